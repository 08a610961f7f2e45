"""Which releases are asked for, and in what order. Pure: a catalog and a query in, releases out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from releasecal.model import Catalog, Film, Listing, Release, ReleaseType, Status, in_order
from releasecal.text import fold


class Window(NamedTuple):
    """The days that are asked for, both ends included; None leaves an end open."""

    start: date | None = None
    end: date | None = None


EVERYTHING = Window()

COUNTED_TO = 1_000
"""How far what lies around a window is counted; of more, it is only said that it is more."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Query:
    """What a release must be to be listed. An empty field asks for nothing."""

    types: frozenset[ReleaseType] = frozenset()
    territories: frozenset[str] | None = None
    """None for every territory."""
    tags: tuple[str, ...] = ()
    """Any one of them is enough; compared without case."""
    distributors: tuple[str, ...] = ()
    """A part of the name is enough; any one of them."""
    statuses: frozenset[Status] = frozenset()
    search: str | None = None
    """A text that occurs in one of the film's titles, people, distributor, tags or in its slug."""


class Upcoming(NamedTuple):
    """The releases in a window, and how many the window leaves out."""

    listings: list[Listing]
    later: int
    """How many that match the query open after the window."""
    undated: int
    """How many that match the query are TBA."""
    last: Listing | None
    """When the window is empty, the latest release before it that matches the query."""


def listings(catalog: Catalog, query: Query, window: Window = EVERYTHING) -> list[Listing]:
    """Return the releases that match, soonest first.

    A vague date belongs to the window when any of its days does, and stands after the exact dates of its
    period. TBA comes last, and only when the window is open on both sides.
    """
    return sorted(matching(catalog, query, window), key=in_order)


def upcoming(catalog: Catalog, query: Query, window: Window) -> Upcoming:
    """Return the releases in `window`, and what lies around it. A cancelled release is upcoming only if asked for."""
    inside, later, undated, past = [], 0, 0, []
    for listing in matching(catalog, query if query.statuses else _still_planned(query)):
        earliest = listing.release.date.earliest
        if _inside(listing, window):
            inside.append(listing)
        elif earliest is None:
            undated += 1
        elif window.end is not None and earliest > window.end:
            later += 1
        else:
            past.append(listing)
    last = max(past, key=in_order) if past and not inside else None
    return Upcoming(sorted(inside, key=in_order), later, undated, last)


def next_release(film: Film, query: Query, today: date) -> Release | None:
    """Return the film's next release on or after `today` that matches, or None. A cancelled one never counts."""
    query = _still_planned(query)
    coming = [
        release
        for release in film.releases
        if release.date.earliest is not None
        and release.date.overlaps(today, None)
        and _release_matches(film, release, query)
    ]
    return min(coming, key=lambda release: in_order(Listing(film, release)), default=None)


def run(film: Film, territory: str) -> list[Release]:
    """Return the film's releases in one territory, in order of date."""
    releases = [release for release in film.releases if release.territory == territory]
    return sorted(releases, key=lambda release: in_order(Listing(film, release)))


def next_in_run(listing: Listing) -> Release | None:
    """Return the release that follows in the same run, at a later date; cancelled and undated ones do not count."""
    when = listing.release.date
    for release in run(listing.film, listing.release.territory):
        if release.status is not Status.CANCELLED and when.is_before(release.date):
            return release
    return None


def matching(catalog: Catalog, query: Query, window: Window = EVERYTHING) -> Iterator[Listing]:
    """Return the releases that match, as they come in the catalog; `listings` tells what a window means."""
    whole_films = not (query.tags or query.search)
    for film in catalog.films:
        if whole_films or _film_matches(film, query):
            for release in film.releases:
                if _release_matches(film, release, query):
                    listing = Listing(film, release)
                    if window == EVERYTHING or _inside(listing, window):
                        yield listing


def _inside(listing: Listing, window: Window) -> bool:
    return listing.release.date.overlaps(window.start, window.end)


def _still_planned(query: Query) -> Query:
    statuses = (query.statuses or frozenset(Status)) - {Status.CANCELLED}
    return replace(query, statuses=statuses)


def _film_matches(film: Film, query: Query) -> bool:
    if query.tags and not _any_equal(query.tags, film.tags):
        return False
    return not query.search or _mentions(film, query.search)


def _release_matches(film: Film, release: Release, query: Query) -> bool:
    return (
        (query.territories is None or release.territory in query.territories)
        and (not query.types or release.type in query.types)
        and (not query.statuses or release.status in query.statuses)
        and (
            not query.distributors
            or _any_part(query.distributors, release.distributor or film.distributor or "")
        )
    )


def _any_equal(asked: Iterable[str], given: Iterable[str]) -> bool:
    folded = {fold(tag) for tag in given}
    return any(fold(tag) in folded for tag in asked)


def _any_part(asked: Iterable[str], given: str) -> bool:
    return any(fold(name) in fold(given) for name in asked)


def _mentions(film: Film, asked: str) -> bool:
    named = (film.slug, film.title, film.original_title or "", film.distributor or "")
    wanted = fold(asked)
    return any(wanted in fold(text) for text in (*named, *film.directors, *film.cast, *film.tags))
