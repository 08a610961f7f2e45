"""Dates as people type them on the command line: "Dec 2", "2 December 2016", "2027-Q3", "tomorrow".

The only importer of dateutil.parser. A part that was not written is never filled in, but for one: a month
and a day without a year mean the next such day; so do a weekday and a month alone.
"""

import re
from datetime import date, datetime, timedelta

from releasecal import dates
from releasecal.dates import ReleaseDate
from releasecal.errors import UsageError

_NAMED_DAYS = {"today": 0, "tomorrow": 1, "yesterday": -1}
_LOOSE_PARTIAL = r"(spring|summer|fall|autumn|winter|q[1-4])[ ,-]*(\d{4})|(\d{4})[ ,]+(\w+)"
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY_ALONE = r"(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?"
_LEAP_CYCLE = 8
"""Years within which every day of the calendar occurs."""


def parse_day(text: str, today: date, option: str) -> date:
    """Return the one day that `text` names. Raises `UsageError` when it names a longer period, or none."""
    day = parse(text, today, option).day
    if day is None:
        raise UsageError(
            f'{option}: "{text}" is not one day; write a day such as 2016-12-02 or "Dec 2"'
        )
    return day


def parse(text: str, today: date, option: str) -> ReleaseDate:
    """Return the release date that `text` names, seen from `today`; `option` is named in errors.

    Raises `UsageError`, which says what to write.
    """
    folded = text.strip().lower()
    if folded in _NAMED_DAYS:
        return dates.on_day(today + timedelta(days=_NAMED_DAYS[folded]))
    if folded[:3] in _WEEKDAYS and re.fullmatch(_WEEKDAY_ALONE, folded):
        return dates.on_day(
            today + timedelta(days=(_WEEKDAYS.index(folded[:3]) - today.weekday()) % 7)
        )
    if partial := re.fullmatch(_LOOSE_PARTIAL, folded):
        folded = f"{partial[2] or partial[3]}-{partial[1] or partial[4]}"
    try:
        return dates.parse(folded)
    except dates.DateError as error:
        if re.fullmatch(r"\d{4}[-/.]\d.*|\d{8}", folded):
            raise UsageError(f"{option}: {error}") from None
    return _guessed(text, today, option)


def _guessed(text: str, today: date, option: str) -> ReleaseDate:
    year, month, day = _written_parts(text, option)
    try:
        if day is None and month is None and year is not None:
            return dates.in_year(year)
        if day is None and month is not None:
            return dates.in_month(year or today.year + (month < today.month), month)
        if day is not None and month is not None:
            return dates.on_day(
                _next_such_day(month, day, today) if year is None else date(year, month, day)
            )
    except (ValueError, dates.DateError):
        pass
    raise _unclear(text, option)


def _written_parts(text: str, option: str) -> tuple[int | None, int | None, int | None]:
    """Return year, month and day as far as they are written.

    dateutil takes what is missing from a default; so it reads the text against defaults that differ in every
    part, and what comes out different was not written.
    """
    from dateutil import parser

    if not re.search(r"\w", text):
        raise _unclear(text, option)
    defaults = datetime(2000, 1, 1), datetime(2004, 3, 3, 3)  # noqa: DTZ001 - civil days, no instants
    try:
        one, two = (parser.parse(text, default=default) for default in defaults)
        european = parser.parse(text, default=defaults[0], dayfirst=True)
    except (ValueError, OverflowError, TypeError, AttributeError):
        raise _unclear(text, option) from None
    if one.tzinfo is not None or one.hour == two.hour:
        raise UsageError(f'{option}: "{text}" has a time of day; write the day alone')
    if european != one:
        ways = " or ".join(
            f"{dates.on_day(day.date()).words.rsplit(' ', 1)[0]}" for day in (one, european)
        )
        raise UsageError(
            f'{option}: "{text}" can be read two ways; write {ways}, or the year first'
        )
    return tuple(
        getattr(one, part) if getattr(one, part) == getattr(two, part) else None for part in _PARTS
    )  # type: ignore[return-value]


_PARTS = ("year", "month", "day")


def _next_such_day(month: int, day: int, today: date) -> date:
    for year in range(today.year, today.year + _LEAP_CYCLE + 1):
        try:
            candidate = date(year, month, day)
        except ValueError:
            continue
        if candidate >= today:
            return candidate
    raise ValueError


def _unclear(text: str, option: str) -> UsageError:
    examples = 'write one such as 2016-12-02, "Dec 2", "2 December 2016", 2016-12, 2027-Q3 or today'
    return UsageError(f'{option}: "{text}" is not a date; {examples}')
