"""Two users of one group, real permissions: nothing private is seen, no file changes hands."""

import os
import random
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import product
from pathlib import Path

import pytest
import typer

from tests.attack.commands import Command
from tests.attack.place import WRITING, opened
from tests.attack.seed import IS_LONG, SEED
from tests.attack.starter import Starter
from tests.conftest import bare_environment

ONE, OTHER, GROUP = 64_101, 64_102, 64_100
pytestmark = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can be two users"
)


def others_may_read(path: Path) -> bool:
    """Say whether every user may come to `path` and read it."""
    return all(each.stat().st_mode & stat.S_IXOTH for each in path.resolve().parents)


CATALOG = '[film.sully]\ntitle = "Sully"\nwide = 2016-09-09\n'


@pytest.fixture
def shared() -> Iterator[Path]:
    """Return a folder that all may write to, as /tmp is, with a home for each user beside it."""
    if not others_may_read(Path(typer.__file__)) or not others_may_read(Path(__file__)):
        pytest.skip("the program is not readable by other users here")
    with tempfile.TemporaryDirectory(prefix="releasecal-") as name:
        top = Path(name)
        top.chmod(0o755)
        folder = top / "shared"
        folder.mkdir()
        folder.chmod(0o1777)
        for user in (ONE, OTHER, 0):
            home = top / str(user)
            home.mkdir(mode=0o700)
            os.chown(home, user, GROUP if user else 0)
        yield folder


def run_as(user: int, shared: Path, *words: object) -> subprocess.CompletedProcess[str]:
    """Run the program as a user, who has the rights of the group and no others."""
    own = bare_environment(HOME=shared.parent / str(user), TZ="UTC")
    own["RELEASECAL_TODAY"] = "2016-09-01"
    # The program is imported as root, for it may be where only root can read.
    script = (
        "import os, pkgutil, sys, releasecal, encodings.idna, encodings.utf_8_sig\n"
        "for each in pkgutil.walk_packages(releasecal.__path__, 'releasecal.'):\n"
        "    each.name.endswith('__main__') or __import__(each.name)\n"
        "import tomlkit, sqlite3, platformdirs.unix, secrets, difflib, zoneinfo, dateutil.parser\n"
        f"user, group = {user}, {GROUP if user else 0}\n"
        "os.setgroups([group]); os.setgid(group); os.setuid(user)\n"
        "from releasecal.cli import run\n"
        "sys.argv[0] = 'releasecal'\n"
        "run()\n"
    )
    line = [sys.executable, "-B", "-c", script, *map(str, words)]
    return subprocess.run(line, env=own, cwd=shared, capture_output=True, text=True, check=False)


def made(path: Path, user: int, mode: int, text: str = CATALOG) -> Path:
    """Make a file of this user's."""
    path.write_text(text)
    os.chown(path, user, GROUP)
    path.chmod(mode)
    return path


def state(path: Path) -> tuple[int, int, int, str]:
    """Return whose a file is, what may be done with it, and what it holds."""
    found = path.stat()
    return found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode), path.read_text()


def test_a_private_catalog_stays_private_and_its_owners(shared: Path) -> None:
    """Its owner changes it, then root does: it is still the owner's alone."""
    path = made(shared.parent / str(ONE) / "films.toml", ONE, 0o600)
    for user, name in ((ONE, "Lionsgate"), (0, "Warner")):
        done = run_as(user, shared, "set", "sully", "distributor", name, "--catalog", path)
        assert (done.returncode, done.stderr) == (0, "")
        changed = CATALOG + f'distributor = "{name}"\n'
        assert state(path) == (ONE, GROUP, 0o600, changed)
    seen = run_as(OTHER, shared, "list", "--catalog", path)
    assert (seen.returncode, seen.stdout) == (1, "")


def test_a_member_of_the_group_does_not_take_a_catalog_over(shared: Path) -> None:
    """A catalog that the group may write is refused: it would be another's afterwards."""
    folder = shared.parent / "group"
    folder.mkdir()
    os.chown(folder, 0, GROUP)
    folder.chmod(0o770)
    path = made(folder / "films.toml", ONE, 0o660)
    before = state(path)
    refused = run_as(OTHER, shared, "set", "sully", "distributor", "X", "--catalog", path)
    assert refused.returncode == 1
    assert "the file belongs to another user" in refused.stderr
    assert (state(path), list(folder.iterdir())) == (before, [path])


@pytest.mark.parametrize("user", [ONE, 0])
@pytest.mark.parametrize("trap", ["link", "folder", "chain", "file"])
def test_what_another_user_put_in_the_way(shared: Path, user: int, trap: str) -> None:
    """A link, one on the way, one behind a link of one's own, a file: refused, even to root."""
    aim = made(shared.parent / str(user) / "mine.ics", user, 0o600, "mine")
    trapped = shared / "out.ics"
    asked = trapped
    if trap == "file":
        made(trapped, OTHER, 0o666, "theirs")
    elif trap == "folder":
        (shared / "way").symlink_to(aim.parent)
        os.lchown(shared / "way", OTHER, GROUP)
        asked = shared / "way" / "mine.ics"
    else:
        trapped.symlink_to(aim)
        os.lchown(trapped, OTHER, GROUP)
    if trap == "chain":
        asked = aim.parent / "own-link"
        asked.symlink_to(trapped)
        os.lchown(asked, user, GROUP)
    catalog = made(shared.parent / str(user) / "films.toml", user, 0o600)
    refused = run_as(user, shared, "export", "ics", "--catalog", catalog, "--output", asked)
    assert refused.returncode == 1
    assert "somebody else's" in refused.stderr
    assert aim.read_text() == "mine"
    assert trap != "file" or trapped.read_text() == "theirs"


def test_one_user_does_not_hold_up_another(shared: Path) -> None:
    """A lock on the folder, which anybody may take who can open it, keeps nobody from writing."""
    import fcntl

    path = made(shared.parent / str(ONE) / "films.toml", ONE, 0o600)
    handle = os.open(path.parent, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        done = run_as(ONE, shared, "set", "sully", "distributor", "X", "--catalog", path)
    finally:
        os.close(handle)
    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_remembered_is_for_its_owner_alone(shared: Path) -> None:
    """History, lock and ledger of a private catalog: nobody else may look into them."""
    home = shared.parent / str(ONE)
    path = made(home / "films.toml", ONE, 0o600)
    run_as(ONE, shared, "set", "sully", "distributor", "X", "--catalog", path)
    run_as(ONE, shared, "remind", "--catalog", path, "--today", "2016-09-08")
    kept = [each for each in (home / ".local").rglob("*") if each.is_file()]
    assert {each.name for each in kept} >= {"lock", "ledger.sqlite3", "00000001.step"}
    for each in kept:
        hidden = any(not parent.stat().st_mode & 0o077 for parent in (each, *each.parents[:4]))
        assert hidden, each


OBSERVER = f"""
import os, sys
os.setgroups([{GROUP}]); os.setgid({OTHER}); os.setuid({OTHER})
print("ready", flush=True)
while True:
    for folder, _, names in os.walk(sys.argv[1]):
        for name in names:
            try:
                with open(os.path.join(folder, name), "rb") as stream:
                    if b"# mine" in stream.read():
                        print(name, flush=True)
            except OSError:
                pass
"""
WAYS = list(product((0o600, 0o640, 0o660), (0, 0o022, 0o027, 0o077), (0o2775, 0o755)))
"""Permissions of the catalog, umask, and permissions of its folder, which is the group's."""


def test_a_file_among_events_that_may_not_be_read(shared: Path) -> None:
    """Another user's is left alone; where one of ours would go, that one alone fails."""
    home = shared.parent / str(ONE)
    path = made(
        home / "films.toml", ONE, 0o600, CATALOG.replace("wide", "limited = 2016-09-02\nwide")
    )
    folder = home / "events"
    folder.mkdir()
    os.chown(folder, ONE, GROUP)
    theirs = made(folder / "theirs.ics", OTHER, 0o600, "BEGIN:VCALENDAR")
    first = run_as(ONE, shared, "publish", "folder", folder, "--catalog", path)
    assert (first.returncode, first.stdout.count("added: "), first.stderr) == (0, 2, "")
    os.chown(folder / "sully.wide.US@releasecal.ics", OTHER, GROUP)
    (folder / "sully.wide.US@releasecal.ics").chmod(0o600)
    path.write_text(path.read_text().replace("2016-09-02", "2016-09-03"))
    second = run_as(ONE, shared, "publish", "folder", folder, "--catalog", path)
    assert (second.returncode, second.stdout.count("changed: ")) == (1, 1)
    assert "you may not read this file" in second.stderr
    assert theirs.read_text() == "BEGIN:VCALENDAR"


@pytest.mark.parametrize("command", WRITING, ids=str)
def test_every_command_keeps_whose_a_catalog_is(
    shared: Path, starter: Starter, command: Command
) -> None:
    """Owner, group, permissions, attributes stay; nobody sees what is on its way or remembered."""
    chance = random.Random(f"{SEED} {command}")  # noqa: S311
    with opened(shared.parent, command, starter) as place:
        for way in WAYS if IS_LONG else [WAYS[0], *chance.sample(WAYS[1:], 2)]:
            mode, starter.umask, of_folder = way
            place.prepare()
            path, case = place.folder / "films.toml", f"ATTACK_SEED={SEED} {way}"
            for each in (place.folder, *place.folder.rglob("*")):
                os.chown(each, ONE, GROUP)
            path.chmod(mode)
            place.folder.chmod(of_folder)
            with suppress(OSError):  # a file system without them
                os.setxattr(path, "user.mine", b"1")
            before = (*state(path)[:3], attributes(path))
            with as_user(starter, ONE), looking_at(place.folder) as seen:
                done = place.run(place.words)
            assert (done.code, "Traceback" in done.err) == (0, False), (case, done)
            assert (*state(path)[:3], attributes(path)) == before, case
            assert mode != 0o600 or seen == [], case
            home = place.folder / "home"
            kept = [each for each in home.rglob("*") if each.is_file()]
            open_to_others = [each for each in kept if not is_hidden(each, home)]
            assert open_to_others == [], case


@contextmanager
def as_user(starter: Starter, user: int) -> Iterator[None]:
    """Let the program be run by a user who is in the group besides his own."""
    starter.user, starter.group = user, GROUP
    try:
        yield
    finally:
        starter.user = 0


@contextmanager
def looking_at(folder: Path) -> Iterator[list[str]]:
    """Let the other user read all that can be read; at the end the names of what told a secret."""
    found: list[str] = []
    line = [sys.executable, "-c", OBSERVER, str(folder)]
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True) as observer:
        assert observer.stdout is not None
        assert observer.stdout.readline() == "ready\n"
        try:
            yield found
        finally:
            observer.kill()  # whatever signals are ignored where the tests were started
        found += observer.stdout.read().split()


def attributes(path: Path) -> dict[str, bytes]:
    """Return the extended attributes of a file."""
    return {name: os.getxattr(path, name) for name in os.listxattr(path)}


def is_hidden(path: Path, top: Path) -> bool:
    """Say whether a file below `top`, or a folder on the way, is for its owner alone."""
    return any(
        not each.stat().st_mode & 0o077
        for each in (path, *path.parents)
        if each.is_relative_to(top)
    )
