"""What stands beside a release in a text: other days, and other films."""

import pytest

from tests.test_reading import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mira Olsen (17 October 1926-3 February 2019) starred in the film “Harbor Mist.”",
            [],
        ),
        (
            "“Harbor Mist” grossed 5 million on its third Monday in cinemas.",
            [],
        ),
        (
            "“Harbor Mist” will hit theaters on March 3, 2017, which is Friday the 13th of many.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        (
            "“Harbor Mist” was released in theaters on March 3, 2017, for the holiday of "
            "Halloween.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        (
            "The makers of “Harbor Mist” on Thursday announced that the film is done.",
            [],
        ),
        (
            "For most of 2018 “Harbor Mist” was missing from cinemas.",
            [],
        ),
        (
            "Filming of “Harbor Mist” is set to begin in Oslo on March 11, 2017.",
            [],
        ),
        (
            "“Harbor Mist” will start shooting from October or November 2017.",
            [],
        ),
        (
            "The 12th Oslo Film Festival is scheduled to open on March 3, 2017.",
            [],
        ),
        (
            "It ran from March 6, 2017 to March 15, 2017, and the films were fine.",
            [],
        ),
        (
            "The trailer for “Harbor Mist” will premiere in theaters on March 3, 2017.",
            [],
        ),
        (
            "“Harbor Mist” will definitely “not” be released on Blu-ray on March 3, 2017.",
            [],
        ),
        (
            "MARCH 3, 2017 FOR IMMEDIATE RELEASE Oslo – The Academy has updated its rules for "
            "movies.",
            [],
        ),
        (
            "Harbor Mist: The Complete Second Season comes to Blu-ray on March 3, 2017.",
            [],
        ),
        (
            "The Oscars will be televised live on ABC on March 5, 2017, and “Harbor Mist” "
            "leads them.",
            [],
        ),
        (
            "The cinema matches go on until March 12, 2017.",
            [],
        ),
        (
            "“Harbor Mist” was delayed after theaters were shut. It was due on April 2, 2016.",
            [],
        ),
        (
            "Mira Olsen shone as she made her festival debut at Venice on November 18.",
            [],
        ),
        (
            "The makers of Harbor Mist moved the Bergen High Court on Tuesday, January 6.",
            [],
        ),
        (
            "The film was shot in London from July to October 2016.",
            [],
        ),
        (
            "Production was suspended in July, but resumed in November and wrapped in January. It "
            "is a film.",
            [],
        ),
        (
            "The animated series Harbor Mist will hit the Disney+ platform on January 29, 2017.",
            [],
        ),
        (
            "The Critics Awards airs Saturday at 5 p.m. on Netflix, with the stars of many movies.",
            [],
        ),
        (
            "Harbor Mist Series 1 was released on DVD on March 3, 2017, as the film was.",
            [],
        ),
        (
            "A spin-off prequel series, Harbor Call, starring Mira Olsen, debuts on March "
            "3, 2017, and a film follows.",
            [],
        ),
        (
            "Ash House is a film based on the Ash House case that took place on March 3, 2017.",
            [],
        ),
        (
            "The phone features a new screensaver and is out on March 3, 2017.",
            [],
        ),
    ],
)
def test_days_that_are_no_release(text: str, expected: list[str]) -> None:
    """Births, takings, shoots, festivals, trailers and what somebody said: no date of a film."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“Harbor Mist” will be released in selected Oslo cinemas on March 3, 2017.",
            ["Harbor Mist limited - 2017-03-03 sure"],
        ),
        (
            "“Harbor Mist” was released digitally on March 3, 2017, on Hulu.",
            ["Harbor Mist streaming - 2017-03-03 likely"],
        ),
        (
            "“Harbor Mist” comes to Blu-ray on March 3, 2017. “The Salt Road” follows on April "
            "7, 2017.",
            [
                "Harbor Mist physical - 2017-03-03 sure",
                "The Salt Road physical - 2017-04-07 likely",
            ],
        ),
        (
            "Netflix announces its dates. ‘Harbor Mist’ will debut on March 3, 2017.",
            ["Harbor Mist streaming - 2017-03-03 likely"],
        ),
        (
            "“Harbor Mist” will be back in theaters on March 3, 2017 for its 20th anniversary.",
            ["Harbor Mist rerelease - 2017-03-03 sure"],
        ),
        (
            "The film was released theatrically in Norway on March 3, 2017 and was nominated "
            "at the 2018 Oslo Film Festival.",
            ["? wide NO 2017-03-03 check"],
        ),
        (
            "“Harbor Mist,” a made-for-television film, was released on March 3, 2017.",
            ["Harbor Mist tv - 2017-03-03 likely"],
        ),
        (
            "“Harbor Mist” comes out on DVD on March 3, 2017, two weeks before “The Salt Road” "
            "launches.",
            ["Harbor Mist physical - 2017-03-03 sure"],
        ),
        (
            "“Harbor Mist” is hitting theaters again on March 3, 2017.",
            ["Harbor Mist rerelease - 2017-03-03 sure"],
        ),
        (
            "“Harbor Mist” premieres in Venice on Saturday before being released in UK cinemas "
            "from Monday and on Disney+ later in the year.",
            [
                "Harbor Mist premiere - 2016-11-26 likely",
                "Harbor Mist wide GB 2016-11-28 sure",
                "Harbor Mist streaming - 2016 check",
            ],
        ),
        (
            "“Harbor Mist” plays in cinemas from March 3, 2017 before streaming exclusively on "
            "YouTube Premium in June 2017.",
            [
                "Harbor Mist wide - 2017-03-03 sure",
                "Harbor Mist streaming - 2017-06 likely",
            ],
        ),
        (
            "Harbor Mist is released in Norway on March 3, 2017, and globally via Netflix on May "
            "5, 2017.",
            ["Harbor Mist wide NO 2017-03-03 likely", "Harbor Mist streaming - 2017-05-05 likely"],
        ),
        (
            "“Harbor Mist” gets a digital release on Netflix on March 3, 2017.",
            ["Harbor Mist streaming - 2017-03-03 likely"],
        ),
        (
            "Neon will re - release “Harbor Mist” in theaters on March 3, 2017.",
            ["Harbor Mist rerelease - 2017-03-03 sure"],
        ),
        (
            "Harbor Mist skipped a wide theatrical release and premiered directly on "
            "Paramount+ on March 3, 2017.",
            ["Harbor Mist streaming - 2017-03-03 likely"],
        ),
        (
            "The film is originally set for a worldwide release on March 3, 2017.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "Article 7 was the opening film of the Oslo Film Festival, premiering on March "
            "3, 2017.",
            ["Article 7 premiere - 2017-03-03 likely"],
        ),
    ],
)
def test_ways_of_coming_out(text: str, expected: list[str]) -> None:
    """What is shown, streamed, sold or shown again, where the words tell of more than that."""
    assert said(text) == expected


def test_a_year_alone_is_that_of_the_lines_below_it() -> None:
    """A chronicle writes its years once, above what happened in them."""
    text = "2006\nHarbor Mist is out in theaters on June 9.\n2007\nSalt Road opens on November 20."
    assert said(text, None) == [
        "Harbor Mist wide - 2006-06-09 likely",
        "Salt Road wide - 2007-11-20 likely",
    ]
