"""Whether a date is of a film's release at all, or of a shoot, a book, something said."""

import re

from releasecal.reading.clauses import Clause
from releasecal.reading.cues import Cues, speaks_of_films
from releasecal.reading.dated import Dated
from releasecal.reading.phrases import Found

_SAID = re.compile(
    r"\b(?:said|announced|reported|told\s+\w+|tweeted|revealed|confirmed|wrote|posted|published"
    r"|updated|acquired|signed"
    r"|filed|unveiled|learn(?:ed|t)?|hear|heard|read|found\s+out|dropped\s+a\s+trailer)\s+(?:on\s+|late\s+|early\s+|earlier\s+)*$",
    re.IGNORECASE,
)
_IN_TIME_FOR = re.compile(
    r"\b(?:in\s+time\s+for|ahead\s+of|coinciding\s+with|around|near|before|after|for"
    r"|close(?:r)?\s+to|nearer(?:\s+to)?|towards?)\s+$",
    re.IGNORECASE,
)
_MOVED_ON = re.compile(
    r"\b(?:moved|pushed|shifted|delayed|postponed|bumped|put\s+back|rescheduled"
    r"|dated|pulled)(?:\s+back)?\s+"
    r"(?:on\s+|late\s+|early\s+)?$",
    re.IGNORECASE,
)
_MOVED_IN = re.compile(
    r"\b(?:moved|pushed|shifted|delayed|postponed|bumped|rescheduled|dated|announced)\s+(?:back\s+)?in\s+$",
    re.IGNORECASE,
)
_OF_MANY = re.compile(
    r"\s+(?:blockbusters|films|movies|openers|titles|releases|hits|box\s+office|weekends|records?|"
    r"line-?up|festivals?)\b",
    re.IGNORECASE,
)
"""What makes a month that of many films: "past October blockbusters"."""
_OTHER_THING = re.compile(
    r"[”\"’'*_,]*\s*[,(–—-]?\s*(?:"
    r"(?:a|an|the|his|her|their|its|which\s+is)\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:album|single|novel|book|memoir|(?:video\s*)?game|series|miniseries|sitcom|podcast"
    r"|soundtrack|season|museum|exhibition|exhibit|restaurant|hotel|theme\s+park"
    r"|stage\s+(?:play|show|production))\b(?!\s+(?:adaptation|film|movie|feature|remake|spin-?off|based))",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not|won['’]t|isn['’]t|never|no\s+longer)\s+(?!only\b|just\b)(?:be\s+|going\s+to\s+)?"
    r"(?:hit|open|com(?:e|ing)|releas|arriv|reach|premier|debut|bow|stream)"
    r"(?![^,;]*\b(?:until|till|before|but)\b)[^,;]*$",
    re.IGNORECASE,
)
"""What denies an opening: "will not hit theaters in November"; "until" a date affirms it."""
_STANDS_BEFORE = 60
"""Characters between another thing and the date that it is of."""


def is_day_of_saying(clause: Clause, text: str) -> bool:
    """Say whether a date is when something was said: "the studio announced on Tuesday"."""
    return _SAID.search(text[: clause.mention.start]) is not None


def is_no_release(dated: Dated, text: str, cues: Cues) -> bool:
    """Say whether a date is of a shoot, a book, a season: of anything but the release of a film."""
    mention = dated.clause.mention
    before = text[: mention.start]
    is_denied = _DENIED.search(before[dated.clause.segments[0][0] :]) is not None
    if is_denied or (mention.form == "holiday" and _IN_TIME_FOR.search(before)):
        return True
    if mention.form in {"period", "near", "weekday"} and _MOVED_ON.search(before):
        return True
    if mention.form in {"near", "weekday"} and before.rstrip().lower().endswith("earlier"):
        return True
    if mention.day is None and _OF_MANY.match(text, mention.end):
        return True
    if mention.form == "month" and _MOVED_IN.search(before):
        return True
    return (
        any(_denies(cue, dated, text) for cue in cues.no_release)
        or any(_is_subject(cue, dated) for cue in cues.other_things)
        or any(_begins_sentence(cue, text, mention.start) for cue in cues.other_things)
    )


_SUBJECT = re.compile(
    r",?\s+(?:\([^)]*\)\s+)?(?:is|was|are|were|will|would|has|have|comes|came|arrives?|drops?|dropped"
    r"|launch\w*|returns?|debuts?|premieres?|titled|entitled|of)\b"
)
_EARLY_WORDS = 6


def _begins_sentence(cue: Found, text: str, at: int) -> bool:
    """Say whether a sentence is of another thing: "The new album is out on ..."."""
    return (
        cue.end <= at
        and len(text[: cue.start].split()) <= _EARLY_WORDS
        and _SUBJECT.match(text, cue.end) is not None
        and not speaks_of_films(text[:at])
    )


def is_other_thing(title: str, text: str) -> bool:
    """Say whether what is named is called no film right behind: "Blackbird, an album"."""
    at = text.find(title)
    return at >= 0 and _OTHER_THING.match(text[at + len(title) :]) is not None


def _denies(cue: Found, dated: Dated, text: str) -> bool:
    """Say whether words such as "filming began" are nearer to the date than a release's."""
    clause, told, mention = dated.clause, dated.told, dated.clause.mention
    near = min(abs(cue.start - mention.end), abs(mention.start - cue.end))
    low, high = clause.segments[0]
    if low < cue.end and cue.start < high:
        if _TAKES_PLACE.search(text[cue.start : cue.end]) and _RELEASE_OF.search(text[low:high]):
            return False
        opens = told and any(
            each.kind in _OPENS or _RELEASE_OF.search(text[each.start : each.end + 4])
            for each in told.cues
        )
        if cue.end <= mention.start and _IS_SUBJECT.match(text, cue.end):
            return True
        is_what_opens = told and any(each.start < cue.start < each.end for each in told.cues)
        return not told or not opens or is_what_opens or near <= max(told.distance, _RIGHT_BESIDE)
    return clause.start <= cue.start < clause.end and (told is None or near + _LEAD < told.distance)


_TAKES_PLACE = re.compile(r"\bplace\b", re.IGNORECASE)
_IS_SUBJECT = re.compile(r"\s+(?:is|are|was|were|will|has|have)\b")
_RELEASE_OF = re.compile(r"\b(?:release|debut|premiere|bow|launch)\s+of", re.IGNORECASE)
_OPENS = frozenset({"open", "move", "premiere"})
_RIGHT_BESIDE = 3
_LEAD = 10


def _is_subject(cue: Found, dated: Dated) -> bool:
    clause, mention = dated.clause, dated.clause.mention
    if not clause.start <= cue.start < clause.end:
        return False
    low, high = clause.segments[0]
    is_before = cue.end <= mention.start and mention.start - cue.end < _STANDS_BEFORE
    return low <= cue.start < high or is_before
