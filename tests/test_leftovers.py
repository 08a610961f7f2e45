"""What runs that were killed left goes with the next run, whatever that is for."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from releasecal.atomic import replace_bytes
from releasecal.leftovers import sweep
from releasecal.new_files import new_file
from tests.conftest import Releasecal
from tests.test_replace_bytes import LINUX, strict_names

NOBODY = 2**31 - 1
"""No process has that number."""


@pytest.mark.parametrize(
    "words",
    [
        ("list",), ("countdown",), ("check",), ("remind",), ("remind", "--dry-run"), ("undo",),
        ("set", "sully", "distributor", "Warner"), ("export", "ics"), ("paths",), ("sync",),
    ],
    ids=" ".join,
)  # fmt: skip
def test_every_run_sweeps(
    releasecal: Releasecal,
    write_catalog: Callable[[str], Path],
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
) -> None:
    """Beside the catalog, also behind a link, and in state and cache; nothing else is touched."""
    path = write_catalog('[film.sully]\ntitle = "Sully"\nwide = 2016-09-09\n')
    link = home / "films.toml"
    link.symlink_to(path)
    monkeypatch.setenv("RELEASECAL_CATALOG", str(link))
    monkeypatch.setenv("RELEASECAL_TODAY", "2016-01-01")
    releasecal("set", "sully", "distributor", "Disney")
    own = [home / ".local/state/releasecal", home / ".cache/releasecal"]
    folders = [path.parent, own[0], own[1] / "index", own[1] / "memo"]
    names = (f".releasecal-{NOBODY}-0.tmp", f".releasecal-{NOBODY}-0.tmp-journal")
    for folder in folders:
        folder.mkdir(parents=True, exist_ok=True)
        for name in (*names, ".releasecal-notes", "mine.tmp"):
            (folder / name).touch()
    releasecal(*words)
    for folder in folders:
        found = {each.name for each in folder.iterdir()}
        assert not found & set(names)
        assert found >= {".releasecal-notes", "mine.tmp"}


def test_what_a_killed_run_left_is_swept(tmp_path: Path) -> None:
    """The file of a process that is no more goes with the next write; a living one's stays."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    dead, alive = (tmp_path / f".releasecal-{each}-00.tmp" for each in (ended.pid, os.getppid()))
    for each in (dead, alive):
        each.touch()
    replace_bytes(tmp_path / "file", b"new")
    assert strict_names(tmp_path) == sorted(["file", alive.name, "home"])


@LINUX
def test_a_process_number_that_was_given_anew_keeps_nothing(tmp_path: Path) -> None:
    """Each run in a container may have the same one: the lock tells who lives."""
    with new_file(tmp_path, 0o600) as (handle, written):
        own, stranger = (tmp_path / f".releasecal-{each}-00.tmp" for each in (os.getpid(), 1))
        for each in (own, stranger):
            each.touch()
        os.utime(stranger, (0, 0))
        sweep(tmp_path)
        assert strict_names(tmp_path) == sorted(["home", written.name])
        os.write(handle, b"x")
    assert strict_names(tmp_path) == ["home"]
