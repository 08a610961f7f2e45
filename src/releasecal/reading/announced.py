"""Whether a text announces a release, or only recalls one, or hints at something else.

What is left out here was found and understood; it is not proposed because releases told that way
are wrong about as often as right. Measured on real passages: of dates that look back from the day
of publication three in four were right where the year is written, and half where it is not; of
periods such as "in June" with an unsure title, one in seven.
"""

import re
from datetime import timedelta

from releasecal.date_forms import real_day
from releasecal.dates import Precision
from releasecal.model import ReleaseType
from releasecal.reading.context import TITLE_LIKE, Named
from releasecal.reading.cues import speaks_of_a_film
from releasecal.reading.dated import Dated
from releasecal.reading.past_or_coming import tells_the_coming, tells_the_past
from releasecal.reading.scanned import Scanned
from releasecal.reading.subject import Subject

_RECALLED = timedelta(days=180)
"""How long a day has been past, at the publication, that is only recalled."""


def is_announced(
    dated: Dated,
    name: Named | None,
    kind: ReleaseType,
    scanned: Scanned,
) -> bool:
    """Say whether a release that a sentence tells of is one to propose."""
    context = scanned.context
    if dated.told is None and not dated.is_row and context.subject is not Subject.FILMS:
        return False  # "Nightfall (March 3)" may be a game or a concert as well
    if scanned.text[dated.clause.mention.end :].startswith("?"):
        return False
    if is_recalled(dated, kind, scanned) and not _is_told_whole(dated, scanned):
        return False
    if dated.when and dated.when.precision is not Precision.DAY and _is_weak(dated, name, scanned):
        return False
    return name is not None or _may_be_unnamed(dated, kind, scanned)


_MANY_FILMS = re.compile(
    r"\b(?:two|three|four|five|six|several|many|numerous|most|\d+|all|these|such)\s+(?:\w+\s+){0,2}"
    r"(?:movies|films|titles|releases)\b",
    re.IGNORECASE,
)


_SUBJECT = 40
"""Characters within which the subject of a sentence begins."""


def _may_be_unnamed(dated: Dated, kind: ReleaseType, scanned: Scanned) -> bool:
    """Say whether a date may be of a film that is named elsewhere, and not of films in general."""
    text, cues = scanned.text, scanned.cues
    is_spoken = speaks_of_a_film(text)
    if dated.year_from == "published":
        # news names its film near by; a premiere or a date of other things without one is theirs
        if kind is ReleaseType.PREMIERE or cues.no_release or cues.other_things:
            return False
        if scanned.context.subject is not Subject.FILMS and not is_spoken:
            return False
    many = _MANY_FILMS.search(text)
    if many and many.start() < _SUBJECT:
        return False
    return is_spoken or (dated.when is not None and dated.when.day is not None and not many)


def is_recalled(dated: Dated, kind: ReleaseType, scanned: Scanned) -> bool:
    """Say whether a date looks back: "last month", or one that was past at the publication.

    A film that has just opened is news; a festival that is over is not.
    """
    if dated.clause.mention.step == -1 and dated.clause.mention.form != "weekday":
        return True
    text, cues, published = scanned.text, scanned.cues, scanned.context.day_published
    when = dated.when
    if published is None or when is None or when.latest is None:
        return False
    is_day, lead = when.precision is Precision.DAY, text[: dated.clause.mention.start]
    # what stands behind "opened on May 5" is told of the opening: "to warm reviews"
    leads = dated.told.cues[:1] if dated.told else ()
    is_led = any(cue.start < dated.clause.mention.start for cue in leads)
    end = dated.clause.mention.end if is_led else len(text)
    if when.latest >= published:
        is_vague = not is_day and not tells_the_coming(lead)
        return kind is ReleaseType.PREMIERE and (is_vague or _tells_the_past(dated, text))
    return (
        not is_day
        or kind is ReleaseType.PREMIERE
        or when.latest < published - _RECALLED
        or any(cue.start < end for cue in (*cues.no_release, *cues.other_things))
        or (len(scanned.mentions) > 1 and _ASIDE.search(lead) is not None)
    )


def _is_told_whole(dated: Dated, scanned: Scanned) -> bool:
    """Say whether a sentence tells of one release and, up to its date, of nothing else.

    The date has its year and month written.
    """
    is_exact = dated.when is not None and dated.when.precision in {Precision.DAY, Precision.MONTH}
    if dated.told is None or dated.year_from != "written" or not is_exact:
        return False
    if len(scanned.mentions) > 1 and not _are_all_past(scanned):
        return False  # it stands beside the date that is announced
    end = max(dated.clause.mention.end, *(cue.end for cue in dated.told.cues))
    low, high = dated.clause.segments[0]
    return not (
        any(cue.start < end for cue in scanned.cues.other_things)
        or any(low <= cue.start < min(high, end) for cue in scanned.cues.no_release)
    )


def _are_all_past(scanned: Scanned) -> bool:
    """Say whether a sentence only tells what was: each date has its year, and none was to come."""
    published = scanned.context.day_published
    days = [
        real_day(each.year, each.month, each.day) if each.year and each.month and each.day else None
        for each in scanned.mentions
    ]
    return published is not None and all(day is not None and day < published for day in days)


_ASIDE = re.compile(
    r"\b(?:which|that)\s+(?:had\s+|has\s+|was\s+)?(?:opened|bowed|premiered|debuted|launched"
    r"|released|screened)"
    r"\b[^,;]*$"
)
"""What recalls an opening beside the one announced: "Nightfall, which opened in May, goes wide"."""


def _tells_the_past(dated: Dated, text: str) -> bool:
    low, high = dated.clause.segments[0]
    return tells_the_past(text[low:high])


def _is_weak(dated: Dated, name: Named | None, scanned: Scanned) -> bool:
    """Say whether nothing but a period speaks for a release: no sure film, or other things too."""
    low, high = dated.clause.segments[0]
    if any(low <= cue.start < high for cue in scanned.cues.other_things):
        return True
    if name is None:
        return not speaks_of_a_film(scanned.text)
    return name.is_guess and (dated.year_from != "written" or name.weight < TITLE_LIKE)
