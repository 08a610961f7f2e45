"""Reading files, with errors that say what to do. Nothing here knows what is in them."""

import os
import stat
from pathlib import Path

from releasecal.errors import FileProblemsError, Problem, ReleasecalError

BOM = b"\xef\xbb\xbf"
"""The byte order mark that some editors put before UTF-8 text."""

LARGEST_CATALOG = 1024**3
"""Bytes: room for more than a million films, while a wrong file is refused before it is parsed."""

_LARGEST_STREAM = 32 * 1024**2
"""Bytes of what is no file, such as a pipe, whose size is not known before."""


def read_text(path: Path, *, limit: int) -> str:
    """Return the text of the file at `path`, which is UTF-8, with or without a byte order mark.

    `limit` is the largest size in bytes. Raises `ReleasecalError` when there is no such file, when
    it is a folder, may not be read, is larger, or is not text.
    """
    return decode(path, read_bytes(path, limit=limit))


def read_bytes(path: Path, *, limit: int) -> bytes:
    """Return what is in the file at `path`, with the same errors."""
    try:
        with path.open("rb") as stream:
            state = os.fstat(stream.fileno())
            size = state.st_size if stat.S_ISREG(state.st_mode) else 0
            limit = limit if size else min(limit, _LARGEST_STREAM)
            # Not up to the limit: Python takes the memory for all that it is asked to read. One
            # byte more tells that there is more: a pipe has no size, and a file may grow meanwhile.
            content = stream.read(size + 1) if size <= limit else b""
            if size < len(content) <= limit:
                content += stream.read(limit + 1 - len(content))
    except FileNotFoundError:
        raise ReleasecalError(f"{path}: there is no such file") from None
    except IsADirectoryError:
        raise ReleasecalError(f"{path}: this is a folder; name the file in it") from None
    except PermissionError:
        raise ReleasecalError(f"{path}: you may not read this file; see its permissions") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise ReleasecalError(f"{path}: cannot be read: {reason(error)}") from None
    if max(size, len(content)) > limit:
        most = limit // 1024**2
        raise ReleasecalError(f"{path}: the file is larger than {most} MiB; is it the right one?")
    return content


def decode(path: Path, content: bytes) -> str:
    """Return the text that `content` is, less a byte order mark.

    Raises `FileProblemsError` when it is none.
    """
    content = content.removeprefix(BOM)
    # UTF-8 allows NUL; what has some is no text, or text that was saved as UTF-16.
    nul = content.find(b"\0")
    if nul >= 0:
        problem = Problem(
            "", "there is a NUL byte here", "save the file as UTF-8 text", *_at(content, nul)
        )
        raise FileProblemsError(str(path), [problem])
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        what = f"byte 0x{content[error.start]:02x} is not UTF-8"
        problem = Problem("", what, "save the file as UTF-8 text", *_at(content, error.start))
        raise FileProblemsError(str(path), [problem]) from None


def is_there(path: Path) -> bool:
    """Say whether there is something at `path`. Raises `ReleasecalError` when nobody can tell."""
    # `exists` is False for a few errors, and raises the others: a folder that may not be searched,
    # a name that is too long.
    try:
        return path.exists()
    except OSError as error:
        raise ReleasecalError(f"{path}: cannot be read: {reason(error)}") from None


def is_same_file(one: Path, other: Path) -> bool:
    """Say whether two paths lead to one file that is there."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def is_pipe(path: Path) -> bool:
    """Say whether a path leads to a pipe, which would be waited for until somebody writes to it."""
    try:
        return path.is_fifo()
    except OSError:
        return False


def set_aside(path: Path, *, also: str) -> Path:
    """Rename the file at `path` to the first free NAME.damaged-NUMBER and return that path.

    `also` ends the name of a file that belongs to it and is renamed with it, if there is one.
    Raises `OSError`.
    """
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    path.rename(aside)
    companion = path.with_name(f"{path.name}{also}")
    if companion.exists():
        companion.rename(aside.with_name(f"{aside.name}{also}"))
    return aside


def reason(error: OSError | ValueError) -> str:
    """Return the operating system's own words for `error`, as they stand in a sentence."""
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return words[:1].lower() + words[1:]


def _at(content: bytes, offset: int) -> tuple[int, str]:
    start = content.rfind(b"\n", 0, offset) + 1
    end = content.find(b"\n", offset)
    line = content[start : end if end >= 0 else len(content)]
    return content.count(b"\n", 0, offset) + 1, line.decode("utf-8", "replace")
