"""What a headline tells of the text below it: the films it names, and what it is about."""

import re

from releasecal.model import ReleaseType
from releasecal.reading import edges, layouts
from releasecal.reading.cues import find_cues, speaks_of_films
from releasecal.reading.known_titles import KnownTitles, Title
from releasecal.reading.proper_names import NEVER_TITLES, bare, is_company_or_place, is_person
from releasecal.reading.titles import find_titles
from releasecal.reading.words import names


def titles_in(headline: str, known: KnownTitles) -> list[Title]:
    """Return the films that a headline names; it may be a title alone, as in an encyclopedia."""
    if not headline:
        return []
    cut = _MATERIAL.match(headline) or _DATE_OF.match(headline)
    alone = cut["title"] if cut else re.sub(r"\s*\((?:\d{4}\s+)?film\)$", "", headline)
    whole = layouts.title_of_line(alone)
    words = [bare(word) for word in alone.split()]
    if cut and (
        all(word in NEVER_TITLES for word in words) or (not cut["mark"] and len(words) > _FEW)
    ):
        whole = None
    if _QUOTED_WITHIN.search(alone) or "?" in alone or edges.VERB_IN_CAPITALS.search(alone):
        whole = None
    # As encyclopedias have them: a title and no more. One with a verb in it is a sentence.
    if whole and len(whole.split()) <= _WORDS_OF_A_TITLE and not _FILMS.search(alone):
        cues = find_cues(alone, [], [])
        is_name = is_company_or_place(whole.lower().split()) or _is_of_company(words)
        if not any((cues.openings, cues.types, cues.withdrawn)) and not is_name:
            # An article on somebody tells of films as well, and a long line may be a sentence.
            is_doubtful = len(words) > _MOST_LIKELY or is_person(words)
            return [Title(0, len(whole), whole, _LONG if is_doubtful else WHOLE, not is_doubtful)]
    found = [_before_verb(each) for each in find_titles(headline, known)]
    return [
        each
        for each in (*found, *_capital_titles(headline))
        if each.text and each.weight >= _LEAST and _may_be_meant(each, headline)
    ]


def _is_of_company(words: list[str]) -> bool:
    """Say whether a line tells what a company does: "Prism Reshuffles Summer"."""
    return len(words) > 1 and is_company_or_place(words[:1]) and words[1].endswith("s")


def _before_verb(title: Title) -> Title:
    """Cut a title where the headline goes on in capitals: "Nightfall Delayed Until 2015"."""
    if title.weight >= _KNOWN:
        return title
    verb = edges.VERB_IN_CAPITALS.search(title.text)
    if verb is None:
        return title
    text = title.text[: verb.start()].rstrip(" ,:–-")
    written = text.removesuffix("'s").removesuffix("’s")
    return title._replace(end=title.start + len(written), text=written)


def _may_be_meant(title: Title, headline: str) -> bool:
    """Say whether words may be a title, where every word of a headline has a capital."""
    if title.is_marked:
        is_column = headline[title.end : title.end + 1] == ":" and _FILMS.search(title.text)
        return not is_column
    return (
        len(title.text.split()) < _MOST_OF_RUN
        and not _FILMS.search(title.text)
        and " Film" not in title.text
        and not is_company_or_place(title.text.lower().split())
        and not _is_of_company([bare(word) for word in title.text.split()])
    )


def _capital_titles(headline: str) -> list[Title]:
    """Return the titles that a headline has in capitals throughout, among words that are not."""
    if headline.isupper():
        return []
    return [
        Title(match.start(), match.end(), match[0], _CAPITALS, is_marked=True)
        for match in _CAPITAL_WORDS.finditer(headline)
        if not is_company_or_place(match[0].lower().split())
        and match[0].lower() not in _SHOUTED
        and _VOWEL.search(match[0])
    ]


_CAPITAL_WORDS = re.compile(
    r"(?<![\w'’])(?:[A-Z][A-Z'’&!-]{3,}|[A-Z]{2,3}(?=\s+[A-Z]{4}))"
    r"(?:(?::?\s+)(?:[A-Z][A-Z'’&!-]*|\d{1,2})(?![\w'’]))*(?![\w'’])"
)
_SHOUTED = frozenset(names.SHOUTED.split())
_VOWEL = re.compile(r"[AEIOUY]")
"""What a word has, and an abbreviation seldom: "TENET", but "SDCC"."""
_CAPITALS = 3.6
_LONG = 2.0
_MOST_LIKELY = 6
"""Words of a headline that is a title alone."""
_MOST_OF_RUN = 6


def is_of_others(headline: str) -> bool:
    """Say whether a headline is of games, music or a series, and of no film."""
    things = find_cues(headline, [], []).other_things or _OF_OTHERS.search(headline)
    of_films = _ABOUT_FILMS.search(headline) or speaks_of_films(headline)
    return bool(things) and not of_films


_OF_OTHERS = re.compile(r"^\W*(?:Broadway|West\s+End)(?:['’]s)?\b|^Farewell\s+to\b|\bObituary\b")
"""Plays and people who died, by the first words of the headline."""
_ABOUT_FILMS = re.compile(
    r"\b(?:trailers?|teasers?|posters?|clips?|featurette|footage|first\s+look|key\s+art"
    r"|adaptation)\b",
    re.IGNORECASE,
)


def home_of_headline(headline: str) -> ReleaseType | None:
    """Return the one way of watching at home that a headline tells, where it has no cinema."""
    kinds = {each.kind for each in find_cues(headline, [], []).types}
    at_home = kinds & {"streaming", "physical", "digital"}
    is_one = (
        not _BESIDE_A_STUDIO.search(headline)
        and len(at_home) == 1
        and kinds <= {*at_home, "premiere", "tv"}
    )
    return ReleaseType(at_home.pop()) if is_one else None


def speaks_of_home(text: str) -> bool:
    """Say whether a text tells of any way of watching at home, be it of another film."""
    return any(each.kind in _AT_HOME for each in find_cues(text[:_ONE_ARTICLE], [], []).types)


def home_of_text(text: str, *, is_news: bool) -> ReleaseType | None:
    """Return the way of watching at home that a text tells of, where it nowhere tells of cinemas.

    The name of a service alone is often only that of a distributor, and an encyclopedia has every
    film's disc in it. A time of day is that of a broadcast.
    """
    if len(text) > _ONE_ARTICLE:
        return None
    told = find_cues(text, [], []).types
    if any(each.kind in _CINEMAS for each in told):
        return None
    if any(each.kind == "streaming" and " " in text[each.start : each.end] for each in told):
        return ReleaseType.STREAMING
    if _OF_A_STREAMER.search(text):
        return ReleaseType.STREAMING
    if is_news and _CLOCK.search(text):
        return ReleaseType.TV
    on_disc = is_news and any(each.kind == "physical" for each in told)
    return ReleaseType.PHYSICAL if on_disc else None


_OF_A_STREAMER = re.compile(
    r"^\W*(?:Best\s+)?(?:Netflix|Hulu|Peacock|Shudder|Tubi)\b"
    r"|\b(?:Netflix|Hulu|Peacock|Shudder)(?:['’]s)?\s+[Oo]riginal"
)
"""Whose films a text is about, where it begins with the service; elsewhere it is one of many."""
_CLOCK = re.compile(r"\b\d{1,2}(?::\d\d)?\s?(?:p\.m\.|pm)(?:/\d\d?c)?(?:\W|$)", re.IGNORECASE)
_AT_HOME = frozenset({"streaming", "physical", "digital", "tv"})
_CINEMAS = frozenset({"theatrical", "limited", "wide", "expansion", "rerelease"})
_ONE_ARTICLE = 20_000
"""Characters up to which a text is about one thing."""
_BESIDE_A_STUDIO = re.compile(
    r"\b(?:Warner\s+Bros\.?|Pictures|Studios|Universal|Paramount|Sony|Disney|Lionsgate)\s*(?:&|and"
    r"|,|/)\s"
)
"""A studio beside a service: "Warner Bros. & HBO Max set dates" tells of cinemas too."""
_MATERIAL = re.compile(
    r"(?P<title>[^|]{2,70}?)\s+(?:(?P<mark>[-–—|])\s*(?:(?:new|first|final|official|exclusive"
    r"|latest|uk|us"
    r"|poster|and|&|"
    r"red|band|teaser|theatrical|international|movie|film)\s+){0,5}"
    r"|(?:(?:official|teaser|new|first|final)\s+)?)(?:trailers?|teaser|posters?|review|first\s+look"
    r"|clip)\b",
    re.IGNORECASE,
)
"""A headline that is a title and what there is of the film: "Nightfall - Poster and Trailer"."""
_DATE_OF = re.compile(
    r"(?P<title>[^|:]{2,60}?)(?:['’]s?)?\s*(?P<mark>[:–—-]?)\s+(?:(?:new|official|uk|us|theatrical"
    r"|digital"
    r"|ott)\s+)*"
    r"(?:release\s+dates?|ott\s+release|box\s+office)\b",
    re.IGNORECASE,
)
"""A headline that begins with a title and tells its date: "Nightfall OTT Release Date: When"."""
_FEW = 4
_WORDS_OF_A_TITLE = 9
WHOLE = 5.0
_LEAST = 0.8
_QUOTED_WITHIN = re.compile(r"\w\s+‘\w|\w’\s")
_KNOWN = 5.0
"""What only a title of the catalog weighs, which is left as it is."""
_FILMS = re.compile(
    r"\b(?:films|movies|acquisitions?|trailers?|news|review|watch|netflix|marvel|office|features?"
    r"|articles"
    r"|archive|category|posts|updates?|round-?up|rundown|calendar|schedule|changes|dates|slate"
    r"|line-?up"
    r"|list\s+of|preview|column|weekly|guide|best\s+of|cents|diary|digest|briefs?|releases|openings"
    r"|coming\s+soon)\b",
    re.IGNORECASE,
)
