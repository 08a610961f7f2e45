"""Reading one table against the keys that it may have. Every problem is noted; none stops the reading."""

from collections.abc import Callable, Mapping
from typing import Any

from releasecal.errors import Problem
from releasecal.tomlfile.checks import InvalidError, described
from releasecal.tomlfile.document import Document
from releasecal.tomlfile.keys import UNREADABLE, KeyPath

Keys = Mapping[str, Callable[[Any], Any]]
"""The keys that a table may have, each with the check of its value."""


class Reading:
    """The reading of one document, which gathers its problems and warnings."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Problem] = list(document.problems)
        self.warnings: list[Problem] = []

    def wrong(self, path: KeyPath, what: str, instead: str) -> None:
        """Note a problem with the key at `path`."""
        self.problems.append(self.document.problem(path, what, instead))

    def warn(self, path: KeyPath, what: str, instead: str) -> None:
        """Note something that is allowed and probably not meant."""
        self.warnings.append(self.document.problem(path, what, instead))

    def table(
        self, values: Any, path: KeyPath, keys: Keys, *, also: tuple[str, ...] = ()
    ) -> dict[str, Any]:
        """Return the values of a table that passed their checks; `also` names keys that others read."""
        if not isinstance(values, dict):
            if values != UNREADABLE:
                self.wrong(
                    path,
                    f"{described(values)} is not a table",
                    f"write a table, with {_some(keys)} in it",
                )
            return {}
        checked = {}
        for key, value in values.items():
            check = keys.get(key)
            if check is not None:
                try:
                    checked[key] = check(value)
                except InvalidError as error:
                    if value != UNREADABLE:
                        self.wrong((*path, key), error.what, error.instead)
            elif key not in also and value != UNREADABLE:
                self.wrong((*path, key), "there is no such key", nearest(key, (*keys, *also)))
        return checked

    def array(self, values: Any, path: KeyPath, header: str) -> list[Any]:
        """Return the elements of an array of tables; `header` is what to write for one."""
        if isinstance(values, list):
            return values
        if values != UNREADABLE:
            self.wrong(path, f"{described(values)} is not a list of tables", f"write {header}")
        return []

    def missing(self, values: Any, path: KeyPath, key: str, example: str) -> bool:
        """Say whether a required key is absent, and note that it is."""
        absent = isinstance(values, dict) and key not in values
        if absent:
            self.wrong((*path, key), f"{key} is missing", f"write {example}")
        return absent


def nearest(key: str, known: tuple[str, ...]) -> str:
    """Return what to write instead of a key that is not known."""
    from difflib import get_close_matches

    close = get_close_matches(key.lower(), known, n=1, cutoff=0.5)
    return f"did you mean {close[0]}?" if close else f"the keys are {', '.join(known)}"


def _some(keys: Keys) -> str:
    return f"{next(iter(keys))} = ..."
