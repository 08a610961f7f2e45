"""A date that a form found in a text: its parts, and what stands around it."""

import re
from collections.abc import Mapping
from dataclasses import replace

from releasecal.reading.mention import Mention

LAST_MONTH, LAST_DAY = 12, 31
_AROUND = 30
"""Characters around a date that may tell what it is."""


class Written:
    """What a form found, and what stands around it."""

    def __init__(self, match: re.Match[str], text: str) -> None:
        self.match = match
        self.parts: Mapping[str, str] = {
            name: value.lower() for name, value in match.groupdict().items() if value
        }
        self.before = text[max(match.start() - _AROUND, 0) : match.start()]
        self.after = text[match.end() : match.end() + _AROUND]


def on_day(mention: Mention, month: int, day: int) -> Mention | None:
    """Return a date on that day of that month; None where no month has it."""
    if not (1 <= month <= LAST_MONTH and 1 <= day <= LAST_DAY):
        return None
    return replace(mention, month=month, day=day)
