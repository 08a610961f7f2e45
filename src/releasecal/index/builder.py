"""Making an index of a catalog: from nothing, or from the one before and what changed.

A large catalog is read a few thousand films at a time. Problems in a catalog are raised as when it
is read without an index, and nothing is made of it.
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from releasecal import catalog
from releasecal.errors import FileProblemsError
from releasecal.files import decode
from releasecal.index import body, packing, trust
from releasecal.index.pieces import Pieces, split
from releasecal.index.place import Watch
from releasecal.index.reading import Index
from releasecal.index.rows import Whole
from releasecal.index.store import Store
from releasecal.index.tally import Tally
from releasecal.model import Catalog, Film

_AT_ONCE = 2_000
"""Films read at a time: some ten thousand lines, of which the parser makes 20 MB."""

_GAP = 1 << 10
"""Between two places: films can be added there while the others keep their places."""

_A_BUCKET = 32
"""Films whose names share a row."""

_MOST_CHANGED = 4
"""With more than one film in so many changed, making all anew is faster."""


class _Unsure(Exception):  # noqa: N818 - it is no error
    """The text says something that its pieces alone do not."""


class _Plan(NamedTuple):
    """Which films of a text are read, and where each belongs."""

    places: list[int]
    """Of each piece."""
    fresh: Sequence[int]
    """The pieces to read."""
    gone: Sequence[int] = ()
    """The places of films that are no more as they were."""


def build(content: bytes, path: Path, about: str, store: Store, watch: Watch) -> bool:
    """Write an index of the catalog at `path` with that content into an empty store.

    Says whether there is one: a catalog without films has none. Raises `FileProblemsError` when the
    catalog has problems.
    """
    pieces = split(content.removeprefix(_BOM))
    if pieces is not None:
        plan = _Plan(_first_places(pieces.films), range(pieces.films))
        with suppress(_Unsure):
            _fill(content, pieces, plan, about, store, watch, None)
            return True
    reading = catalog.read(decode(path, content))
    if reading.problems:
        raise FileProblemsError(str(path), reading.problems)
    return _fill_whole(content, reading.catalog, about, store)


def rebuild(content: bytes, about: str, store: Store, before: Index, watch: Watch) -> bool:
    """Bring a copy of the index `before` to that content; say whether that could be done."""
    pieces = split(content.removeprefix(_BOM))
    if pieces is None or _head(pieces) != before.head:
        return False
    digests, places = before.pieces()
    plan = _plan(pieces, digests, places) if digests else None
    if plan is None:
        return False
    try:
        _fill(content, pieces, plan, about, store, watch, before)
    except _Unsure:
        return False
    return True


def _plan(pieces: Pieces, old: bytes, old_places: Sequence[int]) -> _Plan | None:
    """Return what is to be read, given the digests of the old text; None if too much."""
    width = len(old) // len(old_places) if old_places else 0
    digests = [old[at : at + width] for at in range(0, len(old), width or 1)]
    known = dict(zip(digests, old_places, strict=True))
    kept = [known.get(digest) for digest in pieces.digests()]
    fresh = [at for at, place in enumerate(kept) if place is None]
    places = _fill_gaps(kept)
    if places is None or len(fresh) * _MOST_CHANGED > len(kept):
        return None
    staying = set(kept)  # a new film may have the place of one that is gone
    return _Plan(places, fresh, [place for place in old_places if place not in staying])


def _first_places(films: int) -> list[int]:
    return list(range(_GAP, (films + 1) * _GAP, _GAP))


def _fill_gaps(kept: list[int | None]) -> list[int] | None:
    """Return a place for each film, in order; None when that cannot be or a gap is full."""
    places: list[int] = []
    waiting = 0
    for place in (*kept, None):
        if place is None and len(places) + waiting < len(kept):
            waiting += 1
            continue
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


def _fill(
    content: bytes,
    pieces: Pieces,
    plan: _Plan,
    about: str,
    store: Store,
    watch: Watch,
    before: Index | None,
) -> None:
    """Write what the plan says. Raises `_Unsure`."""
    head = catalog.read(_text(pieces.head))
    if head.problems or "film" in head.reading.document.values:
        raise _Unsure
    digests = pieces.digests()
    if len(set(digests)) < len(digests):
        raise _Unsure
    buckets = before.buckets if before else max(1, pieces.films // _A_BUCKET)
    tally = Tally(buckets)
    if before:
        for place in plan.gone:
            tally.take(place, before.film(place))
            store.delete("film", place)
    slugs: set[str] = set()
    territory = head.catalog.territory
    for at, film in _films(pieces, plan.fresh, territory, watch):
        if film.slug in slugs or (before and _is_kept(film.slug, before, plan)):
            raise _Unsure
        slugs.add(film.slug)
        store.put("film", plan.places[at], body.write(film))
        tally.add(plan.places[at], film)
    months = tally.write(store, before.months if before else None)
    store.put("whole", Whole.PIECES, b"".join(digests))
    store.put("whole", Whole.PLACES, packing.pack(plan.places))
    _write_about(content, about, store, territory, _head(pieces), pieces.films, months, buckets)


def _fill_whole(content: bytes, whole: Catalog, about: str, store: Store) -> bool:
    buckets = max(1, len(whole.films) // _A_BUCKET)
    tally = Tally(buckets)
    places = _first_places(len(whole.films))
    for place, film in zip(places, whole.films, strict=True):
        store.put("film", place, body.write(film))
        tally.add(place, film)
    months = tally.write(store, None)
    store.put("whole", Whole.PIECES, b"")
    store.put("whole", Whole.PLACES, packing.pack(places))
    _write_about(content, about, store, whole.territory, "", len(whole.films), months, buckets)
    return bool(whole.films)


def _write_about(
    content: bytes,
    about: str,
    store: Store,
    territory: str,
    head: str,
    films: int,
    months: range,
    buckets: int,
) -> None:
    values = {
        "about": about,
        "digest": trust.digest_of(content),
        "head": head,
        "territory": territory,
        "films": films,
        "months": [months.start, months.stop],
        "buckets": buckets,
    }
    store.put("whole", Whole.ABOUT, json.dumps(values).encode())


def _films(
    pieces: Pieces, wanted: Sequence[int], territory: str, watch: Watch
) -> Iterator[tuple[int, Film]]:
    """Yield the films of these pieces, each with the number of its piece. Raises `_Unsure`."""
    above = f'territory = "{territory}"\n'.encode()
    parts = [range(at, min(at + _AT_ONCE, len(wanted))) for at in range(0, len(wanted), _AT_ONCE)]
    for part in watch(parts):
        numbers = [wanted[at] for at in part]
        reading = catalog.read(_text(above + b"".join([pieces.film(at) for at in numbers])))
        if reading.problems or len(reading.catalog.films) != len(numbers):
            raise _Unsure
        yield from zip(numbers, reading.catalog.films, strict=True)


def _is_kept(slug: str, before: Index, plan: _Plan) -> bool:
    """Say whether a film that stays has that slug."""
    gone = set(plan.gone)
    return any(
        place not in gone and before.film(place).slug == slug for place in before.called([slug])
    )


def _head(pieces: Pieces) -> str:
    return blake2b(pieces.head, digest_size=16).hexdigest()


def _text(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise _Unsure from None


_BOM = b"\xef\xbb\xbf"
