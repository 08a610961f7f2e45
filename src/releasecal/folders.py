"""The user's folders: where they are when the XDG Base Directory Specification alone says it.

And making them, for their owner alone.
"""

import os
import sys
from errno import ENOENT

_XDG = {
    "config": ("XDG_CONFIG_HOME", ".config"),
    "data": ("XDG_DATA_HOME", ".local/share"),
    "state": ("XDG_STATE_HOME", ".local/state"),
    "cache": ("XDG_CACHE_HOME", ".cache"),
}


def xdg_folder(kind: str) -> str | None:
    """Return the folder for config, data, state or cache; None where more than XDG decides."""
    # Elsewhere platformdirs decides, and on Android too, which calls itself Linux in Python 3.11.
    if sys.platform != "linux" or hasattr(sys, "getandroidapilevel"):
        return None
    variable, usual = _XDG[kind]
    home = os.environ.get("HOME", "")
    for base, rest in ((os.environ.get(variable, ""), ""), (home, f"/{usual}")):
        # The specification has a path that is not absolute ignored.
        if base.startswith("/"):
            return f"{base.rstrip('/')}{rest}/releasecal"
    return None


def make_folders(folder: str | os.PathLike[str], mode: int = 0o700) -> None:
    """Make a folder, and those that it stands in, unless it is there. Raises `OSError`.

    They are for their owner alone, as the specification wants it, or have `mode` less the umask.
    A home folder is never made: where there is none, somebody wants it so, or its disk is missing.
    """
    # Not by `makedirs`, which gives `mode` to the last one alone and calls itself for each above.
    missing = [os.fspath(folder)]
    while (above := os.path.dirname(missing[-1])) not in {"", missing[-1]}:  # noqa: PTH120
        if os.path.isdir(above):  # noqa: PTH112
            break
        missing.append(above)
    home = os.path.expanduser("~").rstrip("/")  # noqa: PTH111
    if home in missing and not os.path.isdir(home):  # noqa: PTH112
        raise FileNotFoundError(ENOENT, f"there is no home folder {home}")
    for each in reversed(missing):
        try:
            os.mkdir(each, mode)  # noqa: PTH102
        except FileExistsError:
            # Of one on the way, the next says better that it is no folder.
            if each is missing[0] and not os.path.isdir(each):  # noqa: PTH112
                raise
