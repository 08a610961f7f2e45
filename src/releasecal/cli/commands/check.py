"""`releasecal check`: what is wrong in the catalog."""

from typing import Annotated

import typer

from releasecal import catalog
from releasecal.cli import output
from releasecal.cli.session import Session
from releasecal.countdown import quantity
from releasecal.errors import FileProblemsError
from releasecal.files import read_text

StrictOption = Annotated[bool, typer.Option("--strict", help="End with 1 on warnings too.")]


def check(session: Session, strict: StrictOption = False) -> None:
    r"""Check the catalog.

    Everything that is wrong in it is said at once, with the line and what to write instead.
    Warnings tell what is allowed and probably not meant; they do not fail the check unless
    --strict asks so.

    \b
    Example: releasecal check --catalog films.toml
    """
    session.miss_own_catalog()
    path = session.location.path
    # Not `session.catalog`, which keeps no warnings and ends at the problems.
    # Moves that are announced ahead of time are warned of, and --today does not change the time.
    reading = catalog.read(read_text(path, limit=catalog.LARGEST), today=session.real_day)
    for warning in reading.warnings:
        output.remark(f"warning: {warning.message(str(path))}")
    if reading.problems:
        raise FileProblemsError(str(path), reading.problems)
    films = reading.catalog.films
    releases = sum(len(film.releases) for film in films)
    moves = sum(len(release.moves) for film in films for release in film.releases)
    of_films = f"{quantity(len(films), 'film')}, {quantity(releases, 'release')}"
    held = f"{of_films}, {quantity(moves, 'move')}"
    output.results(f"{path}: {held}; {quantity(len(reading.warnings), 'warning')}\n")
    if strict and reading.warnings:
        raise typer.Exit(1)
