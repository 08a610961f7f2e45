"""Reading files: what is read of one has a bound, whatever happens to it meanwhile."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from releasecal.errors import ReleasecalError
from releasecal.files import read_bytes

LIMIT = 1024**2
HUGE = 1024**4
"""Bytes, more than there is memory for; on the disk they are a hole and take no room."""
GROW_AND_SHRINK = """
import os, sys
while True:
    os.truncate(sys.argv[1], int(sys.argv[2]))
    os.truncate(sys.argv[1], 10)
"""


def test_a_file_that_grows_while_it_is_read_is_read_up_to_the_limit(tmp_path: Path) -> None:
    """One that becomes huge, at whatever moment, is refused for its size and never read whole."""
    path = tmp_path / "films.csv"
    path.write_bytes(b"\0" * 10)
    try:
        os.truncate(path, HUGE)
    except OSError:
        pytest.skip("this file system has no such large files")
    found: set[int | str] = set()
    with subprocess.Popen([sys.executable, "-c", GROW_AND_SHRINK, path, str(HUGE)]) as growing:
        try:
            for _ in range(20_000):
                try:
                    found.add(len(read_bytes(path, limit=LIMIT)))
                except ReleasecalError as error:
                    found.add(str(error))
        finally:
            growing.kill()
    refused = f"{path}: the file is larger than 1 MiB; is it the right one?"
    assert refused in found
    assert all(isinstance(each, str) or each <= LIMIT for each in found)
    assert {each for each in found if isinstance(each, str)} == {refused}
