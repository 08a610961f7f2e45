"""From the text of a catalog to its films."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from releasecal.catalog.film import OF_NO_FILM_YET, read_film
from releasecal.errors import MOST_TOLD, FileProblemsError, Problem, rest_of
from releasecal.files import LARGEST_CATALOG, read_text
from releasecal.model import Catalog
from releasecal.tomlfile import checks
from releasecal.tomlfile.document import parse
from releasecal.tomlfile.statements import KeyPath
from releasecal.tomlfile.tables import Reading

LARGEST = LARGEST_CATALOG
_DEFAULT_TERRITORY = "US"
_HEADER = "[film.SLUG], a slug with spaces in quotes"


@dataclass(frozen=True)
class CatalogReading:
    """A catalog, and what is wrong in it.

    With problems, the catalog holds only what could be read.
    """

    catalog: Catalog
    reading: Reading

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong, in order of line."""
        told, untold = _in_order(self.reading.problems), self.reading.untold
        return (*told, rest_of(untold)) if untold else told

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is merely odd, in order of line."""
        return _in_order(self.reading.warnings)

    def line_of_film(self, slug: str) -> int | None:
        """Return the line on which a film begins, counted from 1."""
        return self.reading.document.line(("film", slug))


def load(path: Path) -> Catalog:
    """Return the catalog in the file at `path`.

    Raises `FileProblemsError` with every problem in it, and `ReleasecalError` when the file cannot
    be read.
    """
    reading = read(read_text(path, limit=LARGEST))
    if reading.problems:
        raise FileProblemsError(str(path), reading.problems)
    return reading.catalog


def read(text: str, *, today: date | None = None, tells: bool = True) -> CatalogReading:
    """Return what the text of a catalog says, with all of its problems and warnings.

    With `today`, a move that was announced later than that is a warning. Unless it `tells` them,
    problems are counted alone, and what is no TOML raises `ValueError` or `RecursionError`.
    """
    document = parse(text, header=_HEADER, mends=tells)
    reading = Reading(document, MOST_TOLD if tells else 0)
    values = reading.document.values
    keys = {"territory": checks.territory}
    top = reading.table(values, (), keys, also=("film",), elsewhere=OF_NO_FILM_YET)
    territory = top.get("territory", _DEFAULT_TERRITORY)
    tables = values.get("film", {})
    films = []
    if isinstance(tables, dict):
        films = [read_film(reading, slug, table, territory) for slug, table in tables.items()]
    else:
        what = f"{checks.describe(tables)} stands here where films should"
        reading.wrong(("film",), what, "write [film.SLUG] for each film")
    # Only `check` gives a day: to look for this costs time, and no other command shows warnings.
    if today is not None:
        _warn_of_future(reading, tables, today)
    found = tuple([film for film in films if film is not None])
    return CatalogReading(Catalog(territory=territory, films=found), reading)


def _warn_of_future(reading: Reading, tables: Any, today: date) -> None:
    """Warn of moves that nobody can have announced yet; what is not sound has been told already."""
    for slug, table in tables.items() if isinstance(tables, dict) else ():
        path: KeyPath = ("film", slug, "move")
        moves = table.get("move", ()) if isinstance(table, dict) and reading.is_sound(path) else ()
        for at, move in enumerate(moves):
            if "announced" not in move:
                continue
            announced = checks.release_date(move["announced"])
            if announced.earliest is not None and announced.earliest > today:
                what = f"announced {announced.words} lies ahead of today"
                reading.warn(
                    (*path, at, "announced"), what, "write the day on which it was announced"
                )


def _in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    # They come in the order of the checks: of one film first the keys, then the chains of moves.
    return tuple(sorted(problems, key=lambda problem: problem.line or 0))
