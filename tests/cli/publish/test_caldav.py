"""`releasecal publish caldav`: real calendar servers follow a catalog."""

import json
import re
from collections.abc import Callable
from pathlib import Path

from tests.calendar_servers import CalDav
from tests.cli.publish.conftest import FILMS, Publish, film, films, name
from tests.conftest import Releasecal, Result
from tests.hard_titles import HARD_TITLES
from tests.harmful_proxy import Proxy
from tests.strategies import toml_text

FOREIGN = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//test//EN\r\nBEGIN:VEVENT\r\nUID:dentist\r\n"
    "DTSTAMP:20260101T000000Z\r\nDTSTART:20261001T100000Z\r\nSUMMARY:Dentist\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n"
)


def test_a_calendar_follows_the_catalog(publish: Publish, each_server: CalDav) -> None:
    """Only what differs is written: first all, then nothing, then moved, cancelled, removed."""
    assert each_server.put("foreign.ics", FOREIGN) == 201
    foreign = each_server.get("foreign.ics")
    with Proxy(each_server.server) as proxy:
        address = f"{proxy.address}{each_server.path}"
        first = publish(films(), address)
        assert (first.exit_code, first.err) == (0, "")
        assert first.out.splitlines()[0] == "added: Amélie: wide (US), 2 Oct 2026"
        assert sorted(proxy.writes()) == sorted(map(name, FILMS))
        proxy.seen.clear()
        assert publish(films(), address) == Result(0, "", "")
        assert proxy.writes() == []

        later = films(lion="2027-01-08", neruda="2027-02-12")
        again = publish(later, address)
        assert again.out == (
            "changed: Lion: wide (US), from 25 Nov 2026 to 8 Jan 2027\n"
            "changed: Neruda: wide (US), from 16 Dec 2026 to 12 Feb 2027\n"
        )
        assert sorted(proxy.writes()) == [name("lion"), name("neruda")]
        assert "DTSTART;VALUE=DATE:20270108\n" in each_server.get(name("lion"))
        assert "SEQUENCE:1\n" in each_server.get(name("lion"))

        proxy.seen.clear()
        cancelled = '[[film.jackie.move]]\ntype = "wide"\nstatus = "cancelled"\n'
        without = later.replace(film("moonlight", *FILMS["moonlight"]), "") + cancelled
        last = publish(without, address)
        assert last.out == (
            "changed: Jackie: wide (US), 2 Dec 2026: cancelled, alarms\n"
            "removed: Moonlight: wide (US), 21 Oct 2026\n"
        )
        assert proxy.writes() == [name("moonlight"), name("jackie")]
    assert "STATUS:CANCELLED\n" in each_server.get(name("jackie"))
    assert name("moonlight") not in each_server.names()
    assert each_server.get("foreign.ics") == foreign
    assert publish(without, each_server.address) == Result(0, "", "")


def test_what_others_added_survives(publish: Publish, each_server: CalDav) -> None:
    """Another alarm, colour, place or order is no edit, and outlives a move of the date."""
    publish(films(), each_server.address)
    alarm = "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:Leave\nTRIGGER:PT17H\nEND:VALARM\n"
    added = "LOCATION:Rex\\, Main Street\nX-MOZ-LASTACK:20261001T090000Z\nCOLOR:red\n"
    each_server.edit(name("lion"), "END:VEVENT\n", f"{alarm}END:VEVENT\n")
    each_server.edit(name("lion"), "STATUS:CONFIRMED\n", f"{added}STATUS:CONFIRMED\n")
    assert publish(films(), each_server.address) == Result(0, "", "")
    assert publish(films(lion="2027-01-08"), each_server.address).out == (
        "changed: Lion: wide (US), from 25 Nov 2026 to 8 Jan 2027\n"
    )
    event = each_server.get(name("lion"))
    assert "DTSTART;VALUE=DATE:20270108\n" in event
    assert "DESCRIPTION:Leave\n" in event
    assert event.count("BEGIN:VALARM") == 4
    for line in added.splitlines():
        assert f"{line}\n" in event
    assert publish(films(lion="2027-01-08"), each_server.address) == Result(0, "", "")


def test_an_edited_event_is_told_and_left(publish: Publish, each_server: CalDav) -> None:
    """Whoever changed the name or took an alarm away keeps that, until --force writes over it."""
    publish(films(), each_server.address)
    each_server.edit(name("lion"), "SUMMARY:Lion: wide (US)\n", "SUMMARY:Lion with Anna\n")
    told = "told: Lion: wide (US), 25 Nov 2026: left as it is, for it was edited in the calendar\n"
    assert publish(films(), each_server.address) == Result(0, told, "")
    assert publish(films(lion="2027-01-08"), each_server.address).out == told.replace(
        "25 Nov 2026", "8 Jan 2027"
    )
    assert "SUMMARY:Lion with Anna\n" in each_server.get(name("lion"))
    gone = films().replace(film("lion", *FILMS["lion"]), "")
    assert publish(gone, each_server.address).out.startswith("told: Lion with Anna, 25 Nov 2026")
    assert publish(films(), each_server.address, "--force").out == (
        "changed: Lion: wide (US), 25 Nov 2026: title\n"
    )
    assert "SUMMARY:Lion: wide (US)\n" in each_server.get(name("lion"))
    assert publish(films(), each_server.address) == Result(0, "", "")


def test_hard_titles(publish: Publish, each_server: CalDav) -> None:
    """What no server may stumble over arrives whole: the second run finds nothing to do."""
    # sabre/dav 1.8 under PHP 8 takes a text with U+FFFD, which a C1 control becomes, for Latin-1.
    mangled = "\x9b" if each_server.path.startswith("/calendars/") else "nothing"
    titles = [title for title in HARD_TITLES if mangled not in title]
    catalog = "".join(
        film(f"f{number}", "x", "2026-11-25").replace('"x"', toml_text(title))
        for number, title in enumerate(titles)
    )
    first = publish(catalog, each_server.address)
    assert (first.exit_code, first.err) == (0, "")
    assert len(each_server.names()) == len(titles)
    assert publish(catalog, each_server.address) == Result(0, "", "")


def test_events_that_were_imported_are_taken_for_what_they_say(
    publish: Publish, releasecal: Releasecal, server: CalDav, write_catalog: Callable[[str], Path]
) -> None:
    """One of `export ics` is left when it says what is wanted; another is told: who knows why."""
    catalog = write_catalog(films())
    exported = releasecal("export", "ics", "--catalog", catalog).out
    for number, event in enumerate(
        re.findall(r"BEGIN:VEVENT.*?END:VEVENT\r\n", exported, re.DOTALL)
    ):
        frame = (
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//test//EN\r\n"
            f"{event}END:VCALENDAR\r\n"
        )
        assert server.put(f"import-{number}.ics", frame) == 201
    assert publish(films(), server.address) == Result(0, "", "")
    result = publish(films(lion="2027-01-08"), server.address)
    assert result.out.startswith(
        "told: Lion: wide (US), 8 Jan 2027: left as it is, for it was not "
    )
    forced = publish(films(lion="2027-01-08"), server.address, "--force")
    assert forced.out == "changed: Lion: wide (US), from 25 Nov 2026 to 8 Jan 2027\n"
    (lion,) = [each for each in server.names() if "Lion" in server.get(each)]
    assert server.get(lion).count("BEGIN:VALARM") == 3
    assert len(server.names()) == len(FILMS)


def test_a_renamed_calendar_and_a_restored_one(publish: Publish, server: CalDav) -> None:
    """The name that somebody gave the calendar stays, and a restored backup needs no repair."""
    publish(films(), server.address)
    backup = {each: server.get(each) for each in server.names()}
    rename = (
        '<propertyupdate xmlns="DAV:"><set><prop>'
        "<displayname>Kino</displayname></prop></set></propertyupdate>"
    )
    assert server.ask("PROPPATCH", body=rename)[0] == 207
    later = films(lion="2027-01-08").replace(film("amelie", *FILMS["amelie"]), "")
    publish(later, server.server + "/", "--calendar", "Kino")
    for each, text in backup.items():
        server.put(each, text.replace("\n", "\r\n"))
    publish(later, server.address)
    assert name("amelie") not in server.names()
    assert "DTSTART;VALUE=DATE:20270108\n" in server.get(name("lion"))
    assert "Kino" in server.ask("PROPFIND", Depth="0")[1]


def test_dry_run_and_json(publish: Publish, server: CalDav) -> None:
    """--dry-run writes nothing; JSON has a list for each thing that can become of an event."""
    dry = publish(films(), server.address, "--dry-run")
    assert dry.err == "Dry run, nothing was written: 6 added.\n"
    assert server.names() == []
    publish(films(), server.address)
    server.edit(name("jackie"), "SUMMARY:Jackie", "SUMMARY:Jackie O")
    changed = films(lion="2027-01-08").replace(film("amelie", *FILMS["amelie"]), "")
    result = json.loads(publish(changed, server.address, "--format", "json").out)
    assert {key: [each["uid"] for each in found] for key, found in result.items()} == {
        "added": [],
        "changed": ["lion.wide.US@releasecal"],
        "removed": ["amelie.wide.US@releasecal"],
        "kept": [f"{slug}.wide.US@releasecal" for slug in ("la-la-land", "moonlight", "neruda")],
        "told": ["jackie.wide.US@releasecal"],
        "failed": [],
    }
    assert result["changed"][0] == {
        "uid": "lion.wide.US@releasecal",
        "film": "lion",
        "type": "wide",
        "territory": "US",
        "id": None,
        "summary": "Lion: wide (US)",
        "start": "2027-01-08",
        "was": "2026-11-25",
        "why": None,
    }


def test_filters_choose_and_nothing_at_all_is_refused(publish: Publish, server: CalDav) -> None:
    """What no longer matches goes, unless kept; a filter without a match empties no calendar."""
    publish(films(), server.address)
    kept = publish(films(), server.address, "--search", "lion", "--keep-removed")
    assert kept == Result(0, "", "")
    nothing = publish(films(), server.address, "--search", "loin")
    assert nothing == Result(
        1,
        "",
        "Error: no release matches, so 6 events would be removed; if that is meant, say --force\n",
    )
    assert len(server.names()) == len(FILMS)
    publish(films(), server.address, "--search", "lion")
    assert server.names() == [name("lion")]
    publish(films(), server.address, "--search", "loin", "--force")
    assert server.names() == []


def test_an_empty_catalog_removes_nothing(publish: Publish, server: CalDav) -> None:
    """A catalog without films is a mistake."""
    publish(films(), server.address)
    result = publish('territory = "US"\n', server.address, "--force")
    assert result.exit_code == 1
    assert "there are no films in this catalog, so nothing was published" in result.err
    assert len(server.names()) == len(FILMS)
