"""What in a sentence may be the title of a film: one that the catalog knows, one in quotes, one in capitals.

It finds candidates and weighs what they look like; which of them a date belongs to is decided elsewhere.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from releasecal import territories
from releasecal.reading.words import names, places
from releasecal.text import fold


class Title(NamedTuple):
    """A candidate for a title in a sentence."""

    start: int
    end: int
    text: str
    weight: float
    """How much it looks like a title, before anything is known of the sentence's dates."""
    is_marked: bool
    """Whether quotes or the catalog say that it is one."""


_QUOTES = re.compile(
    r"“([^“”\n]{1,90})[”\"]|(?<!\w)\"([^\"“”\n]{1,90})\"(?!\w)|(?<![\w’])‘((?:[^‘’\n]|’(?=\w)){1,90})’(?!\w)"
    r"|(?<![\w'])'((?:[^'\n]|'(?=\w)){1,90})'(?!\w)|(?<!\w)[*_]{1,2}([^*_\n]{1,90})[*_]{1,2}(?!\w)"
    r"|«([^«»\n]{1,90})»|„([^„“”\n]{1,90})[“”]"
)
_SMALL = "of the and a an in to for on at from with or vs v x & de la le du der die das del el y los las by into".split()
_CAP = r"(?:[A-ZÀ-ÖØ-ÞĀŁŚŠŽČŻ][\w'’.*!?+·-]*|\d[\w’'.-]*|&)"
_RUN = re.compile(
    rf"(?<![\w'’.]){_CAP}(?:(?:\s+|:\s+|\s+&\s+|\s*[–-]\s+(?=[A-Z]))(?:(?:{'|'.join(map(re.escape, _SMALL))})\s+){{0,3}}{_CAP})*"
)
_FIRST_NAMES = frozenset(names.FIRST_NAMES.split())
_NEVER = frozenset(names.NEVER_TITLES.split())
_COMPANY_WORDS = frozenset(names.COMPANY_WORDS.split())
_FILM_WORDS = frozenset(names.FILM_BEFORE.split())
_PEOPLE_BEFORE = frozenset(names.PEOPLE_BEFORE.split())
_PEOPLE_AFTER = frozenset(names.PEOPLE_AFTER.split())


@cache
def _companies() -> frozenset[str]:
    return frozenset(name.strip() for name in names.COMPANIES.replace("\n", " ").split(","))


@cache
def _place_names() -> frozenset[str]:
    tables = [*places.TERRITORIES.values(), *places.CITIES.values()]
    named = {name for table in tables for name in table.split("|")} | {
        territories.name(code).lower() for code in territories.codes()
    }
    return frozenset(named | {f"the {name}" for name in named})


def find_titles(
    text: str, known: "KnownTitles", *, avoid: Sequence[tuple[int, int]] = ()
) -> list[Title]:
    """Return the candidates in a sentence, in order; none lies over a stretch to `avoid`, which is where dates are."""
    found = known.find(text)
    found += [each for each in _defined(text) if not _overlaps(each, found)]
    found += [each for each in _quoted(text) if not _overlaps(each, found)]
    if _is_shouted(text):
        return sorted(found)
    for start, end in _gaps(text, [*avoid, *((each.start, each.end) for each in found)]):
        found += _capitals(text, start, end)
    return _without_casts(sorted(found), text)


_DEFINITION = re.compile(
    r"^(?P<title>[A-Z0-9À-Þ“\"‘'].{0,90}?)(?:\s+\([^)]*\))?,?\s+(?:is|was)\s+(?:a|an|the)\s+(?:(?:upcoming|\d{4})\s+)?(?:[\w’'/,-]+\s+){0,7}?(?:film|movie|documentary|feature|sequel|anthology|comedy|drama|thriller)\b"
)


def _defined(text: str) -> list[Title]:
    """Return the title that a sentence explains: "La Mission is a 2009 American drama film"."""
    match = _DEFINITION.match(text)
    if match is None or not _looks_like_title(match["title"].strip("“”\"‘’'")):
        return []
    written = match["title"]
    title = written.strip("“”\"‘’'")
    start = match.start("title") + written.index(title)
    return [Title(start, start + len(title), title, _QUOTED, is_marked=True)]


def _without_casts(found: list[Title], text: str) -> list[Title]:
    """Weigh down what stands in a row behind a person: "with Emma Stone, Rosemarie DeWitt and John Legend"."""
    weighed: list[Title] = []
    for title in found:
        last = weighed[-1] if weighed else None
        if (
            last
            and not title.is_marked
            and not last.is_marked
            and last.weight < 0.2
            and re.fullmatch(r"\s*(?:,|and|&|, and)\s*", text[last.end : title.start])
        ):
            title = title._replace(weight=title.weight - 2.0)
        weighed.append(title)
    return weighed


class KnownTitles:
    """The titles of the catalog and of what was read so far, looked for first."""

    def __init__(self, titles: Sequence[str]) -> None:
        """Take the titles; those of one short word count only where they stand in quotes."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self.add(titles)

    def add(self, titles: Sequence[str]) -> None:
        """Take more titles, which a text gave away itself."""
        for title in titles:
            words = tuple(_folded_words(title))
            if words and len("".join(words)) > 2:
                self._by_first.setdefault(words[0], []).append((words, title))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def find(self, text: str) -> list[Title]:
        """Return where these titles stand in the text with capitals of their own."""
        if not self._by_first:
            return []
        tokens = [
            (fold(match[0]).replace("'", "").replace("’", ""), match.start(), match.end())
            for match in _TOKEN.finditer(text)
        ]
        found, at = [], 0
        while at < len(tokens):
            step = 1
            for words, title in self._by_first.get(tokens[at][0], ()):
                stretch = tokens[at : at + len(words)]
                if tuple(token for token, _, _ in stretch) != words:
                    continue
                start, end = stretch[0][1], stretch[-1][2]
                written = text[start:end]
                if not (written[:1].isupper() or written[:1].isdigit()) or (
                    len(words) == 1 and _is_common(written, text, start)
                ):
                    continue
                found.append(Title(start, end, title, _KNOWN, is_marked=True))
                step = len(words)
                break
            at += step
        return found


_KNOWN, _QUOTED = 6.0, 4.0
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def _folded_words(title: str) -> list[str]:
    return [fold(word).replace("'", "").replace("’", "") for word in _TOKEN.findall(title)]


def _is_common(word: str, text: str, start: int) -> bool:
    """Say whether one word may be no title at all: a common one that begins the sentence."""
    return word.lower() in _NEVER or (start == 0 and len(word) <= 3)


def _quoted(text: str) -> list[Title]:
    found = []
    for match in _QUOTES.finditer(text):
        group = match.lastindex or 0
        raw = match[group] if group else ""
        inner = raw.strip().rstrip(",.;")
        if _looks_like_title(inner):
            start = match.start(group) + len(raw) - len(raw.lstrip())
            found.append(
                Title(
                    start,
                    start + len(inner),
                    inner,
                    _QUOTED + _surroundings(text, match.start(), match.end()),
                    is_marked=True,
                )
            )
    return found


def _looks_like_title(text: str) -> bool:
    words = text.split()
    if (
        not words
        or len(words) > 12
        or not (text[0].isupper() or text[0].isdigit() or not text[0].isascii())
    ):
        return False
    if text[-1] in ".," or (text.lower() in _NEVER and len(words) == 1 and text.lower() != "it"):
        return False
    large = sum(
        word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL or not word[0].isalpha()
        for word in words
    )
    return large >= len(words) - len(words) // 4


def _capitals(text: str, low: int, high: int) -> list[Title]:
    found = []
    for match in _RUN.finditer(text, low, high):
        for start, end in _parts(text, match.start(), match.end()):
            title = _trimmed(text, start, end)
            if title is not None:
                found.append(title)
    return found


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a run at the owner before it: "Robert Eggers' Nosferatu", "Disney's Haunted Mansion"."""
    cuts = [start]
    for match in re.finditer(r"(?:'s|’s|s['’])\s+", text[start:end]):
        owner = text[cuts[-1] : start + match.start()].strip()
        words = [_bare(word) for word in owner.split()]
        is_many = len(words) > 1 and words[0] not in _OF_TITLES
        if is_many or " ".join(words) in _companies():
            cuts.append(start + match.end())
    return list(_unjoined(text, cuts[-1], end))


_JOINTS = re.compile(r"\s+(?:and|&|in|on|of|from|at|with|for|to|or)\s+(?:the\s+)?")


def _unjoined(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a run at "and", "in" and the like where a person, a company or a place stands on either side."""
    for match in _JOINTS.finditer(text, start, end):
        if _is_name(text[start : match.start()]) or _is_name(text[match.end() : end]):
            yield start, match.start()
            yield from _unjoined(text, match.end(), end)
            return
    yield start, end


def _is_name(text: str) -> bool:
    words = [_bare(word) for word in text.split()]
    name = " ".join(words)
    return bool(words) and (
        _is_person(words)
        or name in _companies()
        or name in _place_names()
        or words[-1] in _COMPANY_WORDS
    )


def _trimmed(text: str, start: int, end: int) -> Title | None:
    words = [
        (match[0], start + match.start(), start + match.end())
        for match in re.finditer(r"\S+", text[start:end])
    ]
    while (
        words
        and _is_filler(words[0][0])
        and not (
            _bare(words[0][0]) in _ARTICLES and len(words) > 1 and _bare(words[1][0]) not in _NEVER
        )
    ):
        words.pop(0)
    while words and (_bare(words[-1][0]) in _NEVER_LAST or words[-1][0] in {"&", "-", "–"}):
        words.pop()
    if not words:
        return None
    start, end = words[0][1], words[-1][2]
    written = text[start:end].rstrip(".,:;-–")
    written = (
        re.sub(r"(?:'s|’s)$", "", written) if text[start:end].endswith(("'s", "’s")) else written
    )
    if re.search(r"s['’]$", written):
        written = written[:-1]
    end = start + len(written)
    lower = [_bare(word) for word, _, _ in words]
    name = " ".join(lower)
    if (
        not written
        or name in _companies()
        or name in _place_names()
        or lower[-1] in _COMPANY_WORDS
        or all(word in _NEVER for word in lower)
    ):
        return None
    if not any(word[0].isupper() for word in written.split()):
        return None
    weight = (
        1.0
        + 0.4 * (len(lower) > 1)
        + 0.4
        * (":" in written or any(word.isdigit() for word in lower[1:]) or lower[0] in _ARTICLES)
    )
    if _is_person(lower):
        weight -= 2.0
    if written.isupper() and len(written) <= 4:
        weight -= 0.8
    if text[start - 1 : start] == "(":
        weight -= 1.0
    if len(lower) == 1 and (
        lower[0] in _FIRST_NAMES or (start <= 2 and text[end : end + 1] not in ",(:")
    ):
        weight -= 0.6
    return Title(start, end, written, weight + _surroundings(text, start, end), is_marked=False)


_OF_TITLES = frozenset({"the", "a", "an", "mr", "mrs", "miss", "lady", "dr", "my", "our", "no"})
_ARTICLES = frozenset({"the", "a", "an"})
_NEVER_LAST = frozenset(
    {
        *_SMALL,
        "film",
        "movie",
        "trailer",
        "sequel",
        "teaser",
        "poster",
        "release",
        "dvd",
        "blu-ray",
        "on",
        "in",
        "opens",
        "review",
        "its",
        "will",
        "his",
        "her",
    }
) - {"it"}


def _bare(word: str) -> str:
    return word.lower().strip(".,:;!?*()[]\"'’“”‘").removesuffix("'s").removesuffix("’s")


def _is_filler(word: str) -> bool:
    return _bare(word) in _NEVER or not _bare(word)


def _is_person(words: list[str]) -> bool:
    return (
        2 <= len(words) <= 4
        and words[0] in _FIRST_NAMES
        and not any(word.isdigit() or word in _SMALL for word in words)
    )


def _surroundings(text: str, start: int, end: int) -> float:
    """Return what the words before and after tell for a title, or against one."""
    before = re.findall(r"[\w'’-]+|[,(]", text[max(start - 40, 0) : start].lower())
    after = re.findall(r"[\w'’-]+|[,(]", text[end : end + 60].lower())
    weight = 0.0
    if before:
        if before[-1] in _FILM_WORDS:
            weight += 1.5
        elif before[-1] in _PEOPLE_BEFORE or before[-2:] in (["directed", "by"], ["written", "by"]):
            weight -= 1.5
        if before[-1].endswith(("'s", "’s", "s'", "s’")):
            weight += 0.8
        if before[-2:] in (["based", "on"], ["adapted", "from"], ["novel", ","]) or before[-1] in {
            "magazine",
            "studio",
            "distributor",
            "song",
            "novel",
            "book",
            "festival",
            "character",
        }:
            weight -= 2.5
    if after[:1] and (
        after[0] in _PEOPLE_AFTER
        or (after[0] in {"is", "has"} and after[1:2] and after[1] in _PEOPLE_AFTER)
    ):
        weight -= 2.0
    if after[:1] and after[0] in _FILM_WORDS:
        weight += 0.5
    if after[:1] in ([","], ["("]) and any(word in _FILM_WORDS for word in after[1:8]):
        weight += 0.6
    return weight


def _is_shouted(text: str) -> bool:
    letters = [char for char in text[:400] if char.isalpha()]
    return len(letters) > 40 and sum(char.isupper() for char in letters) > 0.9 * len(letters)


def _overlaps(title: Title, others: Sequence[Title]) -> bool:
    return any(title.start < other.end and other.start < title.end for other in others)


def _gaps(text: str, taken: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    at, found = 0, []
    for start, end in sorted(taken):
        if start > at:
            found.append((at, start))
        at = max(at, end)
    if at < len(text):
        found.append((at, len(text)))
    return found


def squeezed(text: str) -> str:
    """Return a title for comparison: its letters and digits, words apart, without case and accents."""
    letters = fold(text).replace("'", "").replace("’", "")
    return " ".join("".join(char if char.isalnum() else " " for char in letters).split())
