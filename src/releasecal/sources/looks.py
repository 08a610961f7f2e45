"""When each film was looked at, and what need not be told again.

A file in the state folder, one for each catalog.

It is a convenience. Without it, films are looked at sooner than they need be, and told of once
more.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from releasecal import locations
from releasecal.atomic import replace_bytes
from releasecal.errors import ReleasecalError
from releasecal.folders import make_folders
from releasecal.model import RELEASE_TYPES, ReleaseKey
from releasecal.reconcile import Memory

FRESH = timedelta(hours=20)
"""How long a look is good for: less than a day, so that a daily run looks at every film."""

_LARGEST = 64 * 1024**2


@dataclass(frozen=True, slots=True)
class Look:
    """The last look at a film."""

    at: datetime
    """In the user's own time, without a zone."""
    memory: Memory


class Looks:
    """The last looks of one catalog at one source."""

    def __init__(self, catalog: Path, source: str) -> None:
        self._place = locations.folder_of_catalog(catalog) / f"looks-{source}.json"
        self._looks = self._read()

    def memory(self, slug: str) -> Memory:
        """Return what is remembered of a film; nothing at the first look."""
        look = self._looks.get(slug)
        return look.memory if look else Memory()

    def is_fresh(self, slug: str, now: datetime) -> bool:
        """Say whether a film was looked at so lately that another look can wait."""
        look = self._looks.get(slug)
        return look is not None and look.at <= now < look.at + FRESH

    def has_doubts(self, slug: str) -> bool:
        """Say whether something of a film was told and not written."""
        return bool(self.memory(slug).told)

    def remember(self, looks: Mapping[str, Look]) -> None:
        """Remember these looks, beside what other runs came to remember meanwhile."""
        self._looks = self._read() | dict(looks)
        content = json.dumps({slug: _write(look) for slug, look in self._looks.items()})
        with suppress(OSError, ReleasecalError):
            make_folders(self._place.parent)
            # By way of the state folder, which every run sweeps.
            by_way_of = locations.state_folder()
            replace_bytes(self._place, content.encode(), mode=0o600, by_way_of=by_way_of)

    def _read(self) -> dict[str, Look]:
        try:
            if not self._place.is_file() or self._place.stat().st_size > _LARGEST:
                return {}
            written = json.loads(self._place.read_bytes())
            return {slug: _look(each) for slug, each in written.items()}
        # Nothing in it is worth an error: what another program made of it counts as no look.
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return {}


def _write(look: Look) -> dict[str, Any]:
    gone = {_key_text(key): day.isoformat() for key, day in look.memory.gone.items()}
    return {"at": look.at.isoformat(), "gone": gone, "told": sorted(look.memory.told)}


def _look(written: dict[str, Any]) -> Look:
    # Without a zone, or it could not be compared with the hour that it is.
    at = datetime.fromisoformat(written["at"]).replace(tzinfo=None)
    gone = {_key(text): date.fromisoformat(day) for text, day in written["gone"].items()}
    told = frozenset(map(str, written["told"]))  # of one kind, for they are sorted
    return Look(at, Memory(last_look=at.date(), gone=gone, told=told))


def _key_text(key: ReleaseKey) -> str:
    return ".".join(filter(None, (key.type.value, key.territory, key.id)))


def _key(text: str) -> ReleaseKey:
    kind, territory, *name = text.split(".", 2)
    return ReleaseKey(RELEASE_TYPES[kind], territory, name[0] if name else None)
