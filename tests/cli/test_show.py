"""`releasecal show`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from releasecal.render import records
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
    return Path(write_catalog(LA_LA_LAND).name)


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


def test_json_has_everything_as_one_object(releasecal: Releasecal, catalog: Path) -> None:
    """People, identifiers, notes, every release anywhere, and its moves with their reasons."""
    arguments = ("--catalog", catalog, "--today", "2016-11-22", "-f", "json")
    film = json.loads(releasecal("show", "la-la-land", *arguments).out)
    assert tuple(film) == records.FILM_KEYS
    releases = film.pop("releases")
    assert film == {
        "film": "la-la-land",
        "title": "La La Land",
        "original_title": "La La Land: A Musical",
        "distributor": "Lionsgate",
        "url": "https://example.org/la-la-land",
        "next_type": "limited",
        "next_territory": "US",
        "next_date": "2016-12-09",
        "next_days": 17,
        "directors": ["Damien Chazelle"],
        "cast": ["Ryan Gosling", "Emma Stone", "John Legend"],
        "tags": ["musical"],
        "notes": "Opened the Venice festival.",
        "leads": ["2w", "0d"],
        "ids": {"imdb": "tt3783958"},
    }
    assert [(each["type"], each["territory"], each["date"]) for each in releases] == [
        ("premiere", "IT", "2016-08-31"),
        ("preview", "US", "2016-12-08"),
        ("limited", "US", "2016-12-09"),
        ("expansion", "US", "2016-12-16"),
        ("wide", "US", "2016-12-25"),
        ("streaming", "US", "2017-Q2"),
    ]
    assert all(tuple(each)[: len(records.KEYS)] == records.KEYS for each in releases)
    assert releases[0]["places"] == ["Venice"]
    assert (releases[3]["note"], releases[3]["source"]) == (
        "New York and Los Angeles first",
        "variety.com",
    )
    assert releases[2]["history"][1] == {
        "from": "2016-12-02",
        "to": "2016-12-09",
        "announced": "2016-fall",
        "shift_days": 7,
        "source": "https://example.org/news",
        "reason": "awards",
        "status": None,
    }
    abroad = json.loads(releasecal("show", "la la", *arguments, "--territory", "it").out)
    assert [each["type"] for each in abroad["releases"]] == ["premiere"]


def test_other_formats_have_a_line_for_each_release(releasecal: Releasecal, catalog: Path) -> None:
    """The same flat records as everywhere, of this film alone, in order of date."""
    arguments = ("--catalog", catalog, "--today", "2016-11-22", "-f", "tsv")
    lines = releasecal("show", "la-la-land", *arguments).out.splitlines()
    assert [line.split("\t")[2] for line in lines] == [
        "preview",
        "limited",
        "expansion",
        "wide",
        "streaming",
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
