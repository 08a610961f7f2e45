"""Changes that are mistakes or stand-ins more often than news.

They are told to the owner, and written only when asked to. Editors of databases write January 1 or
December 31 for a year, the 1st of a month for the month, and home dates into old films that belong
to another one of that name. Some of them are true all the same.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from releasecal.dates import ReleaseDate
from releasecal.model import ReleaseType

FAR_AHEAD = timedelta(days=270)
"""From here on, the 1st of a month may well stand for the month."""

LONGEST_SHIFT = timedelta(days=400)

OLD = timedelta(days=730)
"""How long after its first opening a new home date of a film is odd."""

_STANDS_FOR_A_YEAR = {(1, 1): "January 1", (12, 31): "December 31"}
_AT_HOME = {ReleaseType.DIGITAL, ReleaseType.STREAMING, ReleaseType.PHYSICAL, ReleaseType.TV}


def doubt(
    kind: ReleaseType,
    old: ReleaseDate | None,
    new: ReleaseDate,
    openings: Iterable[ReleaseDate],
    today: date,
) -> str | None:
    """Return why a new date of a release is doubtful; None when it is not.

    `old` is the date before, None for a new release; `openings` are all dates of the film that are
    known.
    """
    day = new.day
    if day is None:
        return None
    # From the surest sign of a stand-in to the least sure: one reason is told, not all.
    if name := _STANDS_FOR_A_YEAR.get((day.month, day.day)):
        return f"{name} often stands for a year whose day is not known"
    if day.day == 1 and day - today > FAR_AHEAD:
        return "the 1st of a month that far ahead often stands for the month"
    if old is not None and old.day is not None and abs(day - old.day) > LONGEST_SHIFT:
        return f"that is {abs(day - old.day).days:,} days from {old.words}"
    if old is None and kind in _AT_HOME:
        first = min((when.earliest for when in openings if when.earliest), default=day)
        if day - first > OLD:
            return f"that is a new home date of a film that opened in {first.year}"
    return None
