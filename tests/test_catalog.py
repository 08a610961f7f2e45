"""Reading the catalog: what it means, and every problem at once with its line and the way out."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releasecal import catalog, dates
from releasecal.dates import ReleaseDate
from releasecal.model import Catalog, Film, Move, Release, ReleaseType, Status
from releasecal.spans import Span
from tests.strategies import RELEASE_DATES, TITLES, toml_date, toml_text

Write = Callable[[str], Path]

EVERYTHING = """\
territory = "GB"

[film.la-la-land]
title = "La La Land"
original_title = "La La Land"
directors = ["Damien Chazelle"]
cast = ["Emma Stone", "Ryan Gosling"]
distributor = "Lionsgate"
tags = ["musical"]
url = "https://example.org/la-la-land"
notes = "The one that moved."
status = "tentative"
leads = ["2w", "1d"]
ids = { imdb = "tt3783958", tmdb = 313369 }
theatrical = 2017-01-13
vod = "2017-summer"

[[film.la-la-land.release]]
type = "limited"
territory = "US"
date = 2016-12-09
status = "confirmed"
id = "first"
theaters = 5
places = ["New York", "Los Angeles"]
format = "70mm"
distributor = "Summit"
note = "sold out"
source = "variety.com"

[[film.la-la-land.move]]
type = "limited"
territory = "US"
id = "first"
to = 2016-12-02
announced = "2016-03"

[[film.la-la-land.move]]
type = "limited"
territory = "US"
id = "first"
from = 2016-12-02
to = 2016-12-09
announced = "2016-fall"
source = "https://example.org/news"
reason = "awards"
"""


def test_every_key_is_read() -> None:
    """The whole format, shorthand and long form, becomes the film that it describes."""
    reading = catalog.read(EVERYTHING)
    december_2, december_9 = dates.parse("2016-12-02"), dates.parse("2016-12-09")
    expected = Film(
        slug="la-la-land",
        title="La La Land",
        original_title="La La Land",
        directors=("Damien Chazelle",),
        cast=("Emma Stone", "Ryan Gosling"),
        distributor="Lionsgate",
        tags=("musical",),
        url="https://example.org/la-la-land",
        notes="The one that moved.",
        leads=(Span(2, "w"), Span(1, "d")),
        ids={"imdb": "tt3783958", "tmdb": "313369"},
        releases=(
            Release(
                type=ReleaseType.WIDE,
                territory="GB",
                date=dates.parse("2017-01-13"),
                status=Status.TENTATIVE,
            ),
            Release(
                type=ReleaseType.DIGITAL,
                territory="GB",
                date=dates.parse("2017-summer"),
                status=Status.TENTATIVE,
            ),
            Release(
                type=ReleaseType.LIMITED,
                territory="US",
                date=december_9,
                id="first",
                theaters=5,
                places=("New York", "Los Angeles"),
                format="70mm",
                distributor="Summit",
                note="sold out",
                source="variety.com",
                moves=(
                    Move(start=None, to=december_2, announced=dates.parse("2016-03")),
                    Move(
                        start=december_2,
                        to=december_9,
                        announced=dates.parse("2016-fall"),
                        source="https://example.org/news",
                        reason="awards",
                    ),
                ),
            ),
        ),
    )
    assert (reading.catalog, reading.problems, reading.warnings) == (
        Catalog(territory="GB", films=(expected,)),
        (),
        (),
    )
    assert (expected.releases[2].times_moved, expected.releases[2].moved_from) == (1, december_2)


def test_remind_false_means_no_leads() -> None:
    """`remind = false` is the film that wants no reminders."""
    (film,) = catalog.read('[film.a]\ntitle = "A"\nremind = false\n').catalog.films
    assert film.leads == ()


@given(
    st.dictionaries(
        TITLES.filter(str.isprintable),
        st.tuples(TITLES, st.dictionaries(st.sampled_from(list(ReleaseType)), RELEASE_DATES)),
        min_size=1,
    )
)
def test_any_title_slug_and_date_comes_back_equal(
    films: dict[str, tuple[str, dict[ReleaseType, ReleaseDate]]],
) -> None:
    """Whatever a title or slug is made of, and however vague the dates, they come back."""
    text = "".join(
        f"[film.{toml_text(slug)}]\ntitle = {toml_text(title)}\n"
        + "".join(f"{kind.value} = {toml_date(when)}\n" for kind, when in releases.items())
        for slug, (title, releases) in films.items()
    )
    reading = catalog.read(text)
    assert reading.problems == ()
    assert {
        film.slug: (film.title, {release.type: release.date for release in film.releases})
        for film in reading.catalog.films
    } == films


ONE = '[film.la-la-land]\ntitle = "La La Land"\n'


def test_wide_before_limited_is_a_warning() -> None:
    """It happens, but mostly by mistake; a cancelled release and another territory do not count."""
    text = f"{ONE}limited = 2016-12-25\nwide = 2016-12-09\n"
    reading = catalog.read(text)
    assert [warning.message("films.toml") for warning in reading.warnings] == [
        "films.toml:1: film.la-la-land: wide in US (9 Dec 2016) comes before limited"
        " (25 Dec 2016); "
        "see whether the two are swapped\n     1 | [film.la-la-land]"
    ]
    assert reading.problems == ()
    assert catalog.read(f'{text}status = "cancelled"\n').warnings == ()


def test_a_catalog_without_films_is_no_problem() -> None:
    """Only a file without anything in it is taken for a mistake."""
    assert catalog.read('territory = "US"\n').problems == ()


def test_moves_out_of_order_and_ahead_are_warnings() -> None:
    """A move announced before the one above it, or later than today, is probably a typing error."""
    text = (
        f"{ONE}wide = 2016-12-25\n"
        '[[film.la-la-land.move]]\ntype = "wide"\nfrom = 2016-12-02\nto = 2016-12-16\n'
        "announced = 2016-09-12\n"
        '[[film.la-la-land.move]]\ntype = "wide"\nfrom = 2016-12-16\nto = 2016-12-25\n'
        'announced = "2016-08"\n'
    )
    told = [warning.message("f") for warning in catalog.read(text).warnings]
    assert told == [
        "f:13: film.la-la-land.move[2].announced: announced August 2016, before the move above it "
        '(12 Sep 2016); put the moves in order, the oldest first\n    13 | announced = "2016-08"'
    ]
    ahead = catalog.read(text, today=date(2016, 9, 11)).warnings
    assert [warning.message("f").split(";")[0] for warning in ahead] == [
        "f:8: film.la-la-land.move[1].announced: announced 12 Sep 2016 lies ahead of today",
        told[0].split(";")[0],
    ]


def test_the_last_status_among_the_moves_is_the_release_s() -> None:
    """A film's own status is for releases that say nothing; a move says more."""
    text = (
        f'{ONE}status = "cancelled"\nlimited = 2016-12-02\nwide = 2016-12-25\n'
        '[[film.la-la-land.move]]\ntype = "wide"\nstatus = "confirmed"\n'
    )
    (film,) = catalog.read(text).catalog.films
    assert [release.status for release in film.releases] == [Status.CANCELLED, Status.CONFIRMED]


SYNCED = """\
[film.la]
title = "La"
wide = 2016-12-25
synced.tmdb.wide.US = 2016-12-25
synced.tmdb.wide."US.imax" = "TBA"
synced.tmdb.limited = { GB = "2016-12" }
"""


def test_what_a_source_said_is_read() -> None:
    """By the source, and by what tells one release from another."""
    reading = catalog.read(SYNCED)
    assert reading.problems == ()
    said = reading.catalog.films[0].synced["tmdb"]
    assert {(*key[1:], key.type.value): when.notation for key, when in said.items()} == {
        ("US", None, "wide"): "2016-12-25",
        ("US", "imax", "wide"): "TBA",
        ("GB", None, "limited"): "2016-12",
    }


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("synced = 3", "film.la.synced: 3 is not a table; write a table, with tmdb = ... in it"),
        ("synced.imdb = {}", "film.la.synced.imdb: there is no such key; did you mean tmdb?"),
        (
            "synced.tmdb.wider.US = 2016-12-25",
            "film.la.synced.tmdb.wider: there is no such key; did you mean wide?",
        ),
        (
            "synced.tmdb.wide = 2016-12-25",
            "film.la.synced.tmdb.wide: 2016-12-25 is not a table;"
            " write a table, with US = ... in it",
        ),
        (
            "synced.tmdb.wide.UK = 2016-12-25",
            'film.la.synced.tmdb.wide.UK: "UK" is not a territory;'
            " write a two-letter country code of ISO 3166-1, such as US",
        ),
    ],
)
def test_what_a_source_cannot_have_said(line: str, message: str) -> None:
    """The place, what is wrong with it, and what to write."""
    reading = catalog.read(f'[film.la]\ntitle = "La"\n{line}\n')
    assert [problem.message("x").splitlines()[0] for problem in reading.problems] == [
        f"x:3: {message}"
    ]


@pytest.mark.parametrize("value", ["1", "["])
def test_ten_thousand_problems_are_told_and_the_rest_counted(value: str) -> None:
    """What nobody reads is not looked for, and nothing that is wrong goes unsaid."""
    lines = [f"odd{at} = {value}\n" for at in range(10_025)]
    text = '[film.f]\ntitle = "F"\n' + "".join(lines)
    problems = catalog.read(text).problems
    assert len(problems) == 10_001
    assert problems[9_999].key == "film.f.odd9999"
    assert problems[-1].message("films.toml") == (
        "films.toml: there are 25 more problems; mend these, and they are told"
    )
    few = catalog.read("".join(text.splitlines(keepends=True)[:10_002])).problems
    assert [problem.key for problem in few] == [problem.key for problem in problems[:10_000]]
