"""How a date is written for people: one of three styles, the same in tables and in reminders.

A date of which the day is not known has its own words in each style; no day is ever made up.
"""

from datetime import date
from enum import Enum

from releasecal import dates
from releasecal.dates import ReleaseDate, weekday

_MONTH_LETTERS = 3


class DateStyle(Enum):
    """The styles. The values are examples of themselves, and the words of config.toml."""

    DAY_FIRST = "Fri 9 Dec"
    MONTH_FIRST = "Dec 9"
    ISO = "2016-12-09"

    def words(self, when: ReleaseDate) -> str:
        """Return a date with its year, without its weekday: 9 Dec 2016, Dec 9, 2016, 2016-12-09."""
        if self is DateStyle.ISO:
            return when.notation
        if self is DateStyle.MONTH_FIRST and when.day:
            return f"{_month(when.day)} {when.day.day}, {when.day.year}"
        return when.words

    def full_words(self, when: ReleaseDate) -> str:
        """Return a date as it stands alone: Fri 9 Dec 2016, Dec 9, 2016 or 2016-12-09."""
        return when.words_with_weekday if self is DateStyle.DAY_FIRST else self.words(when)

    def column_words(self, when: ReleaseDate, *, with_year: bool) -> str:
        """Return a date for a column, days and months in line: Fri  9 Dec, Dec  9, 2016-12-09."""
        if self is DateStyle.ISO or when.day is None:
            return self.words(when)
        month, day = _month(when.day), f"{when.day.day:>2}"
        if self is DateStyle.MONTH_FIRST:
            return f"{month} {day}" + (f", {when.day.year}" if with_year else "")
        return f"{weekday(when.day)} {day} {month}" + (f" {when.day.year}" if with_year else "")

    def day_words(self, day: date) -> str:
        """Return a day as `full_words` has it."""
        return self.full_words(dates.any_day(day))


def _month(day: date) -> str:
    return dates.month_words(day)[:_MONTH_LETTERS]
