"""How trade news, blogs and lists put the dates of a release, and the ones that it leaves."""

import pytest

from tests.test_reading import said


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
                "Harbor Mist wide - 2017-03-03 likely",
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
            "“Harbor Mist” opens in limited release on December 9, moving from December 2,"
            " before expanding nationwide on January 6.",
            [
                "Harbor Mist limited - 2016-12-09 from 2016-12-02 sure",
                "Harbor Mist wide US 2017-01-06 likely",
            ],
        ),
        (
            "“Harbor Mist” opens December 9 (LA/NY)/December 23 (wide).",
            ["Harbor Mist limited US 2016-12-09 sure", "Harbor Mist wide US 2016-12-23 sure"],
        ),
        (
            "Harbor Mist and Salt Road open on December 9 and December 23, respectively.",
            ["Harbor Mist wide - 2016-12-09 likely", "Salt Road wide - 2016-12-23 check"],
        ),
        (
            "“Harbor Mist” and “Salt Road” are due December 9 and 23, respectively.",
            ["Harbor Mist wide - 2016-12-09 sure", "Salt Road wide - 2016-12-23 likely"],
        ),
        (
            "“Harbor Mist” moves to March 3, 2017. There is an untitled thriller dated for"
            " summer 2017.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
    ],
)
def test_two_dates_in_one_breath(text: str, expected: list[str]) -> None:
    """Of two dates in a row each keeps its own film, its own breadth and its own old plan."""
    assert said(text) == expected
