"""`releasecal publish caldav`: addresses, passwords, and who may write."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.calendar_servers import PASSWORD, USER, CalDav, free_port, radicale
from tests.cli.publish.conftest import FILMS, Publish, film, films
from tests.conftest import Releasecal, Result
from tests.harmful_proxy import Proxy


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
