"""Whether a premiere is a film's first showing, at a festival or a gala, or its opening."""

import re
from collections.abc import Sequence

from releasecal.reading.clauses import Clause
from releasecal.reading.phrases import Found

BREADTHS = ("limited", "wide", "expansion")
"""How widely a film opens in cinemas."""
AT_HOME = ("streaming", "tv", "digital", "physical")
"""The ways of watching at home."""


def is_first_showing(
    types: Sequence[Found], festivals: Sequence[Found], clause: Clause, text: str
) -> bool:
    """Say whether a first showing is meant, not that a film "premieres in theaters"."""
    kinds = {each.kind for each in types}
    if "premiere" not in kinds or kinds & {*AT_HOME}:
        return False
    opens = kinds & {*BREADTHS, "theatrical"}
    if opens and not festivals and not _is_world_premiere(types, text):
        return False
    told = [each for each in types if each.kind != "theatrical"]
    if not festivals and all(
        text[each.start : each.end].lower() in _OPENS_AS_PREMIERE for each in told
    ):
        return _AT_A_PLACE.search(text[clause.start : clause.end]) is not None
    return min(told, key=lambda each: clause.distance(each.start, each.end)).kind == "premiere"


_OPENS_AS_PREMIERE = frozenset({"premieres", "premiere", "premiering"})
"""With these words alone, and no festival or place, the opening of a film is meant."""
_AT_A_PLACE = re.compile(
    r"\bat\b|\bin\s+[A-Z]|\b(?:its|the|an?)\s+premiere\b|\bpremiere\s+of\b|\bpremiere\s+(?:is"
    r"|was)\b"
    r"|(?<!to )(?<!will )(?<!now )\bpremiere\s+on\b"
)


def _is_world_premiere(types: Sequence[Found], text: str) -> bool:
    return any(
        each.kind == "premiere"
        and text[each.start : each.end]
        .lower()
        .startswith(("world", "gala", "red carpet", "its", "a ", "its world", "had its"))
        for each in types
    )
