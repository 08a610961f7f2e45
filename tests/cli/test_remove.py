"""`releasecal remove`."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.conftest import Releasecal, bare_environment

CATALOG = """\
# kept: above

[film.sully]
title = "Sully" # gone

# gone: between its lines
[[film.sully.release]]
type = "wide"
date = 2016-09-09

# kept: above the next one
[film.coco-2]
title = "Coco 2"
"""
LEFT = """\
# kept: above

# kept: above the next one
[film.coco-2]
title = "Coco 2"
"""


def test_a_film_goes_with_its_lines(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """The film's own lines go, with the comments between them; those around it stay."""
    path = write_catalog(CATALOG)
    result = releasecal("remove", "sully", "--yes", "--catalog", path)
    assert (result.exit_code, result.out, result.err) == (0, "", "Removed Sully with 1 release.\n")
    assert path.read_text() == LEFT


def test_not_without_being_told(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """Where nobody can be asked, --yes must be said."""
    path = write_catalog(CATALOG)
    result = releasecal("remove", "sully", "--catalog", path)
    assert (result.exit_code, result.err) == (
        2,
        "Error: Sully was not removed; say --yes to remove it\n",
    )
    assert path.read_text() == CATALOG


def test_asks_on_a_terminal(write_catalog: Callable[[str], Path], home: Path) -> None:
    """On a real terminal it asks; no leaves the film, yes removes it."""
    path = write_catalog(CATALOG)
    for answer, after in ((b"n\n", CATALOG), (b"y\n", LEFT)):
        master, terminal = pty.openpty()
        os.write(master, answer)
        subprocess.run(
            [sys.executable, "-m", "releasecal", "remove", "sully", "--catalog", path],
            stdin=terminal, stdout=terminal, stderr=terminal, check=False, timeout=60,
            env=bare_environment(HOME=home),
        )  # fmt: skip
        os.close(terminal)
        assert b"Remove Sully (sully) with 1 release?" in os.read(master, 10_000)
        os.close(master)
        assert path.read_text() == after


def test_the_end_of_the_input_is_no_answer(
    write_catalog: Callable[[str], Path], home: Path
) -> None:
    """Ctrl-D at the question ends it as Ctrl-C does, with 130, and the film stays."""
    path = write_catalog(CATALOG)
    master, terminal = pty.openpty()
    os.write(master, b"\x04")
    ended = subprocess.run(
        [sys.executable, "-m", "releasecal", "remove", "sully", "--catalog", path],
        stdin=terminal, stdout=terminal, stderr=terminal, check=False, timeout=60,
        env=bare_environment(HOME=home),
    )  # fmt: skip
    os.close(terminal)
    os.close(master)
    assert (ended.returncode, path.read_text()) == (130, CATALOG)


def test_the_last_film(releasecal: Releasecal, write_catalog: Callable[[str], Path]) -> None:
    """What is left after the last film, if only a comment, is still a catalog."""
    path = write_catalog('# mine\n\n[film.sully]\ntitle = "Sully"\n')
    assert releasecal("remove", "sully", "-y", "--catalog", path).exit_code == 0
    assert path.read_text() == "# mine\n\n"
    assert releasecal("check", "--catalog", path).exit_code == 0


def test_dry_run(releasecal: Releasecal, write_catalog: Callable[[str], Path]) -> None:
    """A dry run asks nothing, prints the diff and leaves the file."""
    path = write_catalog(CATALOG)
    result = releasecal("remove", "sully", "--dry-run", "--catalog", path)
    assert result.exit_code == 0
    assert '-[film.sully]\n-title = "Sully" # gone\n-\n-# gone: between its lines\n' in result.out
    assert path.read_text() == CATALOG
