"""Checks on single values: each takes what TOML read and returns it typed, or raises `Fault`."""

import os
import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from releasecal import dates, spans, territories
from releasecal.dates import ReleaseDate
from releasecal.errors import Fault
from releasecal.spans import Span
from releasecal.text import instead_of

_LONGEST_NUMBER = 999_999_999
_LONGEST_WRITTEN = 10**100

Word = TypeVar("Word", bound=Enum)
Checked = TypeVar("Checked")


def text(value: Any) -> str:
    """Accept a text that is not blank."""
    if not isinstance(value, str):
        raise Fault(f"{describe(value)} is not text", 'write it in quotes: "..."')
    if not value.strip():
        raise Fault("the text is empty", "write something, or leave the key out")
    return value


def web_address(value: Any) -> str:
    """Accept an address of the web, with http or https."""
    if not is_web_address(text(value)):
        what = f"{describe(value)} is no address of a page"
        raise Fault(what, "write one such as https://example.org/film")
    return text(value)


def is_web_address(address: str) -> bool:
    """Say whether a text is an address that begins with http:// or https://."""
    return _WEB_ADDRESS.fullmatch(address) is not None


_WEB_ADDRESS = re.compile(
    r"https?://(?:[^\s/?#\[\]]+|\[[0-9a-f:.]+\](?::[0-9]+)?)(?:[/?#]\S*)?", re.IGNORECASE
)


def system_text(value: Any) -> str:
    """Accept a text that can be told to the system, which ends each at a NUL."""
    if "\0" in text(value):
        raise Fault("there is a NUL character in it", "leave it out")
    return text(value)


def texts(value: Any) -> tuple[str, ...]:
    """Accept an array of texts."""
    if isinstance(value, str):
        raise Fault("this is a list, even with a single entry", f"write [{quote(value)}]")
    if not isinstance(value, list):
        raise Fault(f"{describe(value)} is not a list", 'write ["...", "..."]')
    return _each(text, value)


def flag(value: Any) -> bool:
    """Accept true or false."""
    if not isinstance(value, bool):
        raise Fault(
            f"{describe(value)} is neither true nor false", "write true or false, without quotes"
        )
    return value


def count(value: Any) -> int:
    """Accept a whole number of 1 or more."""
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= _LONGEST_NUMBER:
        raise Fault(
            f"{describe(value)} is not a whole number above 0", "write digits without quotes: 600"
        )
    return value


def as_text(value: Any) -> str:
    """Return a value as text; nothing of a number that Python refuses to write, of 4,300 digits."""
    is_long = isinstance(value, int) and abs(value) > _LONGEST_WRITTEN
    return "" if is_long else str(value)


def one_of(words: type[Word], noun: str) -> Callable[[Any], Word]:
    """Return a check that accepts the words of an enumeration; `noun` is what one is called."""

    def check(value: Any) -> Word:
        try:
            return words(value)
        except ValueError:
            known = instead_of(as_text(value), [word.value for word in words])
            raise Fault(f"{describe(value)} is not a {noun}", known) from None

    return check


def release_date(value: Any) -> ReleaseDate:
    """Accept a TOML local date, or a text in the catalog's notation for dates."""
    # First what nearly all of them are. A datetime, which is a date to Python, is refused below.
    if type(value) is date:
        return dates.on_day(value)
    if isinstance(value, str):
        try:
            return _parse(value)
        except Fault as fault:
            raise _suggest(value, fault) from None
    if isinstance(value, datetime):
        raise Fault("a release date has no time of day", f"write {value.date()}")
    if isinstance(value, int) and not isinstance(value, bool):
        raise _number_for_a_date(value)
    raise Fault(f"{describe(value)} is not a release date", f"write {dates.FORMS}")


_parse = lru_cache(10_000)(dates.parse)  # a large catalog says 2027-Q1 many times


def _suggest(text: str, fault: Fault) -> Fault:
    """Return what to write for a date in words, "December 2016"; else what is wrong anyway."""
    from releasecal import human_dates

    suggestion = human_dates.suggest(text)
    if suggestion is None:
        return fault
    return Fault(f"{quote(text)} is not written as a date", f"write {suggestion}")


def territory(value: Any) -> str:
    """Accept a territory of ISO 3166-1 alpha-2, in upper case."""
    if isinstance(value, str):
        if territories.is_territory(value):
            return value
        if meant := territories.guess_code(value):
            raise Fault(
                f"{quote(value)} is not a territory",
                f'write "{meant}" ({territories.name(meant)})',
            )
        value = quote(value)
    else:
        value = describe(value)
    raise Fault(
        f"{value} is not a territory", 'write a two-letter country code of ISO 3166-1, such as "US"'
    )


def all_territories(value: Any) -> tuple[str, ...]:
    """Accept an array of territories."""
    return _each(territory, texts(value))


def span(value: Any) -> Span:
    """Accept a span of calendar time."""
    return spans.parse(text(value))


def leads(value: Any) -> tuple[Span, ...]:
    """Accept an array of spans."""
    return _each(span, texts(value))


def _each(check: Callable[[Any], Checked], entries: Sequence[Any]) -> tuple[Checked, ...]:
    """Return the entries of a list, each checked. Raises one `Fault` for all that are bad."""
    try:
        return tuple([check(entry) for entry in entries])
    except Fault:
        # Only now one by one: nearly every list is sound, and a catalog has thousands.
        raise _one_for_all(check, entries) from None


def _one_for_all(check: Callable[[Any], Any], entries: Sequence[Any]) -> Fault:
    """Return what is wrong with all the entries that are bad."""
    faults = []
    for entry in entries:
        try:
            check(entry)
        except Fault as fault:
            faults.append(fault)
    first, *others = faults
    if len({fault.instead for fault in faults}) == 1:
        return Fault(", ".join(fault.what for fault in faults), first.instead)
    return Fault(first.what, "; ".join([first.instead, *map(str, others)]))


def time_of_day(value: Any) -> time:
    """Accept a TOML local time, or a text such as 09:00."""
    from releasecal import human_dates

    return value if isinstance(value, time) else human_dates.time_of_day(text(value))


def path(value: Any) -> Path:
    """Accept a path; a `~` at its start is somebody's home."""
    # pathlib raises for a home that is not there.
    return Path(os.path.expanduser(system_text(value)))  # noqa: PTH111


def describe(value: Any) -> str:
    """Return a value as a message names it."""
    match value:
        case bool():
            words = "true" if value else "false"
        case str():
            words = quote(value)
        case list():
            words = "a list"
        case dict():
            words = "a table"
        case datetime():
            words = "a date with a time"
        # Python refuses to write numbers of more than a few thousand digits.
        case int() if abs(value) > _LONGEST_NUMBER:
            words = "a very long number"
        case _:
            words = str(value)
    return words


def quote(text: str) -> str:
    """Return a text in quotes, shortened for a message."""
    most = 60
    return f'"{text}"' if len(text) <= most else f'"{text[:most]}…"'


def _number_for_a_date(value: int) -> Fault:
    if abs(value) > _LONGEST_NUMBER:
        return Fault(f"{describe(value)} is not a release date", f"write {dates.FORMS}")
    digits = str(value)
    try:
        when = dates.parse(
            f"{digits[:4]}-{digits[4:6]}-{digits[6:]}" if len(digits) > len("2016") else digits
        )
    except Fault:
        return Fault(f"{digits} is a number, not a date", f"write {dates.FORMS}")
    return Fault(f"{digits} is a number, not a date", f"write {when.toml}")
