"""Reading the configuration file: its keys, each with the check of its value.

Imported only when there is one.
"""

from pathlib import Path
from typing import Any

from releasecal import publications
from releasecal.config import Format
from releasecal.date_style import DateStyle
from releasecal.errors import Fault, FileProblemsError
from releasecal.files import read_text
from releasecal.tomlfile import checks
from releasecal.tomlfile.document import parse
from releasecal.tomlfile.tables import Keys, Reading

_LARGEST = 1024**2


def read_values(path: Path) -> dict[str, Any]:
    """Return the checked values in the file at `path`.

    Raises `FileProblemsError` with every problem in it.
    """
    text = read_text(path, limit=_LARGEST)
    reading = Reading(parse(text, header="[publish.NAME]"))
    document = reading.document.values
    values = reading.table(document, (), _KEYS, also=(publications.KEY,))
    named = publications.read(reading, document.get(publications.KEY, {}), path.parent)
    if reading.problems:
        raise FileProblemsError(str(path), reading.problems)
    return {**values, "publications": named}


def _timezone(value: Any) -> str:
    name = checks.text(value)
    from zoneinfo import ZoneInfo

    # The name is part of a path: "Europe" is a folder, "../zone" a ValueError, and an unknown one
    # is a ZoneInfoNotFoundError, which is a KeyError.
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        raise Fault(
            f"{checks.quote(name)} is not a time zone", 'write one such as "Europe/Berlin"'
        ) from None
    return name


def _contact(value: Any) -> str:
    # It becomes part of the User-Agent, and headers of requests are ASCII.
    contact = checks.text(value)
    if not contact.isascii() or not contact.isprintable():
        raise Fault(f"{checks.quote(contact)} is no address", 'write one such as "me@example.org"')
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
    "token_command": checks.system_text,
    "contact": _contact,
    "password_command": checks.system_text,
}
