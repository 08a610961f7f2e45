"""Finding the phrases of the tables in a sentence, all of them in one pass over its words.

The longest phrase counts, from left to right: where "limited edition blu-ray" is one, the "limited"
in it is none. It knows no film and no date.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import Any, NamedTuple

_WORD = re.compile(r"[^\W_]+(?:['’+&][^\W_]*)*|&")
_ANY = "_"
_END = ""
"""The key in the tree of words under which the name of the table stands where a phrase ends."""


class Found(NamedTuple):
    """One phrase of a table, found in a text."""

    start: int
    end: int
    kind: str
    """The name of the table."""


def words_of(text: str) -> list[tuple[str, int, int]]:
    """Return the words of a text, folded, each with where it stands."""
    found = []
    for match in _WORD.finditer(text.replace("’", "'")):
        start, end = match.span()
        found.append((_bare(match[0].lower()), start, end))
    return _join_initials(found, text)


class Phrases:
    """Tables of phrases, ready to be looked for."""

    def __init__(self, tables: Mapping[str, str]) -> None:
        """Take the tables by name, each a phrase a line; a long one goes on behind a "|"."""
        self._root: dict[str, Any] = {}
        for kind, table in tables.items():
            for line in _GOES_ON.sub("|", table).strip().splitlines():
                for phrase in expand(line):
                    node = self._root
                    for word in phrase:
                        node = node.setdefault(word, {})
                    node.setdefault(_END, kind)

    def find(self, words: list[tuple[str, int, int]]) -> list[Found]:
        """Return the phrases among these words, none within another."""
        found, at, root = [], 0, self._root
        while at < len(words):
            if words[at][0] not in root and _ANY not in root:
                at += 1
                continue
            end, kind = self._longest(words, at)
            if kind is None:
                at += 1
                continue
            found.append(Found(words[at][1], words[end - 1][2], kind))
            at = end
        return found

    def _longest(self, words: list[tuple[str, int, int]], at: int) -> tuple[int, str | None]:
        best: tuple[int, str | None] = (at, None)
        # Several ways at once, for "_" stands for any word beside the words that are written out.
        nodes = [self._root]
        for place in range(at, min(at + _LONGEST, len(words))):
            word = words[place][0]
            nodes = [node[key] for node in nodes for key in (word, _ANY) if key in node]
            if not nodes:
                break
            ended = next((node[_END] for node in nodes if _END in node), None)
            if ended is not None:
                best = (place + 1, ended)
        return best


_GOES_ON = re.compile(r"\|\n\s*")
_LONGEST = 10


@cache
def expand(line: str) -> tuple[tuple[str, ...], ...]:
    """Return the phrases that a line of a table stands for, as words."""
    parts = [
        tuple(part[1:-1].split("|")) if part.startswith("(") else (part,)
        for part in re.findall(r"\([^)]*\)|\S+", line)
    ]
    return tuple(
        phrase for choice in product(*parts) if (phrase := tuple(_split(" ".join(choice))))
    )


def _split(text: str) -> Iterator[str]:
    for word in text.replace("-", " ").lower().split():
        yield _bare(word)


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("'") or word


def _join_initials(words: list[tuple[str, int, int]], text: str) -> list[tuple[str, int, int]]:
    """Write U.S. and U.K. as one word, as the tables have them."""
    joined: list[tuple[str, int, int]] = []
    for word, start, end in words:
        last = joined[-1] if joined else None
        if (
            last
            and word in _SECOND_INITIALS.get(last[0], ())
            and start == last[2] + 1
            and text[last[2]] == "."
        ):
            joined[-1] = (last[0] + word, last[1], end)
        else:
            joined.append((word, start, end))
    return joined


_SECOND_INITIALS = {"u": ("s", "k"), "us": ("a",), "n": ("y",), "l": ("a",)}
