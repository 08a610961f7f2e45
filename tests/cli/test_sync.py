"""`releasecal sync`: a real server, a real catalog, whole files and outputs."""

import json
import os
import shlex
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from releasecal.catalog import load
from tests.conftest import Releasecal
from tests.source_server import TOKEN, Handler, SourceServer, body, dated, only, status

CATALOG = """\
territory = "US"

[film.la-la-land]                    # the one I wait for
title = "La La Land"
ids = { tmdb = 1 }                   # by hand
wide = 2016-12-16                    # keep this comment
synced.tmdb.wide.US = 2016-12-16

[film.lion]
title = "Lion"
ids.tmdb = 2
wide = 2017-01-06
"""

Write = Callable[[str], Path]


@pytest.fixture
def catalog(write_catalog: Write, server: SourceServer, monkeypatch: pytest.MonkeyPatch) -> Path:
    server.film(1, "La La Land", US=[(3, "2016-12-25")])
    server.film(2, "Lion", US=[(3, "2017-01-06")])
    path = write_catalog(CATALOG)
    monkeypatch.setenv("RELEASECAL_CATALOG", str(path))
    monkeypatch.setenv("RELEASECAL_TODAY", "2016-11-22")
    return path


def test_a_change_is_a_move_and_nothing_else_is_touched(
    releasecal: Releasecal, catalog: Path
) -> None:
    """The date follows, the move stands in the ledger, and every other line is as it was."""
    result = releasecal("sync")
    assert result.out == "La La Land: wide US moved from 16 to 25 Dec 2016, 9 days later\n"
    assert (result.exit_code, result.err) == (0, "")
    after = CATALOG.replace(
        "wide = 2016-12-16                    # keep", "wide = 2016-12-25                    # keep"
    ).replace(
        "synced.tmdb.wide.US = 2016-12-16\n",
        "synced.tmdb.wide.US = 2016-12-25\n\n[[film.la-la-land.move]]\n"
        'type = "wide"\nfrom = 2016-12-16\nto = 2016-12-25\nsource = "tmdb"\n',
    )
    assert catalog.read_text() == f"{after}synced.tmdb.wide.US = 2017-01-06\n"


def test_a_date_that_is_gone_is_null_in_a_record(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """As in every other record: TBA is a word for people, and for the catalog."""
    server.film(1, "La La Land")
    days = ("2016-11-22", "2016-11-24", "2016-11-26", "2016-11-28")
    told = [releasecal("sync", "--format", "json", "--today", day).out for day in days]
    records = [each for out in told for each in json.loads(out or "[]")]
    assert 'wide = "TBA"' in catalog.read_text()
    (moved,) = [each for each in records if each["change"] == "moved"]
    assert (moved["from"], moved["to"]) == ("2016-12-16", None)


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


def test_a_second_run_within_the_day_asks_nobody(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """It prints nothing and changes no byte; the next day, or for a named film, it asks again."""
    releasecal("sync")
    before = catalog.read_bytes()
    server.requests.clear()
    again = releasecal("sync")
    assert (again.exit_code, again.out, again.err, server.requests) == (0, "", "", [])
    releasecal("sync", "lion")
    assert len(server.requests) == 1
    releasecal("sync", "--today", "2016-11-23")
    assert len(server.requests) == 3
    assert releasecal("sync", "--exit-code").exit_code == 3
    assert catalog.read_bytes() == before


def test_each_change_is_announced_as_exactly_as_it_is_known(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """The day after a look it is that day; after a month away it is the period in between."""
    releasecal("sync")
    server.film(1, "La La Land", US=[(3, "2017-01-06")])
    releasecal("sync", "--today", "2016-11-23")
    server.film(1, "La La Land", US=[(3, "2017-01-13")])
    releasecal("sync", "--today", "2016-12-20")
    film = load(catalog).films[0]
    announced = [move.announced and move.announced.notation for move in film.releases[0].moves]
    assert announced == [None, "2016-11-23", "2016-Q4"]
    lines = releasecal("changes", "--format", "tsv").out.splitlines()
    assert [line.split("\t")[5:7] for line in lines] == [
        ["2017-01-06", "2017-01-13"],
        ["2016-12-25", "2017-01-06"],
        ["2016-12-16", "2016-12-25"],
    ]


def test_what_was_written_by_hand_stays(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """Two dates that differ are told once, with a line that takes the other one and works."""
    releasecal("sync")
    releasecal("set", "lion", "wide", "2017-01-20")
    server.film(2, "Lion", US=[(3, "2017-01-13")])
    told = releasecal("sync", "lion").out
    command = "releasecal move lion --type wide --territory US --to 2017-01-13"
    assert told == (
        "Lion: wide US stays at 20 Jan 2017, which is yours; TMDb says 13 Jan 2017;"
        f" `{command}` takes that\n"
    )
    assert releasecal("sync", "lion").out == ""
    releasecal(*command.split()[1:])
    assert releasecal("sync", "lion").out == ""
    assert load(catalog).films[1].releases[0].date.notation == "2017-01-13"


def test_what_was_taken_out_stays_out(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """The base remembers that it was there once, whatever the source comes to say."""
    releasecal("sync")
    releasecal("set", "lion", "wide", "", "--yes")
    server.film(2, "Lion", US=[(3, "2017-02-03")])
    assert releasecal("sync", "lion").out == ""
    assert load(catalog).films[1].releases == ()


def test_what_is_doubtful_waits_for_take(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """It is told once and not written; `--take` finds it in a film that was just looked at."""
    server.film(2, "Lion", US=[(3, "2018-01-01")])
    releasecal("set", "lion", "wide", "", "--yes")
    assert "Lion: not taken: wide US 1 Jan 2018, for January 1" in releasecal("sync").out
    assert releasecal("sync", "--today", "2016-11-23").out == ""
    assert load(catalog).films[1].releases == ()
    taken = releasecal("sync", "--take", "--today", "2016-11-23")
    assert taken.out == "Lion: wide US added: 1 Jan 2018\n"


def test_a_date_that_is_gone_is_tba_after_a_while(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """Told at once, kept for three days, and back when the source has it again."""
    releasecal("sync")
    server.film(1, "La La Land")
    told = [releasecal("sync", "--today", f"2016-11-{day}").out for day in (23, 25, 26, 27)]
    assert told == [
        "La La Land: TMDb does not say wide US (25 Dec 2016) any more;"
        " it stays, unless that lasts\n",
        "",
        "La La Land: wide US moved from 25 Dec 2016 to TBA\n",
        "",
    ]
    server.film(1, "La La Land", US=[(3, "2017-01-06")])
    back = releasecal("sync", "--today", "2016-11-28").out
    assert back == "La La Land: wide US moved from TBA to 6 Jan 2017\n"


def test_a_dry_run_shows_the_difference_and_keeps_nothing(
    releasecal: Releasecal, catalog: Path
) -> None:
    """Neither the catalog changes nor what is remembered: the real run tells the same."""
    before = catalog.read_bytes()
    result = releasecal("sync", "--dry-run")
    added = [line for line in result.out.splitlines() if line.startswith("+")]
    assert "+wide = 2016-12-25                    # keep this comment" in added
    assert result.err == "La La Land: wide US moved from 16 to 25 Dec 2016, 9 days later\n"
    assert catalog.read_bytes() == before
    assert releasecal("sync").out == result.err


def test_people_and_numbers_are_filled_in_once(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """What is there stays, and what the owner takes out later is not filled in again."""
    film = server.film(2, "Lion", US=[(3, "2017-01-06")])
    film["credits"] = {
        "cast": [{"name": f"Actor {number}"} for number in range(9)],
        "crew": [{"name": "Garth Davis", "job": "Director"}, {"name": "X", "job": "Editor"}],
    }
    film["external_ids"] = {"imdb_id": "tt3741834", "wikidata_id": None}
    told = releasecal("sync", "lion").out
    assert told == "Lion: filled in: directors, cast, ids.imdb\n"
    lion = load(catalog).films[1]
    assert (lion.directors, len(lion.cast)) == (("Garth Davis",), 5)
    assert lion.ids == {"tmdb": "2", "imdb": "tt3741834"}
    releasecal("set", "lion", "directors", "")
    assert releasecal("sync", "lion").out == ""


def test_scripts_get_records(releasecal: Releasecal, catalog: Path) -> None:
    """JSON is one array of flat records, empty when there is nothing."""
    [record] = json.loads(releasecal("sync", "--format", "json").out)
    text = record.pop("text")
    assert text == "La La Land: wide US moved from 16 to 25 Dec 2016, 9 days later"
    assert record == {
        "film": "la-la-land",
        "title": "La La Land",
        "change": "moved",
        "type": "wide",
        "territory": "US",
        "id": None,
        "from": "2016-12-16",
        "to": "2016-12-25",
        "source": "tmdb",
        "reason": None,
    }
    assert releasecal("sync", "--all", "--format", "json").out == "[]\n"


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


@pytest.mark.parametrize(
    ("token", "message"),
    [
        (
            "wrong.token",
            "TMDb does not take the token; `releasecal sync --login` stores another one",
        ),
        ("0123456789abcdef" * 2, "that is a v3 API key; "),
        ("two words", "the token for TMDb has characters that no token has; copy it anew"),
    ],
)  # fmt: skip
def test_a_token_that_is_refused_leaves_all_as_it_is(
    releasecal: Releasecal,
    catalog: Path,
    monkeypatch: pytest.MonkeyPatch,
    token: str,
    message: str,
) -> None:
    """One line on stderr, without the token."""
    monkeypatch.setenv("TMDB_TOKEN", token)
    result = releasecal("sync")
    assert (result.exit_code, result.out, result.err.count("\n")) == (1, "", 1)
    assert result.err.startswith(f"Error: {message}")
    assert token not in result.err
    assert catalog.read_text() == CATALOG


def test_nobody_there_leaves_all_as_it_is(
    releasecal: Releasecal, catalog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line says that there is no connection."""
    monkeypatch.setenv("RELEASECAL_TMDB_URL", "http://127.0.0.1:9/3")
    result = releasecal("sync")
    assert (result.exit_code, result.out) == (1, "")
    assert result.err == "Error: TMDb cannot be reached: it does not take the connection\n"
    assert catalog.read_text() == CATALOG


def test_login_keeps_the_token_for_its_owner_alone(
    releasecal_process: Callable[..., subprocess.CompletedProcess[bytes]],
    catalog: Path,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is read from standard input, checked, and stands in one file of mode 600 alone."""
    monkeypatch.delenv("TMDB_TOKEN")
    refused = releasecal_process("sync", "--login", input=b"wrong.token\n")
    assert refused.returncode == 1
    kept = releasecal_process("sync", "--login", input=f"{TOKEN}\n".encode())
    assert kept.returncode == 0
    assert releasecal_process("sync").returncode == 0
    holding = [
        path
        for path in (*home.rglob("*"), catalog)
        if path.is_file() and TOKEN.encode() in path.read_bytes()
    ]
    [path] = holding
    assert path.name == "tmdb-token"
    assert path.stat().st_mode & 0o777 == 0o600
    assert TOKEN.encode() not in kept.stdout + kept.stderr
    path.chmod(0o640)
    unsafe = releasecal_process("sync", "lion")
    assert (unsafe.returncode, b"others can read this token" in unsafe.stderr) == (1, True)


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


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (b"\xff\xfe\n", "Error: the token for TMDb has characters that no token has; copy it anew"),
        (b"", "Error: --login: no token was given; paste it, or send it on standard input"),
        (None, "Error: --login: no token was given; paste it, or send it on standard input"),
    ],
)
def test_what_is_no_token_is_an_error(catalog: Path, given: bytes | None, said: str) -> None:
    """Bytes that are no text, nothing, and a standard input that is closed."""
    command = [sys.executable, "-m", "releasecal", "sync", "--login"]
    if given is None:
        command = ["/bin/sh", "-c", f"exec {shlex.join(command)} <&-"]
    ended = subprocess.run(command, input=given or b"", capture_output=True, check=False)
    assert (ended.returncode in {1, 2}, ended.stderr.decode()) == (True, f"{said}\n")


def test_the_token_may_come_from_a_command(
    releasecal: Releasecal, catalog: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A password manager is asked, and what it says is used."""
    monkeypatch.delenv("TMDB_TOKEN")
    assert "`releasecal sync --login` stores it" in releasecal("sync").err
    config = Path(releasecal("paths", "config").out.split()[0])
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text(f'token_command = "{sys.executable} -c \'print(\\"{TOKEN}\\")\'"\n')
    assert releasecal("sync").exit_code == 0


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


def test_a_run_that_is_over_is_left_alone(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """A year after its last release a film is only asked for by name, or with --all."""
    releasecal("sync", "--today", "2018-06-01")
    assert server.requests == []
    releasecal("sync", "--today", "2018-06-01", "--all")
    assert len(server.requests) == 2


def test_wikidata_needs_no_token(
    releasecal: Releasecal, catalog: Path, server: SourceServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A film is found by its IMDb number; dates are tentative, and one that differs is told."""
    monkeypatch.delenv("TMDB_TOKEN")
    catalog.write_text(
        '[film.la]\ntitle = "La"\nids.imdb = "tt3783958"\nwide = 2016-12-16\n'
        '[film.lo]\ntitle = "Lo"\nids.imdb = "tt0000001"\n'
    )
    server.items = {"tt3783958": "Q20856802"}
    server.statements = {
        "Q20856802": {
            "P577": [
                dated("2016-12-25", P291="Q30"),
                dated("2017-01-13", P291="Q145"),
                dated("2016-08-31", P291="Q641"),
            ]
        },
        "Q641": {"P17": [{"value": {"type": "value", "content": "Q38"}}]},
    }
    result = releasecal("sync", "--from", "wikidata", "--territory", "all")
    assert result.out == (
        "La: wide US stays at 16 Dec 2016, which is yours; Wikidata says 25 Dec 2016;"
        " `releasecal move la --type wide --territory US --to 2016-12-25` takes that\n"
        "La: premiere IT added: 31 Aug 2016\n"
        "La: wide GB added: 13 Jan 2017\n"
        "La: filled in: ids.wikidata\n"
    )
    assert (result.exit_code, result.err) == (0, "")
    film = load(catalog).films[0]
    assert [release.status.value for release in film.releases] == [
        "confirmed",
        "tentative",
        "tentative",
    ]
    assert any("maxlag=5" in path for path, _ in server.requests)
    named = releasecal("sync", "lo", "--from", "wikidata")
    assert (named.exit_code, named.err) == (
        1,
        "Error: Wikidata has no item with this IMDb number: lo\n",
    )


def test_a_walk_through_two_years(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """Whatever day it is, the catalog says what the source says, but for what the owner wrote."""
    catalog.write_text('[film.la]\ntitle = "La"   # mine\nids.tmdb = 1\n')
    told = ["2016-12-16", "2016-12-16", "2017-01-06", "2017-01-27", "2017-01-06", "2017-03-03"]
    today = date(2015, 11, 20)
    for at, day in enumerate(told):
        server.film(1, "La", US=[(2, "2016-12-09"), (3, day)], GB=[(3, "2017-01-13")])
        today += timedelta(days=60)
        assert releasecal("sync", "--today", today, "--territory", "all").exit_code == 0
        dates = {r.key[:2]: r.date.notation for r in load(catalog).films[0].releases}
        assert [dates[key] for key in sorted(dates, key=str)] == (
            ["2016-12-09" if at < 2 else "2016-12-02", "2017-01-13", day]
        )
        if at == 1:
            releasecal("set", "la", "limited", "2016-12-02")
        assert 'title = "La"   # mine\n' in catalog.read_text()
        before = catalog.read_bytes()
        assert releasecal("sync", "la", "--today", today, "--territory", "all").out == ""
        assert catalog.read_bytes() == before
    moves = next(r.moves for r in load(catalog).films[0].releases if r.moves)
    assert [move.to.notation for move in moves if move.to] == told[2:]


@pytest.mark.parametrize(
    "layout",
    [
        '[film]\nla.title = "La"\nla.ids.tmdb = 1\nlo.title = "Lo"\nla.wide = 2016-12-16\n'
        "la.synced.tmdb.wide.US = 2016-12-16\n",
        '[film]\nla = { title = "La", ids = { tmdb = 1 }, wide = 2016-12-16,'
        " synced = { tmdb = { wide = { US = 2016-12-16 } } } }\n",
        '[film.la]\ntitle = "La"\nids = { tmdb = 1 }\nwide = 2016-12-16\n'
        "[film.la.synced.tmdb]\nwide.US = 2016-12-16   # told\n[film.lo]\ntitle = 'Lo'\n",
        'film.la = { title = "La", ids.tmdb = 1, wide = 2016-12-16,'
        " synced.tmdb.wide.US = 2016-12-16 }\n",
        '[film.la]\r\ntitle = "La"\r\nids.tmdb = 1\r\ntheatrical = 2016-12-16\r\n'
        "synced.tmdb.theatrical.US = 2016-12-16\r\n",
    ],
)
def test_any_way_to_write_a_film_will_do(
    releasecal: Releasecal, catalog: Path, server: SourceServer, layout: str
) -> None:
    """Moves, new releases and what the source said are written as the film is written, once."""
    catalog.write_bytes(layout.encode())
    server.film(1, "La", US=[(3, "2016-12-25"), (3, "2017-01-13", "IMAX"), (2, "2016-12-09")])
    result = releasecal("sync")
    assert result.err == ""
    assert result.out.count("\n") == 3
    film = load(catalog).films[0]
    dates = {release.words: release.date.notation for release in film.releases}
    assert dates == {
        "wide US": "2016-12-25",
        "wide US imax": "2017-01-13",
        "limited US": "2016-12-09",
    }
    assert film.synced["tmdb"] == {release.key: release.date for release in film.releases}
    before = catalog.read_bytes()
    assert (releasecal("sync", "la").out, catalog.read_bytes()) == ("", before)


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
