"""TAB in real shells, on a catalog that is out to run something: only the harmless is completed."""

import os
import pty
import select
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from releasecal.edit import statement
from tests.conftest import bare_environment

OPENED = {
    "bash": ["bash", "--norc", "--noprofile", "-i"],
    "zsh": ["zsh", "-f", "-i"],
    "fish": ["fish", "--no-config", "-i", "-C", "source completion"],
}
PREPARED = {
    "bash": "source completion\n",
    "zsh": "autoload -Uz compinit; compinit -u -D; source completion\n",
    "fish": "",
}
KILL_LINE = "\x15"
PATIENCE = 60
"""Seconds without a word after which a shell counts as stuck."""

OUT_TO_RUN = (
    "x;touch ran",
    "x$(touch ran)",
    r"x\$(touch ran)",
    r"x\\$(touch ran)",
    "x`touch ran`",
    r"x\`touch ran\`",
    "x'$(touch ran)'",
    'x"$(touch ran)"',
    'x")$(touch ran)',
    "x'));touch ran;((",
    "x\ntouch ran",
    "x&touch ran",
    "x|touch ran",
    "x>ran",
    "x (touch ran)",
    "x=(touch ran)",
    "x:(touch ran)",
    "x{a,b}$(touch ran)",
    "x\u2019$(touch ran)",
    "x\tx;touch ran",
    "x:::x;touch ran",
    "x*;touch ran",
    "x?!!;touch ran",
)
"""What a slug, a title, a tag or a distributor may be, on purpose."""


def hostile_catalog() -> str:
    """Return a catalog with all of these wherever it is suggested from, and one harmless film."""
    lines = []
    for number, text in enumerate(OUT_TO_RUN):
        slug = text if text.isprintable() else f"x{number};touch ran"
        lines.append(f"[{statement.key(('film', slug))}]")
        lines += [
            statement.assignment(("title",), text),
            statement.assignment(("distributor",), text),
        ]
        lines += [statement.assignment(("tags",), [text]), "wide = 2030-01-01"]
        # A film that is suggested, with this beside it as help.
        lines += [f"[film.help-{number}]", statement.assignment(("title",), text)]
        lines += ["wide = 2030-01-01"]
    lines += ["[film.xavier-1]", 'title = "Xavier"', 'tags = ["x men"]', 'distributor = "x films"']
    return "\n".join([*lines, "wide = 2030-01-01", ""])


def typed(shell: str, keys: str, folder: Path) -> str:
    """Type into an interactive shell and return what it wrote until its end."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        own = bare_environment(PATH=f"{folder / 'bin'}:{os.environ['PATH']}", HOME=folder)
        own |= {"TERM": "dumb", "LC_ALL": "C.UTF-8", "RELEASECAL_CATALOG": "films.toml"}
        os.execvpe(OPENED[shell][0], OPENED[shell], own)  # noqa: S606 - it is the shell that is tested
    shown = b""
    try:
        os.write(terminal, f"{PREPARED[shell]}{keys}\nexit\n".encode())
        while select.select([terminal], [], [], PATIENCE)[0] and (part := os.read(terminal, 65536)):
            shown += part
    except OSError:  # the shell has ended, and its side of the terminal is closed
        pass
    else:
        os.kill(child, signal.SIGKILL)
    os.close(terminal)
    os.waitpid(child, 0)
    return shown.decode("utf-8", "replace")


@pytest.fixture(params=OPENED)
def shell(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return a shell that is there, with the program's completion for it, and the catalog."""
    name: str = request.param
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed")
    program = tmp_path / "bin" / "releasecal"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m releasecal "$@"\n')
    program.chmod(0o755)
    source = os.environ | {"_RELEASECAL_COMPLETE": f"source_{name}"}
    script = subprocess.run([program], env=source, stdout=subprocess.PIPE, check=True).stdout
    (tmp_path / "completion").write_bytes(script)
    (tmp_path / "films.toml").write_text(hostile_catalog(), encoding="utf-8")
    return name


def test_tab_runs_nothing(shell: str, tmp_path: Path) -> None:
    """Slugs, tags and distributors that are commands, with and without open quotes, do not come."""
    keys = [
        "releasecal show x\t --format json",
        "releasecal list --tag x\t --format json",
        "releasecal list --tag 'x\t --format json",
        'releasecal list --distributor "x\t --format json',
        f"releasecal show x$\t{KILL_LINE}",
    ]
    shown = typed(shell, "\n".join(keys), tmp_path)
    # Once in each list; and in the record of the film and in its release.
    assert shown.count('"film": "xavier-1"') == 3 + 2
    assert not (tmp_path / "ran").exists()


def test_help_beside_a_suggestion_runs_nothing(shell: str, tmp_path: Path) -> None:
    """Hostile titles beside slugs: what the slugs share is completed, then all are listed."""
    keys = f"releasecal show he\t1 --format json\nreleasecal show help-\t\t{KILL_LINE}"
    shown = typed(shell, keys, tmp_path)
    assert '"film": "help-1"' in shown
    assert not (tmp_path / "ran").exists()


def test_a_typed_path_runs_nothing(shell: str, tmp_path: Path) -> None:
    """What is typed where a file belongs is not handed back to be evaluated."""
    lines = [
        r"releasecal check --catalog \$\(touch\ ran\)",
        r"releasecal check --catalog '\$(touch ran)'",
        r"releasecal check --catalog \\\$\(touch\ ran\)",
    ]
    typed(shell, "".join(f"{line}\t{KILL_LINE}" for line in lines), tmp_path)
    assert not (tmp_path / "ran").exists()
