"""`releasecal countdown`."""

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Releasecal

LA_LA_LAND = """
[film.la-la-land]
title = "La La Land"
limited = 2016-12-02
wide = 2016-12-16
streaming = "2017-Q2"
"""


@pytest.fixture
def catalog(write_catalog: Callable[[str], Path]) -> Path:
    return write_catalog(LA_LA_LAND)


@pytest.mark.parametrize(
    ("today", "arguments", "printed"),
    [
        ("2016-11-22", (), "10\n"),
        ("2016-12-02", (), "0\n"),
        ("2016-12-03", (), "13\n"),
        ("2016-11-22", ("--type", "wide"), "24\n"),
        ("2016-11-22", ("--type", "theatrical"), "24\n"),
        ("2017-01-01", (), "90\n"),
        ("2017-05-05", (), "0\n"),
        ("2016-11-22", ("--text",), "La La Land: limited in 10 days (2 Dec 2016)\n"),
        ("2016-12-02", ("--text",), "La La Land: limited today (2 Dec 2016)\n"),
        ("2017-01-01", ("--text",), "La La Land: streaming in 90 to 180 days (Q2 2017)\n"),
        ("2017-05-05", ("--text",), "La La Land: streaming within 56 days (Q2 2017)\n"),
    ],
)
def test_counts_to_the_next_release(
    releasecal: Releasecal, catalog: Path, today: str, arguments: tuple[str, ...], printed: str
) -> None:
    """One integer by default, words on request; a running vague period counts as 0."""
    result = releasecal("countdown", "la la", "--catalog", catalog, "--today", today, *arguments)
    assert (result.exit_code, result.out, result.err) == (0, printed, "")


def test_nothing_ahead_is_exit_code_3(releasecal: Releasecal, catalog: Path) -> None:
    """A prompt can tell "no release ahead" from an error."""
    result = releasecal(
        "countdown", "la-la-land", "--catalog", catalog, "--today", "2017-07-01", "-t", "wide"
    )
    assert (result.exit_code, result.out) == (3, "")
    assert result.err == "Error: No wide release of La La Land with a date lies ahead in US\n"


SEVERAL = """
[film.moana]
title = "Moana"
tags = ["musical"]
wide = 2016-11-23
[film.la-la-land]
title = "La La Land"
tags = ["musical", "romance"]
distributor = "Lionsgate"
limited = 2016-12-09
[[film.la-la-land.release]]
type = "wide"
territory = "GB"
date = 2017-01-13
[film.amelie]
title = "Amélie"
[[film.amelie.release]]
type = "wide"
territory = "FR"
date = 2016-11-22
"""


@pytest.mark.parametrize(
    ("arguments", "printed"),
    [
        ((), "1\n"),
        (("--text",), "Moana: wide tomorrow (23 Nov 2016)\n"),
        (("--tag", "romance"), "17\n"),
        (("--distributor", "lions", "--text"), "La La Land: limited in 17 days (9 Dec 2016)\n"),
        (("--territory", "all"), "0\n"),
        (("--territory", "uk"), "52\n"),
        (("--from", "Dec 1"), "17\n"),
    ],
)
def test_without_a_film_it_is_whatever_opens_next(
    releasecal: Releasecal,
    write_catalog: Callable[[str], Path],
    arguments: tuple[str, ...],
    printed: str,
) -> None:
    """The soonest release of the catalog that the filters let through."""
    catalog = write_catalog(SEVERAL)
    result = releasecal("countdown", "--catalog", catalog, "--today", "2016-11-22", *arguments)
    assert (result.exit_code, result.out, result.err) == (0, printed, "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("amelie",),
            "No release of Amélie with a date lies ahead in US; wide FR: 22 Nov 2016, see"
            " `releasecal countdown amelie --catalog films.toml"
            " --today 2016-11-22 --territory all`",
        ),
        (
            ("--search", "amelie", "--territory", "us"),
            "No release with a date that matches lies ahead in US;"
            " Amélie (wide FR): 22 Nov 2016,"
            " see `releasecal countdown --search amelie --catalog films.toml"
            " --today 2016-11-22 --territory all`",
        ),
        (("--from", "2020-01-01"), "No release with a date opens from Wed 1 Jan 2020 in US"),
        (
            ("moana", "--to", "2016-11-22"),
            "No release of Moana with a date opens from Tue 22 Nov 2016 to Tue 22 Nov 2016 in US",
        ),
        (
            ("moana", "--type", "premiere"),
            "No premiere release of Moana with a date lies ahead in US",
        ),
    ],
)
def test_what_opens_elsewhere_is_told(
    releasecal: Releasecal,
    write_catalog: Callable[[str], Path],
    arguments: tuple[str, ...],
    message: str,
) -> None:
    """Nothing ahead at home is not nothing ahead; the command that shows it runs as it stands."""
    catalog = Path(write_catalog(SEVERAL).name)
    common = ("--catalog", catalog, "--today", "2016-11-22")
    result = releasecal("countdown", *arguments, *common)
    assert (result.exit_code, result.out, result.err) == (3, "", f"Error: {message}\n")
    if "`" in message:
        hint = shlex.split(message.split("`")[1])[1:]
        assert releasecal(*hint).out == "0\n"


def test_the_hint_of_an_unknown_film_is_for_the_catalog_that_was_asked(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """It runs as it stands, and lists the films of that catalog."""
    catalog = write_catalog(SEVERAL)
    result = releasecal("countdown", "nosuch", "--catalog", catalog)
    hint = shlex.split(result.err.split("`")[1])[1:]
    assert hint == ["list", "--films", "--catalog", str(catalog)]
    assert "Moana" in releasecal(*hint).out


def test_what_is_cancelled_elsewhere_does_not_lie_ahead(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """It is no answer, and no reason to look there."""
    release = 'type = "wide"\nterritory = "GB"\ndate = 2016-12-02\nstatus = "cancelled"\n'
    path = write_catalog(f'[film.x]\ntitle = "X"\n[[film.x.release]]\n{release}')
    result = releasecal("countdown", "x", "--catalog", path, "--today", "2016-11-22")
    assert (result.exit_code, result.out) == (3, "")
    assert result.err == "Error: No release of X with a date lies ahead in US\n"
