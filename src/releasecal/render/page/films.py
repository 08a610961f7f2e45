"""One film in a page, as it is when it is opened: who made it, its runs, its moves."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from releasecal.date_style import DateStyle
from releasecal.model import Film, Release, Status
from releasecal.moves import dates_after
from releasecal.query import run
from releasecal.render import signs
from releasecal.render.moves import move_sentence
from releasecal.render.page.text import visible_text, web_address


class FilmText(NamedTuple):
    """What is known of a film."""

    name: str
    """Its name within the page."""
    title: str
    about: Sequence[tuple[str, str]]
    address: str | None
    stages: Sequence[tuple[str, str]]
    """For each of its releases what it can be filtered by, and what it is and when."""
    moves: Sequence[str]


def film_text(film: Film, name: str, territories: Sequence[str], style: DateStyle) -> FilmText:
    """Return what a page tells of a film, with its whole runs in these territories."""
    # Whole runs, also what the filters of the command leave out: a reader opens a film to see all.
    releases = [release for territory in territories for release in run(film, territory)]
    about = (
        ("Original title", film.original_title),
        ("Directed by", ", ".join(film.directors)),
        ("With", ", ".join(film.cast)),
        ("Distributor", film.distributor),
        ("Tags", ", ".join(film.tags)),
    )
    return FilmText(
        name=name,
        title=visible_text(film.title),
        about=[(label, visible_text(text)) for label, text in about if text],
        address=web_address(film.url),
        stages=[_stage(release, style) for release in releases],
        moves=[
            visible_text(
                f"{move_sentence(release._replace(date=when), move)}"
                f"{f' ({move.reason})' if move.reason else ''}"
            )
            for release in releases
            for move, when in zip(release.moves, dates_after(release), strict=True)
        ],
    )


@lru_cache(10_000)  # on a large page most releases say what those of other films say
def _stage(release: Release, style: DateStyle) -> tuple[str, str]:
    return kinds(release), f"{what(release)} {style.full_words(release.date)}"


_MARKS = {Status.CONFIRMED: "", Status.TENTATIVE: " t", Status.CANCELLED: " x"}


def kinds(release: Release) -> str:
    """Return what a release is filtered and coloured by: sign, territory, mark of its status."""
    return f"{signs.SIGNS[release.type]} {release.territory}{_MARKS[release.status]}"


def what(release: Release) -> str:
    """Return what a release is, in words: wide US, IMAX, tentative."""
    status = None if release.status is Status.CONFIRMED else release.status.value
    kind = f"{release.type.value} {release.territory}"
    return visible_text(", ".join(part for part in (kind, release.format, status) if part))
