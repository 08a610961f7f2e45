"""A layout drawn on a terminal, as rows under headings."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
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
            # The only way to rich from here; few terminals are so narrow.
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
        looks = [paints[row[at].look] for at in shown]
        if all(map(le, taken, lent)):  # as nearly all rows do, it stands on one line
            parts.append(_row_line(map(str.rstrip, texts), looks, lent))
            continue
        wrapped = map(terminal.wrap, texts, lent)
        parts += [_row_line(line, looks, lent) for line in zip_longest(*wrapped, fillvalue="")]
    return "".join(parts)


def _row_line(texts: Iterable[str], looks: Sequence[Paint], widths: Sequence[int]) -> str:
    """Return one line of a row, with no spaces at its end."""
    parts: list[str] = []
    gap = columns.INDENT
    for text, paint, width in zip(texts, looks, widths, strict=True):
        if text:
            parts += [" " * gap, paint.on(anchor(text))]
            gap = 0
        gap += width - (len(text) if text.isascii() else terminal.cells(text)) + columns.SPACE
    return "".join([*parts, "\n"])


def _lines(text: str, paint: Paint, width: int) -> str:
    return "".join(f"{paint.on(anchor(line))}\n" for line in terminal.wrap(text, width))


def _text_in(cell: Cell, column: Shown) -> str:
    return (cell.short or "") if column.short else cell.text
