"""The token that TMDb wants, and Wikidata, which wants none."""

import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from releasecal.catalog import load
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
