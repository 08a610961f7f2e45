"""What a calendar shows of a release, from the catalog alone: no countdown, no today."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from urllib.parse import quote, urlsplit

from releasecal.countdown import quantity
from releasecal.model import Listing, Release, Status
from releasecal.text import plain

# With the %, since an address that is quoted already must not be quoted once more.
_IN_A_URL = ":/?#[]@!$&'()*+,;=%"


def summary(listing: Listing) -> str:
    """Return the one line that every calendar shows: `La La Land: limited (US)`."""
    film, release = listing
    marks = release.territory
    # What tells it from another release of its type there: IMAX, or else its id.
    if own := release.format or release.id:
        marks += f", {own}"
    return one_line(f"{film.title}: {release.type.value} ({marks})")


def description(listing: Listing, run: list[Release]) -> str:
    """Return what is known of the release beyond title and day, a line each; `run` holds it too."""
    return "\n".join([one_line(line) for line in _lines(listing, run)])


def one_line(text: str) -> str:
    """Return `text` without what calendars lose: control characters, line breaks, outer spaces."""
    return plain(text).strip()


@lru_cache(maxsize=1_000)  # each release of a film asks for it, and most of them twice
def address(url: str | None) -> str | None:
    """Return `url` as a URI in ASCII (RFC 3986), or None when it is none."""
    address = quote(one_line(url or ""), safe=_IN_A_URL)
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme and parts.netloc else None


def _lines(listing: Listing, run: list[Release]) -> Iterator[str]:
    film, release = listing
    if release.date.day is None:
        yield f"The day is not known yet: {release.date.words}"
    if listing.distributor:
        yield f"Distributor: {listing.distributor}"
    if film.directors:
        yield f"Directed by: {', '.join(film.directors)}"
    places = [quantity(release.theaters, "theater")] if release.theaters else []
    if where := [*places, *release.places]:
        yield f"Where: {', '.join(where)}"
    others = islice((other for other in run if other is not release), _MOST_STAGES)
    if stages := [_stage(other) for other in others]:
        left = len(run) - 1 - len(stages)
        rest = [f"and {left:,} more"] if left > 0 else []
        yield f"Also in {release.territory}: {', '.join([*stages, *rest])}"
    if release.moved_from:
        in_all = f" ({quantity(release.times_moved, 'move')} in all)"
        more = in_all if release.times_moved > 1 else ""
        yield f"Moved from {release.moved_from.words_with_weekday}{more}"
    if release.note:
        yield f"Note: {release.note}"
    # What is no URI may not stand in the URL of an event, and is not to be lost.
    if film.url and not address(film.url):
        yield f"Page: {film.url}"
    if source := release.source or _source_of_move(release):
        yield f"Source: {source}"


_MOST_STAGES = 20
"""Other releases that an event tells of; a run of thousands would be told thousands of times."""


def _stage(release: Release) -> str:
    status = "" if release.status is Status.CONFIRMED else f" ({release.status.value})"
    return f"{release.type.value} {release.date.words_with_weekday}{status}"


def _source_of_move(release: Release) -> str | None:
    return release.moves[-1].source if release.moves else None
