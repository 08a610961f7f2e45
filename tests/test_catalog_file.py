"""Writing the catalog: whole or not at all, one at a time, never over another's change."""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from releasecal.atomic import replace_bytes
from releasecal.edit import catalog_file
from releasecal.errors import ReleasecalError
from releasecal.model import Film
from tests.conftest import Releasecal

SULLY = '[film.sully]\ntitle = "Sully"\n'


def set_value(path: Path, key: str, value: str | int) -> None:
    """Set a key of the film as a command does."""
    with catalog_file.open_draft(path, command="test", dry_run=False) as draft:
        draft.film("sully").set(key, value)


def test_mode_and_link_survive(tmp_path: Path) -> None:
    """A symbolic link stays a link, and the file that it points to keeps its mode."""
    real = tmp_path / "real" / "films.toml"
    real.parent.mkdir()
    real.write_text(SULLY)
    real.chmod(0o640)
    link = tmp_path / "films.toml"
    link.symlink_to("real/films.toml")
    set_value(link, "notes", "more")
    assert link.is_symlink()
    assert real.read_text() == f'{SULLY}notes = "more"\n'
    assert real.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in real.parent.iterdir()] == ["films.toml"]


def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    """A new file gets the mode that the user's umask gives, not that of a temporary file."""
    replace_bytes(tmp_path / "new", b"x")
    (tmp_path / "usual").write_bytes(b"x")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_byte_order_mark_and_crlf_survive(tmp_path: Path) -> None:
    """A byte order mark stays the first thing in the file, and line breaks stay what they were."""
    path = tmp_path / "films.toml"
    path.write_bytes(b'\xef\xbb\xbf[film.sully]\r\ntitle = "Sully"\r\n')
    set_value(path, "notes", "more")
    assert path.read_bytes() == (
        b'\xef\xbb\xbf[film.sully]\r\ntitle = "Sully"\r\nnotes = "more"\r\n'
    )


def test_an_unsound_result_is_not_written(tmp_path: Path) -> None:
    """What the reader would not accept never replaces the file; the keys are told, and no lines."""
    path = tmp_path / "films.toml"
    path.write_text(SULLY)
    with pytest.raises(
        ReleasecalError,
        match=(
            r"so nothing was written\n.*films.toml: film.sully.wdie: there is no such key;"
            r" did you mean wide"
        ),
    ):
        set_value(path, "wdie", 2016)
    assert path.read_text() == SULLY


def test_a_change_by_somebody_else_is_not_lost(tmp_path: Path) -> None:
    """When another program writes the file meanwhile, that change stays and ours is refused."""
    path = tmp_path / "films.toml"
    path.write_text(SULLY)

    with (
        pytest.raises(
            ReleasecalError, match="somebody else changed the file just now; nothing was written"
        ),
        catalog_file.open_draft(path, command="test", dry_run=False) as draft,
    ):
        path.write_text(f"{SULLY}# by an editor\n")
        draft.film("sully").set("notes", "Mine")
    assert path.read_text() == f"{SULLY}# by an editor\n"


@pytest.mark.parametrize("is_settled", [False, True])
def test_a_film_that_was_not_meant_is_not_changed(tmp_path: Path, is_settled: bool) -> None:
    """What a change does to another film is damage, also where the draft was settled after it."""
    path = tmp_path / "films.toml"
    path.write_text(SULLY)

    with (
        pytest.raises(ReleasecalError, match="this change would do damage to"),
        catalog_file.open_draft(path, command="test", dry_run=False) as draft,
    ):
        draft.film("sully").set("wide", date(2016, 9, 9))
        draft.slugs.discard("sully")
        if is_settled:
            draft.settle()
    assert path.read_text() == SULLY


def test_a_read_only_file_is_left_alone(releasecal: Releasecal, tmp_path: Path) -> None:
    """A file that nobody may write is an error, although its folder would let it be replaced."""
    path = tmp_path / "films.toml"
    path.write_text(SULLY)
    path.chmod(0o444)
    result = releasecal("add", "Coco 2", "--catalog", path)
    assert (result.exit_code, result.out) == (1, "")
    assert result.err == f"Error: {path}: cannot be written: the file is read-only\n"
    assert path.read_text() == SULLY


def test_a_folder_that_is_a_file(releasecal: Releasecal, tmp_path: Path) -> None:
    """Where no folder can be, no catalog is begun, and that is a plain error."""
    (tmp_path / "home" / ".local").write_text("in the way")
    result = releasecal("add", "Coco 2")
    assert (result.exit_code, result.out) == (1, "")
    assert "cannot be made a folder: not a directory" in result.err


def test_no_folder(tmp_path: Path) -> None:
    """A missing folder is an error that names the file."""
    with pytest.raises(
        ReleasecalError, match=r"none/films.toml: there is no folder .*none; make it first"
    ):
        replace_bytes(tmp_path / "none" / "films.toml", b"x")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a folder on a disk of 64 KiB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    try:
        mounted = subprocess.run(mounting, check=False, capture_output=True).returncode == 0
    except OSError:
        mounted = False
    if not mounted:
        pytest.skip("a small disk cannot be mounted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)  # noqa: S607


def test_a_full_disk(releasecal: Releasecal, small_disk: Path) -> None:
    """On a full disk the old file stays, nothing is left beside it, and the error says why."""
    path = small_disk / "films.toml"
    path.write_text(f"{SULLY}# {'x' * 40_000}\n")
    before = path.read_text()
    result = releasecal("add", "Coco 2", "--catalog", path)
    assert (result.exit_code, result.out) == (1, "")
    assert result.err == f"Error: {path}: cannot be written: no space left on device\n"
    assert path.read_text() == before
    assert [each.name for each in small_disk.iterdir()] == ["films.toml"]


def test_a_file_of_the_largest_size_that_is_allowed(tmp_path: Path) -> None:
    """A write that is cut short, as a quota does, leaves the old file and nothing beside it."""
    path = tmp_path / "films.toml"
    path.write_text(f"{SULLY}# {'x' * 40_000}\n")
    before = path.read_text()
    program = (
        "import resource, runpy, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192));"
        f"sys.argv = ['releasecal', 'add', 'Coco 2', '--catalog', {str(path)!r}];"
        "runpy.run_module('releasecal', run_name='__main__')"
    )
    ended = subprocess.run(
        [sys.executable, "-B", "-c", program], check=False, capture_output=True, text=True
    )
    assert (ended.returncode, ended.stderr) == (
        1,
        f"Error: {path}: cannot be written: file too large\n",
    )
    assert path.read_text() == before
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["films.toml"]


_WRITER = """
import itertools, sys
from pathlib import Path
from releasecal.atomic import replace_bytes
from releasecal.model import Film
for number in itertools.count(int(sys.argv[2])):
    replace_bytes(Path(sys.argv[1]), b'territory = "US"\\n' + b"# %d\\n" % number * 5000)
"""


def test_killed_at_any_moment(tmp_path: Path) -> None:
    """A writer that is killed without warning leaves the old file or the new one, always whole."""
    chance = random.Random(2016)  # noqa: S311 - no secret
    path = tmp_path / "films.toml"
    path.write_bytes(b'territory = "US"\n' + b"# 0\n" * 5000)
    for round_number in range(1, 26):
        before = path.read_bytes()
        writer = subprocess.Popen(
            [sys.executable, "-c", _WRITER, path, str(round_number * 1_000_000)]
        )
        polls = (path.read_bytes() for _ in range(1_000_000))
        assert next((each for each in polls if each != before), None), "the writer wrote nothing"
        for _ in range(chance.randrange(20_000)):
            os.getppid()
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        first, *lines = path.read_bytes().split(b"\n")
        assert first == b'territory = "US"'
        assert len(lines) == 5001
        assert len(set(lines[:-1])) == 1


def test_two_films_are_changed_at_once(tmp_path: Path) -> None:
    """Films in one piece are open side by side; one in several pieces takes no harm by it."""
    path = tmp_path / "films.toml"
    path.write_text(f'{SULLY}[film.coco]\ntitle = "Coco"\n[film.sully.ids]\nimdb = "tt1"\n')
    with catalog_file.open_draft(path, command="test", dry_run=False) as draft:
        draft.film("coco").set("notes", "one")
        draft.film("sully").set("notes", "two")
        draft.film("coco").set("url", "three")
    assert path.read_text() == (
        f'{SULLY}notes = "two"\n[film.coco]\ntitle = "Coco"\nnotes = "one"\nurl = "three"\n'
        '[film.sully.ids]\nimdb = "tt1"\n'
    )


def test_a_block_that_fails_writes_nothing(tmp_path: Path) -> None:
    """Neither a catalog that is there nor one that would have been begun is touched."""
    path, new = tmp_path / "films.toml", tmp_path / "new.toml"
    path.write_text(SULLY)
    for each in (path, new):
        with (
            pytest.raises(ZeroDivisionError),
            catalog_file.open_draft(each, command="test", dry_run=False, may_begin=True) as draft,
        ):
            draft.add(Film(slug="coco", title="Coco"))
            raise ZeroDivisionError
    assert (path.read_text(), new.exists()) == (SULLY, False)
