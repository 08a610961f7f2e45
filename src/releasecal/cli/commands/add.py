"""`releasecal add TITLE`: a film into the catalog, by hand or as TMDb says it."""

import shlex
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from releasecal.cli import complete, output
from releasecal.cli.releases import DateOptions, ReleaseOption
from releasecal.cli.session import Session
from releasecal.cli.writing import DryRunOption, editing, report
from releasecal.edit import slugs
from releasecal.errors import Fault, ReleasecalError, UsageError
from releasecal.model import Catalog, Film, Release
from releasecal.source import SourceFilm
from releasecal.text import fold, plain, split_list
from releasecal.tomlfile import checks

if TYPE_CHECKING:
    from releasecal.cli.add_from_tmdb import Adding


def add(
    session: Session,
    dates: DateOptions,
    title: Annotated[
        str | None,
        typer.Argument(metavar="[TITLE]", help="The film's title, as it should be shown."),
    ] = None,
    tmdb: Annotated[
        str | None,
        typer.Option(
            "--tmdb",
            metavar="NUMBER",
            help="The film with this number at TMDb: its title, people and dates come from there.",
        ),
    ] = None,
    imdb: Annotated[
        str | None,
        typer.Option("--imdb", metavar="ttNUMBER", help="Likewise, by its number at IMDb."),
    ] = None,
    releases: ReleaseOption = None,
    directors: Annotated[
        list[str] | None,
        typer.Option("--director", metavar="NAME", help="With commas, or repeat, for more."),
    ] = None,
    cast: Annotated[
        list[str] | None,
        typer.Option("--cast", metavar="NAME", help="With commas, or repeat, for more."),
    ] = None,
    distributor: Annotated[
        str | None,
        typer.Option(
            "--distributor",
            metavar="NAME",
            autocompletion=complete.distributors,
            help="Who releases it.",
        ),
    ] = None,
    tags: Annotated[
        list[str] | None,
        typer.Option(
            "--tag",
            metavar="TAG",
            autocompletion=complete.tags,
            help="With commas, or repeat, for more.",
        ),
    ] = None,
    url: Annotated[
        str | None, typer.Option("--url", metavar="URL", help="The film's page.")
    ] = None,
    slug: Annotated[
        str | None,
        typer.Option(
            "--slug",
            metavar="SLUG",
            help="Its key in the catalog, instead of one made of the title.",
        ),
    ] = None,
    new: Annotated[
        bool, typer.Option("--new", help="Another film of a title that is there already.")
    ] = False,
    dry_run: DryRunOption = False,
) -> None:
    r"""Add a film.

    The entry is printed as it stands in the catalog. Dates are a day, or as vague as they are
    known: 2027-03, 2027-Q3, "summer 2027", 2027 or TBA. Without a catalog of your own, this begins
    one. A release for a film that is there is added with `releasecal release`.

    \b
    Example: releasecal add "La La Land" --limited 2016-12-09 \
             --wide "Dec 25 2016" --release wide:GB:2017-01-13
             releasecal add --tmdb 313369
    """
    numbers = {name: each for name, each in (("tmdb", tmdb), ("imdb", imdb)) if each}
    if title is None and not numbers:
        raise UsageError("name the film: TITLE, --tmdb NUMBER or --imdb ttNUMBER")
    if title is not None and not title.strip():
        raise UsageError("TITLE: the text is empty; write the title as it should be shown")
    typed_releases = list(dates.releases(session, releases))
    dates.refuse_twice(typed_releases, "")
    _refuse_no_slug(slug)
    _refuse_no_address(url)
    adding, said = _ask(session, numbers) if numbers else (None, None)
    with editing(session, dry_run=dry_run, may_begin=True) as draft:
        # Asked now: at the end of the block the file is there.
        begins = not draft.path.exists()
        home = draft.catalog.territory
        found = [each._replace(territory=each.territory or home) for each in typed_releases]
        dates.refuse_twice(found, home)
        _refuse_taken_slug(slug, draft.catalog)
        if adding and said:
            adding.refuse_known(said, draft.catalog)
            film = adding.film(said, draft.catalog, slug)
        else:
            taken = {film.slug for film in draft.catalog.films}
            free = slug or slugs.free(slugs.from_title(title or ""), taken)
            film = Film(slug=free, title=title or "")
        given: dict[str, Any] = {
            "title": title,
            "directors": tuple(split_list(directors or ())),
            "cast": tuple(split_list(cast or ())),
            "distributor": distributor,
            "tags": tuple(split_list(tags or ())),
            "url": url,
            "releases": tuple(_merge_releases(film, found)),
        }
        # What was typed goes before what TMDb says; what was not typed stays as it is there.
        film = film._replace(**{name: value for name, value in given.items() if value})
        if not new:
            # Each becomes a command that says of the known film what was said of this one.
            typed = {
                "directors": directors, "cast": cast, "distributor": [distributor or ""],
                "tags": tags, "url": [url or ""],
            }  # fmt: skip
            _refuse_known(draft.catalog, film.title, found, typed, session)
        added = draft.add(film)
    if dry_run:
        return
    report(added.text)
    if not film.releases:
        dated = session.hint(f"release {shlex.quote(plain(film.slug))} wide DATE")
        output.remark(f"It is in the catalog without a date; {dated} adds one")
    if begins:
        output.remark(f"Began a catalog of your own: {draft.path}")
    if adding:
        adding.finish(draft.path)


def _refuse_taken_slug(slug: str | None, catalog: Catalog) -> None:
    """Raise `UsageError` for a slug that is taken."""
    taken = next((film for film in catalog.films if film.slug == slug), None)
    if taken is not None:
        raise UsageError(
            f'--slug: "{slug}" is taken by {plain(taken.title)}; leave it out, or choose another'
        )


def _refuse_no_slug(slug: str | None) -> None:
    """Raise `UsageError` for a slug that no new film may have."""
    if slug == "":
        raise UsageError("--slug: the text is empty; write letters, digits and hyphens")
    if slug is not None and not slugs.is_slug(slug):
        raise UsageError(
            f'--slug: "{slug}" has characters that a shell acts on, or is too long;'
            " write letters, digits and hyphens"
        )


def _refuse_no_address(url: str | None) -> None:
    """Raise `UsageError` for a page that has no address of the web."""
    try:
        if url:
            checks.web_address(url)
    except Fault as fault:
        raise UsageError(f"--url: {fault}") from None


def _ask(session: Session, numbers: dict[str, str]) -> "tuple[Adding, SourceFilm]":
    # What asks a database costs 20 ms to import, and most films are added by hand.
    from releasecal.cli import fetching
    from releasecal.cli.add_from_tmdb import Adding

    source = fetching.tmdb(session)
    return Adding(session, source), source.film(numbers)


def _merge_releases(film: Film, found: Sequence[Release]) -> list[Release]:
    """Return the releases of the film with those of the command line in place of the same ones."""
    keys = {release.key for release in found}
    return [*found, *(release for release in film.releases if release.key not in keys)]


def _refuse_known(
    catalog: Catalog,
    title: str,
    releases: Sequence[Release],
    typed: Mapping[str, Sequence[str] | None],
    session: Session,
) -> None:
    """Raise `ReleasecalError` for a title that is there, with the commands probably meant."""
    known = _find_same_title(catalog.films, title)
    if known is None:
        return
    slug = plain(known.slug)
    lines = [f"  {_command(known, release, catalog.territory, session)}" for release in releases]
    for key, texts in typed.items():
        if value := ",".join(texts or ()):
            setting = shlex.join(["set", slug, key, value])
            lines.append(f"  {session.command_line(setting)}")
    instead = "; you may mean" if lines else f": {session.hint(f'show {shlex.quote(slug)}')}"
    message = f"{plain(known.title)} is in the catalog already ({slug}){instead}"
    insist = "For another film of that title, say --new."
    raise ReleasecalError("\n".join([message, *lines, insist]))


def _find_same_title(films: Sequence[Film], title: str) -> Film | None:
    """Return the film whose title is the same to a reader, whatever case, accents, punctuation."""
    wanted, slug = fold(title), slugs.from_title(title)
    for film in films:
        if fold(film.title) == wanted:
            return film
        # A title without letters and digits makes a slug that all such titles share.
        if slug != slugs.NAMELESS and slugs.from_title(film.title) == slug:
            return film
    return None


def _command(film: Film, release: Release, home: str, session: Session) -> str:
    """Return the command that says of a film that is there what was said of a new one."""
    slug = shlex.quote(plain(film.slug))
    kind, when = release.type.value, release.date.notation
    place = "" if release.territory == home else f" --territory {release.territory}"
    there = next((each for each in film.releases if each.key == release.key), None)
    if there is None:
        return session.command_line(f"release {slug} {kind} {when}{place}")
    if there.date != release.date:
        return session.command_line(f"move {slug} --type {kind}{place} --to {when}")
    return f"(nothing more: {plain(there.words)} is there with that date, {there.date.words})"
