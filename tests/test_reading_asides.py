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
            "Production was suspended in July, but resumed in November and wrapped in January. It is a film.",
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
    ],
)
def test_days_that_are_no_release(text: str, expected: list[str]) -> None:
    """Births, takings, shoots, festivals, trailers and what somebody said: no date of a film."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Into The Storm opens in theaters on March 3, 2017.",
            ["Into The Storm wide - 2017-03-03 sure"],
        ),
        (
            "In 2017 comes the Blu-ray edition of Harbor Mist, on March 3.",
            ["Harbor Mist physical - 2017-03-03 likely"],
        ),
        (
            "Harbor Mist: Chapter 2 Has Been Delayed Until April 2017",
            ["Harbor Mist: Chapter 2 wide - 2017-04 likely"],
        ),
        (
            "''Harbor Mist'' was released in theaters on March 3, 2017.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        (
            "Coming to Netflix on December 22nd, Harbor Mist is a film about a town.",
            [],
        ),
        (
            "Compared to “Salt Road,” this one opens in theaters March 3, 2017.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "“Harbor Mist,” originally titled “Salt Road,” opens in theaters on March 3, 2017.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        (
            "The studio moved “Nobody,” starring Mira Olsen, to April 7, 2017.",
            ["Nobody wide - 2017-04-07 sure"],
        ),
        (
            "“Harbor Mist” will open on January 6 and “The Salt Road” on March 3.",
            ["Harbor Mist wide - 2017-01-06 sure", "The Salt Road wide - 2017-03-03 likely"],
        ),
        (
            "Superman/Harbor: The Mist is in theaters on March 3, 2017.",
            ["Superman/Harbor: The Mist wide - 2017-03-03 sure"],
        ),
        (
            "“Christmas is Coming” was her last film; “Harbor Mist” opens in theaters on March "
            "3, 2017.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        (
            "Harbor Mist Trailer: Watch how the film begins. It opens in theaters on March 3, "
            "2017.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        (
            "The role is small.Harbor Mist opens in theaters on March 3, 2017.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        (
            "The film produced by R.B Olsen will hit theaters on March 3, 2017.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "The studio actor’s next release is Saltroad which will hit theaters on March 3, 2017.",
            ["Saltroad wide - 2017-03-03 likely"],
        ),
        (
            "The movie, up for release on March 3, 2017, is directed by debutant Soren Krag.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "Saltroad which stars actor-comedian Soren Krag opens on March 3, 2017.",
            ["Saltroad wide - 2017-03-03 likely"],
        ),
        (
            "The sequel, titled Little eGhost, is eyeing a release on March 3, 2017.",
            ["Little eGhost wide - 2017-03-03 likely"],
        ),
        (
            "Harbor Mist, directed by Mira Olsen, is a drama film. It opens on March 3, 2017.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        (
            "“Harbor Mist,” the latest song of the film Salt Road, is out now. The film opens on "
            "March 3, 2017.",
            ["Salt Road wide - 2017-03-03 likely"],
        ),
        (
            "It was postponed to March 3, 2017, due to the 2016 Hollywood labor disputes.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "The film was shown in the Midnight Tales section at Venice and will open on March 3, "
            "2017.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "Shot in Tromso, Alta, London and Bergen, the film is out in India on March 3, 2017.",
            ["? wide IN 2017-03-03 likely"],
        ),
        (
            "Official Final Trailer for Harbor Mist - in UK cinemas March 3, 2017 – set in the "
            "world of Salt Road.",
            ["Harbor Mist wide GB 2017-03-03 sure"],
        ),
        (
            "1917 was theatrically released in Norway on December 25, 2019.",
            ["1917 wide NO 2019-12-25 sure"],
        ),
        (
            "Get Out opens in theaters on March 3, 2017.",
            ["Get Out wide - 2017-03-03 sure"],
        ),
        (
            "Don't Look Up began a limited theatrical release on December 10, 2016.",
            ["Don't Look Up limited - 2016-12-10 sure"],
        ),
        (
            "Salt's Wife's Keeper is set to be released in Norway on March 3, 2017.",
            ["Salt's Wife's Keeper wide NO 2017-03-03 sure"],
        ),
        (
            "Film: The Lost Empress' Treasure opens on March 3, 2017.",
            ["The Lost Empress' Treasure wide - 2017-03-03 sure"],
        ),
        (
            "Escape from Norway will be released in the United States on March 3, 2017.",
            ["Escape from Norway wide US 2017-03-03 sure"],
        ),
        (
            "Based on the novel by Irvin Krag, the film opens in Norway on March 3, 2017.",
            ["? wide NO 2017-03-03 likely"],
        ),
        (
            "The film opens on March 3, 2017, sharing the weekend with “Salt Road.”",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "**Harbor Mist** will open in theaters on **March 3, 2017**.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        (
            "Hidden Strike will be released on March 3, 2017 in Norway.",
            ["Hidden Strike wide NO 2017-03-03 sure"],
        ),
        (
            "Harbor Mist - Official Trailer (HD) In Theaters and IMAX April 3, 2017",
            ["Harbor Mist wide - 2017-04-03 sure"],
        ),
    ],
)
def test_the_film_that_is_meant(text: str, expected: list[str]) -> None:
    """Titles behind prepositions, in capitals, in odd quotes; none that another is measured by."""
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
            ["Harbor Mist streaming - 2017-03-03 sure"],
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
                "Harbor Mist streaming - 2016 likely",
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
            "Harbor Mist is released in Norway on March 3, 2017, and globally via Netflix on May 5, 2017.",
            ["Harbor Mist wide NO 2017-03-03 likely", "Harbor Mist streaming - 2017-05-05 sure"],
        ),
        (
            "“Harbor Mist” gets a digital release on Netflix on March 3, 2017.",
            ["Harbor Mist streaming - 2017-03-03 sure"],
        ),
    ],
)
def test_ways_of_coming_out(text: str, expected: list[str]) -> None:
    """What is shown, streamed, sold or shown again, where the words tell of more than that."""
    assert said(text) == expected
