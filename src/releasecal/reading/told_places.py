"""Where a release is told to be: the territories that stand with a date."""

import re
from collections.abc import Sequence
from itertools import pairwise

from releasecal.reading.clauses import Clause
from releasecal.reading.cues import Cues
from releasecal.reading.phrases import Found


def places_of(cues: Cues, spread: Sequence[tuple[int, int]], text: str) -> list[Found]:
    """Return the places told in these stretches of a text, and those in a row with them."""
    near = within(cues.places, spread[:1]) or within(cues.places, spread[1:])
    row = list(near)
    for place in [*cues.places, *reversed(cues.places)]:
        if place not in row and any(
            _ROW.fullmatch(text[min(place.end, other.end) : max(place.start, other.start)])
            for other in row
        ):
            row.append(place)
    return row


_ROW = re.compile(r"\W*(?:and|or|&|as well as)?\W*(?:the\s+|in\s+)?", re.IGNORECASE)


def territories_of(places: Sequence[Found], clause: Clause) -> tuple[str, ...]:
    """Return the territories; of several that do not stand in one row, the nearest to the date."""
    if not places:
        return ()
    ordered = sorted(places)
    rows = [[ordered[0]]]
    for one, two in pairwise(ordered):
        if two.start - one.end <= _ROW_GAP:
            rows[-1].append(two)
        else:
            rows.append([two])
    row = min(rows, key=lambda each: min(clause.distance(place.start, place.end) for place in each))
    return tuple(dict.fromkeys(place.kind.partition("/")[0] for place in row))


_ROW_GAP = 12


def within(found: Sequence[Found], spread: Sequence[tuple[int, int]]) -> list[Found]:
    """Return the phrases that begin in these stretches."""
    return [each for each in found if any(low <= each.start < high for low, high in spread)]
