"""Which columns of a grid are shown, and how wide, in the room that there is.

They are measured over the rows; nothing is drawn here. What must be shown comes first: a row that
80 cells can hold stands on one line, and only where a terminal is too narrow for that do rows take
a second one, as few as can be. Then what gives way comes back, one thing after the other, for as
long as it fits. A wider terminal never shows less than a narrower one.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import le

from releasecal.render.layout import Column

INDENT = 2
"""The cells before the first column."""
SPACE = 2
"""The cells between two columns."""
_ENOUGH = 78
"""The cells of a terminal of 80 without the indentation: what fits there stands on one line."""
_AMPLE = 32
"""So wide may a text that fits nowhere make its column, where the other rows need less."""

_FEW = 4
"""One row in so many may stand out of line for the sake of a column more."""

Widths = Counter[int]
"""How many texts have each width, in cells."""


@dataclass(eq=False, repr=False, match_args=False)
class Measured:
    """The widths of a column's texts over the rows."""

    whole: Widths = field(default_factory=Counter)
    short: Widths = field(default_factory=Counter)
    held: int = 0
    """The widest of them in a row that fits into 80 cells, in short where it can be."""
    beside: dict[int, int] = field(default_factory=dict)
    """Of each other column the widest text in a row that has such a text."""


@dataclass(eq=False, repr=False, match_args=False)
class Shown:
    """How a column is shown."""

    width: int
    short: bool


def measure(columns: Sequence[Column], rows: Iterable[Sequence[tuple[int, int]]]) -> list[Measured]:
    """Return the columns measured over the rows.

    Of each cell, the widths of its whole and of its short text are taken.
    """
    measured = [Measured() for _ in columns]
    # Rows of the same widths are measured once: in a long list most of them are.
    for row, many in Counter(map(tuple, rows)).items():
        needed = {
            at: short if columns[at].shortens else whole
            for at, (whole, short) in enumerate(row)
            if not columns[at].gives_way
        }
        shortest = [
            short if column.shortens else whole
            for column, (whole, short) in zip(columns, row, strict=True)
        ]
        for at, (column, (whole, short)) in enumerate(zip(measured, row, strict=True)):
            column.whole[whole] += many
            column.short[short] += many
            if columns[at].gives_way and shortest[at]:
                for other, width in enumerate(shortest):
                    column.beside[other] = max(column.beside.get(other, 0), width)
        if total(width for width in needed.values() if width) <= _ENOUGH:
            for at, width in needed.items():
                measured[at].held = max(measured[at].held, width)
    return measured


def fit(columns: Sequence[Column], measured: Sequence[Measured], room: int) -> dict[int, Shown]:
    """Return the columns that are shown, by their place.

    They may still be too wide for a very narrow terminal.
    """
    texts = {
        at: measured[at].short if columns[at].shortens else measured[at].whole
        for at in range(len(columns))
        if _widest(measured[at].whole)
    }
    needed = {at: widths for at, widths in texts.items() if not columns[at].gives_way}
    # One text of hundreds of cells does not make its column so wide, where others need less.
    ample = [
        max(measured[at].held, min(_widest(widths), _AMPLE if columns[at].wraps else room))
        for at, widths in needed.items()
    ]
    fits = total(ample) <= room
    chosen = ample if fits else _share(needed, {at: columns[at].wraps for at in needed}, room)
    shown = {
        at: Shown(width, short=bool(columns[at].shortens))
        for at, width in zip(needed, chosen, strict=True)
    }
    if fits:
        _bring_back(columns, measured, texts, shown, room)
    _widen(measured, shown, room)
    return {at: column for at, column in sorted(shown.items()) if column.width}


def lend(texts: Sequence[int], widths: Sequence[int], room: int) -> list[int]:
    """Return the widths of one row's cells.

    A text too wide for its column takes what the others do not need. So a row stands on one line
    wherever there is room for it. Where there is not, the columns stay as they are.
    """
    if all(map(le, texts, widths)):
        return list(widths)
    wanting = sum(max(text - width, 0) for text, width in zip(texts, widths, strict=True))
    left = room - total(widths)
    if wanting > left + sum(
        max(width - text, 0) for text, width in zip(texts, widths, strict=True)
    ):
        return list(widths)
    lent = [max(text, width) for text, width in zip(texts, widths, strict=True)]
    wanting -= min(left, wanting)
    # From the right, where the columns stand that matter less.
    for at in reversed(range(len(lent))):
        given = min(wanting, max(widths[at] - texts[at], 0))
        lent[at] -= given
        wanting -= given
    return lent


def total(widths: Iterable[int]) -> int:
    """Return the cells that columns of these widths take side by side."""
    return sum(width + SPACE for width in widths) - SPACE


def _bring_back(
    columns: Sequence[Column],
    measured: Sequence[Measured],
    texts: Mapping[int, Widths],
    shown: dict[int, Shown],
    room: int,
) -> None:
    """Bring back columns and whole texts, last to give way first, until one has no room."""
    order = [(columns[at].gives_way, at, False) for at in texts if columns[at].gives_way]
    order += [(columns[at].shortens, at, True) for at in texts if columns[at].shortens]
    # In the order of giving way backwards, and not beyond the first that has no room: otherwise a
    # narrow column of little use would stand where a wider one of more use had to go.
    for _, at, whole in sorted(order):
        widest = _widest(measured[at].whole if whole else texts[at])
        wanted = widest if whole else min(widest, columns[at].wraps or widest)
        others = [each.width for place, each in shown.items() if place != at]
        excess = total([*others, wanted]) - room
        fits = excess <= 0 or (
            not whole and _narrow(columns, measured, shown, excess, measured[at].beside)
        )
        if not fits:
            return
        now = shown[at].width if at in shown else 0
        shown[at] = Shown(max(wanted, now), short=bool(columns[at].shortens) and not whole)


def _narrow(
    columns: Sequence[Column],
    measured: Sequence[Measured],
    shown: dict[int, Shown],
    excess: int,
    beside: Mapping[int, int],
) -> bool:
    """Take that many cells from a column that few rows need whole, and say whether there was one.

    Those rows stand out of line then, and must have nothing in the column that comes back: the
    widths `beside` its texts are kept.
    """
    for at, column in shown.items():
        width = column.width - excess
        texts = measured[at].whole
        wider = sum(count for each, count in texts.items() if each > width)
        least = max(columns[at].wraps, beside.get(at, 0))
        if columns[at].wraps and width >= least and wider * _FEW <= texts.total():
            column.width = width
            return True
    return False


def _widen(measured: Sequence[Measured], shown: dict[int, Shown], room: int) -> None:
    """Give what room is left to the columns whose texts are wider, the first column first."""
    for at, column in sorted(shown.items()):
        widest = _widest(measured[at].short if column.short else measured[at].whole)
        left = room - total(each.width for each in shown.values())
        column.width += max(min(widest - column.width, left), 0)


def _share(texts: Mapping[int, Widths], least: Mapping[int, int], room: int) -> list[int]:
    """Return a width for each column, so that the texts take as few lines as that room allows."""
    widest = [_widest(widths) for widths in texts.values()]
    if total(widest) <= room:
        return widest
    # Column by column, the fewest lines for each number of cells used so far: trying all widths of
    # all columns together would be millions of them.
    best: dict[int, tuple[int, list[int]]] = {0: (0, [])}
    for at, widths in texts.items():
        most = _widest(widths)
        narrowest = min(least[at] or most, most)
        choices = [(width, _lines(widths, width)) for width in range(narrowest, most + 1)]
        following: dict[int, tuple[int, list[int]]] = {}
        for used, (lines, chosen) in best.items():
            # One choice at least, though it be too wide: a table without a column says nothing.
            for width, more in choices[: max(room - used - narrowest, 0) + 1]:
                known = following.get(used + width + SPACE)
                if known is None or lines + more < known[0]:
                    following[used + width + SPACE] = (lines + more, [*chosen, width])
        best = following
    # Where not even the narrowest fit, the table is too wide, for a very narrow terminal.
    within = {used: found for used, found in best.items() if used - SPACE <= room} or best
    # Of those with as few lines, the narrowest: what it leaves brings other columns back.
    used = min(within, key=lambda used: (within[used][0], used))
    return within[used][1]


def _lines(widths: Widths, width: int) -> int:
    """Return how many lines beyond their first the texts take in a column of that width."""
    return sum(count * ((each - 1) // width) for each, count in widths.items() if each > width)


def _widest(widths: Widths) -> int:
    return max(widths, default=0)
