"""Ctrl-C during long work that is done outside of Python, which notices it only afterwards."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def ending_at_once() -> Iterator[None]:
    """Let Ctrl-C end the process as the system does, without anything being tidied up.

    For work that has nothing half done behind it. A shell tells this end from the usual one by
    nothing: both are 130. Where Ctrl-C means something else already, it goes on meaning that.
    """
    is_usual = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if not is_usual or threading.current_thread() is not threading.main_thread():
        yield
        return
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
