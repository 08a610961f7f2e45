"""Names in capitals that are no titles: people, companies and outlets, territories and cities."""

import re
from functools import cache, lru_cache

from releasecal import territories
from releasecal.reading.words import names, people, places

SMALL = frozenset(
    (
        "of the and a an in to for on at from with or vs vs. v v. x & de la le du der die das "
        "del el y los las by be"
    ).split()
)
"""Words that stand small within a name or a title."""
ARTICLES = frozenset({"the", "a", "an"})
NEVER_TITLES = frozenset(names.NEVER_TITLES.split())
"""Words that alone are no title."""

_COMPANIES = frozenset(name.strip() for name in names.COMPANIES.replace("\n", " ").split(","))
FIRST_NAMES = frozenset(people.FIRST_NAMES.split())
_BEFORE_LAST_NAMES = FIRST_NAMES | frozenset(people.RARER_FIRST_NAMES.split())
_COMPANY_WORDS = frozenset(names.COMPANY_WORDS.split())
PLACE_WORDS = frozenset(names.PLACE_WORDS.split())
_EVENT_WORDS = frozenset(names.EVENT_WORDS.split())
_FORMATS = frozenset(name.strip() for name in names.FORMATS.replace("\n", " ").split(","))
_OTHER_PLACES = frozenset(places.OTHER_PLACES.strip().replace("\n", "|").split("|"))
AWARD = re.compile(
    r"Best\s+(?:Act|Direct|Picture|Film|Support|Original|Adapted|Animated|International|Foreign"
    r"|Documentar|Visual|Sports)"
)
"""What a prize in capitals begins with."""
_LONGEST_NAME = 4
_NO_LAST_NAMES = SMALL | frozenset(names.COMMON_WORDS.split())
_WORDS_OF_TITLES = frozenset("city square street park county center avenue college".split())
"""Words that end the name of a place, and in a longer one the title of a film."""


@cache
def _places() -> frozenset[str]:
    tables = [*places.TERRITORIES.values(), *places.CITIES.values()]
    named = {name for table in tables for name in table.split("|")}
    named |= {territories.name(code).lower() for code in territories.codes()}
    return frozenset(named | {f"the {name}" for name in named})


def is_name(text: str) -> bool:
    """Say whether a text is the name of somebody, of a company or of a place."""
    words = [bare(word) for word in text.split()]
    name = " ".join(words)
    return bool(words) and (
        is_person(words)
        or name in _COMPANIES
        or name in _places()
        or words[-1] in _COMPANY_WORDS
        or words[-1] in PLACE_WORDS
    )


def is_company_or_place(words: list[str], *, opens: bool = False) -> bool:
    """Say whether these bare words name a company or a place.

    Of what `opens` itself, "Harbor City opens", only a name that is known does.
    """
    name = " ".join(words[1:] if words[0] in ARTICLES and len(words) > 1 else words)
    return (
        name in _COMPANIES
        or name.rstrip(" 0123456789") in _COMPANIES
        or " ".join(words) in _places()
        or ((not opens or words[-1] in _OPEN_TOO) and _ends_as_company(words))
    )


def _ends_as_company(words: list[str]) -> bool:
    """Say whether the last word tells a company or a place; not in "The Post", "Two Brothers".

    Nor behind an article of its own: "Night at the Museum".
    """
    is_city_of_story = words[-1] in _WORDS_OF_TITLES and len(words) > _LONGEST_NAME
    is_titled = words[0] in _ARTICLES_AND_NUMBERS and len(words) == 2  # noqa: PLR2004
    is_titled = is_titled or not ARTICLES.isdisjoint(words[1:])
    ends = words[-1] in _COMPANY_WORDS or words[-1] in PLACE_WORDS
    return ends and not is_city_of_story and not is_titled


_OPEN_TOO = frozenset("festival fest awards award".split())
"""What opens as films do."""
_ARTICLES_AND_NUMBERS = frozenset("the a an two three four five six seven eight nine ten".split())


def is_place(name: str) -> bool:
    """Say whether a bare name is that of a territory or of a city films open in."""
    return name in _places()


def is_territory(name: str) -> bool:
    """Say whether a text is the name of a territory, or its code in capitals."""
    return name.lower() in _places() or (name.isupper() and name in territories.codes())


def is_other_place(words: list[str]) -> bool:
    """Say whether these bare words name a place that films are seldom opened in alone."""
    return " ".join(words) in _OTHER_PLACES


def is_only_names(words: list[str]) -> bool:
    """Say whether these bare words are companies, places and formats, and nothing else.

    "United Kingdom by Lionsgate", "4K Ultra HD", "1972 Munich Olympics".
    """
    if len(words) > 1 and _YEAR.fullmatch(words[0]):
        return words[-1] in _EVENT_WORDS or is_only_names(words[1:])
    # The longest name at each place, so that "new york film festival" is not "new" and a rest.
    at, named = 0, 0
    while at < len(words):
        length = next((n for n in range(_LONGEST_NAME, 0, -1) if _is_one(words[at : at + n])), 0)
        if not length and not (named and words[at] in SMALL):
            return False
        at += length or 1
        named += length
    return True


def _is_one(words: list[str]) -> bool:
    name = " ".join(words)
    return name in _FORMATS or name in _COMPANIES or name in _places()


_YEAR = re.compile(r"(?:18|19|20)\d\d")


def is_person(words: list[str]) -> bool:
    """Say whether these bare words look like the name of a person: by the first of them."""
    return (
        2 <= len(words) <= 4  # noqa: PLR2004 - first names and last names
        and words[0] in _BEFORE_LAST_NAMES
        and not any(word.isdigit() or word in _NO_LAST_NAMES for word in words)
    )


@lru_cache(maxsize=10_000)  # the words of a run are asked for once for each cut of it
def bare(word: str) -> str:
    """Return a word without its case, its punctuation and the 's of an owner."""
    return word.lower().replace("’", "'").strip(".,:;!?*()[]\"'“”‘").removesuffix("'s")
