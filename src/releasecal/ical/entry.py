"""Calendar entries: what an event says of one release, and when it rings, before it becomes text.

All days are civil days. What a calendar program does not do with the alarms is said here too.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from functools import lru_cache

from releasecal.ical.uid import uid
from releasecal.ical.words import address, description, one_line, summary
from releasecal.model import TYPE_ORDER, Film, Listing, Release, Status
from releasecal.query import run
from releasecal.spans import Span

_UNDATED = datetime(2000, 1, 1, tzinfo=UTC)
"""The time stamp of a release that has no dated move; any fixed day will do."""

_DAY = timedelta(days=1)


class Client(Enum):
    """Who will read the file."""

    GENERIC = "generic"
    APPLE = "apple"
    GOOGLE = "google"
    OUTLOOK = "outlook"
    THUNDERBIRD = "thunderbird"


NOT_HONORED = {
    Client.APPLE: (
        "Apple Calendar keeps these alarms on import;"
        " a subscription offers to remove them (Remove Alerts)"
    ),
    Client.GOOGLE: (
        "Google Calendar drops the alarms of a file, imported or subscribed;"
        " it rings by its own settings"
    ),
    Client.OUTLOOK: (
        "Outlook keeps one alarm an event, so only the last one before the day is written"
    ),
    Client.THUNDERBIRD: (
        "Thunderbird keeps these alarms on import;"
        " a subscription rings only if its properties say so"
    ),
}
"""What a program will not do with the alarms, in one line."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """How the calendar is to be written."""

    client: Client
    asked_leads: tuple[Span, ...] | None
    """The leads for all films that want reminders.

    None to leave them to the film, empty for no alarms.
    """
    usual_leads: tuple[Span, ...]
    """The leads for films that have none of their own."""
    alarm_time: time
    """The hour at which alarms ring."""
    tentative: bool
    """Whether a vague date becomes a tentative event of many days."""
    made: datetime | None
    """The time stamp for all events, in UTC, where one is given (SOURCE_DATE_EPOCH)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One event of all-day dates."""

    listing: Listing
    uid: str
    summary: str
    description: str
    start: date
    end: date
    """The day after the last."""
    status: Status
    sequence: int
    """How often the date or the status changed.

    It makes a calendar take the newer one (RFC 5546 2.1.4).
    """
    categories: tuple[str, ...]
    url: str | None
    made: datetime
    modified: datetime
    alarms: tuple[timedelta, ...]
    """How far from the start of the first day each one rings."""


def entries(listings: Iterable[Listing], settings: Settings) -> list[Entry]:
    """Return the entries for `listings`, in an order in which no date counts.

    So a move changes one place only. A vague date has an entry only when the settings ask for
    tentative ones, and TBA never.
    """
    runs: dict[tuple[str, str], list[Release]] = {}
    found = []
    for listing in sorted(listings, key=_order):
        film, release = listing
        start, end = release.date.earliest, release.date.latest
        if start is None or end is None or (release.date.day is None and not settings.tentative):
            continue
        key = film.slug, release.territory
        # Once for each run, for every event of it tells of the others.
        if key not in runs:
            runs[key] = run(film, release.territory)
        found.append(_entry(listing, start, end, runs[key], settings))
    return found


def _order(listing: Listing) -> tuple[str, int, str, str]:
    film, release = listing
    return film.slug, TYPE_ORDER[release.type], release.territory, release.id or ""


def _entry(
    listing: Listing, start: date, end: date, stages: list[Release], settings: Settings
) -> Entry:
    film, release = listing
    announced = _last_announcement(release)
    return Entry(
        listing=listing,
        uid=uid(listing),
        summary=summary(listing),
        description=description(listing, stages),
        start=start,
        end=end + _DAY,  # DTEND is no part of the event (RFC 5545 3.6.1)
        status=_status(release),
        sequence=release.times_changed,
        categories=(release.type.value, *filter(None, map(one_line, film.tags))),
        url=address(film.url),
        made=settings.made or announced or _UNDATED,
        # Never after DTSTAMP, for that is when the text was made (RFC 5545 3.8.7.2).
        modified=min(filter(None, (announced, settings.made)), default=_UNDATED),
        alarms=_alarms(film, release, settings),
    )


def _status(release: Release) -> Status:
    # A month is a plan, however sure its owner is: a calendar shows the whole of it as perhaps.
    if release.date.day is None and release.status is Status.CONFIRMED:
        return Status.TENTATIVE
    return release.status


def _last_announcement(release: Release) -> datetime | None:
    """Return the last day on which a move may have been announced, as far as any is known."""
    days = [
        move.announced.latest for move in release.moves if move.announced and move.announced.latest
    ]
    return datetime.combine(max(days), time(), UTC) if days else None


def _alarms(film: Film, release: Release, settings: Settings) -> tuple[timedelta, ...]:
    if release.date.day is None or release.status is Status.CANCELLED or film.leads == ():
        return ()
    # Empty, as above, they are no reminders at all; None is nothing said, and so the usual ones.
    own = film.leads or settings.usual_leads
    leads = own if settings.asked_leads is None else settings.asked_leads
    alarms = distances(release.date.day, leads, settings.alarm_time)
    return last_before_the_day(alarms) if settings.client is Client.OUTLOOK else alarms


@lru_cache(maxsize=10_000)  # thousands of events have the same days and leads
def distances(day: date, leads: tuple[Span, ...], at: time) -> tuple[timedelta, ...]:
    """Return how far from the start of `day` each lead rings at the hour `at`.

    The earliest comes first, none twice. Seven days at 09:00 are six days and fifteen hours before;
    a lead of no days is nine hours after.
    """
    hour = timedelta(hours=at.hour, minutes=at.minute)
    return tuple(sorted({lead.before(day) - day + hour for lead in leads}))


def last_before_the_day(alarms: tuple[timedelta, ...]) -> tuple[timedelta, ...]:
    """Return the one alarm that Outlook can keep: the last before the day begins, if there is one.

    Outlook reads a single alarm an event, and takes its distance for one before the start whatever
    its sign (MS-OXCICAL 2.1.3.1.1.20.62).
    """
    return tuple([alarm for alarm in alarms if alarm < timedelta()][-1:])
