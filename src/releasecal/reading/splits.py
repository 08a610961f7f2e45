"""Where a run of capitals is cut: behind an owner or a label, and at "and" beside a name."""

import re
from collections.abc import Iterator

from releasecal.reading.edges import ABOUT_IT, FINITE_VERBS, VERB_IN_CAPITALS, is_title_case
from releasecal.reading.labels import Of, label_at
from releasecal.reading.proper_names import (
    ARTICLES,
    NEVER_TITLES,
    bare,
    is_company_or_place,
    is_name,
    is_person,
    is_place,
)
from releasecal.reading.surroundings import is_called

_MADE = re.compile(
    r"(?<!\S)\S{1,40}?[-–](?:helmed|directed|starring|starrer|financed|produced|scripted|penned"
    r"|written|led|fronted|backed|set|based"
    r"|inspired|winner|nominee|winning|nominated|owned|era|themed|distributed|animated)\b\s*",
    re.IGNORECASE,
)
"""Who made a film, in one word before it: "the Mira Olsen-starring Nightfall"."""
_ALIAS = re.compile(r"\b(?:AKA|A\.K\.A\.)\s+")
_OWNER = re.compile(r"(?:['’‘]s|s['’])\s+")
_INITIALS = re.compile(r"(?:[A-Z]\.\s?)+[A-Z][a-z]")
_EACH_OWNED = re.compile(r"['’]s\s[^,;]+?(\s(?:and|&)\s)(?:[A-Z][\w.]*\s){0,2}[A-Z][\w.]*['’]s\s")
"""Two films, each with its owner: "Prism's Nightfall and Harbor's Salt Road"."""
_NUMBER_OF = re.compile(r"(?:(?<=trailer\s)|(?<=teaser\s)|(?<=poster\s))\d+\s(?:for|of)\s(?=[A-Z])")
_VERSUS = re.compile(r"(\svs?\.?\s)")
_HOW = re.compile(
    r"\son\s(?:Limited\sEdition|Digital|DVD|Blu-[Rr]ay|4K|VOD|Demand|Netflix|Prime\sVideo|Disney\+"
    r"|Hulu)\b"
    r"|\sin\s\d|(?:\s[-–—]|\.)\s(?:Only|In\s(?:Theat|Cinemas)|Coming|Now|Out|Opens|Available"
    r"|Streaming)\b"
)
"""What tells how a film comes, in capitals behind it: "Nightfall on Digital HD", "- Only in"."""
_HAS_SMALL = re.compile(r"\s(?:the|an?|of|in|on|at|to|for|with)\s")
_NO_PERSON = re.compile(r"^\S+['’]s\s|:\s\S+$")
"""Who owns what follows and is nobody with a name: "Hunter's Wife's", "Ash: Milo's"."""
_JOINT = re.compile(r"\s+(?:and|&|in|on|from|at|with|for|to|or|by)\s+(?:the\s+)?")
_NO_OWNERS = frozenset({*ARTICLES, "mr", "mrs", "miss", "lady", "dr", "my", "our", "no"})
_CALLS = frozenset({"catch", "see", "watch", "meet", "join"})
"""What calls to see somebody in a film: "Catch Mira Olsen in Nightfall"."""
_WHERE = frozenset({"in", "at", "on", "from"})
_VERB_AT_ONCE = re.compile(rf"\s(?:{FINITE_VERBS})\b")
"""What shows that a place is part of the title before it: "Born in Norway opens"."""
_OF_SEVERAL = re.compile(r"\s+(?:both|are|were|have)\b|[^.;]{0,60}\brespectively\b")
"""What tells of two films where one title has an "and": "Nightfall and Salt Road are"."""
_BOTH = re.compile(r"\s*[-–—:,]?\s*both\b")
_ARTICLE_AND_NOUN = 2
"""What a title begins with that names a place: "The Man from Oslo"."""


def split_run(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a run behind the owner in it: "Mira Olsen's Nightfall", "Disney's Haunted House"."""
    label = label_at(text, start, end)
    if label and label.of is Of.OTHER:
        return
    begin = label.end if label else start
    if how := _HOW.search(text, begin, end):
        end = how.start()
    end = _before_places(text, begin, end)
    if is_title_case(text) and (verb := VERB_IN_CAPITALS.search(text, begin, end)):
        end = verb.start()
    if joint := _between_two(text, begin, end):
        yield from split_run(text, begin, joint.start(1))
        begin = joint.end(1)
    for opening in (_NUMBER_OF, ABOUT_IT):
        if before := opening.match(text, begin, end):
            begin = before.end()
    for making in (_MADE, _ALIAS):
        for before in making.finditer(text, begin, end):
            begin = before.end()
    colon = text.find(": ", begin, end)
    # "Disney: Haunted House" names who brings it, while a title's own colon has no company before.
    if colon > 0 and is_company_or_place([bare(word) for word in text[begin:colon].split()]):
        begin = colon + 2
    yield from _cut_joints(text, _behind_owners(text, begin, end), end)


def _before_places(text: str, begin: int, end: int) -> int:
    """Return where a run ends before nothing but places: "Nightfall in UK and Irish" cinemas."""
    if _VERB_AT_ONCE.match(text, end):
        return end
    for where in _WHERE_TO.finditer(text, begin, end):
        names = [bare(name) for name in _AND.split(text[where.end() : end])]
        if all(is_place(name) or name in _PEOPLES for name in names):
            return where.start()
    return end


_WHERE_TO = re.compile(r"\s(?:in|to|across|throughout)\s(?:the\s)?")
_PEOPLES = frozenset(
    (
        "american british english scottish welsh irish french german austrian italian spanish"
        " portuguese dutch belgian swiss danish swedish norwegian finnish polish hungarian greek"
        " japanese korean chinese indian canadian australian hindi tamil telugu malayalam kannada"
    ).split()
)
_AND = re.compile(r",?\s(?:and|&)\s|,\s")


def _between_two(text: str, begin: int, end: int) -> re.Match[str] | None:
    """Return what stands between two films of one run: "A vs. B both", "Prism's A and Mira's B"."""
    if _BOTH.match(text, end) and (versus := _VERSUS.search(text, begin, end)):
        return versus
    return _EACH_OWNED.search(text, begin, end)


def _behind_owners(text: str, begin: int, end: int) -> int:
    """Return where what is owned begins, behind people and companies."""
    for match in _OWNER.finditer(text, begin, end):
        words = [bare(word) for word in text[begin : match.start()].split()]
        if len(words) > 1 and words[0] in NEVER_TITLES and words[0] not in _NO_OWNERS:
            words.pop(0)  # "See Mira's Gold" owns no more than "Mira's Gold"
        has_small = _HAS_SMALL.search(text, begin, match.start()) is not None
        is_many = len(words) > 1 and words[0] not in _NO_OWNERS and not has_small
        is_many = is_many or (len(words) > 1 and _INITIALS.match(text, begin) is not None)
        is_many = is_many and _NO_PERSON.search(text[begin : match.start()]) is None
        if is_many or is_company_or_place(words):
            begin = match.end()
    return begin


def _cut_joints(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a run at "and", "in" and the like beside a person, a company or a place."""
    words = [bare(word) for word in text[start:end].split()]
    is_brought = bool({"from", "by"} & set(words))
    if words and not is_brought and not is_called(text, start) and is_company_or_place(words):
        yield start, end
        return
    for match in _JOINT.finditer(text, start, end):
        begins_title = text.startswith(("The ", "A "), match.end())
        # "Ash and The Salt: Return" is one title, as no list is with a colon at its end.
        is_two = begins_title and ":" not in text[match.end() : end]
        is_list = match[0].split()[0] == "and" and (is_two or _OF_SEVERAL.match(text, end))
        left = [bare(word) for word in text[start : match.start()].split()]
        if left[:1] and left[0] in _CALLS and is_person(left[1:]):
            start = match.end()
            continue
        joint = match[0].split()
        if joint[:2] == ["and", "the"]:
            continue  # people and companies are not told of with "and the", but titles are
        right = [bare(word) for word in text[match.end() : end].split()]
        is_place_of_title = joint[0] in _WHERE and _VERB_AT_ONCE.match(text, end) is not None
        is_whose = (
            is_place_of_title or (len(left) == _ARTICLE_AND_NOUN and left[0] in ARTICLES)
        ) and not is_person(right)
        is_within = is_whose or (
            match[0].split()[0] in {"to", "or", "for"} and ":" in text[start:end]
        )
        if is_list or (
            not is_within
            and (is_name(text[start : match.start()]) or is_name(text[match.end() : end]))
        ):
            yield start, match.start()
            yield from _cut_joints(text, match.end(), end)
            return
    yield start, end
