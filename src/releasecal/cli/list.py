"""`releasecal list`: the whole catalog, past included."""

from releasecal import schedule
from releasecal.cli.filters import Filters
from releasecal.cli.listing import ExitCodeOption, FormatOption, end_if_nothing, write_listings
from releasecal.cli.session import ScheduleSession
from releasecal.render.upcoming import list_sheet


def list_releases(
    session: ScheduleSession, filters: Filters, output_format: FormatOption = None, exit_code: ExitCodeOption = False
) -> None:
    r"""List every release, past included.

    \b
    Example: releasecal list --search "la la land" --territory all
    """
    found = schedule.listings(session.catalog, filters.query(session), filters.window(session.today))
    write_listings(found, lambda: list_sheet(found, session.today), session, output_format)
    end_if_nothing(found, exit_code=exit_code)
