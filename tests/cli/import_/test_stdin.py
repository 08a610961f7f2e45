"""`import csv -` and `import ics -`: a list that comes out of a pipe."""

import os
import select
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

from tests.at_terminal import AtTerminal
from tests.cli.import_.conftest import CATALOG
from tests.conftest import Releasecal

Process = Callable[..., CompletedProcess[bytes]]
ICS = """\
BEGIN:VCALENDAR
BEGIN:VEVENT
SUMMARY:Sully
DTSTART;VALUE=DATE:20160916
END:VEVENT
END:VCALENDAR
"""
DONE = "Import done: 0 films added, 1 updated with 1 move.\n"


@pytest.mark.parametrize(
    ("kind", "text"), [("csv", "\ufefftitle,wide\nSully,2016-09-16\n"), ("ics", ICS)]
)
def test_a_list_from_a_pipe(releasecal_process: Process, path: Path, kind: str, text: str) -> None:
    """As from a file."""
    ended = releasecal_process("import", kind, "-", "--catalog", path, input=text.encode())
    assert (ended.returncode, ended.stdout, ended.stderr.decode()) == (0, b"", DONE)
    assert "wide = 2016-09-16\n" in path.read_text()


@pytest.mark.parametrize(
    ("kind", "content", "error"),
    [
        ("csv", b"title,wide\nSully,2016-13-01\n", ":2: there is no month 13; write 01 to 12"),
        ("csv", b"title,wide\nSul\xffly,2016\n", ":2: byte 0xff is not UTF-8; save the file"),
        ("ics", b"hello\n", ": this is not an iCalendar file: "),
    ],
)
def test_what_is_wrong_in_it_is_told_of_standard_input(
    releasecal_process: Process, path: Path, kind: str, content: bytes, error: str
) -> None:
    """With the line, as of a file, and nothing is written."""
    ended = releasecal_process("import", kind, "-", "--catalog", path, input=content)
    assert (ended.returncode, ended.stdout) == (1, b"")
    assert ended.stderr.decode().removeprefix("Error: ").startswith(f"standard input{error}")
    assert path.read_text() == CATALOG


def test_a_list_is_pasted_on_a_terminal(path: Path) -> None:
    """How to end it is said."""
    terminal = AtTerminal("import", "csv", "-", "--catalog", path)
    pasted = "title,wide\nSully,2016-09-16\n\x04"
    terminal.answer("Paste the text, then press Ctrl-D on a line of its own.", pasted)
    code, shown = terminal.end()
    assert (code, shown.splitlines()[-1]) == (0, DONE.strip())


def test_a_pipe_that_does_not_wait_is_waited_for(
    releasecal: Releasecal, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever starts the program may have made it so; nothing to read yet is no end."""
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    wait = select.select

    def arrive(*streams: Any) -> Any:
        os.write(writing, b"title,wide\nSully,2016-09-16\n")
        os.close(writing)
        return wait(*streams)

    monkeypatch.setattr(select, "select", arrive)
    with os.fdopen(reading) as stream:
        monkeypatch.setattr("sys.stdin", stream)
        result = releasecal("import", "csv", "-", "--catalog", path)
    assert (result.exit_code, result.err) == (0, DONE)
