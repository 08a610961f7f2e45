"""Dates as people type them on the command line."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        ("tbd", None),
        ("next friday", "2016-12-02"),
        ("this friday", "2016-11-25"),
        ("last friday", "2016-11-18"),
        ("last tue", "2016-11-15"),
        ("next month", "2016-12"),
        ("last month", "2016-10"),
        ("this quarter", "2016-Q4"),
        ("next quarter", "2017-Q1"),
        ("next year", "2017"),
        ("+3d", "2016-11-25"),
        ("3w", "2016-12-13"),
        ("in 2 weeks", "2016-12-06"),
        ("2 weeks ago", "2016-11-08"),
        ("a week ago", "2016-11-15"),
        ("in a month", "2016-12-22"),
        ("-1m", "2016-10-22"),
        ("Q3", "2017-Q3"),
        ("q4", "2016-Q4"),
        ("summer", "2017-summer"),
        ("fall", "2016-fall"),
        ("H2 2027", "2027-H2"),
        ("2027-h1", "2027-H1"),
        ("second half of 2027", "2027-H2"),
        ("summer of 2027", "2027-summer"),
        ("Dec '16", "2016-12"),
        ("Dec 2 '16", "2016-12-02"),
        ("2 December, 2016", "2016-12-02"),
        ("the 2nd of December 2016", "2016-12-02"),
        ("Friday, December 2, 2016", "2016-12-02"),
        ("2016 Dec 2", "2016-12-02"),
        ("2-Dec-2016", "2016-12-02"),
        ("16.12.2016", "2016-12-16"),
        ("12/16/2016", "2016-12-16"),
        ("31-12-2016", "2016-12-31"),
        ("3/2027", "2027-03"),
        ("Sept. 9", "2017-09-09"),
    ],
)
def test_what_is_typed_is_what_is_meant(typed: str, meant: str | None) -> None:
    """No part that is missing is filled in, but for the year of a month and day: the next."""
    assert human_dates.parse(typed, TODAY, "--to").text == meant


@given(RELEASE_DATES)
def test_the_notation_of_the_catalog_is_understood(when: ReleaseDate) -> None:
    """What the program prints can be typed back."""
    assert human_dates.parse(when.text or "TBA", TODAY, "--to") == when


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("12/2", '"12/2" can be read two ways; write "2 Dec" or "12 Feb"'),
        ("12/02/2016", '"12/02/2016" can be read two ways; write 2016-02-12 or 2016-12-02'),
        ("Dec 2-4", '"Dec 2-4" is more than one day; write its first day'),
        ("27-03-05", '"27-03-05" has no year of four digits; write one such as 2016-12-02'),
        ("3/5/27", '"3/5/27" has no year of four digits; write one such as 2016-12-02'),
        ("12-2-2016", '"12-2-2016" can be read two ways; write 2016-02-12 or 2016-12-02'),
        (
            "Winter 2026-27",
            '"Winter 2026-27" is a winter of two years; write 2026-winter, its first',
        ),
        (
            "last week",
            '"last week" is not one day; write one such as "last monday"',
        ),
        (
            "this weekend",
            '"this weekend" is not one day; write one such as "this friday"',
        ),
        ("mid-2027", '"mid-2027" is no date; write 2027'),
        ("Monday 4 Dec 2026", '"Monday 4 Dec 2026" is no day: 4 Dec 2026 is a Friday; '),
        ("Thursday, March 5, 2027", '"Thursday, March 5, 2027" is no day: 5 Mar 2027 is a Friday'),
        (
            "Sunday, Nov 20",
            '"Sunday, Nov 20" is no day: 20 Nov 2017 is a Monday;'
            " write 2017-11-20, or 2016-11-20, which is a Sunday",
        ),
        (
            "Tue Nov 20",
            '"Tue Nov 20" is no day: 20 Nov 2017 is a Monday;'
            " write 2017-11-20, or 2018-11-20, which is a Tuesday",
        ),
        ("late 2027", '"late 2027" is no date; write 2027-H2'),
        ("early 2027", '"early 2027" is no date; write 2027-H1'),
        ("end of 2027", '"end of 2027" is no date; write 2027-Q4'),
        ("the 5th", '"the 5th" is not a date; write one such as 2016-12-02, "Dec 2", '),
        ("Dec 2 maybe", '"Dec 2 maybe" is not a date; '),
        ("Dec 16 99", '"Dec 16 99" is not a date; '),
        ("2016-12-02 and 03", '"2016-12-02 and 03" is not a release date; '),
        ("99", '"99" is not a date; '),
        ("٢ Dec", '"٢ Dec" is not a date; '),
        ("Dec 2 10:00", '"Dec 2 10:00" has a time of day; write the day alone'),
        ("2016-13-01", "there is no month 13; "),
        ("Feb 30", '"Feb 30" is no day of any year; look at its number again'),
        ("2016/12/02", '"2016/12/02" is not written as a date; write 2016-12-02'),
        ("9999", "the year 9999 is out of range; write 1800 to 2999"),
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


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Nov 20", "2016-11-20"),
        ("Nov 22", "2016-11-22"),
        ("Nov 23", "2015-11-23"),
        ("Feb 29", "2016-02-29"),
        ("Fri Nov 18", "2016-11-18"),
        ("friday", "2016-11-18"),
        ("tuesday", "2016-11-22"),
        ("2w", "2016-11-08"),
        ("+2w", "2016-12-06"),
        ("summer", "2016-summer"),
        ("december", "2015-12"),
        ("Nov 23 2016", "2016-11-23"),
    ],
)
def test_where_the_past_is_asked_for_the_last_such_day_is_meant(typed: str, meant: str) -> None:
    """What has no year lies behind; what has one is taken at its word."""
    assert human_dates.parse(typed, TODAY, "--since", past=True).text == meant


@given(st.dates(date(1801, 1, 1), date(2998, 12, 31)), st.sampled_from(["Mar 5", "q2", "may"]))
def test_a_day_without_a_year_is_the_next_or_the_last(today: date, typed: str) -> None:
    """Seen from any day, what is asked for lies within a year and a half, on the right side."""
    ahead = human_dates.parse(typed, today, "--to")
    behind = human_dates.parse(typed, today, "--to", past=True)
    assert ahead.latest is not None
    assert behind.earliest is not None
    assert behind.earliest <= today <= ahead.latest
    assert (ahead.latest - behind.earliest).days <= 366 + 92


@pytest.mark.parametrize(
    "typed", ["tomorrow", "next friday", "mar 5", "q2", "may", "+9y", "next year", "summer"]
)
@pytest.mark.parametrize("past", [False, True])
@pytest.mark.parametrize("today", [date(2999, 12, 31), date(1800, 1, 1)])
def test_at_the_end_of_all_years_there_is_a_message(typed: str, today: date, *, past: bool) -> None:
    """What would lie beyond the years that are known is refused with words, if at all."""
    with suppress(UsageError):
        human_dates.parse(typed, today, "--from", past=past)


def test_what_is_suggested_passes() -> None:
    """The catalog's own notation is suggested only for what says itself which date it is."""
    assert human_dates.suggest("summer 2027") == '"2027-summer"'
    assert human_dates.suggest("12/16/2026") == "2026-12-16"
    assert human_dates.suggest("TBD") == '"TBA"'
    assert [human_dates.suggest(text) for text in ("Dec 2", "tomorrow", "soon")] == [None] * 3


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Nov 20", "2016-11-20"),
        ("October", "2016-10"),
        ("Sunday, Nov 20", None),
        ("Nov 22", None),
        ("Nov 20 2017", None),
        ("Dec 2", None),
        ("May 5", None),
        ("friday", None),
        ("3w", None),
        ("9m", None),
        ("next year", None),
        ("TBA", None),
        ("soon", None),
    ],
)
def test_what_is_just_over_may_have_been_meant(typed: str, meant: str | None) -> None:
    """Only texts without a year have two dates a year apart; a remark is due if one just was."""
    over = human_dates.just_passed(typed, TODAY)
    assert (over and over.text) == meant


@pytest.mark.parametrize("typed", ["mar 0000", "march 3000", "0000 may", "mar 2 0000", "q1 0000"])
def test_a_year_that_no_film_has_is_refused(typed: str) -> None:
    """However it is written, and the year of a month as that of a day."""
    with pytest.raises(UsageError, match=r"^--to: the year (0|3)000 is out of range; write 1800"):
        human_dates.parse(typed, TODAY, "--to")


@pytest.mark.parametrize("typed", ["next month", "next quarter", "next year"])
def test_a_period_after_the_last_year_is_refused(typed: str) -> None:
    """A month and a year are held to the years that are known as a day is."""
    with pytest.raises(UsageError) as caught:
        human_dates.parse(typed, date(2999, 12, 15), "--wide")
    assert str(caught.value) == "--wide: the year 3000 is out of range; write 1800 to 2999"
