"""One event as a calendar of its own: what is an edit, what is none, what outlives a rewrite."""

import re
from dataclasses import replace
from datetime import date, time

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from releasecal import dates
from releasecal.ical import content_lines, own_events
from releasecal.ical.entry import Client, Settings, entries
from releasecal.ical.own_events import HeldEvent, WantedEvent
from releasecal.model import Film, Listing, Release, ReleaseType
from releasecal.spans import Span
from tests.hard_titles import HARD_TITLES
from tests.strategies import TITLES

SETTINGS = Settings(
    client=Client.GENERIC,
    asked_leads=None,
    usual_leads=(Span(7, "d"), Span(1, "d"), Span(0, "d")),
    alarm_time=time(9),
    tentative=False,
    made=None,
)


def wanted(
    title: str = "Lion", day: date = date(2026, 11, 25), note: str | None = None
) -> WantedEvent:
    """Return the event of one release."""
    release = Release(type=ReleaseType.WIDE, territory="US", date=dates.on_day(day), note=note)
    film = Film(
        slug="lion",
        title=title,
        tags=("drama", "a, b; c"),
        url="https://example.org/",
        releases=(release,),
    )
    (entry,) = entries([Listing(film, release)], SETTINGS)
    return own_events.event_for(entry)


def held(text: str) -> HeldEvent:
    event = own_events.event_in(text)
    assert event is not None
    return event


LION = wanted()
TEXT = LION.text()


def test_the_whole_text() -> None:
    """One event, no METHOD (RFC 4791 4.1), the mark of what it says, and alarms last."""
    assert TEXT.replace("\r\n", "\n") == (
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//releasecal//releasecal//EN\nBEGIN:VEVENT\n"
        "SUMMARY:Lion: wide (US)\nDTSTART;VALUE=DATE:20261125\nDTEND;VALUE=DATE:20261126\n"
        "DTSTAMP:20000101T000000Z\nUID:lion.wide.US@releasecal\nCATEGORIES:wide,drama,a\\, b\\; c\n"
        "LAST-MODIFIED:20000101T000000Z\nSTATUS:CONFIRMED\nTRANSP:TRANSPARENT\n"
        "URL:https://example.org/\n"
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE\nSEQUENCE:0\n"
        f"X-RELEASECAL-DIGEST:{LION.digest}\nX-RELEASECAL-ALARMS:-9540 -900 540\n"
        "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:Lion: wide (US)\nTRIGGER:-P6DT15H\nEND:VALARM\n"
        "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:Lion: wide (US)\nTRIGGER:-PT15H\nEND:VALARM\n"
        "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:Lion: wide (US)\nTRIGGER:PT9H\nEND:VALARM\n"
        "END:VEVENT\nEND:VCALENDAR\n"
    )


def test_the_digest_never_changes() -> None:
    """Another digest for the same event would make all events in people's calendars look edited."""
    assert LION.digest == "1-d109a3b12508e354226239444bd2bfde7fbe38b7"


@pytest.mark.parametrize("title", HARD_TITLES)
def test_what_is_written_is_untouched(title: str) -> None:
    """Whatever the title, the event is found to be as it was written, and as it is wanted."""
    event = wanted(title, note=title)
    back = held(event.text())
    assert (back.is_untouched, back.digest, back.says(event)) == (True, event.digest, True)


@given(TITLES, TITLES)
def test_other_libraries_may_write_it_anew(title: str, note: str) -> None:
    """What vobject and icalendar make of it, with their folds, order and escapes, is no edit."""
    event = wanted(title, note=note)
    text = event.text()
    assert held(Calendar.from_ical(text).to_ical().decode()).is_untouched
    assert held(text.replace("\r\n", "\n")).is_untouched
    assert held(vobject.readOne(text).serialize()).is_untouched


@given(TITLES, TITLES)
def test_another_title_has_another_digest(one: str, other: str) -> None:
    """Two events have one digest exactly when they say the same."""
    first, second = wanted(one), wanted(other)
    assert (first.digest == second.digest) == (first.said == second.said)


def swapped(before: str, after: str) -> str:
    assert before in TEXT
    return TEXT.replace(before, after)


ALARM = (
    "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Lion: wide (US)\r\n"
    "TRIGGER:PT9H\r\nEND:VALARM\r\n"
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("SUMMARY:Lion: wide (US)\r\nDTSTART", "SUMMARY:Lion!\r\nDTSTART"),
        ("DTSTART;VALUE=DATE:20261125", "DTSTART;VALUE=DATE:20261124"),
        ("DTEND;VALUE=DATE:20261126", "DTEND;VALUE=DATE:20261127"),
        ("DTSTART;VALUE=DATE:20261125", "DTSTART:20261125T200000Z"),
        ("STATUS:CONFIRMED", "STATUS:CANCELLED"),
        ("STATUS:CONFIRMED", "STATUS:CONFIRMED\r\nDESCRIPTION:with Anna"),
        ("TRANSP:TRANSPARENT", "TRANSP:OPAQUE"),
        ("URL:https://example.org/", "URL:https://example.com/"),
        ("CATEGORIES:wide,drama", "CATEGORIES:wide"),
        (ALARM, ""),
        (ALARM, ALARM.replace("PT9H", "PT10H")),
        (ALARM, ALARM.replace("DISPLAY", "AUDIO")),
    ],
)
def test_edits(before: str, after: str) -> None:
    """Name, days, notes, status, link, categories and our alarms are ours."""
    event = held(swapped(before, after))
    assert not event.is_untouched
    assert event.digest == LION.digest


FOREIGN_ALARM = (
    "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Leave\r\nTRIGGER;RELATED=START:PT17H\r\n"
    'X-ODD;X-P="a:b;c":d\\;e\r\nEND:VALARM\r\n'
)
MAIL = (
    "BEGIN:VALARM\r\nACTION:EMAIL\r\nSUMMARY:x\r\nATTENDEE:mailto:me@example.org\r\n"
    "TRIGGER:PT9H\r\nEND:VALARM\r\n"
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("DTSTAMP:20000101T000000Z", "DTSTAMP:20261101T120000Z\r\nCREATED:20261101T120000Z"),
        ("SEQUENCE:0", "SEQUENCE:4"),
        ("LAST-MODIFIED:20000101T000000Z\r\n", ""),
        ("DTEND;VALUE=DATE:20261126", "DURATION:P1D"),
        ("DTEND;VALUE=DATE:20261126\r\n", ""),
        ("CATEGORIES:wide,drama,a\\, b\\; c", "CATEGORIES:drama\r\nCATEGORIES:a\\, b\\; c,wide"),
        ("X-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n", ""),
        (
            "STATUS:CONFIRMED\r\n",
            "LOCATION:Rex\r\nCOLOR:red\r\nX-MOZ-GENERATION:2\r\nSTATUS:CONFIRMED\r\n",
        ),
        (ALARM, FOREIGN_ALARM + ALARM),
        (ALARM, ALARM + MAIL),
        (
            "TRIGGER:PT9H",
            "TRIGGER;VALUE=DURATION:+PT540M\r\nACKNOWLEDGED:20261125T090000Z\r\nX-WR-ALARMUID:1",
        ),
        ("DESCRIPTION:Lion: wide (US)", "DESCRIPTION:Reminder"),
        ("VERSION:2.0", "VERSION:2.0\r\nCALSCALE:GREGORIAN"),
    ],
)
def test_what_is_no_edit_survives(before: str, after: str) -> None:
    """What programs and people add is theirs: no edit, and there when the event has moved."""
    text = swapped(before, after)
    event = held(text)
    assert event.is_untouched
    again = wanted(day=date(2027, 1, 8)).text(event)
    back = held(again)
    assert back.is_untouched
    assert back.digest == wanted(day=date(2027, 1, 8)).digest
    assert "DTSTART;VALUE=DATE:20270108\r\n" in again
    assert again.count("TRIGGER:-P6DT15H") == 1
    for line in (
        "LOCATION:Rex",
        "COLOR:red",
        "X-MOZ-GENERATION:2",
        FOREIGN_ALARM,
        MAIL,
        "CREATED:20261101T120000Z",
    ):
        assert (line in again) == (line in text)


@given(st.lists(TITLES, max_size=3), st.integers(0, 99))
def test_foreign_lines_pass_through_unchanged(values: list[str], sequence: int) -> None:
    """Byte for byte, folds included, however often it is written."""
    clean = [re.sub(r"[\x00-\x1f\x7f\x85\u2028\u2029]", "", value) for value in values]
    lines = [
        f'X-FOREIGN-{at};X-P="{at}:;":{value}\r\n {value}\r\n' for at, value in enumerate(clean)
    ]
    text = swapped("SEQUENCE:0\r\n", f"SEQUENCE:{sequence}\r\n{''.join(lines)}")
    for day in (date(2027, 1, 8), date(2027, 1, 9)):
        text = wanted(day=day).text(held(text))
        assert all(line in text for line in lines)
    assert f"SEQUENCE:{sequence + 2}\r\n" in text


@given(TITLES, TITLES, st.integers(0, 99))
def test_what_nobody_changed_is_read_the_same(title: str, note: str, sequence: int) -> None:
    """Known by its text, read as it was written, or as any program's event: it says one thing.

    A component more, which is none of an event, makes it any program's.
    """
    written = wanted(title, note=note)
    known = own_events.reader([written])
    text = re.sub(r"\r\nSEQUENCE:0", f"\r\nSEQUENCE:{sequence}", written.text(), count=1)
    other = text.replace("BEGIN:VEVENT", "BEGIN:X-NONE\r\nEND:X-NONE\r\nBEGIN:VEVENT", 1)
    assert known(text) == held(text) == replace(held(other), text=None)
    assert held(text).sequence == sequence
    moved = wanted(title, date(2027, 1, 8), note)
    assert moved.text(held(text)) == moved.text(replace(held(text), text=text))


def test_single_days_of_a_repeated_event_stay() -> None:
    """An exception that somebody made of one day is not the event, and is kept."""
    own = re.findall(r"BEGIN:VEVENT.*?END:VEVENT\r\n", TEXT, re.DOTALL)[0]
    exception = own.replace("SEQUENCE:0", "RECURRENCE-ID;VALUE=DATE:20261125").replace(
        "Lion:", "Lyon:"
    )
    text = TEXT.replace(own, exception + own)
    assert held(text).is_untouched
    again = wanted(day=date(2027, 1, 8)).text(held(text))
    assert exception in again
    assert again.count("BEGIN:VEVENT") == 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no calendar",
        TEXT.replace("@releasecal", "@example.org"),
        TEXT.replace("UID:lion.wide.US@releasecal", "UID:x\r\nCOMMENT:UID:lion.wide.US@releasecal"),
    ],
)
def test_what_is_not_ours(text: str) -> None:
    """Only a UID of ours makes an event ours."""
    assert own_events.event_in(text) is None


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("END:VEVENT\r\n", ""),
        TEXT.replace("DTSTART;VALUE=DATE:20261125", "DTSTART;VALUE=DATE:soon"),
        TEXT + TEXT,
    ],
)
def test_what_is_ours_and_broken(text: str) -> None:
    """It is never untouched, and forced it is written anew."""
    event = held(text)
    assert (event.said, event.is_untouched, event.says(LION)) == (None, False, False)
    assert LION.text(event) == TEXT.replace("SEQUENCE:0", "SEQUENCE:1")


@pytest.mark.parametrize(
    ("trigger", "minutes"),
    [
        ("TRIGGER:-P6DT15H", -9540), ("TRIGGER:PT0S", 0), ("TRIGGER;VALUE=DURATION:P1W", 10080),
        ("trigger;related=start:+PT90M", 90), ("TRIGGER;RELATED=END:PT9H", None),
        ("TRIGGER;VALUE=DATE-TIME:20261125T090000Z", None), ("TRIGGER:soon", None),
    ],
)  # fmt: skip
def test_distances_of_alarms(trigger: str, minutes: int | None) -> None:
    """As RFC 5545 3.8.6.3 writes them; one that rings at a moment of its own is not ours."""
    (alarm,) = content_lines.read(f"BEGIN:VALARM\r\nACTION:DISPLAY\r\n{trigger}\r\nEND:VALARM\r\n")
    assert content_lines.minutes(alarm) == minutes
