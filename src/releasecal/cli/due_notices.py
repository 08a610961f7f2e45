"""What `remind` finds due and not yet sent: shown, counted as sent, or sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import typer

from releasecal import delivery, ledger, query, reminders
from releasecal.cli import output
from releasecal.cli.filters import Filters
from releasecal.cli.listing import write_records
from releasecal.cli.session import Session
from releasecal.config import Format
from releasecal.countdown import quantity
from releasecal.delivery import Command, Deliver
from releasecal.errors import ReleasecalError
from releasecal.ledger import Ledger
from releasecal.reminders import Notice, Rules
from releasecal.render import sentences

_MOST_PARTS = 250
"""In how many parts reminders are printed; the disk takes milliseconds to record each."""


@dataclass(frozen=True)
class DueNotices:
    """The notices of the films that the filters name, as the rules and a ledger say.

    They are found when the ledger is open and not before: what another run tells while this one
    waits must not be told again as it was.
    """

    session: Session
    filters: Filters
    rules: Rules
    ledger_file: Path

    def show(self, form: Format | None) -> list[Notice]:
        """Print what is due; nothing is sent or recorded."""
        with ledger.view_ledger(self.ledger_file) as held:
            found = self._find(held)
            _to_output(form, self.session)(found)
        return found

    def mark_sent(self) -> list[Notice]:
        """Record all that is due as if it had been sent."""
        with ledger.open_ledger(self.ledger_file) as held:
            found = self._find(held)
            held.record(found, self.session.today)
            output.remark(f"{quantity(len(found), 'reminder')} now counted as sent.")
        return found

    def send(self, command: Command | None, form: Format | None) -> list[Notice]:
        """Send what is due, by the command or else to standard output, and record it.

        Ends the program with 1 when one could not be sent; that one stays due.
        """
        deliver = command or _to_output(form, self.session)
        with ledger.open_ledger(self.ledger_file) as held:
            found = self._find(held)
            at_once = 1
            if command is None:
                # Half of a JSON array is of no use to anyone, so an array is one delivery.
                at_once += len(found) if form is Format.JSON else len(found) // _MOST_PARTS
            if not delivery.send(found, deliver, held, self.session.today, at_once=at_once):
                raise typer.Exit(ReleasecalError.exit_code)
        return found

    def _find(self, held: Ledger) -> list[Notice]:
        """Read the catalog and return what is due. Raises `ReleasecalError` when it has no film."""
        session = self.session
        # To a cron job, silence would look like a day on which nothing is due.
        if session.films.is_empty:
            raise ReleasecalError(
                f"{session.location.path}: there are no films in this catalog; if that is so,"
                " take `releasecal remind` out of what runs it"
            )
        window = self.filters.window(session.today)
        days = reminders.reach(self.rules)
        near = query.Window(session.today - timedelta(days), session.today + timedelta(days))
        # Besides what is near: a film of which somebody was told may have moved to any day.
        catalog = session.films.for_reminders(near, days, {slug for slug, *_ in held.told})
        listings = query.select(catalog, self.filters.query(session), window)
        return reminders.notices(listings, self.rules, session.today, held)


def _to_output(form: Format | None, session: Session) -> Deliver:
    """Return what writes notices to standard output: as sentences, or as records for scripts."""
    today, style = session.today, session.config.date_style

    def deliver(notices: Sequence[Notice]) -> bool:
        if form is None:
            lines = [f"{sentences.line(notice, today, style)}\n" for notice in notices]
            output.results("".join(lines), encoding="utf-8")
        elif notices:
            found = [delivery.record(notice, today, style) for notice in notices]
            write_records(found, delivery.COLUMNS, form)
        return True

    return deliver
