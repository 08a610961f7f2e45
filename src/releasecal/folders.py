"""The user's folders: where they are when the XDG Base Directory Specification alone says it.

And making them, for their owner alone.
"""

import os
import sys

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


def make_private(folder: str | os.PathLike[str]) -> None:
    """Make a folder, and those that it stands in, unless it is there. Raises `OSError`.

    What is made is for its owner alone, as the specification wants it, whatever the umask is.
    """
    try:
        os.mkdir(folder, 0o700)  # noqa: PTH102 - `parents` would give the others all permissions
    except FileExistsError:
        if not os.path.isdir(folder):  # noqa: PTH112
            raise
    except FileNotFoundError:
        above = os.path.dirname(folder)  # noqa: PTH120
        if above in {"", os.fspath(folder)}:
            raise
        make_private(above)
        make_private(folder)
