"""`releasecal remind --exec`: a command of the user's for each reminder."""

import json
import os
import select
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.remind.conftest import CATALOG, LIMITED, Remind, script
from tests.conftest import Releasecal


def test_a_command_gets_the_reminder(remind: Remind, tmp_path: Path) -> None:
    """The record on stdin, the values in the environment, and no shell in between."""
    command = script(
        tmp_path,
        "import json, os, sys\n"
        "own = {name: value for name, value"
        " in os.environ.items() if name.startswith('RELEASECAL_')}\n"
        "json.dump([sys.argv[1:], json.load(sys.stdin), own], open('got.json', 'w'))\n",
    )
    result = remind("2016-12-02", "--exec", f"{command} '$HOME' ';ls'")
    assert (result.exit_code, result.out, result.err) == (0, "", "")
    arguments, record, environment = json.loads((tmp_path / "got.json").read_text())
    assert arguments == ["$HOME", ";ls"]
    assert (record["film"], record["text"]) == ("la-la-land", LIMITED)
    assert environment == {
        "RELEASECAL_TITLE": "La La Land", "RELEASECAL_DATE": "2016-12-09", "RELEASECAL_DAYS": "7",
        "RELEASECAL_TYPE": "limited", "RELEASECAL_TERRITORY": "US", "RELEASECAL_TEXT": LIMITED,
        "RELEASECAL_URL": "https://example.org/la-la-land",
    }  # fmt: skip
    assert remind("2016-12-02").out == ""


def test_a_title_that_the_system_would_not_pass_on_is_cut(
    releasecal: Releasecal, tmp_path: Path
) -> None:
    """The environment has the beginning of it, and the record on stdin all."""
    command = script(
        tmp_path,
        "import json, os, sys\n"
        "json.dump([os.environ['RELEASECAL_TITLE'], json.load(sys.stdin)['title']],"
        " open('got.json', 'w'))\n",
    )
    path, title = tmp_path / "long.toml", "é" * 200_000
    path.write_text(f'[film.x]\ntitle = "{title}"\nwide = 2016-12-09\n', encoding="utf-8")
    result = releasecal(
        "remind", "--catalog", path, "--today", "2016-12-09", "--exec", command,
        "--state", tmp_path / "sent.db",
    )  # fmt: skip
    assert (result.exit_code, result.err) == (0, "")
    assert json.loads((tmp_path / "got.json").read_text()) == [f"{'é' * 8192}…", title]


def test_what_a_command_fails_to_send_stays_due(remind: Remind, tmp_path: Path) -> None:
    """One failure is told and ends with 1; the others are sent, and the failed one comes again."""
    command = script(
        tmp_path,
        "import os, sys\nprint(1)\n"
        "sys.exit(7 if os.environ['RELEASECAL_TITLE'].startswith('La') else 0)\n",
    )
    result = remind("2016-12-02", "--territory", "all", "--exec", command)
    assert (result.exit_code, result.err) == (1, f"Not sent, still due (exit code 7): {LIMITED}\n")
    assert remind("2016-12-02", "--territory", "all").out == f"{LIMITED}\n"


def test_a_command_that_hangs_is_ended_with_its_children(remind: Remind, tmp_path: Path) -> None:
    """After the time limit the whole process group is gone, and the reminder stays due."""
    command = script(
        tmp_path,
        "import os, signal, subprocess\n"
        "child = subprocess.Popen(['sleep', '1000'])\n"
        "open('pids', 'w').write(str(child.pid))\nsignal.pause()\n",
    )
    result = remind("2016-12-02", "--exec", command, "--exec-timeout", "1.5")
    assert (result.exit_code, result.err) == (
        1,
        f"Not sent, still due (not done after 1.5 seconds): {LIMITED}\n",
    )
    child = int((tmp_path / "pids").read_text())
    with suppress(ProcessLookupError):  # it may have been buried already
        ended = select.poll()  # which takes descriptors of any number, as select does not
        ended.register(os.pidfd_open(child), select.POLLIN)
        assert ended.poll(30_000), "the child is still running"
    assert remind("2016-12-02").out == f"{LIMITED}\n"


def test_a_moved_reminder_that_failed_holds_back_those_of_the_new_date(
    remind: Remind, catalog: Path
) -> None:
    """The new date is not reminded of before its move has been told."""
    remind("2016-12-02")
    catalog.write_text(CATALOG.replace("limited = 2016-12-09", "limited = 2016-12-03"))
    assert remind("2016-12-02", "--exec", "false").err.count("Not sent") == 1
    assert len(remind("2016-12-02").out.splitlines()) == 2


@pytest.mark.parametrize(
    ("command", "code", "message"),
    [
        (
            "no-such-command-here x",
            1,
            "--exec: there is no command no-such-command-here; write its whole path",
        ),
        ("echo 'x", 2, "--exec: echo 'x cannot be read: no closing quotation"),
        (" ", 2, "--exec: name a command"),
        (
            "'./my tell.sh' x",
            1,
            "--exec: ./my tell.sh is not executable; make it so with `chmod +x './my tell.sh'`",
        ),
        ("tell.sh", 1, "--exec: there is no command tell.sh; write its whole path"),
        (
            "listed.sh",
            1,
            "--exec: bin/listed.sh is not executable; make it so with `chmod +x bin/listed.sh`",
        ),
        ("./bin", 1, "--exec: ./bin is a folder; name the command in it"),
        ("'nul\0' x", 1, "--exec: there is no command nul\u2400; write its whole path"),
    ],
)
def test_a_command_that_cannot_be_run(
    remind: Remind, monkeypatch: pytest.MonkeyPatch, command: str, code: int, message: str
) -> None:
    """It is an error before anything is sent, even when nothing is due."""
    Path("bin").mkdir()
    for name in ("my tell.sh", "tell.sh", "bin/listed.sh"):
        Path(name).touch(mode=0o644)
    monkeypatch.setenv("PATH", "bin")
    for also in ((), ("--dry-run",)):  # which shows what would go wrong
        result = remind("2016-01-01", "--exec", command, *also)
        assert (result.exit_code, result.out, result.err) == (code, "", f"Error: {message}\n")


@pytest.mark.parametrize("seconds", ["nan", "inf", "1e300", "0", "-1"])
def test_a_time_limit_that_is_none_is_wrong_usage(
    releasecal: Releasecal, home: Path, seconds: str
) -> None:
    """No command is started with it."""
    marker = home / "started"
    result = releasecal(
        "remind", "--exec", f"touch {marker}", "--exec-timeout", seconds, "--today", "2026-11-24"
    )
    assert (result.exit_code, result.out, marker.exists()) == (2, "", False)


def test_a_command_that_cannot_be_started_leaves_its_reminder_due(
    releasecal: Releasecal, write_catalog: Callable[[str], Path], tmp_path: Path
) -> None:
    """Each of the two films is tried, each is told on stderr, and neither is recorded."""
    script = tmp_path / "script"
    script.write_text("no interpreter is named here\n")
    script.chmod(0o755)
    catalog = write_catalog(
        '[film.a]\ntitle = "A"\nwide = 2016-12-02\n[film.b]\ntitle = "B"\nwide = 2016-12-02\n'
    )
    arguments = ("remind", "--catalog", catalog, "--today", "2016-12-02")
    result = releasecal(*arguments, "--exec", script)
    assert (result.exit_code, result.out) == (1, "")
    assert result.err.count("Not sent, still due") == 2
    assert len(releasecal(*arguments).out.splitlines()) == 2
