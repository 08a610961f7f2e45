"""Titles of every shape, in sentences of every shape: none is cut, and none takes more with it."""

import pytest

from releasecal import dates
from releasecal.reading.announcement import read

TITLES = (
    "About a Harbor",
    "Battle for the Harbor",
    "By the Sea of Salt",
    "Death Harbor",
    "Get Out Alive",
    "Harbor + Salt",
    "Harbor vs. Salt",
    "Ingrid Goes North",
    "Late Harbor",
    "New Salt Order",
    "Not Forgotten",
    "Open Harbor",
    "Shut In",
    "Star Harbor",
    "The Company",
    "The Danish Harbor",
    "What Harbors Want",
)
BEGINNING = (
    "{} opens in theaters on March 3, 2017.",
    "{} will be released in the United States on March 3, 2017, by Prism Pictures. It is a film.",
    "{} hits Netflix on March 3, 2017.",
    "{} is a 2017 American comedy film directed by Mira Olsen. It was released on March 3, 2017.",
)
"""Sentences that begin with the title, where any word has a capital."""
WITHIN = (
    "Catch Anna Berg in {}, in theaters March 3, 2017.",
    "Experience {} in theaters March 3, 2017.",
    "Prism Pictures has set {} for a theatrical release on March 3, 2017.",
    "Directed by Mira Olsen, {} arrives in cinemas on March 3, 2017.",
    "Anna Berg stars in {}, which opens in theaters on March 3, 2017.",
    "The film, titled {}, will be released on March 3, 2017.",
    "With {} opening in theaters on March 3, 2017, the studio is hopeful.",
    "Anna Berg and Tom Hale lead the cast of {}, which arrives in theaters on March 3, 2017.",
    "Released in theaters on March 3, 2017, {} was a success.",
)
"""Sentences that have it elsewhere."""


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("frame", BEGINNING + WITHIN)
def test_a_title_is_taken_whole(title: str, frame: str) -> None:
    """Wherever a title stands, and whatever words it is made of."""
    published = dates.parse("2016-11-22")
    proposals = read(frame.format(title), published=published).proposals
    assert {each.title for each in proposals} == {title}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prism Pictures has moved Harbor City to March 3, 2017.", "Harbor City"),
        (
            "Anna Berg leads the cast of Bad Salt Company, which opens in theaters on"
            " March 3, 2017.",
            "Bad Salt Company",
        ),
        ("Bad Salt Company opens in theaters on March 3, 2017.", "Bad Salt Company"),
        ("The studio has moved Every Other Day to March 3, 2017.", "Every Other Day"),
        ("Five Nights at Mira's opens in theaters on March 3, 2017.", "Five Nights at Mira's"),
        ("Last Holiday opens in theaters on March 3, 2017.", "Last Holiday"),
        ("When a Harbor Calls opens in theaters on March 3, 2017.", "When a Harbor Calls"),
        ("All the Queen's Salt opens in theaters on March 3, 2017.", "All the Queen's Salt"),
        ("A. B. Krag's Harbor Mist opens in theaters on March 3, 2017.", "Harbor Mist"),
        ("Harbor Saga - The Salt hits theaters on March 3, 2017.", "Harbor Saga - The Salt"),
        ("Scooby-Gold 2 opens in theaters on March 3, 2017.", "Scooby-Gold 2"),
        (
            "Tickets for Harbor: Salt Road are on sale; the film opens in theaters on"
            " March 3, 2017.",
            "Harbor: Salt Road",
        ),
        (
            "Night of the Krag's Salt opens in theaters on March 3, 2017.",
            "Night of the Krag's Salt",
        ),
        ("Scooby-Gold 2 (March 3, 2017)", "Scooby-Gold 2"),
        (
            "The film is based on Mira Krag's manga series Salto and was released by Netflix on"
            " March 3, 2017.",
            None,
        ),
        ("The film opens at 9:40 AM EST on March 3, 2017 in theaters.", None),
        ("Director: Oluf Krag opens the film in theaters on March 3, 2017.", None),
        (
            "A film adaptation of the series, also by Salt Arcs, was released in theaters on"
            " March 3, 2017.",
            None,
        ),
        (
            "Harbor Mist is a 2017 Norwegian psychological horror[4][5] film. It was released in"
            " theaters on March 3, 2017.",
            "Harbor Mist",
        ),
        ("The 16th Prism animated feature film, it opened in theaters on March 3, 2017.", None),
        (
            "Watch #SaltRoad: A #HarborMist Story, in cinemas December 16, 2016.",
            "Salt Road: A Harbor Mist Story",
        ),
        (
            "Olsen returns in Prism Studios' #TheMistsMovie, in theaters December 16, 2016.",
            "The Mists",
        ),
        (
            "Prism re-releases “Harbor Mist”; “Salt Road” is set for theaters on March 3, 2017.",
            "Salt Road",
        ),
        ("It snowed. #SaltRoad opens in theaters on March 3, 2017.", "Salt Road"),
        ("SALT ROAD is in theaters March 3, 2017. #SaltRoad opens March 3, 2017.", "SALT ROAD"),
        ("From Norwegian Filmmaker Mira Olsen, in theaters March 3, 2017.", None),
        (
            "The “Harbor Mist” franchise returns with the film Salt Road. The film opens on"
            " March 3, 2017.",
            "Salt Road",
        ),
        (
            "Wes Kroll (born 1980) is an American film director. Kroll also directed the sequel,"
            " Harbor Mist: The Cure, which opened in theaters on March 3, 2016.",
            "Harbor Mist: The Cure",
        ),
        (
            "Harbor Mist comes in a Blu-ray Combo Pack on March 3, 2017.",
            "Harbor Mist",
        ),
    ],
)
def test_where_a_title_begins_and_ends(text: str, expected: str | None) -> None:
    """Before its verb, behind an owner, beside a place, a company, a maker and an hour."""
    assert [each.title for each in read(text).proposals] == [expected]


def test_a_film_that_only_lends_its_name_is_not_sure() -> None:
    """What is "themed" is another thing, and the film is only spoken of."""
    text = "Rooms of the film with a “Harbor Mist”-branded door open in theaters on March 3, 2017."
    assert [each.level.value for each in read(text).proposals] == ["likely"]


def test_a_name_known_by_another_is_no_row_of_a_list() -> None:
    """What is told in brackets is no cell between a title and its date."""
    text = "Taking to Chirp (also known as Tweet) on March 3, 2017, the studio released the film."
    assert "sure" not in {each.level.value for each in read(text).proposals}
