"""The name of a row before a colon: "Title: Nightfall", "Directed by: Mira Olsen"."""

import re
from enum import Enum
from typing import NamedTuple

from releasecal.reading.words import labels


class Of(Enum):
    """What stands behind a label."""

    TITLE = "title"
    PROSE = "prose"
    OTHER = "other"


class Label(NamedTuple):
    """A label: what it is of, and where the text behind it begins."""

    of: Of
    end: int


def any_of(table: str) -> str:
    """Return the pattern of the labels in a table, with those of more than one thing."""
    names = [re.escape(name.strip()).replace(r"\ ", r"\s+") for name in table.split(",")]
    return "|".join(rf"{name}s?" for name in sorted(names, key=len, reverse=True))


_LABEL = re.compile(
    rf"\W{{0,4}}(?:(?P<title>(?:{any_of(labels.OF_TITLES)})(?:\s\d{{1,3}})?)"
    rf"|(?P<prose>{any_of(labels.OF_PROSE)})"
    rf"|(?P<other>{any_of(labels.OF_OTHERS)}))\s*:\s+",
    re.IGNORECASE,
)


def label_at(text: str, start: int = 0, end: int | None = None) -> Label | None:
    """Return the label that a text, or a stretch of it, begins with."""
    match = _LABEL.match(text, start, len(text) if end is None else end)
    return Label(Of(match.lastgroup), match.end()) if match else None


def is_label(text: str) -> bool:
    """Say whether a text is the name of a row and nothing else."""
    return _LABEL.fullmatch(f"{text}: ") is not None


def names_no_title(before: str) -> bool:
    """Say whether what ends a text names what follows as no title: `Cast: `."""
    return _ENDS_WITH_OTHER.search(before[-_LONGEST:]) is not None


_ENDS_WITH_OTHER = re.compile(rf"\b(?:{any_of(labels.OF_OTHERS)})\s*:\s*$", re.IGNORECASE)
_LONGEST = 30
