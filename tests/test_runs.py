"""The stages of runs, and the days that they take."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from releasecal import dates
from releasecal.dates import ReleaseDate
from releasecal.model import Film, Listing, Move, Release, ReleaseType, Status
from releasecal.query import run
from releasecal.render.scale import Scale
from releasecal.runs import Following, old_dates, runs
from tests.strategies import RELEASE_DATES


def _film(*releases: Release) -> Film:
    return Film(slug="f", title="F", releases=releases)


def _release(kind: str, when: str, territory: str = "US", **more: object) -> Release:
    day = dates.parse(when)
    return Release(
        type=ReleaseType(kind),
        territory=territory,
        date=day,
        **more,  # type: ignore[arg-type]
    )


def test_a_stage_lasts_until_the_next_one_and_the_last_one_is_open() -> None:
    """Limited until wide; wide for its first week, since nothing is known to follow."""
    film = _film(_release("wide", "2016-12-25"), _release("limited", "2016-12-09"))
    (found,), _ = runs([Listing(film, release) for release in film.releases], 1)
    assert [
        (each.release.type.value, each.start, each.end, each.is_open) for each in found.stages
    ] == [
        ("limited", date(2016, 12, 9), date(2016, 12, 25), False),
        ("wide", date(2016, 12, 25), date(2017, 1, 1), True),
    ]


def test_a_vague_stage_takes_its_period_and_is_drawn_below_the_others() -> None:
    """It comes first, so that what is known to the day is drawn over it."""
    film = _film(_release("limited", "2016-12-09"), _release("wide", "2016-12"))
    (found,), _ = runs([Listing(film, film.releases[0])], 1)
    vague = found.stages[0]
    assert (vague.start, vague.end) == (date(2016, 12, 1), date(2017, 1, 1))
    assert found.stages[1].is_open


def test_what_is_cancelled_ends_no_stage_and_what_has_no_date_is_none() -> None:
    """The run goes on as if the cancelled release were not there; TBA is counted."""
    film = _film(
        _release("limited", "2016-12-09"),
        _release("expansion", "2016-12-16", status=Status.CANCELLED),
        _release("wide", "2016-12-25"),
        _release("digital", "TBA"),
    )
    (found,), _ = runs([Listing(film, film.releases[0])], 1)
    assert [(each.release.type.value, (each.end - each.start).days) for each in found.stages] == [
        ("limited", 16),
        ("expansion", 1),
        ("wide", 7),
    ]
    assert found.undated == 1


def test_each_territory_has_a_run_of_its_own() -> None:
    """In the order of the releases that are asked for, each once."""
    film = _film(_release("wide", "2016-12-25"), _release("wide", "2016-12-01", "GB"))
    listings = [Listing(film, film.releases[1]), Listing(film, film.releases[0])] * 2
    found, more = runs(listings, 2)
    assert [(each.territory, len(each.stages)) for each in found] == [("GB", 1), ("US", 1)]
    assert more == 0
    assert runs(listings, 1) == (found[:1], 1)


def test_what_comes_next_in_the_run() -> None:
    """The next stage in the same territory, never one abroad, TBA or cancelled."""
    film = _film(
        _release("limited", "2016-12-09"),
        _release("wide", "2017-01-12", "GB"),
        _release("expansion", "2016-12-16", status=Status.CANCELLED),
        _release("wide", "2016-12-25"),
        _release("streaming", "2017-Q2"),
        _release("digital", "TBA"),
    )
    follows = Following()
    following = [(each.words, follows(Listing(film, each))) for each in film.releases]
    assert [(words, release and release.words) for words, release in following] == [
        ("limited US", "wide US"),
        ("wide GB", None),
        ("expansion US", "wide US"),
        ("wide US", "streaming US"),
        ("streaming US", None),
        ("digital US", None),
    ]


@example([dates.parse(text) for text in ("2027-01-15", "2027-02-02", "2027-Q1", "2027-H1")])
@given(st.lists(RELEASE_DATES, max_size=8))
def test_what_follows_is_the_first_of_the_run_that_begins_later(whens: list[ReleaseDate]) -> None:
    """A quarter may begin before the days that stand above it in the run."""
    film = _film(*(_release("wide", when.notation, id=f"{at}") for at, when in enumerate(whens)))
    follows = Following()
    for release in film.releases:
        later = (each for each in run(film, "US") if release.date.is_before(each.date))
        assert follows(Listing(film, release)) == next(later, None)


def test_old_dates_are_those_that_are_no_longer() -> None:
    """A date to which a release came back is none, and TBA has no place."""
    days = [dates.parse(text) for text in ("TBA", "2016-12-02", "2016-12-16", "2016-12-02")]
    moves = tuple(Move(start=one, to=two) for one, two in pairwise(days))
    release = _release("limited", "2016-12-02", moves=moves)
    assert old_dates(release) == [dates.parse("2016-12-16")]


@pytest.mark.parametrize(
    ("end", "first_ticks"),
    [
        (date(2016, 12, 31), ["2016-10-01", "2016-11-01", "2016-12-01"]),
        (date(2017, 12, 31), ["2016-10-01", "2017-01-01", "2017-04-01"]),
        (date(2020, 12, 31), ["2016-01-01", "2017-01-01", "2018-01-01"]),
        (date(2090, 12, 31), ["2010-01-01", "2020-01-01", "2030-01-01"]),
    ],
)
def test_a_scale_marks_months_and_then_longer_parts_of_time(
    end: date, first_ticks: list[str]
) -> None:
    """As many as have room, each from its first day."""
    scale = Scale(date(2016, 10, 10), end, 50)
    ticks = scale.ticks(5)
    assert [str(tick.first) for tick in ticks[:3]] == first_ticks
    assert all(one.end == pytest.approx(two.start) for one, two in pairwise(ticks))
    assert (scale.place(scale.start), ticks[-1].end) == (0, 50)
