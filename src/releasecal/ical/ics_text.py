"""The text of a calendar: entries written with icalendar, and read back to see that all arrived.

The same entries give the same bytes, on any machine and on any day.
"""

from collections.abc import Iterable
from datetime import timedelta
from itertools import zip_longest
from typing import Any

from icalendar import Alarm, Calendar, Event
from icalendar.prop import vCategory, vDDDTypes, vDuration, vInt, vText, vUri

from releasecal.errors import ReleasecalError
from releasecal.ical.entry import Entry
from releasecal.ical.words import one_line

MAKER = "-//releasecal//releasecal//EN"
"""Without a version: a new one must not change the bytes."""
_FETCH_EVERY = timedelta(days=1)
_BEGIN = b"BEGIN:VCALENDAR\r\n"
_END = b"END:VCALENDAR\r\n"


class _Text(vText):
    r"""A text that is escaped as RFC 5545 3.3.11 says.

    Escaping of icalendar's own reads the letters `\N` in a title as a line break.
    """

    def to_ical(self) -> bytes:
        escaped = (
            self.replace("\\", "\\\\").replace(";", r"\;").replace(",", r"\,").replace("\n", r"\n")
        )
        return escaped.encode()


class _Distance(vDuration):
    """A distance from the start of the day; none at all is written as clients know it."""

    def to_ical(self) -> bytes:
        return super().to_ical() if self.td else b"PT0S"  # type: ignore[no-untyped-call]


_DISPLAY = _Text("DISPLAY")
_TRANSPARENT = _Text("TRANSPARENT")
_FREE = _Text("FREE")


def write(name: str, entries: Iterable[Entry], about: str = "") -> bytes:
    """Return the calendar called `name` with these entries; `about` describes it.

    Every entry is read back from the very bytes that are returned. Raises `ReleasecalError`, which
    names the release, when one does not come back as it was.
    """
    written = list(entries)
    events = [_event(entry) for entry in written]
    content = b"".join([_frame(name, about).removesuffix(_END), *events, _END])
    arrived = Calendar.from_ical(content).walk("VEVENT")
    for entry, event in zip_longest(written, arrived):
        _compare(entry or written[-1], event)
    return content


def event_text(entry: Entry) -> str:
    """Return the lines of one event in a calendar, read back like those of `write`."""
    printed = _event(entry)
    _compare(entry, Calendar.from_ical(b"".join([_BEGIN, printed, _END])).walk("VEVENT")[0])
    return printed.decode()


def events_in(text: str) -> list[Any]:
    """Return the events of a calendar from elsewhere, as icalendar has them.

    Raises `ValueError` when it is none.
    """
    try:
        calendars = Calendar.from_ical(text, multiple=True)
        events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    except (IndexError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(str(error)) from None
    if not calendars:
        raise ValueError("there is no BEGIN:VCALENDAR in it")
    return events


def _frame(name: str, about: str) -> bytes:
    """Return a calendar without events."""
    calendar = Calendar()
    calendar["VERSION"] = _Text("2.0")
    calendar["PRODID"] = _Text(MAKER)
    calendar["CALSCALE"] = _Text("GREGORIAN")
    calendar["METHOD"] = _Text("PUBLISH")
    calendar["NAME"] = calendar["X-WR-CALNAME"] = _Text(one_line(name))
    if about:
        calendar["DESCRIPTION"] = calendar["X-WR-CALDESC"] = _Text(about)
    # RFC 7986 5.7 wants the type of this value said; `Calendar.new` of icalendar leaves it out.
    calendar["REFRESH-INTERVAL"] = vDuration(_FETCH_EVERY, {"VALUE": "DURATION"})
    calendar["X-PUBLISHED-TTL"] = vDuration(_FETCH_EVERY)
    try:
        printed: bytes = calendar.to_ical()
        Calendar.from_ical(printed)
    except ValueError as error:
        raise ReleasecalError(f"the name of the calendar cannot be written: {error}") from None
    return printed


def _event(entry: Entry) -> bytes:
    try:
        printed: bytes = _stamp(entry).to_ical()
    except ValueError as error:
        raise _error(entry, str(error)) from None
    return printed


def _compare(entry: Entry, event: Any) -> None:
    """Raise `ReleasecalError` when the event that was read back is not the whole entry."""
    try:
        arrived = _read(event)
    except (ValueError, KeyError, AttributeError, TypeError, AssertionError) as error:
        raise _error(entry, str(error)) from None
    for name, value in _values_of(entry).items():
        if arrived[name] != value:
            raise _error(entry, f"{name} comes back as {arrived[name]!r} instead of {value!r}")


def _stamp(entry: Entry) -> Event:
    """Return the event of an entry."""
    # Its properties are made by hand: `Event.add` would take most of the time.
    event = Event()
    event["UID"] = _Text(entry.uid)
    event["DTSTAMP"] = vDDDTypes(entry.made)
    event["LAST-MODIFIED"] = vDDDTypes(entry.modified)
    event["SEQUENCE"] = vInt(entry.sequence)
    event["DTSTART"] = vDDDTypes(entry.start)
    event["DTEND"] = vDDDTypes(entry.end)
    event["SUMMARY"] = shown = _Text(entry.summary)
    if entry.description:
        event["DESCRIPTION"] = _Text(entry.description)
    if entry.url:
        event["URL"] = vUri(entry.url)
    event["CATEGORIES"] = categories = vCategory([])
    categories.cats = [_Text(category) for category in entry.categories]
    event["STATUS"] = _Text(entry.status.name)
    event["TRANSP"] = _TRANSPARENT
    event["X-MICROSOFT-CDO-BUSYSTATUS"] = _FREE
    for distance in entry.alarms:
        alarm = Alarm()
        alarm["ACTION"] = _DISPLAY
        alarm["DESCRIPTION"] = shown
        alarm["TRIGGER"] = _Distance(distance)
        event.add_component(alarm)
    return event


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
        "DESCRIPTION": entry.description,
        "URL": entry.url,
        "CATEGORIES": list(entry.categories),
        "STATUS": entry.status.name,
        "alarms": [(entry.summary, distance) for distance in entry.alarms],
    }


def _read(event: Any) -> dict[str, Any]:
    """Return what did arrive."""
    return {
        "UID": event["UID"],
        "DTSTAMP": event["DTSTAMP"].dt,
        "LAST-MODIFIED": event["LAST-MODIFIED"].dt,
        "SEQUENCE": event["SEQUENCE"],
        "DTSTART": event["DTSTART"].dt,
        "DTEND": event["DTEND"].dt,
        "SUMMARY": event["SUMMARY"],
        "DESCRIPTION": event.get("DESCRIPTION", ""),
        "URL": event.get("URL"),
        "CATEGORIES": event["CATEGORIES"].cats,
        "STATUS": event["STATUS"],
        "alarms": [(alarm["DESCRIPTION"], alarm["TRIGGER"].dt) for alarm in event.subcomponents],
    }


def _error(entry: Entry, why: str) -> ReleasecalError:
    film, release = entry.listing
    named = ", ".join(
        [film.slug, release.type.value, release.territory, *filter(None, [release.id])]
    )
    return ReleasecalError(f"the release {named} cannot be written to a calendar: {why}")
