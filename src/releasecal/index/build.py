"""Making the index of a catalog: from nothing, or from the one before and what changed.

A large catalog is read a few thousand films at a time. Problems in a catalog are raised as when it
is read without an index, and nothing is made of it. The file is written beside its place, whole,
and only then gets its name: others may do the same.
"""

import json
import os
import shutil
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from releasecal import catalog
from releasecal.errors import FileProblemsError
from releasecal.files import BOM, decode
from releasecal.folders import make_folders
from releasecal.index import film_bytes, packing
from releasecal.index.answers import Index
from releasecal.index.changed_films import ToRead, all_films, films_to_read, first_places
from releasecal.index.film_texts import FilmTexts, split
from releasecal.index.paths import IndexPaths, Watch, open_there
from releasecal.index.rows import Whole
from releasecal.index.store import DoubtError, Store, open_to_write
from releasecal.index.tally import Tally
from releasecal.model import Film
from releasecal.new_files import new_file

_AT_ONCE = 2_000
"""Films read at a time: some ten thousand lines, of which the parser makes 20 MB."""

_A_BUCKET = 32
"""Films whose names share a row."""


def make_index(
    content: bytes,
    digest: str,
    path: Path,
    paths: IndexPaths,
    before: Index | None,
    watch: Watch,
) -> Index | None:
    """Write an index and return it, or None when it cannot be written or there is no film.

    `digest` is that of the catalog's content; `before` the index of what the catalog was. Raises
    `FileProblemsError` when the catalog has problems.
    """
    making = _Making(content, digest, path, paths, watch)
    try:
        make_folders(paths.database.parent)
        is_made = (before is not None and making.write(before)) or making.write(None)
    except OSError:
        return None
    # Read back, and not taken on trust: another run may have put its own there meanwhile.
    index = open_there(paths) if is_made else None
    if index is None or index.digest != digest:
        return None
    index.know(making.whole)
    return index


@dataclass(frozen=True)
class _Making:
    """The making of one index, from one content of a catalog."""

    content: bytes
    digest: str
    path: Path
    paths: IndexPaths
    watch: Watch
    whole: dict[int, Film] = field(default_factory=dict)
    """The films by their places, where they had to be read at once and are in memory anyway."""

    @cached_property
    def texts(self) -> FilmTexts | None:
        """The content taken apart, for both ways of making: a digest of each film takes time."""
        return split(self.content.removeprefix(BOM))

    def write(self, before: Index | None) -> bool:
        """Write the index, if may be from the one before; say whether that could be done.

        Raises `OSError`, and `FileProblemsError` when the catalog has problems.
        """
        try:
            to_read = self._to_read(before)
            if before and to_read is None:
                return False
            with new_file(self.paths.database.parent, 0o600) as (handle, temporary):
                if before:
                    shutil.copyfile(self.paths.database, temporary)
                store = open_to_write(temporary)
                store.begin()
                is_filled = to_read is not None and self._fill_films(store, to_read, before)
                if not is_filled and (before or not self._fill_whole(store)):
                    return False
                store.commit()
                store.close()
                os.fsync(handle)
                temporary.replace(self.paths.database)
        except DoubtError:
            return False
        return True

    def _to_read(self, before: Index | None) -> ToRead | None:
        """Return which films are to be read one by one; None when the text does not allow it."""
        if self.texts is None:
            return None
        if before is None:
            return all_films(self.texts.films)
        # What stands above the films, the territory above all, bears on every one of them.
        if _head(self.texts) != before.head:
            return None
        digests, places = before.film_texts()
        return films_to_read(self.texts, digests, places) if digests else None

    def _fill_films(self, store: Store, to_read: ToRead, before: Index | None) -> bool:
        """Write the films that are to be read, and the whole; say whether that was sure."""
        texts = self.texts
        assert texts is not None  # noqa: S101 - or there would be nothing to read
        try:
            head = catalog.read(texts.head.decode())
        except UnicodeDecodeError:
            return False
        # A film in the head, `film.x.title = "X"`, is one that the texts do not have. Two equal
        # texts are one film twice, which the reading of all refuses.
        has_film = "film" in head.reading.document.values
        if head.problems or has_film or len(set(texts.digests)) < texts.films:
            return False
        # Of the index before, for its rows stay; a catalog that has grown has fuller ones.
        buckets = before.buckets if before else max(1, texts.films // _A_BUCKET)
        tally = Tally(buckets)
        gone = set(to_read.gone)
        if before:
            for place in gone:
                tally.take(place, before.film(place))
                store.delete("film", place)
        slugs: set[str] = set()
        territory = head.catalog.territory
        for numbers, films in self._films(texts, to_read.fresh, territory):
            known = len(slugs) + len(films)
            slugs.update([film.slug for film in films])
            # Two films of one slug are a problem that only the reading of all sees.
            if (
                len(films) != len(numbers)
                or len(slugs) < known
                or (before and any(_is_kept(film.slug, before, gone) for film in films))
            ):
                return False
            _put_films(store, tally, [to_read.places[at] for at in numbers], films)
        months = tally.write(store, before.months if before else None)
        store.put("whole", [(Whole.TEXTS, b"".join(texts.digests))])
        store.put("whole", [(Whole.PLACES, packing.pack(to_read.places))])
        self._write_about(store, territory, _head(texts), texts.films, months, buckets)
        return True

    def _films(
        self, texts: FilmTexts, wanted: Sequence[int], territory: str
    ) -> Iterator[tuple[Sequence[int], Sequence[Film]]]:
        """Yield numbers of wanted texts and their films; fewer of these where that is unsure."""
        above = f'territory = "{territory}"\n'.encode()
        starts = range(0, len(wanted), _AT_ONCE)
        parts = [range(at, min(at + _AT_ONCE, len(wanted))) for at in starts]
        for part in self.watch(parts):
            numbers = [wanted[at] for at in part]
            text = above + b"".join([texts.film(at) for at in numbers])
            try:
                reading = catalog.read(text.decode(), tells=False)
            except (ValueError, RecursionError):
                yield numbers, ()
                return
            # The problems are told by the reading of all, which knows their lines.
            yield numbers, () if reading.problems else reading.catalog.films

    def _fill_whole(self, store: Store) -> bool:
        """Write the films of a catalog that is read as a whole; say whether there are any."""
        reading = catalog.read(decode(self.path, self.content))
        if reading.problems:
            raise FileProblemsError(str(self.path), reading.problems)
        whole = reading.catalog
        buckets = max(1, len(whole.films) // _A_BUCKET)
        tally = Tally(buckets)
        places = first_places(len(whole.films))
        _put_films(store, tally, places, whole.films)
        self.whole.update(zip(places, whole.films, strict=True))
        months = tally.write(store, None)
        # No texts and no head: the next index is not made from this one.
        store.put("whole", [(Whole.TEXTS, b"")])
        store.put("whole", [(Whole.PLACES, packing.pack(places))])
        self._write_about(store, whole.territory, "", len(whole.films), months, buckets)
        return bool(whole.films)

    def _write_about(
        self, store: Store, territory: str, head: str, films: int, months: range, buckets: int
    ) -> None:
        values = {
            "about": self.paths.about,
            "digest": self.digest,
            "head": head,
            "territory": territory,
            "films": films,
            "months": [months.start, months.stop],
            "buckets": buckets,
        }
        store.put("whole", [(Whole.ABOUT, json.dumps(values).encode())])


def _put_films(store: Store, tally: Tally, places: Iterable[int], films: Iterable[Film]) -> None:
    def rows() -> Iterator[tuple[int, bytes]]:
        for place, film in zip(places, films, strict=True):
            tally.add(place, film)
            yield place, film_bytes.write(film)

    store.put("film", rows())


def _is_kept(slug: str, before: Index, gone: Container[int]) -> bool:
    """Say whether a film that stays has that slug."""
    return any(
        place not in gone and before.film(place).slug == slug for place in before.with_slugs([slug])
    )


def _head(texts: FilmTexts) -> str:
    return blake2b(texts.head, digest_size=16).hexdigest()
