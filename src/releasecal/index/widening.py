"""What lies around a window, from no more of the catalog than that takes: films near it, then those further away."""

from collections.abc import Callable
from datetime import timedelta

from releasecal.index.reading import Index
from releasecal.model import Catalog
from releasecal.query import COUNTED_TO, Upcoming, Window

_DAYS, _UNDATED, _FACTOR = 32, 1_100, 4
"""How far the first look goes, in days and in films without a date, and how much further each one after it."""


def look_around(index: Index, window: Window, look: Callable[[Catalog], Upcoming]) -> Upcoming:
    """Return what `look` finds, as far as an `Upcoming` tells it: its counts are exact up to `COUNTED_TO`.

    A look at some of the films never counts too many; and the last release before the window is the last one once
    every film with a date of that day or later has been looked at.
    """
    undated = index.undated()
    days, films = _DAYS, _UNDATED
    while True:
        start, end = window
        if start is not None:
            start -= timedelta(days=min(days, max((start - index.first_day).days, 0)))
        if end is not None:
            end += timedelta(days=min(days, max((index.last_day - end).days, 0)))
        places = index.touching(start, end) | set(undated[:films])
        found = look(index.catalog(places))
        if (
            (end is None or end >= index.last_day or found.later > COUNTED_TO)
            and (films >= len(undated) or found.undated > COUNTED_TO)
            and (
                start is None
                or start <= index.first_day
                or bool(found.listings)
                or (found.last is not None and found.last.release.date.overlaps(start, None))
            )
        ):
            return found
        days, films = days * _FACTOR, films * _FACTOR
