"""Mutated catalogs, lists, calendars, configurations, environments: messages, nothing lost.

Each test runs with two seeds, one of them new each time; a failure names it.
"""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.attack.commands import EVERY
from tests.attack.place import CATALOG, FILES
from tests.attack.seed import IS_LONG, SEED
from tests.conftest import Releasecal
from tests.test_junk import JUNK, WHOLE

ROUNDS = 2000 if IS_LONG else 40
SEEDS = (20161209, SEED)
CSV, ICS = FILES["films.csv"], FILES["films.ics"]
CONFIG = (
    'territories = ["US"]\ntimezone = "Europe/Berlin"\nformat = "tsv"\nwithin = "90d"\n'
    'leads = ["7d"]\ngrace = "7d"\nalarm_time = "09:00"\n'
)
BYTES = (
    b"\0",
    b"\xff",
    b"\x1b",
    b"\r",
    b"\n",
    b'"',
    b"'",
    b"[",
    b"]",
    b"{",
    b"=",
    b";",
    b":",
    b",",
)
READING = [each for each in EVERY if not each.takes("--dry-run") and str(each) != "init"]


def mutated(content: bytes, chance: random.Random) -> bytes:
    """Return content with a few bytes, words or lines changed, cut, doubled or moved."""
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(content) + 1)
        to = min(len(content), at + chance.choice([0, 1, 2, 8, 40]))
        piece = chance.choice(
            [
                b"",
                chance.choice(BYTES),
                chance.choice(JUNK)[:3000].encode("utf-8", "surrogatepass"),
                content[at:to] * 2,
                bytes([chance.randrange(256)]),
                re.sub(rb"\d", b"9", content[at:to]),
            ]
        )
        content = content[:at] + piece + content[to:]
    return content


@pytest.mark.parametrize("seed", SEEDS, ids=["fixed", "new"])
@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("films.csv", CSV, ("import", "csv", "films.csv")),
        ("films.ics", ICS, ("import", "ics", "films.ics")),
    ],
)
def test_a_mutated_list(
    releasecal: Releasecal, tmp_path: Path, seed: int, name: str, content: str, words: tuple[str]
) -> None:
    """It is imported whole, refused whole, or with --skip-bad in part: no film is lost."""
    chance, films = random.Random(f"{seed} {name}"), tmp_path / "films.toml"  # noqa: S311
    for number in range(ROUNDS):
        (tmp_path / name).write_bytes(mutated(content.encode(), chance))
        films.write_text(CATALOG)
        skip = ["--skip-bad"] * chance.randint(0, 1)
        result = releasecal(*words, *skip, "--catalog", films)
        case = f"seed {seed}, round {number}: {result.err}"
        assert result.exit_code in {0, 1}, case
        assert "\x1b" not in result.err, case
        if result.exit_code:
            assert films.read_text() == CATALOG, case
        assert releasecal("check", "--catalog", films).exit_code == 0, case
        assert "[film.la-la-land]" in films.read_text(), case


@pytest.mark.parametrize("seed", SEEDS, ids=["fixed", "new"])
def test_a_mutated_catalog_and_configuration(
    releasecal: Releasecal,
    tmp_path: Path,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    seed: int,
) -> None:
    """Each command that only reads, on a damaged catalog, configuration and environment."""
    chance = random.Random(f"{seed} reading")  # noqa: S311
    config = home / ".config" / "releasecal" / "config.toml"
    config.parent.mkdir(parents=True)
    films = tmp_path / "films.toml"
    damaged: dict[Path, Callable[[], bytes]] = {
        films: lambda: mutated(WHOLE.encode(), chance),
        config: lambda: mutated(CONFIG.encode(), chance),
    }
    monkeypatch.setenv("RELEASECAL_CATALOG", str(films))
    for number in range(ROUNDS):
        films.write_text(WHOLE)
        config.write_text(CONFIG)
        hit = chance.choice(list(damaged))
        hit.write_bytes(damaged[hit]())
        for name in ("RELEASECAL_TODAY", "SOURCE_DATE_EPOCH", "COLUMNS", "TZ"):
            junk = chance.choice(JUNK).replace("\0", "")[:100]
            monkeypatch.setenv(name, junk if chance.random() < 0.1 else "")
        command = chance.choice(READING)
        held = films.read_bytes()
        result = releasecal(*command.example, terminal=chance.random() < 0.5)
        case = f"seed {seed}, round {number}, {command}: {result.err}"
        assert result.exit_code in {0, 1, 2}, case
        assert films.read_bytes() == held or str(command).startswith("export"), case


@pytest.mark.parametrize("seed", SEEDS, ids=["fixed", "new"])
def test_a_mutated_ledger(releasecal: Releasecal, tmp_path: Path, seed: int) -> None:
    """Flipped bytes: every run ends in words, and the second run after the damage works again."""
    chance = random.Random(f"{seed} ledger")  # noqa: S311
    films, path = tmp_path / "films.toml", tmp_path / "ledger"
    films.write_text(CATALOG)
    options = ("--catalog", films, "--state", path, "--today")
    releasecal("remind", *options, "2016-12-08")
    whole = path.read_bytes()
    places = [at for at, byte in enumerate(whole) if byte]
    for number in range(ROUNDS // 4):
        content = bytearray(whole)
        for _ in range(chance.choice([1, 2, 8])):
            content[chance.choice(places)] = chance.randrange(256)
        path.write_bytes(content)
        case = f"seed {seed}, round {number}"
        for words in (["--history"], ["--dry-run"], []):
            result = releasecal("remind", *words, *options, "2016-12-09")
            assert result.exit_code in {0, 1}, (case, result.err)
        assert releasecal("remind", *options, "2016-12-09").exit_code == 0, case
