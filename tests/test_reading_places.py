"""Where a film comes, beside its title and apart from its date: sentences of our own."""

import pytest

from tests.test_reading import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Prism Films will release The Salt Road in UK and Irish cinemas on March 3, 2017.",
            ["The Salt Road wide GB 2017-03-03 sure", "The Salt Road wide IE 2017-03-03 sure"],
        ),
        (
            "Prism Films will release The Salt Road in Australian and New Zealand cinemas on"
            " March 3, 2017.",
            ["The Salt Road wide AU 2017-03-03 sure", "The Salt Road wide NZ 2017-03-03 sure"],
        ),
        (
            "The Salt Road opens in New York and Los Angeles theaters on March 3, 2017.",
            ["The Salt Road limited US 2017-03-03 sure"],
        ),
        (
            "The film Harbor Mist opens nationwide on March 3, 2017, and in theaters in the UK on"
            " March 10, 2017.",
            ["Harbor Mist wide US 2017-03-03 likely", "Harbor Mist wide GB 2017-03-10 sure"],
        ),
        (
            "The film Born in Norway opens in cinemas on March 3, 2017.",
            ["Born in Norway wide - 2017-03-03 likely"],
        ),
        ("Production of the film is set. Production is set to begin on March 1, 2017.", []),
        (
            "“Harbor Mist” is in cinemas now and on Netflix from 18 December.",
            ["Harbor Mist streaming - 2016-12-18 sure"],
        ),
        (
            "After its theatrical release, “Harbor Mist” will stream on Netflix from 18 December.",
            ["Harbor Mist streaming - 2016-12-18 sure"],
        ),
        (
            "The Hollywood thriller “Harbor Mist” will release in cinemas on December 4.",
            ["Harbor Mist wide - 2016-12-04 sure"],
        ),
        (
            "Films\n\nJan. 8: “Cold Mist” (Neon)\nJan. 15: “Saltmouth” (A24)",
            ["Cold Mist wide - 2017-01-08 likely", "Saltmouth wide - 2017-01-15 likely"],
        ),
        (
            "Pushkar: The Return is slated to release in cinemas on August 6, 2017.",
            ["Pushkar: The Return wide - 2017-08-06 sure"],
        ),
        (
            "“Harbor Mist” will be released in theaters on Independence Day 2017.",
            ["Harbor Mist wide - 2017-07-04 likely"],
        ),
        (
            "“Harbor Mist” will be released in India on Independence Day 2017.",
            ["Harbor Mist wide IN 2017-08-15 sure"],
        ),
        ("Advance bookings for the film open on December 4.", []),
        ("The pre-release event of the film will be held on December 4.", []),
        ("Harbor Mist. Rated R. In theaters Dec. 4.", ["Harbor Mist wide - 2016-12-04 likely"]),
        (
            "Vampire Mist. Streaming exclusively on Shudder December 8.",
            ["Vampire Mist streaming - 2016-12-08 likely"],
        ),
        (
            "Films of the week\n\nDecember 9\nNightfall Mist – Universal\nThe Old Ways – Focus",
            ["Nightfall Mist wide - 2016-12-09 likely", "The Old Ways wide - 2016-12-09 likely"],
        ),
        (
            "Films in cinemas\n\nDecember 9\nPlus One at Christmas\nThe Silent Vault\n500 Days of"
            " Summer",
            [
                "Plus One at Christmas wide - 2016-12-09 sure",
                "The Silent Vault wide - 2016-12-09 sure",
                "500 Days of Summer wide - 2016-12-09 sure",
            ],
        ),
        (
            "The makers of Salt Returns have announced that the film will release in cinemas on"
            " December 9.",
            ["Salt Returns wide - 2016-12-09 likely"],
        ),
        (
            "London, 24 November 2016: Prism announces that “Harbor Mist” opens in cinemas on 26"
            " February 2017.",
            ["Harbor Mist wide - 2017-02-26 sure"],
        ),
        (
            "CLEVELAND (November 24, 2016) – Prism will release “Harbor Mist” in theaters on"
            " January 12, 2017.",
            ["Harbor Mist wide - 2017-01-12 sure"],
        ),
        (
            "Prism releases Harbor Mist on Limited Edition 4K UHD on March 3, 2017.",
            ["Harbor Mist physical - 2017-03-03 sure"],
        ),
    ],
)
def test_where_it_comes_is_no_title(text: str, expected: list[str]) -> None:
    """Places, formats and events are no part of a title, and tell no date of their own."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("headline", "text", "expected"),
    [
        (
            "Neon’s ‘Salt Mist’ Trailer: Anna Berg Fights A Bear",
            "It opens in cinemas on March 3.",
            ["Salt Mist wide - 2017-03-03 likely"],
        ),
    ],
)
def test_headlines_of_trailers(headline: str, text: str, expected: list[str]) -> None:
    """The film in quotes is meant, and not the line before the colon."""
    assert said(text, headline=headline) == expected
