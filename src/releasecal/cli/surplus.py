"""Where words go that a command has no place for. It reads no words itself."""

_QUOTED = "a title of several words stands in quotes"
_SEARCHED = "films are found with --search"
_LISTED = f"{_SEARCHED}, days with --from and --to"
_PLACES = {
    "add": f"{_QUOTED}, a date behind its type: --wide DATE",
    "show": _QUOTED,
    "countdown": _QUOTED,
    "remove": _QUOTED,
    "edit": _QUOTED,
    "move": f"{_QUOTED}, the release behind --type, the new date behind --to",
    "release": f"{_QUOTED}, a territory behind --territory",
    "upcoming": _LISTED,
    "list": _LISTED,
    "next": _LISTED,
    "changes": f"{_SEARCHED}, announcements with --since",
    "remind": _SEARCHED,
    "timeline": _LISTED,
}


def place(command: str | None) -> str:
    """Return where words go that are typed behind this command; empty for one that takes none."""
    return _PLACES.get(command or "", "")
