"""When an index may be used: it is that of the file as it is, or it is made anew."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random

import pytest

from releasecal import catalog
from releasecal.index.file import open_index
from tests.random_catalogs import CatalogWriter

WEEK = 7 * 86_400 * 10**9


class Reader:
    """Opens the index of a catalog and tells how many films were read for it."""

    def __init__(self, path: Path, folder: Path) -> None:
        self.path, self.folder = path, folder

    def __call__(self) -> int:
        """Open the index, see that it says what the catalog says, and count the films read."""
        read = 0

        def watch(parts: Sequence[range]) -> Iterable[range]:
            nonlocal read
            read += sum(len(part) for part in parts)
            return parts

        index = open_index(self.path, self.folder, watch)
        assert index is not None
        assert index.catalog(index.film_texts()[1]) == catalog.load(self.path)
        return read


@pytest.fixture
def read(large_catalog: Path, folder: Path) -> Reader:
    return Reader(large_catalog, folder)


def test_the_second_run_reads_nothing(read: Reader) -> None:
    """Nor does one after `touch`: what counts is what the file says."""
    assert read() == 50
    assert read() == 0
    os.utime(read.path, (0, 0))
    assert read() == 0


def test_one_film_changed_is_one_film_read(read: Reader) -> None:
    """A film changed, added at the end and in the midst, taken away; no other is read again."""
    writer = CatalogWriter(Random(70))
    parts = writer.catalog(60)

    def write() -> int:
        read.path.write_bytes("".join(parts).encode())
        return read()

    assert write() == 60
    parts[20] = parts[20].replace("title = ", "title  = ")
    assert write() == 1
    parts.append(writer.film())
    assert write() == 1
    parts.insert(7, writer.film())
    assert write() == 1
    del parts[30]
    assert write() == 0
    parts[3] = writer.film()
    assert write() == 1


def test_an_edit_that_leaves_size_and_time_alone_is_seen(read: Reader) -> None:
    """Such as within one tick of the clock, or with `touch -r`."""
    before = read.path.stat()
    read()
    text = read.path.read_bytes()
    read.path.write_bytes(text.replace(b"title", b"title", 1).replace(b"nnn", b"mmm", 1))
    os.utime(read.path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert read() == 1


def test_a_file_put_in_its_place_is_seen(read: Reader, tmp_path: Path) -> None:
    """As `cp -p` and git do it, there and back."""
    read()
    kept = tmp_path / "kept.toml"
    shutil.copy2(read.path, kept)
    read.path.write_bytes(read.path.read_bytes().replace(b"nnn", b"mmm", 1))
    assert read() == 1
    shutil.copy2(kept, read.path)
    assert read() == 1
    kept.replace(read.path)
    assert read() == 0


def test_git_checkouts_are_seen(read: Reader) -> None:
    """Between two branches, both ways."""

    def git(*words: str) -> None:
        identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        subprocess.run(
            ["git", *identity, *words], cwd=read.path.parent, check=True, capture_output=True
        )

    git("init", "-b", "one")
    git("add", read.path.name)
    git("commit", "-m", "one")
    git("checkout", "-b", "two")
    read.path.write_bytes(read.path.read_bytes().replace(b"nnn", b"mmm", 1))
    git("commit", "-am", "two")
    assert read() == 50
    for branch in ("one", "two", "one"):
        git("checkout", branch)
        assert read() == 1


def test_only_a_file_that_is_old_enough_is_known_by_its_times(
    read: Reader, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of just now, or of the future as the clock was set back, is compared by bytes."""
    read()
    assert not list(folder.glob("*.seen"))
    state = read.path.stat()
    for seconds in (-10, 0, 1):
        monkeypatch.setattr(time, "time_ns", lambda s=seconds: state.st_ctime_ns + s * 10**9)
        read()
        assert not list(folder.glob("*.seen"))
    monkeypatch.setattr(time, "time_ns", lambda: state.st_ctime_ns + WEEK)
    read()
    assert list(folder.glob("*.seen"))
    (seen,) = folder.glob("*.seen")
    note = seen.read_bytes()
    read.path.write_bytes(read.path.read_bytes().replace(b"nnn", b"mmm", 1))
    assert read() == 1
    assert seen.read_bytes() != note


def test_another_territory_above_the_films_changes_them_all(read: Reader) -> None:
    """What stands above the first film may concern every film."""
    text = read.path.read_bytes()
    assert text.startswith(b'territory = "GB"')
    read.path.write_bytes(text.replace(b'"GB"', b'"DE"', 1))
    assert read() == 50
