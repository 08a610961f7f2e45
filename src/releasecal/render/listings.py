"""Releases as rows: grouped by week or month, each with what comes next in its run."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache, lru_cache

from releasecal import countdown, territories
from releasecal.countdown import quantity
from releasecal.dates import Precision, ReleaseDate, month_words
from releasecal.model import Listing, Release, Status
from releasecal.render.layout import Cell, Column, Grid, Look
from releasecal.render.view import Grouping, View
from releasecal.runs import Following

_COLUMNS = (
    Column("Date"),
    Column("Countdown", shortens=5),
    Column("Film", wraps=12),
    Column("Release", wraps=10),
    Column("Next in the run", gives_way=1, shortens=3),
    Column("Distributor", gives_way=4),
    Column("Moved", gives_way=2),
)
_SOON_DAYS = 7
_KEPT = 10_000
_A_WEEK = 2
"""So many releases a week on average, and weeks are what they stand together by."""


def listing_grids(found: Sequence[Listing], view: View, limit: int | None = None) -> list[Grid]:
    """Return the releases in groups, each with its count; dates tell what the heading does not.

    The first `limit` of them are shown; a group of which some are not says so.
    """
    weeks = [_week(each.release.date) for each in found]
    by = view.by or _choose_grouping(found, weeks)
    shown = found[:limit]
    if by is Grouping.NONE:
        # No heading says the year here, and that of today goes without saying.
        years = {when.year for each in shown if (when := each.release.date.day)}
        rows = _rows(shown, view, with_year=not years <= {view.today.year})
        return [Grid("", _COLUMNS, rows)]
    headings = weeks if by is Grouping.WEEK else [_month(each.release.date) for each in found]
    # Over all of them: the heading of a group says how many it has, shown or not.
    whole = Counter(headings)
    groups: dict[str, list[tuple[Cell, ...]]] = {}
    for heading, row in zip(headings, _rows(shown, view), strict=False):
        groups.setdefault(heading, []).append(row)
    return [
        Grid(f"{heading}, {_count(len(rows), whole[heading])}", _COLUMNS, rows)
        for heading, rows in groups.items()
    ]


def _count(shown: int, whole: int) -> str:
    return (
        quantity(whole, "release")
        if shown == whole
        else f"{shown:,} of {quantity(whole, 'release')}"
    )


def top_lines(found: Sequence[Listing], view: View) -> list[Cell]:
    """Return what is said once, above the rows: the day of the announcements, the territory."""
    lines = as_of_lines(view)
    if found and not _has_territories(found):
        code = found[0].release.territory
        lines.append(Cell(f"{territories.name(code)} ({code})", Look.QUIET))
    return lines


def as_of_lines(view: View) -> list[Cell]:
    """Return the line that says which day is looked at; none for what holds now."""
    if view.as_of is None:
        return []
    since = "that day" if view.today == view.as_of else view.style.day_words(view.today)
    words = f"As announced on {view.style.day_words(view.as_of)}; days count from {since}."
    return [Cell(words, Look.QUIET)]


def _choose_grouping(found: Sequence[Listing], weeks: Sequence[str]) -> Grouping:
    known = [week for each, week in zip(found, weeks, strict=True) if each.release.date.day]
    return Grouping.WEEK if len(known) >= _A_WEEK * len(set(known)) else Grouping.MONTH


def _has_territories(found: Sequence[Listing]) -> bool:
    return any(each.release.territory != found[0].release.territory for each in found)


def _rows(
    shown: Sequence[Listing], view: View, *, with_year: bool = False
) -> list[tuple[Cell, ...]]:
    with_territory, following = _has_territories(shown), Following()

    @lru_cache(_KEPT)  # in a long list most releases say what those of other films say
    def cells(
        release: Release, next_one: Release | None, distributor: str | None
    ) -> tuple[Sequence[Cell], Sequence[Cell]]:
        """Return what stands before the title, and what stands behind it."""
        when, look = release.date, _look(release, view.today)
        in_short = countdown.short_words(when, view.today)
        kind = f"{release.type.value} {release.territory}" if with_territory else release.type.value
        sure = release.status is Status.CONFIRMED
        marks = [mark for mark in (release.format, None if sure else release.status.value) if mark]
        moved = f"from {view.style.words(release.moved_from)}" if release.moved_from else ""
        # Later by so much, and no second date: beside the first, it would be taken for it.
        later = _next_words(release, next_one)
        return (
            (
                Cell(view.style.column_words(when, with_year=with_year), look),
                Cell(countdown.words(when, view.today), look, in_short),
            ),
            (
                Cell(", ".join([kind, *marks]), look if look is Look.CANCELLED else Look.NORMAL),
                Cell(later, short=countdown.in_short(later)),
                Cell(distributor or "", Look.QUIET),
                Cell(moved, Look.MOVED),
            ),
        )

    rows = []
    for listing in shown:
        film, release = listing
        before, behind = cells(release, following(listing), listing.distributor)
        look = Look.CANCELLED if release.status is Status.CANCELLED else Look.TITLE
        rows.append((*before, Cell(film.title, look), *behind))
    return rows


def _look(release: Release, today: date) -> Look:
    """Return the one look of a row, the strongest reason first."""
    if release.status is Status.CANCELLED:
        return Look.CANCELLED
    day = release.date.day
    if day is not None and 0 <= (day - today).days <= _SOON_DAYS:
        return Look.SOON
    vague = day is None or release.status is Status.TENTATIVE
    return Look.VAGUE if vague else Look.NORMAL


def _next_words(release: Release, following: Release | None) -> str:
    if following is None:
        return ""
    gap = countdown.gap(release.date, following.date)
    return f"{following.type.value} {gap} later"


def _month(when: ReleaseDate) -> str:
    # A quarter or a season stands by itself: it is no part of any one month.
    if when.precision in {Precision.DAY, Precision.MONTH} and when.earliest:
        return month_words(when.earliest)
    return when.words[:1].upper() + when.words[1:]


@cache  # in a long list many releases have the same day
def _week(when: ReleaseDate) -> str:
    """Return the week of a date, Monday to Sunday.

    So what opens on the Wednesday before a holiday stands with it.
    """
    if when.day is None:
        return _month(when)
    monday = when.day - timedelta(days=when.day.weekday())
    return f"Week of {monday.day} {month_words(monday)}"
