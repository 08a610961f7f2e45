"""`releasecal paths`: where everything is."""

from pathlib import Path
from typing import Annotated

import typer

from releasecal import locations
from releasecal.cli import output
from releasecal.cli.session import Session
from releasecal.countdown import quantity
from releasecal.errors import ReleasecalError, UsageError
from releasecal.files import is_there, reason
from releasecal.text import one_record

_NAMES = ("config", "catalog", "state", "cache")

NameArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[NAME]",
        help="Only this path: config, catalog, state or cache.",
        autocompletion=lambda: list(_NAMES),
    ),
]
ClearCacheOption = Annotated[
    bool, typer.Option("--clear-cache", help="Throw away what is kept to answer faster.")
]


def paths(
    session: Session, name: NameArgument = None, clear_cache: ClearCacheOption = False
) -> None:
    r"""Print where everything is.

    Configuration, catalog, state and cache, a name and a path a line. Whether the file is there
    yet, and why this catalog is the one, is said on stderr. What is in the cache is made again by
    itself.

    \b
    Examples:
      $EDITOR "$(releasecal paths catalog)"
      releasecal paths --clear-cache
    """
    if clear_cache:
        _clear_cache()
        return
    if name is not None and name not in _NAMES:
        raise UsageError(f'there is no path called "{name}"; write one of {", ".join(_NAMES)}')
    # Before any file is read: whoever looks for the configuration may have one that is broken.
    if name == "config":
        output.path(locations.config_file())
        return
    places = _places(session)
    if name is not None:
        output.path(places[name])
        return
    output.results("".join(f"{each}\t{one_record(str(path))}\n" for each, path in places.items()))
    absent = [each for each, path in places.items() if not is_there(path)]
    output.remark(f"The catalog is the one of: {session.location.named_by}.")
    if absent:
        output.remark(f"Not there yet: {', '.join(absent)}.")


def _clear_cache() -> None:
    folders = (locations.index_folder(), locations.memo_folder())
    try:
        files = [path for folder in folders if folder.is_dir() for path in folder.iterdir()]
        for path in files:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise ReleasecalError(
            f"{locations.cache_folder()}: cannot be cleared: {reason(error)}"
        ) from None
    output.remark(f"{locations.cache_folder()}: threw away {quantity(len(files), 'file')}.")


def _places(session: Session) -> dict[str, Path]:
    return {
        "config": locations.config_file(),
        "catalog": session.location.path,
        "state": locations.state_folder(),
        "cache": locations.cache_folder(),
    }
