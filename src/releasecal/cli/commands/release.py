"""`releasecal release FILM TYPE DATE`: another release for a film that is there."""

import shlex
from typing import Annotated

import typer

from releasecal import lookup
from releasecal.cli import complete
from releasecal.cli.commands.show import FilmArgument
from releasecal.cli.filters import release_type, territory
from releasecal.cli.releases import options_for, parse_release_date
from releasecal.cli.session import Session
from releasecal.cli.writing import DryRunOption, editing, report
from releasecal.errors import ReleasecalError
from releasecal.model import Film, Release
from releasecal.text import plain


def release(
    session: Session,
    film: FilmArgument,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="TYPE",
            autocompletion=complete.release_types,
            help="limited, wide, digital, ...",
        ),
    ],
    date: Annotated[str, typer.Argument(metavar="DATE", help="When, or TBA.")],
    code: Annotated[
        str | None,
        typer.Option(
            "--territory",
            metavar="CODE",
            autocompletion=complete.territory_codes,
            help="Where, when not in the catalog's own territory.",
        ),
    ] = None,
    release_id: Annotated[
        str | None,
        typer.Option("--id", metavar="ID", help="Tells it from another one of that type there."),
    ] = None,
    theaters: Annotated[
        int | None, typer.Option("--theaters", min=1, max=999_999_999, help="In how many.")
    ] = None,
    release_format: Annotated[
        str | None, typer.Option("--format", metavar="TEXT", help="IMAX, 70mm, ...")
    ] = None,
    source: Annotated[
        str | None, typer.Option("--source", metavar="URL", help="Where it can be read.")
    ] = None,
    dry_run: DryRunOption = False,
) -> None:
    r"""Add a release to a film that is there.

    A date that changes is moved with `releasecal move`, and a typing error mended with
    `releasecal set`.

    \b
    Example: releasecal release la-la-land wide 2017-01-13 --territory GB
    """
    typed = Release(
        type=release_type(kind, "TYPE"),
        territory=territory(code, "--territory") if code else "",
        date=parse_release_date(session, date, "DATE"),
        id=release_id,
        theaters=theaters,
        format=release_format,
        source=source,
    )
    with editing(session, dry_run=dry_run) as draft:
        found = lookup.find_film(draft.catalog, film, session.hint)
        added = typed._replace(territory=typed.territory or draft.catalog.territory)
        _refuse_second(found, added, session, draft.catalog.territory)
        draft.film(found.slug).add_release(added)
    if not dry_run:
        report(f"{plain(found.title)}: {plain(added.words)}: {added.date.words}\n")


def _refuse_second(film: Film, added: Release, session: Session, home: str) -> None:
    for each in film.releases:
        if each.key == added.key:
            slug, to = shlex.quote(plain(film.slug)), added.date.notation
            moves = session.hint(f"move {slug} {options_for(each, home)} --to {to}")
            otherwise = "" if each.date == added.date else f" {moves} moves it, and"
            raise ReleasecalError(
                f"{plain(film.title)} has {plain(each.words)} already ({each.date.words});"
                f"{otherwise} --id tells a second one from it"
            )
