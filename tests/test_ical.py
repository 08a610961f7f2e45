"""The calendar file: what it says of a release, and that calendars read it as it was meant."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Alarm, Event
from icalendar import Calendar as IcalCalendar
from icalendar.prop import vCategory, vDDDTypes, vDuration, vInt, vText, vUri

from releasecal import dates, territories
from releasecal.catalog import read
from releasecal.errors import ReleasecalError
from releasecal.ical import event_lines, ics_text
from releasecal.ical.entry import Client, Entry, Settings, distances, entries, last_before_the_day
from releasecal.ical.uid import uid
from releasecal.model import Catalog, Film, Listing, Move, Release, ReleaseType, Status
from releasecal.query import Query, listings
from releasecal.spans import Span

SETTINGS: dict[str, Any] = {
    "client": Client.GENERIC,
    "asked_leads": None,
    "usual_leads": (Span(7, "d"), Span(0, "d")),
    "alarm_time": time(9),
    "tentative": False,
    "made": None,
}

HARD_TITLE = (
    r'千と千尋の神隠し, "Spirited; Away": C:\North\new 👩‍👩‍👧'
    " and so on until the line must be folded 🎬🎬🎬🎬"
)
EVERY_KIND = rf"""
[film.la-la-land]
title = "La La Land"
directors = ["Damien Chazelle"]
distributor = "Lionsgate"
tags = ["musical", "a, b; c"]
url = "https://example.org/la-la-land?a=1,2;b"
limited = 2016-12-09
wide = 2016-12-25

[[film.la-la-land.release]]
type = "wide"
territory = "GB"
date = 2017-01-12
theaters = 600
places = ["London", "Leeds"]
distributor = "A British Distributor"
note = '''two
lines'''

[[film.la-la-land.move]]
type = "limited"
from = 2016-07-15
to = 2016-12-02
announced = "2016-02"
[[film.la-la-land.move]]
type = "limited"
from = 2016-12-02
to = 2016-12-09
announced = 2016-09-14
source = "https://example.org/news"

[film."千と千尋_é"]
title = '{HARD_TITLE}'
url = "https://example.org/千と千尋"
leads = ["1m", "2w", "14d"]
wide = 2026-03-31

[[film."千と千尋_é".release]]
type = "wide"
id = "second print"
format = "70mm"
date = 2026-04-02
status = "tentative"

[film.no-reminders]
title = "No Reminders"
remind = false
url = "not a url"
wide = 1999-12-31

[film.gone]
title = "Gone"
status = "cancelled"
wide = 2027-02-28

[film.vague]
title = "Vague"
preview = "2027-02"
limited = "2027-Q3"
wide = "2027-winter"
digital = "2028"
tv = "TBA"
"""


def made(films: str | Catalog, **changes: Any) -> list[Entry]:
    """Return the entries of a catalog."""
    held = read(films).catalog if isinstance(films, str) else films
    return entries(listings(held, Query()), Settings(**SETTINGS | changes))


def calendar(films: str | Catalog, **changes: Any) -> bytes:
    return ics_text.write("Film releases", made(films, **changes))


def events(content: bytes) -> dict[str, Any]:
    """Return the events of a calendar by UID, as icalendar reads them."""
    return {str(event["UID"]): event for event in IcalCalendar.from_ical(content).events}


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


# -- whatever the catalog says ---------------------------------------------------------------------

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
