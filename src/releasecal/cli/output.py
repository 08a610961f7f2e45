"""The two streams, through which all output passes: results to stdout, all else to stderr."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO, TypeVar

import typer

from releasecal import memo
from releasecal.errors import ReleasecalError
from releasecal.files import reason
from releasecal.text import one_record, plain, plain_lines, visible

Entry = TypeVar("Entry")


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
        _write(raw, content)
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
        # Latin-1 has one character for each byte, so that all of them go through `results`.
        content = os.fsencode(f"{one_record(str(name))}\n")
        results(content.decode("latin-1"), encoding="latin-1", as_is=True)


def stdout() -> TextIO:
    """Return the stream for results. Raises `ReleasecalError` when it is closed."""
    # Python sets it to None when whoever started the program had closed it.
    if sys.stdout is None or sys.stdout.closed:
        raise ReleasecalError("cannot write to standard output: it is closed")
    return sys.stdout


def is_terminal() -> bool:
    """Say whether results go to a terminal."""
    return stdout().isatty()


def remark(message: str) -> None:
    """Write one remark to stderr, control characters made visible. A lost remark is no error."""
    if sys.stderr is None or sys.stderr.closed:
        # It is a part of the answer all the same, and would be missing when that is given again.
        memo.miss_output()
        return
    try:
        text = f"{plain_lines(message)}\n".encode(sys.stderr.encoding, errors="replace")
        _write(sys.stderr.buffer, text)
        memo.note(2, text)
    except OSError:
        _silence(sys.stderr)


def _write(stream: BinaryIO, content: bytes) -> None:
    """Write all of it. Raises `OSError`."""
    # Without a buffer (PYTHONUNBUFFERED) a stream may take less than all, and that is no error.
    view = memoryview(content)
    while view:
        view = view[stream.write(view) :]
    stream.flush()


def draw(text: str) -> None:
    """Write to stderr what was drawn for it, escapes and all.

    Nothing from outside may be in it that was not made plain.
    """
    sys.stderr.write(text)
    sys.stderr.flush()


def can_ask() -> bool:
    """Say whether there is somebody at a terminal to answer a question."""
    # Both streams, for the question goes to stderr: in a file nobody would see it.
    return bool(sys.stdin and sys.stdin.isatty() and is_watched())


def is_watched() -> bool:
    """Say whether remarks go to a terminal."""
    return bool(sys.stderr and sys.stderr.isatty())


def progress(entries: Sequence[Entry], what: str, *, many: int = 0) -> Iterable[Entry]:
    """Pass the entries on one by one; where they are `many`, a terminal shows how far that is."""
    if len(entries) < many or not is_watched():
        return entries
    # Here, for rich takes as long to import as most commands take in all.
    from releasecal.render import console

    return console.progress(entries, what, sys.stderr)


def confirm(question: str) -> bool:
    """Ask a question on the terminal; where there is nobody to ask, the answer is no."""
    if not can_ask():
        return False
    with _interruptible():
        return typer.confirm(plain_lines(question), err=True)


def ask(question: str, default: str = "", *, hidden: bool = False) -> str:
    """Ask for a text on the terminal; what is `hidden` is not shown, and asked for until given."""
    with _interruptible():
        text: str = typer.prompt(
            plain(question),
            default=None if hidden else plain(default),
            show_default=bool(default),
            hide_input=hidden,
            err=True,  # for results may go to a file
        )
    return text


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let Ctrl-C at a question, and the end of the input, be an interrupt as anywhere else."""
    try:
        yield
    except typer.Abort:  # what Typer makes of either, to end with 1 and a word of its own
        raise KeyboardInterrupt from None


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
