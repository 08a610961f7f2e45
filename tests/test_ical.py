"""The calendar file: what it says of a release."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from releasecal import dates
from releasecal.catalog import read
from releasecal.errors import ReleasecalError
from releasecal.ical import event_lines, ics_text
from releasecal.ical.entry import Client, Settings, distances, entries, last_before_the_day
from releasecal.ical.uid import uid
from releasecal.model import Catalog, Film, Listing, Release, ReleaseType
from releasecal.spans import Span
from tests.calendar_files import EVERY_KIND, SETTINGS, calendar, events, made


def test_the_whole_file(golden: Callable[[str, str], None]) -> None:
    """Every kind of release comes out as the golden file has it, byte for byte."""
    assert read(EVERY_KIND).problems == ()
    golden("calendar.ics", calendar(EVERY_KIND, tentative=True).decode())


def test_vague_dates_are_left_out_unless_asked_for() -> None:
    """A month, quarter, season or year is no event, or a tentative one of all days; TBA never."""
    assert not [uid for uid in events(calendar(EVERY_KIND)) if uid.startswith("vague")]
    found = events(calendar(EVERY_KIND, tentative=True))
    shown = {
        uid: (
            event["DTSTART"].dt,
            event["DTEND"].dt,
            str(event["STATUS"]),
            len(event.subcomponents),
        )
        for uid, event in found.items()
        if uid.startswith("vague")
    }
    assert shown == {
        "vague.preview.US@releasecal": (date(2027, 2, 1), date(2027, 3, 1), "TENTATIVE", 0),
        "vague.limited.US@releasecal": (date(2027, 7, 1), date(2027, 10, 1), "TENTATIVE", 0),
        "vague.wide.US@releasecal": (date(2027, 12, 1), date(2028, 3, 1), "TENTATIVE", 0),
        "vague.digital.US@releasecal": (date(2028, 1, 1), date(2029, 1, 1), "TENTATIVE", 0),
    }


@pytest.mark.parametrize(
    ("lead", "at", "written"),
    [
        ("7d", time(9), "-P6DT15H"),
        ("1d", time(9), "-PT15H"),
        ("0d", time(9), "PT9H"),
        ("0d", time(0), "PT0S"),
        ("1w", time(0), "-P7D"),
        ("1d", time(18, 30), "-PT5H30M"),
        ("1m", time(9), "-P30DT15H"),
        ("1y", time(9), "-P364DT15H"),
    ],
)
def test_an_alarm_rings_at_its_hour(lead: str, at: time, written: str) -> None:
    """A lead counts in days and rings at the hour asked for; a month is a calendar month."""
    span = Span(int(lead[:-1]), lead[-1])
    content = calendar(
        '[film.f]\ntitle = "F"\nwide = 2026-03-31\n', asked_leads=(span,), alarm_time=at
    ).decode()
    assert re.findall(r"TRIGGER:(.*)\r\n", content) == [written]


def test_the_leads_that_count() -> None:
    """Those of the command line, the film, or the usual ones; none for a film that wants none."""

    def alarms(**changes: Any) -> dict[str, int]:
        return {entry.uid.split("@")[0]: len(entry.alarms) for entry in made(EVERY_KIND, **changes)}

    own = alarms()
    assert (own["la-la-land.limited.US"], own["no-reminders.wide.US"], own["gone.wide.US"]) == (
        2,
        0,
        0,
    )
    assert own["_5343__3068__5343__5c0b__5f__e9_.wide.US"] == len({"1m", "2w = 14d"})
    asked = alarms(asked_leads=(Span(3, "d"),))
    assert {name for name, number in asked.items() if number == 1} == set(asked) - {
        "gone.wide.US",
        "no-reminders.wide.US",
    }
    assert set(alarms(asked_leads=()).values()) == {0}


def test_outlook_gets_the_last_alarm_before_the_day() -> None:
    """Outlook reads one alarm an event, and an alarm after the day began as one before it."""
    leads = (Span(7, "d"), Span(1, "d"), Span(0, "d"))
    content = calendar(EVERY_KIND, client=Client.OUTLOOK, asked_leads=leads)
    triggers = [
        [alarm["TRIGGER"].dt for alarm in event.subcomponents] for event in events(content).values()
    ]
    assert triggers.count([-timedelta(hours=15)]) == len(triggers) - len(
        {"cancelled", "wants none"}
    )
    assert last_before_the_day(distances(date(2026, 1, 1), leads[2:], time(9))) == ()


def test_stamps_come_from_the_data() -> None:
    """The last day of the last announcement, or a fixed day, which SOURCE_DATE_EPOCH may be."""

    def stamps(**changes: Any) -> dict[str, tuple[datetime, datetime]]:
        return {
            entry.uid.split("@")[0]: (entry.made, entry.modified)
            for entry in made(EVERY_KIND, **changes)
        }

    announced, fixed = datetime(2016, 9, 14, tzinfo=UTC), datetime(2000, 1, 1, tzinfo=UTC)
    assert stamps()["la-la-land.limited.US"] == (announced, announced)
    assert stamps()["la-la-land.wide.US"] == (fixed, fixed)
    early, late = datetime(2010, 1, 1, tzinfo=UTC), datetime(2020, 1, 1, tzinfo=UTC)
    assert stamps(made=late)["la-la-land.limited.US"] == (late, announced)
    assert stamps(made=early)["la-la-land.limited.US"] == (early, early)
    assert stamps(made=late)["la-la-land.wide.US"] == (late, late)


def test_a_vague_announcement_counts_with_its_last_day() -> None:
    """Announced in February 2016 is stamped with the 29th: no earlier than it can have been."""
    film = (
        '[film.f]\ntitle = "F"\nwide = 2017-01-01\n'
        '[[film.f.move]]\ntype = "wide"\nto = 2017-01-01\n'
    )
    (entry,) = made(f'{film}announced = "2016-02"\n')
    assert (entry.made, entry.sequence) == (datetime(2016, 2, 29, tzinfo=UTC), 0)


def test_the_sequence_is_the_number_of_moves() -> None:
    """It rises with each move, and a first announcement is none."""
    sequences = {uid: event["SEQUENCE"] for uid, event in events(calendar(EVERY_KIND)).items()}
    assert [uid for uid, number in sequences.items() if number] == [
        "la-la-land.limited.US@releasecal"
    ]
    assert sequences["la-la-land.limited.US@releasecal"] == 2


def test_one_move_changes_one_place() -> None:
    """The order of events does not hang on dates, nor on the order of films in the catalog."""
    before = 'title = "F"\nwide = 2026-01-01\n'
    after = (
        'title = "F"\nwide = 2030-01-01\n'
        '[[film.{0}.move]]\ntype = "wide"\nfrom = 2026-01-01\nto = 2030-01-01\n'
    )
    old = [entry.uid for entry in made("".join(f"[film.{slug}]\n{before}" for slug in "abc"))]
    new = [
        entry.uid
        for entry in made("".join(f"[film.{slug}]\n{after.format(slug)}" for slug in "cab"))
    ]
    assert old == new


@pytest.mark.parametrize(
    ("others", "end"), [(20, ""), (21, ", and 1 more"), (1_022, ", and 1,002 more")]
)
def test_an_event_tells_of_twenty_others(others: int, end: str) -> None:
    """Of a longer run it says how many more there are."""
    run = "".join(
        f'[[film.x.release]]\ntype = "expansion"\nid = "{at:04}"\ndate = 2017-01-06\n'
        for at in range(others)
    )
    found = events(calendar(f'[film.x]\ntitle = "X"\nlimited = 2016-12-02\n{run}'))
    told = str(found["x.limited.US@releasecal"]["DESCRIPTION"])
    stages = ["expansion Fri 6 Jan 2017"] * 20
    assert told == f"Also in US: {', '.join(stages)}{end}"


def test_a_release_that_does_not_survive_is_named() -> None:
    """What does not come back as it was stops the export, and the release is named."""
    film = Film(slug="odd", title="Odd \ud800 title")
    release = Release(type=ReleaseType.WIDE, territory="US", id="x", date=dates.parse("2026-01-01"))
    with pytest.raises(
        ReleasecalError, match="the release odd, wide, US, x cannot be written to a calendar"
    ):
        ics_text.write("Film releases", entries([Listing(film, release)], Settings(**SETTINGS)))


def test_a_value_that_comes_back_as_another_is_refused() -> None:
    """The file is read back: an address that icalendar would read as two lines is caught."""
    film = Film(slug="odd", title="Odd")
    release = Release(type=ReleaseType.WIDE, territory="US", date=dates.parse("2026-01-01"))
    (entry,) = entries([Listing(film, release)], Settings(**SETTINGS))
    message = "the release odd, wide, US cannot be written to a calendar: URL comes back as"
    with pytest.raises(ReleasecalError, match=message):
        ics_text.write("Film releases", [replace(entry, url="https://example.org/\\N")])


def test_an_event_that_does_not_come_back_is_a_loss() -> None:
    """Whatever the bytes lose, change or add, the release is told and what became of it."""
    entry, other = made('[film.f]\ntitle = "F"\nlimited = 2026-01-01\nwide = 2026-02-01\n')
    content = event_lines.write(entry) + event_lines.write(other)
    assert list(event_lines.losses([entry, other], content)) == []
    for before, after in (
        (b"20260101", b"20260104"),
        (b"SEQUENCE:0", b"SEQUENCE:x"),
        (b"DESCRIPTION:F", b"DESCRIPTION:G"),
        (b"TRIGGER:PT9H", b"TRIGGER:PT8H"),
        (b"END:VALARM", b"END:NOTHING"),
        (b"CATEGORIES:limited", b"CATEGORIES:limited,more"),
        (b"END:VEVENT", b"END:NOTHING"),
        (event_lines.write(entry), b""),
    ):
        assert content.count(before) > 0
        assert list(event_lines.losses([entry, other], content.replace(before, after, 1)))


def test_a_name_that_does_not_survive_is_refused() -> None:
    """So is the name of the calendar, which may come from bytes that are no text."""
    with pytest.raises(ReleasecalError, match="the name of the calendar cannot be written"):
        ics_text.write("\udcff", [])


def test_an_empty_calendar_is_a_calendar() -> None:
    """With nothing to write, calendars still read it, and find nothing."""
    content = ics_text.write("Nothing; at, all", [])
    assert b"\r\nNAME:Nothing\\; at\\, all\r\nX-WR-CALNAME:Nothing\\; at\\, all\r\n" in content
    assert events(content) == {}


def test_the_uid_of_a_plain_slug_is_readable() -> None:
    """Nothing but what it is made of: slug, type, territory, and the id where there is one."""
    release = Release(type=ReleaseType.LIMITED, territory="US", id="nyc", date=dates.TBA)
    assert (
        uid(Listing(Film(slug="la-la-land", title="F"), release))
        == "la-la-land.limited.US.nyc@releasecal"
    )


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://example.org/a?b=1,2;c#d", "https://example.org/a?b=1,2;c#d"),
        ("https://example.org/100%25", "https://example.org/100%25"),
        ("https://example.org/千 é", "https://example.org/%E5%8D%83%20%C3%A9"),
        ("example.org/page", None),
        ("https://[bad", None),
        (None, None),
    ],
)
def test_a_url_is_a_uri_or_a_note(url: str | None, written: str | None) -> None:
    """URL holds only what RFC 3986 calls a URI; anything else is said in the description."""
    release = Release(type=ReleaseType.WIDE, territory="US", date=dates.parse("2026-01-01"))
    film = Film(slug="f", title="F", url=url, releases=(release,))
    (entry,) = made(Catalog(films=(film,)))
    assert (entry.url, entry.description) == (
        written,
        f"Page: {url}" if url and not written else "",
    )


def test_the_sample_catalog_can_be_written() -> None:
    """The sample has an event for each release with a day, however often it moved."""
    text = (Path(__file__).parents[1] / "data" / "films.toml").read_text(encoding="utf-8")
    dated = [
        release
        for film in read(text).catalog.films
        for release in film.releases
        if release.date.day
    ]
    assert len(events(calendar(text))) == len(dated) > 100
