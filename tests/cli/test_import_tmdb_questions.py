"""The questions of `import tmdb` and `link`, answered at a real terminal."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from releasecal.catalog import load
from tests.at_terminal import AtTerminal
from tests.cli.test_import_tmdb import WINDOW, catalog
from tests.source_server import SourceServer

__all__ = ["catalog"]


@pytest.mark.parametrize(
    ("answer", "slugs", "end"),
    [
        (b"2\n", ["pendulum"], b"Import done: 1 film added"),
        (b"1-2\n", ["f\u00e9licit\u00e9-and-co", "pendulum"], b"Import done: 2 films added"),
        (b"\n", [], b"2 films new, 0 there already; nothing is added."),
        (b"3\n", [], b'"3" is not in the list; write numbers from 1 to 2'),
    ],
)
def test_on_a_terminal_one_picks(
    catalog: Path, answer: bytes, slugs: list[str], end: bytes
) -> None:
    """The films are numbered, and those that are named are added."""
    shown = typed([*WINDOW], answer)
    assert "1  F\u00e9licit\u00e9 & Co.".encode() in shown
    assert end in shown
    assert [film.slug for film in (load(catalog).films if catalog.exists() else ())] == slugs


@pytest.mark.parametrize(("answer", "number"), [(b"2\n", "2"), (b"\n", None), (b"9\n", None)])
def test_on_a_terminal_link_asks(
    catalog: Path, server: SourceServer, answer: bytes, number: str | None
) -> None:
    """Which of the candidates it is; none of them is an answer too."""
    server.film(1, "Pendulum")
    catalog.write_text('[film.pendulum]\ntitle = "Pendulum"\n')
    assert b"Which one is Pendulum?" in typed(["link"], answer)
    assert load(catalog).films[0].ids.get("tmdb") == number


def test_ctrl_d_at_which_film_it_is(catalog: Path, server: SourceServer) -> None:
    """The end of the input is an interrupt, without a word, as at every question."""
    server.film(1, "Pendulum")
    catalog.write_text('[film.pendulum]\ntitle = "Pendulum"\n')
    shown = typed(["link"], b"\x04")
    assert shown.decode().partition("none: ")[2].strip("^D\b\r\n") == ""
    assert "ids" not in catalog.read_text()


def typed(arguments: list[str], answer: bytes) -> bytes:
    """Run the program on a terminal at which somebody types an answer; return what is shown."""
    master, terminal = pty.openpty()
    os.write(master, answer)
    subprocess.run(
        [sys.executable, "-m", "releasecal", *arguments],
        stdin=terminal, stdout=terminal, stderr=terminal, check=False, timeout=60,
    )  # fmt: skip
    os.close(terminal)
    shown = os.read(master, 10_000)
    os.close(master)
    return shown


@pytest.mark.parametrize(
    ("answer", "added"), [("all", 2), ("ALL ", 2), ("1-2", 2), (" 2, ", 1), ("", 0)]
)
def test_what_may_be_answered_on_a_terminal(catalog: Path, answer: str, added: int) -> None:
    """Numbers, ranges, all; or nothing."""
    terminal = AtTerminal(*WINDOW)
    terminal.answer("Which? Numbers such as 1,3-5, or all; Enter for none", f"{answer}\n")
    assert terminal.end()[0] == 0
    assert (len(load(catalog).films) if catalog.exists() else 0) == added


@pytest.mark.parametrize("answer", ["x", "3", "0", "2-1", "1-9", "-1"])
def test_what_is_not_in_the_list_is_refused(catalog: Path, answer: str) -> None:
    """Nothing is added, and what may be written is said."""
    terminal = AtTerminal(*WINDOW)
    terminal.answer("Which? Numbers such as 1,3-5, or all; Enter for none", f"{answer}\n")
    code, shown = terminal.end()
    assert (code, catalog.exists()) == (2, False)
    assert f'"{answer}" is not in the list; write numbers from 1 to 2' in shown
