"""How releases become events: the options, the same for a file, a folder and a server."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Annotated

import typer

from releasecal.cli.filters import span, time_of_day
from releasecal.cli.session import Session
from releasecal.errors import ReleasecalError, UsageError
from releasecal.ical.entry import Client, Entry, Settings, entries
from releasecal.model import Listing
from releasecal.spans import Span


@dataclass
class EventOptions:
    """When the events ring, and whether vague dates are events."""

    leads: Annotated[
        list[Span] | None,
        typer.Option(
            "--lead",
            parser=span,
            metavar="SPAN",
            help="Ring this long before: 7d, 2w, 1m, 0d. Repeat for more.",
        ),
    ] = None
    at: Annotated[
        time | None,
        typer.Option("--at", parser=time_of_day, metavar="HH:MM", help="Ring at this hour."),
    ] = None
    no_alarms: Annotated[bool, typer.Option("--no-alarms", help="Write no alarms.")] = False
    tentative: Annotated[
        bool,
        typer.Option(
            "--tentative", help="Write vague dates too, as tentative events of many days."
        ),
    ] = False

    def refuse_wrong(self, _: Session) -> None:
        """Raise `UsageError` for options that exclude each other."""
        if self.no_alarms and (self.leads or self.at):
            raise UsageError(
                "--no-alarms leaves nothing for --lead and --at to say; give one or the other"
            )

    def entries(
        self, session: Session, found: Sequence[Listing], client: Client = Client.GENERIC
    ) -> list[Entry]:
        """Return the events of these releases; one whose date is too vague has none.

        Raises `ReleasecalError` for more releases than a calendar takes.
        """
        settings = Settings(
            client=client,
            asked_leads=() if self.no_alarms else tuple(self.leads) if self.leads else None,
            usual_leads=session.config.leads,
            alarm_time=self.at or session.config.alarm_time,
            tentative=self.tentative,
            made=_source_date(),
        )
        if len(found) > MOST_EVENTS:
            raise ReleasecalError(
                f"{len(found):,} releases are more than the {MOST_EVENTS:,} that a calendar takes;"
                " choose some of them, for example with --from, --to, --type or --tag"
            )
        return entries(found, settings)


MOST_EVENTS = 100_000
"""No program shows so many; and they are what can be written in ten seconds."""


def _source_date() -> datetime | None:
    """Return the time of SOURCE_DATE_EPOCH (reproducible-builds.org): seconds since 1970."""
    text = os.environ.get("SOURCE_DATE_EPOCH")
    if not text:
        return None
    try:
        return datetime.fromtimestamp(int(text), UTC)
    except (ValueError, OverflowError, OSError):
        raise UsageError(
            f'SOURCE_DATE_EPOCH: "{text}" is not a number of seconds since 1970'
        ) from None
