"""`releasecal publish caldav` with servers that fail, and with others who write meanwhile."""

import re
from collections.abc import Callable
from threading import Event

import pytest

from tests.calendar_servers import USER, CalDav
from tests.cli.publish.conftest import FILMS, Publish, film, films, name
from tests.conftest import Result
from tests.harmful_proxy import Harm, Proxy, Reply, Request


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


CUT_OFF = b"<response><href>/x</href><status>HTTP/1.1 507 Insufficient Storage</status></response>"


@pytest.mark.parametrize(
    ("method", "pattern", "instead", "said"),
    [
        ("PROPFIND", rb"(?=</multistatus>)", CUT_OFF, "lists only a part of the calendar"),
        (
            "REPORT",
            rb"<(\w+:)?calendar-data>.*?calendar-data>",
            b"",
            f"does not show what is in /{USER}/",
        ),
        (
            "REPORT",
            rb"<(\w+:)?getetag>.*?getetag>",
            b"",
            "gives events no entity tag, without which others' changes could be lost",
        ),
    ],
)
def test_what_lacks_a_part_is_not_written(
    publish: Publish, server: CalDav, method: str, pattern: bytes, instead: bytes, said: str
) -> None:
    """A list that was cut off, an event without its text or without its tag: one sentence."""
    publish(films(), server.address)

    def spoil(request: Request, pass_on: Callable[[], Reply]) -> Reply | None:
        if request.method != method:
            return None
        status, headers, content = pass_on()
        return status, headers, re.sub(pattern, instead, content, flags=re.DOTALL)

    with Proxy(server.server, spoil) as proxy:
        result = publish(films(lion="2027-01-08"), f"{proxy.address}{server.path}")
        assert proxy.writes() == []
    assert (result.exit_code, result.out, len(result.err.splitlines())) == (1, "", 1)
    assert result.err.startswith(f"Error: 127.0.0.1 {said}")


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
