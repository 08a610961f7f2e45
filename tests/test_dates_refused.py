"""What people type that is no date, or could be several: the message says what to write."""

import re
from contextlib import suppress
from datetime import date
from itertools import permutations

import pytest

from releasecal import human_dates
from releasecal.errors import Fault, UsageError
from tests.conftest import Releasecal
from tests.test_human_dates import TODAY


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
        ("Febuary 3", '"Febuary 3" is not a date; did you mean "february 3"?'),
        ("next fryday", '"next fryday" is not a date; did you mean "next friday"?'),
        ("sumer 2027", '"sumer 2027" is not a date; did you mean "summer 2027"?'),
        ("tomorow", '"tomorow" is not a date; did you mean "tomorrow"?'),
        ("Febuary 31", '"Febuary 31" is not a date; write one such as'),
        ("Dec 2 maybe", '"Dec 2 maybe" is not a date; '),
        ("Dec 16 99", '"Dec 16 99" is not a date; '),
        ("2016-12-02 and 03", '"2016-12-02 and 03" is not a date; '),
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
    ("typed", "message"),
    [
        ("2016-13-01", "--today: there is no month 13; write 01 to 12 for the month"),
        (
            "2016-02-30",
            "--today: 2016-02-30 is not a real day: February 2016 has 29 days; write 2016-02-29",
        ),
    ],
)
def test_where_one_day_is_wanted_no_period_is_proposed(typed: str, message: str) -> None:
    """A catalog may leave the day open; today may not."""
    with pytest.raises(UsageError) as caught:
        human_dates.parse_day(typed, TODAY, "--today")
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("arguments", "option", "forms"),
    [
        (
            ("--today", "foo", "next"),
            "--today",
            '"next friday", tomorrow, +3d or 3w',
        ),
        (("next", "--as-of", "foo"), "--as-of", '"last friday", yesterday or "3w ago"'),
        (
            ("list", "--to", "foo"),
            "--to",
            '"next friday", tomorrow, +3d, 3w, 2016-12, "Dec 2016", "next month", 2027-Q3,'
            ' "summer 2027", 2027-H2 or 2027',
        ),
        (
            ("changes", "--since", "foo"),
            "--since",
            '"last friday", yesterday, "3w ago", 2016-12, "Dec 2016", "last month", 2016-Q3,'
            ' "summer 2016" or 2016',
        ),
        (
            ("move", "x", "--cancel", "--announced", "foo"),
            "--announced",
            '"last friday", yesterday, "3w ago", 2016-12, "Dec 2016", "last month", 2016-Q3,'
            ' "summer 2016" or 2016',
        ),
        (
            ("move", "x", "--to", "foo"),
            "--to",
            '"next friday", tomorrow, +3d, 3w, 2016-12, "Dec 2016", "next month", 2027-Q3,'
            ' "summer 2027", 2027-H2, 2027 or TBA',
        ),
    ],
)
def test_what_a_date_may_look_like_is_what_the_option_takes(
    releasecal: Releasecal, arguments: tuple[str, ...], option: str, forms: str
) -> None:
    """A period and TBA are told where they are taken, and of the past what lies behind."""
    result = releasecal(*arguments)
    assert (result.exit_code, result.err) == (
        2,
        f'Error: {option}: "foo" is not a date; write one such as'
        f' 2016-12-02, "Dec 2", "2 December 2016", friday, {forms}\n',
    )
    for form in re.findall(r'"[^"]+"|[^ ,"]+', forms.replace(" or ", " ")):
        typed = [form.strip('"') if each == "foo" else each for each in arguments]
        assert releasecal(*typed).exit_code != 2


@pytest.mark.parametrize(
    "typed", ["tomorrow", "next friday", "mar 5", "q2", "may", "+9y", "next year", "summer"]
)
@pytest.mark.parametrize("past", [False, True])
@pytest.mark.parametrize("today", [date(2999, 12, 31), date(1800, 1, 1)])
def test_at_the_end_of_all_years_there_is_a_message(typed: str, today: date, *, past: bool) -> None:
    """What would lie beyond the years that are known is refused with words, if at all."""
    with suppress(UsageError):
        human_dates.parse(typed, today, "--from", past=past)


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


@pytest.mark.parametrize(
    ("typed", "instead"),
    [
        ("early 2027", "2027-H1"),
        ("mid 2027", "2027"),
        ("mid-2027", "2027"),
        ("late 2027", "2027-H2"),
        ("end of 2027", "2027-Q4"),
        ("holiday 2027", "2027-Q4"),
        ("holidays in 2027", "2027-Q4"),
    ],
)
def test_words_that_name_no_period_are_told_what_may_be_written(typed: str, instead: str) -> None:
    """The period that comes nearest, as vague as it is."""
    with pytest.raises(Fault) as error:
        human_dates.understand(typed, TODAY)
    assert str(error.value) == f'"{typed}" is no date; write {instead}'


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("31.2.2017", '"31.2.2017" is not a real day; write one such as 2017-12-02'),
        ("31/31/2016", '"31/31/2016" is not a real day; write one such as 2016-12-02'),
        ("Mon Feb 30", '"Mon Feb 30" is no day of any year; look at its number again'),
        (
            "fri 29 feb",
            '"fri 29 feb" is no day: 29 Feb 2020 is a Saturday;'
            " write 2020-02-29, or the day that is a Friday",
        ),
        (
            "Wed Dec 2",
            '"Wed Dec 2" is no day: 2 Dec 2016 is a Friday;'
            " write 2016-12-02, or 2015-12-02, which is a Wednesday",
        ),
        (
            "Tue Dec 2",
            '"Tue Dec 2" is no day: 2 Dec 2016 is a Friday;'
            " write 2016-12-02, or the day that is a Tuesday",
        ),
        (
            "Wed Dec 2 2016",
            '"Wed Dec 2 2016" is no day: 2 Dec 2016 is a Friday;'
            " write 2016-12-02, or the day that is a Wednesday",
        ),
    ],
)
def test_a_day_that_is_none_says_which_may_have_been_meant(typed: str, message: str) -> None:
    """The whole message."""
    with pytest.raises(Fault) as error:
        human_dates.understand(typed, TODAY)
    assert str(error.value) == message


def test_of_two_days_that_may_be_meant_the_first_is_told_first() -> None:
    """Whichever of the two numbers is the smaller one."""
    for one, two in permutations(range(1, 13), 2):
        with pytest.raises(Fault) as error:
            human_dates.understand(f"{one}/{two}/2016", TODAY)
        low, high = sorted((one, two))
        both = f"2016-{low:02}-{high:02} or 2016-{high:02}-{low:02}"
        assert str(error.value) == f'"{one}/{two}/2016" can be read two ways; write {both}'
