"""One writer at a time: a lock between one user's processes, dropped when one of them dies.

It is held on a file in the state folder, one for each catalog: a lock on the catalog itself would
be lost with each replacement of the file, and a lock on its folder could be held for ever by
anybody who may open that. Users who share a catalog notice each other by the change that the other
one made.
"""

import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from releasecal import locations
from releasecal.errors import ReleasecalError
from releasecal.folders import make_folders

WAIT_SECONDS = 10.0
"""How long a writer waits for another one to end."""

_PAUSE_SECONDS = 0.02


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
        _wait_for(handle, path, wait)
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


def _wait_for(handle: int, path: Path, wait: float) -> None:
    patience = time.monotonic() + wait
    while not _take(handle):
        if time.monotonic() > patience:
            holder = os.pread(handle, 20, 0).decode("ascii", "replace") or "unknown"
            raise ReleasecalError(
                f"{path}: another run of releasecal (process {holder}) has been changing this"
                f" catalog for {wait:g} seconds; try again when it has ended"
            )
        time.sleep(_PAUSE_SECONDS)


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(handle: int) -> bool:
        """Take the lock if it is free; a file system without locks counts as free."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
        return True
