"""Dates as people type them on the command line."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releasecal import human_dates
from releasecal.dates import ReleaseDate
from releasecal.errors import Fault, UsageError
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
        ("2.12.2016", "2016-12-02"),
        ("5/5/2017", "2017-05-05"),
        ("Dec 2 \u201927", "2027-12-02"),
        ("Dec 2 '27", "2027-12-02"),
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
        ("TBC", None),
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
        ("first half of 2027", "2027-H1"),
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
        ("3.2027", "2027-03"),
        ("second half 2027", "2027-H2"),
        ("summer2027", "2027-summer"),
        ("Q3-2027", "2027-Q3"),
        ("Sept. 9", "2017-09-09"),
    ],
)
def test_what_is_typed_is_what_is_meant(typed: str, meant: str | None) -> None:
    """No part that is missing is filled in, but for the year of a month and day: the next."""
    assert human_dates.parse(typed, TODAY, "--to").text == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tues weds thur thurs", "2016-11-22 2016-11-23 2016-11-24 2016-11-24"),
        (
            "1st-of-Dec 2nd-of-Dec 3rd-of-Dec 4th-of-Dec",
            "2016-12-01 2016-12-02 2016-12-03 2016-12-04",
        ),
        ("spring summer fall autumn", "2017-spring 2017-summer 2016-fall 2016-fall"),
        ("winter Q1 Q2 Q3 Q4", "2016-winter 2017-Q1 2017-Q2 2017-Q3 2016-Q4"),
        ("H1 H2", "2017-H1 2016-H2"),
        ("1d 1-d 1day 1-day 1days a-day", " ".join(["2016-11-23"] * 6)),
        ("2w 2-w 2week 2-week 2-weeks", " ".join(["2016-12-06"] * 5)),
        ("1m 1-m 1month 1-month 1-months a-month", " ".join(["2016-12-22"] * 6)),
        ("1y 1-y 1year 1-year 1-years a-year", " ".join(["2017-11-22"] * 6)),
    ],
)
def test_each_word_may_be_written_in_several_ways(typed: str, meant: str) -> None:
    """In short, in full, and in between; a hyphen here is a blank there."""
    found = [human_dates.understand(each.replace("-", " "), TODAY) for each in typed.split()]
    assert [when.text for when in found] == meant.split()


def test_every_eighth_year_has_a_leap_day_at_the_latest() -> None:
    """1900 has none."""
    assert human_dates.understand("Feb 29", date(1896, 3, 1)).text == "1904-02-29"
    behind = human_dates.parse("Feb 29", date(1904, 2, 28), "--since", past=True)
    assert behind.text == "1896-02-29"


@given(RELEASE_DATES)
def test_the_notation_of_the_catalog_is_understood(when: ReleaseDate) -> None:
    """What the program prints can be typed back."""
    assert human_dates.parse(when.text or "TBA", TODAY, "--to") == when


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
        ("november", "2016-11"),
        ("fall", "2016-fall"),
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


def test_one_day_is_ahead_unless_the_past_is_asked_for() -> None:
    """What has no year is the next such day, or else the last."""
    assert human_dates.parse_day("Dec 2", TODAY, "--from") == date(2016, 12, 2)
    assert human_dates.parse_day("Dec 2", TODAY, "--since", past=True) == date(2015, 12, 2)


@pytest.mark.parametrize("length", [3, 9])
def test_every_month_and_weekday_has_a_name(length: int) -> None:
    """In full, and by its first three letters; a weekday that is not the day's is told."""
    months = "january february march april may june july august september october november december"
    for number, name in enumerate(months.split(), start=1):
        assert human_dates.understand(f"{name[:length]} 2017", TODAY).text == f"2017-{number:02}"
    weekdays = "Tuesday Wednesday Thursday Friday Saturday Sunday Monday"
    for after, name in enumerate(weekdays.split()):
        day = TODAY + timedelta(days=after)
        assert human_dates.understand(name[:length], TODAY).day == day
        wrong = "sun" if name == "Monday" else "mon"
        with pytest.raises(Fault, match=f" is a {name}; "):
            human_dates.understand(f"{wrong} {day.day} Nov 2016", TODAY)


@pytest.mark.parametrize(
    ("today", "over"),
    [
        (date(2017, 1, 3), "2016-12-25"),
        (date(2016, 12, 26), "2016-12-25"),
        (date(2017, 4, 4), "2016-12-25"),
        (date(2017, 4, 5), None),
        (date(2016, 12, 25), None),
        (date(2016, 12, 24), None),
    ],
)
def test_what_was_meant_is_over_for_a_hundred_days_at_most(today: date, over: str | None) -> None:
    """A day on which nobody would announce the next Christmas."""
    found = human_dates.just_passed("Dec 25", today)
    assert (found and found.text) == over


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("09:00", time(9)),
        (" 9:05 ", time(9, 5)),
        ("00:00", time(0)),
        ("23:59", time(23, 59)),
        ("24:00", None),
        ("9:60", None),
        ("9", None),
        ("9:5", None),
        ("123:00", None),
        ("09:00:00", None),
        ("9am", None),
    ],
)
def test_a_time_of_day_has_an_hour_and_minutes(typed: str, meant: time | None) -> None:
    """Of a day that has 24 hours."""
    if meant is not None:
        assert human_dates.time_of_day(typed) == meant
        return
    with pytest.raises(Fault) as error:
        human_dates.time_of_day(typed)
    assert str(error.value) == f'"{typed}" is not a time of day; write one such as 09:00 or 18:30'


@pytest.mark.parametrize("typed", ["january", "spring", "Q1", "Feb 29"])
def test_beyond_the_years_that_are_known_there_is_no_day(typed: str) -> None:
    """What would be after the last one, or before the first, is refused, with what to write."""
    told = "there is no such day in the years that are known here; write its year"
    with pytest.raises(Fault) as raised:
        human_dates.understand(typed, date(2999, 12, 31))
    assert str(raised.value) == told
    with pytest.raises(UsageError) as refused:
        human_dates.parse(typed, date(1799, 12, 31), "--since", past=True)
    assert str(refused.value) == f"--since: {told}"


@pytest.mark.parametrize(
    ("today", "typed", "meant"),
    [
        (date(2017, 1, 31), "last month", "2016-12"),
        (date(2017, 1, 31), "this month", "2017-01"),
        (date(2017, 1, 31), "next month", "2017-02"),
        (date(2016, 12, 1), "next month", "2017-01"),
        (date(2017, 3, 31), "last quarter", "2016-Q4"),
        (date(2017, 4, 1), "last quarter", "2017-Q1"),
        (date(2016, 12, 31), "next quarter", "2017-Q1"),
        (date(2017, 1, 1), "last year", "2016"),
        (date(2017, 2, 28), "winter", "2016-winter"),
        (date(2017, 3, 1), "winter", "2017-winter"),
        (date(2016, 12, 1), "january", "2017-01"),
    ],
)
def test_a_period_beside_this_one_may_be_of_another_year(
    today: date, typed: str, meant: str
) -> None:
    """Seen from the first and the last day of one."""
    assert human_dates.understand(typed, today).text == meant
