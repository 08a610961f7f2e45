"""When a calendar rings: leads as distances from the midnight with which the day of the release begins."""

from collections.abc import Iterable
from datetime import date, time, timedelta

from releasecal.spans import Span


def distances(day: date, leads: Iterable[Span], at: time) -> tuple[timedelta, ...]:
    """Return how far from the start of `day` each lead rings at the hour `at`; the earliest first, none twice.

    Seven days at 09:00 are six days and fifteen hours before; a lead of no days is nine hours after.
    """
    hour = timedelta(hours=at.hour, minutes=at.minute)
    return tuple(sorted({lead.before(day) - day + hour for lead in leads}))


def last_before_the_day(alarms: tuple[timedelta, ...]) -> tuple[timedelta, ...]:
    """Return the one alarm that Outlook can keep: the last before the day begins, if there is one.

    Outlook reads a single alarm an event, and takes its distance for one before the start whatever its sign
    (MS-OXCICAL 2.1.3.1.1.20.62).
    """
    return tuple([alarm for alarm in alarms if alarm < timedelta()][-1:])
