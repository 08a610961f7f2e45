"""What a file keeps when a new one takes its place, and when it would lose something by that.

Owner, group, permissions, access list and other attributes go over to the new one. Nothing here
replaces a file, or writes one.
"""

import os
import stat
from pathlib import Path

from releasecal.errors import ReleasecalError

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
_OF_THE_SYSTEM = "security."
"""Attributes that the system gives a file by itself (SELinux's labels); not ours to carry over."""


def refuse_loss(path: Path, target: Path, state: os.stat_result) -> None:
    """Refuse to replace a file that is read-only, or whose owner or second name would be lost.

    `target` is where `path` leads, and `state` what there is. Raises `ReleasecalError`.
    """
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


def take_over(temporary: Path, target: Path, state: os.stat_result) -> None:
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
