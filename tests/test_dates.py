"""Release dates: what the catalog's notation means, and what is refused."""

from datetime import date, timedelta

import pytest
from hypothesis import given

from releasecal import dates
from releasecal.dates import Precision, ReleaseDate
from releasecal.errors import Fault
from tests.strategies import DAYS, RELEASE_DATES


@pytest.mark.parametrize(
    ("text", "precision", "earliest", "latest", "words"),
    [
        ("2016-12-02", Precision.DAY, "2016-12-02", "2016-12-02", "2 Dec 2016"),
        ("2016-02-29", Precision.DAY, "2016-02-29", "2016-02-29", "29 Feb 2016"),
        ("2027-03", Precision.MONTH, "2027-03-01", "2027-03-31", "March 2027"),
        ("2027-02", Precision.MONTH, "2027-02-01", "2027-02-28", "February 2027"),
        ("2027-Q1", Precision.QUARTER, "2027-01-01", "2027-03-31", "Q1 2027"),
        ("2027-q4", Precision.QUARTER, "2027-10-01", "2027-12-31", "Q4 2027"),
        ("2027-H1", Precision.HALF, "2027-01-01", "2027-06-30", "H1 2027"),
        ("2027-h2", Precision.HALF, "2027-07-01", "2027-12-31", "H2 2027"),
        ("2027-spring", Precision.SEASON, "2027-03-01", "2027-05-31", "spring 2027"),
        ("2027-Summer", Precision.SEASON, "2027-06-01", "2027-08-31", "summer 2027"),
        ("2027-fall", Precision.SEASON, "2027-09-01", "2027-11-30", "fall 2027"),
        ("2027-autumn", Precision.SEASON, "2027-09-01", "2027-11-30", "fall 2027"),
        ("2027-winter", Precision.SEASON, "2027-12-01", "2028-02-29", "winter 2027"),
        (" 2027-WINTER\n", Precision.SEASON, "2027-12-01", "2028-02-29", "winter 2027"),
        ("2027", Precision.YEAR, "2027-01-01", "2027-12-31", "2027"),
    ],
)
def test_a_date_is_a_period_with_a_precision(
    text: str, precision: Precision, earliest: str, latest: str, words: str
) -> None:
    """Each notation names its first and last day, and no day that was not written."""
    when = dates.parse(text)
    expected = ReleaseDate(precision, date.fromisoformat(earliest), date.fromisoformat(latest))
    assert (when, when.words) == (expected, words)
    assert when.words_with_weekday.endswith(words)
    assert (when.words_with_weekday == words) is (precision is not Precision.DAY)


def test_months_and_weekdays_are_english() -> None:
    """Whatever the locale of the machine."""
    days = [date(2017, month, month) for month in range(1, 13)]
    assert [dates.month_words(day) for day in days] == [
        "January 2017", "February 2017", "March 2017", "April 2017", "May 2017", "June 2017",
        "July 2017", "August 2017", "September 2017", "October 2017", "November 2017",
        "December 2017",
    ]  # fmt: skip
    assert [dates.on_day(day).words_with_weekday for day in days] == [
        "Sun 1 Jan 2017", "Thu 2 Feb 2017", "Fri 3 Mar 2017", "Tue 4 Apr 2017", "Fri 5 May 2017",
        "Tue 6 Jun 2017", "Fri 7 Jul 2017", "Tue 8 Aug 2017", "Sat 9 Sep 2017", "Tue 10 Oct 2017",
        "Sat 11 Nov 2017", "Tue 12 Dec 2017",
    ]  # fmt: skip
    assert [dates.weekday(date(2017, 1, day)) for day in range(2, 9)] == [
        "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun",
    ]  # fmt: skip


def test_tba_has_no_days() -> None:
    """TBA is neither early nor late: no day, no text, and it overlaps only all of time."""
    tba = dates.parse("tba")
    assert (tba.earliest, tba.latest, tba.text, tba.words) == (None, None, None, "TBA")
    assert tba.overlaps(None, None)
    assert not tba.overlaps(date(2016, 1, 1), None)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "2016-13-01",
            'there is no month 13; write 01 to 12 for the month, or "2016" when it is not known',
        ),
        (
            "2016-00",
            'there is no month 00; write 01 to 12 for the month, or "2016" when it is not known',
        ),
        (
            "2016-02-30",
            "2016-02-30 is not a real day: February 2016 has 29 days; "
            'write 2016-02-29, or "2016-02" when the day is not known',
        ),
        (
            "2016-12-00",
            "2016-12-00 is not a real day: December 2016 has 31 days; "
            'write 2016-12-01, or "2016-12" when the day is not known',
        ),
        (
            "2016-12-02T10:00:00Z",
            '"2016-12-02T10:00:00Z" has a time of day; write the day alone, such as 2016-12-02',
        ),
        ("2016-1-2", '"2016-1-2" is not written as a date; write 2016-01-02 (year, month, day)'),
        (
            "2016/12/02",
            '"2016/12/02" is not written as a date; write 2016-12-02 (year, month, day)',
        ),
        ("2016.1.2", '"2016.1.2" is not written as a date; write 2016-01-02 (year, month, day)'),
        ("2016/1", '"2016/1" is not written as a date; write 2016-01 (year, month, day)'),
        ("20161202", '"20161202" has no dashes; write 2016-12-02'),
        ("0216-12-02", "the year 0216 is out of range; write 1800 to 2999"),
        (
            "soon",
            '"soon" is not a release date; write a day such as 2016-12-02,'
            ' or "2016-12", "2016-Q4", "2016-fall", "2016-H2", "2016" or "TBA"',
        ),
        ("tonight", f'"tonight" is not a release date; write {dates.FORMS}'),
        ("2027-H3", f'"2027-H3" is not a release date; write {dates.FORMS}'),
        ("2027-Q5", f'"2027-Q5" is not a release date; write {dates.FORMS}'),
        ("", f'"" is not a release date; write {dates.FORMS}'),
        ("Dec 2", f'"Dec 2" is not a release date; write {dates.FORMS}'),
        ("٢٠١٦-١٢-٠٢", f'"٢٠١٦-١٢-٠٢" is not a release date; write {dates.FORMS}'),
    ],
)
def test_what_is_no_date_says_what_to_write(text: str, message: str) -> None:
    """Nothing is guessed: the message names the mistake and the way out."""
    with pytest.raises(Fault) as caught:
        dates.parse(text)
    assert str(caught.value) == message


@given(RELEASE_DATES)
def test_text_reads_back(when: ReleaseDate) -> None:
    """What a date writes of itself means that date again."""
    assert dates.parse(when.text or "TBA") == when


@given(RELEASE_DATES, DAYS)
def test_a_period_overlaps_exactly_its_days(when: ReleaseDate, day: date) -> None:
    """A single day touches a period if it lies in it, both ends included."""
    inside = (
        when.earliest is not None
        and when.latest is not None
        and when.earliest <= day <= when.latest
    )
    assert when.overlaps(day, day) == inside
    assert when.overlaps(None, day) == (when.earliest is not None and when.earliest <= day)
    assert when.overlaps(day, None) == (when.latest is not None and when.latest >= day)
    assert when.overlaps(None, None)


@given(RELEASE_DATES, RELEASE_DATES)
def test_order_puts_what_is_wholly_before_first(one: ReleaseDate, other: ReleaseDate) -> None:
    """A date that lies wholly before another sorts before it; TBA sorts after everything."""
    if one.is_before(other) or (one.day and other.latest is None):
        assert dates.sort_key(one) < dates.sort_key(other)


def test_vague_dates_come_after_the_exact_ones_of_their_period() -> None:
    """December's known days, then "December", then the quarter, the year, January, and TBA last."""
    texts = [
        "2016-12-01",
        "2016-12-31",
        "2016-12",
        "2016-Q4",
        "2016",
        "2017-01-01",
        "2017-01",
        "TBA",
    ]
    shuffled = sorted(map(dates.parse, reversed(texts)), key=dates.sort_key)
    assert [when.text or "TBA" for when in shuffled] == texts


def test_weekday_and_month_do_not_depend_on_the_locale() -> None:
    """Names are English, whatever the machine speaks."""
    when = dates.on_day(date(2016, 12, 2))
    assert when.words_with_weekday == "Fri 2 Dec 2016"
    assert [dates.weekday(date(2016, 12, 5) + timedelta(days=at)) for at in range(7)] == [
        "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun",
    ]  # fmt: skip


def test_the_words_of_precisions_never_change() -> None:
    """Scripts read them in records."""
    texts = ("2016-12-02", "2016-12", "2016-Q4", "2016-fall", "2016-H2", "2016", "TBA")
    words = ["day", "month", "quarter", "season", "half", "year", "tba"]
    assert [dates.parse(text).precision.value for text in texts] == words


@pytest.mark.parametrize(
    ("one", "other", "holds"),
    [
        ("2016-12", "2016-12-01", True),
        ("2016-12", "2016-12-31", True),
        ("2016-12", "2016-12", True),
        ("2016-12", "2016-11-30", False),
        ("2016-12", "2017-01-01", False),
        ("2016-Q4", "2016-12", True),
        ("2016-12", "2016-Q4", False),
        ("2016-fall", "2016-Q4", False),
        ("2016-12-02", "2016-12-02", True),
        ("TBA", "2016-12-02", False),
        ("2016", "TBA", False),
        ("TBA", "TBA", False),
    ],
)
def test_one_period_may_hold_another(one: str, other: str, holds: bool) -> None:
    """All of its days, both ends included; TBA has none and lies in none."""
    assert dates.parse(one).holds(dates.parse(other)) is holds


@pytest.mark.parametrize("year", [1799, 3000])
def test_a_day_in_a_year_that_is_a_typing_error_is_refused(year: int) -> None:
    """Typed as a day or as anything else."""
    told = f"the year {year} is out of range; write 1800 to 2999"
    with pytest.raises(Fault) as caught:
        dates.on_day(date(year, 1, 1))
    assert str(caught.value) == told
    with pytest.raises(Fault) as caught:
        dates.parse(f"{year}-Q1")
    assert str(caught.value) == told
    for at_the_edge in (1800, 2999):
        assert dates.on_day(date(at_the_edge, 1, 1)).text == f"{at_the_edge}-01-01"
