"""From a text to proposals: what it says of each release, with the sentence that says it.

It knows no catalog.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from releasecal.dates import TBA
from releasecal.model import ReleaseType
from releasecal.reading.announced import is_announced
from releasecal.reading.context import Context, Named
from releasecal.reading.cues import Cues, find_cues, speaks_of_films, without
from releasecal.reading.dated import Dated
from releasecal.reading.edges import AT_START
from releasecal.reading.first_showing import AT_HOME
from releasecal.reading.headings import below_heading, is_heading, title_below
from releasecal.reading.known_titles import Title
from releasecal.reading.leads import date_as_title
from releasecal.reading.levels import level_of
from releasecal.reading.mention import Mention
from releasecal.reading.mentions import find_mentions
from releasecal.reading.moved import pair_dates
from releasecal.reading.proposal import Level, Proposal, Unresolved
from releasecal.reading.roles import Role
from releasecal.reading.scanned import Scanned
from releasecal.reading.sentence_dates import dates_of
from releasecal.reading.sentences import Sentence
from releasecal.reading.subject import Subject
from releasecal.reading.titles import find_titles

_WITHDRAWN_HINT = re.compile(
    r"\b(?:undated|unset|shelved|tba|tbd|no\s+(?:new\s+)?(?:release\s+)?date|off\s+the"
    r"|from\s+(?:the|its)\s+"
    r"(?:release\s+)?(?:calendar|schedule|slate)|yet\s+to\s+be|to\s+be\s+(?:announced|determined)"
    r"|indefinitely)\b",
    re.IGNORECASE,
)
_DATE_AS_TITLE = 4.0
_MARKED, _PLAIN = 1.75, 1.4
"""What a title weighs that hides the words in it; less where it begins the sentence."""
_DATES_OF_ONE, _LETTERS_OF_ONE = 4, 300
"""Dates and characters of a sentence that counts as one; one of more counts as several."""


def of_sentence(sentence: Sentence, context: Context) -> Iterator[Proposal | Unresolved]:
    """Yield what one sentence proposes, and the dates in it whose year cannot be known."""
    text = sentence.text
    context.begin_paragraph(sentence)
    context.stands_below_year(text)
    mentions = find_mentions(text, day_first=context.day_first)
    if context.heading and _are_of_title(mentions, text):
        mentions = []
    if not mentions and not _WITHDRAWN_HINT.search(text):
        if context.heading and (title := title_below(text)):
            yield from below_heading(sentence, title, context)
        else:
            context.pass_by(sentence)
        context.stands_alone(text)
        context.is_withdrawn = False
        return
    context.dated += max(1, len(mentions) // _DATES_OF_ONE, len(text) // _LETTERS_OF_ONE)
    titles = find_titles(text, context.known, avoid=[(each.start, each.end) for each in mentions])
    if place := date_as_title(text, mentions):
        titles.insert(0, Title(*place, text[slice(*place)], _DATE_AS_TITLE, is_marked=True))
    hidden = [(each.start, each.end) for each in titles if _hides_words(each)]
    mentions = _outside(mentions, hidden, text)
    cues = find_cues(text, hidden, [(each.start, each.end) for each in mentions])
    names = [(each.start, each.end) for each in titles if each.weight >= _PLAIN]
    cues = without(cues, [each for each in names if " " in text[slice(*each)]], text)
    scanned = Scanned(text, mentions, titles, hidden, cues, context)
    if is_heading(scanned):
        return
    found = dates_of(scanned)
    is_put_off = _PUT_OFF.search(text) is not None
    pair_dates(found, text, context, is_move=_tells_move(cues, text), is_put_off=is_put_off)
    yield from _propose(found, sentence, scanned)
    context.is_withdrawn = bool(cues.withdrawn) and not found
    # What has stood in quotes once is a title without them later on.
    context.known.add([each.text for each in titles if each.is_marked])
    # A row below a title is of that film, and so are the rows below it.
    told = [each for each in found if each.titles and (each.is_row or each.titles[0].is_here)]
    named = told[0].titles[0] if told else None
    if named:
        context.speaks_of(named)
    else:
        context.pass_by(sentence)


def _are_of_title(mentions: Sequence[Mention], text: str) -> bool:
    """Say whether what looks like dates in a row is of its title: "Plus One at Christmas".

    A year may be a book's, or that of the film before it.
    """
    is_whole = any(each.end - each.start >= len(text.strip(" .:*")) for each in mentions)
    may_be_words = all(each.form in _WORDS_OF_TITLES for each in mentions)
    return may_be_words and not is_whole and title_below(text) is not None


_WORDS_OF_TITLES = frozenset({"year", "holiday", "season", "weekday", "month"})


def _hides_words(title: Title) -> bool:
    """Say whether what is within a title tells nothing else: "Hidden Strike", "The Release"."""
    is_plain = title.start <= AT_START and title.weight >= _PLAIN and " " in title.text
    return title.is_marked or title.weight >= _MARKED or is_plain


def _outside(
    mentions: list[Mention], hidden: Sequence[tuple[int, int]], text: str
) -> list[Mention]:
    """Return the dates that are not within titles; beside others, "this year" is none."""
    # "Friday the 13th opens on May 9" has one date.
    kept = [each for each in mentions if not any(low <= each.start < high for low, high in hidden)]
    if len(kept) > 1:
        kept = [each for each in kept if not _is_this_year(each, text)]
    return kept


def _is_this_year(mention: Mention, text: str) -> bool:
    """Say whether a date is "this year"; "later this year" is a time of its own."""
    is_later = text.startswith(("later", "Later"), mention.start)
    return mention.form == "period" and mention.unit == "year" and not is_later


def _tells_move(cues: Cues, text: str) -> bool:
    is_now = re.search(r"\b(?:now|instead)\b", text, re.IGNORECASE) is not None
    return is_now or any(cue.kind == "move" for cue in cues.openings)


_GIVEN_UP = re.compile(
    r"\b(?:has|have)\s+(?:\w+\s+){0,2}been\s+(?:\w+\s+)?"
    r"(?:postponed|delayed|pulled|(?:pushed|put)\s+(?:back|off))\b",
    re.IGNORECASE,
)
"""What takes a film's date away now; "it was delayed" may be long ago, and another told since."""
_PUT_OFF = re.compile(
    r"\b(?:postpon\w+|delay\w*|put\s+(?:back|off)"
    r"|(?:push(?:es|ed|ing)?|slid(?:es?|ing)?|slip(?:s|ped|ping)?)(?![^.;]{0,60}\b(?:up|forward"
    r"|ahead|earlier)\b)"
    r"|(?:push|bump|mov|slid|slip|shift|set)\w*\b[^.;]{0,40}?\bback)\b",
    re.IGNORECASE,
)


_FOLLOWS = re.compile(r"follow", re.IGNORECASE)


def _kinds(dated: Dated, scanned: Scanned) -> tuple[ReleaseType, ...]:
    """Return a date's release types; where only an opening is told, the headline may say more."""
    told, context = dated.told, scanned.context
    if told and told.is_stated:
        return told.types
    follows = told and all(_FOLLOWS.match(scanned.text, each.start) for each in told.cues)
    if context.last_types and follows:
        return context.last_types
    # What is told of a cinema, or behind the date of a stream on another day, holds for it.
    is_shown = any(
        each.kind == "theatrical" or (each.kind in AT_HOME and each.start >= dated.clause.end)
        for each in scanned.cues.types
    )
    if context.told_above and not is_shown:
        return (context.told_above,)
    return told.types if told else (ReleaseType.WIDE,)


def _propose(
    found: Sequence[Dated], sentence: Sentence, scanned: Scanned
) -> Iterator[Proposal | Unresolved]:
    context = scanned.context
    current = [each for each in found if each.role is Role.CURRENT]
    if context.is_of_others and not speaks_of_films(sentence.text):
        return
    # A row of a list has its title beside its date, whatever the words of the text are about.
    if context.subject is Subject.OTHERS and not any(each.is_row for each in current):
        return
    for dated in current:
        yield from _of_date(dated, current, sentence, scanned)
    if current:
        return
    is_gone = bool(scanned.cues.withdrawn) or _GIVEN_UP.search(sentence.text) is not None
    for left in found:
        if left.role is not Role.PREVIOUS or left.when is None or not left.titles:
            continue
        if is_gone or (context.is_withdrawn and not left.titles[0].is_here):
            left.moved_from, left.when = left.when, TBA
            why = level_of(left, left.titles[0], ReleaseType.WIDE, [left], scanned)
            yield _proposal(left, left.titles[0], ReleaseType.WIDE, None, sentence, why)


def _of_date(
    dated: Dated, current: Sequence[Dated], sentence: Sentence, scanned: Scanned
) -> Iterator[Proposal | Unresolved]:
    """Yield a date's releases: one for each film, release type and territory that it is of."""
    mention = dated.clause.mention
    if dated.when is None:
        yield Unresolved(scanned.text[mention.start : mention.end], sentence)
        return
    places = (dated.told.territories if dated.told else ()) or (None,)
    names: list[Named | None] = [*dated.titles] or [None]
    kinds = scanned.context.last_types = _kinds(dated, scanned)
    for name, kind in product(names, kinds):
        if is_announced(dated, name, kind, scanned):
            why = level_of(dated, name, kind, current, scanned)
            for territory in places:
                yield _proposal(dated, name, kind, territory, sentence, why)


def _proposal(
    dated: Dated,
    name: Named | None,
    kind: ReleaseType,
    territory: str | None,
    sentence: Sentence,
    sureness: tuple[Level, tuple[str, ...]],
) -> Proposal:
    told, mention = dated.told, dated.clause.mention
    level, why = sureness
    phrases = told.cues if told else ()
    marks = {(mention.start, mention.end), *((cue.start, cue.end) for cue in phrases)}
    return Proposal(
        title=name.text if name else None,
        type=kind,
        type_stated=kind is not ReleaseType.WIDE or bool(told and told.is_stated),
        territory=territory,
        date=dated.when or TBA,
        moved_from=dated.moved_from,
        level=level,
        why=why,
        sentence=sentence,
        marks=tuple(sorted(marks)),
    )
