"""Who brings a film, dates that are taken back, and rows of lists: sentences of our own."""

import pytest

from tests.test_reading import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The 4K UHD and Blu-ray of Harbor Mist arrives on 9 February 2017.",
            ["Harbor Mist physical - 2017-02-09 likely"],
        ),
        (
            "Prism will screen The Salt Road in 800 theaters on February 14.",
            ["The Salt Road wide - 2017-02-14 sure"],
        ),
        (
            "The film Mr. Olsen's Last Balloon opens in cinemas on March 3, 2017.",
            ["Mr. Olsen's Last Balloon wide - 2017-03-03 likely"],
        ),
        (
            "The anime film Kaze no Harbor opens in cinemas on March 3, 2017.",
            ["Kaze no Harbor wide - 2017-03-03 likely"],
        ),
        (
            "The film Kraken v. Colossus opens in cinemas on March 3, 2017.",
            ["Kraken v. Colossus wide - 2017-03-03 likely"],
        ),
        (
            "Anna Berg, the biopic of a singer, opens in cinemas on March 3, 2017.",
            ["Anna Berg wide - 2017-03-03 likely"],
        ),
        (
            "Next up for the studio is the film Home, which Berg Lane opens January 29.",
            ["Home wide - 2017-01-29 likely"],
        ),
        ("Berg Lane opens “Home” in cinemas on January 29.", ["Home wide - 2017-01-29 sure"]),
        (
            "Berg Lane opens Salt Road in cinemas on January 29.",
            ["Salt Road wide - 2017-01-29 likely"],
        ),
        (
            "“Harbor Mist” will open in cinemas Jan. 29, not Jan. 22 as previously announced.",
            ["Harbor Mist wide - 2017-01-29 from 2017-01-22 sure"],
        ),
        (
            "Salt Road, the long-delayed Anna Berg thriller, is set for 02.04.2017.",
            ["Salt Road wide - 2017-04-02 likely"],
        ),
        (
            "The film “Harbor Mist” opens in Norway on 21 January and not, as announced earlier,"
            " on 14 January.",
            ["Harbor Mist wide NO 2017-01-21 sure"],
        ),
        (
            "Titan has removed the film “Harbor Mist” from its November 5, 2017 slot and penciled"
            " it in for May 5, 2018.",
            ["Harbor Mist wide - 2018-05-05 from 2017-11-05 sure"],
        ),
        (
            "Fans won't need to wait until 2018: the film “Harbor Mist” opens March 3, 2017.",
            ["Harbor Mist wide - 2017-03-03 sure"],
        ),
        (
            "“Dry Mist” will not open in cinemas on January 8. The correct date is January 15.",
            ["Dry Mist wide - 2017-01-15 likely"],
        ),
        (
            "The film streams on Netflix outside the UK on 3 January.",
            ["? streaming - 2017-01-03 likely"],
        ),
        ("A new multiplex with twelve screens opens in Leeds on 11 December.", []),
        ("Prism will present its 2017 slate of films on April 7.", []),
        ("The actress died. A public memorial for the film star will be held on December 3.", []),
        (
            "Columbia has claimed June 30, 2017 for the film “Harbor Mist”.",
            ["Harbor Mist wide - 2017-06-30 sure"],
        ),
        (
            "“Harbor Mist” will play exclusively at one cinema in New York starting December 9.",
            ["Harbor Mist limited US 2016-12-09 sure"],
        ),
        (
            "“Harbor Mist” (Neon Palm, March 12) and “The Salt Road” (Focal, March 19) both have"
            " final trailers of the films.",
            ["Harbor Mist wide - 2017-03-12 likely", "The Salt Road wide - 2017-03-19 likely"],
        ),
        (
            "A label for films announces its slate: Harbor Mist (1961) on February 2, and Salt"
            " Road (1978) on February 16.",
            ["Harbor Mist wide - 2017-02-02 likely", "Salt Road wide - 2017-02-16 check"],
        ),
        (
            "The film may be late. Prism hears of Harbor Mist (June 14) and Salt Road (June 15).",
            ["Harbor Mist wide - 2017-06-14 likely", "Salt Road wide - 2017-06-15 likely"],
        ),
        (
            "Films of the studio\n\nThe Long Rain (Prism): was May 21, 2017; now August 13, 2017",
            ["The Long Rain wide - 2017-08-13 from 2017-05-21 likely"],
        ),
        (
            "Films of the studio\n\n1) The Glass Mist, Nov. 29\n2) Home Fires, Dec. 26",
            ["The Glass Mist wide - 2016-11-29 likely", "Home Fires wide - 2016-12-26 likely"],
        ),
        (
            "Films of the studio\n\nMay 21 — Harbor: Final Mile; Kidnap Mist",
            ["Harbor: Final Mile wide - 2017-05-21 likely", "Kidnap Mist wide - 2017-05-21 likely"],
        ),
        (
            "| Film | Release |\n|---|---|\n| Harbor Mist | March 3, 2017 |\n| Salt Road | March"
            " 10, 2017 |",
            ["Harbor Mist wide - 2017-03-03 likely", "Salt Road wide - 2017-03-10 likely"],
        ),
        (
            "Film: Hand Me Mist | Studio: Universal | Release: June 18, 2017 | Rating: R",
            ["Hand Me Mist wide - 2017-06-18 sure"],
        ),
        (
            "Films of the year\n\nPushed: Harbor Mist (3/26/17 to 11/24/17)\nAdded: Rampart 3"
            " (7/28/18)",
            [
                "Harbor Mist wide - 2017-11-24 from 2017-03-26 likely",
                "Rampart 3 wide - 2018-07-28 likely",
            ],
        ),
        (
            "Prism has dropped the film “Big Mist” from its December 18 slot; it is now undated.",
            ["Big Mist wide - TBA from 2016-12-18 likely"],
        ),
        (
            "The film “Harbor Mist”, which was undated, will now open on December 17, 2017.",
            ["Harbor Mist wide - 2017-12-17 sure"],
        ),
        (
            "The film “Harbor Mist”, previously undated, opens Dec. 17, 2017.",
            ["Harbor Mist wide - 2017-12-17 sure"],
        ),
        (
            "“Winter Mist” opens in London on 8 January 2017 and nationwide on 22 January 2017.",
            ["Winter Mist limited GB 2017-01-08 sure", "Winter Mist wide GB 2017-01-22 sure"],
        ),
        (
            "Prism dates the thriller Silver Mist\n\nBy J. Olsen, Nov. 22, 2016\n\nThe film will"
            " open on March 5 in limited release.",
            ["Silver Mist limited - 2017-03-05 likely"],
        ),
        (
            "Film: Harbor Mist\nDK: 28.01.2017\nNorway: 05.02.2017",
            ["Harbor Mist wide DK 2017-01-28 likely", "Harbor Mist wide NO 2017-02-05 likely"],
        ),
        (
            "Film: Harbor Mist\nPVOD: February 9, 2017\n4K UHD/Blu-ray: March 16, 2017\nStreaming"
            " (Peacock): March 26, 2017",
            [
                "Harbor Mist digital - 2017-02-09 likely",
                "Harbor Mist physical - 2017-03-16 likely",
                "Harbor Mist streaming - 2017-03-26 likely",
            ],
        ),
        (
            "The films we look forward to in 2018\n\n1) The Glass Mist, Nov. 19\n2) Home Fires,"
            " Feb. 26",
            ["The Glass Mist wide - 2018-11-19 check", "Home Fires wide - 2018-02-26 check"],
        ),
        (
            "Harbor Mist Trailer: In theaters March 3, 2017",
            ["Harbor Mist wide - 2017-03-03 likely"],
        ),
        (
            "“Harbor Mist” had its premiere in Toronto on September 12, 2015, and was released in"
            " Canada on February 20, 2016.",
            ["Harbor Mist premiere CA 2015-09-12 check", "Harbor Mist wide CA 2016-02-20 check"],
        ),
        (
            "The Boy Who Swallowed Saturday opened in theaters on February 16, 2016.",
            ["The Boy Who Swallowed Saturday wide - 2016-02-16 check"],
        ),
        (
            "“Harbor Mist” opens in U.S. theaters on January 15, 2017, and we guess it will"
            " stream in March.",
            ["Harbor Mist wide US 2017-01-15 sure", "Harbor Mist streaming - 2017-03 likely"],
        ),
        (
            "The film “Prism Mist” reaches Hungarian cinemas on 10 December.",
            ["Prism Mist wide HU 2016-12-10 sure"],
        ),
        (
            "“Winter Mist” opens in select UK cinemas on 8 January 2017, going wide on 22 January"
            " 2017.",
            ["Winter Mist limited GB 2017-01-08 sure", "Winter Mist wide GB 2017-01-22 sure"],
        ),
        (
            "“Winter Mist” opens in select UK cinemas on 8 January 2017 and goes wide worldwide"
            " on 22 January 2017.",
            ["Winter Mist limited GB 2017-01-08 sure", "Winter Mist wide - 2017-01-22 sure"],
        ),
        (
            "The following titles have moved:\n* Iron Mist: Last Tide – from 4/9/17 to 7/23/17\n*"
            " Salt Road 3 – from 10/22/17 to 10/8/17",
            [
                "Iron Mist: Last Tide wide - 2017-07-23 from 2017-04-09 likely",
                "Salt Road 3 wide - 2017-10-08 from 2017-10-22 likely",
            ],
        ),
        (
            "Release calendar of films\n\nJANUARY 2017\n1 Harbor Mist\n8 The Salt Road"
            " (re-release)\n22 – Tangerine Sky",
            [
                "Harbor Mist wide - 2017-01-01 check",
                "The Salt Road rerelease - 2017-01-08 check",
                "Tangerine Sky wide - 2017-01-22 check",
            ],
        ),
        ("Films\n\nDECEMBER\n4 The Long Mist", ["The Long Mist wide - 2016-12-04 check"]),
    ],
)
def test_who_brings_it_and_what_is_taken_back(text: str, expected: list[str]) -> None:
    """A company is no film; a date that is taken back is the one before, or none."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("headline", "text", "expected"),
    [
        (
            "Prism Takes Rights to ‘Salt Road’",
            "Pic opens in cinemas on March 3, 2017.",
            ["Salt Road wide - 2017-03-03 sure"],
        ),
        (
            "Trailer: ‘Harbor Mist’",
            "Prism Parkway releases the film February 26, 2017.",
            ["Harbor Mist wide - 2017-02-26 sure"],
        ),
        (
            "Universal Reshuffles Summer",
            "It opens in cinemas on March 3, 2017.",
            ["? wide - 2017-03-03 likely"],
        ),
        (
            "Harbor Mist: Ash Sails to Summer",
            "It opens in cinemas on March 3, 2017.",
            ["Harbor Mist: Ash wide - 2017-03-03 likely"],
        ),
        (
            "Broadway's ‘The Salt Road’ sets opening night",
            "The Salt Road opens at the Lyceum on March 12.",
            [],
        ),
        (
            "Harbor Mist: Release Dates",
            "Norway: 2 September 2017",
            ["Harbor Mist wide NO 2017-09-02 sure"],
        ),
        ("Harbor Mist", "Disc: January 19", ["Harbor Mist physical - 2017-01-19 likely"]),
        (
            "Paper Mist (2017) – release info",
            "Release dates for Paper Mist:\nSouth Korea: 2 September 2017\nFrance: 6 January 2018",
            ["Paper Mist wide KR 2017-09-02 likely", "Paper Mist wide FR 2018-01-06 likely"],
        ),
    ],
)
def test_headlines_that_tell_what_is_done(headline: str, text: str, expected: list[str]) -> None:
    """What a company does, or a play, is no title; a quoted film is."""
    assert said(text, headline=headline) == expected
