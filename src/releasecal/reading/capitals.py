"""Words in capitals that may be a title, by their looks: no people, companies or places."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from releasecal.reading.proper_names import (
    FIRST_NAMES,
    SMALL,
    bare,
    is_company_or_place,
    is_name,
    is_only_names,
    is_other_place,
    is_person,
)
from releasecal.reading.rows import Run, without_people
from releasecal.reading.surroundings import is_owned_pair, surroundings
from releasecal.reading.words import names

_CAPITAL = r"(?:[A-ZÀ-ÖØ-ÞĀŁŚŠŽČŻ][\w'’.*!?+·-]*|\d[\w’'.-]*(?::\d+)?|&)"
_RUN = re.compile(
    rf"(?<![\w'’.]){_CAPITAL}(?:(?:\s+|:\s+|\s+&\s+|\s*[–-]\s+(?=[A-Z]))"
    rf"(?:(?:{'|'.join(map(re.escape, sorted(SMALL)))})\s+){{0,3}}{_CAPITAL})*"
)
_MADE = re.compile(
    r"\S+[-–](?:helmed|directed|starring|starrer|financed|produced|scripted|penned|written|led|fronted|backed|set|based"
    r"|inspired|winner|nominee|winning|nominated|owned|era|themed|distributed)\b\s*",
    re.IGNORECASE,
)
"""Who made a film, in one word before it: "the Mira Olsen-starring Nightfall"."""
_ALIAS = re.compile(r"\b(?:AKA|A\.K\.A\.)\s+")
_OWNER = re.compile(r"(?:['’‘]s|s['’])\s+")
_JOINT = re.compile(r"\s+(?:and|&|in|on|from|at|with|for|to|or|by)\s+(?:the\s+)?")
_BEFORE_VERB = re.compile(  # what a title is the subject of
    r"[”\"’']?\s*(?:[,(:—–]|\bis\b|\bwas\b|\bwill\b|\bhas\b|\bhad\b|\bgets?\b|\bgot\b"
    r"|\bgoes\b|\bwent\b|\bopen|\bhits?\b|\barriv|\brelease|\bpremier|\bbow|\bdebut|\bland|\bmov"
    r"|\bpush|\bshift|\bslid|\bslip|\bcom[ei]|\bcame\b|\bstar|\breach|\bwon\b|\bwins\b|\bearn"
    r"|\bgross|\bscor|\bbeg[ai]n|\bstart|\breceiv|\bfollow|\brepla|\btak|\bdrop|\bstream|\bplay"
    r"|\bexpand|\bvacat|\bleav|\bnow\b|\bdue\b|\bset\b|\bto\s+(?:be|open|hit|release|move|get|go|come|play)\b"
    r"|\bdoes|\bdo\b|\bwon[’']t|\bcan\b|\bremain|\bopt|\bhead|\bdelay|\bpostpon|\bput\s+(?:off|back)|\bdate[sd]\b|\bland|\bslot|\bbump|\bpulled|\bfind|\bheld)"
)
_RELEASED = re.compile(
    r"\s+(?:theatrical|limited|wide|original|new|own|us|uk|domestic)?\s*(?:release|opening|debut"
    r"|bow|run|date|premiere|rollout|launch|arrival|blu-ray|dvd|trailer)",
    re.IGNORECASE,
)


_NEVER = frozenset(names.NEVER_TITLES.split())
_FUNCTION_WORDS = frozenset(names.FUNCTION_WORDS.split())
_CAPITAL_IN_PROSE = frozenset(names.CAPITAL_IN_PROSE.split())
_NEVER_LAST = frozenset({*SMALL, *names.NEVER_LAST.split()} - {"die", "v", "x", "y"})
_SMALL_LAST = _NEVER_LAST - frozenset({"movie", "his", "her"})
"""What ends no title in prose, where "The Nightfall Movie" has its capital for itself."""
_BEGIN_TITLES = frozenset(names.BEGIN_TITLES.split())
_FILM_WORDS = frozenset(names.FILM_WORDS.split())
_LABELS = (["release", "date"], ["release", "dates"], ["opening", "date"])
"""What ends a label in capitals: "Ireland Release Date"."""
_ARTICLES = frozenset({"the", "a", "an"})
_PRONOUNS = frozenset(
    "i it he she we they you his her its their my our your no don't you're we're i'm".split()
)
_NO_OWNERS = frozenset({*_ARTICLES, "mr", "mrs", "miss", "lady", "dr", "my", "our", "no"})


def find_runs(text: str, taken: Sequence[tuple[int, int]]) -> list[Run]:
    """Return the runs of capitals outside the taken stretches; none of a text all in capitals."""
    if _is_shouted(text):
        return []
    found = []
    for low, high in _gaps(text, taken):
        for match in _RUN.finditer(text, low, high):
            for start, end in _without_owner(text, match.start(), match.end()):
                if run := _weigh(text, start, end):
                    found.append(run)
    return without_people(sorted(found), text)


_WHERE = frozenset({"in", "at", "on"})
_VERB_AT_ONCE = re.compile(r"\s(?:is|was|has|will|moves|opens|hits|heads|arrives|lands|premieres|debuts)\b")
"""What shows that a place is part of the title before it: "Born in Norway opens"."""
_ARTICLE_AND_NOUN = 2
"""What a title begins with that names a place: "The Man from Oslo"."""


def _without_owner(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a run behind the owner in it: "Mira Olsen's Nightfall", "Disney's Haunted House"."""
    begin = start
    for made in _MADE.finditer(text, start, end):
        begin = made.end()
    for alias in _ALIAS.finditer(text, begin, end):
        begin = alias.end()
    colon = text.find(": ", begin, end)
    if colon > 0 and is_company_or_place([bare(word) for word in text[start:colon].split()]):
        begin = colon + 2
    for match in _OWNER.finditer(text, begin, end):
        words = [bare(word) for word in text[begin : match.start()].split()]
        is_many = len(words) > 1 and words[0] not in _NO_OWNERS
        if is_many or is_company_or_place(words):
            begin = match.end()
    yield from _cut_joints(text, begin, end)


def _cut_joints(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a run at "and", "in" and the like beside a person, a company or a place."""
    if is_company_or_place([bare(word) for word in text[start:end].split()] or [""]):
        return
    for match in _JOINT.finditer(text, start, end):
        is_list = match[0].split()[0] == "and" and text[match.end() :].startswith(("The ", "A "))
        left = [bare(word) for word in text[start : match.start()].split()]
        joint = match[0].split()
        if joint[:2] == ["and", "the"]:
            continue  # people and companies are not told of with "and the", but titles are
        right = [bare(word) for word in text[match.end() : end].split()]
        is_place_of_title = joint[0] in _WHERE and _VERB_AT_ONCE.match(text, end) is not None
        is_whose = (
            is_place_of_title or (len(left) == _ARTICLE_AND_NOUN and left[0] in _ARTICLES)
        ) and not is_person(right)
        is_within = is_whose or (
            match[0].split()[0] in {"to", "or", "for"} and ":" in text[start : match.start()]
        )
        if is_list or (
            not is_within
            and (is_name(text[start : match.start()]) or is_name(text[match.end() : end]))
        ):
            yield start, match.start()
            yield from _cut_joints(text, match.end(), end)
            return
    yield start, end


def _weigh(text: str, start: int, end: int) -> Run | None:
    """Return a run without what does not belong to it; None when no title can be left."""
    whole = [bare(word) for word in text[start:end].split()]
    if whole and is_company_or_place(whole):
        return None
    start, end = _trim(text, start, end)
    written = re.sub(r"(?:['’‘]s|(?<=s)['’])$", "", text[start:end].rstrip(".,:;-–"))
    is_owner = written != text[start:end].rstrip(".,:;-–")
    end = start + len(written)
    words = [bare(word) for word in written.split()]
    if (
        not any(word[0].isupper() for word in written.split())
        or is_company_or_place(words)
        or is_only_names(words)
        or (is_other_place(words) and not _opens_as_subject(text, start, end))
        or all(word in _NEVER for word in words)
        or words[-2:] in _LABELS
    ):
        return None
    named = words[1:] if words[0] in _ARTICLES else words
    is_somebody = is_person(named) and not _OWNS.match(written)
    weight = 1.0 + 0.4 * (len(words) > 1) - 2.0 * is_somebody
    weight += 0.4 * (
        ":" in written or words[0] in _ARTICLES or any(word.isdigit() for word in words[1:])
    )
    weight -= 2.0 * (is_somebody and _calls_a_film(text, start, end))
    weight -= (0.8 + 0.6 * (len(written) < _ACRONYM)) * (
        written.isupper() and len(written) <= _ACRONYM
    )
    weight -= 1.5 * (text[start - 1 : start] == "(")
    weight -= 1.5 * (is_owner and not _RELEASED.match(text, end + 2))
    if len(words) == 1 and (
        words[0] in FIRST_NAMES
        or (start <= _AT_START and words[0].endswith(("ing", "ly")))
        or (start <= _AT_START and not _BEFORE_VERB.match(text, end))
    ):
        weight -= 1.2
    if len(words) == 1 and start <= _AT_START and _AFTER_CALL.match(text, end):
        weight -= 2.5
    return Run(start, end, written, weight + surroundings(text, start, end))


_AFTER_CALL = re.compile(r",\s+(?:i|it|its|this|that|these|we|there|he|she|they|you|both|no)\b")
"""What stands behind a word that only opens a sentence: "Remember, this was the film that"."""


def _opens_as_subject(text: str, start: int, end: int) -> bool:
    """Say whether a word begins its sentence right before a verb, as a mere place seldom does."""
    is_subject = start <= _AT_START and text[end : end + 1] != ","
    return is_subject and _BEFORE_VERB.match(text, end) is not None


def is_subject(text: str, title: str, *, is_followed: bool = False) -> bool:
    """Say whether a title begins a sentence whose verb follows at once: "Nightfall opens"."""
    start = text.find(title)
    is_before_verb = is_followed or _BEFORE_VERB.match(text, start + len(title)) is not None
    return 0 <= start <= _AT_START and is_before_verb


def _calls_a_film(text: str, start: int, end: int) -> bool:
    """Say whether a name tells only whose film is meant: "the Mira Olsen drama"."""
    behind = _NEXT_WORD.match(text, end)
    is_that = _THAT.search(text[max(start - 5, 0) : start + 4]) is not None
    return is_that and behind is not None and behind[1] in _FILM_WORDS


_THAT = re.compile(r"\b(?:the|an?)\s", re.IGNORECASE)
_OWNS = re.compile(r"\w+['’]s\b")
"""A first name that owns what follows, as in titles: "Ferris's Farm"."""
_NEXT_WORD = re.compile(r"\s+(\w+)")
_ACRONYM = 4
_AT_START = 2


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Take away what begins or ends a run and is no part of a title: "On", "Friday", "Opens"."""
    words = [
        (match.start() + start, match.end() + start)
        for match in re.finditer(r"\S+", text[start:end])
    ]
    is_subject = _BEFORE_VERB.match(text, end) is not None
    while words and _is_filler(text, words, is_subject=is_subject):
        words.pop(0)
    while words and (
        bare(text[slice(*words[-1])]) in (_NEVER_LAST if _is_title_case(text) else _SMALL_LAST)
        or text[slice(*words[-1])] in "&-–"
        or _ORDINAL.fullmatch(text[slice(*words[-1])])
    ):
        words.pop()
    return (words[0][0], words[-1][1]) if words else (start, start)


def _is_filler(text: str, words: Sequence[tuple[int, int]], *, is_subject: bool) -> bool:
    """Say whether the first word of a run is no part of a title.

    One that a sentence may begin with is part of one within the sentence, where nothing else gives
    it a capital, and right before a verb: "Five Nights opens".
    """
    first = text[slice(*words[0])]
    word = bare(first)
    if not word or first[0].islower():
        return True
    if word not in _NEVER:
        return False
    if len(words) == 1:
        return True
    second = bare(text[slice(*words[1])])
    begins = words[0][0] <= _AT_START or text[: words[0][0]].rstrip()[-1:] in _ENDS
    starts_title = is_subject and (
        word in _BEGIN_TITLES or (word in _ARTICLES and second in _BEGIN_TITLES)
    )
    if not _is_title_case(text) and _owns_itself(text, words):
        return False
    if starts_title or _names_season(text, words) or is_owned_pair(text, words):
        return False
    if word in _ARTICLES or word in _PRONOUNS:
        return second in _NEVER and second not in _PRONOUNS and begins
    return begins or word in (_NEVER - _FUNCTION_WORDS if _is_title_case(text) else _CAPITAL_IN_PROSE)


@lru_cache(maxsize=8)
def _is_title_case(text: str) -> bool:
    """Say whether a text is written as headlines are, with a capital to nearly every long word."""
    long_words = _LONG_WORD.findall(text[:400])
    return sum(word[0].isupper() for word in long_words) > _MOST_CAPITAL * len(long_words)


_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
_MOST_CAPITAL = 0.9
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_ENDS = frozenset(":.!?|")


def _names_season(text: str, words: Sequence[tuple[int, int]]) -> bool:
    """Say whether a run begins with a title's season: "The Fall Guy", "Summer of Salt"."""
    said = [bare(text[low:high]) for low, high in words]
    rest = said[1:] if said[0] in _ARTICLES else said
    follows = next((word for word in rest[1:] if word not in SMALL), None)
    return rest[:1] != [] and rest[0] in _SEASONS and follows is not None and follows not in _NEVER


def _owns_itself(text: str, words: Sequence[tuple[int, int]]) -> bool:
    """Say whether a day's or a nation's name belongs to the run: "Friday Lights", "Danish Girl".

    Behind a preposition a day stands for itself, and before a lower word a nation does.
    """
    word = bare(text[slice(*words[0])])
    if word in _DAYS:
        return not _DAY_ALONE.search(text[: words[0][0]])
    return word in _NATIONS and text[slice(*words[0])].lower() == word


_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february september november".split()
)
_DAY_ALONE = re.compile(
    r"(?:^|\b(?:on|this|next|last|by|until|till|from|since|late|early|to|for|in|of|and|every)|[,(–—-])\s*$", re.IGNORECASE
)
_NATIONS = frozenset(
    "american british english french german italian spanish japanese korean chinese indian canadian australian danish".split()
)
_SEASONS = frozenset({"spring", "summer", "fall", "autumn", "winter"})


def _is_shouted(text: str) -> bool:
    letters = [char for char in text[:400] if char.isalpha()]
    return (
        len(letters) > 40  # noqa: PLR2004
        and sum(map(str.isupper, letters)) > 0.9 * len(letters)
    )


def _gaps(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    at = 0
    for start, end in sorted(taken):
        if start > at:
            yield at, start
        at = max(at, end)
    if at < len(text):
        yield at, len(text)
