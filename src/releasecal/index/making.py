"""Writing the file of an index: beside its place, whole, and only then under its name.

Others may do the same.
"""

import os
import shutil
from pathlib import Path

from releasecal.atomic import make_folder, new_file
from releasecal.errors import ReleasecalError
from releasecal.index import trust
from releasecal.index.builder import build, rebuild
from releasecal.index.place import Place, Watch, open_place
from releasecal.index.reading import Index
from releasecal.index.store import DoubtError, open_to_write


def make(
    content: bytes, path: Path, place: Place, before: Index | None, watch: Watch
) -> Index | None:
    """Write an index and return it, or None when it cannot be written."""
    try:
        make_folder(place.database.parent)
    except ReleasecalError:
        return None
    try:
        if not (before and _rebuilt(content, place, before, watch)):
            with new_file(place.database.parent, 0o600) as (handle, temporary):
                store = open_to_write(temporary)
                store.begin()
                if not build(content, path, place.about, store, watch):
                    return None
                store.commit()
                store.close()
                _name(handle, temporary, place)
    except (OSError, DoubtError):
        return None
    index = open_place(place)
    return index if index and index.digest == trust.digest_of(content) else None


def _rebuilt(content: bytes, place: Place, before: Index, watch: Watch) -> bool:
    """Write the index from the one before; say whether that could be done. Raises `OSError`."""
    with new_file(place.database.parent, 0o600) as (handle, temporary):
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


def _name(handle: int, temporary: Path, place: Place) -> None:
    """Give a database that is written whole its name."""
    os.fsync(handle)
    temporary.replace(place.database)
