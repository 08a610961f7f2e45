"""What in a sentence may be a film's title: one known, in quotes, defined, or in capitals.

It finds candidates and weighs what they look like; which of them a date belongs to is decided
elsewhere.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from releasecal.reading import capitals
from releasecal.reading.date_grammar import is_date
from releasecal.reading.labels import names_no_title
from releasecal.reading.leads import lead_of
from releasecal.reading.proper_names import AWARD, NEVER_TITLES, SMALL
from releasecal.reading.surroundings import compared, is_role, surroundings
from releasecal.text import fold


class Title(NamedTuple):
    """A candidate for a title in a sentence."""

    start: int
    end: int
    text: str
    weight: float
    """How much it looks like a title, before anything is known of the sentence's dates."""
    is_marked: bool
    """Whether quotes, a definition or the catalog say that it is one."""


_KNOWN, _SEEN, _QUOTED = 6.0, 4.0, 4.0
"""What it weighs that a title is the catalog's, or in quotes elsewhere or here."""
_QUOTES = re.compile(
    r"(?<![\w'])''([^'\n]{1,90})''(?!\w)|"
    r"“([^“”\n]{1,90})[”\"]|(?<!\w)\"([^\"“”\n]{1,90})\"(?!\w)"
    r"|(?<![\w’])‘((?:[^‘’\n]|’(?=\w)){1,90})’(?!\w)"
    r"|(?<![\w'])'((?:[^'\n]|'(?=\w)){1,90})'(?!\w)"
    r"|(?<!\w)[*_]{1,2}([^*_\n]{1,90})[*_]{1,2}(?!\w)|«([^«»\n]{1,90})»"
    r"|„([^„“”\n]{1,90})[“”]"
)
_DEFINITION = re.compile(
    r"^(?P<title>[A-Z0-9À-Þ“\"‘'].{0,90}?)(?:\s+\([^)]*\))?(?:,\s+(?:directed|starring|written"
    r"|produced)\b[^.;]{0,90}?)?"
    r",?\s+(?:is|was)\s+"
    r"(?:a|an|the)\s+(?:(?:upcoming|\d{4})\s+)?"
    r"(?:[\w’'/,-]+\s+){0,7}?(?i:film|movie|documentary|feature|sequel|anthology|comedy|drama"
    r"|thriller)\b"
)
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_MARKS = "“”\"‘’'*_"
_LEAST_LETTERS = 3


def find_titles(
    text: str, known: "KnownTitles", *, avoid: Sequence[tuple[int, int]] = ()
) -> list[Title]:
    """Return the candidates in a sentence, in order; none lies over the dates to `avoid`."""
    # The catalog knows titles that look like none: they are found first, and nothing over them.
    found = known.find(text)
    quoted = _quotes(text)
    found = [each for each in found if not any(_is_longer(other, each) for other in quoted)]
    defined = [each for each in definitions(text) if not _overlaps(each, avoid)]
    led = [each for each in _lead(text) if not _overlaps(each, avoid)]
    for each in (*defined, *led, *quoted):
        if not any(each.start < other.end and other.start < each.end for other in found):
            found.append(each)
    found = _untitled(text, found)
    taken = [*avoid, *((each.start, each.end) for each in found)]
    found += [
        Title(run.start, run.end, run.text, run.weight, is_marked=False)
        for run in capitals.find_runs(text, taken)
    ]
    return sorted(found)


def _overlaps(title: Title, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(title.start < end and start < title.end for start, end in stretches)


_UNTITLED = re.compile(
    r"\b[Uu]ntitled\s+(?:[“\"‘']?[A-Z][\w'’./&-]*[”\"’']?\s+(?:[a-z]+\s+){0,2}?){1,6}?"
    r"(?:film|movie|biopic|project|sequel|prequel|picture|comedy|drama|thriller|documentary|spinoff"
    r"|spin-off|musical)\b"
)


def _untitled(text: str, found: list[Title]) -> list[Title]:
    """Take a film that has no title yet by what it is called: "an untitled Nightfall sequel"."""
    for match in _UNTITLED.finditer(text):
        start, end = match.span()
        called = text[start].upper() + text[start + 1 : end]
        kept = [each for each in found if not (start < each.end and each.start < end)]
        found = [*kept, Title(start, end, called, _CALLED, is_marked=False)]
    return found


_CALLED = 3.0


def _is_longer(quoted: Title, seen: Title) -> bool:
    """Say whether quotes hold more than a title that was only seen before: "Nightfall" in them."""
    return (
        seen.weight < _KNOWN - 1
        and quoted.start <= seen.start
        and seen.end <= quoted.end
        and quoted.end - quoted.start > seen.end - seen.start
    )


class KnownTitles:
    """The titles of the catalog and of what was read so far, looked for first."""

    def __init__(self, titles: Sequence[str]) -> None:
        """Take the titles of the catalog."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], str, float]]] = {}
        self._taken: set[tuple[str, ...]] = set()
        self._add(titles, _KNOWN)

    def add(self, titles: Sequence[str]) -> None:
        """Take more titles, which a text gave away itself."""
        self._add(titles, _SEEN)

    def _add(self, titles: Sequence[str], weight: float) -> None:
        grown = set()
        for title in titles:
            words = _words(title)
            if words in self._taken or len("".join(words)) < _LEAST_LETTERS:
                continue
            self._taken.add(words)
            self._by_first.setdefault(words[0], []).append((words, title, weight))
            grown.add(words[0])
        for first in grown:
            self._by_first[first].sort(key=lambda entry: -len(entry[0]))  # the longest one counts

    def find(self, text: str) -> list[Title]:
        """Return where these titles stand in the text with a capital of their own."""
        if not self._by_first:
            return []
        tokens = [(_fold(match[0]), match.start(), match.end()) for match in _TOKEN.finditer(text)]
        found: list[Title] = []
        for at, (first, start, _) in enumerate(tokens):
            if found and start < found[-1].end:
                continue
            for words, title, weight in self._by_first.get(first, ()):
                stretch = tokens[at : at + len(words)]
                if tuple(token for token, _, _ in stretch) != words:
                    continue
                end = stretch[-1][2]
                # A title that was only seen in this text may be the beginning of a longer one.
                if weight < _KNOWN and _is_part(text, start, end, is_word=len(words) == 1):
                    continue
                if _may_be_title(text[start:end], len(words), start):
                    seen = weight + compared(text, start, end)
                    found.append(Title(start, end, title, seen, is_marked=True))
                    break
        return found


def _is_part(text: str, start: int, end: int, *, is_word: bool) -> bool:
    """Say whether what may be a title is of a longer one: "Comet Rising", "Comet 2: The Fall"."""
    if _PART_BEHIND.match(text, end) or _PART_BEFORE.search(text[max(start - 6, 0) : start]):
        return True
    following = _CAPITAL_BEHIND.match(text, end) if is_word else None
    return following is not None and following[1].lower() not in NEVER_TITLES


_CAPITAL_BEHIND = re.compile(r" ([A-Z][a-z]+)\b")
_PART_BEHIND = re.compile(r": [A-Z][a-z]|\s\d{1,2}\b(?![/.-])")
_PART_BEFORE = re.compile(r": (?:A|The) $")


def squeeze(text: str) -> str:
    """Return a title for comparison: its letters and digits, without case and accents."""
    return " ".join(_words(text))


@lru_cache(100_000)  # a feed asks for the catalog's titles with each of its items
def _words(text: str) -> tuple[str, ...]:
    return tuple([_fold(word) for word in _TOKEN.findall(text)])


def _fold(word: str) -> str:
    return fold(word).replace("'", "").replace("’", "")


def _may_be_title(written: str, words: int, start: int) -> bool:
    """Say whether a known title is meant: it is capital, and not a common word alone."""
    if written[:1].islower():
        return False
    is_common = written.lower() in NEVER_TITLES or (start == 0 and len(written) <= _LEAST_LETTERS)
    return words > 1 or not is_common


def _quotes(text: str) -> list[Title]:
    found = []
    for match in _QUOTES.finditer(text):
        group = match.lastindex or 0
        raw = match[group] if group else ""
        inner = raw.strip().rstrip(",.;")
        is_noun = _IS_NOUN.match(text, match.end()) is not None
        is_other = is_date(inner) or names_no_title(text[: match.start()])
        is_other = is_other or is_role(text, match.start()) or _SENTENCE.search(inner) is not None
        is_other = is_other or _BRANDED.match(text, match.end()) is not None
        if not is_other and _looks_like_title(inner, is_noun=is_noun):
            start = match.start(group) + len(raw) - len(raw.lstrip())
            weight = _QUOTED + surroundings(text, match.start(), match.end())
            found.append(Title(start, start + len(inner), inner, weight, is_marked=True))
    return found


_SENTENCE = re.compile(r"\b(?:in|to|hits)\s(?:cinemas|theat(?:er|re)s)\b")
"""What nobody calls a film, and a whole line in italics may say."""
_BRANDED = re.compile(
    r"-(?:branded|themed|inspired|related|like|style)\b"
    r"|\s+(?:sequel|prequel|actor|actress|popcorn|merchandise|winner|star\s+[A-Z])\b"
)
"""What makes of a film another thing: "“Nightfall”-branded", "the “Nightfall” prequel"."""


def definitions(text: str) -> list[Title]:
    """Return the title that a sentence explains: "Ash and Water is a 2016 American drama film"."""
    match = _DEFINITION.match(text)
    title = match["title"].strip(_MARKS) if match else ""
    # "It is a drama film" is of the film before it, were there even one called "It".
    if match is None or title.lower() in NEVER_TITLES or not _looks_like_title(title):
        return []
    start = match["title"].index(title)
    return [Title(start, start + len(title), title, _QUOTED, is_marked=True)]


def _lead(text: str) -> list[Title]:
    """Return the title that stands before a colon: "Nightfall: The thriller opens in May"."""
    found = lead_of(text)
    return [Title(*found, text[slice(*found)], _QUOTED, is_marked=True)] if found else []


_IS_NOUN = re.compile(r",?\s+(?:starring|directed|which|the|an?|from|will|is|has|opens|moves)\b")
"""What goes on behind a film in quotes, and seldom behind something that was said."""


def _looks_like_title(text: str, *, is_noun: bool = False) -> bool:
    """Say whether what stands in quotes is written as a title, and is not something said."""
    words = text.split()
    if AWARD.match(text):
        return False
    if not words or len(words) > _MOST_WORDS or text[0].islower() or text[-1] in ".,":
        return False
    if len(words) == 1 and text.lower() in NEVER_TITLES and text.lower() != "it" and not is_noun:
        return False
    large = sum(not word[0].islower() or word.lower() in _SMALL_IN_QUOTES for word in words)
    return large >= len(words) - len(words) // 4


_SMALL_IN_QUOTES = SMALL | {"no", "is", "are", "was", "be", "it", "my", "you"}


_MOST_WORDS = 12
