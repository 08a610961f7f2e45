"""Asking a server that is slow, broken or hostile."""

import gzip
import socket
import threading
from collections.abc import Iterator

import pytest

from releasecal.errors import ReleasecalError
from releasecal.sources.address import find_address
from releasecal.sources.client import (
    MOST_BYTES,
    Client,
    NotFoundError,
    RefusedError,
    UnreachableError,
)
from releasecal.sources.pace import QUIET, Pace
from tests.source_server import (
    Fault,
    Handler,
    SourceServer,
    body,
    cut_short,
    hang_up,
    only,
    serving,
    status,
)

PATH = "movie/1"


def ask(server: SourceServer) -> str:
    client = Client(
        "TMDb", f"{server.url}/3", {"Authorization": "Bearer made.up.token"}, Pace(1), None
    )
    return client.get(PATH, None, lambda answer: answer.text("title"))


@pytest.fixture
def server() -> Iterator[SourceServer]:
    with serving() as own:
        own.film(1, "La La Land")
        yield own


@pytest.mark.parametrize(
    "fault",
    [
        status(503),
        status(503, Retry_After="0"),
        status(429),
        status(429, Retry_After="1"),
        status(200, MediaWiki_API_Error="maxlag"),
        status(500),
        status(502),
        status(200, Retry_After="1"),
        hang_up,
        cut_short,
        body(b""),
        body(b'{"id": 1, "title": "La'),
        body(b'["La La Land"]'),
        body(gzip.compress(b'{"title": "no"}')[:-9], Content_Encoding="gzip"),
        body(b"no gzip", Content_Encoding="gzip"),
        body(b"{}", Content_Encoding="br"),
    ],
)
def test_what_goes_wrong_once_is_tried_again(server: SourceServer, fault: Fault) -> None:
    """A single fault of any kind is nobody's concern."""
    server.faults = [only(PATH, fault, times=1)]
    assert ask(server) == "La La Land"
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    ("fault", "kind", "message", "requests"),
    [
        (status(503, Retry_After="0"), ReleasecalError, "answers with an error (status 503)", 4),
        (
            status(503, Retry_After="never"),
            ReleasecalError,
            "answers with an error (status 503)",
            1,
        ),
        (
            status(503, Retry_After="9" * 5000),
            ReleasecalError,
            "answers with an error (status 503)",
            1,
        ),
        (status(200, Retry_After="0"), ReleasecalError, "is too busy to answer", 4),
        (status(429), ReleasecalError, "answers with an error (status 429)", 4),
        (hang_up, ReleasecalError, "breaks off in the middle of its answer", 4),
        (status(401), RefusedError, "refuses to answer (status 401)", 1),
        (status(404), NotFoundError, "does not have it (status 404)", 1),
        (status(418), ReleasecalError, "answers with an error (status 418)", 1),
        (body(b"<html>"), ReleasecalError, "answers with what is no JSON", 2),
        (body(b"[" * 100_000), ReleasecalError, "answers with what is no JSON", 2),
        (body(b'{"id": ' + b"9" * 9999), ReleasecalError, "answers with what is no JSON", 2),
        (body(b'{"title": "\xff"}'), ReleasecalError, "answers with what is no JSON", 2),
    ],
)  # fmt: skip
def test_what_keeps_going_wrong_is_told(
    server: SourceServer,
    fault: Fault,
    kind: type[ReleasecalError],
    message: str,
    requests: int,
) -> None:
    """The error says what the server did, and it was not asked for ever."""
    server.faults = [fault]
    with pytest.raises(kind) as error:
        ask(server)
    assert str(error.value) == f"TMDb {message}"
    assert len(server.requests) == requests


@pytest.mark.parametrize(
    "fault",
    [
        body(b'{"title": "' + b"x" * MOST_BYTES + b'"}'),
        body(gzip.compress(b'{"title": "' + b"x" * 50 * MOST_BYTES), Content_Encoding="gzip"),
    ],
)
def test_a_huge_answer_is_not_read(server: SourceServer, fault: Fault) -> None:
    """Packed or not, reading stops at the limit, and it is not asked for again."""
    server.faults = [fault]
    with pytest.raises(ReleasecalError) as error:
        ask(server)
    assert str(error.value) == "TMDb answers with more than 1.5 MB"
    assert len(server.requests) == 1


def test_an_endless_error_page_is_not_read(server: SourceServer) -> None:
    """Of an error the status counts; what follows is left where it is."""
    sent = threading.Event()

    def endless(handler: Handler) -> bool:
        handler.send_response(418)
        handler.end_headers()
        try:
            while True:
                handler.wfile.write(b"x" * 65536)
        finally:
            sent.set()

    server.faults = [endless]
    with pytest.raises(ReleasecalError, match="status 418"):
        ask(server)
    assert sent.wait(10)


def test_no_redirect_is_followed(server: SourceServer) -> None:
    """Nobody else ever sees the token."""
    with serving() as other:
        server.faults = [status(302, Location=f"{other.url}/3/movie/1")]
        with pytest.raises(ReleasecalError) as error:
            ask(server)
        assert str(error.value) == "TMDb sends elsewhere (status 302), which is not followed"
        assert other.requests == []


def test_the_token_is_in_a_header_alone(server: SourceServer) -> None:
    """An address ends up in logs and histories; a header does not."""
    ask(server)
    [(path, headers)] = server.requests
    assert headers["Authorization"] == "Bearer made.up.token"
    assert "token" not in path
    assert headers["User-Agent"].startswith("releasecal/")


@pytest.mark.parametrize("proxy", ["http://127.0.0.1:9", "socks5://127.0.0.1:9"])
def test_a_proxy_is_never_asked_for_this_machine(
    server: SourceServer, monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    """What is not encrypted must not leave the machine."""
    monkeypatch.setenv("http_proxy", proxy)
    assert ask(server) == "La La Land"


def test_the_proxy_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who reaches the network through one is told that it is in the way; the token stays here."""
    with socket.create_server(("127.0.0.1", 0)) as proxy:
        seen: list[bytes] = []

        def refuse() -> None:
            for _ in range(4):
                line, _ = proxy.accept()
                with line:
                    seen.append(line.recv(65536))
                    line.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")

        thread = threading.Thread(target=refuse, daemon=True)
        thread.start()
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{proxy.getsockname()[1]}")
        headers = {"Authorization": "Bearer made.up.token"}
        client = Client("TMDb", "https://example.invalid/3", headers, Pace(1), None)
        with pytest.raises(UnreachableError) as error:
            client.get(PATH, None, str)
        thread.join(10)
    assert str(error.value) == "TMDb cannot be reached: the proxy does not let it through"
    assert seen[0].startswith(b"CONNECT example.invalid:443 HTTP/1.")
    assert b"Bearer" not in b"".join(seen)


def test_nobody_there_is_told() -> None:
    """There is no connection, and that is what the error says."""
    with serving() as gone:
        url = gone.url
    client = Client("TMDb", f"{url}/3", {}, Pace(1), None)
    with pytest.raises(UnreachableError) as error:
        client.get(PATH, None, str)
    assert str(error.value) == "TMDb cannot be reached: it does not take the connection"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org/3/", "https://example.org/3"),
        ("http://127.0.0.1:8080/3", "http://127.0.0.1:8080/3"),
        ("http://[::1]:8080", "http://[::1]:8080"),
        ("http://localhost", "http://localhost"),
    ],
)
def test_an_address_that_is_safe(
    monkeypatch: pytest.MonkeyPatch, address: str, expected: str
) -> None:
    """Encrypted, or of this machine."""
    monkeypatch.setenv("RELEASECAL_TMDB_URL", address)
    assert find_address("RELEASECAL_TMDB_URL", "https://usual.example") == expected


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/3",
        "http://127.0.0.1.example.org/3",
        "http://localhost.example.org",
        "ftp://127.0.0.1/3",
        "file:///etc/passwd",
        "https://",
        "https://me:secret@example.org/3",
        "https://example.org/3?key=1",
        "https://example.org:99999/3",
        "https://example.org/3\r\nX: y",
        "example.org",
    ],
)
def test_an_address_that_is_not_safe_is_refused(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    """Before anything is sent to it."""
    monkeypatch.setenv("RELEASECAL_TMDB_URL", address)
    with pytest.raises(ReleasecalError, match=r"^RELEASECAL_TMDB_URL "):
        find_address("RELEASECAL_TMDB_URL", "https://usual.example")


def test_the_pace_lets_so_many_through_at_once_and_no_more() -> None:
    """The next one waits: for a few films at 20, for a thousand at 80, less after a complaint."""
    for films, most in ((1, QUIET), (300, 25), (10_000, 80)):
        pace = Pace(films)
        assert [pace.pause() for _ in range(most)] == [0] * most
        assert 0 < pace.pause() <= 1
    pace = Pace(10_000)
    pace.slow_down()
    assert [pace.pause() for _ in range(QUIET)] == [0] * QUIET
    assert pace.pause() > 0


@pytest.mark.skipif(not hasattr(socket, "TCP_QUICKACK"), reason="the system has no such option")
def test_no_body_is_held_back(server: SourceServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """The head of an answer is acknowledged at once: some servers wait for that with the body."""
    options: list[int] = []
    set_option = socket.socket.setsockopt

    def noted(line: socket.socket, level: int, option: int, value: int) -> None:
        if level == socket.IPPROTO_TCP:
            options.append(option)
        set_option(line, level, option, value)

    monkeypatch.setattr(socket.socket, "setsockopt", noted, raising=False)
    assert ask(server) == "La La Land"
    assert options.count(socket.TCP_QUICKACK) == 1
