"""Secrets that a command of the user's knows: a password manager is asked.

Its first line is the answer. What the command says is returned and goes nowhere else: no error and
no log ever holds any of it.
"""

import shlex
import subprocess
import threading
from typing import IO

from releasecal.errors import ReleasecalError
from releasecal.files import reason

TIMEOUT_SECONDS = 60.0
"""How long the command may take: long enough for somebody to type a passphrase."""

_MOST_BYTES = 64 * 1024


def from_command(key: str, written: str, *, timeout: float = TIMEOUT_SECONDS) -> str:
    """Return the first line that the command `written` prints, without its line break.

    The command is split into words as a shell does, and run without one. It may ask at the
    terminal; only its standard output is read. `key` is where the command is configured, for
    errors. Raises `ReleasecalError` when it cannot be run, fails, takes more than `timeout`
    seconds, or prints nothing that could be a secret.
    """
    try:
        words = shlex.split(written)
    except ValueError as error:
        raise ReleasecalError(
            f"{key} cannot be read: {reason(error)}; write a command such as pass show films"
        ) from None
    if not words:
        raise ReleasecalError(f"{key} is empty; write a command such as pass show films")
    try:
        # No session of its own: a prompt for a passphrase needs the terminal.
        process = subprocess.Popen(  # noqa: S603 - it is the user's own command
            words, stdout=subprocess.PIPE, bufsize=0
        )
    except (OSError, ValueError) as error:
        raise ReleasecalError(f"{key}: {words[0]} cannot be run: {reason(error)}") from None
    content = _output(process, timeout)
    if content is None:
        raise ReleasecalError(f"{key}: {words[0]} had not ended after {timeout:g} seconds")
    if len(content) > _MOST_BYTES:
        raise ReleasecalError(f"{key}: {words[0]} prints more than a secret; let it print one line")
    if process.returncode:
        raise ReleasecalError(
            f"{key}: {words[0]} ended with exit code {process.returncode};"
            " run it by hand to see why"
        )
    return _first_line(content, f"{key}: {words[0]}")


def _output(process: "subprocess.Popen[bytes]", timeout: float) -> bytes | None:
    """Return what is printed, up to a little more than is allowed; None when time runs out."""
    chunks: list[bytes] = []
    stream = process.stdout
    assert stream is not None  # noqa: S101 - it was asked for
    # What the command started may hold the pipe open for ever, so the reading must not be waited
    # for: neither `communicate` nor a reader that the process waits for at its end would do.
    reader = threading.Thread(target=_read, args=(stream, chunks), daemon=True)
    try:
        reader.start()
        reader.join(timeout)
        in_time = not reader.is_alive()
        # One that prints too much is not waited for: it may go on for ever.
        if in_time and sum(map(len, chunks)) <= _MOST_BYTES:
            process.wait(timeout)
    except subprocess.TimeoutExpired:
        in_time = False
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        stream.close()
    return b"".join(chunks) if in_time else None


def _read(stream: IO[bytes], chunks: list[bytes]) -> None:
    size = 0
    while size <= _MOST_BYTES and (chunk := stream.read(_MOST_BYTES)):
        chunks.append(chunk)
        size += len(chunk)


def _first_line(content: bytes, who: str) -> str:
    line = content.split(b"\n", 1)[0].removesuffix(b"\r")
    try:
        secret = line.decode()
    except UnicodeDecodeError:
        raise ReleasecalError(f"{who} prints what is no text") from None
    # It goes into a header of a request, where a control character would begin another one.
    if not secret.strip() or not secret.isprintable():
        raise ReleasecalError(f"{who} prints no secret on its first line")
    return secret
