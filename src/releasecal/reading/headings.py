"""Lists with dates as headings: a line that is a date, and the titles in the lines below it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from releasecal.model import RELEASE_TYPES, ReleaseType
from releasecal.reading import layouts, years
from releasecal.reading.clauses import split_clauses
from releasecal.reading.context import Context
from releasecal.reading.cues import find_cues
from releasecal.reading.kinds import read_kind
from releasecal.reading.leads import lead_of
from releasecal.reading.mention import Mention
from releasecal.reading.phrases import words_of
from releasecal.reading.proposal import Level, Proposal, Unresolved
from releasecal.reading.scanned import Scanned
from releasecal.reading.sentences import Sentence
from releasecal.reading.subject import Subject

_HEADING = 60
"""Characters of a line that may be a date alone."""


def is_heading(scanned: Scanned) -> bool:
    """Say whether a line dates what stands below, and remember it; another date ends that."""
    text, mentions, context = scanned.text, scanned.mentions, scanned.context
    if not mentions:
        return False
    # A list ends with the next date, be that the heading of another list or a sentence.
    had, context.heading = context.heading, None
    context.heading_before = had
    mention = mentions[0]
    if (
        len(mentions) > 1
        or len(text) > _HEADING
        or not (layouts.is_heading(text, mention) or _is_head_of_list(text, mention))
        or layouts.line_title(text, mention)
    ):
        return False
    if context.heading_before is None and context.above_is_next:
        return False
    clauses = split_clauses(text, mentions, scanned.cues, scanned.hidden)
    told = read_kind(clauses[0], text, scanned.cues)
    if _is_head_of_list(text, mention):
        context.heading = (mention, told)
        return True
    if told is None or mention.start == 0 or not context.antecedent():
        context.heading = (mention, told)
    return told is None


def _level_below(text: str, title: str, resolved: years.Resolved, context: Context) -> Level:
    """Return how sure a title below a date is; a line that is it alone, among films, is sure."""
    if resolved.year_from == "carried":
        return Level.CHECK
    rest = text.partition(title)[2].strip(_AROUND_TITLE)
    is_alone = not rest or (rest[0] == "(" and rest[-1] == ")")
    is_plain = (
        is_alone
        and resolved.when.day is not None
        and context.subject is Subject.FILMS
        and not context.speaks_of_home
    )
    return Level.SURE if is_plain else Level.LIKELY


_DAY = re.compile(r"([1-3]?\d)(?:st|nd|rd|th)?(?:\s+[-–—:]\s+|:\s+|\s+)(?=[A-Z])")
"""A day before a title below its month: "DECEMBER", "4 Nightfall"."""
_LAST_DAY = 31
_AROUND_TITLE = " \"“”‘’'*_"


def _is_head_of_list(text: str, mention: Mention) -> bool:
    """Say whether a line heads the films of a day: "UK Cinema Releases: Friday 26th August"."""
    before, after = text[: mention.start], text[mention.end :]
    is_head = _HEAD_OF_LIST.fullmatch(before) and _OF_MANY.search(before)
    return bool(is_head) and not _ONE_FILM.search(before) and not after.strip(" :.*)")


_ONE_FILM = re.compile(r"\b(?:film|movie)\s+releases\s+(?:on|in)\s*$", re.IGNORECASE)
"""What is said of one film, and is no list of those of a day: "The film releases on"."""
_OF_MANY = re.compile(r"\b(?:releases|openings|week)\b", re.IGNORECASE)
_HEAD_OF_LIST = re.compile(
    r"[\W_]*(?:(?:the|new|this|week['’]s|week|uk|us|u\.k\.|u\.s\.|irish|australian|indian|cinema"
    r"|movie|film|theatrical"
    r"|in|theaters|theatres|cinemas|releases?|releasing|opening|openings|out|coming)[\s:]+){1,6}"
    r"(?:-|–|—|:|for|on|from|w/e|week\s+ending|this|\s)*",
    re.IGNORECASE,
)


def title_below(text: str) -> str | None:
    """Return the title of a line, or of a paragraph, that stands below a date."""
    lead = lead_of(text)
    return text[slice(*lead)] if lead else layouts.title_of_line(text)


def below_heading(
    sentence: Sentence, title: str, context: Context
) -> Iterator[Proposal | Unresolved]:
    """Yield the release of a line that stands below a date."""
    if context.heading is None:
        return
    mention, above = context.heading
    day = _DAY.match(title) if mention.month and mention.day is None else None
    if day and 1 <= int(day[1]) <= _LAST_DAY:
        mention, title = replace(mention, day=int(day[1])), title[day.end() :]
    resolved = years.resolve(
        mention, years.Anchor(context.published, context.year[0] if context.year else None)
    )
    if resolved is None:
        yield Unresolved("the date above", sentence)
        return
    here = find_cues(sentence.text, [], []).types
    kinds = [ReleaseType(cue.kind) for cue in here if cue.kind != "theatrical"]
    behind = words_of(sentence.text.partition(title)[2])
    kinds += [RELEASE_TYPES[word] for word, _, _ in behind if word in RELEASE_TYPES]
    told = above.types[0] if above and above.is_stated else context.told_above
    kind = kinds[0] if kinds else told or ReleaseType.WIDE
    yield Proposal(
        title=title,
        type=kind,
        type_stated=bool(kinds),
        territory=next(iter(above.territories), None) if above else None,
        date=resolved.when,
        # The number may be the film's: "28 Years Later" below "June".
        level=Level.CHECK if day else _level_below(sentence.text, title, resolved, context),
        why=("its day stands before it" if day else "it stands below that date",),
        sentence=sentence,
    )
