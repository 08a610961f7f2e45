r"""The lines of one event (RFC 5545 3.6.1), written and read back.

They are, byte for byte, those that icalendar writes; a test holds every kind of event against it.
Only what it must fold goes through it here: it takes a third of a millisecond to write an event and
half of one to read it, and a catalog may have a hundred thousand.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any

from icalendar.parser import Contentline
from icalendar.prop import vDDDTypes, vDuration

from releasecal.dates import TBA
from releasecal.ical.entry import Entry
from releasecal.model import Film, Listing, Release, ReleaseType, Status

_FIRST = "BEGIN:VEVENT"
_LAST = "END:VEVENT"
_FOLDED = "\r\n "
_UNFOLDED = 74
"""Octets of a line that icalendar leaves as it is."""
_NOBODY = Listing(Film(slug="", title=""), Release(ReleaseType.WIDE, "", TBA))
_MANY = 10_000
"""Values that are remembered: thousands of events have the same days and alarms."""


def write(entry: Entry) -> bytes:
    """Return the lines of the event of an entry. Raises `ValueError` for what is no text."""
    lines = [
        line if len(line) <= _UNFOLDED and line.isascii() else _fold(line) for line in _lines(entry)
    ]
    return "\r\n".join([_FIRST, *lines, _LAST, ""]).encode()


def losses(entries: Sequence[Entry], content: bytes) -> Iterator[tuple[Entry, str]]:
    """Yield the entries that do not come back from the events in these bytes, and why."""
    unfolded = f"\r\n{content.decode()}".replace(_FOLDED, "")
    events = unfolded.split(f"\r\n{_FIRST}\r\n")[1:]
    if len(events) != len(entries):
        yield entries[-1], f"{len(events):,} events come back instead of {len(entries):,}"
    # When their number is another, which has been told, those that are there are still looked at.
    for entry, text in zip(entries, events, strict=False):
        try:
            arrived = _read(text)
        except (ValueError, KeyError) as error:
            yield entry, str(error)
            continue
        for name, value in _values_of(entry).items():
            if arrived.get(name) != value:
                yield entry, f"{name} comes back as {arrived.get(name)!r} instead of {value!r}"


def entry_in(text: str) -> Entry:
    """Return the entry of the one event in a calendar, with a release that is nobody's.

    What others wrote may be read in another way than they meant: that it was written here is seen
    when it is written again. Raises `ValueError`, `KeyError`, `TypeError` or `AttributeError`.
    """
    _, _, event = text.replace(_FOLDED, "").partition(f"\r\n{_FIRST}\r\n")
    values = _read(event)
    return Entry(
        listing=_NOBODY,
        uid=values["UID"],
        summary=values["SUMMARY"],
        description=values.get("DESCRIPTION", ""),
        start=values["DTSTART"],
        end=values["DTEND"],
        status=Status[values["STATUS"]],
        sequence=values["SEQUENCE"],
        categories=tuple(values["CATEGORIES"]),
        url=values.get("URL"),
        made=values["DTSTAMP"],
        modified=values["LAST-MODIFIED"],
        alarms=tuple(distance for _, distance in values["alarms"]),
    )


def escape(text: str) -> str:
    r"""Return a text escaped as RFC 5545 3.3.11 says.

    Escaping of icalendar's own reads the letters `\N` in a title as a line break.
    """
    return text.replace("\\", "\\\\").replace(";", r"\;").replace(",", r"\,").replace("\n", r"\n")


def _lines(entry: Entry) -> list[str]:
    """Return the lines in icalendar's order, unfolded."""
    shown = escape(entry.summary)
    lines = [
        f"SUMMARY:{shown}",
        f"DTSTART;VALUE=DATE:{_day(entry.start)}",
        f"DTEND;VALUE=DATE:{_day(entry.end)}",
        f"DTSTAMP:{_moment(entry.made)}",
        f"UID:{escape(entry.uid)}",
        f"SEQUENCE:{entry.sequence}",
        f"CATEGORIES:{','.join(map(escape, entry.categories))}",
    ]
    if entry.description:
        lines.append(f"DESCRIPTION:{escape(entry.description)}")
    # A release makes nobody busy; Outlook has a word of its own for that, below.
    lines += [
        f"LAST-MODIFIED:{_moment(entry.modified)}",
        f"STATUS:{entry.status.name}",
        "TRANSP:TRANSPARENT",
    ]
    if entry.url:
        lines.append(f"URL:{entry.url}")
    lines.append("X-MICROSOFT-CDO-BUSYSTATUS:FREE")
    for alarm in entry.alarms:
        lines += [
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            f"DESCRIPTION:{shown}",
            f"TRIGGER:{_distance_text(alarm)}",
            "END:VALARM",
        ]
    return lines


def _fold(line: str) -> str:
    folded: bytes = Contentline(line).to_ical()  # type: ignore[no-untyped-call]
    return folded.decode()


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


@lru_cache(maxsize=_MANY)
def _moment(moment: datetime) -> str:
    return f"{moment:%Y%m%dT%H%M%S}Z"


@lru_cache(maxsize=_MANY)
def _distance_text(alarm: timedelta) -> str:
    """Return a distance from the start of the day; none at all is written as clients know it."""
    written: bytes = vDuration(alarm).to_ical()  # type: ignore[no-untyped-call]
    return written.decode() if alarm else "PT0S"


def _values_of(entry: Entry) -> dict[str, Any]:
    """Return what must arrive of an entry."""
    return {
        "UID": entry.uid,
        "DTSTAMP": entry.made,
        "LAST-MODIFIED": entry.modified,
        "SEQUENCE": entry.sequence,
        "DTSTART": entry.start,
        "DTEND": entry.end,
        "SUMMARY": entry.summary,
        "DESCRIPTION": entry.description or None,
        "URL": entry.url or None,
        "CATEGORIES": list(entry.categories),
        "STATUS": entry.status.name,
        "alarms": [(entry.summary, alarm) for alarm in entry.alarms],
    }


def _read(text: str) -> dict[str, Any]:
    """Return what did arrive: the values of an event, in whose lines no fold is left."""
    event: dict[str, Any] = {"alarms": []}
    inside = event
    for line in text.split("\r\n"):
        name, _, value = line.partition(":")
        if name == "BEGIN":
            inside = {}
        elif line == "END:VALARM":
            event["alarms"].append((inside["DESCRIPTION"], _distance(inside["TRIGGER"])))
            inside = event
        elif line == _LAST:
            return event
        else:
            inside[name.partition(";")[0]] = _VALUES.get(name, _text)(value)
    raise ValueError("it does not end")


def _text(value: str) -> str:
    """Return a text without its escapes, in the reading of the most lenient clients."""
    if "\\" not in value:
        return value
    return _ESCAPED.sub(lambda escaped: _BREAKS.get(escaped[1], escaped[1]), value)


_ESCAPED = re.compile(r"\\(.)")
_CATEGORY = re.compile(r"(?:\\.|[^\\,])+")
_BREAKS = {"n": "\n", "N": "\n"}


@lru_cache(maxsize=_MANY)
def _when(value: str) -> date:
    read: date = vDDDTypes.from_ical(value)  # type: ignore[no-untyped-call]
    return read


@lru_cache(maxsize=_MANY)
def _distance(value: str) -> timedelta:
    read: timedelta = vDuration.from_ical(value)  # type: ignore[no-untyped-call]
    return read


@lru_cache(maxsize=_MANY)
def _categories(value: str) -> list[str]:
    return list(map(_text, _CATEGORY.findall(value)))


_VALUES: dict[str, Callable[[str], Any]] = {
    "DTSTART;VALUE=DATE": _when,
    "DTEND;VALUE=DATE": _when,
    "DTSTAMP": _when,
    "LAST-MODIFIED": _when,
    "SEQUENCE": int,
    "CATEGORIES": _categories,
}
"""How the properties are read; all others are texts."""
