"""The cues of a sentence: the phrases of the tables that it holds, by what they tell.

Nothing is decided here.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from releasecal import territories
from releasecal.reading.phrases import Found, Phrases, words_of
from releasecal.reading.words import no_releases, openings, places, releases, roles


class Cues(NamedTuple):
    """The phrases of one sentence, each list in order."""

    types: list[Found]
    """Kinds are the release types."""
    openings: list[Found]
    """Kinds are `open` and `move`."""
    before: list[Found]
    after: list[Found]
    current: list[Found]
    withdrawn: list[Found]
    no_release: list[Found]
    other_things: list[Found]
    places: list[Found]
    """Kinds are US for a territory, US/city for a city in it."""
    festivals: list[Found]


@cache
def _tables() -> dict[str, Phrases]:
    return {
        "types": Phrases(releases.RELEASES),
        "openings": Phrases({"move": roles.MOVES, "open": openings.OPENINGS}),
        "before": Phrases({"none": roles.NO_PREVIOUS, "before": roles.PREVIOUS_BEFORE}),
        "after": Phrases({"after": roles.PREVIOUS_AFTER}),
        "current": Phrases({"current": roles.CURRENT}),
        "withdrawn": Phrases({"withdrawn": roles.WITHDRAWN}),
        "no_release": Phrases({"none": no_releases.NO_DENIALS, "no": no_releases.NO_RELEASE}),
        "other_things": Phrases({"none": no_releases.NO_THINGS, "thing": no_releases.OTHER_THINGS}),
        "places": Phrases(_place_phrases()),
        "festivals": Phrases({"none": places.NO_FESTIVALS, "festival": places.FESTIVALS}),
    }


def find_cues(
    text: str, titles: Sequence[tuple[int, int]], mentions: Sequence[tuple[int, int]]
) -> Cues:
    """Return the cues of a sentence; its titles count as one word each, its dates as none."""
    # Else "The Release" and "Opening Night" would tell that something opens.
    masked = list(text)
    for filler, stretches in (("x", titles), (" ", mentions)):
        for start, end in stretches:
            masked[start:end] = filler * (end - start)
    words = words_of("".join(masked))
    found = {name: phrases.find(words) for name, phrases in _tables().items()}
    found["places"] = [
        place
        for place in found["places"]
        if _is_place(text[place.start : place.end])
        and not _OF_SOMEBODY.match(text, place.end)
        and not _OUTSIDE.search(text[: place.start])
    ]
    found["places"] = _with_nation(found["places"], mentions, text)
    for name in ("openings", "withdrawn"):
        found[name] = [each for each in found[name] if not _LONG.search(text[: each.start])]
    found["withdrawn"] = [
        each for each in found["withdrawn"] if not _NO_LONGER.search(text[: each.start])
    ]
    found["before"] = [
        each
        for each in found["before"]
        if each.kind == "before" and not _UNDATED.match(text, each.end)
    ]
    found["types"] = [
        _behind_comma(each, text) for each in found["types"] if not _is_no_type(each, text)
    ]
    found["no_release"] = [each for each in found["no_release"] if each.kind == "no"]
    found["festivals"] = [each for each in found["festivals"] if each.kind == "festival"]
    found["other_things"] = [each for each in found["other_things"] if each.kind == "thing"]
    return Cues(**found)


def _is_no_type(found: Found, text: str) -> bool:
    """Say whether words of a release type tell none of a date."""
    before = text[: found.start]
    if found.kind == "theatrical" and (_NOW.match(text, found.end) or _AFTER_RUN.search(before)):
        return True
    is_of_copies = found.kind == "limited" and _COPIES.match(text, found.end) is not None
    return is_of_copies or _is_venue(found, text) or _SKIPPED.search(before) is not None


def without(cues: Cues, names: Sequence[tuple[int, int]], text: str) -> Cues:
    """Return cues without what a name in capitals only seems to tell: "Death Race", "Lost River".

    Where it is shown and how, and that it is a series, is told in capitals too; and so is all, in
    words that are capitals throughout.
    """

    def outside(found: Sequence[Found]) -> list[Found]:
        return [
            each
            for each in found
            if text[each.start : each.end].isupper()
            or not any(low <= each.start and each.end <= high for low, high in names)
        ]

    return cues._replace(before=outside(cues.before), no_release=outside(cues.no_release))


def _with_nation(
    places: list[Found], mentions: Sequence[tuple[int, int]], text: str
) -> list[Found]:
    """Return places, "nationwide" as that of the one other country of a sentence: London's, say.

    A country that is told behind a date has that of its own: "nationwide May 7, in the UK May 14".
    """
    of_countries = [each for each in places if text[each.start : each.end].lower() != _WHOLE]
    nations = {each.kind[:2] for each in of_countries}
    if len(nations) != 1:
        return places
    (nation,) = nations
    first = of_countries[0].start
    return [
        each._replace(kind=nation)
        if text[each.start : each.end].lower() == _WHOLE
        and not any(each.end <= start < first for start, _ in mentions)
        else each
        for each in places
    ]


_WHOLE = "nationwide"
_OUTSIDE = re.compile(
    r"\b(?:outside(?:\s+of)?|except(?:\s+for)?|excluding|everywhere\s+but)\s+(?:the\s+|in\s+)?$",
    re.IGNORECASE,
)
"""What leaves a place out: "on Netflix outside the UK"."""
_OF_SOMEBODY = re.compile(
    r"-(?:based|born|set)\b|\s+(?:distributor|company|studio|label|producer|banner|outfit|winner"
    r"|hit)\b"
)
"""What a place tells of somebody, and not of where a film opens: "London-based Prism"."""
_LONG = re.compile(r"\b(?:long|much|oft|often|twice)-$", re.IGNORECASE)
"""What was moved or shelved before, and tells nothing now: "the long-delayed thriller"."""
_NO_LONGER = re.compile(
    r"\b(?:was|were|had\s+been|previously|formerly|until\s+now|hitherto|originally)\s+$",
    re.IGNORECASE,
)
"""What was so before: "which was undated, will now open on"."""
_UNDATED = re.compile(r"\s+un(?:dated|set|scheduled|announced)\b")
"""What had no date before, so that one that follows is the first: "previously undated"."""
_NOW = re.compile(r"\s+now\b(?!\s+on\b)")
_AFTER_RUN = re.compile(
    r"\b(?:after|following)\s+(?:its|a|the)\s+$"
    r"|\b(?:now|already|currently|still)\s+(?:playing\s+)?(?:in\s+)?$",
    re.IGNORECASE,
)
"""What tells of cinemas apart from the date: "in cinemas now and on Netflix from May 5"."""
_COPIES = re.compile(r"\s+(?:quantit(?:y|ies)|numbers?|editions?|copies|print\s+run)\b")
"""What is limited and is no release: "in limited quantities"."""
_SKIPPED = re.compile(
    r"\b(?:never\s+(?:had|got|received)|skip(?:s|ped|ping)?|bypass(?:es|ed|ing)?|forgo(?:es|ing)?"
    r"|forewent)\s+(?:an?\s+|its\s+|the\s+)?$",
    re.IGNORECASE,
)
"""What stands before a way of coming out that a film does not take: "skipped a wide release"."""


def _behind_comma(found: Found, text: str) -> Found:
    """Return a phrase without what stands before a comma: "at the festival, premiering on"."""
    comma = text.rfind(", ", found.start, found.end)
    return found._replace(start=comma + 2) if comma >= 0 else found


def _is_venue(found: Found, text: str) -> bool:
    """Say whether a cinema is one with a name: "at the Capitol Theatre" is a showing."""
    is_one = text[found.start : found.end] in {"Theatre", "Theater", "Cinema", "Cinemas"}
    return is_one and _NAME_BEFORE.search(text[: found.start]) is not None


_NAME_BEFORE = re.compile(r"(?:\b|['’])[A-Z]\w+(?:['’]s)?\s+$")


def _is_place(written: str) -> bool:
    """Tell the US from us: a short name is one in capitals only."""
    return len(written) > _SHORT_NAME or written[-1].isupper()


_SHORT_NAME = 3


def _place_phrases() -> dict[str, str]:
    tables = {code: "\n".join(names.split("|")) for code, names in places.TERRITORIES.items()}
    for code in territories.codes():
        name = territories.name(code).lower()
        if name not in places.AMBIGUOUS_TERRITORIES and code not in tables and "(" not in name:
            tables[code] = name
    for code, names in places.CITIES.items():
        tables[f"{code}/city"] = "\n".join(names.split("|"))
    return tables


def speaks_of_films(text: str) -> bool:
    """Say whether a text has a word for a film or for where films are shown."""
    return _FILM.search(text) is not None


_FILM = re.compile(
    r"\b(?:films?|movies?|pictures?|pics?|features?|documentar\w+|biopic|sequel|blockbusters?"
    r"|cinemas?"
    r"|theat(?:er|re)\w*|theatrical\w*|box\s+office|big\s+screens?|imax|screens)\b",
    re.IGNORECASE,
)


def speaks_of_a_film(text: str) -> bool:
    """Say whether a sentence has "it" or "the film"."""
    return PRONOUN.search(text) is not None


PRONOUN = re.compile(
    r"\b(?:it|its(?!\s+own\b)|(?:the|this)\s+(?:[\w-]+\s+)?(?:[a-z]+-)?(?:film|movie|picture"
    r"|feature|thriller|drama|comedy"
    r"|documentary|sequel|pic|dramedy|romance|rom-com|biopic|epic|doc|western|musical|installment"
    r"|instalment|entry|iteration|threequel|prequel)(?!\s+fest))\b",
    re.IGNORECASE,
)
"""What speaks of a film without its title."""
