"""What an announcement says of one release, before anybody has agreed."""

from dataclasses import dataclass
from enum import Enum

from releasecal.dates import ReleaseDate
from releasecal.model import ReleaseType, Status
from releasecal.reading.sentences import Sentence


class Level(Enum):
    """How sure a proposal is; the values are the words of JSON and of `--yes`."""

    SURE = "sure"
    LIKELY = "likely"
    CHECK = "check"


@dataclass(frozen=True, kw_only=True, slots=True)
class Proposal:
    """One release as a text announces it."""

    title: str | None
    """None when none was found."""
    type: ReleaseType
    type_stated: bool
    """False where only an opening was told and wide is assumed."""
    territory: str | None
    """None when not told."""
    date: ReleaseDate
    moved_from: ReleaseDate | None = None
    status: Status = Status.CONFIRMED
    level: Level
    why: tuple[str, ...] = ()
    """What speaks for it, then what makes it doubtful."""
    sentence: Sentence
    marks: tuple[tuple[int, int], ...] = ()
    """Where the words that told it stand in the sentence."""


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A date of a release whose year cannot be known."""

    words: str
    """The date as it is written."""
    sentence: Sentence
