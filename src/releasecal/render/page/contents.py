"""What a page shows, as plain values for its template: weeks, months and films.

Nothing here knows HTML.
"""

import re
from calendar import Calendar
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple, TypeVar

from releasecal import dates
from releasecal.countdown import quantity
from releasecal.date_style import DateStyle
from releasecal.dates import Precision, ReleaseDate
from releasecal.model import TYPE_ORDER, Film, Listing, Release, Status
from releasecal.month import weekends
from releasecal.render import signs
from releasecal.render.months import MOST_A_DAY, load_words, span_words
from releasecal.render.page.films import FilmText, film_text, kinds, what
from releasecal.render.page.runs import Runs, runs_in_sight
from releasecal.render.page.text import visible_text
from releasecal.render.view import View
from releasecal.text import fold

_PLAIN_SLUG = re.compile(r"[a-z0-9][a-z0-9-]*")
_HAS_DATETIME = {Precision.DAY, Precision.MONTH, Precision.YEAR}
"""The precisions of which HTML's time element has a notation."""

_MOST_A_PART = 100
_KEPT = 10_000
_LARGE = 1_000
"""Releases of a page whose parts wait until they are made."""

_T = TypeVar("_T")


class When(NamedTuple):
    """The date of a release."""

    period: ReleaseDate
    words: str
    machine: str | None
    """The date as HTML's time element has it; None where it has no notation."""


class Entry(NamedTuple):
    """One release."""

    film: str
    """The name of its film within the page."""
    title: str
    named: str
    """The title behind its territory, where several are shown."""
    kinds: str
    """What the page filters and colours it by: sign, territory, and x when it is cancelled."""
    what: str
    """Its type, territory, format and status in words."""
    when: When


class Group(NamedTuple):
    """The releases of one week or vaguer period."""

    heading: str
    entries: Sequence[Entry]


class Day(NamedTuple):
    """A day of a month, or a place before the first or after the last, which has no day."""

    day: date | None
    entries: Sequence[Entry] = ()
    rest: Sequence[Entry] = ()
    """What does not fit into the day."""


class MonthTable(NamedTuple):
    """A month, week by week, with what its weekends hold."""

    heading: str
    weeks: Sequence[tuple[Sequence[Day], str]]


class Letter(NamedTuple):
    """The films whose titles begin with one letter."""

    heading: str
    films: Sequence[FilmText]


class Contents(NamedTuple):
    """All that a page shows."""

    day: str
    """The day from which it is made, in words."""
    counts: str
    types: Sequence[tuple[str, str]]
    """The sign and the name of each release type that is shown."""
    territories: Sequence[str]
    has_cancelled: bool
    groups: Sequence[Group]
    runs: Runs | None
    months: Sequence[MonthTable]
    weekend: str
    """The days of a weekend."""
    letters: Sequence[Letter]
    names: dict[str, str]
    """The name of each film within the page, by slug."""
    is_large: bool
    """Whether a browser would take a noticeable time for all of it."""


def contents(listings: Sequence[Listing], view: View, opening_weekday: int) -> Contents:
    """Return what a page of these releases shows; they are in order."""
    films = {listing.film.slug: listing.film for listing in listings}
    names = {slug: _name(slug, at) for at, slug in enumerate(sorted(films))}
    territories = sorted({listing.release.territory for listing in listings})
    entries = _entries(listings, films, names, view.style, with_territory=len(territories) > 1)
    shown_types = sorted({each.release.type for each in listings}, key=TYPE_ORDER.__getitem__)
    numbers = f"{quantity(len(listings), 'release')} of {quantity(len(films), 'film')}"
    tables, weekend = _months(listings, entries, opening_weekday)
    return Contents(
        day=view.style.day_words(view.as_of or view.today),
        counts=numbers,
        types=[(signs.SIGNS[kind], kind.value) for kind in shown_types],
        territories=territories,
        has_cancelled=any(each.release.status is Status.CANCELLED for each in listings),
        groups=[
            Group(part, some)
            for heading, group in groupby(entries, key=lambda entry: _heading(entry.when.period))
            for part, some in _parts(heading, list(group))
        ],
        runs=runs_in_sight(listings, view),
        months=tables,
        weekend=weekend,
        letters=_letters(films.values(), listings, names, view.style),
        names=names,
        is_large=len(listings) > _LARGE,
    )


def _name(slug: str, at: int) -> str:
    """Return a film's name within the page: its slug, or another where that is odd.

    The other is a number in capitals, which no slug has.
    """
    return slug if _PLAIN_SLUG.fullmatch(slug) else f"F{at}"


def _entries(
    listings: Sequence[Listing],
    films: Mapping[str, Film],
    names: Mapping[str, str],
    style: DateStyle,
    *,
    with_territory: bool,
) -> list[Entry]:
    titles = {slug: (names[slug], visible_text(film.title)) for slug, film in films.items()}

    # On a large page most releases say what those of other films say.
    @lru_cache(_KEPT)
    def when_of(period: ReleaseDate) -> When:
        words = " ".join(style.column_words(period, with_year=False).split())
        return When(period, words, period.text if period.precision in _HAS_DATETIME else None)

    @lru_cache(_KEPT)
    def words_of(release: Release) -> tuple[str, str, When]:
        return kinds(release), what(release), when_of(release.date)

    entries = []
    for film, release in listings:
        name, title = titles[film.slug]
        named = f"{release.territory} {title}" if with_territory else title
        entries.append(Entry(name, title, named, *words_of(release)))
    return entries


@cache
def _heading(when: ReleaseDate) -> str:
    if when.day is None:
        return f"{when.words[:1].upper()}{when.words[1:]}"
    monday = when.day - timedelta(days=when.day.weekday())
    return f"Week of {monday.day} {dates.month_words(monday)}"


def _months(
    listings: Sequence[Listing], entries: Sequence[Entry], opening_weekday: int
) -> tuple[list[MonthTable], str]:
    """Return each month with a release on one of its days, and a weekend's days in words."""
    days: dict[date, list[Entry]] = {}
    for entry in entries:
        if day := entry.when.period.day:
            days.setdefault(day, []).append(entry)
    if not days:
        return [], ""
    found = weekends(listings, min(days), max(days), opening_weekday)
    loads = {weekend.start: load_words(weekend) for weekend in found}
    tables = []
    # Months in which nothing opens are left out: a page may be about ten years.
    for first in sorted({day.replace(day=1) for day in days}):
        weeks = []
        for week in Calendar().monthdatescalendar(first.year, first.month):
            inside = [day if day.month == first.month else None for day in week]
            load = next((loads[day] for day in inside if day in loads), "")
            weeks.append(([_day(day, days) for day in inside], load))
        tables.append(MonthTable(dates.month_words(first), weeks))
    return tables, span_words(found)


def _day(day: date | None, days: Mapping[date, Sequence[Entry]]) -> Day:
    entries = days.get(day, ()) if day else ()
    fitting = len(entries) if len(entries) <= MOST_A_DAY else MOST_A_DAY - 1
    return Day(day, entries[:fitting], entries[fitting:])


def _letters(
    films: Iterable[Film],
    listings: Iterable[Listing],
    names: Mapping[str, str],
    style: DateStyle,
) -> list[Letter]:
    """Return the films by the first letter of their titles.

    With their runs, where they have a release to show.
    """
    places: dict[str, dict[str, None]] = {}
    for film, release in listings:
        places.setdefault(film.slug, {})[release.territory] = None
    # Folded, as `groupby` goes by neighbours: Élan is among the films with E.
    in_order = sorted((fold(film.title), film.slug, film) for film in films)
    return [
        Letter(
            part,
            [film_text(film, names[slug], list(places[slug]), style) for _, slug, film in some],
        )
        for letter, group in groupby(in_order, key=lambda each: _letter(each[0]))
        for part, some in _parts(letter, list(group))
    ]


def _parts(heading: str, whole: Sequence[_T]) -> Iterator[tuple[str, Sequence[_T]]]:
    """Yield what stands under a heading in parts that a browser lays out without a wait."""
    for at in range(0, len(whole), _MOST_A_PART):
        part = at // _MOST_A_PART + 1
        yield f"{heading}, part {part}" if part > 1 else heading, whole[at : at + _MOST_A_PART]


def _letter(title: str) -> str:
    """Return the letter under which a folded title stands; # for what begins with no letter."""
    first = title[:1].upper()
    return first if first.isalpha() else "#"
