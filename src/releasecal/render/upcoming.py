"""The layout of a list of releases: grouped by week or month, each with what comes next in its run."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby

from releasecal import countdown
from releasecal.countdown import counted
from releasecal.dates import Precision, month_words, weekday
from releasecal.model import Listing, Status
from releasecal.query import COUNTED_TO, Upcoming, Window, next_in_run
from releasecal.render.layout import Cell, Column, Grid, Layout, Look

_COLUMNS = (
    Column("Date"),
    Column("Countdown", wraps=11),
    Column("Film", wraps=16),
    Column("Release", wraps=13),
    Column("Next in the run", gives_way=1, wraps=18),
    Column("Distributor", gives_way=2, wraps=16),
    Column("Moved", gives_way=3),
)
_SOON_DAYS = 7
_WEEKS_UP_TO = 36
"""A window of at most this many days is grouped by week."""


def upcoming_layout(found: Upcoming, window: Window, today: date) -> Layout:
    """Return the releases of a window with a last line on what lies beyond it; or what to try when it is empty."""
    beyond = _beyond(found, window)
    if found.listings:
        return Layout(
            grids=_grids(found.listings, today, _key(window)), notes=[beyond] if beyond else ()
        )
    lines = [f"Nothing opens {_days_of(window)}."]
    if found.last:
        film, release = found.last
        ago = countdown.words(release.date, today)
        what = f"{release.type.value}, {release.territory}"
        lines.append(
            f"The last one was {film.title} ({what}): {release.date.words_with_weekday}, {ago}."
        )
    lines.append(
        beyond or "`releasecal list` shows the whole catalog; `--territory all` looks everywhere."
    )
    return Layout(lines=[Cell(line) for line in lines])


def list_layout(listings: Sequence[Listing], today: date) -> Layout:
    """Return all listings, grouped by month."""
    if not listings:
        return Layout(
            lines=[
                Cell(
                    "No release matches. Fewer filters find more; `--territory all` looks everywhere."
                )
            ]
        )
    releases = counted(len(listings), "release")
    films = counted(len({listing.film.slug for listing in listings}), "film")
    return Layout(grids=_grids(listings, today, _month), notes=[f"{releases} of {films}."])


def _grids(listings: Iterable[Listing], today: date, key: Callable[[Listing], str]) -> list[Grid]:
    return [
        Grid(heading, _COLUMNS, [_row(listing, today) for listing in group])
        for heading, group in groupby(listings, key=key)
    ]


def _row(listing: Listing, today: date) -> tuple[Cell, ...]:
    film, release = listing
    when = release.date
    left = countdown.countdown(when, today)
    cancelled = release.status is Status.CANCELLED
    vague = when.day is None or release.status is Status.TENTATIVE
    soon = left is not None and when.day is not None and 0 <= left.days <= _SOON_DAYS
    look = (
        Look.CANCELLED if cancelled else Look.SOON if soon else Look.VAGUE if vague else Look.NORMAL
    )
    kind = f"{release.type.value} {release.territory}"
    sure = release.status is Status.CONFIRMED
    marks = [mark for mark in (release.format, None if sure else release.status.value) if mark]
    return (
        Cell(_day_words(listing), look),
        Cell(countdown.words(when, today), look),
        Cell(film.title, Look.CANCELLED if cancelled else Look.TITLE),
        Cell(", ".join([kind, *marks]), look if cancelled else Look.NORMAL),
        Cell(_next_words(listing)),
        Cell(listing.distributor or "", Look.QUIET),
        Cell(f"from {release.moved_from.words}" if release.moved_from else "", Look.MOVED),
    )


def _day_words(listing: Listing) -> str:
    when = listing.release.date
    return (
        f"{weekday(when.day)} {when.day.day:>2} {month_words(when.day)[:3]}"
        if when.day
        else when.words
    )


def _next_words(listing: Listing) -> str:
    following = next_in_run(listing)
    if following is None:
        return ""
    gap = countdown.gap(listing.release.date, following.date)
    return f"{following.type.value} {gap} later"


def _key(window: Window) -> Callable[[Listing], str]:
    short = window.start and window.end and (window.end - window.start).days <= _WEEKS_UP_TO
    return _week if short else _month


def _month(listing: Listing) -> str:
    when = listing.release.date
    if when.precision in {Precision.DAY, Precision.MONTH} and when.earliest:
        return month_words(when.earliest)
    return when.words[:1].upper() + when.words[1:]


def _week(listing: Listing) -> str:
    day = listing.release.date.day
    if day is None:
        return _month(listing)
    monday = day - timedelta(days=day.weekday())
    return f"Week of {monday.day} {month_words(monday)}"


def _beyond(found: Upcoming, window: Window) -> str:
    parts = []
    if found.later and window.end:
        more = found.later > COUNTED_TO
        number = f"more than {COUNTED_TO:,} releases" if more else counted(found.later, "release")
        parts.append(f"{number} after {_words(window.end)}")
    if found.undated:
        more = found.undated > COUNTED_TO
        parts.append(f"{f'more than {COUNTED_TO:,}' if more else found.undated} without a date")
    return (
        f"{'Beyond: ' + ' and '.join(parts)}. See them with `--within 1y` or `releasecal list`."
        if parts
        else ""
    )


def _days_of(window: Window) -> str:
    start = f"from {_words(window.start)}" if window.start else ""
    end = f"to {_words(window.end)}" if window.end else ""
    return f"{start} {end}".strip() or "at all"


def _words(day: date) -> str:
    return f"{day.day} {month_words(day)}"
