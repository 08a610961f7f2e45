"""`releasecal add TITLE`: a film into the catalog."""

from typing import Annotated

import typer

from releasecal import human_dates
from releasecal.cli import complete
from releasecal.cli.filters import EVERY_TERRITORY, release_type, territory
from releasecal.cli.session import Session
from releasecal.cli.writing import DryRunOption, editing, report
from releasecal.edit import slugs
from releasecal.errors import UsageError
from releasecal.model import Film, Release, ReleaseType

_PARTS = 3


def add(
    session: Session,
    title: Annotated[
        str, typer.Argument(metavar="TITLE", help="The film's title, as it should be shown.")
    ],
    limited: Annotated[
        str | None, typer.Option("--limited", metavar="DATE", help="When it opens limited.")
    ] = None,
    wide: Annotated[
        str | None, typer.Option("--wide", metavar="DATE", help="When it opens wide.")
    ] = None,
    releases: Annotated[
        list[str] | None,
        typer.Option(
            "--release", metavar="TYPE:TERRITORY:DATE", help="Any other release. Repeat for more."
        ),
    ] = None,
    directors: Annotated[
        list[str] | None, typer.Option("--director", metavar="NAME", help="Repeat for more.")
    ] = None,
    cast: Annotated[
        list[str] | None, typer.Option("--cast", metavar="NAME", help="Repeat for more.")
    ] = None,
    distributor: Annotated[
        str | None,
        typer.Option("--distributor", metavar="NAME", autocompletion=complete.distributors),
    ] = None,
    tags: Annotated[
        list[str] | None,
        typer.Option("--tag", metavar="TAG", autocompletion=complete.tags, help="Repeat for more."),
    ] = None,
    url: Annotated[
        str | None, typer.Option("--url", metavar="URL", help="The film's page.")
    ] = None,
    slug: Annotated[
        str | None,
        typer.Option(
            "--slug",
            metavar="SLUG",
            help="Its key in the catalog, instead of one made of the title.",
        ),
    ] = None,
    dry_run: DryRunOption = False,
) -> None:
    r"""Add a film.

    The entry is printed as it stands in the catalog. Dates are a day, or as vague as they are known:
    2027-03, 2027-Q3, "summer 2027", 2027 or TBA. Without a catalog of your own, this begins one.

    \b
    Example: releasecal add "La La Land" --limited 2016-12-09 --wide "Dec 25 2016" --release wide:GB:2017-01-13
    """
    with editing(session, dry_run=dry_run, may_begin=True) as draft:
        taken = {film.slug for film in draft.catalog.films}
        if slug in taken:
            raise UsageError(
                f'--slug: "{slug}" is taken by another film; leave it out, or choose another'
            )
        film = Film(
            slug=slug or slugs.free(slugs.from_title(title), taken),
            title=title,
            directors=tuple(directors or ()),
            cast=tuple(cast or ()),
            distributor=distributor,
            tags=tuple(tags or ()),
            url=url,
            releases=tuple(_releases(session, draft.catalog.territory, limited, wide, releases)),
        )
        added = draft.add(film)
    if not dry_run:
        report(added.text)


def _releases(
    session: Session, home: str, limited: str | None, wide: str | None, others: list[str] | None
) -> list[Release]:
    """Return the releases of the command line, each territory and type once."""
    asked = [("limited", home, limited, "--limited"), ("wide", home, wide, "--wide")]
    for text in others or ():
        parts = text.split(":", _PARTS - 1)
        if len(parts) != _PARTS:
            raise UsageError(
                f'--release: "{text}" is not TYPE:TERRITORY:DATE; write one such as wide:GB:2017-01-13'
            )
        asked.append(
            (release_type(parts[0]), _one_territory(parts[1], home), parts[2], "--release")
        )
    return [
        Release(
            type=ReleaseType(kind),
            territory=code,
            date=human_dates.parse(when, session.today, option),
        )
        for kind, code, when, option in asked
        if when is not None
    ]


def _one_territory(text: str, home: str) -> str:
    code = territory(text) if text else home
    if code == EVERY_TERRITORY:
        raise UsageError(
            '--release: a release has one territory; write a two-letter country code such as US, not "all"'
        )
    return code
