"""What a whole text is about: films, or other things that come out on a day.

It reads single words. A passage about a book has dates, releases and titles as one about a film
has; no sentence of it tells them apart, but the words of the whole do.
"""

import re
from enum import Enum

from releasecal.reading.words import subjects


class Subject(Enum):
    """What a text is about."""

    FILMS = "films"
    OTHERS = "others"
    """It has words for other things that come out, and none for films."""
    UNKNOWN = "unknown"


def subject_of(text: str) -> Subject:
    """Return what a text is about."""
    told = _STUDIO_ALBUM.sub(" album ", text[:_ENOUGH])
    words = [match[0].lower() for match in _WORD.finditer(told)]
    if not _FILMS.isdisjoint(words):
        return Subject.FILMS
    on_screens, of_series = (sum(map(known.__contains__, words)) for known in (_SCREENS, _SERIES))
    # "Known from the series" is said of a film's cast, and what is about a series says so often.
    if of_series and of_series >= on_screens:
        return Subject.OTHERS
    if on_screens:
        return Subject.FILMS
    return Subject.UNKNOWN if _OTHERS.isdisjoint(words) else Subject.OTHERS


_STUDIO_ALBUM = re.compile(r"\bstudio\s+albums?\b", re.IGNORECASE)
"""What has nothing to do with a film's studio."""
_ENOUGH = 100_000
"""Characters that tell what a text is about."""
_WORD = re.compile(r"\w+")
_FILMS = frozenset(subjects.FILMS.split())
_SCREENS = frozenset(subjects.SCREENS.split())
_SERIES = frozenset(subjects.SERIES.split())
_OTHERS = frozenset(subjects.OTHERS.split())
