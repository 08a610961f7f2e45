"""What is shown to people, before it is drawn: lines and grids of cells.

Cells say what they are, not how they look.
"""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple, Self

from releasecal.text import plain


class Look(Enum):
    """What a piece of text is; `table` decides how that looks."""

    NORMAL = "normal"
    TITLE = "title"
    HEADING = "heading"
    SOON = "soon"
    VAGUE = "vague"
    MOVED = "moved"
    CANCELLED = "cancelled"
    QUIET = "quiet"
    TODAY = "today"
    EARLY = "early"
    LIMITED = "limited"
    EXPANSION = "expansion"
    WIDE = "wide"
    HOME = "home"

    __hash__ = object.__hash__  # each member exists once; Enum's own hash is slow


class _Cell(NamedTuple):
    text: str
    look: Look
    short: str
    """The same where there is little room."""


class Cell(_Cell):
    """A piece of text on one line, safe to show: control and invisible characters are gone."""

    __slots__ = ()

    def __new__(cls, text: str, look: Look = Look.NORMAL, short: str | None = None) -> Self:
        """Make a cell; without `short`, it cannot be said in less."""
        # Here, since all that is laid out comes through it: no layout can forget to.
        text = plain(text)
        return super().__new__(cls, text, look, text if short is None else plain(short))


class Column(NamedTuple):
    """A column of a grid."""

    heading: str
    gives_way: int = 0
    """0: always shown. Otherwise left out when there is no room, the highest number first."""
    shortens: int = 0
    """When short forms replace the whole texts, counted as `gives_way` is; 0 without any."""
    wraps: int = 0
    """The fewest cells to wrap long text to; 0 for a column that is as wide as its text."""


class Grid(NamedTuple):
    """Rows under a heading."""

    heading: str
    columns: tuple[Column, ...]
    rows: Sequence[tuple[Cell, ...]]


class Layout(NamedTuple):
    """A whole answer: lines, then grids, then notes."""

    lines: Sequence[Cell] = ()
    grids: Sequence[Grid] = ()
    notes: Sequence[str] = ()
