"""The text of a catalog, changed by splicing: set a key, take one out, add a table to an array.

Every change replaces the lines of one statement or puts new lines between two; all other lines stay
as they are, byte for byte. It knows TOML and nothing of films.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from releasecal.edit import statement
from releasecal.edit.statement import Value
from releasecal.tomlfile.brackets import closing_bracket
from releasecal.tomlfile.statements import HEADER, KeyPath, Statement, scan

TextRange = tuple[int, int]
"""Where a piece of a text begins and ends, in characters."""


class TomlText:
    """A TOML text that tomllib accepts, and stays one after each change."""

    def __init__(self, text: str, line_break: str | None = None) -> None:
        self.text = text
        # New lines end as the first one does.
        first_line = text[: text.find("\n") + 1]
        self.line_break = line_break or ("\r\n" if first_line.endswith("\r\n") else "\n")
        self._statements: list[Statement] | None = None
        self._assignments: dict[KeyPath, Statement] | None = None

    @property
    def statements(self) -> list[Statement]:
        """The statements as they stand now."""
        if self._statements is None:
            self._statements = list(scan(self.text))
        return self._statements

    def set(self, path: KeyPath, value: Value) -> None:
        """Set the key at `path` where it stands, or on a new line after the others of its table."""
        if holder := self._holder(path):
            self._change(holder, path, statement.put(value))
        else:
            self._insert_key(path, partial(statement.assignment, value=value))

    def append(self, path: KeyPath, *tables: Mapping[str, Value]) -> None:
        """Add tables to the array at `path` as the array is written, or as `[[...]]`."""
        headers = [each for each in self.statements if each.is_header and each.path[:-1] == path]
        if holder := self._holder(path):
            self._change(holder, path, statement.add_tables(tables))
        elif headers and (match := HEADER.match(self.text, headers[-1].start)):
            # The header of the last one again, with its spaces and quotes.
            self._insert_tables(self._last_of(headers[-1].path).end, match[0].rstrip(), tables)
        # The film has a header, [film.x], which another one can follow.
        elif self._last_of(path[:-1]).table[: len(path) - 1] == path[:-1]:
            self._insert_tables(self._last_of(path[:-1]).end, f"[[{statement.key(path)}]]", tables)
        else:
            # A film of dotted keys, film.x.title = "X", has no header that another could follow.
            self._insert_key(path, partial(statement.tables_assignment, tables=tables))

    def remove(self, path: KeyPath, *, keep_comment: bool = False) -> None:
        """Take out the key or table at `path` with all that is in it; comments around it stay.

        With `keep_comment`, so does the one behind an assignment.
        """
        holder = self._holder(path)
        # An inline table around it stays.
        if holder and holder.path != path:
            self._change(holder, path, statement.take_out)
            return
        if holder and keep_comment and (comment := statement.comment(self._text_of(holder))):
            line = f"{_indent(self._text_of(holder))}{comment}{self.line_break}"
            self._splice(holder.start, holder.end, line)
            return
        # From the end, so that the places of the other pieces stay right.
        for start, end in reversed(self.runs(path)):
            self._splice(start, self._with_blank_lines(start, end), "")

    def runs(self, path: KeyPath) -> list[TextRange]:
        """Return the pieces of the text that hold what is at `path`, each of whole lines."""
        runs: list[TextRange] = []
        is_open = False
        for each in self.statements:
            if each.path[: len(path)] != path:
                is_open = False
            elif is_open:
                runs[-1] = (runs[-1][0], each.end)
            else:
                runs.append((each.start, each.end))
                is_open = True
        return runs

    def is_value(self, path: KeyPath) -> bool:
        """Say whether `path` is set by one assignment, as an inline table is."""
        # The first below it tells, for what has a value has no other lines.
        statements = scan(self.text) if self._statements is None else self._statements
        first = next((each for each in statements if each.path[: len(path)] == path), None)
        return first is not None and first.path == path and not first.is_header

    def add_at_end(self, block: str) -> None:
        """Add whole lines at the end, after an empty line."""
        end = len(self.text)
        self._splice(end, end, self._gap_above(end) + self._own_breaks(block))

    def add_to_inline_table(self, path: KeyPath, values: Mapping[str, str]) -> bool:
        """Add keys with values in TOML to the end of an inline table, without reading what it has.

        Returns False, and changes nothing, where it is no such table or goes over several lines.
        """
        holder = self._holder(path)
        closing = closing_bracket(self.text, holder) if holder else None
        if holder is None or closing is None or self.text[closing] != "}":
            return False
        table = self.text[holder.start : closing].rstrip(" \t")
        if table.endswith(("\n", ",")):
            return False
        at = holder.start + len(table)
        added = ", ".join(f"{statement.key((name,))} = {value}" for name, value in values.items())
        self._splice(at, at, added if table.endswith("{") else f", {added}")
        return True

    def _holder(self, path: KeyPath) -> Statement | None:
        """Return the assignment that sets `path` or something around it."""
        if self._assignments is None:
            self._assignments = {each.path: each for each in self.statements if not each.is_header}
        around = (path[:depth] for depth in range(1, len(path) + 1))
        return next((self._assignments[each] for each in around if each in self._assignments), None)

    def _change(self, holder: Statement, path: KeyPath, change: statement.Change) -> None:
        text = statement.change(self._text_of(holder), path[len(holder.table) :], change)
        known = self._statements, self._assignments
        self._splice(holder.start, holder.end, text)
        # As a day in place of another: it is the same statement, and all stay where they are.
        if len(text) == holder.end - holder.start:
            self._statements, self._assignments = known

    def _insert_key(self, path: KeyPath, assignment: Callable[[KeyPath], str]) -> None:
        # The table itself, or else the nearest one around it that has lines.
        homes = (self._home(path[:depth]) for depth in range(len(path) - 1, -1, -1))
        home = next((home for home in homes if home is not None), None)
        if home is None:
            # Above the first header is the only place for a key of the document itself.
            self._splice(0, 0, f"{assignment(path)}{self.line_break}")
            return
        line = f"{_indent(self._text_of(home))}{assignment(path[len(home.table) :])}"
        opening = self._after_break(home.end)
        self._splice(home.end, home.end, f"{opening}{line}{self.line_break}")

    def _home(self, table: KeyPath) -> Statement | None:
        """Return the statement behind which a new key of `table` belongs, or None."""
        direct = [each for each in self.statements if each.table == table]
        if direct:
            return direct[-1]
        # Dotted keys that lead into it from a table around it.
        dotted = [
            each
            for each in self.statements
            if each.path[: len(table)] == table and len(each.table) < len(table)
        ]
        return dotted[-1] if dotted else None

    def _insert_tables(self, at: int, header: str, tables: Sequence[Mapping[str, Value]]) -> None:
        indent, header = _indent(header), header.strip()
        blocks = []
        for table in tables:
            lines = [header]
            lines += [statement.assignment((name,), value) for name, value in table.items()]
            blocks.append("".join(f"{indent}{line}\n" for line in lines))
        block = self._own_breaks("\n".join(blocks))
        # An empty line below as well, unless there is one or the text ends.
        following = self.text[at:].split("\n", 1)[0].strip()
        self._splice(at, at, self._gap_above(at) + block + (self.line_break if following else ""))

    def _last_of(self, path: KeyPath) -> Statement:
        return [each for each in self.statements if each.path[: len(path)] == path][-1]

    def _gap_above(self, at: int) -> str:
        """Return the line breaks that put an empty line before what is inserted at `at`."""
        before = self.text[:at]
        if not before.strip():
            return ""
        is_blank_above = before.endswith(("\n\n", "\n\r\n"))
        return self._after_break(at) + ("" if is_blank_above else self.line_break)

    def _after_break(self, at: int) -> str:
        # The last line of a file may lack its line break.
        return "" if not at or self.text[at - 1] == "\n" else self.line_break

    def _own_breaks(self, lines: str) -> str:
        return lines.replace("\n", self.line_break)

    def _with_blank_lines(self, start: int, end: int) -> int:
        """Return the end of a piece to take out, with the empty line that would be a second one."""
        before = self.text[:start]
        line = self.text[end : self.text.find("\n", end) + 1]
        is_blank_above = not before or before.endswith(("\n\n", "\n\r\n"))
        if is_blank_above and line and not line.strip():
            return end + len(line)
        return end

    def _text_of(self, each: Statement) -> str:
        return self.text[each.start : each.end]

    def _splice(self, start: int, end: int, text: str) -> None:
        self.text = self.text[:start] + text + self.text[end:]
        # All places behind it are others now; the text is taken apart again when asked.
        self._statements = self._assignments = None


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]
