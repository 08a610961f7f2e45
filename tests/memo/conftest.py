"""What the tests of the memo share: files that are settled, and who gave an answer."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from releasecal import memo
from tests.conftest import bare_environment

CATALOG = '[film.la]\ntitle = "La"\nlimited = 2016-12-02\nwide = 2016-12-16\n'
PROGRAM = ("-m", "releasecal")


class Answer(NamedTuple):
    """What came of a question."""

    code: int
    out: bytes
    err: bytes
    loaded: frozenset[str]
    """The modules that Python imported for it."""

    @property
    def is_remembered(self) -> bool:
        """Whether the answer was given again: nothing that reads films was there to find it."""
        return "releasecal.cli.app" not in self.loaded


def ask(*words: str, program: tuple[str, ...] = PROGRAM, **options: Any) -> Answer:
    """Run the program, and have Python tell what it imports; `options` go to `subprocess.run`."""
    command = [sys.executable, "-X", "importtime", *program, *words]
    result = subprocess.run(command, capture_output=True, check=False, **options)
    lines = result.stderr.splitlines(keepends=True)
    told = [line for line in lines if line.startswith(b"import time:")]
    loaded = frozenset(line.rpartition(b"|")[2].strip().decode() for line in told)
    err = b"".join(line for line in lines if line not in told)
    return Answer(result.returncode, result.stdout, err, loaded)


@pytest.fixture(scope="session")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return catalogs that were written long enough ago for answers to be kept, one for a test.

    Beside them is `long.toml`, with a film of which there is more to say than a memo keeps.
    """
    folder = tmp_path_factory.mktemp("settled")
    notes = "x" * memo.LARGEST
    (folder / "long.toml").write_text(f'[film.long]\ntitle = "Long"\nnotes = "{notes}"\n')
    paths = [folder / f"{number}.toml" for number in range(150)]
    for path in paths:
        path.write_text(CATALOG)
    own = bare_environment(HOME=folder, RELEASECAL_CATALOG=path, RELEASECAL_TODAY="2016-11-22")
    # Asked again, as a prompt does, until the last of them is old enough.
    answers = (ask("countdown", env=own) for _ in range(1000))
    assert any(answer.is_remembered for answer in answers), "no answer was ever kept"
    return iter(paths)


@pytest.fixture
def run(tmp_path: Path, settled: Iterator[Path]) -> Callable[..., Answer]:
    """Ask about `films.toml`, which leads to a settled catalog; keywords are variables."""
    (tmp_path / "films.toml").symlink_to(next(settled))

    def run(*words: str, program: tuple[str, ...] = PROGRAM, **variables: str) -> Answer:
        usual = {"RELEASECAL_CATALOG": "films.toml", "RELEASECAL_TODAY": "2016-11-22"}
        return ask(*words, program=program, env={**os.environ, **usual, **variables})

    return run


Run = Callable[..., Answer]
Kept = Callable[[], list[Path]]


@pytest.fixture
def kept(home: Path) -> Kept:
    """Return the answers that are kept."""
    return lambda: sorted((home / ".cache" / "releasecal" / "memo").glob("*"))
