"""Files on their way to a name, and taking away those whose writers died before they got there.

A copy that is edited is such a file too, until something is written in it. Every run takes away
what it finds in the folders that it comes by, also one that only reads, so this imports next to
nothing. It touches no other file than those that are named here.
"""

import os
import time
from contextlib import suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows, where nobody can tell whether a writer is alive
    fcntl = None  # type: ignore[assignment]

_PREFIX, _SUFFIX = ".releasecal-", ".tmp"
_YOUNG_SECONDS = 60.0
"""Within this a writer has long taken the lock of its file, however busy the machine is."""

EDIT = "edit-"
"""How the name of a folder begins in which somebody edits a copy; the process is next."""
UNTOUCHED = 0
"""The time of such a copy as long as nothing was written in it."""


def temporary_path(folder: Path) -> Path:
    """Return the path of a file to write in `folder` before it takes its name."""
    import secrets  # with it comes hashlib, 4 ms that reading does not need

    return folder / f"{_PREFIX}{os.getpid()}-{secrets.token_hex(4)}{_SUFFIX}"


def hold(handle: int) -> None:
    """Show others that the writer of this open file is alive, until it is closed.

    A process number alone does not say so: it may be of another container, or given anew.
    """
    if fcntl is not None:
        with suppress(OSError):  # a file system without locks
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def sweep(folder: Path) -> None:
    """Remove what runs that were killed left in a folder."""
    try:
        names = os.listdir(folder)  # noqa: PTH208 - of many names, few are wanted
    except OSError:
        return
    for name in names:
        # Not `endswith`: SQLite names the journal of such a file after it, with more behind.
        if name.startswith(_PREFIX) and _SUFFIX in name:
            number = name.removeprefix(_PREFIX).partition("-")[0]
            path = folder / name
            if number.isdecimal() and _is_left(path, int(number)):
                with suppress(OSError):
                    path.unlink()


def sweep_edits(folder: Path) -> list[Path]:
    """Remove the copies that killed runs left before anything was written in them.

    Return those in which something was: they stay.
    """
    work = []
    try:
        names = os.listdir(folder)  # noqa: PTH208
    except OSError:
        return []
    for name in names:
        number = name.removeprefix(EDIT).partition("-")[0]
        if name.startswith(EDIT) and number.isdecimal() and _is_left(folder / name, int(number)):
            with suppress(OSError):
                files = [folder / name / each for each in os.listdir(folder / name)]  # noqa: PTH208
                written = [each for each in files if each.stat().st_mtime != UNTOUCHED]
                work += written
                for each in files if not written else ():
                    each.unlink()
                # With work in it, this fails and the folder stays.
                (folder / name).rmdir()
    return work


def _is_left(path: Path, process: int) -> bool:
    """Say whether the writer of a file is dead; in doubt it is not."""
    if fcntl is None:
        return False
    try:
        # Not through a link; and a pipe of that name is not waited for.
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return not _is_running(process)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return not _is_running(process)
    else:
        # Nobody holds it. Another process may be about to; this one would by now, so the file is
        # that of an earlier one of the same number: in a container they are few.
        is_young = abs(time.time() - os.fstat(handle).st_mtime) < _YOUNG_SECONDS
        return process == os.getpid() or not (is_young and _is_running(process))
    finally:
        os.close(handle)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # somebody else's, which may not be signalled
        return True
    return True
