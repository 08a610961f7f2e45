"""`releasecal export`: the releases as a file for another program, such as a calendar."""

from typing import Annotated

import typer

from releasecal import query
from releasecal.cli import output
from releasecal.cli.commands.export_html import export_html
from releasecal.cli.event_options import EventOptions
from releasecal.cli.filters import Filters
from releasecal.cli.listing import remark_elsewhere
from releasecal.cli.output_file import OutputOption, refuse_catalog, write_output
from releasecal.cli.session import ScheduleSession
from releasecal.cli.shared_options import with_bundles
from releasecal.countdown import quantity
from releasecal.ical.entry import NOT_HONORED, Client
from releasecal.source import attributions

export = typer.Typer(
    name="export",
    help="Write a file for another program.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

export.command("html")(with_bundles(export_html))


ClientOption = Annotated[
    Client, typer.Option("--for", help="Which calendar program the file is for.")
]
NameOption = Annotated[str, typer.Option("--name", metavar="TEXT", help="What calendars call it.")]


@export.command("ics")
@with_bundles
def export_ics(
    session: ScheduleSession,
    filters: Filters,
    options: EventOptions,
    output_file: OutputOption = None,
    client: ClientOption = Client.GENERIC,
    name: NameOption = "Film releases",
) -> None:
    r"""Write a calendar file.

    An all-day event for each release that has a day, past included, with alarms. Import it again,
    or let a calendar subscribe to it: events follow when dates move. The same catalog always gives
    the same bytes.

    \b
    Example: releasecal export ics --output films.ics --lead 7d --lead 1d --at 18:30
    """
    session.require_own_catalog()
    refuse_catalog(output_file, session)
    found = filters.listings(session)
    events = options.entries(session, found, client)
    from releasecal.ical import ics_text

    content = ics_text.write(name, events, " ".join(attributions(found)))
    write_output(output_file, content, quantity(len(events), "event"))
    if left_out := len(found) - len(events):
        instead = "" if options.tentative else "; --tentative writes all but TBA"
        output.remark(f"Left out: {quantity(left_out, 'release')} without a day{instead}.")
    asked, window = filters.query(session), filters.window(session.today)
    elsewhere = query.elsewhere(session.catalog, asked, window)
    remark_elsewhere(elsewhere, session)
    if client in NOT_HONORED and events and not options.no_alarms:
        output.remark(f"{NOT_HONORED[client]}.")
