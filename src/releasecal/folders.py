"""The user's folders, where the XDG Base Directory Specification alone says where they are."""

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
