"""Which film a release is of: titles among other words, in headlines, in sheets of rows."""

import pytest

from tests.test_reading import said


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
            "1917 will be released on Christmas Day 2019 in Norway, says the studio.",
            ["1917 wide NO 2019-12-25 sure"],
        ),
        (
            "Get Out opens in theaters on March 3, 2017.",
            ["Get Out wide - 2017-03-03 sure"],
        ),
        (
            "Don't Look Up reaches select theaters on December 10, 2016.",
            ["Don't Look Up limited - 2016-12-10 sure"],
        ),
        (
            "Salt's Wife's Keeper is set to be released in Norway on March 3, 2017.",
            ["Salt's Wife's Keeper wide NO 2017-03-03 likely"],
        ),
        (
            "Film: The Lost Empress' Treasure opens on March 3, 2017.",
            ["The Lost Empress' Treasure wide - 2017-03-03 sure"],
        ),
        (
            "Escape from Norway will be released in the United States on March 3, 2017.",
            ["Escape from Norway wide US 2017-03-03 likely"],
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
            ["Hidden Strike wide NO 2017-03-03 likely"],
        ),
        (
            "Harbor Mist - Official Trailer (HD) In Theaters and IMAX April 3, 2017",
            ["Harbor Mist wide - 2017-04-03 sure"],
        ),
        (
            '"Harbor: The Legend" movie hits theaters March 3, 2017.',
            ["Harbor: The Legend wide - 2017-03-03 sure"],
        ),
        (
            "Harbor Mist opens in theaters on March 3, 2017, accompanied by the short film "
            '"One Band."',
            ["Harbor Mist wide - 2017-03-03 likely"],
        ),
        (
            "Nightfall, the horror film about a toy called the One Willow, opens in "
            "theaters on March 3, 2017.",
            ["Nightfall wide - 2017-03-03 likely"],
        ),
        (
            "A sequel, Ash: Milo's Return, opens on March 3, 2017.",
            ["Ash: Milo's Return wide - 2017-03-03 sure"],
        ),
        (
            "All Quiet on the Harbor opens in theaters on March 3, 2017.",
            ["All Quiet on the Harbor wide - 2017-03-03 sure"],
        ),
        (
            "How to Train Your Ghost opens in theaters on March 3, 2017.",
            ["How to Train Your Ghost wide - 2017-03-03 sure"],
        ),
        (
            "Studio CEO Mira Olsen spoke. The film will open on March 3, 2017.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "Next in line are Olsen's “Harbor Mist” on March 3 and “Salt Road” on April 7.",
            ["Harbor Mist wide - 2017-03-03 sure", "Salt Road wide - 2017-04-07 likely"],
        ),
        (
            "The film follows the finale.[2][3] It will be released in Norway on March 3, 2017.",
            ["? wide NO 2017-03-03 likely"],
        ),
        (
            "The film is out on March 3, 2017 in Norway. Harbor Mist was seen by many.",
            ["Harbor Mist wide NO 2017-03-03 check"],
        ),
        (
            "It is the fourth film in the series. It opens on March 3, 2017.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "Harbor Mist opens on March 3, 2017, as part of Phase Three of the plan.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        (
            "The CG-animated Harbor Mist hits theaters on March 3, 2017.",
            ["Harbor Mist wide - 2017-03-03 likely"],
        ),
        (
            "The film is shown at the Coliseum in Bergen, and opens on March 3, 2017.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "Wolfs first opens in theaters on March 3, 2017.",
            ["Wolfs wide - 2017-03-03 likely"],
        ),
        (
            "The studio's new epic following “Salt Road,” “Harbor Mist,” opens on March 3, 2017.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        (
            "Bergen High Court spoke. The film opens on March 3, 2017.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "After the (much praised) Salt Road, it is time. The film opens on March 3, 2017.",
            ["Salt Road wide - 2017-03-03 likely"],
        ),
        (
            "A Harbor Movie from Warner Bros., in theaters March 3, 2017.",
            ["A Harbor Movie wide - 2017-03-03 likely"],
        ),
        (
            "A prequel titled Monsters University will be released on March 3, 2017.",
            ["Monsters University wide - 2017-03-03 sure"],
        ),
        (
            "Ash-Man and The Salt: Return, only in theaters March 3, 2017.",
            ["Ash-Man and The Salt: Return wide - 2017-03-03 sure"],
        ),
        (
            "The BRICK® Movie opens in theaters on March 3, 2017.",
            ["The BRICK® Movie wide - 2017-03-03 sure"],
        ),
    ],
)
def test_the_film_that_is_meant(text: str, expected: list[str]) -> None:
    """Titles behind prepositions, in capitals, in odd quotes; none that another is measured by."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("headline", "text", "expected"),
    [
        ("Tom Krag", "Salt Road was based on a true story. The film opens on March 3, 2017.",
         "Salt Road wide - 2017-03-03 likely"),
        ("The trailer for HARBOR is out", "The film opens on March 3, 2017.",
         "HARBOR wide - 2017-03-03 sure"),
        ("Harbor Mist | Official Trailer", "An epic starring Oluf Berg, opening March 3, 2017.",
         "Harbor Mist wide - 2017-03-03 likely"),
        ("Harbor: The Mist | Official Trailer", "Harbor arrives in theaters on March 3, 2017.",
         "Harbor: The Mist wide - 2017-03-03 likely"),
        ("Star of Harbor Mist gives THIS advice", "It opens on March 3, 2017.",
         "Harbor Mist wide - 2017-03-03 likely"),
    ],
)  # fmt: skip
def test_the_film_that_a_headline_means(headline: str, text: str, expected: str) -> None:
    """A headline that is somebody's name names no film; nor do words that are only shouted."""
    assert said(text, headline=headline) == [expected]


def test_a_sheet_of_rows_keeps_its_titles() -> None:
    """A row with a label is no part of the title below it, and labels and their names are none."""
    text = "Salt Road\nCast: Mira Olsen, Oluf Krag, Anna Berg and several others of the town\n"
    text += "Harbor Mist\nAssociate Producer: Oluf Krag\nRelease Date: March 3, 2017"
    assert said(text) == ["Harbor Mist wide - 2017-03-03 likely"]
