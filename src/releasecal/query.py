"""Which releases are asked for, and in what order. Pure: a catalog and a query in, releases out."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from releasecal.dates import sort_key
from releasecal.model import (
    TYPE_ORDER,
    Catalog,
    Film,
    Listing,
    Release,
    ReleaseType,
    Status,
    in_order,
)
from releasecal.text import fold


class Window(NamedTuple):
    """The days that are asked for, both ends included; None leaves an end open."""

    start: date | None = None
    end: date | None = None


EVERYTHING = Window()

COUNTED_TO = 1_000
"""How far what lies around a window is counted; of more, it is only said that it is more."""


class Query(NamedTuple):
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
    """The releases in a window, and what the window leaves out."""

    listings: list[Listing]
    cancelled: int
    """How many cancelled ones in the window match the query but for that."""
    later: int
    """How many that match the query open after the window."""
    furthest: date | None
    """The last day of the last of those."""
    undated: int
    """How many that match the query are TBA."""
    last: Listing | None
    """When the window is empty, the latest release before it that matches the query."""


class FilmListing(NamedTuple):
    """One film, with the one of its releases that matters now."""

    film: Film
    release: Release | None
    """The next one, else one without a date, else the last; None when no release is known."""


def listings(catalog: Catalog, query: Query, window: Window = EVERYTHING) -> list[Listing]:
    """Return the releases that match, soonest first.

    A vague date belongs to the window when any of its days does, and stands after the exact dates
    of its period. TBA comes last, and only when the window is open on both sides.
    """
    return sorted(select(catalog, query, window), key=in_order)


def upcoming(catalog: Catalog, query: Query, window: Window) -> Upcoming:
    """Return the releases in `window`, and what lies around it.

    A cancelled release is upcoming only if asked for.
    """
    inside, later, past = [], [], []
    cancelled = undated = 0
    for listing in select(catalog, query):
        when = listing.release.date
        # Counted and not listed: the note below the table says how many there are.
        if listing.release.status is Status.CANCELLED and not query.statuses:
            cancelled += _inside(listing, window)
        elif _inside(listing, window):
            inside.append(listing)
        elif when.earliest is None:
            undated += 1
        elif window.end is not None and when.earliest > window.end:
            later.append(when.latest or when.earliest)
        else:
            past.append(listing)
    # Only an empty answer says what came last; else it would be noise.
    last = max(past, key=in_order) if past and not inside else None
    inside.sort(key=in_order)
    return Upcoming(inside, cancelled, len(later), max(later, default=None), undated, last)


def elsewhere(catalog: Catalog, query: Query, window: Window) -> list[Listing]:
    """Return the releases that match but for their territory, soonest first."""
    asked = query.territories
    if asked is None:
        return []
    everywhere = select(catalog, query._replace(territories=None), window)
    found = [listing for listing in everywhere if listing.release.territory not in asked]
    return sorted(found, key=in_order)


def ahead(catalog: Catalog, query: Query, window: Window) -> list[Listing]:
    """Return the releases in `window` that match, soonest first; never a cancelled one."""
    return listings(catalog, still_planned(query), window)


def soonest(found: Sequence[Listing]) -> list[Listing]:
    """Return the first of these listings with all that have its date."""
    return [listing for listing in found if listing.release.date == found[0].release.date]


def films(
    catalog: Catalog, query: Query, window: Window, today: date, preferred: Sequence[str]
) -> list[FilmListing]:
    """Return the films that match, in order of title.

    Those without a release are among them, unless releases are asked for. The release of a film is
    the next one that matches, one in a `preferred` territory before all others.
    """
    # A film that is not dated yet is in no window, of no type and in no territory.
    any_will_do = window == EVERYTHING and not (query.types or query.statuses or query.territories)
    found = []
    for film in catalog.films:
        matches = [each.release for each in select(Catalog(films=(film,)), query, window)]
        bare = not film.releases and any_will_do and _bare_film_matches(film, query)
        if matches or bare:
            found.append(FilmListing(film, _release_now(film, matches, today, preferred)))
    return sorted(found, key=lambda each: (fold(each.film.title), each.film.slug))


def without_release(catalog: Catalog, query: Query) -> int:
    """Return how many matching films have no release; 0 if certain releases are asked for."""
    if query.types or query.statuses:
        return 0
    return sum(not film.releases and _bare_film_matches(film, query) for film in catalog.films)


def _release_now(
    film: Film, releases: Sequence[Release], today: date, preferred: Sequence[str]
) -> Release | None:
    planned = [release for release in releases if release.status is not Status.CANCELLED]
    coming = [each for each in planned if each.date.latest and each.date.latest >= today]
    # A film that opens only elsewhere is better shown by that than by a date that is past here.
    nearest = [each for each in coming if each.territory in preferred] or coming
    undated = [each for each in planned if each.date.latest is None]

    def key(release: Release) -> tuple[Any, ...]:
        return in_order(Listing(film, release))

    if nearest or undated:
        return min(nearest or undated, key=key)
    # All is over: what came last, and a cancelled one only where nothing else ever was planned.
    return max(planned or releases, key=key, default=None)


def run(film: Film, territory: str) -> list[Release]:
    """Return the film's releases in one territory, in order of date."""
    releases = [release for release in film.releases if release.territory == territory]
    if len(releases) > 1:
        releases.sort(key=_in_order)
    return releases


def _in_order(release: Release) -> tuple[Any, ...]:
    """Return the key of `in_order` for releases of one film in one territory."""
    return *sort_key(release.date), TYPE_ORDER[release.type], release.id or ""


def select(catalog: Catalog, query: Query, window: Window = EVERYTHING) -> Iterator[Listing]:
    """Return the releases that match, as they come in the catalog.

    `listings` tells what a window means.
    """
    # Asked once and not per film: most questions name neither, and a catalog has thousands.
    whole_films = not (query.tags or query.search)
    for film in catalog.films:
        if whole_films or _film_matches(film, query):
            for release in film.releases:
                if _release_matches(film, release, query):
                    listing = Listing(film, release)
                    if window == EVERYTHING or _inside(listing, window):
                        yield listing


def still_planned(query: Query) -> Query:
    """Return the query without the releases that are cancelled."""
    statuses = (query.statuses or frozenset(Status)) - {Status.CANCELLED}
    return query._replace(statuses=statuses)


def _inside(listing: Listing, window: Window) -> bool:
    return listing.release.date.overlaps(window.start, window.end)


def _film_matches(film: Film, query: Query) -> bool:
    if query.tags and not _any_equal(query.tags, film.tags):
        return False
    return not query.search or _mentions(film, query.search)


def _bare_film_matches(film: Film, query: Query) -> bool:
    by_name = not query.distributors or _any_part(query.distributors, film.distributor or "")
    return by_name and _film_matches(film, query)


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
