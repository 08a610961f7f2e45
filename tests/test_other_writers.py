"""`atomic` beside other writers: what somebody else wrote meanwhile is never lost."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from releasecal import atomic
from releasecal.atomic import replace_bytes
from releasecal.edit import catalog_file
from releasecal.errors import ReleasecalError
from releasecal.new_files import make_durable
from tests.test_catalog_file import SULLY, set_value

MEANWHILE = "somebody else changed the file just now; nothing was written, so try again"


def test_a_file_that_changes_while_the_disk_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is looked at once more right before it is replaced, and stays what somebody else wrote."""
    folder = tmp_path / "folder"
    folder.mkdir()
    path = folder / "file"
    path.write_bytes(b"old")

    def written_meanwhile(handles: Sequence[int]) -> None:
        make_durable(handles)
        path.write_bytes(b"theirs")

    monkeypatch.setattr("releasecal.atomic.make_durable", written_meanwhile)
    with pytest.raises(ReleasecalError, match=MEANWHILE):
        replace_bytes(path, b"new", if_still=b"old")
    assert (path.read_bytes(), list(folder.iterdir())) == (b"theirs", [path])
    monkeypatch.undo()
    assert replace_bytes(path, b"new", if_still=b"theirs")


def test_of_writers_at_once_each_either_writes_or_is_refused(tmp_path: Path) -> None:
    """Four processes that know of no other lock write a line at a time; no line is lost."""
    folder = tmp_path / "folder"
    folder.mkdir()
    path = folder / "file"
    path.write_bytes(b"")
    script = """
import sys
from pathlib import Path
from releasecal.atomic import replace_bytes
from releasecal.errors import ReleasecalError
path, line, left = Path(sys.argv[1]), sys.argv[2].encode(), 100
while left:
    before = path.read_bytes()
    try:
        replace_bytes(path, before + line, if_still=before)
        left -= 1
    except ReleasecalError as error:
        assert "somebody else changed the file just now" in str(error), error
"""
    command = [sys.executable, "-c", script, str(path)]
    writers = [subprocess.Popen([*command, line]) for line in ("a\n", "b\n", "c\n", "d\n")]
    assert [writer.wait() for writer in writers] == [0] * 4
    lines = path.read_text().split()
    assert {line: lines.count(line) for line in "abcd"} == dict.fromkeys("abcd", 100)
    assert list(folder.iterdir()) == [path]


def test_a_file_to_be_made_is_not_replaced(tmp_path: Path) -> None:
    """What was made meanwhile stays; a link that leads nowhere gets its file."""
    theirs, link, target = tmp_path / "theirs", tmp_path / "link", tmp_path / "target"
    theirs.write_bytes(b"theirs")
    link.symlink_to(target)
    with pytest.raises(ReleasecalError, match=MEANWHILE):
        replace_bytes(theirs, b"new", if_absent=True)
    assert replace_bytes(link, b"new", if_absent=True)
    assert (theirs.read_bytes(), target.read_bytes()) == (b"theirs", b"new")
    assert link.is_symlink()


def test_a_file_is_removed_only_as_it_is_known(tmp_path: Path) -> None:
    """One that holds other bytes stays."""
    path = tmp_path / "file"
    path.write_bytes(b"theirs")
    with pytest.raises(ReleasecalError, match=MEANWHILE):
        atomic.remove_file(path, b"ours")
    assert path.read_bytes() == b"theirs"
    atomic.remove_file(path, b"theirs")
    assert not path.exists()


def _write_meanwhile(monkeypatch: pytest.MonkeyPatch, path: Path, text: str) -> None:
    """Have somebody else write the file while the disk is waited for."""

    def make_durable_late(handles: Sequence[int]) -> None:
        make_durable(handles)
        path.write_text(text)

    monkeypatch.setattr("releasecal.atomic.make_durable", make_durable_late)


def test_undo_takes_nothing_of_somebody_else_back(
    write_catalog: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A catalog that changes while it is put back stays, and so does the step."""
    path = write_catalog(SULLY)
    set_value(path, "notes", "more")
    theirs = f'{SULLY}notes = "theirs"\n'
    _write_meanwhile(monkeypatch, path, theirs)
    with pytest.raises(ReleasecalError, match=MEANWHILE):
        catalog_file.undo(path, dry_run=False)
    assert path.read_text() == theirs


def test_a_catalog_that_two_begin_is_that_of_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other is told, and does not replace it."""
    path = tmp_path / "begun.toml"
    _write_meanwhile(monkeypatch, path, SULLY)
    with (
        pytest.raises(ReleasecalError, match=MEANWHILE),
        catalog_file.open_draft(path, command="add", dry_run=False, may_begin=True),
    ):
        pass
    assert path.read_text() == SULLY
