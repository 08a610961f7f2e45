"""Months and weekends."""

from datetime import date

from releasecal import dates, month
from releasecal.model import Film, Listing, Release, ReleaseType, Status


def _listing(
    title: str, when: str, kind: ReleaseType = ReleaseType.WIDE, **more: object
) -> Listing:
    day = dates.parse(when)
    release = Release(type=kind, territory="US", date=day, **more)  # type: ignore[arg-type]
    return Listing(Film(slug=title.lower(), title=title, releases=(release,)), release)


def test_a_weekend_begins_on_the_day_on_which_films_open() -> None:
    """Friday in the US and GB, Thursday in Germany, Wednesday in France.

    A day belongs to the last one begun.
    """
    assert [month.opening_weekday(code) for code in ("US", "GB", "DE", "FR")] == [4, 4, 3, 2]
    friday = date(2016, 12, 9)
    assert month.weekend_start(date(2016, 12, 15), 4) == friday == month.weekend_start(friday, 4)
    assert month.weekend_start(date(2016, 12, 8), 4) == date(2016, 12, 2)


def test_every_weekend_that_touches_the_days_is_there_and_whole() -> None:
    """Christmas Day counts to the weekend of the 23rd, the 1st of January to that of the 30th."""
    listings = [_listing("A", "2016-12-25"), _listing("B", "2017-01-01"), _listing("C", "2016-12")]
    found = month.weekends(listings, date(2016, 12, 20), date(2016, 12, 31), 4)
    assert [(each.start.day, [film.title for film, _ in each.biggest_first]) for each in found] == [
        (16, []),
        (23, ["A"]),
        (30, ["B"]),
    ]
    assert found[0].end == date(2016, 12, 22)


def test_most_theaters_come_first_and_what_is_cancelled_does_not_count() -> None:
    """Without numbers wide comes before expansion and limited, and then the title."""
    listings = [
        _listing("Small", "2016-12-09", ReleaseType.LIMITED),
        _listing("Zebra", "2016-12-09"),
        _listing("Apple", "2016-12-09"),
        _listing("Five", "2016-12-09", ReleaseType.LIMITED, theaters=5),
        _listing("Off", "2016-12-09", status=Status.CANCELLED, theaters=4000),
    ]
    (weekend,) = month.weekends(listings, date(2016, 12, 9), date(2016, 12, 10), 4)
    assert [film.title for film, _ in weekend.biggest_first] == [
        "Off",
        "Five",
        "Apple",
        "Zebra",
        "Small",
    ]
    assert (weekend.count(ReleaseType.WIDE), weekend.count(ReleaseType.LIMITED)) == (2, 2)


def test_vague_dates_stand_under_every_month_that_they_touch() -> None:
    """A quarter under its three months, a day under none, TBA nowhere."""
    listings = [_listing(when, when) for when in ("2016-Q4", "2016-12", "2016-12-09", "TBA")]
    under = {
        first.month: [when.text for when in month.vague_in(listings, first)]
        for first in month.months_between(date(2016, 9, 3), date(2017, 1, 1))
    }
    assert under == {9: [], 10: ["2016-Q4"], 11: ["2016-Q4"], 12: ["2016-Q4", "2016-12"], 1: []}


def test_months_count_over_the_years() -> None:
    """Back over January, forward over December, to the last day of a leap February."""
    assert month.month_after(date(2016, 1, 31), -1) == date(2015, 12, 1)
    assert month.month_after(date(2016, 12, 31), 3) == date(2017, 3, 1)
    assert month.month_end(date(2028, 2, 10)) == date(2028, 2, 29)
