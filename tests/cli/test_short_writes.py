"""Streams without a buffer, which may take less than they are given."""

import os
import resource
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Write = Callable[[str], Path]
Process = Callable[..., subprocess.CompletedProcess[bytes]]

FULL = b"Error: cannot write to standard output: file too large\n"


def films(count: int) -> str:
    """Return a catalog of films that open on 9 December 2016."""
    film = '[film.f{0}]\ntitle = "Film {0}"\nwide = 2016-12-09\n'
    return "".join(map(film.format, range(count)))


@pytest.mark.parametrize("buffered", ["", "1"])
def test_what_does_not_arrive_is_an_error_and_no_reminder(
    write_catalog: Write, releasecal_process: Process, tmp_path: Path, buffered: str
) -> None:
    """With room for the half of them, none counts as sent, and the next run tells all again."""
    catalog, log = write_catalog(films(5)), tmp_path / "log"
    words = ("remind", "--format", "json", "--today", "2016-12-08", "--catalog", catalog)
    # The ledger is made before, for the limit is that of every file.
    releasecal_process("remind", "--today", "2015-01-01", "--catalog", catalog)
    size = 600_000
    with log.open("wb") as stream:
        stream.write(b"\n" * (size - 100))
        stream.flush()
        ended = releasecal_process(
            *words,
            stdout=stream,
            env=os.environ | {"PYTHONUNBUFFERED": buffered},
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
        )
    assert (ended.returncode, ended.stderr, log.stat().st_size) == (1, FULL, size)
    assert releasecal_process(*words).stdout.count(b'"told": null') == 5
