"""The tables [publish.NAME] of the configuration.

They say what `releasecal publish NAME` does, as it would be typed.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from releasecal.errors import Fault
from releasecal.model import RELEASE_TYPES, ReleaseType, Status
from releasecal.spans import Span
from releasecal.text import instead_of
from releasecal.tomlfile import checks
from releasecal.tomlfile.tables import Keys, Reading

KEY = "publish"
# What needs quotes neither as a key in TOML nor as a word in a shell.
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_TAKEN = {"caldav", "folder", "NAME"}
"""Names that are commands of their own, and the word that stands for a name in the help."""
_FOR_SERVERS = ("user", "calendar", "password_command")


@dataclass(frozen=True, kw_only=True, slots=True)
class Publication:
    """Where to publish, and what: the options of `publish caldav` or `publish folder`."""

    caldav: str | None = None
    """The address of a calendar or of a server, or an e-mail domain."""
    folder: Path | None = None
    user: str | None = None
    calendar: str | None = None
    password_command: str | None = None
    type: tuple[ReleaseType, ...] = ()
    territory: tuple[str, ...] = ()
    """Territories, or `all`."""
    tag: tuple[str, ...] = ()
    distributor: tuple[str, ...] = ()
    status: tuple[Status, ...] = ()
    search: str | None = None
    start: str | None = None
    end: str | None = None
    within: Span | None = None
    lead: tuple[Span, ...] | None = None
    at: time | None = None
    no_alarms: bool = False
    tentative: bool = False
    keep_removed: bool = False
    force: bool = False


def _types(value: Any) -> tuple[ReleaseType, ...]:
    return tuple([_type(each) for each in checks.texts(value)])


def _type(text: str) -> ReleaseType:
    # Unlike in a catalog, case does not matter: these are options, and read as `--type` is.
    kind = RELEASE_TYPES.get(text.lower())
    if kind is None:
        instead = instead_of(text, [kind.value for kind in ReleaseType])
        raise Fault(f"{checks.quote(text)} is not a release type", instead)
    return kind


def _territories(value: Any) -> tuple[str, ...]:
    if checks.texts(value) == ("all",):
        return ("all",)
    return checks.all_territories(value)


def _statuses(value: Any) -> tuple[Status, ...]:
    check = checks.one_of(Status, "status")
    return tuple([check(each) for each in checks.texts(value)])


def _day(value: Any) -> str:
    # Kept as text, even the date that TOML has read: "today" means the day of each run.
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    return checks.text(value)


_KEYS: Keys = {
    "caldav": checks.text,
    "folder": checks.path,
    "user": checks.text,
    "calendar": checks.text,
    "password_command": checks.system_text,
    "type": _types,
    "territory": _territories,
    "tag": checks.texts,
    "distributor": checks.texts,
    "status": _statuses,
    "search": checks.text,
    "from": _day,
    "to": _day,
    "within": checks.span,
    "lead": checks.leads,
    "at": checks.time_of_day,
    "no_alarms": checks.flag,
    "tentative": checks.flag,
    "keep_removed": checks.flag,
    "force": checks.flag,
}
"""The keys, which are the options without their dashes."""


def read(reading: Reading, tables: Any, base: Path) -> dict[str, Publication]:
    """Return the configured publications by name; `reading` notes what is wrong in them.

    A folder is relative to `base`, the folder of the configuration file.
    """
    if not isinstance(tables, dict):
        reading.wrong((KEY,), "this is not a table", "write [publish.NAME], and below it its keys")
        return {}
    found = {}
    for name, table in tables.items():
        path = (KEY, name)
        if not _NAME.fullmatch(name) or name in _TAKEN:
            what = f"{checks.quote(name)} cannot be the name of a publication"
            reading.wrong(
                path, what, "write another, of letters, digits and dashes: [publish.home]"
            )
        values = reading.table(table, path, _KEYS)
        if isinstance(table, dict):
            _check_together(reading, path, table)
        if reading.is_sound(path):
            # `from` is a word of Python, and can name no field.
            values["start"], values["end"] = values.pop("from", None), values.pop("to", None)
            if "folder" in values:
                values["folder"] = base / values["folder"]
            found[name] = Publication(**values)
    return found


def _check_together(reading: Reading, path: tuple[str, str], table: dict[str, Any]) -> None:
    """Note what the keys of one table cannot mean together."""
    if ("caldav" in table) == ("folder" in table):
        instead = 'write caldav = "https://..." or folder = "...", and one of them only'
        reading.wrong(path, "it says nowhere to publish, or twice", instead)
    elif "folder" in table:
        for key in _FOR_SERVERS:
            if key in table:
                reading.wrong((*path, key), "a folder has none", "leave it out")
    # As the table has it, before any check: `no_alarms = "yes"` is told as no flag, and only that.
    if table.get("no_alarms") is True and ("lead" in table or "at" in table):
        instead = "leave it out, or lead and at"
        reading.wrong((*path, "no_alarms"), "this leaves nothing for lead and at to say", instead)
    if "to" in table and "within" in table:
        reading.wrong((*path, "within"), "to sets the last day as well", "leave one of them out")
