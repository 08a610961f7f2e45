"""Which releases are asked for, and in what order."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releasecal import catalog, dates
from releasecal.dates import ReleaseDate
from releasecal.model import Catalog, Film, Listing, Release, ReleaseType, Status
from releasecal.query import (
    EVERYTHING,
    Query,
    Window,
    ahead,
    films,
    listings,
    run,
    soonest,
    upcoming,
    without_release,
)
from tests.strategies import DAYS, RELEASE_DATES

FILMS = catalog.read(
    """
[film.la-la-land]
title = "La La Land"
directors = ["Damien Chazelle"]
distributor = "Lionsgate"
tags = ["Musical"]
limited = 2016-12-09
wide = 2016-12-25
streaming = "2017-Q2"
[[film.la-la-land.release]]
type = "wide"
territory = "GB"
date = 2017-01-12
distributor = "Summit UK"
[film.moonlight]
title = "Moonlight"
tags = ["drama"]
distributor = "A24"
limited = 2016-10-21
wide = "2016-12"
[film.silence]
title = "Silence"
status = "cancelled"
limited = 2016-12-23
[film.gatto]
title = "Gatto"
wide = "TBA"
[film.lion]
title = "Lion"
limited = 2016-12-09
status = "tentative"
"""
).catalog
TODAY = date(2016, 11, 22)
MONTH = Window(TODAY, date(2016, 12, 31))


def _short(listings: list[Listing]) -> list[str]:
    return [
        f"{film.slug} {release.type.value} {release.territory} {release.date.text}"
        for film, release in listings
    ]


def test_soonest_first_and_vague_after_exact() -> None:
    """The whole catalog in order; on one day by title; TBA at the end."""
    assert _short(listings(FILMS, Query())) == [
        "moonlight limited US 2016-10-21",
        "la-la-land limited US 2016-12-09",
        "lion limited US 2016-12-09",
        "silence limited US 2016-12-23",
        "la-la-land wide US 2016-12-25",
        "moonlight wide US 2016-12",
        "la-la-land wide GB 2017-01-12",
        "la-la-land streaming US 2017-Q2",
        "gatto wide US None",
    ]


@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        (Query(types=frozenset({ReleaseType.LIMITED})), ["la-la-land", "lion"]),
        (Query(territories=frozenset({"GB"})), []),
        (Query(tags=("musical",)), ["la-la-land", "la-la-land"]),
        (Query(tags=("musical", "DRAMA")), ["la-la-land", "la-la-land", "moonlight"]),
        (Query(distributors=("lions",)), ["la-la-land", "la-la-land"]),
        (Query(distributors=("lions", "a24")), ["la-la-land", "la-la-land", "moonlight"]),
        (Query(statuses=frozenset({Status.TENTATIVE})), ["lion"]),
        (Query(statuses=frozenset({Status.CANCELLED})), ["silence"]),
        (Query(search="CHAZELLE"), ["la-la-land", "la-la-land"]),
        (Query(search="chazelle moon"), []),
    ],
)
def test_filters(query: Query, slugs: list[str]) -> None:
    """Each filter lets through what it names, in a window of the coming weeks."""
    assert [film.slug for film, _ in upcoming(FILMS, query, MONTH).listings] == slugs


def test_a_release_has_a_distributor_of_its_own() -> None:
    """The filter looks at the release's distributor where it is not the film's."""
    assert _short(listings(FILMS, Query(distributors=("summit",)))) == [
        "la-la-land wide GB 2017-01-12"
    ]


def test_upcoming_counts_what_lies_beyond() -> None:
    """Later releases and those without a date are counted; cancelled ones are not upcoming."""
    found = upcoming(FILMS, Query(), MONTH)
    assert _short(found.listings) == [
        "la-la-land limited US 2016-12-09",
        "lion limited US 2016-12-09",
        "la-la-land wide US 2016-12-25",
        "moonlight wide US 2016-12",
    ]
    assert (found.later, found.undated, found.last) == (2, 1, None)
    assert found.furthest == date(2017, 6, 30)
    no_end = upcoming(FILMS, Query(), Window(TODAY))
    assert (len(no_end.listings), no_end.later, no_end.furthest, no_end.undated) == (6, 0, None, 1)
    assert (no_end.cancelled, found.cancelled) == (1, 1)
    no_start = upcoming(FILMS, Query(), Window(end=date(2016, 12, 9)))
    assert (len(no_start.listings), no_start.later, no_start.undated) == (4, 3, 1)


def test_all_cancelled_releases_of_a_window_are_counted() -> None:
    """Those outside of it are not, and none once they are asked for."""
    held = catalog.read(
        '[film.x]\ntitle = "X"\nstatus = "cancelled"\n'
        "limited = 2016-11-25\nwide = 2016-12-16\ndigital = 2017-03-03\n"
    ).catalog
    assert upcoming(held, Query(), MONTH).cancelled == 2
    assert upcoming(held, Query(statuses=frozenset({Status.CANCELLED})), MONTH).cancelled == 0


def test_an_empty_window_knows_the_last_release_before_it() -> None:
    """So that the answer can say when something last opened."""
    found = upcoming(
        FILMS,
        Query(types=frozenset({ReleaseType.WIDE})),
        Window(date(2017, 2, 1), date(2017, 2, 9)),
    )
    assert found.listings == []
    assert found.last is not None
    assert _short([found.last]) == ["la-la-land wide GB 2017-01-12"]


@pytest.mark.parametrize(
    ("slug", "today", "expected"),
    [
        ("la-la-land", "2016-11-22", "2016-12-09"),
        ("la-la-land", "2016-12-10", "2016-12-25"),
        ("la-la-land", "2017-06-30", "2017-Q2"),
        ("la-la-land", "2017-07-01", None),
        ("silence", "2016-11-22", None),
        ("gatto", "2016-11-22", None),
    ],
)
def test_the_next_release(slug: str, today: str, expected: str | None) -> None:
    """Past, cancelled and undated releases do not come next; a running vague one does."""
    film = next(film for film in FILMS.films if film.slug == slug)
    window = Window(date.fromisoformat(today))
    found = ahead(Catalog(films=(film,)), Query(territories=frozenset({"US"})), window)
    assert (found[0].release.date.text if found else None) == expected


@pytest.mark.parametrize(
    ("releases", "now"),
    [
        ("limited = 2016-12-09\nwide = 2016-12-25", "limited US 2016-12-09"),
        ("limited = 2016-10-21\nwide = 2016-11-22", "wide US 2016-11-22"),
        ('wide = 2016-01-01\ndigital = "TBA"', "digital US None"),
        ("limited = 2016-01-01\nwide = 2016-02-01", "wide US 2016-02-01"),
        ('limited = 2016-01-01\nwide = "2016-11"', "wide US 2016-11"),
        ('wide = "2016-11"\ndigital = 2017-01-06', "wide US 2016-11"),
        ("wide = 2016-11-22\ndigital = 2017-01-06", "wide US 2016-11-22"),
        ('digital = "TBA"\nlimited = "TBA"\nwide = "TBA"', "limited US None"),
        ('wide = 2016-12-25\nstatus = "cancelled"', "wide US 2016-12-25"),
        (
            '[[film.x.release]]\ntype = "wide"\nterritory = "GB"\ndate = 2016-12-02\n'
            '[[film.x.release]]\ntype = "wide"\ndate = 2017-01-06\n',
            "wide US 2017-01-06",
        ),
        (
            '[[film.x.release]]\ntype = "wide"\nterritory = "GB"\ndate = 2016-12-02\n'
            '[[film.x.release]]\ntype = "wide"\ndate = 2016-01-08\n',
            "wide GB 2016-12-02",
        ),
        (
            '[[film.x.release]]\ntype = "wide"\nterritory = "FR"\ndate = 2016-12-09\n'
            '[[film.x.release]]\ntype = "wide"\nterritory = "GB"\ndate = 2016-12-02\n',
            "wide GB 2016-12-02",
        ),
        (
            '[[film.x.release]]\ntype = "wide"\nstatus = "cancelled"\ndate = 2016-12-02\n'
            '[[film.x.release]]\ntype = "limited"\ndate = 2016-01-08\n',
            "limited US 2016-01-08",
        ),
    ],
)
def test_the_release_of_a_film_is_the_one_that_matters_now(releases: str, now: str) -> None:
    """The next in a preferred territory, else elsewhere, else one without a date, else the last."""
    held = catalog.read(f'[film.x]\ntitle = "X"\n{releases}\n').catalog
    ((film, release),) = films(held, Query(), EVERYTHING, TODAY, ("US",))
    assert release is not None
    assert _short([Listing(film, release)]) == [f"x {now}"]


def test_films_are_listed_by_title_those_without_a_release_too() -> None:
    """Not by slug; and a filter that only a release can pass leaves a film without one out."""
    held = catalog.read(
        '[film.d]\ntitle = "alpha"\n[film.b]\ntitle = "beta"\ndistributor = "A24"\n'
        '[film.a]\ntitle = "Élan"\nwide = 2016-12-09\n[film.c]\ntitle = "Alpha"\n'
        '[film.e]\ntitle = "Fargo"\ndistributor = "A24"\n'
        '[[film.e.release]]\ntype = "tv"\ndate = 2016-10-07\ndistributor = "FX"\n'
    ).catalog

    def found(query: Query, window: Window = EVERYTHING) -> list[str]:
        return [film.slug for film, _ in films(held, query, window, TODAY, ("US",))]

    assert found(Query()) == ["c", "d", "b", "a", "e"]
    assert found(Query(distributors=("a24",))) == ["b"]
    assert found(Query(distributors=("x",))) == ["e"]
    assert found(Query(), MONTH) == ["a"]
    for query, bare in (
        (Query(), 3),
        (Query(distributors=("a24",)), 1),
        (Query(types=frozenset({ReleaseType.WIDE})), 0),
        (Query(statuses=frozenset({Status.CONFIRMED})), 0),
    ):
        assert without_release(held, query) == bare
        with_release = [film for film, _ in listings(held, query)]
        assert len(found(query)) == bare + len(with_release)


@given(st.lists(RELEASE_DATES, max_size=20), DAYS, DAYS)
def test_every_release_is_inside_later_undated_or_past(
    whens: list[ReleaseDate], one: date, other: date
) -> None:
    """A window splits the catalog: nothing is lost and nothing counted twice."""
    films = tuple(
        Film(
            slug=f"f{at}",
            title="F",
            releases=(Release(type=ReleaseType.WIDE, territory="US", date=when),),
        )
        for at, when in enumerate(whens)
    )
    window = Window(min(one, other), max(one, other))
    found = upcoming(Catalog(films=films), Query(), window)
    past = [when for when in whens if when.latest and window.start and when.latest < window.start]
    assert len(found.listings) + found.later + found.undated + len(past) == len(whens)
    assert [listing.release.date for listing in found.listings] == sorted(
        [when for when in whens if when.overlaps(*(window.start, window.end))], key=dates.sort_key
    )


def test_a_run_is_in_order_of_date_however_it_is_written() -> None:
    """What the catalog has last may open first."""
    releases = ("wide", "25", "IMAX"), ("wide", "25"), ("limited", "25"), ("digital", "09")
    (film,) = catalog.read(
        '[film.x]\ntitle = "X"\n'
        + "".join(
            f'[[film.x.release]]\ntype = "{kind}"\ndate = 2016-12-{day}\n'
            + "".join(f'id = "{name}"\n' for name in names)
            for kind, day, *names in releases
        )
        + '[[film.x.release]]\ntype = "wide"\nterritory = "GB"\ndate = 2016-12-16\n'
    ).catalog.films
    assert [stage.words for stage in run(film, "US")] == [
        "digital US",
        "limited US",
        "wide US",
        "wide US IMAX",
    ]


def test_what_opens_soonest_is_all_of_one_day() -> None:
    """And nothing of a later one."""
    found = ahead(FILMS, Query(), MONTH)
    assert _short(soonest(found)) == [
        "la-la-land limited US 2016-12-09",
        "lion limited US 2016-12-09",
    ]
    assert soonest([]) == []


def test_of_what_is_planned_a_status_may_be_asked_for() -> None:
    """Any but cancelled."""
    asked = Query(statuses=frozenset({Status.TENTATIVE, Status.CANCELLED}))
    assert _short(ahead(FILMS, asked, MONTH)) == ["lion limited US 2016-12-09"]
