"""The tables of a ledger, how they are read and written, and the steps between versions."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from releasecal import dates
from releasecal.errors import Fault, ReleasecalError
from releasecal.reminders import Identity, Notice, NoticeKind, Told

if TYPE_CHECKING:
    import sqlite3

_APPLICATION = 0x72656C63
"""Marks an SQLite file as a ledger ("relc"), so that no other program's is ever touched."""

# A step that has been released is never changed: ledgers that took it would differ from new ones.
# An id is empty and not NULL where there is none, for NULL equals nothing, itself included.
STEPS = (
    """
    CREATE TABLE told (
        film TEXT, type TEXT, territory TEXT, id TEXT, date TEXT NOT NULL,
        cancelled INTEGER NOT NULL,
        PRIMARY KEY (film, type, territory, id)
    ) WITHOUT ROWID;
    CREATE TABLE sent (
        number INTEGER PRIMARY KEY, film TEXT NOT NULL, type TEXT NOT NULL, territory TEXT NOT NULL,
        id TEXT NOT NULL, date TEXT NOT NULL, notice TEXT NOT NULL, lead TEXT, falls_due TEXT,
        told TEXT, sent_on TEXT NOT NULL
    );
    CREATE INDEX sent_of_release ON sent (film, type, territory, id, date, falls_due);
    CREATE TABLE room (filler BLOB);
    """,
)
"""What brings a ledger of each version to the next; the first makes one of an empty database."""

# Only constants are put into statements; values go in as parameters.
_ONE_RELEASE = "film = ? AND type = ? AND territory = ? AND id = ?"
_TRIES = 5
_A_NOTICE = 300
"""More bytes than one notice takes in the database besides its identity."""
_A_LETTER = 12
"""And for each byte of that: it is there three times, pages may be half empty, and rows go over."""
_PAGES = 16 * 1024
"""What the tables take before anything is in them."""

SENT_COLUMNS = ("sent_on", "film", "type", "territory", "id", "date", "notice", "lead", "told")
"""The keys of a record of the history, in order."""


_DAY = len("2016-12-02")
_LAST_VERSION = 100
"""No releasecal will ever write a ledger of a version beyond this, which damage would be."""


class DamagedError(Exception):
    """The ledger does not hold what a ledger holds."""


@dataclass
class Ledger:
    """An open ledger.

    What it holds is read when first asked for, and checked: disks and people damage files. Raises
    `DamagedError` for what no run can have written.
    """

    _connection: "sqlite3.Connection"

    @cached_property
    def told(self) -> dict[Identity, Told]:
        """What was last told of each release of which anything was."""
        rows = self._connection.execute(
            "SELECT film, type, territory, id, date, cancelled, EXISTS (SELECT 1 FROM sent WHERE"
            " sent.film = told.film AND sent.type = told.type AND sent.territory = told.territory"
            " AND sent.id = told.id AND sent.date = told.date) FROM told"
        )
        found: dict[Identity, Told] = {}
        for film, kind, territory, name, when, cancelled, was_sent in rows:
            # Whatever was told was told by a notice; where that is gone, something was lost.
            _require(was_sent, "it tells what was never sent")
            _require(cancelled in {0, 1}, "a mark is neither 0 nor 1")
            found[_text(film), _text(kind), _text(territory), _text(name)] = _date(when), cancelled
        return found

    def last_due(self, release: Identity, when: str) -> date | None:
        """Return the last day on which a lead sent for that release and date fell due."""
        query = f"SELECT max(falls_due) FROM sent WHERE {_ONE_RELEASE} AND date = ?"  # noqa: S608
        (found,) = self._connection.execute(query, (*release, when)).fetchone()
        return date.fromisoformat(_date(found)) if found is not None else None

    def make_room(self, notices: Sequence[Notice]) -> None:
        """Make sure that these notices can be recorded, before the first is sent.

        A full disk says so here. The pages of what is written and deleted again stay with the file.
        """
        letters = sum([len("".join(notice.identity).encode()) for notice in notices])
        size = len(notices) * _A_NOTICE + letters * _A_LETTER + _PAGES
        self._connection.execute("INSERT INTO room VALUES (zeroblob(?))", (size,))
        self._connection.execute("DELETE FROM room")

    def record(self, notices: Sequence[Notice], today: date) -> None:
        """Record, all at once, that these notices have been sent.

        They are out, and what is not recorded comes again: a disk that fails is asked a few times.
        Raises `ReleasecalError` when it takes nothing.
        """
        import sqlite3

        last = self._last_sent()
        for left in reversed(range(_TRIES)):
            try:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                if self._last_sent() == last:  # else only the last step of the commit failed
                    self._record(notices, today)
            except sqlite3.OperationalError as error:
                if not left:
                    raise ReleasecalError(
                        f"the ledger does not take what was sent last ({error}),"
                        " so that is still due and comes with the next run"
                    ) from None
            else:
                return

    def _last_sent(self) -> int:
        (number,) = self._connection.execute("SELECT coalesce(max(number), 0) FROM sent").fetchone()
        return int(number)

    def _record(self, notices: Sequence[Notice], today: date) -> None:
        sent, told, sent_on = [], [], today.isoformat()
        for notice in notices:
            release = notice.identity
            when, cancelled = notice.listing.release.date.notation, 0
            # What is cancelled is the date told before; the catalog may have another one by now.
            if notice.kind is NoticeKind.CANCELLED and notice.told:
                when, cancelled = notice.told, 1
            lead = str(notice.lead) if notice.lead else None
            falls_due = notice.falls_due.isoformat() if notice.falls_due else None
            row = (when, notice.kind.value, lead, falls_due, notice.told, sent_on)
            sent.append((*release, *row))
            told.append((*release, when, cancelled))
        self._connection.execute("BEGIN")
        self._connection.executemany(
            "INSERT INTO sent"
            " (film, type, territory, id, date, notice, lead, falls_due, told, sent_on)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            sent,
        )
        self._connection.executemany("REPLACE INTO told VALUES (?, ?, ?, ?, ?, ?)", told)
        self._connection.execute("COMMIT")

    def forget(self, releases: Sequence[Identity]) -> None:
        """Forget all that was sent of these releases."""
        if not releases:
            return
        self._connection.execute("BEGIN")
        for table in ("told", "sent"):
            query = f"DELETE FROM {table} WHERE {_ONE_RELEASE}"  # noqa: S608
            self._connection.executemany(query, releases)
        self._connection.execute("COMMIT")

    def sent(self) -> list[dict[str, Any]]:
        """Return what was sent, oldest first, as records with the keys of `SENT_COLUMNS`."""
        columns = ", ".join(SENT_COLUMNS)
        rows = self._connection.execute(f"SELECT {columns} FROM sent ORDER BY number")  # noqa: S608
        return [
            dict(zip(SENT_COLUMNS, map(_text_or_nothing, row), strict=True))
            | {"id": row[SENT_COLUMNS.index("id")] or None}
            for row in rows
        ]


def version_of(connection: "sqlite3.Connection", path: Path) -> int:
    """Return the version of the ledger at `path`.

    Raises `ReleasecalError` when it is newer or no ledger, and `DamagedError`.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != _APPLICATION:
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        _require(not names or not {"told", "sent"} <= names, "its mark is another one")
        raise ReleasecalError(
            f"{path}: this is another program's database; name a file of its own for the ledger"
        )
    (state,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    _require(state == "ok", "its parts do not fit together")  # or writing to it might never end
    _require(0 < version <= _LAST_VERSION, "it has no version")
    if version > len(STEPS):
        raise ReleasecalError(
            f"{path}: a newer releasecal wrote this ledger (version {version}); update releasecal"
        )
    if version == len(STEPS):
        _require_columns(connection)
    return int(version)


def _require_columns(connection: "sqlite3.Connection") -> None:
    """See that the tables can be written: else what is sent could not be recorded, and came again.

    Their columns stand in the file as a text, which the check of its integrity does not read.
    """
    import sqlite3

    with closing(sqlite3.connect(":memory:", isolation_level=None)) as new:
        take_steps(new, 0)
        for (table,) in new.execute("SELECT name FROM sqlite_master WHERE type = 'table'"):
            same = _columns(connection, table) == _columns(new, table)
            _require(same, "its columns are others")


def _columns(connection: "sqlite3.Connection", table: str) -> list[str]:
    found = connection.execute(f"SELECT * FROM {table} LIMIT 0")  # noqa: S608
    return [name for name, *_ in found.description]


def take_steps(connection: "sqlite3.Connection", version: int) -> None:
    """Bring a database of that version to the newest; an empty one is of version 0."""
    # Not by executescript, which commits first: the steps of one opening count all or none.
    for step in STEPS[version:]:
        for statement in step.split(";"):
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {_APPLICATION}")
    connection.execute(f"PRAGMA user_version = {len(STEPS)}")


def _require(holds: object, otherwise: str) -> None:
    if not holds:
        raise DamagedError(otherwise)


def _text(value: Any) -> str:
    _require(isinstance(value, str), "a text is none")
    return str(value)


def _text_or_nothing(value: Any) -> str | None:
    return None if value is None else _text(value)


def _date(value: Any) -> str:
    """Return a date as the catalog writes it."""
    text = _text(value)
    try:
        if len(text) == _DAY:
            date.fromisoformat(text)
        else:
            dates.parse(text)
    except (Fault, ValueError):
        raise DamagedError("a date is none") from None
    return text
