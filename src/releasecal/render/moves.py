"""Moves in words and as rows of a grid, the same for one film and for the ledger of all."""

from releasecal import countdown
from releasecal.model import Move, Release
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
    """Return a move in words: 9 Dec 2016 (from 2 Dec 2016); first announced for 2 Dec 2016."""
    if move.start is None:
        return f"first announced for {move.to.words}"
    return f"{move.to.words} (from {move.start.words})"


def shift_words(days: int | None) -> str:
    """Return a shift in words: 7 days later; empty when there is none that is known to the day."""
    if not days:
        return ""
    return f"{countdown.counted(abs(days), 'day')} {'later' if days > 0 else 'earlier'}"


def release_words(release: Release) -> str:
    """Return a release's type, territory and id: expansion US imax."""
    return " ".join(part for part in (release.type.value, release.territory, release.id) if part)


def move_cells(release: Release, move: Move) -> tuple[Cell, ...]:
    """Return the row of a move, for `COLUMNS`."""
    return (
        Cell(release_words(release), Look.TITLE),
        Cell(move_words(move)),
        Cell(shift_words(shift_days(move)), Look.MOVED),
        Cell(f"announced {move.announced.words}" if move.announced else ""),
        Cell(move.reason or ""),
        Cell(move.source or "", Look.QUIET),
    )
