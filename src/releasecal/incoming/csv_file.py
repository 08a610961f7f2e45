"""Reading films from CSV: a row for each film, or a row for each release.

The latter is what `list --format csv` writes. The first line names the columns; which there are is
in docs/catalog.md.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from releasecal import dates
from releasecal.catalog.film import FILM_KEYS, RELEASE_KEYS
from releasecal.dates import ReleaseDate
from releasecal.errors import Fault, FileProblemsError, Problem, ReleasecalError
from releasecal.human_dates import just_passed, understand
from releasecal.incoming.csv_columns import LISTS, OF_RELEASE, TEXTS, Columns, Dated
from releasecal.incoming.row import IncomingRelease, Row, Rows
from releasecal.territories import parse_code
from releasecal.text import is_formula
from releasecal.tomlfile import checks

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
        for line, values in _number_rows(reader):
            try:
                cells = _name_cells(columns.names, values)
                if len(first) < _FIRST:
                    first.append(cells)
                rows.append(_row(line, cells, columns.dated, today))
            except Fault as fault:
                bad.append(Problem("", fault.what, fault.instead, line))
    except csv.Error as error:
        raise ReleasecalError(f"{path}:{reader.line_num}: this is not CSV: {error}") from None
    if unread := columns.without_dates(first, today):
        raise FileProblemsError(path, unread)
    return Rows(rows, bad, columns.left_out())


def _number_rows(reader: Any) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that are not blank with the lines that they begin on."""
    # The reader counts up to the end of a row, and a value may hold line breaks.
    line = reader.line_num + 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield line, cells
        line = reader.line_num + 1


def _name_cells(columns: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    if len(cells) != len(columns):
        what = f"the row has {len(cells)} values for {len(columns)} columns"
        raise Fault(what, "put a value that has the separator in it in quotes")
    texts = [_without_mark(cell.strip()) for cell in cells]
    return {name: text for name, text in zip(columns, texts, strict=True) if text}


def _without_mark(text: str) -> str:
    """Return a cell without the sign that keeps a spreadsheet from calculating it.

    `list --format spreadsheet` puts it there, and a spreadsheet that saves csv keeps it.
    """
    return text[1:].lstrip() if text.startswith("'") and is_formula(text[1:]) else text


def _row(line: int, cells: Mapping[str, str], dated: Mapping[str, Dated], today: date) -> Row:
    # `film` is what `list` calls it, `slug` what this program's documents do.
    slug = cells.get("film") or cells.get("slug")
    if not slug and "title" not in cells:
        raise Fault("the row names no film", "write its title")
    values = {name: FILM_KEYS[name](cells[name]) for name in ("title", *TEXTS) if name in cells}
    for name, key in LISTS.items():
        if name in cells:
            # By semicolons: a comma may stand in a name ("Sammy Davis, Jr.").
            values[key] = tuple(part.strip() for part in cells[name].split(";") if part.strip())
    releases = [
        IncomingRelease(type=kind, territory=code, date=_date(cells[name], today))
        for name, (kind, code) in dated.items()
        if name in cells
    ]
    own = _own_release(cells, today)
    if own is not None:
        releases.append(own)
    # In a row for a release, the distributor is that of the release.
    if own is None and "distributor" in cells:
        values["distributor"] = cells["distributor"]
    return Row(
        line=line,
        slug=slug,
        title=cells.get("title"),
        year=_year(cells),
        values=values,
        releases=tuple(releases),
        is_whole_film=own is None,
    )


def _own_release(cells: Mapping[str, str], today: date) -> IncomingRelease | None:
    """Return the release that the row is for, in the columns type, territory, id and so on."""
    if "type" not in cells:
        alone = next((name for name in OF_RELEASE if name in cells), None)
        if alone:
            raise Fault(f"the row has a {alone} and no type", "write a type such as wide")
        return None
    # `list` leaves the date empty for TBA; an empty cell alone is more likely forgotten.
    if "date" not in cells and cells.get("precision") != dates.Precision.TBA.value:
        raise Fault("the row has a type and no date", "write a date, or TBA")
    known = {
        name: RELEASE_KEYS[name](cells[name].lower())
        for name in ("type", "status")
        if name in cells
    }
    if "territory" in cells:
        known["territory"] = RELEASE_KEYS["territory"](parse_code(cells["territory"]))
    if "theaters" in cells:
        # 3,236: what is no number is left as it is, for the check to explain.
        theaters = cells["theaters"].replace(",", "")
        is_number = theaters.isdecimal() and len(theaters) <= _LONGEST_NUMBER
        known["theaters"] = RELEASE_KEYS["theaters"](int(theaters) if is_number else theaters)
    when = _date(cells["date"], today) if "date" in cells else dates.TBA
    return IncomingRelease(
        date=when, id=cells.get("id"), distributor=cells.get("distributor"), **known
    )


@lru_cache(maxsize=10_000)  # a list has many films on each of its days
def _date(text: str, today: date) -> ReleaseDate:
    """Return the date in a cell.

    A day without a year that was just now is refused: lists lie for a while.
    """
    when = understand(text, today)
    if over := just_passed(text, today):
        raise Fault(f'"{text}" has no year', f"write {over.notation} or {when.notation}")
    return when


def _year(cells: Mapping[str, str]) -> int | None:
    if "year" not in cells:
        return None
    if not re.fullmatch("[0-9]{4}", cells["year"]):
        raise Fault(f"{checks.quote(cells['year'])} is not a year", "write one such as 2016")
    return int(cells["year"])
