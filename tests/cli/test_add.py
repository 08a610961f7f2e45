"""`releasecal add`."""

import os
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from releasecal import catalog, locations
from releasecal.model import ReleaseType
from tests.conftest import Releasecal, bare_environment

ENTRY = """\
[film.la-la-land]
title = "La La Land"
directors = ["Damien Chazelle"]
cast = ["Emma Stone", "Ryan Gosling"]
distributor = "Lionsgate"
tags = ["musical"]
url = "https://example.org"
limited = 2016-12-09
wide = "2016-12"

[[film.la-la-land.release]]
type = "wide"
date = 2017-01-13
territory = "GB"
"""

ARGUMENTS = (
    "La La Land", "--limited", "Dec 9 2016", "--wide", "2016-12",
    "--release", "theatrical:gb:2017-01-13",
    "--director", "Damien Chazelle", "--cast", "Emma Stone", "--cast", "Ryan Gosling",
    "--distributor", "Lionsgate", "--tag", "musical", "--url", "https://example.org",
)  # fmt: skip


def test_adds_after_the_rest(releasecal: Releasecal, write_catalog: Callable[[str], Path]) -> None:
    """The entry is printed and stands at the end, after an empty line; nothing else changes."""
    before = '# mine\n[film.sully]\ntitle = "Sully" # pilot\nwide = 2016-09-09'
    path = write_catalog(before)
    result = releasecal("add", *ARGUMENTS, "--catalog", path)
    assert (result.exit_code, result.out, result.err) == (0, ENTRY, "")
    assert path.read_text() == f"{before}\n\n{ENTRY}"


def test_a_slug_that_is_taken_gets_a_number(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """A second film of one title is -2, a third -3; a slug in another script is in quotes."""
    path = write_catalog('territory = "US"\n')
    for _ in range(3):
        releasecal("add", "Левиафан", "--new", "--catalog", path)
    films = tomllib.loads(path.read_text())["film"]
    assert list(films) == ["левиафан", "левиафан-2", "левиафан-3"]
    assert '[film."левиафан-2"]' in path.read_text()


def test_begins_a_catalog_of_ones_own(releasecal: Releasecal) -> None:
    """Without a catalog the sample stays as it is, and the film goes into a new one."""
    sample = locations.sample_catalog().read_bytes()
    result = releasecal("add", "Coco 2", "--wide", "tba")
    assert result.exit_code == 0, result.err
    assert (
        locations.own_catalog().read_text()
        == 'territory = "US"\n\n[film.coco-2]\ntitle = "Coco 2"\nwide = "TBA"\n'
    )
    assert locations.sample_catalog().read_bytes() == sample


def test_dry_run_prints_a_diff(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """--dry-run shows the lines that would come and writes none."""
    path = write_catalog('territory = "US"')
    result = releasecal("add", "Coco 2", "--dry-run", "--catalog", path)
    assert result.out == (
        f"--- {path} (now)\n+++ {path} (new)\n@@ -1 +1,4 @@\n"
        '-territory = "US"\n\\ No newline at end of file\n'
        '+territory = "US"\n+\n+[film.coco-2]\n+title = "Coco 2"\n'
    )
    assert path.read_text() == 'territory = "US"'


def test_dry_run_begins_no_catalog(releasecal: Releasecal) -> None:
    """A dry run leaves no file behind where there was none."""
    assert releasecal("add", "Coco 2", "--dry-run").exit_code == 0
    assert not locations.own_catalog().parent.exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("--release", "2016"),
            '--release: "2016" is not TYPE:CODE:DATE; write one such as wide:GB:2017-01-13',
        ),
        (("--release", "wide:all:2016"), '--release: "all" is not a territory'),
        (("--slug", "sully"), '--slug: "sully" is taken by Sully'),
        (("--wide", "2016-02-30"), "--wide: 2016-02-30 is not a real day"),
        (
            ("--wide", "2016", "--release", "wide:US:2017"),
            "Error: --release: --wide gives the date of wide US too; leave one of them out\n",
        ),
    ],
)
def test_what_cannot_be_added(
    releasecal: Releasecal,
    write_catalog: Callable[[str], Path],
    arguments: tuple[str, ...],
    message: str,
) -> None:
    """The error says what to write, and the catalog stays as it was."""
    path = write_catalog('[film.sully]\ntitle = "Sully"\n')
    result = releasecal("add", "A Film", *arguments, "--catalog", path)
    assert result.exit_code in {1, 2}
    assert message in result.err
    assert path.read_text() == '[film.sully]\ntitle = "Sully"\n'


def test_of_two_dates_none_is_lost(releasecal: Releasecal) -> None:
    """A type that is there twice is refused, and the error says how to write a second release."""
    result = releasecal("add", "A Film", "--limited", "2027-01-01", "--limited", "2027-02-01")
    assert (result.exit_code, result.out, result.err) == (
        2,
        "",
        "Error: --limited is there twice; write --release limited:CODE:DATE for a second release"
        " in another territory; for one in the same, add the film first, and then"
        " `releasecal release FILM limited DATE --id ID`\n",
    )


def test_twenty_at_once(home: Path) -> None:
    """Twenty processes that add at the same time, where no catalog was, add twenty films."""
    environment = bare_environment(HOME=home)
    adding = [
        subprocess.Popen(
            [sys.executable, "-m", "releasecal", "add", f"Film {number}"],
            env=environment,
            stdout=subprocess.DEVNULL,
        )
        for number in range(20)
    ]
    assert [process.wait() for process in adding] == [0] * 20
    own = locations.own_catalog()
    assert sorted(film.title for film in catalog.load(own).films) == sorted(
        f"Film {number}" for number in range(20)
    )
    assert [each.name for each in own.parent.iterdir()] == [own.name]


def test_hard_titles_read_back(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """Quotes, brackets, line breaks, escapes and other scripts arrive as they were typed."""
    path = write_catalog('territory = "US"\n')
    titles = [
        'He said "no"',
        "[REC]",
        "a\\b",
        "x\ny\tz",
        "= # {}",
        "\u202egnirts",
        "千と千尋",
        "🎬",
        "'",
        "\x1b[31m",
        "...",
    ]
    for title in titles:
        result = releasecal("add", "--catalog", path, "--", title)
        assert result.exit_code == 0, result.err
    assert [film.title for film in catalog.load(path).films] == titles


def test_surrogates_are_refused(
    releasecal_process: Any, write_catalog: Callable[[str], Path]
) -> None:
    """Bytes on the command line that are no text are an error, and nothing is written."""
    path = write_catalog('territory = "US"\n')
    result = releasecal_process("add", os.fsdecode(b"caf\xe9"), "--catalog", path)
    assert result.returncode == 1
    assert b"Traceback" not in result.stderr
    assert b"is no character of Unicode; nothing was written" in result.stderr
    assert path.read_text() == 'territory = "US"\n'


def test_a_failed_add_begins_no_catalog(releasecal: Releasecal, home: Path) -> None:
    """A date that is none leaves no file behind that would hide the sample."""
    result = releasecal("add", "La La Land", "--limited", "nonsense")
    assert result.exit_code == 2
    assert not list(home.rglob("films.toml"))
    assert "sample" in releasecal("upcoming").err


def test_each_release_type_has_an_option(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """Every type can be said by its name, and TYPE:DATE is for the catalog's own territory."""
    path = write_catalog('territory = "GB"\n')
    options = [f"--{kind.value}=2027" for kind in ReleaseType if kind is not ReleaseType.TV]
    releasecal("add", "Coco", *options, "--release", "tv:2028", "--catalog", path)
    (film,) = catalog.load(path).films
    assert [(each.type, each.territory) for each in film.releases] == [
        (kind, "GB") for kind in ReleaseType
    ]


def test_what_was_done_is_told_even_when_it_cannot_be_printed(
    releasecal_process: Callable[..., subprocess.CompletedProcess[bytes]], tmp_path: Path
) -> None:
    """A full standard output fails the run, and the error says that the film is in the catalog."""
    path = tmp_path / "films.toml"
    with Path("/dev/full").open("wb") as full:
        result = releasecal_process("add", "Coco", "--catalog", path, stdout=full)
    assert result.returncode == 1
    assert result.stderr.decode() == (
        "Error: the catalog was changed, but cannot write to standard output:"
        " no space left on device\n"
    )
    assert "Coco" in path.read_text()


def test_a_film_without_a_date_says_how_to_add_one(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """The next step is named with the film's own slug."""
    path = write_catalog("")
    assert releasecal("add", "Coco", "--catalog", path).err == (
        "It is in the catalog without a date;"
        f" `releasecal release coco wide DATE --catalog {path}` adds one\n"
    )


def test_a_year_that_may_not_be_meant_is_told(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """A day without a year is the next one; early in January, last December's is named too."""
    path = write_catalog('territory = "US"\n')
    end = ("--catalog", path, "--today", "2026-01-05")
    assert releasecal("add", "Coco", "--wide", "Dec 25", *end).err == (
        '--wide: "Dec 25" is taken as 25 Dec 2026; for 25 Dec 2025 write 2025-12-25\n'
    )
    told = {
        releasecal("release", "coco", "tv", "Dec 26", *end).err,
        releasecal("set", "coco", "tv", "Dec 27", *end).err,
        releasecal("move", "coco", "--type", "tv", "--to", "Dec 28", *end).err,
    }
    assert {line.partition(":")[0] for line in told} == {"DATE", "VALUE", "--to"}
    assert releasecal("move", "coco", "--type", "tv", "--to", "Jan 9", *end).err == ""
