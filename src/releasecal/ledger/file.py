"""Opening a ledger: for one run, locked, or to look at it. A damaged one is set aside."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from operator import eq
from pathlib import Path
from typing import TYPE_CHECKING

from releasecal import locations
from releasecal.atomic import place_new
from releasecal.errors import ReleasecalError
from releasecal.files import reason, set_aside
from releasecal.folders import make_folders
from releasecal.ledger import tables
from releasecal.ledger.tables import DamagedError, Ledger
from releasecal.leftovers import sweep
from releasecal.new_files import new_file

if TYPE_CHECKING:
    import sqlite3

WAIT_SECONDS = 10.0
"""How long a run waits for another one to end."""

_JOURNAL = "-journal"
_WRITE_VERSION = 18
"""Where a database says by which version it may be written."""


@contextmanager
def open_ledger(path: Path, *, wait: float = WAIT_SECONDS) -> Iterator[Ledger]:
    """Open the ledger at `path` for one run; other runs wait until it is closed.

    It is made when there is none. Raises `ReleasecalError` when it cannot be opened, read or
    written, when another run does not end within `wait` seconds, or when it is damaged; then it has
    been set aside.
    """
    with _errors(path, may_rename=True):
        sweep(path.parent)
        if not path.exists():
            _create(path)
        with closing(_connect(path, wait)) as connection:
            # The lock of this transaction stays until the end, over all the commits in between. To
            # ask for that before the lock is there would have two waiting runs hold on to what each
            # other waits for.
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            _remove_stale_journal(path)
            # Within the lock, or two runs of a new program would both take the steps.
            version = tables.version_of(connection, path)
            if version < len(tables.STEPS):
                tables.take_steps(connection, version)
            connection.execute("COMMIT")
            yield Ledger(connection)


@contextmanager
def view_ledger(path: Path, *, wait: float = WAIT_SECONDS) -> Iterator[Ledger]:
    """Open the ledger at `path` to look at it; nothing is written, and none is an empty one.

    Raises the same errors.
    """
    import sqlite3

    with (
        _errors(path, may_rename=False),
        closing(sqlite3.connect(":memory:", isolation_level=None)) as memory,
    ):
        if not path.exists():
            tables.take_steps(memory, 0)
            yield Ledger(memory)
            return
        with closing(_connect(path, wait)) as connection:
            connection.execute("PRAGMA query_only = ON")
            # One state of it throughout, whatever is committed meanwhile.
            connection.execute("BEGIN")
            version = tables.version_of(connection, path)
            if version == len(tables.STEPS):
                yield Ledger(connection)
                return
            # An older one is read in a copy that is brought up to date.
            connection.execute("COMMIT")
            connection.backup(memory)
        tables.take_steps(memory, version)
        yield Ledger(memory)


def _connect(path: Path, wait: float) -> "sqlite3.Connection":
    import sqlite3

    if not path.is_file():
        raise ReleasecalError(f"{path}: this is no file; name one for the ledger")
    # What is no file, such as a pipe, SQLite would wait for without end.
    real = Path(os.path.realpath(path))
    for beside in (real.with_name(f"{real.name}{end}") for end in (_JOURNAL, "-wal", "-shm")):
        if beside.exists() and not beside.is_file():
            raise ReleasecalError(
                f"{beside}: this is no file, and SQLite needs the name; remove it"
            )
    # SQLite takes an empty file for a new database: all that was sent would be sent again.
    if path.stat().st_size == 0:
        raise DamagedError("it is empty")
    address = f"{path.absolute().as_uri()}?mode=rw"
    # No isolation level: the module begins no transactions of its own behind ours.
    return sqlite3.connect(address, uri=True, timeout=wait, isolation_level=None)


def _create(path: Path) -> None:
    """Make a new ledger, whole or not at all; one that another run has made meanwhile stays."""
    import sqlite3

    make_folders(path.parent)
    with new_file(path.parent, 0o600) as (_, temporary):
        try:
            with closing(sqlite3.connect(temporary, isolation_level=None)) as connection:
                tables.take_steps(connection, 0)
            with suppress(FileExistsError):
                place_new(temporary, path)
        finally:
            with suppress(OSError):
                temporary.with_name(f"{temporary.name}{_JOURNAL}").unlink()


def _remove_stale_journal(path: Path) -> None:
    """Remove the journal that a run left which could not delete it; to be called within the lock.

    What was in a journal that still counted (a hot one) is in the ledger again by then: SQLite sees
    to that before it grants the lock (sqlite.org/lockingv3.html#hot_journals), and looks at what is
    left no more, so it would stay for as long as nothing falls due.
    """
    real = Path(os.path.realpath(path))  # SQLite follows links before it names its journal
    with suppress(OSError):
        real.with_name(f"{real.name}{_JOURNAL}").unlink()


@contextmanager
def _errors(path: Path, *, may_rename: bool) -> Iterator[None]:
    """Turn the errors of SQLite into the program's own, and set a damaged ledger aside."""
    import sqlite3

    # Noted before it is opened: what is there when the error comes may be another run's new one.
    found = _file(path)
    try:
        yield
    except OSError as error:
        raise ReleasecalError(f"{path}: the ledger cannot be used: {reason(error)}") from None
    except (DamagedError, UnicodeDecodeError) as error:
        raise _set_aside(path, _why(error), found if may_rename else None) from None
    except sqlite3.Error as error:
        # The low byte is the code (sqlite.org/rescode.html); Python's own errors have none.
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            raise ReleasecalError(
                f"{path}: another run has the ledger; try again when it has ended"
            ) from None
        is_marked = code == sqlite3.SQLITE_READONLY and _says_read_only(path)
        if is_marked or code in _of_content():
            raise _set_aside(path, _why(error), found if may_rename else None) from None
        raise ReleasecalError(f"{path}: the ledger cannot be used: {error}") from None


def _of_content() -> frozenset[int]:
    """Return the codes of errors that the file's content causes: the statements are constant."""
    import sqlite3

    return frozenset(
        {
            sqlite3.SQLITE_CONSTRAINT,
            sqlite3.SQLITE_CORRUPT,
            sqlite3.SQLITE_ERROR,
            sqlite3.SQLITE_FORMAT,
            sqlite3.SQLITE_INTERNAL,
            sqlite3.SQLITE_MISMATCH,
            sqlite3.SQLITE_NOTADB,
            sqlite3.SQLITE_SCHEMA,
            sqlite3.SQLITE_TOOBIG,
        }
    )


def _why(error: Exception) -> str:
    """Return in words what is wrong; the bytes of a damaged file are no words."""
    return "its text is not UTF-8" if "decode" in str(error) else str(error)


def _is_sound(path: Path) -> bool:
    """Look again: a read that failed once must not cost a healthy ledger. Raises `OSError`."""
    import sqlite3

    path.read_bytes()
    if _says_read_only(path):
        return False
    try:
        with closing(_connect(path, WAIT_SECONDS)) as connection:
            connection.execute("PRAGMA query_only = ON")
            tables.version_of(connection, path)
            held = Ledger(connection)
            _ = held.told, held.sent()
    except (DamagedError, UnicodeDecodeError, sqlite3.Error, ReleasecalError):
        return False
    return True


def _says_read_only(path: Path) -> bool:
    """Say whether the file itself asks not to be written, which no ledger does.

    Its write version is above what SQLite knows (sqlite.org/fileformat.html, 1.3.3). Not to be
    asked while the ledger is open: to close a file lets go of every lock that is held on it.
    """
    with path.open("rb") as stream:
        return stream.read(_WRITE_VERSION + 1)[_WRITE_VERSION:] > b"\2"


def _was_ledger(path: Path) -> bool:
    """Say whether a damaged file may once have been a ledger, and is no letter or list.

    It has the name that ledgers have, is empty, or begins like a database, less a few bytes that
    may be those that are damaged (sqlite.org/fileformat.html, 1.3.1).
    """
    if path.name == locations.LEDGER:
        return True
    try:
        with path.open("rb") as stream:
            head = stream.read(len(_HEADER))
    except OSError:
        return True
    return not head or sum(map(eq, head, _HEADER)) >= len(_HEADER) // 2


_HEADER = b"SQLite format 3\0"


def _file(path: Path) -> tuple[int, int] | None:
    """Return what tells the file at `path` from one that another run puts in its place."""
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_dev, state.st_ino


def _set_aside(path: Path, why: str, damaged: tuple[int, int] | None) -> ReleasecalError:
    """Set the ledger aside, if it is still that file, and return what there is to say."""
    if not _was_ledger(path):
        return ReleasecalError(f"{path}: this is no ledger; name a file of its own for it")
    told = f"{path}: the ledger is damaged ({why})"
    if damaged is None or damaged != _file(path):
        return ReleasecalError(f"{told}; a run of `releasecal remind` sets it aside")
    try:
        if _is_sound(path):
            return ReleasecalError(
                f"{path}: the ledger could not be read just now ({why});"
                " nothing was changed, so try again"
            )
        aside = set_aside(path, also=_JOURNAL)
    except OSError as error:
        return ReleasecalError(f"{told} and cannot be set aside: {reason(error)}")
    return ReleasecalError(
        f"{told}; it is now {aside}. The next run starts a new one and repeats what is due now;"
        " `releasecal remind --mark-sent` first keeps it from that"
    )
