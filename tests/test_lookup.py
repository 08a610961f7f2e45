"""Which film somebody means."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from releasecal import catalog
from releasecal.errors import ReleasecalError
from releasecal.lookup import find_film, find_release, has_id, name_test, names
from releasecal.model import Catalog, Film, ReleaseType
from releasecal.text import fold

CATALOG = catalog.read(
    """
[film.la-la-land]
title = "La La Land"
ids = { imdb = "tt3783958", tmdb = 313369 }
[film.dune-2]
title = "Dune: Part Two"
[film.dune-3]
title = "Dune: Part Three"
[film.dune]
title = "Dune"
[film.amelie]
title = "Amélie"
original_title = "Le Fabuleux Destin d'Amélie Poulain"
[film.year]
title = "1917"
ids = { tmdb = 530915, wikidata = "Q61117344" }
[film.jumanji-open-world]
title = "Jumanji: Open World"
ids = { tmdb = 1917 }
[film.the-batman-part-ii]
title = "The Batman Part II"
[film."千と千尋の神隠し"]
title = "Spirited Away"
"""
).catalog


@pytest.mark.parametrize(
    ("asked", "slug"),
    [
        ("la-la-land", "la-la-land"),
        ("LA LA LAND", "la-la-land"),
        ("la la", "la-la-land"),
        ("lalaland", "la-la-land"),
        ("dune", "dune"),
        ("Part three", "dune-3"),
        ("amelie", "amelie"),
        ("fabuleux", "amelie"),
        ("千と千尋", "千と千尋の神隠し"),
        ("tt3783958", "la-la-land"),
        ("TT3783958", "la-la-land"),
        ("imdb:tt3783958", "la-la-land"),
        ("https://www.imdb.com/title/tt3783958/?ref_=fn", "la-la-land"),
        ("https://www.themoviedb.org/movie/313369-la-la-land", "la-la-land"),
        ("313369", "la-la-land"),
        ("1917", "year"),
        ("tmdb:1917", "jumanji-open-world"),
        ("q61117344", "year"),
        ("batman 2", "the-batman-part-ii"),
        ("part 3 dune", "dune-3"),
        ("land la", "la-la-land"),
    ],
)
def test_a_part_is_enough_when_it_is_clear(asked: str, slug: str) -> None:
    """Slug, title, identifier, a part of either, without case and accents; at last words."""
    assert find_film(CATALOG, asked).slug == slug


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (
            "dune:",
            '"dune:" may be any of these films; name one:\n'
            "  dune-2  (Dune: Part Two)\n  dune-3  (Dune: Part Three)",
        ),
        (
            "la la lnd",
            'no film in the catalog is called "la la lnd"; did you mean\n'
            "  la-la-land  (La La Land)",
        ),
        (
            "moonlight",
            'no film in the catalog is called "moonlight";'
            " `releasecal list --films` shows what is there",
        ),
        (
            "jumnaji",
            'no film in the catalog is called "jumnaji"; did you mean\n'
            "  jumanji-open-world  (Jumanji: Open World)",
        ),
        (
            "the batmn 3",
            'no film in the catalog is called "the batmn 3"; did you mean\n'
            "  the-batman-part-ii  (The Batman Part II)",
        ),
        (
            "imdb:313369",
            'no film in the catalog is called "imdb:313369";'
            " `releasecal list --films` shows what is there",
        ),
        ("", 'no film in the catalog is called ""; `releasecal list --films` shows what is there'),
    ],
)
def test_otherwise_the_candidates_are_named(asked: str, message: str) -> None:
    """Ambiguous and unknown names list what might be meant."""
    with pytest.raises(ReleasecalError) as caught:
        find_film(CATALOG, asked)
    assert str(caught.value) == message


WORDS = st.sampled_from(
    ["la", "land", "lands", "part", "two", "ii", "2", "dune", "dunes", "dnue", "the", "9", "l-a"]
)
TITLES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
FILMS = st.lists(TITLES, max_size=8).map(
    lambda titles: Catalog(
        films=tuple(Film(slug=f"film-{at}", title=title) for at, title in enumerate(titles))
    )
)


@given(FILMS, TITLES | st.text("land 2-", max_size=8))
@example(Catalog(films=(Film(slug="a", title="Dune"), Film(slug="b", title="Dunes"))), "dnue")
@example(Catalog(films=(Film(slug="film-0", title="la"),)), "-")
def test_films_that_fail_the_quick_test_change_nothing(films: Catalog, asked: str) -> None:
    """The answer, or the error with its suggestions, is that of the films that pass it alone."""
    may_do = name_test(asked)
    passing = [
        film
        for film in films.films
        if any(map(may_do, names(film))) or has_id(film, fold(asked)) or film.slug == asked
    ]
    assert _answer(Catalog(films=tuple(passing)), asked) == _answer(films, asked)


def _answer(films: Catalog, asked: str) -> str:
    try:
        return find_film(films, asked).slug
    except ReleasecalError as error:
        return str(error)


RUN = catalog.read(
    """
[film.x]
title = "X"
wide = 2016-12-16
[[film.x.release]]
type = "wide"
id = "imax"
date = 2016-12-09
[[film.x.release]]
type = "wide"
territory = "GB"
date = 2017-01-13
[[film.x.release]]
type = "limited"
territory = "FR"
id = "a"
date = 2017-02-01
[[film.x.release]]
type = "limited"
territory = "FR"
id = "b"
date = 2017-02-08
"""
).catalog.films[0]


@pytest.mark.parametrize(
    ("kind", "territory", "name", "found"),
    [
        ("wide", None, None, "wide US"),
        ("wide", "US", "imax", "wide US imax"),
        (None, None, "imax", "wide US imax"),
        ("wide", "GB", None, "wide GB"),
        (None, "GB", None, "wide GB"),
        ("limited", None, "b", "limited FR b"),
    ],
)
def test_what_is_in_no_doubt_need_not_be_said(
    kind: str | None, territory: str | None, name: str | None, found: str
) -> None:
    """The release at home goes first, then the one without an id."""
    asked = ReleaseType(kind) if kind else None
    assert find_release(RUN, asked, territory, name, "US").words == found


def test_releases_that_may_be_meant_are_listed() -> None:
    """Those that fit, where several do."""
    with pytest.raises(ReleasecalError) as error:
        find_release(RUN, ReleaseType.LIMITED, None, None, "US")
    assert str(error.value) == (
        "X has more than one limited release; say which with --type, --territory and --id:"
        "\n  limited FR a  (1 Feb 2017)\n  limited FR b  (8 Feb 2017)"
    )


def test_of_many_films_that_may_be_meant_ten_are_named() -> None:
    """The others are counted."""
    films = tuple(Film(slug=f"part-{at}", title=f"Part {at}") for at in range(13))
    with pytest.raises(ReleasecalError) as error:
        find_film(Catalog(films=films), "par")
    lines = str(error.value).splitlines()
    assert (len(lines), lines[1], lines[-1]) == (12, "  part-0  (Part 0)", "  and 3 more")


def test_a_number_is_whole() -> None:
    """The beginning of a word will do, in any order, but 2 is not the beginning of 2049."""
    film = Film(slug="blade-runner", title="Blade Runner 2049")
    held = Catalog(films=(film,))
    assert find_film(held, "2049 bl") is film
    with pytest.raises(ReleasecalError, match='no film in the catalog is called "2 bl"'):
        find_film(held, "2 bl")
