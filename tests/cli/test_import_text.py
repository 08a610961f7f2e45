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


def test_nothing_is_written_without_yes(
    releasecal_process: Process, article: Path, home: Path
) -> None:
    """Elsewhere than on a terminal the proposals are printed, and no catalog is begun."""
    ended = releasecal_process("import", "text", article)
    assert ended.stdout.decode().splitlines() == [
        "sure\tnew\t\tHarbor Mist\twide\t\t2017-04-07\t2017-03-03\tconfirmed\t2016-11-22"
        "\t“Harbor Mist” has been pushed from March 3 to April 7, 2017.",
        "likely\tnew\t\tHarbor Mist\tdigital\t\t2017-07-11\t\tconfirmed\t2016-11-22"
        "\tIt reaches VOD on July 11.",
        "likely\tnew\t\tThe Salt Road\twide\t\t2018\t\tconfirmed\t2016-11-22"
        "\tThe Salt Road will open in theaters in 2018.",
    ]
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert not list(home.rglob("*.toml"))


def test_yes_twice(releasecal: Releasecal, article: Path, home: Path) -> None:
    """What is sure begins a catalog, with its move; the rest is printed; twice changes no byte."""
    first = releasecal("import", "text", article, "--yes", "sure", "--source", "example.org")
    path = home / ".local/share/releasecal/films.toml"
    written = path.read_bytes()
    assert first.err == "Import done: 1 film added, 0 updated with 0 moves.\n"
    assert [line.split("\t")[4] for line in first.out.splitlines()] == ["digital", "wide"]
    assert written.decode().endswith(
        """\
[film.harbor-mist]
title = "Harbor Mist"
wide = 2017-04-07

[[film.harbor-mist.move]]
type = "wide"
from = 2017-03-03
to = 2017-04-07
announced = 2016-11-22
source = "example.org"
"""
    )
    second = releasecal("import", "text", article, "--yes", "sure", "--source", "example.org")
    assert second.err == ""
    assert path.read_bytes() == written
    releasecal("import", "text", article, "--yes", "likely")
    third = path.read_bytes()
    assert b"digital = 2017-07-11" in third
    fourth = releasecal("import", "text", article, "--yes", "likely")
    assert (fourth.out, fourth.err, path.read_bytes()) == ("", "", third)


def test_a_move(
    releasecal: Releasecal, write_catalog: Callable[[str], Path], tmp_path: Path
) -> None:
    """A move from the catalog's own date is taken, and comments stay; a dry run writes nothing."""
    path = write_catalog(CATALOG)
    text = tmp_path / "a.txt"
    text.write_text("La La Land moves from December 25, 2016 to January 6, 2017.")
    options = ("--published", "2016-11-22", "--catalog", path, "--yes", "sure")
    dry = releasecal("import", "text", text, *options, "--dry-run")
    assert "+wide = 2017-01-06 # Christmas\n" in dry.out
    assert path.read_text() == CATALOG
    releasecal("import", "text", text, *options)
    assert path.read_text() == (
        CATALOG.replace("2016-12-25", "2017-01-06")
        + '\n[[film.la-la-land.move]]\ntype = "wide"\nfrom = 2016-12-25\nto = 2017-01-06\n'
        "announced = 2016-11-22\n"
    )


def test_no_year(releasecal: Releasecal, tmp_path: Path) -> None:
    """A date without a year is left out and told, whatever day it is today."""
    text = tmp_path / "a.txt"
    text.write_text(LA_LA_LAND)
    result = releasecal("import", "text", text, "--yes", "all", "--today", "2026-11-20")
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


def test_what_is_taken_tells_more(
    releasecal_process: Process, write_catalog: Callable[[str], Path]
) -> None:
    """A title that becomes the catalog's is looked for at once, so a second run changes no byte."""
    path = write_catalog("")
    text = (
        b"Universal has dated Harbor Mist for April 7, 2017 in Canada.\n\n"
        b"Harbor Mist opens in the UK on March 3, 2017.\n"
    )
    command = ("import", "text", "-", "--yes", "sure", "--catalog", path)
    first = releasecal_process(*command, input=text)
    written = path.read_bytes()
    second = releasecal_process(*command, input=text)
    assert (first.returncode, second.returncode) == (0, 0)
    assert b"2017-03-03" in written
    assert b"2017-04-07" in written
    assert path.read_bytes() == written


TWO_REPORTS = """\
<rss version="2.0"><channel><title>News</title>
<item><title>Harbor Mist gets a date</title><pubDate>Mon, 14 Nov 2016 10:00:00 GMT</pubDate>
<description>"Harbor Mist" opens wide on March 3, 2017.</description></item>
<item><title>Harbor Mist moves</title><pubDate>Tue, 22 Nov 2016 10:00:00 GMT</pubDate>
<description>"Harbor Mist" has moved from March 3, 2017 to March 17, 2017.</description></item>
</channel></rss>
"""


def test_one_report_moves_what_another_brought(
    releasecal: Releasecal, tmp_path: Path, write_catalog: Callable[[str], Path]
) -> None:
    """In one run, as one change that `undo` takes back; the second run is silent about both."""
    path, feed = write_catalog('[film.x]\ntitle = "X"\n'), tmp_path / "feed.xml"
    before = path.read_text()
    feed.write_text(TWO_REPORTS)
    command = ("import", "text", feed, "--yes", "likely", "--catalog", path)
    first = releasecal(*command)
    assert first.err == "Import done: 1 film added, 0 updated with 1 move.\n"
    once = path.read_text()
    assert "from = 2017-03-03" in once
    assert "wide = 2017-03-17" in once
    second = releasecal(*command)
    assert (second.exit_code, path.read_text()) == (0, once)
    # the older report is no contradiction once the newer one has moved what it brought
    assert (first.out, second.out) == ("", "")
    releasecal("undo", "--catalog", path)
    assert path.read_text() == before


def test_a_new_release_of_a_known_film_brings_the_move_that_the_text_tells(
    releasecal: Releasecal, article: Path, write_catalog: Callable[[str], Path]
) -> None:
    """The date that it had before is part of the history, though the catalog never had it."""
    path = write_catalog('[film.harbor-mist]\ntitle = "Harbor Mist"\ndigital = 2017-07-11\n')
    result = releasecal("import", "text", article, "--yes", "sure", "--catalog", path)
    assert result.exit_code == 0
    assert path.read_text().startswith(
        '[film.harbor-mist]\ntitle = "Harbor Mist"\ndigital = 2017-07-11\nwide = 2017-04-07\n'
        '\n[[film.harbor-mist.move]]\ntype = "wide"\nfrom = 2017-03-03\nto = 2017-04-07\n'
        "announced = 2016-11-22\n"
    )


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


def test_a_named_catalog_is_begun(releasecal: Releasecal, article: Path, tmp_path: Path) -> None:
    """As by the other imports; a remark says so, for the name may be mistyped."""
    path = tmp_path / "new.toml"
    words = ("import", "text", article, "--catalog", path, "--yes", "sure")
    begun = f"releasecal: there is no {path} yet; what is taken begins it\n"
    shown = releasecal(*words, "--dry-run")
    assert shown.err == f"{begun}Dry run: 1 film added, 0 updated with 0 moves.\n"
    assert not path.exists()
    assert releasecal(*words).err.startswith(begun)
    assert 'title = "Harbor Mist"' in path.read_text()
    path.write_text("")
    done = "Import done: 1 film added, 0 updated with 0 moves.\n"
    assert releasecal(*words).err == done  # which has no films yet, and that is no news
