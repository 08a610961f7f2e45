"""Whole numbers as bytes, and what is packed into them.

A film is known by its place: a number in order of the text. Numbers are 64 bits wide, in the order
of this machine's bytes, which the index is made for.
"""

from collections.abc import Iterable, Iterator
from datetime import date

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


def months_of(when: ReleaseDate) -> Iterator[tuple[int, int, int]]:
    """Yield each month that the date lies in, with its first and its last day there.

    The last may not exist.
    """
    if when.earliest is None or when.latest is None:
        yield UNDATED, 0, 0
        return
    first, last = month_of(when.earliest), month_of(when.latest)
    for month in range(first, last + 1):
        low = when.earliest.day if month == first else 1
        yield month, low, when.latest.day if month == last else _DAY


def entry(place: int, first: int, last: int) -> int:
    """Return a film and the days of a month on which it may open, as one number."""
    return place << _DAYS_BITS | first << _DAY_BITS | last


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
