"""What an event says, in one form: of an entry, and of an event that any program may have written.

Two that say the same are equal, however they are written. Nothing here knows lines.
"""

import json
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any, NamedTuple, Self

from releasecal.ical.entry import Entry
from releasecal.text import normalize

_FORM = "1"
"""Which form of digest this is, so that a later one can tell."""


class Said(NamedTuple):
    """What an event says: to change any of this is an edit. The order of the categories is none."""

    uid: str
    summary: str
    description: str
    start: str
    end: str
    """The day after the last."""
    status: str
    categories: tuple[str, ...]
    url: str
    free: bool

    @classmethod
    def of_entry(cls, entry: Entry) -> Self:
        """Return what the event of an entry says; that it does was seen when it was read back."""
        return cls(
            uid=_text(entry.uid),
            summary=_text(entry.summary),
            description=_text(entry.description),
            start=entry.start.isoformat(),
            end=entry.end.isoformat(),
            status=entry.status.name,
            categories=tuple(sorted(set(map(_text, entry.categories)))),
            url=_text(entry.url or ""),
            free=True,
        )

    @classmethod
    def of_event(cls, event: Any) -> Self:
        """Return what an event says.

        Raises `KeyError`, `ValueError`, `AttributeError`, `TypeError` or `OverflowError` when it
        cannot be read.
        """
        start = event["DTSTART"].dt
        return cls(
            uid=_text(event["UID"]),
            summary=_text(event.get("SUMMARY", "")),
            description=_text(event.get("DESCRIPTION", "")),
            start=start.isoformat(),
            end=_end(event, start).isoformat(),
            status=_text(event.get("STATUS", "CONFIRMED")).upper(),
            categories=tuple(sorted(_categories(event.get("CATEGORIES", [])))),
            url=_text(event.get("URL", "")),
            free=_text(event.get("TRANSP", "OPAQUE")).upper() == "TRANSPARENT",
        )

    def digest(self, alarms: Iterable[int]) -> str:
        """Return the digest of all this with these alarms."""
        # In the order of the fields: another order, or a field more, is a new form.
        return f"{_FORM}-{sha256(json.dumps([*self, sorted(alarms)]).encode()).hexdigest()[:40]}"


def _end(event: Any, start: date) -> date:
    if "DTEND" in event:
        end: date = event["DTEND"].dt
        return end
    if "DURATION" in event:
        lasts: timedelta = event["DURATION"].dt
        return start + lasts
    # A date lasts a day, and a moment no time at all (RFC 5545 3.6.1).
    return start if isinstance(start, datetime) else start + timedelta(days=1)


def _categories(value: Any) -> set[str]:
    """Return the categories of one property or of several."""
    several = value if isinstance(value, list) else [value]
    return {_text(name) for each in several for name in each.cats}


def _text(value: Any) -> str:
    """Return a text in the one form in which the same texts are equal."""
    # Servers and clients decompose accents, end lines in their own way, and take off spaces.
    text = normalize("NFC", str(value)).replace("\r\n", "\n")
    if "\n" in text:
        text = "\n".join([line.rstrip() for line in text.split("\n")])
    return text.strip()
