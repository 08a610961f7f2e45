"""Of which release types a date is, and in which territories: told by the cues of its clause."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from releasecal.model import RELEASE_TYPES, ReleaseType
from releasecal.reading.clauses import Clause
from releasecal.reading.cues import Cues
from releasecal.reading.first_showing import BREADTHS, is_first_showing
from releasecal.reading.phrases import Found, words_of
from releasecal.reading.told_places import places_of, territories_of, within


class Told(NamedTuple):
    """What the cues of a clause tell of its date."""

    types: tuple[ReleaseType, ...]
    is_stated: bool
    """Whether the breadth is said, and not only that something opens."""
    territories: tuple[str, ...]
    cues: tuple[Found, ...]
    """The phrases that told it."""
    distance: int
    """Characters from the date to the nearest of them; no release is told where there are none."""


_SHOWN = frozenset(
    (
        "bowed bows debuted debuts unveiled screened screens premiered premieres premiering bow"
        " debut shown"
    ).split()
)


def read_kind(clause: Clause, text: str, cues: Cues) -> Told | None:
    """Return what is told of the date; None when nothing says that anything opens."""
    types, openings, spread = _gather(clause, cues, text)
    if not types:
        types = _in_brackets(clause, text, cues)
        spread += [(each.start, each.end) for each in types]
    festivals = within(cues.festivals, spread)
    if not types and not openings:
        return None
    if not festivals and any(
        text[each.start : each.end].lower() in _SHOWN for each in (*types, *openings)
    ):
        festivals = [
            each
            for each in cues.festivals
            if clause.start <= each.start < clause.end
            # Far behind the date, it is the next thing that is told.
            and each.start - clause.mention.end < _AT_FESTIVAL
        ]
    told = _types(types, festivals, clause, text)
    places = places_of(cues, spread, text)
    is_stated = bool(told)
    kinds = told or ["wide"]
    if not is_stated and types and any(each.kind == "theatrical" for each in types):
        kinds = ["wide"]
    territories = territories_of(places, clause)
    if kinds == ["wide"] and not is_stated and any(place.kind in _CITIES for place in places):
        kinds, is_stated = ["limited"], True
    if kinds == ["premiere"] and festivals:
        # Where a festival is held tells nothing of where the film opens.
        territories = ()
    used = tuple(sorted({*types, *openings, *places, *festivals}))
    nearest = min(
        (clause.distance(each.start, each.end) for each in (*types, *openings)), default=0
    )
    return Told(tuple(ReleaseType(kind) for kind in kinds), is_stated, territories, used, nearest)


def _gather(
    clause: Clause, cues: Cues, text: str
) -> tuple[list[Found], list[Found], list[tuple[int, int]]]:
    """Return the types and openings in one thought with the date, and where that stands."""
    own, *others = _segments(clause, cues, text)
    verbs = [each for each in cues.openings if not _is_within(each, cues.types)]
    lefts = [each for each in others if each[1] <= own[0]]
    rights = [each for each in others if each[0] >= own[1]]
    types: list[Found] = []
    openings: list[Found] = []
    spread: list[tuple[int, int]] = []
    # Outwards from the date, until an opening is found that something else has been told of.
    for segment in [own, *lefts]:
        here, opened = within(cues.types, [segment]), within(cues.openings, [segment])
        if openings and (types or opened or any(each.kind == "premiere" for each in here)):
            break
        types += here
        openings += opened
        spread.append(segment)
    if not types or not openings:
        for segment in rights:
            if _is_of_another(segment, text):
                continue
            here, opened = within(cues.types, [segment]), within(verbs, [segment])
            if openings and opened:
                break
            if here or opened:
                types += [] if types else here
                openings += opened
                spread.append(segment)
                break
    for segment in _joined_ways(own, lefts, rights, verbs, text):
        here = within(cues.types, [segment])
        if here and segment not in spread:
            types += here
            spread.append(segment)
    return types, openings, spread


def _joined_ways(
    own: tuple[int, int],
    lefts: Sequence[tuple[int, int]],
    rights: Sequence[tuple[int, int]],
    verbs: Sequence[Found],
    text: str,
) -> Iterator[tuple[int, int]]:
    """Yield what tells another way on the same day, though a break stands between.

    "Released on Netflix and in theaters on March 3", "on March 3 in theaters and on VOD".
    """
    if _AND_IN.match(text, *own):
        yield from lefts[:1]
    for segment in rights[:1]:
        if _JOINED.match(text, *segment) and not within(verbs, [segment]):
            yield segment


def _segments(clause: Clause, cues: Cues, text: str) -> list[tuple[int, int]]:
    """Return the segments of a clause; of one in brackets that tell it all, those within them."""
    start, end = clause.mention.start, clause.mention.end
    low, high = text.rfind("(", clause.start, start), text.find(")", end, clause.end)
    is_within = low >= 0 and high >= 0 and ")" not in text[low:start]
    if not is_within or not within(cues.openings, [(low, start)]):
        return clause.segments
    cut = [(max(one, low), min(two, high)) for one, two in clause.segments]
    return [(one, two) for one, two in cut if one < two]


def _is_of_another(segment: tuple[int, int], text: str) -> bool:
    """Say whether a stretch tells of another film's day: "two weeks before its rival launches"."""
    told = _OF_ANOTHER.search(text[: segment[1]])
    return told is not None and told.start() >= segment[0] - _COUNT


def _in_brackets(clause: Clause, text: str, cues: Cues) -> list[Found]:
    """Return the release types in brackets with the date or behind it: "(Dec. 20, limited)".

    They are bare words there, and a city is a limited release: "(LA/NY, Dec. 20)".
    """
    mention = clause.mention
    if behind := _BRACKETS_BEHIND.match(text, mention.end):
        low, high = behind.span()
    else:
        low, high = text.rfind("(", clause.start, mention.start), text.find(")", mention.end)
        if low < 0 or high < 0 or ")" in text[low : mention.start]:
            return []
        low, high = max(low, clause.start), min(high, clause.end)
    said = [
        Found(low + start, low + end, RELEASE_TYPES[word].value)
        for word, start, end in words_of(text[low:high])
        if not mention.start <= low + start < mention.end and word in RELEASE_TYPES
    ]
    if behind and (shown := within(cues.festivals, [(low, high)])):
        return [shown[0]._replace(kind="premiere")]  # "18 May 2019 (Cannes)"
    here = within(cues.places, [(low, high)])
    cities = [each._replace(kind="limited") for each in here if each.kind in _CITIES]
    if said or cities or not (here and behind):
        return said or cities
    # "13 July 2018 (UK)": a country and no more, right behind a day, is where it opened then.
    is_alone = text[low:high].strip(" ()") == text[here[0].start : here[0].end]
    return [here[0]._replace(kind="theatrical")] if is_alone else []


_AND_IN = re.compile(r"\W*and\s+(?:in|on|to)\s")
_BRACKETS_BEHIND = re.compile(r"\s*\([^()]{1,60}\)")
_OF_ANOTHER = re.compile(
    r"\b(?:[\w-]+\s+){1,3}(?:weeks?|days?|months?)\s+(?:before|after|ahead\s+of|behind)\b",
    re.IGNORECASE,
)
_COUNT = 12
"""Characters of "two weeks", which stand before the stretch that "before" begins."""
_CITIES = frozenset({"US/city", "GB/city"})
_JOINED = re.compile(
    r"(?!\W*and\s(?:we|it|they|he|she)\b)\W*(?:and|on|exclusively|via|plus|as\s+well\s+as"
    r"|along\s+with|day-and-date)\b",
    re.IGNORECASE,
)


def _types(
    types: Sequence[Found], festivals: Sequence[Found], clause: Clause, text: str
) -> list[str]:
    """Return the release types of these phrases, in a run's order; none for cinemas alone."""
    kinds = {each.kind for each in types}
    if not kinds:
        return ["premiere"] if festivals else []
    if kinds & (_CINEMAS | {"rerelease"}) and all(_is_of_picture(each, text) for each in types):
        kinds.discard("physical")
    if "rerelease" in kinds and "physical" not in kinds:
        return ["rerelease"]
    if is_first_showing(types, festivals, clause, text):
        return ["premiere"]
    kinds.discard("premiere")
    breadths = [each for each in types if each.kind in (*BREADTHS, "preview")]
    if breadths:
        nearest = min(breadths, key=lambda each: clause.distance(each.start, each.end))
        kinds = (kinds - {*BREADTHS, "preview", "theatrical"}) | {nearest.kind}
    if "physical" in kinds and not any(each.kind == "theatrical" for each in types):
        kinds -= {"wide"}  # "widely released on DVD"
    kinds = _without_services_told_twice(kinds, types, text)
    if kinds == {"theatrical"}:
        return []
    return ["wide" if kind == "theatrical" else kind for kind in _ORDER if kind in kinds]


def _without_services_told_twice(kinds: set[str], types: Sequence[Found], text: str) -> set[str]:
    """Return the kinds without those of which a stream is only told once more."""
    written: dict[str, list[str]] = {"streaming": [], "digital": []}
    for each in types:
        written.setdefault(each.kind, []).append(text[each.start : each.end])
    if kinds & _CINEMAS and all(map(_is_bare_name, written["streaming"])):
        return kinds - {"streaming"}  # the service is only who brings it to cinemas
    if "streaming" not in kinds:
        return kinds
    # "Released digitally, on Hulu" is one way and not two.
    is_one = all(each.lower() == "digitally" for each in written["digital"])
    return kinds - {"tv"} - ({"digital"} if is_one else set())


_CINEMAS = {"theatrical", "limited", "wide"}
_ORDER = (
    "limited", "expansion", "wide", "preview", "theatrical", "rerelease", "digital",
    "streaming", "physical", "tv",
)  # fmt: skip


def _is_bare_name(written: str) -> bool:
    name = written.removeprefix("from ").removesuffix(" will")
    return len(name.split()) == 1 and name[:1].isupper()


def _is_of_picture(found: Found, text: str) -> bool:
    """Say whether a phrase is no disc, but at most how sharp the picture is: "in 4K"."""
    return found.kind != "physical" or text[found.start : found.end].lower().endswith("4k")


_AT_FESTIVAL = 50


def _is_within(cue: Found, others: Sequence[Found]) -> bool:
    return any(each.start <= cue.start and cue.end <= each.end for each in others)
