"""Where a title begins and ends in a run of capitals: what of the run belongs to it.

"On Friday Nightfall Opens" has one word that does. In prose a capital says that a word is part of a
name, so there little is cut; where every word has one, as in headlines, more is.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from releasecal.reading.proper_names import ARTICLES, NEVER_TITLES, SMALL, bare
from releasecal.reading.surroundings import is_owned_pair
from releasecal.reading.words import names

_BEFORE_VERB = re.compile(  # what a title is the subject of
    r"[”\"’']?\s*(?:[,(:—–]|\bis\b|\bwas\b|\bwill\b|\bhas\b|\bhad\b|\bgets?\b|\bgot\b"
    r"|\bgoes\b|\bwent\b|\bopen|\bhits?\b|\barriv|\brelease|\bpremier|\bbow|\bdebut|\bland|\bmov"
    r"|\bpush|\bshift|\bslid|\bslip|\bcom[ei]|\bcame\b|\bstar|\breach|\bwon\b|\bwins\b|\bearn"
    r"|\bgross|\bscor|\bbeg[ai]n|\bstart|\breceiv|\bfollow|\brepla|\btak|\bdrop|\bstream|\bplay"
    r"|\bwhich\b|\bexpand|\bvacat|\bleav|\bnow\b|\bdue\b|\bset\b|\bto\s+(?:be|open|hit|release|move"
    r"|get|go|come|play)\b"
    r"|\bfirst\b|\balso\b|\bbec[ao]m|\bdoes|\bdo\b|\bwon[’']t|\bcan\b|\bremain|\bopt|\bhead|\bdelay"
    r"|\bpostpon|\bput\s+(?:off|back)|\bdate[sd]\b|\bland|\bslot|\bbump|\bpulled|\bfind|\bheld)"
)
FINITE_VERBS = (
    "is|was|has|had|will|opens|opened|hits|heads|arrives|arrived|comes|lands|gets|stars|moves"
    "|debuts|debuted|bows|streams|premieres|premiered"
)
"""What is said of one film: a pattern of verbs that no noun is written like."""
_FUNCTION_WORDS = frozenset(names.FUNCTION_WORDS.split())
_CAPITAL_IN_PROSE = frozenset(names.CAPITAL_IN_PROSE.split())
_NEVER_LAST = frozenset({*SMALL, *names.NEVER_LAST.split()} - {"die", "v", "x", "y"})
_SMALL_LAST = _NEVER_LAST - frozenset({"movie", "his", "her"})
"""What ends no title in prose, where "The Nightfall Movie" has its capital for itself."""
_OF_FILMS = frozenset(names.FILM_WORDS.split()) | {"film", "films", "movies", "trailer", "teaser"}
_BEGIN_TITLES = frozenset(names.BEGIN_TITLES.split())
_BEGIN_SUBJECTS = frozenset(names.BEGIN_SUBJECTS.split())
_PRONOUNS = frozenset(
    "i it he she we they you his her its their my our your no don't you're we're i'm".split()
)
_FORMS_OF_ADDRESS = frozenset({"mr", "mrs", "ms", "dr"})
AT_START = 2
"""Characters before a word that begins its sentence, a quotation mark and a blank."""


def is_before_verb(text: str, end: int) -> bool:
    """Say whether a verb follows, or a mark, as behind the film that a sentence is about."""
    return _BEFORE_VERB.match(text, end) is not None


ABOUT_IT = re.compile(
    r"(?:The\s+)?(?:(?:(?:Blu-[Rr]ay|DVD|4K(?:\s+UHD)?|VHS)s?(?:\s+(?:and|&)\s+)?){1,3}\s+of"
    r"|(?:[A-Z]\w+\s+){0,3}(?:Trailer|Teaser|Poster|Clip)s?\s+(?:for|of))\s+(?=[A-Z\d])"
)
"""What is not the film but of it: "The Blu-ray of Nightfall", "Final Trailer for Nightfall"."""
VERB_IN_CAPITALS = re.compile(
    r"(?<=\s)(?:(?:Has|Have|Will|[Tt]o|Is)\s+(?:Been|Be|Now|Open|Hit|Get|Stream|Premiere|Debut)"
    r"|Has\s+(?:[Aa]n?|\d+|Its|Just|Already|Finally)"
    r"|(?:Sails|Jumps|Leaps|Slides|Climbs|Races|Dashes|Flees|Flies)\s+(?:to|into|from)"
    r"|Is\s+(?:Coming|Finally|Officially|Already|Back|Getting)|Delay(?:s|ed)|Push(?:es|ed)"
    r"|Mov(?:es|ed)|Sets?|Gets?|Releas(?:es|ed?|ing)|Opens|Opening|Debuts"
    r"|Premieres|Arrives|Hits|Postpone[sd]|Shift(?:s|ed)|Dated|Bows|Bumped|Slips|Coming|Heads|Lands"
    r"|Adds|Slated|(?:Film|Movie)\s+Screens"
    r"|Changes|Announce[sd]|Reveals?)\b"
)
"""What a title is followed by in capitals; words that titles have as well are left out."""


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Take away what begins or ends a run and is no part of a title: "On", "Friday", "Opens"."""
    words = [
        (match.start() + start, match.end() + start)
        for match in re.finditer(r"\S+", text[start:end])
    ]
    is_subject = is_before_verb(text, end)
    if is_title_case(text) and (verb := VERB_IN_CAPITALS.search(text[start:end])):
        words = [word for word in words if word[0] < start + verb.start()]
    while words and _is_filler(text, words, is_subject=is_subject):
        words.pop(0)
    # From the end as well: headlines go on in capitals behind the title, and so do editions.
    while words and (
        _is_never_last(text, words)
        or text[slice(*words[-1])] in "&-–"
        or _ORDINAL.fullmatch(text[slice(*words[-1])])
    ):
        words.pop()
    return (words[0][0], words[-1][1]) if words else (start, start)


def _is_never_last(text: str, words: Sequence[tuple[int, int]]) -> bool:
    """Say whether a word ends no title; in prose a small word with a capital does: "Shut In"."""
    last = text[slice(*words[-1])]
    if is_title_case(text):
        return bare(last) in _NEVER_LAST
    is_ending = last in _ENDING and len(words) > 1 and text[words[-2][1] - 1] not in _ENDS
    return bare(last) in _SMALL_LAST and not is_ending


_ENDING = frozenset("In On A Up With For To By".split())


def _is_filler(text: str, words: Sequence[tuple[int, int]], *, is_subject: bool) -> bool:
    """Say whether the first word of a run is no part of a title.

    One that a sentence may begin with is part of one within the sentence, where nothing else gives
    it a capital, and right before a verb: "Five Nights opens".
    """
    first = text[slice(*words[0])]
    word = bare(first)
    if not word or first[0].islower():
        return True
    if word not in NEVER_TITLES or len(words) == 1:
        return word in NEVER_TITLES
    second = bare(text[slice(*words[1])])
    begins = words[0][0] <= AT_START or text[: words[0][0]].rstrip()[-1:] in _ENDS
    is_verb_next = is_subject and _VERB_AT_ONCE.match(text, words[-1][1]) is not None
    starts_title = is_subject and (
        first.endswith(("'s", "’s"))  # "Friday's Child opens"
        or word in _BEGIN_TITLES
        or (word in ARTICLES and second in _BEGIN_TITLES)
    )
    starts_title = starts_title or (
        is_verb_next and (word in _BEGIN_SUBJECTS or _leads_no_other(text, words))
    )
    # "Mr. Olsen" is somebody, "Mr. Olsen's Last Balloon" is not
    starts_title = starts_title or (word in _FORMS_OF_ADDRESS and len(words) > 2)  # noqa: PLR2004
    if starts_title or (not is_title_case(text) and _owns_itself(text, words)):
        return False
    if _names_season(text, words) or is_owned_pair(text, words):
        return False
    if word in ARTICLES or word in _PRONOUNS:
        is_filler = second in NEVER_TITLES and second not in _PRONOUNS and begins
        return is_filler and (not is_subject or is_title_case(text) or second in _OF_FILMS)
    return begins or word in (
        NEVER_TITLES - _FUNCTION_WORDS if is_title_case(text) else _CAPITAL_IN_PROSE
    )


def _leads_no_other(text: str, words: Sequence[tuple[int, int]]) -> bool:
    """Say whether what begins with "After the" or "By the", before a verb, has no other subject.

    "By the Sea opens in May" is of that film, "After the Sunset opens, it closes" is not.
    """
    if is_title_case(text) or words[0][0] > AT_START:
        return False
    first, second = (text[slice(*word)] for word in words[:2])
    is_phrase = first.lower() in _PREPOSITIONS and second.lower() in ARTICLES
    return is_phrase or (
        first.lower() in _SUBORDINATE and _GOES_ON.search(text, words[-1][1]) is None
    )


_VERB_AT_ONCE = re.compile(r" (?!\w+ing\b)[a-z]")
_PREPOSITIONS = frozenset("about at by for from in into of on to with".split())
_SUBORDINATE = frozenset("after as before if once since till until when while".split())
_GOES_ON = re.compile(r",\s+(?!\d{4}\b)")


@lru_cache(maxsize=8)
def is_title_case(text: str) -> bool:
    """Say whether a text is written as headlines are, with a capital to nearly every long word."""
    long_words: list[str] = _LONG_WORD.findall(text[:400])
    capitals = [word for word in long_words if word[0].isupper()]
    return len(capitals) > _MOST_CAPITAL * len(long_words) and not _LOWER.search(text[:400])


_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
_LOWER = re.compile(r"\s(?!with|from|into|over|than|that|upon)[a-z]{4}\b")
"""A word that would have a capital in a headline too, unlike the small ones."""
_MOST_CAPITAL = 0.9
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_ENDS = frozenset(":.!?|")


def _names_season(text: str, words: Sequence[tuple[int, int]]) -> bool:
    """Say whether a run begins with a title's season: "The Fall Guy", "Summer of Salt"."""
    said = [bare(text[low:high]) for low, high in words]
    rest = said[1:] if said[0] in ARTICLES else said
    follows = next((word for word in rest[1:] if word not in SMALL), None)
    return (
        rest[:1] != []
        and rest[0] in _SEASONS
        and follows is not None
        and follows not in NEVER_TITLES
    )


def _owns_itself(text: str, words: Sequence[tuple[int, int]]) -> bool:
    """Say whether a word with a capital belongs to the run: "Friday Lights", "Danish Girl".

    Behind a preposition a day stands for itself, and before a lower word a nation does.
    """
    word = bare(text[slice(*words[0])])
    second = text[slice(*words[1])]
    if words[0][0] > AT_START and second[0].isupper() and bare(second) in ARTICLES:
        return True  # "moved Into The Storm": in prose an article has no capital of its own
    if word in _DAYS:
        return not _DAY_ALONE.search(text[: words[0][0]])
    return word in _NATIONS and text[slice(*words[0])].lower() == word


_DAYS = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday january february september"
        " november"
    ).split()
)
_DAY_ALONE = re.compile(
    r"(?:^|\b(?:on|this|next|last|by|until|till|from|since|late|early|to|for|in|of|and|every)"
    r"|[,(–—-])\s*$",
    re.IGNORECASE,
)
_NATIONS = frozenset(
    (
        "american british english french german italian spanish japanese korean chinese indian"
        " canadian australian danish"
    ).split()
)
_SEASONS = frozenset({"spring", "summer", "fall", "autumn", "winter"})
