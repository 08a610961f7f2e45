"""Whatever a catalog says, other programs read its calendar file as it was meant."""

import re
from datetime import date, time, timedelta

import vobject
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Alarm, Event
from icalendar.prop import vCategory, vDDDTypes, vDuration, vInt, vText, vUri

from releasecal import dates, territories
from releasecal.ical import event_lines, ics_text
from releasecal.ical.entry import Entry
from releasecal.ical.uid import uid
from releasecal.model import Catalog, Film, Listing, Move, Release, ReleaseType, Status
from releasecal.spans import Span
from tests.calendar_files import calendar, events, made

NAMES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=80).filter(str.strip)
AWKWARD = st.sampled_from(
    [
        "a\\Nb",
        "a\\nb",
        "\\",
        ",;:",
        "\r\n",
        "BEGIN:VEVENT",
        "%2C",
        '"',
        " x ",
        "\ufeffBOM",
        "é" * 90,
    ]
)
TITLES = st.one_of(NAMES, AWKWARD, st.builds("{}{}".format, NAMES, AWKWARD)).filter(str.strip)
DAYS = st.dates(date(1800, 1, 1), date(2999, 12, 31)).map(dates.on_day)
TERRITORIES = st.sampled_from(territories.codes())
SPANS = st.builds(Span, st.integers(0, 100), st.sampled_from("dwmy"))


@st.composite
def releases(draw: st.DrawFn) -> Release:
    """Any release with a day, moved or not."""
    day, before = draw(DAYS), draw(DAYS)
    moved = (
        Move(
            start=before, to=day, announced=draw(st.none() | DAYS), source=draw(st.none() | TITLES)
        ),
    )
    return Release(
        type=draw(st.sampled_from(ReleaseType)),
        territory=draw(TERRITORIES),
        date=day,
        status=draw(st.sampled_from(Status)),
        id=draw(st.none() | NAMES),
        note=draw(st.none() | TITLES),
        moves=draw(st.sampled_from([(), moved])),
    )


@st.composite
def films(draw: st.DrawFn) -> Film:
    """Any film."""
    return Film(
        slug=draw(NAMES),
        title=draw(TITLES),
        tags=tuple(draw(st.lists(TITLES, max_size=3))),
        url=draw(st.none() | TITLES | NAMES.map("https://example.org/{}".format)),
        leads=draw(st.none() | st.lists(SPANS, max_size=4).map(tuple)),
        releases=tuple(
            draw(st.lists(releases(), max_size=4, unique_by=lambda release: release.key))
        ),
    )


CATALOGS = st.lists(films(), max_size=4, unique_by=lambda film: film.slug).map(
    lambda held: Catalog(films=tuple(held)),
)


@given(CATALOGS)
def test_every_line_is_as_the_standard_wants_it(catalog: Catalog) -> None:
    """CRLF alone ends a line; none is empty, over 75 octets, cut in a character, or control."""
    content = calendar(catalog)
    lines = content.removesuffix(b"\r\n").split(b"\r\n")
    assert content.endswith(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    for line in lines:
        assert line.strip()
        assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]", line.decode("utf-8"))


class EscapedText(vText):
    """A text that is escaped as it should be; icalendar takes the letters N for a line break."""

    def to_ical(self) -> bytes:
        return event_lines.escape(self).encode()


def written_by_icalendar(entry: Entry) -> bytes:
    """Return the event of an entry as icalendar writes it."""
    event = Event()
    event["UID"] = EscapedText(entry.uid)
    event["DTSTAMP"] = vDDDTypes(entry.made)
    event["LAST-MODIFIED"] = vDDDTypes(entry.modified)
    event["SEQUENCE"] = vInt(entry.sequence)
    event["DTSTART"] = vDDDTypes(entry.start)
    event["DTEND"] = vDDDTypes(entry.end)
    event["SUMMARY"] = EscapedText(entry.summary)
    if entry.description:
        event["DESCRIPTION"] = EscapedText(entry.description)
    if entry.url:
        event["URL"] = vUri(entry.url)
    event["CATEGORIES"] = categories = vCategory([])
    categories.cats = list(map(EscapedText, entry.categories))
    event["STATUS"] = vText(entry.status.name)
    event["TRANSP"] = vText("TRANSPARENT")
    event["X-MICROSOFT-CDO-BUSYSTATUS"] = vText("FREE")
    for distance in entry.alarms:
        alarm = Alarm()
        alarm["ACTION"] = vText("DISPLAY")
        alarm["DESCRIPTION"] = EscapedText(entry.summary)
        alarm["TRIGGER"] = vDuration(distance)
        event.add_component(alarm)
    printed: bytes = event.to_ical()
    return printed.replace(b"TRIGGER:P0D\r\n", b"TRIGGER:PT0S\r\n")


@given(CATALOGS, st.booleans(), st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_every_event_is_byte_for_byte_as_icalendar_writes_it(
    catalog: Catalog, tentative: bool, at: time
) -> None:
    """The lines are our own, for icalendar takes a millisecond for each event."""
    for entry in made(catalog, tentative=tentative, alarm_time=at):
        assert ics_text.event_text(entry).encode() == written_by_icalendar(entry)


@given(CATALOGS)
def test_icalendar_reads_what_was_meant(catalog: Catalog) -> None:
    """Each release is one event with a UID of its own in ASCII, its day, status and alarms."""
    expected = made(catalog)
    found = events(calendar(catalog))
    assert len(found) == len(expected) == sum(len(film.releases) for film in catalog.films)
    for entry in expected:
        event = found[entry.uid]
        assert entry.uid.isascii()
        assert (event["DTSTART"].dt, event["DTEND"].dt) == (
            entry.start,
            entry.start + timedelta(days=1),
        )
        assert (str(event["SUMMARY"]), str(event["STATUS"])) == (entry.summary, entry.status.name)
        assert [alarm["TRIGGER"].dt for alarm in event.subcomponents] == list(entry.alarms)
        assert event["CATEGORIES"].cats == list(entry.categories)
        assert event.get("DESCRIPTION", "") == entry.description


@given(CATALOGS)
def test_another_reader_reads_the_same(catalog: Catalog) -> None:
    """vobject, which shares no code with icalendar, sees the same titles, days and alarms."""
    expected = {
        entry.uid: (
            entry.summary,
            entry.description,
            entry.start,
            list(entry.categories),
            list(entry.alarms),
        )
        for entry in made(catalog)
    }
    read_back = vobject.readOne(calendar(catalog).decode())
    assert {
        event.uid.value: (
            event.summary.value,
            event.description.value if hasattr(event, "description") else "",
            event.dtstart.value,
            event.categories.value,
            [alarm.trigger.value for alarm in getattr(event, "valarm_list", [])],
        )
        for event in getattr(read_back, "vevent_list", [])
    } == expected


@given(st.lists(st.tuples(NAMES, st.none() | NAMES), min_size=2, unique=True))
def test_two_releases_never_share_a_uid(names: list[tuple[str, str | None]]) -> None:
    """Slugs and ids are told apart in any script and length; the UID is ASCII and no path."""
    found = set()
    for slug, name in names:
        release = Release(type=ReleaseType.WIDE, territory="US", id=name, date=dates.TBA)
        found.add(uid(Listing(Film(slug=slug * 9, title="F"), release)))
    assert len(found) == len(names)
    assert all(re.fullmatch(r"[A-Za-z0-9._-]{1,220}@releasecal", each) for each in found)
