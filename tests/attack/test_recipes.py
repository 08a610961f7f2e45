"""The recipes of the documentation, run with titles that mean something to the programs in them."""

import os
import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from releasecal.edit import statement
from tests.answering import answering
from tests.conftest import Releasecal

REMINDERS = (Path(__file__).parents[2] / "docs" / "reminders.md").read_text(encoding="utf-8")
RECIPES = [
    "".join(f"{line[4:]}\n" for line in block.splitlines())
    for block in re.findall(r"(?:^    .*\n)+", REMINDERS, re.MULTILINE)
    if block.startswith("    #!/bin/sh\n")
]
TITLES = (
    "@ Midnight",
    "@/etc/hostname",
    "-",
    "--help",
    "-d @/etc/hostname",
    "-o ran",
    "'",
    '"; touch ran; "',
    "$(touch ran)",
    "`touch ran`",
    "two\nlines",
    "\\n %s ${HOME} !! *",
    "<b>bold</b> & more",
)

STAND_IN = """\
#!{python}
import argparse, pathlib
parser = argparse.ArgumentParser()
parser.add_argument("-u", "--urgency")
parser.add_argument("title")
parser.add_argument("body", nargs="?", default="")
told = parser.parse_args()
with pathlib.Path("told").open("a") as stream:
    print(told.title, told.body, file=stream)
"""
"""A notify-send: the real one needs a desktop. It reads its arguments as that does."""


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """Serve on 127.0.0.1 what takes pushes; return its address and what was pushed."""
    pushed: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            pushed.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    served = HTTPServer(("127.0.0.1", 0), Handler)
    with answering(served):
        yield f"http://127.0.0.1:{served.server_port}", pushed


def test_the_recipes_are_found() -> None:
    """One shows a notification, one pushes to a phone."""
    assert [sorted({"notify-send", "curl"} & set(shlex.split(each))) for each in RECIPES] == [
        ["notify-send"],
        ["curl"],
    ]


@pytest.mark.parametrize("recipe", RECIPES, ids=["notify-send", "curl"])
def test_a_recipe_tells_every_title(
    releasecal: Releasecal,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    server: tuple[str, list[str]],
    recipe: str,
) -> None:
    """Titles like options or files, quotes, line breaks, commands: told as they are, none acts."""
    if "curl" in recipe and shutil.which("curl") is None:
        pytest.skip("curl is not installed")
    address, pushed = server
    own = tmp_path / "bin"
    own.mkdir()
    (own / "notify-send").write_text(STAND_IN.format(python=sys.executable))
    (own / "tell-me").write_text(recipe.replace("https://ntfy.sh", address))
    for program in own.iterdir():
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{own}:{os.environ['PATH']}")
    (tmp_path / "films.toml").write_text(
        "".join(
            f"[film.f{number:02}]\n{statement.assignment(('title',), title)}\nwide = 2026-12-02\n"
            for number, title in enumerate(TITLES)
        ),
        encoding="utf-8",
    )
    options = ("--catalog", "films.toml", "--today", "2026-12-01", "--exec", "tell-me")
    result = releasecal("remind", *options)
    assert (result.exit_code, result.out, result.err) == (0, "", "")
    told = (tmp_path / "told").read_text() if "notify-send" in recipe else "\n".join(pushed)
    for title in TITLES:
        shown = title.replace("\n", " ")
        assert f"{shown} opens in wide release tomorrow" in told
    assert not (tmp_path / "ran").exists()
