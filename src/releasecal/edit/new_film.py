"""A film that is not in the catalog yet, as text."""

from collections.abc import Mapping
from operator import attrgetter
from typing import Any, NamedTuple

from releasecal.edit import statement
from releasecal.edit.statement import Value
from releasecal.edit.toml_text import TomlText
from releasecal.edit.toml_values import (
    date_value,
    identifier_value,
    is_short,
    move_table,
    path_of_synced,
    release_table,
)
from releasecal.model import Film, Release, ReleaseType
from releasecal.tomlfile.statements import KeyPath


class NewFilm(NamedTuple):
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
        lines += [statement.assignment(name, value) for name, value in values]
        for array, table in tables:
            lines += ["", f"[[{statement.key((*path, array))}]]"]
            lines += [statement.assignment((name,), value) for name, value in table.items()]
        lines.append("")
        return "\n".join(lines)

    @property
    def inline(self) -> str:
        """The same as an inline table."""
        values, tables = self._content
        film: dict[str, Any] = {}
        for path, value in values:
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
        for name, value in values:
            document.set((*path, *name), value)
        for array, table in tables:
            document.append((*path, array), table)

    @property
    def _content(self) -> tuple[list[tuple[KeyPath, Value]], list[tuple[str, dict[str, Value]]]]:
        """Its keys, and the tables below it, each with the name of the array it belongs to."""
        short: dict[ReleaseType, Release] = {}
        tables = []
        for release in self.film.releases:
            # Of two with one key, only the first can be shorthand: of two releases that are equal
            # the other must come to the reader's notice.
            if release.type not in short and is_short(release, self.territory):
                short[release.type] = release
            else:
                tables.append(("release", release_table(release, self.territory)))
        tables += [
            ("move", move_table(release.key, move, self.territory))
            for release in self.film.releases
            for move in release.moves
        ]
        return self._values(short), tables

    def _values(self, short: Mapping[ReleaseType, Release]) -> list[tuple[KeyPath, Value]]:
        film = self.film
        values: list[tuple[KeyPath, Value]] = [
            ((name,), value)
            for name, value in zip(_OWN_KEYS, _own_values(film), strict=True)
            if value is not None and value != ()
        ]
        values += [((kind.value,), date_value(each.date)) for kind, each in short.items()]
        # Identifiers, and what sources said, as dotted keys: a table would need a header, and all
        # keys that somebody writes below that would be its own.
        values += [(("ids", name), identifier_value(each)) for name, each in film.ids.items()]
        values += [
            (path_of_synced(source, key), date_value(when))
            for source, said in film.synced.items()
            for key, when in said.items()
        ]
        return values


_OWN_KEYS = (
    "title",
    "original_title",
    "directors",
    "cast",
    "distributor",
    "tags",
    "url",
    "notes",
)
"""The keys that a command or an import can give a film."""
_own_values = attrgetter(*_OWN_KEYS)
