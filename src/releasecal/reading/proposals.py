"""From a text to proposals: what it says of each release, with the sentence that says it. It knows no catalog."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from releasecal.dates import TBA
from releasecal.model import ReleaseType
from releasecal.reading import layouts, naming, years
from releasecal.reading.clauses import split_clauses
from releasecal.reading.context import Context, Named
from releasecal.reading.cues import Cues, find_cues
from releasecal.reading.dated import Dated, is_day_of_saying, is_no_release, is_other_thing
from releasecal.reading.kinds import Told, told_of
from releasecal.reading.levels import level_of
from releasecal.reading.mentions import Mention, find_mentions
from releasecal.reading.moved import pair_dates
from releasecal.reading.proposal import Level, Proposal, Unresolved
from releasecal.reading.roles import Role, role_of
from releasecal.reading.sentences import Sentence
from releasecal.reading.titles import Title, find_titles

_WITHDRAWN_HINT = re.compile(
    r"\b(?:undated|unset|shelved|tba|tbd|no\s+(?:new\s+)?(?:release\s+)?date|off\s+the|from\s+(?:the|its)\s+"
    r"(?:release\s+)?(?:calendar|schedule|slate)|yet\s+to\s+be|to\s+be\s+(?:announced|determined)|indefinitely)\b",
    re.IGNORECASE,
)
_MARKED = 1.8
"""What a title weighs that hides the words in it."""
_TITLE_LIKE = 1.3
_HEADING = 60
"""Characters of a line that may be a date alone."""
_INHERITS = 60
"""Characters between two dates of which the second may share what is told of the first."""


def of_sentence(sentence: Sentence, context: Context) -> Iterator[Proposal | Unresolved]:
    """Yield what one sentence proposes, and the dates in it whose year cannot be known."""
    text = sentence.text
    mentions = find_mentions(text)
    if not mentions and not _WITHDRAWN_HINT.search(text):
        if context.heading and (title := layouts.title_of_line(text)):
            yield from _below_heading(sentence, title, context)
        else:
            context.pass_by(sentence)
        return
    titles = find_titles(text, context.known, avoid=[(each.start, each.end) for each in mentions])
    hidden = [(each.start, each.end) for each in titles if each.is_marked or each.weight >= _MARKED]
    mentions = _outside(mentions, hidden)
    cues = find_cues(text, hidden, [(each.start, each.end) for each in mentions])
    if _is_heading(text, mentions, hidden, cues, context):
        return
    found = _dates_of(text, mentions, titles, hidden, cues, context)
    pair_dates(found, context, is_move=_tells_move(cues, text))
    yield from _proposed(found, sentence, cues)
    named = next((each.titles[0] for each in found if each.titles and each.titles[0].is_here), None)
    if named:
        context.speaks_of(named)
    else:
        context.pass_by(sentence)


def _outside(mentions: list[Mention], hidden: Sequence[tuple[int, int]]) -> list[Mention]:
    """Return the dates that are not within titles; beside others, "this year" is none."""
    kept = [each for each in mentions if not any(low <= each.start < high for low, high in hidden)]
    if len(kept) > 1:
        kept = [each for each in kept if each.form != "period" or each.unit != "year"]
    return kept


def _is_heading(
    text: str,
    mentions: Sequence[Mention],
    hidden: Sequence[tuple[int, int]],
    cues: Cues,
    context: Context,
) -> bool:
    """Say whether a line is the date of what stands below, and remember it; any other date ends its reign."""
    if not mentions:
        return False
    context.heading = None
    mention = mentions[0]
    if (
        len(mentions) > 1
        or len(text) > _HEADING
        or not layouts.is_heading(text, mention)
        or layouts.line_title(text, mention)
    ):
        return False
    told = told_of(split_clauses(text, mentions, cues, hidden)[0], text, cues)
    if told is None or mention.start == 0 or not context.antecedent():
        context.heading = (mention, told)
    return told is None


def _dates_of(
    text: str,
    mentions: Sequence[Mention],
    titles: Sequence[Title],
    hidden: Sequence[tuple[int, int]],
    cues: Cues,
    context: Context,
) -> list[Dated]:
    found: list[Dated] = []
    for clause in split_clauses(text, mentions, cues, hidden):
        role = Role.NONE if is_day_of_saying(clause, text) else role_of(clause, text, cues)
        dated = Dated(clause, role, told_of(clause, text, cues))
        line = layouts.line_title(text, clause.mention)
        if line and not is_no_release(dated, text, cues):
            dated.titles = [Named(text[slice(*line)], 3.0, is_here=True)]
        if dated.role is Role.CURRENT:
            _settle(dated, found, titles, text, cues)
        found.append(dated)
    _resolve(found, text, context)
    for dated in found:
        dated.titles = dated.titles or naming.titles_of(dated, found, titles, text, cues, context)
        is_named = bool(dated.titles) and dated.titles[0].is_here
        is_guess = is_named and dated.titles[0].weight < _TITLE_LIKE
        is_year = dated.clause.mention.form == "year"
        if (is_year and (is_guess or not is_named) and not naming.speaks_of_a_film(text)) or (
            is_named and is_other_thing(dated.titles[0].text, text)
        ):
            dated.role = Role.NONE
    return found


def _settle(
    dated: Dated, found: Sequence[Dated], titles: Sequence[Title], text: str, cues: Cues
) -> None:
    """Decide whether a date of which nothing is told shares what is told of the one before, or is no release."""
    if (
        dated.told is None
        and not dated.titles
        and not naming.stands_in_brackets(dated, text, titles)
    ):
        last = found[-1] if found else None
        if last is None or last.role is Role.NONE:
            dated.role = Role.NONE
            return
        gap = dated.clause.mention.start - last.clause.mention.end
        if last.role is Role.PREVIOUS:
            dated.told = last.told
        elif last.told and gap < _INHERITS:
            dated.told, dated.is_inherited = _with_places(last.told, dated, cues), True
        else:
            dated.role = Role.NONE
            return
    if is_no_release(dated, text, cues):
        dated.role = Role.NONE


def _with_places(told: Told, dated: Dated, cues: Cues) -> Told:
    clause = dated.clause
    here = [each.kind for each in cues.places if clause.start <= each.start < clause.end]
    codes = tuple(dict.fromkeys(kind.partition("/")[0] for kind in here))
    return told._replace(territories=codes) if codes else told


def _resolve(found: Sequence[Dated], text: str, context: Context) -> None:
    """Give each date its year."""
    written = [
        (each.clause.mention.start, resolved.when.earliest)
        for each in found
        if each.clause.mention.year is not None
        and (resolved := years.resolve(each.clause.mention, years.Anchor()))
        and resolved.when.earliest
    ]
    for each in found:
        if each.role is Role.NONE:
            continue
        clause = each.clause
        low, high = clause.segments[0] if each.told else (clause.start, clause.end)
        is_past = each.role is Role.CURRENT and years.tells_the_past(text[low:high])
        near = _nearest(clause.mention.start, written) or context.year
        resolved = years.resolve(clause.mention, years.Anchor(context.published, near, is_past))
        if resolved:
            each.when, each.year_from = resolved.when, resolved.year_from
    if written:
        context.year = written[-1][1]


def _nearest(at: int, written: Sequence[tuple[int, date]]) -> date | None:
    return min(written, key=lambda each: abs(each[0] - at))[1] if written else None


def _tells_move(cues: Cues, text: str) -> bool:
    is_now = re.search(r"\b(?:now|instead)\b", text, re.IGNORECASE) is not None
    return is_now or any(cue.kind == "move" for cue in cues.openings)


def _proposed(
    found: Sequence[Dated], sentence: Sentence, cues: Cues
) -> Iterator[Proposal | Unresolved]:
    current = [each for each in found if each.role is Role.CURRENT]
    for dated in current:
        if dated.when is None:
            mention = dated.clause.mention
            yield Unresolved(sentence.text[mention.start : mention.end], sentence)
            continue
        told = dated.told
        for name in dated.titles or [None]:
            for kind in told.types if told else (ReleaseType.WIDE,):
                for territory in (told.territories if told else ()) or (None,):
                    yield _proposal(dated, name, kind, territory, sentence, current, cues)
    left = next((each for each in found if each.role is Role.PREVIOUS and each.when), None)
    if left and left.titles and not current and cues.withdrawn:
        left.moved_from, left.when = left.when, TBA
        yield _proposal(left, left.titles[0], ReleaseType.WIDE, None, sentence, [left], cues)


def _proposal(
    dated: Dated,
    name: Named | None,
    kind: ReleaseType,
    territory: str | None,
    sentence: Sentence,
    current: Sequence[Dated],
    cues: Cues,
) -> Proposal:
    told, mention = dated.told, dated.clause.mention
    level, why = level_of(dated, name, current, cues)
    phrases = told.cues if told else ()
    marks = {(mention.start, mention.end), *((cue.start, cue.end) for cue in phrases)}
    return Proposal(
        title=name.text if name else None,
        type=kind,
        type_stated=kind is not ReleaseType.WIDE or bool(told and told.is_stated),
        territory=territory,
        date=dated.when or TBA,
        moved_from=dated.moved_from,
        tells_move=dated.moved_from is not None or any(cue.kind == "move" for cue in phrases),
        level=level,
        why=why,
        sentence=sentence,
        marks=tuple(sorted(marks)),
    )


def _below_heading(
    sentence: Sentence, title: str, context: Context
) -> Iterator[Proposal | Unresolved]:
    """Yield the release of a line that stands below a date."""
    if context.heading is None:
        return
    mention, above = context.heading
    resolved = years.resolve(mention, years.Anchor(context.published, context.year))
    if resolved is None:
        yield Unresolved("the date above", sentence)
        return
    here = find_cues(sentence.text, [], []).types
    kinds = [ReleaseType(cue.kind) for cue in here if cue.kind != "theatrical"]
    kind = kinds[0] if kinds else above.types[0] if above else ReleaseType.WIDE
    yield Proposal(
        title=title,
        type=kind,
        type_stated=bool(kinds),
        territory=None,
        date=resolved.when,
        level=Level.CHECK if resolved.year_from == "carried" else Level.LIKELY,
        why=("it stands below that date",),
        sentence=sentence,
    )
