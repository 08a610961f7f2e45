"""Locks on open files, between processes; the system drops them when a process dies."""

import sys
import time

_PAUSE_SECONDS = 0.02


def take_within(handle: int, seconds: float) -> bool:
    """Wait for the lock of an open file, at most so many seconds, and say whether it was taken.

    It is held until the file is closed. A file system without locks counts as free.
    """
    patience = time.monotonic() + seconds
    while not _take(handle):
        if time.monotonic() > patience:
            return False
        time.sleep(_PAUSE_SECONDS)
    return True


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
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
        return True
