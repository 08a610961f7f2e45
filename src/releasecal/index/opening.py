"""Opening the index of a catalog, made or made anew when there is none that can be trusted."""

import os
import stat
import sys
import zlib
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from releasecal import __version__
from releasecal.errors import ReleasecalError
from releasecal.files import LARGEST_CATALOG
from releasecal.index import body, trust
from releasecal.index.reading import Index, open_store
from releasecal.index.store import DoubtError, open_to_read

Watch = Callable[[Sequence[range]], Iterable[range]]
"""Passes on the parts of a catalog that are to be read, and may show how far it is."""

SMALLEST = 64 * 1024
"""Bytes: a catalog below that is read as fast as an index of it."""

_SCHEMA = 2
_DATABASE, _NOTE = ".sqlite3", ".seen"


class Place(NamedTuple):
    """Where the index of a catalog is."""

    database: Path
    note: Path
    about: str
    """What it must say that it is the index of."""


def open_index(path: Path, folder: Path, watch: Watch = iter) -> Index | None:
    """Return the index in `folder` of the catalog at `path`, made anew if need be.

    None when there is none to be had: the catalog is small, cannot be read or holds no film, or the
    folder cannot be written. Raises `FileProblemsError` when the catalog has problems. `watch` may
    show how far the reading is.
    """
    try:
        with path.open("rb") as stream:
            mode = os.fstat(stream.fileno()).st_mode
            state = trust.state_of(stream.fileno())
            if not stat.S_ISREG(mode) or not SMALLEST <= state.size <= LARGEST_CATALOG:
                return None
            place = place_of(path, folder)
            index = open_place(place)
            if index and _noted(place) == trust.note(state, index.digest):
                return index
            # Asked before the reading: what is written later than that has another time.
            is_settled = state.is_settled
            content = stream.read(LARGEST_CATALOG + 1)
            if len(content) != state.size or trust.state_of(stream.fileno()) != state:
                return None
    except (OSError, ValueError):
        return None
    if index is None or index.digest != trust.digest_of(content):
        from releasecal.index.making import make

        index = make(content, path, place, index, watch)
    if index and is_settled:
        from releasecal.atomic import replace_bytes

        with suppress(ReleasecalError):
            replace_bytes(place.note, trust.note(state, index.digest))
    return index


def discard(path: Path, folder: Path) -> None:
    """Throw the index of the catalog at `path` away."""
    place = place_of(path, folder)
    with suppress(OSError):
        place.database.unlink(missing_ok=True)


def place_of(path: Path, folder: Path) -> Place:
    """Return where the index of the catalog at `path` is, by whatever links that is reached."""
    real = os.path.realpath(path)
    name = f"catalog-{zlib.crc32(os.fsencode(real)):08x}"
    about = " ".join((__version__, str(_SCHEMA), sys.byteorder, body.SHAPE, real))
    return Place(folder / f"{name}{_DATABASE}", folder / f"{name}{_NOTE}", about)


def open_place(place: Place) -> Index | None:
    """Return the index that is there, of whatever state of the catalog, or None."""
    if not place.database.exists():
        return None
    try:
        return open_store(open_to_read(place.database), place.about)
    except DoubtError:
        return None


def _noted(place: Place) -> bytes:
    try:
        return place.note.read_bytes()
    except OSError:
        return b""
