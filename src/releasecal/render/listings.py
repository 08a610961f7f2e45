"""Releases as rows: grouped by week or month, each with what comes next in its run."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import cache

from releasecal import countdown, territories
from releasecal.countdown import quantity
from releasecal.dates import Precision, ReleaseDate, month_words
from releasecal.model import Listing, Release, Status
from releasecal.query import Following
from releasecal.render.layout import Cell, Column, Grid, Look
from releasecal.render.view import Grouping, View

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
_A_WEEK = 2
"""So many releases a week on average, and weeks are what they stand together by."""


def listing_grids(found: Sequence[Listing], view: View, limit: int | None = None) -> list[Grid]:
    """Return the releases in groups, each with its count; dates tell what the heading does not.

    The first `limit` of them are shown; a group of which some are not says so.
    """
    by = view.by or _choose_grouping(found)
    shown = found[:limit]
    several, following = _has_territories(shown), Following()
    if by is Grouping.NONE:
        # No heading says the year here, and that of today goes without saying.
        years = {when.year for each in shown if (when := each.release.date.day)}
        with_year = not years <= {view.today.year}
        return [_grid("", shown, view, following, with_territory=several, with_year=with_year)]
    heading = _week if by is Grouping.WEEK else _month
    # Over all of them: the heading of a group says how many it has, shown or not.
    whole = Counter(heading(listing) for listing in found)
    groups: dict[str, list[Listing]] = {}
    for listing in shown:
        groups.setdefault(heading(listing), []).append(listing)
    return [
        _grid(
            f"{name}, {_count(len(group), whole[name])}",
            group,
            view,
            following,
            with_territory=several,
        )
        for name, group in groups.items()
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


def _choose_grouping(found: Sequence[Listing]) -> Grouping:
    weeks = [_week(listing) for listing in found if listing.release.date.day]
    return Grouping.WEEK if len(weeks) >= _A_WEEK * len(set(weeks)) else Grouping.MONTH


def _has_territories(found: Sequence[Listing]) -> bool:
    return any(each.release.territory != found[0].release.territory for each in found)


def _grid(
    heading: str,
    group: Sequence[Listing],
    view: View,
    following: Following,
    *,
    with_territory: bool,
    with_year: bool = False,
) -> Grid:
    @cache  # in a long list many releases have the same day
    def date_cells(when: ReleaseDate, look: Look) -> tuple[Cell, Cell]:
        return (
            Cell(view.style.column_words(when, with_year=with_year), look),
            Cell(countdown.words(when, view.today), look, countdown.short_words(when, view.today)),
        )

    rows = [
        _row(each, view, following(each), date_cells, with_territory=with_territory)
        for each in group
    ]
    return Grid(heading, _COLUMNS, rows)


def _row(
    listing: Listing,
    view: View,
    next_one: Release | None,
    date_cells: Callable[[ReleaseDate, Look], tuple[Cell, Cell]],
    *,
    with_territory: bool,
) -> tuple[Cell, ...]:
    film, release = listing
    when = release.date
    left = countdown.countdown(when, view.today)
    cancelled = release.status is Status.CANCELLED
    vague = when.day is None or release.status is Status.TENTATIVE
    soon = left is not None and when.day is not None and 0 <= left.days <= _SOON_DAYS
    # One look for a row, the strongest reason first.
    look = (
        Look.CANCELLED if cancelled else Look.SOON if soon else Look.VAGUE if vague else Look.NORMAL
    )
    kind = f"{release.type.value} {release.territory}" if with_territory else release.type.value
    sure = release.status is Status.CONFIRMED
    marks = [mark for mark in (release.format, None if sure else release.status.value) if mark]
    moved = f"from {view.style.words(release.moved_from)}" if release.moved_from else ""
    # Later by so much, and no second date: beside the first, it would be taken for it.
    following = _next_words(release, next_one)
    return (
        *date_cells(when, look),
        Cell(film.title, Look.CANCELLED if cancelled else Look.TITLE),
        Cell(", ".join([kind, *marks]), look if cancelled else Look.NORMAL),
        Cell(following, short=countdown.in_short(following)),
        Cell(listing.distributor or "", Look.QUIET),
        Cell(moved, Look.MOVED),
    )


def _next_words(release: Release, following: Release | None) -> str:
    if following is None:
        return ""
    gap = countdown.gap(release.date, following.date)
    return f"{following.type.value} {gap} later"


def _month(listing: Listing) -> str:
    when = listing.release.date
    # A quarter or a season stands by itself: it is no part of any one month.
    if when.precision in {Precision.DAY, Precision.MONTH} and when.earliest:
        return month_words(when.earliest)
    return when.words[:1].upper() + when.words[1:]


def _week(listing: Listing) -> str:
    """Return the week of a release, Monday to Sunday.

    So what opens on the Wednesday before a holiday stands with it.
    """
    day = listing.release.date.day
    if day is None:
        return _month(listing)
    return _week_words(day - timedelta(days=day.weekday()))


@cache
def _week_words(monday: date) -> str:
    return f"Week of {monday.day} {month_words(monday)}"
