"""The titles of the catalog and of what was read so far, found in a sentence.

A title may be the beginning of another one: a catalog with a film has its sequels in the news.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from releasecal.reading.edges import VERB_IN_CAPITALS
from releasecal.reading.proper_names import NEVER_TITLES, is_company_or_place
from releasecal.reading.surroundings import weight_of_comparison
from releasecal.text import fold


class Title(NamedTuple):
    """A candidate for a title in a sentence."""

    start: int
    end: int
    text: str
    weight: float
    """How much it looks like a title, before anything is known of the sentence's dates."""
    is_marked: bool
    """Whether quotes, a definition or the catalog say that it is one."""


_KNOWN, _SEEN = 6.0, 4.0
"""What it weighs that a title is the catalog's, or was in quotes elsewhere."""
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LEAST_LETTERS = 3


class KnownTitles:
    """The titles of the catalog and of what was read so far, looked for first."""

    def __init__(self, titles: Sequence[str]) -> None:
        """Take the titles of the catalog."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], str, float]]] = {}
        self._taken: set[tuple[str, ...]] = set()
        self._add(titles, _KNOWN)

    def add(self, titles: Sequence[str]) -> None:
        """Take more titles, which a text gave away itself."""
        self._add(titles, _SEEN)

    def _add(self, titles: Sequence[str], weight: float) -> None:
        grown = set()
        for title in titles:
            words = _words(title)
            if words in self._taken or len("".join(words)) < _LEAST_LETTERS:
                continue
            self._taken.add(words)
            self._by_first.setdefault(words[0], []).append((words, title, weight))
            grown.add(words[0])
        for first in grown:
            self._by_first[first].sort(key=lambda entry: -len(entry[0]))  # the longest one counts

    def find(self, text: str) -> list[Title]:
        """Return where these titles stand in the text with a capital of their own."""
        if not self._by_first:
            return []
        tokens = [(_fold(match[0]), match.start(), match.end()) for match in _TOKEN.finditer(text)]
        found: list[Title] = []
        for at, (first, start, _) in enumerate(tokens):
            if found and start < found[-1].end:
                continue
            for words, title, weight in self._by_first.get(first, ()):
                stretch = tokens[at : at + len(words)]
                if tuple(token for token, _, _ in stretch) != words:
                    continue
                end = stretch[-1][2]
                # A known title may be the beginning of a longer one: that of a sequel.
                is_word = len(words) == 1 or weight >= _KNOWN
                if _is_part(text, start, end, is_word=is_word):
                    continue
                if _may_be_title(text[start:end], len(words), start):
                    seen = weight + weight_of_comparison(text, start, end)
                    found.append(Title(start, end, title, seen, is_marked=True))
                    break
        return found


def _is_part(text: str, start: int, end: int, *, is_word: bool) -> bool:
    """Say whether what may be a title is of a longer one: "Comet Rising", "Comet 2: The Fall"."""
    if _PART_BEHIND.match(text, end) or _PART_BEFORE.search(text[max(start - 6, 0) : start]):
        return True
    if not is_word:
        return False
    before = _CAPITAL_BEFORE.search(text[max(start - 30, 0) : start])
    return _is_of_title(text, _CAPITAL_BEHIND.match(text, end)) or (
        before is not None and " " not in text[start:end] and _is_of_title(text, before)
    )


def _is_of_title(text: str, word: re.Match[str] | None) -> bool:
    """Say whether a word in capitals beside a title belongs to it, and begins nothing else."""
    if word is None:
        return False
    name = word[1].lower()
    is_verb = VERB_IN_CAPITALS.match(text, word.start(1)) is not None
    return not is_verb and name not in NEVER_TITLES and not is_company_or_place([name], opens=True)


_CAPITAL_BEHIND = re.compile(r" (?:of (?:the |an? )?)?([A-Z][a-z]+)\b")
_CAPITAL_BEFORE = re.compile(r"\b([A-Z][a-z]+) $")
_OTHER_BEHIND = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_PART_BEHIND = re.compile(
    rf": (?!{_OTHER_BEHIND}|(?:In|On|Only|Now|Opens?|Out|Release[sd]?|Official|New|First|Wide"
    rf"|Limited)\b)"
    rf"[A-Z][a-z]|\s\d{{1,2}}\b(?![/.-]|\s+{_OTHER_BEHIND})"
    r"|\s(?:Part|Chapter|Volume|Vol\.|Episode)\s+(?:\d|[IVX]+\b|One|Two|Three|Four|Five)"
    r"|\s(?:II|III|IV|VI{0,3}|IX)\b"
)
_PART_BEFORE = re.compile(r": (?:A|The) $")


def squeeze(text: str) -> str:
    """Return a title for comparison: its letters and digits, without case and accents."""
    return " ".join(_words(text))


@lru_cache(100_000)  # a feed asks for the catalog's titles with each of its items
def _words(text: str) -> tuple[str, ...]:
    return tuple([_fold(word) for word in _TOKEN.findall(text)])


def _fold(word: str) -> str:
    return fold(word).replace("'", "").replace("’", "")


def _may_be_title(written: str, words: int, start: int) -> bool:
    """Say whether a known title is meant: it is capital, and not a common word alone."""
    if written[:1].islower():
        return False
    is_common = written.lower() in NEVER_TITLES or (start == 0 and len(written) <= _LEAST_LETTERS)
    return words > 1 or not is_common
