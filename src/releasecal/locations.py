"""Where configuration, catalog, state and cache are.

It names paths, and reads no file but to see that it is there.
"""

import os
from pathlib import Path
from typing import NamedTuple

from releasecal.folders import xdg_folder

_NAME = "releasecal"


class CatalogLocation(NamedTuple):
    """A catalog's path, and what it was named by."""

    path: Path
    named_by: str
    """`--catalog`, `RELEASECAL_CATALOG`, `config.toml`, `data folder` or `sample`."""

    @property
    def is_sample(self) -> bool:
        """Whether this is the sample that comes with the program."""
        return self.named_by == SAMPLE


NAMED, OWN, SAMPLE = "--catalog", "data folder", "sample"


def config_file() -> Path:
    """Return the path of the configuration file."""
    return _folder("config") / "config.toml"


def token_file() -> Path:
    """Return the path of the file that the token for TMDb is kept in."""
    return config_file().with_name("tmdb-token")


def own_catalog() -> Path:
    """Return the path of the user's own catalog, where `releasecal init` writes it."""
    return _folder("data") / "films.toml"


def state_folder() -> Path:
    """Return the folder for what the program remembers between runs."""
    return _folder("state")


LEDGER = "ledger.sqlite3"
"""The name of a ledger that nobody named."""


def folder_of_catalog(path: Path) -> Path:
    """Return the folder for what is kept of the catalog at `path`: its lock, what can be undone."""
    from hashlib import blake2b  # 4 ms, that only writing needs

    # By the real path, or a link to the catalog would have a lock of its own.
    name = blake2b(os.fsencode(os.path.realpath(path)), digest_size=8).hexdigest()
    return state_folder() / "catalogs" / name


def ledger(option: Path | None) -> Path:
    """Return where the ledger is: `--state`, else RELEASECAL_STATE, else in the state folder."""
    variable = os.environ.get("RELEASECAL_STATE")
    named = option or (Path(variable) if variable else None)
    return _expand_home(named) if named else state_folder() / LEDGER


def cache_folder() -> Path:
    """Return the folder for what can be made again."""
    return _folder("cache")


def index_folder() -> Path:
    """Return the folder for the indexes of catalogs."""
    return cache_folder() / "index"


def memo_folder() -> Path:
    """Return the folder for answers that may be given again."""
    return cache_folder() / "memo"


def starter_catalog() -> Path:
    """Return the path of the text that `releasecal init` writes."""
    return Path(__file__).parent / "data" / "starter.toml"


def sample_catalog() -> Path:
    """Return the path of the catalog that comes with the program."""
    shipped = Path(__file__).parent / "data" / "films.toml"
    # In a checkout it lies where people look for it; the wheel has it inside the package.
    if shipped.exists():
        return shipped
    return Path(__file__).parents[2] / "data" / "films.toml"


def catalog(option: Path | None, configured: Path | None) -> CatalogLocation:
    """Return which catalog to read.

    `--catalog` counts first, then RELEASECAL_CATALOG, `catalog` in config.toml, films.toml in the
    user data folder, and last the sample. A named catalog is taken as it is, whether it is there or
    not.
    """
    if option is not None:
        return CatalogLocation(_expand_home(option), NAMED)
    if variable := os.environ.get("RELEASECAL_CATALOG"):
        return CatalogLocation(_expand_home(Path(variable)), "RELEASECAL_CATALOG")
    if configured is not None:
        return CatalogLocation(configured, "config.toml")
    # A folder that may not be looked into counts as a catalog: the error says so, where the sample
    # would hide that the user's films cannot be read.
    own = own_catalog()
    if _may_be_there(own) or _is_there(own_catalog_mark()):
        return CatalogLocation(own, OWN)
    return CatalogLocation(sample_catalog(), SAMPLE)


def candidates() -> list[Path]:
    """Return the files whose being there decides which catalog is read, and how."""
    return [config_file(), own_catalog(), own_catalog_mark()]


def own_catalog_mark() -> Path:
    """Return the path of the file that is there once the user's own catalog was begun.

    With it, a catalog that is gone is missed, and the sample does not take its place.
    """
    return state_folder() / "own-catalog"


def _folder(kind: str) -> Path:
    """Return the user's folder of a kind: config, data, state or cache.

    To import platformdirs, with all that comes with it, takes longer than to answer a question.
    """
    if (known := xdg_folder(kind)) is not None:
        return Path(known)
    import platformdirs

    found: Path = getattr(platformdirs, f"user_{kind}_path")(_NAME, appauthor=False)
    return found


def _may_be_there(path: Path) -> bool:
    """Say whether there is a file, a link to nothing, or a folder that may not be looked into."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _expand_home(path: Path) -> Path:
    """Return `path` with its `~` replaced; one of nobody's home stays, and will not be found."""
    # `Path.expanduser` raises for a home that is not there.
    return Path(os.path.expanduser(path))  # noqa: PTH111
