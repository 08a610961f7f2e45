"""`atomic.replace_bytes`: the old file or the new one, whole; clear words if neither can be."""

import ctypes
import os
import re
import resource
import shutil
import struct
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from releasecal.atomic import replace_bytes
from releasecal.errors import ReleasecalError

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for what makes writing fail")


def replaced_by_a_process(path: Path, content: str, preexec: Callable[[], None]) -> str:
    """Replace a file in a process that `preexec` limits first; return what went wrong."""
    script = """
import sys
from pathlib import Path
from releasecal.errors import ReleasecalError
from releasecal.atomic import replace_bytes
try:
    replace_bytes(Path(sys.argv[1]), sys.argv[2].encode())
except ReleasecalError as error:
    print(error, end="")
"""
    # Without -B, a limit would cut the compiled modules that it writes.
    line = [sys.executable, "-B", "-c", script, str(path), content]
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
    """A private file stays private, a link a link, and a new file gets what the umask leaves."""
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
@pytest.mark.usefixtures("unmeasured")
def test_a_failure_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    """When the system stops taking bytes midway, the old file is whole with nothing beside it."""
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


def strict_names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@LINUX
def test_a_private_file_is_private_at_every_moment(tmp_path: Path) -> None:
    """What is written beside it is never readable by anybody else, from its first byte on."""
    path = tmp_path / "films.toml"
    path.write_bytes(b"old")
    path.chmod(0o600)
    trace = tmp_path / "trace"
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed (apt-get install strace)")
    script = (
        "import os, sys; from pathlib import Path; from releasecal.atomic import replace_bytes; "
        "os.umask(0); replace_bytes(Path(sys.argv[1]), b'new')"
    )
    calls = "open,openat,creat,chmod,fchmod,fchmodat"
    line = ["strace", "-f", "-o", str(trace), "-e", f"trace={calls}", sys.executable, "-c", script]
    subprocess.run([*line, str(path)], check=True)
    modes = re.findall(r"\.releasecal-[^\"]*\.tmp\"[^\n]*?(0[0-7]{3,4})", trace.read_text())
    assert set(modes) == {"0600"}
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o600)


@LINUX
def test_owner_group_and_attributes_are_kept(tmp_path: Path) -> None:
    """Root writes another user's file, and it stays that user's; an attribute stays too."""
    if os.geteuid() != 0:
        pytest.skip("only root may write the files of others")
    path = tmp_path / "films.toml"
    path.write_bytes(b"old")
    os.chown(path, 12345, 54321)
    path.chmod(0o640)
    os.setxattr(path, "user.origin", b"here")
    replace_bytes(path, b"new")
    state = path.stat()
    assert (state.st_uid, state.st_gid, state.st_mode & 0o777) == (12345, 54321, 0o640)
    assert os.getxattr(path, "user.origin") == b"here"


@LINUX
def test_an_access_list_is_kept(tmp_path: Path) -> None:
    """Whom the owner let in or kept out stays so, and a folder's default list adds nobody."""
    path = tmp_path / "films.toml"
    path.write_bytes(b"old")
    path.chmod(0o640)
    entry = struct.Struct("<HHI")
    nobody = 0xFFFFFFFF
    entries = [(1, 6, nobody), (2, 4, 12345), (4, 0, nobody), (16, 4, nobody), (32, 0, nobody)]
    acl = struct.pack("<I", 2) + b"".join(entry.pack(*each) for each in entries)
    try:
        os.setxattr(path, "system.posix_acl_access", acl)
        os.setxattr(tmp_path, "system.posix_acl_default", acl)
    except OSError:
        pytest.skip("the file system has no access lists")
    replace_bytes(path, b"new")
    assert os.getxattr(path, "system.posix_acl_access") == acl
    plain = tmp_path / "plain"
    plain.write_bytes(b"old")
    if "system.posix_acl_access" in os.listxattr(plain):
        os.removexattr(plain, "system.posix_acl_access")
    plain.chmod(0o600)
    replace_bytes(plain, b"new")
    assert ("system.posix_acl_access" in os.listxattr(plain), plain.stat().st_mode & 0o777) == (
        False,
        0o600,
    )


@LINUX
def test_what_would_be_lost_is_refused(tmp_path: Path) -> None:
    """A second name would keep the old text, another owner lose the file: neither is written."""
    path = tmp_path / "films.toml"
    path.write_bytes(b"old")
    other = tmp_path / "other"
    other.hardlink_to(path)
    with pytest.raises(ReleasecalError, match=r"a second name \(a hard link\)"):
        replace_bytes(path, b"new")
    other.unlink()
    assert (path.read_bytes(), strict_names(tmp_path)) == (b"old", ["films.toml", "home"])


@LINUX
def test_another_user_s_file_does_not_change_hands() -> None:
    """A member of the group that may write to it is refused, since it would be theirs then."""
    if os.geteuid() != 0:
        pytest.skip("only root may make the files of others")
    with tempfile.TemporaryDirectory() as name:
        folder, path = Path(name), Path(name, "films.toml")
        folder.chmod(0o777)
        path.write_bytes(b"old")
        path.chmod(0o666)
        os.chown(path, 12345, 12345)
        reader, writer = os.pipe()
        child = os.fork()
        if not child:
            try:
                os.setuid(54321)
                replace_bytes(path, b"new")
            except ReleasecalError as error:
                os.write(writer, str(error).encode())
            finally:
                os._exit(0)
        os.waitpid(child, 0)
        os.close(writer)
        with os.fdopen(reader) as said:
            assert "belongs to another user" in said.read()
        assert (path.read_bytes(), strict_names(folder)) == (b"old", ["films.toml"])


@LINUX
def test_somebody_else_s_link_in_a_shared_folder_is_refused(tmp_path: Path) -> None:
    """In a folder that all may write to, a link that another user put there leads nowhere."""
    if os.geteuid() != 0:
        pytest.skip("only root may make the links of others")
    shared, mine = tmp_path / "shared", tmp_path / "mine"
    shared.mkdir()
    shared.chmod(0o1777)
    mine.write_bytes(b"old")
    link = shared / "films.ics"
    link.symlink_to(mine)
    os.chown(link, 12345, 12345, follow_symlinks=False)
    with pytest.raises(ReleasecalError, match="somebody else's link"):
        replace_bytes(link, b"new")
    os.chown(link, 0, 0, follow_symlinks=False)
    assert replace_bytes(link, b"new")
    assert mine.read_bytes() == b"new"
