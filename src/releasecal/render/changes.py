"""The layout of the ledger of moves: the moves, then how far each release came."""

from collections.abc import Callable, Sequence

from releasecal import territories
from releasecal.moves import Change, Slip, slips
from releasecal.render import moves
from releasecal.render.layout import Cell, Column, Grid, Layout, Look
from releasecal.render.upcoming import beyond_the_limit, other_territories
from releasecal.render.view import View

_COLUMNS = (Column("Film", wraps=12), *moves.COLUMNS)
_SLIPPAGE = (Column("Film", wraps=12), Column("In all", shortens=1, wraps=20))


def changes_layout(
    found: Sequence[Change], elsewhere: Sequence[Change], view: View, limit: int | None
) -> Layout:
    """Return the moves, which are newest first, and the total slippage of each film in sight.

    `elsewhere` are those that only their territory leaves out.
    """
    notes = [
        *beyond_the_limit(found, limit, view),
        *other_territories(elsewhere, view, "move"),
    ]
    if not found:
        writes = "No move matches. `releasecal move` writes one down."
        return Layout(lines=[Cell(line) for line in (writes, *notes)])
    shown = found[:limit]
    codes = {each.release.territory for each in shown}
    several = len(codes) > 1
    rows = [
        (
            Cell(each.film.title, Look.TITLE),
            *moves.move_cells(each.release, each.move, view.style, with_territory=several),
        )
        for each in shown
    ]
    grids = [Grid("Moves, newest first", _COLUMNS, rows)]
    # By all of its moves, also by those that are out of sight: it is where the release came from.
    if totals := _totals(shown, with_territory=several):
        grids.append(Grid("In all", _SLIPPAGE, totals))
    top = [] if several else [f"{territories.name(code)} ({code})" for code in codes]
    return Layout([Cell(line, Look.QUIET) for line in top], grids, notes)


def _totals(found: Sequence[Change], *, with_territory: bool) -> list[tuple[Cell, ...]]:
    by_film: dict[str, list[Slip]] = {}
    for slip in slips(found):
        by_film.setdefault(slip.film.slug, []).append(slip)
    return [
        (
            Cell(each[0].film.title),
            Cell(
                _in_all(each, moves.shift_words, with_territory=with_territory),
                short=_in_all(each, moves.short_shift_words, with_territory=with_territory),
            ),
        )
        for each in by_film.values()
    ]


def _in_all(
    found: Sequence[Slip], words: Callable[[int | None], str], *, with_territory: bool
) -> str:
    return "; ".join(
        f"{moves.release_name(slip.release, with_territory=with_territory)}"
        f" {words(slip.days) or 'back where it was'}"
        for slip in found
    )
