"""Dates as people type them on the command line."""

from datetime import date

import pytest
from hypothesis import given

from releasecal import human_dates
from releasecal.dates import ReleaseDate
from releasecal.errors import UsageError
from tests.strategies import RELEASE_DATES

TODAY = date(2016, 11, 22)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2016-12-02", "2016-12-02"),
        ("Dec 2", "2016-12-02"),
        ("2 dec", "2016-12-02"),
        ("Fri Dec 2", "2016-12-02"),
        ("Nov 22", "2016-11-22"),
        ("Nov 21", "2017-11-21"),
        ("Feb 29", "2020-02-29"),
        ("December 2nd, 2016", "2016-12-02"),
        ("2 December 2016", "2016-12-02"),
        ("31/12/2016", "2016-12-31"),
        ("today", "2016-11-22"),
        ("Tomorrow", "2016-11-23"),
        ("yesterday", "2016-11-21"),
        ("friday", "2016-11-25"),
        ("tue", "2016-11-22"),
        ("Dec 2016", "2016-12"),
        ("december", "2016-12"),
        ("March", "2017-03"),
        ("2027-Q3", "2027-Q3"),
        ("Q3 2027", "2027-Q3"),
        ("summer 2027", "2027-summer"),
        ("2027 autumn", "2027-fall"),
        ("2027", "2027"),
        ("TBA", None),
    ],
)
def test_what_is_typed_is_what_is_meant(typed: str, meant: str | None) -> None:
    """A part that is not written is never filled in, but for the year of a month and day: the next such day."""
    assert human_dates.parse(typed, TODAY, "--to").text == meant


@given(RELEASE_DATES)
def test_the_notation_of_the_catalog_is_understood(when: ReleaseDate) -> None:
    """What the program prints can be typed back."""
    assert human_dates.parse(when.text or "TBA", TODAY, "--to") == when


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("12/2", '"12/2" can be read two ways; write 2 Dec or 12 Feb, or the year first'),
        (
            "12/02/2016",
            '"12/02/2016" can be read two ways; write 2 Dec or 12 Feb, or the year first',
        ),
        ("Dec 2 10:00", '"Dec 2 10:00" has a time of day; write the day alone'),
        ("2016-13-01", "there is no month 13; "),
        ("Feb 30", '"Feb 30" is not a date; '),
        ("2016/12/02", '"2016/12/02" is not written as a date; write 2016-12-02'),
        ("20161202", '"20161202" has no dashes; write 2016-12-02'),
        ("soon", '"soon" is not a date; '),
        ("5", '"5" is not a date; '),
        ("", '"" is not a date; '),
    ],
)
def test_what_is_unclear_is_refused(typed: str, reason: str) -> None:
    """The message names the option, says why, and what to write."""
    with pytest.raises(UsageError) as caught:
        human_dates.parse(typed, TODAY, "--to")
    assert str(caught.value).startswith(f"--to: {reason}")


def test_one_day_is_asked_for() -> None:
    """Today cannot be a month."""
    with pytest.raises(UsageError, match='--today: "2016-12" is not one day'):
        human_dates.parse_day("2016-12", TODAY, "--today")
