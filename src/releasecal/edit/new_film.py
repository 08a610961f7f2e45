"""A film that is not in the catalog yet, as text."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any

from releasecal.edit import statement
from releasecal.edit.statement import Value
from releasecal.edit.toml_text import TomlText
from releasecal.edit.toml_values import (
    date_value,
    drop_unknown,
    identifier_value,
    is_short,
    move_table,
    path_of_synced,
    release_table,
)
from releasecal.model import Film, Release
from releasecal.tomlfile.statements import KeyPath


@dataclass(frozen=True, slots=True)
class NewFilm:
    """The text of a film that is not in the catalog yet."""

    film: Film
    territory: str
    """What a shorthand date in that catalog is for."""

    @property
    def text(self) -> str:
        """Its lines, with `LF` line breaks."""
        path = ("film", self.film.slug)
        lines = [f"[{statement.key(path)}]"]
        values, tables = self._content
        lines += [statement.assignment(name, value) for name, value in values.items()]
        for array, table in tables:
            lines += ["", f"[[{statement.key((*path, array))}]]"]
            lines += [statement.assignment((name,), value) for name, value in table.items()]
        return "".join(f"{line}\n" for line in lines)

    @property
    def inline(self) -> str:
        """The same as an inline table."""
        values, tables = self._content
        film: dict[str, Any] = {}
        for path, value in values.items():
            within = film
            for name in path[:-1]:
                within = within.setdefault(str(name), {})
            within[str(path[-1])] = value
        for array, table in tables:
            film.setdefault(array, []).append(table)
        return statement.inline_table(film)

    def add_to(self, document: TomlText) -> None:
        """Add the film to a catalog that has all films in one inline table, `film = { ... }`."""
        path = ("film", self.film.slug)
        values, tables = self._content
        for name, value in values.items():
            document.set((*path, *name), value)
        for array, table in tables:
            document.append((*path, array), table)

    @property
    def _content(self) -> tuple[dict[KeyPath, Value], list[tuple[str, dict[str, Value]]]]:
        """Its keys, and the tables below it, each with the name of the array it belongs to."""
        short = self._short
        return self._values(short), self._tables(set(map(id, short.values())))

    def _tables(self, short: Container[int]) -> list[tuple[str, dict[str, Value]]]:
        # By identity: of two releases that are equal one is shorthand, and the other must come to
        # the reader's notice.
        releases = [
            release_table(each, self.territory)
            for each in self.film.releases
            if id(each) not in short
        ]
        moves = [
            move_table(each.key, move, self.territory)
            for each in self.film.releases
            for move in each.moves
        ]
        return [*(("release", each) for each in releases), *(("move", each) for each in moves)]

    @property
    def _short(self) -> dict[str, Release]:
        """The releases that shorthand says, by their key.

        Of two with the same key, only the first can be such.
        """
        short: dict[str, Release] = {}
        for release in self.film.releases:
            if is_short(release, self.territory):
                short.setdefault(release.type.value, release)
        return short

    def _values(self, short: Mapping[str, Release]) -> dict[KeyPath, Value]:
        own = drop_unknown(_film_values(self.film)) | {
            name: date_value(each.date) for name, each in short.items()
        }
        # Identifiers, and what sources said, as dotted keys: a table would need a header, and all
        # keys that somebody writes below that would be its own.
        return (
            {(name,): value for name, value in own.items()}
            | {("ids", name): identifier_value(each) for name, each in self.film.ids.items()}
            | {
                path_of_synced(source, key): date_value(when)
                for source, said in self.film.synced.items()
                for key, when in said.items()
            }
        )


def _film_values(film: Film) -> dict[str, Value | None]:
    """Return the keys that a command or an import can give a film; None or empty without one."""
    return {
        "title": film.title,
        "original_title": film.original_title,
        "directors": list(film.directors),
        "cast": list(film.cast),
        "distributor": film.distributor,
        "tags": list(film.tags),
        "url": film.url,
        "notes": film.notes,
    }
