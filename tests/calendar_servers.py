"""Real calendar servers on 127.0.0.1, each with one calendar."""

import os
import shutil
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

USER, PASSWORD = "me", "sésame: ouvre-toi"
SABRE = Path("/usr/share/php/Sabre/autoload.php")
"""Where Debian puts sabre/dav, which Nextcloud and Baïkal are made of."""


@dataclass
class CalDav:
    """A calendar on a server, and a client that looks at it without the program."""

    server: str
    path: str
    authorization: str = "Basic " + b64encode(f"{USER}:{PASSWORD}".encode()).decode()

    @property
    def address(self) -> str:
        return f"{self.server}{self.path}"

    def ask(self, method: str, name: str = "", body: str = "", **headers: str) -> tuple[int, str]:
        """Send one request for a thing in the calendar; return the answer's status and text."""
        headers = {"Content-Type": "text/xml", **headers, "Authorization": self.authorization}
        request = urllib.request.Request(  # noqa: S310
            f"{self.address}{name}", body.encode() or None, headers, method=method
        )
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()

    def put(self, name: str, body: str) -> int:
        """Put a calendar there."""
        return self.ask("PUT", name, body, **{"Content-Type": "text/calendar; charset=utf-8"})[0]

    def get(self, name: str) -> str:
        """Return what is there, unfolded."""
        status, text = self.ask("GET", name)
        assert status == 200, text
        return text.replace("\r\n ", "").replace("\r\n", "\n")

    def names(self) -> list[str]:
        """Return the names of all that is in the calendar."""
        status, text = self.ask("PROPFIND", Depth="1")
        assert status == 207, text
        from lxml import etree

        hrefs = [str(each.text) for each in etree.fromstring(text.encode()).iter("{DAV:}href")]
        return sorted({href.rpartition("/")[2] for href in hrefs if href.endswith(".ics")})

    def edit(self, name: str, before: str, after: str) -> None:
        """Change a text in an event, as somebody does in a calendar program."""
        text = self.get(name)
        assert before in text
        assert self.put(name, text.replace(before, after).replace("\n", "\r\n")) in {201, 204}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def _running(command: list[str], port: int, ready: str, **variables: str) -> Iterator[str]:
    """Start a server; `ready` is what it says once it listens."""
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1", **variables},
    ) as server:
        assert server.stdout
        # What it says later is read too, or it would come to wait for room in the pipe.
        rest = threading.Thread(target=server.stdout.read)
        try:
            said = ""
            while ready not in said:
                line = server.stdout.readline()
                assert line, f"the server ended: {said}"
                said += line
            rest.start()
            yield f"http://127.0.0.1:{port}"
        finally:
            server.kill()
            if rest.ident:
                rest.join()


_MAKE = (
    '<c:mkcalendar xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><set><prop>'
    "<displayname>Films, ours</displayname></prop></set></c:mkcalendar>"
)


@contextmanager
def radicale(folder: Path, *, may_write: bool = True) -> Iterator[CalDav]:
    """Start radicale, which wants a password; what it holds outlasts it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "users").write_text(f"{USER}:{PASSWORD}\n", encoding="utf-8")
    (folder / "rights").write_text(
        f"[all]\nuser: .+\ncollection: .*\npermissions: {'RrWw' if may_write else 'Rr'}\n"
    )
    port = free_port()
    command = [
        sys.executable, "-m", "radicale", "--config", "",
        "--auth-type", "htpasswd", "--auth-delay", "0",
        "--auth-htpasswd-filename", str(folder / "users"), "--auth-htpasswd-encryption", "plain",
        "--server-hosts", f"127.0.0.1:{port}",
        "--storage-filesystem-folder", str(folder / "storage"),
        "--rights-type", "from_file", "--rights-file", str(folder / "rights"),
    ]  # fmt: skip
    with _running(command, port, "Radicale server ready") as server:
        calendar = CalDav(server, f"/{USER}/films/")
        yield _with_calendar(calendar) if may_write else calendar


@contextmanager
def xandikos(folder: Path) -> Iterator[CalDav]:
    """Start xandikos, which lets everybody in."""
    port = free_port()
    # Not by its own command, which says that it listens before it does.
    program = (
        "from xandikos.web import run_simple_server\n"
        f"run_simple_server({str(folder)!r}, '/{USER}/', defaults=True,"
        f" listen_address='127.0.0.1', port={port})"
    )
    command = [sys.executable, "-c", program]
    with _running(command, port, "Running on") as server:
        yield _with_calendar(CalDav(server, f"/{USER}/calendars/films/"))


@contextmanager
def sabre(folder: Path) -> Iterator[CalDav]:
    """Start sabre/dav in PHP's own server; it asks for the password by Digest and checks no UID."""
    folder.mkdir(parents=True)
    (folder / "server.php").write_text(_SABRE, encoding="utf-8")
    port = free_port()
    php = shutil.which("php") or "php"
    command = [php, "-S", f"127.0.0.1:{port}", str(folder / "server.php")]
    with _running(
        command, port, "started", FOLDER=str(folder), USER_NAME=USER, USER_PASSWORD=PASSWORD
    ) as server:
        yield _with_calendar(CalDav(server, f"/calendars/{USER}/films/"))


def _with_calendar(calendar: CalDav) -> CalDav:
    status, answer = calendar.ask("MKCALENDAR", body=_MAKE)
    assert status == 201, answer
    return calendar


SERVERS: dict[str, Callable[[Path], Any]] = {"radicale": radicale, "xandikos": xandikos}
if shutil.which("php") and SABRE.exists():
    SERVERS["sabre"] = sabre

_SABRE = r"""<?php
date_default_timezone_set('UTC');
error_reporting(0);
require_once 'Sabre/autoload.php';
$database = getenv('FOLDER') . '/db.sqlite';
$is_new = !file_exists($database);
$pdo = new PDO('sqlite:' . $database);
$pdo->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION);
$user = getenv('USER_NAME');
if ($is_new) {
    foreach (['principals', 'users', 'calendars', 'locks'] as $name) {
        $pdo->exec(file_get_contents("/usr/share/doc/php-sabre-dav/examples/sql/sqlite.$name.sql"));
    }
    $pdo->exec("DELETE FROM principals; DELETE FROM users");
    $pdo->prepare('INSERT INTO principals (uri, email, displayname) VALUES (?, ?, ?)')
        ->execute(["principals/$user", "$user@example.org", $user]);
}
class Everyone extends Sabre\DAV\Auth\Backend\AbstractBasic {
    protected function validateUserPass($user, $password) {
        return $user === getenv('USER_NAME') && $password === getenv('USER_PASSWORD');
    }
}
$principals = new Sabre\DAVACL\PrincipalBackend\PDO($pdo);
$server = new Sabre\DAV\Server([
    new Sabre\CalDAV\Principal\Collection($principals),
    new Sabre\CalDAV\CalendarRootNode($principals, new Sabre\CalDAV\Backend\PDO($pdo)),
]);
$server->setBaseUri('/');
$server->addPlugin(new Sabre\DAV\Auth\Plugin(new Everyone(), 'films'));
$server->addPlugin(new Sabre\DAVACL\Plugin());
$server->addPlugin(new Sabre\CalDAV\Plugin());
$server->exec();
"""
