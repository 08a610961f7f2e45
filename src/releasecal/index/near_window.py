"""Looks at the films near a window, then at those further away, until the answer is sure.

A film that was not looked at has no date, and had none, in the days that were.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from releasecal.index.answers import Index
from releasecal.model import Catalog, Listing
from releasecal.query import COUNTED_TO, Upcoming, Window

DAYS, UNDATED = 32, 1_100
"""How far the first look goes, in days and in undated films."""

_FACTOR = 4
"""How much further the next one goes."""


def look_around(index: Index, window: Window, look: Callable[[Catalog], Upcoming]) -> Upcoming:
    """Return what `look` finds, as an `Upcoming` tells it: counts are exact up to `COUNTED_TO`.

    A look at some of the films never counts too many. The last release before the window, and the
    furthest after it, are so once every film has been looked at that has a date of that day or
    beyond.
    """
    undated = index.without_date()
    back, on, films = DAYS, DAYS, UNDATED
    while True:
        start, end, far = _back(window.start, back, index), _on(window.end, on, index), None
        # From both ends of what lies after the window: near it, to count the first thousand, and at
        # the very end, for the date of the last.
        places = index.open_between(start, end) | set(undated[:films])
        if window.end is not None and end is not None and end < index.last_day:
            far = max(_back(index.last_day, on, index) or end, end)
            places |= index.open_between(far, None)
        found = look(index.catalog(places))
        # Sure when there is no earlier film, when what was found lies within the days looked at, or
        # when nobody asks: an answer that is not empty does not say what came last.
        is_sure_before = (
            start is None
            or start <= index.first_day
            or bool(found.listings)
            or (found.last is not None and found.last.release.date.overlaps(start, None))
        )
        is_sure_after = far is None or (
            found.later > COUNTED_TO and found.furthest is not None and found.furthest >= far
        )
        is_sure_of_undated = films >= len(undated) or found.undated > COUNTED_TO
        if is_sure_before and is_sure_after and is_sure_of_undated:
            return found
        back *= 1 if is_sure_before else _FACTOR
        on *= 1 if is_sure_after else _FACTOR
        films *= 1 if is_sure_of_undated else _FACTOR


def look_ahead(
    index: Index, window: Window, look: Callable[[Catalog], Sequence[Listing]], wanted: int
) -> Sequence[Listing]:
    """Return the first `wanted` that `look` finds in the window, and all of the same date."""
    start, last = window.start or index.first_day, min(window.end or index.last_day, index.last_day)
    days = DAYS
    while start + timedelta(days=days) < last:
        end = start + timedelta(days=days)
        found = look(index.catalog(index.open_between(start, end)))
        # A date that reaches beyond these days may be followed by others that were not looked at.
        sure = [each for each in found if not each.release.date.overlaps(end, None)]
        if len(sure) >= wanted:
            return sure
        days *= _FACTOR
    return look(index.catalog(index.open_between(*window)))


def _back(day: date | None, days: int, index: Index) -> date | None:
    """Return a day that many days before, or as far back as there are any films."""
    if day is None:
        return None
    return day - timedelta(days=min(days, max((day - index.first_day).days, 0)))


def _on(day: date | None, days: int, index: Index) -> date | None:
    """Return a day that many days later, or as far on as there are any films."""
    if day is None:
        return None
    return day + timedelta(days=min(days, max((index.last_day - day).days, 0)))
