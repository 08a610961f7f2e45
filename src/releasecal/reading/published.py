"""The day that a text says it was published on: in a byline, a dateline or a header."""

import re
from datetime import date

from releasecal import dates
from releasecal.dates import ReleaseDate
from releasecal.errors import Fault
from releasecal.reading.mention import Mention
from releasecal.reading.mentions import find_mentions
from releasecal.reading.years import Anchor, resolve

_LINES = 6
_LONGEST_LINE = 160
_BYLINE = re.compile(
    r"^\W*(?:(?:published|posted|updated|first\s+published|date|dated)\W*|by\b.{2,80}"
    r"|from\b.{2,40})\W*(?:on|at)?\W*$",
    re.IGNORECASE,
)
"""What stands before the day of a byline.

A name alone is none: it may be a title, and the day its release.
"""
_DATELINE = re.compile(
    r"^[A-Z](?:[A-Z .'-]{2,40}|[\w .'-]{2,30}, (?:[A-Z]{2}|[A-Z][a-z]+\.))(?:,|\s\()\s*$"
)
"""What stands before the day of a dateline: a place in capitals, or one with its state."""
_REPORTS = re.compile(
    r"\s*(?:—|–|--|-)\s[^.]*\b(?:today|announced|announces|confirmed|revealed|unveiled|said)\b"
)
"""What follows a day that stands for a dateline alone; in a list a film follows it."""


def day_of(text: str) -> ReleaseDate | None:
    """Return the day that a date such as 2016-11-22T08:00:00Z begins with; None for others."""
    match = re.match(r"\s*(\d{4})-?(\d{2})-?(\d{2})", text)
    try:
        if match:
            return dates.on_day(date(int(match[1]), int(match[2]), int(match[3])))
    except (ValueError, Fault):
        return None
    found = [each for each in find_mentions(text[:_LONGEST_LINE]) if each.year and each.day]
    return _day(found[0]) if found else None


def in_byline(text: str) -> ReleaseDate | None:
    """Return the day of the byline or dateline in a text's first lines; None without one."""
    lines = [line.strip() for line in text[:4000].split("\n") if line.strip()][:_LINES]
    for line in lines:
        for mention in find_mentions(line[:_LONGEST_LINE]):
            # A byline has the whole day; one without a year would have to be guessed itself.
            if mention.year is None or mention.day is None:
                continue
            before, after = line[: mention.start], line[mention.end :]
            is_byline = len(line) <= _LONGEST_LINE and _BYLINE.match(before) and _ends_byline(after)
            is_dateline = (
                _DATELINE.match(before) and re.match(r"\s*(?:\)|—|–|--|-|/)", after)
            ) or (not before and _REPORTS.match(after))
            if is_byline or is_dateline:
                return _day(mention)
    return None


def _ends_byline(after: str) -> bool:
    return (
        re.fullmatch(
            r"[\s,|·•—–()-]*(?:(?:at\s+)?\d{1,2}[:.]\d{2}.{0,30}|by\b.{0,60}"
            r"|\d+\s+min.{0,20}|updated.{0,60})?",
            after,
            re.IGNORECASE,
        )
        is not None
    )


def _day(mention: Mention) -> ReleaseDate | None:
    resolved = resolve(mention, Anchor())
    return resolved.when if resolved else None
