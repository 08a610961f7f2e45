"""One row of a list from elsewhere: a film, or one release of one."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from releasecal.dates import ReleaseDate
from releasecal.errors import Problem
from releasecal.model import ReleaseKey, ReleaseType, Status


# Named tuples, for a list may have hundreds of thousands of rows.
class IncomingRelease(NamedTuple):
    """What a row says of one release; None where it says nothing."""

    type: ReleaseType
    date: ReleaseDate
    territory: str | None = None
    """None for the territory of the catalog."""
    id: str | None = None
    moved_from: ReleaseDate | None = None
    """The date before, where the row tells; a catalog with another date knows better."""
    announced: ReleaseDate | None = None
    """When that was announced; None where that is as new as the list."""
    source: str | None = None
    """Where that was announced."""
    status: Status | None = None
    theaters: int | None = None
    distributor: str | None = None
    """Who releases it, be it the film's distributor or its own."""

    def key(self, home: str) -> ReleaseKey:
        """Return what tells this release from the film's others in a catalog of `home`."""
        return ReleaseKey(self.type, self.territory or home, self.id)


class Row(NamedTuple):
    """What one row says."""

    line: int
    """Where it begins in the file, counted from 1."""
    slug: str | None = None
    title: str | None = None
    year: int | None = None
    """The year that tells films of one title apart."""
    values: Mapping[str, Any] = MappingProxyType({})
    """Keys of the film with their values: texts, and tuples of texts."""
    releases: tuple[IncomingRelease, ...] = ()
    is_whole_film: bool = True
    """Whether the row is all of a film: then another row with the same title is another film."""


class Rows(NamedTuple):
    """A list from elsewhere, read."""

    rows: Sequence[Row]
    bad: Sequence[Problem]
    """The rows that cannot be used, each with its line and the reason."""
    left_out: Sequence[Problem] = ()
    """The columns that mean nothing here, with what may be meant."""
