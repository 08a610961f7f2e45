"""How sure a proposal is, told by what is plain and what is not.

There are no percentages: they told nothing on new texts.
"""

from collections.abc import Sequence

from releasecal.dates import Precision
from releasecal.model import ReleaseType
from releasecal.reading.context import MARKED, Named
from releasecal.reading.cues import Cues
from releasecal.reading.dated import Dated
from releasecal.reading.proposal import Level

_TITLE_LIKE = 1.3
_NEAR = 45
"""Characters between the date and the words that tell of a release."""
_FEW = 3
"""Dates of one sentence that can be told apart."""
_YEARS = {
    "written": "its year is written",
    "published": "its year follows from the day of publication",
}


def level_of(
    dated: Dated, name: Named | None, current: Sequence[Dated], cues: Cues
) -> tuple[Level, tuple[str, ...]]:
    """Return a proposal's level and the reasons: sure without doubts, to check with a grave one."""
    grave = list(_grave_doubts(dated, name))
    doubts = [*grave, *_doubts(dated, name, current, cues)]
    known = [_YEARS[dated.year_from]] if dated.year_from in _YEARS else []
    if not doubts:
        level = Level.SURE
    elif (grave and len(doubts) > 1) or len(doubts) > 2:  # noqa: PLR2004 - too many
        level = Level.CHECK
    else:
        level = Level.LIKELY
    return level, (*known, *doubts)


def _grave_doubts(dated: Dated, name: Named | None) -> list[str]:
    found = []
    if name is None:
        found.append("no title was found")
    if dated.year_from == "carried":
        found.append("its year is carried over from another date")
    if (
        dated.when is None
        or dated.when.precision is not Precision.DAY
        or dated.clause.mention.is_rough
    ):
        found.append("the date is not one day")
    if dated.clause.mention.is_turned:
        found.append("its day and month may be the other way round")
    if dated.year_from == "counted":
        found.append("it is counted from the date before")
    if dated.is_inherited:
        found.append("what it is, is told of another date")
    return found


def _doubts(dated: Dated, name: Named | None, current: Sequence[Dated], cues: Cues) -> list[str]:
    clause, told, mention = dated.clause, dated.told, dated.clause.mention
    found = []
    if name and not name.is_here and not (name.weight >= MARKED and dated.year_from == "written"):
        found.append("the title is from another sentence")
    if name and name.is_here and (name.weight < _TITLE_LIKE or not name.is_placed):
        found.append("the title is a guess")
    if told is None:
        found.append("nothing says that it opens")
    elif told.distance > _NEAR:
        found.append("what tells the release stands far from the date")
    if told and ReleaseType.TV in told.types:
        found.append("it may be a series")
    if len(current) > _FEW:
        found.append("the sentence has many dates")
    others = (*cues.no_release, *cues.other_things)
    if any(clause.start <= cue.start < clause.end for cue in others):
        found.append("the sentence speaks of other things too")
    if dated.moved_from is None and any(cue.start < mention.start for cue in cues.before):
        found.append("it may be an earlier plan")
    return found
