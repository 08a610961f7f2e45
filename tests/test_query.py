"""Which releases are asked for, and in what order."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releasecal import catalog, dates
from releasecal.dates import ReleaseDate
from releasecal.model import Catalog, Film, Listing, Release, ReleaseType, Status
from releasecal.query import Query, Window, ahead, listings, upcoming
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
