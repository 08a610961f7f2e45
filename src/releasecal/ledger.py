"""The ledger: an SQLite database of what was sent, so that nothing is sent twice. The only importer of sqlite3.

A run holds the database locked from the question of what is due to the record of the last notice delivered, and
commits each on its own: a run that is killed has recorded all but the one it was delivering. A ledger that is
damaged is set aside under a new name; nothing here decides what is due.
"""

import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from releasecal.errors import ReleasecalError
from releasecal.files import reason, set_aside
from releasecal.reminders import Identity, Notice, NoticeKind, Told, date_text

if TYPE_CHECKING:
    import sqlite3

WAIT_SECONDS = 10.0
"""How long a run waits for another one to end."""

_APPLICATION = 0x72656C63
"""Marks an SQLite file as a ledger of this program ("relc"), so that no other program's is ever touched."""

_STEPS = (
    """
    CREATE TABLE told (
        film TEXT, type TEXT, territory TEXT, id TEXT, date TEXT NOT NULL, cancelled INTEGER NOT NULL,
        PRIMARY KEY (film, type, territory, id)
    ) WITHOUT ROWID;
    CREATE TABLE sent (
        number INTEGER PRIMARY KEY, film TEXT NOT NULL, type TEXT NOT NULL, territory TEXT NOT NULL,
        id TEXT NOT NULL, date TEXT NOT NULL, notice TEXT NOT NULL, lead TEXT, falls_due TEXT, told TEXT,
        sent_on TEXT NOT NULL
    );
    CREATE INDEX sent_of_release ON sent (film, type, territory, id, date, falls_due);
    CREATE TABLE room (filler BLOB);
    """,
)
"""What brings a ledger of each version to the next; the first makes an empty database one of version 1."""

_ONE_RELEASE = "film = ? AND type = ? AND territory = ? AND id = ?"
_A_NOTICE = 1024
"""More bytes than one notice takes in the database."""

HISTORY = ("sent_on", "film", "type", "territory", "id", "date", "notice", "lead", "told")
"""The keys of a record of the history, in order."""


@dataclass
class Ledger:
    """An open ledger. What it holds is read when first asked for."""

    _connection: "sqlite3.Connection"

    @cached_property
    def told(self) -> dict[Identity, Told]:
        """What was last told of each release of which anything was."""
        rows = self._connection.execute("SELECT film, type, territory, id, date, cancelled FROM told")
        return {
            (film, kind, territory, name): (when, cancelled) for film, kind, territory, name, when, cancelled in rows
        }

    def reached(self, release: Identity, when: str) -> date | None:
        """Return the last of the days on which the leads sent for that release and date fell due."""
        query = f"SELECT max(falls_due) FROM sent WHERE {_ONE_RELEASE} AND date = ?"  # noqa: S608 - a constant
        (found,) = self._connection.execute(query, (*release, when)).fetchone()
        return date.fromisoformat(found) if found else None

    def make_room(self, count: int) -> None:
        """Make sure that `count` notices can be recorded, before the first is sent; a full disk says so here.

        The pages of what is written and deleted again stay with the file.
        """
        self._connection.execute("INSERT INTO room VALUES (zeroblob(?))", ((count + 16) * _A_NOTICE,))
        self._connection.execute("DELETE FROM room")

    def record(self, notices: Iterable[Notice], today: date) -> None:
        """Record, all at once, that these notices have been sent."""
        self._connection.execute("BEGIN")
        for notice in notices:
            when, cancelled = date_text(notice.listing.release), 0
            if notice.kind is NoticeKind.CANCELLED and notice.told:
                when, cancelled = notice.told, 1
            self._connection.execute(
                "INSERT INTO sent (film, type, territory, id, date, notice, lead, falls_due, told, sent_on)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *notice.identity, when, notice.kind.value, str(notice.lead) if notice.lead else None,
                    notice.falls_due.isoformat() if notice.falls_due else None, notice.told, today.isoformat(),
                ),
            )  # fmt: skip
            self._connection.execute("REPLACE INTO told VALUES (?, ?, ?, ?, ?, ?)", (*notice.identity, when, cancelled))
        self._connection.execute("COMMIT")

    def forget(self, releases: Sequence[Identity]) -> None:
        """Forget all that was sent of these releases."""
        if not releases:
            return
        self._connection.execute("BEGIN")
        for table in ("told", "sent"):
            self._connection.executemany(f"DELETE FROM {table} WHERE {_ONE_RELEASE}", releases)  # noqa: S608 - two constants
        self._connection.execute("COMMIT")

    def history(self) -> list[dict[str, Any]]:
        """Return what was sent, oldest first, as records with the keys of `HISTORY`."""
        rows = self._connection.execute(f"SELECT {', '.join(HISTORY)} FROM sent ORDER BY number")  # noqa: S608 - constants
        return [dict(zip(HISTORY, row, strict=True)) | {"id": row[HISTORY.index("id")] or None} for row in rows]


@contextmanager
def opened(path: Path, *, wait: float = WAIT_SECONDS) -> Iterator[Ledger]:
    """Open the ledger at `path` for one run, made when there is none; other runs wait until it is closed.

    Raises `ReleasecalError` when it cannot be opened, read or written, when another run does not end within
    `wait` seconds, or when it is damaged; then it has been set aside.
    """
    with _errors(path, may_rename=True):
        if not path.exists():
            _create(path)
        with closing(_connected(path, wait)) as connection:
            # The lock of this transaction stays until the end, over all the commits in between. To ask for that before
            # the lock is there would have two waiting runs hold on to what each other waits for.
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            version = _version(connection, path)
            if version < len(_STEPS):
                _take_steps(connection, version)
            connection.execute("COMMIT")
            yield Ledger(connection)


@contextmanager
def viewed(path: Path, *, wait: float = WAIT_SECONDS) -> Iterator[Ledger]:
    """Open the ledger at `path` to look at it; nothing is written, and none is an empty one. Raises the same errors."""
    with _errors(path, may_rename=False):
        if path.exists():
            connection = _connected(path, wait)
            with closing(connection):
                connection.execute("PRAGMA query_only = ON")
                connection.execute("BEGIN")
                if _version(connection, path) == len(_STEPS):
                    yield Ledger(connection)
                    return
        with closing(_in_memory()) as connection:
            yield Ledger(connection)


def _connected(path: Path, wait: float) -> "sqlite3.Connection":
    import sqlite3

    if path.stat().st_size == 0:
        raise _DamagedError("it is empty")
    address = f"{path.absolute().as_uri()}?mode=rw"
    return sqlite3.connect(address, uri=True, timeout=wait, isolation_level=None)


def _in_memory() -> "sqlite3.Connection":
    import sqlite3

    connection = sqlite3.connect(":memory:", isolation_level=None)
    _take_steps(connection, 0)
    return connection


def _create(path: Path) -> None:
    """Make a new ledger, whole or not at all; one that another run has made in the meantime stays."""
    import sqlite3

    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    os.close(handle)
    temporary = Path(name)
    try:
        with closing(sqlite3.connect(temporary, isolation_level=None)) as connection:
            _take_steps(connection, 0)
        _place(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def _place(temporary: Path, path: Path) -> None:
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        return
    except OSError:  # a file system without links
        if not path.exists():
            temporary.rename(path)


def _version(connection: "sqlite3.Connection", path: Path) -> int:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != _APPLICATION:
        raise ReleasecalError(f"{path}: this is another program's database; name a file of its own for the ledger")
    if version > len(_STEPS):
        raise ReleasecalError(f"{path}: a newer releasecal wrote this ledger (version {version}); update releasecal")
    return int(version)


def _take_steps(connection: "sqlite3.Connection", version: int) -> None:
    for step in _STEPS[version:]:
        for statement in step.split(";"):
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {_APPLICATION}")
    connection.execute(f"PRAGMA user_version = {len(_STEPS)}")


class _DamagedError(Exception):
    """The ledger cannot be read as one."""


@contextmanager
def _errors(path: Path, *, may_rename: bool) -> Iterator[None]:
    """Turn the errors of SQLite into the program's own, and set a damaged ledger aside."""
    import sqlite3

    found = _file(path)
    try:
        yield
    except OSError as error:
        raise ReleasecalError(f"{path}: the ledger cannot be used: {reason(error)}") from None
    except _DamagedError as error:
        raise _damaged(path, str(error), found if may_rename else None) from None
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}:
            raise _damaged(path, str(error), found if may_rename else None) from None
        if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            raise ReleasecalError(f"{path}: another run has the ledger; try again when it has ended") from None
        raise ReleasecalError(f"{path}: the ledger cannot be used: {error}") from None


def _file(path: Path) -> tuple[int, int] | None:
    """Return what tells the file at `path` from one that another run puts in its place."""
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_dev, state.st_ino


def _damaged(path: Path, why: str, damaged: tuple[int, int] | None) -> ReleasecalError:
    """Set the ledger aside, if it is still that file, and return what there is to say."""
    told = f"{path}: the ledger is damaged ({why})"
    if damaged is None or damaged != _file(path):
        return ReleasecalError(f"{told}; a run of `releasecal remind` sets it aside")
    try:
        aside = set_aside(path, also="-journal")
    except OSError as error:
        return ReleasecalError(f"{told} and cannot be set aside: {reason(error)}")
    return ReleasecalError(
        f"{told}; it is now {aside}. The next run starts a new one and repeats what is due now;"
        " `releasecal remind --mark-sent` first keeps it from that"
    )
