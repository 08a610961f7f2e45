"""Reading one film: its own keys, its shorthand dates, its long releases."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any

from releasecal.catalog.moves import PlacedRelease, join_moves
from releasecal.catalog.synced import read_synced
from releasecal.dates import ReleaseDate
from releasecal.errors import Fault
from releasecal.model import RELEASE_TYPES, Film, Release, ReleaseType, Status
from releasecal.text import instead_of, is_harmless
from releasecal.tomlfile import checks
from releasecal.tomlfile.statements import KeyPath
from releasecal.tomlfile.tables import Keys, Reading


def _release_type(value: Any) -> ReleaseType:
    if isinstance(value, str) and value in RELEASE_TYPES:
        return RELEASE_TYPES[value]
    instead = instead_of(checks.as_text(value), [kind.value for kind in ReleaseType])
    raise Fault(f"{checks.describe(value)} is not a release type", instead)


def _ids(value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        raise Fault(
            f"{checks.describe(value)} is not a table",
            'write { imdb = "tt3783958", tmdb = 313369 }',
        )
    for name, identifier in value.items():
        if name not in ID_NAMES:
            raise Fault(f"{name} is not known here", f"the names are {', '.join(ID_NAMES)}")
        # True and false are whole numbers to Python, and must be asked for first.
        if (
            isinstance(identifier, bool)
            or not isinstance(identifier, (str, int))
            or not checks.as_text(identifier).strip()
        ):
            raise Fault(
                f"{checks.describe(identifier)} is not an identifier", f'write {name} = "..."'
            )
    return {name: str(identifier) for name, identifier in value.items()}


ID_NAMES = ("imdb", "tmdb", "wikidata")

FILM_KEYS: Keys = {
    "title": checks.text,
    "original_title": checks.text,
    "directors": checks.texts,
    "cast": checks.texts,
    "distributor": checks.text,
    "tags": checks.texts,
    "url": checks.text,
    "notes": checks.text,
    "status": checks.one_of(Status, "status"),
    "leads": checks.leads,
    "remind": checks.flag,
    "ids": _ids,
    **dict.fromkeys(RELEASE_TYPES, checks.release_date),
}
"""What a film may say of itself, each key with the check of its value.

`release` and `move` are read apart.
"""

RELEASE_KEYS: Keys = {
    "type": _release_type,
    "date": checks.release_date,
    "territory": checks.territory,
    "status": checks.one_of(Status, "status"),
    "id": checks.text,
    "theaters": checks.count,
    "places": checks.texts,
    "format": checks.text,
    "distributor": checks.text,
    "note": checks.text,
    "source": checks.text,
}

MOVE_KEYS: Keys = {
    "type": _release_type,
    "territory": checks.territory,
    "id": checks.text,
    "from": checks.release_date,
    "to": checks.release_date,
    "status": checks.one_of(Status, "status"),
    "announced": checks.release_date,
    "source": checks.text,
    "reason": checks.text,
}

_BELOW_FILM = dict.fromkeys(FILM_KEYS, "write it below [film.SLUG], above the first [[...]]")
_BELOW_RELEASE = dict.fromkeys(RELEASE_KEYS, "write it below a [[film.SLUG.release]]")
_BELOW_MOVE = dict.fromkeys(MOVE_KEYS, "write it below a [[film.SLUG.move]]")
_NOT_OF_FILMS = _BELOW_MOVE | _BELOW_RELEASE
_NOT_OF_RELEASES = _BELOW_MOVE | _BELOW_FILM
_NOT_OF_MOVES = _BELOW_RELEASE | _BELOW_FILM
"""Where keys belong that are written in the wrong table."""
OF_NO_FILM_YET = dict.fromkeys(FILM_KEYS, "write it below the header of its film, [film.SLUG]")
"""The same where no table has begun."""

_RELEASE_HEADER = "[[film.SLUG.release]] with a type and a date below it"
_MOVE_HEADER = "[[film.SLUG.move]] with a type, from and to below it"


_SEVERAL = 2
"""Releases of a film that may contradict each other."""


def read_film(reading: Reading, slug: str, table: Any, territory: str) -> Film | None:
    """Return the film that `table` describes, or None when it cannot be one.

    Problems go to `reading`. `territory` is what a shorthand date, a release and a move are for
    unless they say otherwise.
    """
    path: KeyPath = ("film", slug)
    if not slug.isprintable() or not is_harmless(slug):
        _tell_of_slug(reading, slug, path)
    if not isinstance(table, dict):
        what = f"{checks.describe(table)} stands here where a film should"
        reading.wrong(path, what, f'write [film.{slug}] and below it title = "..."')
        return None
    also = ("release", "move", "synced")
    values = reading.table(table, path, FILM_KEYS, also=also, elsewhere=_NOT_OF_FILMS)
    reading.require(table, path, "title", 'title = "..."')
    if "url" in values and not checks.is_web_address(values["url"]):
        what = f"{checks.quote(values['url'])} is no address of a page, so nothing links to it"
        reading.warn((*path, "url"), what, "write one such as https://example.org/film")
    status = values.pop("status", Status.CONFIRMED)
    if not values.pop("remind", True):
        values["leads"] = ()
    # Shorthand comes first, wherever it stands: TOML keeps no order between keys and tables.
    short = _shorthand(values, territory, status)
    releases = list(short.values())
    # Of a date each for types that differ, as most films are, there is no more to say.
    if "release" in table or "move" in table or len({each.type for each in releases}) < len(short):
        placed = [PlacedRelease((*path, key), release) for key, release in short.items()]
        for place, entry in _elements(reading, table, path, "release", _RELEASE_HEADER):
            release = _release(reading, entry, place, territory, status)
            if release is not None:
                placed.append(PlacedRelease(place, release, says_status="status" in entry))
        _check_keys(reading, placed)
        releases = _join_moves(reading, table, path, territory, placed)
    if "synced" in table:
        values["synced"] = read_synced(reading, table["synced"], (*path, "synced"))
    # Before the order is looked at: of releases that could not be read, it would tell nonsense.
    if not reading.is_sound(path):
        return None
    _check_order(reading, releases, path)
    return Film(slug=slug, releases=tuple(releases), **values)


def _tell_of_slug(reading: Reading, slug: str, path: KeyPath) -> None:
    if not slug.strip() or not slug.isprintable():
        what = "this slug is empty or has characters that cannot be seen"
        reading.wrong(path, what, "write letters and digits")
    else:
        what = "this slug has characters that a shell acts on"
        reading.warn(path, what, "letters, digits and hyphens are safe to type and to complete")


def _join_moves(
    reading: Reading, table: Any, path: KeyPath, territory: str, placed: list[PlacedRelease]
) -> list[Release]:
    """Return the releases with their moves; an unreadable move leaves all chains unchecked."""
    if "move" not in table:
        return [each.release for each in placed]
    # Asked before the moves are read: what is wrong in them does not make a release missing.
    is_whole = reading.is_sound(path)
    moves = [
        (place, _move(reading, entry, place, territory))
        for place, entry in _elements(reading, table, path, "move", _MOVE_HEADER)
    ]
    if not reading.is_sound((*path, "move")):
        return []
    return join_moves(reading, placed, moves, is_whole=is_whole)


def _shorthand(values: dict[str, Any], territory: str, status: Status) -> dict[str, Release]:
    """Take the shorthand dates out of a film's values and return them as releases, by their key."""
    # A list, for the dates go out of `values` on the way.
    return {
        key: _plain(RELEASE_TYPES[key], territory, values.pop(key), status)
        for key in [key for key in values if key in RELEASE_TYPES]
    }


@lru_cache(100_000)  # in a large catalog many films open on the same day, in the same way
def _plain(kind: ReleaseType, territory: str, when: ReleaseDate, status: Status) -> Release:
    return Release(kind, territory, when, status)


def _elements(
    reading: Reading, table: dict[str, Any], path: KeyPath, key: str, header: str
) -> Iterable[tuple[KeyPath, Any]]:
    if key not in table:
        return ()
    entries = reading.array(table[key], (*path, key), header)
    return [((*path, key, at), entry) for at, entry in enumerate(entries)]


def _release(
    reading: Reading, entry: Any, path: KeyPath, territory: str, status: Status
) -> Release | None:
    values: dict[str, Any] = {"territory": territory, "status": status}
    values |= reading.table(entry, path, RELEASE_KEYS, elsewhere=_NOT_OF_RELEASES)
    reading.require(entry, path, "type", 'type = "wide"')
    reading.require(entry, path, "date", "date = 2016-12-25")
    return Release(**values) if reading.is_sound(path) else None


def _move(reading: Reading, entry: Any, path: KeyPath, territory: str) -> dict[str, Any]:
    values: dict[str, Any] = {"territory": territory, "id": None}
    values |= reading.table(entry, path, MOVE_KEYS, elsewhere=_NOT_OF_MOVES)
    reading.require(entry, path, "type", 'type = "wide"')
    # A move of the status alone, a cancellation, goes nowhere.
    if "status" not in values:
        reading.require(entry, path, "to", "to = 2016-12-25")
    return values


def _check_keys(reading: Reading, placed: list[PlacedRelease]) -> None:
    seen = set()
    for place, release, _ in placed:
        key = release.key
        if key in seen:
            named = f" with the id {checks.quote(release.id)}" if release.id else ""
            what = f"this is a second {release.type.value} release in {release.territory}{named}"
            reading.wrong(place, what, 'tell them apart: give each an id = "..."')
        seen.add(key)


def _check_order(reading: Reading, releases: list[Release], path: KeyPath) -> None:
    if len(releases) < _SEVERAL:
        return
    # Found once for each territory: a film may have thousands of releases.
    latest: dict[str, tuple[date, ReleaseDate]] = {}
    wides = []
    for release in releases:
        if release.status is Status.CANCELLED:
            continue
        if release.type is ReleaseType.WIDE:
            wides.append(release)
        elif release.type is ReleaseType.LIMITED and (start := release.date.earliest) is not None:
            held = latest.get(release.territory)
            if held is None or held[0] < start:
                latest[release.territory] = start, release.date
    for wide in wides:
        if wide.territory not in latest:
            continue
        _, limited = latest[wide.territory]
        if wide.date.is_before(limited):
            first = f"wide in {wide.territory} ({wide.date.words})"
            what = f"{first} comes before limited ({limited.words})"
            reading.warn(path, what, "see whether the two are swapped")
