"""The user's editor: which one it is, how it is told a line, and how its run ended."""

import os
import shlex
import shutil
import subprocess
from pathlib import Path

from releasecal.errors import ReleasecalError

_PLUS_LINE = frozenset(
    {
        "vi",
        "vim",
        "nvim",
        "gvim",
        "view",
        "nano",
        "pico",
        "emacs",
        "emacsclient",
        "kak",
        "micro",
        "joe",
        "ne",
        "mg",
        "jed",
    }
)
_GOTO = frozenset({"code", "code-insiders", "codium", "vscodium", "cursor"})
_COLON_LINE = frozenset({"hx", "helix", "subl", "zed"})
_RETURNS_AT_ONCE = frozenset({*_GOTO, "subl", "zed"})
"""Editors with windows: they wait for the file to be closed only when told so."""

# Debian's own way to the user's choice first; then what is there, the easier to leave before vi.
_DEFAULTS = ("sensible-editor", "nano", "vim", "vi", "notepad")


def command(path: Path, line: int | None) -> list[str]:
    """Return the command that opens `path`, at `line` where the editor is known to take one.

    Raises `ReleasecalError` when there is no editor, or VISUAL or EDITOR cannot be read.
    """
    words = _command_words()
    # By its file name: EDITOR may hold a whole path, and options behind it.
    name = Path(words[0]).name.lower().removesuffix(".exe")
    if name in _RETURNS_AT_ONCE and not {"--wait", "-w"} & set(words):
        words.append("--wait")
    if line is None:
        return [*words, str(path)]
    if name in _PLUS_LINE:
        return [*words, f"+{line}", str(path)]
    if name in _GOTO:
        return [*words, "-g", f"{path}:{line}"]
    return [*words, f"{path}:{line}" if name in _COLON_LINE else str(path)]


def run(words: list[str], keeping: int | None) -> None:
    """Run the editor and wait for it. Raises `ReleasecalError` when it fails or does not start.

    It keeps the open file `keeping`, with the lock on that, should it outlive the program.
    """
    try:
        passed = () if keeping is None else (keeping,)
        ended = subprocess.run(words, check=False, pass_fds=passed)  # noqa: S603 - it is the user's own command
    except OSError as error:
        raise ReleasecalError(
            f"the editor {words[0]} cannot be started: {error.strerror}; set EDITOR"
        ) from None
    if ended.returncode:
        raise ReleasecalError(f"the editor {words[0]} ended with an error ({ended.returncode})")


def _command_words() -> list[str]:
    for variable in ("VISUAL", "EDITOR"):
        text = os.environ.get(variable, "")
        try:
            # A backslash escapes for a shell, and stands in paths of Windows.
            words = shlex.split(text, posix=os.name != "nt")
        except ValueError:
            raise ReleasecalError(
                f"{variable} cannot be read: {text}; write the editor's command"
            ) from None
        if words:
            return words
    # From cron, vi would wait for ever for somebody to type.
    if not os.isatty(0):
        raise ReleasecalError(
            "there is no terminal for an editor; set EDITOR to the command of one"
        )
    for name in _DEFAULTS:
        if found := shutil.which(name):
            return [found]
    raise ReleasecalError("there is no editor; set EDITOR to the command of one")
