"""Kills and faults at the system calls of every command that writes: the old file or the new one.

strace traces a command once, and then runs it anew for each call that touches the test's own
folder: once killed there, once with no space left, once with an input/output error. The short form
takes a few of these calls for each command, by a seed; ATTACK=long takes all.
"""

import os
import random
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from releasecal import catalog, ledger
from tests.attack.commands import EVERY, Command

IS_LONG = os.environ.get("ATTACK") == "long"
NEW_SEED = random.SystemRandom().randrange(10**6) if IS_LONG else 20161202
SEED = int(os.environ.get("ATTACK_SEED") or NEW_SEED)
"""The short form takes the same calls each time, so that what it finds was changed by a change."""
CALLS = 1
"""How many calls of each command the short form takes."""

LATE = (
    "openat,open,creat,write,pwrite64,pread64,read,fsync,fdatasync,rename,renameat2,link,linkat,"
    "unlink,unlinkat,mkdir,ftruncate,chmod,fchmod,chown,fchown,fchownat,flock,fcntl,getdents64,"
    "newfstatat,close"
)
LINE = re.compile(r"^(?:\d+ +)?(\w+)\((.*)$")

CATALOG = """\
# mine
[film.la-la-land]
title = "La La Land"   # kept
wide = 2016-12-16
limited = 2016-12-09

[film.sully]
title = "Sully"
wide = 2016-09-09
"""
CSV = "title,wide\nSully,2016-09-16\nMoana,2016-11-23\n"
ICS = """\
BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
SUMMARY:Moana
DTSTART;VALUE=DATE:20161123
END:VEVENT
END:VCALENDAR
"""
WRITING = [
    each
    for each in EVERY
    if each.takes("--dry-run") or each.takes("--output") or str(each) == "init"
]
INSTEAD = {
    "add": ["add", "Fences", "--wide", "2016-12-25"],
    "set": ["set", "la-la-land", "distributor", "Lionsgate"],
    "init": ["init", "--catalog", "new/own.toml"],
    "undo": ["undo"],
    "import text": ["import", "text", "article.txt", "--published", "2016-12-09", "--yes", "sure"],
}
"""What to run where the example in the help changes nothing in this catalog."""


ASKING = {"sync", "link", "import tmdb"}
"""The commands that ask a database: without a server they do nothing."""


class Call(NamedTuple):
    """A system call of a run: its name, and which one of that name it is, from 1."""

    name: str
    number: int


class Place:
    """A folder with a catalog, in which a command runs as a process."""

    def __init__(self, folder: Path, command: Command) -> None:
        self.folder, self.command = folder, command
        self.words = INSTEAD.get(str(command), command.example)

    def prepare(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        (self.folder / "films.toml").write_text(CATALOG)
        (self.folder / "films.csv").write_text(CSV)
        (self.folder / "films.ics").write_text(ICS)
        (self.folder / "article.txt").write_text("Fences opens wide on December 25.")
        editor = self.folder / "edit.sh"
        editor.write_text('#!/bin/sh\nfor file; do :; done\necho "# edited" >> "$file"\n')
        editor.chmod(0o755)
        if str(self.command) == "undo":
            self.run(["add", "Moana"])

    def run(self, words: list[str], *before: str) -> subprocess.CompletedProcess[str]:
        own = {"PATH": os.environ["PATH"], "HOME": str(self.folder / "home"), "TZ": "UTC"}
        own |= {"RELEASECAL_CATALOG": "films.toml", "RELEASECAL_TODAY": "2016-12-09"}
        own |= {"EDITOR": str(self.folder / "edit.sh"), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}
        line = [*before, sys.executable, "-B", "-m", "releasecal", *words]
        return subprocess.run(
            line, cwd=self.folder, env=own, capture_output=True, text=True, check=False, timeout=60,
            stdin=subprocess.DEVNULL,
        )  # fmt: skip

    def files(self) -> dict[str, bytes]:
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return {str(path.relative_to(self.folder)): path.read_bytes() for path in found}

    def calls(self) -> list[Call]:
        """Run the command to its end and return its calls that name a file of this folder."""
        log = self.folder.with_name("trace")
        self.prepare()
        self.run(
            self.words, "strace", "-f", "-y", "-s", "4096", "-o", str(log), "-e", f"trace={LATE}"
        )
        counted: Counter[str] = Counter()
        found = []
        for line in log.read_text(errors="replace").splitlines():
            if match := LINE.match(line):
                counted[match[1]] += 1
                told = re.sub(r"AT_FDCWD<[^>]*>", "", match[2])
                if str(self.folder) in told or re.match(r'(?:, )?"[^/"]', told):
                    found.append(Call(match[1], counted[match[1]]))
        return found


def leftovers(files: dict[str, bytes]) -> list[str]:
    """Return the files that no finished run leaves."""
    return [
        name for name in files
        if ".tmp" in name or "-journal" in name or ".damaged" in name or "/edit-" in name
    ]  # fmt: skip


def faults(place: Place) -> Iterator[tuple[Call, str]]:
    calls = place.calls()
    assert calls, f"{place.words} touches no file"
    chance = random.Random(f"{SEED} {place.command}")  # noqa: S311
    for kind in ("signal=KILL", "error=ENOSPC", "error=EIO"):
        for call in calls if IS_LONG else chance.sample(calls, min(CALLS, len(calls))):
            yield call, kind


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
@pytest.mark.parametrize("command", WRITING, ids=str)
def test_a_fault_at_a_system_call(tmp_path: Path, command: Command) -> None:
    """Whatever ends or hinders a run: files are whole, no traceback, and the next run tidies up."""
    place = Place(tmp_path / "place", command)
    if str(command) in ASKING or any(word.startswith("https://") for word in place.words):
        pytest.skip("works on a server, and its own tests attack that")
    place.prepare()
    before = place.files()
    done = place.run(place.words)
    assert done.returncode == 0, done.stderr
    after = place.files()
    told = done.stdout
    for call, kind in faults(place):
        case = f"ATTACK_SEED={SEED} {place.words} {call.name} {call.number} {kind}"
        place.prepare()
        inject = f"inject={call.name}:{kind}:when={call.number}"
        broken = place.run(
            place.words,
            "strace",
            "-f",
            "-qq",
            "-o",
            "/dev/null",
            "-e",
            f"trace={call.name}",
            "-e",
            inject,
        )
        if "importlib" in broken.stderr or "ModuleNotFoundError" in broken.stderr:
            continue  # a module of Python's own was hit
        assert "Traceback" not in broken.stderr, (case, broken.stderr)
        now = place.files()
        _check_files(before, now, after, case)
        if broken.returncode == 0 and kind != "signal=KILL":
            assert now["films.toml"] == after["films.toml"], case
        catalog.load(place.folder / "films.toml")
        again = place.run(place.words)
        assert "Traceback" not in again.stderr, (case, again.stderr)
        if str(command) != "edit":
            assert leftovers(place.files()) == [], case
        if str(command) == "remind":
            _check_reminders(told, broken.stdout, again, place, case, is_kill=kind == "signal=KILL")


def _check_files(
    before: dict[str, bytes], now: dict[str, bytes], after: dict[str, bytes], case: str
) -> None:
    """Every file is as it was or as it is to be, and a new one is whole."""
    for name, content in before.items():
        if not name.startswith(("home", "edit")):
            assert now[name] in {content, after.get(name)}, case
    for name in now.keys() & after.keys() - before.keys():
        if name.endswith((".toml", ".ics")):
            assert now[name] == after[name], case


def _check_reminders(
    told: str,
    first: str,
    again: subprocess.CompletedProcess[str],
    place: Place,
    case: str,
    *,
    is_kill: bool,
) -> None:
    """Each reminder came, and twice at most when the run could not write down that it came."""
    everything = first + again.stdout
    for line in told.splitlines():
        assert line in everything, case
    assert set(everything.splitlines()) <= set(told.splitlines()), case
    with ledger.view_ledger(place.folder / "home/.local/state/releasecal/ledger.sqlite3") as held:
        assert len(held.sent()) == len(told.splitlines()), case
    assert again.returncode == 0 or not is_kill, case
