"""What is wrong in a catalog: every problem at once, with its line and the way out."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from releasecal import catalog
from releasecal.errors import FileProblemsError, ReleasecalError
from tests.mistakes import ONE, VALUES
from tests.mistakes_in_toml import SYNTAX

Write = Callable[[str], Path]

MISTAKES = {**VALUES, **SYNTAX}


@pytest.mark.parametrize("name", MISTAKES)
def test_each_problem_is_told_once_with_its_line_and_the_way_out(
    write_catalog: Write, name: str
) -> None:
    """One mistake gives one message: where, what is wrong, what to write, and the line itself."""
    text, message = MISTAKES[name]
    path = write_catalog(text)
    with pytest.raises(FileProblemsError) as caught:
        catalog.load(path)
    assert str(caught.value) == message.replace("FILE", str(path))


def test_all_problems_are_told_at_once(write_catalog: Write) -> None:
    """Syntax errors do not hide the rest: each of these five lines is told, in order."""
    path = write_catalog(
        f"{ONE}limited = 2016-13-01\nwide = soon\ntv = TBA\ntags = 5\n\n[film.b]\ntitle = true\n"
    )
    with pytest.raises(FileProblemsError) as caught:
        catalog.load(path)
    assert [(problem.line, problem.key) for problem in caught.value.problems] == [
        (3, "film.la-la-land.limited"),
        (4, "film.la-la-land.wide"),
        (5, "film.la-la-land.tv"),
        (6, "film.la-la-land.tags"),
        (9, "film.b.title"),
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            b'[film.a]\ntitle = "\xff"\n',
            'FILE:2: byte 0xff is not UTF-8; save the file as UTF-8 text\n'
            '     2 | title = "\ufffd"',
        ),
        (
            b'[film.a]\ntitle = "a\x00b"\n',
            'FILE:2: there is a NUL byte here; save the file as UTF-8 text\n'
            '     2 | title = "a\x00b"',
        ),
    ],
)  # fmt: skip
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes, message: str) -> None:
    """A wrong file is told as such, with the place where that shows."""
    path = tmp_path / "films.toml"
    path.write_bytes(content)
    with pytest.raises(ReleasecalError) as caught:
        catalog.load(path)
    assert str(caught.value) == message.replace("FILE", str(path))


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    """A wrong file costs no memory: its size is looked at first."""
    path = tmp_path / "films.toml"
    with path.open("wb") as stream:
        stream.truncate(catalog.LARGEST + 1)
    with pytest.raises(ReleasecalError) as caught:
        catalog.load(path)
    assert str(caught.value) == f"{path}: the file is larger than 1024 MiB; is it the right one?"


@pytest.mark.skipif(sys.platform != "linux", reason="a limit on memory that holds")
def test_a_file_takes_no_more_memory_than_it_has_bytes(tmp_path: Path) -> None:
    """On a machine with little memory, what a catalog may have at most is not asked for."""
    path = tmp_path / "films.toml"
    path.write_text('[film.f]\ntitle = "F"\n')
    code = (
        "import pathlib, resource, sys; from releasecal import files;"
        "resource.setrlimit(resource.RLIMIT_AS, (1 << 29, 1 << 29));"
        "print(len(files.read_text(pathlib.Path(sys.argv[1]), limit=files.LARGEST_CATALOG)))"
    )
    words = [sys.executable, "-c", code, str(path)]
    ended = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "21\n", "")


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    """The message says which of the two it is."""
    with pytest.raises(ReleasecalError, match="there is no such file"):
        catalog.load(tmp_path / "films.toml")
    with pytest.raises(ReleasecalError, match="this is a folder; name the file in it"):
        catalog.load(tmp_path)


@pytest.mark.parametrize(
    "content", [b'\xef\xbb\xbf[film.a]\ntitle = "A"\n', b'[film.a]\r\ntitle = "A"\r\n']
)
def test_a_byte_order_mark_and_crlf_are_fine(tmp_path: Path, content: bytes) -> None:
    """Editors on Windows write both."""
    path = tmp_path / "films.toml"
    path.write_bytes(content)
    assert [film.title for film in catalog.load(path).films] == ["A"]
