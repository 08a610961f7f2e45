"""The text of a calendar: its frame and its events, read back to see that all arrived.

The same entries give the same bytes, on any machine and on any day.
"""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

from icalendar import Calendar
from icalendar.prop import vDuration, vText

from releasecal.errors import ReleasecalError
from releasecal.ical import event_lines
from releasecal.ical.entry import Entry
from releasecal.ical.words import one_line

MAKER = "-//releasecal//releasecal//EN"
"""Without a version: a new one must not change the bytes."""
_FETCH_EVERY = timedelta(days=1)
_END = b"END:VCALENDAR\r\n"


class _Text(vText):
    """A text that is escaped in our own way."""

    def to_ical(self) -> bytes:
        return event_lines.escape(self).encode()


def write(name: str, entries: Iterable[Entry], about: str = "") -> bytes:
    """Return the calendar called `name` with these entries; `about` describes it.

    Every entry is read back from the very bytes that are returned. Raises `ReleasecalError`, which
    names the release, when one does not come back as it was.
    """
    written = list(entries)
    frame = _frame(name, about).removesuffix(_END)
    return b"".join([frame, _events(written), _END])


def event_text(entry: Entry) -> str:
    """Return the lines of one event, read back like those of `write`."""
    return _events([entry]).decode()


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
    # RFC 7986 has the first of each pair, and most programs read the other one.
    calendar["NAME"] = calendar["X-WR-CALNAME"] = _Text(one_line(name))
    if about:
        calendar["DESCRIPTION"] = calendar["X-WR-CALDESC"] = _Text(about)
    # RFC 7986 5.7 wants the type of this value said; `Calendar.new` of icalendar leaves it out.
    calendar["REFRESH-INTERVAL"] = vDuration(_FETCH_EVERY, {"VALUE": "DURATION"})
    # The same for Outlook.
    calendar["X-PUBLISHED-TTL"] = vDuration(_FETCH_EVERY)
    try:
        printed: bytes = calendar.to_ical()
        Calendar.from_ical(printed)
    except ValueError as error:
        raise ReleasecalError(f"the name of the calendar cannot be written: {error}") from None
    return printed


def _events(entries: Sequence[Entry]) -> bytes:
    content = b"".join(map(_event, entries))
    for entry, why in event_lines.losses(entries, content):
        raise _error(entry, why)
    return content


def _event(entry: Entry) -> bytes:
    try:
        return event_lines.write(entry)
    except (ValueError, AssertionError) as error:
        raise _error(entry, str(error)) from None


def _error(entry: Entry, why: str) -> ReleasecalError:
    film, release = entry.listing
    named = ", ".join(
        [film.slug, release.type.value, release.territory, *filter(None, [release.id])]
    )
    return ReleasecalError(f"the release {named} cannot be written to a calendar: {why}")
