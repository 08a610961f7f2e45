"""One film in the text of a catalog: its keys, its releases and their moves, changed the way they are written.

What makes sense is not decided here: the reader checks the result as it checks any catalog.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import tomli

from releasecal.dates import ReleaseDate
from releasecal.edit import statement
from releasecal.edit.document import Document
from releasecal.edit.statement import Value
from releasecal.errors import ReleasecalError
from releasecal.model import RELEASE_TYPES, Film, Move, Release, ReleaseType
from releasecal.tomlfile.keys import Path

ReleaseKey = tuple[ReleaseType, str, str | None]
"""Type, territory and id: what tells a release from the film's others."""


Span = tuple[int, int]
"""Where a piece of the text begins and ends."""


class FilmText:
    """A film as the text of a catalog holds it."""

    def __init__(self, whole: Document, slug: str, territory: str, span: Span | None = None) -> None:
        """Take the film out of `whole`; `territory` is what its shorthand dates are for.

        `span` is what `film_spans` says of it, when that was asked for many films at once.
        """
        self.slug = slug
        self.path: Path = ("film", slug)
        self.territory = territory
        self._whole = whole
        self._span = span or film_spans(whole).get(slug) or (0, len(whole.text))
        start, end = self._span
        self.document = Document(whole.text[start:end], whole.line_break)

    def put_back(self) -> str:
        """Return the text of the catalog with the film as it is now."""
        start, end = self._span
        return self._whole.text[:start] + self.document.text + self._whole.text[end:]

    def set(self, key: str, value: Value) -> None:
        """Set a key of the film; `ids.imdb` names one within a table."""
        self.document.set((*self.path, *key.split(".")), value)

    def unset(self, key: str) -> None:
        """Take a key out."""
        path = (*self.path, *key.split("."))
        if path[-1] in self._table_at(path[:-1]):
            self.document.remove(path)

    def set_date(self, key: ReleaseKey, when: ReleaseDate) -> None:
        """Set the date of a release. When it has moves, the last one follows, so that the chain still ends there."""
        place = self._place(key)
        self.document.set(place if isinstance(place[-1], str) else (*place, "date"), written(when))
        chain = self._chain(key)
        if chain:
            self.document.set((*chain[-1], "to"), written(when))

    @property
    def releases(self) -> list[ReleaseKey]:
        """The releases that it has now."""
        shorthand = [(RELEASE_TYPES[name], self.territory, None) for name in self._table if name in RELEASE_TYPES]
        return [*shorthand, *[self._key(entry) for entry in self._table.get("release", ())]]

    def has_release(self, key: ReleaseKey) -> bool:
        """Say whether it has this release."""
        return key in self.releases

    def remove_release(self, key: ReleaseKey) -> None:
        """Take a release out."""
        self.document.remove(self._place(key))

    def unset_of_release(self, key: ReleaseKey, name: str) -> None:
        """Take a key of a release out."""
        place = self._place(key)
        if name in self._table_at(place):
            self.document.remove((*place, name))

    def set_of_release(self, key: ReleaseKey, name: str, value: Value) -> None:
        """Set a key of one release; a shorthand date is written out in the long form first."""
        place = self._place(key)
        if isinstance(place[-1], str):
            when = self._table[place[-1]]
            self.document.remove(place, keep_comment=True)
            self.document.append((*self.path, "release"), {"type": key[0].value, "date": when, name: value})
        else:
            self.document.set((*place, name), value)

    def add_release(self, release: Release) -> None:
        """Add a release, as shorthand where that says it all."""
        if _is_short(release, self.territory):
            self.document.set((*self.path, release.type.value), written(release.date))
        else:
            self.document.append((*self.path, "release"), _release_table(release, self.territory))

    def add_move(self, key: ReleaseKey, move: Move) -> None:
        """Move a release: set its date, and append the move to its ledger."""
        place = self._place(key)
        self.document.set(place if isinstance(place[-1], str) else (*place, "date"), written(move.to))
        kind, territory, name = key
        table: dict[str, Value | None] = {
            "type": kind.value,
            "territory": territory if territory != self.territory else None,
            "id": name,
            "from": written(move.start) if move.start else None,
            "to": written(move.to),
            "announced": written(move.announced) if move.announced else None,
            "source": move.source,
            "reason": move.reason,
        }
        self.document.append((*self.path, "move"), _known(table))

    @property
    def _table(self) -> Mapping[str, Any]:
        table: Mapping[str, Any] = tomli.loads(self.document.text)["film"][self.slug]
        return table

    def _table_at(self, path: Path) -> Any:
        """Return what stands at `path`; nothing when that is not there."""
        node: Any = self._table
        for part in path[len(self.path) :]:
            node = node.get(part, {}) if isinstance(node, dict) else node[part]
        return node if isinstance(node, dict) else {}

    def _place(self, key: ReleaseKey) -> Path:
        """Return where a release stands: its shorthand key, or its element in the array of releases."""
        table = self._table
        for name in table:
            if name in RELEASE_TYPES and (RELEASE_TYPES[name], self.territory, None) == key:
                return (*self.path, name)
        for at, entry in enumerate(table.get("release", ())):
            if self._key(entry) == key:
                return (*self.path, "release", at)
        kind, territory, identifier = key
        named = f" with the id {identifier}" if identifier else ""
        raise ReleasecalError(f"{self.slug} has no {kind.value} release in {territory}{named}")

    def _chain(self, key: ReleaseKey) -> list[Path]:
        moves = enumerate(self._table.get("move", ()))
        return [(*self.path, "move", at) for at, entry in moves if self._key(entry) == key]

    def _key(self, entry: Mapping[str, Any]) -> ReleaseKey:
        return RELEASE_TYPES[entry["type"]], entry.get("territory", self.territory), entry.get("id")


def film_spans(document: Document) -> dict[str, Span | None]:
    """Return where the lines of each film stand; None when they are scattered or cannot be read on their own."""
    spans: dict[str, Span | None] = {}
    last: str | int | None = None
    for each in document.statements:
        slug = each.path[1] if len(each.path) > 1 and each.path[0] == "film" else None
        if isinstance(slug, str):
            before = spans.get(slug)
            if slug not in spans:
                spans[slug] = (each.start, each.end) if each.is_header else None
            elif before is not None:
                spans[slug] = (before[0], each.end) if slug == last else None
        last = slug
    return spans


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
        lines += [statement.assignment((name,), value) for name, value in self._values.items()]
        for table in self._long:
            lines += ["", f"[[{statement.key((*path, 'release'))}]]"]
            lines += [statement.assignment((name,), value) for name, value in table.items()]
        return "".join(f"{line}\n" for line in lines)

    def add_to(self, document: Document) -> None:
        """Add the film at the end of a catalog, or into the one table that holds all of its films."""
        if not document.is_value(("film",)):
            document.add_at_end(self.text)
            return
        path = ("film", self.film.slug)
        for name, value in self._values.items():
            document.set((*path, name), value)
        for table in self._long:
            document.append((*path, "release"), table)

    @property
    def _short(self) -> dict[str, Release]:
        """The releases that shorthand says, by their key; of two with the same key, only the first can be such."""
        short: dict[str, Release] = {}
        for release in self.film.releases:
            if _is_short(release, self.territory):
                short.setdefault(release.type.value, release)
        return short

    @property
    def _values(self) -> dict[str, Value]:
        return _known(film_values(self.film)) | {name: written(each.date) for name, each in self._short.items()}

    @property
    def _long(self) -> list[dict[str, Value]]:
        short = list(map(id, self._short.values()))
        return [_release_table(each, self.territory) for each in self.film.releases if id(each) not in short]


def _is_short(release: Release, territory: str) -> bool:
    """Say whether `TYPE = DATE` says all there is to say of a release."""
    return release == Release(type=release.type, territory=territory, date=release.date)


def film_values(film: Film) -> dict[str, Value | None]:
    """Return the keys that a command or an import can give a film; None or empty where it has none."""
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


def written(when: ReleaseDate) -> Value:
    """Return a release date as the catalog holds it: a day as it is, anything less as text."""
    return when.day or when.text or "TBA"


def _release_table(release: Release, territory: str) -> dict[str, Value]:
    places: Sequence[str] = list(release.places)
    return _known(
        {
            "type": release.type.value,
            "date": written(release.date),
            "territory": release.territory if release.territory != territory else None,
            "id": release.id,
            "status": release.status.value if release.status.value != "confirmed" else None,
            "theaters": release.theaters,
            "places": places,
            "format": release.format,
            "distributor": release.distributor,
            "note": release.note,
            "source": release.source,
        }
    )


def _known(values: Mapping[str, Value | None]) -> dict[str, Value]:
    return {name: value for name, value in values.items() if value is not None and value != []}


def without(text: str, slug: str, territory: str) -> str:
    """Return the text of a catalog without a film; when it was the last one, the territory is still said."""
    document = Document(text)
    document.remove(("film", slug))
    if not document.statements:
        document.set(("territory",), territory)
    return document.text
