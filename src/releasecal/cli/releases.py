"""Naming releases on the command line: one that is there, or the dates of new ones."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Annotated

import typer

from releasecal import human_dates
from releasecal.cli import complete
from releasecal.cli.filters import release_type, territory
from releasecal.cli.session import Session
from releasecal.errors import ReleasecalError, UsageError
from releasecal.model import Film, Release, ReleaseType
from releasecal.render.moves import release_words
from releasecal.text import plain

OneTypeOption = Annotated[
    str | None,
    typer.Option(
        "--type", "-t", metavar="TYPE", autocompletion=complete.release_types,
        help="Which release: limited, wide, ...",
    ),
]  # fmt: skip
OneTerritoryOption = Annotated[
    str | None,
    typer.Option(
        "--territory", metavar="CODE", autocompletion=complete.territory_codes,
        help="In which territory, when not the catalog's own.",
    ),
]  # fmt: skip
IdOption = Annotated[
    str | None, typer.Option("--id", metavar="ID", help="The id of the release, where it has one.")
]
ReleaseOption = Annotated[
    list[str] | None,
    typer.Option(
        "--release",
        metavar="TYPE:CODE:DATE",
        help="A release in another territory; TYPE:DATE is one in the catalog's own. Repeat for more.",
    ),
]


def _date_option(kind: ReleaseType) -> object:
    return typer.Option(f"--{kind.value}", metavar="DATE", help=f"When: {kind.value}.")


@dataclass
class DateOptions:
    """A date for each release type, in the catalog's own territory."""

    premiere: Annotated[str | None, _date_option(ReleaseType.PREMIERE)] = None
    preview: Annotated[str | None, _date_option(ReleaseType.PREVIEW)] = None
    limited: Annotated[str | None, _date_option(ReleaseType.LIMITED)] = None
    expansion: Annotated[str | None, _date_option(ReleaseType.EXPANSION)] = None
    wide: Annotated[str | None, _date_option(ReleaseType.WIDE)] = None
    rerelease: Annotated[str | None, _date_option(ReleaseType.RERELEASE)] = None
    digital: Annotated[str | None, _date_option(ReleaseType.DIGITAL)] = None
    streaming: Annotated[str | None, _date_option(ReleaseType.STREAMING)] = None
    physical: Annotated[str | None, _date_option(ReleaseType.PHYSICAL)] = None
    tv: Annotated[str | None, _date_option(ReleaseType.TV)] = None

    def releases(
        self, session: Session, home: str, others: Iterable[str] | None
    ) -> Iterator[Release]:
        """Yield the releases of the command line, those of `--release` last; `home` is the catalog's territory."""
        for field in fields(self):
            text = getattr(self, field.name)
            if text is not None:
                when = human_dates.parse(text, session.today, f"--{field.name}")
                yield Release(type=ReleaseType(field.name), territory=home, date=when)
        for text in others or ():
            yield _other_release(text, session, home)


_TYPE_AND_DATE, _TYPE_CODE_AND_DATE = 2, 3


def _other_release(text: str, session: Session, home: str) -> Release:
    parts = text.split(":")
    if len(parts) not in {_TYPE_AND_DATE, _TYPE_CODE_AND_DATE}:
        raise UsageError(
            f'--release: "{text}" is not TYPE:CODE:DATE; write one such as wide:GB:2017-01-13'
        )
    code = parts[1] if len(parts) == _TYPE_CODE_AND_DATE else ""
    return Release(
        type=release_type(parts[0], "--release"),
        territory=territory(code, "--release") if code else home,
        date=human_dates.parse(parts[-1], session.today, "--release"),
    )


def one_release(
    film: Film, kind: str | None, code: str | None, name: str | None, home: str
) -> Release:
    """Return the release that is meant; `home` is the territory that counts first when none is named.

    Raises `ReleasecalError` with the candidates when it is not clear, and when there is none.
    """
    wanted = release_type(kind, "--type") if kind else None
    place = territory(code, "--territory") if code else None
    found = [
        release
        for release in film.releases
        if (wanted is None or release.type is wanted)
        and (place is None or release.territory == place)
        and (name is None or release.id == name)
    ]
    if len(found) > 1:
        found = [release for release in found if release.territory == (place or home)] or found
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
            f"{plain(film.title)} has no {asked}; `releasecal release {plain(film.slug)} TYPE DATE`"
            f" adds one{f'. It has:{held}' if held else ''}"
        )
    raise ReleasecalError(
        f"{plain(film.title)} has more than one {asked}; say which with --type, --territory and --id:{_listed(found)}"
    )


def _listed(releases: list[Release] | tuple[Release, ...]) -> str:
    return "".join(
        f"\n  {plain(release_words(release))}  ({release.date.words})" for release in releases
    )
