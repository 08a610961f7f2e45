"""The two streams, through which all output passes: results to stdout, all else to stderr."""

import os
import sys
from pathlib import Path
from typing import TextIO

import typer

from releasecal import memo
from releasecal.errors import ReleasecalError
from releasecal.files import reason
from releasecal.text import one_record, plain, plain_lines, visible


def results(text: str, *, encoding: str | None = None, as_is: bool = False) -> None:
    """Write `text` to stdout and flush it; `encoding` replaces the stream's own.

    What could act on a terminal is made visible, unless whoever made the text has seen to that
    (`as_is`: a table has colours, and records are for programs). A pipe that was closed (`| head`)
    ends the program quietly. Raises `ReleasecalError` when the text cannot be written: a full disk,
    a closed stream.
    """
    stream = stdout()
    # Encoded here: a character that the stream's encoding lacks is shown as "?" and is no error.
    try:
        raw = stream.buffer
        text = text if as_is else visible(text)
        content = text.encode(encoding or stream.encoding, errors="replace")
        raw.write(content)
        raw.flush()
        memo.note(1, content)
    except BrokenPipeError:
        _silence(stream)
        raise typer.Exit from None
    except OSError as error:
        _silence(stream)
        raise ReleasecalError(f"cannot write to standard output: {reason(error)}") from None


def path(name: Path) -> None:
    """Write a path to stdout: its very bytes for a program, what may be seen for a person."""
    if is_terminal():
        results(f"{name}\n")
    else:
        content = os.fsencode(f"{one_record(str(name))}\n")
        results(content.decode("latin-1"), encoding="latin-1", as_is=True)


def stdout() -> TextIO:
    """Return the stream for results. Raises `ReleasecalError` when it is closed."""
    if sys.stdout is None or sys.stdout.closed:
        raise ReleasecalError("cannot write to standard output: it is closed")
    return sys.stdout


def is_terminal() -> bool:
    """Say whether results go to a terminal."""
    return stdout().isatty()


def remark(message: str) -> None:
    """Write one remark to stderr, control characters made visible. A lost remark is no error."""
    if sys.stderr is None or sys.stderr.closed:
        memo.miss_output()
        return
    try:
        text = f"{plain_lines(message)}\n".encode(sys.stderr.encoding, errors="replace")
        sys.stderr.buffer.write(text)
        sys.stderr.buffer.flush()
        memo.note(2, text)
    except OSError:
        _silence(sys.stderr)


def draw(text: str) -> None:
    """Write to stderr what was drawn for it, escapes and all.

    Nothing from outside may be in it that was not made plain.
    """
    sys.stderr.write(text)
    sys.stderr.flush()


def show(text: str) -> str:
    """Return a text from outside as it may stand in a question."""
    return plain(text)


def can_ask() -> bool:
    """Say whether there is somebody at a terminal to answer a question."""
    return bool(sys.stdin and sys.stdin.isatty() and is_watched())


def is_watched() -> bool:
    """Say whether remarks go to a terminal."""
    return bool(sys.stderr and sys.stderr.isatty())


def confirm(question: str) -> bool:
    """Ask a question on the terminal; where there is nobody to ask, the answer is no."""
    return can_ask() and typer.confirm(plain_lines(question), err=True)


def drop_unwritten() -> None:
    """Let go of what could not be written, so that the end of the program does not try again."""
    if sys.stdout is not None and not sys.stdout.closed:
        try:
            sys.stdout.flush()
        except OSError:
            _silence(sys.stdout)


def _silence(stream: TextIO) -> None:
    """Point the stream at nothing, so that the interpreter's flush at exit has nothing to say."""
    memo.miss_output()
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, stream.fileno())
    os.close(nothing)
