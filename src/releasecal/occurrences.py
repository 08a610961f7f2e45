"""What occurs in a catalog: each release type, territory, tag and distributor, and how often.

For suggestions.
"""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple, Self

from releasecal.model import Film


class Occurrences(NamedTuple):
    """How often each word occurs; types in the words of the catalog, distributors of films."""

    types: Counter[str]
    territories: Counter[str]
    tags: Counter[str]
    distributors: Counter[str]

    @classmethod
    def of(cls, films: Iterable[Film] = ()) -> Self:
        """Return what occurs in these films."""
        found = cls(Counter(), Counter(), Counter(), Counter())
        for film in films:
            found.count_in(film)
        return found

    def count_in(self, film: Film, times: int = 1) -> None:
        """Count a film in, or out with `times` = -1."""
        for release in film.releases:
            self.types[release.type.value] += times
            self.territories[release.territory] += times
        for tag in film.tags:
            self.tags[tag] += times
        if film.distributor:
            self.distributors[film.distributor] += times
