"""`releasecal list`, its films, and what it says is not there."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Releasecal

CATALOG = """
[film.la-la-land]
title = "La La Land"
directors = ["Damien Chazelle"]
distributor = "Lionsgate"
tags = ["musical"]
limited = 2016-12-09
wide = 2016-12-25
[[film.la-la-land.release]]
type = "wide"
territory = "GB"
date = 2017-01-13
[[film.la-la-land.move]]
type = "limited"
from = 2016-12-02
to = 2016-12-09
announced = 2016-11-15
[[film.la-la-land.move]]
type = "wide"
territory = "GB"
from = 2017-01-12
to = 2017-01-13

[film.sully]
title = "Sully"
wide = 2016-09-09

[film.amelie]
title = "Amélie"
[[film.amelie.release]]
type = "wide"
territory = "FR"
date = 2016-12-30

[film.gatto]
title = "Gatto"
distributor = "Walt Disney Studios"
wide = "TBA"

[film.off]
title = "Off"
limited = 2016-12-20
status = "cancelled"

[film.someday]
title = "Someday"

[film.dune]
title = "Dune: Part Three"
wide = 2018-12-18
"""
TODAY = ("--today", "2016-11-22")


@pytest.fixture
def catalog(write_catalog: Callable[[str], Path]) -> Path:
    return Path(write_catalog(CATALOG).name)


def _films(releasecal: Releasecal, *arguments: object) -> list[str]:
    result = releasecal("list", "--films", *arguments, *TODAY, "-f", "tsv")
    assert (result.exit_code, result.err) == (0, "")
    return [line.split("\t")[0] for line in result.out.splitlines()]


def test_films(releasecal: Releasecal, catalog: Path, golden: Callable[[str, str], None]) -> None:
    """Every film once: undated, foreign and cancelled ones, and one of unknown releases."""
    golden(
        "list-films.txt",
        releasecal("list", "--films", "--catalog", catalog, *TODAY, "-f", "table").out,
    )


@pytest.mark.parametrize(
    ("arguments", "films"),
    [
        ((), ["amelie", "dune", "gatto", "la-la-land", "off", "someday", "sully"]),
        (("--tag", "musical"), ["la-la-land"]),
        (("--search", "someday"), ["someday"]),
        (("--distributor", "disney"), ["gatto"]),
        (("--territory", "us"), ["dune", "gatto", "la-la-land", "off", "sully"]),
        (("--territory", "uk"), ["la-la-land"]),
        (("--type", "limited"), ["la-la-land", "off"]),
        (("--status", "cancelled,tentative"), ["off"]),
        (("--from", "2017"), ["dune", "la-la-land"]),
        (("--limit", "2"), ["amelie", "dune"]),
    ],
)
def test_filters_hold_for_films_too(
    releasecal: Releasecal, catalog: Path, arguments: tuple[str, ...], films: list[str]
) -> None:
    """A filter of releases asks for a release; one of films does not."""
    assert _films(releasecal, "--catalog", catalog, *arguments) == films


def test_a_film_for_scripts(releasecal: Releasecal, catalog: Path) -> None:
    """Its next release in the territories shown, else elsewhere; in JSON the object of `show`."""
    result = releasecal("list", "--films", "--catalog", catalog, *TODAY, "-f", "csv")
    assert result.out.splitlines()[:5] == [
        "film,title,original_title,distributor,url,next_type,next_territory,next_date,next_days",
        "amelie,Amélie,,,,wide,FR,2016-12-30,38",
        "dune,Dune: Part Three,,,,wide,US,2018-12-18,756",
        "gatto,Gatto,,Walt Disney Studios,,wide,US,,",
        "la-la-land,La La Land,,Lionsgate,,limited,US,2016-12-09,17",
    ]
    films = json.loads(
        releasecal("list", "--films", "--catalog", catalog, *TODAY, "-f", "json").out
    )
    shown = releasecal("show", "la-la-land", "--catalog", catalog, *TODAY, "-f", "json").out
    assert films[3] == json.loads(shown)


@pytest.mark.parametrize(
    ("arguments", "headings"),
    [
        (
            ("--by", "week"),
            ["Week of 5 December 2016, 1 release", "Week of 19 December 2016, 1 release"],
        ),
        (("--by", "month"), ["December 2016, 2 releases"]),
        (("--by", "none"), []),
        (("--limit", "1"), ["December 2016, 1 of 2 releases"]),
        ((), ["December 2016, 2 releases"]),
    ],
)  # fmt: skip
def test_what_stands_together(
    releasecal: Releasecal, catalog: Path, arguments: tuple[str, ...], headings: list[str]
) -> None:
    """Weeks, months or nothing, each with its count."""
    shown = releasecal(
        "upcoming", "--catalog", catalog, *TODAY, "-f", "table", "--within", "40d", *arguments
    ).out
    assert re.findall(r"^\S.*, \d.* releases?$", shown, re.MULTILINE) == headings


def test_a_week_has_one_heading(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """A vague date in the middle of a week does not split it."""
    catalog = write_catalog(
        '[film.a]\ntitle = "A"\nwide = 2016-11-29\n[film.b]\ntitle = "B"\nwide = "2016-11"\n'
        '[film.c]\ntitle = "C"\nwide = 2016-12-02\n'
    )
    shown = releasecal("upcoming", "--catalog", catalog, *TODAY, "-f", "table", "--by", "week").out
    assert re.findall(r"^\S.*, \d+ releases?$", shown, re.MULTILINE) == [
        "Week of 28 November 2016, 2 releases",
        "November 2016, 1 release",
    ]


def test_the_day_that_is_looked_at(releasecal: Releasecal, catalog: Path) -> None:
    """`--as-of` is told on top, and days count from it, for scripts too, unless --today is said."""
    arguments = ("list", "--catalog", catalog, "--as-of", "2016-11-01", "--type", "limited")
    table = releasecal(*arguments, "-f", "table").out.splitlines()
    assert table[0] == "As announced on Tue 1 Nov 2016; days count from that day."
    assert (
        table[4]
        == "  Fri  2 Dec  in 31 days  La La Land  limited             wide 23 days later  Lionsgate"
    )
    other = releasecal(*arguments, *TODAY, "-f", "table").out.splitlines()
    assert other[0] == "As announced on Tue 1 Nov 2016; days count from Tue 22 Nov 2016."
    assert other[4].startswith("  Fri  2 Dec  in 10 days")
    first = json.loads(releasecal(*arguments, "-f", "json").out)[0]
    assert (first["date"], first["days"]) == ("2016-12-02", 31)


@pytest.mark.parametrize(
    ("style", "row", "reminder"),
    [
        ("Fri 9 Dec", "  Fri  9 Dec  in 7 days  La La Land", "in 7 days, on Fri 9 Dec 2016 (US)"),
        ("Dec 9", "  Dec  9  in 7 days  La La Land", "in 7 days, on Dec 9, 2016 (US)"),
        ("2016-12-09", "  2016-12-09  in 7 days  La La Land", "in 7 days, on 2016-12-09 (US)"),
    ],
)
def test_the_style_of_dates(
    releasecal: Releasecal, catalog: Path, style: str, row: str, reminder: str
) -> None:
    """Tables and reminders write dates as config.toml says; scripts never change."""
    config = Path(releasecal("paths", "config").out.strip())
    config.parent.mkdir(parents=True)
    config.write_text(f'date_style = "{style}"\n')
    common = ("--catalog", catalog, "--today", "2016-12-02")
    table = releasecal("upcoming", *common, "--type", "limited", "-f", "table").out
    assert table.splitlines()[3].startswith(row)
    assert reminder in releasecal("remind", *common, "--dry-run").out
    assert "\t2016-12-09\t" in releasecal("upcoming", *common, "-f", "tsv").out


def test_without_a_heading_the_date_says_its_year(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """That of today goes without saying."""
    path = write_catalog('[film.x]\ntitle = "X"\nlimited = 2016-12-09\nwide = 2016-12-25\n')
    given = ("list", "--catalog", path, "--by", "none", "-ftable", "--today")
    assert releasecal(*given, "2016-11-22").out == (
        "United States of America (US)\n\n"
        "  Fri  9 Dec  in 17 days  X  limited  wide 16 days later\n"
        "  Sun 25 Dec  in 33 days  X  wide\n"
        "\n2 releases of 1 film.\n"
    )
    assert "  Fri  9 Dec 2016  343 days" in releasecal(*given, "2017-11-17").out
