"""`releasecal import text`."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Releasecal

LA_LA_LAND = "La La Land gets a limited release on December 2 and goes wide on December 16.\n"

CATALOG = """\
# mine
[film.la-la-land]
title = "La La Land"
limited = 2016-12-09
wide = 2016-12-25 # Christmas
"""

ARTICLE = """\
Studio moves Harbor Mist

By A. Writer | Nov. 22, 2016

“Harbor Mist” has been pushed from March 3 to April 7, 2017. It reaches VOD on July 11.

The Salt Road will open in theaters in 2018.
"""

Process = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_json(releasecal_process: Process, write_catalog: Callable[[str], Path]) -> None:
    """Every key of a record; a film of other dates is told as contradicting, and not taken."""
    path = write_catalog(CATALOG)
    ended = releasecal_process(
        "import", "text", "-", "--published", "2016-11-22", "--format", "json", "--catalog", path,
        "--yes", "sure", input=LA_LA_LAND.encode(),
    )  # fmt: skip
    found = json.loads(ended.stdout)
    assert found[0] == {
        "title": "La La Land", "film": "la-la-land", "type": "limited", "type_stated": True,
        "territory": None, "date": "2016-12-02", "moved_from": None, "status": "confirmed",
        "level": "sure",
        "why": ["its year follows from the day of publication"], "does": "contradicts",
        "sentence": LA_LA_LAND.strip(), "start": 0, "end": 77, "published": "2016-11-22",
        "source": None,
    }  # fmt: skip
    assert [(each["type"], each["date"], each["does"]) for each in found[1:]] == [
        ("wide", "2016-12-16", "contradicts")
    ]
    assert path.read_text() == CATALOG


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (None, "there is nothing to read: standard input is closed; name a file"),
        (b"x" * (32 * 1024**2 + 1), "standard input: the text is larger than 32 MiB"),
    ],
)
def test_what_cannot_be_read_from_standard_input(
    releasecal_process: Process, given: bytes | None, message: str
) -> None:
    """A closed one, and one without end, are plain errors."""
    options = {"preexec_fn": lambda: os.close(0)} if given is None else {"input": given}
    ended = releasecal_process("import", "text", "-", **options)
    assert (ended.returncode, ended.stdout) == (1, b"")
    assert ended.stderr.decode() == f"Error: {message}\n"


def test_no_year(releasecal: Releasecal, tmp_path: Path) -> None:
    """A date without a year is left out and told, and nothing else, whatever day it is today."""
    text = tmp_path / "a.txt"
    text.write_text(LA_LA_LAND)
    for options in (("--yes", "all"), ()):
        result = releasecal("import", "text", text, "--today", "2026-11-20", *options)
        assert (result.exit_code, result.out, result.err) == (
            0,
            "",
            'left out, for nothing tells the year of "December 2", "December 16";'
            " write --published DATE\n",
        )


def test_film_and_territory(
    releasecal: Releasecal, write_catalog: Callable[[str], Path], tmp_path: Path
) -> None:
    """A text that names no film is of the one that is named, in the territory that is named."""
    path = write_catalog(CATALOG)
    text = tmp_path / "a.txt"
    text.write_text("It opens on January 13, 2017.")
    options = ("--film", "la la", "--territory", "uk", "--yes", "all", "--catalog", path)
    assert releasecal("import", "text", text, *options).exit_code == 0
    assert '[[film.la-la-land.release]]\ntype = "wide"\ndate = 2017-01-13\nterritory = "GB"\n' in (
        path.read_text()
    )


def test_that_a_text_names_no_film_is_no_doubt_where_the_user_does(
    releasecal: Releasecal, write_catalog: Callable[[str], Path], tmp_path: Path
) -> None:
    """Other doubts stay, and so does that two days are told of one release."""
    path = write_catalog(CATALOG)
    text = tmp_path / "a.txt"

    def levels(said: str, *options: str) -> list[tuple[str, list[str]]]:
        text.write_text(said)
        command = ("import", "text", text, "-f", "json", "--catalog", path, *options)
        return [(each["level"], each["why"]) for each in json.loads(releasecal(*command).out)]

    year, no_title, two = "its year is written", "no title was found", "another day is told too"
    named = ("--film", "la la")
    one = "It opens wide on March 3, 2017."
    assert levels(one) == [("likely", [year, no_title])]
    assert levels(one, *named) == [("sure", [year])]
    doubtful = "It could open wide by March 3, 2017."
    doubts = ["the date is only a bound", "it is not said to be settled"]
    assert levels(doubtful) == [("check", [year, no_title, *doubts])]
    assert levels(doubtful, *named) == [("check", [year, *doubts])]
    bound = "It opens wide by March 3, 2017."
    assert levels(bound, *named) == [("likely", [year, doubts[0]])]
    days = f"{one}\n\nIt opens wide on March 10, 2017."
    assert levels(days, *named) == [("likely", [year, two])] * 2


def test_a_table(releasecal: Releasecal, article: Path, golden: Callable[[str, str], None]) -> None:
    """For people, a line each."""
    golden("import_text.txt", releasecal("import", "text", article, "--format", "table").out)


def test_nothing_acts_on_the_terminal(releasecal_process: Process) -> None:
    """Escapes and controls in a text come out as pictures or not at all, in every format."""
    text = "“Harbor\x1b[31m Mist\x07” opens on \x1b]0;x\x07March 3, 2017.\u202e\r\n".encode()
    for name in ("table", "tsv", "json", "markdown", "csv"):
        ended = releasecal_process("import", "text", "--format", name, input=text)
        assert ended.returncode == 0
        assert b"2017" in ended.stdout
        if name != "csv":  # whose values are exact, where no terminal reads them
            assert not {b"\x1b", b"\x07", "\u202e".encode()} & {
                ended.stdout[at : at + size] for at in range(len(ended.stdout)) for size in (1, 3)
            }


@pytest.mark.parametrize(
    "content",
    [b"", b"\0\xff\xfe" * 1000, b"<" * 100_000, b"\x1b[2J" * 10_000,
     "映画は12月2日に公開。".encode() * 500, b"<div>" * 50_000,
     b"opens on December 2, 2016 " * 20_000, b"\n" * 100_000],
)  # fmt: skip
def test_any_bytes(releasecal_process: Process, content: bytes) -> None:
    """Whatever the bytes are, it ends well and without a traceback."""
    ended = releasecal_process("import", "text", "--published", "2016", input=content)
    assert (ended.returncode, b"Traceback" in ended.stderr) == (0, False)


def test_other_commands_do_not_pay() -> None:
    """Neither a list nor another import loads the reading of texts."""
    probe = (
        "import sys\nfrom releasecal.cli import main\n"
        "sys.argv = ['releasecal', 'import', 'csv', '--help']\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "read = [name for name in sys.modules if name.startswith('releasecal.reading')]\n"
        "print(read, file=sys.stderr)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True
    )
    assert ended.stderr == "[]\n"


def test_a_feed_that_is_too_long(releasecal: Releasecal, tmp_path: Path) -> None:
    """Two thousand items are read; that there are more is told, and what they say is not."""
    items = ["<item><title>A film</title></item>"] * 2_000
    items.append("<item><title>Late</title><description>“Late” opens March 3, 2017.</description>")
    feed = tmp_path / "feed.xml"
    feed.write_text(f'<rss version="2.0"><channel>{"".join(items)}</channel></rss>')
    result = releasecal("import", "text", feed, "--format", "tsv")
    told = "The feed is too long: after 2,000 items the rest was not read.\n"
    assert (result.exit_code, result.out, result.err) == (0, "", told)


@pytest.mark.parametrize(
    ("options", "output", "remark"),
    [
        ([], b"", b"Nothing in it says when a film opens.\n"),
        (["-f", "json"], b"[]\n", b"Nothing in it says when a film opens.\n"),
        (["--yes", "sure"], b"", b""),
    ],
)
def test_a_text_without_a_release_is_said_to_be_one(
    releasecal_process: Process,
    write_catalog: Callable[[str], Path],
    options: list[str],
    output: bytes,
    remark: bytes,
) -> None:
    """A remark for whoever asked; what takes proposals by itself, from cron, is silent."""
    words = ["import", "text", "-", "--catalog", write_catalog(CATALOG), *options]
    ended = releasecal_process(*words, input=b"It rained.\n")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, output, remark)


@pytest.mark.parametrize(
    ("published", "wrong"),
    [
        ("TBA", "TBA is no day"),
        ("tomorrow", "23 Nov 2016 lies ahead"),
        ("next month", "December 2016 lies ahead"),
    ],
)
def test_nobody_can_have_published_it_yet(
    releasecal: Releasecal, tmp_path: Path, published: str, wrong: str
) -> None:
    """A day of publication that lies ahead is refused, as that of an announcement is."""
    text = tmp_path / "a.txt"
    text.write_text(LA_LA_LAND)
    options = ("--published", published, "--today", "2016-11-22")
    result = releasecal("import", "text", text, *options)
    assert (result.exit_code, result.out) == (2, "")
    assert result.err == (f"Error: --published: {wrong}; write the day on which it was published\n")
