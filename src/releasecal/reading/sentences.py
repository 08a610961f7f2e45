"""A text cut into passages and sentences, each with where it stands.

It reads no dates and no titles.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

# A row of marks whole, from its first on: or a line of dots would take the square of its length.
_BREAK = re.compile(
    r"""(?<![.!?…])[.!?…]++(?<!!!)["”’')\]]*(?:\[\d{1,3}\])*(?=\s+["“‘'(\[]?[A-Z0-9À-Þ*_])"""
    r"|(?<![.!?…])\.(?=\s+\#[A-Z])"
    r"|(?<=[A-Za-z]{2})\.(?=[A-Z][a-z]+\s)"  # where the blank was lost between two lines of a page
)
_NO_END = re.compile(
    r"(?:\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|mr|mrs"
    r"|ms|dr|st|vs|v|bros|jr|sr|inc|vol|no|co|corp|ltd|dept|est|gen|lt|sgt|rev|prof|messrs|pt"
    r"|feat|lit|transl)|\b[a-z]|(?:\b[a-z]\.)+[a-z])\.$",
    re.IGNORECASE,
)
_EMPTY_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")
_LINE_END = re.compile(r"\n")
_ENDED = re.compile(r"[.!?:)]$")
_LONGEST = 1500
"""Characters of a sentence; what runs on is cut, for no announcement is so long."""
_BULLET = re.compile(r"\n\s*(?:[-*•·‣▪–—]|\d{1,2}[.)])\s*\S")
_LABELLED = re.compile(r"[^\w\n]{0,4}[A-Z][\w-]{0,20}(?:\s\w{1,20})?:\s")
_CAPITAL = re.compile(r"\n[^\w\n]{0,4}[A-Z\d]")
"""A row of a sheet, `Cast: ...`, and a line that may be the title below it."""
_SMALL = re.compile(r"\n[^\S\n]*[a-z]{2,}\s")
_UNFINISHED = re.compile(r"(?:\b(?:on|in|the|an?|of|to|and|from|for|by|with|at|until|its)|,)\s*$")
"""Lines that one sentence goes on over, however short they are: the next begins small, or this one
ends with a word that nothing ends with."""
_LONGEST_TITLE = 40
"""Characters between the quotation marks of a title; what is said aloud is longer."""
_SHORT_LINE = 60
"""A line as short as this is one of its own, and not wrapped."""


class Sentence(NamedTuple):
    """One sentence, or one line of a list."""

    start: int
    end: int
    text: str
    paragraph: int
    """The paragraph that it is of, counted from 0."""


def split_text(text: str) -> Iterator[Sentence]:
    """Return the sentences of a text, in order."""
    for number, (start, end) in enumerate(_between(_EMPTY_LINES, text, 0, len(text))):
        for low, high in _lines(text, start, end):
            yield from _sentences(text, low, high, number)


def _between(
    pattern: re.Pattern[str], text: str, start: int, end: int
) -> Iterator[tuple[int, int]]:
    """Return the stretches between the matches of a pattern, those that are not empty."""
    for match in pattern.finditer(text, start, end):
        if match.start() > start:
            yield start, match.start()
        start = match.end()
    if start < end:
        yield start, end


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Return the stretches of a paragraph between line ends, other than of wrapped text."""
    begin = start
    for low, high in _between(_LINE_END, text, start, end):
        is_open = not _ENDED.search(text[high - 8 : high].rstrip())
        goes_on = _SMALL.match(text, high) or _UNFINISHED.search(text[max(high - 8, low) : high])
        is_wrapped = is_open and (high - low > _SHORT_LINE or goes_on is not None)
        is_wrapped = is_wrapped and not _BULLET.match(text, high)
        is_wrapped = is_wrapped and not (_LABELLED.match(text, low) and _CAPITAL.match(text, high))
        if not is_wrapped or "|" in text[low:high] or "\t" in text[low:high]:
            yield begin, high
            begin = high
    if begin < end:
        yield begin, end


def _sentences(text: str, start: int, end: int, number: int) -> Iterator[Sentence]:
    begin = start
    if end - start < _SHORT_LINE and text[end - 1] not in ".!?":
        yield from _cut(text, start, end, number)
        return
    for match in _BREAK.finditer(text, start, end):
        if _NO_END.search(text[max(begin, match.end() - 12) : match.end()].rstrip("’'")):
            continue
        if _is_in_title(text, begin, match.end()):
            continue
        yield from _cut(text, begin, match.end(), number)
        begin = match.end()
    yield from _cut(text, begin, end, number)


def _is_in_title(text: str, begin: int, at: int) -> bool:
    """Say whether a mark stands within quotes that are short enough for a title: “Help! 2”."""
    opened = text.rfind("“", max(begin, at - _LONGEST_TITLE), at)
    closed = text.find("”", opened, at + _LONGEST_TITLE) if opened >= 0 else -1
    return closed >= at and closed - opened <= _LONGEST_TITLE


def _cut(text: str, start: int, end: int, number: int) -> Iterator[Sentence]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        cut = text.rfind(" ", start, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield Sentence(start, cut, text[start:cut], number)
        start = cut
    if start < end:
        yield Sentence(start, end, text[start:end], number)
