"""The configuration file: what somebody wants every day without typing it. Read only; all problems at once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from enum import Enum
from pathlib import Path
from typing import Any

from releasecal import publications
from releasecal.date_style import DateStyle
from releasecal.errors import Fault, FileProblemsError
from releasecal.files import read_text
from releasecal.publications import Publication
from releasecal.spans import Span
from releasecal.tomlfile import checks
from releasecal.tomlfile.document import parse
from releasecal.tomlfile.tables import Keys, Reading


class Format(Enum):
    """The output formats."""

    TABLE = "table"
    TSV = "tsv"
    CSV = "csv"
    SPREADSHEET = "spreadsheet"
    """CSV that a spreadsheet takes for text: no cell is a formula."""
    JSON = "json"
    MARKDOWN = "markdown"


_LARGEST = 1024**2


@dataclass(frozen=True, kw_only=True, slots=True)
class Config:
    """The configuration, with the defaults of the program."""

    catalog: Path | None = None
    """The catalog to read; relative to the folder of the configuration file."""
    territories: tuple[str, ...] | None = None
    """What is shown when no territory is asked for; None for the catalog's own."""
    timezone: str | None = None
    """The time zone whose day is today (Europe/Berlin); None for the system's."""
    format: Format | None = None
    date_style: DateStyle = DateStyle.DAY_FIRST
    """How tables and reminders write a date."""
    within: Span = Span(90, "d")
    """How far `upcoming` looks."""
    leads: tuple[Span, ...] = (Span(7, "d"), Span(1, "d"), Span(0, "d"))
    """How long before a release its reminders fall due."""
    grace: Span = Span(7, "d")
    """How long after a release a missed reminder is still given."""
    alarm_time: time = time(9)
    """The hour of the day at which a calendar rings."""
    token_command: str | None = None
    """The command that prints the token for TMDb."""
    contact: str | None = None
    """An address of the user's, told to Wikidata, whose policy asks for one."""
    password_command: str | None = None
    """The command that prints the password for calendar servers."""
    publications: Mapping[str, Publication] = field(default_factory=dict)
    """What `releasecal publish NAME` does, by name."""


def _timezone(value: Any) -> str:
    name = checks.text(value)
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        raise Fault(
            f"{checks.quoted(name)} is not a time zone", 'write one such as "Europe/Berlin"'
        ) from None
    return name


def _contact(value: Any) -> str:
    contact = checks.text(value)
    if not contact.isascii() or not contact.isprintable():
        raise Fault(f"{checks.quoted(contact)} is no address", 'write one such as "me@example.org"')
    return contact


_KEYS: Keys = {
    "catalog": checks.path,
    "territories": lambda value: tuple(dict.fromkeys(checks.all_territories(value))),
    "timezone": _timezone,
    "format": checks.one_of(Format, "format"),
    "date_style": checks.one_of(DateStyle, "style of dates"),
    "within": checks.span,
    "leads": checks.leads,
    "grace": checks.span,
    "alarm_time": checks.time_of_day,
    "token_command": checks.text,
    "contact": _contact,
    "password_command": checks.text,
}


def load(path: Path) -> Config:
    """Return the configuration in the file at `path`, or the defaults when there is no such file.

    Raises `FileProblemsError` with every problem in it, and `ReleasecalError` when it cannot be read.
    """
    if not path.exists():
        return Config()
    reading = Reading(parse(read_text(path, limit=_LARGEST)))
    document = reading.document.values
    values = reading.table(document, (), _KEYS, also=(publications.KEY,))
    named = publications.read(reading, document.get(publications.KEY, {}), path.parent)
    if reading.problems:
        raise FileProblemsError(str(path), reading.problems)
    if "catalog" in values:
        values["catalog"] = path.parent / values["catalog"]
    return Config(**values, publications=named)
