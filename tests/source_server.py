"""A small server on 127.0.0.1 that answers as TMDb and Wikidata do, badly when told to."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.answering import answering

TOKEN = "made.up.token"  # noqa: S105 - it is made up

Entry = tuple[int, str] | tuple[int, str, str]
"""A release as TMDb has it: its type, its day, and perhaps a note."""

Fault = Callable[["Handler"], bool]
"""Answers a request in its own way and says True, or leaves it alone."""


class SourceServer(ThreadingHTTPServer):
    """The server, and what it knows."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.films: dict[int, dict[str, Any]] = {}
        self.statements: dict[str, dict[str, list[Any]]] = {}
        self.items: dict[str, str] = {}
        self.faults: list[Fault] = []
        self.requests: list[tuple[str, dict[str, str]]] = []

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def film(self, number: int, title: str, **territories: list[Entry]) -> dict[str, Any]:
        """Have a film with these releases, in place of the one that had this number."""
        results = [
            {"iso_3166_1": code, "release_dates": [_release(*entry) for entry in entries]}
            for code, entries in territories.items()
        ]
        self.films[number] = {
            "id": number,
            "title": title,
            "original_title": title,
            "release_date": "1999-09-09",
            "popularity": 100 - number,
            "release_dates": {"results": results},
            "credits": {"cast": [], "crew": []},
            "external_ids": {"imdb_id": None, "wikidata_id": None},
        }
        return self.films[number]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a client that hangs up."""

    def answer(self, path: str, query: dict[str, str]) -> Any:  # noqa: PLR0911 - one for each path
        """Return the answer to a request; None for one that there is nothing for."""
        parts = path.strip("/").split("/")
        match parts:
            case ["3", "authentication"]:
                return {"success": True}
            case ["3", "movie", number]:
                return self.films.get(int(number))
            case ["3", "find", imdb]:
                found = [f for f in self.films.values() if f["external_ids"]["imdb_id"] == imdb]
                return {"movie_results": found}
            case ["3", "search", "movie"]:
                words = query["query"].lower()
                return {"results": [f for f in self.films.values() if words in f["title"].lower()]}
            case ["3", "discover", "movie"]:
                return {"results": list(self.films.values()), "total_pages": 1}
            case ["w", "api.php"]:
                item = self.items.get(query["srsearch"].rpartition("=")[2])
                return {"query": {"search": [{"title": item}] if item else []}}
            case ["w", "rest.php", "wikibase", "v1", "entities", "items", item, "statements"]:
                held = self.statements.get(item)
                name = query["property"]
                return None if held is None else {k: v for k, v in held.items() if k == name}
        return None


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    server: SourceServer

    def log_message(self, *_: Any) -> None:
        """Write nothing."""

    def do_GET(self) -> None:
        """Answer one request."""
        parts = urlsplit(self.path)
        path, query = unquote(parts.path), dict(parse_qsl(parts.query))
        self.server.requests.append((self.path, dict(self.headers.items())))
        with suppress(OSError):
            if any(fault(self) for fault in list(self.server.faults)):
                return
            authorized = self.headers.get("Authorization") == f"Bearer {TOKEN}"
            if path.startswith("/3/") and not authorized:
                self.send(401, b'{"status_code": 7}')
                return
            answer = self.server.answer(path, query)
            if answer is None:
                self.send(404, b'{"status_code": 34}')
            else:
                self.send(200, json.dumps(answer).encode())

    def send(self, status: int, body: bytes, **headers: str) -> None:
        """Send an answer."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serving() -> Iterator[SourceServer]:
    """Run a server within the block."""
    server = SourceServer()
    with answering(server):
        yield server


def only(path: str, fault: Fault, times: int = 1_000_000) -> Fault:
    """Return the fault, for so many requests with this in their path."""
    left = [times]

    def strike(handler: Handler) -> bool:
        if path not in handler.path or not left[0]:
            return False
        left[0] -= 1
        return fault(handler)

    return strike


def status(code: int, **headers: str) -> Fault:
    """Return the fault of an answer with this status and no JSON in it."""

    def strike(handler: Handler) -> bool:
        handler.send(code, b"<html>", **headers)
        return True

    return strike


def body(content: bytes, **headers: str) -> Fault:
    """Return the fault of a good status and this body."""

    def strike(handler: Handler) -> bool:
        handler.send(200, content, **headers)
        return True

    return strike


def hang_up(handler: Handler) -> bool:
    """End the connection without an answer."""
    handler.close_connection = True
    return True


def cut_short(handler: Handler) -> bool:
    """End the connection in the middle of the body."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"id": 1, ')
    handler.close_connection = True
    return True


def dated(day: str, *, precision: int = 11, rank: str = "normal", **qualifiers: str) -> Any:
    """Return a statement of Wikidata's with a publication date, qualified as by `P291="Q30"`."""
    return {
        "rank": rank,
        "value": {
            "type": "value",
            "content": {"time": f"+{day}T00:00:00Z", "precision": precision},
        },
        "qualifiers": [
            {"property": {"id": name}, "value": {"type": "value", "content": item}}
            for name, items in qualifiers.items()
            for item in items.split()
        ],
    }


def _release(kind: int, day: str, note: str = "") -> dict[str, Any]:
    return {
        "type": kind,
        "note": note,
        "release_date": f"{day}T00:00:00.000Z",
        "iso_639_1": "",
        "certification": "",
    }
