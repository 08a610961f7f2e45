"""A text cut into passages and sentences, each with where it stands. It reads no dates and no titles."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_BREAK = re.compile(r"""[.!?…]+["”’')\]]*(?=\s+["“‘'(\[]?[A-Z0-9À-Þ*_])""")
_NO_END = re.compile(
    r"(?:\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|mr|mrs|ms|dr|st|vs|v|bros|jr|sr|inc"
    r"|vol|no|co|corp|ltd|dept|est|gen|lt|sgt|rev|prof|messrs|pt|feat)|\b[a-z]|(?:\b[a-z]\.)+[a-z])\.$",
    re.IGNORECASE,
)
_LONGEST = 1500
"""Characters of a sentence; what runs on is cut, for no announcement is so long."""
_SHORT_LINE = 60
"""A line as short as this, or much shorter than its neighbours, is one of its own and not wrapped."""


class Sentence(NamedTuple):
    """One sentence, or one line of a list."""

    start: int
    end: int
    text: str
    paragraph: int
    """The paragraph that it is of, counted from 0."""


def split_text(text: str) -> Iterator[Sentence]:
    """Return the sentences of a text, in order."""
    number = -1
    for paragraph in re.finditer(r"\S(?:[^\n]|\n(?!\s*\n))*", text):
        number += 1
        for start, end in _lines(paragraph[0]):
            yield from _sentences(text, paragraph.start() + start, paragraph.start() + end, number)


def _lines(paragraph: str) -> Iterator[tuple[int, int]]:
    """Return the stretches of a paragraph between line ends that count; those of wrapped text do not."""
    if "\n" not in paragraph:
        yield 0, len(paragraph)
        return
    lines = [(match.start(), match.end()) for match in re.finditer(r"[^\n]+", paragraph)]
    longest = max(end - start for start, end in lines)
    begin = lines[0][0]
    for (start, end), following in zip(lines, [*lines[1:], None], strict=True):
        if following is None:
            yield begin, end
            return
        line = paragraph[start:end].rstrip()
        is_wrapped = (
            end - start > max(_SHORT_LINE, longest * 0.6)
            and not re.search(r"[.!?:|\t]$", line)
            and "|" not in line
            and "\t" not in line
        )
        if not is_wrapped:
            yield begin, end
            begin = following[0]


def _sentences(text: str, start: int, end: int, number: int) -> Iterator[Sentence]:
    begin = start
    if end - start < _SHORT_LINE and text[end - 1] not in ".!?":
        yield from _cut(text, start, end, number)
        return
    for match in _BREAK.finditer(text, start, end):
        if _NO_END.search(text[max(begin, match.end() - 12) : match.end()]):
            continue
        yield from _cut(text, begin, match.end(), number)
        begin = match.end()
    yield from _cut(text, begin, end, number)


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
