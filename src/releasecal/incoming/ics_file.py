"""Reading releases from an iCalendar file: one all-day event for each."""

import re
from datetime import date, datetime, timedelta
from typing import Any

from releasecal import dates
from releasecal.dates import ReleaseDate
from releasecal.errors import Fault, Problem, ReleasecalError
from releasecal.ical.uid import release_of
from releasecal.incoming.row import IncomingRelease, Row, Rows
from releasecal.model import RELEASE_TYPES, ReleaseType, Status
from releasecal.territories import is_territory

_BEGIN = re.compile(r"^BEGIN:VEVENT[ \t]*\r?$", re.MULTILINE | re.IGNORECASE)
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
    from releasecal.ical import ics_text

    try:
        events = ics_text.events_in(text)
    except ValueError as error:
        raise ReleasecalError(f"{path}: this is not an iCalendar file: {error}") from None
    # Events know no lines; they come in the order in which they begin.
    lines = [text.count("\n", 0, match.start()) + 1 for match in _BEGIN.finditer(text)]
    rows, bad = [], []
    for line, event in zip(lines, events, strict=False):
        try:
            rows.append(_row(line, event, usual))
        except Fault as fault:
            bad.append(Problem("", fault.what, fault.instead, line))
    return Rows(rows, bad)


def _row(line: int, event: Any, usual: ReleaseType) -> Row:
    summary = " ".join(str(event.get("SUMMARY", "")).split())
    if not summary:
        raise Fault("the event has no SUMMARY", "write the film's title there")
    named, own = _SUMMARY.fullmatch(summary), release_of(str(event.get("UID", "")))
    slug, said_type, said_territory, name = own or (None, "", "", None)
    # The UID counts before the name, which anybody may have edited.
    if named and not own:
        said_type, said_territory = named["type"], named["territory"]
    title, kind, territory = summary, usual, None
    if said_type in RELEASE_TYPES and is_territory(said_territory):
        title = named["title"] if named else summary
        kind, territory = RELEASE_TYPES[said_type], said_territory
    status = str(event.get("STATUS", "")).lower()
    values = {"title": title}
    if url := str(event.get("URL", "")).strip():
        values["url"] = url
    release = IncomingRelease(
        type=kind,
        territory=territory,
        id=name,
        date=_when(event),
        status=Status(status) if status in {each.value for each in Status} else None,
    )
    return Row(
        line=line, slug=slug, title=title, values=values, releases=(release,), is_whole_film=False
    )


def _when(event: Any) -> ReleaseDate:
    """Return the day of the event, or the month, quarter, season or year that it lasts exactly."""
    start = _day(event, "DTSTART")
    if start is None:
        raise Fault(
            "the event has no DTSTART that is a date",
            "write one such as DTSTART;VALUE=DATE:20161202",
        )
    after = _day(event, "DTEND")
    # DTEND is the day after the last one (RFC 5545 3.6.1); some write the same day.
    last = max(start, after - timedelta(days=1)) if after else start
    year = f"{start.year:04}"
    parts = [f"{year}-{part}" for part in _PARTS_OF_YEAR]
    for text in (f"{year}-{start.month:02}", *parts, year):
        when = dates.parse(text)
        if (when.earliest, when.latest) == (start, last):
            return when
    return dates.on_day(start)


def _day(event: Any, name: str) -> date | None:
    value = getattr(event.get(name), "dt", None)
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else None
