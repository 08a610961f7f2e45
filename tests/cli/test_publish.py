"""`releasecal publish`: real calendar servers follow a catalog, and what is done if they fail."""

import json
import os
import pty
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event

import pytest

from tests.calendar_servers import (
    PASSWORD,
    SERVERS,
    USER,
    CalDav,
    Harm,
    Proxy,
    Reply,
    Request,
    free_port,
    radicale,
)
from tests.conftest import Releasecal, Result
from tests.hard_titles import HARD_TITLES
from tests.strategies import toml_text

FILMS = {
    "amelie": ("Amélie", "2026-10-02"),
    "jackie": ("Jackie", "2026-12-02"),
    "la-la-land": ("La La Land", "2026-12-09"),
    "lion": ("Lion", "2026-11-25"),
    "moonlight": ("Moonlight", "2026-10-21"),
    "neruda": ("Neruda", "2026-12-16"),
}
PUT, DELETE = "PUT", "DELETE"


def film(slug: str, title: str, date: str, more: str = "") -> str:
    return f'[film.{slug}]\ntitle = "{title}"\nwide = {date}\n{more}\n'


def films(**changed: str) -> str:
    """Return the catalog; a keyword changes a film's date, with _ for -."""
    dates = {slug.replace("_", "-"): date for slug, date in changed.items()}
    return "".join(
        film(slug, title, dates.get(slug, date))
        + (moved(slug, date, dates[slug]) if slug in dates else "")
        for slug, (title, date) in FILMS.items()
    )


def moved(slug: str, start: str, to: str) -> str:
    return (
        f'[[film.{slug}.move]]\ntype = "wide"\nfrom = {start}\nto = {to}\nannounced = 2026-09-01\n'
    )


def name(slug: str) -> str:
    return f"{slug}.wide.US.ics"


@pytest.fixture(params=SERVERS)
def each_server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[CalDav]:
    """Start each of the servers in turn."""
    with SERVERS[request.param](tmp_path / "server") as calendar:
        yield calendar


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CalDav]:
    with radicale(tmp_path / "server") as calendar:
        yield calendar


Publish = Callable[..., Result]


@pytest.fixture
def publish(
    releasecal: Releasecal, write_catalog: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> Publish:
    """Publish a catalog, with the password in the environment."""
    monkeypatch.setenv("RELEASECAL_CALDAV_PASSWORD", PASSWORD)

    def run(text: str, address: str, *arguments: object) -> Result:
        result = releasecal(
            "publish",
            "caldav",
            address,
            "--catalog",
            write_catalog(text),
            "--user",
            USER,
            *arguments,
        )
        assert PASSWORD not in result.out + result.err
        return result

    return run


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


# -- faults ----------------------------------------------------------------------------------------


def on(slug: str, reply: Reply | str) -> Harm:
    """Return the harm that answers what is written of one film so."""
    return lambda request, _: (
        reply if request.writes and request.path.endswith(f"/{name(slug)}") else None
    )


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        ("reset", "the connection to 127.0.0.1 failed"),
        ((500, {}, b"oh"), "the server answers with 500 Internal Server Error"),
        ((503, {}, b""), "the server answers with 503 Service Unavailable"),
        ((429, {}, b""), "127.0.0.1 is too busy now; try again later"),
        ((503, {"Retry-After": "3600"}, b""), "127.0.0.1 is too busy now; try again later"),
        ((412, {}, b""), "somebody else wrote it at the same time (412 Precondition Failed)"),
        ((423, {}, b""), "another program has locked it (423)"),
        ((507, {}, b""), "the server has no room left (507)"),
        ((403, {}, b""), "the server does not allow you to write it (403)"),
        (
            (
                403,
                {"Content-Type": "text/xml"},
                b'<error xmlns="DAV:"><quota-not-exceeded/></error>',
            ),
            "the server does not take it: quota-not-exceeded (403)",
        ),
        ((302, {"Location": "/login"}, b""), "the server answers with 302 Found"),
        (
            (200, {"Content-Type": "text/html"}, b"<p>Log in"),
            "a web page answered in place of the calendar",
        ),
    ],
)
def test_one_event_that_fails_keeps_none_of_the_others(
    publish: Publish, server: CalDav, reply: Reply | str, why: str
) -> None:
    """It is told by film with the reason, exit code 1; the next run does what was not done."""
    with Proxy(server.server, on("lion", reply)) as proxy:
        result = publish(films(), f"{proxy.address}{server.path}")
    assert result.exit_code == 1
    assert result.err.startswith(f"not added: Lion: wide (US): {why}")
    assert len(result.err.splitlines()) == 1
    assert set(server.names()) == {name(slug) for slug in FILMS if slug != "lion"}
    assert publish(films(), server.address) == Result(
        0, "added: Lion: wide (US), 25 Nov 2026\n", ""
    )


@pytest.mark.parametrize("reply", ["reset", (500, {}, b""), "half"])
def test_an_answer_that_is_lost_does_nothing_twice(
    publish: Publish, server: CalDav, reply: Reply | str
) -> None:
    """A write that arrived, and whose answer did not, is told; the next run finds it done."""

    def lose(request: Request, pass_on: Callable[[], Reply]) -> Reply | str | None:
        if not (request.writes and request.path.endswith(name("lion"))):
            return None
        pass_on()
        return reply

    with Proxy(server.server, lose) as proxy:
        assert publish(films(), f"{proxy.address}{server.path}").exit_code == 1
    assert publish(films(), server.address) == Result(0, "", "")
    assert len(server.names()) == len(FILMS)


def test_let_in_only_half_way(publish: Publish, server: CalDav) -> None:
    """When the server shuts the door, the rest is told by film, and done by the next run."""
    written: list[str] = []

    def shut(request: Request, _: object) -> Reply | None:
        if request.writes:
            written.append(request.path)
        return (401, {"WWW-Authenticate": 'Basic realm="films"'}, b"") if len(written) > 2 else None

    with Proxy(server.server, shut) as proxy:
        result = publish(films(), f"{proxy.address}{server.path}")
    assert result.exit_code == 1
    assert result.out.count("added: ") == 2
    rest = ["La La Land", "Lion", "Moonlight", "Neruda"]
    assert result.err == "".join(
        f"not added: {title}: wide (US): not tried\n" for title in rest
    ) + ("Error: 127.0.0.1 does not let me in: wrong user or password\n")
    assert publish(films(), server.address).out.count("added: ") == 4


def test_a_server_that_fails_again_and_again_is_left_alone(
    publish: Publish, server: CalDav
) -> None:
    """Ten failures in a row that may hold for all end the run; nothing done is one sentence."""
    many = "".join(film(f"f{number}", f"F{number}", "2026-11-01") for number in range(30))
    with Proxy(
        server.server, lambda request, _: (502, {}, b"") if request.writes else None
    ) as proxy:
        result = publish(many, f"{proxy.address}{server.path}")
        assert len(proxy.writes()) == 10
    assert result == Result(1, "", "Error: the server answers with 502 Bad Gateway\n")


def test_a_slow_server(publish: Publish, server: CalDav, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that stays silent for too long is told as such, and the others are done."""
    monkeypatch.setattr("releasecal.publish.server.TIMEOUT_SECONDS", 2)
    enough = Event()

    def wait(request: Request, _: object) -> Reply | None:
        if request.writes and request.path.endswith(name("lion")):
            enough.wait()
            return 500, {}, b""
        return None

    with Proxy(server.server, wait) as proxy:
        result = publish(films(), f"{proxy.address}{server.path}")
        enough.set()
    assert result.err == "not added: Lion: wide (US): 127.0.0.1 gave no answer for 2 seconds\n"
    assert len(server.names()) == len(FILMS) - 1


@pytest.mark.parametrize(
    ("method", "reply", "said"),
    [
        ("REPORT", "half", "127.0.0.1"),
        ("REPORT", (200, {"Content-Type": "text/html"}, b"<html>"), "it answers with a web page"),
        ("REPORT", (500, {}, b""), "it answers with 500 Internal Server Error"),
        (
            "REPORT",
            (207, {"Content-Type": "text/xml"}, b'<multistatus xmlns="DAV:"/>'),
            "only a part of the calendar",
        ),
        (
            "PROPFIND",
            (404, {}, b""),
            "is no calendar and no calendar server: it answers with 404 Not Found",
        ),
        ("PROPFIND", (200, {"Content-Type": "text/html"}, b"<p>"), "it answers with a web page"),
        (
            "PROPFIND",
            (302, {"Location": "https://elsewhere.example/"}, b""),
            "which is not the same server",
        ),
        ("PROPFIND", (302, {"Location": "/again"}, b""), "sends us round in circles"),
    ],
)
def test_what_cannot_be_read_is_not_written(
    publish: Publish, server: CalDav, method: str, reply: Reply | str, said: str
) -> None:
    """While it is not known what the calendar holds, nothing is added or removed: one sentence."""
    publish(films(), server.address)
    harm: Harm = lambda request, _: reply if request.method == method else None  # noqa: E731
    with Proxy(server.server, harm) as proxy:
        result = publish(films(lion="2027-01-08"), f"{proxy.address}{server.path}")
        assert proxy.writes() == []
    assert (result.exit_code, result.out) == (1, "")
    assert said in result.err
    assert len(result.err.splitlines()) == 1


def test_somebody_else_at_the_same_time(publish: Publish, each_server: CalDav) -> None:
    """An event edited between reading and writing is read again: the edit stays, and is told."""
    publish(films(), each_server.address)
    done: list[Request] = []

    def meanwhile(request: Request, _: object) -> None:
        if request.writes and not done:
            done.append(request)
            each_server.edit(name("lion"), "SUMMARY:Lion: wide (US)", "SUMMARY:Ours")

    with Proxy(each_server.server, meanwhile) as proxy:
        result = publish(films(lion="2027-01-08"), f"{proxy.address}{each_server.path}")
    assert result == Result(
        0,
        "told: Lion: wide (US), 8 Jan 2027: left as it is, for it was edited in the calendar\n",
        "",
    )
    assert "SUMMARY:Ours\n" in each_server.get(name("lion"))


def test_weak_entity_tags(publish: Publish, server: CalDav) -> None:
    """Compression on the way makes the tags weak, and the server still takes the strong ones."""
    publish(films(), server.address)

    def weaken(request: Request, pass_on: Callable[[], Reply]) -> Reply | None:
        if request.method != "REPORT":
            return None
        status, headers, content = pass_on()
        assert b"getetag>&quot;" in content or b'getetag>"' in content
        weak = re.sub(rb'getetag>(&quot;|")', rb"getetag>W/\1", content)
        return status, headers, weak

    with Proxy(server.server, weaken) as proxy:
        moved_on = publish(films(lion="2027-01-08"), f"{proxy.address}{server.path}")
    assert moved_on == Result(0, "changed: Lion: wide (US), from 25 Nov 2026 to 8 Jan 2027\n", "")


def test_two_runs_at_the_same_time(
    publish: Publish,
    server: CalDav,
    releasecal_process: Callable[..., subprocess.CompletedProcess[bytes]],
) -> None:
    """What another run wrote in between is not written over, and found to be as it should."""
    done: list[Request] = []

    def meanwhile(request: Request, _: object) -> None:
        if request.writes and not done:
            done.append(request)
            other = ("publish", "caldav", server.address, "--user", USER, "--catalog", "films.toml")
            assert releasecal_process(*other).returncode == 0

    with Proxy(server.server, meanwhile) as proxy:
        assert publish(films(), f"{proxy.address}{server.path}") == Result(0, "", "")
    assert len(server.names()) == len(FILMS)


@pytest.mark.parametrize("afterwards", [False, True])
def test_killed_at_any_request(
    publish: Publish, server: CalDav, write_catalog: Callable[[str], Path], *, afterwards: bool
) -> None:
    """Killed before or after each request: the next run completes it, without duplicates."""
    catalog = write_catalog(films())
    command = [sys.executable, "-m", "releasecal", "publish", "caldav", "--user", USER]
    at = 0
    running: list[subprocess.Popen[bytes]] = []

    def kill(_: Request, pass_on: Callable[[], Reply]) -> Reply | str | None:
        if len(proxy.seen) <= at:
            return None
        if afterwards:
            pass_on()
        os.kill(running[-1].pid, signal.SIGKILL)
        return "reset"

    with Proxy(server.server, kill) as proxy:
        while True:
            proxy.seen.clear()
            address = f"{proxy.address}{server.path}"
            with subprocess.Popen([*command, address, "--catalog", str(catalog)]) as process:
                running.append(process)
            if process.returncode != -signal.SIGKILL:
                break
            at += 1
    assert process.returncode == 0
    assert at > 5
    assert server.names() == sorted(map(name, FILMS))
    assert publish(films(), server.address) == Result(0, "", "")


# -- what is refused -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (
            "http://example.org/films/",
            "over http your password could be read on its way; write https://",
        ),
        (
            "https://me:geheim@example.org/",
            "the address has a password in it, which others can see",
        ),
        ("ftp://example.org/", "this is no web address; write one with https://"),
        ("https://[example/", "the address cannot be read"),
        ("/home/me/films", "the address is neither a URL, nor an e-mail address, nor a domain"),
    ],
)
def test_addresses_that_are_refused(publish: Publish, address: str, said: str) -> None:
    """A password is never sent in the clear, and never printed."""
    result = publish(films(), address)
    assert (result.exit_code, result.out) == (2, "")
    assert said in result.err
    assert "geheim" not in result.err


def test_wrong_password_and_wrong_address(
    publish: Publish, releasecal: Releasecal, server: CalDav, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence each, and exit code 1."""
    nowhere = publish(films(), f"{server.server}/{USER}/nothing/")
    assert nowhere.exit_code == 1
    assert nowhere.err.count("\n") == 1
    dead = publish(films(), f"http://127.0.0.1:{free_port()}/")
    assert dead == Result(1, "", "Error: the connection to 127.0.0.1 failed: connection refused\n")
    plain = publish(films(), server.address.replace("http:", "https:"))
    assert plain.err == "Error: 127.0.0.1 speaks no TLS: wrong version number\n"
    no_name = publish(films(), "https://nothing.invalid/")
    assert no_name == Result(
        1, "", "Error: the connection to nothing.invalid failed: there is no server of that name\n"
    )
    unknown = publish(films(), f"{server.server}/", "--calendar", "Kino")
    assert unknown.err == (
        f"Error: no calendar is called Kino at {server.server}/; there are: Films, ours\n"
    )
    monkeypatch.setenv("RELEASECAL_CALDAV_PASSWORD", "falsch")
    wrong = releasecal(
        "publish", "caldav", server.address, "--user", USER, "--catalog", "films.toml"
    )
    assert wrong == Result(1, "", "Error: 127.0.0.1 does not let me in: wrong user or password\n")
    anonymous = releasecal("publish", "caldav", server.address, "--catalog", "films.toml")
    assert anonymous == Result(
        1, "", "Error: 127.0.0.1 wants to know who you are; say it with --user\n"
    )


def test_no_proxy_sees_what_is_not_encrypted(
    releasecal_process: Callable[..., subprocess.CompletedProcess[bytes]],
    server: CalDav,
    write_catalog: Callable[[str], Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What goes over http stays on this machine, whatever proxy the environment names."""
    write_catalog(films())
    monkeypatch.setenv("RELEASECAL_CALDAV_PASSWORD", PASSWORD)
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{free_port()}")
    command = ("publish", "caldav", server.address, "--user", USER, "--catalog", "films.toml")
    assert releasecal_process(*command).returncode == 0


def test_a_calendar_that_may_only_be_read(publish: Publish, tmp_path: Path) -> None:
    """One sentence, before anything is sent."""
    with radicale(tmp_path / "server"):
        pass
    with radicale(tmp_path / "server", may_write=False) as server, Proxy(server.server) as proxy:
        result = publish(films(), f"{proxy.address}{server.path}")
        assert proxy.writes() == []
    assert result == Result(
        1, "", "Error: the calendar Films, ours may be read by me, but not written\n"
    )


def test_no_password_and_nobody_to_ask(
    releasecal: Releasecal, server: CalDav, write_catalog: Callable[[str], Path]
) -> None:
    """The error names the two ways to give one."""
    write_catalog(films())
    result = releasecal(
        "publish", "caldav", server.address, "--user", USER, "--catalog", "films.toml"
    )
    assert result.exit_code == 1
    assert "set RELEASECAL_CALDAV_PASSWORD, or write in config.toml password_command" in result.err


def test_the_password_is_asked_for(server: CalDav, write_catalog: Callable[[str], Path]) -> None:
    """On a terminal, and what is typed there is not shown; then what was done is summed up."""
    command = [sys.executable, "-m", "releasecal", "publish", "caldav", "--user", USER]
    command += [server.address, "--catalog", str(write_catalog(film("lion", *FILMS["lion"])))]
    master, terminal = pty.openpty()
    shown = b""
    with subprocess.Popen(
        command, stdin=terminal, stdout=terminal, stderr=terminal, start_new_session=True
    ) as process:
        os.close(terminal)
        with suppress(OSError):  # the end of a terminal
            while piece := os.read(master, 4096):
                shown += piece
                if shown.endswith(b"127.0.0.1: "):
                    os.write(master, f"{PASSWORD}\n".encode())
    os.close(master)
    assert process.returncode == 0
    assert shown.decode().replace("\r\n", "\n") == (
        "Password of me at 127.0.0.1: \nadded: Lion: wide (US), 25 Nov 2026\nPublished: 1 added.\n"
    )


def test_the_sample_is_never_published(releasecal: Releasecal, tmp_path: Path) -> None:
    """Without a catalog of one's own there is nothing to publish."""
    result = releasecal("publish", "folder", tmp_path / "films")
    assert result.exit_code == 1
    assert "there is no catalog in" in result.err
    assert not (tmp_path / "films").exists()
