"""Which columns a table shows, and how wide."""

from hypothesis import given
from hypothesis import strategies as st

from releasecal.render import columns
from releasecal.render.columns import fit, lend, measure, total
from releasecal.render.layout import Column

COLUMNS = (
    Column("Date"),
    Column("Countdown", shortens=5),
    Column("Film", wraps=12),
    Column("Release", wraps=10),
    Column("Next", gives_way=1, shortens=3),
    Column("Distributor", gives_way=4),
    Column("Moved", gives_way=2),
)
ENOUGH = 78
ESSENTIAL = {0, 1, 2, 3}


def _row(
    date: int, countdown: int, film: int, release: int, following: int, distributor: int, moved: int
) -> list[tuple[int, int]]:
    short = min(countdown, 15)
    return [
        (date, date), (countdown, short), (film, film), (release, release),
        (following, following // 2), (distributor, distributor), (moved, moved),
    ]  # fmt: skip


ROWS = st.lists(
    st.builds(
        _row,
        st.integers(8, 13),
        st.integers(5, 40),
        st.integers(1, 120),
        st.integers(2, 24),
        st.integers(0, 30),
        st.integers(0, 40),
        st.integers(0, 16),
    ),
    min_size=1,
    max_size=12,
)


@given(ROWS, st.integers(58, 160))
def test_columns_fit_the_room(rows: list[list[tuple[int, int]]], room: int) -> None:
    """Nothing is drawn over the edge, and what must be shown is."""
    shown = fit(COLUMNS, measure(COLUMNS, rows), room)
    assert total(column.width for column in shown.values()) <= room
    assert set(shown) >= ESSENTIAL


@given(ROWS, st.integers(58, 160), st.integers(0, 60))
def test_a_wider_terminal_never_shows_less(
    rows: list[list[tuple[int, int]]], room: int, more: int
) -> None:
    """Every column of the narrower one is there, and whole where it was whole."""
    measured = measure(COLUMNS, rows)
    narrow, wide = fit(COLUMNS, measured, room), fit(COLUMNS, measured, room + more)
    assert set(narrow) <= set(wide)
    assert [at for at in narrow if wide[at].short and not narrow[at].short] == []


@given(ROWS, st.integers(ENOUGH, 160))
def test_a_row_that_80_columns_hold_is_one_line(
    rows: list[list[tuple[int, int]]], room: int
) -> None:
    """Where the columns of such rows can stand side by side, none of their texts wraps.

    Few may be wider than a column, which then takes what the others of their row do not need.
    """
    held = []
    for row in rows:
        needed = [row[at][1] if at == 1 else row[at][0] for at in sorted(ESSENTIAL)]
        if total(needed) <= ENOUGH:
            held.append((row, needed))
    widest = [max(widths) for widths in zip(*(needed for _, needed in held), strict=True)]
    shown = fit(COLUMNS, measure(COLUMNS, rows), room)
    others = [max(row[at][1] if at == 1 else row[at][0] for row in rows) for at in (0, 1)]
    ample = [max(width, 32) for width in widest[2:3]] + [max(width, 24) for width in widest[3:]]
    if not held or total([*others, *ample]) > room:
        return
    for row, needed in held:
        texts = [row[at][column.short] for at, column in shown.items()]
        lent = dict(
            zip(shown, lend(texts, [each.width for each in shown.values()], room), strict=True)
        )
        assert [lent[at] >= each for at, each in zip(sorted(ESSENTIAL), needed, strict=True)] == [
            True
        ] * len(ESSENTIAL)


def test_the_order_in_which_columns_give_way() -> None:
    """The months in brackets first, the distributor next, then the rest; the film never."""
    row = _row(10, 26, 20, 7, 18, 19, 15)
    measured = measure(COLUMNS, [row])
    steps: list[list[str]] = []
    for room in range(160, 40, -1):
        shown = fit(COLUMNS, measured, room)
        names = [
            COLUMNS[at].heading + ("~" if column.short else "") for at, column in shown.items()
        ]
        if not steps or steps[-1] != names:
            steps.append(names)
    assert steps == [
        ["Date", "Countdown", "Film", "Release", "Next", "Distributor", "Moved"],
        ["Date", "Countdown~", "Film", "Release", "Next", "Distributor", "Moved"],
        ["Date", "Countdown~", "Film", "Release", "Next", "Moved"],
        ["Date", "Countdown~", "Film", "Release", "Next~", "Moved"],
        ["Date", "Countdown~", "Film", "Release", "Next~"],
        ["Date", "Countdown~", "Film", "Release"],
    ]
    assert columns.SPACE == 2


def test_one_long_title_takes_nothing_from_the_others() -> None:
    """What fits nowhere wraps, and the distributor of every other row stays."""
    rows = [_row(10, 10, 20, 7, 0, 19, 0) for _ in range(9)] + [_row(10, 10, 252, 7, 0, 19, 0)]
    shown = fit(COLUMNS, measure(COLUMNS, rows), 98)
    assert set(shown) == {0, 1, 2, 3, 5}
    assert shown[2].width == 98 - (10 + 10 + 7 + 19) - 4 * 2


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 40)), min_size=1, max_size=6),
    st.integers(0, 20),
)
def test_a_text_takes_what_its_neighbours_do_not_need(
    cells: list[tuple[int, int]], spare: int
) -> None:
    """A row that has room on one line, within the width, has it; others stay in columns."""
    texts, widths = [text for text, _ in cells], [width for _, width in cells]
    room = total(widths) + spare
    lent = lend(texts, widths, room)
    if total(texts) <= room:
        assert all(given >= text for given, text in zip(lent, texts, strict=True))
        assert total(lent) <= room
    else:
        assert lent == widths
