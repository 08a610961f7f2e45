"""`releasecal link`: which film of TMDb's each film of the catalog is."""

import shlex
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from releasecal import lookup
from releasecal.cli import complete, fetching, output
from releasecal.cli.session import Session
from releasecal.cli.writing import DryRunOption, editing, report
from releasecal.edit.toml_values import identifier_value
from releasecal.errors import ReleasecalError
from releasecal.model import Catalog, Film
from releasecal.source import Candidate
from releasecal.text import fold, plain

if TYPE_CHECKING:
    from releasecal.sources.tmdb import Tmdb

_MOST_CANDIDATES = 8
_LONG = 4


def link(
    session: Session,
    films: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FILM]...",
            autocompletion=complete.films,
            help="Only these films, even if they have a number already.",
        ),
    ] = None,
    dry_run: DryRunOption = False,
) -> None:
    r"""Find the number that TMDb has for each film.

    A number is written when one film alone has that title and year, or that IMDb number. Where it
    is not so clear, the candidates are listed; on a terminal you are asked which it is.

    \b
    Example: releasecal link la-la-land
    """
    session.require_own_catalog()
    catalog = session.catalog
    chosen = _choose_films(catalog, films or ())
    if not chosen:
        return
    source = fetching.tmdb(session, len(chosen))
    numbers: dict[str, str] = {}
    failed: dict[str, str] = {}
    lines: list[str] = []
    # Questions that come in between would be drawn over by a bar.
    for film in chosen if output.can_ask() else output.progress(chosen, "Asking TMDb", many=_LONG):
        try:
            found = _candidates(source, film)
        except ReleasecalError as error:
            # As long as there is nothing to lose, the source is down, or the token refused.
            if not numbers and not lines:
                raise
            failed[film.slug] = str(error)
            continue
        number = _clear(film, found) or (None if dry_run else _ask(film, found))
        if number is None:
            lines += _unclear(film, found, session)
        else:
            numbers[film.slug] = number
            lines.append(f"{film.title}: tmdb {number}")
    if numbers:
        with editing(session, dry_run=dry_run) as draft:
            there = {film.slug for film in draft.catalog.films}
            # Films whose lines stand apart come last: each of them is opened alone.
            for slug in sorted(
                numbers.keys() & there, key=lambda each: not draft.is_in_one_piece(each)
            ):
                draft.film(slug).set("ids.tmdb", identifier_value(numbers[slug]))
    if not dry_run:
        report("".join(f"{plain(line)}\n" for line in lines))
    fetching.tell_failures(failed)
    if failed:
        raise typer.Exit(ReleasecalError.exit_code)


def _choose_films(catalog: Catalog, asked: Iterable[str]) -> list[Film]:
    """Return the films that are asked for, else those that have no number yet."""
    named = [lookup.find_film(catalog, each) for each in asked]
    # Each once: a slug and a title may name the same film.
    return list({film.slug: film for film in named}.values()) or [
        film for film in catalog.films if "tmdb" not in film.ids
    ]


def _candidates(source: "Tmdb", film: Film) -> list[Candidate]:
    if "imdb" in film.ids:
        return source.by_imdb(film.ids["imdb"])
    found = source.search(film.title)
    return found or (source.search(film.original_title) if film.original_title else [])


def _clear(film: Film, found: list[Candidate]) -> str | None:
    """Return the number of the one film that it can be; None when there is none, or more."""
    # IMDb's numbers are of one film each: title and year may be spelled as they like.
    if "imdb" in film.ids and len(found) == 1:
        return found[0].number
    # The title alone does not tell a film from its remake.
    years = {each.date.earliest.year for each in film.releases if each.date.earliest}
    titles = _squeeze(film.title, film.original_title)
    fits = [
        each
        for each in found
        if titles & _squeeze(each.title, each.original_title)
        and each.date is not None
        and each.date.earliest is not None
        and each.date.earliest.year in years
    ]
    return fits[0].number if len(fits) == 1 else None


def _squeeze(*titles: str | None) -> set[str]:
    """Return titles for comparison, without case, accents, spaces and punctuation."""
    folded = [fold(title) for title in titles if title]
    return {"".join(filter(str.isalnum, title)) or title for title in folded}


def _ask(film: Film, found: list[Candidate]) -> str | None:
    """Ask at the terminal which film it is; None when nobody is there, or it is none of them."""
    shown = found[:_MOST_CANDIDATES]
    if not shown or not output.can_ask():
        return None
    output.remark(f"Which one is {film.title}?")
    for at, each in enumerate(shown, 1):
        output.remark(f"  {at}  {_words(each)}")
    answer = output.ask("Number, or Enter for none").strip()
    place = int(answer) if answer.isascii() and answer.isdecimal() else 0
    return shown[place - 1].number if 1 <= place <= len(shown) else None


def _unclear(film: Film, found: list[Candidate], session: Session) -> list[str]:
    if not found:
        return [f"{film.title}: TMDb finds nothing of that title"]
    sets = session.hint(f"set {shlex.quote(plain(film.slug))} ids.tmdb NUMBER")
    head = f"{film.title}: not clear; {sets} with one of"
    return [head, *[f"  {each.number}  {_words(each)}" for each in found[:_MOST_CANDIDATES]]]


def _words(each: Candidate) -> str:
    return f"{each.title} ({each.date.words if each.date else 'no date'})"
