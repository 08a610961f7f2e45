"""Damaged indexes, full disks, several builders at once: no wrong answer, no traceback."""

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from tests.index.conftest import Ask
from tests.random_catalogs import question

QUESTIONS = [question(Random(seed)) for seed in range(40)]


def test_flipped_bits_and_lost_ends_change_no_answer(
    ask: Ask, large_catalog: Path, folder: Path
) -> None:
    """Each row has a checksum over its number too, and which rows there must be is known."""
    expected = [ask(*words, index=False) for words in QUESTIONS]
    ask("next")
    (database,) = folder.glob("*.sqlite3")
    whole = database.read_bytes()
    random = Random(1)
    for at in range(300):
        damaged = bytearray(whole)
        if at % 6:
            damaged[random.randrange(len(whole))] ^= 1 << random.randrange(8)
        else:
            del damaged[random.randrange(len(whole)) :]
        database.write_bytes(damaged)
        number = random.randrange(len(QUESTIONS))
        assert ask(*QUESTIONS[number]) == expected[number]


@pytest.mark.parametrize("size", [0, 4096, 40_000])
def test_a_full_disk_changes_no_answer(
    tmp_path: Path, ask: Ask, large_catalog: Path, folder: Path, size: int
) -> None:
    """An index that cannot be written whole is not there, and nobody is told."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    command = [sys.executable, "-m", "releasecal", "list", "--from", "2026-01-01", "-f", "json"]
    result = subprocess.run(
        [*command, "--catalog", str(large_catalog)],
        env={
            **os.environ,
            "XDG_CACHE_HOME": str(tmp_path / "cache"),
            "PYTHONDONTWRITEBYTECODE": "1",  # half of one would stay
        },
        capture_output=True,
        check=True,
        preexec_fn=limit,
    )
    assert result.stderr == b""
    assert (
        result.stdout.decode() == ask("list", "--from", "2026-01-01", "-f", "json", index=False).out
    )
    assert list(folder.glob("*")) == []


def test_builders_that_are_killed_change_no_answer(
    tmp_path: Path, ask: Ask, large_catalog: Path, folder: Path
) -> None:
    """Four at once, some of them ended half-way; what they leave is swept by the next."""
    expected = ask("upcoming", "--within", "1y", index=False)
    command = [sys.executable, "-m", "releasecal", "upcoming", "--within", "1y"]
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")}
    random = Random(2)
    for _ in range(4):
        running = [
            subprocess.Popen(
                [*command, "--catalog", str(large_catalog)],
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
            for _ in range(4)
        ]
        for at, process in enumerate(running):
            if at % 2:
                try:
                    process.wait(random.random() / 2)
                except subprocess.TimeoutExpired:
                    process.kill()
            out, err = process.communicate()
            assert process.returncode == -signal.SIGKILL or (out.decode(), err) == (
                expected.out,
                b"",
            )
        for path in folder.glob("*.sqlite3"):
            path.unlink()
    (folder / ".releasecal-99999999-ab.tmp").touch()
    assert ask("upcoming", "--within", "1y") == expected
    assert list(folder.glob(".releasecal-*")) == []
