"""The days of releases as sentences and lists tell them, and the years that they leave out."""

import pytest

from tests.test_reading import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“Harbor Mist” opens this weekend.",
            ["Harbor Mist wide - 2016-11-25 likely"],
        ),
        (
            "“Harbor Mist” opens tonight in six theaters and expands nationwide next week.",
            ["Harbor Mist limited - 2016-11-22 sure", "Harbor Mist wide US 2016-12-02 likely"],
        ),
        (
            "“Harbor Mist” hits theaters in the last quarter of 2017.",
            ["Harbor Mist wide - 2017-Q4 likely"],
        ),
        (
            "“Harbor Mist” takes the Christmas slot of December 21, 2018.",
            ["Harbor Mist wide - 2018-12-21 sure"],
        ),
        (
            "Harbor Mist 2 – 19th November 2017",
            ["Harbor Mist 2 wide - 2017-11-19 likely"],
        ),
        (
            "Harbor Mist-November 14, 2017",
            ["Harbor Mist wide - 2017-11-14 likely"],
        ),
        (
            "6) ‘Harbor Mist’ – Opens 12/9",
            ["Harbor Mist wide - 2016-12-09 likely"],
        ),
        (
            "The studio has announced March 3, 2017 as the release date for “Harbor Mist.”",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        (
            "“Harbor Mist” went from a March 27 theatrical release to an April 28, 2017 "
            "digital one.",
            ["Harbor Mist wide - 2017-04-28 from 2017-03-27 sure"],
        ),
        (
            "“Harbor Mist” has been bumped from October 7 back to April 28.",
            ["Harbor Mist wide - 2018-04-28 from 2017-10-07 likely"],
        ),
        (
            "“Harbor Mist” was to open on March 3, 2017, was then moved to July 7, 2017 and is "
            "now set for October 6, 2017.",
            ["Harbor Mist wide - 2017-10-06 from 2017-07-07 sure"],
        ),
        (
            "“Harbor Mist,” initially slated for January 6, 2017, has since been postponed.",
            ["Harbor Mist wide - TBA from 2017-01-06 check"],
        ),
        (
            "“Harbor Mist” opens in theaters on March 3, 2017. “Harbor Mist” opens in theaters "
            "on April 7, 2017.",
            ["Harbor Mist wide - 2017-03-03 likely", "Harbor Mist wide - 2017-04-07 likely"],
        ),
        (
            "“Harbor Mist” is due on March 3, 2017. “Salt Road” will follow just over a year later"
            " on May 4, 2018.",
            ["Harbor Mist wide - 2017-03-03 sure", "Salt Road wide - 2018-05-04 sure"],
        ),
        (
            "“Harbor Mist” will be on screens March 3, 2017.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
    ],
)
def test_days_as_they_are_told(text: str, expected: list[str]) -> None:
    """Weekends, slots, numbers in titles, films that moved on and on: the day that holds."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "UK Cinema Releases: Friday 2nd December 2016\n\nHarbor Mist (Universal): An "
            "adaptation of a novel of 1988 about a town.\n\nSalt Road (Lionsgate UK): Remake "
            "of the 1982 film about a road. [Nationwide / 15]\n",
            ["Harbor Mist wide GB 2016-12-02 likely", "Salt Road wide GB 2016-12-02 likely"],
        ),
        (
            "| Release Date | Movie | Studio |\n|---|---|---|\n| March 3, 2017 | Harbor Mist | "
            "Lionsgate |\n| April 7, 2017 | Salt Road | Universal |\n",
            ["Harbor Mist wide - 2017-03-03 likely", "Salt Road wide - 2017-04-07 likely"],
        ),
        (
            "Best Netflix Original Movies\nMarch 3, 2017\nFilm: Harbor Mist\nCast: Mira Olsen\n",
            ["Harbor Mist streaming - 2017-03-03 likely"],
        ),
        (
            "Harbor Mist\nDue March 3, 2017\nMira Olsen shot this thriller.\n",
            ["Harbor Mist wide - 2017-03-03 likely"],
        ),
        (
            "Harbor Mist\nThe film had to wait for months.\nOriginal release date: March 3, "
            "2017\nNew release date: April 7, 2017\n",
            ["Harbor Mist wide - 2017-04-07 from 2017-03-03 likely"],
        ),
        (
            "Harbor Mist Official Trailer\nDirected by: Mira Olsen\nIn cinemas March 3, 2017\n",
            ["Harbor Mist wide - 2017-03-03 likely"],
        ),
        (
            "Harbor Mist\n\nRelease dates: 3 March 2017 (India), 7 April 2017 (Canada)\n",
            ["Harbor Mist wide IN 2017-03-03 likely", "Harbor Mist wide CA 2017-04-07 likely"],
        ),
        (
            "Harbor Mist\nInitial release: 3 March 2017 (Norway)\nDirector: Mira Olsen",
            ["Harbor Mist wide NO 2017-03-03 likely"],
        ),
        (
            "Coming to Netflix\n\nDecember 9\nHarbor Mist\nSalt Road: Season 2\nOld Ways (2009)",
            [
                "Harbor Mist streaming - 2016-12-09 likely",
                "Old Ways streaming - 2016-12-09 likely",
            ],
        ),
        (
            "December 9\n• Harbor Mist – Blu-ray, DVD and Digital HD\n• Salt Road (Prism)",
            [
                "Harbor Mist physical - 2016-12-09 likely",
                "Salt Road physical - 2016-12-09 likely",
            ],
        ),
    ],
)
def test_lines_below_one_another(text: str, expected: list[str]) -> None:
    """Headings, tables, labels and the films below them."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“Harbor Mist” premiered on September 8 at the 2007 Oslo Film Festival.",
            ["Harbor Mist premiere - 2007-09-08 likely"],
        ),
        (
            "The film was shot from May to June 2007. “Harbor Mist” opened on March 3.",
            ["Harbor Mist wide - 2008-03-03 likely"],
        ),
        (
            "On August 22, 2024, Mira Olsen announced that “Harbor Mist” comes to cinemas on"
            " October 18.",
            ["Harbor Mist wide - 2024-10-18 likely"],
        ),
    ],
)
def test_years_from_what_stands_near(text: str, expected: list[str]) -> None:
    """Without a day of publication: the festival's year, and the first such day after a shoot."""
    assert said(text, published=None) == expected
