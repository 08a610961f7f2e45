"""`publish folder`: one file for each event, replaced whole and only when it differs."""

import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from releasecal.ical import own_events
from releasecal.publish.folder import Folder
from releasecal.publish.place import ConflictError, no_progress
from tests.cli.publish.conftest import FILMS, film, films
from tests.conftest import Releasecal, Result

Publish = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vdir" / "films"


@pytest.fixture
def publish(releasecal: Releasecal, write_catalog: Callable[[str], Path], folder: Path) -> Publish:
    def run(text: str, *arguments: object, terminal: bool = False) -> Result:
        words = ("publish", "folder", folder, "--catalog", write_catalog(text), *arguments)
        return releasecal(*words, terminal=terminal)

    return run


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def times(folder: Path) -> dict[str, int]:
    return {path.name: path.lstat().st_mtime_ns for path in folder.iterdir()}


def test_a_folder_follows_the_catalog(publish: Publish, folder: Path) -> None:
    """A file is named after each UID; later, only what moved is touched, and what is gone goes."""
    first = publish(films())
    assert (first.exit_code, first.out.count("added: "), first.err) == (0, 6, "")
    assert names(folder) == [f"{slug}.wide.US@releasecal.ics" for slug in FILMS]
    for path in folder.iterdir():
        os.utime(path, ns=(1, 1))
    before = folder.stat().st_mtime_ns
    assert publish(films()) == Result(0, "", "")
    assert (set(times(folder).values()), folder.stat().st_mtime_ns) == ({1}, before)
    assert publish(films(lion="2027-01-08").replace(film("amelie", *FILMS["amelie"]), "")).out == (
        "changed: Lion: wide (US), from 25 Nov 2026 to 8 Jan 2027\n"
        "removed: Amélie: wide (US), 2 Oct 2026\n"
    )
    touched = {name for name, at in times(folder).items() if at != 1}
    assert touched == {"lion.wide.US@releasecal.ics"}
    assert len(names(folder)) == len(FILMS) - 1


def test_what_is_not_ours_stays(publish: Publish, folder: Path) -> None:
    """Other events and kinds of files, a pipe, what cannot be read, a folder: left as they are."""
    folder.mkdir(parents=True)
    (folder / "dentist.ics").write_text(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:dentist\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    (folder / "odd.ics").write_bytes(b"\xff\x00 UID:x@releasecal")
    (folder / "color").write_text("#ff0000")
    (folder / "folder.ics").mkdir()
    (folder / ".hidden.ics").write_text("UID:lion.wide.US@releasecal\n")
    os.mkfifo(folder / "pipe.ics")
    (folder / "circle.ics").symlink_to("circle.ics")
    there = times(folder)
    publish(films())
    publish(films(), "--search", "lion")
    assert {name: at for name, at in times(folder).items() if name in there} == there
    assert set(names(folder)) == {*there, "lion.wide.US@releasecal.ics"}


def test_a_pipe_with_the_name_of_an_event(publish: Publish, folder: Path) -> None:
    """It is not waited for; that event fails, and the others are written."""
    folder.mkdir(parents=True)
    os.mkfifo(folder / "lion.wide.US@releasecal.ics")
    result = publish(films())
    assert result.exit_code == 1
    assert "Lion: wide (US): what has its name is no file\n" in result.err
    assert len(names(folder)) == len(FILMS)


def test_an_event_is_known_by_its_uid(publish: Publish, folder: Path) -> None:
    """A copying program may have renamed it; a second copy goes, and a link stays one."""
    publish(films())
    lion = folder / "lion.wide.US@releasecal.ics"
    (folder / "0-copy.ics").write_bytes(lion.read_bytes())
    elsewhere = folder.parent / "neruda"
    (folder / "neruda.wide.US@releasecal.ics").rename(elsewhere)
    (folder / "link.ics").symlink_to(elsewhere)
    assert publish(films()).out == "removed: Lion: wide (US), 25 Nov 2026\n"
    publish(films(neruda="2027-02-12"))
    assert (folder / "link.ics").is_symlink()
    assert b"20270212" in elsewhere.read_bytes()


def test_an_edited_file_is_told_and_left(publish: Publish, folder: Path) -> None:
    """The same law as on a server."""
    publish(films())
    lion = folder / "lion.wide.US@releasecal.ics"
    edited = lion.read_bytes().replace(b"SUMMARY:Lion", b"SUMMARY:Mine")
    lion.write_bytes(edited)
    told = "told: Lion: wide (US), 8 Jan 2027: left as it is, for it was edited in the calendar\n"
    assert publish(films(lion="2027-01-08")).out == told
    assert lion.read_bytes() == edited
    lion.write_bytes(edited.replace(b"END:VEVENT\r\n", b""))
    assert publish(films()).out.endswith("left as it is, for it cannot be read\n")
    assert publish(films(), "--force").out == "changed: Lion: wide (US), 25 Nov 2026\n"


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (".", "this is a file; name the folder that holds the events"),
        ("..", "cannot be made a folder"),
    ],
)
def test_what_is_no_folder(publish: Publish, folder: Path, file: str, said: str) -> None:
    """One sentence, when it is a file itself or is to be in one."""
    path = (folder / file).resolve()
    path.parent.mkdir(exist_ok=True)
    path.write_text("")
    result = publish(films())
    assert (result.exit_code, result.out) == (1, "")
    assert said in result.err
    assert result.err.count("\n") == 1


def test_one_file_that_cannot_be_written(publish: Publish, folder: Path) -> None:
    """A read-only file is told with its reason; the others are replaced."""
    publish(films())
    lion = folder / "lion.wide.US@releasecal.ics"
    lion.chmod(0o400)
    result = publish(films(lion="2027-01-08", neruda="2027-02-12"))
    assert result.exit_code == 1
    assert result.out == "changed: Neruda: wide (US), from 16 Dec 2026 to 12 Feb 2027\n"
    assert result.err == (
        f"not changed: Lion: wide (US): {lion}: cannot be written: the file is read-only\n"
    )


@pytest.mark.parametrize(
    "lines",
    [
        "RECURRENCE-ID:\r\n",
        "DURATION:P9999999D\r\n",
        "BEGIN:X\r\n" * 3_000 + "END:X\r\n" * 3_000,
    ],
    ids=["a day of none", "beyond all years", "deep"],
)
def test_whatever_stands_in_an_event_of_ours(publish: Publish, folder: Path, lines: str) -> None:
    """It is told and left as it is, and the others are brought up to date."""
    publish(films())
    lion = folder / "lion.wide.US@releasecal.ics"
    spoilt = re.sub(r"DTEND[^\n]*\n", lambda _: lines, lion.read_bytes().decode())
    lion.write_bytes(spoilt.encode())
    result = publish(films(lion="2027-01-08", neruda="2027-02-12"))
    assert (result.exit_code, result.out) == (
        0,
        "changed: Neruda: wide (US), from 16 Dec 2026 to 12 Feb 2027\n"
        "told: Lion: wide (US), 8 Jan 2027: left as it is, for it cannot be read\n",
    )
    assert lion.read_bytes() == spoilt.encode()


def test_somebody_else_at_the_same_time(publish: Publish, folder: Path) -> None:
    """A file that was written since it was read, or came to be, is neither replaced nor removed."""
    publish(films())
    place = Folder(folder)
    (held, *_) = place.read(no_progress, own_events.event_in)
    path = folder / held.where
    path.write_bytes(b"somebody else's")
    writes: list[Callable[[], None]] = [
        lambda: place.change(held, "ours"),
        lambda: place.remove(held),
        lambda: place.add(held.event.uid, "ours"),
    ]
    for write in writes:
        with pytest.raises(ConflictError):
            write()
    assert path.read_bytes() == b"somebody else's"


def test_killed_at_any_moment(publish: Publish, folder: Path, tmp_path: Path) -> None:
    """After kill -9 every file is whole, and the next run makes the folder what it should be."""
    many = "".join(film(f"f{number}", f"F{number}", "2026-11-01") for number in range(60))
    publish(many)
    wanted = names(folder)
    command = [sys.executable, "-m", "releasecal", "publish", "folder", str(folder), "--catalog"]
    for turn in range(6):
        moved = tmp_path / "moved.toml"
        moved.write_text(many.replace("2026-11-01", f"2026-11-{turn + 2:02}"))
        with subprocess.Popen([*command, str(moved)], stdout=subprocess.DEVNULL) as process:
            with suppress(subprocess.TimeoutExpired):
                process.wait(random.uniform(0.3, 0.9))  # noqa: S311 - any moment will do
            process.kill()
        for path in folder.glob("*.ics"):
            assert path.read_bytes().endswith(b"END:VCALENDAR\r\n")
        assert publish(moved.read_text()).exit_code == 0
        assert names(folder) == wanted
        assert publish(moved.read_text()) == Result(0, "", "")


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
def test_a_power_cut_at_any_moment(tmp_path: Path, folder: Path) -> None:
    """No file has its name before its content is on the disk, be they few or many, new or not.

    In the end the names are there, too.
    """
    catalog, trace = tmp_path / "films.toml", tmp_path / "trace"
    command = [sys.executable, "-m", "releasecal", "publish", "folder", str(folder)]
    calls = "trace=write,fsync,syncfs,rename"
    for number, day in [(150, "2026-11-01"), (150, "2026-11-02"), (155, "2026-11-02")]:
        catalog.write_text("".join(film(f"f{at}", "F", day) for at in range(number)))
        strace = ["strace", "-f", "-y", "-s", "0", "-o", str(trace), "-e", calls, *command]
        subprocess.run([*strace, "--catalog", str(catalog)], check=True, stdout=subprocess.DEVNULL)
        unsafe, nameless, named = set(), False, 0
        for name, path in re.findall(r" (\w+)\((?:\d+<|\")([^>\"]+)", trace.read_text()):
            if Path(path).parent == folder or Path(path) == folder:
                if name == "write":
                    unsafe.add(path)
                elif name == "rename":
                    assert path not in unsafe
                    nameless, named = True, named + 1
                elif Path(path) == folder:
                    nameless = False
                elif name == "fsync":
                    unsafe.remove(path)
                else:
                    unsafe.clear()
        assert (nameless, named) == (False, number if number == 150 else 5)


def test_a_terminal_is_told_what_is_no_event(publish: Publish, releasecal: Releasecal) -> None:
    """What has no day is left out; in cron's mail the same line would come every night."""
    vague = (
        '[film.someday]\ntitle = "Someday"\nwide = "2027"\n[film.tba]\ntitle = "T"\nwide = "TBA"\n'
    )
    assert publish(films() + vague).err == ""
    told = publish(films() + vague, terminal=True).err
    assert told == (
        "Published: 6 kept.\n"
        "Left out: 2 releases without a day; --tentative publishes all but TBA.\n"
    )
    told = publish(films() + vague, "--tentative", terminal=True).err
    assert told == "Published: 1 added, 6 kept.\nLeft out: 1 release without a day.\n"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            "DTSTART;VALUE=DATE:20261125\r\nDTEND;VALUE=DATE:20261126",
            "DTSTART:20261125T180000Z\r\nDTEND:20261125T200000Z",
            "from 2026-11-25T18:00:00+00:00 to 25 Nov 2026",
        ),
        ("DTEND;VALUE=DATE:20261126", "DTEND;VALUE=DATE:20261128", "25 Nov 2026: last day"),
        ("STATUS:CONFIRMED", "STATUS:TENTATIVE", "25 Nov 2026: confirmed"),
        ("SUMMARY:Lion: wide (US)", "SUMMARY:Lion!", "25 Nov 2026: title"),
    ],
)
def test_what_is_written_over_is_told(
    publish: Publish, folder: Path, before: str, after: str, said: str
) -> None:
    """With --force, the day or whatever else differs is named."""
    publish(films())
    path = folder / "lion.wide.US@releasecal.ics"
    text = path.read_bytes()
    assert before.encode() in text
    path.write_bytes(text.replace(before.encode(), after.encode()))
    told = publish(films())
    assert told.out.startswith("told: Lion")
    assert told.out.endswith("left as it is, for it was edited in the calendar\n")
    assert publish(films(), "--force").out == f"changed: Lion: wide (US), {said}\n"
    assert path.read_bytes().replace(b"SEQUENCE:1", b"SEQUENCE:0") == text
