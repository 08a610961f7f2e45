"""An answer is given again when all that it came from is as it was, and only then."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from releasecal import memo
from tests.attack.commands import EVERY, Command

CATALOG = '[film.la]\ntitle = "La"\nlimited = 2016-12-02\nwide = 2016-12-16\n'
LONG_AGO = 3 * 10**9
"""Nanoseconds by which a file is told to be older than it is, since tests do not wait."""

RUN = """
import sys
from releasecal import memo
memo._run.began += {age}
from releasecal.cli import run
sys.argv[0] = "releasecal"
run()
"""

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def run(tmp_path: Path, write_catalog: Callable[[str], Path]) -> Run:
    """Run the program as if the files had been written a while ago."""
    write_catalog(CATALOG)

    def run(
        *words: str, age: int = LONG_AGO, **variables: str
    ) -> subprocess.CompletedProcess[bytes]:
        usual = {"RELEASECAL_CATALOG": "films.toml", "RELEASECAL_TODAY": "2016-11-22"}
        command = [sys.executable, "-c", RUN.format(age=age), *words]
        environment = {**os.environ, **usual, **variables}
        return subprocess.run(command, env=environment, capture_output=True, check=False)

    return run


@pytest.fixture
def kept(home: Path) -> Callable[[], list[Path]]:
    """Return the answers that are kept."""
    return lambda: sorted((home / ".cache" / "releasecal" / "memo").glob("*"))


def forge(path: Path) -> None:
    """Make a kept answer say FORGED, which shows that it is given again."""
    content = path.read_bytes()[memo._SEAL :]
    *items, _ = memo._split(content)
    changed = memo._join([*items, b"FORGED\n"])
    path.write_bytes(memo._seal(changed) + changed)


def test_a_repeated_question_is_answered_from_memory(
    run: Run, kept: Callable[[], list[Path]]
) -> None:
    """The same bytes and exit code; a forged answer shows that it came from there."""
    first = run("countdown")
    assert (first.returncode, first.stdout, first.stderr) == (0, b"10\n", b"")
    assert run("countdown").stdout == first.stdout
    (path,) = kept()
    forge(path)
    assert run("countdown").stdout == b"FORGED\n"


def test_a_link_to_nothing_is_seen(run: Run, kept: Callable[[], list[Path]], home: Path) -> None:
    """In the place of one's own catalog it says that there was one; the sample is no answer."""
    first = run("countdown", RELEASECAL_CATALOG="")
    assert first.returncode == 0
    assert b"sample" in first.stderr
    assert len(kept()) == 1
    own = home / ".local" / "share" / "releasecal" / "films.toml"
    own.parent.mkdir(parents=True)
    own.symlink_to("nowhere.toml")
    assert run("countdown", RELEASECAL_CATALOG="").returncode == 1


def test_nothing_found_is_an_answer_too(run: Run, kept: Callable[[], list[Path]]) -> None:
    """Exit code 3, and what stderr said."""
    first = run("countdown", "--type", "tv")
    assert first.returncode == 3
    assert len(kept()) == 1
    again = run("countdown", "--type", "tv")
    assert (again.returncode, again.stderr, again.stdout) == (3, first.stderr, b"")


def change_the_catalog(folder: Path) -> dict[str, str]:
    (folder / "films.toml").write_text(CATALOG.replace("12-02", "12-03"))
    return {}


def touch_the_catalog(folder: Path) -> dict[str, str]:
    os.utime(folder / "films.toml", (0, 0))
    return {}


def replace_the_catalog(folder: Path) -> dict[str, str]:
    (folder / "other.toml").write_text(CATALOG)
    (folder / "other.toml").replace(folder / "films.toml")
    return {}


def write_a_configuration(folder: Path) -> dict[str, str]:
    (folder / "home" / ".config" / "releasecal").mkdir(parents=True)
    (folder / "home" / ".config" / "releasecal" / "config.toml").write_text("")
    return {}


def start_an_own_catalog(folder: Path) -> dict[str, str]:
    (folder / "home" / ".local" / "share" / "releasecal").mkdir(parents=True)
    (folder / "home" / ".local" / "share" / "releasecal" / "films.toml").write_text(CATALOG)
    return {}


@pytest.mark.parametrize(
    "change",
    [
        change_the_catalog,
        touch_the_catalog,
        replace_the_catalog,
        write_a_configuration,
        start_an_own_catalog,
        lambda _: {"RELEASECAL_TODAY": "2016-11-23"},
        lambda _: {"RELEASECAL_STATE": "elsewhere"},
        lambda _: {"TZ": "Asia/Tokyo"},
        lambda _: {"LC_ALL": "C"},
        lambda _: {"LANG": "C"},
        lambda _: {"PYTHONIOENCODING": "latin-1"},
        lambda _: {"RELEASECAL_CATALOG": "./films.toml"},
        lambda _: {"XDG_STATE_HOME": "/nowhere"},
        lambda _: {"TZDIR": "/nowhere"},
        lambda _: {"XDG_CONFIG_HOME": "/nowhere"},
        lambda _: {"XDG_DATA_HOME": "/nowhere"},
    ],
)
def test_a_changed_input_is_seen(
    tmp_path: Path,
    run: Run,
    kept: Callable[[], list[Path]],
    change: Callable[[Path], dict[str, str]],
) -> None:
    """Each file that was read or looked for, and each variable that counts."""
    run("countdown")
    (path,) = kept()
    forge(path)
    assert run("countdown", **change(tmp_path)).stdout != b"FORGED\n"


def test_other_arguments_and_folders_have_other_answers(
    tmp_path: Path, run: Run, kept: Callable[[], list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A catalog named by a relative path is another one elsewhere."""
    run("countdown")
    forge(kept()[0])
    assert run("countdown", "la").stdout == b"10\n"
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "films.toml").write_text(CATALOG.replace("12-02", "12-04"))
    monkeypatch.chdir(tmp_path / "sub")
    assert run("countdown").stdout == b"12\n"


def test_another_day_or_program_is_seen(
    run: Run, kept: Callable[[], list[Path]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The day of the clock, whatever --today says, and what the program is made of."""
    run("countdown")
    monkeypatch.setattr(sys, "argv", ["releasecal", "countdown"])
    files = [str(tmp_path / "films.toml")]
    state = memo.state_of(files)
    monkeypatch.setattr(time, "localtime", lambda: time.gmtime(0))
    assert memo.state_of(files) != state
    question = memo._question()
    monkeypatch.setattr(memo, "__version__", "0")
    assert memo._question() != question
    question = memo._question()
    monkeypatch.setattr(sys, "stderr", None)
    assert memo._question() != question
    question = memo._question()
    monkeypatch.setattr(memo, "_program_state", lambda: "another")
    assert memo._question() != question


@pytest.mark.parametrize(
    "words",
    [
        ("upcoming", "--format", "table"),
        ("list", "--format", "markdown"),
        ("show", "nothing"),
        ("upcoming", "--format", "nothing"),
        ("--help",),
        ("--version",),
        ("list", "--help"),
    ],
)
def test_only_answers_for_scripts_are_kept(
    run: Run, kept: Callable[[], list[Path]], words: tuple[str, ...]
) -> None:
    """Nothing of tables, of errors, of help."""
    run(*words)
    assert kept() == []


@pytest.mark.parametrize(
    ("command", "more"),
    [(each, ()) for each in EVERY]
    + [(each, ("--dry-run",)) for each in EVERY if each.takes("--dry-run")],
    ids=str,
)
def test_what_writes_reminds_or_asks_is_never_kept(
    run: Run, kept: Callable[[], list[Path]], command: Command, more: tuple[str, ...]
) -> None:
    """Every command there is, as its help shows it: only those that show something are kept."""
    shows = str(command) in memo.COMMANDS
    words = [str(command), "la"] if str(command) in {"show", "countdown"} else [str(command)]
    example = ["http://127.0.0.1:9" if "://" in each else each for each in command.example]
    result = run(*(words if shows else example), *more)
    assert result.returncode in {0, 1}, result.stderr
    assert bool(kept()) == shows
    assert not (shows and (command.takes("--dry-run") or command.takes("--output")))


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell", "pwsh"])
def test_completion_is_never_kept(run: Run, kept: Callable[[], list[Path]], shell: str) -> None:
    """What a shell asks when TAB is pressed is no question of a prompt."""
    asked = {"COMP_WORDS": "releasecal countdown l", "COMP_CWORD": "2"}
    asked |= {"_TYPER_COMPLETE_ARGS": "releasecal countdown l"}
    asked |= {"_TYPER_COMPLETE_FISH_ACTION": "get-args", "_TYPER_COMPLETE_WORD_TO_COMPLETE": "l"}
    for kind in ("complete", "source"):
        run("countdown", _RELEASECAL_COMPLETE=f"{kind}_{shell}", **asked)
        assert kept() == []


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
@pytest.mark.parametrize("is_closed", [True, False])
def test_an_answer_that_did_not_arrive_is_not_kept(
    run: Run, kept: Callable[[], list[Path]], stream: str, is_closed: bool
) -> None:
    """Whoever read it had enough, or the disk was full: half an answer is no answer."""
    words = ("countdown", "--type", "tv") if stream == "stderr" else ("countdown",)
    command = [sys.executable, "-c", RUN.format(age=LONG_AGO), *words]
    environment = {"RELEASECAL_CATALOG": "films.toml", "RELEASECAL_TODAY": "2016-11-22"}
    reading, writing = os.pipe()
    os.close(reading)
    full = os.open("/dev/full", os.O_WRONLY)
    lost = writing if is_closed else full
    subprocess.run(
        command,
        env={**os.environ, **environment},
        check=False,
        stdout=lost if stream == "stdout" else subprocess.PIPE,
        stderr=lost if stream == "stderr" else subprocess.PIPE,
    )
    os.close(writing)
    os.close(full)
    assert kept() == []


def test_what_was_just_written_is_not_kept(run: Run, kept: Callable[[], list[Path]]) -> None:
    """Within two seconds a file may change without its times saying so."""
    assert run("countdown", age=0).stdout == b"10\n"
    assert kept() == []


def test_a_damaged_answer_is_not_given(run: Run, kept: Callable[[], list[Path]]) -> None:
    """Every flipped bit is noticed, and the question answered anew."""
    run("countdown")
    (path,) = kept()
    whole = path.read_bytes()
    for at in range(0, len(whole), max(1, len(whole) // 12)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert run("countdown").stdout == b"10\n"
    path.write_bytes(whole[: len(whole) // 2])
    assert run("countdown").stdout == b"10\n"


def test_an_answer_without_an_exit_code_is_not_given(
    run: Run, kept: Callable[[], list[Path]]
) -> None:
    """Whoever wrote it, and sealed it well: the question is answered anew."""
    run("countdown")
    (path,) = kept()
    *items, _, one, other = memo._split(path.read_bytes()[memo._SEAL :])
    changed = memo._join([*items, b"none", one, other])
    path.write_bytes(memo._seal(changed) + changed)
    assert run("countdown").stdout == b"10\n"


def test_a_pipe_in_the_place_of_an_answer_is_not_waited_for(
    run: Run, kept: Callable[[], list[Path]]
) -> None:
    """Neither when nobody writes to it, nor when somebody might: the question is answered anew."""
    run("countdown")
    (path,) = kept()
    path.unlink()
    os.mkfifo(path)
    held = os.open(path, os.O_RDWR)
    assert run("countdown").stdout == b"10\n"
    os.close(held)
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    assert run("countdown").stdout == b"10\n"


def test_old_answers_make_room(run: Run, home: Path, kept: Callable[[], list[Path]]) -> None:
    """There are never more than a few hundred small files."""
    folder = home / ".cache" / "releasecal" / "memo"
    folder.mkdir(parents=True)
    for number in range(memo.MOST):
        (folder / str(number)).touch()
    run("countdown")
    assert len(kept()) == 1


def test_a_repeated_question_imports_next_to_nothing(run: Run) -> None:
    """Neither Typer nor anything that reads films; that is what makes it fast."""
    run("countdown")
    environment = {
        **os.environ,
        "RELEASECAL_CATALOG": "films.toml",
        "RELEASECAL_TODAY": "2016-11-22",
    }

    def loaded(probe: str) -> set[str]:
        command = [sys.executable, "-c", probe, "countdown"]
        result = subprocess.run(command, env=environment, capture_output=True, check=True)
        return set(result.stderr.decode().split())

    nothing = "import sys\nprint(*sys.modules, file=sys.stderr)"
    asked = (
        "import os, sys\n"
        "def end(code):\n    print(*sys.modules, file=sys.stderr)\n    sys.exit(code)\n"
        "os._exit = end\nfrom releasecal.cli import run\nrun()\n"
    )
    assert loaded(asked) - loaded(nothing) == {
        "releasecal",
        "releasecal._version",
        "releasecal.cli",
        "releasecal.folders",
        "releasecal.memo",
    }
