"""Shell completion: values from the catalog itself."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import bare_environment

CATALOG = """
[film.la-la-land]
title = "La La Land"
distributor = "Lionsgate"
tags = ["musical", "drama"]
limited = 2016-12-09
[[film.la-la-land.release]]
type = "wide"
territory = "GB"
id = "imax"
date = 2017-01-13
[film.lion]
title = "Lion"
tags = ["drama", "adventure"]
limited = 2016-11-25
"""


def _completed(words: str) -> list[str]:
    """Return what the program suggests to a fish shell for the last of `words`."""
    result = subprocess.run(
        [sys.executable, "-c", "from releasecal.cli import main; main()"],
        env=bare_environment(
            _RELEASECAL_COMPLETE="complete_fish",
            _TYPER_COMPLETE_FISH_ACTION="get-args",
            _TYPER_COMPLETE_ARGS=words,
            RELEASECAL_CATALOG="films.toml",
        ),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.stderr == ""
    return [line.split("\t")[0] for line in result.stdout.splitlines() if line]


@pytest.mark.parametrize(
    ("words", "suggested"),
    [
        ("releasecal cou", ["countdown"]),
        ("releasecal show l", ["la-la-land", "lion"]),
        ("releasecal countdown li", ["lion"]),
        ("releasecal list --type w", ["wide"]),
        ("releasecal list --territory ", ["GB", "US", "all"]),
        ("releasecal list --tag m", ["musical"]),
        ("releasecal list --distributor L", ["Lionsgate"]),
        ("releasecal paths c", ["config", "catalog", "cache"]),
        ("releasecal list --status t", ["tentative"]),
        ("releasecal list --by m", ["month"]),
        ("releasecal calendar f", ["february"]),
        ("releasecal calendar n", ["next", "november"]),
        ("releasecal calendar p", ["previous"]),
        ("releasecal calendar --by w", ["weekend"]),
        ("releasecal timeline --format s", ["svg"]),
        ("releasecal set lion di", ["directors", "distributor", "digital"]),
        ("releasecal set lion ids.", ["ids.imdb", "ids.tmdb", "ids.wikidata"]),
        ("releasecal set lion --type limited t", ["theaters"]),
        ("releasecal set lion distributor L", ["Lionsgate"]),
        ("releasecal list --tag ", ["adventure", "drama", "musical"]),
        ("releasecal set lion tags ", ["musical", "drama", "adventure"]),
        ("releasecal set lion status c", ["confirmed", "cancelled"]),
        ("releasecal set lion remind ", ["true", "false"]),
        ("releasecal set lion title L", []),
        ("releasecal move la-la-land --id i", ["imax"]),
        ("releasecal --catalog other.toml show m", ["moonlight"]),
        ("releasecal --catalog other.toml export ics --tag ", ["drama"]),
    ],
)
def test_values_come_from_the_catalog(
    write_catalog: Callable[[str], Path], words: str, suggested: list[str]
) -> None:
    """Films, territories, types and tags as they are written there."""
    write_catalog(CATALOG).with_name("other.toml").write_text(
        '[film.moonlight]\ntitle = "Moonlight"\ntags = ["drama"]\n'
    )
    assert _completed(words) == suggested


def test_a_title_does_not_act_in_completion(write_catalog: Callable[[str], Path]) -> None:
    """Help is read as markup, so a title that could be some is left out, and the film is not."""
    write_catalog('[film.rec]\ntitle = "[/]"\n[film.red]\ntitle = "[bold red]x[/] :smile:"\n')
    assert _completed("releasecal show r") == ["rec", "red"]


def test_a_broken_catalog_suggests_nothing(write_catalog: Callable[[str], Path]) -> None:
    """No message in the middle of somebody's command line."""
    write_catalog("[film")
    assert _completed("releasecal show l") == []
