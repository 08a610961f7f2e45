"""Starts runs of the program without waiting for Python: a process that has imported it forks.

Thousands of runs that are killed or hindered would else spend most of their time on imports, and
count system calls that are Python's own. strace takes hold of a run before its first line.
"""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple, Self

SCRIPT = r"""
import importlib, json, os, pkgutil, signal, sys, time
import releasecal
from releasecal import memo
from releasecal.cli import run
for each in pkgutil.walk_packages(releasecal.__path__, "releasecal."):
    if not each.name.endswith("__main__"):
        importlib.import_module(each.name)
for name in sys.argv[1].split():
    importlib.import_module(name)
for line in sys.stdin:
    order = json.loads(line)
    number = os.fork()
    if number:
        print(number, flush=True)
        if order["traced"]:
            print(os.waitpid(number, os.WUNTRACED)[1], flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(number, 0)[1]), flush=True)
        continue
    os.chdir(order["folder"])
    os.setsid()
    os.umask(order["umask"])
    os.environ.clear()
    os.environ.update(order["variables"])
    time.tzset()
    for target, name in enumerate((os.devnull, order["out"], order["err"])):
        source = os.open(name, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
        os.dup2(source, target)
        os.close(source)
    if order["user"]:
        os.setgroups([order["user"], order["group"]])
        os.setgid(order["user"])
        os.setuid(order["user"])
    sys.stdin, sys.stdout = open(0), open(1, "w")
    sys.stderr = open(2, "w", errors="backslashreplace")
    sys.argv = ["releasecal", *order["words"]]
    importlib.reload(memo)
    if order["traced"]:
        os.kill(os.getpid(), signal.SIGSTOP)
    run()
"""
LATE = (
    "sqlite3 sqlite3.dbapi2 tomlkit icalendar caldav urllib3 rich.console rich.table jinja2"
    " zoneinfo dateutil.parser difflib secrets zlib encodings.idna encodings.utf_8_sig"
    " encodings.latin_1 encodings.unicode_escape importlib.readers"
    " tempfile subprocess ssl lxml.etree platformdirs.unix"
)
"""What the program imports when it comes to it; whatever lacks here is only slower."""


class Done(NamedTuple):
    """What became of a run."""

    code: int
    """Its exit code, or the signal that ended it below 0."""
    out: str
    err: str


class Starter:
    """The process that forks; runs one after another."""

    def __init__(self, folder: Path) -> None:
        """Keep what runs print in `folder`, which is not where they work."""
        self._out, self._err = folder / "out", folder / "err"
        self.user, self.group, self.umask = 0, 0, 0o022  # a group besides the user's own
        self._process = subprocess.Popen(
            [sys.executable, "-B", "-c", SCRIPT, LATE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONUTF8": "1"},
        )

    def run(self, words: list[str], folder: Path, variables: dict[str, str], *strace: str) -> Done:
        """Run the program to its end, under strace with these options if there are any."""
        process = self._process
        assert process.stdin is not None
        order: dict[str, Any] = {
            "traced": bool(strace),
            "words": words,
            "folder": str(folder),
            "variables": variables,
        }
        order |= {"out": str(self._out), "err": str(self._err)}
        order |= {"user": self.user, "group": self.group, "umask": self.umask}
        process.stdin.write(f"{json.dumps(order)}\n")
        process.stdin.flush()
        number = self._next()
        if strace:
            self._next()  # it has stopped
            line = ["strace", "-f", "-p", str(number), *strace]
            with subprocess.Popen(line, stderr=subprocess.PIPE, text=True) as tracing:
                assert tracing.stderr is not None
                tracing.stderr.readline()  # it has taken hold
                os.kill(number, signal.SIGCONT)
                code = self._next()
                tracing.stderr.read()
        else:
            code = self._next()
        out, err = (each.read_text(errors="replace") for each in (self._out, self._err))
        return Done(code, out, err)

    def _next(self) -> int:
        assert self._process.stdout is not None
        return int(self._process.stdout.readline())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()
