"""A sheet as GitHub-flavoured Markdown, to paste into a page or a message."""

import re
from collections.abc import Iterable

from releasecal.render.sheet import Cell, Grid, Look, Sheet

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#])")


def written(sheet: Sheet) -> str:
    """Return the sheet as Markdown: headings, tables with every column, and notes as paragraphs."""
    blocks = [_block(line) for line in sheet.lines]
    for grid in sheet.grids:
        blocks += [f"## {_escaped(grid.heading)}"] if grid.heading else []
        blocks.append(_table(grid))
    blocks += [_escaped(note) for note in sheet.notes]
    return "".join(f"{block}\n\n" for block in blocks).removesuffix("\n")


def _block(line: Cell) -> str:
    return f"# {_escaped(line.text)}" if line.look is Look.TITLE else _escaped(line.text)


def _table(grid: Grid) -> str:
    used = [at for at in range(len(grid.columns)) if any(row[at].text for row in grid.rows)]
    lines = [
        _row(grid.columns[at].heading for at in used),
        _row("---" for _ in used),
        *(_row(_marked(row[at]) for at in used) for row in grid.rows),
    ]
    return "\n".join(lines)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _marked(cell: Cell) -> str:
    text = _escaped(cell.text)
    return f"~~{text}~~" if text and cell.look is Look.CANCELLED else text


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
