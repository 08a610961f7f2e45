"""Writing and changing a single TOML statement with tomlkit, which nothing else imports.

A whole catalog is never handed to tomlkit: parsing thousands of films takes it seconds, and it
moves lines that it was not asked to touch (CRLF, comments between tables, tables out of order). It
sees one statement at a time, and is imported inside the functions that need it.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from releasecal.errors import ReleasecalError
from releasecal.tomlfile.statements import KeyPath, dotted_key

Value = str | int | bool | date | Sequence[str]
"""What a key in the catalog may be set to."""

Change = Callable[[Any, Any], None]
"""What is done to a container (a table, an inline table, an array) and one of its keys."""

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


def key(parts: KeyPath) -> str:
    """Return a key as TOML writes it, each part in quotes where it must be."""
    return ".".join(map(_part, parts))


@lru_cache(1000)  # an import writes `title` and `wide` hundreds of thousands of times
def _part(part: str | int) -> str:
    name = str(part)
    return name if _BARE_KEY.fullmatch(name) else literal(name)


def literal(value: Value) -> str:
    """Return a value as TOML writes it."""
    # As nearly all values are, and tomlkit takes ten times as long.
    if isinstance(value, str) and value.isprintable() and '"' not in value and "\\" not in value:
        return f'"{value}"'
    if isinstance(value, date):
        return value.isoformat()
    # tomlkit looks at all entries for each that it adds.
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(literal, value))}]"
    import tomlkit

    text = tomlkit.item(value).as_string()
    # TOML allows these in a text, and many editors break the line there.
    for line_break in "\x85\u2028\u2029":
        text = text.replace(line_break, f"\\u{ord(line_break):04x}")
    return text


def assignment(parts: KeyPath, value: Value) -> str:
    """Return `KEY = VALUE`, without a line break."""
    return f"{key(parts)} = {literal(value)}"


def tables_assignment(parts: KeyPath, tables: Sequence[Mapping[str, Value]]) -> str:
    """Return `KEY = [{ ... }]`, an array of inline tables, without a line break."""
    return f"{key(parts)} = [{', '.join(map(inline_table, tables))}]"


def inline_table(values: Mapping[str, Any]) -> str:
    """Return `{ KEY = VALUE, ... }`, with tables and arrays of tables within it."""
    return f"{{{', '.join(f'{key((name,))} = {_inner(each)}' for name, each in values.items())}}}"


def _inner(value: Any) -> str:
    if isinstance(value, Mapping):
        return inline_table(value)
    if isinstance(value, list) and any(isinstance(each, Mapping) for each in value):
        return f"[{', '.join(map(inline_table, value))}]"
    return literal(value)


def change(statement: str, path: KeyPath, change: Change) -> str:
    """Return `statement` with `change` made to the container that holds the last part of `path`.

    `path` is relative to the table that the statement stands in; tables that are missing on the way
    are made. Comments and spacing around it stay.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(statement)
        node: Any = document
        for part in path[:-1]:
            # Inline, for the change has to stay within this one statement.
            if isinstance(part, str) and part not in node:
                node[part] = tomlkit.inline_table()
            node = node[part]
        change(node, path[-1])
        return document.as_string()
    # A text where a table should be and the like: tomlkit fails with whatever it stumbles over.
    except (TOMLKitError, AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        raise ReleasecalError(
            f"{dotted_key(path)} is written in a way that cannot be changed by command ({error});"
            " use `releasecal edit`"
        ) from None


def comment(statement: str) -> str:
    """Return the comment behind the value of an assignment; empty when there is none."""
    import tomlkit
    from tomlkit.items import Table

    value = next(iter(tomlkit.parse(statement).values()))
    # A dotted key reads as tables within tables, and the comment hangs on the innermost value.
    while isinstance(value, Table) and value.is_super_table():
        value = next(iter(value.values()))
    return str(value.trivia.comment)


def put(value: Value) -> Change:
    """Return the change that sets a key."""

    def change(container: Any, name: Any) -> None:
        import tomlkit

        # From text, for a list that it is handed would take the square of its length.
        container[name] = tomlkit.value(literal(value))

    return change


def take_out(container: Any, name: Any) -> None:
    """Take a key out."""
    del container[name]


def add_tables(tables: Sequence[Mapping[str, Value]]) -> Change:
    """Return the change that adds inline tables to the array at a key, or makes that array."""

    def change(container: Any, name: Any) -> None:
        if name not in container:
            container[name] = []
        for table in tables:
            container[name].append(_inline(table))

    return change


def _inline(table: Mapping[str, Value]) -> Any:
    import tomlkit

    inline = tomlkit.inline_table()
    inline.update(table)
    return inline
