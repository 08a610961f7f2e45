"""Moves in words and as rows of a grid, the same for one film and for the ledger of all."""

from releasecal import countdown
from releasecal.date_style import DateStyle
from releasecal.dates import ReleaseDate
from releasecal.model import Move, Release, Status
from releasecal.moves import shift_days
from releasecal.render.layout import Cell, Column, Look

COLUMNS = (
    Column("Release"),
    Column("Move", shortens=2, wraps=16),
    Column("Shift", shortens=3),
    Column("Announced", gives_way=1, shortens=4),
    Column("Reason", gives_way=5, wraps=20),
    Column("Source", gives_way=6, wraps=24),
)


def move_words(move: Move, style: DateStyle) -> str:
    """Return a move in words.

    9 Dec 2016 (from 2 Dec 2016); first announced for 2 Dec 2016; cancelled.
    """
    date = ""
    if move.to is not None and move.start is None:
        date = f"first announced for {style.words(move.to)}"
    elif move.to is not None and move.start is not None:
        date = f"{style.words(move.to)} (from {style.words(move.start)})"
    return ", ".join(filter(None, (date, _status_words(move))))


def short_move_words(move: Move, style: DateStyle) -> str:
    """Return a move in few words: 2 Dec to 9 Dec 2016; first 2 Dec 2016; cancelled."""
    date = ""
    if move.to is not None and move.start is None:
        date = f"first {style.words(move.to)}"
    elif move.to is not None and move.start is not None:
        start = style.words(move.start)
        if move.start.day and move.to.day and move.start.day.year == move.to.day.year:
            # "Dec 2, 2016" would leave its comma behind.
            start = start.removesuffix(f" {move.to.day.year}").removesuffix(",")
        date = f"{start} to {style.words(move.to)}"
    return ", ".join(filter(None, (date, _status_words(move))))


def _status_words(move: Move) -> str:
    if move.status is None:
        return ""
    return "back on" if move.status is Status.CONFIRMED else move.status.value


def move_sentence(release: Release, move: Move) -> str:
    """Return what a move does to a release: limited US moved from 2 to 9 Dec 2016, 7 days later.

    The release is as it was then: where the move says no date, its own is told.
    """
    words = [release.words]
    if move.status is not None:
        words.append("is back on" if move.status is Status.CONFIRMED else f"is {move.status.value}")
    # Without two dates it is the status alone that changed, and the date is as it was.
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
    return f"{countdown.quantity(abs(days), 'day')} {'later' if days > 0 else 'earlier'}"


def short_shift_words(days: int | None) -> str:
    """Return the same where there is little room: +7d."""
    return f"{days:+,}d" if days else ""


def release_name(release: Release, *, with_territory: bool) -> str:
    """Return the release within its film: limited US imax.

    Where the territory is told above, it is left out: limited imax.
    """
    if with_territory:
        return release.words
    return " ".join(part for part in (release.type.value, release.id) if part)


def move_cells(
    release: Release, move: Move, style: DateStyle, *, with_territory: bool
) -> tuple[Cell, ...]:
    """Return the row of a move, for `COLUMNS`."""
    announced = style.words(move.announced) if move.announced else ""
    days = shift_days(move)
    return (
        Cell(release_name(release, with_territory=with_territory), Look.TITLE),
        Cell(move_words(move, style), short=short_move_words(move, style)),
        Cell(shift_words(days), Look.MOVED, short_shift_words(days)),
        Cell(f"announced {announced}" if announced else "", short=announced),
        Cell(move.reason or ""),
        Cell(move.source or "", Look.QUIET),
    )
