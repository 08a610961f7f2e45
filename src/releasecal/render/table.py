"""A layout drawn on a terminal. The only importer of rich; colours are the terminal's own, for dark and light alike."""

import os
from collections.abc import Iterable, Sequence
from typing import TextIO, TypeVar

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.segment import Segment, Segments
from rich.table import Table
from rich.text import Text

from releasecal.render.layout import Cell, Column, Grid, Layout, Look
from releasecal.text import anchored

_STYLES = {
    Look.NORMAL: "",
    Look.TITLE: "bold",
    Look.HEADING: "bold magenta",
    Look.SOON: "bold green",
    Look.VAGUE: "italic",
    Look.MOVED: "cyan",
    Look.CANCELLED: "strike",
    Look.QUIET: "dim",
}
_SPACE = 2
_INDENT = 2

Entry = TypeVar("Entry")


def render(layout: Layout, stream: TextIO) -> str:
    """Return the layout as text for `stream`: as wide as the terminal (or COLUMNS), in colour where it has colours."""
    console = _console(stream)
    room = console.width - _INDENT
    widths: dict[tuple[Column, ...], list[int]] = {}
    for grid in layout.grids:
        _measure(grid, widths.setdefault(grid.columns, [0] * len(grid.columns)))
    fitted = {columns: _fit_columns(columns, wide, room) for columns, wide in widths.items()}
    with console.capture() as capture:
        for line in layout.lines:
            console.print(_text(line))
        for at, grid in enumerate(layout.grids):
            if at or layout.lines:
                console.print()
            if grid.heading:
                console.print(Text(grid.heading, _STYLES[Look.HEADING], overflow="fold"))
            widths_shown = fitted[grid.columns]
            if _total(widths_shown) <= room:
                console.print(_table(grid, widths_shown, console), end="")
            else:
                console.print(Padding(_paragraphs(grid), (0, 0, 0, _INDENT)))
        if layout.notes and (layout.grids or layout.lines):
            console.print()
        for note in layout.notes:
            console.print(Text(note, _STYLES[Look.QUIET], overflow="fold"))
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())


def progress(entries: Sequence[Entry], what: str, stream: TextIO) -> Iterable[Entry]:
    """Pass the entries on one by one, with a bar on `stream` that goes away at the end."""
    from rich.progress import track

    return track(entries, description=what, console=_console(stream), transient=True)


def _console(stream: TextIO) -> Console:
    dumb = os.environ.get("TERM") in {"dumb", "unknown"} and not os.environ.get("FORCE_COLOR")
    return Console(
        file=stream,
        highlight=False,
        markup=False,
        emoji=False,
        color_system=None if dumb or os.environ.get("NO_COLOR") else "auto",
    )


def _measure(grid: Grid, widths: list[int]) -> None:
    for row in grid.rows:
        for at, cell in enumerate(row):
            widths[at] = max(widths[at], cell_len(cell.text))


def _fit_columns(columns: tuple[Column, ...], natural: list[int], room: int) -> dict[int, int]:
    """Return the width of each column that is shown, by its place.

    Empty columns go, then those that give way, until the rest fits; wrapping columns then share what is left,
    those that give way before the others.
    What remains may still be too wide for the narrowest terminals.
    """
    widths = {at: width for at, width in enumerate(natural) if width}
    least = {at: min(width, columns[at].wraps or width) for at, width in widths.items()}
    for at in sorted(widths, key=lambda at: -columns[at].gives_way):
        if columns[at].gives_way and _total(least) > room:
            del widths[at], least[at]
    while _total(widths) > room and widths != least:
        shrinking = (at for at in widths if widths[at] > least[at])
        widths[max(shrinking, key=lambda at: (columns[at].gives_way, widths[at]))] -= 1
    return widths


def _total(widths: dict[int, int]) -> int:
    return sum(width + _SPACE for width in widths.values()) - _SPACE


def _table(grid: Grid, widths: dict[int, int], console: Console) -> Segments:
    """Return the rows as they are drawn. `rich.table` takes ten times as long, for borders that are not here."""
    styles = {look: console.get_style(style) if style else None for look, style in _STYLES.items()}
    segments: list[Segment] = []
    for row in grid.rows:
        cells = [
            (_wrap(row[at], width, console), styles[row[at].look], width)
            for at, width in widths.items()
        ]
        for line in range(max(len(lines) for lines, _, _ in cells)):
            gap = " " * _INDENT
            for lines, style, width in cells:
                text = lines[line] if line < len(lines) else ""
                segments += [Segment(gap), Segment(text, style)]
                gap = " " * (width - cell_len(text) + _SPACE)
            segments.append(Segment.line())
    return Segments(segments)


def _wrap(cell: Cell, width: int, console: Console) -> list[str]:
    """Return the text of a cell in lines of that width."""
    if cell_len(cell.text) <= width:
        return [anchored(cell.text)]
    return [
        anchored(line.plain.rstrip())
        for line in Text(cell.text, overflow="fold").wrap(console, width)
    ]


def _paragraphs(grid: Grid) -> Table:
    """Return the rows as paragraphs, for terminals too narrow for columns."""
    table = Table.grid(padding=(0, 1, 0, 0))
    for row in grid.rows:
        words = Text(" " * _SPACE, overflow="fold").join([_text(cell) for cell in row if cell.text])
        table.add_row("-", words)
    return table


def _text(cell: Cell) -> Text:
    return Text(anchored(cell.text), _STYLES[cell.look], overflow="fold")
