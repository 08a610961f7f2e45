"""What a command works on: which catalog and which day, from options, environment and files."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Releasecal


def test_the_day_is_that_of_the_configured_time_zone(
    releasecal: Releasecal, home: Path, tmp_path: Path
) -> None:
    """26 hours lie between the first and the last time zone, so their days always differ."""
    config = home / ".config/releasecal/config.toml"
    config.parent.mkdir(parents=True)
    path = tmp_path / "films.toml"
    path.write_text('[film.far]\ntitle = "Far"\nwide = 2900-01-01\n')
    days = []
    for zone in ("Etc/GMT+12", "Pacific/Kiritimati"):
        config.write_text(f'timezone = "{zone}"\n')
        days.append(int(releasecal("countdown", "far", "--catalog", path).out))
    assert days[0] - days[1] in {1, 2}


@pytest.mark.parametrize("text", ["", "# nothing yet\n", 'territory = "GB"\n'])
def test_an_empty_catalog_is_no_error(releasecal: Releasecal, tmp_path: Path, text: str) -> None:
    """It holds no films, which is said with what to do; only `remind` takes it for an accident."""
    path = tmp_path / "films.toml"
    path.write_text(text)
    result = releasecal("upcoming", "--catalog", path, "--format", "tsv")
    assert (result.exit_code, result.out) == (0, "")
    assert result.err == (
        f"releasecal: there are no films in {path} yet;"
        f' `releasecal add "La La Land" --wide "next friday" --catalog {path}` adds one\n'
    )
    assert releasecal("remind", "--catalog", path).exit_code == 1
    assert releasecal("add", "Coco", "--catalog", path).exit_code == 0
    assert path.read_text() == f'{text}{chr(10) if text else ""}[film.coco]\ntitle = "Coco"\n'


Process = Callable[..., subprocess.CompletedProcess[bytes]]
OPENS = '[film.x]\ntitle = "X"\nwide = 2016-12-02\n'


def test_the_two_options_may_stand_before_the_command(
    releasecal: Releasecal, tmp_path: Path, write_catalog: Callable[[str], Path]
) -> None:
    """Of two, the one nearer to the command counts."""
    path, other = write_catalog(OPENS), tmp_path / "other.toml"
    other.write_text(OPENS.replace("12-02", "12-04"))
    before = ("--catalog", path, "--today", "2016-11-22")
    assert releasecal(*before, "countdown").out == "10\n"
    assert releasecal(*before, "countdown", "--catalog", other).out == "12\n"
    assert releasecal(*before, "countdown", "--today", "2016-11-23").out == "9\n"


def test_a_day_that_is_none_is_named_by_where_it_stands(
    releasecal: Releasecal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The option goes before the variable, whatever that says."""
    monkeypatch.setenv("RELEASECAL_TODAY", "soon")
    result = releasecal("list")
    assert (result.exit_code, result.out) == (2, "")
    assert result.err.startswith('Error: RELEASECAL_TODAY: "soon" is not a date; write one such')
    assert releasecal("list", "--today", "2016-11-22").exit_code == 0
    assert releasecal("list", "--today", "later").err.startswith('Error: --today: "later" is not')


@pytest.mark.parametrize("command", [("list",), ("remind",), ("add", "Coco 2"), ("check",)])
def test_a_pipe_in_the_place_of_the_own_catalog_is_not_waited_for(
    releasecal_process: Process, home: Path, command: tuple[str, ...]
) -> None:
    """Nobody may ever write to it: it is told what it is."""
    own = home / ".local" / "share" / "releasecal" / "films.toml"
    own.parent.mkdir(parents=True)
    os.mkfifo(own)
    result = releasecal_process(*command, timeout=60)
    assert (result.returncode, result.stdout) == (1, b"")
    assert result.stderr.decode() == f"Error: {own}: this is a pipe, and no file\n"


def test_a_path_is_printed_by_its_very_bytes(
    releasecal_process: Process,
) -> None:
    """A name that is no UTF-8 comes through a pipe as the file system has it."""
    asked = releasecal_process("paths", "catalog", "--catalog", os.fsdecode(b"films-\xff.toml"))
    assert (asked.returncode, asked.stderr) == (0, b"")
    assert asked.stdout.rpartition(b"/")[2] == b"films-\xff.toml\n"


def test_a_pipe_is_no_catalog_to_change(releasecal_process: Process, tmp_path: Path) -> None:
    """What comes out of one is read, and what goes into one is lost."""
    path = tmp_path / "films.toml"
    os.mkfifo(path)
    result = releasecal_process("add", "Coco 2", "--catalog", path, timeout=60)
    assert (result.returncode, result.stdout) == (1, b"")
    told = f"Error: {path}: this is a pipe; a catalog to change is a file\n"
    assert result.stderr.decode() == told


def test_a_pipe_in_the_place_of_the_configuration_is_not_waited_for(
    releasecal_process: Process, home: Path
) -> None:
    """It is told what it is, by every command that reads the configuration."""
    config = home / ".config" / "releasecal" / "config.toml"
    config.parent.mkdir(parents=True)
    os.mkfifo(config)
    result = releasecal_process("list", timeout=60)
    assert (result.returncode, result.stdout) == (1, b"")
    assert result.stderr.decode() == f"Error: {config}: this is a pipe, and no file; remove it\n"
    assert releasecal_process("paths", "config", timeout=60).stdout.decode() == f"{config}\n"
