"""`releasecal paths`: where everything is."""

from pathlib import Path
from typing import Annotated

import typer

from releasecal import locations
from releasecal.cli import output
from releasecal.cli.session import Session
from releasecal.errors import UsageError
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


def paths(session: Session, name: NameArgument = None) -> None:
    r"""Print where everything is.

    Configuration, catalog, state and cache, a name and a path a line. Whether the file is there
    yet, and why this catalog is the one, is said on stderr.

    \b
    Example: $EDITOR "$(releasecal paths catalog)"
    """
    if name is not None and name not in _NAMES:
        raise UsageError(f'there is no path called "{name}"; write one of {", ".join(_NAMES)}')
    if name == "config":
        output.path(locations.config_file())
        return
    places = _places(session)
    if name is not None:
        output.path(places[name])
        return
    output.results("".join(f"{each}\t{one_record(str(path))}\n" for each, path in places.items()))
    absent = [each for each, path in places.items() if not path.exists()]
    output.remark(f"The catalog is the one of: {session.location.named_by}.")
    if absent:
        output.remark(f"Not there yet: {', '.join(absent)}.")


def _places(session: Session) -> dict[str, Path]:
    return {
        "config": locations.config_file(),
        "catalog": session.location.path,
        "state": locations.state_folder(),
        "cache": locations.cache_folder(),
    }
