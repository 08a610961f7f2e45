"""Kills and faults at the system calls of every command that writes: the old file or the new one.

strace traces a command once, and then runs it anew for each call that touches the test's own folder
or its server: once failed there with an input/output error, and where the call changes anything
also killed, ended, and with no space left. The short form takes a few of these calls for each
command, some the same each time and some by a new seed; ATTACK=long takes all.
"""

import os
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from releasecal import catalog, ledger
from tests.attack.commands import Command
from tests.attack.place import CATALOG, WRITING, Call, Place, opened
from tests.attack.seed import FIXED, IS_LONG, SEED
from tests.attack.starter import Done, Starter

CALLS = 1
"""How many calls of each command and kind the short form takes by each of its two seeds."""
KILL, END = "signal=KILL", "signal=TERM"
KINDS = ("error=EIO", KILL, END, "error=ENOSPC")
NEXT = [["list"], ["remind", "--dry-run"], ["undo", "--dry-run"], ["check"]]
"""What may be run next, before the same again; each of them tidies up."""

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")


def faults(place: Place) -> Iterator[tuple[Call, str]]:
    """Yield the calls to strike at, and how."""
    calls = place.calls()
    assert calls, f"{place.words} touches no file"
    for kind in KINDS:
        fit = [each for each in calls if each.changes or kind == KINDS[0]]
        if not IS_LONG:
            chances = [random.Random(f"{seed} {place.command}") for seed in (FIXED, SEED)]  # noqa: S311
            fit = [each for by in chances for each in by.sample(fit, min(CALLS, len(fit)))]
        for call in dict.fromkeys(fit):
            yield call, kind


@pytest.mark.parametrize("command", WRITING, ids=str)
def test_a_fault_at_a_system_call(tmp_path: Path, command: Command, starter: Starter) -> None:
    """Whatever ends or hinders a run: files are whole, no traceback, and the next run tidies up."""
    chance = random.Random(f"{SEED} {command}")  # noqa: S311
    found = []
    with opened(tmp_path, command, starter) as place:
        place.prepare()
        before = place.files()
        done = place.run(place.words)
        assert done.code == 0, done.err
        after = place.files()
        for call, kind in faults(place):
            try:
                _strike(place, call, kind, (before, after), done, chance.choice(NEXT))
            except AssertionError as error:
                found.append(f"{place.words} {call.name} {call.number} {kind}: {error}")
    assert not found, f"ATTACK_SEED={SEED}\n" + "\n".join(found)


def _strike(
    place: Place,
    call: Call,
    kind: str,
    files: tuple[dict[str, bytes], dict[str, bytes]],
    clean: Done,
    between: list[str],
) -> None:
    """Run the command with this fault, another command, the same again; look at what became."""
    before, after = files
    place.prepare()
    inject = f"inject={call.name}:{kind}:when={call.number}"
    broken = place.run(place.words, "-o", "/dev/null", "-e", f"trace={call.name}", "-e", inject)
    if "importlib" in broken.err or "ModuleNotFoundError" in broken.err:
        return  # a module of Python's own was hit
    assert "Traceback" not in broken.err, broken.err
    now = place.files()
    _check_files(before, now, after)
    assert (place.folder / "films.toml").stat().st_mode & 0o777 == 0o600, "others may read it"
    catalog.load(place.folder / "films.toml")
    if kind == END:
        assert " is kept in " in broken.err or leftovers(now) == [], (
            f"left by a run that was ended: {broken}"
        )
    elif kind != KILL:
        assert broken.code in {0, 1}, broken
        assert broken.code == 0 or broken.err, "it fails without a word"
        if broken.code == 0 and str(place.command) != "edit":  # whose editor may have been hit
            assert _results(now) == _results(after), f"it says that it is done: {broken}"
    is_work = str(place.command) == "edit" and (kind == KILL or " is kept in " in broken.err)
    for words in (between, place.words):
        again = place.run(words)
        assert "Traceback" not in again.err, again.err
        left = [] if is_work else leftovers(place.files())
        if words is between:  # which does not know of the folders that the command was given,
            # and leaves the journal to the next one that needs the ledger
            left = [name for name in left if name.startswith("home") or "/" not in name]
            left = [name for name in left if not name.endswith("ledger.sqlite3-journal")]
        assert left == [], f"left after {words}: {broken}"
    if str(place.command) != "edit":
        assert _results(place.files()) == _results(after), f"not mended: {broken} {again}"
    if str(place.command) == "remind":
        _check_reminders(clean.out, broken.out + again.out, place, is_kill=kind in {KILL, END})
        assert again.code == 0, again


def leftovers(files: dict[str, bytes]) -> list[str]:
    """Return the files that no finished run leaves."""
    return [
        name for name in files
        if ".tmp" in name or "-journal" in name or ".damaged" in name or "/edit-" in name
    ]  # fmt: skip


def _results(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return what a run is for: all but what the program remembers by itself."""
    return {
        name: held
        for name, held in files.items()
        if not name.startswith("home") and not name.endswith(".tmp")
    }


def _check_files(before: dict[str, bytes], now: dict[str, bytes], after: dict[str, bytes]) -> None:
    """Every file is as it was or as it is to be, and a new one is whole."""
    for name, content in before.items():
        if not name.startswith(("home", "edit", "server")):
            assert now[name] in {content, after.get(name)}, f"{name} is neither old nor new"
    for name in now.keys() & after.keys() - before.keys():
        if name.endswith((".toml", ".ics")):
            assert now[name] == after[name], f"{name} is not whole"


def _check_reminders(told: str, everything: str, place: Place, *, is_kill: bool) -> None:
    """Each reminder came, once; twice at most when the run was killed."""
    wanted, got = told.splitlines(), everything.splitlines()
    assert set(got) == set(wanted), f"reminders: {got}"
    with ledger.view_ledger(place.folder / "home/.local/state/releasecal/ledger.sqlite3") as held:
        assert len(held.sent()) == len(wanted), "the ledger lacks some"
    assert is_kill or len(got) == len(wanted), f"told twice: {got}"


REMIND = next(each for each in WRITING if str(each) == "remind")


@pytest.mark.parametrize("fault", ["error=EIO", "retval=0"])
def test_a_read_that_fails_once_costs_no_ledger(
    tmp_path: Path, starter: Starter, fault: str
) -> None:
    """Each read of a ledger in turn, failed or cut short: it stays, and nothing is told again."""
    with opened(tmp_path, REMIND, starter) as place:
        place.prepare()
        later = ["remind", "--today", "2016-12-15"]
        assert place.run(["remind"]).out.count("\n") == 2
        state = place.folder / "home/.local/state/releasecal"
        held = (state / "ledger.sqlite3").read_bytes()
        reads, codes = 0, set()
        for number in range(1, 100):
            (state / "ledger.sqlite3").write_bytes(held)
            log = tmp_path / "trace"
            broken = place.run(
                later, "-o", str(log), "-e", "trace=pread64",
                "-e", f"inject=pread64:{fault}:when={number}",
            )  # fmt: skip
            case = f"read {number} {fault}: {broken}"
            assert [each.name for each in state.iterdir() if "damaged" in each.name] == [], case
            again = place.run(later)
            assert (again.code, again.err) == (0, ""), case
            lines = (broken.out + again.out).splitlines()
            assert lines == ["La La Land opens in wide release tomorrow, on Fri 16 Dec 2016 (US)."]
            reads += 1
            codes.add(broken.code)
            if "INJECTED" not in log.read_text():
                break
        assert reads > 5
        assert codes == {0, 1}


@pytest.mark.parametrize("error", ["EIO", "ENOSPC"])
def test_a_disk_that_fails_while_reminders_are_written_down(
    tmp_path: Path, starter: Starter, error: str
) -> None:
    """Four faults in a row repeat nothing; without end, the run stops, and one comes again."""
    with opened(tmp_path, REMIND, starter) as place:
        calls = [each for each in place.calls() if each.name in {"pwrite64", "fdatasync"}]
        if not IS_LONG:
            calls = random.Random(SEED).sample(calls[-40:], 6)  # noqa: S311 - those of the recording
        for call in calls:
            for last in (f"..{call.number + 3}", "+"):
                place.prepare()
                broken = place.run(
                    ["remind"], "-o", "/dev/null", "-e", f"trace={call.name}",
                    "-e", f"inject={call.name}:error={error}:when={call.number}{last}",
                )  # fmt: skip
                again = place.run(["remind"])
                case = f"ATTACK_SEED={SEED} {call}{last}: {broken} {again}"
                lines = (broken.out + again.out).splitlines()
                assert (len(set(lines)), again.code, again.err) == (2, 0, ""), case
                if len(lines) > 2:
                    assert last == "+", case
                    assert broken.code == 1, case
                    assert "that is still due and comes with the next run" in broken.err, case
                    assert lines.count(broken.out.splitlines()[-1]) == 2, case
                    assert len(lines) == 3, case


@pytest.mark.parametrize("name", ["ledger.sqlite3", "ledger.sqlite3-journal", "ledger.sqlite3-wal"])
def test_a_pipe_where_the_ledger_is_to_be(tmp_path: Path, starter: Starter, name: str) -> None:
    """Nobody waits for what comes out of it: the error names it, and it stays."""
    with opened(tmp_path, REMIND, starter) as place:
        place.prepare()
        if name != "ledger.sqlite3":
            place.run(["remind"])
        pipe = place.folder / "home/.local/state/releasecal" / name
        pipe.parent.mkdir(parents=True, exist_ok=True)
        os.mkfifo(pipe)
        for words in ("remind", "remind --dry-run", "remind --history"):
            done = place.run(words.split())
            assert done.code == 1
            assert f"{pipe}: this is no file" in done.err
        assert pipe.is_fifo()


OWN = [
    ("home/.config/releasecal/config.toml", ["list"], 1),
    ("home/.config/releasecal/tmdb-token", ["sync", "--all"], 1),
    ("home/.local/share/releasecal/films.toml", ["remind"], 1),
    ("home/.local/share/releasecal/films.toml", ["list"], 1),
    ("home/.local/share/releasecal/films.toml", ["add", "Fences"], 1),
    ("home/.local/state/releasecal/own-catalog", ["add", "Fences"], 0),
    ("home/.local/state/releasecal/catalogs/*/lock", ["set", "sully", "notes", "x"], 0),
    ("home/.local/state/releasecal/catalogs/*/changes/*.step", ["undo"], 1),
    ("home/.cache/releasecal/index/*", ["upcoming"], 0),
]


@pytest.mark.parametrize(("pattern", "words", "code"), OWN, ids=str)
def test_a_pipe_in_place_of_a_file_of_ours(
    tmp_path: Path, starter: Starter, pattern: str, words: list[str], code: int
) -> None:
    """It is told of, or done without; nobody waits for what comes out of it."""
    with opened(tmp_path, REMIND, starter) as place:
        place.prepare()
        own = place.folder / "home/.local/share/releasecal/films.toml"
        own.parent.mkdir(parents=True)
        own.write_text(CATALOG + "# a long catalog has an index\n" * 3000)
        os.utime(own, (0, 0))
        del place.variables["RELEASECAL_CATALOG"]
        for earlier in (["set", "sully", "notes", "y"], ["upcoming"]):
            assert place.run(earlier).code == 0
        (place.folder / "home/.config/releasecal").mkdir(parents=True)
        found = list(place.folder.glob(pattern)) or [place.folder / pattern]
        for each in found:
            each.unlink(missing_ok=True)
            os.mkfifo(each)
        done = place.run(words)
        assert (done.code, "Traceback" in done.err) == (code, False), done
        assert done.code == 0 or done.err.startswith("Error: "), done


UNDO = next(each for each in WRITING if str(each) == "undo")


@pytest.mark.parametrize("is_begun", [False, True], ids=["another", "begun"])
@pytest.mark.parametrize("words", ["undo", "set moana notes x"])
def test_a_change_that_was_cut_off_stands_in_no_way(
    tmp_path: Path, starter: Starter, words: str, is_begun: bool
) -> None:
    """Killed at each call: `undo` then takes back what was done, all of it, and others go on."""
    with opened(tmp_path, UNDO, starter) as place:
        if is_begun:  # in the data folder, with `add` as the first change
            del place.variables["RELEASECAL_CATALOG"]
        place.words = words.split()
        for call in place.calls():
            if not call.changes:
                continue
            place.prepare()
            inject = f"inject={call.name}:{KILL}:when={call.number}"
            place.run(place.words, "-o", "/dev/null", "-e", f"trace={call.name}", "-e", inject)
            ended = [place.run(["undo"]) for _ in range(3)]
            case = f"{call}: {ended}"
            none = "the sample catalog" if is_begun else "there is no change by a command"
            assert [each.code for each in ended] == sorted(each.code for each in ended), case
            assert all(not each.err or none in each.err for each in ended), case
            assert none in ended[-1].err, case
            own = place.folder / "home/.local/share/releasecal/films.toml"
            assert not own.exists(), case
            assert (place.folder / "films.toml").read_text() == CATALOG
            assert place.run(["list"]).code == place.run(["add", "Fences"]).code == 0, case
