"""Which stretch of a sentence belongs to which of its dates, and how it falls into segments.

Between two dates the sentence is cut at its strongest break: a semicolon before "and goes", that
before a comma.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from releasecal.reading.cues import Cues
from releasecal.reading.mention import Mention

_BREAKS = re.compile(
    r"(?P<hard>;|(?<!\bre)\s[–—-]{1,2}\s|—|\.{3}|…|\n)|(?P<paren>[()\[\]])"
    r"|(?P<joined>,?\s*\b(?:but|while|whereas|then|followed\s+by|before|ahead\s+of|prior\s+to"
    r"|following|after|with|although|though|until\s+then|where|which|who|when|that|instead\s+of"
    r"|rather\s+than|in\s+(?:place|lieu)\s+of)\b)"
    r"|(?P<comma>,)|(?P<plain>\b(?:and|or|as\s+well\s+as|plus)\b|&)",
    re.IGNORECASE,
)
_STRENGTH = {"hard": 5.0, "paren": 2.5, "joined": 3.0, "comma": 1.5, "plain": 1.0}
_WEAK_JOINS = (
    "with",
    "which",
    "who",
    "that",
    "where",
    "when",
    "after",
    "before",
    "until then",
    "prior to",
    "ahead of",
    "following",
    "instead of",
    "rather than",
    "in place of",
    "in lieu of",
)


class Break(NamedTuple):
    """A place where a sentence may be cut."""

    at: int
    strength: float


class Clause(NamedTuple):
    """A date with what belongs to it: offsets in the sentence."""

    mention: Mention
    start: int
    end: int
    breaks: tuple[int, ...]
    """Where the stretch falls into segments."""

    @property
    def segments(self) -> list[tuple[int, int]]:
        """The segments: that of the date, then those before it outwards, then those behind."""
        points = [self.start, *self.breaks, self.end]
        parts = list(pairwise(points))
        own = next(
            (
                at
                for at, (low, high) in enumerate(parts)
                if low <= self.mention.start < max(high, low + 1)
            ),
            0,
        )
        return [parts[own], *reversed(parts[:own]), *parts[own + 1 :]]

    def distance(self, start: int, end: int) -> int:
        """Return how many characters stand between the date and a stretch of the sentence."""
        return max(start - self.mention.end, self.mention.start - end, 0)


def split_clauses(
    text: str, mentions: Sequence[Mention], cues: Cues, titles: Sequence[tuple[int, int]]
) -> list[Clause]:
    """Return the clause of each date of a sentence."""
    breaks = _breaks(text, mentions, cues, titles)
    edges = [0]
    for one, two in pairwise(mentions):
        between = [each for each in breaks if one.end <= each.at <= two.start]
        onward = _ONWARD.search(text[one.end : two.start])
        if onward and _FROM.search(text[: one.start]):
            edges.append(one.end + onward.start())
            continue
        edges.append(_cut(one, two, between, leads=_leads(text, one, cues, edges[-1])))
    edges.append(len(text))
    return [
        Clause(
            mention,
            low,
            high,
            tuple(
                each.at
                for each in breaks
                if low < each.at < high
                and each.strength >= _STRENGTH["comma"]
                and not mention.start < each.at < mention.end
            ),
        )
        for mention, low, high in zip(mentions, edges, edges[1:], strict=False)
    ]


_FROM = re.compile(r"\bfrom\s+(?:an?|the|its)\s+$", re.IGNORECASE)
_ONWARD = re.compile(r"\bto\s+(?:an?|the)\s+$", re.IGNORECASE)
"""What leads from an old release to the new one: "from a May 5 release to a June 2 digital one"."""


def _breaks(
    text: str, mentions: Sequence[Mention], cues: Cues, titles: Sequence[tuple[int, int]]
) -> list[Break]:
    taken = [(mention.start, mention.end) for mention in mentions] + list(titles)
    found: list[Break] = []
    for match in _BREAKS.finditer(text):
        kind = match.lastgroup or "comma"
        at = match.start()
        if any(low <= at < high for low, high in taken):
            continue
        strength = _STRENGTH[kind]
        word = match[0].strip(" ,").lower()
        # What they lead to tells more of the same date as often as it begins that of another.
        if kind == "joined" and word in _WEAK_JOINS:
            strength = 2.0
        if (
            kind in {"plain", "comma"}
            and _begins_clause(text, match.end(), cues)
            and not _joins_places(match, text, cues)
        ):
            strength += 2.0
        if kind in {"plain", "comma"} and _joins_ways(match, text, cues):
            strength = _WITHIN_LIST
        # ", and" is one break, and a stronger one than a comma or an "and" alone.
        if found and match.start() - found[-1].at <= len(", ") and kind in {"plain", "joined"}:
            found[-1] = Break(found[-1].at, max(strength, found[-1].strength) + 0.5)
            continue
        found.append(Break(at, strength))
    return found


def _begins_clause(text: str, at: int, cues: Cues) -> bool:
    """Say whether a verb of opening or moving follows soon: "and goes wide", "and was released"."""
    return any(
        at <= cue.start <= at + _FAR and _VERB_AHEAD.fullmatch(text[at : cue.start])
        for cue in (
            *cues.openings,
            *(each for each in cues.types if each.kind in {"premiere", "wide", "expansion"}),
        )
    )


def _joins_places(match: re.Match[str], text: str, cues: Cues) -> bool:
    """Say whether a break is only the "and" of "the United States and Canada"."""
    return any(
        not text[place.end : match.start()].strip(" ,")
        for place in cues.places
        if place.end <= match.start()
    ) and any(
        not text[match.end() : place.start].strip()
        for place in cues.places
        if place.start >= match.end()
    )


def _joins_ways(match: re.Match[str], text: str, cues: Cues) -> bool:
    """Say whether a break stands between two ways of one day: "Blu-ray, DVD and VOD"."""
    return any(
        _OF_DISC.fullmatch(text, each.end, match.start())
        for each in cues.types
        if each.end <= match.start()
    ) and any(0 <= each.start - match.end() <= 1 for each in cues.types)


_OF_DISC = re.compile(r"(?:\s+(?:HD|UHD|Combo|Packs?|discs?))*\s?", re.IGNORECASE)
_WITHIN_LIST = 0.5
_FAR = 40
_VERB_AHEAD = re.compile(
    r"\s*(?:(?:it|they|then|later|also|now|will|would|is|are|was|were|has|had|been|be|being|to"
    r"|finally|subsequently|again|only|just|the|film|movie|picture|both|eventually|there|this|so"
    r"|soon|theatrically|went|on|\w+ly)\s+)*",
    re.IGNORECASE,
)


def _leads(text: str, mention: Mention, cues: Cues, low: int) -> bool:
    """Say whether what is told of a date comes behind it: "December 2 is when the run begins"."""
    before = text[low : mention.start]
    return len(before.split()) <= _FEW and not any(
        low <= cue.start < mention.start for cue in [*cues.openings, *cues.types]
    )


_FEW = 3
"""Words before a date with which a sentence begins."""


def _cut(one: Mention, two: Mention, between: Sequence[Break], *, leads: bool) -> int:
    # A date that leads its clause, "December 2 is when", owns what follows it.
    if not between:
        return two.start if leads else one.end
    strongest = max(each.strength for each in between)
    at = [each.at for each in between if each.strength == strongest]
    return at[-1] if leads else at[0]
