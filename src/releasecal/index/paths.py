"""Where the index of a catalog is, and opening what is there, whether it still holds or not."""

import os
import sys
import zlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from releasecal import __version__
from releasecal.index import film_bytes
from releasecal.index.answers import Index, open_store
from releasecal.index.store import DoubtError, open_to_read

Watch = Callable[[Sequence[range]], Iterable[range]]
"""Passes on the parts of a catalog that are to be read, and may show how far it is."""

_SCHEMA = 3
_DATABASE, _NOTE = ".sqlite3", ".seen"


class IndexPaths(NamedTuple):
    """The files of an index, and what it must be about."""

    database: Path
    note: Path
    about: str
    """What it must say that it is the index of."""


def paths_of(path: Path, folder: Path) -> IndexPaths:
    """Return where the index of the catalog at `path` is, by whatever links that is reached."""
    real = os.path.realpath(path)
    # Two paths may share so short a name: then each makes its index in turn, for `about` has all.
    name = f"catalog-{zlib.crc32(os.fsencode(real)):08x}"
    about = " ".join((__version__, str(_SCHEMA), sys.byteorder, film_bytes.SHAPE, real))
    return IndexPaths(folder / f"{name}{_DATABASE}", folder / f"{name}{_NOTE}", about)


def open_there(paths: IndexPaths) -> Index | None:
    """Return the index that is there, of whatever state of the catalog, or None."""
    if not paths.database.is_file():
        return None
    try:
        return open_store(open_to_read(paths.database), paths.about)
    except DoubtError:
        return None
