"""The dates that a text mentions, as they stand there: what is written, and nothing filled in.

"December 2", "25th January, 2013", "next spring", "Q4 2026", "Labor Day", "2016-12-02". The year
that is not written is found later, by `years`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from releasecal.reading.date_grammar import COMPILED, HINT
from releasecal.reading.date_parts import mention_of
from releasecal.reading.mention import Mention, swap_day_and_month

_MONTHS_IN_FULL = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_MOST = 40
"""Dates of one sentence; what has more is no announcement."""
_BEFORE, _AFTER = 30, 40
"""Characters around a piece of a date that may belong to it."""


def find_mentions(text: str, *, day_first: bool | None = None) -> list[Mention]:
    """Return the dates in a text, in order, none within another.

    `day_first` says what 3/4/2017 means, where that is known.
    """
    found: list[Mention] = []
    text = _JOINED.sub("–", text)
    hints = list(HINT.finditer(text))
    if len(hints) > _MOST:
        return []
    at = 0
    for hint in hints:
        if hint.start() < at:
            continue
        mention = _at(text, max(hint.start() - _BEFORE, at), hint)
        if mention is None:
            at = hint.end()
        else:
            found.append(mention)
            at = max(mention.end, hint.end())
    found = [_as_elsewhere(each, day_first) for each in found if not _is_somebody(each, text)]
    if _RESPECTIVELY.search(text):
        found = [day for each in found for day in (each, *_further_day(each, text))]
    return _ranges(_with_appositions(found, text), text)


def _is_somebody(mention: Mention, text: str) -> bool:
    """Say whether a day or a month that begins a sentence is of a title: "Friday's Child"."""
    is_name = mention.form in {"weekday", "month"} and mention.start <= _AT_START
    return is_name and _OWNS.match(text, mention.end) is not None


_AT_START = 2
_OWNS = re.compile(r"['’]s\s+[A-Z]")
_JOINED = re.compile(
    r"(?<=\d{4})-(?=\d{1,2}\s+[A-Z]|[A-Z][a-z]+\s+\d)"
    rf"|(?<=\w)(?<!mid)(?<!post)(?<!pre)(?<!non)-(?=(?:{_MONTHS_IN_FULL})\s+\d)",
    re.IGNORECASE,
)
"""A hyphen that is no part of a word: "1920-25 April 2018", "Nightfall-November 14"."""


def _further_day(mention: Mention, text: str) -> Iterator[Mention]:
    """Yield the second day of a month: "on December 4 and 18, respectively"."""
    further = _AND_DAY.match(text, mention.end)
    if further and mention.form == "day" and mention.year is None:
        day, year = int(further["day"]), further["year"]
        start, end = further.span("day")
        yield replace(mention, start=start, end=end, day=day, year=int(year) if year else None)


_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
# Without that word, a film is shown on both days, and opens on none of them.
_AND_DAY = re.compile(
    r"\s*(?:and|&)\s*(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?!\s*[%\w])(?:,?\s*(?P<year>20\d\d)\b)?"
)


def is_day_first(text: str) -> bool | None:
    """Return how a text writes days in numbers; None where all of them may be read both ways."""
    firsts = {
        int(match[1]) > _MONTHS
        for match in _SLASHED.finditer(text)
        if max(int(match[1]), int(match[2])) > _MONTHS
    }
    return firsts.pop() if len(firsts) == 1 else None


_SLASHED = re.compile(r"(?<![\w/])([0-3]?\d)/([0-3]?\d)(?:/(?:\d\d){1,2})?(?![\w/])")
_MONTHS = 12


def _as_elsewhere(mention: Mention, day_first: bool | None) -> Mention:
    if not mention.is_turned or day_first is None:
        return mention
    return swap_day_and_month(mention) if day_first else replace(mention, is_turned=False)


def _at(text: str, low: int, hint: re.Match[str]) -> Mention | None:
    """Return the date that the hint is a piece of."""
    for form, pattern in COMPILED.items():
        for match in pattern.finditer(text, low, hint.end() + _AFTER):
            if match.start() > hint.start():
                break
            if match.end() >= hint.end() and (mention := mention_of(form, match, text)):
                return mention
    return None


def _with_appositions(found: list[Mention], text: str) -> list[Mention]:
    """Merge neighbours, of which the exact one stays.

    "this Friday, December 2", "Christmas Day (December 25)".
    """
    kept: list[Mention] = []
    for mention in found:
        last = kept[-1] if kept else None
        if (
            last
            and _BESIDE.fullmatch(text[last.end : mention.start])
            and (one := _merge(*sorted((last, mention), key=_exactness)))
        ):
            # The words between, "the Christmas slot of", stay: they tell that something opens.
            start = mention.start if _SLOT.search(text[last.end : mention.start]) else last.start
            kept[-1] = replace(one, start=start, end=mention.end)
        else:
            kept.append(mention)
    return kept


_BESIDE = re.compile(
    r"\s*(?:[,(:–—-]|,?\s*i\.e\.,?(?:\s+the)?|which is|a|on"
    r"|(?:slot|date|berth|frame) (?:of|on))?\s*"
)


_SLOT = re.compile(r"\w (?:of|on)\b")


def _exactness(mention: Mention) -> tuple[bool, bool]:
    return mention.day is not None, mention.month is not None


def _merge(loose: Mention, exact: Mention) -> Mention | None:
    """Return one date for two that name the same; None where they may be two."""
    named = {"weekday", "near", "holiday", "period"}
    filling = {"year", "month", "season"} if exact.year is None else set()
    if exact.day is not None:
        is_of = loose.form == "season" and loose.year is None
        fits = loose.day is None and (is_of or loose.form in named | filling)
    else:
        fits = exact.month is not None and loose.form in {"year", "period", "season"}
    return replace(exact, year=exact.year or loose.year) if fits else None


def _ranges(found: list[Mention], text: str) -> list[Mention]:
    """Mark two dates that are the ends of one span: "September 6 through November 8"."""
    marked = list(found)
    for at, (one, two) in enumerate(pairwise(found)):
        between = text[one.end : two.start].lower()
        before = text[max(one.start - _BEFORE, 0) : one.start].lower()
        if re.fullmatch(r"\s*(?:through|thru|–|—|-)\s*", between) or (
            re.fullmatch(r"\s*(?:to|until|till|and)\s*", between) and _SPAN_BEGINS.search(before)
        ):
            marked[at] = replace(one, is_range=True)
            marked[at + 1] = replace(two, is_range=True)
    return marked


_SPAN_BEGINS = re.compile(
    r"(?:between|(?:runs?|plays?|stays?) in (?:theaters|theatres|cinemas) from"
    r"|lasted from|ran from|ran|runs from|runs|held from|held|is on from|run from"
    r"|took place from|(?:shot|filmed|filming|shooting|photography|production) from)\s*$"
)
