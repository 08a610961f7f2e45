"""Which films of a text are read for its index, and at which place in its order each stands."""

from collections.abc import Sequence
from typing import NamedTuple

from releasecal.index.film_texts import FilmTexts

_GAP = 1 << 10
"""Between two places: films can be added there while the others keep their places."""

_MOST_CHANGED = 4
"""With more than one film in so many changed, making all anew is faster."""


class ToRead(NamedTuple):
    """Which films of a text are read, and where each belongs."""

    places: list[int]
    """Of each film."""
    fresh: Sequence[int]
    """The films to read, by their numbers in the text."""
    gone: Sequence[int] = ()
    """The places of films that are no more as they were."""


def all_films(films: int) -> ToRead:
    """Return that every one of so many films is read, at places with gaps between them."""
    return ToRead(first_places(films), range(films))


def first_places(films: int) -> list[int]:
    """Return the places of so many films in a new index."""
    return list(range(_GAP, (films + 1) * _GAP, _GAP))


def films_to_read(texts: FilmTexts, old: bytes, old_places: Sequence[int]) -> ToRead | None:
    """Return what is to be read, given the digests and places before; None if too much."""
    width = len(old) // len(old_places) if old_places else 0
    digests = [old[at : at + width] for at in range(0, len(old), width or 1)]
    known = dict(zip(digests, old_places, strict=True))
    kept = [known.get(digest) for digest in texts.digests]
    fresh = [at for at, place in enumerate(kept) if place is None]
    places = _fill_gaps(kept)
    if places is None or len(fresh) * _MOST_CHANGED > len(kept):
        return None
    staying = set(kept)  # a new film may have the place of one that is gone
    return ToRead(places, fresh, [place for place in old_places if place not in staying])


def _fill_gaps(kept: list[int | None]) -> list[int] | None:
    """Return a place for each film, in order; None when that cannot be or a gap is full."""
    places: list[int] = []
    waiting = 0
    for place in (*kept, None):
        if place is None and len(places) + waiting < len(kept):
            waiting += 1
            continue
        # Behind the last of them all there is no end: there, new films get the usual gap.
        last = places[-1] if places else 0
        following = last + (waiting + 1) * _GAP if place is None else place
        step = (following - last) // (waiting + 1)
        if step < 1:
            return None
        places += [last + step * number for number in range(1, waiting + 1)]
        waiting = 0
        if place is not None:
            places.append(place)
    return places
