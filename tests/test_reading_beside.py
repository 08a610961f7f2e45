"""What stands beside a film in its sentence: roles, makers, rivals, plays and earlier dates."""

import pytest

from tests.test_reading import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“Harbor Mist,” the sequel to Mira Olsen's “Salt Road,” opens in theaters on"
            " March 3, 2017.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        (
            "A remake of the Danish film “Salt Road,” the film opens in theaters on March 3, 2017.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "After the premiere of Salt Road, a film titled Harbor Mist was announced. The film"
            " opens in theaters on March 3, 2017.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        ("Mira Olsen's play “Harbor Mist” opens in London on March 3, 2017. The film waits.", []),
        (
            "She stars as “Anna” in the thriller, which opens in theaters on March 3, 2017.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "Mira Olsen and Tom Hale also star in the thriller that opens in theaters on"
            " March 3, 2017.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "Harbor Mist, Prism Bros.’ Olsen-directed Krag movie, opens in theaters on"
            " March 3, 2017.",
            ["Harbor Mist wide - 2017-03-03 likely"],
        ),
        (
            "Harbor Mist (Danish: Havn; lit. Haven) is a 2017 Danish thriller film. It was"
            " released on March 3, 2017.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        (
            "In the United States, the film was released on March 3, 2017.",
            ["? wide US 2017-03-03 likely"],
        ),
        (
            "See Mira's Gold in theaters on March 3, 2017.",
            ["Mira's Gold wide - 2017-03-03 likely"],
        ),
    ],
)
def test_which_of_the_names_is_the_film(text: str, expected: list[str]) -> None:
    """A film that another is measured by, a role, a cast and a maker are not taken for it."""
    assert said(text) == expected


@pytest.mark.parametrize("said_in", ["2016-05-28", "2016-11-28"])
def test_next_summer(said_in: str) -> None:
    """Said in May it is not the one that begins in June."""
    assert said("“Harbor Mist” will hit theaters next summer.", said_in) == [
        "Harbor Mist wide - 2017-summer likely"
    ]


def test_rivals_are_of_the_year_of_the_film_they_are_measured_by() -> None:
    """Told in May, a May without a year would else be the one that is ending."""
    assert said(
        "Prism Pictures has slated “Harbor Mist” for June 4, 2027. It debuts just ahead of"
        " “Salt Road” (May 28) and two weeks before “Gold” (June 18).",
        "2026-05-28",
    ) == [
        "Harbor Mist wide - 2027-06-04 sure",
        "Salt Road wide - 2027-05-28 likely",
        "Gold wide - 2027-06-18 check",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“Harbor Mist” will now be released on October 1, 2017, nearly a year after the"
            " original December 18 release date.",
            ["Harbor Mist wide - 2017-10-01 from 2016-12-18 sure"],
        ),
        (
            "“Harbor Mist,” as per the original plan, will be released on December 25, 2016.",
            ["Harbor Mist wide - 2016-12-25 sure"],
        ),
        (
            "“Harbor Mist” opens in theaters on March 3, 2017, coinciding with the holiday.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        (
            "The animated “Harbor Mist” hits shelves March 3, 2017 on Blu-ray, with DVD buyers of"
            " the film waiting until March 5.",
            [
                "Harbor Mist physical - 2017-03-03 likely",
                "Harbor Mist physical - 2017-03-05 likely",
            ],
        ),
    ],
)
def test_the_original_date_and_the_original_plan(text: str, expected: list[str]) -> None:
    """The one was left, the other still holds."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mira Olsen (her next film, “Harbor Mist,” opens June 12), a streaming phenomenon,"
            " was there.",
            ["Harbor Mist wide - 2017-06-12 sure"],
        ),
        ("Players can download “Harbor Mist”-branded hats from May 28, 2017. The film is out.", []),
        (
            "Harbor Mist\nRelease date: 18 May 2019 (Cannes), 27 March 2020 (Ireland)\nA film.",
            [
                "Harbor Mist premiere - 2019-05-18 likely",
                "Harbor Mist wide IE 2020-03-27 likely",
            ],
        ),
        (
            "The film “Harbor Mist” will be released on YouTube on June 4, 2017.",
            ["Harbor Mist streaming - 2017-06-04 sure"],
        ),
        (
            "The film Harbor Mist was screened in theaters on March 3, 2017.",
            ["Harbor Mist wide - 2017-03-03 likely"],
        ),
        (
            "“Harbor Mist” was released on VHS in limited quantities on January 19, 2017. It is"
            " a film.",
            ["Harbor Mist physical - 2017-01-19 sure"],
        ),
        (
            "The film “Harbor Mist” opens nationwide in select theaters on March 3, 2017.",
            ["Harbor Mist limited US 2017-03-03 likely"],
        ),
        (
            "Originally titled Salt Road, it was shot in Oslo. The film opens in theaters on"
            " March 3, 2017.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "“Harbor Mist” never had a wide release; the film came out on March 3, 2017.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
    ],
)
def test_ways_of_coming_out_that_only_seem_told(text: str, expected: list[str]) -> None:
    """What stands outside the brackets of a date, a festival in them, editions, showings."""
    assert said(text) == expected


def test_a_headline_of_another_thing_leaves_doubt() -> None:
    """The game of a film came out beside it."""
    text = "It was released in theaters on January 27, 2009, as the film was."
    assert said(text, None, headline="Harbor Mist: The Game") == [
        "Harbor Mist: The Game wide - 2009-01-27 likely"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Friday's Child opens in theaters on March 3.", ["Friday's Child wide - 2017-03-03 sure"]),
        ("“Harbor Mist” opens in theaters on Easter Monday.", []),
        ("“Harbor Mist” opens in theaters a week from Friday.", []),
        ("“Harbor Mist” opens in theaters Friday week.", []),
        ("“Harbor Mist” opens in theaters every Friday in January.", []),
        ("“Harbor Mist” opens in theaters on Friday.", ["Harbor Mist wide - 2016-11-25 sure"]),
        (
            "“Salt Road” will beat “Harbor Mist” to theaters on March 3.",
            ["Salt Road wide - 2017-03-03 sure"],
        ),
        (
            "“Salt Road” opens in theaters on March 3, against Prism's Harbor Mist.",
            ["Salt Road wide - 2017-03-03 sure"],
        ),
        ("Neither “Harbor Mist” nor “Salt Road” will open in theaters on March 3.", []),
        (
            "The “Harbor Mist” prequel hits theaters on March 3.",
            ["Harbor Mist wide - 2017-03-03 likely"],
        ),
        (
            "London-based Prism will release “Harbor Mist” in theaters on March 3.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        (
            "Berlin winner “Harbor Mist” opens in theaters on March 3.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        ("The Oslo Film Festival opens on March 3.", []),
        (
            "“Harbor Mist” opens at the Capitol on March 3.",
            ["Harbor Mist wide - 2017-03-03 likely"],
        ),
    ],
)
def test_days_and_places_of_something_else(text: str, expected: list[str]) -> None:
    """A day with another's name, a rival, a denial, somebody's town, a festival, one venue."""
    assert said(text) == expected
