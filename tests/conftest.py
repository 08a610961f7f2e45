"""What every test needs: its own folders, the program as function and process, golden files."""

import io
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, cast

import pytest
from hypothesis import settings

from releasecal.cli import main
from tests import hints
from tests.source_server import TOKEN, SourceServer, serving

settings.register_profile("releasecal", deadline=None)  # a slow machine is no defect
settings.load_profile("releasecal")

# Started in the background by a shell, a process ignores interrupts, and so would all that it
# starts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

GOLDEN = Path(__file__).parent / "golden"

_PROGRAM = [sys.executable, "-m", "releasecal"]
_PASSED_ON = ("PATH", "SYSTEMROOT", "COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG")


def bare_environment(**variables: str | Path) -> dict[str, str]:
    """Return an environment of these variables alone, with what coverage counts processes by."""
    passed_on = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return passed_on | {name: str(value) for name, value in variables.items()}


@dataclass(frozen=True)
class Result:
    """How a run of the program ended."""

    exit_code: int
    out: str
    err: str


class Releasecal(Protocol):
    """The program, as a test calls it."""

    def __call__(self, *arguments: object, terminal: bool = False) -> Result:
        """Run it with these arguments."""


# Under nohup it is ignored, and would be so in all that is started here.
signal.signal(signal.SIGHUP, signal.SIG_DFL)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test a home of its own and an environment without anything of the machine's."""
    own = tmp_path / "home"
    own.mkdir()
    for name in list(os.environ):
        if name not in _PASSED_ON:
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(own))
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(tmp_path)
    return own


@pytest.fixture
def unmeasured(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let coverage not count the processes of this test: what it does there would be in the way."""
    monkeypatch.delenv("COVERAGE_PROCESS_CONFIG", raising=False)


class _Stream(io.TextIOWrapper):
    def __init__(self, *, terminal: bool) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", newline="")
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal

    def text(self) -> str:
        self.flush()
        content = self.buffer
        assert isinstance(content, io.BytesIO)
        return content.getvalue().decode("utf-8")


@pytest.fixture
def releasecal(monkeypatch: pytest.MonkeyPatch) -> Releasecal:
    """Run the program in this process: the same entry point, with streams of its own."""

    def run(*arguments: object, terminal: bool = False) -> Result:
        out, err = _Stream(terminal=terminal), _Stream(terminal=terminal)
        with monkeypatch.context() as patch:
            patch.setattr(sys, "argv", ["releasecal", *map(str, arguments)])
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            try:
                main()
                code: object = 0
            except SystemExit as end:
                code = end.code or 0
        assert isinstance(code, int)
        hints.check(out.text() + err.text())
        return Result(code, out.text(), err.text())

    return run


@pytest.fixture
def releasecal_process() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run the program as a process of its own; keyword arguments go to `subprocess.run`."""

    def run(*arguments: object, **options: Any) -> subprocess.CompletedProcess[bytes]:
        settings: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
        result: Any = subprocess.run([*_PROGRAM, *map(str, arguments)], check=False, **settings)
        return cast(subprocess.CompletedProcess[bytes], result)

    return run


@pytest.fixture
def write_catalog(tmp_path: Path) -> Callable[[str], Path]:
    """Write a catalog and return its path."""

    def write(text: str) -> Path:
        path = tmp_path / "films.toml"
        path.write_text(text, encoding="utf-8", newline="")
        return path

    return write


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[SourceServer]:
    """Start a server that stands for TMDb and Wikidata, and have the program ask it.

    The program has a token that the server takes.
    """
    with serving() as own:
        monkeypatch.setenv("RELEASECAL_TMDB_URL", f"{own.url}/3")
        monkeypatch.setenv("RELEASECAL_WIKIDATA_URL", own.url)
        monkeypatch.setenv("TMDB_TOKEN", TOKEN)
        yield own


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with a golden file; `pytest --update-golden` writes the file instead."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.write_text(text, encoding="utf-8", newline="")
        assert text == path.read_bytes().decode("utf-8")

    return compare
