"""Whole numbers as bytes, and what is packed into them.

A film is known by its place: a number in order of the text. Numbers are 64 bits wide, in the order
of this machine's bytes, which the index is made for.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from releasecal.dates import ReleaseDate

_WIDTH = 8
_DAY_BITS = 5
_DAYS_BITS = 2 * _DAY_BITS
_DAY = (1 << _DAY_BITS) - 1
MONTHS = 12

UNDATED = 0
"""The month of TBA."""


def pack(numbers: Iterable[int]) -> bytes:
    """Return the numbers as bytes."""
    from array import array

    return array("q", numbers).tobytes()


def unpack(packed: bytes) -> list[int]:
    """Return the numbers that `pack` made bytes of."""
    return memoryview(packed).cast("q").tolist()


def month_of(day: date) -> int:
    """Return the number of the month that `day` lies in, which is never that of `UNDATED`."""
    return day.year * MONTHS + day.month - 1


@cache  # many films open on one day
def months_of(when: ReleaseDate) -> Sequence[tuple[int, int]]:
    """Return each month that the date lies in, with its days there as `entry` takes them.

    The last of these may not exist.
    """
    if when.earliest is None or when.latest is None:
        return [(UNDATED, 0)]
    first, last = month_of(when.earliest), month_of(when.latest)
    lows = [when.earliest.day, *[1] * (last - first)]
    highs = [*[_DAY] * (last - first), when.latest.day]
    days = [low << _DAY_BITS | high for low, high in zip(lows, highs, strict=True)]
    return list(zip(range(first, last + 1), days, strict=True))


def entry(place: int, days: int) -> int:
    """Return a film and the first and last day of a month on which it may open, as one number."""
    return place << _DAYS_BITS | days


def place_of(each: int) -> int:
    """Return the film of an entry."""
    return each >> _DAYS_BITS


def films_between(entries: Iterable[int], first: int, last: int) -> set[int]:
    """Return the films that may open on any of these days of the month."""
    return {
        each >> _DAYS_BITS
        for each in entries
        if each & _DAY >= first and each >> _DAY_BITS & _DAY <= last
    }
