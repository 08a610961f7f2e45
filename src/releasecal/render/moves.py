"""Moves in words and as rows of a grid, the same for one film and for the ledger of all."""

from releasecal import countdown
from releasecal.dates import ReleaseDate
from releasecal.model import Move, Release, Status
from releasecal.moves import shift_days
from releasecal.render.layout import Cell, Column, Look

COLUMNS = (
    Column("Release"),
    Column("Move", wraps=16),
    Column("Shift"),
    Column("Announced", gives_way=1, wraps=19),
    Column("Reason", gives_way=2, wraps=20),
    Column("Source", gives_way=3, wraps=24),
)


def move_words(move: Move) -> str:
    """Return a move in words: 9 Dec 2016 (from 2 Dec 2016); first announced for 2 Dec 2016; cancelled."""
    parts = []
    if move.to is not None and move.start is None:
        parts.append(f"first announced for {move.to.words}")
    elif move.to is not None and move.start is not None:
        parts.append(f"{move.to.words} (from {move.start.words})")
    if move.status is not None:
        parts.append("back on" if move.status is Status.CONFIRMED else move.status.value)
    return ", ".join(parts)


def move_sentence(release: Release, move: Move) -> str:
    """Return what a move does to a release: limited US moved from 2 to 9 Dec 2016, 7 days later."""
    words = [release.words]
    if move.status is not None:
        words.append("is back on" if move.status is Status.CONFIRMED else f"is {move.status.value}")
    if move.to is None or move.start is None:
        return f"{' '.join(words)}: {release.date.words}"
    joint = "and moved" if move.status else "moved"
    shift = shift_words(shift_days(move))
    span = f"from {_start_words(move.start, move.to)} to {move.to.words}"
    return " ".join([*words, joint, span]) + (f", {shift}" if shift else "")


def _start_words(start: ReleaseDate, to: ReleaseDate) -> str:
    """Return the first of two dates, without the month and year that the second one says again."""
    if start.day and to.day and (start.day.year, start.day.month) == (to.day.year, to.day.month):
        return str(start.day.day)
    return start.words


def shift_words(days: int | None) -> str:
    """Return a shift in words: 7 days later; empty when there is none that is known to the day."""
    if not days:
        return ""
    return f"{countdown.counted(abs(days), 'day')} {'later' if days > 0 else 'earlier'}"


def move_cells(release: Release, move: Move) -> tuple[Cell, ...]:
    """Return the row of a move, for `COLUMNS`."""
    return (
        Cell(release.words, Look.TITLE),
        Cell(move_words(move)),
        Cell(shift_words(shift_days(move)), Look.MOVED),
        Cell(f"announced {move.announced.words}" if move.announced else ""),
        Cell(move.reason or ""),
        Cell(move.source or "", Look.QUIET),
    )
