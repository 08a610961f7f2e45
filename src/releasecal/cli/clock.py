"""The clock. This is the one place that reads it; everything else is told what day it is."""

from datetime import date, datetime


def local_day(timezone: str | None) -> date:
    """Return today's date in a time zone such as Europe/Berlin, or in the system's when None."""
    if timezone is None:
        return datetime.now().astimezone().date()
    from zoneinfo import ZoneInfo

    return datetime.now(ZoneInfo(timezone)).date()
