"""Reading what a command imports: a file, or standard input where that is `-`."""

import os
import select
import sys
from pathlib import Path
from typing import BinaryIO

from releasecal.cli import output
from releasecal.errors import ReleasecalError
from releasecal.files import decode, read_bytes

_LARGEST = 32 * 1024**2
"""Bytes of a text or a list that is imported."""


def read_input(file: Path) -> bytes:
    """Return what is in the file, or for `-` comes from standard input.

    Raises `ReleasecalError` when there is nothing to read, or more than is imported.
    """
    if not _is_standard_input(file):
        return read_bytes(file, limit=_LARGEST)
    if sys.stdin is None or sys.stdin.closed:
        raise ReleasecalError("there is nothing to read: standard input is closed; name a file")
    if output.can_ask():
        output.remark("Paste the text, then press Ctrl-D on a line of its own.")
    # One byte more than there may be, for a pipe does not say how much is to come.
    content = _read(sys.stdin.buffer, _LARGEST + 1)
    if len(content) > _LARGEST:
        raise ReleasecalError(f"standard input: the text is larger than {_LARGEST // 1024**2} MiB")
    return content


def _read(stream: BinaryIO, most: int) -> bytes:
    """Return what comes, at most so many bytes, and wait for it also where reading does not."""
    if _waits(stream):
        return stream.read(most)
    content = b""
    while len(content) < most:
        part: bytes | None = stream.read(most - len(content))
        if part is None:
            select.select([stream], [], [])
        elif not part:
            break
        else:
            content += part
    return content


def _waits(stream: BinaryIO) -> bool:
    """Say whether reading waits; whoever started this may have made its end of a pipe so."""
    try:
        return os.get_blocking(stream.fileno())
    except (AttributeError, OSError):  # Windows; no file at all
        return True


def read_input_text(file: Path) -> tuple[str, str]:
    """Return how messages call the file, and its text, which is UTF-8."""
    named = Path("standard input") if _is_standard_input(file) else file
    return str(named), decode(named, read_input(file))


def _is_standard_input(file: Path) -> bool:
    return str(file) == "-"
