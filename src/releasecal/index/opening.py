"""Opening the index of a catalog, made or made anew when there is none that can be trusted."""

import os
import shutil
import stat
import sys
import zlib
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from releasecal import __version__
from releasecal.atomic import beside, make_folder, replace_bytes
from releasecal.catalog import LARGEST
from releasecal.errors import ReleasecalError
from releasecal.index import body, trust
from releasecal.index.builder import Watch, build, rebuild
from releasecal.index.reading import Index, open_store
from releasecal.index.store import DoubtError, open_to_read, open_to_write

SMALLEST = 64 * 1024
"""Bytes: a catalog below that is read as fast as an index of it."""

_SCHEMA = 1
_DATABASE, _NOTE = ".sqlite3", ".seen"


class _Place(NamedTuple):
    """Where the index of a catalog is."""

    database: Path
    note: Path
    about: str
    """What it must say that it is the index of."""


def open_index(path: Path, folder: Path, watch: Watch = iter) -> Index | None:
    """Return the index in `folder` of the catalog at `path`, made anew if need be.

    None when there is none to be had: the catalog is small, cannot be read or holds no film, or the folder cannot be
    written. Raises `FileProblemsError` when the catalog has problems. `watch` may show how far the reading is.
    """
    try:
        with path.open("rb") as stream:
            mode = os.fstat(stream.fileno()).st_mode
            state = trust.state_of(stream.fileno())
            if not stat.S_ISREG(mode) or not SMALLEST <= state.size <= LARGEST:
                return None
            place = _place(path, folder)
            index = _open(place)
            if index and _noted(place) == trust.note(state, index.digest):
                return index
            # Asked before the reading: what is written later than that has another time.
            is_settled = state.is_settled
            content = stream.read(LARGEST + 1)
            if len(content) != state.size or trust.state_of(stream.fileno()) != state:
                return None
    except (OSError, ValueError):
        return None
    if index is None or index.digest != trust.digest_of(content):
        index = _make(content, path, place, index, watch)
    if index and is_settled:
        with suppress(ReleasecalError):
            replace_bytes(place.note, trust.note(state, index.digest))
    return index


def discard(path: Path, folder: Path) -> None:
    """Throw the index of the catalog at `path` away."""
    place = _place(path, folder)
    with suppress(OSError):
        place.database.unlink(missing_ok=True)


def clear(folder: Path) -> int:
    """Throw all indexes in `folder` away and return how many there were. Raises `OSError`."""
    found = 0
    for path in sorted(folder.glob("catalog-*")):
        path.unlink(missing_ok=True)
        found += path.suffix == _DATABASE
    return found


def _place(path: Path, folder: Path) -> _Place:
    real = os.path.realpath(path)
    name = f"catalog-{zlib.crc32(os.fsencode(real)):08x}"
    about = " ".join((__version__, str(_SCHEMA), sys.byteorder, body.SHAPE, real))
    return _Place(folder / f"{name}{_DATABASE}", folder / f"{name}{_NOTE}", about)


def _open(place: _Place) -> Index | None:
    if not place.database.exists():
        return None
    try:
        return open_store(open_to_read(place.database), place.about)
    except DoubtError:
        return None


def _noted(place: _Place) -> bytes:
    try:
        return place.note.read_bytes()
    except OSError:
        return b""


def _make(
    content: bytes, path: Path, place: _Place, before: Index | None, watch: Watch
) -> Index | None:
    """Write an index and return it, or None when it cannot be written."""
    try:
        make_folder(place.database.parent)
    except ReleasecalError:
        return None
    try:
        if not (before and _rebuilt(content, place, before, watch)):
            with beside(place.database, 0o600) as (handle, temporary):
                store = open_to_write(temporary)
                store.begin()
                if not build(content, path, place.about, store, watch):
                    return None
                store.commit()
                store.close()
                _name(handle, temporary, place)
    except (OSError, DoubtError):
        return None
    index = _open(place)
    return index if index and index.digest == trust.digest_of(content) else None


def _rebuilt(content: bytes, place: _Place, before: Index, watch: Watch) -> bool:
    """Write the index from the one before; say whether that could be done. Raises `OSError`."""
    with beside(place.database, 0o600) as (handle, temporary):
        shutil.copyfile(place.database, temporary)
        try:
            store = open_to_write(temporary)
            store.begin()
            if not rebuild(content, place.about, store, before, watch):
                return False
            store.commit()
            store.close()
        except DoubtError:
            return False
        _name(handle, temporary, place)
    return True


def _name(handle: int, temporary: Path, place: _Place) -> None:
    """Give a database that is written whole its name."""
    os.fsync(handle)
    temporary.replace(place.database)
