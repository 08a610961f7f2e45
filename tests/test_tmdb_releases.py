"""TMDb's types and notes as releases, and what of an answer is not believed."""

from typing import Any

import pytest

from releasecal.source import Skipped
from releasecal.sources.answer import Answer, AnswerError
from releasecal.sources.tmdb_releases import read_releases


def answer(*entries: tuple[Any, ...], territory: str = "US") -> Answer:
    rows = [
        {"type": kind, "release_date": f"{day}T00:00:00.000Z", "note": note, "iso_639_1": language}
        for kind, day, note, language in (((*entry, "", "")[:4]) for entry in entries)
    ]
    return Answer(
        {"release_dates": {"results": [{"iso_3166_1": territory, "release_dates": rows}]}}
    )


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([(1, "2016-08-31", "Venice Film Festival")], ["premiere 2016-08-31 Venice Film Festival"]),
        ([(2, "2016-12-09")], ["limited 2016-12-09"]),
        ([(3, "2016-12-25")], ["wide 2016-12-25"]),
        ([(4, "2017-04-11")], ["digital 2017-04-11"]),
        ([(5, "2017-04-25", "Blu-ray")], ["physical 2017-04-25 Blu-ray"]),
        ([(6, "2017-05-01")], ["tv 2017-05-01"]),
        ([(2, "2016-12-16"), (2, "2016-12-09")], ["limited 2016-12-09", "expansion 2016-12-16"]),
        ([(3, "2016-12-25"), (3, "2017-01-06", "expansion")],
         ["wide 2016-12-25", "expansion 2017-01-06 expansion"]),
        ([(3, "2016-11-18", "limited"), (3, "2016-12-16")],
         ["limited 2016-11-18 limited", "wide 2016-12-16"]),
        ([(3, "2017-01-13", "IMAX")], ["wide 2017-01-13 [IMAX]"]),
        ([(2, "2027-02-10", "IMAX sneak previews")],
         ["preview 2027-02-10 [IMAX] IMAX sneak previews"]),
        ([(2, "2016-12-09", "4 theaters")], ["limited 2016-12-09 in 4"]),
        ([(3, "1997-12-19"), (3, "2012-04-04", "3D re-release")],
         ["wide 1997-12-19", "rerelease 2012-04-04 [3D] 3D re-release"]),
        ([(3, "1977-05-25"), (3, "2027-02-19", "50th Anniversary")],
         ["wide 1977-05-25", "rerelease 2027-02-19 50th Anniversary"]),
        ([(3, "1972-07-12"), (3, "1997-02-28")], ["wide 1972-07-12", "rerelease 1997-02-28"]),
        ([(3, "2021-09-30"), (3, "2021-09-28", "London Premiere")],
         ["premiere 2021-09-28 London Premiere", "wide 2021-09-30"]),
        ([(4, "2027-04-02", "Netflix")], ["streaming 2027-04-02 Netflix"]),
        ([(4, "2022-01-22", "Sundance Film Festival")], []),
        ([(3, "2016-11-18"), (3, "2016-11-18")], ["wide 2016-11-18"]),
        ([(3, "2016-12-21", "", "fr"), (3, "2016-12-28", "", "nl")],
         ["wide 2016-12-21 fr", "wide 2016-12-28 nl"]),
        ([(3, "2016-12-21", None, "de")], ["wide 2016-12-21"]),
    ],
)  # fmt: skip
def test_what_types_and_notes_mean(entries: list[tuple[Any, ...]], expected: list[str]) -> None:
    """Six types, and the notes of editors who had more to say."""
    for order in (entries, entries[::-1]):
        releases, skipped = read_releases(answer(*order))
        words = []
        for each in releases:
            form = f"[{each.format}]" if each.format else ""
            theaters = f"in {each.theaters}" if each.theaters else ""
            parts = (each.type.value, each.date.notation, form, theaters, each.note)
            words.append(" ".join(part for part in parts if part))
        assert (sorted(words), skipped) == (sorted(expected), ())


def test_what_has_no_place_is_said() -> None:
    """Unknown types and territories are skipped, each with the reason."""
    assert read_releases(answer((7, "2026-12-30")))[1] == (
        Skipped("US", "an entry of 30 Dec 2026 in US of the unknown type 7"),
    )
    assert read_releases(answer((3, "1985-03-01"), territory="SU"))[1] == (
        Skipped("SU", 'an entry of 1 Mar 1985 in "SU", which is no territory'),
    )


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({}, "release_dates is missing, not an object"),
        ({"release_dates": 3}, "release_dates is a number, not an object"),
        ({"release_dates": {"results": {}}}, "release_dates.results is an object, not a list"),
        (
            {"release_dates": {"results": [1]}},
            "release_dates.results[0] is a number, not an object",
        ),
        (
            {"release_dates": {"results": [{"iso_3166_1": []}]}},
            None,
        ),
    ],
)
def test_wrong_kinds_are_told_with_their_place(value: Any, message: str | None) -> None:
    """Who reads the error knows what the server said wrong, and where; the unread is no matter."""
    if message is None:
        assert read_releases(Answer(value)) == ((), ())
        return
    with pytest.raises(AnswerError) as error:
        read_releases(Answer(value))
    assert str(error.value) == message


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"release_date": None}, "release_date is missing, not a date"),
        ({"release_date": 20161209}, "release_date is a number, not a date"),
        ({"release_date": ""}, 'release_date: "" is not a release date'),
        (
            {"release_date": "2016-02-30"},
            "release_date: 2016-02-30 is not a real day: February 2016 has 29 days",
        ),
        ({"release_date": "2016-12"}, 'release_date: "2016-12" is not a day'),
        ({"type": "3"}, "type is a text, not a whole number above 0"),
        ({"type": True}, "type is true or false, not a whole number above 0"),
        ({"note": ["IMAX"]}, "note is a list, not text"),
    ],
)  # fmt: skip
def test_a_bad_entry_is_an_error_of_its_film(row: dict[str, Any], message: str) -> None:
    """It is not left out, for then its release would seem to be gone."""
    whole = {"type": 3, "release_date": "2016-12-25T00:00:00.000Z", "note": ""} | row
    with pytest.raises(AnswerError) as error:
        read_releases(
            Answer({"release_dates": {"results": [{"iso_3166_1": "US", "release_dates": [whole]}]}})
        )
    assert str(error.value) == f"release_dates.results[0].release_dates[0].{message}"


def test_the_day_is_never_converted() -> None:
    """The first ten characters count, whatever time and zone stand behind them."""
    late = {"type": 3, "release_date": "2016-12-25T23:59:59.999-11:00"}
    releases, _ = read_releases(
        Answer({"release_dates": {"results": [{"iso_3166_1": "US", "release_dates": [late]}]}})
    )
    assert [each.date.notation for each in releases] == ["2016-12-25"]


def test_a_text_cannot_act_on_a_terminal() -> None:
    """Escapes, line breaks, reversed writing and half characters are gone before it is kept."""
    hostile = "\x1b]0;owned\x07\x1b[2JEvil\u202e\r\n\ud800 " + "x" * 7000
    releases, _ = read_releases(answer((3, "2016-12-25", hostile)))
    note = releases[0].note
    assert note is not None
    assert note.startswith("␛]0;owned␇␛[2JEvil ? xxx")
    assert len(note) == 301
    assert note.isprintable()
