"""What `releasecal import text` writes, and what it leaves to be looked at."""

from collections.abc import Callable
from pathlib import Path

from tests.cli.test_import_text import CATALOG, Process, article
from tests.conftest import Releasecal

__all__ = ["article"]


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
    told = ("--published", "2016-11-22", "--source", "https://example.org")
    options = (*told, "--catalog", path, "--yes", "sure")
    dry = releasecal("import", "text", text, *options, "--dry-run")
    assert "+wide = 2017-01-06 # Christmas\n" in dry.out
    assert path.read_text() == CATALOG
    releasecal("import", "text", text, *options)
    assert path.read_text() == (
        CATALOG.replace("2016-12-25", "2017-01-06")
        + '\n[[film.la-la-land.move]]\ntype = "wide"\nfrom = 2016-12-25\nto = 2017-01-06\n'
        'announced = 2016-11-22\nsource = "https://example.org"\n'
    )


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


def test_a_dry_run_prints_what_it_would_leave(
    releasecal: Releasecal, article: Path, write_catalog: Callable[[str], Path]
) -> None:
    """Behind the diff stands what the same command without --dry-run prints."""
    path = write_catalog(CATALOG)
    command = ("import", "text", article, "--yes", "sure", "--catalog", path)
    dry = releasecal(*command, "--dry-run")
    assert path.read_text() == CATALOG
    left = releasecal(*command).out
    assert [line.split("\t")[:2] for line in left.splitlines()] == [
        ["likely", "release"],
        ["likely", "new"],
    ]
    assert dry.out.endswith(f"+announced = 2016-11-22\n{left}")
    assert dry.err == "Dry run: 1 film added, 0 updated with 0 moves.\n"
