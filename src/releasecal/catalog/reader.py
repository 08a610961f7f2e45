"""From the text of a catalog to its films."""

from dataclasses import dataclass
from pathlib import Path

from releasecal.catalog.film import read_film
from releasecal.errors import FileProblemsError, Problem
from releasecal.files import read_text
from releasecal.model import Catalog
from releasecal.tomlfile import checks, document
from releasecal.tomlfile.keys import UNREADABLE
from releasecal.tomlfile.tables import Reading

LARGEST = 32 * 1024**2
"""Bytes: room for more than 100,000 films, while a wrong file is refused before it is parsed."""

_DEFAULT_TERRITORY = "US"


@dataclass(frozen=True, slots=True)
class CatalogReading:
    """A catalog with what is wrong in it (`problems`) and what is merely odd (`warnings`), in order of line.

    With problems, the catalog holds only what could be read.
    """

    catalog: Catalog
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


def load(path: Path) -> Catalog:
    """Return the catalog in the file at `path`.

    Raises `FileProblemsError` with every problem in it, and `ReleasecalError` when the file cannot be read.
    """
    reading = read(read_text(path, limit=LARGEST))
    if reading.problems:
        raise FileProblemsError(str(path), reading.problems)
    return reading.catalog


def read(text: str) -> CatalogReading:
    """Return what the text of a catalog says, with all of its problems and warnings."""
    reading = Reading(document.parse(text))
    values = reading.document.values
    if not values and not reading.problems:
        reading.problems.append(
            Problem(
                "",
                "there is nothing in this file",
                "write [film.SLUG] with a title and a date, or start from what `releasecal init` writes",
            )
        )
    top = reading.table(values, (), {"territory": checks.territory}, also=("film",))
    territory = top.get("territory", _DEFAULT_TERRITORY)
    tables = values.get("film", {})
    films = []
    if isinstance(tables, dict):
        films = [read_film(reading, slug, table, territory) for slug, table in tables.items()]
    elif tables != UNREADABLE:
        reading.wrong(
            ("film",),
            f"{checks.described(tables)} stands here where films should",
            "write [film.SLUG] for each film",
        )
    return CatalogReading(
        Catalog(territory=territory, films=tuple(film for film in films if film is not None)),
        _in_order(reading.problems),
        _in_order(reading.warnings),
    )


def _in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: problem.line or 0))
