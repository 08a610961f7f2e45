"""`releasecal list`: the whole catalog, past included."""

from typing import TYPE_CHECKING

from releasecal import query
from releasecal.cli.filters import Filters
from releasecal.cli.listing import ExitCodeOption, FormatOption, end_if_nothing, write_listings
from releasecal.cli.session import ScheduleSession

if TYPE_CHECKING:
    from releasecal.render.layout import Layout


def list_releases(
    session: ScheduleSession,
    filters: Filters,
    output_format: FormatOption = None,
    exit_code: ExitCodeOption = False,
) -> None:
    r"""List every release, past included.

    \b
    Example: releasecal list --search "la la land" --territory all
    """
    window = filters.window(session.today)
    found = query.listings(session.touching(window), filters.query(session), window)

    def layout() -> "Layout":
        from releasecal.render.upcoming import list_layout

        return list_layout(found, session.today)

    write_listings(found, layout, session, output_format)
    end_if_nothing(found, exit_code=exit_code)
