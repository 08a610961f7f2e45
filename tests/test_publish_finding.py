"""From what is typed to a calendar: addresses, redirects, certificates, a domain's server."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from releasecal.errors import ReleasecalError, UsageError
from releasecal.publish import address
from tests.calendar_servers import PASSWORD, USER, CalDav, radicale
from tests.conftest import Releasecal, Result
from tests.harmful_proxy import Proxy, Reply, Request

CERTIFICATES = Path(__file__).parent / "certificates"
CATALOG = '[film.lion]\ntitle = "Lion"\nwide = 2026-11-25\n'
DONE = "added: Lion: wide (US), 25 Nov 2026\n"


@pytest.mark.parametrize(
    ("text", "url", "domain", "users"),
    [
        ("https://example.org", "https://example.org/", None, ()),
        (
            "https://me%40x@example.org:8443/a/?b#c",
            "https://example.org:8443/a/?b",
            None,
            ("me@x",),
        ),
        ("http://127.0.0.1:5232/me/", "http://127.0.0.1:5232/me/", None, ()),
        ("http://[::1]/", "http://[::1]/", None, ()),
        ("me@example.org", None, "example.org", ("me@example.org", "me")),
        (" example.org ", None, "example.org", ()),
    ],
)
def test_addresses(text: str, url: str | None, domain: str | None, users: tuple[str, ...]) -> None:
    """A URL loses its user; of an e-mail address, the whole or the first part may be the user."""
    found = address.parse(text)
    assert (found.url, found.domain, found.users) == (url, domain, users)


@pytest.mark.parametrize(
    "text",
    [
        "http://example.org/", "http://127.0.0.1.example.org/", "http://localhost.example.org/",
        "http://2130706433/", "https://me:secret@example.org/", "https:///films",
        "caldav://example.org/", "me@", "a b@example.org", "",
        "https://example.org:port/", "https://a..b/", f"https://{'a' * 64}.org/",
    ],
)  # fmt: skip
def test_addresses_that_are_none(text: str) -> None:
    """What is no address, or not a safe one, is wrong usage; no secret is in the message."""
    with pytest.raises(UsageError) as caught:
        address.parse(text)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "reference", "target"),
    [
        ("https://example.org/a/", "/b/", "https://example.org/b/"),
        ("https://example.org/a/", "https://dav.example.org/b/", "https://dav.example.org/b/"),
        (
            "https://caldav.icloud.com/",
            "https://p42-caldav.icloud.com:443/1/",
            "https://p42-caldav.icloud.com:443/1/",
        ),
        ("https://example.org/a/", "https://x:y@example.org/b/", "https://example.org/b/"),
        ("https://example.org/a/", "http://example.org/b/", None),
        ("https://example.org/a/", "https://example.com/b/", None),
        ("https://example.org/a/", "https://evilexample.org/b/", None),
        ("http://127.0.0.1/", "http://126.0.0.1/", None),
        ("http://127.0.0.1/", "http://1.0.0.1/", None),
    ],
)
def test_where_the_password_may_follow(url: str, reference: str, target: str | None) -> None:
    """Only to the same provider, and never out of an encrypted connection."""
    if target is None:
        with pytest.raises(ReleasecalError):
            address.follow(url, reference)
    else:
        assert address.follow(url, reference) == target


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CalDav]:
    with radicale(tmp_path / "server") as calendar:
        yield calendar


@pytest.fixture
def publish(
    releasecal: Releasecal, write_catalog: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Result]:
    monkeypatch.setenv("RELEASECAL_CALDAV_PASSWORD", PASSWORD)
    catalog = write_catalog(CATALOG)

    def run(*arguments: object) -> Result:
        result = releasecal("publish", "caldav", *arguments, "--catalog", catalog)
        assert PASSWORD not in result.out + result.err
        return result

    return run


def well_known(request: Request, _: object) -> Reply | None:
    """Answer like a server with nothing at its root, as Nextcloud does."""
    if request.path == "/.well-known/caldav":
        return 301, {"Location": f"/{USER}/"}, b""
    return (405, {}, b"") if request.path == "/" else None


@contextmanager
def encrypted(proxy: Proxy, certificate: str) -> Iterator[int]:
    """Take connections for a proxy over TLS; yield the port."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATES / certificate)
    proxy.tls = context
    with proxy:
        yield int(proxy.address.rpartition(":")[2])


@pytest.mark.parametrize("arguments", [(), ("--calendar", "films, OURS"), ("--calendar", "films")])
def test_the_server_is_enough(
    publish: Callable[..., Result], server: CalDav, arguments: tuple[str, ...]
) -> None:
    """Its root leads to the only calendar, or the one named, by its name or its last part."""
    assert publish(f"{server.server}/", "--user", USER, *arguments) == Result(0, DONE, "")


def test_one_of_several(publish: Callable[..., Result], server: CalDav) -> None:
    """Without a name the error lists them."""
    assert CalDav(server.server, f"/{USER}/other/").ask("MKCALENDAR")[0] == 201
    result = publish(f"{server.server}/", "--user", USER)
    assert result.err == (
        f"Error: there are several calendars at {server.server}/;"
        " say which with --calendar: Films, ours; me/other\n"
    )
    assert publish(f"{server.server}/", "--user", USER, "--calendar", "other").out == DONE
    wrong = publish(server.address, "--user", USER, "--calendar", "other")
    assert (
        "is the calendar Films, ours itself, not one called other; leave --calendar out"
        in wrong.err
    )


def test_what_is_no_calendar(publish: Callable[..., Result], server: CalDav) -> None:
    """An address book or a single event does not lead to the calendar beside it."""
    book = (
        '<mkcol xmlns="DAV:"><set><prop><resourcetype><collection/>'
        '<c:addressbook xmlns:c="urn:ietf:params:xml:ns:carddav"/>'
        "</resourcetype></prop></set></mkcol>"
    )
    assert CalDav(server.server, f"/{USER}/people/").ask("MKCOL", body=book)[0] == 201
    publish(server.address, "--user", USER)
    for path in (f"/{USER}/people/", f"{server.path}lion.wide.US.ics"):
        result = publish(f"{server.server}{path}", "--user", USER)
        assert (result.exit_code, result.out) == (1, "")
        assert "is no calendar, but something else; give the calendar's own address" in result.err


def test_a_server_without_a_calendar(publish: Callable[..., Result], server: CalDav) -> None:
    """There is none to choose, and none is made."""
    assert server.ask("DELETE")[0] in {200, 204}
    result = publish(f"{server.server}/", "--user", USER)
    assert (result.exit_code, result.out) == (1, "")
    assert result.err == f"Error: there is no calendar for events at {server.server}/\n"


def test_the_well_known_address(publish: Callable[..., Result], server: CalDav) -> None:
    """A server with nothing at its root says there where its calendars are (RFC 6764 5)."""
    with Proxy(server.server, well_known) as proxy:
        assert publish(f"{proxy.address}/", "--user", USER) == Result(0, DONE, "")


def test_over_tls(
    publish: Callable[..., Result], server: CalDav, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    """A valid certificate is accepted; a wrong name or unknown authority is one sentence.

    And no password comes out of ~/.netrc.
    """
    netrc = home / ".netrc"
    netrc.write_text(f'machine localhost login {USER} password "{PASSWORD}"\n', encoding="utf-8")
    netrc.chmod(0o600)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(CERTIFICATES / "authority.pem"))
    with encrypted(Proxy(server.server), "localhost.pem") as port:
        nobody = publish(f"https://localhost:{port}{server.path}")
        assert nobody.err == "Error: localhost wants to know who you are; say it with --user\n"
        assert publish(f"https://{USER}@localhost:{port}{server.path}") == Result(0, DONE, "")
        monkeypatch.delenv("REQUESTS_CA_BUNDLE")
        unknown = publish(f"https://{USER}@localhost:{port}{server.path}")
    assert (unknown.exit_code, unknown.out, unknown.err.count("\n")) == (1, "", 1)
    assert unknown.err.startswith("Error: the certificate of localhost does not hold: ")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(CERTIFICATES / "authority.pem"))
    with encrypted(proxy := Proxy(server.server), "elsewhere.pem") as port:
        other = publish(f"https://{USER}@localhost:{port}{server.path}")
        assert proxy.seen == []
    assert (other.exit_code, other.out, other.err.count("\n")) == (1, "", 1)
    assert other.err.startswith("Error: the certificate of localhost does not hold: ")


@contextmanager
def name_server(port: int) -> Iterator[int]:
    """Start a name server that knows where the calendars of localhost are; yield its own port."""
    import dns.message
    import dns.rrset

    answers = {
        "SRV": f"0 1 {port} localhost.",
        "TXT": '"path=/"',
    }
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.bind(("127.0.0.1", 0))

        def serve() -> None:
            while (packet := sock.recvfrom(4096))[0] != b"end":
                query = dns.message.from_wire(packet[0])
                question = query.question[0]
                reply = dns.message.make_response(query)
                kind = question.rdtype.name
                if str(question.name) == "_caldavs._tcp.localhost." and kind in answers:
                    reply.answer.append(
                        dns.rrset.from_text(question.name, 60, "IN", kind, answers[kind])
                    )
                sock.sendto(reply.to_wire(), packet[1])

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield sock.getsockname()[1]
        finally:
            sock.sendto(b"end", sock.getsockname())
            thread.join()


def test_an_e_mail_address_is_enough(
    publish: Callable[..., Result], server: CalDav, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A domain's server is found by DNS; the user is the address or its start (RFC 6764 6)."""
    import dns.resolver

    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(CERTIFICATES / "authority.pem"))
    with encrypted(Proxy(server.server), "localhost.pem") as port, name_server(port) as names:
        resolver = dns.resolver.Resolver(configure=False)
        resolver.nameservers, resolver.port = ["127.0.0.1"], names
        monkeypatch.setattr(dns.resolver, "default_resolver", resolver)
        assert publish(f"{USER}@localhost") == Result(0, DONE, "")
        nobody = publish("nobody@localhost.invalid")
    assert (nobody.exit_code, nobody.out) == (1, "")
    assert nobody.err.startswith("Error: no calendar server of localhost.invalid can be found")
