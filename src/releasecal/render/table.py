"""A layout drawn on a terminal, as rows under headings."""

from collections.abc import Iterable, Sequence
from typing import TextIO, TypeVar

from rich.cells import cell_len
from rich.console import COLOR_SYSTEMS, Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from releasecal.render import columns
from releasecal.render.columns import Shown
from releasecal.render.layout import Cell, Column, Grid, Layout, Look
from releasecal.render.terminal import STYLES, console_for
from releasecal.text import anchor, plain

_INDENT = 2

Entry = TypeVar("Entry")


def render(layout: Layout, stream: TextIO) -> str:
    """Return the layout as text for `stream`: as wide as it is (or COLUMNS), in its colours."""
    console = console_for(stream)
    room = console.width - _INDENT
    fitted = _fit_grids(layout.grids, room)
    parts = [_drawn(console, _text(line)) for line in layout.lines]
    for at, grid in enumerate(layout.grids):
        if at or layout.lines:
            parts.append("\n")
        if grid.heading:
            heading = Text(grid.heading, STYLES[Look.HEADING], overflow="fold")
            parts.append(_drawn(console, heading))
        shown = fitted[grid.columns]
        if columns.total(each.width for each in shown.values()) <= room:
            parts.append(_table(grid, shown, console))
        else:
            parts.append(_drawn(console, Padding(_paragraphs(grid), (0, 0, 0, _INDENT))))
    if layout.notes and (layout.grids or layout.lines):
        parts.append("\n")
    notes = (Text(note, STYLES[Look.QUIET], overflow="fold") for note in layout.notes)
    parts += [_drawn(console, note) for note in notes]
    return "".join(f"{line.rstrip()}\n" for line in "".join(parts).splitlines())


def progress(entries: Sequence[Entry], what: str, stream: TextIO) -> Iterable[Entry]:
    """Pass the entries on one by one, with a bar on `stream` that goes away at the end."""
    from rich.progress import track

    return track(entries, description=what, console=console_for(stream), transient=True)


def mark(text: str, marks: Sequence[tuple[int, int]], stream: TextIO) -> str:
    """Return a text, indented, with these stretches marked: in colour, or by asterisks."""
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
    lines = _drawn(console, Padding(line, (0, 0, 0, _INDENT))).splitlines()
    return "".join(f"{drawn.rstrip()}\n" for drawn in lines)


def _fit_grids(grids: Iterable[Grid], room: int) -> dict[tuple[Column, ...], dict[int, Shown]]:
    """Return how the columns are shown: in line over all grids that have the same ones."""
    rows: dict[tuple[Column, ...], list[list[tuple[int, int]]]] = {}
    for grid in grids:
        rows.setdefault(grid.columns, []).extend(
            [(_width(cell.text), _width(cell.short or "")) for cell in row] for row in grid.rows
        )
    return {
        each: columns.fit(each, columns.measure(each, widths), room)
        for each, widths in rows.items()
    }


def _table(grid: Grid, shown: dict[int, Shown], console: Console) -> str:
    """Return the rows as they are drawn.

    What rich makes of a row, a list of a hundred thousand cannot wait for.
    """
    looks = {look: _around(style, console) for look, style in STYLES.items()}
    parts: list[str] = []
    widths = [column.width for column in shown.values()]
    for row in grid.rows:
        texts = [_text_in(row[at], column) for at, column in shown.items()]
        lent = columns.lend([_width(text) for text in texts], widths, console.width - _INDENT)
        cells = [
            (_wrap(text, width, console), looks[row[at].look], width)
            for at, text, width in zip(shown, texts, lent, strict=True)
        ]
        for line in range(max(len(lines) for lines, _, _ in cells)):
            gap = " " * _INDENT
            for lines, (before, after), width in cells:
                text = lines[line] if line < len(lines) else ""
                parts += [gap, before, text, after] if text else [gap]
                gap = " " * (width - _width(text) + columns.SPACE)
            parts.append("\n")
    return "".join(parts)


def _around(style: str, console: Console) -> tuple[str, str]:
    """Return what stands before and after a text of that style; nothing without colours."""
    if not style or not console.color_system:
        return "", ""
    colours = COLOR_SYSTEMS[console.color_system]
    before, _, after = console.get_style(style).render("|", color_system=colours).partition("|")
    return before, after


def _drawn(console: Console, piece: RenderableType) -> str:
    with console.capture() as capture:
        console.print(piece)
    return capture.get()


def _width(text: str) -> int:
    """Return the cells that a text takes; plain ASCII, as nearly all is, has one a character."""
    return len(text) if text.isascii() else cell_len(text)


def _text_in(cell: Cell, column: Shown) -> str:
    return (cell.short or "") if column.short else cell.text


def _wrap(text: str, width: int, console: Console) -> list[str]:
    """Return a text in lines of that width."""
    if _width(text) <= width:
        return [anchor(text)]
    return [
        anchor(line.plain.rstrip()) for line in Text(text, overflow="fold").wrap(console, width)
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
    return Text(anchor(cell.text), STYLES[cell.look], overflow="fold")
