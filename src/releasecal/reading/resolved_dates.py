"""Which year each date of a sentence is of: as written, by the publication, by dates beside it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from releasecal.reading import years
from releasecal.reading.context import Context
from releasecal.reading.dated import Dated
from releasecal.reading.past_or_coming import tells_the_coming, tells_the_past
from releasecal.reading.roles import Role


def resolve_dates(found: Sequence[Dated], text: str, context: Context) -> None:
    """Give each date its year."""
    written = [
        (each.clause.mention.start, resolved.when.earliest, each.role is Role.NONE)
        for each in found
        if each.clause.mention.year is not None
        and (resolved := years.resolve(each.clause.mention, years.Anchor()))
        and resolved.when.earliest
    ]
    was_coming = False
    for each in found:
        if each.role is Role.NONE:
            continue
        clause = each.clause
        if clause.mention.year is None and (year := _year_of_festival(each, text)):
            clause = clause._replace(mention=replace(clause.mention, year=year))
        if clause.mention.form == "later" or _LATER.match(text, clause.mention.start):
            _count_on(each, found)
            continue
        if each.is_row and context.list_year and clause.mention.year is None:
            each.when = years.in_year(clause.mention, context.list_year)
            each.year_from = "carried"
            continue
        low, high = clause.segments[0] if each.told else (clause.start, clause.end)
        lead = text[low : clause.mention.end]
        is_past = each.role is Role.CURRENT and (
            tells_the_past(text[low:high])
            or tells_the_past(lead)
            or _SINCE.search(lead) is not None
        )
        beside = _nearest(clause.mention.start, written)
        near, is_other = beside or context.year or (None, False)
        is_new = each.role is Role.CURRENT and not is_past
        is_moved = any(other.role is Role.PREVIOUS for other in found) or _moves(each, text)
        is_coming = is_new and (
            is_moved or tells_the_coming(text[low:high]) or (each.is_inherited and was_coming)
        )
        was_coming = is_coming
        is_beside = beside is not None and not is_other
        # What a release is measured by is of its year: "just ahead of Salt Road (May 28)".
        is_rival = near and not (beside or is_other) and _RIVAL.search(text) is not None
        published = None if is_rival else context.published
        anchor = years.Anchor(published, near, is_past, is_coming, is_beside, is_other)
        resolved = _beside_old(each, found, context.day_published) or years.resolve(
            clause.mention, anchor
        )
        if resolved:
            each.when, each.year_from = resolved.when, resolved.year_from
    if written:
        context.year = written[-1][1:]


def _year_of_festival(dated: Dated, text: str) -> int | None:
    """Return the year that a festival has in its name: "on September 8 at the 2007 Toronto ..."."""
    for cue in dated.told.cues if dated.told else ():
        year = _YEAR.search(text[max(cue.start - _YEAR_AND_BLANK, 0) : cue.end])
        if year and cue.kind == "festival":
            return int(year[0])
    return None


_RIVAL = re.compile(r"\b(?:ahead\s+of|(?:days?|weeks?)\s+(?:before|after)|opposite|against)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_YEAR_AND_BLANK = 5
_SINCE = re.compile(r"\bsince\s+(?:its|the|their)\s+(?:\w+\s+){0,2}\S+$", re.IGNORECASE)


def _moves(dated: Dated, text: str) -> bool:
    """Say whether a film is put off or moved to the date, which is one to come."""
    return dated.told is not None and any(
        cue.kind == "move" and _PUT_OFF.match(text, cue.start) for cue in dated.told.cues
    )


_PUT_OFF = re.compile(
    r"(?:push|mov|shift|delay|postpon|bump|slid|slip|resched|redat)", re.IGNORECASE
)


def _beside_old(
    dated: Dated, found: Sequence[Dated], published: date | None
) -> years.Resolved | None:
    """Return a new date without a year as the one nearest to the old one, whose year is written.

    Where the old one was still to come at the publication, the new one is too.
    """
    mention = dated.clause.mention
    place = next(at for at, each in enumerate(found) if each is dated)
    beside = found if len(found) <= _PAIR else found[max(place - 1, 0) : place]
    old = [
        resolved.when.earliest
        for each in beside
        if each.role is Role.PREVIOUS
        and each.clause.mention.year is not None
        and (resolved := years.resolve(each.clause.mention, years.Anchor()))
        and resolved.when.earliest
    ]
    is_plain = mention.year is None and mention.step is None and mention.month is not None
    if dated.role is not Role.CURRENT or not old or not is_plain:
        return None
    is_coming = published is not None and published <= old[0]
    when = years.nearest(mention, old[0], not_before=published if is_coming else None)
    return years.Resolved(when, "carried") if when else None


_PAIR = 2
"""An old date and the new one."""


def _count_on(dated: Dated, found: Sequence[Dated]) -> None:
    """Give "two weeks later", "later in the year" their day, by the date before in the sentence."""
    place = next(at for at, each in enumerate(found) if each is dated)
    before = found[place - 1] if place else None
    day = before.when.day if before and before.role is Role.CURRENT and before.when else None
    if day:
        dated.when = years.resolve_after(dated.clause.mention, day)
        dated.year_from = "counted"
    else:
        dated.role = Role.NONE


_LATER = re.compile(r"later\s+in\s+the\b", re.IGNORECASE)


def _nearest(at: int, written: Sequence[tuple[int, date, bool]]) -> tuple[date, bool] | None:
    """Return the nearest date with its year, and whether it is of no release."""
    return min(written, key=lambda each: abs(each[0] - at))[1:] if written else None
