"""Reading a document: every sentence of it, with what those before it told."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import NamedTuple

from releasecal.dates import TBA, ReleaseDate
from releasecal.reading.context import Context
from releasecal.reading.known_titles import KnownTitles
from releasecal.reading.levels import NO_TITLE
from releasecal.reading.mentions import is_day_first
from releasecal.reading.proposal import Level, Proposal, Unresolved
from releasecal.reading.proposals import of_sentence
from releasecal.reading.sentences import Sentence, split_text

_MOST_DATED = 2_500
"""Sentences with dates that are read; no announcement has as many."""
_MOST = 150_000
"""Sentences of any kind, likewise."""

Watch = Callable[[Iterable[Sentence]], Iterable[Sentence]]
"""Passes the sentences on, one by one, and shows how far it is."""


class Reading(NamedTuple):
    """What a text proposes."""

    proposals: list[Proposal]
    unresolved: list[Unresolved]
    is_cut: bool = False
    """Whether the text holds so many dates that its end was not read."""


def read(
    text: str,
    *,
    headline: str | None = None,
    published: ReleaseDate | None = None,
    known: Sequence[str] = (),
    watch: Watch = iter,
) -> Reading:
    """Return what a text proposes; `known` titles, the catalog's, are looked for first.

    The headline is read only where the text tells no date: it says the same, and more exactly.
    """
    context = Context(text, headline, published, KnownTitles(known))
    context.day_first = is_day_first(text)
    is_body = False
    found: list[Proposal | Unresolved] = []
    nameless, paragraph = None, -1
    for number, sentence in enumerate(watch(split_text(text))):
        if context.dated > _MOST_DATED or number > _MOST:
            return _reading(found, is_cut=True)
        # Copied pages repeat their headline, which would make one release two.
        if context.is_headline(sentence.text):
            context.stands_below_headline()
            continue
        is_body = True
        # "The film opened on Friday. Nightfall cost ...": the title may come one sentence later.
        if nameless and sentence.paragraph == paragraph:
            title = context.title_that_begins(sentence)
            found[nameless] = [_with_title_behind(each, title) for each in found[nameless]]
        before = len(found)
        found += of_sentence(sentence, context)
        nameless = slice(before, len(found)) if _are_nameless(found[before:]) else None
        paragraph = sentence.paragraph
    if headline and not found:
        told = of_sentence(Sentence(0, len(headline), headline, 0), context)
        # Above a text, a month or a year is mostly what that is about.
        found += [each for each in told if not is_body or _is_of_a_day(each)]
    return _reading(found, is_cut=False)


def _is_of_a_day(found: Proposal | Unresolved) -> bool:
    return isinstance(found, Unresolved) or found.date.day is not None


def _are_nameless(found: Sequence[Proposal | Unresolved]) -> bool:
    return any(isinstance(each, Proposal) and each.title is None for each in found)


def _with_title_behind(found: Proposal | Unresolved, title: str | None) -> Proposal | Unresolved:
    """Return a proposal without a title with that of the sentence behind it, to be checked."""
    if isinstance(found, Unresolved) or found.title is not None or title is None:
        return found
    why = tuple(_TITLE_BEHIND if each == NO_TITLE else each for each in found.why)
    return replace(found, title=title, why=why, level=Level.CHECK)


_TITLE_BEHIND = "the title is from the sentence behind it"


def _reading(found: Iterable[Proposal | Unresolved], *, is_cut: bool) -> Reading:
    found = list(found)
    proposals = [each for each in found if isinstance(each, Proposal)]
    unresolved = [each for each in found if isinstance(each, Unresolved)]
    return Reading(_without_repeats(proposals), unresolved, is_cut)


def _without_repeats(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Return the proposals, those that say the same once: the surest, and of equals the first."""
    order = ("sure", "likely", "check")
    kept: dict[tuple[object, ...], Proposal] = {}
    for each in proposals:
        key = (each.title and each.title.casefold(), each.type, each.territory, each.date)
        other = kept.get(key)
        if (
            other is None
            or order.index(each.level.value) < order.index(other.level.value)
            or (each.moved_from and not other.moved_from)
        ):
            kept[key] = each
    dated = {each.title for each in kept.values() if each.date != TBA}
    # Releases apart: of thousands in one text, each would be held against each.
    releases: dict[tuple[object, ...], list[tuple[int, Proposal]]] = {}
    for number, each in enumerate(kept.values()):
        if each.date != TBA or each.title not in dated:
            release = (each.title, each.type, each.territory)
            releases.setdefault(release, []).append((number, each))
    found = [each for one in releases.values() for each in _without_vaguer(_unsure(one))]
    return [each for _, each in sorted(found, key=itemgetter(0))]


def _unsure(release: list[tuple[int, Proposal]]) -> list[tuple[int, Proposal]]:
    """Return the proposals of a release, none of them sure where more than one day is told."""
    if len({each.date.day for _, each in release if each.date.day}) <= 1:
        return release
    # One of them is an older plan, or of another film that the text calls the same.
    return [
        (number, replace(each, level=Level.LIKELY, why=(*each.why, "another day is told too")))
        if each.level is Level.SURE
        else (number, each)
        for number, each in release
    ]


def _without_vaguer(release: Sequence[tuple[int, Proposal]]) -> list[tuple[int, Proposal]]:
    """Return those of a release without "next year" where another tells the day in that year."""
    exact: list[tuple[int, Proposal]] = []
    for number, each in release:
        at = next((at for at, (_, other) in enumerate(exact) if _tells_more(other, each)), None)
        if at is not None:
            place, kept = exact[at]
            exact[at] = place, replace(kept, moved_from=kept.moved_from or each.moved_from)
            continue
        vaguer = [other for _, other in exact if _tells_more(each, other)]
        exact = [(place, other) for place, other in exact if other not in vaguer]
        old = next((other.moved_from for other in vaguer if other.moved_from), None)
        exact.append((number, replace(each, moved_from=each.moved_from or old)))
    return exact


def _tells_more(one: Proposal, other: Proposal) -> bool:
    """Say whether one of two proposals of a release has a date within the other's."""
    return one.title is not None and one.date != other.date and other.date.holds(one.date)
