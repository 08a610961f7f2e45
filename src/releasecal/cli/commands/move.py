"""`releasecal move FILM`: a release to another date, with the move written down."""

import shlex
from typing import Annotated

import typer

from releasecal import dates, human_dates, lookup
from releasecal.cli import output
from releasecal.cli.commands.show import FilmArgument
from releasecal.cli.releases import WhichRelease, options_for, parse_release_date
from releasecal.cli.session import Session
from releasecal.cli.writing import DryRunOption, editing, report
from releasecal.errors import ReleasecalError, UsageError
from releasecal.model import Move, Release, Status
from releasecal.render.moves import move_sentence
from releasecal.text import plain


def move(
    session: Session,
    film: FilmArgument,
    which: WhichRelease,
    to: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="The new date, or TBA.")
    ] = None,
    announced: Annotated[
        str | None,
        typer.Option(
            "--announced", metavar="DATE", help="When that was announced; today if not said."
        ),
    ] = None,
    source: Annotated[
        str | None, typer.Option("--source", metavar="URL", help="Where it can be read.")
    ] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Why.")] = None,
    cancel: Annotated[
        bool, typer.Option("--cancel", help="The release will not happen: cancel it.")
    ] = False,
    reinstate: Annotated[
        bool, typer.Option("--reinstate", help="A cancelled release is back on, on --to if given.")
    ] = False,
    dry_run: DryRunOption = False,
) -> None:
    r"""Move a release to another date, cancel it, or put it back on.

    The release changes and the move goes into the film's ledger of moves, both at once, so that
    `changes`, --as-of and reminders know of it. To mend a typing error, use `releasecal set`, which
    leaves no move.

    \b
    Example: releasecal move la-la-land --type wide --to 2016-12-25 --announced 2016-fall
             releasecal move la-la-land --type wide --cancel --reason "Strike"
             releasecal move la-la-land --type wide --reinstate --to "Jan 6"
    """
    if not (to or cancel or reinstate):
        raise UsageError("say what happened: --to DATE, --cancel or --reinstate")
    if cancel and (to or reinstate):
        raise UsageError("--cancel keeps the date; leave out --to and --reinstate")
    when = parse_release_date(session, to, "--to") if to else None
    day = (
        dates.on_day(session.today)
        if announced is None
        else human_dates.parse_happened(announced, session.today, "--announced", "announced")
    )
    with editing(session, dry_run=dry_run) as draft:
        found = lookup.find_film(draft.catalog, film, session.hint)
        release = which.find(found, draft.catalog.territory, session.hint)
        if when == release.date:
            raise ReleasecalError(f"{plain(release.words)} is on that date already: {when.words}")
        new_move = Move(
            start=release.date if when else None,
            to=when,
            status=_new_status(release, cancel=cancel, reinstate=reinstate),
            announced=day,
            source=source,
            reason=reason,
        )
        draft.film(found.slug).add_move(release.key, new_move)
    if dry_run:
        return
    said = plain(move_sentence(release, new_move))
    # The year of "Nov 23" is not what was typed, and is not always the one that was meant.
    told = f", announced {day.words}" if announced else ""
    report(f"{plain(found.title)}: {said}{told}\n")
    # It is done; what may have been meant besides is only told.
    slug = shlex.quote(plain(found.slug))
    options = options_for(release, draft.catalog.territory)
    if release.status is Status.CANCELLED and not reinstate:
        back_on = session.hint(f"move {slug} {options} --reinstate")
        output.remark(f"It is still cancelled; if it is back on: {back_on}")
    if reinstate and release.note:
        out = session.hint(f'set {slug} note "" {options}')
        output.remark(f'Its note still says "{release.note}"; to take that out: {out}')


def _new_status(release: Release, *, cancel: bool, reinstate: bool) -> Status | None:
    if cancel and release.status is Status.CANCELLED:
        raise ReleasecalError(f"{plain(release.words)} is cancelled already")
    if reinstate and release.status is not Status.CANCELLED:
        raise ReleasecalError(f"{plain(release.words)} is not cancelled")
    if cancel:
        return Status.CANCELLED
    return Status.CONFIRMED if reinstate else None
