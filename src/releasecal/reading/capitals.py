"""Words in capitals that may be a title, by their looks: no people, companies or places."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from releasecal.reading.edges import AT_START, FINITE_VERBS, is_before_verb, is_title_case, trim
from releasecal.reading.proper_names import (
    ARTICLES,
    FIRST_NAMES,
    NEVER_TITLES,
    SMALL,
    bare,
    is_company_or_place,
    is_only_names,
    is_other_place,
    is_person,
)
from releasecal.reading.rows import Run, without_people, without_places
from releasecal.reading.splits import split_run
from releasecal.reading.surroundings import (
    is_called,
    is_film,
    is_no_place,
    surroundings,
    weight_of_comparison,
)
from releasecal.reading.words import names

_CAPITAL = (
    r"(?:[A-ZÀ-ÖØ-ÞĀŁŚŠŽČŻ][\w'’.*!?+·®™-]*(?:/[A-Z][\w'’]*)*|\d[\w’'.-]*(?::\d+)?|['’]\d\d\b|&)"
)
_BETWEEN = ("no",)
"""A word of Japanese titles: "Kaze no Toride"."""
_RUN = re.compile(
    rf"(?<![\w'’.$£€₹]){_CAPITAL}(?:(?:\s+|:\s+|\s+[&+]\s+|\s*[–-]\s+(?=[A-Z]))"
    rf"(?:(?:{'|'.join(map(re.escape, sorted({*SMALL, *_BETWEEN})))})\s+){{0,3}}"
    rf"(?:[a-z](?=[A-Z])\w+|(?:(?<=[:Aef]\s)#)?{_CAPITAL})){{0,30}}"  # "Little eGhost", "of #Salt"
)
_MOST = 60
"""Runs of a sentence that are looked at; what has more is no announcement."""
_RELEASED = re.compile(
    r"\s++(?:(?:theatrical|limited|wide|original|new|own|us|uk|domestic)\s++)?(?:release|opening"
    r"|debut"
    r"|bow|run|date|premiere|rollout|launch|arrival|blu-ray|dvd|trailer)",
    re.IGNORECASE,
)


_FILM_WORDS = frozenset(names.FILM_WORDS.split())
_LABELS = (["release", "date"], ["release", "dates"], ["opening", "date"])
"""What ends a label in capitals: "Ireland Release Date"."""


def find_runs(text: str, taken: Sequence[tuple[int, int]]) -> list[Run]:
    """Return the runs of capitals outside the taken stretches; none of a text all in capitals."""
    # Where every letter is a capital, capitals tell nothing.
    if _is_shouted(text):
        return []
    found: list[Run] = []
    for low, high in _gaps(text, taken):
        for match in islice(_RUN.finditer(text, low, high), max(_MOST - len(found), 0)):
            for start, end in split_run(text, match.start(), match.end()):
                if run := _weigh(text, start, end):
                    found.append(run)
    return without_places(without_people(sorted(found), text), text)


def _weigh(text: str, start: int, end: int) -> Run | None:
    """Return a run without what does not belong to it; None when no title can be left."""
    whole = [bare(word) for word in text[start:end].split()]
    is_named = is_called(text, start)
    opens = is_film(text, start) or is_no_place(text, start, end)
    opens = opens or (start <= AT_START and _OPENS.match(text, end) is not None)
    if whole and not is_named and is_company_or_place(whole, opens=opens):
        return None
    if _is_of_common_words(text, start, end, whole):
        return Run(start, end, text[start:end], _COMMON + surroundings(text, start, end))
    is_called_to = _CALL.match(text, start) is not None and _IN_IT.match(text, end) is not None
    start, end = trim(text, start, end)
    bare_end = text[start:end].rstrip(".,:;-–")
    written = bare_end if _VERB.match(text, end) else _OWNER.sub("", bare_end)
    end = start + len(written)
    words = [bare(word) for word in written.split()]
    if (
        not any(word[0].isupper() for word in written.split())
        or (not is_named and (is_company_or_place(words, opens=opens) or is_only_names(words)))
        or _is_no_film(text, start, end, words, opens=opens)
    ):
        return None
    weight = _looks(text, start, end, words) + 1.0 * (
        is_named and weight_of_comparison(text, start, end) >= 0
    )
    if written != bare_end:
        weight += 0.4 if _RELEASED.match(text, end + 2) else -1.5
    weight -= 2.0 * is_called_to
    return Run(start, end, written, weight + surroundings(text, start, end))


def _is_no_film(text: str, start: int, end: int, words: Sequence[str], *, opens: bool) -> bool:
    """Say whether these words, or those behind them, are never said of a film."""
    written = text[start:end]
    is_common = all(word in _NO_TITLES for word in words)
    return (
        _CLOCK.fullmatch(written) is not None
        or _NO_FILM.search(written) is not None
        or _WHOSE.match(text, end) is not None
        or (_NTH.match(written) is not None and _FILM.match(text, end) is not None)
        or (is_other_place([*words]) and not _opens_as_subject(text, start, end))
        or (is_common and not (_is_odd(text, start, words) or (opens and len(words) > 1)))
        or words[-1].endswith("-language")
        or words[-2:] in _LABELS
    )


def _looks(text: str, start: int, end: int, words: Sequence[str]) -> float:
    """Return how much words look like a title by themselves; it only ranks candidates."""
    written = text[start:end]
    named = words[1:] if words[0] in ARTICLES else words
    is_somebody = is_person([*named]) and not _OWNS.match(written)
    is_somebody = is_somebody and not _EXPLAINED.match(text, end)
    weight = 1.0 + 0.4 * (len(words) > 1) - 2.0 * is_somebody
    weight += 0.4 * (
        ":" in written or words[0] in ARTICLES or any(word.isdigit() for word in words[1:])
    )
    weight -= 2.0 * (is_somebody and _calls_a_film(text, start, end))
    weight -= (0.8 + 0.6 * (len(written) < _ACRONYM)) * (
        written.isupper() and len(written) <= _ACRONYM
    )
    weight -= 1.5 * (text[start - 1 : start] == "(")
    weight += 0.8 * (_ITS_DATE.match(text, end) is not None)
    if len(words) == 1:
        weight += _looks_alone(text, start, end, words[0])
    return weight


def _looks_alone(text: str, start: int, end: int, word: str) -> float:
    """Return what it tells against one word: it may be somebody, or begin its sentence."""
    begins = start <= AT_START  # where every word has its capital
    is_somebody = word in FIRST_NAMES and not _EXPLAINED.match(text, end)
    is_opener = begins and (word.endswith(("ing", "ly")) or not is_before_verb(text, end))
    return -1.2 * (is_somebody or is_opener) - 2.5 * bool(begins and _NO_SUBJECT.match(text, end))


def _is_of_common_words(text: str, start: int, end: int, words: Sequence[str]) -> bool:
    """Say whether a sentence begins with such a title: "Get Out opened", "Don't Look Up is".

    In prose the second of those words would have no capital.
    """
    return (
        start <= AT_START
        and len(words) > 1
        and words[0] not in _JOINING
        and words[1] in _COMMON_WORDS
        and not is_title_case(text)
        and text[end : end + 1] == " "
        and is_before_verb(text, end)
        and all(word[0].isupper() for word in text[start:end].split() if bare(word) not in SMALL)
    )


def _is_odd(text: str, start: int, words: Sequence[str]) -> bool:
    """Say whether words that have no capital within prose have one there: "moved Get Out to"."""
    if len(words) < 2 or start <= AT_START or is_title_case(text):  # noqa: PLR2004 - one is cut
        return False
    is_within = text[: start - 1].rstrip()[-1:].isalpha()
    return is_within and not _ODD.isdisjoint(words) and _PARTS.isdisjoint(words)


_ODD = frozenset((names.FUNCTION_WORDS + names.COMMON_WORDS).split()) - SMALL
_PARTS = frozenset("part season episode chapter volume film movie trailer teaser".split())
_OPENS = re.compile(
    r"\s(?:(?:opens|opened|arrives|arrived|debuts|debuted|premieres|premiered|bows|lands|comes"
    r"|hits)"
    r"\s(?:in|on|at|to|theaters|cinemas|nationwide)\b"
    r"|(?:will\sbe|was|is|has\sbeen|is\sset\sto\sbe)\s(?:\w+ly\s)?released\b|hits\b"
    r"|had\sits\s"
    r"|will\s(?:open|premiere|debut|arrive|stream|hit)\s(?:in|on|at|theaters|cinemas|nationwide)\b)"
)
"""What a film does, and no company."""
_OWNER = re.compile(r"(?:['’‘]s|(?<=s)['’])$")
_VERB = re.compile(rf"\s(?:{FINITE_VERBS})\b")
"""What has no owner before it, but a title that ends as one does: "Five Nights at Mira's opens"."""
_NO_TITLES = NEVER_TITLES | frozenset(names.NO_TITLES_ALONE.split())
_COMMON_WORDS = frozenset(names.COMMON_WORDS.split())
_JOINING = frozenset(
    "when after before while as since if though although but and with in on at for".split()
)
_COMMON = 1.6

_NO_SUBJECT = re.compile(
    r",\s+(?:i|it|its|this|that|these|we|there|he|she|they|you|both|no)\b"
    r"|\s(?:(?:film|movie|theatrical|studio|cinema)\s)?(?:releases|films|movies|titles)\b"
)
"""What stands behind a word that only opens a sentence: "Remember, this was", "Major films"."""


def _opens_as_subject(text: str, start: int, end: int) -> bool:
    """Say whether a word begins its sentence right before a verb, as a mere place seldom does."""
    is_subject = start <= AT_START and text[end : end + 1] != ","
    return is_subject and is_before_verb(text, end)


def is_subject(text: str, title: str, *, is_followed: bool = False) -> bool:
    """Say whether a title begins a sentence whose verb follows at once: "Nightfall opens"."""
    start = text.find(title)
    verb_follows = is_followed or is_before_verb(text, start + len(title))
    return 0 <= start <= AT_START and verb_follows


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
_NTH = re.compile(r"(?:The\s)?\d+(?:st|nd|rd|th)\s")
_FILM = re.compile(r"\s(?:[\w-]+\s){0,2}(?:film|movie|feature)\b", re.IGNORECASE)
"""What makes of a name that of a row: "2nd Nightfall Film", "the 16th Prism animated feature"."""
_WHOSE = re.compile(r"\s(?:directorial|starrer)\b")
"""What makes of a name that of somebody: "the Oluf Krag directorial"."""
_CALL = re.compile(r"(?:Watch|See|Catch|Meet)\s")
_IN_IT = re.compile(r"\s(?:in|on)\s(?:the|this|an?)\s")
"""What stands around people on a screen: "Watch Mira Olsen and Oluf Krag in the trailer"."""
_ITS_DATE = re.compile(r"\s(?:\w+\s)?release\sdate\b")
_EXPLAINED = re.compile(
    rf",\s+(?:the|an?)\s+(?:[\w'’-]+\s+){{0,4}}(?:{'|'.join(sorted(_FILM_WORDS))})\b"
)
"""What makes a film of a first name: "Nora, the biopic of"."""


_NO_FILM = re.compile(
    r"^Rs\.?\s*\d|\bC[EFO]O\b|\bHigh\s+Court$|\b(?:Committee|Board)$|^(?:Day|Week|Phase)\s+(?:\d"
    r"|One\b|Two\b|Three\b|Four\b)"
    r"|\b(?:Cinematic|Extended|Shared|Spy|Cop|Horror|Monster)\s+Universe$|^An\s+Independence\s+Day$"
    r"|\b(?:Combo\s+Pack|Blu-ray|Digital\s+(?:HD|Copy)|4K\s+U(?:HD|ltra))\b"
    r"|^R(?:\.\s\d+)?$|^Cert\s\d+$"
    r"|^(?:From\s(?:[A-Z]\w+\s)?)?(?:Actor|Actress|Filmmaker|Superstar|Megastar|Screenwriter"
    r"|Comedian)\s"
)
"""What takings, managers, courts and rows of films have in their names, and who is introduced.

"Rs 424", "Studio CEO Mira Olsen", "Phase 6 of the Harbor Cinematic Universe", "Actor Oluf Krag".
"""
_CLOCK = re.compile(r"\d{1,2}:\d\d(?:\s+[A-Z]{2,4}){0,2}")


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
