"""Which film somebody means."""

import pytest

from releasecal import catalog
from releasecal.errors import ReleasecalError
from releasecal.lookup import find_film

CATALOG = catalog.read(
    """
[film.la-la-land]
title = "La La Land"
[film.dune-2]
title = "Dune: Part Two"
[film.dune-3]
title = "Dune: Part Three"
[film.dune]
title = "Dune"
[film.amelie]
title = "Amélie"
original_title = "Le Fabuleux Destin d'Amélie Poulain"
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
    ],
)
def test_a_part_is_enough_when_it_is_clear(asked: str, slug: str) -> None:
    """Slug, title, a start or a part of either, without case and accents."""
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
            'no film in the catalog is called "moonlight"; `releasecal list` shows what is there',
        ),
        ("", 'no film in the catalog is called ""; `releasecal list` shows what is there'),
    ],
)
def test_otherwise_the_candidates_are_named(asked: str, message: str) -> None:
    """Ambiguous and unknown names list what might be meant."""
    with pytest.raises(ReleasecalError) as caught:
        find_film(CATALOG, asked)
    assert str(caught.value) == message
