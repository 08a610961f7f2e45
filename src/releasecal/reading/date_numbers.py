"""Dates in numbers: 2026-12-18, 12/18/2026, 18.12.2026, and 12.18.26 as posters have it."""

import re
from dataclasses import replace

from releasecal.reading.date_written import LAST_MONTH, Written, on_day
from releasecal.reading.mention import Mention


def read_iso(mention: Mention, written: Written) -> Mention | None:
    """Read 2026-12-18."""
    return on_day(mention, int(written.parts["number"]), int(written.parts["day"]))


def read_numbers(mention: Mention, written: Written) -> Mention | None:
    """Read dots day first, slashes month first where both ways are a day."""
    one, two = int(written.parts["one"]), int(written.parts["two"])
    if written.parts.get("mark") == "." or one > LAST_MONTH:
        return on_day(mention, two, one)
    is_turned = two <= LAST_MONTH and one != two
    return on_day(replace(mention, is_turned=is_turned), one, two)


def read_slashes(mention: Mention, written: Written) -> Mention | None:
    """Read a day without its century, or without a year, where a word says that it is one."""
    names_other = f"{written.parts['one']}/{written.parts['two']}" in _OTHER_SLASHES
    if mention.year is None and (names_other or not _DAY_FOLLOWS.search(written.before)):
        return None
    return read_numbers(mention, written)


def read_dots(mention: Mention, written: Written) -> Mention | None:
    """Read "12.18.26", as posters have it: month first where both ways are a day."""
    if not (_DAY_FOLLOWS.search(written.before) or _PLACE_BEFORE.search(written.before)):
        return None
    return read_numbers(mention, written)


_PLACE_BEFORE = re.compile(
    r"\b(?:theat(?:er|re)s|cinemas|imax|worldwide|everywhere|coming|out)\s*[-–—:|]?\s*$",
    re.IGNORECASE,
)
_OTHER_SLASHES = frozenset({"9/11", "24/7", "50/50", "1/2"})
"""What is written so and is no day."""
_DAY_FOLLOWS = re.compile(
    r"(?:\b(?:on|from|by|until|till|to|due|starting|beginning|dated|for|before|is|opens?|opening"
    r"|release[sd]?|(?:mon|tues|wednes"
    r"|thurs|fri|satur|sun)day)\s+|\()$",
    re.IGNORECASE,
)
