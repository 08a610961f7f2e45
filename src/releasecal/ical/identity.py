"""What tells a calendar that an event is the same one as before: a UID in ASCII, from which nothing is lost.

It is made of the film's slug and of the release's type, territory and id; never of the date, which moves.
"""

import re
from hashlib import sha256

from releasecal.model import Listing

_ELSEWHERE = re.compile(r"[^A-Za-z0-9-]")
_LONGEST = 200
"""CalDAV servers and vdirs name a file after the UID, and a file name has at most 255 bytes."""
_KEPT = 120


def uid(listing: Listing) -> str:
    """Return the UID of a release: `la-la-land.limited.US@releasecal`.

    A character other than a letter, a digit or a dash is written as its code point (`_e9_` for é), so two slugs
    never share a UID. A very long one is cut and told apart by its digest.
    """
    film, release = listing
    parts = (film.slug, release.type.value, release.territory, *([release.id] if release.id else []))
    name = ".".join([_ELSEWHERE.sub(_code_point, part) for part in parts])
    if len(name) > _LONGEST:
        name = f"{name[:_KEPT]}.{sha256(name.encode()).hexdigest()}"
    return f"{name}@releasecal"


def _code_point(match: re.Match[str]) -> str:
    return f"_{ord(match[0]):x}_"
