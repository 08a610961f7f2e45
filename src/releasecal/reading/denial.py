"""Whether a date is of a film's release at all, or of a shoot, a book, something said."""

import re

from releasecal.model import ReleaseType
from releasecal.reading.cues import Cues, speaks_of_films
from releasecal.reading.dated import Dated
from releasecal.reading.phrases import Found

_IN_TIME_FOR = re.compile(
    r"\b(?:in\s+time\s+for|ahead\s+of|coinciding\s+with|around|near|before|after|for"
    r"|close(?:r)?\s+to|nearer(?:\s+to)?|towards?)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_MOVED_ON = re.compile(
    r"\b(?:moved|pushed|shifted|delayed|postponed|bumped|put\s+back|rescheduled"
    r"|dated|pulled)(?:\s+back)?\s+"
    r"(?:on\s+|late\s+|early\s+)?$",
    re.IGNORECASE,
)
_MOVED_IN = re.compile(
    r"\b(?:moved|pushed|shifted|delayed|postponed|bumped|rescheduled|dated"
    r"|announced)\s+(?:back\s+)?in\s+$",
    re.IGNORECASE,
)
_OF_MANY = re.compile(
    r"\s+(?:blockbusters|films|movies|openers|titles|releases|hits|box\s+office|weekends|records?|"
    r"line-?up|slate|calendar|schedule|programme|festivals?)\b",
    re.IGNORECASE,
)
"""What makes a month that of many films: "past October blockbusters"."""
_DENIED = re.compile(
    r"\b(?:not|won['’]t|isn['’]t|never|no\s+longer)[”\"’']?\s+(?!only\b|just\b)(?:be\s+"
    r"|going\s+to\s+)?"
    r"(?:hit|open|com(?:e|ing)|releas|arriv|reach|premier|debut|bow|stream)"
    r"(?![^,;]*\b(?:until|till|before|but)\b)[^,;]*$"
    r"|\bneither\b[^,;]*\bnor\b[^,;]*$"
    r"|\b(?:would|could|should|might)\s+have\s+(?:opened|been\s+released|hit|come|premiered"
    r"|arrived)\b[^,;]*$",
    re.IGNORECASE,
)
"""What denies an opening: "will not hit theaters in November"; "until" a date affirms it."""
_STANDS_BEFORE = 60
"""Characters between another thing and the date that it is of."""


def is_no_release(dated: Dated, text: str, cues: Cues) -> bool:
    """Say whether a date is of a shoot, a book, a season: of anything but the release of a film."""
    at = dated.clause.mention.start
    if _is_denied_beside(dated, text) or _is_of_series(dated, text):
        return True
    if _IN_CINEMAS.search(text[:at]):
        return False
    return (
        any(_opens_itself(cue, text, at) for cue in cues.festivals)
        or any(_denies(cue, dated, text) for cue in cues.no_release)
        or any(_is_subject(cue, dated, text) for cue in cues.other_things)
        or any(_begins_sentence(cue, text, at) for cue in cues.other_things)
    )


def _is_of_series(dated: Dated, text: str) -> bool:
    """Say whether what a service or a channel brings has episodes, and is nowhere called a film."""
    is_at_home = dated.told is not None and set(dated.told.types) <= _WITH_SERIES
    return is_at_home and _EPISODES.search(text) is not None and not speaks_of_films(text)


_WITH_SERIES = frozenset({ReleaseType.STREAMING, ReleaseType.TV})
_EPISODES = re.compile(
    r"\b(?:(?:mini)?series|episodes?|seasons?|showrunner|(?:three|four|five|six|seven|eight|ten"
    r"|\d+)-part)\b",
    re.IGNORECASE,
)
_IN_CINEMAS = re.compile(
    r"\b(?:in|to|hits?)\s+(?:\w+\s+)?(?:cinemas|theat(?:er|re)s)\s+(?:(?:and\s+imax|worldwide"
    r"|everywhere|only|on|this)\s+)*$",
    re.IGNORECASE,
)
"""What makes a date that of a film, whatever else is told: "teaser: in UK cinemas May 5"."""


def _is_denied_beside(dated: Dated, text: str) -> bool:
    """Say whether the words right before or behind a date make it no day of a release."""
    mention = dated.clause.mention
    before = text[: mention.start]
    is_of_week = mention.form in {"near", "weekday"}
    is_known_day = mention.form in {"holiday", "season"}
    # Right beside the date, and nowhere else: "after" or "said" elsewhere tell nothing of it.
    return bool(
        _DENIED.search(before[dated.clause.segments[0][0] :])
        or _COUNTED_FROM.search(before)
        or (is_of_week and _OTHER_DAY.search(before))
        or (mention.form == "weekday" and _OTHER_WEEK.match(text, mention.end))
        or (is_known_day and _IN_TIME_FOR.search(before))
        or ((is_of_week or mention.form == "period") and _MOVED_ON.search(before))
        or (is_of_week and before.rstrip().lower().endswith("earlier"))
        or (mention.day is None and _OF_MANY.match(text, mention.end))
        or _GOES_ON.search(before)
        or (mention.form == "month" and _MOVED_IN.search(before))
        or _TRAILER_OF.search(before)
        or _IN_FRONT.match(text, mention.end)
    )


_GOES_ON = re.compile(
    r"\b(?:not|\w+n['’]t|no\s+need)\b[^.;,]{0,20}\bwait\s+(?:until|till)\s+$|"
    r"\b(?:go(?:es)?|going|runs?|running|lasts?|continues?|stays?|remains?|plays?|playing)\s+"
    r"(?:on\s+|in\s+(?:theaters|theatres|cinemas)\s+)?(?:until|till|through)\s+$|"
    r"\b(?:end(?:s|ed|ing)?|finish\w*|clos\w+|wrap\w*)\s+(?:its|their|the|a)\s+(?:[\w-]+\s+){0,3}"
    r"(?:run|engagement)\b[^.;]{0,40}\son\s+$",
    re.IGNORECASE,
)
"""What leads to the end of something: "the matches go on until", "stays in theaters until"."""
_OTHER_DAY = re.compile(
    r"\b(?:Easter|Ash|Shrove|Whit|Palm|Holy|Maundy|[Ee]very|[Ss]ame|(?:weeks?|months?"
    r"|years?)\s+from)\s+$"
)
"""What makes of a weekday another than the next: "Ash Wednesday", "a week from Friday"."""
_OTHER_WEEK = re.compile(r"\s+(?:week\b|in\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))")
"""The same behind it: "Friday week", "every Friday in January"."""
_COUNTED_FROM = re.compile(
    r"\b(?:days?|weeks?|months?|nights?|weekend|(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day)\s+(?:before|after)\s+$",
    re.IGNORECASE,
)
"""What leads from a date to another one: "a week before", "the Friday after"."""
_TRAILER_OF = re.compile(
    r"\b(?:trailer|teaser|clip|featurette|poster)s?\s+(?:for|of)\b(?![^.;]*,\s+(?:which|that)\b)"
    r"[^.;]{3,90}?,?\s(?:will|to\s+(?:be|premiere|debut|drop|arrive|come|screen)|is\s+set\s+to"
    r"|is\s+expected\s+to|premieres?|debuts?|arrives?|drops?"
    r"|lands?|is\s+coming)\b[^.;]*$",
    re.IGNORECASE,
)
"""What tells the day of a trailer: "the trailer for Nightfall will premiere on"."""
_IN_FRONT = re.compile(r",?\s+(?:in\s+front\s+of|attached\s+to)\b", re.IGNORECASE)


def _opens_itself(cue: Found, text: str, at: int) -> bool:
    """Say whether a festival is what a sentence is about: "The festival opens on May 14"."""
    return cue.end <= at and _RUNS.match(text, cue.end) is not None


_RUNS = re.compile(
    r"\W{0,3}(?:\([^)]*\)\s*)?(?:is\s+(?:scheduled|set|due|slated)|will\s+(?:run|open|take|be|kick"
    r"|begin"
    r"|return)|runs?|opens|takes\s+place|kicks|returns|begins)\b",
    re.IGNORECASE,
)

_SUBJECT = re.compile(
    r",?\s+(?:\([^)]*\)\s+)?(?:is|was|are|were|will|would|has|have|comes|came|arrives?|drops?"
    r"|dropped"
    r"|launch\w*|returns?|debuts?|premieres?|titled|entitled|of)\b"
)
_EARLY_WORDS = 6


def _begins_sentence(cue: Found, text: str, at: int) -> bool:
    """Say whether a sentence is of another thing: "The new album is out on ..."."""
    return (
        cue.end <= at
        and len(text[: cue.start].split()) <= _EARLY_WORDS
        and _SUBJECT.match(text, cue.end) is not None
        and not speaks_of_films(text[:at])
    )


_AND_THEN = re.compile(r",?\s+(?:and|where|but|to)\b")
"""What goes on to something else behind a release: "and was nominated", "where it won"."""


def _denies(cue: Found, dated: Dated, text: str) -> bool:
    """Say whether words such as "filming began" are nearer to the date than a release's."""
    clause, told, mention = dated.clause, dated.told, dated.clause.mention
    is_told_before = told is not None and any(each.start < mention.start for each in told.cues)
    if is_told_before and cue.start >= mention.end and _AND_THEN.match(text, mention.end):
        return False
    near = min(abs(cue.start - mention.end), abs(mention.start - cue.end))
    low, high = clause.segments[0]
    if low < cue.end and cue.start < high:
        if _TAKES_PLACE.search(text[cue.start : cue.end]):
            return _SHOWING.search(text[low:high]) is None
        # "Filming began before it opens on May 5": of two, the nearer one says what the day is.
        opens = told and any(
            each.kind in _OPENS or _RELEASE_OF.search(text[each.start : each.end + 4])
            for each in told.cues
        )
        if cue.end <= mention.start and (
            _IS_SUBJECT.match(text, cue.end) or not text[: cue.start].strip()
        ):
            return True
        is_what_opens = told and any(each.start < cue.start < each.end for each in told.cues)
        return not told or not opens or is_what_opens or near <= max(told.distance, _RIGHT_BESIDE)
    if told is None:
        return clause.start <= cue.start < clause.end
    ends = mention.start if is_told_before else clause.end
    return clause.start <= cue.start < ends and near + _LEAD < told.distance


_TAKES_PLACE = re.compile(r"\bplace\b", re.IGNORECASE)
_SHOWING = re.compile(r"\b(?:release|premiere|debut|screening|launch|bow|opening)\b", re.IGNORECASE)
_IS_SUBJECT = re.compile(r"\s+(?:is|are|was|were|will|has|have)\b")
_RELEASE_OF = re.compile(r"\b(?:release|debut|premiere|bow|launch)\s+of", re.IGNORECASE)
_OPENS = frozenset({"open", "move", "premiere"})
_RIGHT_BESIDE = 3
_LEAD = 10


_BEFORE_RELEASE = re.compile(r"\s+(?:theatrical\s+)?(?:release|opening|debut|bow)\b", re.IGNORECASE)
_NAMES_DATE = re.compile(r"\brelease\s+date\s+of\s+the\s+film,\s+$", re.IGNORECASE)
_OWN = re.compile(r"(?:\b(?:its|an?|the)|['’]s|,)\s+$", re.IGNORECASE)
"""What makes a date that of a release beyond doubt: "ahead of its March 3 release"."""
_MATERIAL = re.compile(
    r"(?:\w+\s+)?(?:trailer|teaser|poster|clip|featurette|footage|soundtrack)", re.IGNORECASE
)
_OF_A_FILM = re.compile(
    r"^\s+(?:for|of|from)\b[^;]*?(?:[,)”’\"]|\b(?:film|movie))\s+(?:which|that|out|due|coming"
    r"|opening"
    r"|arriving|hitting|releas|in\s+theat)",
    re.IGNORECASE,
)
"""What goes on from a trailer to its film: "the trailer for Nightfall, which opens in May"."""


def _is_subject(cue: Found, dated: Dated, text: str) -> bool:
    clause, mention = dated.clause, dated.clause.mention
    if not clause.start <= cue.start < clause.end:
        return False
    if _OF_A_FILM.search(text[cue.end : mention.start]):
        return False
    is_dated = _BEFORE_RELEASE.match(text, mention.end) or _NAMES_DATE.search(text[: mention.start])
    if is_dated and _OWN.search(text[: mention.start]):
        return False
    is_material = _MATERIAL.match(text[cue.start : cue.end]) is not None
    if (
        not is_material
        and dated.told
        and any(each.kind == "theatrical" for each in dated.told.cues)
    ):
        return False  # what hits theaters is a film, whatever it was made from
    low, high = clause.segments[0]
    is_before = cue.end <= mention.start and mention.start - cue.end < _STANDS_BEFORE
    return low <= cue.start < high or is_before
