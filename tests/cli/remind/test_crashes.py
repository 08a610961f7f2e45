"""`releasecal remind` with runs at once, kills, full disks and folders that may not be written."""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.cli.remind.conftest import LIMITED, Remind, script


def many(films: int) -> str:
    return "".join(
        f'[film.f{at}]\ntitle = "Film {at}"\nwide = 2016-12-{9 + at % 5:02}\n'
        for at in range(films)
    )


def started(catalog: Path, state: Path, *more: str, **options: Any) -> "subprocess.Popen[bytes]":
    # -B: byte code that a limit on files cut short would break every later run.
    program = [sys.executable, "-B", "-m", "releasecal", "remind", "--catalog", str(catalog)]
    return subprocess.Popen(
        [*program, "--today", "2016-12-08", "--state", str(state), *more],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **options,
    )


def test_twenty_runs_at_once_send_each_reminder_once(
    write_catalog: Callable[[str], Path], tmp_path: Path
) -> None:
    """Started together without a ledger, they make one and share the work: no repeat, no loss."""
    catalog = write_catalog(many(12))
    runs = [started(catalog, tmp_path / "ledger") for _ in range(20)]
    ended = [run.communicate() for run in runs]
    told = Counter(line for out, _ in ended for line in out.splitlines())
    assert [(run.returncode, err) for run, (_, err) in zip(runs, ended, strict=True)] == [
        (0, b"")
    ] * 20
    assert (len(told), set(told.values())) == (12, {1})
    assert [each.name for each in tmp_path.glob("*ledger*")] == ["ledger"]


def killed_after(lines: int, catalog: Path, state: Path) -> list[bytes]:
    """Return what a run told that was killed after so many lines, or a little later."""
    run = started(catalog, state, bufsize=0)
    assert run.stdout
    assert run.stderr
    told = [run.stdout.readline() for _ in range(lines)]
    run.send_signal(signal.SIGKILL)
    told += run.stdout.read().splitlines(keepends=True)
    run.stdout.close()
    run.stderr.close()
    run.wait()
    return [line for line in told if line]


def test_a_killed_run_loses_nothing_and_repeats_one(
    write_catalog: Callable[[str], Path], tmp_path: Path
) -> None:
    """Thirty kills at random moments: all comes, and again only the last one before a kill."""
    catalog, chance = write_catalog(many(12)), random.Random(2016)  # noqa: S311 - no secret
    for history in range(6):
        state = tmp_path / f"ledger-{history}"
        runs = [killed_after(chance.randrange(4), catalog, state) for _ in range(5)]
        last = started(catalog, state)
        out, err = last.communicate()
        assert (last.returncode, err) == (0, b"")
        told: list[bytes] = []
        for lines in [*runs, out.splitlines(keepends=True)]:
            assert not set(lines[1:]) & set(told)
            assert lines[:1] == told[-1:] or not set(lines[:1]) & set(told)
            told += lines
        assert len(set(told)) == 12


def test_a_killed_run_of_many_repeats_a_part_at_most(
    write_catalog: Callable[[str], Path], tmp_path: Path
) -> None:
    """Of 600 due at once three are written together, and a kill may bring the last three again."""
    catalog, state = write_catalog(many(600)), tmp_path / "ledger"
    runs = [killed_after(1 + at, catalog, state) for at in range(6)]
    out, err = started(catalog, state).communicate()
    assert (err, [len(lines) % 3 for lines in runs]) == (b"", [0] * 6)
    told: list[bytes] = []
    for lines in [*runs, out.splitlines(keepends=True)]:
        again = lines[:3] == told[-3:]
        assert not set(lines[3 * again :]) & set(told)
        told += lines[3 * again :]
    assert len(told) == 600


def test_an_output_that_takes_nothing_records_nothing(
    remind: Remind, catalog: Path, tmp_path: Path
) -> None:
    """A full disk behind stdout is an error, and what was not written stays due."""
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path("/dev/full").open("wb") as full:
        command = [
            sys.executable,
            "-m",
            "releasecal",
            "remind",
            "--catalog",
            str(catalog),
            "--today",
            "2016-12-02",
        ]
        result = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert (result.returncode, result.stderr) == (
        1,
        b"Error: cannot write to standard output: no space left on device\n",
    )
    assert remind("2016-12-02").out == f"{LIMITED}\n"


@pytest.mark.parametrize("blocks", [1, 8, 16, 40, 60, 70, 80, 100])
def test_a_ledger_that_cannot_grow_says_so_before_it_sends(
    write_catalog: Callable[[str], Path], tmp_path: Path, blocks: int
) -> None:
    """Whatever the room (in KiB) on a full disk: what is told is recorded, or nothing is told."""
    catalog, state = write_catalog(many(40)), tmp_path / "ledger"

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (blocks * 1024, blocks * 1024))

    run = started(catalog, state, preexec_fn=limited)
    out, err = run.communicate()
    told = out.splitlines()
    assert len(told) in {0, 40}
    assert (run.returncode, err == b"") == ((0, True) if told else (1, False))
    if err:
        assert err.startswith(f"Error: {state}: the ledger cannot be used: ".encode())
    again, _ = started(catalog, state).communicate()
    assert not set(again.splitlines()) & set(told)
    assert len(told) + len(again.splitlines()) == 40


def without_rights(command: Sequence[str]) -> list[str]:
    """Return the command so that it obeys permissions even when root runs the tests."""
    if os.geteuid() != 0:
        return list(command)
    if shutil.which("setpriv") is None:
        pytest.skip("root obeys no permissions, and there is no setpriv")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search", *command]


def test_a_folder_that_may_not_be_written(catalog: Path, tmp_path: Path) -> None:
    """A new ledger cannot be made, an old one cannot be used: errors, and nothing is told."""
    folder = tmp_path / "state"
    folder.mkdir()
    state = folder / "ledger"
    program = [
        sys.executable,
        "-m",
        "releasecal",
        "remind",
        "--catalog",
        str(catalog),
        "--state",
        str(state),
    ]
    try:
        folder.chmod(0o555)
        command = without_rights([*program, "--today", "2016-12-02"])
        made = subprocess.run(command, capture_output=True, check=False)
        folder.chmod(0o755)
        subprocess.run([*program, "--today", "2016-01-01"], check=True)
        folder.chmod(0o555)
        used = subprocess.run(command, capture_output=True, check=False)
        looked = subprocess.run([*command, "--dry-run"], capture_output=True, check=False)
    finally:
        folder.chmod(0o755)
    assert (made.returncode, made.stdout) == (1, b"")
    assert made.stderr == f"Error: {state}: the ledger cannot be used: permission denied\n".encode()
    assert (used.returncode, used.stdout) == (1, b"")
    why = "attempt to write a readonly database"
    assert used.stderr == f"Error: {state}: the ledger cannot be used: {why}\n".encode()
    assert (looked.returncode, looked.stdout) == (0, f"{LIMITED}\n".encode())


def test_titles_come_in_utf_8_from_a_bare_environment(
    write_catalog: Callable[[str], Path], tmp_path: Path
) -> None:
    """Without a locale, or with one of another encoding, text and what a command gets are UTF-8."""
    catalog = write_catalog('[film.amelie]\ntitle = "Amélie 天"\nwide = 2016-12-09\n')
    wanted = "Amélie 天 opens in wide release tomorrow, on Fri 9 Dec 2016 (US).".encode()
    for name, environment in enumerate([{}, {"LC_ALL": "C"}, {"PYTHONIOENCODING": "latin-1"}]):
        out, _ = started(catalog, tmp_path / f"{name}", env=environment).communicate()
        assert out == wanted + b"\n"
        command = script(
            tmp_path, "import os, sys\nsys.stdout.buffer.write(os.environb[b'RELEASECAL_TEXT'])\n"
        )
        out, _ = started(
            catalog, tmp_path / f"{name}-exec", "--exec", command, env=environment
        ).communicate()
        assert out == wanted
