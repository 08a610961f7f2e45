"""Files on their way to a name: written in its folder, and on the disk before they get it.

What is not given a name goes at the end of the block; what a killed run leaves is for `leftovers`.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from releasecal.leftovers import hold, temporary_path
from releasecal.shared_folders import follow

_FEW = 10
"""Files that are waited for one by one, and not for all that is on its way to the disk."""


@contextmanager
def new_files(folder: Path, contents: Sequence[tuple[bytes, int]]) -> Iterator[list[Path]]:
    """Write several new files in `folder`, and wait for the disk once; `replace_bytes` names them.

    Of each the bytes are given, and the permissions less the umask: for nobody else where a file is
    replaced. At the end those without a name go. Raises `OSError` and `ReleasecalError`.
    """
    target = follow(folder)
    with ExitStack() as stack:
        new = [stack.enter_context(new_file(target, mode)) for _, mode in contents]
        for (handle, _), (content, _) in zip(new, contents, strict=True):
            write(handle, content)
        make_durable([handle for handle, _ in new])
        yield [temporary for _, temporary in new]
        sync_folder(target)


@contextmanager
def new_file(folder: Path, mode: int) -> Iterator[tuple[int, Path]]:
    """Open a new file in `folder`; at the end, however it comes, it goes unless renamed."""
    temporary = temporary_path(folder)
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        try:
            hold(handle)
            yield handle, temporary
        finally:
            os.close(handle)
    finally:
        with suppress(OSError):
            temporary.unlink()


def write(handle: int, content: bytes) -> None:
    """Write all of `content` to an open file. Raises `OSError`."""
    view = memoryview(content)
    while view:
        view = view[os.write(handle, view) :]  # the system may take less than all


def make_durable(handles: Sequence[int]) -> None:
    """Wait until the disk has what was written to these files of one folder. Raises `OSError`.

    Without that, a power cut after the rename could leave the name on a file without its content.
    """
    if len(handles) > _FEW and sys.platform == "linux":
        # Each fsync takes a millisecond, and Python has no call for all of them.
        import ctypes

        if ctypes.CDLL(None).syncfs(handles[0]) == 0:
            return
    # When that fails, this says why.
    for handle in handles:
        os.fsync(handle)


def sync_folder(folder: Path) -> None:
    """Make a replacement outlast a power cut, where the system lets a folder be synced."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
