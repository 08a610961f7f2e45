"""The file of an index: opened, made anew when there is none to be trusted, or thrown away."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from releasecal.errors import ReleasecalError
from releasecal.files import LARGEST_CATALOG
from releasecal.index import trust
from releasecal.index.answers import Index
from releasecal.index.paths import IndexPaths, Watch, open_there, paths_of

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
            # What is no file, such as a pipe, can be read once only, and that is for the reader.
            if not stat.S_ISREG(mode) or not SMALLEST <= state.size <= LARGEST_CATALOG:
                return None
            paths = paths_of(path, folder)
            index = open_there(paths)
            if index and _note(paths) == trust.note(state, index.digest):
                return index
            # Asked before the reading: what is written later than that has another time.
            is_settled = state.is_settled
            content = stream.read()
            # Written while it was read: half of one catalog and half of another.
            if len(content) != state.size or trust.state_of(stream.fileno()) != state:
                return None
    except (OSError, ValueError):
        return None
    digest = trust.digest_of(content)
    if index is None or index.digest != digest:
        from releasecal.index.build import make_index

        index = make_index(content, digest, path, paths, index, watch)
    if index and is_settled:
        from releasecal.atomic import replace_bytes

        with suppress(ReleasecalError):
            replace_bytes(paths.note, trust.note(state, index.digest))
    return index


def discard(path: Path, folder: Path) -> None:
    """Throw the index of the catalog at `path` away."""
    paths = paths_of(path, folder)
    with suppress(OSError):
        paths.database.unlink(missing_ok=True)


def _note(paths: IndexPaths) -> bytes:
    try:
        return paths.note.read_bytes() if paths.note.is_file() else b""
    except OSError:
        return b""
