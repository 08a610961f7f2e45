"""A layout drawn on a terminal, as rows under headings."""

from collections.abc import Iterable, Mapping
from operator import le
from typing import TextIO

from releasecal.render import columns, terminal
from releasecal.render.columns import Shown
from releasecal.render.layout import Cell, Column, Grid, Layout, Look
from releasecal.render.terminal import Paint
from releasecal.text import anchor


def render(layout: Layout, stream: TextIO) -> str:
    """Return the layout as text for `stream`: as wide as it is (or COLUMNS), in its colours."""
    width, paints = terminal.width(), terminal.paints(stream)
    room = width - columns.INDENT
    fitted = _fit_grids(layout.grids, room)
    parts = [_lines(cell.text, paints[cell.look], width) for cell in layout.lines]
    for at, grid in enumerate(layout.grids):
        if at or layout.lines:
            parts.append("\n")
        if grid.heading:
            parts.append(_lines(grid.heading, paints[Look.HEADING], width))
        shown = fitted[grid.columns]
        if columns.total(each.width for each in shown.values()) <= room:
            parts.append(_table(grid, shown, room, paints))
        else:
            from releasecal.render import paragraphs

            parts.append(paragraphs.render(grid, stream))
    if layout.notes and (layout.grids or layout.lines):
        parts.append("\n")
    parts += [_lines(note, paints[Look.QUIET], width) for note in layout.notes]
    return "".join(parts)


def _fit_grids(grids: Iterable[Grid], room: int) -> dict[tuple[Column, ...], dict[int, Shown]]:
    """Return how the columns are shown: in line over all grids that have the same ones."""
    cells = terminal.cells
    rows: dict[tuple[Column, ...], list[list[tuple[int, int]]]] = {}
    for grid in grids:
        rows.setdefault(grid.columns, []).extend(
            [(cells(cell.text), cells(cell.short or "")) for cell in row] for row in grid.rows
        )
    return {
        each: columns.fit(each, columns.measure(each, widths), room)
        for each, widths in rows.items()
    }


def _table(grid: Grid, shown: Mapping[int, Shown], room: int, paints: Mapping[Look, Paint]) -> str:
    """Return the rows as they are drawn, each on as many lines as its tallest cell."""
    parts: list[str] = []
    widths = [column.width for column in shown.values()]
    for row in grid.rows:
        texts = [_text_in(row[at], column) for at, column in shown.items()]
        taken = [len(text) if text.isascii() else terminal.cells(text) for text in texts]
        lent = columns.lend(taken, widths, room)
        if all(map(le, taken, lent)):  # as nearly all rows do, it stands on one line
            gap = columns.INDENT
            for at, text, width in zip(shown, map(str.rstrip, texts), lent, strict=True):
                if text:
                    parts += [" " * gap, paints[row[at].look].on(anchor(text))]
                    gap = 0
                gap += width - (len(text) if text.isascii() else terminal.cells(text))
                gap += columns.SPACE
            parts.append("\n")
            continue
        cells = [
            (terminal.wrap(text, width), paints[row[at].look], width)
            for at, text, width in zip(shown, texts, lent, strict=True)
        ]
        for line in range(max(len(lines) for lines, _, _ in cells)):
            gap = columns.INDENT
            for lines, paint, width in cells:
                text = lines[line] if line < len(lines) else ""
                if text:
                    parts += [" " * gap, paint.on(anchor(text))]
                    gap = 0
                gap += width - terminal.cells(text) + columns.SPACE
            parts.append("\n")
    return "".join(parts)


def _lines(text: str, paint: Paint, width: int) -> str:
    return "".join(f"{paint.on(anchor(line))}\n" for line in terminal.wrap(text, width))


def _text_in(cell: Cell, column: Shown) -> str:
    return (cell.short or "") if column.short else cell.text
