"""Reading what a command imports: a file, or standard input where that is `-`."""

import sys
from pathlib import Path

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
    content = sys.stdin.buffer.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise ReleasecalError(f"standard input: the text is larger than {_LARGEST // 1024**2} MiB")
    return content


def read_input_text(file: Path) -> tuple[str, str]:
    """Return how messages call the file, and its text, which is UTF-8."""
    named = Path("standard input") if _is_standard_input(file) else file
    return str(named), decode(named, read_input(file))


def _is_standard_input(file: Path) -> bool:
    return str(file) == "-"
