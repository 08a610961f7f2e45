"""Lines of cells, laid out already, drawn on a terminal."""

from collections.abc import Iterable, Sequence
from typing import TextIO

from releasecal.render import terminal
from releasecal.render.layout import Cell, Look
from releasecal.render.terminal import Glyphs, Paint, cells, chop, fit
from releasecal.text import anchor

Line = Sequence[Cell]
"""The cells of one line, one right after the other."""


def draw(lines: Iterable[Line], stream: TextIO) -> str:
    """Return the lines as text for a terminal, in colour where it has colours."""
    paints = terminal.paints(stream)
    return "".join(
        "".join(part for cell in line for part in _draw(cell, paints[cell.look])).rstrip() + "\n"
        for line in lines
    )


def flow(
    entries: Sequence[Cell], width: int, glyphs: Glyphs, *, gap: int = 2, indent: int = 2
) -> list[Line]:
    """Return entries one after the other, on as many lines of that width as they take."""
    lines: list[list[Cell]] = [[]]
    used = 0
    for entry in entries:
        # As if it stood on a line of its own, where it may come to stand.
        room = width - indent
        text = entry.text if cells(entry.text) <= room else fit(entry.text, room, glyphs)
        if used and used + gap + cells(text) > width:
            lines.append([Cell(" " * indent)])
            used = indent
        elif used:
            lines[-1].append(Cell(" " * gap))
            used += gap
        lines[-1].append(Cell(text, entry.look))
        used += cells(text)
    return list(lines)


def sentence(text: str, width: int, glyphs: Glyphs) -> list[Line]:
    """Return a sentence on as many lines of that width as it takes.

    A longer word goes on in the next one.
    """
    words = [Cell(part) for word in text.split() for part in chop(word, width)]
    lines = flow(words, width, glyphs, gap=1, indent=0)
    return [(Cell("".join(cell.text for cell in line), Look.QUIET),) for line in lines]


def _draw(cell: Cell, paint: Paint) -> tuple[str, str]:
    """Return a cell's words, and what fills the column behind them, which has no look."""
    words = cell.text.rstrip()
    # The mark that keeps a right-to-left title in its place stands before what fills the column.
    return paint.on(anchor(words)), cell.text[len(words) :]
