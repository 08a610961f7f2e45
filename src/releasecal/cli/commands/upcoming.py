"""`releasecal upcoming`: the releases in the window, soonest first."""

from typing import TYPE_CHECKING

from releasecal import query
from releasecal.cli.filters import Filters
from releasecal.cli.listing import ExitCodeOption, FormatOption, end_if_nothing, write_listings
from releasecal.cli.session import ScheduleSession
from releasecal.model import Catalog
from releasecal.query import Upcoming

if TYPE_CHECKING:
    from releasecal.render.layout import Layout


def upcoming(
    session: ScheduleSession,
    filters: Filters,
    output_format: FormatOption = None,
    exit_code: ExitCodeOption = False,
) -> None:
    r"""List what opens soon.

    By default in the next 90 days, soonest first. Vague dates that touch those days stand after the exact
    ones. Cancelled releases are left out unless --status cancelled asks for them.

    \b
    Example: releasecal upcoming --type wide --within 6w
    """
    window = filters.window(
        session.today, default_start=session.today, default_within=session.config.within
    )
    near = session.touching(window)
    asked = filters.query(session)

    def look(catalog: Catalog) -> Upcoming:
        return query.upcoming(catalog, asked, window)

    found = look(near)

    def layout() -> "Layout":
        from releasecal.render.upcoming import upcoming_layout

        return upcoming_layout(session.around(window, look), window, session.today)

    write_listings(found.listings, layout, session, output_format)
    end_if_nothing(found.listings, exit_code=exit_code)
