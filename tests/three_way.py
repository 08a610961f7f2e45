"""A film, what a source says of it, and a look at both: what tests of `reconcile` share."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from releasecal import dates
from releasecal.dates import ReleaseDate
from releasecal.model import Film, Move, Release, ReleaseKey, ReleaseType
from releasecal.reconcile import (
    Change,
    Memory,
    Outcome,
    Scope,
    reconcile,
)
from releasecal.source import Skipped, SourceFilm, SourceRelease

TODAY = date(2016, 11, 22)
EVERYTHING = Scope()
WIDE = ReleaseKey(ReleaseType.WIDE, "US")
LIMITED = ReleaseKey(ReleaseType.LIMITED, "US")
EXPANSION = ReleaseKey(ReleaseType.EXPANSION, "US")


def day(text: str) -> ReleaseDate:
    return dates.parse(text)


def film(mine: Mapping[ReleaseKey, str], base: Mapping[ReleaseKey, str]) -> Film:
    return Film(
        slug="la",
        title="La",
        releases=tuple(
            Release(type=key.type, territory=key.territory, id=key.id, date=day(when))
            for key, when in mine.items()
        ),
        synced={"tmdb": {key: day(when) for key, when in base.items()}},
    )


def said(*releases: SourceRelease, skipped: tuple[Skipped, ...] = ()) -> SourceFilm:
    return SourceFilm(source="tmdb", title="La", releases=releases, skipped=skipped)


def entry(when: str, kind: ReleaseType = ReleaseType.WIDE, **more: Any) -> SourceRelease:
    return SourceRelease(type=kind, territory="US", date=day(when), **more)


def applied(before: Film, outcome: Outcome) -> Film:
    """Return the film as the catalog has it once the outcome is written."""
    releases = {release.key: release for release in before.releases}
    for news in outcome.news:
        release = news.release
        if release is None or news.new is None:
            continue
        if news.change is Change.ADDED:
            releases[release.key] = release
        if news.change is Change.MOVED:
            moves = (*release.moves, Move(start=news.old, to=news.new))
            releases[release.key] = release._replace(date=news.new, moves=moves)
    base = {**before.synced.get("tmdb", {}), **outcome.base}
    return before._replace(releases=tuple(releases.values()), synced={"tmdb": base})


def look(
    before: Film,
    now: SourceFilm,
    memory: Memory | None = None,
    today: date = TODAY,
    scope: Scope = EVERYTHING,
) -> Outcome:
    return reconcile(before, now, memory or Memory(), scope, today)
