"""Films of the catalog in a text, and longer titles that begin or end as theirs do."""

import pytest

from tests.test_reading import said

CATALOG = ["Harbor", "Comet", "The Salt Road", "La La Land", "Lion"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("“Harbor” opens in theaters March 3, 2017.", "Harbor"),
        ("Harbor opens in theaters March 3, 2017.", "Harbor"),
        ("HARBOR opens in theaters March 3, 2017.", "Harbor"),
        ("Disney's Harbor opens in theaters March 3, 2017.", "Harbor"),
        ("Universal has dated Comet for theaters March 3, 2017.", "Comet"),
        ("Harbor Trailer: In Theaters March 3, 2017", "Harbor"),
        ("Harbor IMAX opens in theaters March 3, 2017.", "Harbor"),
        ("Oluf Krag's La La Land opens in theaters March 3, 2017.", "La La Land"),
        ("“Harbor 2” opens in theaters March 3, 2017.", "Harbor 2"),
        ("“Harbor Swing” opens in theaters March 3, 2017.", "Harbor Swing"),
        ("“The Harbor King” opens in theaters March 3, 2017.", "The Harbor King"),
        ("“Harbor and Walls” opens in theaters March 3, 2017.", "Harbor and Walls"),
        ("Harbor: Part Three opens in theaters March 3, 2017.", "Harbor: Part Three"),
        ("Harbor: The Musical opens in theaters March 3, 2017.", "Harbor: The Musical"),
        ("Harbor II opens in theaters March 3, 2017.", "Harbor II"),
        ("Comet Street 2 opens in theaters March 3, 2017.", "Comet Street 2"),
        ("Comet of the Lambs opens in theaters March 3, 2017.", "Comet of the Lambs"),
        ("The Salt Road 2 opens in theaters March 3, 2017.", "The Salt Road 2"),
        ("Mighty Lion opens in theaters March 3, 2017.", "Mighty Lion"),
    ],
)
def test_a_sequel_is_not_the_film_before_it(text: str, title: str) -> None:
    """What is only part of a longer title is another film's, and never moves a film's date."""
    (found,) = said(text, known=CATALOG)
    assert found.partition(" wide")[0] == title


def test_rows_of_a_list_with_films_of_the_catalog() -> None:
    """A month behind a colon is a date, and no subtitle."""
    text = "Comet (March 3, 2017)\nHarbor: March 10, 2017\nLion 2: March 17, 2017\nFilms"
    titles = [each.partition(" wide")[0] for each in said(text, known=CATALOG)]
    assert titles == ["Comet", "Harbor", "Lion 2"]
