"""A memo of answers, for prompts, status bars and scripts that ask the same thing again and again.

It is looked into before anything else is imported, so it imports next to nothing and knows nothing
of films. An answer is given again only when all that it came from is as it was: what that is stands
in `_question` and in `state_of`. It is kept for pipes alone, and only by commands that show
something in a format for scripts. In doubt nothing is kept.
"""

import os
import sys
import time

from releasecal._version import __version__
from releasecal.folders import make_folders, xdg_folder

COMMANDS = frozenset({"upcoming", "list", "next", "show", "countdown", "changes"})
"""The commands whose answers are kept: they show something, and never write, remind or ask."""

SETTLED_NS = 2_000_000_000
"""A file written less than this before a run may be written again unseen by its times."""

MOST = 200
"""How many answers are kept; with one more, all are thrown away."""

LARGEST = 64 * 1024
"""Bytes of an answer that is kept."""

_PREFIXES = ("RELEASECAL", "_RELEASECAL", "_TYPER", "XDG_", "PYTHON", "LC_")
_NAMES = ("HOME", "LANG", "LANGUAGE", "TZ", "TZDIR")
_LOCAL_TIME = "/etc/localtime"
_KEPT_CODES = {0, 3}
"""Done, and nothing found; an error is worth being looked into again."""

# Python divides a number of any length by a prime: a digest of 61 bits without importing hashlib,
# which takes 4 ms. It tells damage, not malice; the folder is the user's own.
_PRIME = (1 << 61) - 1
_SEAL = 16
_STDOUT, _STDERR = 1, 2


class _Run:
    """What this run has done so far that bears on its answer."""

    def __init__(self) -> None:
        self.began = time.time_ns()
        self.question: bytes | None = None
        self.files: list[str] | None = None
        self.state = b""
        self.is_allowed = False
        self.is_whole = True
        self.parts: list[tuple[int, bytes]] = []
        self.size = 0


_run = _Run()


def answer() -> int | None:
    """Give the answer of this command line again and return its exit code; None if in doubt."""
    # Once, at the beginning: what changes while it is answered is no part of this question.
    question = _run.question = _question()
    if question is None:
        return None
    try:
        with open(_place(question), "rb", opener=_open_at_once) as stream:
            kept = stream.read() or b""
        if kept[:_SEAL] != _seal(kept[_SEAL:]):
            return None
        asked, files, state, code, *parts = _split(kept[_SEAL:])
        if asked != question or state != state_of(os.fsdecode(files).split("\0")):
            return None
        numbered = list(zip(map(int, parts[::2]), parts[1::2], strict=True))
        number = int(code)
    except (OSError, ValueError):
        return None
    return _give(numbered, number)


def _open_at_once(name: str, flags: int) -> int:
    """Open a file for reading; a pipe in its place is not waited for."""
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


def read_from(files: list[str]) -> None:
    """Say what files the answer of this run comes from, before the last of them is read."""
    _run.files, _run.state = files, state_of(files)


def allow(command: str | None) -> None:
    """Say that this run only shows something to a script, with the name of its command."""
    _run.is_allowed = command in COMMANDS


def note(descriptor: int, content: bytes) -> None:
    """Say what was written."""
    _run.size += len(content)
    if _run.size <= LARGEST:
        _run.parts.append((descriptor, content))


def miss_output() -> None:
    """Say that something could not be written: what was is then not the whole answer."""
    _run.is_whole = False


def keep(code: int) -> None:
    """Keep the answer of this run and its exit code, if all that it came from is settled."""
    files = _run.files
    is_kept = _run.is_allowed and _run.is_whole and _run.size <= LARGEST and code in _KEPT_CODES
    if files is None or not is_kept:
        return
    question = _run.question
    # Asked again: a file that was replaced after it was read would go with the old answer.
    if question is None or _run.state != state_of(files) or not _are_settled(files):
        return
    parts = [each for number, part in _run.parts for each in (b"%d" % number, part)]
    names = os.fsencode("\0".join(files))
    _put(_place(question), _join([question, names, _run.state, b"%d" % code, *parts]))


def state_of(files: list[str]) -> bytes:
    """Return the day, and what the system says of each file: what differs when an answer may.

    A file that is not there has a state too. The time zone of the system is a file among them.
    """
    day = time.localtime()
    found = [f"{day.tm_year}-{day.tm_mon}-{day.tm_mday}"]
    for name in (*files, _LOCAL_TIME):
        state = _stat(name)
        found.append(
            f"{state.st_dev} {state.st_ino} {state.st_size} {state.st_mtime_ns} {state.st_ctime_ns}"
            if state
            else "none"
        )
    return "\n".join(found).encode()


def _question() -> bytes | None:
    """Return what is asked and by whom: all that an answer depends on beside day and files.

    None when no answer is kept: results go to a terminal, there is no command, or no folder for
    answers.
    """
    if xdg_folder("cache") is None or not sys.argv[1:] or os.isatty(_STDOUT):
        return None
    variables = [
        f"{name}={value}"
        for name, value in sorted(os.environ.items())
        if name.startswith(_PREFIXES) or name in _NAMES
    ]
    try:
        # A path may be relative, and what one user may read another may not.
        here = [os.getcwd(), str(os.geteuid())]  # noqa: PTH109
        program = [__version__, sys.version, sys.prefix, _program_state()]
        encodings = [str(getattr(each, "encoding", None)) for each in (sys.stdout, sys.stderr)]
    except OSError:
        return None
    lists = (sys.argv[1:], variables, here, program, encodings)
    return _join([os.fsencode("\0".join(each)) for each in lists])


def _program_state() -> str:
    """Return what changes when the program does, also in a checkout that somebody works on.

    Raises `OSError`.
    """
    files = size = times = 0
    folders = [os.path.dirname(__file__)]  # noqa: PTH120
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.name.endswith(".py"):
                    state = entry.stat()
                    files, size, times = files + 1, size + state.st_size, times + state.st_mtime_ns
                elif "." not in entry.name and entry.name != "__pycache__":
                    folders.append(entry.path)
    return f"{files} {size} {times}"


def _are_settled(files: list[str]) -> bool:
    states = [state for name in (*files, _LOCAL_TIME) if (state := _stat(name))]
    newest = max((max(each.st_mtime_ns, each.st_ctime_ns) for each in states), default=0)
    return _run.began - newest >= SETTLED_NS


def _stat(name: str) -> os.stat_result | None:
    """Return what the system says of a file, or of a link to nothing, missed as a file is."""
    for look in (os.stat, os.lstat):
        try:
            return look(name)
        except OSError:
            continue
    return None


def _place(question: bytes) -> str:
    return f"{xdg_folder('cache')}/memo/{int.from_bytes(question, 'big') % _PRIME:016x}"


def _put(place: str, content: bytes) -> None:
    """Write a file whole under its name, or not at all."""
    folder, name = os.path.split(place)
    temporary = f"{folder}/.releasecal-{os.getpid()}-{name}.tmp"  # which `leftovers` sweeps
    try:
        make_folders(folder)
        names = os.listdir(folder)  # noqa: PTH208
        # All, and not the oldest: to tell which that is, each would have to be looked at.
        for name in names if len(names) >= MOST else ():
            os.unlink(f"{folder}/{name}")  # noqa: PTH108
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(handle, "wb") as stream:  # noqa: PTH123
            stream.write(_seal(content) + content)
        os.replace(temporary, place)  # noqa: PTH105
    except OSError:
        return


def _give(parts: list[tuple[int, bytes]], code: int) -> int | None:
    """Write the parts and return the exit code; None when nothing could be written."""
    is_begun = False
    for descriptor, part in parts:
        view = memoryview(part)
        try:
            while view:
                view = view[os.write(descriptor, view) :]
                is_begun = True
        except BrokenPipeError:  # as with `| head`: whoever reads has enough
            if descriptor == _STDOUT:
                return 0
        except OSError:
            if not is_begun:
                return None
            if descriptor == _STDOUT:
                os.write(_STDERR, b"Error: cannot write to standard output\n")
                return 1
    return code


def _seal(content: bytes) -> bytes:
    return b"%016x" % (int.from_bytes(content, "big") % _PRIME)


def _join(items: list[bytes]) -> bytes:
    return b"".join([b"%d:%b" % (len(item), item) for item in items])


def _split(content: bytes) -> list[bytes]:
    """Return what `_join` joined. Raises `ValueError` for anything else."""
    items, at = [], 0
    while at < len(content):
        colon = content.index(b":", at)
        at = colon + 1 + int(content[at:colon])
        items.append(content[colon + 1 : at])
    return items
