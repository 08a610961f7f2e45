"""Texts in several styles that wrap as one: rich draws them.

Rows as paragraphs, for terminals too narrow for columns, and marks in a sentence.
"""

from collections.abc import Sequence
from typing import TextIO

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from releasecal.render import columns
from releasecal.render.console import console_for
from releasecal.render.layout import Cell, Grid, Look
from releasecal.render.terminal import STYLES, has_colours
from releasecal.text import anchor, plain


def render(grid: Grid, stream: TextIO) -> str:
    """Return each row of a grid as a paragraph behind a dash."""
    table = Table.grid(padding=(0, 1, 0, 0))
    for row in grid.rows:
        # Folded: a longer word goes on in the next line, where rich would cut it short.
        words = Text(" " * columns.SPACE, overflow="fold").join(
            [_text(cell) for cell in row if cell.text]
        )
        table.add_row("-", words)
    return _draw(table, stream)


def mark(text: str, marks: Sequence[tuple[int, int]], stream: TextIO) -> str:
    """Return a text with these stretches marked: in colour, or by asterisks."""
    line, at = Text(), 0
    for start, end in marks:
        start = max(start, at)  # noqa: PLW2901 - marks that overlap are one
        if start >= end:
            continue
        words = plain(text[start:end])
        line.append(plain(text[at:start]))
        line.append(words if has_colours(stream) else f"*{words}*", STYLES[Look.MOVED])
        at = end
    line.append(plain(text[at:]))
    return _draw(line, stream)


def _draw(piece: RenderableType, stream: TextIO) -> str:
    console = console_for(stream)
    with console.capture() as capture:
        console.print(Padding(piece, (0, 0, 0, columns.INDENT)))
    # rich fills every line up to the width of the terminal, which shows when it is made narrower.
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())


def _text(cell: Cell) -> Text:
    return Text(anchor(cell.text), STYLES[cell.look], overflow="fold")
