"""One parsed TOML file: its values, what of it could not be read, and the place of each key."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import Any

from releasecal.errors import Problem
from releasecal.tomlfile.brackets import inner_places
from releasecal.tomlfile.statements import (
    KeyPath,
    Kind,
    Statement,
    dotted_key,
    scan,
)
from releasecal.tomlfile.values import values_of


@dataclass(frozen=True)
class Document:
    """A parsed file, with what was wrong in its syntax."""

    text: str
    values: Mapping[str, Any]
    problems: tuple[Problem, ...] = ()
    """What could not be read."""
    skipped: frozenset[KeyPath] = field(default=frozenset())
    """The keys whose values could not be read; they are not among the values."""
    untold: int = 0
    """How many problems there are beside those."""

    def problem(self, path: KeyPath, what: str, instead: str) -> Problem:
        """Return a problem with the key at `path`, on its line or, if absent, on its table's."""
        number = self.line(path)
        source = self._lines[number - 1] if number else ""
        return Problem(dotted_key(path), what, instead, number, source)

    def line(self, path: KeyPath) -> int | None:
        """Return the line, from 1, of the key at `path`, or of the nearest table around it."""
        for depth in range(len(path), 0, -1):
            start = self._place(path[:depth])
            if start is not None:
                return bisect_right(self._line_starts, start)
        return None

    def _place(self, path: KeyPath) -> int | None:
        if path in self._places:
            return self._places[path]
        # What stands within an inline table or an array is searched only when it is asked for.
        for depth in range(len(path) - 1, 0, -1):
            if holder := self._assignments.get(path[:depth]):
                return self._places_within(holder).get(path)
        return None

    def _places_within(self, holder: Statement) -> Mapping[KeyPath, int]:
        """Return where the keys within an assignment stand, found once for all its problems."""
        known = self._inner.get(holder.start)
        if known is None:
            # Reversed, for of two places of one key the first is told.
            known = dict(reversed(list(inner_places(self.text, holder))))
            self._inner[holder.start] = known
        return known

    @cached_property
    def _inner(self) -> dict[int, Mapping[KeyPath, int]]:
        return {}

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *accumulate(len(line) + 1 for line in self._lines)]

    @cached_property
    def _statements(self) -> list[Statement]:
        return list(scan(self.text, is_broken=bool(self.problems)))

    @cached_property
    def _assignments(self) -> dict[KeyPath, Statement]:
        found: dict[KeyPath, Statement] = {}
        for each in self._statements:
            if each.kind is Kind.ASSIGNMENT:
                found.setdefault(each.path, each)
        return found

    @cached_property
    def _places(self) -> dict[KeyPath, int]:
        found: dict[KeyPath, int] = {}
        for each in self._statements:
            if each.kind is not Kind.OTHER:
                # [film.x] and film.x.title = ... open the tables around them as well.
                for depth in range(len(each.path), 0, -1):
                    if each.path[:depth] in found:  # and so are all around it
                        break
                    found[each.path[:depth]] = each.start
        return found


def parse(text: str, *, header: str = "[TABLE]", mends: bool = True) -> Document:
    """Return the document that `text` holds, less what could not be read, and those problems.

    `header` says what to write for a header that cannot be read. Raises `ValueError` or
    `RecursionError` where there is such a thing, unless it `mends`.
    """
    try:
        return Document(text, values_of(text))
    except (ValueError, RecursionError):
        if not mends:
            raise
        # TOMLDecodeError is a ValueError, and so is a number with more digits than Python reads.
        from releasecal.tomlfile.syntax import mend

        mended = mend(text, header)
        problems = tuple(mended.problems)
        return Document(text, mended.values, problems, frozenset(mended.skipped), mended.untold)
