"""Which answers are kept: whole ones, small ones, for scripts, and of what has settled."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from releasecal import memo
from tests.attack.commands import EVERY, Command
from tests.memo.conftest import CATALOG, PROGRAM, Kept, Run


@pytest.mark.parametrize(
    "words",
    [
        ("upcoming", "--format", "table"),
        ("list", "--format", "markdown"),
        ("show", "nothing"),
        ("upcoming", "--format", "nothing"),
        ("--help",),
        ("--version",),
        ("list", "--help"),
    ],
)
def test_only_answers_for_scripts_are_kept(run: Run, kept: Kept, words: tuple[str, ...]) -> None:
    """Nothing of tables, of errors, of help."""
    run(*words)
    assert kept() == []


@pytest.mark.parametrize(
    ("command", "more"),
    [(each, ()) for each in EVERY]
    + [(each, ("--dry-run",)) for each in EVERY if each.takes("--dry-run")],
    ids=str,
)
def test_what_writes_reminds_or_asks_is_never_kept(
    run: Run, kept: Kept, command: Command, more: tuple[str, ...]
) -> None:
    """Every command there is, as its help shows it: only those that show something are kept."""
    shows = str(command) in memo.COMMANDS
    words = [str(command), "la"] if str(command) in {"show", "countdown"} else [str(command)]
    example = ["http://127.0.0.1:9" if "://" in each else each for each in command.example]
    result = run(*(words if shows else example), *more)
    assert result.code in {0, 1}, result.err
    assert bool(kept()) == shows
    assert not (shows and (command.takes("--dry-run") or command.takes("--output")))


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell", "pwsh"])
def test_completion_is_never_kept(run: Run, kept: Kept, shell: str) -> None:
    """What a shell asks when TAB is pressed is no question of a prompt."""
    asked = {"COMP_WORDS": "releasecal countdown l", "COMP_CWORD": "2"}
    asked |= {"_TYPER_COMPLETE_ARGS": "releasecal countdown l"}
    asked |= {"_TYPER_COMPLETE_FISH_ACTION": "get-args", "_TYPER_COMPLETE_WORD_TO_COMPLETE": "l"}
    for kind in ("complete", "source"):
        run("countdown", _RELEASECAL_COMPLETE=f"{kind}_{shell}", **asked)
        assert kept() == []


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
@pytest.mark.parametrize("is_closed", [True, False])
def test_an_answer_that_did_not_arrive_is_not_kept(
    run: Run, kept: Kept, stream: str, is_closed: bool
) -> None:
    """Whoever read it had enough, or the disk was full: half an answer is no answer."""
    words = ("countdown", "--type", "tv") if stream == "stderr" else ("countdown",)
    own = {"RELEASECAL_CATALOG": "films.toml", "RELEASECAL_TODAY": "2016-11-22"}
    reading, writing = os.pipe()
    os.close(reading)
    full = os.open("/dev/full", os.O_WRONLY)
    lost = writing if is_closed else full
    subprocess.run(
        [sys.executable, *PROGRAM, *words],
        env={**os.environ, **own},
        check=False,
        stdout=lost if stream == "stdout" else subprocess.PIPE,
        stderr=lost if stream == "stderr" else subprocess.PIPE,
    )
    os.close(writing)
    os.close(full)
    assert kept() == []
    assert run(*words).out in {b"10\n", b""}
    assert len(kept()) == 1


def test_what_was_just_written_is_not_kept(run: Run, kept: Kept, tmp_path: Path) -> None:
    """Within two seconds a file may change without its times saying so."""
    path = tmp_path / "films.toml"
    path.unlink()
    path.write_text(CATALOG)
    assert run("countdown").out == b"10\n"
    if time.time_ns() - path.stat().st_ctime_ns < memo.SETTLED_NS:  # a slow machine proves nothing
        assert kept() == []


def test_what_was_written_in_the_future_is_not_kept(run: Run, kept: Kept, tmp_path: Path) -> None:
    """A clock that was set back says nothing of when a file was written."""
    os.utime(tmp_path / "films.toml", (2**32, 2**32))
    assert run("countdown").out == b"10\n"
    assert kept() == []


def test_a_long_answer_is_not_kept(run: Run, kept: Kept, settled: Iterator[Path]) -> None:
    """No prompt shows it, and the memo stays small."""
    long = next(settled).with_name("long.toml")
    answer = run("show", "long", "--format", "json", RELEASECAL_CATALOG=str(long))
    assert (answer.code, len(answer.out) > memo.LARGEST) == (0, True)
    assert kept() == []


def test_old_answers_make_room(run: Run, home: Path, kept: Kept) -> None:
    """There are never more than a few hundred small files."""
    folder = home / ".cache" / "releasecal" / "memo"
    folder.mkdir(parents=True)
    for number in range(memo.MOST):
        (folder / str(number)).touch()
    run("countdown")
    assert len(kept()) == 1
