"""What tells a calendar that an event is the same one: a UID in ASCII that loses nothing.

It is made of the film's slug and of the release's type, territory and id; never of the date, which
moves.
"""

import re
from hashlib import sha256

from releasecal.model import Listing

_ELSEWHERE = re.compile(r"[^A-Za-z0-9-]")
_OWN = re.compile(r"([\w-]+)\.([a-z-]+)\.([A-Z]{2})(?:\.([\w-]+))?@releasecal")
_CODE_POINT = re.compile(r"_([0-9a-f]{1,6})_")
_OURS = "@releasecal"
_LONGEST = 200
"""CalDAV servers and vdirs name a file after the UID, and a file name has at most 255 bytes."""
_KEPT = 120


def uid(listing: Listing) -> str:
    """Return the UID of a release: `la-la-land.limited.US@releasecal`.

    A character other than a letter, a digit or a dash is written as its code point (`_e9_` for é),
    so two slugs never share a UID. A very long one is cut and told apart by its digest.
    """
    film, release = listing
    parts = (
        film.slug,
        release.type.value,
        release.territory,
        *([release.id] if release.id else []),
    )
    # A dot in a part is written as its code point, so that dots stand between parts alone.
    name = ".".join([_ELSEWHERE.sub(_code_point, part) for part in parts])
    if len(name) > _LONGEST:
        name = f"{name[:_KEPT]}.{sha256(name.encode()).hexdigest()}"
    return f"{name}{_OURS}"


def is_ours(text: str) -> bool:
    """Say whether a UID is one that `uid` makes."""
    return text.endswith(_OURS)


def release_of(text: str) -> tuple[str, str, str, str | None] | None:
    """Return slug, type, territory and id of the release with this UID.

    None when it is nobody's, or was cut.
    """
    own = _OWN.fullmatch(text.strip())
    if own is None:
        return None
    slug, kind, territory, name = own.groups()
    try:
        return _decode(slug), kind, territory, _decode(name) if name else None
    except ValueError:  # no code points, so it was not made here
        return None


def _decode(part: str) -> str:
    decoded = _CODE_POINT.sub(lambda match: chr(int(match[1], 16)), part)
    decoded.encode()  # raises for half of a surrogate pair, which is no character
    return decoded


def _code_point(match: re.Match[str]) -> str:
    return f"_{ord(match[0]):x}_"
