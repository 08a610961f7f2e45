"""`export ics --output`: a file brought up to date, and whole whenever a run is killed."""

import os
import random
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.export_ics.conftest import LEFT_OUT, MOVED, uids
from tests.conftest import Releasecal


def test_the_file_is_brought_up_to_date(
    releasecal: Releasecal, catalog: Path, tmp_path: Path
) -> None:
    """Written, left alone while nothing changed, and written anew when a date moved."""
    file = tmp_path / "films.ics"
    export = ("export", "ics", "--catalog", catalog, "--output", file)
    left_out = LEFT_OUT.format(f"--catalog {catalog} --output {file}")
    first = releasecal(*export)
    assert (first.exit_code, first.out, first.err) == (
        0,
        "",
        f"{file}: 2 events written\n{left_out}",
    )
    os.utime(file, ns=(1, 1))
    again = releasecal(*export)
    assert (again.exit_code, again.err) == (0, f"{file}: unchanged, 2 events\n{left_out}")
    assert file.stat().st_mtime_ns == 1
    catalog.write_text(MOVED)
    assert releasecal(*export).err == f"{file}: 2 events written\n{left_out}"
    assert b"DTSTART;VALUE=DATE:20170106\r\n" in file.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["films.ics", "films.toml", "home"]


def test_a_broken_catalog_leaves_the_file_alone(
    releasecal: Releasecal, catalog: Path, tmp_path: Path
) -> None:
    """Problems in the catalog are told, and the calendar of yesterday stays."""
    file = tmp_path / "films.ics"
    file.write_bytes(b"old")
    catalog.write_text('[film.f]\ntitle = "F"\nwide = 2016-13-01\n')
    result = releasecal("export", "ics", "--catalog", catalog, "--output", file)
    assert (result.exit_code, result.out) == (1, "")
    assert file.read_bytes() == b"old"


# Runs the export; where it would write the file, one child after another does, each killed one step
# later than the one before: at any call or return of a function, of Python's own too. Prints what
# the file held after each child, the last of which has finished.
KILLED_AT_EACH_STEP = """
import os, signal, sys
from pathlib import Path
from releasecal.cli import main
from releasecal.cli import output_file

replace_bytes = output_file.replace_bytes

def in_a_child_that_is_killed(step, path, content):
    left = step
    def at_each_step(frame, event, argument):
        nonlocal left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
    sys.setprofile(at_each_step)
    replace_bytes(path, content)
    sys.setprofile(None)
    os._exit(0)

def killed_at_each_step(path, content):
    status, step = signal.SIGKILL, 0
    while os.WIFSIGNALED(status):
        path.write_bytes(b"old")
        child = os.fork()
        if not child:
            in_a_child_that_is_killed(step, path, content)
        _, status = os.waitpid(child, 0)
        print(path.read_bytes().hex())
        step += 1

output_file.replace_bytes = killed_at_each_step
main()
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_killed_at_any_step_the_file_is_whole(catalog: Path, tmp_path: Path) -> None:
    """After kill -9 at each single step of writing, the file is the old one or the new one."""
    export = [
        "export",
        "ics",
        "--catalog",
        str(catalog),
        "--type",
        "limited",
        "--output",
        str(tmp_path / "films.ics"),
    ]
    line = [sys.executable, "-c", KILLED_AT_EACH_STEP, *export]
    ended = subprocess.run(line, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    held = [bytes.fromhex(each) for each in ended.stdout.decode().splitlines()]
    assert uids(held[-1].decode()) == ["la-la-land.limited.US"]
    assert set(held) == {b"old", held[-1]}
    assert held == sorted(held, key=lambda content: content != b"old")


def test_killed_while_replacing_again_and_again(tmp_path: Path) -> None:
    """The same at moments that nobody chose, while large files take turns without end."""
    file = tmp_path / "films.ics"
    script = f"""
from pathlib import Path
from releasecal.atomic import replace_bytes
contents = [bytes([number]) * 20_000_000 for number in (1, 2)]
while True:
    for content in contents:
        replace_bytes(Path({str(file)!r}), content)
    print(flush=True)
"""
    whole = [bytes([number]) * 20_000_000 for number in (1, 2)]
    for _ in range(8):
        with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as process:
            assert process.stdout
            process.stdout.readline()
            with suppress(subprocess.TimeoutExpired):
                process.wait(random.uniform(0, 0.2))  # noqa: S311 - any moment will do
            process.kill()
        assert file.read_bytes() in whole, "neither the old file nor the new one"
