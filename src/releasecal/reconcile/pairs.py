"""Which entry of a source is which release.

Entries have no identifier, and their order means nothing. Within one territory, what is the same in
date and mark (theaters, format, note) is found first, then in date, then in mark, and what is left
over alone on both sides is the one that moved. An entry keeps the release that it was once found to
be, whatever comes to stand around it.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import product
from typing import NamedTuple

from releasecal.dates import ReleaseDate, sort_key
from releasecal.model import Release, ReleaseKey
from releasecal.source import Mark, SourceRelease
from releasecal.text import fold

_LONGEST_ID = 40


class _Known(NamedTuple):
    """A release that an entry may be."""

    key: ReleaseKey
    date: ReleaseDate
    mark: Mark | None
    """None when the catalog does not have it any more."""


_Way = Callable[[SourceRelease, _Known], bool]


def pair(
    said: Iterable[SourceRelease],
    base: Mapping[ReleaseKey, ReleaseDate],
    mine: Mapping[ReleaseKey, Release],
) -> dict[ReleaseKey, SourceRelease]:
    """Return each entry by the key of its release.

    That is one that the source said before, or the owner has, or a new one. `base` is what the
    source said before, `mine` the releases of the catalog.
    """
    left = sorted(said, key=_order)
    said_before = [_Known(key, when, _mark(mine.get(key))) for key, when in base.items()]
    own = [_Known(key, each.date, _mark(each)) for key, each in mine.items() if key not in base]
    # What the source said before goes first: its entries are those releases, whatever became of
    # them here. Only what is left may be a release that the owner wrote by hand.
    pairs = _find(left, said_before, (_same, _same_date), (_same_mark, _same_type, _may_be))
    pairs |= _find(left, own, (_same, _same_date), (_same_mark_and_type, _same_type))
    taken = {*base, *mine, *pairs}
    for each in left:
        key = _new_key(each, taken)
        taken.add(key)
        pairs[key] = each
    return pairs


def _find(
    left: list[SourceRelease], known: list[_Known], sure: Iterable[_Way], alone: Iterable[_Way]
) -> dict[ReleaseKey, SourceRelease]:
    """Take out of `left` what is one of `known`.

    By the ways that are sure, then where only one is possible.
    """
    pairs: dict[ReleaseKey, SourceRelease] = {}
    # For each way, entries of the very type come before those that may be of it.
    for way, wanted in product(sure, (_same_type, _may_be)):
        for each in [each for each in known if each.key not in pairs]:
            fits = [
                entry
                for entry in left
                if _in_reach(entry, each) and wanted(entry, each) and way(entry, each)
            ]
            if fits:
                pairs[each.key] = fits[0]
                left.remove(fits[0])
    for way in alone:
        open_ones = [each for each in known if each.key not in pairs]
        for each in open_ones:
            fits = [entry for entry in left if _in_reach(entry, each) and way(entry, each)]
            # Alone from both sides: two releases that one entry fits would be a guess.
            rivals = [
                other
                for other in open_ones
                if fits and _in_reach(fits[0], other) and way(fits[0], other)
            ]
            if len(fits) == 1 and rivals == [each]:
                pairs[each.key] = fits[0]
        # By identity: two entries may be equal, and only one of them is taken.
        left[:] = [entry for entry in left if not any(entry is each for each in pairs.values())]
    return pairs


def _in_reach(entry: SourceRelease, known: _Known) -> bool:
    return entry.territory == known.key.territory and entry.may_be(known.key.type)


def _same(entry: SourceRelease, known: _Known) -> bool:
    return entry.date == known.date and entry.mark == known.mark


def _same_date(entry: SourceRelease, known: _Known) -> bool:
    return entry.date == known.date


def _same_mark(entry: SourceRelease, known: _Known) -> bool:
    return entry.mark == known.mark


def _same_mark_and_type(entry: SourceRelease, known: _Known) -> bool:
    return _same_mark(entry, known) and _same_type(entry, known)


def _same_type(entry: SourceRelease, known: _Known) -> bool:
    return entry.type is known.key.type


def _may_be(_: SourceRelease, __: _Known) -> bool:
    return True


def _mark(release: Release | None) -> Mark | None:
    return (release.theaters, release.format, release.note) if release else None


def _order(entry: SourceRelease) -> tuple[object, ...]:
    """Order entries, always in the same way: of several, the plain one gets the plain key."""
    return (
        any(entry.mark),
        *sort_key(entry.date),
        entry.type.value,
        entry.territory,
        str(entry.mark),
    )


def _new_key(entry: SourceRelease, taken: set[ReleaseKey]) -> ReleaseKey:
    plain = ReleaseKey(entry.type, entry.territory)
    if plain not in taken:
        return plain
    theaters, form, note = entry.mark
    name = _name(form or note or (f"{theaters} theaters" if theaters else ""))
    # A note that only repeats the type tells nothing apart.
    name = "" if name == entry.type.value else name
    number = 2
    key = plain._replace(id=name or str(number))
    while key in taken:
        number += 1
        key = plain._replace(id=f"{name}-{number}" if name else str(number))
    return key


def _name(text: str) -> str:
    """Return an id out of the words of a note."""
    return "-".join(re.findall(r"[^\W_]+", fold(text)))[:_LONGEST_ID].rstrip("-")
