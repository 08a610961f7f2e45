"""The title that a paragraph begins with, before a colon: "Nightfall: The studio's thriller opens".

A title may have a colon itself; what follows is prose where it is written as prose is.
"""

import re
from collections.abc import Sequence

from releasecal.reading import layouts
from releasecal.reading.labels import is_label
from releasecal.reading.mention import Mention
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
_NO_TITLES = NEVER_TITLES | frozenset(names.NO_TITLES_ALONE.split())
_STRAIGHT_QUOTES = frozenset("\"'")
"""Marks that begin a quote and end it: a colon before the second is one of a title's own."""
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
        or "‘" in title[1:]
        or (text[0] in _STRAIGHT_QUOTES and text[0] not in text[1 : match.start("prose")])
        or _is_year_of_chronicle(title, match["prose"])
        or not layouts.looks_like_title(title)
        or is_company_or_place(words)
        or is_label(title)
        or all(word in _NO_TITLES for word in words)
        or not _is_prose(match["prose"])
    ):
        return None
    start = match.start("title")
    return start, start + len(title)


def _is_year_of_chronicle(title: str, prose: str) -> bool:
    is_year = _YEAR.fullmatch(title) is not None
    return is_year and not any(word in _FILM_WORDS for word in prose.lower().split()[:_SEEN])


_YEAR = re.compile(r"(?:18|19|20)\d\d")


def _is_prose(text: str) -> bool:
    begin = _VERB.split(text.partition(",")[0], maxsplit=1)[0]
    words = [word.strip("“”\"‘’'()") for word in begin.split()[:_SEEN]]
    first, second = words[0].lower(), words[1] if len(words) > 1 else ""
    if first in _BEGINS_PROSE and second[:1].islower():
        return True
    if any(word in _FILM_WORDS for word in words) or any("-directed" in word for word in words):
        return True
    return is_person([word.lower() for word in words[:2]])


_VERB = re.compile(r"(?<=\w)\s(?:is|are|was|were|will|has|have)\s")


def date_as_title(text: str, mentions: Sequence[Mention]) -> tuple[int, int] | None:
    """Return where a date stands that begins a sentence and is a film, with its date behind.

    "September 5, the studio's drama about a newsroom, opens November 29", "1917 was released on".
    """
    if mentions and (year := _YEAR_OPENS.match(text)):
        return year.span(1)
    if len(mentions) < _TITLE_AND_DATE or mentions[0].start > 0 or mentions[0].year is not None:
        return None
    start, end = mentions[0].start, mentions[0].end
    match = _EXPLAINED.match(text, end, mentions[1].start)
    return (start, end) if match and mentions[0].day is not None else None


_TITLE_AND_DATE = 2
_YEAR_OPENS = re.compile(
    r"((?:19|20)\d\d)\s+(?:premiered|(?:is|was|has\s+been|will\s+be)\s+(?:\w+ly\s+)?released)\b"
)
_EXPLAINED = re.compile(
    rf",\s+(?:(?:the|an?|[A-Z]\w*(?:\s+[A-Z]\w*)*['’]s?)\s+)(?:[\w’'-]+\s+){{0,5}}?"
    rf"(?:{'|'.join(sorted(_FILM_WORDS))})\b"
    r"[^,;]{0,90},\s+(?:(?:is|are|was|will|has|now|gets|goes|comes|moves|shifts)\b|open|hit|arriv"
    r"|land|bow|debut|premier|releas)"
)
