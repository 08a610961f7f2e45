"""`releasecal move FILM`: a release to another date, with the move written down."""

from typing import Annotated

import typer

from releasecal import dates, human_dates, lookup
from releasecal.cli import output
from releasecal.cli.commands.show import FilmArgument
from releasecal.cli.releases import IdOption, OneTerritoryOption, OneTypeOption, one_release
from releasecal.cli.session import Session
from releasecal.cli.writing import DryRunOption, editing
from releasecal.edit.film import FilmText
from releasecal.errors import ReleasecalError, UsageError
from releasecal.model import Move, Release, Status
from releasecal.render.moves import move_words, release_words
from releasecal.text import plain


def move(
    session: Session,
    film: FilmArgument,
    to: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="The new date, or TBA.")
    ] = None,
    kind: OneTypeOption = None,
    territory: OneTerritoryOption = None,
    release_id: IdOption = None,
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
    dry_run: DryRunOption = False,
) -> None:
    r"""Move a release to another date.

    The date changes and the move goes into the film's ledger of moves, both at once. To mend a typing error,
    use `releasecal set`, which leaves no move. --cancel keeps the date and sets the release's status to
    cancelled; then --reason becomes its note and --source its source.

    \b
    Example: releasecal move la-la-land --type wide --to 2016-12-25 --announced 2016-fall
    """
    if bool(to) == cancel:
        raise UsageError("say either --to DATE or --cancel")
    if cancel and announced:
        raise UsageError(
            "--announced: the catalog keeps no day for a cancellation; put it into --reason"
        )
    with editing(session, dry_run=dry_run) as draft:
        found = lookup.find_film(draft.catalog, film)
        release = one_release(found, kind, territory, release_id, draft.catalog.territory)
        film_text = draft.film(found.slug)
        if cancel:
            _cancel(film_text, release, reason, source)
            words = "cancelled"
        else:
            new_move = _move(session, release, to or "", announced, source, reason)
            film_text.add_move(release.key, new_move)
            words = move_words(new_move)
            if release.status is Status.CANCELLED:
                words += (
                    "; it is still cancelled: `releasecal set FILM status confirmed --type TYPE`"
                    " takes that back"
                )
    if not dry_run:
        output.results(f"{plain(found.title)}: {plain(release_words(release))}: {words}\n")


def _move(
    session: Session,
    release: Release,
    to: str,
    announced: str | None,
    source: str | None,
    reason: str | None,
) -> Move:
    when = human_dates.parse(to, session.today, "--to")
    if when == release.date:
        raise ReleasecalError(
            f"{plain(release_words(release))} is on that date already: {when.words}"
        )
    day = (
        human_dates.parse(announced, session.today, "--announced", past=True)
        if announced
        else dates.on_day(session.today)
    )
    return Move(start=release.date, to=when, announced=day, source=source, reason=reason)


def _cancel(film: FilmText, release: Release, reason: str | None, source: str | None) -> None:
    if release.status is Status.CANCELLED:
        raise ReleasecalError(f"{plain(release_words(release))} is cancelled already")
    said = {"status": Status.CANCELLED.value, "note": reason, "source": source}
    for name, value in said.items():
        if value:
            film.set_of_release(release.key, name, value)
