"""Dates that one sentence gives up for another, and days that are told by the way."""

import pytest

from tests.test_reading import said

MOVED = ["Harbor Mist wide - 2017-05-05 from 2017-03-03 sure"]


@pytest.mark.parametrize(
    "text",
    [
        "“Harbor Mist,” set for March 3, has moved to May 5.",
        "“Harbor Mist,” set for March 3, 2017, has been moved to May 5, 2017.",
        "“Harbor Mist,” which was set for March 3, has moved to May 5.",
        "“Harbor Mist,” scheduled for March 3, will move to May 5.",
        "“Harbor Mist,” slated for March 3, moves back to May 5.",
        "“Harbor Mist” was set for March 3, but has now been pushed nine weeks to May 5.",
        "Having slid to March 3, 2017, “Harbor Mist” opens in theaters on May 5, 2017.",
        "After being slipped to March 3, 2017, “Harbor Mist” opens in theaters on May 5, 2017.",
        "Harbor Mist vacates March 3 for May 5.",
    ],
)
def test_a_date_that_is_given_up_for_another(text: str) -> None:
    """The first is what the film moved from, and no release of its own."""
    assert said(text) == MOVED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“Harbor Mist” was set for March 3 and moved to VOD on May 5.",
            ["Harbor Mist wide - 2017-03-03 likely", "Harbor Mist digital - 2017-05-05 sure"],
        ),
        (
            "“Gold” opens March 3, and “Harbor Mist” has moved to May 5.",
            ["Gold wide - 2017-03-03 sure", "Harbor Mist wide - 2017-05-05 sure"],
        ),
        (
            "Prism Pictures set “Gold” for March 3 and moved “Harbor Mist” to May 5.",
            ["Gold wide - 2017-03-03 sure", "Harbor Mist wide - 2017-05-05 sure"],
        ),
        (
            "“Harbor Mist” opens in New York on March 3, moving to Los Angeles on March 10.",
            [
                "Harbor Mist limited US 2017-03-03 likely",
                "Harbor Mist limited US 2017-03-10 likely",
            ],
        ),
    ],
)
def test_what_moves_elsewhere_gives_no_date_up(text: str, expected: list[str]) -> None:
    """A film that goes to a service or a city, and another film, leave the date as it is."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“Harbor Mist” has been pushed from July 15 to December 2.",
            ["Harbor Mist wide - 2017-12-02 from 2017-07-15 likely"],
        ),
        (
            "“Harbor Mist” has been pushed up from December 16 to December 2.",
            ["Harbor Mist wide - 2016-12-02 from 2016-12-16 sure"],
        ),
        (
            "“Harbor Mist” (March 3, 2017) has moved to April 7, 2017.",
            ["Harbor Mist wide - 2017-04-07 from 2017-03-03 sure"],
        ),
    ],
)
def test_a_film_is_pushed_to_a_later_day(text: str, expected: list[str]) -> None:
    """Unless it is pushed up; where only that tells the year, it is not sure."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The film, 23:00 JST, opens on March 3, 2017.",
            ["? wide - 2017-03-03 likely"],
        ),
        ("Music: Krag (March 3, 2017)", []),
        (
            "It opens on March 3, 2017 opposite Salt Road in theaters.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "The film is part of a double bill, and as part of Salt Road it opens in theaters on"
            " March 3, 2017.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "Harbor Mist, in theaters Thursday last week, is a film.",
            ["Harbor Mist wide - 2016-11-17 likely"],
        ),
        (
            "Harbor Mist can hit theaters September 9.",
            ["Harbor Mist wide - 2017-09-09 sure"],
        ),
        (
            "“Harbor Mist” was the closing film at Oslo on December 20, 2016.",
            ["Harbor Mist premiere - 2016-12-20 likely"],
        ),
        (
            "The site has listed Harbor Mist for March 3, 2017.",
            ["Harbor Mist wide - 2017-03-03 likely"],
        ),
        (
            "The high court decided on March 3, 2017 that “Harbor Mist” may be released.",
            [],
        ),
        (
            "It opens on March 3, 2017.\n\n“Salt Road” is a film of Krag's.",
            ["? wide - 2017-03-03 likely"],
        ),
    ],
)
def test_what_stands_beside_a_date(text: str, expected: list[str]) -> None:
    """Hours, makers, rivals, courts and films of another paragraph name no film of that date."""
    assert said(text) == expected


def test_a_film_that_was_still_to_come_is_not_moved_into_the_past() -> None:
    """The nearest October to a day in March is the one before it, which was over when it was told.

    Told afterwards, it is that one.
    """
    text = "“Harbor Mist” has vacated March 3, 2017, and now opens October 6."
    assert said(text, "2016-11-22") == [
        "Harbor Mist wide - 2017-10-06 from 2017-03-03 likely",
    ]
    assert said(text, None) == ["Harbor Mist wide - 2016-10-06 from 2017-03-03 likely"]


def test_the_former_and_the_latter() -> None:
    """They are the two films named before, and films that swap dates leave none."""
    assert said(
        "Harbor Mist and Salt Road have swapped dates: the former opens May 5, the latter June 2."
    ) == [
        "Harbor Mist wide - 2017-05-05 likely",
        "Salt Road wide - 2017-06-02 check",
    ]
