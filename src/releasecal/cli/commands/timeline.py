"""`releasecal timeline`: the runs of films as bars over weeks."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from releasecal import query
from releasecal.cli.filters import Filters
from releasecal.cli.listing import ExitCodeOption, end_if_nothing, view
from releasecal.cli.pictures import PictureFormatOption, write_picture
from releasecal.cli.session import ScheduleSession
from releasecal.dates import any_day
from releasecal.query import Window
from releasecal.spans import Span

if TYPE_CHECKING:
    from releasecal.render.layout import Layout
    from releasecal.render.picture import Line
    from releasecal.render.terminal import Glyphs
    from releasecal.render.timeline import Timeline

_BEHIND = Span(4, "w")
"""How far the timeline looks back, so that it shows what has just opened."""

MovesOption = Annotated[
    bool,
    typer.Option("--moves", help="Show the places that dates moved from too, in small letters."),
]
RowsOption = Annotated[
    int, typer.Option("--rows", min=1, metavar="N", help="Draw at most so many runs.")
]


def timeline(
    session: ScheduleSession,
    filters: Filters,
    moves: MovesOption = False,
    rows: RowsOption = 60,
    output_format: PictureFormatOption = None,
    exit_code: ExitCodeOption = False,
) -> None:
    r"""Draw the runs of films as bars over weeks.

    One row for each film that has a release in the window, four weeks back and 90 days ahead unless
    --from, --to or --within say otherwise, the first to open first. A bar shows the whole run:
    limited, expansion, wide, then digital, each with its sign and its day; it goes on until the
    next stage, and for a week where none is known. A date that is not known to the day is hatched
    over its whole period.

    \b
    Examples:
      releasecal timeline --type limited --within 10w
      releasecal timeline --search "la la land" --from 2016-11 --to 2017-02 --moves
    """
    start, end = _window(session, filters)
    catalog = session.films.in_window(Window(start, end))
    asked = filters.query(session)
    found = query.listings(catalog, asked, Window(start, end))

    def content() -> "Timeline":
        from releasecal.render.timeline import Timeline
        from releasecal.runs import runs

        drawn, more = runs(found, rows)
        return Timeline(
            runs=drawn,
            start=start,
            end=end,
            view=view(session, "timeline"),
            elsewhere=query.elsewhere(catalog, asked, Window(start, end)),
            more=more,
            with_moves=moves,
        )

    def draw(width: int, glyphs: "Glyphs") -> "Sequence[Line] | None":
        from releasecal.render.timeline import timeline_lines

        return timeline_lines(content(), width, glyphs)

    def in_words() -> "Layout":
        from releasecal.render.timeline import timeline_layout

        return timeline_layout(content())

    style = session.config.date_style
    title = f"{style.words(any_day(start))} to {style.words(any_day(end))}"
    write_picture(found, draw, in_words, session, output_format, title=title)
    end_if_nothing(found, exit_code=exit_code)


def _window(session: ScheduleSession, filters: Filters) -> tuple[date, date]:
    """Return the first and the last day to draw."""
    today, within = session.today, session.config.within
    window = filters.window(today, default_within=within)
    end = window.end or within.after(today)
    if filters.start and window.start:
        return window.start, end
    # Back from the last day where that has passed: otherwise `--to` yesterday shows nothing.
    return _BEHIND.before(min(today, end)), end
