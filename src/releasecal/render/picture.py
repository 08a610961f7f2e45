"""Lines of cells, laid out already, drawn on a terminal or as an SVG by rich's exporter."""

import io
import re
from collections.abc import Iterable, Sequence
from html import escape, unescape
from typing import TextIO

from rich.cells import chop_cells
from rich.console import Console
from rich.text import Text

from releasecal.render.layout import Cell, Look
from releasecal.render.terminal import STYLES, Glyphs, cells, console_for, fit
from releasecal.text import anchor

Line = Sequence[Cell]
"""The cells of one line, one right after the other."""

_SVG_ID = "releasecal"
_SVG_CHARACTER = 12.2
"""How wide rich's exporter draws one cell: its font size of 20 by its ratio of 0.61."""

_SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-label="%s">
<style>
.{unique_id}-matrix, .{unique_id}-title {{ \
font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; }}
.{unique_id}-matrix {{ \
font-size: {char_height}px; line-height: {line_height}px; white-space: pre; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
"""What rich fills in. Unlike its own frame, this one asks no network for a font."""


def draw(lines: Iterable[Line], stream: TextIO) -> str:
    """Return the lines as text for a terminal, in colour where it has colours."""
    console = console_for(stream)
    with console.capture() as capture:
        for line in lines:
            console.print(_text(line), soft_wrap=True)
    return capture.get()


def svg(lines: Iterable[Line], width: int, title: str) -> str:
    """Return the lines as an SVG that many cells wide, in colour, under a title.

    The same lines make the same bytes.
    """
    console = Console(record=True, width=width, file=io.StringIO(), color_system="truecolor")
    for line in lines:
        console.print(_text(line), soft_wrap=True)
    frame = _SVG % escape(title).replace("{", "{{").replace("}", "}}")
    drawn = console.export_svg(title=title, code_format=frame, unique_id=_SVG_ID)
    return re.sub(r'textLength="[^"]*"([^>]*)>([^<]*)<', _with_its_cells, drawn)


def flow(
    entries: Sequence[Cell], width: int, glyphs: Glyphs, *, gap: int = 2, indent: int = 2
) -> list[Line]:
    """Return entries one after the other, on as many lines of that width as they take."""
    lines: list[list[Cell]] = [[]]
    used = 0
    for entry in entries:
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
    words = [Cell(part) for word in text.split() for part in chop_cells(word, width)]
    lines = flow(words, width, glyphs, gap=1, indent=0)
    return [(Cell("".join(cell.text for cell in line), Look.QUIET),) for line in lines]


def _with_its_cells(found: re.Match[str]) -> str:
    """Give a text the width of its cells. rich counts characters, and would squeeze wide ones."""
    content = unescape(found[2])
    return f'textLength="{cells(content) * _SVG_CHARACTER:g}"{found[1]}>{found[2]}<'


def _text(line: Line) -> Text:
    """Return a line as rich's text, without spaces at its end."""
    text = Text()
    for cell in line:
        words = cell.text.rstrip()
        # What fills a column has no look; the mark that keeps a right-to-left title in its place
        # stands before it.
        text.append(anchor(words), STYLES[cell.look]).append(cell.text[len(words) :])
    text.rstrip()
    return text
