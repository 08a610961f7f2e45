"""`sync` when a source is busy, wrong, hostile or not there: what is told, and what stays."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from releasecal.catalog import load
from tests.cli.sync.conftest import CATALOG
from tests.conftest import Releasecal
from tests.source_server import Handler, SourceServer, body, dated, only, status


def test_a_server_that_is_busy_is_asked_again(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """Too many requests, with no word on when to come again; and Wikidata, which lags."""
    server.faults = [only("movie/1", status(429), times=2)]
    result = releasecal("sync", "la-la-land")
    assert (result.exit_code, result.err) == (0, "")
    assert "moved from 16 to 25 Dec" in result.out
    catalog.write_text('[film.la]\ntitle = "La"\nids.imdb = "tt3783958"\n')
    server.items = {"tt3783958": "Q1"}
    server.statements = {"Q1": {"P577": [dated("2016-12-25", P291="Q30")]}}
    lagging = b'{"error": {"code": "maxlag", "info": "Waiting for db: 7 seconds lagged."}}'
    server.faults = [
        only("api.php", body(lagging, MediaWiki_API_Error="maxlag"), times=1),
        only("statements", status(429), times=1),
    ]
    result = releasecal("sync", "--from", "wikidata")
    assert (result.exit_code, result.err) == (0, "")
    assert "wide US added: 25 Dec 2016" in result.out
    catalog.write_text('[film.la]\ntitle = "La"\nids.imdb = "tt3783958"\n')
    server.faults = [only("api.php", body(b'{"error": {"code": "badvalue", "info": "\\u001b["}}'))]
    result = releasecal("sync", "la", "--from", "wikidata")
    assert result.err == "Error: Wikidata's answer makes no sense: badvalue: \u241b[: la\n"


HOSTILE_IDS = ["../../x", "tt1\nevil = 1", "\u001b[2J", "tt" + "9" * 400, "'); rm"]


@pytest.mark.parametrize("number", HOSTILE_IDS)
def test_numbers_that_are_none_are_not_taken(
    releasecal: Releasecal, catalog: Path, server: SourceServer, number: str
) -> None:
    """What a source calls an identifier is one only if it looks like it."""
    held = server.film(1, "La La Land", US=[(3, "2016-12-16")])
    held["external_ids"] = {"imdb_id": number, "wikidata_id": number}
    catalog.write_text('[film.la]\ntitle = "La"\nids.tmdb = 1\n')
    assert releasecal("sync").exit_code == 0
    assert load(catalog).films[0].ids == {"tmdb": "1"}
    held["id"] = 10**300
    assert "id is a number, not a whole number" in releasecal("sync", "la").err


def test_a_number_in_the_catalog_that_is_none_is_told(
    releasecal: Releasecal, catalog: Path
) -> None:
    """However many digits it has, and whatever they are: a line, and no request."""
    for number in ("9" * 5000, "\u0663", "1/../2", "-1"):
        catalog.write_text(f'[film.la]\ntitle = "La"\nids.tmdb = "{number}"\n')
        result = releasecal("sync", "la")
        assert (result.exit_code, result.out) == (1, "")
        assert "is not a number of TMDb's; write digits" in result.err


def test_a_film_that_fails_is_named_and_the_others_are_written(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """One line for each reason, exit code 1, and the film is asked for again next time."""
    server.faults = [only("/movie/2", body(b'{"id": 2, "title": 7}'))]
    result = releasecal("sync")
    assert result.exit_code == 1
    assert result.out == "La La Land: wide US moved from 16 to 25 Dec 2016, 9 days later\n"
    assert result.err == (
        "Error: TMDb's answer makes no sense: release_dates is missing, not an object: lion\n"
    )
    server.faults = [only("/movie/2", status(404))]
    again = releasecal("sync")
    assert (again.exit_code, again.out) == (1, "")
    assert again.err == (
        "Error: TMDb has no film with this number (any more); `releasecal link` finds it: lion\n"
    )


def test_nobody_there_leaves_all_as_it_is(
    releasecal: Releasecal, catalog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line says that there is no connection."""
    monkeypatch.setenv("RELEASECAL_TMDB_URL", "http://127.0.0.1:9/3")
    result = releasecal("sync")
    assert (result.exit_code, result.out) == (1, "")
    assert result.err == "Error: TMDb cannot be reached: it does not take the connection\n"
    assert catalog.read_text() == CATALOG


def test_a_title_cannot_act_on_the_terminal(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """Nothing that a server says reaches the terminal or the catalog as it is."""
    film = server.film(2, "Lion", US=[(2, "2016-12-02", "\x1b[2J\x1b]0;owned\x07\n[film.x]")])
    film["original_title"] = "\x1b[31mЛев\u202e\ud800"
    for arguments in (("sync", "--dry-run"), ("sync",), ("show", "lion")):
        result = releasecal(*arguments)
        assert not {"\x1b", "\x07", "\u202e"} & set(result.out + result.err)
    assert not {"\x1b", "\u202e"} & set(catalog.read_text())
    assert len(load(catalog).films) == 2


def test_two_at_once_lose_nothing(
    releasecal_process: Callable[..., subprocess.CompletedProcess[bytes]],
    catalog: Path,
    server: SourceServer,
) -> None:
    """One waits for the other, and finds done what it was about to do."""
    met = threading.Barrier(2)
    server.faults = [only("/movie/1", lambda _: met.wait(60) < 0)]
    results = []
    threads = [
        threading.Thread(target=lambda: results.append(releasecal_process("sync")))
        for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [result.returncode for result in results] == [0, 0]
    assert sorted(result.stdout.count(b"\n") for result in results) == [0, 1]
    assert len(load(catalog).films[0].releases[0].moves) == 1


def test_a_run_that_is_killed_leaves_the_catalog_whole(catalog: Path, server: SourceServer) -> None:
    """All is fetched before anything is written."""
    reached = threading.Event()
    killed = threading.Event()

    def wait(_: Handler) -> bool:
        reached.set()
        return killed.wait(60)

    server.faults = [only("/movie/2", wait)]
    command = [sys.executable, "-m", "releasecal", "sync"]
    with subprocess.Popen(command, env=dict(os.environ)) as process:
        assert reached.wait(60)
        process.kill()
    killed.set()
    assert catalog.read_text() == CATALOG


@pytest.mark.parametrize(
    "odd",
    [
        '{"lion": {"at": "2016-11-30T09:00:00+00:00", "gone": {}, "told": [1, "x"]}}',
        '{"lion": ' + "[" * 100_000,
    ],
    ids=["a zone, and no texts", "deep"],
)
def test_what_is_remembered_is_never_an_error(
    releasecal: Releasecal, catalog: Path, home: Path, odd: str
) -> None:
    """Whatever another program made of that file, films are looked at, and it is written anew."""
    assert releasecal("sync").exit_code == 0
    [file] = home.rglob("looks-tmdb.json")
    file.write_text(odd)
    again = releasecal("sync", "--today", "2016-12-01")
    assert (again.exit_code, "Traceback" in again.err) == (0, False)
    assert "lion" in json.loads(file.read_text())


def test_a_source_that_is_down_is_not_asked_for_ever(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """After two dozen failures in a row the others are not asked for, and one line says why."""
    catalog.write_text(
        "".join(f'[film.f{at}]\ntitle = "F{at}"\nids.tmdb = {at}\n' for at in range(1, 201))
    )
    server.faults = [status(418)]
    result = releasecal("sync")
    assert (result.exit_code, result.out) == (1, "")
    assert result.err == "Error: TMDb answers with an error (status 418)\n"
    assert 24 <= len(server.requests) <= 24 + 8
