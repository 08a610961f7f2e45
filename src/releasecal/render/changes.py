"""The layout of the ledger of moves: the moves, then how far each release came."""

from collections.abc import Sequence

from releasecal.moves import Change, slips
from releasecal.render import moves
from releasecal.render.layout import Cell, Column, Grid, Layout, Look

_COLUMNS = (Column("Film", wraps=16), *moves.COLUMNS)
_SLIPPAGE = (Column("Film", wraps=16), Column("In all", wraps=20))


def changes_layout(found: Sequence[Change]) -> Layout:
    """Return the moves, which are newest first, and the total slippage of each film."""
    if not found:
        return Layout(
            lines=[
                Cell(
                    "No move matches. `releasecal move` writes one down; `--territory all` looks everywhere."
                )
            ]
        )
    rows = [
        (Cell(each.film.title, Look.TITLE), *moves.move_cells(each.release, each.move))
        for each in found
    ]
    grids = [Grid("Moves", _COLUMNS, rows)]
    totals: dict[str, list[str]] = {}
    titles = {}
    for slip in slips(found):
        words = moves.shift_words(slip.days) or "back where it was"
        totals.setdefault(slip.film.slug, []).append(f"{slip.release.words} {words}")
        titles[slip.film.slug] = slip.film.title
    if totals:
        grids.append(
            Grid(
                "In all",
                _SLIPPAGE,
                [(Cell(titles[slug]), Cell("; ".join(each))) for slug, each in totals.items()],
            )
        )
    return Layout(grids=grids)
