"""What an article says of a release: how the film comes out, or that it is none."""

import pytest

from tests.test_reading import said


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
    ("text", "expected"),
    [
        (
            "“Harbor Mist” streets on DVD and Blu-ray on March 14, 2017.",
            [
                "Harbor Mist physical - 2017-03-14 sure",
            ],
        ),
        (
            "The Blu-ray of Harbor Mist streets on March 14, 2017.",
            ["Harbor Mist physical - 2017-03-14 likely"],
        ),
        (
            "The re-release of “Harbor Mist” in 4K comes to IMAX on March 3, 2017.",
            ["Harbor Mist rerelease - 2017-03-03 sure"],
        ),
        (
            "Previews start on March 2, 2017 for Harbor Mist.",
            ["Harbor Mist preview - 2017-03-02 likely"],
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
        (
            "“Harbor Mist” was released on Netflix and in theaters on March 3, 2017.",
            ["Harbor Mist wide - 2017-03-03 sure", "Harbor Mist streaming - 2017-03-03 sure"],
        ),
        ("Harbor Mist was released on DVD in four volumes from July 3, 2017.", []),
        ("“Harbor Mist” will end its long theatrical run in Norway on March 3, 2017.", []),
        (
            "“Harbor Mist” arrives on Digital HD March 3, 2017 and on Blu-ray Combo Pack, DVD and"
            " VOD on April 7, 2017.",
            [
                "Harbor Mist digital - 2017-03-03 likely",
                "Harbor Mist digital - 2017-04-07 likely",
                "Harbor Mist physical - 2017-04-07 sure",
            ],
        ),
        (
            "“Harbor Mist” opens March 3, 2017 in theaters and on VOD, Blu-ray and DVD.",
            [
                "Harbor Mist wide - 2017-03-03 sure",
                "Harbor Mist digital - 2017-03-03 sure",
                "Harbor Mist physical - 2017-03-03 sure",
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
        "Harbor Mist will be shown at the Oslo Cinematheque on March 3 as part of a retrospective.",
        "The Prism film club screens “Harbor Mist” on March 3.",
        "Harbor Mist the musical begins previews at the Prism Theatre on March 3.",
    ],
)
def test_showings_and_stages_are_no_release(text: str) -> None:
    """A film club, a retrospective and a musical have their days, too."""
    assert said(text) == []
