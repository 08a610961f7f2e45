"""Days from today to a release, as numbers and as words. Pure: two days in, a value out."""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from releasecal.dates import ReleaseDate

_MONTHS_FROM = 61
"""Days from which months are named too: the longest two calendar months have 62."""


class Countdown(NamedTuple):
    """Days to the first and to the last day on which a release may open; negative once past.

    The two are equal when the day is known. TBA has no countdown.
    """

    days: int
    days_latest: int

    @property
    def whole(self) -> int:
        """One number for a prompt: days to the first possible day, 0 while a vague period runs."""
        return 0 if self.days < 0 <= self.days_latest else self.days


def countdown(when: ReleaseDate, today: date) -> Countdown | None:
    """Return the countdown from `today` to `when`, or None for TBA."""
    if when.earliest is None or when.latest is None:
        return None
    return Countdown((when.earliest - today).days, (when.latest - today).days)


def words(when: ReleaseDate, today: date, *, months: bool = True) -> str:
    """Return the countdown for people: "tomorrow", "in 9 to 39 days", "date to be announced".

    With `months`, a long one names the months as well: "in 73 days (2 months)".
    """
    left = countdown(when, today)
    if left is None or when.latest is None:
        return "date to be announced"
    days = left.days_latest
    if when.day is None and left.days > 0:
        return f"in {left.days:,} to {days:,} days"
    if when.day is None and days >= 0:
        return f"within {quantity(days, 'day')}" if days else "today at the latest"
    # A known day; or a period that is over, which is as long ago as its last day.
    if abs(days) <= 1:
        # -1 counts from the end.
        return ("today", "tomorrow", "yesterday")[days]
    span = quantity(abs(days), "day")
    if months and abs(days) >= _MONTHS_FROM:
        span = f"{span} ({_months(*sorted((today, when.latest)))})"
    return f"in {span}" if days > 0 else f"{span} ago"


def short_words(when: ReleaseDate, today: date) -> str:
    """Return the same where there is little room: "in 73 days", "in 9-39 days"; nothing for TBA."""
    return words(when, today, months=False).replace(" to ", "-") if when.earliest else ""


def gap(before: ReleaseDate, after: ReleaseDate) -> str | None:
    """Return the time between two releases: "7 days", "5 to 35 days"; None when one is TBA."""
    if (
        before.earliest is None
        or before.latest is None
        or after.earliest is None
        or after.latest is None
    ):
        return None
    least, most = (after.earliest - before.latest).days, (after.latest - before.earliest).days
    # Periods that overlap have less than no days between them, and one film opens no earlier.
    return (
        quantity(least, "day") if least == most else f"{max(least, 0)} to {quantity(most, 'day')}"
    )


@lru_cache(maxsize=10_000)  # asked for every row of a table, of which most say the same
def in_short(span: str) -> str:
    """Return a span in words where there is little room: "+7d" for "7 days later", "+5-35d"."""
    short = span.replace(" to ", "-").replace(" days", "d").replace(" day", "d")
    return re.sub(r"(\S+) later", r"+\1", short)


def quantity(number: int, noun: str) -> str:
    """Return a number with its noun in the right form: 1 day, 2 days."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


@lru_cache(maxsize=10_000)  # a long list has few days and many releases
def _months(start: date, end: date) -> str:
    from dateutil.relativedelta import relativedelta

    apart = relativedelta(end, start)
    parts = [
        quantity(number, noun)
        for number, noun in ((apart.years, "year"), (apart.months, "month"))
        if number
    ]
    return " ".join(parts)
