"""Naming one release of a film on the command line: its type, and its territory and id where that is needed."""

from typing import Annotated

import typer

from releasecal.cli import complete
from releasecal.cli.filters import EVERY_TERRITORY, release_type, territory
from releasecal.errors import ReleasecalError, UsageError
from releasecal.model import Film, Release, ReleaseType
from releasecal.render.moves import release_words
from releasecal.text import plain

OneTypeOption = Annotated[
    str | None,
    typer.Option(
        "--type", "-t", parser=release_type, metavar="TYPE", autocompletion=complete.release_types,
        help="Which release: limited, wide, ...",
    ),
]  # fmt: skip
OneTerritoryOption = Annotated[
    str | None,
    typer.Option(
        "--territory", parser=territory, metavar="CODE", autocompletion=complete.territory_codes,
        help="In which territory, when not the catalog's own.",
    ),
]  # fmt: skip
IdOption = Annotated[
    str | None, typer.Option("--id", metavar="ID", help="The id of the release, where it has one.")
]


def one_release(
    film: Film, kind: str | None, code: str | None, name: str | None, home: str
) -> Release:
    """Return the release that is meant; `home` is the territory that counts first when none is named.

    Raises `ReleasecalError` with the candidates when it is not clear, and when there is none.
    """
    if code == EVERY_TERRITORY:
        raise UsageError("--territory: name one territory, not all")
    wanted = ReleaseType(kind) if kind else None
    found = [
        release
        for release in film.releases
        if wanted in {None, release.type}
        and code in {None, release.territory}
        and name in {None, release.id}
    ]
    if len(found) > 1:
        found = [release for release in found if release.territory == (code or home)] or found
    if len(found) > 1 and name is None:
        found = [release for release in found if release.id is None and kind] or found
    if len(found) == 1:
        return found[0]
    asked = " ".join(
        part
        for part in (
            kind,
            "release",
            f"in {code}" if code else "",
            f"with the id {name}" if name else "",
        )
        if part
    )
    if not found:
        held = _listed(film.releases)
        raise ReleasecalError(
            f"{plain(film.title)} has no {asked}; `releasecal set` adds one{f'. It has:{held}' if held else ''}"
        )
    raise ReleasecalError(
        f"{plain(film.title)} has more than one {asked}; say which with --type, --territory and --id:{_listed(found)}"
    )


def _listed(releases: list[Release] | tuple[Release, ...]) -> str:
    return "".join(
        f"\n  {plain(release_words(release))}  ({release.date.words})" for release in releases
    )
