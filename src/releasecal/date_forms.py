"""The forms of dates that people write, each with the rule that reads it."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from releasecal import dates, spans
from releasecal.dates import ReleaseDate
from releasecal.errors import Fault

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

WORDS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", *map(str.lower, _WEEKDAY_NAMES), "today", "tomorrow",
    "yesterday", "next", "last", "month", "year", "ago", "spring", "summer", "autumn", "winter",
)  # fmt: skip
"""The words of dates, for those that are mistyped."""

MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = (
    r"(?P<weekday>mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4}|'\d{2})"
_PART = r"(?P<part>spring|summer|fall|autumn|winter|q[1-4]|h[12])"
_NUMBERS = r"(?P<one>\d{1,2})(?P<mark>[/.-])(?P<two>\d{1,2})(?P=mark)(?P<year>\d{4})"
_LEAP_CYCLE = 8
"""Years within which every day of the calendar occurs: 1900 and 2100 have no 29 February."""


class Asked(NamedTuple):
    """A text that may be a date, and what it is seen from."""

    text: str
    """As it was written, for messages."""
    folded: str
    """In lower case and without commas."""
    base: date
    """Today."""
    past: bool
    """Whether what has no year is the last such day, not the next."""
    parts: Mapping[str, str] = MappingProxyType({})
    """The named parts of the form that it fits, those that are written."""


def read(asked: Asked) -> ReleaseDate | None:
    """Return the date that is asked for; None when the text fits no form. Raises `Fault`."""
    for form, rule in _compiled_forms():
        if match := form.fullmatch(asked.folded):
            parts = {name: part for name, part in match.groupdict().items() if part}
            return rule(asked._replace(parts=parts))
    return None


@cache  # when the first date is read: most runs read none
def _compiled_forms() -> list[tuple[re.Pattern[str], Callable[[Asked], ReleaseDate]]]:
    # ASCII, because \d takes the digits of every script and the catalog's notation does not.
    return [(re.compile(form, re.ASCII), rule) for form, rule in _FORMS]


def _read_relative(asked: Asked) -> ReleaseDate:
    days = {"today": 0, "tomorrow": 1, "yesterday": -1}
    return dates.on_day(asked.base + timedelta(days=days[asked.parts["word"]]))


def _read_span(asked: Asked) -> ReleaseDate:
    # "A week ago" is said, "a week" in a configuration is not: the form is this module's alone.
    span = spans.parse(re.sub("^a ", "1 ", asked.parts["span"]))
    backward = "minus" in asked.parts or "ago" in asked.parts
    # Where the past is asked for, "3w" is three weeks ago; "+3w" says outright that it is not.
    if asked.past and "plus" not in asked.parts:
        backward = True
    return dates.on_day(span.before(asked.base) if backward else span.after(asked.base))


def _read_weekday(asked: Asked) -> ReleaseDate:
    """Read "friday" as the coming one, "next friday" as that of the week from next Monday on."""
    weekday = _WEEKDAYS.index(asked.parts["weekday"][:3])
    which = asked.parts.get("which", "last" if asked.past else "coming")
    if which == "next":
        return dates.on_day(asked.base + timedelta(days=7 - asked.base.weekday() + weekday))
    if which == "last":
        days = (asked.base.weekday() - weekday) % 7
        # "last friday" is never today; a bare "friday", where the past is asked for, may be.
        if days == 0 and "which" in asked.parts:
            days = 7
        return dates.on_day(asked.base - timedelta(days=days))
    return dates.on_day(asked.base + timedelta(days=(weekday - asked.base.weekday()) % 7))


def _read_period(asked: Asked) -> ReleaseDate:
    step = {"last": -1, "this": 0, "next": 1}[asked.parts["which"]]
    months = asked.base.year * 12 + asked.base.month - 1
    # By the catalog's notation, whose reader refuses a year after the last one.
    match asked.parts["unit"]:
        case "year":
            return dates.parse(f"{asked.base.year + step}")
        case "month":
            year, month = divmod(months + step, 12)
            return dates.parse(f"{year}-{month + 1:02}")
        case _:
            year, quarter = divmod(months // 3 + step, 4)
            return dates.parse(f"{year}-q{quarter + 1}")


def _read_part(asked: Asked) -> ReleaseDate:
    if "year" in asked.parts:
        return dates.parse(f"{_year(asked.parts):04}-{asked.parts['part']}")
    # From last year on: its winter may not be over.
    years = _years_around(asked.base, 1)
    found = [dates.parse(f"{year}-{asked.parts['part']}") for year in years]
    return _nearest(found, asked.base, past=asked.past)


def _read_half(asked: Asked) -> ReleaseDate:
    half = "h1" if asked.parts["half"] == "first" else "h2"
    return dates.parse(f"{asked.parts['year']}-{half}")


def _read_month(asked: Asked) -> ReleaseDate:
    month = _month(asked.parts)
    if "year" in asked.parts:
        return dates.parse(f"{_year(asked.parts):04}-{month:02}")
    found = [dates.in_month(year, month) for year in _years_around(asked.base, 1)]
    return _nearest(found, asked.base, past=asked.past)


def _read_month_number(asked: Asked) -> ReleaseDate:
    return dates.parse(f"{asked.parts['year']}-{int(asked.parts['number']):02}")


def _read_day(asked: Asked) -> ReleaseDate:
    month, number = _month(asked.parts), int(asked.parts["day"])
    if "year" in asked.parts:
        when = dates.parse(f"{_year(asked.parts):04}-{month:02}-{number:02}")
    else:
        years = _years_around(asked.base, _LEAP_CYCLE)
        found = [dates.on_day(day) for year in years if (day := real_day(year, month, number))]
        if not found:
            raise Fault(f'"{asked.text}" is no day of any year', "look at its number again")
        when = _nearest(found, asked.base, past=asked.past)
    return _check_weekday(asked, when)


def _read_numbers(asked: Asked) -> ReleaseDate:
    """Dots put the day first; slashes are read where only one of the two ways is a day."""
    year, one, two = int(asked.parts["year"]), int(asked.parts["one"]), int(asked.parts["two"])
    day_first, month_first = real_day(year, two, one), real_day(year, one, two)
    if asked.parts["mark"] == ".":
        month_first = None
    # A set, because 5/5/2017 is the same day both ways.
    ways = sorted({day for day in (day_first, month_first) if day})
    if len(ways) == 1:
        return dates.on_day(ways[0])
    if ways:
        both = " or ".join(map(str, ways))
        raise Fault(f'"{asked.text}" can be read two ways', f"write {both}")
    raise Fault(f'"{asked.text}" is not a real day', f"write one such as {year}-12-02")


def _check_weekday(asked: Asked, when: ReleaseDate) -> ReleaseDate:
    if "weekday" in asked.parts and when.day is not None:
        said, real = _WEEKDAYS.index(asked.parts["weekday"][:3]), when.day.weekday()
        if said != real:
            # A year that was typed is meant. One that was not may be the one beside it: "Fri Dec 2"
            # in a list that is a year old.
            near = [] if "year" in asked.parts else _years_around(when.day, 1)
            days = [real_day(year, when.day.month, when.day.day) for year in near]
            fits = next((str(day) for day in days if day and day.weekday() == said), None)
            other = f"{fits}, which is" if fits else "the day that is"
            raise Fault(
                f'"{asked.text}" is no day: {when.words} is a {_WEEKDAY_NAMES[real]}',
                f"write {when.day}, or {other} a {_WEEKDAY_NAMES[said]}",
            )
    return when


def _nearest(found: list[ReleaseDate], base: date, *, past: bool) -> ReleaseDate:
    """Return the next of these dates that is not over, or the last one that has begun."""
    if past:
        begun = [each for each in found if each.earliest and each.earliest <= base]
        nearest = begun[-1] if begun else None
    else:
        nearest = next((each for each in found if each.latest and each.latest >= base), None)
    if nearest is None:
        raise Fault("there is no such day in the years that are known here", "write its year")
    return nearest


def _years_around(base: date, years: int) -> range:
    first = max(base.year - years, dates.FIRST_YEAR)
    return range(first, min(base.year + years, dates.LAST_YEAR) + 1)


def real_day(year: int, month: int, day: int) -> date | None:
    """Return that day; None when there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(parts: Mapping[str, str]) -> int:
    return _MONTHS.index(parts["month"][:3]) + 1


def _year(parts: Mapping[str, str]) -> int:
    # '27 lies ahead: of a film of 1927 somebody writes the whole year.
    return 2000 + int(parts["year"][1:]) if parts["year"].startswith("'") else int(parts["year"])


_SPAN = r"(?P<span>\d{1,5} ?(?:d|days?|w|weeks?|m|months?|y|years?)|a (?:day|week|month|year))"

_FORMS: list[tuple[str, Callable[[Asked], ReleaseDate]]] = [
    ("tba|tbd|tbc", lambda _: dates.TBA),
    ("(?P<word>today|tomorrow|yesterday)", _read_relative),
    (rf"(?:(?P<plus>\+|in )|(?P<minus>-))?{_SPAN}(?P<ago> ago)?", _read_span),
    (rf"(?:(?P<which>this|next|last) )?{_WEEKDAY}", _read_weekday),
    ("(?P<which>this|next|last) (?P<unit>month|quarter|year)", _read_period),
    (rf"{_PART}(?:[ -]?(?:of )?{_YEAR})?", _read_part),
    (rf"{_YEAR}[ -]{_PART}", _read_part),
    (r"(?:the )?(?P<half>first|second) half (?:of )?(?P<year>\d{4})", _read_half),
    (rf"{MONTH}(?: (?:of )?{_YEAR})?", _read_month),
    (rf"{_YEAR} {MONTH}", _read_month),
    (r"(?P<number>\d{1,2})[/.](?P<year>\d{4})", _read_month_number),
    (rf"(?:{_WEEKDAY} )?{MONTH} {_DAY}(?: {_YEAR})?", _read_day),
    (rf"(?:{_WEEKDAY} )?(?:the )?{_DAY} (?:of )?{MONTH}(?: {_YEAR})?", _read_day),
    (rf"{_YEAR} {MONTH} {_DAY}", _read_day),
    (rf"(?P<day>\d{{1,2}})-{MONTH}-(?P<year>\d{{4}})", _read_day),
    (_NUMBERS, _read_numbers),
]
"""What is understood, in lower case and without commas, and who reads it; no text fits two."""
