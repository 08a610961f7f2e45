"""`releasecal export html`, as a file. `tests/page/` looks at it in a browser."""

import base64
import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Releasecal
from tests.pictures import FILMS, crowd

TODAY = ("--today", "2016-12-14")

Write = Callable[[str], Path]


@pytest.fixture
def films(write_catalog: Write) -> Path:
    return Path(write_catalog(FILMS).name)


def _data(page: str) -> Any:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found[1])


def test_the_same_catalog_makes_the_same_bytes(
    releasecal: Releasecal, films: Path, tmp_path: Path
) -> None:
    """A second run changes nothing and says so; another day, another page; stdout the same."""
    page = tmp_path / "page.html"
    command = ("export", "html", "--catalog", films, "--territory", "all", *TODAY)
    first = releasecal(*command, "--output", page)
    assert (first.exit_code, first.out, first.err) == (0, "", f"{page}: 16 releases written\n")
    again = releasecal(*command, "--output", page)
    assert again.err == f"{page}: unchanged, 16 releases\n"
    assert releasecal(*command).out == page.read_text(encoding="utf-8")
    assert releasecal(*command[:-1], "2016-12-15").out != page.read_text(encoding="utf-8")


def test_a_page_is_written_whole_or_not_at_all(
    releasecal: Releasecal, films: Path, tmp_path: Path
) -> None:
    """Where it cannot be written, the old one stays; the catalog itself is never written over."""
    page = tmp_path / "page.html"
    page.write_text("old", encoding="utf-8")
    page.chmod(0o444)
    result = releasecal("export", "html", "--catalog", films, "--output", page)
    assert (result.exit_code, page.read_text(encoding="utf-8")) == (1, "old")
    result = releasecal("export", "html", "--catalog", films, "--output", films)
    assert result.exit_code == 2
    assert films.read_text(encoding="utf-8") == FILMS


def test_it_never_publishes_the_sample(releasecal: Releasecal) -> None:
    """Without a catalog of one's own there is an error and no page."""
    result = releasecal("export", "html")
    assert (result.exit_code, result.out) == (1, "")
    assert "there is no catalog in" in result.err


def test_filters_and_window(releasecal: Releasecal, films: Path) -> None:
    """From this month on unless asked otherwise; TBA with an open end; only what filters want."""
    command = ("export", "html", "--catalog", films, *TODAY)

    def names(*arguments: str) -> set[str]:
        return {movie["name"] for movie in _data(releasecal(*command, *arguments).out)["@graph"]}

    assert "Moonlight" not in names()
    assert "Moonlight" in names("--from", "2016-10")
    assert names("--search", "gatto") == {"Gatto"}
    assert names("--type", "wide", "--to", "2016-12-20") == {
        "Rogue One: A Star Wars Story",
        "Silence",
    }


def test_what_only_its_territory_leaves_out_is_told(
    releasecal: Releasecal, write_catalog: Write
) -> None:
    """As `export ics` tells it: as many as the command that it names would add, TBA among them."""
    release = "[[film.x.release]]\ntype = 'wide'\nterritory = '{}'\ndate = {}\n"
    others = (("GB", "2017-01-13"), ("GB", "2016-11-30"), ("DE", "'TBA'"), ("GB", "'2017'"))
    text = "[film.x]\ntitle = 'X'\nwide = 2016-12-25\n" + "".join(
        release.format(*each).replace("'wide'", f"'wide'\nid = 'r{at}'")
        for at, each in enumerate(others)
    )
    path = Path(write_catalog(text).name)
    command = ("export", "html", "--catalog", path, "--today", "2016-12-14", "--output", "x.html")
    result = releasecal(*command)
    assert (result.exit_code, result.out, result.err) == (
        0,
        "",
        "x.html: 1 release written\n"
        "Left out: 3 releases in other territories (GB, DE): `releasecal export html"
        " --catalog films.toml --today 2016-12-14 --output x.html --territory all`.\n",
    )
    assert releasecal(*command, "--territory", "all").err == "x.html: 4 releases written\n"
    assert releasecal(*command, "--to", "2016-12-31").err == "x.html: 1 release written\n"


def test_other_programs_read_it(releasecal: Releasecal, films: Path) -> None:
    """Movies with releases in the words of schema.org; a date not known is not made up."""
    page = releasecal("export", "html", "--catalog", films, *TODAY, "--search", "la la").out
    document = _data(page)
    assert document["@context"] == "https://schema.org"
    (movie,) = document["@graph"]
    assert (movie["@type"], movie["name"]) == ("Movie", "La La Land")
    assert movie["director"] == [{"@type": "Person", "name": "Damien Chazelle"}]
    us = {"@type": "Country", "name": "US"}
    assert movie["releasedEvent"] == [
        {"@type": "PublicationEvent", "name": name, **when, "location": us}
        for name, when in (
            ("limited", {"startDate": "2016-12-09"}),
            ("expansion", {"startDate": "2016-12-16"}),
            ("wide", {"startDate": "2016-12-25"}),
            ("digital", {"description": "Q1 2017"}),
        )
    ]


def test_the_policy_names_every_script_and_style_that_is_there(
    releasecal: Releasecal, films: Path
) -> None:
    """By its hash; nothing else may run, load or be sent."""
    page = releasecal("export", "html", "--catalog", films).out
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    parts = re.findall(r"<(script|style)\b[^>]*>(.*?)</\1>", page, re.DOTALL)
    hashes = [
        base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for _, text in parts
    ]
    assert [name for name, _ in parts] == ["style", "script", "script"]
    style, data, script = hashes
    assert policy[1] == (
        f"default-src 'none'; style-src 'sha256-{style}';"
        f" script-src 'sha256-{script}' 'sha256-{data}';"
        " img-src data:; base-uri 'none'; form-action 'none'"
    )
    outside = re.findall(r'(?:src|href)="?(https?:[^" >]*)', page)
    assert outside == []


@pytest.mark.parametrize(
    "address",
    ["films.ics", "../films.ics", "https://example.org/a.ics?b=c&d", "webcal://example.org/"],
)
def test_it_links_to_the_calendar(releasecal: Releasecal, films: Path, address: str) -> None:
    """On the web, by subscription, or beside the page."""
    page = releasecal("export", "html", "--catalog", films, "--ics", address).out
    assert f'<a href="{address.replace("&", "&amp;")}">Subscribe to the calendar</a>' in page


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "JAVASCRIPT:x", "a b.ics", "", "\tjavascript:x"],
)
def test_it_links_to_nothing_that_acts(releasecal: Releasecal, films: Path, address: str) -> None:
    """An address that is none is refused."""
    result = releasecal("export", "html", "--catalog", films, "--ics", address)
    assert (result.exit_code, result.out) == (2, "")
    assert "is not an address; write one such as webcal://example.org/films.ics" in result.err


def test_links_of_films_lead_to_the_web_alone(releasecal: Releasecal, write_catalog: Write) -> None:
    """What is no web address is no link."""
    urls = ("javascript:alert(1)", "https://example.org/ok", 'https://a.example/" onclick="x')
    text = "".join(
        f"[film.f{at}]\ntitle = 'F'\nurl = '{url}'\nwide = 2016-12-16\n"
        for at, url in enumerate(urls)
    )
    page = releasecal("export", "html", "--catalog", write_catalog(text), *TODAY).out
    links = re.findall(r'href="([^"#]*)" rel', page)
    assert links == ["https://example.org/ok"]


def test_a_move_has_the_date_of_its_time(releasecal: Releasecal, write_catalog: Write) -> None:
    """A cancellation tells the date that was given up, not the one that the release has now."""
    moves = (
        "status = 'cancelled'",
        "to = 2016-12-11",
        "from = 2016-12-11\nto = 2017-03-12",
        "status = 'cancelled'\nreason = 'Strike'",
        "from = 2017-03-12\nto = 2016-12-19\nstatus = 'confirmed'",
        "status = 'tentative'",
    )
    text = "".join(f"[[film.x.move]]\ntype = 'wide'\n{each}\n" for each in moves)
    path = write_catalog(f"[film.x]\ntitle = 'X'\nwide = 2016-12-19\n{text}")
    page = releasecal("export", "html", "--catalog", path, *TODAY).out
    assert re.findall("<li>([^<]+)", page) == [
        "wide US is cancelled: TBA",
        "wide US: 11 Dec 2016",
        "wide US moved from 11 Dec 2016 to 12 Mar 2017, 91 days later",
        "wide US is cancelled: 12 Mar 2017 (Strike)",
        "wide US is back on and moved from 12 Mar 2017 to 19 Dec 2016, 83 days earlier",
        "wide US is tentative: 19 Dec 2016",
    ]


def test_a_release_takes_less_than_600_bytes(releasecal: Releasecal, write_catalog: Write) -> None:
    """With thousands of them, everything that is told of each included."""
    path = write_catalog(crowd(5_500, days=700))
    page = releasecal("export", "html", "--catalog", path, *TODAY).out
    assert len(page.encode()) / 5_500 < 600


def test_an_empty_catalog_makes_a_page(releasecal: Releasecal, write_catalog: Write) -> None:
    """It says that nothing opens, and has no empty parts."""
    page = releasecal("export", "html", "--catalog", write_catalog("")).out
    assert "<p>Nothing opens.</p>" in page
    assert 'id="Runs"' not in page
    assert 'id="Months"' not in page
