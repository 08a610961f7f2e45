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


_IN_A_CALLBACK = """
import os, signal, sys, weakref
from releasecal import cli


class Thing:
    pass


class Signals:
    def find_spec(self, name, *_):
        if name == "releasecal.cli.commands.list_":
            thing = Thing()
            held = weakref.ref(thing, lambda _: os.kill(os.getpid(), int(number)))
            del thing


number = sys.argv.pop(1)
sys.meta_path.insert(0, Signals())
cli.run()
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_what_is_raised_in_a_callback_ends_the_program_too(number: signal.Signals) -> None:
    """Python would print it and go on, and the next signal would be ignored."""
    line = [sys.executable, "-c", _IN_A_CALLBACK, str(int(number)), "list"]
    done = subprocess.run(line, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (128 + number, b"", b"")


_BEFORE_MAIN = """
import os, signal
from releasecal import cli, memo

memo.answer = lambda: os.kill(os.getpid(), signal.SIGINT)
cli.run()
"""


def test_an_interrupt_before_anything_is_imported() -> None:
    """While the memo is looked at, Ctrl-C ends the program as it does later."""
    line = [sys.executable, "-c", _BEFORE_MAIN]
    done = subprocess.run(line, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")
