"""`releasecal publish caldav` while others write, and runs that are killed."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.calendar_servers import USER, CalDav
from tests.cli.publish.conftest import FILMS, Publish, films, name
from tests.conftest import Result
from tests.harmful_proxy import Proxy, Reply, Request


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
