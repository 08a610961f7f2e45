"""What the sources last said of a film, kept beside what the catalog says.

It is written so: `synced.tmdb.wide.US = 2016-12-25`. A source, a release type, and a territory,
with a dot and the id behind it where a release has one. Commands write it; whoever takes a line out
by hand makes that date the owner's again.
"""

from collections.abc import Mapping
from typing import Any

from releasecal.dates import ReleaseDate
from releasecal.model import RELEASE_TYPES, SOURCES, ReleaseKey
from releasecal.territories import is_territory
from releasecal.tomlfile import checks
from releasecal.tomlfile.statements import KeyPath
from releasecal.tomlfile.tables import Reading

Synced = Mapping[str, Mapping[ReleaseKey, ReleaseDate]]


def read_synced(reading: Reading, table: Any, path: KeyPath) -> Synced:
    """Return what `table` holds for each source; problems go to `reading`."""
    sources = reading.table(table, path, dict.fromkeys(SOURCES, _as_it_is))
    return {name: _read_source(reading, said, (*path, name)) for name, said in sources.items()}


def _read_source(reading: Reading, table: Any, path: KeyPath) -> dict[ReleaseKey, ReleaseDate]:
    # Which keys there are is not known before: every territory is one, with any id behind it.
    types = reading.table(table, path, dict.fromkeys(RELEASE_TYPES, _as_it_is))
    said: dict[ReleaseKey, ReleaseDate] = {}
    for name, places in types.items():
        checked = dict.fromkeys(places, checks.release_date) if isinstance(places, dict) else _ANY
        for written, when in reading.table(places, (*path, name), checked).items():
            code, _, release_id = written.partition(".")
            if is_territory(code):
                said[ReleaseKey(RELEASE_TYPES[name], code, release_id or None)] = when
            else:
                what = f"{checks.quote(code)} is not a territory"
                instead = "write a two-letter country code of ISO 3166-1, such as US"
                reading.wrong((*path, name, written), what, instead)
    return said


def _as_it_is(value: Any) -> Any:
    return value


# What is no table has no keys to check; the error shows the first of these for an example.
_ANY = {"US": checks.release_date}
