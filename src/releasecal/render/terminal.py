"""The terminal: its width, its colours and characters, and how a text fits into its cells.

Colours are the terminal's own, for dark and light alike. How wide a character is, rich knows; its
table is read when the first text is met that is not plain ASCII.
"""

import os
import re
import shutil
from typing import NamedTuple, TextIO

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


_CODES = {
    "bold": 1,
    "dim": 2,
    "italic": 3,
    "strike": 9,
    "red": 31,
    "green": 32,
    "yellow": 33,
    "magenta": 35,
    "cyan": 36,
    "bright_blue": 94,
}
"""What a terminal is told for each word of a style: SGR of ECMA-48, and aixterm's bright blue."""

_USUAL_WIDTH = 80
_MOST_WIDTH = 10_000
"""More cells than any screen has; what is drawn grows with them."""


def width() -> int:
    """Return how wide the terminal is, in cells: COLUMNS, or that of any of the three streams."""
    if os.environ.get("COLUMNS", "").isdecimal():
        return min(shutil.get_terminal_size().columns, _MOST_WIDTH)
    # `shutil` asks standard output alone, which is a pipe in `releasecal ... -f table | less`.
    for stream in range(3):
        try:
            # A pseudo-terminal to which nobody gave a size has 0 columns.
            return min(os.get_terminal_size(stream).columns or _USUAL_WIDTH, _MOST_WIDTH)
        except OSError:  # no terminal, or closed
            continue
    return _USUAL_WIDTH


def height() -> int:
    """Return how many lines the terminal has."""
    return shutil.get_terminal_size().lines


def has_colours(stream: TextIO) -> bool:
    """Say whether a stream takes colours: a terminal that is not dumb, unless told otherwise.

    NO_COLOR (https://no-color.org) says no, FORCE_COLOR (https://force-color.org) yes.
    """
    if os.environ.get("NO_COLOR"):
        return False
    forced = os.environ.get("FORCE_COLOR")
    if forced is not None:
        return bool(forced)
    return stream.isatty() and os.environ.get("TERM", "").lower() not in {"dumb", "unknown"}


class Paint(NamedTuple):
    """What stands before and after a text, so that it looks as it should."""

    before: str = ""
    after: str = ""

    def on(self, text: str) -> str:
        """Return the text in these colours."""
        return f"{self.before}{text}{self.after}" if text else ""


def paints(stream: TextIO) -> dict[Look, Paint]:
    """Return how each look is written to a stream; as it is where that has no colours."""
    if not has_colours(stream):
        return dict.fromkeys(STYLES, Paint())
    return {
        look: Paint(f"\x1b[{codes}m", "\x1b[0m") if codes else Paint()
        for look, style in STYLES.items()
        for codes in [";".join(str(_CODES[word]) for word in style.split())]
    }


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
    """Return how many cells of a line a text without control characters takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def chop(text: str, width: int) -> list[str]:
    """Return a text in pieces that take at most that many cells."""
    if text.isascii():
        return [text[at : at + width] for at in range(0, len(text), width)]
    from rich.cells import chop_cells

    return chop_cells(text, width)


def wrap(text: str, width: int) -> list[str]:
    """Return a text in lines of at most that many cells, cut between words.

    A word that is longer than a line goes on in the next one. Spaces at the end of a line go.
    """
    if cells(text) <= width:
        return [text.rstrip()]
    lines, used = [""], 0
    for word in re.findall(r"\s*\S+\s*", text):
        length = cells(word.rstrip())
        if used + length <= width:
            lines[-1] += word
            used += cells(word)
            continue
        pieces = chop(word, width) if length > width else [word]
        # The first word of all may be too long as well: then no empty line stands before it.
        if lines == [""]:
            lines.clear()
        lines += pieces
        used = cells(pieces[-1])
    return [line.rstrip() for line in lines]


def fit(text: str, width: int, glyphs: Glyphs) -> str:
    """Return a text exactly that many cells wide: filled with spaces, or cut with a sign."""
    if (used := cells(text)) <= width:
        return text + " " * (width - used)
    cut = next(iter(chop(text, width - 1)), "").rstrip() if width > 1 else ""
    line = f"{cut}{glyphs.more}" if width > 0 else ""
    # Before a character of two cells, one may be left over.
    return line + " " * (width - cells(line))
