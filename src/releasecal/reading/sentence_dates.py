"""The dates of one sentence, each with its role, its year, its film and what is told of it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from releasecal.reading import film_of_date, film_rows, layouts, years
from releasecal.reading.clauses import split_clauses
from releasecal.reading.context import TITLE_LIKE, Context, Named
from releasecal.reading.cues import Cues, speaks_of_a_film
from releasecal.reading.dated import Dated
from releasecal.reading.day_of_saying import is_day_of_saying
from releasecal.reading.denial import is_no_release
from releasecal.reading.kinds import Told, read_kind
from releasecal.reading.past_or_coming import tells_the_coming, tells_the_past
from releasecal.reading.roles import Role, role_of
from releasecal.reading.scanned import Scanned
from releasecal.reading.surroundings import is_other_thing

_ROW = 30
"""Characters between two dates of one row: "Nightfall 3/3/2017 (from 1/6/2017)"."""
_INHERITS = 60
"""Characters between two dates of which the second may share what is told of the first."""


def dates_of(scanned: Scanned) -> list[Dated]:
    """Return the dates of a sentence, also those of no release."""
    text, cues, context = scanned.text, scanned.cues, scanned.context
    found: list[Dated] = []
    for clause in split_clauses(text, scanned.mentions, cues, scanned.hidden):
        role = Role.NONE if is_day_of_saying(clause, text) else role_of(clause, text, cues)
        dated = Dated(clause, role, read_kind(clause, text, cues))
        line = layouts.line_title(text, clause.mention) if not found else None
        if found and found[0].is_row and clause.mention.start - found[0].clause.mention.end < _ROW:
            dated.titles = found[0].titles
        if line and not is_no_release(dated, text, cues):
            names = _SEVERAL.split(text[slice(*line)])
            dated.titles, dated.is_row = [Named(name, 3.0, is_here=True) for name in names], True
        elif context.above and layouts.is_label(text, clause.mention):
            dated.titles, dated.is_row = [context.above], True
        if (
            found
            and found[-1].role is Role.PREVIOUS
            and _FOLLOWED.search(text[found[-1].clause.mention.end : clause.mention.start])
        ):
            dated.role = Role.PREVIOUS
        # They tell more of the date before, and would be a second release.
        if _is_weekend_of(dated, found) or _goes_on_from(dated, found, text):
            dated.role = Role.NONE
        if dated.role is not Role.NONE:
            _settle(dated, found, scanned)
        found.append(dated)
    _resolve(found, text, context)
    film_rows.in_order(found, scanned.titles, text)
    for dated in found:
        dated.titles = dated.titles or film_of_date.titles_of(dated, found, scanned)
        is_named = bool(dated.titles) and dated.titles[0].is_here
        is_guess = is_named and dated.titles[0].weight < TITLE_LIKE
        is_theatrical = dated.told and any(each.kind == "theatrical" for each in dated.told.cues)
        is_year = dated.clause.mention.form == "year" and not is_theatrical
        if (is_year and (is_guess or not is_named) and not speaks_of_a_film(text)) or (
            is_named and is_other_thing(dated.titles[0].text, text)
        ):
            dated.role = Role.NONE
    return found


def _is_weekend_of(dated: Dated, found: Sequence[Dated]) -> bool:
    """Say whether a holiday only tells more of the day before it: "May 27, over Memorial Day"."""
    last = found[-1] if found else None
    return (
        dated.clause.mention.form == "holiday"
        and last is not None
        and last.role is Role.CURRENT
        and last.clause.mention.day is not None
        and dated.clause.mention.start - last.clause.mention.end < _BESIDE
    )


def _goes_on_from(dated: Dated, found: Sequence[Dated], text: str) -> bool:
    """Say whether a date only goes on from one of no release: "shoots in October or November"."""
    if not found or found[-1].role is not Role.NONE:
        return False
    return text[found[-1].clause.mention.end : dated.clause.mention.start].strip() == "or"


_SEVERAL = re.compile(r"\s*;\s+|\s+/\s+")
"""What stands between the films of one day: "May 21: Nightfall; Salt Road"."""
_FOLLOWED = re.compile(r"\bfollowed\s+by\s+$", re.IGNORECASE)
_BESIDE = 12
_INSTEAD = re.compile(r",?\s*(?:instead\s+of|rather\s+than|not)\s+(?:on\s+)?[A-Z\d]")
"""What tells a date as the new one: "on June 18 instead of June 11"."""


def _settle(dated: Dated, found: Sequence[Dated], scanned: Scanned) -> None:
    """Decide whether an untold date shares what is told of the one before, or is no release."""
    text, cues = scanned.text, scanned.cues
    if dated.role is Role.PREVIOUS:
        if dated.told is None and is_no_release(dated, text, cues):
            dated.role = Role.NONE  # "it was shot from May to June"
        return
    if dated.told is None and film_rows.stands_beside(dated, scanned):
        last = found[-1] if found else None
        if last and last.told and last.role is Role.CURRENT:
            dated.told, dated.is_inherited = last.told, True
    if (
        dated.told is None
        and not dated.titles
        and not _INSTEAD.match(text, dated.clause.mention.end)
        and not film_rows.stands_beside(dated, scanned)
    ):
        last = found[-1] if found else None
        if last is None or last.role is Role.NONE:
            dated.role = Role.NONE
            return
        gap = dated.clause.mention.start - last.clause.mention.end
        if last.role is Role.PREVIOUS:
            dated.told = last.told
        # "Opens in the UK on March 3 and in France on April 7": the verb is told once.
        elif last.told and (gap < _INHERITS or _is_list(found, dated, text)):
            dated.told, dated.is_inherited = _with_places(last.told, dated, cues), True
        else:
            dated.role = Role.NONE
            return
    if is_no_release(dated, text, cues):
        dated.role = Role.NONE


def _is_list(found: Sequence[Dated], dated: Dated, text: str) -> bool:
    """Say whether a date stands in a list of films: "A on May 1; B on May 8; and C on May 15"."""
    last = found[-1].clause.mention
    return ";" in text[last.end : dated.clause.mention.start]


def _with_places(told: Told, dated: Dated, cues: Cues) -> Told:
    clause = dated.clause
    here = [each.kind for each in cues.places if clause.start <= each.start < clause.end]
    codes = tuple(dict.fromkeys(kind.partition("/")[0] for kind in here))
    return told._replace(territories=codes) if codes else told


def _resolve(found: Sequence[Dated], text: str, context: Context) -> None:
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
