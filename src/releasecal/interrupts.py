"""Signals during long work that is done outside of Python, which notices them only afterwards."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_ENDING = ("SIGINT", "SIGTERM", "SIGHUP")  # by name, for Windows has no SIGHUP


@contextmanager
def ending_at_once() -> Iterator[None]:
    """Let Ctrl-C, SIGTERM and SIGHUP end the process as the system does, nothing tidied up.

    For work that has nothing half done behind it. A shell tells this end from the usual one by
    nothing: 130 and so on are both. A signal that is ignored stays ignored.
    """
    held = {}
    if threading.current_thread() is threading.main_thread():
        numbers = [getattr(signal, name) for name in _ENDING if hasattr(signal, name)]
        held = {number: signal.getsignal(number) for number in numbers}
    for number, handler in held.items():
        if callable(handler):
            signal.signal(number, signal.SIG_DFL)
    try:
        yield
    finally:
        for number, handler in held.items():
            if callable(handler):
                signal.signal(number, handler)
