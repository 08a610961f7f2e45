"""`releasecal remind`: what is due and not yet sent. Made for cron; each reminder comes once."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any

import typer

from releasecal import delivery, ledger, locations, lookup, query, reminders
from releasecal.cli import complete, output
from releasecal.cli.filters import Filters, span
from releasecal.cli.listing import ExitCodeOption, SentenceFormat, end_if_nothing, write_records
from releasecal.cli.session import Session
from releasecal.config import Format
from releasecal.countdown import quantity
from releasecal.delivery import Command, Deliver
from releasecal.errors import ReleasecalError, UsageError
from releasecal.files import is_same_file
from releasecal.ledger import Ledger
from releasecal.reminders import Notice, NoticeKind, Rules
from releasecal.render import sentences
from releasecal.spans import Span
from releasecal.text import plain

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
        _forget(session, path, forget)
        return
    if history:
        end_if_nothing(_print_history(path, form), exit_code=exit_code)
        return
    session.require_own_catalog()
    asked_leads = tuple(leads) if leads else None
    rules = Rules(session.config.leads, grace or session.config.grace, asked_leads)
    run = _command(command, exec_timeout, session)
    with ledger.view_ledger(path) if dry_run else ledger.open_ledger(path) as held:
        # Only now: what another run tells while this one waits must not be told again as it was.
        found = _find_due(session, filters, rules, held)
        if dry_run:
            _to_output(form, session)(found)
        elif mark_sent:
            held.record(found, session.today)
            output.remark(f"{quantity(len(found), 'reminder')} now counted as sent.")
        else:
            _send(found, run, form, held, session)
    end_if_nothing(found, exit_code=exit_code)


def _find_due(session: Session, filters: Filters, rules: Rules, held: Ledger) -> list[Notice]:
    """Read the catalog and return what is due. Raises `ReleasecalError` when it has no film."""
    if session.films.is_empty:
        raise ReleasecalError(
            f"{session.location.path}: there are no films in this catalog; if that is so,"
            " take `releasecal remind` out of what runs it"
        )
    window = filters.window(session.today)
    days = reminders.reach(rules)
    near = query.Window(session.today - timedelta(days), session.today + timedelta(days))
    catalog = session.films.reminding(near, days, {slug for slug, *_ in held.told})
    listings = query.matching(catalog, filters.query(session), window)
    return reminders.notices(listings, rules, session.today, held)


def _send(
    found: Sequence[Notice],
    run: Command | None,
    form: Format | None,
    held: Ledger,
    session: Session,
) -> None:
    deliver = run or _to_output(form, session)
    # Half of a JSON array is of no use to anyone, so an array is one delivery.
    together = run is None and form is Format.JSON
    if not delivery.send(found, deliver, held, session.today, together=together):
        raise typer.Exit(ReleasecalError.exit_code)


def _command(line: str | None, timeout: float, session: Session) -> Command | None:
    """Return the command that `--exec` names, if any."""
    if line is None:
        return None
    words = delivery.command_words(line)
    return Command(words, timeout, session.today, session.config.date_style, output.remark)


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


def _forget(session: Session, path: Path, asked: str) -> None:
    with ledger.open_ledger(path) as held:
        slugs = {release[0] for release in held.told}
        slug = (
            asked
            if asked in slugs
            else lookup.find_film(
                session.films.naming(asked, session.hint), asked, session.hint
            ).slug
        )
        releases = [release for release in held.told if release[0] == slug]
        held.forget(releases)
    output.remark(f"{plain(slug)}: forgot what was sent of {quantity(len(releases), 'release')}.")


def _print_history(path: Path, form: Format | None) -> list[dict[str, Any]]:
    with ledger.view_ledger(path) as held:
        found = held.sent()
    if form is None:
        output.results("".join(f"{_history_line(each)}\n" for each in found), encoding="utf-8")
    else:
        write_records(found, ledger.SENT_COLUMNS, form)
    return found


def _history_line(sent: dict[str, Any]) -> str:
    what = f"{sent['notice']} {sent['lead']}" if sent["lead"] else sent["notice"]
    was = f", was {sent['told']}" if sent["notice"] == NoticeKind.MOVED.value else ""
    release = " ".join(sent[key] for key in ("film", "type", "territory", "id") if sent[key])
    return plain(f"{sent['sent_on']}  {what}: {release}, {sent['date']}{was}")
