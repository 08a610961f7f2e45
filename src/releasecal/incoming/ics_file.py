"""Reading releases from an iCalendar file: one all-day event for each."""

import re
from datetime import timedelta

from releasecal import dates
from releasecal.dates import ReleaseDate
from releasecal.errors import Fault, Problem, ReleasecalError
from releasecal.ical.events import Event, events_in
from releasecal.ical.uid import release_of
from releasecal.incoming.row import IncomingRelease, Row, Rows
from releasecal.model import RELEASE_TYPES, ReleaseType, Status
from releasecal.territories import is_territory

_SUMMARY = re.compile(r"(?P<title>.+): (?P<type>[a-z]+) \((?P<territory>[A-Z]{2})(?:, [^()]*)?\)")
"""What releasecal calls an event: La La Land: limited (US)."""

_PARTS_OF_YEAR = ("Q1", "Q2", "Q3", "Q4", "spring", "summer", "fall", "winter", "H1", "H2")


def read(path: str, text: str, *, usual: ReleaseType) -> Rows:
    """Return the releases of the calendar whose text this is.

    An event that releasecal wrote tells film, release type, territory and id by its UID, one that
    is only named like it (`TITLE: TYPE (TERRITORY)`) by its name. Of any other, the name is the
    film's title and the type `usual`.
    Raises `ReleasecalError` when it is no calendar.
    """
    try:
        events = events_in(text)
    except ValueError as error:
        raise ReleasecalError(f"{path}: this is not an iCalendar file: {error}") from None
    rows, bad = [], []
    for event in events:
        try:
            rows.append(_row(event, usual))
        except Fault as fault:
            bad.append(Problem("", fault.what, fault.instead, event.line))
    return Rows(rows, bad)


def _row(event: Event, usual: ReleaseType) -> Row:
    if not event.is_closed:
        raise Fault("the event has no end", "write END:VEVENT")
    summary = " ".join(event.text("SUMMARY").split())
    if not summary:
        raise Fault("the event has no SUMMARY", "write the film's title there")
    # The UID is ours where we wrote the event, and says more than a summary that anybody may edit.
    named, own = _SUMMARY.fullmatch(summary), release_of(event.text("UID"))
    slug, name = (own[0], own[3]) if own else (None, None)
    said_type, said_territory = (
        own[1:3] if own else (named["type"], named["territory"]) if named else ("", "")
    )
    # Any event may look like one of ours: "Premiere: dinner (LA)". Then its whole name is a title.
    title, kind, territory = summary, usual, None
    if said_type in RELEASE_TYPES and is_territory(said_territory):
        title = named["title"] if named else summary
        kind, territory = RELEASE_TYPES[said_type], said_territory
    status = event.text("STATUS").lower()
    values = {"title": title}
    if url := event.text("URL").strip():
        values["url"] = url
    release = IncomingRelease(
        type=kind,
        territory=territory,
        id=name,
        date=_when(event),
        # Other programs know other words, such as NEEDS-ACTION; they say nothing of a release.
        status=Status(status) if status in {each.value for each in Status} else None,
    )
    return Row(
        line=event.line,
        slug=slug,
        title=title,
        values=values,
        releases=(release,),
        is_whole_film=False,
    )


def _when(event: Event) -> ReleaseDate:
    """Return the day of the event, or the month, quarter, season or year that it lasts exactly."""
    start = event.day("DTSTART")
    if start is None:
        raise Fault(
            "the event has no DTSTART that is a date",
            "write one such as DTSTART;VALUE=DATE:20161202",
        )
    after = event.day("DTEND")
    # DTEND is the day after the last one (RFC 5545 3.6.1); one that is not later says nothing.
    last = after - timedelta(days=1) if after and after > start else start
    if last == start:
        return dates.parse(start.isoformat())
    year = f"{start.year:04}"
    parts = [f"{year}-{part}" for part in _PARTS_OF_YEAR]
    for text in (f"{year}-{start.month:02}", *parts, year):
        when = dates.parse(text)
        if (when.earliest, when.latest) == (start, last):
            return when
    return dates.parse(start.isoformat())
