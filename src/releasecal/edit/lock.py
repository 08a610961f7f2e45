"""One writer at a time: a lock between one user's processes, dropped when one of them dies.

It is held on a file in the state folder, one for each catalog: a lock on the catalog itself would
be lost with each replacement of the file, and a lock on its folder could be held for ever by
anybody who may open that. Users who share a catalog, or one user with two state folders, notice
each other by the change that the other one made.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from releasecal import locations
from releasecal.errors import ReleasecalError
from releasecal.file_locks import take_within
from releasecal.folders import make_folders

WAIT_SECONDS = 10.0
"""How long a writer waits for another one to end."""


@contextmanager
def lock(path: Path, *, wait: float = WAIT_SECONDS) -> Iterator[None]:
    """Hold the lock of the catalog at `path` within the block.

    Raises `ReleasecalError` when another process does not let go of it within `wait` seconds. Where
    no such file can be kept, the block runs without.
    """
    handle = _open(path)
    if handle is None:
        yield
        return
    try:
        if not take_within(handle, wait):
            holder = os.pread(handle, 20, 0).decode("ascii", "replace") or "unknown"
            raise ReleasecalError(
                f"{path}: another run of releasecal (process {holder}) has been changing this"
                f" catalog for {wait:g} seconds; try again when it has ended"
            )
        # For the message of whoever waits; the lock is what counts, not what the file says.
        os.ftruncate(handle, 0)
        os.pwrite(handle, str(os.getpid()).encode(), 0)
        yield
    finally:
        os.close(handle)


def _open(path: Path) -> int | None:
    folder = locations.folder_of_catalog(path)
    # Without a state folder, on a disk that is read-only but for the catalog, nobody is locked out:
    # what another run changed is noticed all the same, when the file is to be replaced.
    with suppress(OSError):
        make_folders(folder)
        handle = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        if stat.S_ISREG(os.fstat(handle).st_mode):
            return handle
        os.close(handle)
    return None
