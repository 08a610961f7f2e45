"""Release dates: a period of days with a precision, from one known day to "TBA".

No day is ever made up. "2027-Q3" is a range from its earliest to its latest day and stays one. This
module reads the catalog's own notation only; it knows no file and no clock.
"""

import re
from datetime import date, timedelta
from enum import Enum
from functools import cache
from typing import NamedTuple, Self

from releasecal.errors import Fault

FIRST_YEAR = 1800
LAST_YEAR = 2999
"""Years outside of these are typing errors; the limits also keep all arithmetic inside `date`."""

# English whatever the locale, which strftime would follow.
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS_A_YEAR = 12

# [0-9] and not \d, which takes the digits of every script.
_FORM = r"(?P<year>[0-9]{4})(?:-(?P<part>.+))?"
_DAY = r"(?P<month>[0-9]{2})-(?P<day>[0-9]{2})"
_NOT_PADDED = r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?"

FORMS = 'a day such as 2016-12-02, or "2016-12", "2016-Q4", "2016-fall", "2016-H2", "2016" or "TBA"'
"""What a date in the catalog may look like, for messages."""


class Precision(Enum):
    """How exactly a release date is known. The values are the words that JSON carries."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    TBA = "tba"

    __hash__ = object.__hash__  # each member exists once; Enum's own hash is slow


_PARTS = {
    **{f"Q{at + 1}": (Precision.QUARTER, 3 * at + 1, 3) for at in range(4)},
    **{f"H{at + 1}": (Precision.HALF, 6 * at + 1, 6) for at in range(2)},
    "spring": (Precision.SEASON, 3, 3),
    "summer": (Precision.SEASON, 6, 3),
    "fall": (Precision.SEASON, 9, 3),
    "winter": (Precision.SEASON, 12, 3),
}
"""The parts of a year as they are written: precision, first month, how many months."""

_PART_NAMES = {(precision, month): name for name, (precision, month, _) in _PARTS.items()}
# Two words are read for one season and one is written, so that the same date is the same text.
_READ_AS_PARTS = {name.lower(): part for name, part in _PARTS.items()} | {"autumn": _PARTS["fall"]}


class ReleaseDate(NamedTuple):
    """A day or a longer period, both ends included; all-day civil dates, never instants."""

    precision: Precision
    earliest: date | None
    """The first day on which the film may open; None for TBA."""
    latest: date | None
    """The last such day; the same as `earliest` when the day is known."""

    @property
    def day(self) -> date | None:
        """The day, when it is known."""
        return self.earliest if self.precision is Precision.DAY else None

    @property
    def text(self) -> str | None:
        """The date as the catalog writes it: 2016-12-02, 2016-12, 2016-Q4; None for TBA."""
        start = self.earliest
        if start is None:
            return None
        match self.precision:
            case Precision.DAY:
                return start.isoformat()
            case Precision.MONTH:
                return f"{start.year}-{start.month:02}"
            case Precision.YEAR:
                return str(start.year)
            case _:
                return f"{start.year}-{_PART_NAMES[self.precision, start.month]}"

    @property
    def notation(self) -> str:
        """The same with a word for every date: TBA for the one that has no text."""
        return self.text or "TBA"

    @property
    def toml(self) -> str:
        """The date as a value of a TOML file: a full date is TOML's own, any other a text."""
        return self.notation if self.day else f'"{self.notation}"'

    @property
    def words(self) -> str:
        """The date for people: 2 Dec 2016, December 2016, Q4 2016, fall 2016, 2016, TBA."""
        start = self.earliest
        if start is None:
            return "TBA"
        match self.precision:
            case Precision.DAY:
                return f"{start.day} {_MONTHS[start.month - 1][:3]} {start.year}"
            case Precision.MONTH:
                return month_words(start)
            case Precision.YEAR:
                return str(start.year)
            case _:
                return f"{_PART_NAMES[self.precision, start.month]} {start.year}"

    @property
    def words_with_weekday(self) -> str:
        """The same with the weekday where the day is known: Fri 2 Dec 2016."""
        return f"{weekday(self.day)} {self.words}" if self.day else self.words

    def overlaps(self, start: date | None, end: date | None) -> bool:
        """Say whether any day of the period lies from `start` to `end`; None leaves that side open.

        TBA has no days, so it overlaps only when both sides are open.
        """
        if self.earliest is None or self.latest is None:
            return start is None and end is None
        return (start is None or self.latest >= start) and (end is None or self.earliest <= end)

    def holds(self, other: Self) -> bool:
        """Say whether every day of the other period lies in this one; TBA holds none."""
        if self.earliest is None or self.latest is None:
            return False
        if other.earliest is None or other.latest is None:
            return False
        return self.earliest <= other.earliest and other.latest <= self.latest

    def is_before(self, other: Self) -> bool:
        """Say whether the whole of this period lies before the other; TBA lies nowhere."""
        return bool(self.latest and other.earliest and self.latest < other.earliest)


TBA = ReleaseDate(Precision.TBA, None, None)


@cache  # a large catalog has a hundred thousand dates on a few thousand days
def on_day(day: date) -> ReleaseDate:
    """Return the release date of one known day. Raises `Fault` when its year is a typing error."""
    _check_year(day.year)
    return any_day(day)


def any_day(day: date) -> ReleaseDate:
    """Return the same for a day that nobody typed: a window may end beyond the last year."""
    return ReleaseDate(Precision.DAY, day, day)


def in_month(year: int, month: int) -> ReleaseDate:
    """Return the release date of one whole month."""
    return ReleaseDate(Precision.MONTH, date(year, month, 1), _last_day(year, month))


def in_year(year: int) -> ReleaseDate:
    """Return the release date of one whole year."""
    return ReleaseDate(Precision.YEAR, date(year, 1, 1), date(year, _MONTHS_A_YEAR, 31))


def parse(text: str) -> ReleaseDate:
    """Return the release date that `text` writes in the catalog's notation.

    Quarters and halves are those of the calendar year. Seasons: spring is March to May, summer
    June to August, fall (or autumn) September to November, winter December of that year to the end
    of February. Raises `Fault`; a part that is not written is never filled in.
    """
    folded = text.strip().lower()
    if folded == "tba":
        return TBA
    form = re.fullmatch(_FORM, folded)
    if form is None:
        raise _no_date(text, folded)
    year, part = int(form["year"]), form["part"]
    # Before the rest of it: in 0216-13 the year is the mistake that explains the other.
    _check_year(year)
    if part is None:
        return in_year(year)
    if part in _READ_AS_PARTS:
        precision, first, months = _READ_AS_PARTS[part]
        return ReleaseDate(precision, date(year, first, 1), _last_day(year, first + months - 1))
    if day := re.fullmatch(_DAY, part):
        return on_day(_real_day(year, int(day["month"]), int(day["day"])))
    if re.fullmatch(r"[0-9]{2}", part) is None:
        raise _no_date(text, folded)
    _check_month(year, int(part))
    return in_month(year, int(part))


def weekday(day: date) -> str:
    """Return the weekday in three letters, always in English."""
    return _WEEKDAYS[day.weekday()]


def month_words(day: date) -> str:
    """Return the month that `day` lies in: December 2016."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def sort_key(when: ReleaseDate) -> tuple[date, int]:
    """Return the key that sorts dates by the day by which the film has opened; TBA comes last.

    So a vague date stands after all exact dates of its period, a longer period after a shorter
    one, and all before the dates of the next.
    """
    if when.earliest is None or when.latest is None:
        return date.max, 0
    return when.latest, -when.earliest.toordinal()


def _last_day(year: int, month: int) -> date:
    # Not calendar.monthrange, for an import of calendar takes longer than all of this. Months
    # after the twelfth run on into the next year: a winter ends there.
    later_years, months_before = divmod(month, _MONTHS_A_YEAR)
    return date(year + later_years, months_before + 1, 1) - timedelta(days=1)


def _real_day(year: int, month: int, day: int) -> date:
    _check_month(year, month)
    last = _last_day(year, month).day
    if not 1 <= day <= last:
        written = f"{year}-{month:02}-{day:02}"
        name = month_words(date(year, month, 1))
        nearest = date(year, month, min(max(day, 1), last))
        raise Fault(
            f"{written} is not a real day: {name} has {last} days",
            f"write {nearest}",
            f'"{year}-{month:02}" when the day is not known',
        )
    return date(year, month, day)


def _check_year(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Fault(f"the year {year:04} is out of range", f"write {FIRST_YEAR} to {LAST_YEAR}")


def _check_month(year: int, month: int) -> None:
    if not 1 <= month <= _MONTHS_A_YEAR:
        raise Fault(
            f"there is no month {month:02}",
            "write 01 to 12 for the month",
            f'"{year}" when it is not known',
        )


def _no_date(text: str, folded: str) -> Fault:
    # TOML has dates with a time, 2016-12-02T20:00:00, and in a text they look natural.
    if "t" in folded and re.match(_NOT_PADDED, folded):
        return Fault(f'"{text}" has a time of day', "write the day alone, such as 2016-12-02")
    if loose := re.fullmatch(_NOT_PADDED, folded):
        padded = "-".join(part.zfill(2) for part in loose.groups() if part)
        return Fault(f'"{text}" is not written as a date', f"write {padded} (year, month, day)")
    if re.fullmatch(r"[0-9]{8}", folded):
        return Fault(f'"{text}" has no dashes', f"write {folded[:4]}-{folded[4:6]}-{folded[6:]}")
    return Fault(f'"{text}" is not a release date', f"write {FORMS}")
