"""What the words around a candidate for a title tell for it, or against it."""

import re
from collections.abc import Sequence

from releasecal.reading.proper_names import PLACE_WORDS, bare
from releasecal.reading.words import names, people

_FILM_WORDS = frozenset(names.FILM_WORDS.split())
_BEFORE_FILMS = _FILM_WORDS | frozenset(names.FILM_WORDS_BEFORE.split())
_PEOPLE_BEFORE = frozenset(people.PEOPLE_BEFORE.split())
_PEOPLE_AFTER = frozenset(people.PEOPLE_AFTER.split())
_OTHERS_BEFORE = frozenset(names.OTHERS_BEFORE.split())
_OTHERS_AFTER = frozenset(names.OTHERS_AFTER.split())
_OF_MANY = frozenset("films movies releases titles pictures tentpoles blockbusters".split())
"""What examples are given of: "films like Nightfall (May 5)"."""
_IS_KIN = re.compile(
    r"\b(?:sequel|follow-up|prequel|successor|threequel|spin-?off|companion|parody|answer|heir)"
    r"\s+(?:to|of)\s+(?:[\w'’-]+\s+){0,4}[“\"‘'*_]*$"
    r"|\b(?:remake|reboot)\s+of\s+(?:[\w'’-]+\s+){0,4}[“\"‘'*_]*$"
    r"|\b(?:[Aa]fter|[Ff]ollowing|[Ss]ince)\s+the\s+(?:\w+\s+)?(?:premiere|release|debut)\s+of\s+"
    r"[“\"‘'*_]*$|\bthe\s+(?:\w+\s+)?(?:success|failure)\s+of\s+[“\"‘'*_]*$"
    r"|,\s+(?:the|an?|its|his|her)\s+(?:[\w-]+\s+){0,3}(?:version|remake|reboot|adaptation"
    r"|retelling|twist"
    r"|take|spin)\s+(?:of|on)\s+[“\"‘'*_]*$"
    r"|\b(?:took\s+place|shot|filmed|held|located|based|fought)\s+(?:\w+\s+)?(?:in|at)\s+$"
    r"|\b(?:premiered|premieres|premiere|screened|shown|debuted)\s+at\s+(?:the\s+)?$"
    r"|\b(?:previous|earlier|prior)\s+(?:film|movie|feature|picture)s?\s+[“\"‘'*_]*$"
    r"|\baccompanied\s+by\s+(?:the\s+(?:\w+\s+){0,2})?(?:short|film|toon)?\s*[“\"‘'*_]*$"
    r"|\b(?:toy|game|town|place|man|woman|girl|boy|city|village|house|ship"
    r"|island)\s+called\s+(?:the\s+)?[“\"‘'*_]*$"
    r"|\b(?:[Cc]ompared\s+(?:to|with)|likened\s+to|reminiscent\s+of|fans\s+of|(?:vein|style"
    r"|spirit)\s+of"
    r"|[Ff]ollowing|as\s+part\s+of|sharing\s+(?:the|a|its)\s+(?:\w+\s+)?(?:date|day|week|weekend"
    r"|month)\s+with|clash(?:es|ing)?\s+with|opposite|against|alongside|beats?|beating|faces?"
    r"|to\s+avoid"
    r"|facing|surpass(?:es)?|topping"
    r"|since|than|(?:director|directors|creators|writers|writer|team)\s+of|behind)"
    r"\s+(?:the\s+|[A-Z][\w.]*['’]s\s+)?[“\"‘'*_]*$"
    r"|\b(?:[Oo]riginally|[Ff]ormerly|[Pp]reviously|[Tt]entatively|[Ii]nitially)\s+(?:titled"
    r"|entitled|called|known\s+as|named)"
    r"\s+[“\"‘'*_]*$"
    r"|['’]s\s+(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+[“\"‘'*_]*$"
)
"""What stands between a film and the one that it is measured by: "the sequel to Nightfall"."""
_ITS_OLD_DATE = re.compile(
    r"[”\"]?['’‘]s?\s+(?:original|old|former|previous|new|vacated)\s+(?:\w+\s+)?(?:slot|date|spot"
    r"|berth|weekend)"
)
"""What stands behind a film whose place another one takes: "into Nightfall's old slot"."""
_FRANCHISE = re.compile(r"[”\"’']?\s+(?:franchise|universe|saga|trilogy)\b")
"""What makes of a title the name of several films."""
_OF_MATERIAL = re.compile(r"\b(?:trailer|teaser|poster)\s(?:for|of)\s$")
"""What is of a film and names it: "in the new trailer for Nightfall"."""
_STARS = re.compile(r"[”\"’']?,?\s+(?:stars|starring)\s+[A-Z]")
_AS_ROLE = re.compile(
    r"\b(?:star|stars|starring|starred|seen|appears?|appearing|cast|plays?"
    r"|role)\s+(?:\w+\s+){0,2}as\s+(?:the\s+)?[“\"‘']?$"
    r"|(?:\b(?:starring|stars|with|and|featuring|features)|,)\s+[A-Z][\w.]+\s+[A-Z][\w.]+ as $"
)
"""What stands between somebody and a role: "starring Mira Olsen as Ash"."""
_IN_PLACE = re.compile(
    r"\b(?:in\s+place|instead|in\s+lieu|because)\s+of\s+[“\"‘']?$", re.IGNORECASE
)
_CHILDREN = frozenset("sequel prequel spin-off spinoff follow-up offshoot".split())
"""What of a film is another one: "the Nightfall sequel"."""
_RELEASES = frozenset("release debut premiere edition bow launch arrival opening".split())
"""What comes out "of" a film."""
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_ROLES = frozenset("lead leading pivotal key supporting important prominent main crucial".split())
"""What people are behind their names: "in lead roles"."""


def surroundings(text: str, start: int, end: int) -> float:
    """Return what the words before and after a candidate tell for a title, or against one."""
    lead = _NEXT_ROW.sub(" ", text[max(start - 40, 0) : start])
    before = _WORDS.findall(lead.lower())[-2:]
    after = _WORDS.findall(text[end : end + 60].lower())
    weight = weight_of_comparison(text, start, end)
    weight -= 2.0 * is_role(text, start)
    weight += 0.8 * (_OF_MATERIAL.search(text[max(start - 14, 0) : start]) is not None)
    if before:
        weight += _by_words_before(before)
        # "The fourth Nightfall film" is one of a row, and its title another.
        weight -= 1.5 * (before[-1] in _ORDINALS and after[:1] in (["film"], ["movie"]))
    if after:
        weight += _by_words_behind(after, stars=_STARS.match(text, end) is not None)
    if len(before) > 1 and before[-1] == "," and before[0] in _BEFORE_FILMS and after[:1] == [","]:
        weight += 2.0
    return weight


def is_role(text: str, start: int) -> bool:
    """Say whether a name is whom somebody plays: "Mira Olsen stars as Ash"."""
    return _AS_ROLE.search(text[max(start - 60, 0) : start]) is not None


def is_maker(text: str, start: int, end: int) -> bool:
    """Say whether a name made the film, or brings it: "the film by Mira Olsen opens"."""
    brings = _BRINGS if text[:start].endswith((", which ", ", that ")) else _BRINGS_FILM
    return text[:start].endswith(_MAKES) or brings.match(text, end) is not None


_MAKES = (" by ", " director ", "-director ", " filmmaker ", " producer ")
_BRINGS = re.compile(
    r"\s+(?:(?:will|has|is|plans\s+to|set\s+to|to)\s+){0,3}(?:releas|bring|distribut|open|put)\w*\b"
)
_BRINGS_FILM = re.compile(
    _BRINGS.pattern + r"\s+(?:it\b|(?:the|its|this|his|her|their)\s+(?:[\w-]+\s+){0,3}"
    r"(?:films?|movies?|features?|pictures?|pic|documentary|sequel|drama|comedy|thriller)\b)"
)
"""What a company does: "Prism releases the film", "Nightfall, which Prism opens"."""


def weight_of_comparison(text: str, start: int, end: int) -> float:
    """Return what it tells against a title that another film, or its place, is measured by it."""
    weight = _by_what_leads(text[max(start - 50, 0) : start])
    is_other = _ITS_OLD_DATE.match(text, end) or _FRANCHISE.match(text, end)
    return weight - 2.5 * (is_other is not None)


_NEXT_ROW = re.compile(r"(?<=[)\d]),?\s+and\s+$")
"""What joins to a dated film the next one, and no person: "Nightfall (May 5) and Salt Road"."""
_WORDS = re.compile(r"[\w'’-]+|[,(]")


def _by_what_leads(lead: str) -> float:
    """Return what it tells that another film, or its date, is only compared with this one."""
    return -2.5 * (_IS_KIN.search(lead) is not None) - 2.0 * (_IN_PLACE.search(lead) is not None)


def _by_words_before(before: Sequence[str]) -> float:
    # What stands further off belongs to another word.
    last, pair = before[-1], list(before)
    is_owned = last.endswith(("'s", "’s", "s'", "s’")) or last in {"his", "her", "their"}
    weight = 0.8 * is_owned
    if last in _BEFORE_FILMS or (last == "of" and pair[0] in _RELEASES):
        weight += 1.5
    # "Co-writer", and "actor-singer".
    elif last in _PEOPLE_BEFORE or all(part in _PEOPLE_BEFORE for part in last.split("-")):
        weight -= 1.5
    if (last in _OTHERS_BEFORE and pair[0] not in _OF_MANY) or pair in (
        ["based", "on"],
        ["adapted", "from"],
    ):
        weight -= 2.5
    return weight - 2.5 * (is_owned and pair[0] in {"like", "unlike"})


def _by_words_behind(after: Sequence[str], *, stars: bool) -> float:
    first, second = after[0], after[1] if len(after) > 1 else ""
    first = first.removesuffix("'s").removesuffix("’s")
    if stars:
        return 2.5
    acts = first in _PEOPLE_AFTER or (first in {"is", "has"} and second in _PEOPLE_AFTER)
    if (first, second) == ("directed", "by"):
        first, acts = "starring", False  # a film is, and nobody else
    weight = -2.0 * acts - 1.5 * (first == "," and second == "who")
    weight -= 1.5 * (first in _OTHERS_AFTER) + 2.0 * (first == "in" and second in _ROLES)
    weight -= 1.5 * (first in _CHILDREN)
    weight += 0.5 * (first in _FILM_WORDS) + 0.8 * (first == "starring")
    return weight + 0.6 * (first in {",", "("} and any(word in _FILM_WORDS for word in after[1:8]))


def is_called(text: str, start: int) -> bool:
    """Say whether the words before a run give it as a title, whatever it sounds like."""
    return _CALLED.search(text[max(start - 12, 0) : start]) is not None


def is_film(text: str, start: int) -> bool:
    """Say whether the words before a run are those before a film: "the cast of", "starring in"."""
    return _OF_FILM.search(text[max(start - 20, 0) : start]) is not None


def is_no_place(text: str, start: int, end: int) -> bool:
    """Say whether what ends as places do stands where none does: "moved Harbor City to"."""
    last = bare(text[start:end].rpartition(" ")[2])
    is_behind = _BEFORE_PLACES.search(text[max(start - 20, 0) : start]) is not None
    return last in PLACE_WORDS and not is_behind and text[end : end + 1] != ","


_BEFORE_PLACES = re.compile(
    r"(?:\b(?:in|at|to|from|near|of|around|across|through|outside|inside|by|on|for|between|and|with"
    r"|the)|[,(–—-])\s*$",
    re.IGNORECASE,
)
_OF_FILM = re.compile(
    r"\b(?:films?|movie|thriller|comedy|drama|documentary|sequel|(?:stars?|starring|seen)\sin"
    r"|cast\sof"
    r"|trailer\sfor|(?:release|date|adaptation)\sof|directed)\s$"
)
_CALLED = re.compile(r"\b(?:titled|entitled|called)\s$")
"""What makes a film of a name that sounds like a company's: "titled Harbor University"."""


def is_owned_pair(text: str, words: Sequence[tuple[int, int]]) -> bool:
    """Say whether a run is a country's word and a noun with an owner: "Berg's Danish Day"."""
    first = text[slice(*words[0])].lower()
    is_pair = len(words) == 2  # noqa: PLR2004
    return (
        is_pair and first.endswith(_OF_A_COUNTRY) and _OWNED.search(text[: words[0][0]]) is not None
    )


_OF_A_COUNTRY = ("ish", "an", "ese", "ch")
_OWNED = re.compile(r"(?:['’]s|s['’])\s$")


_OTHER_THING = re.compile(
    r"[”\"’'*_,]*+\s*+(?:[,(–—-]\s*+)?(?:"
    r"(?:a|an|the|his|her|their|its|which\s++is)\s++)?(?:[\w-]++\s++){0,2}?"
    r"(?:album|single|(?:latest|new|first|hit|dance)\s+(?:song|track)|novel|book|memoir"
    r"|(?:video\s*)?game|series|miniseries|sitcom|podcast"
    r"|soundtrack|season|museum|exhibition|exhibit|restaurant|hotel|theme\s+park"
    r"|stage\s+(?:play|show|production))\b(?!\s+(?:adaptation|film|movie|feature|remake|spin-?off"
    r"|based))",
    re.IGNORECASE,
)
_SERIES = re.compile(
    r"\b(?:Complete\s+(?:\w+\s+)?(?:Season|Series)|(?:Series|Seasons?)\s+(?:\d|One|Two|Three|Four"
    r"|Five|Six))\b"
)
"""What a series has in its name, and a film has not."""


_THING_BEFORE = re.compile(
    r"(?:^|[.;:]\s)(?:an?|the|another|its)\s+(?:[\w-]+\s+){0,3}(?:series|miniseries|sitcom|album"
    r"|play|musical|novel|book|game|podcast|opera"
    r"|show),"
    r"\s+[“\"‘'*_]*$"
    r"|(?:['’]s|s['’])\s+(?:[\w-]+\s+)?(?:play|novel|book|memoir|album|song|single|series|show|game"
    r"|musical|opera|podcast)"
    r"\s+[“\"‘'*_]*$",
    re.IGNORECASE,
)
"""What names another thing before its name: "A prequel series, Blackbird, opens", "his play"."""


def is_other_thing(title: str, text: str) -> bool:
    """Say whether what is named is called no film right behind: "Blackbird, an album"."""
    if _SERIES.search(title):
        return True
    at = text.find(title)
    if at < 0:
        return False
    is_called = _OTHER_THING.match(text[at + len(title) :]) is not None
    return is_called or _THING_BEFORE.search(text[:at]) is not None
