"""The file of an index: numbered rows of bytes, with a checksum over number and content.

Whoever reads knows which rows there must be, so a lost row is noticed as a damaged one is. The only
importer of the index's database; what is in the rows, nothing here knows. A file is never changed
in place.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3

KINDS = ("whole", "film", "month", "names")
"""The tables: what concerns the whole, the films, the months of their dates, their names."""

_CHECKSUM = 4
_AT_ONCE = 1_000
"""Rows that are asked for at a time."""


class DoubtError(Exception):
    """The index is damaged, or not what it should be: it is to be thrown away."""


class Store:
    """An open file. Everything raises `DoubtError` when the file is not as it was written."""

    def __init__(self, connection: "sqlite3.Connection") -> None:
        self._connection = connection

    def get(self, kind: str, number: int) -> bytes:
        """Return the content of a row that must be there."""
        return next(self.some(kind, [number]))

    def some(self, kind: str, numbers: Sequence[int]) -> Iterator[bytes]:
        """Yield the content of rows that must be there, in that order."""
        for at in range(0, len(numbers), _AT_ONCE):
            wanted = numbers[at : at + _AT_ONCE]
            found = self._rows(kind, wanted)
            for number in wanted:
                if number not in found:
                    raise DoubtError(f"{kind} {number} is missing")
                yield _check(kind, number, found[number])

    def put(self, kind: str, rows: Iterable[tuple[int, bytes]]) -> None:
        """Write rows, each in place of the one of its number."""
        sealed = ((number, _checksum(kind, number, body) + body) for number, body in rows)
        self._execute(f"REPLACE INTO {kind} VALUES (?, ?)", sealed)  # noqa: S608

    def delete(self, kind: str, number: int) -> None:
        """Delete a row."""
        self._execute(f"DELETE FROM {kind} WHERE number = ?", [(number,)])  # noqa: S608

    def begin(self) -> None:
        """Begin to write, making the tables if this file is empty."""
        # Nobody else knows of the file: one that is not whole is thrown away, and the whole one is
        # synced at once, before it gets its name.
        self._execute("PRAGMA journal_mode = OFF")
        self._execute("PRAGMA synchronous = OFF")
        self._execute("BEGIN EXCLUSIVE")
        for kind in KINDS:
            self._execute(
                f"CREATE TABLE IF NOT EXISTS {kind} "
                f"(number INTEGER PRIMARY KEY, body BLOB NOT NULL)"
            )

    def commit(self) -> None:
        """End writing."""
        self._execute("COMMIT")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _rows(self, kind: str, numbers: Sequence[int]) -> dict[int, Any]:
        import sqlite3

        these = ",".join(map(str, numbers))
        try:
            return dict(
                self._connection.execute(
                    f"SELECT number, body FROM {kind} WHERE number IN ({these})"  # noqa: S608 - ours
                )
            )
        # A damaged length may ask for more memory than there is.
        except (sqlite3.Error, OverflowError, MemoryError) as error:
            raise DoubtError(str(error)) from None

    def _execute(
        self, statement: str, rows: Iterable[tuple[int | bytes, ...]] | None = None
    ) -> None:
        """Carry a statement out, once or for each of the rows."""
        import sqlite3

        try:
            if rows is None:
                self._connection.execute(statement)
            else:
                self._connection.executemany(statement, rows)
        except (sqlite3.Error, OverflowError) as error:
            raise DoubtError(str(error)) from None


def open_to_read(path: Path) -> Store:
    """Open the file at `path` to read it. Raises `DoubtError`."""
    # Immutable, for a file is replaced and never changed: so SQLite takes no locks and looks for no
    # journal, also in a folder that cannot be written.
    return _open(path, "mode=ro&immutable=1")


def open_to_write(path: Path) -> Store:
    """Open a file that nobody else knows of yet to write it. Raises `DoubtError`."""
    return _open(path, "mode=rw")


def _open(path: Path, how: str) -> Store:
    import sqlite3

    try:
        address = f"{path.absolute().as_uri()}?{how}"
        return Store(sqlite3.connect(address, uri=True, isolation_level=None))
    except (sqlite3.Error, OSError) as error:
        raise DoubtError(str(error)) from None


def _check(kind: str, number: int, body: Any) -> bytes:
    if isinstance(body, bytes) and len(body) >= _CHECKSUM:
        content = body[_CHECKSUM:]
        if body[:_CHECKSUM] == _checksum(kind, number, content):
            return content
    raise DoubtError(f"{kind} {number} is damaged")


def _checksum(kind: str, number: int, content: bytes) -> bytes:
    start = zlib.crc32(f"{kind} {number} ".encode())
    return zlib.crc32(content, start).to_bytes(_CHECKSUM, "big")
