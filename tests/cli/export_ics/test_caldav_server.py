"""The events of `export ics` on a real CalDAV server, put there as a client puts them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.calendar_servers import CalDav, radicale
from tests.cli.export_ics.conftest import EVENT, MOVED, uids
from tests.conftest import Releasecal


@pytest.fixture
def caldav(tmp_path: Path) -> Iterator[CalDav]:
    with radicale(tmp_path / "radicale") as calendar:
        yield calendar


def put_event(caldav: CalDav, name: str, event: str) -> int:
    return caldav.put(
        name,
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//test//EN\r\n{event}END:VCALENDAR\r\n",
    )


def put(caldav: CalDav, calendar: str) -> list[int]:
    """Do what a client does with a file: put each event under the name of its UID."""
    return [put_event(caldav, f"{uids(event)[0]}.ics", event) for event in EVENT.findall(calendar)]


def test_a_moved_date_follows_on_a_caldav_server(
    releasecal: Releasecal, catalog: Path, caldav: CalDav
) -> None:
    """Put again, nothing doubles; after a move, the event has its new day, a higher SEQUENCE."""
    export = ("export", "ics", "--catalog", catalog, "--territory", "all")
    calendar = releasecal(*export).out
    assert put(caldav, calendar) == [201, 201, 201]
    assert put(caldav, calendar) == [204, 204, 204]
    days = "DTSTART;VALUE=DATE:(.*)\r\n"
    assert sorted(re.findall(days, caldav.ask("GET")[1])) == ["20161209", "20161225", "20170112"]
    catalog.write_text(MOVED)
    put(caldav, releasecal(*export).out)
    held = caldav.ask("GET")[1]
    assert sorted(re.findall(days, held)) == ["20161209", "20170106", "20170112"]
    assert sorted(re.findall("SEQUENCE:(.*)\r\n", held)) == ["0", "0", "1"]
    assert held.count("BEGIN:VALARM") == 9
    _, moved = caldav.ask("GET", "la-la-land.wide.US.ics")
    assert "DTSTART;VALUE=DATE:20170106\r\n" in moved


def test_a_caldav_server_knows_the_event_by_its_uid(
    releasecal: Releasecal, catalog: Path, caldav: CalDav
) -> None:
    """The same release under another file name is refused as the one that is there already."""
    put(caldav, releasecal("export", "ics", "--catalog", catalog, "--type", "wide").out)
    catalog.write_text(MOVED)
    (event,) = EVENT.findall(
        releasecal("export", "ics", "--catalog", catalog, "--type", "wide").out
    )
    assert put_event(caldav, "another-name.ics", event) == 409
