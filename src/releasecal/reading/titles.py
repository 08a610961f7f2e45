"""What in a sentence may be a film's title: one known, in quotes, defined, or in capitals.

It finds candidates and weighs what they look like; which of them a date belongs to is decided
elsewhere.
"""

import re
from collections.abc import Sequence

from releasecal.reading import capitals
from releasecal.reading.date_grammar import is_date
from releasecal.reading.known_titles import KnownTitles, Title
from releasecal.reading.labels import names_no_title
from releasecal.reading.leads import lead_of
from releasecal.reading.proper_names import AWARD, NEVER_TITLES, SMALL
from releasecal.reading.rows import Run
from releasecal.reading.surroundings import is_role, surroundings

_QUOTED = 4.0
"""What it weighs that a title is in quotes, or defined."""
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
    r"(?:[\w’'/,-]+(?:\[\d+\])*\s+){0,7}?(?i:film|movie|documentary|feature|sequel|anthology|comedy|drama"
    r"|thriller)\b(?!\s+(?:director|actor|actress|producer|critic|editor|composer|studio|company"
    r"|festival|producti|distribut|franchise|series|award|score|and\s+television))"
)
_MARKS = "“”\"‘’'*_"


def find_titles(
    text: str, known: KnownTitles, *, avoid: Sequence[tuple[int, int]] = ()
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
    found = _with_working_titles(text, found)
    taken = [*avoid, *((each.start, each.end) for each in found)]
    found += [
        Title(run.start, run.end, _without_tags(run, text), run.weight, is_marked=False)
        for run in capitals.find_runs(text, taken)
    ]
    return sorted(found)


def _without_tags(run: Run, text: str) -> str:
    """Return the words of a run, those of hashtags apart: "#SaltRoad: An #IceTale Story"."""
    if "#" not in text[max(run.start - 1, 0) : run.end]:
        return run.text
    words = _INNER_WORD.sub(" ", run.text.replace("#", ""))
    return words.removesuffix(" Movie").removesuffix(" Film")


_INNER_WORD = re.compile(r"(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[A-Z][a-z])")


def _overlaps(title: Title, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(title.start < end and start < title.end for start, end in stretches)


_UNTITLED = re.compile(
    r"\b[Uu]ntitled\s+(?:[“\"‘']?[A-Z][\w'’./&-]*[”\"’']?\s+(?:[a-z]+\s+){0,2}?){1,6}?"
    r"(?:film|movie|biopic|project|sequel|prequel|picture|comedy|drama|thriller|documentary|spinoff"
    r"|spin-off|musical)\b"
)


def _with_working_titles(text: str, found: list[Title]) -> list[Title]:
    """Take a film that has no title yet by what it is called: "an untitled Nightfall sequel"."""
    for match in _UNTITLED.finditer(text):
        start, end = match.span()
        called = text[start].upper() + text[start + 1 : end]
        kept = [each for each in found if not (start < each.end and each.start < end)]
        found = [*kept, Title(start, end, called, _CALLED, is_marked=False)]
    return found


_CALLED = 3.0


def _is_longer(quoted: Title, known: Title) -> bool:
    """Say whether quotes hold more than a known title: a film of the catalog has sequels."""
    return (
        quoted.start <= known.start
        and known.end <= quoted.end
        and quoted.end - quoted.start > known.end - known.start
    )


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
