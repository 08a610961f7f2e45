"""Old dates and new ones brought together: which date a release was moved from."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from releasecal.dates import ReleaseDate
from releasecal.reading import years
from releasecal.reading.context import Context, Named
from releasecal.reading.dated import Dated
from releasecal.reading.roles import Role
from releasecal.text import fold


def pair_dates(
    found: Sequence[Dated], text: str, context: Context, *, is_move: bool, is_put_off: bool
) -> None:
    """Give each date of a sentence that moved the one that it moved from.

    An old date may stand in the sentence before, when this one tells of a move.
    """
    current = [each for each in found if each.role is Role.CURRENT and each.when is not None]
    if context.old_date and current:
        when, titles = context.old_date
        first = current[0]
        if is_move and first.when != when and _may_be_one_film(first.titles, titles):
            first.moved_from = when
        context.old_date = None
    for at, left in enumerate(found):
        if left.role is not Role.PREVIOUS or _is_of_rival(left, text):
            continue
        open_ones = [
            each
            for each in current
            if (each.moved_from is None or _is_chain(found, at))
            and _may_be_one_film(each.titles, left.titles)
        ]
        if not open_ones:
            if left.when is not None:
                context.old_date = (left.when, tuple(left.titles))
            continue
        target = min(open_ones, key=lambda each: _distance(found, at, each, text))
        old = _when_left(left, target, context)
        # No film is put off to an earlier day: the year that is left out is the next one.
        if is_put_off and _is_before(target.when, old):
            _put_into_next_year(target)
        if old is not None and old != target.when:
            target.moved_from = old


def _is_of_rival(left: Dated, text: str) -> bool:
    """Say whether an old date has another owner: "safely distant from Ember's original May 5"."""
    owner = _OWNER.search(text[: left.clause.mention.start])
    film = next((each.text for each in left.titles if each.is_here), None)
    return owner is not None and film is not None and fold(owner[1]) not in fold(film)


_OWNER = re.compile(
    r"\b([A-Z]\w+(?:[:,]?\s[A-Z]\w+)*)['’]s\s(?:original|old|former|previous|initial)\s(?:\w+\s)?$"
)


def _is_before(new: ReleaseDate | None, old: ReleaseDate | None) -> bool:
    return bool(new and old and new.day and old.day and new.day < old.day)


def _put_into_next_year(dated: Dated) -> None:
    """Give a date the next year: "put off from November 25 to November 19" leaves one out."""
    mention, when = dated.clause.mention, dated.when
    if mention.year is None and mention.month is not None and when and when.day:
        later = years.resolve(replace(mention, year=when.day.year + 1), years.Anchor())
        dated.when = later.when if later else when
        # Or the old day is that of the year before.
        dated.year_from = "carried"


def _is_chain(found: Sequence[Dated], at: int) -> bool:
    """Say whether an old date follows an older one: "moved from May 5 to June 2"."""
    return at > 0 and found[at - 1].role is Role.PREVIOUS


def _may_be_one_film(one: Sequence[Named], other: Sequence[Named]) -> bool:
    """Say whether two dates may be of one film: not when each names another one."""
    if not (one and other and one[0].is_here and other[0].is_here):
        return True
    return fold(one[0].text) == fold(other[0].text)


def _distance(found: Sequence[Dated], at: int, other: Dated, text: str) -> tuple[int, bool]:
    """Return how far a new date is from the old one at a place; of two as near, which is less so.

    That is the one before, unless the old date stands behind "moving from" in its clause.
    """
    place = next(index for index, each in enumerate(found) if each is other)
    mention = found[at].clause.mention
    is_aside = (
        _LEFT_ASIDE.search(text[: mention.start]) is not None
        and _ONWARD.match(text, mention.end) is None
    )
    return abs(place - at), (place < at) is not is_aside


_LEFT_ASIDE = re.compile(
    r"[,(–—]\s*(?:(?:moving|moved|shifting|shifted|pushed|delayed|postponed|bumped|slipping|sliding"
    r"|jumping|up|back|down|away)\s+){1,3}from\s+(?:the\s+|its\s+|an?\s+)?(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
"""What tells the old date of the opening before it: "December 11, moving from November 27"."""
_ONWARD = re.compile(r"[^,;]{0,30}?\b(?:to|until|till)\s", re.IGNORECASE)
"""What goes on from an old date to its new one."""


def _when_left(left: Dated, target: Dated, context: Context) -> ReleaseDate | None:
    """Return the old date; without a year of its own it is the one nearest to the new date."""
    mention = left.clause.mention
    start: date | None = target.when.earliest if target.when else None
    follows = context.published is None or target.year_from == "written"
    # Its year is told by the new date rather than by the publication, which may lie after both.
    if mention.year is None and mention.step is None and start and follows:
        nearest = years.nearest(mention, start)
        return left.when if _is_nearer_plan(left.when, nearest, start, context) else nearest
    return left.when


def _is_nearer_plan(
    planned: ReleaseDate | None, nearest: ReleaseDate | None, new: date, context: Context
) -> bool:
    """Say whether an old date is the next one after the publication, from which the film moved.

    One behind the new date would have moved up, which the trade says seldom and in other words.
    """
    published = context.day_published
    return (
        published is not None
        and planned is not None
        and planned.earliest is not None
        and nearest is not None
        and nearest.earliest is not None
        and published <= planned.earliest < new <= nearest.earliest
        and (new - planned.earliest).days <= _LATER
    )


_LATER = 300
"""Days that a film is put off, where its old date has no year."""
