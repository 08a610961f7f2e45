"""`releasecal remind`: what is due and not yet sent. Made for cron; each reminder comes once."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from releasecal import delivery, locations
from releasecal.cli import complete, output, sent_notices
from releasecal.cli.due_notices import DueNotices
from releasecal.cli.filters import Filters, span
from releasecal.cli.listing import ExitCodeOption, SentenceFormat, end_if_nothing
from releasecal.cli.session import Session
from releasecal.delivery import Command
from releasecal.errors import UsageError
from releasecal.files import is_same_file
from releasecal.reminders import Rules
from releasecal.spans import Span

_SHORTEST_TIMEOUT = 0.01
_LONGEST_TIMEOUT = 86_400
"""Seconds: a day."""


LeadOption = Annotated[
    list[Span] | None,
    typer.Option(
        "--lead", parser=span, metavar="SPAN",
        help="Remind this long before: 7d, 2w, 1m, 0d for the day itself. Repeat for more.",
    ),
]  # fmt: skip
GraceOption = Annotated[
    Span | None,
    typer.Option(
        "--grace",
        parser=span,
        metavar="SPAN",
        help="How long after a release a missed 0d is still sent.",
    ),
]
StateOption = Annotated[
    Path | None,
    typer.Option(
        "--state", metavar="FILE", help="The ledger of what was sent (or RELEASECAL_STATE)."
    ),
]
ReminderFormatOption = Annotated[
    SentenceFormat, typer.Option("--format", "-f", help="How to write it.")
]
ExecOption = Annotated[
    str | None,
    typer.Option(
        "--exec",
        metavar="COMMAND",
        help="Run this for each reminder instead of printing it, without shell.",
    ),
]
ExecTimeoutOption = Annotated[
    float,
    typer.Option("--exec-timeout", metavar="SECONDS", help="End that command after this long."),
]
DryRunOption = Annotated[
    bool, typer.Option("--dry-run", help="Print what is due; send and record nothing.")
]
MarkSentOption = Annotated[
    bool, typer.Option("--mark-sent", help="Count all that is due as sent; send nothing.")
]
ForgetOption = Annotated[
    str | None,
    typer.Option(
        "--forget",
        metavar="FILM",
        autocompletion=complete.films,
        help="Forget what was sent of this film.",
    ),
]
HistoryOption = Annotated[
    bool, typer.Option("--history", help="Print what was sent, oldest first; send nothing.")
]


def remind(
    session: Session,
    filters: Filters,
    leads: LeadOption = None,
    grace: GraceOption = None,
    state: StateOption = None,
    output_format: ReminderFormatOption = SentenceFormat.TEXT,
    command: ExecOption = None,
    exec_timeout: ExecTimeoutOption = 30.0,
    dry_run: DryRunOption = False,
    mark_sent: MarkSentOption = False,
    forget: ForgetOption = None,
    history: HistoryOption = False,
    exit_code: ExitCodeOption = False,
) -> None:
    r"""Print what is due, once.

    A release is due 7 days before, the day before and on the day, or as --lead, the film or the
    configuration say. What was sent is kept in a ledger, so that this may run as often as you like:
    nothing comes twice, and what a sleeping machine missed comes late, by its shortest lead. A
    release of which you were told is also told once when its date moves or it is cancelled. Nothing
    due prints nothing.

    \b
    Examples:
      releasecal remind --dry-run
      releasecal remind --lead 2w --lead 0d --exec ~/bin/tell-me
    """
    if sum([dry_run, mark_sent, forget is not None, history]) > 1:
        raise UsageError("--dry-run, --mark-sent, --forget and --history exclude each other")
    if not _SHORTEST_TIMEOUT <= exec_timeout <= _LONGEST_TIMEOUT:
        raise UsageError(f"--exec-timeout: write {_SHORTEST_TIMEOUT} to {_LONGEST_TIMEOUT} seconds")
    path, form = locations.ledger(state), output_format.for_scripts
    if is_same_file(path, session.location.path):
        raise UsageError(f"--state: {path} is the catalog itself; name another file for the ledger")
    if forget is not None:
        sent_notices.forget(session, path, forget)
        return
    found: Sequence[object]
    if history:
        found = sent_notices.show(path, form)
    else:
        session.require_own_catalog()
        asked_leads = tuple(leads) if leads else None
        rules = Rules(session.config.leads, grace or session.config.grace, asked_leads)
        # In a dry run too, which is to show what would go wrong.
        run = _command(command, exec_timeout, session)
        due = DueNotices(session, filters, rules, path)
        if dry_run:
            found = due.show(form)
        elif mark_sent:
            found = due.mark_sent()
        else:
            found = due.send(run, form)
    end_if_nothing(found, exit_code=exit_code)


def _command(line: str | None, timeout: float, session: Session) -> Command | None:
    """Return the command that `--exec` names, if any."""
    if line is None:
        return None
    words = delivery.command_words(line)
    return Command(words, timeout, session.today, session.config.date_style, output.remark)
