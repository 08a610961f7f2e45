"""What is known of films: the months they lie in, what they are called, what occurs in them.

A tally gathers what films add to it and take away from it, and is then written over what was there
before.
"""

import json
from array import array
from collections import defaultdict
from functools import lru_cache, partial

from releasecal import lookup, reminders
from releasecal.index import packing
from releasecal.index.rows import (
    Whole,
    bucket_of,
    id_bytes,
    line_of,
    lines_in,
    name_bytes,
    read_pairs,
)
from releasecal.index.store import Store
from releasecal.model import Film, Move, Release
from releasecal.occurrences import Occurrences

_KEPT = 100_000


class Tally:
    """What films add and take away."""

    def __init__(self, buckets: int) -> None:
        self._buckets = buckets
        self._gone: set[int] = set()
        self._months: defaultdict[int, array[int]] = defaultdict(partial(array, "q"))
        self._names: defaultdict[int, bytearray] = defaultdict(bytearray)
        self._leads: dict[int, int] = {}
        self._moves: dict[int, int] = {}
        self._bare: dict[int, int] = {}
        self._occurrences = Occurrences.of()

    def add(self, place: int, film: Film) -> None:
        """Count a film in."""
        for month, days in _days(film):
            self._months[month].append(packing.entry(place, days))
        for name in _names(film):
            self._names[bucket_of(name, self._buckets)].extend(line_of(name, place))
        if film.leads:
            self._leads[place] = max(map(reminders.most_days, film.leads))
        if not film.releases:
            self._bare[place] = 0
        moves = [move for release in film.releases for move in release.moves]
        if moves:
            self._moves[place] = max(map(_last_announcement, moves))
        self._occurrences.count_in(film)

    def take(self, place: int, film: Film) -> None:
        """Count a film out."""
        self._gone.add(place)
        # Nothing to add, but the row becomes one of those that are written anew, without the film.
        for month, _ in _days(film):
            self._months[month].extend(())
        for name in _names(film):
            self._names[bucket_of(name, self._buckets)].extend(b"")
        self._occurrences.count_in(film, -1)

    def write(self, store: Store, months: range | None) -> range:
        """Write all over what is in `store`, and return the months that have a row then.

        `months` are those that have one now; None for a store without anything.
        """
        # Every month from the first to the last has a row, an empty one too: one that is missing is
        # damage then, and never a month without films.
        dated = [month for month in self._months if month != packing.UNDATED]
        there = months or range(0)
        low = min([*dated, *there[:1]], default=packing.MONTHS)
        end = max([*dated, *there[-1:]], default=low - 1) + 1
        for month in {packing.UNDATED, *self._months, *range(low, end)} - set(there):
            # That of TBA lies outside of the range and is there from the first time on.
            is_there = months is not None and month == packing.UNDATED
            self._write_month(store, month, store.get("month", month) if is_there else b"")
        for month in set(there) & set(self._months):
            self._write_month(store, month, store.get("month", month))
        if months is None:
            rows = [(number, b"") for number in range(self._buckets)]
        else:
            rows = list(zip(self._names, store.some("names", list(self._names)), strict=True))
        names = [(at, self._keep_names(row) + self._names.get(at, b"")) for at, row in rows]
        store.put("names", names)
        numbered = (
            (Whole.LEADS, self._leads),
            (Whole.MOVES, self._moves),
            (Whole.BARE, self._bare),
        )
        for number, pairs in numbered:
            before = {} if months is None else read_pairs(store.get("whole", number))
            kept_pairs = {at: days for at, days in before.items() if at not in self._gone}
            store.put("whole", [(number, _pairs(kept_pairs | pairs))])
        if months is not None:
            counted_before = json.loads(store.get("whole", Whole.OCCURRENCES))
            for own, before_them in zip(self._occurrences, counted_before, strict=True):
                own.update(before_them)
        # `+` drops what has come down to nothing.
        counted = [+each for each in self._occurrences]
        store.put("whole", [(Whole.OCCURRENCES, json.dumps(counted).encode())])
        return range(low, end)

    def _write_month(self, store: Store, month: int, before: bytes) -> None:
        kept = before
        if self._gone and before:
            entries = packing.unpack(before)
            kept = packing.pack(
                each for each in entries if packing.place_of(each) not in self._gone
            )
        added = self._months[month].tobytes() if month in self._months else b""
        store.put("month", [(month, kept + added)])

    def _keep_names(self, bucket: bytes) -> bytes:
        return b"".join(
            line_of(name, place) for name, place in lines_in(bucket) if place not in self._gone
        )


def _pairs(numbers: dict[int, int]) -> bytes:
    return packing.pack(number for pair in numbers.items() for number in pair)


def _names(film: Film) -> set[bytes]:
    """Return what the film is found by: its names, and its identifiers."""
    return {*map(name_bytes, lookup.names(film)), *map(id_bytes, lookup.identifiers(film))}


def _days(film: Film) -> set[tuple[int, int]]:
    """Return the months of all dates that the film has and had, each with its days there."""
    return {each for release in film.releases for each in _days_of_release(release)}


@lru_cache(_KEPT)  # in a large catalog many releases say the same, each of another film
def _days_of_release(release: Release) -> tuple[tuple[int, int], ...]:
    every = (release.date, *(d for move in release.moves for d in (move.start, move.to)))
    return tuple([days for when in every if when is not None for days in packing.months_of(when)])


def _last_announcement(move: Move) -> int:
    """Return the last day on which a move may have been announced; 0 when that is not known."""
    when = move.announced
    return when.latest.toordinal() if when is not None and when.latest is not None else 0
