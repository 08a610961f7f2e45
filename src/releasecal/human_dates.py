"""Dates, and times of day, as people type them: "Dec 2", "summer 2027", "+3w", "next month".

A text is understood whole or refused: no part of it is passed over, and none that was not written
is filled in, but for the year of a day, month or part of a year, which is the next one (or the
last one where the past is asked for). Not a job for dateutil.parser, which takes missing parts from
today, reads "Dec 2-4" as 2004 and believes any weekday.
"""

import re
from datetime import date, time
from functools import lru_cache

from releasecal import dates
from releasecal.date_forms import MONTH, WORDS, Asked, read, real_day
from releasecal.dates import ReleaseDate
from releasecal.errors import Fault, UsageError

_DAYS = '2016-12-02, "Dec 2", "2 December 2016", friday'
_MONTHS = '2016-12, "Dec 2016"'
_PERIODS = '2027-Q3, "summer 2027", 2027-H2'
_DAYS_AHEAD = f'{_DAYS}, "next friday", tomorrow, +3d'
_DAYS_BEHIND = f'{_DAYS}, "last friday", yesterday'
_PERIODS_AHEAD = f'{_DAYS_AHEAD}, 3w, {_MONTHS}, "next month", {_PERIODS}'
_PERIODS_BEHIND = (
    f'{_DAYS_BEHIND}, "3w ago", {_MONTHS}, "last month", 2016-Q3, "summer 2016" or 2016'
)
FORMS = f"{_PERIODS_AHEAD}, 2027 or TBA"
"""What a release date on the command line may look like, for messages."""
MONTHS = f"next, previous, Dec, {_MONTHS}, {_PERIODS} or 2027"
"""The same of months, where `next` alone is one."""

_NEARLY_A_YEAR = 300
_NOT_LONG = 100
"""Days, by which a date that is over may be the one that was meant."""

_HOURS, _MINUTES = 24, 60

_LONGEST = 60
"""Characters of a text that may be a date; of a longer one, messages show no more."""

_ROUGH = {
    "early": "-H1",
    "mid": "",
    "late": "-H2",
    "end of": "-Q4",
    "holiday": "-Q4",
    "holidays": "-Q4",
}
"""What to write for words that name no period that a catalog knows."""


def parse_day(text: str, today: date, option: str, *, past: bool = False) -> date:
    """Return the one day that `text` names. Raises `UsageError` when it names no single day."""
    forms = f'{_DAYS_BEHIND} or "3w ago"' if past else f"{_DAYS_AHEAD} or 3w"
    try:
        day = understand(text, today, past=past, forms=forms).day
    except Fault as fault:
        raise UsageError(f"{option}: {fault.what}; {fault.for_a_day}") from None
    if day is None:
        raise UsageError(
            f'{option}: "{text}" is not one day; write a day such as 2016-12-02 or "Dec 2"'
        )
    return day


def parse_happened(text: str, today: date, option: str, done: str) -> ReleaseDate:
    """Return the day on which something was `done`, or the period, which has begun at least.

    Raises `UsageError`, of TBA and of what lies ahead too.
    """
    when = parse(text, today, option, past=True, forms=_PERIODS_BEHIND)
    if when.earliest is None or when.earliest > today:
        wrong = "lies ahead" if when.earliest else "is no day"
        raise UsageError(f"{option}: {when.words} {wrong}; write the day on which it was {done}")
    return when


def parse_period(text: str, today: date, option: str, *, past: bool = False) -> tuple[date, date]:
    """Return the first and the last day that `text` names. Raises `UsageError`, of TBA too."""
    forms = _PERIODS_BEHIND if past else f"{_PERIODS_AHEAD} or 2027"
    when = parse(text, today, option, past=past, forms=forms)
    if when.earliest is None or when.latest is None:
        raise UsageError(f"{option}: TBA is no day; write a day or a period")
    return when.earliest, when.latest


def parse(
    text: str, today: date, option: str, *, past: bool = False, forms: str = FORMS
) -> ReleaseDate:
    """Return the date that `text` names, seen from `today`; `option` is named in errors.

    With `past`, what has no year is the last such day or period, not the next. Raises `UsageError`,
    which says what to write: of what is no date at all, one of the `forms`.
    """
    try:
        return understand(text, today, past=past, forms=forms)
    except Fault as fault:
        raise UsageError(f"{option}: {fault}") from None


def just_passed(text: str, today: date) -> ReleaseDate | None:
    """Return the date, over but not for long, that `text` may have meant instead of the next.

    Only a text without a year has such a second date: "Dec 25" early in January. Raises nothing.
    """
    try:
        ahead, behind = understand(text, today), understand(text, today, past=True)
    except Fault:
        return None
    if ahead.earliest is None or behind.earliest is None or behind.latest is None:
        return None
    lies_far_ahead = (ahead.earliest - behind.earliest).days >= _NEARLY_A_YEAR
    return behind if lies_far_ahead and 0 < (today - behind.latest).days <= _NOT_LONG else None


def understand(text: str, today: date, *, past: bool = False, forms: str = FORMS) -> ReleaseDate:
    """Return the date that `text` names, as `parse` does. Raises `Fault`."""
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return dates.parse(text)  # what scripts write; trying the other forms takes 3 ms
    text = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    # \u2019 is what many keyboards make of the apostrophe in '27.
    folded = " ".join(text.lower().replace(",", " ").replace("\u2019", "'").split())
    asked = Asked(text, folded, today, past)
    when = read(asked)
    return _read_notation(asked, forms) if when is None else when


def time_of_day(text: str) -> time:
    """Return the hour and minute that `text` writes: 09:00, 18:30. Raises `Fault`."""
    numbers = re.fullmatch(r"([0-9]{1,2}):([0-9]{2})", text.strip())
    if numbers and int(numbers[1]) < _HOURS and int(numbers[2]) < _MINUTES:
        return time(int(numbers[1]), int(numbers[2]))
    raise Fault(f'"{text}" is not a time of day', "write one such as 09:00 or 18:30")


@lru_cache(maxsize=10_000)  # a mistake may come thousands of times
def suggest(text: str) -> str | None:
    """Return how the catalog writes the date that `text` names outright, else None."""
    ways = _from_unlike_days(text)
    return ways.pop().toml if len(ways) == 1 else None


def depends_on_today(text: str) -> bool:
    """Say whether `text` names a date, and not outright: "Dec 2", friday."""
    return len(_from_unlike_days(text)) > 1


def _from_unlike_days(text: str) -> set[ReleaseDate]:
    """Return the dates that `text` names, seen from two days that have nothing in common.

    They share no year, month, weekday or day of the month. Nothing when it names none.
    """
    try:
        return {understand(text, today) for today in (date(2000, 1, 1), date(2020, 7, 9))}
    except Fault:
        return set()


def _read_notation(asked: Asked, forms: str) -> ReleaseDate:
    """Read the catalog's own notation, and explain what is none."""
    text, folded = asked.text, asked.folded
    if re.search(r"\d\d?:\d\d|\d *[ap]m\b", folded):
        raise Fault(f'"{text}" has a time of day', "write the day alone")
    try:
        return dates.parse(folded)
    except Fault as fault:
        # For what begins like the catalog's own notation, that has the better explanation, unless
        # it has no more than its own forms.
        is_notation = re.fullmatch(r"\d{4}(?:[-/.]\d.*)?|\d{8}", folded)
        if is_notation and dates.FORMS not in fault.instead:
            raise
        raise _explain(asked, forms) from fault


def _explain(asked: Asked, forms: str) -> Fault:
    text, folded = asked.text, asked.folded
    if period := _explain_period(text, folded):
        return period
    if numbers := re.fullmatch(r"(\d{1,2})[/.](\d{1,2})", folded):
        pairs = [(int(numbers[1]), int(numbers[2])), (int(numbers[2]), int(numbers[1]))]
        # 2000 has a 29 February; its name is cut off again, for the text has no year.
        days = [day for month, number in pairs if (day := real_day(2000, month, number))]
        ways = " or ".join(f'"{dates.on_day(day).words[:-5]}"' for day in days)
        if ways:
            return Fault(f'"{text}" can be read two ways', f"write {ways}")
    if re.fullmatch(r"\d{1,2}([-/.])\d{1,2}\1\d{2}", folded):
        return Fault(f'"{text}" has no year of four digits', "write one such as 2016-12-02")
    if re.fullmatch(rf"(?:{MONTH} )?\d{{1,2}} ?(?:-|\u2013|to) ?\d{{1,2}}.*", folded):
        return Fault(f'"{text}" is more than one day', "write its first day")
    meant = _respelled(asked)
    instead = f'did you mean "{meant}"?' if meant else f"write one such as {forms}"
    return Fault(f'"{text}" is not a date', instead)


def _respelled(asked: Asked) -> str | None:
    """Return the date that may be meant by mistyped words: "Febuary 3"."""
    from difflib import get_close_matches

    words = []
    for word in asked.folded.split():
        near = get_close_matches(word, WORDS, n=1, cutoff=_NEAR_WORD) if word.isalpha() else ()
        words.append(near[0] if near else word)
    meant = " ".join(words)
    try:
        is_date = read(asked._replace(text=meant, folded=meant)) is not None
    except Fault:
        return None
    return meant if is_date else None


_NEAR_WORD = 0.75
"""How like a word of dates one must be to be taken for it."""


def _explain_period(text: str, folded: str) -> Fault | None:
    """Return what to write for words that name a time, but none of the periods of a catalog."""
    if rough := re.fullmatch(r"(early|late|mid|end of|holidays?)[ -](?:in )?(\d{4})", folded):
        instead = f"{rough[2]}{_ROUGH[rough[1]]}"
        return Fault(f'"{text}" is no date', f"write {instead}")
    if winter := re.fullmatch(r"winter (?:of )?(\d{4}) ?[-/\u2013] ?\d{2,4}", folded):
        return Fault(f'"{text}" is a winter of two years', f"write {winter[1]}-winter, its first")
    if week := re.fullmatch("(last|this|next) (week|weekend)", folded):
        first = "monday" if week[2] == "week" else "friday"
        return Fault(f'"{text}" is not one day', f'write one such as "{week[1]} {first}"')
    return None
