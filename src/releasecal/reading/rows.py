"""Runs of capitals that stand in a row: those that are a cast, or places, are weighed down."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from releasecal.reading.proper_names import bare, is_place

_IN_ROW = re.compile(r"\s*(?:,|and|&|, and)\s*")


class Run(NamedTuple):
    """Words in capitals, and how much they look like a title."""

    start: int
    end: int
    text: str
    weight: float


def without_people(found: list[Run], text: str) -> list[Run]:
    """Weigh down the names of a cast: three and more in a row, or any behind a person."""
    weighed: list[Run] = []
    for row in _rows(found, text):
        names_in_row = sum(_may_be_person(run.text.split()) for run in row)
        is_cast = len(row) >= _CAST and names_in_row * 3 >= len(row) * 2
        has_person = False
        for run in row:
            is_one_of_them = (is_cast or has_person) and not (
                run is row[-1] and _is_subject(run, row[0], text)
            )
            weighed.append(run._replace(weight=run.weight - 2.0) if is_one_of_them else run)
            has_person = has_person or run.weight < 0.2  # noqa: PLR2004 - below any title
    return weighed


def without_places(found: list[Run], text: str) -> list[Run]:
    """Weigh down the names in a row with a place, which are places too."""
    rows = [match.span() for match in _ROW_IN.finditer(text) if _has_place(match[1])]
    return [
        run._replace(weight=run.weight - 1.5)
        if any(start <= run.start < end for start, end in rows)
        else run
        for run in found
    ]


_ROW_IN = re.compile(
    r"\b(?:in|at|across|around)\s+([A-Z]\w+(?:\s[A-Z]\w+)?"
    r"(?:(?:,|,?\s+and)\s+[A-Z]\w+(?:\s[A-Z]\w+)?){1,9})(?!\s+[A-Z])"
)
"""Names in a row behind a preposition, of which each is a place if one is: "in Alta and London"."""


def _has_place(row: str) -> bool:
    is_row = " and " in row or row.count(",") > 1
    return is_row and any(is_place(bare(name)) for name in re.split(r",?\s+and\s+|,\s+", row))


def _may_be_person(words: Sequence[str]) -> bool:
    """Say whether words may be a first name and a last name, as no title with an article is."""
    is_pair = _NAME_WORDS[0] <= len(words) <= _NAME_WORDS[1]
    return is_pair and words[0] not in {"The", "A", "An"} and not any(map(str.isdigit, words))


def _is_subject(run: Run, first: Run, text: str) -> bool:
    """Say whether a run is the subject: "Directed by Mira Olsen, Nightfall opens"."""
    return (
        _MADE_BY.match(text[: first.start]) is not None
        and text[: run.start].rstrip().endswith(",")
        and _VERB.match(text, run.end) is not None
    )


_MADE_BY = re.compile(
    r"(?:from\b|(?:co-)?(?:written|directed|helmed|scripted|starring|produced|penned|featuring"
    r"|created|adapted)\b)"
    r"[^.;]*$",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"[”\"’']?\s+(?:is|was|will|has|opens|hits|arrives|lands|comes|gets|debuts|follows)\b"
)
_CAST = 3
_NAME_WORDS = (2, 3)


def _rows(found: Sequence[Run], text: str) -> Iterator[list[Run]]:
    """Return the runs in rows: those with nothing between them but commas and "and"."""
    row: list[Run] = []
    for run in found:
        if row and not _IN_ROW.fullmatch(text[row[-1].end : run.start]):
            yield row
            row = []
        row.append(run)
    if row:
        yield row
