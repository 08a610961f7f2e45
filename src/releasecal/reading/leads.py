"""The title that a paragraph begins with, before a colon: "Nightfall: The studio's thriller opens".

A title may have a colon itself; what follows is prose where it is written as prose is.
"""

import re

from releasecal.reading import layouts
from releasecal.reading.proper_names import NEVER_TITLES, is_company_or_place, is_person
from releasecal.reading.words import names

_LEAD = re.compile(
    r"(?:[-–—•*]\s*)?[“\"‘'*_]*(?P<title>[A-Z0-9À-Þ][^:\n“”\"]{0,60}?)[”\"’'*_]*"
    r"(?:\s+\([^()\n]{1,60}\))?(?:\s*:\s+|\s*—\s*(?=(?:This|The|An?)\s))"
    r"(?P<prose>[“\"‘']?[A-Z].{24,})",
    re.DOTALL,
)
_MATERIAL = re.compile(
    r"\s+(?:official\s+|new\s+)?(?:trailer|teaser|clip|poster|review|featurette)s?$", re.IGNORECASE
)
_MOST_WORDS = 9
_BEGINS_PROSE = frozenset(names.BEGIN_PROSE.split())
_FILM_WORDS = frozenset(names.FILM_WORDS.split())
_SEEN = 7
"""Words behind the colon that are looked at."""


def lead_of(text: str) -> tuple[int, int] | None:
    """Return where the title stands that a sentence has before a colon; None without one."""
    match = _LEAD.match(text)
    if match is None:
        return None
    title = _MATERIAL.sub("", match["title"].strip())
    words = title.lower().split()
    if (
        len(words) > _MOST_WORDS
        or not layouts.looks_like_title(title)
        or is_company_or_place(words)
        or all(word in NEVER_TITLES for word in words)
        or not _is_prose(match["prose"])
    ):
        return None
    start = match.start("title")
    return start, start + len(title)


def _is_prose(text: str) -> bool:
    words = [word.strip("“”\"‘’'()") for word in text.partition(",")[0].split()[:_SEEN]]
    first, second = words[0].lower(), words[1] if len(words) > 1 else ""
    if first in _BEGINS_PROSE and second[:1].islower():
        return True
    if any(word in _FILM_WORDS for word in words) or any("-directed" in word for word in words):
        return True
    return is_person([word.lower() for word in words[:2]])
