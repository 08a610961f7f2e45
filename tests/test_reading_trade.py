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
                "Harbor Mist wide - 2017-03-03 likely",
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
        ("“Harbor Mist” comes to Blu-ray on 3/14/17.", ["Harbor Mist physical - 2017-03-14 sure"]),
        (
            "“Harbor Mist” comes to Blu-ray on 3/4. “The Salt Road” follows on DVD on 3/28.",
            [
                "Harbor Mist physical - 2017-03-04 sure",
                "The Salt Road physical - 2017-03-28 sure",
            ],
        ),
        (
            "“Harbor Mist” comes to Blu-ray on 4/3/2017. “The Salt Road” came out on DVD on"
            " 28/3/2017.",
            [
                "Harbor Mist physical - 2017-03-04 sure",
                "The Salt Road physical - 2017-03-28 sure",
            ],
        ),
        ("“Harbor Mist” opens on 3/4/2017.", ["Harbor Mist wide - 2017-03-04 likely"]),
        (
            "“Harbor Mist” opens next year. The film hits theaters on March 3, 2017.",
            [
                "Harbor Mist wide - 2017-03-03 sure",
            ],
        ),
        ("“Harbor Mist” will open on November 4.", ["Harbor Mist wide - 2017-11-04 sure"]),
        ("“Harbor Mist” opened on November 4.", ["Harbor Mist wide - 2016-11-04 likely"]),
        (
            "“Harbor Mist” moves from its original June 23, 2018 date to June 2.",
            [
                "Harbor Mist wide - 2018-06-02 from 2018-06-23 likely",
            ],
        ),
        (
            "“Harbor Mist” opens on March 3 instead of its December 30 release.",
            [
                "Harbor Mist wide - 2017-03-03 from 2016-12-30 sure",
            ],
        ),
        (
            "“Harbor Mist” has moved from December 30 to March 3, 2017.",
            [
                "Harbor Mist wide - 2017-03-03 from 2016-12-30 sure",
            ],
        ),
        (
            "“Harbor Mist” opens in two cities on January 20, followed by VOD on March 3.",
            [
                "Harbor Mist wide - 2017-01-20 sure",
                "Harbor Mist digital - 2017-03-03 sure",
            ],
        ),
        (
            "“Harbor Mist” will open on Friday, during Tuesday’s gala.",
            [
                "Harbor Mist wide - 2016-11-25 sure",
            ],
        ),
        ("The last year that passed without a film of hers in theaters was 2005.", []),
        (
            "“Harbor Mist” opens March 3, over Presidents Day weekend.",
            [
                "Harbor Mist wide - 2017-03-03 sure",
            ],
        ),
        (
            "“Harbor Mist” will now premiere on March 3, 2017.",
            [
                "Harbor Mist wide - 2017-03-03 sure",
            ],
        ),
    ],
)
def test_years_and_days_in_numbers(text: str, expected: list[str]) -> None:
    """Days in numbers as the text writes them, years by tense, the exact date of two."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“Harbor Mist” was proposed to open on March 3 but it will reach the screens on"
            " April 7.",
            [
                "Harbor Mist wide - 2017-04-07 from 2017-03-03 sure",
            ],
        ),
        (
            "“Harbor Mist” now opens on April 7, not March 3.",
            [
                "Harbor Mist wide - 2017-04-07 from 2017-03-03 sure",
            ],
        ),
        (
            "“Harbor Mist” hits theaters on April 7, originally set to be released on May 5.",
            [
                "Harbor Mist wide - 2017-04-07 from 2017-05-05 sure",
            ],
        ),
        (
            "“Harbor Mist” has shifted its March 3 release to April 7.",
            [
                "Harbor Mist wide - 2017-04-07 from 2017-03-03 sure",
            ],
        ),
        (
            "“Harbor Mist” opens on April 7, after being moved from May 5 to June 2.",
            [
                "Harbor Mist wide - 2017-04-07 from 2017-06-02 sure",
            ],
        ),
        (
            "“Harbor Mist” was set to come to theaters in March but will debut on Netflix "
            "on April 7.",
            [
                "Harbor Mist streaming - 2017-04-07 from 2017-03 sure",
            ],
        ),
        (
            "The studio goes a week later with “Harbor Mist” on April 7, 2017 instead of March 31.",
            [
                "Harbor Mist wide - 2017-04-07 from 2017-03-31 likely",
            ],
        ),
        (
            "The studio moved “Harbor Mist” to April 7 from June 2.",
            [
                "Harbor Mist wide - 2017-04-07 from 2017-06-02 sure",
            ],
        ),
        ("“Harbor Mist” was scheduled for March 3, while “The Salt Road” was on April 7.", []),
        (
            "“Harbor Mist” has been scheduled for March 3, 2017.",
            [
                "Harbor Mist wide - 2017-03-03 sure",
            ],
        ),
        (
            "“Harbor Mist” moves into the rival’s original slot, March 3, 2017.",
            [
                "Harbor Mist wide - 2017-03-03 likely",
            ],
        ),
        (
            "“Harbor Mist” opens on May 5, a shift of months from its original debut date "
            "of March 3, 2017.",
            [
                "Harbor Mist wide - 2017-05-05 from 2017-03-03 likely",
            ],
        ),
        (
            "“Harbor Mist” is dashing from its March 3 release date this year to May 5.",
            [
                "Harbor Mist wide - 2017-05-05 from 2017-03-03 sure",
            ],
        ),
        (
            "Previously, the studio had planned to open “Harbor Mist” on March 3 in New "
            "York, followed by March 10 in Los Angeles.",
            [],
        ),
        (
            "“Harbor Mist,” scheduled for March 3, 2017 before being pulled, opens on May 5, 2017.",
            [
                "Harbor Mist wide - 2017-05-05 from 2017-03-03 sure",
            ],
        ),
        (
            "“Harbor Mist,” which was also scheduled for release on March 3, 2017, has been "
            "shifted back for a May 5, 2017 release.",
            [
                "Harbor Mist wide - 2017-05-05 from 2017-03-03 sure",
            ],
        ),
    ],
)
def test_old_plans_and_new_dates(text: str, expected: list[str]) -> None:
    """A plan behind or before the new date is what the film moved from, and no date of its own."""
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
    ("text", "expected"),
    [
        (
            "“Harbor Mist” streets on DVD and Blu-ray on March 14, 2017.",
            [
                "Harbor Mist physical - 2017-03-14 sure",
            ],
        ),
        (
            "The digital release of “Harbor Mist” will take place on March 14, 2017.",
            [
                "Harbor Mist digital - 2017-03-14 likely",
            ],
        ),
        (
            "The Sundance hit “Harbor Mist” opens on March 3, 2017.",
            [
                "Harbor Mist wide - 2017-03-03 sure",
            ],
        ),
        (
            "“Harbor Mist” opens in select IMAX theaters on March 3, 2017.",
            [
                "Harbor Mist limited - 2017-03-03 sure",
            ],
        ),
        (
            "The film “Harbor Mist,” bought at Sundance last year, opens on March 3, 2017.",
            [
                "Harbor Mist wide - 2017-03-03 sure",
            ],
        ),
    ],
)
def test_how_a_film_comes_out(text: str, expected: list[str]) -> None:
    """Street dates, releases that take place, films that only come from a festival."""
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The new album was made by nobody in particular and is set to hit stores on March 3.",
        "In its second weekend, “Harbor Mist” fell behind past October blockbusters.",
        "Four movies are coming out on Blu-ray on March 14.",
        "Three new movies opened on Friday.",
        "The Oscar nominations are slated for January 24.",
        "Cinemas will not reopen until March 3.",
        "Even if it opens on March 3, nobody will come.",
        "The studio's streaming service is launching on March 3.",
        "“Harbor Mist” might have gone in May.",
        "“Harbor Mist” is moving closer to Halloween.",
        "The series returns on April 2.",
        "The booklet was given away until March 4.",
        "During Tuesday’s presentation the film was shown.",
        "The service, due to arrive in March, has no films.",
        "The Museum of Lanterns, the first museum of its kind, is opening on March 3.",
        "The Museum of Lanterns will open its doors on March 3.",
        "Performances will now begin on March 3.",
        "The publication of my new novel is set for March 3.",
    ],
)
def test_what_is_no_release(text: str) -> None:
    """Albums, awards, cinemas, services, films in general and mere wishes draw no proposal."""
    assert said(text) == []


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Salt Road game gets a date for PlayStation", []),
        ("Universal & Netflix set dates", ["? wide - 2017-03-03 likely"]),
        ("Harbor Mist gets a date on Netflix", ["Harbor Mist streaming - 2017-03-03 likely"]),
        ("Harbor Mist - Poster and Trailer", ["Harbor Mist wide - 2017-03-03 likely"]),
        ("Harbor Mist to open sooner in the UK", ["Harbor Mist wide - 2017-03-03 likely"]),
        ("Weekly Calendar", ["? wide - 2017-03-03 likely"]),
    ],
)
def test_what_the_headline_adds(headline: str, expected: list[str]) -> None:
    """The headline names the film, says where it is seen at home, or that it is about a game."""
    assert said("It arrives on March 3.", headline=headline) == expected
