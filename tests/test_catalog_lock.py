"""One writer of the catalog at a time: who waits, for whom, and what that leaves behind."""

import fcntl
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from releasecal import catalog, locations
from releasecal.edit import catalog_file
from releasecal.edit.lock import lock
from releasecal.errors import ReleasecalError
from tests.conftest import bare_environment
from tests.test_catalog_file import SULLY, set_value


def test_a_waiting_writer_sees_the_change_before_it(
    tmp_path: Path, write_catalog: Callable[[str], Path]
) -> None:
    """Whoever waits for the lock reads the file again then, so that both changes are kept."""
    path = write_catalog(SULLY)
    arguments = [sys.executable, "-m", "releasecal", "add", "Coco 2", "--catalog", str(path)]
    environment = bare_environment(HOME=tmp_path)

    with catalog_file.open_draft(path, command="test", dry_run=False) as draft:
        waiting = subprocess.Popen(arguments, env=environment, stdout=subprocess.DEVNULL)
        draft.film("sully").set("wide", date(2016, 9, 9))
    assert waiting.wait() == 0
    films = catalog.load(path).films
    assert [(film.slug, len(film.releases)) for film in films] == [("sully", 1), ("coco-2", 0)]


def test_a_writer_that_waits_in_vain_says_for_whom(tmp_path: Path) -> None:
    """After some seconds it gives up and names the process; a dry run waits for nobody."""
    path = tmp_path / "films.toml"
    path.write_text(SULLY)
    with (
        lock(path),
        pytest.raises(
            ReleasecalError, match=rf"another run of releasecal \(process {os.getpid()}\)"
        ),
        lock(path, wait=0),
    ):
        pass
    with lock(path), catalog_file.open_draft(path, command="", dry_run=True) as draft:
        assert draft.text == SULLY


def test_who_may_open_the_folder_blocks_nobody(tmp_path: Path) -> None:
    """A lock that anybody may hold, on the folder or on the catalog, keeps no writer waiting."""
    path = tmp_path / "films.toml"
    path.write_text(SULLY)
    handles = [os.open(each, os.O_RDONLY) for each in (tmp_path, path)]
    try:
        for handle in handles:
            fcntl.flock(handle, fcntl.LOCK_EX)
        set_value(path, "notes", "more")
    finally:
        for handle in handles:
            os.close(handle)
    assert path.read_text() == f'{SULLY}notes = "more"\n'


@pytest.mark.usefixtures("unmeasured")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_nothing_behind(
    tmp_path: Path, write_catalog: Callable[[str], Path], number: signal.Signals
) -> None:
    """A run that waits for the lock and is told to end does so as shells expect, and tidies up."""
    path = write_catalog(SULLY)
    arguments = [sys.executable, "-m", "releasecal", "add", "Coco 2", "--catalog", str(path)]
    environment = bare_environment(HOME=os.environ["HOME"])
    with lock(path):
        held = locations.folder_of_catalog(path) / "lock"
        writer = subprocess.Popen(arguments, env=environment, stderr=subprocess.DEVNULL)
        descriptors = Path(f"/proc/{writer.pid}/fd")
        while not any(_leads_to(each, held) for each in descriptors.iterdir()):
            assert writer.poll() is None
        writer.send_signal(number)
        assert writer.wait() == 128 + number
    assert path.read_text() == SULLY
    assert not list(tmp_path.glob(".releasecal-*"))


def _leads_to(link: Path, target: Path) -> bool:
    try:
        return link.readlink() == target
    except OSError:
        return False
