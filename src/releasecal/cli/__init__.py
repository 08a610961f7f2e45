"""The command line: `app` lists the commands, `commands` has one file for each. No rules here."""

import os
import sys

from releasecal import memo


def main() -> None:
    """Run the program; raises `SystemExit`. This is the one place where an error becomes an exit.

    An interrupt ends the program with 130, at whatever moment it comes; SIGTERM and SIGHUP end it
    in the same way, so that nothing half done is left behind.
    """
    # Not above: a prompt whose answer is in the memo pays for none of this.
    import gc
    import signal

    from releasecal.errors import FileProblemsError, ReleasecalError
    from releasecal.interrupts import ending_at_once

    # By name, for Windows has no SIGHUP.
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:  # nohup
            signal.signal(number, _end_by_signal)
    # A run is short, and a catalog is many small values that all stay: collecting finds nothing.
    gc.disable()
    try:
        # What a handler raises while modules are imported may be lost in a callback of Python's.
        with ending_at_once():
            from releasecal.cli.app import app

        app(prog_name="releasecal")
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
    except ReleasecalError as error:
        # Problems in a file are lines that begin with FILE:LINE, for editors to jump to.
        message = str(error) if isinstance(error, FileProblemsError) else f"Error: {error}"
        _end(message, error.exit_code)
    except OSError as error:  # Typer's own output, such as help, could not be written
        _end(f"Error: {error.strerror or error}", 1)


def run() -> None:
    """Run the program and end the process, without taking the interpreter down piece by piece.

    What was answered before is answered from memory, before anything else is imported. All output
    has been flushed by the end, and the operating system frees memory faster: this saves 10 ms.
    """
    sys.unraisablehook = _end_where_it_is_lost
    code: object = 1
    try:
        if (known := memo.answer()) is not None:
            os._exit(known)
        main()
    except KeyboardInterrupt:
        code = _INTERRUPTED
    except SystemExit as end:
        code = 0 if end.code is None else end.code
        # It holds what the run was at when it was interrupted: a catalog takes a second to free.
        _held.append(end)
    # Now, for `os._exit` flushes nothing.
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and not stream.closed:
            stream.flush()
    number = code if isinstance(code, int) else 1
    memo.keep(number)
    os._exit(number)


_held: list[SystemExit] = []
_INTERRUPTED = 130


def _end_where_it_is_lost(lost: "sys.UnraisableHookArgs") -> None:
    """End the program at once where Python would go on: in callbacks, such as those of imports.

    What is left behind there is what a killed run leaves, and the next one takes it away.
    """
    if isinstance(lost.exc_value, KeyboardInterrupt):
        os._exit(_INTERRUPTED)
    if isinstance(lost.exc_value, SystemExit) and isinstance(lost.exc_value.code, int):
        os._exit(lost.exc_value.code)
    sys.__unraisablehook__(lost)


def _end_by_signal(number: int, _: object) -> None:
    """End the program with the code that a shell has for the signal, tidying up on the way."""
    import signal

    # A second signal would break off the tidying up.
    signal.signal(number, signal.SIG_IGN)
    sys.exit(128 + number)


def _end(message: str, code: int) -> None:
    from releasecal.cli import output

    output.remark(message)
    output.drop_unwritten()
    sys.exit(code)
