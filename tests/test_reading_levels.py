"""What keeps a proposal from being sure, and dates beside an opening that are none."""

import pytest

from tests.test_reading import said


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("“Harbor Mist” opens in theaters on Friday, March 3, 2017.", "sure"),
        ("“Harbor Mist” opens in theaters on Monday, March 3, 2017.", "likely"),
        ("“Harbor Mist” opens in theaters by March 3, 2017.", "likely"),
        ("“Harbor Mist” opens in theaters around March 3, 2017.", "likely"),
        ("“Harbor Mist” opens in theaters as early as March 3, 2017.", "likely"),
        ("“Harbor Mist” opens in theaters on March 3, 2017 at the earliest.", "likely"),
        ("“Harbor Mist” could open in theaters on March 3, 2017.", "likely"),
        ("If all goes well, “Harbor Mist” opens in theaters on March 3, 2017.", "likely"),
        ("A rumor has it that “Harbor Mist” opens in theaters on March 3, 2017.", "likely"),
        ("“Harbor Mist” opens on demand and in theaters on March 3, 2017.", "sure"),
        ("“Harbor Mist” comes to Netflix on March 3, 2017.", "likely"),
        ("The film “Harbor Mist” comes to Netflix on March 3, 2017.", "sure"),
        ("“Harbor Mist” was screened in theaters on March 3, 2017.", "likely"),
    ],
)
def test_a_date_that_is_not_certain(text: str, level: str) -> None:
    """A bound, a hope, a rumor, another day's weekday and what may be a series are not sure."""
    assert {line.split()[-1] for line in said(text)} == {level}
    assert all(line.split()[-2] == "2017-03-03" for line in said(text))


@pytest.mark.parametrize(
    "text",
    [
        "“Harbor Mist” opens in theaters a week before March 3, 2017.",
        "“Harbor Mist” opens in theaters the Friday after March 3, 2017.",
        "“Harbor Mist” stays in theaters until March 3, 2017.",
        "“Harbor Mist” would have opened in theaters on March 3, 2017.",
        "“Harbor Mist” should have hit theaters on March 3, 2017.",
    ],
)
def test_dates_that_an_opening_is_measured_by(text: str) -> None:
    """The day that others are counted from, the end of a run, and what did not happen."""
    assert said(text) == []


def test_a_run_from_day_to_day_is_left_alone() -> None:
    """A run of weeks is told by programmes, whose cinemas are not named by it."""
    run = "“Harbor Mist” runs in theaters from March 3, 2017 to April 7, 2017."
    assert said(run) == []


@pytest.mark.parametrize("label", ["DVD", "Blu-ray", "VOD", "Digital", "Streaming"])
def test_a_label_is_no_title(label: str) -> None:
    """The film of "DVD: March 14" is the one above it."""
    (line,) = said(f"Harbor Mist\n{label}: March 14, 2017\n")
    assert line.startswith("Harbor Mist ")


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Harbor Mist 3.15 will be released on March 3, 2017.", "likely"),
        ("Harbor Mist arrives on March 3, 2017.", "likely"),
        ("Harbor Mist arrives in theaters on March 3, 2017.", "sure"),
        ("Harbor Mist opens on March 3, 2017.", "sure"),
        ("“Harbor Mist” will be released on March 3, 2017.", "sure"),
        ("The film comes first. Harbor Mist arrives on March 3, 2017.", "sure"),
    ],
)
def test_a_text_without_a_word_of_films(text: str, level: str) -> None:
    """What anything may have, a release, is not surely a film's where nothing speaks of films."""
    assert [line.split()[-1] for line in said(text)] == [level]


@pytest.mark.parametrize(
    ("date", "published", "level"),
    [
        ("January 17", "2017", "likely"),
        ("January 17", "2016-12", "sure"),
        ("June 17", "2017", "sure"),
        ("January 17, 2017", "2017", "sure"),
    ],
)
def test_where_only_the_year_of_publication_is_known(date: str, published: str, level: str) -> None:
    """A day early in that year, told without its own, may be one of the next."""
    (line,) = said(f"“Harbor Mist” opens in theaters on {date}.", published=published)
    assert line == f"Harbor Mist wide - 2017-0{'6' if 'June' in date else '1'}-17 {level}"
