"""Whether a sentence tells of an opening that has been, or of one that is to come."""

import re

_PAST = re.compile(
    r"\b(?:opened|bowed|debuted|premiered|began|arrived|landed|launched|aired|went|came\s+out"
    r"|hosted|registered|netted|minted|after\s+(?:opening|premiering|debuting|bowing|hitting"
    r"|its\s+(?:\w+\s+)?release)|had\s+(?:its|their)|saw|played|screened|followed(?!\s+by)|received"
    r"|got|was\s+given"
    r"|(?:was|were|been|had|being|got)\b[^.;]{0,30}?\b(?:released|out|shown|screened|unveiled)"
    r"|^\s*released"
    r"|released\s+(?:on|in|across)"
    r"|(?<!\bto )(?<!\bwill )(?<!\bcan )hit\s+(?:the\s+)?"
    r"(?:theat(?:er|re)s|cinemas|(?:big\s+)?screens?))\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|before\s+being|to\s+be|now|is|are|going|set|due|slated|scheduled|moved?|pushed"
    r"|shifted|delayed"
    r"|bumped|dated|until|opens|arrives|comes|hits|goes|gets)\b",
    re.IGNORECASE,
)


_COMING = re.compile(
    r"\b(?:will|won['’]t|to\s+be|set\s+(?:to|for)|slated|scheduled|coming|upcoming|going\s+to|due"
    r"|opens|arrives|drops|hits|lands|bows)\b",
    re.IGNORECASE,
)


def tells_the_coming(text: str) -> bool:
    """Say whether words tell of an opening that is to come: "it will open on December 9"."""
    return _COMING.search(text) is not None


def tells_the_past(text: str) -> bool:
    """Say whether words tell of an opening that has been: "it opened on December 9"."""
    return _PAST.search(text) is not None and not _FUTURE.search(text)
