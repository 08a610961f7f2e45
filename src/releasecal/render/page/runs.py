"""Runs on a scale from 0 to 100, for bars whose width is that of the window."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from releasecal import dates
from releasecal.date_style import DateStyle
from releasecal.model import Film, Listing, Release, Status
from releasecal.month import first_and_last
from releasecal.render import signs
from releasecal.render.scale import Scale
from releasecal.render.view import View
from releasecal.runs import Run, Stage, runs
from releasecal.spans import Span

MOST = 60
"""How many runs are drawn; the rest are counted."""
_BEHIND, _AHEAD = Span(4, "w"), Span(30, "w")
_LEAST_TICK = 7
_LABEL_ROOM = 3.6
"""The parts of a hundred that a sign with its day takes.

Where a screen is narrower, the style drops the day.
"""


class Bar(NamedTuple):
    """One stage: where it lies, and what is written at its start."""

    start: float
    width: float
    kind: str
    """Its sign, and v when it is vague, x when it is cancelled."""
    sign: str
    """What is written at its start; empty when that is out of sight."""
    day: str
    """The day that is written behind the sign; empty where there is no room."""


class Row(NamedTuple):
    """One run."""

    film: Film
    territory: str
    kinds: str
    """The signs of its stages."""
    words: str
    """Its stages in words."""
    bars: Sequence[Bar]


class Runs(NamedTuple):
    """The runs that are drawn, and the scale below which they stand."""

    rows: Sequence[Row]
    ticks: Sequence[tuple[float, str]]
    span: str
    """The days from end to end, in words."""
    start: date
    days: int
    """How many days the scale has from its start; a script looks there for the reader's day."""
    now: float | None
    """The place of today; None when it is out of sight."""
    more: int
    """How many runs are not drawn."""


def runs_in_sight(listings: Sequence[Listing], view: View) -> Runs | None:
    """Return the runs about today, or about the first release; None where none has a place."""
    today, style = view.today, view.style
    span = _span(listings, today)
    if span is None:
        return None
    start, end = span
    scale = Scale(start, end, 100)
    in_sight = (each for each in listings if each.release.date.overlaps(start, end))
    found, more = runs(in_sight, MOST)
    ticks = [
        (_place(max(tick.start, 0)), dates.month_words(tick.first)[:3])
        for tick in scale.ticks(_LEAST_TICK)
        # A month that an edge cuts off may have no room for its name.
        if tick.end - max(tick.start, 0) >= _LEAST_TICK
    ]
    now = _place(scale.place(today)) if scale.shows(today) else None
    rows = [_row(found_run, scale, style) for found_run in found]
    words = f"{style.words(dates.any_day(start))} to {style.words(dates.any_day(end))}"
    return Runs(rows, ticks, words, start, (end - start).days + 1, now, more)


def _span(listings: Sequence[Listing], today: date) -> tuple[date, date] | None:
    """Return the days to draw: from four weeks ago on.

    All of them, where the releases are all older or newer.
    """
    ends = first_and_last(listings)
    if ends is None:
        return None
    first, last = ends
    start = max(first, min(_BEHIND.before(today), last))
    if first < start and not any(each.release.date.overlaps(start, None) for each in listings):
        start = first
    return start, min(max(last, start), _AHEAD.after(start))


def _row(found: Run, scale: Scale, style: DateStyle) -> Row:
    film, territory, stages, _ = found
    in_order = sorted(stages, key=lambda stage: dates.sort_key(stage.release.date))
    in_sight = [stage for stage in stages if stage.start <= scale.end and stage.end > scale.start]
    in_sight.sort(key=lambda stage: stage.start)
    kinds = dict.fromkeys(signs.SIGNS[stage.release.type] for stage in in_order)
    words = ", ".join(_words(stage.release, style) for stage in in_order)
    starts = [scale.place(stage.start) for stage in in_sight] + [100.0]
    bars = [
        _bar(stage, scale, following) for stage, following in zip(in_sight, starts[1:], strict=True)
    ]
    return Row(film, territory, " ".join(kinds), words, bars)


def _words(release: Release, style: DateStyle) -> str:
    status = "" if release.status is Status.CONFIRMED else f" ({release.status.value})"
    return f"{release.type.value} {style.words(release.date)}{status}"


def _bar(stage: Stage, scale: Scale, following: float) -> Bar:
    release = stage.release
    start = max(scale.place(stage.start), 0)
    end = min(scale.place(stage.end), scale.width)
    kind = signs.SIGNS[release.type]
    if release.status is Status.CANCELLED:
        kind = f"{kind} x"
    elif release.date.day is None:
        kind = f"{kind} v"
    # What began before the scale has no start to sign; a vague one is signed where it is seen.
    label = signs.sign(release) if scale.shows(stage.start) or not release.date.day else ""
    day = release.date.day
    has_room = following - start >= _LABEL_ROOM
    return Bar(
        _place(start),
        _place(end - start),
        kind,
        label,
        str(day.day) if day and label and has_room else "",
    )


def _place(place: float) -> float:
    # About a pixel of a wide screen; more digits would only make the page longer.
    return round(place, 1)
