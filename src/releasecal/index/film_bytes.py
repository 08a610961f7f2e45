"""One film as bytes, and back: its fields in the order of the model, as JSON.

Dates are in the catalog's notation.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from operator import attrgetter
from typing import Any

from releasecal import dates, spans
from releasecal.dates import ReleaseDate
from releasecal.model import Film, Move, Release, ReleaseKey, ReleaseType, Status
from releasecal.spans import Span

_Readers = Mapping[str, Callable[[Any], Any]]

_FILM, _RELEASE, _MOVE = Film._fields, Release._fields, Move._fields

SHAPE = " ".join((*_FILM, "|", *_RELEASE, "|", *_MOVE))
"""The fields that are written: an index of another shape is of another version of the model."""

_A_DAY = len("2016-12-02")


def write(film: Film) -> bytes:
    """Return the film as bytes."""
    return json.dumps(_write(film), ensure_ascii=False, separators=(",", ":")).encode()


def read(body: bytes) -> Film:
    """Return the film that `write` made these bytes of."""
    return Film._make(_read(json.loads(body), _FILM, _READ_FILM))


def read_names(body: bytes) -> Film:
    """Return the film with no more than what it is found by."""
    values = json.loads(body)
    return Film(**{name: values[_FILM.index(name)] for name in _NAMES})


_NAMES = ("slug", "title", "original_title", "ids")


def _write(values: Iterable[Any]) -> list[Any]:
    # Most are texts or nothing, which JSON has too; a call for each of those would take longer.
    return [each if each is None or type(each) is str else _value(each) for each in values]


def _value(value: Any) -> Any:
    if writer := _WRITERS.get(type(value)):
        return writer(value)
    if isinstance(value, Mapping):
        if all(isinstance(key, str) for key in value):
            return {key: _value(each) for key, each in value.items()}
        return [_write((*key, each)) for key, each in value.items()]  # of releases
    raise TypeError(f"an index cannot hold {type(value).__name__}")


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


def _release(values: list[Any]) -> Release:
    return Release._make(_read(values, _RELEASE, _READ_RELEASE))


def _move(values: list[Any]) -> Move:
    return Move._make(_read(values, _MOVE, _READ_MOVE))


def _same(value: Any) -> Any:
    return value


_WRITERS: Mapping[type, Callable[[Any], Any]] = {
    **dict.fromkeys((str, int, bool), _same),
    **dict.fromkeys((tuple, Release, Move), _write),
    **dict.fromkeys((ReleaseType, Status), attrgetter("value")),
    Span: str,
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


_READ_FILM: _Readers = {"leads": cache(spans.parse), "releases": _release, "synced": _read_synced}
_READ_RELEASE: _Readers = {"type": _TYPES, "date": _date, "status": _STATUSES, "moves": _move}
_READ_MOVE: _Readers = {"start": _date, "to": _date, "announced": _date, "status": _STATUSES}
