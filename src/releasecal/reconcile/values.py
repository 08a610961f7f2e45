"""What the merge takes and gives.

How much of a film is looked at, what is remembered, and what there is to tell.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from releasecal.dates import ReleaseDate
from releasecal.model import Release, ReleaseKey, ReleaseType
from releasecal.territories import is_territory


class Change(Enum):
    """What became of a release, or what the owner is told of it, in the words of JSON."""

    ADDED = "added"
    MOVED = "moved"
    KEPT = "kept"
    """The owner's date and the source's differ: the owner's stays."""
    DOUBTFUL = "doubtful"
    GONE = "gone"
    """The source does not say it any more; it stays for now."""
    SKIPPED = "skipped"
    FILLED = "filled"
    """Keys of the film were filled in that had been empty."""


@dataclass(frozen=True, kw_only=True, slots=True)
class News:
    """One thing to tell of a film."""

    change: Change
    release: Release | None = None
    """The release as the catalog has it, or would; None for an entry that has no place in it."""
    old: ReleaseDate | None = None
    """The date in the catalog."""
    new: ReleaseDate | None = None
    """The date at the source."""
    why: str = ""

    @property
    def once(self) -> str | None:
        """What it is remembered by when it is told once and leaves no trace in the catalog."""
        # The others change what the catalog says or what is remembered of the source, and so come
        # once by themselves.
        if self.change not in {Change.DOUBTFUL, Change.SKIPPED}:
            return None
        where = ".".join(filter(None, self.release.key[1:])) if self.release else ""
        kind = self.release.type.value if self.release else ""
        said = self.new.notation if self.new else self.why
        return f"{self.change.value} {kind} {where} {said}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Memory:
    """What is remembered of a film between two looks, beside the catalog."""

    last_look: date | None = None
    gone: Mapping[ReleaseKey, date] = field(default_factory=dict)
    """The dates that the source does not say any more, with the day when that was first seen."""
    told: frozenset[str] = frozenset()
    """What was told and need not be told again."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Scope:
    """What of a film is looked at."""

    territories: frozenset[str] | None = None
    """None for all."""
    types: frozenset[ReleaseType] = frozenset()
    """Empty for all."""
    is_partial: bool = False
    """Whether somebody asked for this part alone: then what was told of the rest stays told."""
    take: bool = False
    """Whether doubtful changes are written too."""

    def has_territory(self, code: str) -> bool:
        """Say whether a territory is looked at; one that is unknown always is."""
        return self.territories is None or code in self.territories or not is_territory(code)

    def covers(self, key: ReleaseKey) -> bool:
        """Say whether a release is looked at."""
        return self.has_territory(key.territory) and (not self.types or key.type in self.types)


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What becomes of one film."""

    news: tuple[News, ...]
    base: Mapping[ReleaseKey, ReleaseDate]
    """What the source says now, where that differs from what it said before."""
    gone: Mapping[ReleaseKey, date]
    told: frozenset[str]

    def memory(self, today: date) -> Memory:
        """Return what is to be remembered of the film until the next look."""
        return Memory(last_look=today, gone=self.gone, told=self.told)
