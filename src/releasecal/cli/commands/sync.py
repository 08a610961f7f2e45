"""`releasecal sync`: what the databases say today, every change a move. Made for cron."""

import shlex
import sys
from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING, Annotated

import typer

from releasecal import lookup
from releasecal.cli import complete, fetching, output
from releasecal.cli.filters import (
    TerritoryOption,
    TypeOption,
    parse_territories,
    parse_types,
    territories_to_show,
)
from releasecal.cli.listing import ExitCodeOption, SentenceFormat, end_if_nothing, write_records
from releasecal.cli.session import Session
from releasecal.cli.writing import DryRunOption, editing, report
from releasecal.errors import ReleasecalError, UsageError
from releasecal.model import Film
from releasecal.reconcile import Change, News, Outcome, Scope, day_announced, reconcile
from releasecal.render import news as render
from releasecal.render.news import FilmNews
from releasecal.source import Source, SourceFilm
from releasecal.text import plain

if TYPE_CHECKING:
    from releasecal.edit.draft import Draft
    from releasecal.sources.fetch import Fetched
    from releasecal.sources.looks import Looks

_OVER_AFTER = timedelta(days=365)
"""How long after its last release the run of a film counts as over."""


class SourceName(Enum):
    """The sources."""

    TMDB = "tmdb"
    WIKIDATA = "wikidata"


def sync(
    session: Session,
    films: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FILM]...",
            autocompletion=complete.films,
            help="Only these films, however lately they were looked at.",
        ),
    ] = None,
    source_name: Annotated[
        SourceName, typer.Option("--from", help="Which database to ask.")
    ] = SourceName.TMDB,
    types: TypeOption = None,
    territories: TerritoryOption = None,
    take: Annotated[
        bool, typer.Option("--take", help="Write doubtful changes too, such as January 1.")
    ] = False,
    every: Annotated[
        bool,
        typer.Option("--all", help="All films, also those whose run is over or just looked at."),
    ] = False,
    dry_run: DryRunOption = False,
    exit_code: ExitCodeOption = False,
    output_format: Annotated[
        SentenceFormat, typer.Option("--format", "-f", help="How to write it.")
    ] = SentenceFormat.TEXT,
    login: Annotated[
        bool, typer.Option("--login", help="Store the token for TMDb: asked for, and not shown.")
    ] = False,
) -> None:
    r"""Bring the dates up to what TMDb says today.

    Looks at every film that has a number of TMDb's or IMDb's, whose run is not over, and at which
    nobody looked in the last 20 hours. A date that still is what TMDb said last becomes a move;
    what you wrote by hand stays, and you are told where the two differ. Nothing new prints nothing.
    Without --territory: those that you are shown, and those that came from there before.

    \b
    Example: releasecal sync --dry-run
             releasecal sync la-la-land --territory all

    This product uses the TMDB API but is not endorsed or certified by TMDB.
    """
    if login:
        _log_in(session)
        return
    kinds = parse_types(types)
    parse_territories(territories)  # before the catalog, which says which ones are its own
    session.require_own_catalog()
    scope = Scope(
        territories=territories_to_show(territories, session),
        types=kinds,
        is_partial=bool(types or territories),
        take=take,
    )
    from releasecal.sources.looks import Looks

    looks = Looks(session.location.path, source_name.value)
    chosen = _choose_films(session, films or (), looks, source_name, every=every, take=take)
    if not chosen:
        end_if_nothing(chosen, exit_code=exit_code)
        return
    source = _source(session, source_name, len(chosen))
    fetched = fetching.fetch(source, {film.slug: film.ids for film in chosen})
    told = _write(session, source, fetched, scope, looks, dry_run=dry_run)
    _tell(told, output_format, session, to_stderr=dry_run)
    # That a database lacks a film is no failure, unless the film was asked for by name.
    failed = fetched.failed | (fetched.absent if films else {})
    fetching.tell_failures(failed)
    if failed:
        raise typer.Exit(ReleasecalError.exit_code)
    end_if_nothing(told, exit_code=exit_code)


def _log_in(session: Session) -> None:
    """Ask for the token, see that it is taken, and keep it."""
    from releasecal.sources.tmdb import Tmdb
    from releasecal.sources.token import keep_token

    if output.can_ask():
        token = output.ask("API Read Access Token (not shown)", hidden=True)
    else:
        # As bytes: what is no text is no token either, and is refused as one.
        is_open = sys.stdin is not None and not sys.stdin.closed
        token = sys.stdin.buffer.readline().decode("ascii", "replace") if is_open else ""
    token = token.strip()
    if not token:
        raise UsageError("--login: no token was given; paste it, or send it on standard input")
    Tmdb(token, contact=session.config.contact).log_in()
    output.remark(f"TMDb takes the token; it is kept in {keep_token(token)}")


def _source(session: Session, name: SourceName, films: int) -> Source:
    if name is SourceName.TMDB:
        return fetching.tmdb(session, films)
    from releasecal.sources.wikidata import Wikidata

    return Wikidata(session.config.contact)


def _choose_films(
    session: Session,
    asked: Sequence[str],
    looks: "Looks",
    name: SourceName,
    *,
    every: bool,
    take: bool,
) -> list[Film]:
    """Return the films to look at: those asked for, else those that are due."""
    catalog = session.catalog
    if asked:
        return [
            _with_number(lookup.find_film(catalog, each), name, session)
            for each in dict.fromkeys(asked)
        ]
    known = [film for film in catalog.films if _has_number(film, name)]
    if not known and catalog.films and output.is_watched():
        output.remark(f"No film has an identifier yet; {session.hint('link')} finds them.")
    return [
        film
        for film in known
        if every
        # What was told and not taken is taken now, however lately it was told.
        or (take and looks.has_doubts(film.slug))
        or not (_is_over(film, session.today) or looks.is_fresh(film.slug, session.now))
    ]


def _has_number(film: Film, name: SourceName) -> bool:
    return name.value in film.ids or "imdb" in film.ids


def _with_number(film: Film, name: SourceName, session: Session) -> Film:
    if _has_number(film, name):
        return film
    finds = session.hint(f"link {shlex.quote(plain(film.slug))}")
    raise ReleasecalError(
        f"{plain(film.title)} has no number of {name.value} or IMDb; {finds} finds it"
    )


def _is_over(film: Film, today: date) -> bool:
    """Say whether all releases of a film are so long past that nothing more is to come."""
    days = [release.date.latest for release in film.releases]
    # A film without a release has none behind it: its run is still to come.
    return bool(days) and all(day is not None and today - day > _OVER_AFTER for day in days)


def _write(
    session: Session,
    source: Source,
    fetched: "Fetched",
    scope: Scope,
    looks: "Looks",
    *,
    dry_run: bool,
) -> list[FilmNews]:
    """Write what became of the films, all at once; return what to tell."""
    from releasecal.sources.looks import Look

    told: list[FilmNews] = []
    found = fetched.films
    seen = {slug: Look(session.now, looks.memory(slug)) for slug in fetched.absent}
    with editing(session, dry_run=dry_run) as draft:
        current = {film.slug: film for film in draft.catalog.films if film.slug in found}
        # Films whose lines stand apart come last: each of them is opened alone.
        for slug in sorted(current, key=lambda slug: not draft.is_in_one_piece(slug)):
            film = current[slug]
            outcome = reconcile(
                film, found[slug], looks.memory(slug), _wider(scope, film, source), session.today
            )
            told += _bring_up(draft, film, source, found[slug], outcome, looks, session)
            seen[slug] = Look(session.now, outcome.memory(session.today))
    # After the block, so that a write that failed is looked at again by the next run.
    if not dry_run:
        looks.remember(seen)
    order = {film.slug: at for at, film in enumerate(draft.catalog.films)}
    return sorted(told, key=lambda each: order[each.film.slug])


def _wider(scope: Scope, film: Film, source: Source) -> Scope:
    """Add the territories that the film has from this source, unless some were asked for."""
    if scope.is_partial or scope.territories is None:
        return scope
    had = {key.territory for key in film.synced.get(source.name, ())}
    return Scope(territories=scope.territories | had, types=scope.types, take=scope.take)


def _bring_up(
    draft: "Draft",
    film: Film,
    source: Source,
    said: SourceFilm,
    outcome: Outcome,
    looks: "Looks",
    session: Session,
) -> list[FilmNews]:
    from releasecal.edit.from_source import bring_up

    announced = day_announced(looks.memory(film.slug).last_look, session.today)
    filled = bring_up(draft, film, said, outcome, announced)
    news = list(outcome.news)
    if filled:
        news.append(News(change=Change.FILLED, why=", ".join(filled)))
    return [FilmNews(film, source.name, source.words, each) for each in news]


def _tell(
    told: list[FilmNews], asked: SentenceFormat, session: Session, *, to_stderr: bool
) -> None:
    """Write what happened; beside the difference of a dry run it is a remark."""
    if to_stderr:
        for each in told:
            output.remark(render.line(each, session.hint))
    elif asked.for_scripts is not None:
        records = [render.record(each, session.hint) for each in told]
        write_records(records, render.KEYS, asked.for_scripts)
    elif told:
        report("".join(f"{render.line(each, session.hint)}\n" for each in told))
