"""An answer is given again when all that it came from is as it was, and only then."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import releasecal
from releasecal import memo
from tests.memo.conftest import CATALOG, PROGRAM, Kept, Run, ask

ZONES = Path("/usr/share/zoneinfo/Etc")


def test_a_repeated_question_is_answered_from_memory(run: Run, kept: Kept) -> None:
    """The same bytes and exit code, without a film being read."""
    first, again = run("countdown"), run("countdown")
    assert (first.code, first.out, first.err, first.is_remembered) == (0, b"10\n", b"", False)
    assert (again.code, again.out, again.err, again.is_remembered) == (0, b"10\n", b"", True)
    assert len(kept()) == 1


def test_nothing_found_is_an_answer_too(run: Run) -> None:
    """Exit code 3, and what stderr said."""
    first, again = (run("countdown", "--type", "tv") for _ in range(2))
    assert (again.code, again.out, again.err) == (3, b"", first.err)
    assert b"tv" in first.err
    assert (first.is_remembered, again.is_remembered) == (False, True)


def test_a_link_to_nothing_is_seen(run: Run, home: Path) -> None:
    """In the place of one's own catalog it says that there was one; the sample is no answer."""
    for is_remembered in (False, True):
        sample = run("countdown", RELEASECAL_CATALOG="")
        assert (sample.code, sample.is_remembered) == (0, is_remembered)
        assert b"sample" in sample.err
    own = home / ".local" / "share" / "releasecal" / "films.toml"
    own.parent.mkdir(parents=True)
    own.symlink_to("nowhere.toml")
    assert run("countdown", RELEASECAL_CATALOG="").code == 1


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
        lambda _: {"LANGUAGE": "C"},
        lambda folder: {"HOME": str(folder / "nowhere"), "XDG_CACHE_HOME": "home/.cache"},
        lambda _: {"PYTHONIOENCODING": "latin-1"},
        lambda _: {"RELEASECAL_CATALOG": "./films.toml"},
        lambda folder: {"XDG_STATE_HOME": str(folder / "nowhere")},
        lambda _: {"TZDIR": "/nowhere"},
        lambda folder: {"XDG_CONFIG_HOME": str(folder / "nowhere")},
        lambda folder: {"XDG_DATA_HOME": str(folder / "nowhere")},
    ],
)
def test_a_changed_input_is_seen(
    tmp_path: Path, run: Run, change: Callable[[Path], dict[str, str]]
) -> None:
    """Each file that was read or looked for, and each variable that counts."""
    run("countdown")
    assert run("countdown").is_remembered
    assert not run("countdown", **change(tmp_path)).is_remembered


def test_other_arguments_and_folders_have_other_answers(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A catalog named by a relative path is another one elsewhere."""
    run("countdown")
    assert not run("countdown", "la").is_remembered
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "films.toml").write_text(CATALOG.replace("12-02", "12-04"))
    monkeypatch.chdir(tmp_path / "sub")
    assert run("countdown").out == b"12\n"


@pytest.mark.skipif(not (ZONES / "GMT+12").exists(), reason="there are no time zones here")
def test_another_day_is_seen(run: Run, tmp_path: Path) -> None:
    """The day of the clock, whatever --today says: here it changes with the file of the zone."""
    zone = tmp_path / "zone"
    zone.symlink_to(ZONES / "GMT+12")
    answers = [run("countdown", TZ=f":{zone}") for _ in range(2)]
    zone.unlink()
    zone.symlink_to(ZONES / "GMT-14")  # 26 hours further
    answers.append(run("countdown", TZ=f":{zone}"))
    assert [each.is_remembered for each in answers] == [False, True, False]


@pytest.mark.usefixtures("unmeasured")
def test_another_program_is_seen(run: Run, tmp_path: Path) -> None:
    """A file of it that was changed, or a version whose files look the same from outside."""
    copy = tmp_path / "copy" / "releasecal"
    shutil.copytree(Path(releasecal.__file__).parent, copy, ignore=shutil.ignore_patterns("*.pyc"))

    def remembers() -> bool:
        return run(
            "countdown",
            PYTHONPATH=str(copy.parent),
            PYTHONDONTWRITEBYTECODE="1",
        ).is_remembered

    assert [remembers(), remembers()] == [False, True]
    os.utime(copy / "cli" / "commands" / "countdown.py", (0, 0))
    assert [remembers(), remembers()] == [False, True]
    version = copy / "_version.py"
    times = version.stat()
    version.write_text(version.read_text().replace(releasecal.__version__[-1], "x"))
    os.utime(version, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert version.stat().st_size == times.st_size
    assert not remembers()


def test_without_stderr_it_is_another_question(run: Run, kept: Kept) -> None:
    """What was written for people is missed then, and is no part of the answer."""
    run("countdown")
    command = [sys.executable, *PROGRAM, "countdown"]
    own = {"RELEASECAL_CATALOG": "films.toml", "RELEASECAL_TODAY": "2016-11-22"}
    subprocess.run(
        command,
        env={**os.environ, **own},
        stdout=subprocess.PIPE,
        preexec_fn=lambda: os.close(2),
        check=True,
    )
    assert len(kept()) == 2


def test_a_damaged_answer_is_not_given(run: Run, kept: Kept) -> None:
    """Every flipped bit is noticed, and the question answered anew."""
    run("countdown")
    (path,) = kept()
    whole = path.read_bytes()
    places = range(0, len(whole), max(1, len(whole) // 12))
    damaged = [whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in places]
    for content in (*damaged, whole[: len(whole) // 2], b""):
        path.write_bytes(content)
        answer = run("countdown")
        assert (answer.out, answer.is_remembered) == (b"10\n", False)


def test_an_answer_without_an_exit_code_is_not_given(run: Run, kept: Kept) -> None:
    """Whoever wrote it, and sealed it well: the question is answered anew."""
    run("countdown")
    (path,) = kept()
    content = path.read_bytes()[16:]
    assert content.endswith(b"1:01:13:10\n")  # the exit code, the stream, what was written
    changed = content.removesuffix(b"1:01:13:10\n") + b"4:none1:13:10\n"
    path.write_bytes(b"%016x" % (int.from_bytes(changed, "big") % (2**61 - 1)) + changed)
    answer = run("countdown")
    assert (answer.out, answer.is_remembered) == (b"10\n", False)


def test_a_pipe_in_the_place_of_an_answer_is_not_waited_for(run: Run, kept: Kept) -> None:
    """Neither when nobody writes to it, nor when somebody might: the question is answered anew."""
    run("countdown")
    (path,) = kept()
    path.unlink()
    os.mkfifo(path)
    held = os.open(path, os.O_RDWR)
    assert run("countdown").out == b"10\n"
    os.close(held)
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    assert run("countdown").out == b"10\n"


def test_a_repeated_question_imports_next_to_nothing(run: Run) -> None:
    """Neither Typer nor anything that reads films; that is what makes it fast."""
    program = ("-c", "from releasecal.cli import run; run()")
    run("countdown")
    assert run("countdown", program=program).loaded - ask(program=("-c", "")).loaded == {
        "releasecal",
        "releasecal._version",
        "releasecal.cli",
        "releasecal.folders",
        "releasecal.memo",
    }
    assert "countdown" in memo.COMMANDS
