"""Odd surroundings of a run: variables, closed and full streams, full disks, few open files."""

import os
import random
import resource
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.attack.commands import EVERY, Command
from tests.attack.place import Place
from tests.attack.seed import IS_LONG, SEED
from tests.attack.starter import Starter

HUGE = "9" * 20
VARIABLES = {
    "TZ": ["", ":", "/etc/passwd", "Mars/Base", "UTC+25", "A" * 5000, "../../etc/passwd", "\udcff"],
    "COLUMNS": ["0", "-1", "1", "1000000000", HUGE, "abc", " 80", "1e3", "\udcff", "４０"],
    "LINES": ["0", HUGE, "abc"],
    "TERM": ["", "dumb", "x" * 3000, "\udcff"],
    "HOME": ["", "HERE/absent", "relative", "/dev/null", "/proc", "x" * 5000, "y/" * 1500],
    "XDG_STATE_HOME": ["/dev/null", "/proc/self", "/dev/full", "/" + "x" * 300],
    "XDG_CACHE_HOME": ["/dev/null", "/proc/self", "/" + "x" * 300],
    "XDG_CONFIG_HOME": ["/dev/null", "/proc/self", "/" + "x" * 300],
    "XDG_DATA_HOME": ["/dev/null", "/proc/self", "/" + "x" * 300],
    "LC_ALL": ["", "C", "xx_YY", "tr_TR.UTF-8", "\udcff"],
    "RELEASECAL_STATE": ["/dev/null", "/dev/full", ".", "films.toml", "x" * 300, "y/" * 1500 + "x"],
    "RELEASECAL_CATALOG": ["/dev/null", ".", "x" * 300, "\udcff", "~nobody/x", "~", "y/" * 1500],
    "RELEASECAL_TODAY": ["0001-01-01", "9999-12-31", "9999", "TBA", "x" * 5000, "\udcff"],
    "SOURCE_DATE_EPOCH": ["-1", HUGE, "x", "9" * 5000, "1e9"],
    "EDITOR": ["", "'", "false", "/nonexistent", "\udcff", "sh -c 'kill -9 $$'"],
}
OFFLINE = [each for each in EVERY if str(each) not in {"sync", "link", "import tmdb"}]
OFFLINE = [each for each in OFFLINE if str(each) != "publish caldav"]


def check(place: Place, code: int, said: str, case: object) -> None:
    """Say whether a run ended in words, and left the catalog whole."""
    assert code in {0, 1, 2, 3}, (case, said)
    assert "Traceback" not in said, (case, said)
    assert "Exception ignored" not in said, (case, said)
    films = place.folder / "films.toml"
    assert str(place.command) == "remove" or films.read_text().startswith("# mine"), case


@pytest.mark.parametrize("command", OFFLINE, ids=str)
def test_odd_variables(tmp_path: Path, starter: Starter, command: Command) -> None:
    """Any value of a variable that a run looks at: it ends in words, soon, and loses nothing."""
    place = Place(tmp_path / "place", command, starter)
    odd = [(name, value) for name, values in VARIABLES.items() for value in values]
    chances = random.Random(f"{SEED} {command}")  # noqa: S311
    for name, value in odd if IS_LONG else chances.sample(odd, 8):
        place.prepare()
        usual = place.variables
        place.variables = usual | {name: value.replace("HERE", str(place.folder))}
        done = place.run([*place.words, *["--format", "table"] * command.takes("--format")])
        place.variables = usual
        check(place, done.code, done.err, (f"ATTACK_SEED={SEED}", name, value))
        # Fifteen hundred folders within one another are too deep for Python to take away.
        subprocess.run(["rm", "-rf", place.folder / "y"], check=True)  # noqa: S607


@pytest.mark.parametrize("command", OFFLINE, ids=str)
def test_no_home_folder_is_made(tmp_path: Path, starter: Starter, command: Command) -> None:
    """Where root's jobs have a home that is not there: what has to write there says so instead.

    Neither is one made for the own catalog, nor for an index of a long one.
    """
    place = Place(tmp_path / "place", command, starter)
    own = {name: value for name, value in place.variables.items() if name != "RELEASECAL_CATALOG"}
    long = "".join(f'[film.f{at}]\ntitle = "{at}"\nwide = 2016-12-16\n' for at in range(2000))
    for variables, text in ((own, ""), (place.variables, long)):
        place.prepare()
        with (place.folder / "films.toml").open("a") as films:
            films.write(text)
        usual = place.variables
        place.variables = variables | {"HOME": str(place.folder / "absent" / "root")}
        done = place.run(place.words)
        place.variables = usual
        check(place, done.code, done.err, place.words)
        assert not (place.folder / "absent").exists()


def closing(*streams: int) -> Callable[[], None]:
    """Return what closes these streams before a run begins."""

    def close() -> None:
        for each in streams:
            os.close(each)

    return close


def limiting(what: int, most: int) -> Callable[[], None]:
    """Return what limits a run so."""
    return lambda: resource.setrlimit(what, (most, most))


WAYS: dict[str, dict[str, Any]] = {
    **{f"closed {each}": {"preexec_fn": closing(*each)} for each in [(0,), (1,), (2,), (0, 1, 2)]},
    **{f"full {each}": {each: "/dev/full"} for each in ("stdout", "stderr")},
    **{
        f"{most} bytes": {"preexec_fn": limiting(resource.RLIMIT_FSIZE, most)}
        for most in (0, 1, 100, 300, 1000, 4096, 9000)
    },
    **{
        f"{most} files": {"preexec_fn": limiting(resource.RLIMIT_NOFILE, most)}
        for most in (6, 8, 12)
    },
}


@pytest.mark.parametrize("command", OFFLINE, ids=str)
def test_streams_and_limits(tmp_path: Path, starter: Starter, command: Command) -> None:
    """Closed and full streams, files that may not grow, few open files: as above, nothing left."""
    place = Place(tmp_path / "place", command, starter)
    chances = random.Random(f"{SEED} {command}")  # noqa: S311
    # Without its cache: Python itself leaves half a file of that where files may not grow.
    line = [sys.executable, "-B", "-m", "releasecal", *place.words]
    for name in WAYS if IS_LONG else chances.sample(list(WAYS), 3):
        place.prepare()
        options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | WAYS[name]
        with ExitStack() as stack:
            for stream in ("stdout", "stderr"):
                if isinstance(options[stream], str):
                    options[stream] = stack.enter_context(Path(options[stream]).open("wb"))
            done: subprocess.CompletedProcess[Any] = subprocess.run(
                line, cwd=place.folder, env=place.variables, check=False, **options
            )
        case = (f"ATTACK_SEED={SEED}", name)
        check(place, done.returncode, (done.stderr or b"").decode(), case)
        assert place.run(["check"]).code == 0, case
        left = [each for each in place.files() if ".tmp" in each or "/edit-" in each]
        assert left == [], case


LONG = {
    "a row of dots": (["import", "text", "long"], "." * 300_000),
    "a row of dashes": (["import", "text", "long"], "- " * 150_000),
    "many columns": (["import", "csv", "long"], f"title{',a' * 150_000}\nx\n"),
}


@pytest.mark.parametrize("shape", LONG)
def test_what_is_long_and_all_alike(tmp_path: Path, starter: Starter, shape: str) -> None:
    """It is read within the time of a processor that the system allows, and does not end there."""
    words, text = LONG[shape]
    place = Place(tmp_path / "place", OFFLINE[0], starter)
    place.prepare()
    (place.folder / "long").write_text(text)
    done = subprocess.run(
        [sys.executable, "-B", "-m", "releasecal", *words],
        cwd=place.folder,
        env=place.variables,
        check=False,
        capture_output=True,
        preexec_fn=limiting(resource.RLIMIT_CPU, 20),
    )
    check(place, done.returncode, done.stderr.decode(), shape)
