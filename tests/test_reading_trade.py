"""How trade news, blogs, lists and shops put a release: sentences of our own."""

import pytest

from tests.test_reading import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The sequel to Harbor Mist, titled The Salt Road, opens March 3, 2017.",
            [
                "The Salt Road wide - 2017-03-03 likely",
            ],
        ),
        (
            "Her follow-up to “Harbor Mist,” “The Salt Road,” opens March 3, 2017.",
            [
                "The Salt Road wide - 2017-03-03 sure",
            ],
        ),
        (
            "The Salt Road, like Olsen’s Harbor Mist, will open on March 3, 2017.",
            [
                "The Salt Road wide - 2017-03-03 likely",
            ],
        ),
        (
            "The Mira Olsen-starring The Salt Road opens on March 3, 2017.",
            [
                "The Salt Road wide - 2017-03-03 sure",
            ],
        ),
        (
            "The Anna Berg comedy The Salt Road opens on March 3, 2017.",
            [
                "The Salt Road wide - 2017-03-03 sure",
            ],
        ),
        (
            "Written and directed by Oluf, The Salt Road is out on March 3, 2017.",
            [
                "The Salt Road wide - 2017-03-03 sure",
            ],
        ),
        (
            "From Harbor Mist director Oluf Krag, The Salt Road opens on March 3, 2017.",
            [
                "The Salt Road wide - 2017-03-03 sure",
            ],
        ),
        (
            "The studio's biopic, The Salt Road, is out on March 3, 2017.",
            [
                "The Salt Road wide - 2017-03-03 sure",
            ],
        ),
        (
            "The Salt Road starring Anna Berg opens on March 3, 2017.",
            [
                "The Salt Road wide - 2017-03-03 sure",
            ],
        ),
        (
            "Harbor Mist: The ferry drama from the makers of Low Tide opens on March 3, 2017.",
            [
                "Harbor Mist wide - 2017-03-03 sure",
            ],
        ),
        (
            "Harbor Mist (Aurora Films): A ferryman counts the cars. In theaters March 3, 2017.",
            [
                "Harbor Mist wide - 2017-03-03 likely",
            ],
        ),
        (
            "Harbor Mist: The Return opens on March 3, 2017.",
            [
                "Harbor Mist: The Return wide - 2017-03-03 sure",
            ],
        ),
        (
            "Harbor Mist doesn’t open in cinemas until March 3, 2017.",
            [
                "Harbor Mist wide - 2017-03-03 sure",
            ],
        ),
        (
            "Five Nights in Oslo opens on March 3, 2017.",
            [
                "Five Nights in Oslo wide - 2017-03-03 sure",
            ],
        ),
        ("No Time to Die opens on March 3, 2017.", ["No Time to Die wide - 2017-03-03 sure"]),
        ("The Man from Oslo opens on March 3, 2017.", ["The Man from Oslo wide - 2017-03-03 sure"]),
        ("Star Garden opens on March 3, 2017.", ["Star Garden wide - 2017-03-03 sure"]),
        (
            "Harbor Mist: Welcome to Salt City opens on March 3, 2017.",
            [
                "Harbor Mist: Welcome to Salt City wide - 2017-03-03 sure",
            ],
        ),
        (
            "Harbor Mist begins her week alone. “The Salt Road” is a ferry drama. The "
            "captain is named Eden. The film opens on March 3, 2017.",
            [
                "The Salt Road wide - 2017-03-03 sure",
            ],
        ),
        (
            "An early release is set for “Harbor Mist,” the live-action version of “Low "
            "Tide,” on March 3, 2017.",
            [
                "Harbor Mist wide - 2017-03-03 likely",
            ],
        ),
        (
            "In place of Harbor Mist, The Salt Road opens on March 3, 2017.",
            [
                "The Salt Road wide - 2017-03-03 likely",
            ],
        ),
        (
            "“Harbor Mist” and “The Salt Road” arrive in April and May respectively.",
            [
                "Harbor Mist wide - 2017-04 likely",
                "The Salt Road wide - 2017-05 check",
            ],
        ),
        (
            "The studio has dates for Harbor Mist and The Salt Road, the latter of which "
            "will be in theaters on March 3.",
            [
                "The Salt Road wide - 2017-03-03 likely",
            ],
        ),
        (
            "Tomorrow Ever Sings, by nobody, opens on March 3.",
            [
                "Tomorrow Ever Sings wide - 2017-03-03 sure",
            ],
        ),
        (
            "Harbor Mist stars Anna Berg. The film opens on March 3, 2017.",
            [
                "Harbor Mist wide - 2017-03-03 sure",
            ],
        ),
        (
            "Harbor Mist AKA The Salt Road opens on March 3, 2017.",
            [
                "The Salt Road wide - 2017-03-03 sure",
            ],
        ),
        (
            "Lastly, the film opens on March 3, 2017.",
            [
                "? wide - 2017-03-03 likely",
            ],
        ),
        (
            "Oluf Krag’s Danish Farewell opens on March 3, 2017.",
            [
                "Danish Farewell wide - 2017-03-03 sure",
            ],
        ),
        (
            "Anna Berg’s Danish drama The Salt Road opens on March 3, 2017.",
            [
                "The Salt Road wide - 2017-03-03 sure",
            ],
        ),
        (
            "The feature version of the game Salt Road has set a March 3, 2017 release date.",
            [
                "Salt Road wide - 2017-03-03 likely",
            ],
        ),
    ],
)
def test_the_title_among_other_names(text: str, expected: list[str]) -> None:
    """The film of a date is told from the one it follows, from makers, places and subtitles."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Harbor Mist 3/3/2017 (from 1/20/2017)\nThe Salt Road 3/17/2017\n",
            [
                "Harbor Mist wide - 2017-03-03 from 2017-01-20 likely",
                "The Salt Road wide - 2017-03-17 likely",
            ],
        ),
        ("Harbor Mist – TBD (from 03/17/2017)", ["Harbor Mist wide - TBA from 2017-03-17 check"]),
        (
            "March 3\n\nHarbor Mist: A ferryman counts the cars of a summer.\n\nThe Salt Road: "
            "When the ice breaks, a family moves north.\n",
            [
                "Harbor Mist wide - 2017-03-03 likely",
                "The Salt Road wide - 2017-03-03 likely",
            ],
        ),
        (
            "Harbor Mist\n\nA ferryman counts the cars of a whole summer, and then they stop "
            "coming at all.\n\nOpening date: March 3\n\nThe Salt Road\n\nA family moves north.\n\n"
            "UK & Ireland Release Date: March 10",
            [
                "Harbor Mist wide - 2017-03-03 likely",
                "The Salt Road wide GB 2017-03-10 likely",
                "The Salt Road wide IE 2017-03-10 likely",
            ],
        ),
        (
            "The release dates are “Harbor Mist” on March 3; Oluf Krag’s “The Salt Road” "
            "with Anna Berg, Mira Olsen and a great many others of whom nobody has heard, "
            "on March 10; and “Low Tide” on March 17.",
            [
                "Harbor Mist wide - 2017-03-03 sure",
                "The Salt Road wide - 2017-03-10 likely",
                "Low Tide wide - 2017-03-17 likely",
            ],
        ),
        (
            "Opening in limited release are “Harbor Mist” (March 3), “The Salt Road” (March"
            " 10) and “Low Tide” (March 17).",
            [
                "Harbor Mist limited - 2017-03-03 sure",
                "The Salt Road limited - 2017-03-10 likely",
                "Low Tide limited - 2017-03-17 likely",
            ],
        ),
        (
            "Harbor Mist (Mira Olsen)\n\n3rd March 2017\n\nA ferryman counts the cars of a "
            "whole summer, and then they stop coming.\n\nThe Salt Road (Anna Berg)\n\n10th "
            "March 2017\n\nA family moves north.",
            [
                "Harbor Mist wide - 2017-03-03 likely",
                "The Salt Road wide - 2017-03-10 likely",
            ],
        ),
        (
            "-Harbor Mist (the ferry film, shot in Oslo): Moved up from March 17 to March 3"
            "\n-The Salt Road (a family moves north, and on): Pushed back from March 17 to "
            "April 7",
            [
                "Harbor Mist wide - 2017-03-03 from 2017-03-17 sure",
                "The Salt Road wide - 2017-04-07 from 2017-03-17 sure",
            ],
        ),
    ],
)
def test_lists_of_the_trade(text: str, expected: list[str]) -> None:
    """Rows with an old date, titles above their lines, titles before a colon, lists."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Salt Road game gets a date for PlayStation", []),
        ("Universal & Netflix set dates", ["? wide - 2017-03-03 check"]),
        ("Harbor Mist gets a date on Netflix", ["Harbor Mist streaming - 2017-03-03 likely"]),
        ("Harbor Mist - Poster and Trailer", ["Harbor Mist wide - 2017-03-03 likely"]),
        ("Harbor Mist to open sooner in the UK", ["Harbor Mist wide - 2017-03-03 likely"]),
        ("Weekly Calendar", ["? wide - 2017-03-03 likely"]),
    ],
)
def test_what_the_headline_adds(headline: str, expected: list[str]) -> None:
    """The headline names the film, says where it is seen at home, or that it is about a game."""
    assert said("It arrives on March 3.", headline=headline) == expected
