"""The clock. This is the one place that reads it; everything else is told what day it is."""

from datetime import date, datetime


def local_day(timezone: str | None) -> date:
    """Return today's date in a time zone such as Europe/Berlin, or in the system's when None."""
    return local_time(timezone).date()


def local_time(timezone: str | None) -> datetime:
    """Return the date and time there, without the zone."""
    if timezone is None:
        # Not by way of astimezone, which refuses what TZ may say, such as UTC+25.
        return datetime.now()  # noqa: DTZ005 - it is the local time that is wanted
    from zoneinfo import ZoneInfo

    return datetime.now(ZoneInfo(timezone)).replace(tzinfo=None)
