"""Holidays as days of release: where a sentence means the day of one, and which day that is."""

import re
from datetime import date, timedelta

from releasecal import dates
from releasecal.dates import ReleaseDate
from releasecal.reading.mention import Mention


def is_day(before: str, after: str, *, is_dated: bool) -> bool:
    """Say whether a holiday between these words is a day, and no part of a name.

    "Halloween shoppers" are no day. `is_dated` says that it has a year, which makes it one.
    """
    if _OF_ANOTHER.search(before):
        return False
    if is_dated:
        return True
    lead = re.search(r"(\w+)\s+$", before)
    if lead and lead[1][0].isupper() and lead[1].lower() not in _BEFORE:
        return False
    follows = re.match(r"\s+([A-Za-z]\w+)", after)
    return follows is None or not (follows[1][0].isupper() or _is_noun(follows[1]))


_OF_ANOTHER = re.compile(
    r"(?:\b(?:holiday|eve|spirit|week)\s+of|\b(?!year)\w+['’]s)\s+$", re.IGNORECASE
)
"""What names a holiday and no day: "for the holiday of Halloween", "during India's ..."."""


def _is_noun(word: str) -> bool:
    return len(word) > len("that") - 1 and word not in _BEHIND


_BEFORE = frozenset(
    (
        "in on this for opens opening release by until at next arriving coming around before after"
        " theaters cinemas digital"
    ).split()
)
_BEHIND = frozenset(
    (
        "from with this next when while instead before after through release opening bow launch"
        " debut date slot berth took brought nationwide limited wide sees will would worldwide"
        " exclusively only into that which"
    ).split()
)


_FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "xmas": (12, 25), "christmas eve": (12, 24),
    "new year's day": (1, 1), "new years day": (1, 1), "new year's eve": (12, 31),
    "new years eve": (12, 31), "valentine's day": (2, 14), "valentines day": (2, 14),
    "independence day": (7, 4), "fourth of july": (7, 4), "independence day of india": (8, 15),
    "halloween": (10, 31),
    "st patrick's day": (3, 17), "boxing day": (12, 26),
}  # fmt: skip
_FLOATING = {
    "thanksgiving": (11, 3, 4), "memorial day": (5, 0, -1), "labor day": (9, 0, 1),
    "labour day": (9, 0, 1), "martin luther king": (1, 0, 3), "mlk": (1, 0, 3),
    "president": (2, 0, 3),
}  # fmt: skip
"""Month, weekday and which one of the month; -1 for the last."""


def date_of(mention: Mention, year: int) -> ReleaseDate | None:
    """Return the day of a holiday; of the weekend around one, only the month is known."""
    name = re.sub(r"^the |\.|,", "", mention.holiday or "")
    day: date | None = None
    if name in _FIXED:
        day = date(year, *_FIXED[name])
    elif name.startswith(("easter", "good friday")):
        from dateutil.easter import easter

        day = easter(year) - timedelta(days=2 if name.startswith("good") else 0)
    else:
        for start, (month, weekday, which) in _FLOATING.items():
            if name.startswith(start):
                day = _of_month(year, month, weekday, which)
    if day is None:
        return None
    return dates.in_month(day.year, day.month) if mention.unit == "weekend" else dates.on_day(day)


def _of_month(year: int, month: int, weekday: int, which: int) -> date:
    if which < 0:
        last = date(year, month + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
