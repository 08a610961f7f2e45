"""The runs of films as stages, each with the days that it takes. Pure: releases in, values out.

A stage lasts until the next one begins. How long the last one lasts is not known; it is given its
first week and an open end. A stage without a day takes the whole period in which it may begin.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import islice
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


def runs(listings: Iterable[Listing], most: int) -> tuple[list[Run], int]:
    """Return the whole runs of these releases, each once, in the order in which they come.

    The first `most` of them, and how many more there are.
    """
    films = {(film.slug, release.territory): film for film, release in listings}
    found = []
    for (_, territory), film in islice(films.items(), most):
        releases = run(film, territory)
        stages = _stages(releases)
        found.append(Run(film, territory, stages, len(releases) - len(stages)))
    return found, len(films) - len(found)


class Following:
    """What follows each release in its run.

    A run is put in order once, for a film may have thousands of releases.
    """

    def __init__(self) -> None:
        self._runs: dict[tuple[str, str], tuple[list[date], list[Release]]] = {}

    def __call__(self, listing: Listing) -> Release | None:
        """Return the next release of the run, at a later date; never a cancelled or undated one."""
        film, release = listing
        key = film.slug, release.territory
        if key not in self._runs:
            begun: list[date] = []
            kept: list[Release] = []
            for each in run(film, release.territory):
                start = each.date.earliest
                if each.status is not Status.CANCELLED and start is not None:
                    kept.append(each)
                    # A vague date may begin before the days that stand above it.
                    begun.append(max([start, *begun[-1:]]))
            self._runs[key] = begun, kept
        begun, kept = self._runs[key]
        # What may open on one of the same days does not follow; it comes at the same time.
        after = release.date.latest
        at = len(begun) if after is None else bisect_right(begun, after)
        return kept[at] if at < len(kept) else None


def old_dates(release: Release) -> list[ReleaseDate]:
    """Return the dates that a release had and has no longer, oldest first; never TBA."""
    dates = (move.start for move in release.moves)
    return [
        when
        for when in dict.fromkeys(dates)
        if when is not None and when.earliest is not None and when != release.date
    ]


def _stages(releases: Sequence[Release]) -> tuple[Stage, ...]:
    begun = sorted(
        release.date.earliest
        for release in releases
        if release.status is not Status.CANCELLED and release.date.earliest is not None
    )
    stages = [_stage(release, begun) for release in releases if release.date.earliest]
    # Vague ones first: what has a day is drawn over them.
    return tuple(sorted(stages, key=lambda stage: stage.release.date.day is not None))


def _stage(release: Release, begun: Sequence[date]) -> Stage:
    """Return the stage of a release, in a run of which stages begin on these days."""
    start, latest = release.date.earliest, release.date.latest
    if start is None or latest is None:
        raise ValueError("TBA is no stage")
    if release.date.day is None:
        return Stage(release, start, latest + timedelta(days=1), is_open=False)
    if release.status is Status.CANCELLED:
        return Stage(release, start, start + timedelta(days=1), is_open=False)
    # A stage lasts until the next one begins, whatever its type: the run has grown into that.
    following = bisect_right(begun, start)
    if following < len(begun):
        return Stage(release, start, begun[following], is_open=False)
    return Stage(release, start, start + _OPENING_WEEK, is_open=True)
