"""`releasecal export`: the releases as a file for another program. `export ics` writes a calendar."""

import os
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Annotated

import typer

from releasecal import query
from releasecal.atomic import replace_bytes
from releasecal.cli import output
from releasecal.cli.filters import Filters, span, time_of_day
from releasecal.cli.listing import view
from releasecal.cli.session import ScheduleSession
from releasecal.cli.shared_options import with_bundles
from releasecal.countdown import counted
from releasecal.errors import UsageError
from releasecal.files import is_same_file
from releasecal.ical.entry import NOT_HONORED, Client, Settings, entries
from releasecal.render.upcoming import other_territories
from releasecal.spans import Span

export = typer.Typer(
    name="export",
    help="Write a file for another program.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="The file to write or to bring up to date; else stdout.",
    ),
]
ClientOption = Annotated[
    Client, typer.Option("--for", help="Which calendar program the file is for.")
]
LeadOption = Annotated[
    list[Span] | None,
    typer.Option(
        "--lead",
        parser=span,
        metavar="SPAN",
        help="Ring this long before: 7d, 2w, 1m, 0d. Repeat for more.",
    ),
]
AtOption = Annotated[
    time | None,
    typer.Option("--at", parser=time_of_day, metavar="HH:MM", help="Ring at this hour."),
]
NoAlarmsOption = Annotated[bool, typer.Option("--no-alarms", help="Write no alarms.")]
TentativeOption = Annotated[
    bool,
    typer.Option("--tentative", help="Write vague dates too, as tentative events of many days."),
]
NameOption = Annotated[str, typer.Option("--name", metavar="TEXT", help="What calendars call it.")]


@export.command("ics")
@with_bundles
def export_ics(
    session: ScheduleSession,
    filters: Filters,
    output_file: OutputOption = None,
    client: ClientOption = Client.GENERIC,
    leads: LeadOption = None,
    at: AtOption = None,
    no_alarms: NoAlarmsOption = False,
    tentative: TentativeOption = False,
    name: NameOption = "Film releases",
) -> None:
    r"""Write a calendar file.

    An all-day event for each release that has a day, past included, with alarms. Import it again, or let a
    calendar subscribe to it: events follow when dates move. The same catalog always gives the same bytes.

    \b
    Example: releasecal export ics --output films.ics --lead 7d --lead 1d --at 18:30
    """
    session.require_own_catalog()
    if no_alarms and (leads or at):
        raise UsageError(
            "--no-alarms leaves nothing for --lead and --at to say; give one or the other"
        )
    if output_file and is_same_file(output_file, session.location.path):
        raise UsageError(f"--output: {output_file} is the catalog itself; name another file")
    from releasecal.ical import ics_text

    settings = Settings(
        client=client,
        asked_leads=() if no_alarms else tuple(leads) if leads else None,
        usual_leads=session.config.leads,
        alarm_time=at or session.config.alarm_time,
        tentative=tentative,
        made=_source_date(),
    )
    asked, window = filters.query(session), filters.window(session.today)
    found = query.listings(session.catalog, asked, window)
    events = entries(found, settings)
    content = ics_text.write(name, events)
    if output_file is None:
        output.results(content.decode(), encoding="utf-8")
    else:
        changed = replace_bytes(output_file, content)
        output.remark(f"{output_file}: {_done(len(events), changed=changed)}")
    if left_out := len(found) - len(events):
        instead = "" if tentative else "; --tentative writes all but TBA"
        output.remark(f"Left out: {counted(left_out, 'release')} without a day{instead}.")
    elsewhere = query.elsewhere(session.catalog, asked, window)
    for line in other_territories(elsewhere, view(session, "export")):
        output.remark(f"Left out: {line}")
    if client in NOT_HONORED and events and not no_alarms:
        output.remark(f"{NOT_HONORED[client]}.")


def _done(events: int, *, changed: bool) -> str:
    return (
        f"{counted(events, 'event')} written"
        if changed
        else f"unchanged, {counted(events, 'event')}"
    )


def _source_date() -> datetime | None:
    """Return the time that SOURCE_DATE_EPOCH names (reproducible-builds.org): seconds since 1970."""
    text = os.environ.get("SOURCE_DATE_EPOCH")
    if not text:
        return None
    try:
        return datetime.fromtimestamp(int(text), UTC)
    except (ValueError, OverflowError, OSError):
        raise UsageError(
            f'SOURCE_DATE_EPOCH: "{text}" is not a number of seconds since 1970'
        ) from None
