"""Films that stand in one row: with one date for all, or with a date for each."""

import re
from collections.abc import Sequence

from releasecal import territories
from releasecal.reading.context import Named
from releasecal.reading.cues import Cues
from releasecal.reading.dated import Dated
from releasecal.reading.known_titles import Title
from releasecal.reading.layouts import AROUND_LABELS
from releasecal.reading.mention import Mention
from releasecal.reading.roles import Role
from releasecal.reading.scanned import Scanned

_PLURAL = re.compile(
    r"[”\"’'*_,]*\s+(?:[-–—]\s)?(?:both|all|are|were|open|bow|debut|hit|arrive|come|land|premiere"
    r"|launch"
    r"|have|go|get|move|drop)\b|[”\"’'*_.]*\s*$"
)
_IN_ROW = re.compile(
    r"[”\"’'*_,]*\s*(?:,|and|&|, and|vs?\.?"
    r"|,? as well as)?\s*(?:[A-Z][\w.]*(?:\s[A-Z][\w.]*)?['’]s\s)?"
    r"[“\"‘'*_]*"
)
_JOINT = re.compile(r",|and|&|vs?\.?|as well")
LEAST = 0.9
"""What a title weighs, at least, that is taken for one."""
_ANY = -3.0
_ALIKE = 1.6
"""What titles of one row may differ in weight."""


def in_order(found: Sequence[Dated], titles: Sequence[Title], text: str) -> None:
    """Give each film of a row its date: "A and B open in April and May respectively"."""
    current = [each for each in found if each.role is Role.CURRENT]
    if len(current) < 2 or not _RESPECTIVELY.search(text):  # noqa: PLR2004 - one has no order
        return
    # The word says that there is one for each date, so that what looks little like a title counts.
    before = [each for each in titles if each.end <= current[0].clause.mention.start]
    rows = ([each for each in before if each.weight >= least] for least in (LEAST, _ANY))
    row = next((each for each in rows if len(each) == len(current)), None)
    if row:
        for dated, title in zip(current, row, strict=True):
            dated.titles = [Named(title.text, title.weight, is_here=True)]


_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)


def stands_beside(dated: Dated, scanned: Scanned) -> bool:
    """Say whether a date stands right behind a title: "Nightfall (13 February)", or in a list.

    A list has several with "on": "Nightfall on May 5, Salt Road on June 2".
    """
    text, start = scanned.text, dated.clause.mention.start
    if _is_behind_title(start, _IN_BRACKETS, scanned):
        return True
    if _ON.search(text[:start]) is None or not _is_behind_title(start, _LISTED, scanned):
        return False
    return sum(_is_behind_title(each.start, _LISTED, scanned) for each in scanned.mentions) > 1


def _is_behind_title(at: int, between: re.Pattern[str], scanned: Scanned) -> bool:
    return any(
        each.weight >= 1.0 and between.fullmatch(scanned.text[each.end : at])
        for each in scanned.titles
        if each.end <= at
    )


_IN_BRACKETS = re.compile(r"[”\"’'*_]*\s*\((?:[\w.&'’+-]+,?\s+){0,4}")
_LISTED = re.compile(r"[”\"’'*_]*(?:\s+\(\d{4}\))?\s+on\s+(?:\w+day,\s+)?")
_ON = re.compile(r"\son\s(?:\w+day,\s)?$")


def territory_of(text: str, mention: Mention, cues: Cues) -> str | None:
    """Return the territory that a row names before its date: "Norway: May 5", "NO: May 5"."""
    name = text[: mention.start].strip(AROUND_LABELS)
    if _CODE.fullmatch(name) and name in territories.codes():
        return name
    whole = next((each for each in cues.places if text[each.start : each.end] == name), None)
    return whole.kind.partition("/")[0] if whole else None


_CODE = re.compile(r"[A-Z]{2}")


def row_of(best: Title, titles: Sequence[Title], text: str, dated: Dated) -> list[Title]:
    """Return the title with those that stand in one row with it: "A, B and C open on Friday"."""
    if best.start < dated.clause.mention.start < best.end:
        return [best]
    at = next(place for place, each in enumerate(titles) if each is best)
    row = [best]
    for step in (-1, 1):
        place = at + step
        while 0 <= place < len(titles) and _stand_together(
            titles[place - step], titles[place], text
        ):
            if (
                titles[place].is_marked != best.is_marked
                or titles[place].weight < LEAST
                or abs(titles[place].weight - best.weight) > _ALIKE
            ):
                break
            row.append(titles[place])
            place += step
    row.sort()
    # "A and B open": without a plural behind it, an "and" joins a film to its maker as often.
    behind = text[row[-1].end :]
    is_pair = " and " in text[row[0].start : row[-1].end] and behind.startswith(" will ")
    if not (best.is_marked or is_pair or _PLURAL.match(behind)):
        return [best]
    return row


def _stand_together(one: Title, other: Title, text: str) -> bool:
    first, second = sorted((one, other))
    gap = text[first.end : second.start]
    return bool(_IN_ROW.fullmatch(gap) and _JOINT.search(gap))
