"""Creating and replacing files: at every moment the old or the new one, whole, for the same people.

The new content is written to a file beside the target, which nobody else may read, and then takes
its name. A target keeps its owner, group, permissions, access list and other attributes, or is left
alone. A power cut is such a moment too: content is on the disk before it takes a name, and then the
name is put there.
"""

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from releasecal.errors import ReleasecalError
from releasecal.files import reason
from releasecal.folders import make_folders
from releasecal.leftovers import hold, sweep, temporary_path
from releasecal.shared_folders import follow, refuse_file

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
_OF_THE_SYSTEM = "security."
"""Attributes that the system gives a file by itself (SELinux's labels); not ours to carry over."""
CHANGED_MEANWHILE = "somebody else changed the file just now; nothing was written, so try again"
_FEW = 10
"""Files that are waited for one by one, and not for all that is on its way to the disk."""


def create_text(path: Path, text: str) -> None:
    """Write `text` to a new file at `path`, making its folders; never touches a file that is there.

    Raises `FileExistsError` when there is one, `ReleasecalError` when it cannot be written; then
    nothing is left behind.
    """
    try:
        follow(path.parent)
        make_folder(path.parent)
        sweep(path.parent)
        # A link that leads nowhere is something that is there, too.
        if not os.path.lexists(path):
            # 0o666 is less the user's umask: what any program gives a new file.
            with new_file(path.parent, 0o666) as (handle, temporary):
                _write(handle, text.encode())
                _make_durable([handle])
                place_new(temporary, path)
            return
    except FileExistsError:  # made by somebody else meanwhile
        raise
    except OSError as error:
        raise ReleasecalError(f"{path}: cannot be written: {reason(error)}") from None
    raise FileExistsError(path)


def place_new(temporary: Path, path: Path) -> None:
    """Give a file that is written whole its name, where there is no file yet. Raises `OSError`."""
    # A rename would replace a file that another process has made meanwhile; a link refuses to.
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        temporary.rename(path)


def make_folder(path: Path) -> None:
    """Make the folder at `path`, and those that it stands in, unless it is there."""
    try:
        make_folders(path, 0o777)
    except OSError as error:
        raise ReleasecalError(f"{path}: cannot be made a folder: {reason(error)}") from None


def replace_bytes(
    path: Path,
    content: bytes,
    *,
    mode: int = 0o666,
    by_way_of: Path | None = None,
    is_swept: bool = False,
    ready: Path | None = None,
    if_still: bytes | None = None,
) -> bool:
    """Make `content` the content of the file at `path`, and say whether that changed anything.

    `mode` are the permissions of a new file, less the umask. It is written beside its place first,
    or in the folder `by_way_of`, which must be of the same file system; whoever writes many files
    into a folder says that it `is_swept` of what killed runs left, and may have the content `ready`
    there, from `new_files`, which is known to be another. A link stays a link; what is no file (a
    pipe, /dev/stdout) is written to. A file that holds these bytes already is left alone. With
    `if_still`, it is replaced only while it holds those. Raises `ReleasecalError` when the file
    cannot be written, is read-only, or could not keep its owner or its other names; then it is as
    it was and nothing is left behind.
    """
    try:
        target = follow(path, ready.parent if ready is not None else None)
        # First, for a run that was killed in `place_new` left a second name of the file.
        if not is_swept:
            sweep(target.parent)
        state = _state(target)
        refuse_file(path, target, state)
        if state is not None and not stat.S_ISREG(state.st_mode):
            with path.open("wb") as stream:
                stream.write(content)
            return True
        if state is not None and ready is None and _holds(target, content):
            return False
        if state is not None:
            _refuse_what_would_be_lost(path, target, state)
        if ready is not None and ready.parent == target.parent:  # the name may be a link elsewhere
            _rename(path, ready, target, state)
            return True
        # In place of a file, nobody else may read the new one until it has that one's permissions.
        folder = by_way_of or target.parent
        with new_file(folder, mode if state is None else 0o600) as (handle, temporary):
            _write(handle, content)
            _make_durable([handle])
            # To wait for the disk takes its time, in which anybody may have written.
            if if_still is not None and not _holds(target, if_still):
                raise ReleasecalError(f"{path}: {CHANGED_MEANWHILE}")
            _rename(path, temporary, target, state)
            _sync_folder(target.parent)
    except IsADirectoryError:
        raise ReleasecalError(f"{path}: this is a folder; name the file in it") from None
    except FileNotFoundError:
        folder = Path(os.path.realpath(path)).parent
        raise ReleasecalError(f"{path}: there is no folder {folder}; make it first") from None
    except (OSError, ValueError) as error:
        raise ReleasecalError(f"{path}: cannot be written: {reason(error)}") from None
    return True


def _holds(path: Path, content: bytes) -> bool:
    with path.open("rb") as stream:
        return stream.read(len(content) + 1) == content  # whatever the size of what is there


def _state(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _refuse_what_would_be_lost(path: Path, target: Path, state: os.stat_result) -> None:
    # A rename asks for permission on the folder alone. The mode is looked at too, for root may
    # write to any file, and one that is read-only is meant to stay.
    if not state.st_mode & _WRITABLE or not os.access(target, os.W_OK):
        raise ReleasecalError(f"{path}: cannot be written: the file is read-only")
    if state.st_nlink > 1:
        raise ReleasecalError(
            f"{path}: the file has a second name (a hard link), which would keep the old text;"
            " make that a symbolic link"
        )
    # root may give the new file to the same owner; nobody else may give files away.
    if hasattr(os, "geteuid") and os.geteuid() not in {0, state.st_uid}:
        raise ReleasecalError(
            f"{path}: the file belongs to another user, and would be yours afterwards;"
            " ask its owner, or make it your own first"
        )


def _rename(path: Path, temporary: Path, target: Path, state: os.stat_result | None) -> None:
    if state is not None:
        try:
            _take_over(temporary, target, state)
        except OSError as error:
            raise ReleasecalError(
                f"{path}: the file's owner, group or attributes cannot be kept"
                f" ({reason(error)}), so nothing was written"
            ) from None
    temporary.replace(target)


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
            _write(handle, content)
        _make_durable([handle for handle, _ in new])
        yield [temporary for _, temporary in new]
        _sync_folder(target)


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


def _write(handle: int, content: bytes) -> None:
    view = memoryview(content)
    while view:
        view = view[os.write(handle, view) :]  # the system may take less than all


def _make_durable(handles: Sequence[int]) -> None:
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


def _take_over(temporary: Path, target: Path, state: os.stat_result) -> None:
    """Give the new file owner, group, attributes and permissions of the old. Raises `OSError`.

    The order matters: a change of owner takes set-id bits away, and an access list that is set
    changes the permissions of the group.
    """
    new = temporary.stat()
    if hasattr(os, "chown") and (new.st_uid, new.st_gid) != (state.st_uid, state.st_gid):
        os.chown(temporary, state.st_uid, state.st_gid)
    if hasattr(os, "listxattr"):
        _copy_attributes(target, temporary)
    temporary.chmod(stat.S_IMODE(state.st_mode))


def _copy_attributes(source: Path, target: Path) -> None:
    """Give a file the extended attributes of another one, its access list too, and no others."""
    try:
        wanted = {name: os.getxattr(source, name) for name in os.listxattr(source)}
        present = os.listxattr(target)
    except OSError:  # a file system without them
        return
    # What is there already comes from the folder, whose default access list may let others in.
    for name in present:
        if name not in wanted and not name.startswith(_OF_THE_SYSTEM):
            os.removexattr(target, name)
    for name, value in wanted.items():
        if not name.startswith(_OF_THE_SYSTEM):
            os.setxattr(target, name, value)


def _sync_folder(folder: Path) -> None:
    """Make a replacement outlast a power cut, where the system lets a folder be synced."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
