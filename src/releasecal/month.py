"""Months and weekends: which releases fall into them. Pure: releases and days in, values out.

A weekend is the trade's: it begins on the day on which films open in a territory and lasts a week.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from releasecal.dates import ReleaseDate
from releasecal.model import Listing, ReleaseType, Status

WEEK = timedelta(days=7)
_MONTHS_A_YEAR = 12
_WEDNESDAY, _THURSDAY, _FRIDAY = 2, 3, 4

_OPENING_WEEKDAYS = {
    **dict.fromkeys(("BE", "FR"), _WEDNESDAY),
    **dict.fromkeys(
        ("AR", "AT", "AU", "BR", "CH", "CZ", "DE", "DK", "HU", "IT", "MX", "NL", "NZ", "PT", "SG"),
        _THURSDAY,
    ),
}
"""The weekday on which films open, counted from Monday, where it is not Friday."""


class Weekend(NamedTuple):
    """A week of releases, from the day on which films open."""

    start: date
    listings: tuple[Listing, ...]
    """The releases whose day is known, as they come."""

    @property
    def biggest_first(self) -> list[Listing]:
        """The same, those with most theaters first."""
        return sorted(self.listings, key=_by_theaters)

    @property
    def end(self) -> date:
        """Its last day."""
        return self.start + WEEK - timedelta(days=1)

    def count(self, kind: ReleaseType) -> int:
        """Return how many releases of a type open; a cancelled one does not."""
        return sum(
            release.type is kind and release.status is not Status.CANCELLED
            for _, release in self.listings
        )


def opening_weekday(territory: str) -> int:
    """Return the weekday on which films open, counted from Monday: in GB and US Friday."""
    return _OPENING_WEEKDAYS.get(territory, _FRIDAY)


def weekend_start(day: date, weekday: int) -> date:
    """Return the first day of the weekend in which `day` lies."""
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def weekends(listings: Iterable[Listing], start: date, end: date, weekday: int) -> list[Weekend]:
    """Return every weekend that has a day from `start` to `end`, the empty ones too.

    The first and the last may reach beyond these days, and want the releases of the days beyond.
    """
    found: dict[date, list[Listing]] = {}
    first = weekend_start(start, weekday)
    while first <= end:
        found[first] = []
        first += WEEK
    for listing in listings:
        if day := listing.release.date.day:
            # What lies beyond the weekends asked for goes into a list that nobody has.
            found.get(weekend_start(day, weekday), []).append(listing)
    return [Weekend(first, tuple(each)) for first, each in found.items()]


def by_day(listings: Iterable[Listing]) -> dict[date, list[Listing]]:
    """Return the releases whose day is known, by day, in their order."""
    found: dict[date, list[Listing]] = {}
    for listing in listings:
        if day := listing.release.date.day:
            found.setdefault(day, []).append(listing)
    return found


def by_period(listings: Iterable[Listing]) -> dict[ReleaseDate, list[Listing]]:
    """Return the releases without a day by the period in which they may open, in their order."""
    found: dict[ReleaseDate, list[Listing]] = {}
    for listing in listings:
        when = listing.release.date
        if when.day is None:
            found.setdefault(when, []).append(listing)
    return found


def vague_in(listings: Iterable[Listing], month: date) -> dict[ReleaseDate, list[Listing]]:
    """Return those of `by_period` that may open in the month that begins on `month`."""
    last = month_end(month)
    return {when: each for when, each in by_period(listings).items() if when.overlaps(month, last)}


def months_between(start: date, end: date) -> list[date]:
    """Return the first day of every month that has a day from `start` to `end`."""
    found = []
    month = start.replace(day=1)
    while month <= end:
        found.append(month)
        month = month_after(month)
    return found


def month_after(month: date, number: int = 1) -> date:
    """Return the first day of the month that many months after the one that `month` lies in."""
    months = month.year * _MONTHS_A_YEAR + month.month - 1 + number
    return date(months // _MONTHS_A_YEAR, months % _MONTHS_A_YEAR + 1, 1)


def month_end(month: date) -> date:
    """Return the last day of the month that `month` lies in."""
    return month_after(month) - timedelta(days=1)


_BIGGEST_FIRST = (ReleaseType.WIDE, ReleaseType.EXPANSION, ReleaseType.LIMITED)
_SIZE_ORDER = {kind: at for at, kind in enumerate(dict.fromkeys((*_BIGGEST_FIRST, *ReleaseType)))}


def _by_theaters(listing: Listing) -> tuple[int, int, str, str]:
    """Return the key that puts most theaters first, and without a number wide before limited."""
    film, release = listing
    return -(release.theaters or 0), _SIZE_ORDER[release.type], film.title, film.slug


def first_and_last(listings: Sequence[Listing]) -> tuple[date, date] | None:
    """Return the first and last day that these releases may have; None when none has one."""
    whens = {listing.release.date for listing in listings}
    days = [day for when in whens for day in (when.earliest, when.latest) if day is not None]
    return (min(days), max(days)) if days else None
