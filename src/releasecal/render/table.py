"""A layout drawn on a terminal, as rows under headings."""

from collections.abc import Iterable, Sequence
from typing import TextIO, TypeVar

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.segment import Segment, Segments
from rich.table import Table
from rich.text import Text

from releasecal.render import columns
from releasecal.render.columns import Shown
from releasecal.render.layout import Cell, Column, Grid, Layout, Look
from releasecal.render.terminal import STYLES, console_for
from releasecal.text import anchored, plain

_Entry = TypeVar("_Entry")
_INDENT = 2


def render(layout: Layout, stream: TextIO) -> str:
    """Return the layout as text for `stream`: as wide as the terminal (or COLUMNS), in colour where it has colours."""
    console = console_for(stream)
    room = console.width - _INDENT
    fitted = _fit_grids(layout.grids, room)
    with console.capture() as capture:
        for line in layout.lines:
            console.print(_text(line))
        for at, grid in enumerate(layout.grids):
            if at or layout.lines:
                console.print()
            if grid.heading:
                console.print(Text(grid.heading, STYLES[Look.HEADING], overflow="fold"))
            shown = fitted[grid.columns]
            if columns.total(each.width for each in shown.values()) <= room:
                console.print(_table(grid, shown, console), end="")
            else:
                console.print(Padding(_paragraphs(grid), (0, 0, 0, _INDENT)))
        if layout.notes and (layout.grids or layout.lines):
            console.print()
        for note in layout.notes:
            console.print(Text(note, STYLES[Look.QUIET], overflow="fold"))
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())


def progress(entries: list[_Entry], what: str, stream: TextIO) -> Iterable[_Entry]:
    """Pass the entries on one by one, with a bar on `stream` that goes away at the end."""
    from rich.progress import track

    return track(entries, description=what, console=console_for(stream), transient=True)


def marked(text: str, marks: Sequence[tuple[int, int]], stream: TextIO) -> str:
    """Return a text, indented, with these stretches of it marked: in colour, or between asterisks without."""
    console = console_for(stream)
    line, at = Text(), 0
    for start, end in marks:
        start = max(start, at)  # noqa: PLW2901 - marks that overlap are one
        if start >= end:
            continue
        words = plain(text[start:end])
        line.append(plain(text[at:start]))
        line.append(words if console.color_system else f"*{words}*", STYLES[Look.MOVED])
        at = end
    line.append(plain(text[at:]))
    with console.capture() as capture:
        console.print(Padding(line, (0, 0, 0, _INDENT)))
    return "".join(f"{drawn.rstrip()}\n" for drawn in capture.get().splitlines())


def _fit_grids(grids: Iterable[Grid], room: int) -> dict[tuple[Column, ...], dict[int, Shown]]:
    """Return how the columns are shown: in line over all grids that have the same ones."""
    rows: dict[tuple[Column, ...], list[list[tuple[int, int]]]] = {}
    for grid in grids:
        rows.setdefault(grid.columns, []).extend(
            [(cell_len(cell.text), cell_len(cell.short or "")) for cell in row] for row in grid.rows
        )
    return {
        each: columns.fit(each, columns.measure(each, widths), room)
        for each, widths in rows.items()
    }


def _table(grid: Grid, shown: dict[int, Shown], console: Console) -> Segments:
    """Return the rows as they are drawn. `rich.table` takes ten times as long, for borders that are not here."""
    styles = {look: console.get_style(style) if style else None for look, style in STYLES.items()}
    segments: list[Segment] = []
    widths = [column.width for column in shown.values()]
    for row in grid.rows:
        texts = [_said(row[at], column) for at, column in shown.items()]
        lent = columns.lend([cell_len(text) for text in texts], widths, console.width - _INDENT)
        cells = [
            (_wrap(text, width, console), styles[row[at].look], width)
            for at, text, width in zip(shown, texts, lent, strict=True)
        ]
        for line in range(max(len(lines) for lines, _, _ in cells)):
            gap = " " * _INDENT
            for lines, style, width in cells:
                text = lines[line] if line < len(lines) else ""
                segments += [Segment(gap), Segment(text, style)]
                gap = " " * (width - cell_len(text) + columns.SPACE)
            segments.append(Segment.line())
    return Segments(segments)


def _said(cell: Cell, column: Shown) -> str:
    return (cell.short or "") if column.short else cell.text


def _wrap(text: str, width: int, console: Console) -> list[str]:
    """Return a text in lines of that width."""
    if cell_len(text) <= width:
        return [anchored(text)]
    return [
        anchored(line.plain.rstrip()) for line in Text(text, overflow="fold").wrap(console, width)
    ]


def _paragraphs(grid: Grid) -> Table:
    """Return the rows as paragraphs, for terminals too narrow for columns."""
    table = Table.grid(padding=(0, 1, 0, 0))
    for row in grid.rows:
        words = Text(" " * columns.SPACE, overflow="fold").join(
            [_text(cell) for cell in row if cell.text]
        )
        table.add_row("-", words)
    return table


def _text(cell: Cell) -> Text:
    return Text(anchored(cell.text), STYLES[cell.look], overflow="fold")
