"""One run drawn as a bar of cells: stages from sign to sign, today as a line through all."""

from collections.abc import Mapping
from datetime import date
from itertools import groupby

from releasecal.model import Release, Status
from releasecal.render import signs
from releasecal.render.layout import Cell, Look
from releasecal.render.scale import Scale
from releasecal.render.terminal import Glyphs
from releasecal.runs import Run, Stage, old_dates

LEAST_TICK = 5
"""The fewest cells of a month, quarter or year that is marked."""


class _Strip:
    """A line of cells under way.

    What is signed stays; all else is drawn over by what comes later.
    """

    def __init__(self, width: int) -> None:
        self.cells = [(" ", Look.NORMAL)] * width
        self.is_signed = bytearray(width)

    def fill(self, start: float, end: float, character: str, look: Look) -> None:
        """Draw a character from one place up to another, at least once where that is in sight."""
        first, last = int(max(start, 0)), int(min(max(end, start + 1), len(self.cells)))
        for at in range(first, last):
            if not self.is_signed[at]:
                self.cells[at] = character, look

    def sign(self, start: float, text: str, look: Look) -> None:
        """Write a text at the first free place from `start` on, or left of it for want of room."""
        free = bytes(len(text))
        # To the right, where its own bar is; over another sign never, for it may have no bar.
        at = self.is_signed.find(free, int(start))
        if at < 0:
            at = self.is_signed.rfind(free)
        if at < 0:  # no room at all
            at = min(0, len(self.cells) - len(text))
        for offset, character in enumerate(text):
            self.cells[at + offset] = character, look
            self.is_signed[at + offset] = True

    def draw(self) -> list[Cell]:
        """Return the cells, those that look the same in one."""
        return [
            Cell("".join(character for character, _ in group), look)
            for look, group in groupby(self.cells, key=lambda cell: cell[1])
        ]


def fills(glyphs: Glyphs) -> Mapping[Look, str]:
    """Return the character of each kind of bar."""
    return {
        Look.EARLY: glyphs.early,
        Look.LIMITED: glyphs.limited,
        Look.EXPANSION: glyphs.expansion,
        Look.WIDE: glyphs.wide,
        Look.HOME: glyphs.home,
    }


def run_cells(
    run: Run, scale: Scale, today: date, glyphs: Glyphs, *, with_moves: bool
) -> list[Cell]:
    """Return a run as a bar as wide as the scale."""
    # In this order, since what is drawn later covers what is below it: today shows through bars,
    # and signs through everything.
    strip = _Strip(int(scale.width))
    _draw_ticks(strip, scale, glyphs)
    for stage in run.stages:
        _draw_bar(strip, stage, scale, glyphs)
    if scale.shows(today):
        strip.fill(scale.place(today), 0, glyphs.today, Look.TODAY)
    places = [
        (int(scale.place(_sign_day(stage, scale))), stage)
        for stage in run.stages
        if scale.shows(_sign_day(stage, scale))
    ]
    places.sort(key=lambda each: each[0])
    # A sign may be as long as it is to the next one.
    ends = [place for place, _ in places[1:]] + [len(strip.cells)]
    for (place, stage), end in zip(places, ends, strict=True):
        strip.sign(place, _label(stage, place, end, scale), signs.look(stage.release))
    if with_moves:
        for stage in run.stages:
            _sign_old_dates(strip, stage.release, scale)
    return strip.draw()


def axis_cells(scale: Scale, today: date, words: str, glyphs: Glyphs) -> list[Cell]:
    """Return the line under the months' names: where each begins, and today, in `words`."""
    strip = _Strip(int(scale.width))
    strip.fill(0, scale.width, glyphs.rule, Look.QUIET)
    _draw_ticks(strip, scale, glyphs)
    if scale.shows(today):
        strip.sign(scale.place(today), f"{glyphs.today}{' '.join(words.split())}", Look.TODAY)
    return strip.draw()


def _draw_ticks(strip: _Strip, scale: Scale, glyphs: Glyphs) -> None:
    for tick in scale.ticks(LEAST_TICK):
        if tick.start >= 0:
            strip.fill(tick.start, 0, glyphs.month, Look.QUIET)


def _draw_bar(strip: _Strip, stage: Stage, scale: Scale, glyphs: Glyphs) -> None:
    release = stage.release
    start, end = scale.place(stage.start), scale.place(stage.end)
    # What is cancelled runs for no days; of a vague date the period is hatched all the same, for
    # its sign alone would name a day.
    if (
        end <= 0
        or start >= scale.width
        or (release.status is Status.CANCELLED and release.date.day)
    ):
        return
    look = signs.look(release)
    character = glyphs.vague if release.date.day is None else fills(glyphs)[look]
    strip.fill(start, end, character, look)
    if stage.is_open and end < scale.width:
        strip.fill(end, end, glyphs.open_end, look)


def _sign_day(stage: Stage, scale: Scale) -> date:
    """Return the day at which a stage is signed: its first, or if vague the first in sight."""
    if stage.release.date.day is None and stage.start < scale.start < stage.end:
        return scale.start
    return stage.start


def _label(stage: Stage, place: int, end: int, scale: Scale) -> str:
    """Return the sign of a stage, with its day or period where some of the bar stays to see."""
    sign = signs.sign(stage.release)
    day = stage.release.date.day
    if day:
        label = f"{sign}{day.day}"
        return label if place + len(label) < end else sign
    label = f"{sign} {stage.release.date.words} "
    return label if place + len(label) < min(end, int(scale.place(stage.end))) else sign


def _sign_old_dates(strip: _Strip, release: Release, scale: Scale) -> None:
    for when in old_dates(release):
        if when.earliest and scale.shows(when.earliest):
            strip.sign(scale.place(when.earliest), signs.SIGNS[release.type].lower(), Look.QUIET)
