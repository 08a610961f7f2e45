"""The scale of a timeline: days as places from its left end, and the months that it crosses."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from releasecal.month import month_after

_DAYS_A_MONTH, _A_YEAR = 30, 12
_STEPS = (1, 3, 12, 60, 120, 600, 1200)
"""Months that may lie between two ticks: months, quarters, years and more."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The days from `start` to `end`, both included, drawn that many units wide.

    A unit is a cell, or a part of a hundred.
    """

    start: date
    end: date
    width: float

    def place(self, day: date) -> float:
        """Return where a day begins; less than 0 or more than the width when it is out of sight."""
        return (day - self.start).days * self.width / ((self.end - self.start).days + 1)

    def shows(self, day: date) -> bool:
        """Say whether a day is in sight."""
        return self.start <= day <= self.end

    def ticks(self, least: float) -> list["Tick"]:
        """Return the months that the scale crosses.

        Longer parts of time, where those are narrower than `least`.
        """
        a_month = self.width * _DAYS_A_MONTH / ((self.end - self.start).days + 1)
        step = next((months for months in _STEPS if a_month * months >= least), _STEPS[-1])
        # Ticks stand at round months, such as the Januaries, wherever the scale begins.
        past = (self.start.year * _A_YEAR + self.start.month - 1) % step
        found = []
        first = month_after(self.start, -past)
        while first <= self.end:
            following = month_after(first, step)
            end = min(self.place(following), self.width)
            found.append(Tick(first, step, self.place(first), end))
            first = following
        return found


class Tick(NamedTuple):
    """A month, quarter, year or longer part of time on a scale."""

    first: date
    months: int
    start: float
    """The place of its first day; less than 0 when that is out of sight."""
    end: float
    """The place after its last day in sight."""
