"""The program at a terminal of its own, as somebody uses it who reads and types."""

import os
import pty
import select
import signal
import sys

PATIENCE = 120
"""Seconds of silence after which it waits for something that the test does not know of."""


class AtTerminal:
    """The program at a terminal of its own: what it shows is read, and sent what it asks for."""

    def __init__(self, *arguments: object) -> None:
        self.shown = ""
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            environment = os.environ | {"NO_COLOR": "1"}
            command = [sys.executable, "-m", "releasecal", *map(str, arguments)]
            os.execve(sys.executable, command, environment)  # noqa: S606
        self._shows = select.poll()
        self._shows.register(self.terminal, select.POLLIN)

    def answer(self, question: str, text: str) -> None:
        """Wait until it asks a question, and type an answer."""
        while question not in self.shown:
            self.shown += self._read().decode()
        self.shown = self.shown.partition(question)[2]
        os.write(self.terminal, text.encode())

    def end(self, *, pressing: str = "") -> tuple[int, str]:
        """Wait until it ends; return its exit code and what else it showed.

        A key is pressed again each second: Python does not notice a Ctrl-C that comes in the
        moment before it waits for a key.
        """
        while True:
            while pressing and not self._shows.poll(1_000):
                os.write(self.terminal, pressing.encode())
            try:
                found = self._read()
            except OSError:  # the other side is closed: Linux says EIO
                break
            if not found:
                break
            self.shown += found.decode()
        os.close(self.terminal)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1]), self.shown

    def _read(self) -> bytes:
        """Return what it shows next; a test that waits for something else fails, and soon."""
        if not self._shows.poll(PATIENCE * 1_000):
            os.kill(self.pid, signal.SIGKILL)
            raise AssertionError(f"it shows no more than: {self.shown}")
        return os.read(self.terminal, 10_000)
