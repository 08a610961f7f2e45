"""`releasecal import tmdb`: the films that open in a window, to pick from."""

import shlex
from typing import Annotated

import typer

from releasecal import human_dates
from releasecal.cli import complete, fetching, output
from releasecal.cli.add_from_tmdb import Adding
from releasecal.cli.filters import TypeOption, parse_types, territory
from releasecal.cli.session import Session
from releasecal.cli.writing import DryRunOption, YesOption, editing
from releasecal.countdown import quantity
from releasecal.errors import ReleasecalError, UsageError
from releasecal.model import Catalog, ReleaseType
from releasecal.source import Candidate
from releasecal.text import fold, plain

_EVERY = "all"


def from_tmdb(
    session: Session,
    start: Annotated[
        str, typer.Option("--from", metavar="DATE", help="From this day on: today, 2027-01-01.")
    ],
    end: Annotated[str, typer.Option("--to", metavar="DATE", help="Up to this day: 2027-06-30.")],
    code: Annotated[
        str | None,
        typer.Option(
            "--territory",
            metavar="CODE",
            autocompletion=complete.territory_codes,
            help="Where they open; the first that you are shown if not said.",
        ),
    ] = None,
    types: TypeOption = None,
    popularity: Annotated[
        float,
        typer.Option(
            "--min-popularity", metavar="NUMBER", help="Only films as popular as this at TMDb."
        ),
    ] = 0.0,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
) -> None:
    r"""Add the films that open in a window, as TMDb says.

    Without --type, those with a limited or wide release. The films are listed, the most popular
    first; on a terminal you pick which to add, and with --yes all of them are. Films that you have
    are left out.

    \b
    Example: releasecal import tmdb --from today --to 2027-06-30 --type wide --min-popularity 10

    This product uses the TMDB API but is not endorsed or certified by TMDB.
    """
    first, _ = human_dates.parse_period(start, session.today, "--from")
    _, last = human_dates.parse_period(end, session.today, "--to")
    if first > last:
        raise UsageError(
            f"the window from {first} to {last} is empty; --from must not be after --to"
        )
    asked_place = territory(code, "--territory") if code else None
    kinds = parse_types(types) or frozenset({ReleaseType.LIMITED, ReleaseType.WIDE})
    catalog = session.catalog_to_add_to
    shown = session.config.territories or (catalog.territory,)
    place = asked_place or shown[0]
    source = fetching.tmdb(session)
    found = [
        each for each in source.discover(first, last, place, kinds) if each.popularity >= popularity
    ]
    new = _new(found, catalog, session)
    picked = new if yes else _pick(new)
    if not picked:
        left_out = len(found) - len(new)
        offer = "" if output.can_ask() or not new else "; --yes adds them all"
        output.remark(
            f"{quantity(len(new), 'film')} new, {left_out} there already; nothing is added{offer}."
        )
        return
    # Another client, with the pace for so many.
    fetched = fetching.fetch(
        fetching.tmdb(session, len(picked)), {each.number: {"tmdb": each.number} for each in picked}
    )
    # Where it opens, too: otherwise the very date by which it was found could be left out.
    adding = Adding(session, source, frozenset({*shown, place}))
    with editing(session, dry_run=dry_run, may_begin=True) as draft:
        # Once more, under the lock: while somebody picked, another run may have added one.
        numbers = {film.ids.get("tmdb") for film in draft.catalog.films}
        for number, said in fetched.films.items():
            if number not in numbers:
                draft.add(adding.film(said, draft.catalog))
    if not dry_run:
        adding.finish(draft.path)
        output.remark(f"Import done: {quantity(len(adding.looks), 'film')} added to {draft.path}.")
    fetching.tell_failures(fetched.failed)
    if fetched.failed:
        raise typer.Exit(ReleasecalError.exit_code)


def _new(found: list[Candidate], catalog: Catalog, session: Session) -> list[Candidate]:
    """Return the films not in the catalog; one whose title is there waits for `link`."""
    numbers = {film.ids.get("tmdb") for film in catalog.films}
    titles = {fold(film.title): film for film in catalog.films if "tmdb" not in film.ids}
    new = []
    for each in found:
        same = titles.get(fold(each.title))
        if each.number in numbers:
            continue
        numbers.add(each.number)  # a film comes twice when it changes its place between two pages
        if same is None:
            new.append(each)
        else:
            tells = session.hint(f"link {shlex.quote(plain(same.slug))}")
            output.remark(f"{same.title} may be in the catalog; {tells} tells")
    return new


def _pick(found: list[Candidate]) -> list[Candidate]:
    """List the films, and ask at the terminal which of them to add."""
    lines = [
        plain(f"{at:>4}  {each.title} ({each.date.words if each.date else 'no date'})")
        for at, each in enumerate(found, 1)
    ]
    output.results("".join(f"{line}\n" for line in lines), encoding="utf-8")
    if not found or not output.can_ask():
        return []
    answer = output.ask("Which? Numbers such as 1,3-5, or all; Enter for none")
    return [found[at - 1] for at in _places(answer, len(found))]


def _places(answer: str, most: int) -> list[int]:
    """Return the numbers that an answer names. Raises `UsageError` for one that is no such list."""
    if answer.strip().lower() == _EVERY:
        return list(range(1, most + 1))
    places: set[int] = set()
    for part in filter(None, (each.strip() for each in answer.split(","))):
        low, _, high = part.partition("-")
        # A number alone is a range of one.
        try:
            first, last = int(low), int(high or low)
        except ValueError:
            first, last = 0, 0
        if not 1 <= first <= last <= most:
            raise UsageError(f'"{part}" is not in the list; write numbers from 1 to {most}')
        places.update(range(first, last + 1))
    return sorted(places)
