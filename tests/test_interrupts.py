"""Ctrl-C, SIGTERM and SIGHUP while modules are imported, and outside of Python."""

import signal
import subprocess
import sys

import pytest

from releasecal.interrupts import ending_at_once
from releasecal.tomlfile import document

_FOR_DAYS = """
import signal, sys
from releasecal.interrupts import ending_at_once

signal.signal(int(sys.argv[1]), signal.default_int_handler)
with ending_at_once():
    print("ready", flush=True)
    sum(range(10**14))
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_work_of_days_ends_at_once(number: signal.Signals) -> None:
    """A sum that C works on for days, and that Python would let end first, is broken off."""
    line = [sys.executable, "-c", _FOR_DAYS, str(int(number))]
    with subprocess.Popen(line, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        process.send_signal(number)
        try:
            assert process.wait(60) == -number
        finally:
            process.kill()


_AT_AN_IMPORT = """
import os, signal, sys


class Signals:
    def find_spec(self, name, *_):
        if name == "releasecal.cli.app":
            os.kill(os.getpid(), int(sys.argv[1]))


sys.meta_path.insert(0, Signals())
from releasecal.cli import main

main()
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_while_modules_are_imported_the_system_ends_it(number: signal.Signals) -> None:
    """Nothing is half done then, and what a handler raises in a callback of Python's is lost."""
    line = [sys.executable, "-c", _AT_AN_IMPORT, str(int(number))]
    done = subprocess.run(line, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (-number, b"", b"")


def test_afterwards_it_means_what_it_meant() -> None:
    """The usual end comes back, also after a long document; another meaning is left alone."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with ending_at_once():
            assert signal.getsignal(signal.SIGINT) is signal.SIG_DFL
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
        text = '[film.f]\ntitle = "F"\n' + "# a remark\n" * 50_000
        assert document.parse(text).values == {"film": {"f": {"title": "F"}}}
        assert document.parse(f"{text}broken\n").problems
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        with ending_at_once():
            assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
