"""How names are spelled: their words, and which of them somebody may have mistyped."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import TypeVar

Named = TypeVar("Named")

_MOST = 3
"""So many films are suggested."""
_MOST_WORDS = 10
"""So many words count as spelled like one that was asked for."""
_NEAR_NAME = 0.6
_NEAR_WORD = 0.75
_NEAR_FILM = 0.5
"""What it takes to be suggested.

Two names or words must be so alike, and a film must have so much of what was asked.
"""
_SMALL_WORDS = {"a", "an", "and", "of", "part", "the"}
_NUMBERS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7",
}  # fmt: skip


_WORD = re.compile(r"\w+")


def words(name: str) -> list[str]:
    """Return the words of a folded name, the same for part two, Part II and part 2."""
    return [_NUMBERS.get(word, word) for word in _WORD.findall(name.replace("'", ""))]


def nearest(wanted: str, names: Sequence[tuple[Named, tuple[str, ...]]]) -> list[Named]:
    """Return what somebody may have mistyped, of all that has such names.

    Whole names are compared, and word by word.
    """
    from difflib import SequenceMatcher, get_close_matches

    asked = _large_words(wanted)
    spelled = [{word for name in known for word in words(name)} for _, known in names]

    def likest(text: str, texts: Iterable[str], most: int, cutoff: float) -> dict[str, float]:
        near = list(filter(_alike_test(text, cutoff), texts))
        found = get_close_matches(text, near, n=most, cutoff=cutoff)
        return {each: SequenceMatcher(None, text, each).ratio() for each in found}

    vocabulary = set[str]().union(*spelled)
    alike = [likest(each, vocabulary, _MOST_WORDS, _NEAR_WORD) for each in asked]
    every_name = {name for _, known in names for name in known}
    whole = likest(wanted, every_name, _MOST, _NEAR_NAME)

    # A number alone says little: every series has its second film.
    weights = [0.5 if word.isdigit() else 1.0 for word in asked]

    # Most films share no word with what was asked: they are out before anything is counted.
    near_words = set[str]().union(*alike)

    def likeness(known: tuple[str, ...], words: set[str]) -> float:
        if words.isdisjoint(near_words) and whole.keys().isdisjoint(known):
            return 0
        best = [max((like.get(word, 0) for word in words), default=0) for like in alike]
        found = sum(weight * each for weight, each in zip(weights, best, strict=True))
        by_words = found / sum(weights) if weights else 0
        return max(by_words, *(whole.get(name, 0) for name in known))

    scored = [
        (likeness(known, words), film) for (film, known), words in zip(names, spelled, strict=True)
    ]
    near = [(score, film) for score, film in scored if score >= _NEAR_FILM]
    near.sort(key=lambda each: -each[0])
    return [film for _, film in near[:_MOST]]


def near_test(wanted: str) -> Callable[[str, Iterable[str]], bool]:
    """Return a quick test that each name passes for which `nearest` may suggest something.

    It takes a name and its words.
    """
    tests = [_alike_test(each, _NEAR_WORD) for each in _large_words(wanted)]
    is_near_name = _alike_test(wanted, _NEAR_NAME)

    @cache
    def is_near(word: str) -> bool:
        return any(may_be_alike(word) for may_be_alike in tests)

    return lambda name, known: any(map(is_near, known)) or is_near_name(name)


def _large_words(name: str) -> list[str]:
    return [word for word in words(name) if word not in _SMALL_WORDS]


def _alike_test(wanted: str, cutoff: float) -> Callable[[str], bool]:
    """Return a quick test that each text passes which is so much like one that is wanted.

    What does not pass has too few letters of that one. Likeness is twice the letters in common, in
    order, by those of both (`difflib.SequenceMatcher.ratio`).
    """
    length = len(wanted)
    letters = tuple(set(wanted))
    counts = tuple(map(wanted.count, letters))
    without_letters = dict.fromkeys(map(ord, letters))

    def may_be_alike(text: str) -> bool:
        # First what says enough of most names, and takes least: how long they are, and how many of
        # their letters the other has at all.
        least = cutoff * (length + len(text))
        return (
            2 * min(length, len(text)) >= least
            and 2 * (len(text) - len(text.translate(without_letters))) >= least
            and 2 * sum(map(min, counts, map(text.count, letters))) >= least
        )

    return may_be_alike
