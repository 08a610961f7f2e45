"""Countdowns: days first, months beside them past two months, and periods as two numbers."""

from datetime import date

import pytest
from hypothesis import given

from releasecal import countdown, dates
from releasecal.dates import ReleaseDate
from tests.strategies import DAYS, RELEASE_DATES

TODAY = date(2016, 11, 22)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2016-11-22", "today"),
        ("2016-11-23", "tomorrow"),
        ("2016-11-21", "yesterday"),
        ("2016-11-24", "in 2 days"),
        ("2016-11-20", "2 days ago"),
        ("2016-12-02", "in 10 days"),
        ("2016-11-12", "10 days ago"),
        ("2017-01-21", "in 60 days"),
        ("2017-01-22", "in 61 days (2 months)"),
        ("2017-12-25", "in 398 days (1 year 1 month)"),
        ("2014-11-22", "731 days (2 years) ago"),
        ("2016-12", "in 9 to 39 days"),
        ("2016-11", "within 8 days"),
        ("2016", "within 39 days"),
        ("2015", "327 days (10 months) ago"),
        ("2016-10", "22 days ago"),
        ("TBA", "date to be announced"),
    ],
)
def test_words(when: str, words: str) -> None:
    """The words people read."""
    assert countdown.words(dates.parse(when), TODAY) == words


def test_the_last_day_of_a_running_period_is_today_at_the_latest() -> None:
    """A vague date that ends today has nowhere left to go; one that begins today has all of it."""
    when = dates.parse("2016-11")
    assert countdown.words(when, date(2016, 11, 30)) == "today at the latest"
    assert countdown.words(when, date(2016, 11, 1)) == "within 29 days"
    assert countdown.words(when, date(2016, 10, 31)) == "in 1 to 30 days"
    assert countdown.words(when, date(2016, 12, 1)) == "yesterday"
    days = (date(2016, 10, 31), date(2016, 11, 2), date(2016, 11, 30), date(2016, 12, 1))
    left = [countdown.countdown(when, day) for day in days]
    assert [each.whole for each in left if each] == [1, 0, 0, -30]


@given(RELEASE_DATES, DAYS)
def test_numbers_are_the_days_between(when: ReleaseDate, today: date) -> None:
    """Adding the countdown to today gives the two ends again; TBA has none."""
    left = countdown.countdown(when, today)
    if left is None:
        assert when == dates.TBA
    else:
        ends = (today.toordinal() + left.days, today.toordinal() + left.days_latest)
        assert ends == tuple(day.toordinal() for day in (when.earliest, when.latest) if day)
        assert left.whole == max(left.days, 0) if left.days_latest >= 0 else left.whole == left.days


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("2016-12-09", "2016-12-25", "16 days"),
        ("2016-12-24", "2016-12-25", "1 day"),
        ("2016-12-25", "2017-03", "66 to 96 days"),
        ("2016-12", "2016-12-25", "0 to 24 days"),
        ("2016-12-25", "TBA", None),
    ],
)
def test_the_gap_between_stages(before: str, after: str, words: str | None) -> None:
    """Gaps are days, a range of them when either end is vague."""
    assert countdown.gap(dates.parse(before), dates.parse(after)) == words
