"""The events of a calendar from elsewhere, each read for itself.

What is wrong in one is no matter of the others. Only the properties that say something of a release
are read. Alarms, time zones and all else that a calendar may hold cannot stand in the way.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any, cast

from releasecal.errors import Fault

_LINE_BREAK = re.compile(r"\r\n|\n|\r")
_PLAIN_DAY = re.compile(r"(?:;VALUE=DATE)?:(\d{4})(\d\d)(\d\d)")
"""What nearly all days look like; icalendar takes half a millisecond for an event."""

_EVENT = "VEVENT"
_READ = frozenset({"UID", "SUMMARY", "STATUS", "URL", "DTSTART", "DTEND"})


@dataclass
class Event:
    """An event as its lines have it."""

    line: int
    """Where it begins in the file, counted from 1."""
    properties: dict[str, str] = field(default_factory=dict)
    """The first line of each property, by its name, with parameters and value."""
    is_closed: bool = False

    def text(self, name: str) -> str:
        """Return the value of a text property; empty when it has none. Raises `Fault`."""
        line = self.properties.get(name, "")
        # Where there is nothing to unescape and no parameter, icalendar is not needed.
        if not line or (line.startswith(f"{name}:") and "\\" not in line):
            return line[len(name) + 1 :]
        return str(self._value(name, lambda value: value))

    def day(self, name: str) -> date | None:
        """Return the day that a property names; None without the property. Raises `Fault`."""
        if name not in self.properties:
            return None
        if plain := _PLAIN_DAY.fullmatch(self.properties[name][len(name) :]):
            with suppress(ValueError):  # 31 November: icalendar says what is wrong with it
                return date(*map(int, plain.groups()))
        instead = f"write one such as {name};VALUE=DATE:20161202"
        day = self._value(name, lambda value: value.dt, instead)
        if isinstance(day, datetime):
            return day.date()
        if isinstance(day, date):
            return day
        raise Fault(f"{name} is not a date", instead)

    def _value(self, name: str, of: Callable[[Any], Any], instead: str = "") -> Any:
        try:
            return of(self._parsed_values[name])
        except Exception:  # noqa: BLE001 - whatever the parser meets in lines from elsewhere
            instead = instead or f"write it as RFC 5545 says, or leave {name} out"
            raise Fault(f"{name} cannot be read", instead) from None

    @cached_property
    def _parsed_values(self) -> Mapping[str, Any]:
        from icalendar import Event as Parsed

        lines = [self.properties[name] for name in sorted(self.properties)]
        try:
            return cast(Mapping[str, Any], Parsed.from_ical(_frame(lines)))
        except Exception:  # noqa: BLE001 - the same; then each line is read alone
            values = {}
            for name, line in self.properties.items():
                with suppress(Exception):
                    values[name] = Parsed.from_ical(_frame([line]))[name]
            return values


def _frame(lines: list[str]) -> str:
    return "\r\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT", ""])


def events_in(text: str) -> list[Event]:
    """Return the events of a calendar, in order. Raises `ValueError` when the text is none."""
    found: list[Event] = []
    is_calendar = False
    inside: list[str] = []
    for number, line in _unfold(text):
        name = re.split("[;:]", line, maxsplit=1)[0].strip().upper()
        value = line.partition(":")[2].strip().upper()
        if name == "BEGIN" and value == _EVENT:
            found.append(Event(number))
            inside = [_EVENT]
        elif name == "BEGIN":
            is_calendar = is_calendar or value == "VCALENDAR"
            inside.append(value)
        # An END closes all that stands open within it, as files cut by hand have it.
        elif name == "END" and value in inside:
            if value == _EVENT:
                found[-1].is_closed = True
            del inside[inside.index(value) :]
        elif inside and inside[-1] == _EVENT and name in _READ:
            # RFC 5545 allows one of each; of two, the first counts.
            found[-1].properties.setdefault(name, line)
    if not is_calendar:
        raise ValueError("there is no BEGIN:VCALENDAR in it")
    return found


def _unfold(text: str) -> Iterator[tuple[int, str]]:
    """Yield the content lines with the number of the line on which each begins (RFC 5545 3.1)."""
    start, parts = 1, list[str]()
    for number, line in enumerate(_LINE_BREAK.split(text), start=1):
        if parts and line.startswith((" ", "\t")):
            parts.append(line[1:])
            continue
        if parts:
            yield start, "".join(parts)
        start, parts = number, [line]
    yield start, "".join(parts)
