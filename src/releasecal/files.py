"""Reading and writing files, with errors that say what to do. Nothing here knows what is in them."""

import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from releasecal.errors import FileProblemsError, Problem, ReleasecalError

BOM = b"\xef\xbb\xbf"
"""The byte order mark that some editors put before UTF-8 text."""


def read_text(path: Path, *, limit: int) -> str:
    """Return the text of the file at `path`, which is UTF-8, with or without a byte order mark.

    `limit` is the largest size in bytes. Raises `ReleasecalError` when there is no such file, when it is a
    folder, may not be read, is larger, or is not text.
    """
    return decoded(path, read_bytes(path, limit=limit))


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


def decoded(path: Path, content: bytes) -> str:
    """Return the text that `content` is, less a byte order mark. Raises `FileProblemsError` when it is none."""
    content = content.removeprefix(BOM)
    nul = content.find(b"\0")
    if nul >= 0:
        problem = Problem("", "there is a NUL byte here", "save the file as UTF-8 text", *_at(content, nul))
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


def replace_bytes(path: Path, content: bytes) -> None:
    """Put `content` into the file at `path` all at once: whoever reads it finds the old file or the new one, whole.

    The file keeps its mode; a symbolic link stays, and what it points to is replaced. Raises `ReleasecalError`
    when that cannot be done (a full disk, a read-only file or folder); then the old file is as it was.
    """
    target = Path(os.path.realpath(path))
    new = target.with_name(f".releasecal-{secrets.token_hex(8)}.tmp")
    try:
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
        if mode is not None and (not mode & 0o222 or not os.access(target, os.W_OK)):
            raise ReleasecalError(f"{path}: cannot be written: the file is read-only")
        try:
            with new.open("xb") as stream:
                stream.write(content)
                stream.flush()
                if mode is not None:
                    new.chmod(mode)
                os.fsync(stream.fileno())
            new.replace(target)
        except BaseException:
            new.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise ReleasecalError(f"{path}: cannot be written: {reason(error)}") from None
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Make a replacement outlast a power cut, where the system lets a folder be synced."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def reason(error: OSError | ValueError) -> str:
    """Return the operating system's own words for `error`, as they stand in a sentence."""
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return words[:1].lower() + words[1:]


def _at(content: bytes, offset: int) -> tuple[int, str]:
    start = content.rfind(b"\n", 0, offset) + 1
    end = content.find(b"\n", offset)
    line = content[start : end if end >= 0 else len(content)]
    return content.count(b"\n", 0, offset) + 1, line.decode("utf-8", "replace")
