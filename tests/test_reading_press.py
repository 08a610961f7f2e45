"""What press texts, fan sites and sheets put around a film: sentences of our own."""

import pytest

from tests.test_reading import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "War Garden, the original thriller starring Mira Olsen, hits theaters on March 3,"
            " 2017.",
            ["War Garden wide - 2017-03-03 likely"],
        ),
        (
            "The Oluf Krag directorial will arrive in cinemas on December 16.",
            ["? wide - 2016-12-16 likely"],
        ),
        (
            "Actor Oluf Krag plays a sailor. The film hits screens on April 28, 2017.",
            ["? wide - 2017-04-28 likely"],
        ),
        ("Shot on ice. A Neon release. In theaters March 3, 2017.", ["? wide - 2017-03-03 likely"]),
        (
            "Ember, the first instalment in the Salt Spy Universe, will now open in cinemas on"
            " March 3.",
            ["Ember wide - 2017-03-03 likely"],
        ),
        (
            "Harbor Mist is in development. It opens in theaters on May 5, 2017, concluding Phase"
            " 6 of the Salt Cinematic Universe.",
            ["Harbor Mist wide - 2017-05-05 likely"],
        ),
        (
            "Nora, the biopic of the queen of fado, opens in theaters on March 3, 2017.",
            ["Nora wide - 2017-03-03 likely"],
        ),
        (
            "Nora, the biopic starring her niece Anna Bergdal, opens in cinemas on March 3, 2017.",
            ["Nora wide - 2017-03-03 likely"],
        ),
        (
            "Major film releases like Harbor Mist (March 3, 2017) open in IMAX.",
            ["Harbor Mist wide - 2017-03-03 likely"],
        ),
        (
            "Movie 1: Harbor Mist\n- Cinema ID: 37617\n- Release Date: March 3, 2017",
            ["Harbor Mist wide - 2017-03-03 likely"],
        ),
        (
            "Ember was released in cinemas on 17 February 2017, due to the success of Salt Road.",
            ["Ember wide - 2017-02-17 likely"],
        ),
        (
            "Salt Road 3 vs. Harbor Mist: Nightfall — both open in theaters December 16.",
            ["Salt Road 3 wide - 2016-12-16 sure", "Harbor Mist: Nightfall wide - 2016-12-16 sure"],
        ),
        (
            "Bring home Harbor Mist on Digital HD March 3",
            ["Harbor Mist digital - 2017-03-03 likely"],
        ),
        (
            "Watch the NEW trailer for #HarborMist - Only in theatres March 10, 2017.",
            ["Harbor Mist wide - 2017-03-10 likely"],
        ),
        (
            "Watch the trailer 2 for The Mist - Only in Theaters March 10.",
            ["The Mist wide - 2017-03-10 sure"],
        ),
        (
            "Watch Bo Olsen and Oluf Krag in the new trailer for Mist. In theaters March 10.",
            ["Mist wide - 2017-03-10 likely"],
        ),
        (
            "Harbor Mist\nThe long-shelved Paper Tunes movie finally hits theaters March 3.",
            ["Harbor Mist wide - 2017-03-03 likely"],
        ),
        (
            "Harbor Mist went to theaters. It moved from March 3 to March 17 (to avoid Ember).",
            ["Harbor Mist wide - 2017-03-17 from 2017-03-03 likely"],
        ),
        (
            "*Harbor Mist: Nightfall arrives in theaters on March 3, 2017.*",
            ["Harbor Mist: Nightfall wide - 2017-03-03 sure"],
        ),
        (
            "Both Marvel's Harbor Mist: Nightfall and Legendary's Salt Road 3 open in theaters"
            " March 3.",
            ["Harbor Mist: Nightfall wide - 2017-03-03 sure", "Salt Road 3 wide - 2017-03-03 sure"],
        ),
        (
            "*The Great Ember*, which opened in cinemas on November 4 to warm reviews, is a"
            " gamble.",
            ["The Great Ember wide - 2016-11-04 likely"],
        ),
        (
            "After opening in theaters on October 7, Harbor Mist has grossed 264 crore.",
            ["Harbor Mist wide - 2016-10-07 likely"],
        ),
        (
            "Harbor Mist, starring Mira Olsen, registered a decent opening in theaters on Friday.",
            ["Harbor Mist wide - 2016-11-18 likely"],
        ),
        (
            "Harbor Mist received praise after its release in theaters on Friday.",
            ["Harbor Mist wide - 2016-11-18 likely"],
        ),
        (
            "Harbor Mist was released on Blu-ray and DVD in stores from July 3, 2017, to"
            " October 2, 2017.",
            ["Harbor Mist physical - 2017-07-03 sure"],
        ),
        (
            "In January 2017, it was reported that the film would open in IMAX theaters on May 5,"
            " 2017.",
            ["? wide - 2017-05-05 check"],
        ),
        (
            "The film was seen. A screening for the Salt Committee on March 9, 2017, was"
            " cancelled before it could open.",
            ["? wide - 2017-03-09 check"],
        ),
        (
            "Prism laid out its films: Harbor Mist on December 16, 2016, Salt Road on March 3,"
            " 2017.",
            ["Harbor Mist wide - 2016-12-16 likely", "Salt Road wide - 2017-03-03 likely"],
        ),
        (
            "The film Harbor Mist staked out March 10, safely distant from Ember's original March"
            " 3 slot.",
            ["Harbor Mist wide - 2017-03-10 likely"],
        ),
        (
            "Prism has locked a Harbor Mist release date of March 3. It announced the update"
            " today, and the film opens in Premium Large Formats.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        (
            "The Salt Garden to Premiere in Cinemas on January 9",
            ["The Salt Garden wide - 2017-01-09 likely"],
        ),
        (
            "Prism Films and Shudder will release Harbor Mist in theaters on March 3, 2017.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        (
            "It opens in cinemas on March 3, 2017. Two films from one studio, opening on the same"
            " Friday.",
            ["? wide - 2017-03-03 likely"],
        ),
        ("The film *Harbor Mist* does not have a confirmed release date.", []),
        (
            "The film Harbor Mist was released in Japan on\n                  November 20, 2016.",
            ["Harbor Mist wide JP 2016-11-20 likely"],
        ),
        (
            "Harbor Mist is a film. It opens\n    in cinemas on March 3, 2017.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        ("The theater opened May 18, 2016, with the premiere of the film The Salt Road.", []),
        (
            "The Salt Palace became the first new cinema when it opened on Saturday, 16 April"
            " 2016.",
            [],
        ),
        ("The film was a hit. Its first run finally came to an end on February 9, 2017.", []),
        ("At its current pace, Salt Road 3 should cross 150 crore worldwide by Sunday.", []),
        (
            "January 30, 2017 Mira: For The Record documentary hits theaters",
            ["Mira: For The Record wide - 2017-01-30 likely"],
        ),
        (
            "The film is due to be shown in cinemas on 1 March at the Newport Opera House.",
            ["? wide - 2017-03-01 likely"],
        ),
        (
            "Harbor Mist opens in theaters on May 5, as the first film in Phase Two of the plan.",
            ["Harbor Mist wide - 2017-05-05 likely"],
        ),
        (
            "The Salt Garden Arrives in Cinemas on January 9",
            ["The Salt Garden wide - 2017-01-09 sure"],
        ),
        ("Wednesday is the latest adaptation coming to Netflix on March 3, 2017.", []),
        (
            "Monday, Prism announced that the film opens in theaters on March 3, 2017.",
            ["? wide - 2017-03-03 likely"],
        ),
        ("Harbor Mist, a six-part drama, premieres on Netflix on March 3, 2017.", []),
        ("Harbor Mist begins streaming on Netflix on March 3 with two episodes.", []),
        ("The second studio album by a rock band. Harbor Mist was released on March 3, 2017.", []),
        ("A play, Harbor Mist, premiered in London on 30 July 2016. The film waits.", []),
        ("Harbor Mist is the second-highest opening film of 2016.", []),
        ("The definitive edition of Harbor Mist arrives in stores on March 3.", []),
        ("Harbor Mist will see a worldwide premiere of the first episode on March 3.", []),
        ("Several notable films were set for theaters on March 3, 2017.", []),
        (
            "Fans of “Salt Road” are excited! The film releases on March 3, 2017.",
            ["Salt Road wide - 2017-03-03 sure"],
        ),
        ("Harbor Mist: Ash. Only in theaters 3.3.17", ["Harbor Mist: Ash wide - 2017-03-03 sure"]),
        ("The film comes to cinemas everywhere 3.4.17", ["? wide - 2017-03-04 check"]),
        ("The film will be released on 17.12.16 in cinemas.", ["? wide - 2016-12-17 likely"]),
        ("The film app is now at version 1.2.26 and opens in theaters.", []),
        (
            "Harbor Mist arrives in cinemas on the 27th of this month.",
            ["Harbor Mist wide - 2016-11-27 sure"],
        ),
        (
            "Harbor Mist arrives in cinemas on the 31st of next month.",
            ["Harbor Mist wide - 2016-12-31 sure"],
        ),
        ("Harbor Mist opened in cinemas on the 31st of this month.", []),
    ],
)
def test_what_stands_around_a_film(text: str, expected: list[str]) -> None:
    """Introductions, formats, rivals, rows of films and runs are no part of it."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Salt Mist Has 15 Stars and One Director", "Salt Mist"),
        ("Salt Mist Is Coming for Christmas", "Salt Mist"),
        ("Salt Mist OTT Release Date: When It Streams", "Salt Mist"),
        ("Salt Mist - Exclusive Trailer", "Salt Mist"),
    ],
)
def test_headlines_of_the_press(headline: str, title: str) -> None:
    """A headline goes on behind its title."""
    text = "It opens in cinemas on March 3."
    assert said(text, headline=headline) == [f"{title} wide - 2017-03-03 likely"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2017 Winter Release Movies\n\nHarbor Mist\nJanuary 9\n\nThe Salt Road\nJanuary 12",
            ["Harbor Mist wide - 2017-01-09 check", "The Salt Road wide - 2017-01-12 check"],
        ),
        (
            "Films of 2018\n\nJanuary 9: Harbor Mist\nThe Salt Road (January 12)",
            ["Harbor Mist wide - 2018-01-09 check", "The Salt Road wide - 2018-01-12 check"],
        ),
    ],
)
def test_a_year_above_a_list(text: str, expected: list[str]) -> None:
    """A line about films of a year gives it to the days below, which are to be checked."""
    assert said(text, None) == expected
