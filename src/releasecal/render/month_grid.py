"""Months drawn as grids, with the releases that fit in their days.

Today is marked, and the weekend's load stands beside it.
"""

from calendar import Calendar
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from releasecal import dates
from releasecal.model import Listing
from releasecal.month import by_day, vague_in
from releasecal.render import signs
from releasecal.render.layout import Cell, Look
from releasecal.render.listings import top_lines
from releasecal.render.months import MOST_A_DAY, Months, load_words, span_words
from releasecal.render.picture import Line, flow, sentence
from releasecal.render.terminal import Glyphs, cells, fit

_MOST_A_PERIOD = 12
_GAP = 2
_LEAST, _MOST = 4, 28
_READABLE = 11
"""The fewest cells to which a day's releases may be cut; a narrower terminal gets an agenda."""
_LOAD_WIDTH = 7
_DAYS = 7


def month_lines(months: Months, width: int, glyphs: Glyphs) -> list[Line] | None:
    """Return the months as grids no wider than `width` cells, with a legend below.

    None where they do not fit.
    """
    shown = by_day(months.listings)
    widths = _column_widths(months, shown, width)
    if widths is None:
        return None
    lines: list[Line] = [(cell,) for cell in top_lines(months.listings, months.view)]
    lines += [()] if lines else []
    for first in months.firsts:
        lines += [(Cell(dates.month_words(first), Look.HEADING),)]
        lines += _grid(months, first, shown, widths, glyphs)
        for when, vague in vague_in(months.listings, first).items():
            lines += _vague_lines(months.view.style.words(when), vague, months, width, glyphs)
        lines.append(())
    releases = [listing.release for listing in months.listings]
    if releases:
        lines += flow(signs.legend(releases), width, glyphs)
    for note in months.notes:
        lines += sentence(note, width, glyphs)
    return lines


def _column_widths(
    months: Months, shown: Mapping[date, Sequence[Listing]], width: int
) -> list[int] | None:
    """Return the cells of each weekday, the first of the week first, the same in every month.

    A weekday without releases stays narrow, and what it leaves goes to the others in even parts.
    """
    wanted = [_LEAST] * _DAYS
    for day, listings in shown.items():
        at = (day.weekday() - months.week_start) % _DAYS
        names = (signs.name(each, with_territory=months.with_territory) for each in listings)
        wanted[at] = max(wanted[at], *(cells(name) for name in names))
    left = width - _GAP * _DAYS - _LOAD_WIDTH
    widths = [0] * _DAYS
    # The narrowest first: what each leaves of its even part is shared among those after it.
    for count, at in enumerate(sorted(range(_DAYS), key=lambda at: wanted[at])):
        widths[at] = min(wanted[at], left // (_DAYS - count))
        left -= widths[at]
    if any(each < min(want, _READABLE) for each, want in zip(widths, wanted, strict=True)):
        return None
    # What is still left goes to the narrowest, a cell at a time, so that weeks look even.
    while left > 0 and min(widths) < _MOST:
        at = widths.index(min(widths))
        widths[at] += 1
        left -= 1
    return widths


def _grid(
    months: Months,
    first: date,
    shown: Mapping[date, Sequence[Listing]],
    widths: Sequence[int],
    glyphs: Glyphs,
) -> Iterator[Line]:
    weeks = Calendar(months.week_start).monthdatescalendar(first.year, first.month)
    loads = {weekend.start: weekend for weekend in months.weekends}
    names = [
        Cell(fit(dates.weekday(day), width, glyphs), Look.QUIET)
        for day, width in zip(weeks[0], widths, strict=True)
    ]
    yield _row([*names, Cell(span_words(months.weekends), Look.QUIET)])
    rule = Cell(glyphs.rule * (sum(widths) + _GAP * _DAYS + _LOAD_WIDTH), Look.QUIET)
    for week in weeks:
        # Days of the months beside it have their own grids; here their places stay empty.
        days = [day if day.month == first.month else None for day in week]
        columns = [
            _day_cells(day, months, shown, width, glyphs)
            for day, width in zip(days, widths, strict=True)
        ]
        # The load stands beside the week in which its weekend begins.
        load = next((load_words(loads[day]) for day in days if day in loads), "")
        yield (rule,)
        for at in range(max(len(column) for column in columns)):
            row = [
                column[at] if at < len(column) else Cell(" " * width)
                for column, width in zip(columns, widths, strict=True)
            ]
            yield _row([*row, Cell("" if at else load)])
    yield (rule,)


def _day_cells(
    day: date | None,
    months: Months,
    shown: Mapping[date, Sequence[Listing]],
    width: int,
    glyphs: Glyphs,
) -> list[Cell]:
    """Return the lines of one day: its number, today's in brackets, and its releases."""
    if day is None:
        return []
    is_today = day == months.today
    number = f"[{day.day}]" if is_today else str(day.day)
    listings = shown.get(day, ())
    # What does not fit is counted on the last line, which then is no release's.
    fitting = len(listings) if len(listings) <= MOST_A_DAY else MOST_A_DAY - 1
    lines = [Cell(fit(number, width, glyphs), Look.TODAY if is_today else Look.QUIET)]
    for listing in listings[:fitting]:
        name = signs.name(listing, with_territory=months.with_territory)
        lines.append(Cell(fit(name, width, glyphs), signs.look(listing.release)))
    if len(listings) > fitting:
        lines.append(Cell(fit(f"+{len(listings) - fitting}", width, glyphs)))
    return lines


def _row(row: Iterable[Cell]) -> list[Cell]:
    gap = Cell(" " * _GAP)
    return [piece for cell in row for piece in (cell, gap)][:-1]


def _vague_lines(
    words: str, listings: Sequence[Listing], months: Months, width: int, glyphs: Glyphs
) -> list[Line]:
    entries = [
        Cell(signs.name(each, with_territory=months.with_territory), signs.look(each.release))
        for each in listings[:_MOST_A_PERIOD]
    ]
    if len(listings) > _MOST_A_PERIOD:
        entries.append(Cell(f"+{len(listings) - _MOST_A_PERIOD}"))
    return flow([Cell(f"{words}:", Look.VAGUE), *entries], width, glyphs)
