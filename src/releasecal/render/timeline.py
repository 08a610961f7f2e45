"""Runs drawn as bars over weeks.

Each stage has its sign and day, today is a line, vague dates are hatched. Nothing is told by colour
alone: every stage begins with its sign, and each kind of bar has a character of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from releasecal import dates
from releasecal.countdown import quantity
from releasecal.model import Listing, Status
from releasecal.render import bar, signs
from releasecal.render.layout import Cell, Column, Grid, Layout, Look
from releasecal.render.listings import top_lines
from releasecal.render.picture import Line, flow, sentence
from releasecal.render.scale import Scale
from releasecal.render.terminal import Glyphs, cells, fit
from releasecal.render.upcoming import other_territories
from releasecal.render.view import View
from releasecal.runs import Run, Stage, old_dates
from releasecal.text import plain

_GAP = 2
_MONTHS_A_YEAR = 12
_LEAST_BAR = 20
_LEAST_TITLE, _MOST_TITLE = 12, 36
_TITLE_PART = 3
"""A title takes up to one part in so many of the width."""

_RUNS = (Column("Film", wraps=16), Column("Territory"), Column("Run", wraps=24))


# Without slots, which would leave no place to cache a property.
@dataclass(frozen=True, kw_only=True)
class Timeline:
    """Runs and the days over which they are drawn."""

    runs: Sequence[Run]
    start: date
    end: date
    view: View
    elsewhere: Sequence[Listing] = ()
    """The releases that only their territory leaves out."""
    more: int = 0
    """How many runs are left out for want of rows."""
    with_moves: bool = False
    """Whether the places that dates left are shown."""

    @property
    def today(self) -> date:
        """The day that is marked."""
        return self.view.today

    @cached_property
    def with_territory(self) -> bool:
        """Whether runs need to say their territory, since there are several."""
        return len({run.territory for run in self.runs}) > 1

    @property
    def notes(self) -> list[str]:
        """What is not in sight, counted."""
        releases = [stage for run in self.runs for stage in run.stages]
        before = sum(stage.release.date.is_before(dates.any_day(self.start)) for stage in releases)
        after = sum(dates.any_day(self.end).is_before(stage.release.date) for stage in releases)
        undated = sum(run.undated for run in self.runs)
        parts = [
            f"{quantity(before, 'release')} before" if before else "",
            f"{quantity(after, 'release')} after" if after else "",
            f"{undated:,} without a date" if undated else "",
        ]
        unseen = ", ".join(part for part in parts if part)
        start, end = (self.view.style.words(dates.any_day(day)) for day in (self.start, self.end))
        span = f"{start} to {end}"
        others = other_territories(self.elsewhere, self.view)
        if not self.runs:
            return [f"Nothing opens from {span}.", *others]
        found = [f"{quantity(len(self.runs), 'run')}, {span}."]
        if unseen:
            found.append(f"Not in sight: {unseen}.")
        if self.more:
            found.append(f"And {quantity(self.more, 'run')} more: `--rows` draws more of them.")
        return found + others


def timeline_lines(timeline: Timeline, width: int, glyphs: Glyphs) -> list[Line] | None:
    """Return the runs as bars, no line wider than `width` cells, with a legend.

    None where that is too narrow.
    """
    names = [_name(run, timeline) for run in timeline.runs]
    widest = max(map(cells, names), default=0)
    title = min(widest, max(_LEAST_TITLE, min(width // _TITLE_PART, _MOST_TITLE)))
    room = width - title - _GAP
    if room < _LEAST_BAR:
        return None
    scale = Scale(timeline.start, timeline.end, room)
    margin = " " * (title + _GAP)
    today = timeline.view.style.column_words(dates.any_day(timeline.today), with_year=False)
    lines: list[Line] = [(cell,) for cell in _top_lines(timeline)]
    if timeline.runs:
        lines += [
            [Cell(margin), _names(scale)],
            [Cell(margin), *bar.axis_cells(scale, timeline.today, today, glyphs)],
        ]
    for name, run in zip(names, timeline.runs, strict=True):
        cancelled = all(stage.release.status is Status.CANCELLED for stage in run.stages)
        # Of no stages all are cancelled, as logic has it.
        look = Look.CANCELLED if cancelled and run.stages else Look.TITLE
        shown = fit(name, title, glyphs)
        lines.append(
            [
                Cell(shown.rstrip(), look),
                # In a cell of their own: what is struck through would strike the spaces, too.
                Cell(" " * (title - cells(shown.rstrip()) + _GAP)),
                *bar.run_cells(run, scale, timeline.today, glyphs, with_moves=timeline.with_moves),
            ]
        )
    if timeline.runs:
        lines.append(())
        lines += flow(_legend(timeline, glyphs), width, glyphs)
    for note in timeline.notes:
        lines += sentence(note, width, glyphs)
    return lines


def timeline_layout(timeline: Timeline) -> Layout:
    """Return the runs in words, one row each."""
    rows = [
        (
            Cell(run.film.title, Look.TITLE),
            Cell(run.territory if timeline.with_territory else ""),
            Cell(", ".join(_stage_words(stage, timeline) for stage in _in_order(run))),
        )
        for run in timeline.runs
    ]
    grids = [Grid("Timeline", _RUNS, rows)] if rows else []
    return Layout(_top_lines(timeline), grids, timeline.notes)


def _top_lines(timeline: Timeline) -> list[Cell]:
    releases = [Listing(run.film, stage.release) for run in timeline.runs for stage in run.stages]
    return top_lines(releases, timeline.view)


def _in_order(run: Run) -> list[Stage]:
    return sorted(run.stages, key=lambda stage: dates.sort_key(stage.release.date))


def _stage_words(stage: Stage, timeline: Timeline) -> str:
    release = stage.release
    style = timeline.view.style
    words = f"{release.type.value} {style.words(release.date)}"
    if release.status is not Status.CONFIRMED:
        words += f" ({release.status.value})"
    if timeline.with_moves and old_dates(release):
        words += f" (was {' and '.join(map(style.words, old_dates(release)))})"
    return words


def _name(run: Run, timeline: Timeline) -> str:
    """Return what stands before a bar, safe to show."""
    return plain(f"{run.territory} {run.film.title}" if timeline.with_territory else run.film.title)


def _names(scale: Scale) -> Cell:
    """Return the names of the months over their days.

    The year stands with them where it changes, and alone where it must.
    """
    line = ""
    year = 0
    for tick in scale.ticks(bar.LEAST_TICK):
        start = max(int(tick.start), 0)
        room = int(tick.end) - start - 1
        named, whole = dates.month_words(tick.first)[:3], str(tick.first.year)
        ways = [f"{named} {whole}", named] if tick.first.year != year else [named]
        # Where "Jan 2027" has no room, the year says more than the month.
        if tick.first.month == 1 and len(ways[0]) > room:
            ways = [whole, named]
        if tick.months >= _MONTHS_A_YEAR:
            ways = [whole]
        label = next((way for way in ways if len(way) <= room), "")
        if label:
            line = line.ljust(start) + label
            year = tick.first.year if whole in label else year
    return Cell(line, Look.HEADING)


def _legend(timeline: Timeline, glyphs: Glyphs) -> list[Cell]:
    """Return what the signs, bars and lines in sight mean."""
    releases = [stage.release for run in timeline.runs for stage in run.stages]
    entries = []
    if timeline.start <= timeline.today <= timeline.end:
        entries.append(Cell(f"{glyphs.today} today", Look.TODAY))
    entries += signs.legend(releases, fills=bar.fills(glyphs))
    if any(release.date.day is None for release in releases):
        entries.append(Cell(f"{glyphs.vague} on one of these days", Look.VAGUE))
    if any(stage.is_open for run in timeline.runs for stage in run.stages):
        entries.append(Cell(f"{glyphs.open_end} the end is not known"))
    if timeline.with_moves:
        entries.append(Cell("l, w, ... where it stood before", Look.QUIET))
    return entries
