"""The film, its releases and moves: frozen values that hold what the catalog says, no more."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Any, NamedTuple

from releasecal.dates import ReleaseDate, sort_key
from releasecal.spans import Span


class ReleaseType(Enum):
    """How a film opens, in the order of a run.

    These are TMDb's six release types (premiere, theatrical limited, theatrical, digital, physical,
    tv) and preview, expansion, rerelease and streaming. The values are the words of the catalog and
    of JSON.
    """

    PREMIERE = "premiere"
    PREVIEW = "preview"
    LIMITED = "limited"
    EXPANSION = "expansion"
    WIDE = "wide"
    RERELEASE = "rerelease"
    DIGITAL = "digital"
    STREAMING = "streaming"
    PHYSICAL = "physical"
    TV = "tv"

    # Each member exists once; Enum's own hash is written in Python, and slow.
    __hash__ = object.__hash__


TYPE_ALIASES = {
    "theatrical": ReleaseType.WIDE,
    "vod": ReleaseType.DIGITAL,
    "bluray": ReleaseType.PHYSICAL,
    "dvd": ReleaseType.PHYSICAL,
    "re-release": ReleaseType.RERELEASE,
}
"""Other words for a release type, understood on input and never written."""

RELEASE_TYPES = {kind.value: kind for kind in ReleaseType} | TYPE_ALIASES
"""Every word for a release type that is understood."""

TYPE_ORDER = {kind: place for place, kind in enumerate(ReleaseType)}
"""The place of each release type in a run, counted from 0."""


SOURCES = ("tmdb", "wikidata")
"""Where dates come from, by the names that the catalog gives them."""


class Status(Enum):
    """How sure a release is: the values of iCalendar's STATUS for an event (RFC 5545 3.8.1.11)."""

    CONFIRMED = "confirmed"
    TENTATIVE = "tentative"
    CANCELLED = "cancelled"

    __hash__ = object.__hash__  # for the same reason


class ReleaseKey(NamedTuple):
    """What tells one release of a film from its others."""

    type: ReleaseType
    territory: str
    id: str | None = None

    @property
    def words(self) -> str:
        """The release within its film, for people: expansion US imax."""
        return " ".join(part for part in (self.type.value, self.territory, self.id) if part)


# Named tuples, and no frozen dataclasses: a large catalog has hundreds of thousands of these, and
# each is made in a third of the time.
class Move(NamedTuple):
    """One announced change of one release: of its date, of its status, or of both."""

    start: ReleaseDate | None = None
    """The date before; None at the first announcement, and when only the status changes."""
    to: ReleaseDate | None = None
    """The date after; None when only the status changes."""
    status: Status | None = None
    """The status after: cancelled, or confirmed once it is back on; None when it stays."""
    announced: ReleaseDate | None = None
    """When it was announced, as precisely as that is known."""
    source: str | None = None
    reason: str | None = None


class Release(NamedTuple):
    """One opening of one film in one territory."""

    type: ReleaseType
    territory: str
    """ISO 3166-1 alpha-2, upper case."""
    date: ReleaseDate
    status: Status = Status.CONFIRMED
    id: str | None = None
    """Tells apart two releases of one film with the same type and territory."""
    theaters: int | None = None
    places: tuple[str, ...] = ()
    format: str | None = None
    distributor: str | None = None
    """For this release, where it is not the film's."""
    note: str | None = None
    source: str | None = None
    moves: tuple[Move, ...] = ()
    """Oldest first. Each date starts where the one before ended; the last one is `date`.

    Likewise the last status among them is `status`.
    """

    @property
    def key(self) -> ReleaseKey:
        """What tells this release from the film's others."""
        return ReleaseKey(self.type, self.territory, self.id)

    @property
    def words(self) -> str:
        """The release within its film, for people: expansion US imax."""
        return self.key.words

    @property
    def moved_from(self) -> ReleaseDate | None:
        """The date that the last move of the date left; None when it never moved."""
        return next((move.start for move in reversed(self.moves) if move.to is not None), None)

    @property
    def times_moved(self) -> int:
        """How many times the date moved; a first announcement is no move."""
        return sum(move.start is not None and move.to is not None for move in self.moves)

    @property
    def times_changed(self) -> int:
        """How many times the date or the status changed."""
        return sum(move.start is not None or move.status is not None for move in self.moves)


class Film(NamedTuple):
    """One film with everything that the catalog says of it."""

    slug: str
    """Its key in the catalog, for ever: calendar entries and the ledger of reminders hang on it."""
    title: str
    original_title: str | None = None
    directors: tuple[str, ...] = ()
    cast: tuple[str, ...] = ()
    distributor: str | None = None
    tags: tuple[str, ...] = ()
    url: str | None = None
    notes: str | None = None
    leads: tuple[Span, ...] | None = None
    """Its own leads for reminders (`7d`); None for the configured ones, empty for no reminders."""
    ids: Mapping[str, str] = MappingProxyType({})
    """Its identifiers elsewhere: imdb, tmdb, wikidata."""
    releases: tuple[Release, ...] = ()
    """In the order of the catalog."""
    synced: Mapping[str, Mapping[ReleaseKey, ReleaseDate]] = MappingProxyType({})
    """What each source last said, by its name: the date of each release."""


class Catalog(NamedTuple):
    """All films of one catalog."""

    territory: str = "US"
    """What a shorthand date is for, and what is shown unless another territory is asked for."""
    films: tuple[Film, ...] = ()


class Listing(NamedTuple):
    """One release together with the film that it opens."""

    film: Film
    release: Release

    @property
    def distributor(self) -> str | None:
        """Who releases it: the release's own distributor, else the film's."""
        return self.release.distributor or self.film.distributor


def in_order(listing: Listing) -> tuple[Any, ...]:
    """Return the key that orders listings: by date, then title, within a film by release type."""
    film, release = listing
    return (
        *sort_key(release.date),
        film.title,
        TYPE_ORDER[release.type],
        film.slug,
        release.territory,
        release.id or "",
    )
