"""Which film somebody means."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from releasecal import catalog
from releasecal.errors import ReleasecalError
from releasecal.lookup import find_film, has_id, name_test, names
from releasecal.model import Catalog, Film
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
