"""`files.replace_bytes`: the old file or the new one, whole; and clear words when neither can be."""

import ctypes
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from releasecal.errors import ReleasecalError
from releasecal.files import replace_bytes

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for what makes writing fail")


def replaced_by_a_process(path: Path, content: str, preexec: Callable[[], None]) -> str:
    """Replace a file in a process of its own, which `preexec` limits first; return what went wrong."""
    script = """
import sys
from pathlib import Path
from releasecal.errors import ReleasecalError
from releasecal.files import replace_bytes
try:
    replace_bytes(Path(sys.argv[1]), sys.argv[2].encode())
except ReleasecalError as error:
    print(error, end="")
"""
    line = [sys.executable, "-c", script, str(path), content]
    ended = subprocess.run(line, stdout=subprocess.PIPE, text=True, check=True, preexec_fn=preexec)
    return ended.stdout


def test_says_whether_it_changed_anything(tmp_path: Path) -> None:
    """A new file, other bytes, the same bytes: changed, changed, left alone."""
    path = tmp_path / "file"
    assert [replace_bytes(path, content) for content in (b"one", b"two", b"two")] == [
        True,
        True,
        False,
    ]
    assert path.read_bytes() == b"two"


def test_keeps_permissions_and_links(tmp_path: Path) -> None:
    """A private file stays private, a link stays a link, and a new file gets what the umask leaves."""
    held, link = tmp_path / "held", tmp_path / "link"
    held.write_bytes(b"old")
    held.chmod(0o640)
    link.symlink_to(held)
    replace_bytes(link, b"new")
    assert (link.is_symlink(), held.read_bytes(), held.stat().st_mode & 0o777) == (
        True,
        b"new",
        0o640,
    )
    before = os.umask(0o027)
    try:
        replace_bytes(tmp_path / "fresh", b"new")
    finally:
        os.umask(before)
    assert (tmp_path / "fresh").stat().st_mode & 0o777 == 0o640


def test_what_is_no_file_is_written_to(tmp_path: Path) -> None:
    """A pipe, such as /dev/stdout may be, gets the bytes and stays a pipe."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    copy = "import shutil, sys; shutil.copyfileobj(open(sys.argv[1], 'rb'), sys.stdout.buffer)"
    with subprocess.Popen([sys.executable, "-c", copy, pipe], stdout=subprocess.PIPE) as reader:
        replace_bytes(pipe, b"through")
        assert reader.communicate()[0] == b"through"
    assert pipe.is_fifo()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "{path}: this is a folder; name the file in it"),
        ("missing/file", "{path}: there is no folder {path.parent}; make it first"),
        ("held/file", "{path}: cannot be written: not a directory"),
        ("a" * 300, "{path}: cannot be written: file name too long"),
    ],
)
def test_where_no_file_can_be(tmp_path: Path, name: str, said: str) -> None:
    """The error says what is in the way, and what was there stays."""
    (tmp_path / "held").write_bytes(b"old")
    path = tmp_path / name
    with pytest.raises(ReleasecalError) as caught:
        replace_bytes(path, b"new")
    assert str(caught.value) == said.format(path=path)
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir() if each.is_file()] == [
        ("held", b"old")
    ]


@LINUX
def test_a_full_device() -> None:
    """No space left is told as such, and the device is still one."""
    with pytest.raises(
        ReleasecalError, match="/dev/full: cannot be written: no space left on device"
    ):
        replace_bytes(Path("/dev/full"), b"new")
    assert Path("/dev/full").is_char_device()


@LINUX
def test_a_failure_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    """When the system stops taking bytes in the middle, the old file is whole and nothing lies beside it."""
    folder = tmp_path / "folder"
    folder.mkdir()
    path = folder / "file"
    path.write_bytes(b"old")
    limit = (1000, 1000)
    said = replaced_by_a_process(
        path, "n" * 5000, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    )
    assert said == f"{path}: cannot be written: file too large"
    assert (path.read_bytes(), list(folder.iterdir())) == (b"old", [path])


@LINUX
def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    """A read-only folder is told as such, to root too once it has no more rights than others."""
    folder = tmp_path / "folder"
    folder.mkdir()
    path = folder / "file"
    path.write_bytes(b"old")
    folder.chmod(0o500)
    try:
        said = replaced_by_a_process(path, "new", _obey_permissions)
    finally:
        folder.chmod(0o700)
    assert said == f"{path}: cannot be written: permission denied"
    assert (path.read_bytes(), list(folder.iterdir())) == (b"old", [path])


def _obey_permissions() -> None:
    """Give up what lets root write anywhere (CAP_DAC_OVERRIDE), from the next program on."""
    drop_from_bounding_set, may_override = 24, 1
    ctypes.CDLL(None).prctl(drop_from_bounding_set, may_override, 0, 0, 0)
