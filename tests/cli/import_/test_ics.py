"""`releasecal import ics`: calendars."""

import json
from pathlib import Path

import pytest

from tests.cli.import_.conftest import CATALOG, Bring
from tests.conftest import Releasecal

ICS = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//EN
BEGIN:VEVENT
UID:la-la-land.limited.US@releasecal
DTSTART;VALUE=DATE:20161209
DTEND;VALUE=DATE:20161210
SUMMARY:La La Land: limited (US)
END:VEVENT
BEGIN:VEVENT
UID:am_e9_lie.expansion.FR.im_2e_ax@releasecal
DTSTART;VALUE=DATE:20170101
DTEND;VALUE=DATE:20170401
STATUS:TENTATIVE
SUMMARY:Amélie: expansion (FR\\, IMAX)
END:VEVENT
BEGIN:VEVENT
UID:1
DTSTART:20161225T200000Z
SUMMARY:Fences\\, the film
URL:https://example.org/fences
END:VEVENT
BEGIN:VEVENT
UID:2
SUMMARY:No day
END:VEVENT
END:VCALENDAR
"""


def test_a_calendar(bring: Bring, path: Path, releasecal: Releasecal) -> None:
    """Events of releasecal find their release, others open wide; exact periods stay periods."""
    refused = bring("ics", ICS)
    assert refused.exit_code == 1
    assert "list.ics:23: the event has no DTSTART that is a date" in refused.err
    assert path.read_text() == CATALOG
    assert bring("ics", ICS, "--skip-bad").exit_code == 0
    found = json.loads(
        releasecal("list", "--territory", "all", "-f", "json", "--catalog", path).out
    )
    keys = ("film", "title", "type", "territory", "id", "date", "status", "moved_from")
    assert [tuple(each[key] for key in keys) for each in found] == [
        ("sully", "Sully", "wide", "US", None, "2016-09-09", "confirmed", None),
        (
            "la-la-land",
            "La La Land",
            "limited",
            "US",
            None,
            "2016-12-09",
            "confirmed",
            "2016-12-02",
        ),
        ("la-la-land", "La La Land", "wide", "US", None, "2016-12-16", "confirmed", None),
        (
            "fences-the-film",
            "Fences, the film",
            "wide",
            "US",
            None,
            "2016-12-25",
            "confirmed",
            None,
        ),
        ("amélie", "Amélie", "expansion", "FR", "im.ax", "2017-Q1", "tentative", None),
    ]
    before = path.read_bytes()
    bring("ics", ICS, "--skip-bad")
    assert path.read_bytes() == before


@pytest.mark.parametrize("text", ["", "hello\n", "BEGIN:VEVENT\nEND:VEVENT\n"])
def test_what_is_no_calendar(bring: Bring, path: Path, text: str) -> None:
    """A file that is no calendar is one error."""
    result = bring("ics", text)
    assert result.exit_code == 1
    assert "this is not an iCalendar file" in result.err
    assert path.read_text() == CATALOG


def _event(*lines: str) -> str:
    return "\n".join(["BEGIN:VEVENT", "UID:1", "SUMMARY:Odd", *lines, "END:VEVENT", ""])


DAY = "DTSTART;VALUE=DATE:20161225"


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (_event("DTSTART:nonsense"), "DTSTART cannot be read; write one such as DTSTART;VALUE"),
        (_event("DTSTART;VALUE=DATE:20161302"), "DTSTART cannot be read"),
        (_event("DTSTART;VALUE=DURATION:P1D"), "DTSTART is not a date; write one such as DTSTART"),
        (_event(DAY, "DTEND:20161226,20161227"), "DTEND cannot be read"),
        (_event("DTSTART;VALUE=DATE:00010101"), "the year 0001 is out of range"),
        (_event("DTSTART;VALUE=DATE:99991231"), "the year 9999 is out of range"),
        ("BEGIN:VEVENT\nSUMMARY:Odd\n", "the event has no end; write END:VEVENT"),
        (
            _event(DAY).replace("UID:1", "UID:x_3b_touch_20_y.wide.US@releasecal"),
            'the slug "x;touch y" has characters that a shell acts on',
        ),
        (
            _event(DAY).replace("UID:1", "UID:x_1b_.wide.US@releasecal"),
            'the slug "x\N{SYMBOL FOR ESCAPE}" has characters',
        ),
    ],
)
def test_a_bad_event_is_no_matter_of_the_others(
    bring: Bring, path: Path, releasecal: Releasecal, event: str, said: str
) -> None:
    """What is wrong in one event is told with its line; --skip-bad brings in those around it."""
    good = _event(DAY).replace("Odd", "Good")
    text = f"BEGIN:VCALENDAR\n{event}{good}END:VCALENDAR\n"
    refused = bring("ics", text)
    assert refused.exit_code == 1
    assert f"list.ics:2: {said}" in refused.err
    assert path.read_text() == CATALOG
    assert bring("ics", text, "--skip-bad").exit_code == 0
    assert '"Good"' in releasecal("show", "good", "-f", "json", "--catalog", path).out


@pytest.mark.parametrize(
    "event",
    [
        _event(DAY, "DTEND;VALUE=DATE:00010101"),
        _event(DAY, "SUMMARY:Again", "URL:https://example.org/", "URL:https://example.net/"),
        _event(DAY).replace("UID:1", "UID:x_ffffff_.wide.US@releasecal"),
        _event(DAY, "BEGIN:VALARM", "TRIGGER:nonsense", "END:VALARM", "RRULE:FREQ=NEVER"),
        _event("DTSTART;TZID=Nowhere/Here:20161225T100000"),
        f"BEGIN:VTIMEZONE\nTZID:Nowhere\nDTSTART:bad\nEND:VTIMEZONE\n{_event(DAY)}",
    ],
)
def test_odd_events_are_read(bring: Bring, path: Path, releasecal: Releasecal, event: str) -> None:
    """Doubled properties, a year 1, unreadable alarms and time zones: film and day are read."""
    result = bring("ics", f"BEGIN:VCALENDAR\n{event}END:VCALENDAR\n")
    assert (result.exit_code, result.out) == (0, "")
    shown = json.loads(releasecal("list", "--search", "odd", "-f", "json", "--catalog", path).out)
    assert [(each["title"], each["date"]) for each in shown] == [("Odd", "2016-12-25")]


@pytest.mark.parametrize(
    ("lines", "release"),
    [
        ("SUMMARY:Xy\nDTSTART;VALUE=DATE:20161202\nDTEND;VALUE=DATE:20161210", "2016-12-02"),
        ("SUMMARY:Xy\nDTSTART;VALUE=DATE:20161201\nDTEND;VALUE=DATE:20170101", "2016-12"),
        ("SUMMARY:Xy\nDTSTART;VALUE=DATE:20161201\nDTEND;VALUE=DATE:20170301", "2016-winter"),
        ("SUMMARY:Xy\nDTSTART;VALUE=DATE:20160701\nDTEND;VALUE=DATE:20170101", "2016-H2"),
        ("SUMMARY:Xy\nDTSTART;VALUE=DATE:20160101\nDTEND;VALUE=DATE:20170101", "2016"),
        ("SUMMARY:Xy\nDTSTART;VALUE=DATE:20161202\nDTEND;VALUE=DATE:20161202", "2016-12-02"),
        ("SUMMARY:Xy\nDTSTART:20161202T200000Z\nDTEND:20161203T010000Z", "2016-12-02"),
        ("SUMMARY:X\n y\nDTSTART;VALUE=DATE:2016\n 1202", "2016-12-02"),
    ],
)
def test_how_long_an_event_lasts_says_how_well_its_day_is_known(
    bring: Bring, path: Path, releasecal: Releasecal, lines: str, release: str
) -> None:
    """Exactly a month, quarter, season, half or year is one; anything else is its first day."""
    event = f"BEGIN:VEVENT\nUID:1\n{lines}\nEND:VEVENT"
    brought = bring("ics", f"BEGIN:VCALENDAR\n{event}\nEND:VCALENDAR\n")
    assert brought.err == "Import done: 1 film added, 0 updated with 0 moves.\n"
    (found,) = json.loads(releasecal("list", "--search", "x", "-fjson", "--catalog", path).out)
    assert (found["title"], found["date"]) == ("Xy", release)


def test_an_event_without_a_name_is_a_bad_one(bring: Bring) -> None:
    """There is no film to look for."""
    result = bring(
        "ics",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20161202\nSUMMARY: \n"
        "END:VEVENT\nEND:VCALENDAR\n",
    )
    assert result.exit_code == 1
    assert "list.ics:2: the event has no SUMMARY; write the film's title there" in result.err


def test_what_an_event_is_that_does_not_say(
    bring: Bring, path: Path, releasecal: Releasecal
) -> None:
    """As --type says; what says it itself is not changed by that."""
    events = (
        f"BEGIN:VEVENT\nUID:{name}\nSUMMARY:{name}\nDTSTART;VALUE=DATE:20161202\nEND:VEVENT\n"
        for name in ("Dinner", "Lunch: tv (GB)")
    )
    text = f"BEGIN:VCALENDAR\n{''.join(events)}END:VCALENDAR\n"
    assert bring("ics", text, "--type", "digital").exit_code == 0
    listed = releasecal("list", "--from", "2016-12-02", "--to", "2016-12-02", "--territory", "all",
                        "-fjson", "--catalog", path)  # fmt: skip
    found = {each["title"]: each["type"] for each in json.loads(listed.out)}
    assert (found["Dinner"], found["Lunch"]) == ("digital", "tv")


@pytest.mark.parametrize("name", ["Dinner: wide (XX)", "Dinner: gala (US)", "Dinner: Wide (US)"])
def test_a_name_that_only_looks_like_one_of_ours_is_a_title(
    bring: Bring, path: Path, releasecal: Releasecal, name: str
) -> None:
    """What is no release type, or no territory, is a part of it."""
    event = f"BEGIN:VEVENT\nUID:1\nSUMMARY:{name}\nDTSTART;VALUE=DATE:20161202\nEND:VEVENT"
    assert bring("ics", f"BEGIN:VCALENDAR\n{event}\nEND:VCALENDAR\n").exit_code == 0
    (found,) = json.loads(releasecal("list", "--search", "dinner", "-fjson", "--catalog", path).out)
    assert (found["title"], found["type"], found["territory"]) == (name, "wide", "US")
