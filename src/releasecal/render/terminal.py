"""The terminal: its width, its colours and characters, and how many cells a text takes.

With `table` and `picture` the only importer of rich. Colours are the terminal's own, for dark and
light alike.
"""

import os
import shutil
from typing import Literal, NamedTuple, TextIO

from rich.cells import cell_len, set_cell_size
from rich.console import Console

from releasecal.render.layout import Look

STYLES = {
    Look.NORMAL: "",
    Look.TITLE: "bold",
    Look.HEADING: "bold magenta",
    Look.SOON: "bold green",
    Look.VAGUE: "italic",
    Look.MOVED: "cyan",
    Look.CANCELLED: "strike",
    Look.QUIET: "dim",
    Look.TODAY: "bold red",
    Look.EARLY: "magenta",
    Look.LIMITED: "cyan",
    Look.EXPANSION: "bright_blue",
    Look.WIDE: "bold green",
    Look.HOME: "yellow",
}


def console_for(stream: TextIO) -> Console:
    """Return the console for a stream.

    It is as wide as the terminal (or COLUMNS), and in colour where that has colours.
    """
    dumb = os.environ.get("TERM") in {"dumb", "unknown"}
    forced = bool(os.environ.get("FORCE_COLOR"))
    plain = os.environ.get("NO_COLOR") or (dumb and not forced)
    # rich gives a dumb terminal no colours, forced or not.
    colours: Literal["auto", "standard"] | None = None if plain else "standard" if dumb else "auto"
    # rich draws nothing where COLUMNS is 0, and takes it on a dumb terminal only with a height.
    size = shutil.get_terminal_size() if os.environ.get("COLUMNS", "").isdecimal() else None
    return Console(
        file=stream,
        highlight=False,
        markup=False,
        emoji=False,
        color_system=colours,
        width=size and size.columns,
        height=size and size.lines,
    )


class Glyphs(NamedTuple):
    """The characters that pictures are drawn with, each one cell wide."""

    rule: str = "─"
    more: str = "…"
    today: str = "│"
    month: str = "┊"
    vague: str = "╱"
    early: str = "·"
    limited: str = "─"
    expansion: str = "═"
    wide: str = "█"
    home: str = "┄"
    open_end: str = "›"


ASCII = Glyphs("-", "~", "|", ":", "/", ".", "-", "=", "#", "_", ">")


def glyphs_for(stream: TextIO) -> Glyphs:
    """Return the characters that the stream's encoding has; plain ASCII where it lacks one."""
    try:
        "".join(Glyphs()).encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return ASCII
    return Glyphs()


def cells(text: str) -> int:
    """Return how many cells of a line a text takes."""
    return cell_len(text)


def fit(text: str, width: int, glyphs: Glyphs) -> str:
    """Return a text exactly that many cells wide: filled with spaces, or cut with a sign."""
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    cut = set_cell_size(text, width - 1).rstrip()
    return set_cell_size(f"{cut}{glyphs.more}", width)
