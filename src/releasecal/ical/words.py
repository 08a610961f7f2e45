"""What a calendar shows of a release. The words depend on the catalog alone: no countdown, no today."""

from collections.abc import Iterator
from itertools import islice
from urllib.parse import quote, urlsplit

from releasecal.countdown import counted
from releasecal.model import Listing, Release, Status
from releasecal.text import plain

_IN_A_URL = ":/?#[]@!$&'()*+,;=%"


def summary(listing: Listing) -> str:
    """Return the one line that every calendar shows: `La La Land: limited (US)`."""
    film, release = listing
    marks = ", ".join([release.territory, *filter(None, [release.format or release.id])])
    return one_line(f"{film.title}: {release.type.value} ({marks})")


def description(listing: Listing, run: list[Release]) -> str:
    """Return what is known of the release beyond its title and day, a line each; `run` is the run it is part of."""
    return "\n".join([one_line(line) for line in _lines(listing, run)])


def one_line(text: str) -> str:
    """Return `text` without what would not survive a calendar: control characters, line breaks, outer spaces."""
    return plain(text).strip()


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
    places = [counted(release.theaters, "theater")] if release.theaters else []
    if where := [*places, *release.places]:
        yield f"Where: {', '.join(where)}"
    others = islice((other for other in run if other is not release), _MOST_STAGES)
    if stages := [_stage(other) for other in others]:
        left = len(run) - 1 - len(stages)
        more = [f"and {left:,} more"] if left > 0 else []
        yield f"Also in {release.territory}: {', '.join([*stages, *more])}"
    if release.moved_from:
        more = (
            f" ({counted(release.times_moved, 'move')} in all)" if release.times_moved > 1 else ""
        )
        yield f"Moved from {release.moved_from.words_with_weekday}{more}"
    if release.note:
        yield f"Note: {release.note}"
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
