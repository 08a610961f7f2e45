"""`releasecal next`."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Releasecal

CATALOG = """
[film.moana]
title = "Moana"
tags = ["musical"]
wide = 2016-11-23

[film.allied]
title = "Allied"
wide = 2016-11-23

[film.lion]
title = "Lion"
limited = 2016-11-25
[[film.lion.release]]
type = "wide"
territory = "GB"
date = 2016-11-22

[film.cancelled]
title = "Cancelled"
wide = 2016-11-22
status = "cancelled"

[film.gatto]
title = "Gatto"
wide = "TBA"
"""


@pytest.fixture
def catalog(write_catalog: Callable[[str], Path]) -> Path:
    return Path(write_catalog(CATALOG).name)


@pytest.mark.parametrize(
    ("arguments", "films"),
    [
        ((), ["allied", "moana"]),
        (("--tag", "musical"), ["moana"]),
        (("--limit", "1"), ["allied"]),
        (("--limit", "5"), ["allied", "moana", "lion"]),
        (("--territory", "all"), ["lion"]),
        (("--from", "2016-11-24"), ["lion"]),
        (("--to", "2016-11-22"), []),
        (("--type", "premiere"), []),
    ],
)
def test_what_opens_soonest(
    releasecal: Releasecal, catalog: Path, arguments: tuple[str, ...], films: list[str]
) -> None:
    """All of the soonest day, or so many as are asked for; never one cancelled or undated."""
    result = releasecal("next", "--catalog", catalog, "--today", "2016-11-22", *arguments)
    assert [line.split("\t")[0] for line in result.out.splitlines()] == films
    assert (result.exit_code, result.err) == (0, "")


def test_the_table(releasecal: Releasecal, catalog: Path) -> None:
    """With what comes after, and what opens elsewhere."""
    arguments = ("--catalog", catalog, "--today", "2016-11-22", "-f", "table")
    assert releasecal("next", *arguments).out == (
        "United States of America (US)\n"
        "\n"
        "Week of 21 November 2016, 2 releases\n"
        "  Wed 23 Nov  tomorrow  Allied  wide\n"
        "  Wed 23 Nov  tomorrow  Moana   wide\n"
        "\n"
        "1 release after that:"
        " `releasecal list --catalog films.toml --today 2016-11-22 --from 2016-11-22`.\n"
        "1 release in another territory (GB):"
        " `releasecal list --catalog films.toml --today 2016-11-22 --from\n"
        "2016-11-22 --territory all`.\n"
    )


@pytest.mark.parametrize("start", ["--from=2016-11-24", "--from 2016-11-24"])
def test_what_it_leaves_out_is_shown_by_the_command_that_it_names(
    releasecal: Releasecal, write_catalog: Callable[[str], Path], start: str
) -> None:
    """The days that were asked for stay those of the command that shows the rest."""
    text = (
        CATALOG + '[[film.gatto.release]]\ntype = "digital"\nterritory = "IT"\ndate = 2017-01-01\n'
    )
    rest = ("--catalog", Path(write_catalog(text).name), "--today", "2016-11-22", *start.split())
    table = releasecal("next", *rest, "-ftable").out
    hint = re.findall(r"(?<=\(IT\): `releasecal )[^`]*", table)
    assert [line.split("\t")[0] for line in releasecal(*shlex.split(hint[0])).out.splitlines()] == [
        "lion",
        "gatto",
    ]


def test_nothing_ahead(releasecal: Releasecal, catalog: Path) -> None:
    """Said in a table, silent for scripts, and exit code 3 on request."""
    arguments = ("next", "--catalog", catalog, "--today", "2017-01-01")
    assert releasecal(*arguments, "-f", "table").out == "Nothing lies ahead.\n"
    result = releasecal(*arguments, "--exit-code")
    assert (result.exit_code, result.out, result.err) == (3, "", "")


@pytest.mark.parametrize(
    ("window", "days"),
    [
        (("--within", "1d"), "from Tue 22 Nov 2016 to Wed 23 Nov 2016"),
        (("--to", "Nov 24"), "from Tue 22 Nov 2016 to Thu 24 Nov 2016"),
        (("--from", "Dec 1"), "from Thu 1 Dec 2016"),
    ],
)
def test_nothing_in_the_window(
    releasecal: Releasecal, catalog: Path, window: tuple[str, str], days: str
) -> None:
    """What opens later, or opened before, is not said not to lie ahead."""
    arguments = ("--catalog", catalog, "--today", "2016-11-22", "--type", "limited", *window)
    assert releasecal("next", *arguments, "-f", "table").out == f"Nothing opens {days}.\n"
