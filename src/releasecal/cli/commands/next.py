"""`releasecal next`: what opens next, as a table. `countdown` has the same as one number."""

from typing import TYPE_CHECKING

from releasecal import query
from releasecal.cli.filters import Filters
from releasecal.cli.listing import (
    ExitCodeOption,
    FormatOption,
    LimitOption,
    end_if_nothing,
    view,
    write_listings,
)
from releasecal.cli.session import ScheduleSession
from releasecal.model import Catalog, Listing

if TYPE_CHECKING:
    from releasecal.render.layout import Layout


def next_releases(
    session: ScheduleSession,
    filters: Filters,
    limit: LimitOption = None,
    output_format: FormatOption = None,
    exit_code: ExitCodeOption = False,
) -> None:
    r"""List what opens next.

    The soonest release that the filters let through, with all that open on its day; with --limit so
    many releases, whatever their days. However far ahead they are: there is no window unless you
    give one.

    \b
    Examples:
      releasecal next --type wide
      releasecal next --limit 5 --tag musical
    """
    window = filters.window(session.today, default_start=session.today)
    asked = filters.query(session)

    def look(part: Catalog) -> list[Listing]:
        return query.ahead(part, asked, window)

    # One is enough to ask for, since all of the same day come with it.
    ahead = session.films.ahead(window, look, limit or 1)
    found = ahead[:limit] if limit else query.soonest(ahead)

    def layout() -> "Layout":
        from releasecal.render.upcoming import next_layout

        planned = query.still_planned(asked)
        catalog = session.films.in_window(window)
        elsewhere, more = query.elsewhere(catalog, planned, window), len(look(catalog)) - len(found)
        bare = query.without_release(
            session.films.without_release(earlier=session.as_of is not None), asked
        )
        return next_layout(found, elsewhere, more, bare, window, view(session, "next"))

    write_listings(found, layout, session, output_format)
    end_if_nothing(found, exit_code=exit_code)
