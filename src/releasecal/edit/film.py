"""One film in the text of a catalog: its keys, releases and moves, changed as they are written.

What makes sense is not decided here: the reader checks the result as it checks any catalog.
"""

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from releasecal.dates import ReleaseDate
from releasecal.edit.statement import Value
from releasecal.edit.toml_text import TextRange, TomlText
from releasecal.edit.toml_values import (
    date_value,
    is_short,
    move_table,
    path_of_synced,
    release_table,
)
from releasecal.errors import ReleasecalError
from releasecal.model import RELEASE_TYPES, Move, Release, ReleaseKey
from releasecal.tomlfile.statements import KeyPath
from releasecal.tomlfile.values import values_of


class FilmText:
    """A film as the text of a catalog holds it."""

    def __init__(
        self, whole: TomlText, slug: str, territory: str, text_range: TextRange | None
    ) -> None:
        """Take the film out of `whole`; `territory` is what its shorthand dates are for.

        `text_range` is what `film_ranges` says of it; without one, its text is all of `whole`.
        """
        self.slug = slug
        self.path: KeyPath = ("film", slug)
        self.territory = territory
        self.is_whole_text = text_range is None
        self.text_range = text_range or (0, len(whole.text))
        start, end = self.text_range
        self._document = TomlText(whole.text[start:end], whole.line_break)
        self._new_releases: list[Release] = []
        self._new_moves: list[tuple[ReleaseKey, Move]] = []
        self._read: tuple[str, Mapping[str, Any], Mapping[ReleaseKey, KeyPath]] | None = None

    @property
    def document(self) -> TomlText:
        """Its text, with all that was added so far."""
        self._write_releases()
        self._write_moves()
        return self._document

    def set(self, key: str, value: Value) -> None:
        """Set a key of the film; `ids.imdb` names one within a table."""
        self.document.set((*self.path, *key.split(".")), value)

    def set_synced(self, source: str, key: ReleaseKey, when: ReleaseDate) -> None:
        """Set what a source last said of a release."""
        self.document.set((*self.path, *path_of_synced(source, key)), date_value(when))

    def get(self, key: str) -> Any:
        """Return what the catalog says for a key of the film, as TOML reads it; else None."""
        path: KeyPath = (*self.path, *key.split("."))
        return self._table_at(path[:-1]).get(str(path[-1]))

    def get_of_release(self, key: ReleaseKey, name: str) -> Any:
        """Return in the same way what it says for a key of one release in the long form."""
        return self._table_at(self._place(key)).get(name)

    def unset(self, key: str) -> None:
        """Take a key out."""
        path = (*self.path, *key.split("."))
        if path[-1] in self._table_at(path[:-1]):
            self.document.remove(path)

    def set_date(self, key: ReleaseKey, when: ReleaseDate) -> None:
        """Set the date of a release.

        When it has moves, the last one follows, so that the chain still ends there.
        """
        self.document.set(_date_at(self._place(key)), date_value(when))
        # A move that only cancels has no date to correct.
        chain = [path for path in self._chain(key) if "to" in self._table_at(path)]
        if chain:
            self.document.set((*chain[-1], "to"), date_value(when))

    @property
    def releases(self) -> list[ReleaseKey]:
        """The releases that it has now."""
        return list(self._table_and_places[1])

    def has_release(self, key: ReleaseKey) -> bool:
        """Say whether it has this release."""
        return key in self.releases

    def remove_release(self, key: ReleaseKey) -> None:
        """Take a release out, and its moves with it."""
        self.document.remove(self._place(key))
        # From the last on: each that goes gives those behind it another number.
        for place in reversed(self._chain(key)):
            self.document.remove(place)

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
            self.document.append(
                (*self.path, "release"), {"type": key.type.value, "date": when, name: value}
            )
        else:
            self.document.set((*place, name), value)

    def add_release(self, release: Release) -> None:
        """Add a release, as shorthand where that says it all."""
        # It waits until the text is asked for: to write hundreds at once takes no longer than one.
        self._write_moves()
        self._new_releases.append(release)

    def add_move(self, key: ReleaseKey, move: Move) -> None:
        """Move a release: set its date or status, and append the move to its ledger."""
        self._write_releases()
        self._new_moves.append((key, move))

    def _write_releases(self) -> None:
        added, self._new_releases = self._new_releases, []
        for short, releases in groupby(added, lambda each: is_short(each, self.territory)):
            if short:
                for each in releases:
                    self.document.set((*self.path, each.type.value), date_value(each.date))
            else:
                tables = [release_table(each, self.territory) for each in releases]
                self.document.append((*self.path, "release"), *tables)

    def _write_moves(self) -> None:
        moves, self._new_moves = self._new_moves, []
        # Where they stand and what they say comes first: none of that changes by what is set.
        places = [self._place(key) for key, _ in moves]
        says_status = ["status" in self._table_at(place) for place in places]
        for place, says, (_, move) in zip(places, says_status, moves, strict=True):
            if move.to is not None:
                self.document.set(_date_at(place), date_value(move.to))
            # Without a status of its own, the release has that of its last move.
            if move.status is not None and says:
                self.document.set((*place, "status"), move.status.value)
        if moves:
            tables = [move_table(key, move, self.territory) for key, move in moves]
            self.document.append((*self.path, "move"), *tables)

    @property
    def _table(self) -> Mapping[str, Any]:
        return self._table_and_places[0]

    @property
    def _table_and_places(self) -> tuple[Mapping[str, Any], Mapping[ReleaseKey, KeyPath]]:
        """What the film says, and where each release stands: its shorthand, or its element."""
        # Read anew after each change, which moves what stands behind it.
        text = self.document.text
        if self._read is None or self._read[0] is not text:
            table = values_of(text)["film"][self.slug]
            places: dict[ReleaseKey, KeyPath] = {
                ReleaseKey(RELEASE_TYPES[name], self.territory): (*self.path, name)
                for name in table
                if name in RELEASE_TYPES
            }
            for at, entry in enumerate(table.get("release", ())):
                places.setdefault(self._key(entry), (*self.path, "release", at))
            self._read = text, table, places
        return self._read[1:]

    def _table_at(self, path: KeyPath) -> Any:
        """Return what stands at `path`; nothing when that is not there."""
        node: Any = self._table
        for part in path[len(self.path) :]:
            node = node.get(part, {}) if isinstance(node, dict) else node[part]
        return node if isinstance(node, dict) else {}

    def _place(self, key: ReleaseKey) -> KeyPath:
        place = self._table_and_places[1].get(key)
        if place is not None:
            return place
        named = f" with the id {key.id}" if key.id else ""
        raise ReleasecalError(
            f"{self.slug} has no {key.type.value} release in {key.territory}{named}"
        )

    def _chain(self, key: ReleaseKey) -> list[KeyPath]:
        moves = enumerate(self._table.get("move", ()))
        return [(*self.path, "move", at) for at, entry in moves if self._key(entry) == key]

    def _key(self, entry: Mapping[str, Any]) -> ReleaseKey:
        territory = entry.get("territory", self.territory)
        return ReleaseKey(RELEASE_TYPES[entry["type"]], territory, entry.get("id"))


def _date_at(place: KeyPath) -> KeyPath:
    """Return where the date of the release at `place` stands: as shorthand it is all there is."""
    return place if isinstance(place[-1], str) else (*place, "date")


def film_ranges(document: TomlText) -> dict[str, TextRange | None]:
    """Return where the lines of each film stand.

    None when they are scattered or cannot be read on their own.
    """
    ranges: dict[str, TextRange | None] = {}
    last: str | int | None = None
    for each in document.statements:
        slug = each.path[1] if len(each.path) > 1 and each.path[0] == "film" else None
        if isinstance(slug, str):
            before = ranges.get(slug)
            if slug not in ranges:
                # Keys below a header say something else once they are taken out of the text.
                alone = each.is_header or not each.table
                ranges[slug] = (each.start, each.end) if alone else None
            elif before is not None:
                ranges[slug] = (before[0], each.end) if slug == last else None
        last = slug
    return ranges
