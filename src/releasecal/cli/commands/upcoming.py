"""`releasecal upcoming`: the releases in the window, soonest first."""

from typing import TYPE_CHECKING

from releasecal import query
from releasecal.cli.filters import Filters
from releasecal.cli.listing import (
    FOR_PEOPLE,
    ByOption,
    ExitCodeOption,
    FormatOption,
    LimitOption,
    choose_format,
    end_if_nothing,
    view,
    write_listings,
)
from releasecal.cli.session import ScheduleSession
from releasecal.model import Catalog
from releasecal.query import Upcoming

if TYPE_CHECKING:
    from releasecal.render.layout import Layout


def upcoming(
    session: ScheduleSession,
    filters: Filters,
    limit: LimitOption = None,
    by: ByOption = None,
    output_format: FormatOption = None,
    exit_code: ExitCodeOption = False,
) -> None:
    r"""List what opens soon.

    By default in the next 90 days, soonest first. Vague dates that touch those days stand after the
    exact ones. Cancelled releases are left out unless --status cancelled asks for them.

    \b
    Examples:
      releasecal upcoming --type wide --within 6w
      releasecal upcoming --from "Dec 2" --to 2027-Q1 --territory US,GB
      releasecal upcoming --limit 5 --by week
    """
    window = filters.window(
        session.today, default_start=session.today, default_within=session.config.within
    )
    # Before the catalog: a wrong option is told whatever is wrong in the file.
    asked = filters.query(session)
    catalog = session.films.in_window(window)

    def look(part: Catalog) -> Upcoming:
        return query.upcoming(part, asked, window)

    # A table says what lies around the window, too; and one look is enough.
    around = choose_format(session, output_format) in FOR_PEOPLE
    found = session.films.around(window, look) if around else look(catalog)

    def layout() -> "Layout":
        from releasecal.render.upcoming import upcoming_layout

        # What is cancelled has a line of its own, unless it was asked for.
        planned = asked if asked.statuses else query.still_planned(asked)
        elsewhere = query.elsewhere(catalog, planned, window)
        bare = query.without_release(
            session.films.without_release(earlier=session.as_of is not None), asked
        )
        return upcoming_layout(found, elsewhere, bare, window, view(session, "upcoming", by), limit)

    write_listings(found.listings[:limit], layout, session, output_format)
    end_if_nothing(found.listings, exit_code=exit_code)
