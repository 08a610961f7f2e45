"""What a source says of a film, and what a source can do.

The values are frozen, and the same for every database and feed. Nothing here knows an address, a
file or the catalog. A source is one object that answers for one film at a time.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from releasecal.dates import ReleaseDate
from releasecal.model import Film, Listing, Release, ReleaseType, Status

ATTRIBUTIONS = {
    # themoviedb.org/api-terms-of-use
    "tmdb": "This product uses the TMDB API but is not endorsed or certified by TMDB.",
}
"""The sentences that sources ask for wherever their dates are shown to others."""

Mark = tuple[int | None, str | None, str | None]
"""What tells two entries of one type apart besides their dates: theaters, format and note."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceRelease:
    """One release as a source says it."""

    type: ReleaseType
    others: tuple[ReleaseType, ...] = ()
    """What it may have been taken for before.

    Which of them an entry is can depend on the entries around it.
    """
    territory: str
    """ISO 3166-1 alpha-2, upper case."""
    date: ReleaseDate
    status: Status = Status.CONFIRMED
    theaters: int | None = None
    format: str | None = None
    note: str | None = None

    @property
    def mark(self) -> Mark:
        """What tells it apart besides its date."""
        return self.theaters, self.format, self.note

    def may_be(self, kind: ReleaseType) -> bool:
        """Say whether it is, or may have been taken for, a release of this type."""
        return kind is self.type or kind in self.others

    def as_release(self, name: str | None) -> Release:
        """Return it as a release of the catalog with this id."""
        return Release(
            type=self.type,
            territory=self.territory,
            id=name,
            date=self.date,
            status=self.status,
            theaters=self.theaters,
            format=self.format,
            note=self.note,
        )


class Skipped(NamedTuple):
    """An entry of a source that has no place in the catalog."""

    territory: str
    """As the source says it; perhaps none that is known."""
    what: str
    """What it is, in a few words."""
    is_unclear: bool = False
    """Whether the source says too much of the territory to conclude that anything is gone."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceFilm:
    """One film as a source says it."""

    source: str
    """The name of the source, as the catalog writes it."""
    title: str
    """Empty when the source does not say."""
    original_title: str | None = None
    directors: tuple[str, ...] = ()
    cast: tuple[str, ...] = ()
    ids: Mapping[str, str] = field(default_factory=dict)
    """Its identifiers, here and elsewhere: tmdb, imdb, wikidata."""
    releases: tuple[SourceRelease, ...] = ()
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """A film that a search found: enough to tell which one is meant."""

    number: str
    """Its identifier at the source."""
    title: str
    original_title: str | None = None
    date: ReleaseDate | None = None
    """The date that the search shows; good for its year, and for nothing else."""
    popularity: float = 0.0


class Source(Protocol):
    """A database or feed that dates come from."""

    name: str
    """As the catalog and `--from` write it."""
    words: str
    """As people write it."""
    at_once: int
    """How many films it may be asked for at the same time."""

    def film(self, ids: Mapping[str, str]) -> SourceFilm:
        """Return what it says of the film with these identifiers.

        Raises `ReleasecalError` when it cannot tell.
        """
        ...


def attributions(listings: Iterable[Listing]) -> tuple[str, ...]:
    """Return the sentences that the sources of these dates ask for, of former dates too."""
    # Most releases name none, and a catalog has hundreds of thousands.
    sourced = [each for each in listings if each.film.synced or each.release.moves]
    names = {name for film, release in sourced for name in _sources(film, release)}
    return tuple(words for name, words in ATTRIBUTIONS.items() if name in names)


def _sources(film: Film, release: Release) -> Iterator[str]:
    """Yield the names of the sources of the date of a release, and of its moves."""
    for name, said in film.synced.items():
        if said.get(release.key) == release.date:
            yield name
    for move in release.moves:
        if move.source is not None:
            yield move.source
