"""`releasecal show`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Releasecal

LA_LA_LAND = """
[film.la-la-land]
title = "La La Land"
original_title = "La La Land: A Musical"
directors = ["Damien Chazelle"]
cast = ["Ryan Gosling", "Emma Stone", "John Legend"]
distributor = "Lionsgate"
tags = ["musical"]
url = "https://example.org/la-la-land"
notes = "Opened the Venice festival."
leads = ["2w", "0d"]
ids = { imdb = "tt3783958" }
limited = 2016-12-09
wide = 2016-12-25
streaming = "2017-Q2"

[[film.la-la-land.release]]
type = "expansion"
date = 2016-12-16
theaters = 200
note = "New York and Los Angeles first"
source = "variety.com"

[[film.la-la-land.release]]
type = "preview"
date = 2016-12-08
status = "cancelled"

[[film.la-la-land.release]]
type = "premiere"
territory = "IT"
date = 2016-08-31
places = ["Venice"]

[[film.la-la-land.move]]
type = "limited"
to = 2016-12-02
announced = "2016-03"

[[film.la-la-land.move]]
type = "limited"
from = 2016-12-02
to = 2016-12-09
announced = "2016-fall"
reason = "awards"
source = "https://example.org/news"

[[film.la-la-land.move]]
type = "wide"
from = 2017-01-06
to = 2016-12-25

[film.gatto]
title = "Gatto"
"""

Golden = Callable[[str, str], None]


@pytest.fixture
def catalog(write_catalog: Callable[[str], Path]) -> Path:
    return write_catalog(LA_LA_LAND)


@pytest.mark.parametrize("columns", [40, 80, 160])
def test_a_film_with_its_runs_and_moves(
    releasecal: Releasecal,
    catalog: Path,
    golden: Golden,
    monkeypatch: pytest.MonkeyPatch,
    columns: int,
) -> None:
    """Stages with countdown and gap, moves with what they left, and all else that is known."""
    monkeypatch.setenv("COLUMNS", str(columns))
    arguments = (
        "--catalog",
        catalog,
        "--today",
        "2016-11-22",
        "--territory",
        "all",
        "--format",
        "table",
    )
    golden(f"show-{columns}.txt", releasecal("show", "la la", *arguments).out)


def test_markdown(releasecal: Releasecal, catalog: Path, golden: Golden) -> None:
    """The same as a page; what other territories have is told."""
    arguments = ("--catalog", catalog, "--today", "2016-11-22", "--format", "markdown")
    golden("show.md", releasecal("show", "la-la-land", *arguments).out)


def test_scripts_get_the_film_s_releases(releasecal: Releasecal, catalog: Path) -> None:
    """The same flat records as everywhere, of this film alone, in order of date."""
    result = releasecal(
        "show", "la-la-land", "--catalog", catalog, "--today", "2016-11-22", "-f", "json"
    )
    assert [
        (each["type"], each["date"], each["moved_from"], each["moves"])
        for each in json.loads(result.out)
    ] == [
        ("preview", "2016-12-08", None, 0),
        ("limited", "2016-12-09", "2016-12-02", 1),
        ("expansion", "2016-12-16", None, 0),
        ("wide", "2016-12-25", "2017-01-06", 1),
        ("streaming", "2017-Q2", None, 0),
    ]


def test_a_film_without_releases(releasecal: Releasecal, catalog: Path) -> None:
    """Known, and nothing more."""
    result = releasecal("show", "gatto", "--catalog", catalog, "--format", "table")
    assert result.out == "Gatto\nSlug: gatto\n\nNo release is known of it yet.\n"


def test_an_unknown_film_is_an_error(releasecal: Releasecal, catalog: Path) -> None:
    """With the nearest names; exit code 1."""
    result = releasecal("show", "la la lnd", "--catalog", catalog)
    assert (result.exit_code, result.out) == (1, "")
    assert result.err == (
        'Error: no film in the catalog is called "la la lnd"; did you mean\n'
        "  la-la-land  (La La Land)\n"
    )
