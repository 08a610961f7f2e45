"""The runs of films as stages, each with the days that it takes. Pure: releases in, values out.

A stage lasts until the next one begins. How long the last one lasts is not known; it is given its
first week and an open end. A stage without a day takes the whole period in which it may begin.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from releasecal.dates import ReleaseDate
from releasecal.model import Film, Listing, Release, Status
from releasecal.query import run

_OPENING_WEEK = timedelta(days=7)


class Stage(NamedTuple):
    """One release in a run, and the days that it takes."""

    release: Release
    start: date
    end: date
    """The first day after it."""
    is_open: bool
    """Whether nothing is known to follow, so that its end is not known."""


class Run(NamedTuple):
    """The stages of one film in one territory, in the order to draw them: vague ones first."""

    film: Film
    territory: str
    stages: tuple[Stage, ...]
    undated: int
    """How many releases are TBA, and so no stages."""


def runs(listings: Iterable[Listing]) -> list[Run]:
    """Return the whole run of each of these releases, once, in the order in which they come."""
    found: dict[tuple[str, str], Run] = {}
    for film, release in listings:
        key = film.slug, release.territory
        if key not in found:
            releases = run(film, release.territory)
            stages = _stages(releases)
            found[key] = Run(film, release.territory, stages, len(releases) - len(stages))
    return list(found.values())


def old_dates(release: Release) -> list[ReleaseDate]:
    """Return the dates that a release had and has no longer, oldest first; never TBA."""
    dates = (move.start for move in release.moves)
    return [
        when
        for when in dict.fromkeys(dates)
        if when is not None and when.earliest is not None and when != release.date
    ]


def _stages(releases: Sequence[Release]) -> tuple[Stage, ...]:
    stages = [_stage(release, releases) for release in releases if release.date.earliest]
    # Vague ones first: what has a day is drawn over them.
    return tuple(sorted(stages, key=lambda stage: stage.release.date.day is not None))


def _stage(release: Release, releases: Sequence[Release]) -> Stage:
    start, latest = release.date.earliest, release.date.latest
    if start is None or latest is None:
        raise ValueError("TBA is no stage")
    if release.date.day is None:
        return Stage(release, start, latest + timedelta(days=1), is_open=False)
    if release.status is Status.CANCELLED:
        return Stage(release, start, start + timedelta(days=1), is_open=False)
    # A stage lasts until the next one begins, whatever its type: the run has grown into that.
    following = [
        other.date.earliest
        for other in releases
        if other.status is not Status.CANCELLED
        and other.date.earliest is not None
        and other.date.earliest > start
    ]
    if following:
        return Stage(release, start, min(following), is_open=False)
    return Stage(release, start, start + _OPENING_WEEK, is_open=True)
