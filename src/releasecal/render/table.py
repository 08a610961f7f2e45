"""A layout drawn on a terminal, as rows under headings."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import TextIO

from releasecal.render import columns, terminal
from releasecal.render.columns import Shown
from releasecal.render.layout import Cell, Column, Grid, Layout, Look
from releasecal.render.terminal import Paint
from releasecal.text import anchor

_KEPT = 10_000
"""Cells that are remembered: in a long table, most say what others in their column do."""


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

    @lru_cache(_KEPT)
    def widths(cell: Cell) -> tuple[int, int]:
        return terminal.cells(cell.text), terminal.cells(cell.short)

    rows: dict[tuple[Column, ...], list[tuple[tuple[int, int], ...]]] = {}
    for grid in grids:
        rows.setdefault(grid.columns, []).extend([tuple(map(widths, row)) for row in grid.rows])
    return {
        each: columns.fit(each, columns.measure(each, measured), room)
        for each, measured in rows.items()
    }


def _table(grid: Grid, shown: Mapping[int, Shown], room: int, paints: Mapping[Look, Paint]) -> str:
    """Return the rows as they are drawn, each on as many lines as its tallest cell."""

    @lru_cache(_KEPT)
    def draw(cell: Cell, at: int) -> str:
        """Return a cell with the space behind it; nothing if it is too wide for its column."""
        text, width = _text_in(cell, shown[at]), shown[at].width
        return _pad(text, paints[cell.look], width) if terminal.cells(text) <= width else ""

    parts: list[str] = []
    for row in grid.rows:
        line = [draw(row[at], at) for at in shown]
        # As nearly all rows do, it stands on one line.
        parts += [_line(line)] if all(line) else _tall_row(row, shown, room, paints)
    return "".join(parts)


def _tall_row(
    row: Sequence[Cell], shown: Mapping[int, Shown], room: int, paints: Mapping[Look, Paint]
) -> list[str]:
    """Return the lines of a row of which some text is wider than its column."""
    texts = [_text_in(row[at], column) for at, column in shown.items()]
    widths = [column.width for column in shown.values()]
    lent = columns.lend([terminal.cells(text) for text in texts], widths, room)
    looks = [paints[row[at].look] for at in shown]
    lines = zip_longest(*map(terminal.wrap, texts, lent), fillvalue="")
    return [_line(map(_pad, line, looks, lent)) for line in lines]


def _line(padded: Iterable[str]) -> str:
    """Return one line of a row, with no spaces at its end."""
    return f"{' ' * columns.INDENT}{''.join(padded)}".rstrip() + "\n"


def _pad(text: str, paint: Paint, width: int) -> str:
    """Return a text with the space up to the next column."""
    text = text.rstrip()
    return paint.on(anchor(text)) + " " * (width - terminal.cells(text) + columns.SPACE)


def _lines(text: str, paint: Paint, width: int) -> str:
    return "".join(f"{paint.on(anchor(line))}\n" for line in terminal.wrap(text, width))


def _text_in(cell: Cell, column: Shown) -> str:
    return cell.short if column.short else cell.text
