"""Spans of days, weeks, calendar months or years, for leads and windows: `7d`, `2w`, `3m`, `1y`."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from releasecal.errors import Fault

_FORM = r"([0-9]{1,5})\s*(d(?:ays?)?|w(?:eeks?)?|m(?:onths?)?|y(?:ears?)?)"
_LIMITS = {"d": 36_500, "w": 5_200, "m": 1_200, "y": 100}

FORMS = "7d, 2w, 3m or 1y (days, weeks, calendar months, years)"
"""What a span may look like, for messages and help."""


class Span(NamedTuple):
    """A number of calendar units; a month is a calendar month and no number of days."""

    number: int
    unit: str
    """d, w, m or y."""

    def __str__(self) -> str:
        return f"{self.number}{self.unit}"

    def after(self, day: date) -> date:
        """Return the day this span after `day`; the month's last where there is no such day."""
        return self._move(day, 1)

    def before(self, day: date) -> date:
        """Return the day this span before `day`, with the same rule."""
        return self._move(day, -1)

    def _move(self, day: date, direction: int) -> date:
        # Days and weeks, the usual leads, do without dateutil.
        number = self.number * direction
        if self.unit == "d":
            return day + timedelta(days=number)
        if self.unit == "w":
            return day + timedelta(weeks=number)
        from dateutil.relativedelta import relativedelta

        moved: date = day + relativedelta(months=number if self.unit == "m" else number * 12)
        return moved


def parse(text: str) -> Span:
    """Return the span that `text` writes. Raises `Fault`."""
    form = re.fullmatch(_FORM, text.strip().lower())
    if form is None:
        raise Fault(f'"{text}" is not a span of time', f"write {FORMS}")
    span = Span(int(form[1]), form[2][0])
    if span.number > _LIMITS[span.unit]:
        raise Fault(f'"{text}" is longer than a hundred years', f"write {FORMS}")
    return span
