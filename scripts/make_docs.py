"""Write what the program knows of its documentation: sessions, command reference, pictures.

    python scripts/make_docs.py           write them anew
    python scripts/make_docs.py --check   end with 1 when one is not what the program says

A session is a ```console block: each line that begins with "$ " is run by a shell, and what it
printed, stdout and stderr, stands below it. `export` lines hold for the rest of the file. The
sessions of a file have a new folder of their own, with a copy of `data/` in it, so that nothing
else on the machine can meddle.
"""

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
PROGRAM_FOLDER = Path(sys.executable).parent

PICTURES = {
    "calendar.svg": "calendar Dec --format svg",
    "timeline.svg": "timeline --from 2016-11-18 --to 2017-01-31 --moves --format svg",
    "films.html": "export html --to 2017-02-28",
}
"""The files of `docs/` that a command draws."""

_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)


def documents() -> Iterator[tuple[Path, Callable[[], str]]]:
    """Yield each file that is made, with the function that makes its text."""
    for path in sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")]):
        if path.name != "commands.md":
            yield path, partial(with_sessions, path)
    yield ROOT / "docs" / "commands.md", commands
    yield ROOT / "docs" / "upcoming.svg", picture
    for name, command in PICTURES.items():
        yield ROOT / "docs" / name, lambda command=command: drawn(command)  # type: ignore[misc]


def drawn(command: str) -> str:
    """Return what a command draws from the sample catalog on the day of the documentation."""
    with tempfile.TemporaryDirectory() as home:
        environment = _environment(Path(home)) | {"COLUMNS": "110"}
        sample = "--catalog data/films.toml --today 2016-11-22"
        # What it remarks on is no part of the picture.
        return _run(f"releasecal {command} {sample} 2>/dev/null", environment)


def with_sessions(path: Path) -> str:
    """Return the document at `path` with what its sessions print now."""
    text = path.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as folder:
        environment = _environment(Path(home))
        shutil.copytree(ROOT / "data", Path(folder, "data"))
        return _BLOCK.sub(lambda block: _session(block[0], environment, Path(folder)), text)


def commands() -> str:
    """Return the command reference: the help of every command."""
    from typer.main import get_command

    from releasecal.cli.app import app

    with tempfile.TemporaryDirectory() as home:
        environment = _environment(Path(home))
        parts = ["# Commands\n\nWhat `--help` says."]
        parts.append(" Written by `scripts/make_docs.py`; change the program instead.\n")
        for words in _command_words(get_command(app), ()):
            command = " ".join(("releasecal", *words))
            parts += [
                f"\n## {command}\n\n```text\n",
                _run(f"{command} --help", environment),
                "```\n",
            ]
    return "".join(parts)


def picture() -> str:
    """Return the table of `releasecal upcoming` as an SVG that rich exports."""
    from rich.console import Console
    from rich.text import Text

    with tempfile.TemporaryDirectory() as home:
        environment = _environment(Path(home)) | {
            "FORCE_COLOR": "1",
            "TERM": "xterm-256color",
            "COLUMNS": "100",
        }
        options = "--catalog data/films.toml --today 2016-11-22 --within 40d --format table"
        shown = _run(f"releasecal upcoming {options}", environment)
    console = Console(record=True, width=100, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(shown))
    return console.export_svg(
        title="releasecal upcoming --today 2016-11-22 --within 40d", unique_id="releasecal"
    )


def _command_words(command: Any, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield words
    names = command.list_commands(None) if hasattr(command, "list_commands") else ()
    for name in names:
        yield from _command_words(command.get_command(None, name), (*words, name))


def _session(block: str, environment: dict[str, str], folder: Path) -> str:
    lines = []
    for line in block.splitlines():
        if line.startswith("$ export "):
            environment |= dict(
                pair.split("=", 1) for pair in line.removeprefix("$ export ").split()
            )
            lines.append(f"{line}\n")
        elif line.startswith("$ "):
            lines.append(f"{line}\n{_run(line.removeprefix('$ '), environment, folder)}")
    return "".join(lines)


def _run(command: str, environment: dict[str, str], folder: Path = ROOT) -> str:
    result = subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return result.stdout.decode("utf-8").replace("\r\n", "\n")


def _environment(home: Path) -> dict[str, str]:
    path = f"{PROGRAM_FOLDER}{os.pathsep}{os.environ['PATH']}"
    return {"PATH": path, "HOME": str(home), "LANG": "C.UTF-8", "COLUMNS": "80", "TZ": "UTC"}


def main() -> None:
    """Write or check every document."""
    stale = []
    for path, made in documents():
        text = made()
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(path)
            if "--check" not in sys.argv:
                path.write_text(text, encoding="utf-8")
    for path in stale:
        print(path.relative_to(ROOT))
    if stale and "--check" in sys.argv:
        sys.exit("These do not say what the program says; run `python scripts/make_docs.py`.")


if __name__ == "__main__":
    main()
