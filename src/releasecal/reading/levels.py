"""How sure a proposal is, told by what is plain and what is not.

There are no percentages: they told nothing on new texts. A doubt is one that was found wrong more
often than one time in twenty on passages that no rule was made from.
"""

import re
from collections.abc import Iterator, Sequence

from releasecal.dates import Precision, ReleaseDate
from releasecal.model import ReleaseType
from releasecal.reading.announced import is_recalled
from releasecal.reading.capitals import is_subject
from releasecal.reading.context import MARKED, Named
from releasecal.reading.cues import Cues, speaks_of_films
from releasecal.reading.dated import Dated
from releasecal.reading.kinds import Told
from releasecal.reading.proposal import Level
from releasecal.reading.scanned import Scanned
from releasecal.reading.subject import Subject

NO_TITLE = "no title was found"
_PLAIN_TITLE = 1.5
"""What a title weighs of which there is no doubt; a guess weighs less than TITLE_LIKE."""
_NEAR = 45
"""Characters between the date and the words that tell of a release."""
_FEW = 3
"""Dates of one sentence that can be told apart."""
KNOWN_YEARS = {
    "written": "its year is written",
    "published": "its year follows from the day of publication",
}
"""The reasons that speak for a proposal, by where its year is from; all others are doubts."""


def level_of(
    dated: Dated,
    name: Named | None,
    kind: ReleaseType,
    current: Sequence[Dated],
    scanned: Scanned,
) -> tuple[Level, tuple[str, ...]]:
    """Return a proposal's level and the reasons: sure without doubts, to check with a grave one."""
    grave = list(_grave_doubts(dated, name, scanned.text))
    if is_recalled(dated, kind, scanned):
        grave.append("it is told in passing")
    doubts = [
        *grave,
        *_doubts_of_title(dated, name, scanned),
        *_doubts_of_kind(dated, kind, scanned),
        *_doubts_of_date(dated, current, scanned),
    ]
    if _may_be_of_next_year(dated, scanned.context.published):
        doubts.append("it may be of the year after that of publication")
    if not doubts and _may_be_no_film(dated, name, scanned):
        doubts = ["nothing says that it is a film"]
    known = [KNOWN_YEARS[dated.year_from]] if dated.year_from in KNOWN_YEARS else []
    # One plain doubt is right nine times in ten, two or a grave one much less often; measured.
    if not doubts:
        level = Level.SURE
    elif (grave and len(doubts) > 1) or len(doubts) > 2:  # noqa: PLR2004 - too many
        level = Level.CHECK
    else:
        level = Level.LIKELY
    return level, (*known, *doubts)


def _may_be_no_film(dated: Dated, name: Named | None, scanned: Scanned) -> bool:
    """Say whether a text without one word of films tells what anything may have: a "release"."""
    told = dated.told
    is_plain = told is not None and (told.is_stated or _is_in_cinemas(told, scanned.text))
    is_marked = name is not None and name.weight >= MARKED
    return scanned.context.subject is Subject.UNKNOWN and not is_plain and not is_marked


def _grave_doubts(dated: Dated, name: Named | None, text: str) -> Iterator[str]:
    mention = dated.clause.mention
    if name is None:
        yield NO_TITLE
    if dated.year_from == "carried":
        yield "its year is carried over from another date"
    if dated.when is None or dated.when.precision is not Precision.DAY or mention.is_rough:
        yield "the date is not one day"
    if _APPROXIMATE.search(text[: mention.start]) or _AT_MOST.match(text, mention.end):
        yield "the date is only a bound"
    day = dated.when.day if dated.when else None
    if day and mention.weekday is not None and day.weekday() != mention.weekday:
        yield "its weekday is another day's"
    if mention.holiday == "independence day":
        yield "it is another day in other countries"
    if mention.is_turned:
        yield "its day and month may be the other way round"
    if dated.year_from == "counted":
        yield "it is counted from the date before"
    if dated.is_inherited:
        yield "what it is, is told of another date"


def _may_be_of_next_year(dated: Dated, published: ReleaseDate | None) -> bool:
    """Say whether only the year of publication is known, and a date early in it is behind it."""
    if published is None or published.precision is not Precision.YEAR or dated.when is None:
        return False
    start = dated.when.earliest
    return dated.year_from == "published" and start is not None and start.month <= _EARLY


_EARLY = 3
"""The month up to which news of a year is more often of the next one's."""


def _doubts_of_title(dated: Dated, name: Named | None, scanned: Scanned) -> Iterator[str]:
    if name is None:
        return
    if not name.is_here and not (name.weight >= MARKED and dated.year_from == "written"):
        yield "the title is from another sentence"
    is_light = (
        name.is_here
        and name.weight < _PLAIN_TITLE
        and not _is_of_verb(name, scanned.text, scanned.cues)
    )
    if name.is_guess or is_light:
        yield "the title is a guess"


def _is_of_verb(name: Named, text: str, cues: Cues) -> bool:
    """Say whether a title begins the sentence before its verb, or stands right behind one."""
    start = text.find(name.text)
    end = start + len(name.text)
    is_object = any(0 <= start - cue.end <= _BESIDE for cue in cues.openings if cue.kind == "open")
    is_followed = any(0 <= cue.start - end <= _BESIDE for cue in cues.types)
    return is_object or is_subject(text, name.text, is_followed=is_followed)


_BESIDE = 2


def _doubts_of_kind(dated: Dated, kind: ReleaseType, scanned: Scanned) -> Iterator[str]:
    told = dated.told
    if told is None:
        yield "nothing says that it opens"
    elif told.distance > _NEAR:
        yield "what tells the release stands far from the date"
    if told and not told.is_stated:
        if kind is not ReleaseType.WIDE:
            yield "the release type is told elsewhere"
        elif scanned.context.speaks_of_home and not _is_in_cinemas(told, scanned.text):
            yield "it may be one to watch at home"
    if told and _may_be_series(told, scanned):
        yield "it may be a series"
    kinds = {cue.kind for cue in told.cues} if told else set()
    if {"limited", "wide"} <= kinds:
        yield "both limited and wide are said"
    if kind is ReleaseType.PREMIERE or _is_shown(told, scanned.text) or "premiere" in kinds:
        yield "it may be a showing, or the opening itself"


def _may_be_series(told: Told, scanned: Scanned) -> bool:
    """Say whether a service or a channel brings what no word of the sentence calls a film."""
    text, cues = scanned.text, (*scanned.cues.openings, *scanned.cues.types)
    is_film = speaks_of_films(text) or any(text.startswith("open", cue.start) for cue in cues)
    is_streamed = ReleaseType.STREAMING in told.types and not is_film
    return is_streamed or ReleaseType.TV in told.types


def _is_shown(told: Told | None, text: str) -> bool:
    """Say whether a film is only said to be shown on that day: "it was screened in IMAX"."""
    said = [text[cue.start : cue.end] for cue in told.cues if cue.kind == "open"] if told else []
    return (bool(said) and all(each.startswith(_SHOWN) for each in said)) or (
        _VENUE.search(text) is not None
    )


_VENUE = re.compile(r"\b[Oo]pen(?:s|ed|ing)?\s+at\s+(?:the\s+)?[A-Z]")
"""What opens on a stage, on a wall or in one cinema: "opens at the Capitol"."""
_SHOWN = ("screen", "show")


def _is_in_cinemas(told: Told, text: str) -> bool:
    """Say whether what is told is said of cinemas alone: they are named, it "opens" or moves."""
    return any(
        cue.kind in {"theatrical", "move"} or text.startswith("open", cue.start)
        for cue in told.cues
    )


def _doubts_of_date(dated: Dated, current: Sequence[Dated], scanned: Scanned) -> Iterator[str]:
    clause, cues, context = dated.clause, scanned.cues, scanned.context
    # Which of many dates is of which film goes wrong more often than any single one.
    if len(current) > _FEW:
        yield "the sentence has many dates"
    # a text about films names books and trailers everywhere; beside the date they tell something
    low, high = (
        clause.segments[0] if context.subject is Subject.FILMS else (clause.start, clause.end)
    )
    things = (*cues.no_release, *cues.other_things)
    if context.is_of_others or any(low <= cue.start < high for cue in things):
        yield "the sentence speaks of other things too"
    if _HOPED.search(scanned.text):
        yield "it is not said to be settled"
    if dated.moved_from is None and _may_be_left(dated, scanned.text, cues):
        yield "it may be an earlier plan"
    published = context.day_published
    latest = dated.when.latest if dated.when else None
    if published and latest and latest < published:
        # what has opened is told in passing, often of another country or another breadth
        yield "it was past on the day of publication"


_APPROXIMATE = re.compile(
    r"\b(?:by|before|after|around|about|near|as\s+(?:early|late)\s+as)\s+$", re.IGNORECASE
)
_AT_MOST = re.compile(r",?\s+at\s+the\s+(?:earliest|latest|soonest)\b", re.IGNORECASE)
_HOPED = re.compile(
    r"\b(?:could|might|unless|hopes?|hoping|wish(?:es)?|rumou?r(?:s|ed)?|petition|demands?\s+that"
    r"|believes?\s+that"
    r"|not\s+true|would\s+open|would\s+be\s+released)\b|\bIf\b",
)
"""What leaves open whether a film opens on that day at all."""


def _may_be_left(dated: Dated, text: str, cues: Cues) -> bool:
    """Say whether other plans are told, and nothing says that this date is the one that holds."""
    clause, start = dated.clause, dated.clause.mention.start
    if any(cue.start < start for cue in cues.before):
        return _HOLDS.search(text[clause.segments[0][0] : start]) is None
    moves = any(
        cue.kind == "move" and clause.start <= cue.start < clause.end for cue in cues.openings
    )
    return moves and _MOVED_TO.search(text[clause.start : start]) is None


_HOLDS = re.compile(r"\b(?:now|still|will|instead)\b", re.IGNORECASE)
_MOVED_TO = re.compile(
    r"\b(?:to|until|till|for|into|onto|on|now)\s+(?:(?:a|an|the|its|new|now|open\w*|releas\w*"
    r"|debut\w*"
    r"|bow\w*|hit\w*|com\w*|arriv\w*|land\w*|in|theaters|theatres|cinemas|date|of|on)\s+)*$",
    re.IGNORECASE,
)
"""What leads from a move to the date that holds: "has been moved to", "will now open on"."""
