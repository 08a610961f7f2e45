"""How releases and dates are written in the catalog.

As shorthand where that says it all, else in the long form.
"""

from collections.abc import Mapping
from operator import itemgetter

from releasecal.dates import TBA, ReleaseDate
from releasecal.edit.statement import Value
from releasecal.model import Move, Release, ReleaseKey, ReleaseType, Status
from releasecal.tomlfile.statements import KeyPath


def is_short(release: Release, territory: str) -> bool:
    """Say whether `TYPE = DATE` says all there is to say of a release, its moves aside."""
    # Held against a bare one, and not field by field: a field that is added later counts too.
    return release.territory == territory and _rest(release) == _BARE


_SHORT = {"type", "territory", "date", "moves"}
_rest = itemgetter(*[at for at, name in enumerate(Release._fields) if name not in _SHORT])
_BARE = _rest(Release(ReleaseType.WIDE, "", TBA))


def date_value(when: ReleaseDate) -> Value:
    """Return a release date as the catalog holds it: a day as it is, anything less as text."""
    return when.day or when.notation


def identifier_value(identifier: str) -> Value:
    """Return an identifier as the catalog holds it: a number as one, anything else as text."""
    # A zero at the front would be lost, and TOML refuses it.
    is_number = identifier.isascii() and identifier.isdecimal() and not identifier.startswith("0")
    return int(identifier) if is_number else identifier


def path_of_synced(source: str, key: ReleaseKey) -> KeyPath:
    """Return the key within a film for what a source said of a release: synced.tmdb.wide.US."""
    place = f"{key.territory}.{key.id}" if key.id else key.territory
    return ("synced", source, key.type.value, place)


def release_table(release: Release, territory: str) -> dict[str, Value]:
    """Return the keys of a release in the long form; `territory` goes without saying."""
    return drop_unknown(
        {
            "type": release.type.value,
            "date": date_value(release.date),
            "territory": release.territory if release.territory != territory else None,
            "id": release.id,
            "status": release.status.value if release.status is not Status.CONFIRMED else None,
            "theaters": release.theaters,
            "places": list(release.places),
            "format": release.format,
            "distributor": release.distributor,
            "note": release.note,
            "source": release.source,
        }
    )


def move_table(key: ReleaseKey, move: Move, territory: str) -> dict[str, Value]:
    """Return the keys of a move of the release `key` tells; `territory` goes without saying."""
    return drop_unknown(
        {
            "type": key.type.value,
            "territory": key.territory if key.territory != territory else None,
            "id": key.id,
            "from": date_value(move.start) if move.start else None,
            "to": date_value(move.to) if move.to else None,
            "status": move.status.value if move.status else None,
            "announced": date_value(move.announced) if move.announced else None,
            "source": move.source,
            "reason": move.reason,
        }
    )


def drop_unknown(values: Mapping[str, Value | None]) -> dict[str, Value]:
    """Return the values that are there: neither None nor an empty list."""
    return {name: value for name, value in values.items() if value is not None and value != []}
