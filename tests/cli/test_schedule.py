"""`releasecal schedule`: read back by the programs it is for, or run by cron's rules."""

import os
import plistlib
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Releasecal, bare_environment

CATALOG = '[film.amelie]\ntitle = "Amélie"\nwide = 2016-12-09\n'
SAID = "Amélie opens in wide release tomorrow, on Fri 9 Dec 2016 (US).\n"
FOLDER = '50% o\'f "$HOME" \\ é'
"""A folder with everything that cron, a shell or systemd would take for its own."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make that folder with a catalog and a copy of the program, which is on the PATH."""
    folder = tmp_path / FOLDER
    folder.mkdir()
    (folder / "films.toml").write_text(CATALOG, encoding="utf-8")
    program = folder / "releasecal"
    program.write_text(
        "#!/bin/sh\nRELEASECAL_TODAY=2016-12-08"
        f' exec {shlex.quote(sys.executable)} -m releasecal "$@"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    monkeypatch.chdir(folder)
    return folder


ARGUMENTS = ("--catalog", "films.toml", "--state", "ledger")


def run_by_cron(line: str) -> str:
    """Run the command of a crontab line as crontab(5) says: a bare PATH, no locale, % unescaped."""
    command = line.rstrip("\n").split(" ", 5)[5].replace("\\%", "%")
    bare = bare_environment(
        HOME=os.environ["HOME"], LOGNAME="somebody", SHELL="/bin/sh", PATH="/usr/bin:/bin"
    )
    ended = subprocess.run(
        ["/bin/sh", "-c", command], env=bare, cwd="/", capture_output=True, check=True
    )
    assert ended.stderr == b""
    return ended.stdout.decode("utf-8")


def test_the_line_for_cron(releasecal: Releasecal, folder: Path) -> None:
    """Paths are whole, and a % cannot end the command."""
    result = releasecal("schedule", "cron", "--at", "7:05", *ARGUMENTS)
    assert result.exit_code == 0
    assert result.err == "Add this line with `crontab -e`. cron mails what is printed.\n"
    words = [
        str(folder / "releasecal"),
        "remind",
        "--catalog",
        str(folder / "films.toml"),
        "--state",
    ]
    command = shlex.join([*words, str(folder / "ledger")]).replace("%", "\\%")
    assert result.out == f"5 7 * * * {command}\n"


def test_the_line_for_cron_runs_and_reminds_once(releasecal: Releasecal, folder: Path) -> None:
    """In cron's environment it tells what is due, in UTF-8, and the second time nothing."""
    line = releasecal("schedule", "cron", *ARGUMENTS).out
    assert [run_by_cron(line) for _ in range(2)] == [SAID, ""]
    assert (folder / "ledger").exists()


def test_a_command_and_the_configuration_go_along(
    releasecal: Releasecal, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """--exec gets a whole path, and a configuration elsewhere is found from a bare environment."""
    teller = folder / "tell"
    teller.write_text('#!/bin/sh\nprintf "told: %s\\n" "$RELEASECAL_TEXT"\n')
    teller.chmod(0o755)
    own = folder / "config" / "releasecal" / "config.toml"
    own.parent.mkdir(parents=True)
    own.write_text('territories = ["US"]\nleads = ["3d"]\n')
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / "config"))
    line = releasecal("schedule", "cron", *ARGUMENTS, "--exec", "tell x").out
    assert run_by_cron(line) == f"told: {SAID}"
    assert "due 3d" in releasecal("remind", "--state", "ledger", "--history").out


def test_without_a_program_on_the_path_python_runs_it(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """A program that was started as a module is scheduled as one."""
    path = write_catalog(CATALOG)
    line = releasecal("schedule", "cron", "--catalog", path).out
    if shutil.which("releasecal") is None:
        assert line.startswith(f"0 8 * * * {shlex.quote(sys.executable)} -m releasecal remind ")
    else:
        assert line.startswith(f"0 8 * * * {shutil.which('releasecal')} remind ")


def test_the_units_for_systemd(releasecal: Releasecal, folder: Path) -> None:
    """One service that runs once, one timer that makes up for missed runs; each alone, too."""
    both = releasecal("schedule", "systemd", "--at", "18:30", *ARGUMENTS)
    service = releasecal("schedule", "systemd", "service", "--at", "18:30", *ARGUMENTS).out
    timer = releasecal("schedule", "systemd", "timer", "--at", "18:30", *ARGUMENTS).out
    assert both.out == (
        f"# ~/.config/systemd/user/releasecal-remind.service\n{service}\n"
        f"# ~/.config/systemd/user/releasecal-remind.timer\n{timer}"
    )
    assert "systemctl --user enable --now releasecal-remind.timer" in both.err
    assert timer == (
        "[Unit]\nDescription=Reminders of film releases, daily\n\n"
        "[Timer]\nOnCalendar=*-*-* 18:30:00\nPersistent=true\n\n[Install]\nWantedBy=timers.target\n"
    )
    dollars = (
        str(folder).replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    )
    program, arguments = service.splitlines()[-1].split(" remind ")
    assert program == f'ExecStart=/usr/bin/env "{dollars}/releasecal"'
    assert arguments == f'--catalog "{dollars}/films.toml" --state "{dollars}/ledger"'


@pytest.mark.parametrize(
    "name", ["plain", "50% of", "o'clock", '"quoted"', "$HOME", "back\\slash", "é"]
)
def test_systemd_accepts_the_units(
    releasecal: Releasecal, folder: Path, tmp_path: Path, name: str
) -> None:
    """`systemd-analyze verify` is content, and finds the program in a folder of any name."""
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        pytest.skip("systemd is not there")
    renamed = folder.rename(tmp_path / name)
    units = tmp_path / "units"
    units.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(renamed)
        patch.setenv("PATH", f"{renamed}:/usr/bin:/bin")
        for unit in ("service", "timer"):
            content = releasecal("schedule", "systemd", unit, *ARGUMENTS).out
            (units / f"releasecal-remind.{unit}").write_text(content, encoding="utf-8")
    paths = sorted(map(str, units.iterdir()))
    verified = subprocess.run(
        [analyze, "verify", "--man=no", *paths], capture_output=True, text=True, check=False
    )
    assert (
        verified.returncode,
        [line for line in verified.stderr.splitlines() if "releasecal" in line],
    ) == (0, [])


def test_the_property_list_for_launchd(releasecal: Releasecal, folder: Path, home: Path) -> None:
    """Parsed back, it has the program with whole paths, the hour, and a file for output."""
    result = releasecal("schedule", "launchd", "--at", "18:30", *ARGUMENTS)
    log = str(home / ".local" / "state" / "releasecal" / "remind.log")
    program = [str(folder / "releasecal"), "remind"]
    assert plistlib.loads(result.out.encode()) == {
        "Label": "releasecal.remind",
        "ProgramArguments": [
            *program,
            "--catalog",
            str(folder / "films.toml"),
            "--state",
            str(folder / "ledger"),
        ],
        "StartCalendarInterval": {"Hour": 18, "Minute": 30},
        "StandardOutPath": log,
        "StandardErrorPath": log,
    }
    assert "~/Library/LaunchAgents/releasecal.remind.plist" in result.err


def test_a_path_that_no_schedule_can_carry(releasecal: Releasecal, folder: Path) -> None:
    """A line break in a path would end the line of a crontab: an error."""
    result = releasecal("schedule", "cron", "--catalog", folder / "a\nb")
    assert (result.exit_code, result.out) == (1, "")
    assert "has a control character, which no schedule can carry; rename it" in result.err


@pytest.mark.parametrize("odd", ["so\u00adft", "a\u2028b", "a\u202eb", "a\u0085b", "\ufeffa"])
@pytest.mark.parametrize("kind", ["cron", "systemd", "launchd"])
def test_a_path_with_what_cannot_be_seen(
    releasecal: Releasecal, tmp_path: Path, kind: str, odd: str
) -> None:
    """The line would name another file: an error, and no line."""
    path = tmp_path / odd / "films.toml"
    path.parent.mkdir()
    path.write_text(CATALOG)
    result = releasecal("schedule", kind, "--catalog", path)
    assert (result.exit_code, result.out) == (1, "")
    assert "has a character that cannot be seen, which gets lost on the way" in result.err


@pytest.mark.parametrize("written", ["25:00", "8", "08:00:30", "noon"])
def test_a_time_that_is_none(releasecal: Releasecal, folder: Path, written: str) -> None:
    """The message shows how to write one."""
    result = releasecal("schedule", "cron", *ARGUMENTS, "--at", written)
    assert result.exit_code == 2
    assert f'"{written}" is not a time of day; write one such as 09:00 or 18:30' in result.err
    assert folder.exists()


@pytest.mark.parametrize("name", ["a\\\\b", "a\\%b", "a\\\\\\%%b", "a\\b", "it's \\\\ %"])
def test_backslashes_in_a_crontab(releasecal: Releasecal, tmp_path: Path, name: str) -> None:
    r"""Whether cron reads \\ as one backslash or as two, the shell is handed the very path."""
    path = tmp_path / name / "films.toml"
    path.parent.mkdir()
    path.write_text("[film.x]\ntitle = 'X'\n")
    line = releasecal("schedule", "cron", "--catalog", path).out.rstrip("\n")
    command = line.split(" ", 5)[5]
    for pattern in (r"\\([\\%])", r"\\(%)"):
        read = re.sub(pattern, r"\1", command)
        assert str(path) in shlex.split(read)
