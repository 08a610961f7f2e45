"""Answers from an index: which films matter to a question, and a catalog of those.

The rules then say the rest.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from releasecal.index import film_bytes, packing
from releasecal.index.rows import (
    ID_MARK,
    Whole,
    bucket_of,
    id_bytes,
    lines_in,
    name_bytes,
    name_in,
    read_pairs,
)
from releasecal.index.store import DoubtError, Store
from releasecal.model import Catalog, Film
from releasecal.occurrences import Occurrences
from releasecal.text import fold

if TYPE_CHECKING:
    from releasecal.lookup import Hint

_LAST_DAY = 31


class Index:
    """An open index. A question returns the places of films; `catalog` makes a catalog of them.

    Each answer has at least the films that the rules would find in the whole catalog. Everything
    raises `DoubtError` when the index is damaged.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        about = json.loads(store.get("whole", Whole.ABOUT))
        self.about: str = about["about"]
        """What it is the index of."""
        self.digest: str = about["digest"]
        """The digest of the catalog's bytes."""
        self.head: str = about["head"]
        """The digest of what stands above the first film."""
        self.territory: str = about["territory"]
        self.films: int = about["films"]
        """How many films there are."""
        self.months = range(*about["months"])
        self.buckets: int = about["buckets"]
        self._read: dict[int, Film] = {}

    @property
    def first_day(self) -> date:
        """The first day of the first month that any film has a date in."""
        return _month_start(self.months.start)

    @property
    def last_day(self) -> date:
        """A day after all dates of all films."""
        return _month_start(self.months.stop)

    def film(self, place: int) -> Film:
        """Return one film."""
        return self.catalog([place]).films[0]

    def catalog(self, places: Iterable[int]) -> Catalog:
        """Return the catalog of these films, in the order of the whole."""
        wanted = sorted(places)
        unread = [place for place in wanted if place not in self._read]
        bodies = self._store.some("film", unread)
        self._read.update(zip(unread, map(film_bytes.read, bodies), strict=True))
        return Catalog(self.territory, tuple([self._read[place] for place in wanted]))

    def know(self, films: Mapping[int, Film]) -> None:
        """Take films of this same catalog by their places, so that they are not read again."""
        self._read.update(films)

    def open_between(self, start: date | None, end: date | None) -> set[int]:
        """Return the films of which a date, or a former one, has a day from `start` to `end`."""
        first, last = self.months.start, self.months.stop - 1
        if start is not None:
            first = max(first, packing.month_of(start))
        if end is not None:
            last = min(last, packing.month_of(end))
        found: set[int] = set()
        # An entry knows days of its own month only: both ends are cut off in their months alone.
        for month in range(first, last + 1):
            low = start.day if start is not None and month == packing.month_of(start) else 1
            high = end.day if end is not None and month == packing.month_of(end) else _LAST_DAY
            entries = packing.unpack(self._store.get("month", month))
            found |= packing.films_between(entries, low, high)
        return found

    def without_date(self) -> list[int]:
        """Return the films with a release that is TBA, or was."""
        entries = packing.unpack(self._store.get("month", packing.UNDATED))
        return sorted(set(map(packing.place_of, entries)))

    def with_moves(self, since: date | None) -> set[int]:
        """Return the films with moves, or with one perhaps announced on `since` or later."""
        moves = read_pairs(self._store.get("whole", Whole.MOVES))
        return {place for place, day in moves.items() if since is None or day >= since.toordinal()}

    def with_leads_beyond(self, days: int) -> set[int]:
        """Return the films that have a lead of their own which may be longer than that."""
        leads = read_pairs(self._store.get("whole", Whole.LEADS))
        return {place for place, most in leads.items() if most > days}

    def without_release(self) -> set[int]:
        """Return the films that have no release at all."""
        return set(read_pairs(self._store.get("whole", Whole.BARE)))

    def with_slugs(self, slugs: Iterable[str]) -> set[int]:
        """Return the films of these slugs, as far as there are such; others may be among them."""
        return {place for slug in slugs for place in self._with_name(name_bytes(fold(slug)))}

    def for_name(self, asked: str, hint: "Hint") -> set[int]:
        """Return the films that `lookup.find_film` needs to say what it says of the whole catalog.

        Its first ways are followed here, by what the index is arranged for. Where none of them
        finds anything, it is asked about all films with a name that may do; its error is raised
        here.
        """
        from releasecal import lookup

        wanted = fold(asked)
        found = self._with_name(name_bytes(wanted))
        # Each way only where the one before finds nothing, as there: what a vaguer one finds is
        # not meant then.
        if not found and not wanted.isdigit():
            alike = self._with_name(id_bytes(lookup.identifier(wanted)))
            found = {place for place in alike if lookup.has_id(self.film(place), wanted)}
        if not found and wanted:
            found = self._with_part(name_bytes(wanted))
        if not found:
            may_fit = lookup.name_test(asked)
            places = self._with_name(id_bytes(lookup.identifier(wanted)))
            places |= {place for name, place in self._every_name() if may_fit(name)}
            # Only their names: thousands may do, and to make whole films of them takes a second.
            bodies = self._store.some("film", sorted(places))
            names = tuple(map(film_bytes.read_names, bodies))
            found = self.with_slugs([lookup.find_film(Catalog(films=names), asked, hint).slug])
        return found

    def with_prefix(self, text: str) -> set[int]:
        """Return the films of which a name begins with `text`."""
        return self._with_part(name_bytes(fold(text)), at_start=True)

    def occurrences(self) -> Occurrences:
        """Return what occurs in the whole catalog."""
        return Occurrences(*map(Counter, json.loads(self._store.get("whole", Whole.OCCURRENCES))))

    def film_texts(self) -> tuple[bytes, list[int]]:
        """Return the digests of the films' texts, in one, and the places of the films."""
        return self._store.get("whole", Whole.TEXTS), self._places()

    def _places(self) -> list[int]:
        return packing.unpack(self._store.get("whole", Whole.PLACES))

    def _with_name(self, wanted: bytes) -> set[int]:
        bucket = self._store.get("names", bucket_of(wanted, self.buckets))
        return {place for each, place in lines_in(bucket) if each == wanted}

    def _with_part(self, wanted: bytes, *, at_start: bool = False) -> set[int]:
        """Return the films with that part in a name; if any has it at the start, only such."""
        starting: set[int] = set()
        holding: set[int] = set()
        for bucket in self._store.some("names", range(self.buckets)):
            # Names are kept as bytes, so that a bucket is searched at once and mostly passed over.
            if wanted in bucket:
                for name, place in lines_in(bucket):
                    if name.startswith(wanted):
                        starting.add(place)
                    elif not at_start and wanted in name and not name.startswith(ID_MARK):
                        holding.add(place)
        return starting or holding

    def _every_name(self) -> Iterator[tuple[str, int]]:
        """Yield each name of each film, as names are compared, and the film."""
        for bucket in self._store.some("names", range(self.buckets)):
            for name, place in lines_in(bucket):
                if not name.startswith(ID_MARK):
                    yield name_in(name), place


def open_store(store: Store, about: str) -> Index:
    """Return the index in `store`, if it is `about` that. Raises `DoubtError`."""
    try:
        index = Index(store)
    except (ValueError, KeyError, TypeError) as error:
        raise DoubtError(str(error)) from None
    if index.about != about:
        raise DoubtError("it is the index of something else")
    return index


def _month_start(month: int) -> date:
    year, place = divmod(month, packing.MONTHS)
    return date(year, place + 1, 1)
