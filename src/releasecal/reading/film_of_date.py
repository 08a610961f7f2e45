"""Which of the titles around a date is the film that it is of."""

import re
from collections.abc import Sequence

from releasecal.reading.context import MARKED, TITLE_LIKE, Context, Named
from releasecal.reading.cues import PRONOUN, Cues, speaks_of_a_film
from releasecal.reading.dated import Dated
from releasecal.reading.film_rows import LEAST, row_of
from releasecal.reading.known_titles import Title, squeeze
from releasecal.reading.phrases import Found
from releasecal.reading.roles import Role
from releasecal.reading.scanned import Scanned
from releasecal.reading.surroundings import is_maker, weight_of_comparison

_RIGHT_BEFORE = re.compile(r"[”\"’'*_]*\s*(?:\(|:|–|—|-)\s*")
_LEAST_BESIDE_PRONOUN = 2.3
"""What an unmarked title must weigh to count where "the film" speaks of another."""


def titles_of(dated: Dated, found: Sequence[Dated], scanned: Scanned) -> list[Named]:
    """Return the film that a date is of, or the films of a row; none when nothing names one."""
    text, cues, context = scanned.text, scanned.cues, scanned.context
    if dated.role is Role.NONE:
        return []
    clause, titles = dated.clause, _candidates(dated, found, scanned)
    scored = [(_score(each, dated, found, scanned), each) for each in _nearest(titles, dated)]
    score, best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    is_spoken = speaks_of_a_film(text[clause.start : clause.end])
    makes = best is not None and not best.is_marked and is_maker(text, best.start, best.end)
    is_told = best is not None and not makes and (not is_spoken or _is_subject(best, text))
    is_sure = best is not None and (best.is_marked or is_told)
    is_plain = best is not None and best.weight >= 0 and not makes
    if is_plain and not is_sure and score >= _LEAST_BESIDE_PRONOUN:
        spoken_of = context.antecedent()
        is_sure = spoken_of is None or spoken_of.weight < MARKED
    # Behind "the film" a name in capitals is mostly a person or a place: only a marked one counts.
    if best is not None and is_sure and score >= LEAST:
        if page := _film_of_page(best, scanned):
            return [page]
        is_placed = best.is_marked or (not is_spoken and _is_placed(best, cues))
        return [
            Named(each.text, each.weight, is_here=True, is_placed=is_placed)
            for each in row_of(best, titles, text, dated)
        ]
    if _ANOTHER.search(text):
        return []
    if elsewhere := _from_before(dated, found, context):
        return elsewhere
    is_own = (
        best is not None
        and not makes
        and text[best.end : best.end + 1] == " "
        and _is_placed(best, cues)
    )
    # "The film" is meant, and a name in capitals beside it is seldom that film.
    is_meant = best and score >= LEAST and (not is_spoken or best.weight >= TITLE_LIKE or is_own)
    return [Named(best.text, best.weight, is_here=True)] if best and is_meant else []


def _candidates(dated: Dated, found: Sequence[Dated], scanned: Scanned) -> Sequence[Title]:
    """Return the titles that a date may be of, without those that others are compared with."""
    text, clause = scanned.text, dated.clause
    titles: Sequence[Title] = scanned.titles
    if one := _ONE_OF_TWO.search(text[clause.start : clause.mention.start]):
        said = [each for each in titles if each.end <= clause.start + one.start()]
        meant = said[-2:-1] if one[1].lower() == "former" else said[-1:]
        titles = [each._replace(weight=max(each.weight, TITLE_LIKE)) for each in meant] or titles
    # "A opens on May 5 and B on June 2": where B has no verb of its own, A must not take its date.
    own = [
        each
        for each in titles
        if each.is_marked and clause.start <= each.start and each.end <= clause.mention.start
    ]
    if len(own) == 1 and found[0] is not dated:
        titles = own
    return [
        each
        for each in titles
        if weight_of_comparison(text, each.start, each.end) >= 0
        and not _is_service(each, scanned.cues)
        and (each.is_marked or not text[: each.start].endswith(" at the "))
        and (each.is_marked or not is_maker(text, each.start, each.end))
        and (each.is_marked or each.weight > _SOMEBODY or _is_released(each, scanned))
    ]


def _is_released(title: Title, scanned: Scanned) -> bool:
    """Say whether a title is what opens: "Mira Olsen opens in theaters" is of a film."""
    cues = (*scanned.cues.openings, *scanned.cues.types)
    return any(_is_verb_of(cue, title, scanned.text) for cue in cues)


_SOMEBODY = -0.4
"""What an unmarked name weighs, at most, that is a person's or a company's."""


def _film_of_page(title: Title, scanned: Scanned) -> Named | None:
    """Return the film that a page, or the line above, is of, where a candidate is beside it."""
    film, above = scanned.context.headline_film, scanned.context.above
    if film and _is_beside(title, film, scanned):
        return film
    return above if scanned.context.above_is_next and _is_brand(title, scanned.text) else None


def _is_beside(title: Title, film: Named, scanned: Scanned) -> bool:
    """Say whether a candidate is part of the title of a page on one film, or a name beside it."""
    if title.is_marked:
        return False
    is_part = f" {squeeze(title.text)} " in f" {squeeze(film.text)} "
    is_subject = any(_is_verb_of(cue, title, scanned.text) for cue in scanned.cues.openings)
    return is_part or (title.weight < TITLE_LIKE and not is_subject)


def _is_brand(title: Title, text: str) -> bool:
    """Say whether a name tells what sort of film is meant: "The long-shelved Prism movie hits"."""
    return (
        not title.is_marked
        and _THE.fullmatch(text[: title.start]) is not None
        and _A_FILM.match(text, title.end) is not None
    )


_THE = re.compile(r"The\s+(?:[a-z][\w-]*\s+){0,3}")
_A_FILM = re.compile(r"\s+(?:movie|film|sequel|prequel|adaptation|reboot)\b")


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
    r"\b(?:the|its|a|an)\s+(?:subsequent|next|second|third|fourth|other|following"
    r"|untitled)\s+(?:\w+\s+)?"
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


_ONE_OF_TWO = re.compile(r"\bthe\s+(former|latter)\b", re.IGNORECASE)


def _is_subject(title: Title, text: str) -> bool:
    """Say whether a title begins its sentence, so that the "it" behind it means that film."""
    pronoun = PRONOUN.search(text)
    return (
        title.start <= _AT_START
        and title.weight >= TITLE_LIKE
        and pronoun is not None
        and title.end < pronoun.start()
    )


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
    if _BROUGHT.search(text[: title.start]):
        score += 3.0
    low, high = (title.end, mention.start) if is_before else (mention.end, title.start)
    score -= sum(low <= each.clause.mention.start < high for each in found)
    score -= 3.0 * _begins_anew(title, mention.start, scanned)
    if is_before and _RIGHT_BEFORE.fullmatch(text[title.end : mention.start]):
        score += 2.5
    return score


def _begins_anew(title: Title, at: int, scanned: Scanned) -> bool:
    """Say whether another film stands behind a semicolon, between a title and its date."""
    semicolon = scanned.text.rfind(";", title.end, at)
    return semicolon > 0 and any(
        each.is_marked and semicolon < each.start and each.end <= at for each in scanned.titles
    )


_BROUGHT = re.compile(r"[A-Z]\w+ (?:will\s)?(?:opens?|releases?|released)\s[“\"‘]?$")
"""What stands before a film that somebody brings: "Prism opens Nightfall"."""


def _is_verb_of(cue: Found, title: Title, text: str) -> bool:
    """Say whether a title is the subject of these words: "Nightfall will now open"."""
    is_behind = cue.start >= title.end
    return is_behind and _NOTHING_ELSE.fullmatch(text, title.end, cue.start) is not None


_NOTHING_ELSE = re.compile(
    r"[”\"’'*_]*(?:,[^,;:]{2,90},)?\s*(?:(?:is|was|are|will|would|has|have|been|be|to|set|first"
    r"|also|now|\w+ly)\s+)*"
)
