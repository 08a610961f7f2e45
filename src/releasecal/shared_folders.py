"""What somebody else may have put in the way in a folder that all may write to, such as /tmp.

Linux refuses to follow it where its protected_symlinks and protected_regular are set; whoever looks
where a path leads before opening it has to refuse by itself. See fs.rst in the kernel's
Documentation/admin-guide/sysctl. Nothing here writes.
"""

import os
import stat
from errno import ELOOP
from pathlib import Path

from releasecal.errors import ReleasecalError

_MOST_LINKS = 40
"""As many as Linux follows (path_resolution(7))."""


def follow(path: Path, folder: Path | None = None) -> Path:
    """Return where a path leads, with no link left in it.

    `folder` is where its folder leads, if that was found before, for the first of many files.
    Raises `ReleasecalError` for somebody else's link on the way, in a folder that all may write to,
    and `OSError` for links that go in circles.
    """
    if folder is not None and not (target := folder / path.name).is_symlink():
        return target
    if not hasattr(os, "geteuid"):
        return Path(os.path.realpath(path))
    # Name by name, as the kernel walks: `realpath` would follow the very links that are refused.
    # Without `Path`, which takes as long again, and the files may be many.
    anchor, *parts = path.absolute().parts
    place, names = anchor, parts[::-1]
    links = 0
    while names:
        name = names.pop()
        each = os.path.join(place, name)  # noqa: PTH118
        if name == ".." or not os.path.islink(each):  # noqa: PTH114
            place = os.path.dirname(place) if name == ".." else each  # noqa: PTH120
            continue
        links += 1
        if links > _MOST_LINKS:
            raise OSError(ELOOP, os.strerror(ELOOP))
        # As for the kernel, a link is good when it is one's own, or that of the folder's owner.
        folder, link = Path(place), Path(each)
        if _is_for_all(folder) and link.lstat().st_uid not in {os.geteuid(), folder.stat().st_uid}:
            raise ReleasecalError(
                f"{each}: this is somebody else's link in a folder that all may write to;"
                " name its target"
            )
        to = link.readlink()
        place = to.anchor or place
        names += reversed(to.parts[1:] if to.anchor else to.parts)
    return Path(place)


def _is_for_all(folder: Path) -> bool:
    """Say whether all may make files in a folder and nobody may take another's away, as in /tmp."""
    mode = folder.stat().st_mode
    return bool(mode & stat.S_ISVTX and mode & stat.S_IWOTH)


def refuse_file(path: Path, target: Path, state: os.stat_result | None) -> None:
    """Refuse a file or a pipe that is somebody else's, in a folder that all may write to.

    `target` is where `path` leads, and `state` what there is. Raises `ReleasecalError`.
    """
    # A terminal or /dev/null is the system's, and cannot be made by those who set a trap.
    if state is None or not hasattr(os, "geteuid") or stat.S_ISCHR(state.st_mode):
        return
    if state.st_uid == os.geteuid():
        return
    folder = target.parent
    if _is_for_all(folder) and state.st_uid != folder.stat().st_uid:
        raise ReleasecalError(
            f"{path}: this is somebody else's file in a folder that all may write to; name another"
        )
