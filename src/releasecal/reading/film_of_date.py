"""Which of the titles around a date is the film that it is of."""

import re
from collections.abc import Sequence

from releasecal.reading.context import MARKED, TITLE_LIKE, Context, Named
from releasecal.reading.cues import PRONOUN, Cues, speaks_of_a_film
from releasecal.reading.dated import Dated
from releasecal.reading.phrases import Found
from releasecal.reading.roles import Role
from releasecal.reading.scanned import Scanned
from releasecal.reading.surroundings import compared
from releasecal.reading.titles import Title

_PLURAL = re.compile(
    r"[”\"’'*_,]*\s+(?:both|all|are|were|open|bow|debut|hit|arrive|come|land|premiere|launch"
    r"|have|go|get|move|drop)\b|[”\"’'*_.]*\s*$"
)
_IN_ROW = re.compile(r"[”\"’'*_,]*\s*(?:,|and|&|, and|,? as well as)?\s*[“\"‘'*_]*")
_JOINT = re.compile(r",|and|&|as well")
_RIGHT_BEFORE = re.compile(r"[”\"’'*_]*\s*(?:\(|:|–|—|-)\s*")
_IN_BRACKETS = re.compile(r"[”\"’'*_]*\s*\((?:\w+\s+){0,3}")
_LEAST = 0.9
_ANY = -3.0
_LEAST_BESIDE_PRONOUN = 2.3
"""What an unmarked title must weigh to count where "the film" speaks of another."""


def stands_in_brackets(dated: Dated, text: str, titles: Sequence[Title]) -> bool:
    """Say whether a date stands in brackets right behind a title: Title (13 February)."""
    start = dated.clause.mention.start
    return any(
        each.weight >= 1.0 and _IN_BRACKETS.fullmatch(text[each.end : start])
        for each in titles
        if each.end <= start
    )


def titles_of(dated: Dated, found: Sequence[Dated], scanned: Scanned) -> list[Named]:
    """Return the film that a date is of, or the films of a row; none when nothing names one."""
    text, cues, context = scanned.text, scanned.cues, scanned.context
    titles: Sequence[Title] = scanned.titles
    if dated.role is Role.NONE:
        return []
    clause = dated.clause
    latter = _LATTER.search(text[clause.start : clause.mention.start])
    if latter:
        said = [each for each in titles if each.end <= clause.start + latter.start()]
        titles = said[-1:] or titles
    # "A opens on May 5 and B on June 2": where B has no verb of its own, A must not take its date.
    own = [
        each
        for each in titles
        if each.is_marked and clause.start <= each.start and each.end <= clause.mention.start
    ]
    if len(own) == 1 and found[0] is not dated:
        titles = own
    titles = [
        each
        for each in titles
        if compared(text, each.start, each.end) >= 0 and not _is_service(each, cues)
    ]
    scored = [(_score(each, dated, found, scanned), each) for each in _nearest(titles, dated)]
    score, best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    is_spoken = speaks_of_a_film(text[clause.start : clause.end])
    is_sure = best is not None and (best.is_marked or not is_spoken or _is_subject(best, text))
    is_plain = best is not None and best.weight >= 0 and not _is_maker(best, text)
    if is_plain and not is_sure and score >= _LEAST_BESIDE_PRONOUN:
        spoken_of = context.antecedent()
        is_sure = spoken_of is None or spoken_of.weight < MARKED
    # Behind "the film" a name in capitals is mostly a person or a place: only a marked one counts.
    if best is not None and is_sure and score >= _LEAST:
        is_placed = best.is_marked or (not is_spoken and _is_placed(best, cues))
        return [
            Named(each.text, each.weight, is_here=True, is_placed=is_placed)
            for each in _row(best, titles, text, dated)
        ]
    if _ANOTHER.search(text):
        return []
    if elsewhere := _from_before(dated, found, context):
        return elsewhere
    is_own = (
        best is not None
        and not _is_maker(best, text)
        and text[best.end : best.end + 1] == " "
        and _is_placed(best, cues)
    )
    if best and score >= _LEAST and (not is_spoken or best.weight >= TITLE_LIKE or is_own):
        return [Named(best.text, best.weight, is_here=True)]
    return []  # "the film" is meant, and a name in capitals beside it is seldom that film


def _is_maker(title: Title, text: str) -> bool:
    """Say whether a candidate made the film: "the film by Mira Olsen opens"."""
    return not title.is_marked and text[: title.start].endswith(" by ")


def _is_service(title: Title, cues: Cues) -> bool:
    """Say whether a candidate is where a film is shown: "on Prism Premium", "Berlinale Forum"."""
    return not title.is_marked and (
        any(
            cue.kind != "theatrical" and cue.start < title.start and title.end <= cue.end
            for cue in cues.types
        )
        or any(cue.start <= title.start < cue.end for cue in cues.festivals)
    )


def _from_before(dated: Dated, found: Sequence[Dated], context: Context) -> list[Named]:
    """Return the film of a date before in the sentence, else the one spoken of before it."""
    before = found[: _place(dated, found)][::-1]
    if earlier := next((each.titles for each in before if each.titles), None):
        return list(earlier)
    named = context.antecedent()
    return [named] if named else []


_ANOTHER = re.compile(
    r"\b(?:the|its|a|an)\s+(?:subsequent|next|second|third|fourth|other|following|untitled)\s+(?:\w+\s+)?"
    r"(?:film|movie|picture|feature|entry|installment|instalment|chapter|sequel|thriller|drama"
    r"|comedy|horror|musical|project|biopic|documentary|western|animation)\b",
    re.IGNORECASE,
)
"""What speaks of a film that is not the one named before: "the second film"."""
_ELSEWHERE = 0.5
"""What counts of the headline's word for a title that is not in the clause of the date."""
_MOST = 14
"""Titles around a date of which one may be its film."""


def _nearest(titles: Sequence[Title], dated: Dated) -> Sequence[Title]:
    if len(titles) <= _MOST:
        return titles
    at = dated.clause.mention.start
    return sorted(sorted(titles, key=lambda each: abs(each.start - at))[:_MOST])


_LATTER = re.compile(r"\bthe\s+latter\b", re.IGNORECASE)


def in_order(found: Sequence[Dated], titles: Sequence[Title], text: str) -> None:
    """Give each film of a row its date: "A and B open in April and May respectively"."""
    current = [each for each in found if each.role is Role.CURRENT]
    if len(current) < 2 or not _RESPECTIVELY.search(text):  # noqa: PLR2004 - one has no order
        return
    # The word says that there is one for each date, so that what looks little like a title counts.
    before = [each for each in titles if each.end <= current[0].clause.mention.start]
    rows = ([each for each in before if each.weight >= least] for least in (_LEAST, _ANY))
    row = next((each for each in rows if len(each) == len(current)), None)
    if row:
        for dated, title in zip(current, row, strict=True):
            dated.titles = [Named(title.text, title.weight, is_here=True)]


_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)


def _is_subject(title: Title, text: str) -> bool:
    """Say whether a title begins its sentence, so that the "it" behind it means that film."""
    pronoun = PRONOUN.search(text)
    return (
        title.start <= _AT_START
        and title.weight >= TITLE_LIKE
        and pronoun is not None
        and title.end < pronoun.start()
    )


_ALIKE = 1.6
"""What titles of one row may differ in weight."""
_AT_START = 3


def _is_placed(title: Title, cues: Cues) -> bool:
    """Say whether an unmarked title stands before or behind words of a release, or as a film."""
    return (
        title.weight >= _CALLED_A_FILM
        or any(0 <= cue.start - title.end <= _BESIDE for cue in (*cues.openings, *cues.types))
        or any(0 <= title.start - cue.end <= 3 for cue in cues.openings)  # noqa: PLR2004 - a quote
    )


_CALLED_A_FILM = 2.2
_BESIDE = 16
"""Characters between a title and the words of its release: "is now set to"."""


def _place(dated: Dated, found: Sequence[Dated]) -> int:
    return next(at for at, each in enumerate(found) if each is dated)


def _score(title: Title, dated: Dated, found: Sequence[Dated], scanned: Scanned) -> float:
    """Return how well a title fits a date: its looks, and where it stands to date and verbs."""
    clause, mention = dated.clause, dated.clause.mention
    text, cues = scanned.text, scanned.cues
    # The numbers only have to keep an order: a title of this clause before one of another, then
    # what the words say (a verb right behind it), then looks, and distance last of all.
    is_before = title.end <= mention.start
    is_inside = clause.start <= title.start < clause.end
    bonus = scanned.context.bonus(title.text) * (1.0 if is_inside else _ELSEWHERE)
    score = title.weight + bonus - abs(title.start - mention.start) / 400
    if is_inside:
        score += 1.5
    elif title.start >= clause.end:
        score -= 1.5
    if is_before:
        score += 0.4
    is_first = title.start <= 2  # noqa: PLR2004 - at the beginning, a quotation mark aside
    score += 0.5 * is_first
    if any(0 <= cue.start - title.end <= _BESIDE for cue in (*cues.openings, *cues.types)):
        score += 1.2
    if is_first and is_inside and any(_is_verb_of(cue, title, text) for cue in cues.openings):
        score += 0.8
    if any(0 <= title.start - cue.end <= 3 for cue in cues.openings):  # noqa: PLR2004
        score += 0.6
    low, high = (title.end, mention.start) if is_before else (mention.end, title.start)
    score -= sum(low <= each.clause.mention.start < high for each in found)
    if is_before and _RIGHT_BEFORE.fullmatch(text[title.end : mention.start]):
        score += 2.5
    return score


def _is_verb_of(cue: Found, title: Title, text: str) -> bool:
    """Say whether a title is the subject of these words: "Nightfall will now open"."""
    return _NOTHING_ELSE.fullmatch(text, title.end, max(cue.start, title.end)) is not None


_NOTHING_ELSE = re.compile(
    r"[”\"’'*_]*\s*(?:(?:is|was|are|will|would|has|have|been|be|to|set|first|also|now|\w+ly)\s+)*"
)


def _row(best: Title, titles: Sequence[Title], text: str, dated: Dated) -> list[Title]:
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
                or titles[place].weight < _LEAST
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
