"""What announcements say: sentences of our own, and the proposals that they come to."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from releasecal import dates
from releasecal.reading.announcement import read
from releasecal.reading.mentions import find_mentions
from releasecal.reading.proposal import Proposal
from releasecal.reading.years import Anchor, resolve

PUBLISHED = dates.parse("2016-11-22")


def said(text: str, published: str | None = "2016-11-22", **more: object) -> list[str]:
    """Return the proposals of a text, each in one line."""
    when = dates.parse(published) if published else None
    return [in_a_line(each) for each in read(text, published=when, **more).proposals]  # type: ignore[arg-type]


def in_a_line(proposal: Proposal) -> str:
    """Return title, type, territory, date, the date before and the level."""
    parts = [proposal.title or "?", proposal.type.value, proposal.territory or "-"]
    parts.append(proposal.date.notation)
    if proposal.moved_from:
        parts.append(f"from {proposal.moved_from.notation}")
    return " ".join([*parts, proposal.level.value])


def test_the_sentence_that_began_it() -> None:
    """Two dates in one sentence, each with its own release type, both sure."""
    text = "La La Land gets a limited release on December 2 and goes wide on December 16."
    assert said(text) == [
        "La La Land limited - 2016-12-02 sure",
        "La La Land wide - 2016-12-16 sure",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Harbor Mist” hits theaters March 3, 2017.", ["Harbor Mist wide - 2017-03-03 sure"]),
        ("Harbor Mist opens in select theaters on March 3.",
         ["Harbor Mist limited - 2017-03-03 sure"]),
        ("Harbor Mist opens in New York and Los Angeles on March 3.",
         ["Harbor Mist limited US 2017-03-03 sure"]),
        ("Harbor Mist expands nationwide on March 17.", ["Harbor Mist wide US 2017-03-17 sure"]),
        ("Harbor Mist adds more theaters on March 10.",
         ["Harbor Mist expansion - 2017-03-10 sure"]),
        ("Harbor Mist arrives on VOD May 2 and on Blu-ray June 6.",
         ["Harbor Mist digital - 2017-05-02 sure", "Harbor Mist physical - 2017-06-06 sure"]),
        ("Netflix will release Harbor Mist on July 7.",
         ["Harbor Mist streaming - 2017-07-07 likely"]),
        ("Harbor Mist premieres at the Sundance Film Festival on January 20.",
         ["Harbor Mist premiere - 2017-01-20 likely"]),
        ("A new restoration of Harbor Mist returns to theaters on May 4, 2017.",
         ["Harbor Mist rerelease - 2017-05-04 likely"]),
        ("Harbor Mist opens in theaters and on demand on March 3.",
         ["Harbor Mist wide - 2017-03-03 sure", "Harbor Mist digital - 2017-03-03 sure"]),
        ("Harbor Mist opens in the United States and Canada on March 3.",
         ["Harbor Mist wide US 2017-03-03 sure", "Harbor Mist wide CA 2017-03-03 sure"]),
        ("Harbor Mist reaches UK cinemas on 3rd March.", ["Harbor Mist wide GB 2017-03-03 sure"]),
        ("Harbor Mist opens in limited release March 3, going wide a week later.",
         ["Harbor Mist limited - 2017-03-03 sure", "Harbor Mist wide - 2017-03-10 likely"]),
        ("Harbor Mist will be released in the summer.", ["Harbor Mist wide - 2017-summer likely"]),
        ("“Harbor Mist” opens this Friday.", ["Harbor Mist wide - 2016-11-25 sure"]),
    ],
)  # fmt: skip
def test_types_territories_and_dates(text: str, expected: list[str]) -> None:
    """Each release type, territory and kind of date by the words that trade news has for it."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbor Mist has been pushed from March 3 to April 7, 2017.",
         ["Harbor Mist wide - 2017-04-07 from 2017-03-03 sure"]),
        ("“Harbor Mist” is moving up two weeks, to July 14 from July 28.",
         ["Harbor Mist wide - 2017-07-14 from 2017-07-28 sure"]),
        ("Originally slated for March 3, “Harbor Mist” now opens May 5, 2017.",
         ["Harbor Mist wide - 2017-05-05 from 2017-03-03 sure"]),
        ("“Harbor Mist” opens on May 5 instead of March 3.",
         ["Harbor Mist wide - 2017-05-05 from 2017-03-03 sure"]),
        ("“Harbor Mist” had been due out on March 3. The film will now open on May 5.",
         ["Harbor Mist wide - 2017-05-05 from 2017-03-03 likely"]),
        ("“Harbor Mist” vacates its March 3 slot and is now undated.",
         ["Harbor Mist wide - TBA from 2017-03-03 likely"]),
        ("The studio took “Harbor Mist” off the calendar. The film had been set for March 3, 2017.",
         ["Harbor Mist wide - TBA from 2017-03-03 likely"]),
        ("“Harbor Mist” opens on March 10, a week later than first planned.",
         ["Harbor Mist wide - 2017-03-10 sure"]),
    ],
)  # fmt: skip
def test_moves(text: str, expected: list[str]) -> None:
    """Old dates are told from new ones, in one sentence or two; a date that is gone is TBA."""
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Principal photography on “Harbor Mist” begins on March 6 in Oslo.",
        "Season two of Harbor Mist debuts on April 2.",
        "She was born on May 3, 1970, in Oslo.",
        "The studio announced on Tuesday that it has no plans.",
        "The festival runs from January 19 to January 29.",
        "On 8 January 2016 she released Blackbird, an album of hymns.",
        "Harbor Mist: The Game launches on PlayStation 4 on March 3.",
        "The studio sets a press conference for March 3.",
        "“The Salt Road” was taken off the calendar. “Harbor Mist” had been set for March 3, 2017.",
        "Universal has undated its untitled March 3, 2017 film.",
        "“Harbor Mist” was shelved in August 2015.",
        "Filming begins on March 6 in Oslo and is expected to wrap in June.",
        "“Harbor Mist” won the top prize on November 5.",
        "“Harbor Mist” opened to $20 million on November 4.",
        "Nothing at all is said of a date here.",
    ],
)
def test_other_dates_are_left_alone(text: str) -> None:
    """A shoot, a season, a birthday, an album: days on which no film opens draw no proposal."""
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Winter Lodger opens on March 3, 2017.", ["The Winter Lodger wide - 2017-03-03 sure"]),
        ("Summer of Salt opens on March 3, 2017.", ["Summer of Salt wide - 2017-03-03 sure"]),
        ("“Harbor Mist” will be released in Spring 2017.",
         ["Harbor Mist wide - 2017-spring likely"]),
        ("March 9, the studio's drama about a ferry, opens April 7, 2017.",
         ["March 9 wide - 2017-04-07 sure"]),
        ("It opens in Canada by Kino Lorber on March 3, 2017.", ["? wide CA 2017-03-03 likely"]),
        ("It comes to 4K Ultra HD and Blu-ray on March 3, 2017.",
         ["? physical - 2017-03-03 likely"]),
        ("The drama about the 1936 Winter Olympics opens on March 3, 2017.",
         ["? wide - 2017-03-03 likely"]),
        ("The film, shot in Oslo, opens on March 3, 2017.", ["? wide - 2017-03-03 likely"]),
        ("“Harbor Mist” opens on March 3, before the Anna Berg drama expands in April.",
         ["Harbor Mist wide - 2017-03-03 sure", "Harbor Mist expansion - 2017-04 likely"]),
        ("Title: Harbor Mist\nDirector: Mira Olsen\nRelease date: March 3, 2017",
         ["Harbor Mist wide - 2017-03-03 likely"]),
    ],
)  # fmt: skip
def test_what_is_a_title(text: str, expected: list[str]) -> None:
    """Seasons and days in titles are no dates; places, companies, formats, events no titles."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Harbor Mist” opens on May 5 in select theaters instead of March 3.",
         ["Harbor Mist limited - 2017-05-05 from 2017-03-03 sure"]),
        ("Coming soon: Harbor Mist (March 3, limited), The Salt Road (March 10, wide).",
         ["Harbor Mist limited - 2017-03-03 sure", "The Salt Road wide - 2017-03-10 likely"]),
        ("The studio slots “Harbor Mist” for March 3, 2017 and “The Salt Road” for May 5, 2017.",
         ["Harbor Mist wide - 2017-03-03 sure", "The Salt Road wide - 2017-05-05 likely"]),
        ("Universal has dated Harbor Mist for March 3, 2017.",
         ["Harbor Mist wide - 2017-03-03 likely"]),
        ("“Harbor Mist” premieres March 3, 2017.", ["Harbor Mist wide - 2017-03-03 likely"]),
        ("“Harbor Mist” has its world premiere at the Venice Film Festival on August 30, 2017.",
         ["Harbor Mist premiere - 2017-08-30 likely"]),
        ("“Harbor Mist” won the top prize on November 5 and opens on March 3.",
         ["Harbor Mist wide - 2017-03-03 sure"]),
    ],
)  # fmt: skip
def test_how_studios_say_it(text: str, expected: list[str]) -> None:
    """The breadth behind a date or in its brackets, studios' verbs, openings called premieres."""
    assert said(text) == expected


def test_a_year_is_never_taken_from_today() -> None:
    """With no day of publication a date without a year is told as unresolved, no proposal."""
    reading = read("Harbor Mist opens on December 2.")
    assert reading.proposals == []
    assert [each.words for each in reading.unresolved] == ["December 2"]


def test_an_old_article_stays_old() -> None:
    """The day of publication, not the calendar on the wall, gives the year."""
    assert said("Harbor Mist opens on December 2.", "1999-11-01") == [
        "Harbor Mist wide - 1999-12-02 sure"
    ]


def test_a_carried_year_is_to_be_checked() -> None:
    """A year that stands only at another date is carried over, and never sure."""
    text = "Harbor Mist opened in limited release on December 9, 2005 and went wide on January 6."
    assert said(text, None) == [
        "Harbor Mist limited - 2005-12-09 sure",
        "Harbor Mist wide - 2006-01-06 likely",
    ]


def test_the_film_that_is_spoken_of() -> None:
    """The film that "it" means is that of the sentence before, or that of the headline."""
    text = "Harbor Mist is a 2017 drama film by nobody. It was released on March 3, 2017."
    assert said(text, None) == ["Harbor Mist wide - 2017-03-03 sure"]
    assert said("It opens on March 3, 2017.", headline="Harbor Mist") == [
        "Harbor Mist wide - 2017-03-03 sure"
    ]


def test_known_titles_come_first() -> None:
    """A title of the catalog is found where its words alone would not be one."""
    assert said("Ordinary People and Other Animals opens March 3.", known=["Other Animals"]) == [
        "Other Animals wide - 2017-03-03 sure"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Friday, March 3\nHarbor Mist\nThe Salt Road (limited)\n",
         ["Harbor Mist wide - 2017-03-03 likely", "The Salt Road limited - 2017-03-03 likely"]),
        ("March 3, 2017: Harbor Mist\nMarch 10, 2017: The Salt Road\n",
         ["Harbor Mist wide - 2017-03-03 likely", "The Salt Road wide - 2017-03-10 likely"]),
        ("Harbor Mist (March 3, 2017)", ["Harbor Mist wide - 2017-03-03 likely"]),
        ("Harbor Mist\nRelease date: March 3, 2017\n", ["Harbor Mist wide - 2017-03-03 likely"]),
        ("Harbor Mist | Only in Theaters March 3", ["Harbor Mist wide - 2017-03-03 sure"]),
    ],
)  # fmt: skip
def test_lists(text: str, expected: list[str]) -> None:
    """Headings that are dates, "date: title", "title (date)", lines under a title, table rows."""
    assert said(text) == expected


def test_offsets_are_those_of_the_text() -> None:
    """Each proposal names the very characters that say it."""
    text = "Nothing here.\n\n  “Harbor Mist” opens March 3, 2017. More.\n"
    (proposal,) = read(text).proposals
    sentence = proposal.sentence
    assert text[sentence.start : sentence.end] == "“Harbor Mist” opens March 3, 2017."
    assert [sentence.text[start:end] for start, end in proposal.marks] == ["opens", "March 3, 2017"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("December 2", "2016-12-02"), ("Dec. 2nd", "2016-12-02"), ("2 December", "2016-12-02"),
        ("the 2nd of December, 2017", "2017-12-02"), ("Friday, Dec. 2, 2016", "2016-12-02"),
        ("2017-03-03", "2017-03-03"), ("25/12/2016", "2016-12-25"), ("3.12.2016", "2016-12-03"),
        ("December 2017", "2017-12"), ("fall 2017", "2017-fall"), ("Q4 2017", "2017-Q4"),
        ("the fourth quarter of 2017", "2017-Q4"), ("the first half of 2017", "2017-H1"),
        ("next summer", "2017-summer"), ("this Friday", "2016-11-25"), ("tomorrow", "2016-11-23"),
        ("next month", "2016-12"), ("Christmas Day", "2016-12-25"), ("Labor Day", "2017-09-04"),
        ("Thanksgiving 2017", "2017-11-23"), ("Easter 2017", "2017-04-16"),
        ("Memorial Day weekend", "2017-05"), ("February 30", None), ("3/4/2017", "2017-03-04"),
        ("March 3, 20170", None),
        ("3/14/17", "2017-03-14"), ("3/14", "2017-03-14"), ("9/11", None),
        ("Christmas next year", "2017-12-25"), ("June 25 next year", "2017-06-25"),
    ],
)  # fmt: skip
def test_forms_of_dates(written: str, expected: str | None) -> None:
    """Every form of a date within a sentence, seen from a Tuesday in November 2016."""
    mentions = find_mentions(f"It opens on {written}.")
    found = [resolve(each, Anchor(PUBLISHED)) for each in mentions]
    assert [each.when.text for each in found if each] == ([expected] if expected else [])


@given(st.text(max_size=300), st.sampled_from([None, "2016-11-22", "2016"]))
@settings(deadline=None, max_examples=150)
def test_any_text_is_read(text: str, published: str | None) -> None:
    """No text makes it fail, and what it proposes is where it says it is."""
    for each in read(text, published=dates.parse(published) if published else None).proposals:
        assert text[each.sentence.start : each.sentence.end] == each.sentence.text


@given(
    st.lists(
        st.sampled_from(
            ["Harbor Mist", "“The Salt Road”", "opens", "moves", "from", "to", "on", "March 3",
             "2017", ",", "and", "(", ")", "wide", "limited", "December", "Netflix", "it",
             "undated", "instead of", "\n", ".", ":", "this Friday", "TBA"]
        ),
        max_size=25,
    )
)  # fmt: skip
@settings(deadline=None, max_examples=200)
def test_words_of_announcements_in_any_order(words: list[str]) -> None:
    """Whatever order the words of announcements come in, each proposal is where it says it is."""
    text = " ".join(words)
    for each in read(text, published=PUBLISHED).proposals:
        assert text[each.sentence.start : each.sentence.end] == each.sentence.text


def test_a_headline_is_read_where_the_text_below_tells_no_date() -> None:
    """A day in it is one; above a text, a month is mostly what that is about."""
    text = "The thriller was shot in Norway."
    day = said(text, headline="“Harbor Mist” Opens in Theaters on March 3")
    assert day == ["Harbor Mist wide - 2017-03-03 sure"]
    assert said(text, headline="“Harbor Mist” Opens in Theaters in March") == []
    both = said(
        "“Harbor Mist” opens in theaters on March 4.",
        headline="“Harbor Mist” Opens in Theaters on March 3",
    )
    assert both == ["Harbor Mist wide - 2017-03-04 sure"]
