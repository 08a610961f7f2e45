"""`releasecal calendar`: months as grids, the releases in their days, or a line a weekend."""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Annotated

import typer

from releasecal import dates, human_dates, month, query
from releasecal.cli import complete
from releasecal.cli.filters import Filters, opening_weekday
from releasecal.cli.listing import ExitCodeOption, end_if_nothing, view
from releasecal.cli.pictures import PictureFormatOption, write_picture
from releasecal.cli.session import ScheduleSession
from releasecal.errors import UsageError
from releasecal.query import Window

if TYPE_CHECKING:
    from releasecal.render.layout import Layout
    from releasecal.render.months import Months
    from releasecal.render.picture import Line
    from releasecal.render.terminal import Glyphs

_MOST_MONTHS = 60
_STEPS = {"previous": -1, "prev": -1, "last": -1, "this": 0, "next": 1}


class Weekday(Enum):
    """The weekdays on which a week may start."""

    MONDAY = "monday"
    SUNDAY = "sunday"


class Unit(Enum):
    """What a calendar has a place for."""

    DAY = "day"
    WEEKEND = "weekend"


MonthArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="MONTH",
        autocompletion=complete.months,
        help="A month or a longer period: next, previous, Feb, 2027-02, 2027-Q1.",
    ),
]
MonthsOption = Annotated[
    int | None,
    typer.Option("--months", min=1, max=_MOST_MONTHS, metavar="N", help="How many months."),
]
WeekStartOption = Annotated[
    Weekday,
    typer.Option("--week-start", metavar="DAY", help="The first day of a week: monday or sunday."),
]
ByOption = Annotated[
    Unit,
    typer.Option(
        "--by",
        metavar="GROUP",
        help="A place for each day, or a line for each weekend: day or weekend.",
    ),
]


def calendar(
    session: ScheduleSession,
    filters: Filters,
    period: MonthArgument = None,
    months: MonthsOption = None,
    week_start: WeekStartOption = Weekday.MONDAY,
    by: ByOption = Unit.DAY,
    output_format: PictureFormatOption = None,
    exit_code: ExitCodeOption = False,
) -> None:
    r"""Show months as grids, the releases in their days.

    A letter says what each release is; a legend explains them. Dates that are not known to the day
    stand below their month. Beside each week is the load of its weekend: how many open wide (W) and
    limited (L) in the seven days from the day on which films open, Friday in the US and GB. A
    terminal too narrow for a grid gets an agenda.

    --by weekend shows a line for each weekend instead, the films with most theaters first.

    \b
    Examples:
      releasecal calendar next
      releasecal calendar 2027-Q1 --territory GB --by weekend
      releasecal calendar Dec --format svg > december.svg
    """
    window = _window(session.today, filters, " ".join(period or ()), months)
    firsts = month.months_between(*window)
    weekday = opening_weekday(filters, session)
    # Whole weekends, where they reach beyond the months too: else their load would be too low.
    around = Window(
        month.weekend_start(firsts[0], weekday), month.month_end(firsts[-1]) + month.WEEK
    )
    catalog = session.films.in_window(around)
    asked = filters.query(session)
    found = query.listings(catalog, asked, around)
    shown = [each for each in found if each.release.date.overlaps(*window)]

    # Called when something is drawn: records for scripts need none of it.
    def content() -> "Months":
        from releasecal.render.months import Months

        return Months(
            firsts=firsts,
            listings=shown,
            weekends=month.weekends(found, *window, weekday),
            view=view(session, "calendar"),
            elsewhere=query.elsewhere(catalog, asked, Window(*window)),
            week_start=_WEEKDAYS[week_start],
        )

    def draw(width: int, glyphs: "Glyphs") -> "Sequence[Line] | None":
        from releasecal.render.month_grid import month_lines

        return month_lines(content(), width, glyphs)

    def rows() -> "Layout":
        from releasecal.render import agenda

        lay_out = agenda.weekends_layout if by is Unit.WEEKEND else agenda.agenda_layout
        return lay_out(content())

    grid = draw if by is Unit.DAY else None
    write_picture(shown, grid, rows, session, output_format, title=_words(firsts))
    end_if_nothing(shown, exit_code=exit_code)


_WEEKDAYS = {Weekday.MONDAY: 0, Weekday.SUNDAY: 6}


def _window(today: date, filters: Filters, period: str, months: int | None) -> tuple[date, date]:
    """Return the first and the last day to show: of MONTH, of the filters, or of this month."""
    asked = filters.window(today)
    if asked == Window():
        start, end = _period(today, period)
        if months:
            end = month.month_end(month.month_after(start, months - 1))
    elif period:
        raise UsageError("MONTH and --from, --to or --within all say when; give one of them")
    else:
        # With --to alone it begins today, or with the last day where that has passed.
        start = asked.start or min(today, asked.end or today)
        last = month.month_after(start, (months or 1) - 1)
        end = asked.end or month.month_end(last)
    if len(month.months_between(start, end)) > _MOST_MONTHS:
        raise UsageError(f"a calendar has up to {_MOST_MONTHS} months; ask for fewer")
    return start, end


def _period(today: date, text: str) -> tuple[date, date]:
    if not text or text.lower() in _STEPS:
        step = _STEPS[text.lower()] if text else 0
        first = month.month_after(today, step)
        return first, month.month_end(first)
    when = human_dates.parse(text, today, "MONTH", forms=human_dates.MONTHS)
    if when.earliest is None or when.latest is None:
        raise UsageError("MONTH: TBA is no month; write one such as 2027-02")
    # A day or a quarter means its months: there is no half a grid.
    return when.earliest.replace(day=1), month.month_end(when.latest)


def _words(firsts: Sequence[date]) -> str:
    words = [dates.month_words(each) for each in (firsts[0], firsts[-1])]
    return words[0] if len(firsts) == 1 else f"{words[0]} to {words[1]}"
