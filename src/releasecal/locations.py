"""Where configuration, catalog, state and cache are. It names paths and reads no file but to see that it is there."""

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

_NAME = "releasecal"


@dataclass(frozen=True, slots=True)
class CatalogLocation:
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
    return platformdirs.user_config_path(_NAME, appauthor=False) / "config.toml"


def token_file() -> Path:
    """Return the path of the file that the token for TMDb is kept in."""
    return config_file().with_name("tmdb-token")


def own_catalog() -> Path:
    """Return the path of the user's own catalog, where `releasecal init` writes it."""
    return platformdirs.user_data_path(_NAME, appauthor=False) / "films.toml"


def state_folder() -> Path:
    """Return the folder for what the program remembers between runs."""
    return platformdirs.user_state_path(_NAME, appauthor=False)


def folder_of_catalog(path: Path) -> Path:
    """Return the folder for what is remembered of the catalog at `path`: its lock, and what can be undone."""
    from hashlib import blake2b

    name = blake2b(os.fsencode(os.path.realpath(path)), digest_size=8).hexdigest()
    return state_folder() / "catalogs" / name


def ledger(option: Path | None) -> Path:
    """Return where the ledger of reminders is: `--state`, else RELEASECAL_STATE, else in the state folder."""
    variable = os.environ.get("RELEASECAL_STATE")
    named = option or (Path(variable) if variable else None)
    return _expand_home(named) if named else state_folder() / "ledger.sqlite3"


def cache_folder() -> Path:
    """Return the folder for what can be made again."""
    return platformdirs.user_cache_path(_NAME, appauthor=False)


def starter_catalog() -> Path:
    """Return the path of the text that `releasecal init` writes."""
    return Path(__file__).parent / "data" / "starter.toml"


def sample_catalog() -> Path:
    """Return the path of the catalog that comes with the program."""
    shipped = Path(__file__).parent / "data" / "films.toml"
    if shipped.exists():
        return shipped
    return Path(__file__).parents[2] / "data" / "films.toml"


def catalog(option: Path | None, configured: Path | None) -> CatalogLocation:
    """Return which catalog to read.

    `--catalog` counts first, then RELEASECAL_CATALOG, `catalog` in config.toml, films.toml in the user data
    folder, and last the sample. A named catalog is taken as it is, whether it is there or not.
    """
    if option is not None:
        return CatalogLocation(_expand_home(option), NAMED)
    if variable := os.environ.get("RELEASECAL_CATALOG"):
        return CatalogLocation(_expand_home(Path(variable)), "RELEASECAL_CATALOG")
    if configured is not None:
        return CatalogLocation(configured, "config.toml")
    own = own_catalog()
    if _may_be_there(own) or _is_there(own_catalog_mark()):
        return CatalogLocation(own, OWN)
    return CatalogLocation(sample_catalog(), SAMPLE)


def own_catalog_mark() -> Path:
    """Return the path of the file that is there once the user's own catalog was begun.

    With it, a catalog that is gone is missed, and the sample does not take its place.
    """
    return state_folder() / "own-catalog"


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
    """Return `path` with its `~` replaced; one of nobody's home stays as it is, and will not be found."""
    return Path(os.path.expanduser(path))  # noqa: PTH111 - pathlib raises for a home that is not there
