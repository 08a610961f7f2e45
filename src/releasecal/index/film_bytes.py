"""One film as bytes, and back: a line of JSON for itself, then one for each of its releases.

Fields are in the order of the model, dates in the catalog's notation. In a large catalog many
releases say the same, each of another film: such a line is written, and read, once.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any

from releasecal import dates
from releasecal.dates import ReleaseDate
from releasecal.model import Film, Move, Release, ReleaseKey, ReleaseType, Status
from releasecal.spans import Span

_Readers = Mapping[str, Callable[[Any], Any]]

_FILM, _RELEASE, _MOVE = Film._fields, Release._fields, Move._fields

SHAPE = " ".join((*_FILM, "|", *_RELEASE, "|", *_MOVE))
"""The fields that are written: an index of another shape is of another version of the model."""

_IDS = _FILM.index("ids")
"""So many fields, the identifiers, and the last one stand on the line of the film itself."""

_A_DAY = len("2016-12-02")
_KEPT = 100_000
"""Releases that are remembered: of films that all say something else, there may be millions."""


def write(film: Film) -> bytes:
    """Return the film as bytes."""
    synced = {
        source: [_write((*key, when)) for key, when in said.items()]
        for source, said in film.synced.items()
    }
    # As a plain one, for a mapping that cannot be changed is none to JSON.
    own = _json((*film[:_IDS], dict(film.ids), synced)).encode()
    return b"\n".join([own, *map(_write_release, film.releases)])


def read(body: bytes) -> Film:
    """Return the film that `write` made these bytes of."""
    own, *lines = body.decode().split("\n")
    *values, synced = json.loads(own)
    values = [tuple(each) if type(each) is list else each for each in values]
    film = Film._make([*values, tuple(map(_read_release, lines)), _read_synced(synced)])
    # Few films have leads of their own.
    return film._replace(leads=tuple(map(Span._make, film.leads))) if film.leads else film


def read_names(body: bytes) -> Film:
    """Return the film with no more than what it is found by."""
    values = json.loads(body.split(b"\n", maxsplit=1)[0])
    return Film(**{name: values[_FILM.index(name)] for name in _NAMES})


_NAMES = ("slug", "title", "original_title", "ids")

_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@lru_cache(_KEPT)
def _write_release(release: Release) -> bytes:
    return _json(_write(release)).encode()


def _write(values: Iterable[Any]) -> list[Any]:
    return [_WRITERS.get(type(each), _same)(each) for each in values]


def _read(values: list[Any], names: tuple[str, ...], readers: _Readers) -> Iterator[Any]:
    for name, value in zip(names, values, strict=True):
        if isinstance(value, list):
            value = (  # noqa: PLW2901
                tuple(map(readers[name], value)) if name in readers else tuple(value)
            )
        elif value is not None and name in readers:
            value = readers[name](value)  # noqa: PLW2901
        yield value


@cache
def _date(notation: str) -> ReleaseDate:
    # Most are days, for which `date` itself is the faster reader.
    if len(notation) == _A_DAY and notation[4:].replace("-", "").isdecimal():
        return dates.on_day(date.fromisoformat(notation))
    return dates.parse(notation)


@lru_cache(_KEPT)
def _read_release(line: str) -> Release:
    return Release._make(_read(json.loads(line), _RELEASE, _READ_RELEASE))


def _move(values: list[Any]) -> Move:
    return Move._make(_read(values, _MOVE, _READ_MOVE))


def _same(value: Any) -> Any:
    return value


_WRITERS: Mapping[type, Callable[[Any], Any]] = {
    **dict.fromkeys((tuple, Move), _write),
    **dict.fromkeys((ReleaseType, Status), attrgetter("value")),
    ReleaseDate: attrgetter("notation"),
}
_TYPES = {each.value: each for each in ReleaseType}.__getitem__
_STATUSES = {each.value: each for each in Status}.__getitem__


def _read_synced(sources: dict[str, Any]) -> dict[str, dict[ReleaseKey, ReleaseDate]]:
    # A source that said nothing of any release is an empty mapping, in JSON too.
    return {
        source: {ReleaseKey(_TYPES(kind), *rest): _date(when) for kind, *rest, when in said}
        for source, said in sources.items()
    }


_READ_RELEASE: _Readers = {"type": _TYPES, "date": _date, "status": _STATUSES, "moves": _move}
_READ_MOVE: _Readers = {"start": _date, "to": _date, "announced": _date, "status": _STATUSES}
