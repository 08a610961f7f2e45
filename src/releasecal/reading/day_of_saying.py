"""Whether a date is when something was said, and no release: "announced on Tuesday"."""

import re

from releasecal.reading.clauses import Clause
from releasecal.reading.mention import Mention
from releasecal.reading.proper_names import bare, is_other_place, is_place

_SAID = re.compile(
    r"\b(?:said|announced|reported|told\s+\w+|tweeted|revealed|confirmed|wrote|posted|published"
    r"|updated|acquired|signed"
    r"|filed|unveiled|learn(?:ed|t)?|hear|heard|read|found\s+out|dropped\s+a\s+trailer)\s+(?:on\s+"
    r"|late\s+|early\s+|earlier\s+)*$",
    re.IGNORECASE,
)
_SAID_WHAT = re.compile(
    r"\b(?:announced|revealed|confirmed|unveiled|shared)\s+(?:the|its|an?)\s+(?:\w+\s+){1,3}$",
    re.IGNORECASE,
)
"""The same with what was said: "announced the update today"."""
_WAS_SAID = re.compile(
    r",\s+(?:it|that)\s+was\s+(?:first\s+)?(?:reported|announced|revealed|confirmed)\b"
)


def is_day_of_saying(clause: Clause, text: str) -> bool:
    """Say whether a date is when something was said: "announced on Tuesday"."""
    mention = clause.mention
    if _SAID.search(text[: mention.start]):
        return _AS_DATE.match(text, mention.end) is None
    begins = not text[: mention.start].strip("“‘*_ ")
    is_show = begins and mention.form == "weekday" and _IS_NAMED_SO.match(text, mention.end)
    if is_show or (begins and _CLOCK.match(text, mention.end)):
        return True
    if _WAS_SAID.match(text, mention.end) or _is_of_dateline(mention, text):
        return True
    return mention.form in {"weekday", "near"} and (
        _SAYS.match(text, mention.end) is not None
        or _SAID_WHAT.search(text[: mention.start]) is not None
    )


def _is_of_dateline(mention: Mention, text: str) -> bool:
    """Say whether a place and a day begin a message: "London, 24 November 2026: Prism says"."""
    where = _WHERE.fullmatch(text[: mention.start])
    if where is None or mention.year is None or not _GOES_ON.match(text, mention.end):
        return False
    names = [bare(name) for name in where[1].split(",")]
    return is_place(names[0]) or is_other_place(names[0].split())


_WHERE = re.compile(r"\W{0,3}([A-Z][\w .'’-]*?(?:,\s[A-Z][\w .]*?)?)(?:,|\s*[–—-]|\s*\()?\s*")
_GOES_ON = re.compile(r"\)?\s*(?::|[–—-]{1,2})\s+[A-Z]")
_AS_DATE = re.compile(r"\s+(?:as|for)\b|\s+(?:\w+\s+)?(?:release|opening)\b", re.IGNORECASE)
"""What goes on where it is the day itself that is announced: "announced May 5 as the date"."""
_IS_NAMED_SO = re.compile(r"[”’*_]*\s+(?:is\s+(?:the|an?)|was|stars|premiered|returns|[Ss]eason)\b")
"""What is said of a show called by a day: "Wednesday is the latest adaptation"."""
_CLOCK = re.compile(r"\s+\d{1,2}:\d{2}\b")
_SAYS = re.compile(
    r",?\s+(?:has\s+)?(?:announced|said|revealed|confirmed|unveiled|shared|dropped|released\s+(?:a"
    r"|the|its|their)"
    r"|reported|told|took\s+to)\b",
    re.IGNORECASE,
)
