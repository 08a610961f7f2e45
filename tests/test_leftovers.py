"""What runs that were killed left goes with the next run, whatever that is for."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Releasecal

NOBODY = 2**31 - 1
"""No process has that number."""


@pytest.mark.parametrize(
    "words",
    [
        ("list",), ("countdown",), ("check",), ("remind",), ("remind", "--dry-run"), ("undo",),
        ("set", "sully", "distributor", "Warner"), ("export", "ics"), ("paths",), ("sync",),
    ],
    ids=" ".join,
)  # fmt: skip
def test_every_run_sweeps(
    releasecal: Releasecal,
    write_catalog: Callable[[str], Path],
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
) -> None:
    """Beside the catalog, also behind a link, and in state and cache; nothing else is touched."""
    path = write_catalog('[film.sully]\ntitle = "Sully"\nwide = 2016-09-09\n')
    link = home / "films.toml"
    link.symlink_to(path)
    monkeypatch.setenv("RELEASECAL_CATALOG", str(link))
    monkeypatch.setenv("RELEASECAL_TODAY", "2016-01-01")
    releasecal("set", "sully", "distributor", "Disney")
    own = [home / ".local/state/releasecal", home / ".cache/releasecal"]
    folders = [path.parent, own[0], own[1] / "index", own[1] / "memo"]
    names = (f".releasecal-{NOBODY}-0.tmp", f".releasecal-{NOBODY}-0.tmp-journal")
    for folder in folders:
        folder.mkdir(parents=True, exist_ok=True)
        for name in (*names, ".releasecal-notes", "mine.tmp"):
            (folder / name).touch()
    releasecal(*words)
    for folder in folders:
        found = {each.name for each in folder.iterdir()}
        assert not found & set(names)
        assert found >= {".releasecal-notes", "mine.tmp"}
