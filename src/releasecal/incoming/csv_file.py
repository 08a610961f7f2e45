"""Reading films from CSV: a row for each film, or a row for each release.

The latter is what `list --format csv` writes. The first line names the columns; which there are is
in docs/catalog.md.
"""

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from typing import Any

from releasecal import dates
from releasecal.catalog.film import FILM_KEYS, RELEASE_KEYS
from releasecal.dates import ReleaseDate
from releasecal.errors import Fault, FileProblemsError, Problem, ReleasecalError
from releasecal.human_dates import just_passed, understand
from releasecal.incoming.csv_columns import LISTS, OF_RELEASE, TEXTS, Columns
from releasecal.incoming.row import IncomingRelease, Row, Rows
from releasecal.model import ReleaseType
from releasecal.territories import parse_code
from releasecal.text import is_formula
from releasecal.tomlfile import checks

_WITH_ARTICLE = {
    **{name: f"a {name}" for name in OF_RELEASE},
    "id": "an id",
    "theaters": "theaters",
}
_TO_WRITE = {"type": "a type such as wide", "date": "a date, or TBA"}
"""What a row for a release must say."""

_SEPARATORS = ",;\t"
_LONGEST_NUMBER = 9
"""Digits: no film opens in more theaters."""
_FIRST = 50
"""Rows that tell whether a column has dates."""


def read(path: str, text: str, today: date) -> Rows:
    """Return the rows of the CSV file whose text this is.

    Dates are read as on the command line, seen from `today`. Raises `ReleasecalError` when it is no
    such file.
    """
    # The first line has names only, so what occurs there most separates them.
    separator = max(_SEPARATORS, key=text.split("\n", 1)[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows, bad, first = [], [], list[Mapping[str, str]]()
    try:
        columns = Columns([name.strip().lower() for name in next(reader, [])])
        columns.refuse_wrong(path)
        reading = _Reading(columns, today)
        for line, values in _number_rows(reader):
            try:
                cells = _name_cells(columns.names, values)
            except Fault as fault:
                bad.append(Problem("", fault.what, fault.instead, line))
                continue
            if len(first) < _FIRST:
                first.append(cells)
            row = reading.row(line, cells)
            if reading.faults:
                bad += [Problem("", each.what, each.instead, line) for each in reading.faults]
            else:
                rows.append(row)
    except csv.Error as error:
        raise ReleasecalError(f"{path}:{reader.line_num}: this is not CSV: {error}") from None
    if unread := columns.without_dates(first, today):
        raise FileProblemsError(path, unread)
    return Rows(rows, bad, columns.problems())


def _number_rows(reader: Any) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that are not blank, stripped, with the lines that they begin on."""
    # The reader counts up to the end of a row, and a value may hold line breaks.
    line = reader.line_num + 1
    for row in reader:
        cells = [cell.strip() for cell in row]
        if any(cells):
            yield line, cells
        line = reader.line_num + 1


def _name_cells(columns: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    if len(cells) != len(columns):
        what = f"the row has {len(cells)} values for {len(columns)} columns"
        raise Fault(what, "put a value that has the separator in it in quotes")
    named = zip(columns, map(_without_mark, cells), strict=True)
    return {name: text for name, text in named if text}


def _without_mark(text: str) -> str:
    """Return a cell without the sign that keeps a spreadsheet from calculating it.

    `list --format spreadsheet` puts it there, and a spreadsheet that saves csv keeps it.
    """
    return text[1:].lstrip() if text.startswith("'") and is_formula(text[1:]) else text


class _Reading:
    """The reading of the rows of a file, one by one."""

    def __init__(self, columns: Columns, today: date) -> None:
        self.today = today
        self.faults: list[Fault] = []
        """All that is wrong with the last row."""
        self.cells: Mapping[str, str] = {}
        """What that row says, without the columns in which it says nothing."""
        # Of a long list, each row is asked for those columns alone that the file has.
        has = set(columns.names)
        self._dated = {
            name: (dated, partial(_opening, today, *dated)) for name, dated in columns.dated.items()
        }
        self._texts = [name for name in ("title", *TEXTS) if name in has]
        self._lists = [(name, key) for name, key in LISTS.items() if name in has]
        self._of_release = [name for name in OF_RELEASE if name in has]

    def row(self, line: int, cells: Mapping[str, str]) -> Row:
        """Return the row, which counts only without faults."""
        self.cells, self.faults = cells, []
        # `film` is what `list` calls it, `slug` what this program's documents do.
        slug = cells.get("film") or cells.get("slug")
        if not slug and "title" not in cells:
            self.faults.append(Fault("the row names no film", "write its title"))
        values = {name: self._value(name, FILM_KEYS[name]) for name in self._texts if name in cells}
        for name, key in self._lists:
            if name in cells:
                # By semicolons: a comma may stand in a name ("Sammy Davis, Jr.").
                parts = (part.strip() for part in cells[name].split(";"))
                values[key] = tuple(part for part in parts if part)
        releases = [
            self._value(name, opening)
            for name, (_, opening) in self._dated.items()
            if name in cells
        ]
        own = self._own_release()
        # In a row for a release, the distributor is that of the release.
        if own is None and "distributor" in cells:
            values["distributor"] = cells["distributor"]
        return Row(
            line=line,
            slug=slug,
            title=cells.get("title"),
            year=self._value("year", _year) if "year" in cells else None,
            values=values,
            releases=tuple(releases if own is None else [*releases, own]),
            is_whole_film=own is None,
        )

    def _value(self, name: str, read: Callable[[str], Any]) -> Any:
        """Return what a cell says; None where that is a fault."""
        try:
            return read(self.cells[name])
        except Fault as fault:
            self.faults.append(fault)
            return None

    def _date(self, text: str) -> ReleaseDate:
        return _date(text, self.today)

    def _own_release(self) -> IncomingRelease | None:
        """Return the release that the row is for, in the columns type, territory, id and so on."""
        cells = self.cells
        said = [name for name in self._of_release if name in cells]
        if not said:
            return None
        values = {
            name: self._value(name, _IN_RELEASES[name]) for name in said if name in _IN_RELEASES
        }
        when = self._value("date", self._date) if "date" in cells else dates.TBA
        # `list` leaves the date empty for TBA; an empty cell alone is more likely forgotten.
        is_dated = "date" in cells or cells.get("precision") == dates.Precision.TBA.value
        if "type" not in cells or not is_dated:
            absent = "type" if "type" not in cells else "date"
            what = f"the row has {_WITH_ARTICLE[said[0]]} and no {absent}"
            instead = self._whole_release(said, values.get("territory"))
            self.faults.append(Fault(what, instead))
            return None
        return IncomingRelease(
            date=when, id=cells.get("id"), distributor=cells.get("distributor"), **values
        )

    def _whole_release(self, said: Sequence[str], territory: str | None) -> str:
        """Return what to write where a row says a part of a release, and not its type and date."""
        dated = [(name, kind) for name, ((kind, _), _) in self._dated.items() if name in self.cells]
        if not dated:
            absent = [words for name, words in _TO_WRITE.items() if name not in said]
            return f"write {' and '.join(absent)}"
        # The row has dates of release types, and its territory is meant for these.
        columns = ", ".join(name for name, _ in dated)
        own = ", ".join(f"{kind.value}_{territory}".lower() for _, kind in dated)
        if territory is None or own == columns:
            return (
                f"leave {', '.join(said)} out beside {columns}, or write the columns type and date"
            )
        ways = f"in a column {own} instead of {columns}, or in the columns type, territory and date"
        return f"write the date {ways}"


@lru_cache(maxsize=10_000)  # a list has many films on each of its days
def _opening(today: date, kind: ReleaseType, territory: str | None, text: str) -> IncomingRelease:
    """Return what the cell of a column of dates, `wide` or `wide_gb`, says."""
    return IncomingRelease(type=kind, territory=territory, date=_date(text, today))


@lru_cache(maxsize=10_000)
def _date(text: str, today: date) -> ReleaseDate:
    """Return the date in a cell.

    A day without a year that was just now is refused: lists lie for a while.
    """
    when = understand(text, today)
    if over := just_passed(text, today):
        raise Fault(f'"{text}" has no year', f"write {over.notation} or {when.notation}")
    return when


def _year(text: str) -> int:
    if not re.fullmatch("[0-9]{4}", text):
        raise Fault(f"{checks.quote(text)} is not a year", "write one such as 2016")
    return int(text)


def _theaters(text: str) -> Any:
    # 3,236: what is no number is left as it is, for the check to explain.
    number = text.replace(",", "")
    is_number = number.isdecimal() and len(number) <= _LONGEST_NUMBER
    return RELEASE_KEYS["theaters"](int(number) if is_number else number)


_IN_RELEASES: Mapping[str, Callable[[str], Any]] = {
    "type": lambda text: RELEASE_KEYS["type"](text.lower()),
    "territory": lambda text: RELEASE_KEYS["territory"](parse_code(text)),
    "status": lambda text: RELEASE_KEYS["status"](text.lower()),
    "theaters": _theaters,
}
"""How cells of a row for a release are read."""
