"""The columns of a CSV file: which there are, and what may be meant by one that there is not."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

from releasecal.errors import Fault, Problem, ReleasecalError
from releasecal.human_dates import understand
from releasecal.model import RELEASE_TYPES, ReleaseType
from releasecal.territories import is_territory, parse_code

TEXTS = ("original_title", "url", "notes")
LISTS = {"directors": "directors", "director": "directors", "cast": "cast", "tags": "tags"}
OF_FILM = ("film", "slug", "title", "year", "distributor", *TEXTS, *LISTS)
OF_RELEASE = ("type", "territory", "id", "date", "status", "theaters")
_DERIVED = frozenset({"precision", "earliest", "latest", "days", "days_latest"})
"""Columns that `list` works out from the date. One is read: without a date, it may say TBA."""

_MEANT = {
    **dict.fromkeys(("release", "released", "opening", "opens"), "date"),
    **dict.fromkeys(("country", "region"), "territory"),
    "studio": "distributor",
}
"""What other lists call a column, or its last word."""
_LIKE = 0.6
"""How much a name is like one that is known (`difflib.SequenceMatcher.ratio`)."""

_ALL = (
    f"the columns of films are {', '.join((*OF_FILM, *(kind.value for kind in ReleaseType)))},"
    f" wide_gb and the like; those of one release are {', '.join(OF_RELEASE)}"
)

Dated = tuple[ReleaseType, str | None]
"""The release that a column has the dates of; without a territory, in the catalog's own."""


class Columns:
    """The columns that the first line of a file names."""

    def __init__(self, names: Sequence[str]) -> None:
        """Take the names, in lower case."""
        self.names = names
        self.dated: Mapping[str, Dated] = {
            each: dated for each in names if (dated := _dates_of(each))
        }
        """Those that have dates of a release type, such as `wide` or `wide_gb`."""

    def refuse_wrong(self, path: str) -> None:
        """Raise `ReleasecalError` for columns that are of no list of films."""
        if not {"title", "film", "slug"} & set(self.names):
            raise ReleasecalError(
                f"{path}: the first line names no column title or film; write title,limited,wide"
            )
        # Of two columns of one name, the second would silently win.
        twice = sorted(name for name, times in Counter(self.names).items() if name and times > 1)
        if twice:
            raise ReleasecalError(f"{path}: the column {twice[0]} is there twice; leave one out")

    @cached_property
    def unknown(self) -> Mapping[str, str | None]:
        """Those that mean nothing here, each with the known one that may be meant."""
        known = {*OF_FILM, *OF_RELEASE, *_DERIVED, *self.dated, ""}
        return {name: _near(name) for name in self.names if name not in known}

    def problems(self) -> list[Problem]:
        """Return what to say of the columns that mean nothing here."""
        told = [
            Problem("", f"the column {name} means nothing here", self._hint(near), 1)
            for name, near in self.unknown.items()
            if near
        ]
        far = [name for name, near in self.unknown.items() if not near]
        if far:
            names = ", ".join(far)
            which = f"columns {names} mean" if len(far) > 1 else f"column {names} means"
            told.append(Problem("", f"the {which} nothing here", _ALL, 1))
        return told

    def without_dates(self, rows: Sequence[Mapping[str, str]], today: date) -> list[Problem]:
        """Return what is wrong where rows have dates, and no column of dates is known."""
        if self.dated or "date" in self.names:
            return []
        return [
            Problem(
                "",
                f"the column {name} means nothing here, and no other one has dates",
                f"{self._hint(near)} Leave it out to import films without dates",
                1,
            )
            for name, near in self.unknown.items()
            if any(_is_date(row.get(name, ""), near, today) for row in rows)
        ]

    def _hint(self, near: str | None) -> str:
        if near is None:
            return "call it as the release type is called, such as wide."
        # A date needs a type beside it.
        has_type = near != "date" or "type" in self.names
        return f"did you mean {near if has_type else 'wide, or date beside a column type'}?"


def _dates_of(name: str) -> Dated | None:
    """Return what a column such as `wide` or `wide_gb` has the dates of."""
    if name in RELEASE_TYPES:
        return RELEASE_TYPES[name], None
    kind, _, code = name.rpartition("_")
    if kind in RELEASE_TYPES and is_territory(parse_code(code)):
        return RELEASE_TYPES[kind], parse_code(code)
    return None


def _near(name: str) -> str | None:
    """Return the known column that may be meant by a name: "release date", "opening", "wides"."""
    from difflib import get_close_matches

    words: list[str] = re.findall(r"\w+", name.replace("_", " ")) or [name]
    *before, last = words
    # An id tells releases of one type apart, and is no number of a database: imdb_id, tmdb_id.
    known = [each for each in (*OF_FILM, *OF_RELEASE, *RELEASE_TYPES) if each != "id"]
    whole = "_".join(words)
    if whole in known or _dates_of(whole):
        return whole
    end = _MEANT.get(last, last)
    # "Wide release date" has the dates of a type; all others are called by their last word.
    kinds = [word for word in before if word in RELEASE_TYPES and end == "date"]
    if found := [*kinds, *([end] if end in known else [])]:
        return found[0]
    close = get_close_matches(whole, known, n=1, cutoff=_LIKE)
    return close[0] if close else None


def _is_date(cell: str, near: str | None, today: date) -> bool:
    """Say whether a cell has a date: what looks like one, or has digits in a column of dates."""
    if near == "date" or (near and _dates_of(near)):
        return any(map(str.isdigit, cell))
    if cell.isdecimal() or not any(map(str.isdigit, cell)):  # a number, and "may", say no day
        return False
    try:
        understand(cell, today)
    except Fault:
        return False
    return True
