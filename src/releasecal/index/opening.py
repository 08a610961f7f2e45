"""Opening the index of a catalog, made or made anew when there is none that can be trusted."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from releasecal.errors import ReleasecalError
from releasecal.files import LARGEST_CATALOG
from releasecal.index import trust
from releasecal.index.place import Place, Watch, open_place, place_of
from releasecal.index.reading import Index

SMALLEST = 64 * 1024
"""Bytes: a catalog below that is read as fast as an index of it."""


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
            if index and _note(place) == trust.note(state, index.digest):
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


def _note(place: Place) -> bytes:
    try:
        return place.note.read_bytes()
    except OSError:
        return b""
