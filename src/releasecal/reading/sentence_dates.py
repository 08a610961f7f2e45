"""The dates of one sentence, each with its role, its year, its film and what is told of it."""

import re
from collections.abc import Sequence

from releasecal.model import ReleaseType
from releasecal.reading import film_of_date, film_rows, layouts
from releasecal.reading.clauses import split_clauses
from releasecal.reading.context import TITLE_LIKE, Named
from releasecal.reading.cues import Cues, speaks_of_a_film
from releasecal.reading.dated import Dated
from releasecal.reading.day_of_saying import is_day_of_saying
from releasecal.reading.denial import is_no_release
from releasecal.reading.kinds import Told, read_kind
from releasecal.reading.resolved_dates import resolve_dates
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
        _put_into_row(dated, found, scanned)
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
    _share_territory(found, text)
    resolve_dates(found, text, context)
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


def _share_territory(found: Sequence[Dated], text: str) -> None:
    """Say where a film goes wide that has opened in one country: "in the UK, going wide on"."""
    before: Told | None = None
    for dated in found:
        told = dated.told
        if told is None or dated.role is not Role.CURRENT:
            continue
        goes_wide = told.is_stated and told.types[:1] in {
            (ReleaseType.WIDE,),
            (ReleaseType.EXPANSION,),
        }
        if (
            goes_wide
            and not told.territories
            and before is not None
            and len(before.territories) == 1
            and before.types[:1] in {(ReleaseType.LIMITED,), (ReleaseType.WIDE,)}
            and not _EVERYWHERE.search(text[dated.clause.start : dated.clause.end])
        ):
            dated.told = told._replace(territories=before.territories)
        before = told


_EVERYWHERE = re.compile(
    r"\b(?:worldwide|globally|internationally|around\s+the\s+world)\b", re.IGNORECASE
)


def _put_into_row(dated: Dated, found: Sequence[Dated], scanned: Scanned) -> None:
    """Give a date of a list the film of its row: in the row itself, or above it."""
    text, mention, context = scanned.text, dated.clause.mention, scanned.context
    if found and found[0].is_row and mention.start - found[0].clause.mention.end < _ROW:
        dated.titles, dated.is_row = found[0].titles, True
    line = layouts.line_title(text, mention) if not found else None
    # What looks like a title there, "Disc: May 5", is one of the headline's film.
    film = context.above or (context.antecedent() if line else None)
    is_named = text[: mention.start].strip(layouts.AROUND_LABELS) != ""
    if film and (is_named or not line) and layouts.is_label(text, mention):
        dated.titles, dated.is_row = [film], True
        if place := film_rows.territory_of(text, mention, scanned.cues):
            dated.told = (dated.told or _OPENS)._replace(territories=(place,))
    elif line and not is_no_release(dated, text, scanned.cues):
        names = _SEVERAL.split(text[slice(*line)])
        dated.titles, dated.is_row = [Named(name, 3.0, is_here=True) for name in names], True


_OPENS = Told((ReleaseType.WIDE,), False, (), (), 0)
"""What is told of a date behind the name of a country."""


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
