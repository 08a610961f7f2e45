"""`releasecal countdown`."""

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
    assert result.err == "Error: La La Land has no wide release ahead in US that has a date\n"
