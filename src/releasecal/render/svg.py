"""Lines of cells, laid out already, as an SVG: rich's exporter draws it."""

import io
import re
from collections.abc import Iterable
from html import escape, unescape

from rich.console import Console
from rich.text import Text

from releasecal.render.picture import Line
from releasecal.render.terminal import STYLES, cells
from releasecal.text import anchor

_ID = "releasecal"
_CHARACTER = 12.2
"""How wide rich's exporter draws one cell: its font size of 20 by its ratio of 0.61."""

_FRAME = """\
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


def render(lines: Iterable[Line], width: int, title: str) -> str:
    """Return the lines as an SVG that many cells wide, in colour, under a title.

    The same lines make the same bytes.
    """
    # Recorded, and written nowhere.
    console = Console(record=True, width=width, file=io.StringIO(), color_system="truecolor")
    for line in lines:
        # Not to be broken anew: it was laid out for this width.
        console.print(_text(line), soft_wrap=True)
    # rich fills the frame in with str.format, in which braces mean something.
    frame = _FRAME % escape(title).replace("{", "{{").replace("}", "}}")
    drawn = console.export_svg(title=title, code_format=frame, unique_id=_ID)
    return re.sub(r'textLength="[^"]*"([^>]*)>([^<]*)<', _with_its_cells, drawn)


def _with_its_cells(found: re.Match[str]) -> str:
    """Give a text the width of its cells. rich counts characters, and would squeeze wide ones."""
    content = unescape(found[2]).rstrip("\n")  # each line ends with one
    return f'textLength="{cells(content) * _CHARACTER:g}"{found[1]}>{found[2]}<'


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
