"""A large catalog, its index, and the same question asked with and without one."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.conftest import Releasecal, Result
from tests.random_catalogs import CatalogWriter

Ask = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the program keeps indexes in these tests."""
    return tmp_path / "cache" / "releasecal" / "index"


@pytest.fixture
def ask(releasecal: Releasecal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Ask the catalog in `films.toml`, with an index or, without a cache folder, without."""
    no_folder = tmp_path / "a file"
    no_folder.touch()

    def run(*words: str, index: bool = True) -> Result:
        cache = tmp_path / "cache" if index else no_folder
        monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
        return releasecal(*words, "--catalog", tmp_path / "films.toml")

    return run


@pytest.fixture
def large_catalog(tmp_path: Path) -> Path:
    """Write a catalog of 50 films of every kind."""
    path = tmp_path / "films.toml"
    path.write_bytes("".join(CatalogWriter(Random(7)).catalog(50)).encode())
    return path
