"""The text of a catalog taken apart into those of its films, where each alone says the same.

No check of a catalog spans films, so a film whose text is as it was is as it was. Where a text is
written in a way that leaves a doubt where a film ends, it is not taken apart: then it is read as a
whole.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

_KEY = rb"(?:[A-Za-z0-9_-]+|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*')"
_HEADER = re.compile(
    rb"\n[ \t]*\[(?:\[?[ \t]*film[ \t]*\.[ \t]*(" + _KEY + rb")[ \t]*[.\]])?",
)
"""A line that begins with a bracket.

In a text without strings over several lines, one that opens with `film` and a key can only be a
header; any other leaves a doubt.
"""

_DIGEST = 16


class FilmTexts(NamedTuple):
    """A text taken apart: a head, then one film after the other."""

    content: bytes
    starts: Sequence[int]
    """Where each film begins, and at last where the text ends."""
    digests: Sequence[bytes]
    """A digest of each film's text."""

    @property
    def films(self) -> int:
        """How many films there are."""
        return len(self.starts) - 1

    @property
    def head(self) -> bytes:
        """What stands above the first film."""
        return self.content[: self.starts[0]]

    def film(self, at: int) -> bytes:
        """Return the text of one film, counted from 0."""
        return self.content[self.starts[at] : self.starts[at + 1]]


def split(content: bytes) -> FilmTexts | None:
    """Return the text taken apart; None where it is not sure what is a film's own.

    That is so with a string over several lines, with a NUL byte, with a line that begins with a
    bracket and is no header of a film, and without any film. The head may still have a key `film`,
    and a slug may come twice: that is for others to see.
    """
    # Within a text over several lines, a line may look like a header and be none.
    if b'"""' in content or b"'''" in content or b"\0" in content:
        return None
    from array import array
    from hashlib import blake2b

    # So that the first line, too, comes after a line break.
    content = b"\n" + content
    starts = array("q")  # a list of a million numbers takes five times the memory
    before = None
    for header in _HEADER.finditer(content):
        key = header[1]
        if key is None:
            return None
        # [[film.x.release]] below [film.x] belongs to the same film. The same key in other quotes
        # passes for another film, whose slug is found to come twice when it is read.
        if key != before:
            starts.append(header.start() + 1)
            before = key
    if not starts:
        return None
    starts.append(len(content))
    films = map(content.__getitem__, map(slice, starts, starts[1:]))
    digests = [blake2b(film, digest_size=_DIGEST).digest() for film in films]
    return FilmTexts(content, starts, digests)
