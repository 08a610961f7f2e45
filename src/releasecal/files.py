"""Reading, creating and replacing files, with errors that say what to do. Nothing here knows what is in them."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from releasecal.errors import FileProblemsError, Problem, ReleasecalError

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH

BOM = b"\xef\xbb\xbf"
"""The byte order mark that some editors put before UTF-8 text."""


def read_text(path: Path, *, limit: int) -> str:
    """Return the text of the file at `path`, which is UTF-8, with or without a byte order mark.

    `limit` is the largest size in bytes. Raises `ReleasecalError` when there is no such file, when it is a
    folder, may not be read, is larger, or is not text.
    """
    return decode(path, read_bytes(path, limit=limit))


def read_bytes(path: Path, *, limit: int) -> bytes:
    """Return what is in the file at `path`, with the same errors."""
    try:
        with path.open("rb") as stream:
            content = stream.read(limit + 1)
    except FileNotFoundError:
        raise ReleasecalError(f"{path}: there is no such file") from None
    except IsADirectoryError:
        raise ReleasecalError(f"{path}: this is a folder; name the file in it") from None
    except PermissionError:
        raise ReleasecalError(f"{path}: you may not read this file; see its permissions") from None
    except (OSError, ValueError) as error:
        raise ReleasecalError(f"{path}: cannot be read: {reason(error)}") from None
    if len(content) > limit:
        most = limit // 1024**2
        raise ReleasecalError(f"{path}: the file is larger than {most} MiB; is it the right one?")
    return content


def decode(path: Path, content: bytes) -> str:
    """Return the text that `content` is, less a byte order mark. Raises `FileProblemsError` when it is none."""
    content = content.removeprefix(BOM)
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


def create_text(path: Path, text: str) -> None:
    """Write `text` to a new file at `path`, making its folders; never touches a file that is there.

    Raises `FileExistsError` when there is one, `ReleasecalError` when it cannot be written; then nothing
    is left behind.
    """
    make_folder(path.parent)
    try:
        stream = path.open("x", encoding="utf-8", newline="\n")
    except FileExistsError:
        raise
    except OSError as error:
        raise ReleasecalError(f"{path}: cannot be written: {reason(error)}") from None
    try:
        with stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        path.unlink()
        raise ReleasecalError(f"{path}: cannot be written: {reason(error)}") from None


def make_folder(path: Path) -> None:
    """Make the folder at `path`, and those that it stands in, unless it is there."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReleasecalError(f"{path}: cannot be made a folder: {reason(error)}") from None


def replace_bytes(path: Path, content: bytes) -> bool:
    """Make `content` the content of the file at `path`, and say whether that changed anything.

    At every moment the file is the old one or the new one, whole: the new one is written beside it and then takes
    its name. It keeps the old one's permissions; a link stays a link; what is no file (a pipe, /dev/stdout) is
    written to. A file that holds these bytes already is left alone. Raises `ReleasecalError` when the file cannot
    be written, or is read-only; then it is as it was and nothing is left behind.
    """
    target = Path(os.path.realpath(path))
    try:
        mode = _mode(target)
        if mode is not None and not stat.S_ISREG(mode):
            with path.open("wb") as stream:
                stream.write(content)
            return True
        if mode is not None and target.read_bytes() == content:
            return False
        if mode is not None and (not mode & _WRITABLE or not os.access(target, os.W_OK)):
            raise ReleasecalError(f"{path}: cannot be written: the file is read-only")
        _replace(target, content, None if mode is None else stat.S_IMODE(mode))
    except IsADirectoryError:
        raise ReleasecalError(f"{path}: this is a folder; name the file in it") from None
    except FileNotFoundError:
        raise ReleasecalError(
            f"{path}: there is no folder {target.parent}; make it first"
        ) from None
    except (OSError, ValueError) as error:
        raise ReleasecalError(f"{path}: cannot be written: {reason(error)}") from None
    return True


def is_same_file(one: Path, other: Path) -> bool:
    """Say whether two paths lead to one file that is there."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def set_aside(path: Path, *, also: str) -> Path:
    """Rename the file at `path` to the first free NAME.damaged-NUMBER and return that path; raises `OSError`.

    `also` ends the name of a file that belongs to it and is renamed with it, if there is one.
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


def _mode(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _replace(target: Path, content: bytes, permissions: int | None) -> None:
    """Write a file beside `target` and give it that name; whatever interrupts this, the other file goes."""
    import secrets  # with it comes hashlib, 4 ms that reading does not need

    beside = target.parent / f".releasecal-{secrets.token_hex(8)}.tmp"
    try:
        with beside.open("xb") as stream:
            if permissions is not None:
                beside.chmod(permissions)
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(target)
        _sync_folder(target.parent)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


def _sync_folder(folder: Path) -> None:
    """Make a replacement outlast a power cut, where the system lets a folder be synced."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _at(content: bytes, offset: int) -> tuple[int, str]:
    start = content.rfind(b"\n", 0, offset) + 1
    end = content.find(b"\n", offset)
    line = content[start : end if end >= 0 else len(content)]
    return content.count(b"\n", 0, offset) + 1, line.decode("utf-8", "replace")
