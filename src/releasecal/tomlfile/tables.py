"""Reading one table against its keys. Every problem is noted; none stops the reading."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from releasecal.errors import MOST_TOLD, Fault, Problem
from releasecal.text import instead_of
from releasecal.tomlfile.checks import describe
from releasecal.tomlfile.document import Document
from releasecal.tomlfile.statements import KeyPath, dotted_key

Keys = Mapping[str, Callable[[Any], Any]]
"""The keys that a table may have, each with the check of its value."""


class Reading:
    """The reading of one document, which gathers its problems and warnings.

    What cannot be read is left out of the values that the reading returns. Whoever builds something
    of them asks `is_sound` first, and builds nothing of what is not.
    """

    def __init__(self, document: Document, most_told: int = MOST_TOLD) -> None:
        self._most_told = most_told
        self.document = document
        self.problems: list[Problem] = list(document.problems)
        self.untold = document.untold
        """How many problems are counted only."""
        self.odd: list[tuple[KeyPath, str, str]] = []
        """What is allowed and probably not meant: where, what it is, and what to do."""
        self._unsound: set[KeyPath] = set()
        for path in document.skipped:
            self._note_unsound(path)

    @property
    def warnings(self) -> list[Problem]:
        """What is allowed and probably not meant."""
        # Only now, because a line is found by taking the whole text apart, and most commands show
        # no warnings.
        return [self.document.problem(*warning) for warning in self.odd]

    def warnings_beside(self, other: "Reading") -> list[Problem]:
        """Return the warnings that another reading has not, without the lines they are about."""
        known = {(path, what) for path, what, _ in other.odd}
        return [
            Problem(dotted_key(path), what, instead)
            for path, what, instead in self.odd
            if (path, what) not in known
        ]

    @property
    def _is_told_enough(self) -> bool:
        # To find a place and a remedy for each of a million would take longer than to mend them.
        return len(self.problems) >= self._most_told

    def wrong(self, path: KeyPath, what: str, instead: str) -> None:
        """Note a problem with the key at `path`."""
        self._note_unsound(path)
        if self._is_told_enough:
            self.untold += 1
        else:
            self.problems.append(self.document.problem(path, what, instead))

    def warn(self, path: KeyPath, what: str, instead: str) -> None:
        """Note something that is allowed and probably not meant."""
        self.odd.append((path, what, instead))

    def is_sound(self, path: KeyPath) -> bool:
        """Say whether all that stands at `path` and below could be read."""
        return path not in self._unsound

    def table(
        self,
        values: Any,
        path: KeyPath,
        keys: Keys,
        *,
        also: tuple[str, ...] = (),
        elsewhere: Mapping[str, str] = MappingProxyType({}),
    ) -> dict[str, Any]:
        """Return the values of a table that passed their checks.

        `also` names keys that others read, `elsewhere` the places of keys that belong into other
        tables.
        """
        if not isinstance(values, dict):
            what = f"{describe(values)} is not a table"
            self.wrong(path, what, f"write a table, with {next(iter(keys))} = ... in it")
            return {}
        checked = {}
        for key, value in values.items():
            check = keys.get(key)
            if check is not None:
                try:
                    checked[key] = check(value)
                except Fault as fault:
                    self.wrong((*path, key), fault.what, fault.instead)
            elif key in elsewhere:
                self.wrong((*path, key), f"{key} stands in the wrong place", elsewhere[key])
            elif key not in also:
                # A word to write instead is not looked for when nobody will be told.
                instead = (
                    "" if self._is_told_enough else instead_of(key, (*keys, *also), "the keys are")
                )
                self.wrong((*path, key), "there is no such key", instead)
        return checked

    def array(self, values: Any, path: KeyPath, header: str) -> list[Any]:
        """Return the elements of an array of tables; `header` is what to write for one."""
        if isinstance(values, list):
            return values
        self.wrong(path, f"{describe(values)} is not a list of tables", f"write {header}")
        return []

    def require(self, values: Any, path: KeyPath, key: str, example: str) -> None:
        """Note that a required key is absent, if it is; one that could not be read is there."""
        if isinstance(values, dict) and key not in values and self.is_sound((*path, key)):
            self.wrong((*path, key), f"{key} is missing", f"write {example}")

    def _note_unsound(self, path: KeyPath) -> None:
        # And all tables around it, up to the document itself.
        self._unsound.update(path[:depth] for depth in range(len(path) + 1))
