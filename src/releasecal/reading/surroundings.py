"""What the words around a candidate for a title tell for it, or against it."""

import re

from releasecal.reading.words import names

_FILM_WORDS = frozenset(names.FILM_WORDS.split())
_BEFORE_FILMS = _FILM_WORDS | frozenset(names.FILM_WORDS_BEFORE.split())
_PEOPLE_BEFORE = frozenset(names.PEOPLE_BEFORE.split())
_PEOPLE_AFTER = frozenset(names.PEOPLE_AFTER.split())
_OTHERS_BEFORE = frozenset(names.OTHERS_BEFORE.split())
_OTHERS_AFTER = frozenset(names.OTHERS_AFTER.split())
_IS_KIN = re.compile(
    r"\b(?:sequel|follow-up|prequel|successor|threequel|spin-?off|companion|parody|answer|heir)"
    r"\s+(?:to|of)\s+(?:[a-z0-9'’-]+\s+){0,4}[“\"‘'*_]*$"
)
"""What stands between a film and the one that it is measured by: "the sequel to Nightfall"."""
_STARS = re.compile(r"[”\"’']?\s+stars\s+[A-Z]")
_IN_PLACE = re.compile(r"\b(?:in\s+place|instead|in\s+lieu|because)\s+of\s+[“\"‘']?$", re.IGNORECASE)
_ROLES = frozenset("lead leading pivotal key supporting important prominent main crucial".split())
"""What people are behind their names: "in lead roles"."""


def surroundings(text: str, start: int, end: int) -> float:
    """Return what the words before and after a candidate tell for a title, or against one."""
    before = re.findall(r"[\w'’-]+|[,(]", text[max(start - 40, 0) : start].lower())[-2:]
    after = re.findall(r"[\w'’-]+|[,(]", text[end : end + 60].lower())
    weight = 0.0
    if before:
        last = before[-1]
        if last in _BEFORE_FILMS:
            weight += 1.5
        elif last in _PEOPLE_BEFORE or before in (["directed", "by"], ["written", "by"]):
            weight -= 1.5
        if last.endswith(("'s", "’s", "s'", "s’")):
            weight += 0.8
        if last in _OTHERS_BEFORE or before in (["based", "on"], ["adapted", "from"]):
            weight -= 2.5
        if _IS_KIN.search(text[max(start - 50, 0) : start]):
            weight -= 2.5
        if _IN_PLACE.search(text[max(start - 20, 0) : start]):
            weight -= 2.0
        if len(before) > 1 and last == "," and before[0] in _BEFORE_FILMS and after[:1] == [","]:
            weight += 2.0
        if len(before) > 1 and before[0] in {"like", "unlike"} and last.endswith(("'s", "’s")):
            weight -= 2.5
    if after:
        second = after[1] if len(after) > 1 else ""
        if after[0] == "stars" and _STARS.match(text, end):
            after = ["starring", *after[1:]]
        acts = after[0] in _PEOPLE_AFTER or (after[0] in {"is", "has"} and second in _PEOPLE_AFTER)
        weight -= 2.0 * acts + 1.5 * (after[:2] == [",", "who"])
        weight -= 1.5 * (after[0] in _OTHERS_AFTER) + 2.0 * (after[0] == "in" and second in _ROLES)
        weight += 0.5 * (after[0] in _FILM_WORDS) + 0.8 * (after[0] == "starring")
        weight += 0.6 * (after[0] in {",", "("} and any(word in _FILM_WORDS for word in after[1:8]))
    return weight
