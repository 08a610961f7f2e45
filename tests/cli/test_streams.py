"""The program as a process: what it does to the streams and the streams to it."""

import os
import pty
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from releasecal.catalog import LARGEST

Process = Callable[..., "subprocess.CompletedProcess[bytes]"]

FILM = '[film.la-la-land]\ntitle = "La La Land 夜"\nlimited = 2016-12-02\nwide = 2016-12-16\n'


@pytest.fixture
def catalog(write_catalog: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    path = write_catalog(FILM)
    monkeypatch.setenv("RELEASECAL_CATALOG", str(path))
    monkeypatch.setenv("RELEASECAL_TODAY", "2016-11-22")
    return path


def test_a_closed_pipe_ends_quietly(
    releasecal_process: Process,
    write_catalog: Callable[[str], Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """`releasecal list | head -1` prints one line and no complaint, of more than a pipe holds."""
    films = (f'[film.f{at}]\ntitle = "Film {at}"\nwide = 2016-12-16\n' for at in range(5000))
    monkeypatch.setenv("RELEASECAL_CATALOG", str(write_catalog("".join(films))))
    reader, writer = os.pipe()
    process = subprocess.Popen(
        [sys.executable, "-m", "releasecal", "list"], stdout=writer, stderr=subprocess.PIPE
    )
    os.close(writer)
    assert os.read(reader, 2) == b"f0"
    os.close(reader)
    _, err = process.communicate()
    assert (process.returncode, err) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize(
    "arguments", [("list",), ("list", "-f", "table"), ("--help",), ("--version",)]
)
def test_a_full_disk_is_an_error(
    releasecal_process: Process, catalog: Path, arguments: tuple[str, ...]
) -> None:
    """What could not be written is not passed over."""
    with Path("/dev/full").open("wb") as full:
        result = releasecal_process(*arguments, stdout=full)
    assert result.returncode == 1
    assert b"space left on device" in result.stderr.lower()
    assert b"Traceback" not in result.stderr


def test_a_closed_stdout_is_an_error(releasecal_process: Process, catalog: Path) -> None:
    """`>&-` leaves nowhere to write to."""
    script = f"exec '{sys.executable}' -m releasecal list >&-"
    result = subprocess.run(["/bin/sh", "-c", script], capture_output=True, check=False)
    assert (result.returncode, result.stderr) == (
        1,
        b"Error: cannot write to standard output: it is closed\n",
    )


@pytest.mark.parametrize("language", ["C", "POSIX", "C.UTF-8", "de_DE.ISO-8859-1"])
def test_scripts_get_utf_8_in_every_locale(
    releasecal_process: Process, catalog: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    """Cron's bare locale changes nothing."""
    monkeypatch.setenv("LC_ALL", language)
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    result = releasecal_process("list", "-t", "wide")
    assert result.stdout.decode("utf-8").split("\t")[1] == "La La Land 夜"
    table = releasecal_process("list", "-f", "table")
    assert (table.returncode, table.stderr) == (0, b"")
    assert b"La La Land ?" in table.stdout


def test_an_interrupt_ends_with_130(tmp_path: Path) -> None:
    """Ctrl-C while it reads: no traceback, the exit code that shells expect."""
    fifo = tmp_path / "films.toml"
    os.mkfifo(fifo)
    process = subprocess.Popen(
        [sys.executable, "-m", "releasecal", "list", "--catalog", str(fifo)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with fifo.open("wb"):  # opens only once the program has come to reading it
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert (process.returncode, out, err) == (130, b"", b"")


def test_a_terminal_gets_a_table(catalog: Path) -> None:
    """On a real terminal the default is the table, in colour."""
    parent, child = pty.openpty()
    environment = os.environ | {"TERM": "xterm-256color"}
    command = [sys.executable, "-m", "releasecal", "upcoming"]
    with subprocess.Popen(
        command, stdin=child, stdout=child, stderr=child, env=environment
    ) as process:
        os.close(child)
        shown = b""
        while True:
            try:
                part = os.read(parent, 4096)
            except OSError:
                break
            if not part:
                break
            shown += part
    os.close(parent)
    assert process.returncode == 0
    assert "\x1b[1mLa La Land 夜" in shown.decode()
    assert "in 10 days" in shown.decode()


BAD = {
    "not utf-8": b'[film.a]\ntitle = "\xff"\n',
    "nul": b'[film.a]\ntitle = "\0"\n',
    "broken": b'[film.a\ntitle = "A"\n',
    "escapes": b'[film.a]\n"\x1b]0;x\x07" = 1\n',
    "too large": b"# and nothing but zeros behind it\n",
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_catalog_is_told_on_stderr_alone(
    releasecal_process: Process, tmp_path: Path, name: str
) -> None:
    """Exit code 1, nothing on stdout, no traceback, nothing that acts on the terminal."""
    path = tmp_path / "bad.toml"
    path.write_bytes(BAD[name])
    if name == "too large":
        os.truncate(path, LARGEST + 1)
    result = releasecal_process("upcoming", "--catalog", path)
    assert (result.returncode, result.stdout) == (1, b"")
    assert result.stderr.startswith((f"{path}:").encode()) or result.stderr.startswith(
        f"Error: {path}:".encode()
    )
    assert b"Traceback" not in result.stderr
    assert b"\x1b" not in result.stderr
    assert b"\0" not in result.stderr
