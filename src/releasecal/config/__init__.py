"""The configuration file: what somebody wants every day without typing it.

Read only; all problems at once.
"""

from collections.abc import Mapping
from datetime import time
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from releasecal.date_style import DateStyle
from releasecal.errors import ReleasecalError
from releasecal.files import is_pipe, is_there
from releasecal.spans import Span

# Most people have no configuration: what reads one is imported only when there is one.
if TYPE_CHECKING:
    from releasecal.publications import Publication


class Format(Enum):
    """The output formats."""

    TABLE = "table"
    TSV = "tsv"
    CSV = "csv"
    SPREADSHEET = "spreadsheet"
    """CSV that a spreadsheet takes for text: no cell is a formula."""
    JSON = "json"
    MARKDOWN = "markdown"


class Config(NamedTuple):
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
    publications: Mapping[str, "Publication"] = MappingProxyType({})
    """What `releasecal publish NAME` does, by name."""


def load(path: Path) -> Config:
    """Return the configuration in the file at `path`, or the defaults when there is no such file.

    Raises `FileProblemsError` with every problem in it, and `ReleasecalError` when it cannot be
    read.
    """
    if not is_there(path):
        return Config()
    if is_pipe(path):
        raise ReleasecalError(f"{path}: this is a pipe, and no file; remove it")
    from releasecal.config.keys import read_values

    values = read_values(path)
    if "catalog" in values:
        values["catalog"] = path.parent / values["catalog"]
    return Config(**values)
