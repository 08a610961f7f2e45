"""Making the index of a catalog: from nothing, or from the one before and what changed.

A large catalog is read a few thousand films at a time. Problems in a catalog are raised as when it
is read without an index, and nothing is made of it. The file is written beside its place, whole,
and only then gets its name: others may do the same.
"""

import json
import os
import shutil
from collections.abc import Container, Iterator, Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from releasecal import catalog
from releasecal.atomic import make_folder, new_file
from releasecal.errors import FileProblemsError, ReleasecalError
from releasecal.files import BOM, decode
from releasecal.index import film_bytes, packing
from releasecal.index.answers import Index
from releasecal.index.changed_films import ToRead, all_films, films_to_read, first_places
from releasecal.index.film_texts import FilmTexts, split
from releasecal.index.paths import IndexPaths, Watch, open_there
from releasecal.index.rows import Whole
from releasecal.index.store import DoubtError, Store, open_to_write
from releasecal.index.tally import Tally
from releasecal.model import Catalog, Film

_AT_ONCE = 2_000
"""Films read at a time: some ten thousand lines, of which the parser makes 20 MB."""

_A_BUCKET = 32
"""Films whose names share a row."""


class _Unsure(Exception):  # noqa: N818 - it is no error
    """The text says something that the texts of its films alone do not."""


def make_index(
    content: bytes,
    digest: str,
    path: Path,
    paths: IndexPaths,
    before: Index | None,
    watch: Watch,
) -> Index | None:
    """Write an index and return it, or None when it cannot be written.

    `digest` is that of the catalog's content; `before` the index of what the catalog was.
    """
    try:
        make_folder(paths.database.parent)
    except ReleasecalError:
        return None
    try:
        if not (before and _write_from_before(content, digest, paths, before, watch)):
            with new_file(paths.database.parent, 0o600) as (handle, temporary):
                store = open_to_write(temporary)
                store.begin()
                if not _fill_anew(content, digest, path, paths.about, store, watch):
                    return None
                store.commit()
                store.close()
                _name(handle, temporary, paths)
    except (OSError, DoubtError):
        return None
    index = open_there(paths)
    return index if index and index.digest == digest else None


def _write_from_before(
    content: bytes, digest: str, paths: IndexPaths, before: Index, watch: Watch
) -> bool:
    """Write the index from the one before; say whether that could be done. Raises `OSError`."""
    with new_file(paths.database.parent, 0o600) as (handle, temporary):
        shutil.copyfile(paths.database, temporary)
        try:
            store = open_to_write(temporary)
            store.begin()
            if not _fill_from_before(content, digest, paths.about, store, before, watch):
                return False
            store.commit()
            store.close()
        except DoubtError:
            return False
        _name(handle, temporary, paths)
    return True


def _name(handle: int, temporary: Path, paths: IndexPaths) -> None:
    """Give a database that is written whole its name."""
    os.fsync(handle)
    temporary.replace(paths.database)


def _fill_anew(
    content: bytes, digest: str, path: Path, about: str, store: Store, watch: Watch
) -> bool:
    """Write an index of the catalog at `path` with that content into an empty store.

    Says whether there is one: a catalog without films has none. Raises `FileProblemsError` when the
    catalog has problems.
    """
    texts = split(content.removeprefix(BOM))
    if texts is not None:
        with suppress(_Unsure):
            _fill(digest, texts, all_films(texts.films), about, store, watch, None)
            return True
    reading = catalog.read(decode(path, content))
    if reading.problems:
        raise FileProblemsError(str(path), reading.problems)
    return _fill_whole(digest, reading.catalog, about, store)


def _fill_from_before(
    content: bytes, digest: str, about: str, store: Store, before: Index, watch: Watch
) -> bool:
    """Bring a copy of the index `before` to that content; say whether that could be done."""
    texts = split(content.removeprefix(BOM))
    if texts is None or _head(texts) != before.head:
        return False
    digests, places = before.film_texts()
    to_read = films_to_read(texts, digests, places) if digests else None
    if to_read is None:
        return False
    try:
        _fill(digest, texts, to_read, about, store, watch, before)
    except _Unsure:
        return False
    return True


def _fill(
    digest: str,
    texts: FilmTexts,
    to_read: ToRead,
    about: str,
    store: Store,
    watch: Watch,
    before: Index | None,
) -> None:
    """Write the films that are to be read, and the whole. Raises `_Unsure`."""
    head = catalog.read(_text(texts.head))
    if head.problems or "film" in head.reading.document.values:
        raise _Unsure
    if len(set(texts.digests)) < texts.films:
        raise _Unsure
    buckets = before.buckets if before else max(1, texts.films // _A_BUCKET)
    tally = Tally(buckets)
    if before:
        for place in to_read.gone:
            tally.take(place, before.film(place))
            store.delete("film", place)
    slugs: set[str] = set()
    gone = set(to_read.gone)
    territory = head.catalog.territory
    for at, film in _films(texts, to_read.fresh, territory, watch):
        if film.slug in slugs or (before and _is_kept(film.slug, before, gone)):
            raise _Unsure
        slugs.add(film.slug)
        store.put("film", to_read.places[at], film_bytes.write(film))
        tally.add(to_read.places[at], film)
    months = tally.write(store, before.months if before else None)
    store.put("whole", Whole.TEXTS, b"".join(texts.digests))
    store.put("whole", Whole.PLACES, packing.pack(to_read.places))
    _write_about(digest, about, store, territory, _head(texts), texts.films, months, buckets)


def _fill_whole(digest: str, whole: Catalog, about: str, store: Store) -> bool:
    buckets = max(1, len(whole.films) // _A_BUCKET)
    tally = Tally(buckets)
    places = first_places(len(whole.films))
    for place, film in zip(places, whole.films, strict=True):
        store.put("film", place, film_bytes.write(film))
        tally.add(place, film)
    months = tally.write(store, None)
    store.put("whole", Whole.TEXTS, b"")
    store.put("whole", Whole.PLACES, packing.pack(places))
    _write_about(digest, about, store, whole.territory, "", len(whole.films), months, buckets)
    return bool(whole.films)


def _write_about(
    digest: str,
    about: str,
    store: Store,
    territory: str,
    head: str,
    films: int,
    months: range,
    buckets: int,
) -> None:
    values = {
        "about": about,
        "digest": digest,
        "head": head,
        "territory": territory,
        "films": films,
        "months": [months.start, months.stop],
        "buckets": buckets,
    }
    store.put("whole", Whole.ABOUT, json.dumps(values).encode())


def _films(
    texts: FilmTexts, wanted: Sequence[int], territory: str, watch: Watch
) -> Iterator[tuple[int, Film]]:
    """Yield the wanted films, each with the number of its text. Raises `_Unsure`."""
    above = f'territory = "{territory}"\n'.encode()
    parts = [range(at, min(at + _AT_ONCE, len(wanted))) for at in range(0, len(wanted), _AT_ONCE)]
    for part in watch(parts):
        numbers = [wanted[at] for at in part]
        reading = catalog.read(_text(above + b"".join([texts.film(at) for at in numbers])))
        if reading.problems or len(reading.catalog.films) != len(numbers):
            raise _Unsure
        yield from zip(numbers, reading.catalog.films, strict=True)


def _is_kept(slug: str, before: Index, gone: Container[int]) -> bool:
    """Say whether a film that stays has that slug."""
    return any(
        place not in gone and before.film(place).slug == slug for place in before.with_slugs([slug])
    )


def _head(texts: FilmTexts) -> str:
    return blake2b(texts.head, digest_size=16).hexdigest()


def _text(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise _Unsure from None
