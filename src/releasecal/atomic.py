"""Creating and replacing files: at every moment the old or the new one, whole, for the same people.

The new content is written to a file beside the target, which nobody else may read, and then takes
its name. A target keeps its owner, group, permissions, access list and other attributes, or is left
alone. A power cut is such a moment too: content is on the disk before it takes a name, and then the
name is put there.
"""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from releasecal.errors import ReleasecalError
from releasecal.file_attributes import refuse_loss, take_over
from releasecal.file_locks import take_within
from releasecal.files import reason
from releasecal.folders import make_folders
from releasecal.leftovers import sweep
from releasecal.new_files import make_durable, new_file, sync_folder, write
from releasecal.shared_folders import follow, refuse_file

CHANGED_MEANWHILE = "somebody else changed the file just now; nothing was written, so try again"
_MOMENT_SECONDS = 1.0
"""Far longer than a writer of ours holds the lock of a file that it replaces."""


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
                write(handle, text.encode())
                make_durable([handle])
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
    if_absent: bool = False,
) -> bool:
    """Make `content` the content of the file at `path`, and say whether that changed anything.

    `mode` are the permissions of a new file, less the umask. It is written beside its place first,
    or in the folder `by_way_of`, which must be of the same file system; whoever writes many files
    into a folder says that it `is_swept` of what killed runs left, and may have the content `ready`
    there, from `new_files`, which is known to be another. A link stays a link; what is no file (a
    pipe, /dev/stdout) is written to. A file that holds these bytes already is left alone. With
    `if_still`, it is replaced only while it holds those, with `if_absent` only made. Raises
    `ReleasecalError` when the file cannot be written, is read-only, or could not keep its owner or
    its other names; then it is as it was and nothing is left behind.
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
            refuse_loss(path, target, state)
        if ready is not None and ready.parent == target.parent:  # the name may be a link elsewhere
            _rename(path, ready, target, state)
            return True
        # In place of a file, nobody else may read the new one until it has that one's permissions.
        folder = by_way_of or target.parent
        with new_file(folder, mode if state is None else 0o600) as (handle, temporary):
            write(handle, content)
            make_durable([handle])
            if if_absent:
                _place_only_new(path, temporary, target)
            else:
                _rename(path, temporary, target, state, if_still)
            sync_folder(target.parent)
    except IsADirectoryError:
        raise ReleasecalError(f"{path}: this is a folder; name the file in it") from None
    except FileNotFoundError:
        folder = Path(os.path.realpath(path)).parent
        raise ReleasecalError(f"{path}: there is no folder {folder}; make it first") from None
    except (OSError, ValueError) as error:
        raise ReleasecalError(f"{path}: cannot be written: {reason(error)}") from None
    return True


def remove_file(path: Path, if_still: bytes) -> None:
    """Remove the file at `path` while it holds these bytes.

    Raises `ReleasecalError` when it holds others, and `OSError` when it cannot be removed.
    """
    with _unchanged(path, if_still):
        path.unlink()


@contextmanager
def _unchanged(path: Path, content: bytes) -> Iterator[None]:
    """Keep other writers of ours from the file at `path`, which the block replaces or removes.

    Raises `ReleasecalError` when it does not hold `content` any more.
    """
    changed = ReleasecalError(f"{path}: {CHANGED_MEANWHILE}")
    try:
        stream = path.open("rb")
    except FileNotFoundError:
        raise changed from None
    with stream:
        # Whoever holds it for longer is no such writer, and may not hold anybody up.
        take_within(stream.fileno(), _MOMENT_SECONDS)
        # One that was waited for has put another file in its place.
        state = _state(path)
        is_in_place = state is not None and os.path.samestat(state, os.fstat(stream.fileno()))
        if not is_in_place or stream.read(len(content) + 1) != content:
            raise changed
        if sys.platform == "win32":
            stream.close()  # no file is replaced there that is open
        yield


def _holds(path: Path, content: bytes) -> bool:
    with path.open("rb") as stream:
        return stream.read(len(content) + 1) == content  # whatever the size of what is there


def _state(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _rename(
    path: Path,
    temporary: Path,
    target: Path,
    state: os.stat_result | None,
    if_still: bytes | None = None,
) -> None:
    if state is not None:
        try:
            take_over(temporary, target, state)
        except OSError as error:
            raise ReleasecalError(
                f"{path}: the file's owner, group or attributes cannot be kept"
                f" ({reason(error)}), so nothing was written"
            ) from None
    # To wait for the disk took its time, in which anybody may have written.
    with nullcontext() if if_still is None else _unchanged(target, if_still):
        temporary.replace(target)


def _place_only_new(path: Path, temporary: Path, target: Path) -> None:
    try:
        place_new(temporary, target)
    except FileExistsError:
        raise ReleasecalError(f"{path}: {CHANGED_MEANWHILE}") from None
