"""What a text announces, and what it only recalls, hints at or says of something else."""

import pytest

from tests.test_reading import said


@pytest.mark.parametrize(
    "text",
    [
        "“Harbor Mist” came out in theaters last year.",
        "Harbor Mist had its premiere at the Sundance Film Festival in January.",
        "“Harbor Mist” was shown at the Venice Film Festival on September 3.",
        "“Harbor Mist” opened in theaters on February 5.",
        "The trailer of “Harbor Mist” was released on December 9, 2005.",
    ],
)
def test_what_is_long_past_is_recalled(text: str) -> None:
    """On the day of publication it is no news, and not proposed."""
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Harbor Mist was released on December 9, 2005.",
            ["Harbor Mist wide - 2005-12-09 check"],
        ),
        ("Theaters got “Harbor Mist” in June 2015.", ["Harbor Mist wide - 2015-06 check"]),
        (
            "Harbor Mist was released in Norway on August 18, 2015, and grossed $176 million.",
            ["Harbor Mist wide NO 2015-08-18 check"],
        ),
    ],
)
def test_what_is_recalled_with_its_year_is_there_to_check(text: str, expected: list[str]) -> None:
    """A date that is told whole is of use, and taken by nobody who does not look at it."""
    assert said(text) == expected


def test_an_encyclopedia_tells_of_old_releases() -> None:
    """Where no day of publication is known, a film of 2005 is proposed, and surely."""
    text = "Harbor Mist was released on December 9, 2005."
    assert said(text, None) == ["Harbor Mist wide - 2005-12-09 likely"]


def test_what_has_just_opened_is_news_and_never_sure() -> None:
    """A day of the weeks before the publication is proposed; told aside, it is not."""
    assert said("“Harbor Mist” opened on November 18, 2016.") == [
        "Harbor Mist wide - 2016-11-18 likely"
    ]
    text = "“Harbor Mist,” which opened in Oslo on November 4, goes wide on December 16."
    assert said(text) == ["Harbor Mist wide - 2016-12-16 sure"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Harbor Mist” opens in June.", ["Harbor Mist wide - 2017-06 likely"]),
        ("As for the studio's Harbor, theaters get more of it in June.", []),
        ("The film will come out in June.", ["? wide - 2017-06 check"]),
        ("The company plans a 2018 release for Harbor Mist.", ["Harbor Mist wide - 2018 check"]),
        ("Harbor Mist is a 2018 coming-of-age drama.", []),
    ],
)  # fmt: skip
def test_a_period_needs_a_film_that_is_plain(text: str, expected: list[str]) -> None:
    """A month or a season with a guess for a title, or with none at all, is left alone."""
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "My publisher has pushed the release date of Harbor Mist from January to March 3, 2017.",
        "The band's new album, Harbor Mist, is out on March 3, 2017.",
        "Harbor Mist launches on March 3, 2017 for PlayStation 4 and Xbox One.",
        "The Harbor Museum opens on March 3, 2017.",
        "Performances of Harbor Mist begin on March 3, 2017 on Broadway.",
    ],
)
def test_a_text_about_other_things_is_left_alone(text: str) -> None:
    """Books, albums, games, museums and the stage, where no word of the text is about films."""
    assert said(text) == []


def test_a_film_of_a_book_is_a_film() -> None:
    """One word about films is enough, for many a film is made from a book."""
    text = "The novel sold well. The film, “Harbor Mist,” opens on March 3, 2017."
    assert said(text) == ["Harbor Mist wide - 2017-03-03 sure"]


def test_many_films_and_none_named_are_no_release() -> None:
    """A day on which four movies come out is that of no film in particular."""
    assert said("March 3, 2017 is the day, with four movies coming out on Blu-ray.") == []


def test_a_text_about_streaming_streams() -> None:
    """An opening told plainly is a stream where the text speaks of a service and of no cinema."""
    text = "Here is what comes to Netflix next. “Harbor Mist” arrives on March 3, 2017."
    assert said(text) == ["Harbor Mist streaming - 2017-03-03 likely"]
    assert said(f"{text} Theaters wait.") == ["Harbor Mist wide - 2017-03-03 likely"]
    opens = f"{text} Theaters wait.".replace("arrives", "opens")
    assert said(opens) == ["Harbor Mist wide - 2017-03-03 sure"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Harbor Mist” was postponed from November 25 to November 19.",
         "Harbor Mist wide - 2017-11-19 from 2016-11-25 likely"),
        ("“Harbor Mist” was moved up from November 30 to November 26.",
         "Harbor Mist wide - 2016-11-26 from 2016-11-30 sure"),
        ("The studio is pushing its current March 3 drama “Harbor Mist” to June 2, 2017.",
         "Harbor Mist wide - 2017-06-02 from 2017-03-03 sure"),
        ("“Harbor Mist” will open on January 6 and “The Salt Road” on March 3.",
         "Harbor Mist wide - 2017-01-06 sure"),
    ],
)  # fmt: skip
def test_the_year_and_the_date_that_a_move_means(text: str, expected: str) -> None:
    """No film is put off to an earlier day, and what it has now is what it leaves."""
    assert said(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Harbor Mist in Oslo opens on March 3, 2017.", "Harbor Mist in Oslo"),
        ("The studio will release Anna Berg and the Salt Road on March 3, 2017.",
         "Anna Berg and the Salt Road"),
        ("Universal dated its untitled Mira Olsen thriller for March 3, 2017.",
         "Untitled Mira Olsen thriller"),
        ("The studio's comedy War Gulls opens on March 3, 2017.", "War Gulls"),
        ("The Harbor Mist Movie opens on March 3, 2017.", "The Harbor Mist Movie"),
        ("“Help! 2” opens on March 3, 2017.", "Help! 2"),
        ("Directed by Agnieszka Berg, the film opens on March 3, 2017.", None),
        ("“Harbor Mist” was a hit. The second film opens on March 3, 2017.", None),
        ("The drama, with Emmy-winner Agnieszka Berg, opens on March 3, 2017.", None),
    ],
)  # fmt: skip
def test_where_a_title_begins_and_ends(text: str, title: str | None) -> None:
    """What belongs to it, what stands around it, and where the film of a sentence has no name."""
    assert [each.partition(" wide")[0] for each in said(text)] == [title or "?"]


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Harbor Mist Delayed Until 2018", "Harbor Mist"),
        ("Sundance favorite HARBOR MIST finds a home", "HARBOR MIST"),
        ("Trouble on ‘The Salt Road’?", "The Salt Road"),
        ("Film Rundown: Studio Buys ‘Harbor Mist’", "Harbor Mist"),
        ("Harbor Studios Announces Changes to Film Schedule", "?"),
    ],
)
def test_the_film_of_a_headline(headline: str, title: str) -> None:
    """It ends where the headline goes on with a verb; columns, questions and studios are none."""
    found = said("The film opens on March 3, 2017.", headline=headline)
    assert [each.partition(" wide")[0] for each in found] == [title]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("November 30 brings Harbor Mist.", ["Harbor Mist wide - 2016-11-30 likely"]),
        ("Harbor Mist, starting December 9 in New York, expands on December 16.",
         ["Harbor Mist limited US 2016-12-09 sure", "Harbor Mist expansion US 2016-12-16 sure"]),
        ("Harbor Mist (December 9 LA/NY)", ["Harbor Mist limited US 2016-12-09 sure"]),
        ("The third film in the series, Harbor Mist 3, opens on December 9, 2016.",
         ["Harbor Mist 3 wide - 2016-12-09 likely"]),
    ],
)  # fmt: skip
def test_short_ways_to_say_it(text: str, expected: list[str]) -> None:
    """A day that brings a film, a start in a city, cities in brackets, a film of a series."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("New DVDs this winter: “Harbor Mist” arrives on December 13.",
         ["Harbor Mist physical - 2016-12-13 likely"]),
        ("“Harbor Mist” will be widely released on DVD and Blu-ray on December 13.",
         ["Harbor Mist physical - 2016-12-13 sure"]),
        ("“Harbor Mist” arrives on December 13 at 8 p.m.", ["Harbor Mist tv - 2016-12-13 likely"]),
        ("“Harbor Mist” will come to Irish cinemas on December 9 from MUBI.",
         ["Harbor Mist wide IE 2016-12-09 sure"]),
    ],
)  # fmt: skip
def test_discs_and_broadcasts(text: str, expected: list[str]) -> None:
    """A text about discs, a time of day, and a service that is only the distributor in cinemas."""
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "“Harbor Mist” will not hit theaters on December 9.",
        "When will the film open, and is it December 9?",
        "Harbor Mist will hold an in-person screening on December 9 at a theater in Oslo.",
        "“Harbor Mist” will open the festival on December 9.",
        "I heard today that the star of “Harbor Mist” has left the film.",
    ],
)
def test_what_is_denied_asked_or_only_shown(text: str) -> None:
    """An opening that will not be, a question, one showing, and the day that news was heard."""
    assert said(text) == []


def test_what_is_denied_until_a_day_is_told_of_it() -> None:
    """With "until" the denial is an announcement."""
    text = "“Harbor Mist” will not hit theaters until December 9, 2016."
    assert said(text) == ["Harbor Mist wide - 2016-12-09 sure"]


def test_quotes_hold_more_than_a_headline_named() -> None:
    """A title in quotes is read whole where a headline has only its beginning."""
    found = said(
        "“Harbor Mist and the Salt Road” opens on December 9.", headline="‘Harbor Mist’ shock"
    )
    assert found == ["Harbor Mist and the Salt Road wide - 2016-12-09 sure"]
