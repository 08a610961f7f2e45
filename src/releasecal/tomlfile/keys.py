"""Naming a place in a TOML document."""

import re

KeyPath = tuple[str | int, ...]
"""Keys and, within an array, positions from 0: ("film", "la-la-land", "release", 1, "date")."""

UNREADABLE = "\ue000unreadable\ue000"
"""What stands in for a value that could not be read and has been reported; nothing else is said of it."""


def dotted(path: KeyPath) -> str:
    """Return `path` as TOML writes it; elements of an array are counted from 1: film.x.release[1].date."""
    parts: list[str] = []
    for part in path:
        if isinstance(part, int):
            parts[-1] += f"[{part + 1}]"
        else:
            parts.append(part if re.fullmatch(r"[A-Za-z0-9_-]+", part) else f'"{part}"')
    return ".".join(parts)
