"""A layout as GitHub-flavoured Markdown, to paste into a page or a message."""

import re
from collections.abc import Iterable

from releasecal.render.layout import Cell, Grid, Layout, Look

# An & stays, as in most titles, unless it would make one character of what follows (&copy;).
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#]|&(?=[A-Za-z0-9]+;))")


def render(layout: Layout) -> str:
    """Return the layout as Markdown: headings, tables with all columns, notes as paragraphs."""
    blocks = [_block(line) for line in layout.lines]
    for grid in layout.grids:
        blocks += [f"## {_escape(grid.heading)}"] if grid.heading else []
        blocks.append(_table(grid))
    blocks += [_escape(note) for note in layout.notes]
    return "".join(f"{block}\n\n" for block in blocks).removesuffix("\n")


def _block(line: Cell) -> str:
    return f"# {_escape(line.text)}" if line.look is Look.TITLE else _escape(line.text)


def _table(grid: Grid) -> str:
    # A page has no width to keep to, so every column that says anything is there.
    used = [at for at in range(len(grid.columns)) if any(row[at].text for row in grid.rows)]
    lines = [
        _row(grid.columns[at].heading for at in used),
        _row("---" for _ in used),
        *(_row(_mark(row[at]) for at in used) for row in grid.rows),
    ]
    return "\n".join(lines)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _mark(cell: Cell) -> str:
    text = _escape(cell.text)
    return f"~~{text}~~" if text and cell.look is Look.CANCELLED else text


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
