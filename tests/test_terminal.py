"""How texts fit into the cells of a terminal, and which streams take colours."""

import io
import os
import pty
from collections.abc import Iterator
from typing import TextIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.style import Style
from rich.text import Text

from releasecal.render import terminal
from releasecal.render.layout import Look
from releasecal.render.terminal import ASCII, STYLES, Glyphs, cells, chop, fit, wrap
from releasecal.text import plain

TEXTS = st.text(
    st.sampled_from("ab -/.,éßø映画の🎬👨\u200d👩ﷺ\u0301กำहिन्दीשלום") | st.characters(),
    max_size=60,
).map(plain)
WIDTHS = st.integers(2, 30)


@given(TEXTS, WIDTHS)
@example("one-word-that-is-longer-than-the-line and more", 10)
@example("  two spaces before,  between   and after  ", 8)
@example("映画館で公開 in Japan", 3)
def test_text_wraps_as_rich_wraps_it(text: str, width: int) -> None:
    """The same lines as rich's, but for the spaces at their ends."""
    console = Console(width=width, file=io.StringIO())
    lines = Text(text, overflow="fold").wrap(console, width)
    assert wrap(text, width) == ([line.plain.rstrip() for line in lines] or [""])


@given(TEXTS, WIDTHS)
def test_no_line_is_wider_than_asked(text: str, width: int) -> None:
    """Every line fits, and nothing goes but spaces."""
    lines = wrap(text, width)
    assert max(map(cell_len, lines)) <= width
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(TEXTS, WIDTHS, st.sampled_from([ASCII, Glyphs()]))
def test_a_text_is_made_exactly_that_wide(text: str, width: int, glyphs: Glyphs) -> None:
    """Filled with spaces, or cut with the sign that says so."""
    fitted = fit(text, width, glyphs)
    assert cells(fitted) == cell_len(fitted) == width
    if cell_len(text) <= width:
        assert fitted == set_cell_size(text, width)
    else:
        kept, sign, rest = fitted.rpartition(glyphs.more)
        assert (sign, rest.strip()) == (glyphs.more, "")
        assert text.startswith(kept)


@given(TEXTS, WIDTHS)
def test_pieces_make_the_text(text: str, width: int) -> None:
    """Chopping loses nothing, and no piece is too wide."""
    pieces = chop(text, width)
    assert "".join(pieces) == text or not cell_len(text)
    assert all(cell_len(piece) <= width for piece in pieces)


@pytest.fixture
def screen() -> Iterator[TextIO]:
    """Give a stream to a terminal."""
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, "w") as stream:
        yield stream
    os.close(ours)


@pytest.mark.parametrize("look", Look)
def test_looks_are_written_as_rich_writes_them(look: Look, screen: TextIO) -> None:
    """The codes around a text are those of rich for the same style."""
    drawn = terminal.paints(screen)[look].on("x")
    assert drawn == Style.parse(STYLES[look]).render("x")


@pytest.mark.parametrize(
    ("environment", "on_screen", "in_a_file"),
    [
        ({"TERM": "xterm"}, True, False),
        ({}, True, False),
        ({"TERM": "dumb"}, False, False),
        ({"TERM": "unknown"}, False, False),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False, False),
        ({"TERM": "xterm", "NO_COLOR": ""}, True, False),
        ({"TERM": "xterm", "FORCE_COLOR": "1"}, True, True),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, True, True),
        ({"TERM": "xterm", "FORCE_COLOR": ""}, False, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
    ],
)
def test_colours(
    environment: dict[str, str],
    on_screen: bool,
    in_a_file: bool,
    screen: TextIO,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A terminal has colours and a file none, unless the environment says otherwise."""
    for name in ("TERM", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert terminal.has_colours(screen) is on_screen
    assert terminal.has_colours(io.StringIO()) is in_a_file
