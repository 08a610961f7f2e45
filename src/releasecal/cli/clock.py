"""The clock. This is the one place that reads it; everything else is told what day it is."""

from datetime import date, datetime


def local_day(timezone: str | None) -> date:
    """Return today's date in a time zone such as Europe/Berlin, or in the system's when None."""
    return local_time(timezone).date()


def local_time(timezone: str | None) -> datetime:
    """Return the date and time there, without the zone."""
    if timezone is None:
        return datetime.now().astimezone().replace(tzinfo=None)
    from zoneinfo import ZoneInfo

    return datetime.now(ZoneInfo(timezone)).replace(tzinfo=None)
