"""`releasecal upcoming` and `list` as people see them."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Releasecal

AUTUMN = """
[film.la-la-land]
title = "La La Land"
distributor = "Lionsgate"
limited = 2016-12-09
wide = 2016-12-25
[[film.la-la-land.move]]
type = "limited"
from = 2016-12-02
to = 2016-12-09
[[film.la-la-land.release]]
type = "wide"
territory = "GB"
date = 2017-01-13

[film.jackie]
title = "Jackie"
distributor = "Fox Searchlight Pictures"
limited = 2016-12-02

[film.silence]
title = "Silence"
distributor = "Paramount Pictures"
limited = 2016-12-23
wide = "2017-01"

[film.ballerina]
title = "발레리나"
status = "tentative"
wide = "2017-Q1"

[film.rogue-one]
title = "Rogue One: A Star Wars Story"
distributor = "Walt Disney Studios"
wide = 2016-12-16
[[film.rogue-one.release]]
type = "limited"
date = 2016-12-15
format = "IMAX"
status = "cancelled"

[film.sully]
title = "Sully"
wide = 2016-09-09

[film.gatto]
title = "Gatto"
wide = "TBA"
digital = "2018"
"""


@pytest.fixture
def catalog(write_catalog: Callable[[str], Path]) -> Path:
    return Path(write_catalog(AUTUMN).name)


Golden = Callable[[str, str], None]


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 160])
def test_the_table_fits_its_terminal(
    releasecal: Releasecal,
    catalog: Path,
    golden: Golden,
    monkeypatch: pytest.MonkeyPatch,
    columns: int,
) -> None:
    """Columns give way, text wraps, nothing is cut off, at every width."""
    monkeypatch.setenv("COLUMNS", str(columns))
    result = releasecal(
        "upcoming", "--catalog", catalog, "--today", "2016-11-22", "--format", "table"
    )
    assert (result.exit_code, result.err) == (0, "")
    golden(f"upcoming-{columns}.txt", result.out)


def test_a_short_window_is_grouped_by_week(
    releasecal: Releasecal, catalog: Path, golden: Golden
) -> None:
    """Within a month weeks tell more."""
    arguments = ("--today", "2016-11-22", "--within", "5w", "--format", "table")
    golden("upcoming-weeks.txt", releasecal("upcoming", "--catalog", catalog, *arguments).out)


@pytest.mark.parametrize("command", ["upcoming", "list"])
def test_markdown(releasecal: Releasecal, catalog: Path, golden: Golden, command: str) -> None:
    """A page that can be pasted, with every column."""
    arguments = ("--today", "2016-11-22", "--territory", "all", "--format", "markdown")
    golden(f"{command}.md", releasecal(command, "--catalog", catalog, *arguments).out)


def test_the_list_has_everything(releasecal: Releasecal, catalog: Path, golden: Golden) -> None:
    """Past, cancelled and undated releases too."""
    golden(
        "list.txt",
        releasecal("list", "--catalog", catalog, "--today", "2016-11-22", "--format", "table").out,
    )


def test_colours(
    releasecal: Releasecal, catalog: Path, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is near, vague, moved and cancelled looks so, on a terminal, never against NO_COLOR."""
    monkeypatch.setenv("TERM", "xterm-256color")
    arguments = ("list", "--catalog", catalog, "--today", "2016-11-28", "--format", "table")
    golden("list-colours.txt", releasecal(*arguments, terminal=True).out)
    assert "\x1b" not in releasecal(*arguments).out
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b" not in releasecal(*arguments, terminal=True).out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in releasecal(*arguments).out
    monkeypatch.delenv("FORCE_COLOR")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in releasecal(*arguments, terminal=True).out


def test_columns_say_the_width_on_every_terminal(
    releasecal: Releasecal, catalog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a dumb one too; and 0 is no width."""

    def shown() -> str:
        return releasecal("list", "--catalog", catalog, "--format", "table").out

    wide = shown()
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert re.sub("\x1b[^m]*m", "", shown()) == wide
    monkeypatch.delenv("FORCE_COLOR")
    monkeypatch.setenv("COLUMNS", "80")
    narrow = shown()
    monkeypatch.setenv("COLUMNS", "0")
    assert shown() == narrow
    assert narrow not in {wide, ""}


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (
            ("--today", "2017-03-01", "--type", "limited"),
            "Nothing opens from Wed 1 Mar 2017 to Tue 30 May 2017.\n"
            "The last one was Silence (limited, US): Fri 23 Dec 2016, 68 days (2 months) ago.\n"
            "`releasecal list --catalog films.toml"
            " --today 2017-03-01 --type limited` shows the past too.\n",
        ),
        (
            ("--today", "2017-06-01"),
            "Nothing opens from Thu 1 Jun 2017 to Wed 30 Aug 2017.\n"
            "The last one was 발레리나 (wide, US): Q1 2017, 62 days (2 months) ago.\n"
            "1 release after Wed 30 Aug 2017:"
            " `releasecal upcoming --catalog films.toml --today 2017-06-01"
            " --to 2018-12-31`.\n"
            "1 without a date: `releasecal list --catalog films.toml --today 2017-06-01`.\n",
        ),
    ],
)
def test_an_empty_window_says_what_to_try(
    releasecal: Releasecal,
    catalog: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    shown: str,
) -> None:
    """When the last one was, and where the next may be."""
    monkeypatch.setenv("COLUMNS", "120")
    assert (
        releasecal("upcoming", "--catalog", catalog, "--format", "table", *arguments).out == shown
    )


def test_nothing_found_is_exit_code_3_only_on_request(
    releasecal: Releasecal, catalog: Path
) -> None:
    """Finding nothing is no failure, unless a script wants to know."""
    arguments = ("upcoming", "--catalog", catalog, "--today", "2020-01-01")
    assert (releasecal(*arguments).exit_code, releasecal(*arguments).out) == (0, "")
    assert releasecal(*arguments, "--exit-code").exit_code == 3
    assert (
        releasecal(
            "upcoming", "--catalog", catalog, "--today", "2016-11-22", "--exit-code"
        ).exit_code
        == 0
    )
