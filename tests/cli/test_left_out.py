"""What a list leaves out, told in a line each with the command that shows it."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.test_list import TODAY, catalog
from tests.conftest import Releasecal

__all__ = ["catalog"]


@pytest.mark.parametrize(
    "command",
    [
        ("list",),
        ("list", "--type", "wide", "--limit", "1"),
        ("list", "--search", "la la land", "--territory", "FR"),
        ("list", "--films", "--limit", "2"),
        ("upcoming",),
        ("upcoming", "--within", "3w"),
        ("upcoming", "--within=5d", "--search", "la la"),
        ("upcoming", "--to", "2016-12-20", "--territory", "US"),
        ("upcoming", "--type", "tv"),
        ("upcoming", "--today", "2019-01-01"),
        ("next",),
        ("next", "--search", "amel"),
        ("changes",),
        ("changes", "--limit", "1", "--territory", "all"),
        ("show", "la la"),
        ("export", "ics"),
        ("countdown", "amelie"),
    ],
)
def test_each_hint_shows_what_it_promises(
    releasecal: Releasecal, catalog: Path, command: tuple[str, ...]
) -> None:
    """The commands that a table names run as they stand, and show what the table had not."""
    today = () if "--today" in command else TODAY
    form = () if command[0] in {"export", "countdown"} else ("-f", "table")
    first = releasecal(*command, "--catalog", catalog, *today, *form)
    said = " ".join((first.out + first.err).split())
    hints = re.findall(r"`releasecal (.+?)`", said)
    for hint in hints:
        again = releasecal(*shlex.split(hint))
        assert (again.exit_code, again.out != "") == (0, True)
        assert again.out != first.out
    if command != ("upcoming", "--type", "tv"):
        assert hints


def test_upcoming_says_what_it_leaves_out(releasecal: Releasecal, catalog: Path) -> None:
    """In a line each: cancelled ones, other territories, what is later, what has no date."""
    shown = releasecal("upcoming", "--catalog", catalog, *TODAY, "-f", "table").out
    assert " ".join(shown.partition("\n\n1 ")[2].split()) == (
        "cancelled release not shown: `releasecal upcoming --catalog films.toml --today 2016-11-22"
        " --status cancelled`."
        " 2 releases in other territories (FR, GB):"
        " `releasecal upcoming --catalog films.toml --today 2016-11-22"
        " --territory all`."
        " 1 release after Mon 20 Feb 2017:"
        " `releasecal upcoming --catalog films.toml --today 2016-11-22"
        " --to 2018-12-18`."
        " 1 without a date: `releasecal list --catalog films.toml --today 2016-11-22`."
        " 1 film without a release:"
        " `releasecal list --catalog films.toml --today 2016-11-22 --films`."
    )


@pytest.mark.parametrize(
    ("count", "later", "undated"),
    [
        (1_000, "1,000 releases", "1,000"),
        (1_001, "More than 1,000 releases", "More than 1,000"),
        (1_500, "More than 1,000 releases", "More than 1,000"),
    ],
)
def test_what_a_window_leaves_out_is_counted_to_a_thousand(
    releasecal: Releasecal,
    write_catalog: Callable[[str], Path],
    count: int,
    later: str,
    undated: str,
) -> None:
    """Of more it is told that it is more."""
    films = (
        f'[film.f{at}]\ntitle = "F"\nlimited = 2017-12-01\nwide = "TBA"\n' for at in range(count)
    )
    path = Path(write_catalog("".join(films)).name)
    shown = releasecal("upcoming", "--catalog", path, *TODAY, "-ftable").out
    notes = " ".join(shown.split())
    assert f" {later} after Mon 20 Feb 2017: `" in notes
    assert f"`. {undated} without a date: `" in notes


@pytest.mark.parametrize("command", ["upcoming", "list", "next"])
def test_a_film_without_a_release_is_told_of_where_it_cannot_be_listed(
    releasecal: Releasecal, write_catalog: Callable[[str], Path], command: str
) -> None:
    """Counted with the command that lists it; no filter is blamed where none was given."""
    path = Path(write_catalog('[film.gatto]\ntitle = "Gatto"\ntags = ["cat"]\n').name)
    given = ("--catalog", path, *TODAY, "-ftable", "--territory", "GB")
    shown = releasecal(command, *given).out
    assert " ".join(shown.split()).endswith(
        " 1 film without a release:"
        " `releasecal list --catalog films.toml --today 2016-11-22 --films`."
    )
    assert "Fewer filters" not in shown
    assert "without a release" not in releasecal(command, *given, "--tag", "dog").out
    assert "without a release" not in releasecal(command, *given, "--type", "wide").out
    if command == "list":  # of days, a film without one has none
        assert "without a release" not in releasecal(command, *given, "--from", "2016").out


@pytest.mark.parametrize("limit", [("-n2",), ("-n", "2"), ("--limit=2",), ("--limit", "2")])
def test_a_hint_takes_the_limit_out_however_it_was_typed(
    releasecal: Releasecal, catalog: Path, limit: tuple[str, ...]
) -> None:
    """What is typed next shows all of the rows."""
    shown = releasecal("list", "--catalog", catalog, *limit, "-ftable").out
    hint = re.findall(r"The first 2 of [0-9]+: `releasecal ([^`]*)`", shown)
    assert shlex.split(hint[0]) == ["list", "--catalog", "films.toml", "--limit", "6"]


def test_what_is_cancelled_elsewhere_is_no_reason_to_look_there(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """Other territories are told of what is planned there, unless the cancelled is asked for."""
    release = '[[film.x.release]]\ntype = "wide"\nterritory = "GB"\nstatus = "cancelled"\n'
    text = f'[film.x]\ntitle = "X"\nwide = 2016-12-02\n{release}date = 2016-12-09\n'
    given = ("upcoming", "--catalog", write_catalog(text), *TODAY, "-ftable")
    assert "another territory" not in releasecal(*given).out
    asked = releasecal(*given, "--status", "cancelled,confirmed").out
    assert "1 release in another territory (GB)" in asked


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (("list", "--search", "nosuch"), "No release matches.\nFewer filters find more.\n"),
        (("list", "--from", "2100"), "No release matches.\nFewer filters find more.\n"),
        (
            ("upcoming", "--search", "nosuch"),
            "Nothing opens from Tue 22 Nov 2016 to Mon 20 Feb 2017.\nFewer filters find more.\n",
        ),
        (("list", "--films", "--search", "nosuch"), "No film matches. Fewer filters find more.\n"),
    ],
)
def test_where_nothing_is_found_the_filters_are_named(
    releasecal: Releasecal, catalog: Path, arguments: tuple[str, ...], shown: str
) -> None:
    """They are what left it out, when nothing else is known to have."""
    assert releasecal(*arguments, "--catalog", catalog, *TODAY, "-ftable").out == shown


def test_of_many_territories_the_fullest_are_named(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """Four of them; the others are counted."""
    codes = ("FR", "DE", "GB", "GB", "IT", "ES", "IE")
    text = '[film.x]\ntitle = "X"\nwide = 2016-12-02\n' + "".join(
        f'[[film.x.release]]\ntype = "wide"\nterritory = "{code}"\nid = "{at}"\ndate = 2016-12-09\n'
        for at, code in enumerate(codes)
    )
    shown = releasecal("list", "--catalog", write_catalog(text), *TODAY, "-ftable").out
    told = "7 releases in other territories (GB, DE, ES, FR and 2 more): "
    assert told in " ".join(shown.split())
