"""Single words and phrases that tell what a name or a date in a sentence is of."""

import pytest

from tests.test_reading import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The film is released worldwide on March 3, 2017, the day of Holi.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "Harbor Mist opens on March 3, 2017 and streams exclusively on "
            "YouTube Premium in May 2017.",
            ["Harbor Mist wide - 2017-03-03 sure", "Harbor Mist streaming - 2017-05 likely"],
        ),
        (
            "A spiritual sequel to “Ash,” the film premieres at the Oslo Film "
            "Festival Forum on January 20, 2017.",
            ["? premiere - 2017-01-20 check"],
        ),
        (
            "Mortal Harbor II hits theaters on March 3, 2017, and the arcade "
            "game “Edward Harbor” is out.",
            ["Mortal Harbor II wide - 2017-03-03 sure"],
        ),
        (
            "2nd Harbor Film Screens in Theaters on March 3, 2017",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "Harbor Mist, directed by Oluf Krag and starring Anna Berg, is "
            "the latest of the film maker's works. The film opens on March 3, "
            "2017.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        (
            "The actor's next release is Saltroad which will hit theaters on March 3, 2017.",
            ["Saltroad wide - 2017-03-03 likely"],
        ),
        (
            "Starring Mira Olsen as Pamela, it opens on March 3, 2017.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "Harbor Mist opens opposite Salt Road on March 3, 2017.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        (
            "The film opens opposite Salt Road on March 3, 2017.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "The film opens against Salt Road on March 3, 2017.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "The film clashes with Salt Road on March 3, 2017 in theaters.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "Photography took place in Tromso. The film opens on March 3, 2017.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "In her previous film Salt Road she sang. The film opens on March 3, 2017.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "Harbor Mist hit theaters on September 9. It earned a lot.",
            ["Harbor Mist wide - 2016-09-09 likely"],
        ),
        (
            "The film will hit theaters on September 9.",
            ["? wide - 2017-09-09 likely"],
        ),
        (
            "Harbor Mist hit theaters on Thursday last week.",
            ["Harbor Mist wide - 2016-11-17 likely"],
        ),
        (
            "“Harbor Mist” was released last Friday.",
            ["Harbor Mist wide - 2016-11-18 likely"],
        ),
        (
            "“Harbor Mist,” which opened in theaters on November 18, is a film of Krag's.",
            ["Harbor Mist wide - 2016-11-18 likely"],
        ),
        (
            "Wolfs first opens in theaters on March 3, 2017.",
            ["Wolfs wide - 2017-03-03 likely"],
        ),
        (
            "Gold also opens in theaters on March 3, 2017.",
            ["Gold wide - 2017-03-03 likely"],
        ),
        (
            "Gold became a film. It opens on March 3, 2017.",
            ["Gold wide - 2017-03-03 likely"],
        ),
        (
            "Gold makes its way to theaters on March 3, 2017.",
            ["Gold wide - 2017-03-03 likely"],
        ),
        (
            "Already out in France, Harbor Mist opens in American theaters on March 3, 2017.",
            ["Harbor Mist wide US 2017-03-03 likely"],
        ),
        (
            "It was the opening film of the festival on November 20, 2015, in Oslo.",
            ["? premiere - 2015-11-20 check"],
        ),
        (
            "The calendar lists Harbor Mist for March 3, 2017, as a film.",
            ["Harbor Mist wide - 2017-03-03 likely"],
        ),
        (
            "Harbor Mist, from T-Series and others, hits the screens on March 3, 2017.",
            ["Harbor Mist wide - 2017-03-03 likely"],
        ),
        (
            "CORRECTION: The film opens in theaters on March 3, 2017.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "It is a 2017 Indian Hindi-language film by Krag. It opens on March 3, 2017.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "The fourth Nightfall film opens in theaters March 3, 2017.",
            ["Nightfall wide - 2017-03-03 likely"],
        ),
        (
            "Harbor Mist directed by Krag opens in theaters March 3, 2017.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        (
            "The film, starring Mira Olsen as Ash, opens March 3, 2017.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "“Harbor Mist” was moved to November 17, 2017, before moving to November 3, 2017.",
            ["Harbor Mist wide - 2017-11-03 from 2017-11-17 sure"],
        ),
        (
            "Lost Harbor first opens in select theaters on March 3, 2017.",
            ["Lost Harbor limited - 2017-03-03 sure"],
        ),
        (
            "Harbor Mist also hits theaters March 3, 2017.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        (
            "“Harbor Mist” began as a short film for release in March 2017.",
            ["Harbor Mist wide - 2017-03 check"],
        ),
    ],
)
def test_words_that_tell_the_film(text: str, expected: list[str]) -> None:
    """Roles, rivals, makers and adverbs are no part of a title; and none is made up."""
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It premieres Friday 3 March 2017, 23:00 JST, and is a film.",
        "Hunt's theatrical release in March 2017 comes before the festivals.",
        "Landed in front of Salt Road, the trailer says the film opens on March 3, 2017.",
        "The animated series Harbor Mist is on Disney+. The series hits the "
        "platform on January 29, 2017.",
        "She makes her directorial debut on March 3, 2017, and acts in films.",
        "The case was heard by the High Court on March 3, 2017, says the film's maker.",
        "Production was halted in July 2016 for the film Harbor Mist.",
        "Salt Road wraps in May 2017, says the studio of the film.",
        "The film began as a play in March 2015.",
        "The Critics Awards air on March 3, 2017 with films and Netflix.",
        "Salt panel drops on March 3, 2017 for fans of films.",
        "“Harbor Mist” is up when the awards air March 3, 2017.",
    ],
)
def test_words_that_tell_of_no_release(text: str) -> None:
    """Broadcasts, courts, awards, shoots, debuts of a person, festivals told by the way."""
    assert said(text) == []
