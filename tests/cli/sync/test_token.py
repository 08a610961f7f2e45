"""The token that TMDb wants, and Wikidata, which wants none."""

import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from releasecal.catalog import load
from tests.at_terminal import AtTerminal
from tests.cli.sync.conftest import CATALOG
from tests.conftest import Releasecal
from tests.source_server import TOKEN, SourceServer, dated


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
    ("given", "code", "said"),
    [
        (
            b"\xff\xfe\n",
            1,
            "Error: the token for TMDb has characters that no token has; copy it anew",
        ),
        (b"", 2, "Error: --login: no token was given; paste it, or send it on standard input"),
        (None, 2, "Error: --login: no token was given; paste it, or send it on standard input"),
    ],
)
def test_what_is_no_token_is_an_error(
    catalog: Path, given: bytes | None, code: int, said: str
) -> None:
    """Bytes that are no text, nothing, and a standard input that is closed."""
    command = [sys.executable, "-m", "releasecal", "sync", "--login"]
    if given is None:
        command = ["/bin/sh", "-c", f"exec {shlex.join(command)} <&-"]
    ended = subprocess.run(command, input=given or b"", capture_output=True, check=False)
    assert (ended.returncode, ended.stderr.decode()) == (code, f"{said}\n")


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


@pytest.mark.parametrize(
    ("ids", "said"),
    [
        ({"wikidata": "Q0x"}, '"Q0x" is no item of Wikidata\'s; write one such as Q20856802'),
        ({"wikidata": "Q9"}, "Wikidata has no such item (any more)"),
        ({"imdb": "3783958"}, '"3783958" is not a number of IMDb\'s; write one such as tt3783958'),
    ],
)
def test_what_wikidata_cannot_be_asked_for_is_told(
    releasecal: Releasecal, catalog: Path, ids: dict[str, str], said: str
) -> None:
    """A number that is none, and one that nobody has, name the film and write nothing."""
    lines = "".join(f'ids.{name} = "{value}"\n' for name, value in ids.items())
    text = f'[film.la]\ntitle = "La"\n{lines}'
    catalog.write_text(text)
    result = releasecal("sync", "la", "--from", "wikidata")
    assert (result.exit_code, result.out, result.err) == (1, "", f"Error: {said}: la\n")
    assert catalog.read_text() == text


def test_a_place_that_is_in_no_territory_is_left_out(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """A continent, and a place that Wikidata knows no more; each is asked for once."""
    catalog.write_text('[film.la]\ntitle = "La"\nids.wikidata = "Q1"\n')
    days = [dated(f"2016-12-2{at}", P291=place) for at, place in enumerate(("Q46", "Q99", "Q46"))]
    server.statements = {"Q1": {"P577": days}, "Q46": {}}
    result = releasecal("sync", "--from", "wikidata", "--territory", "all")
    assert (result.exit_code, result.out, result.err) == (0, "", "")
    assert load(catalog).films[0].releases == ()
    asked = [path for path, _ in server.requests if "/Q46/" in path]
    assert len(asked) == len(set(asked))


def test_a_film_without_a_number_is_not_asked_for(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """By name that is an error that says what finds one; a terminal is told it in any case."""
    catalog.write_text(
        '[film.a-film]\ntitle = "A film"\n[film.x]\ntitle = "X"\nids.imdb = "tt0000007"\n'
    )
    named = releasecal("sync", "a-film")
    assert (named.exit_code, named.out) == (1, "")
    assert named.err == (
        "Error: A film has no number of tmdb or IMDb; `releasecal link a-film` finds it\n"
    )
    assert releasecal("sync", "x").err == "Error: TMDb has no film with this IMDb number: x\n"
    catalog.write_text('[film.a-film]\ntitle = "A film"\n')
    server.requests.clear()
    told = "No film has an identifier yet; `releasecal link` finds them.\n"
    assert (releasecal("sync", terminal=True).err, releasecal("sync").err) == (told, "")
    assert server.requests == []


def test_a_pipe_in_the_place_of_the_token_is_not_waited_for(
    releasecal_process: Callable[..., subprocess.CompletedProcess[bytes]],
    catalog: Path,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is told what it is, and so is a folder."""
    monkeypatch.delenv("TMDB_TOKEN")
    assert releasecal_process("sync", "--login", input=f"{TOKEN}\n".encode()).returncode == 0
    (path,) = home.rglob("tmdb-token")
    path.unlink()
    os.mkfifo(path)
    asked = releasecal_process("sync", timeout=60)
    assert (asked.returncode, asked.stdout) == (1, b"")
    assert asked.stderr.decode() == f"Error: {path}: this is a pipe, and no file; remove it\n"
    path.unlink()
    path.mkdir()
    asked = releasecal_process("sync", timeout=60)
    assert asked.stderr.decode() == f"Error: {path}: cannot be read: is a directory\n"


def test_on_a_terminal_the_token_is_asked_for_and_not_shown(catalog: Path, home: Path) -> None:
    """What is typed is checked and kept."""
    terminal = AtTerminal("sync", "--login")
    terminal.answer("API Read Access Token (not shown): ", f"{TOKEN}\n")
    code, shown = terminal.end()
    (path,) = home.rglob("tmdb-token")
    assert (code, TOKEN in shown) == (0, False)
    assert f"it is kept in {path}" in shown
    assert path.read_text() == f"{TOKEN}\n"


def test_an_address_that_names_only_the_host_has_the_usual_path(
    releasecal: Releasecal, catalog: Path, server: SourceServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As of a proxy: the numbers of films are where TMDb has them."""
    monkeypatch.setenv("RELEASECAL_TMDB_URL", server.url)
    assert releasecal("sync", "lion").exit_code == 0
    assert server.requests[0][0].startswith("/3/movie/2?")
