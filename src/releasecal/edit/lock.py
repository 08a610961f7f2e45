"""One writer at a time: a lock between processes that leaves nothing behind.

On POSIX systems it is an advisory lock on the catalog's folder. A lock on the catalog itself would be lost with
each replacement of the file, and a lock file beside it would lie about for ever. Windows cannot lock a folder,
so there a file in the folder for temporary files stands in. The system drops the lock when a process dies.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from tempfile import gettempdir


@contextmanager
def lock(path: Path) -> Iterator[None]:
    """Hold the lock on the catalog at `path` within the block, after waiting for whoever holds it.

    Where a network file system has no such locks, the block runs without; writers then only notice each other
    by the change that the other one made.
    """
    folder = Path(os.path.realpath(path)).parent
    handle = _open(folder)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _open(folder: Path) -> int | None:
        name = sha256(str(folder).lower().encode("utf-8", "surrogatepass")).hexdigest()[:16]
        handle = os.open(Path(gettempdir()) / f"releasecal-{name}.lock", os.O_RDWR | os.O_CREAT)
        with suppress(OSError):
            msvcrt.locking(handle, msvcrt.LK_LOCK, 1)
        return handle

else:
    import fcntl

    def _open(folder: Path) -> int | None:
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            with suppress(OSError):
                fcntl.flock(handle, fcntl.LOCK_EX)
            return handle
        return None
