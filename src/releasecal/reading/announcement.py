"""Reading a document: every sentence of it, with what those before it told."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from releasecal.dates import TBA, ReleaseDate
from releasecal.reading.context import Context
from releasecal.reading.mentions import is_day_first
from releasecal.reading.proposal import Level, Proposal, Unresolved
from releasecal.reading.proposals import of_sentence
from releasecal.reading.sentences import Sentence, split_text
from releasecal.reading.titles import KnownTitles

_MOST_DATED = 4_000
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

    The headline is read only where it is all that there is: a text says the same, and more exactly.
    """
    context = Context(text, headline, published, KnownTitles(known))
    context.day_first = is_day_first(text)
    is_body = False
    found: list[Proposal | Unresolved] = []
    for number, sentence in enumerate(watch(split_text(text))):
        if context.dated > _MOST_DATED or number > _MOST:
            return _reading(found, is_cut=True)
        # Copied pages repeat their headline, which would make one release two.
        if context.is_headline(sentence.text):
            context.stands_below_headline()
            continue
        is_body = True
        found += of_sentence(sentence, context)
    if headline and not is_body:
        found += of_sentence(Sentence(0, len(headline), headline, 0), context)
    return _reading(found, is_cut=False)


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
        key = (each.title, each.type, each.territory, each.date)
        other = kept.get(key)
        if (
            other is None
            or order.index(each.level.value) < order.index(other.level.value)
            or (each.moved_from and not other.moved_from)
        ):
            kept[key] = each
    dated = {each.title for each in kept.values() if each.date != TBA}
    found = [each for each in kept.values() if each.date != TBA or each.title not in dated]
    return _without_vaguer([_unsure_beside(each, found) for each in found])


def _unsure_beside(one: Proposal, found: Sequence[Proposal]) -> Proposal:
    """Return a proposal, no longer sure where another day is told of the same release."""
    if one.level is not Level.SURE:
        return one
    # One of them is an older plan, or of another film that the text calls the same.
    key = (one.title, one.type, one.territory)
    days = {each.date.day for each in found if (each.title, each.type, each.territory) == key} - {
        None
    }
    if len(days) < 2:  # noqa: PLR2004 - its own
        return one
    return replace(one, level=Level.LIKELY, why=(*one.why, "another day is told too"))


def _without_vaguer(found: list[Proposal]) -> list[Proposal]:
    """Return the proposals without "next year" where another one tells the day in that year."""
    exact: list[Proposal] = []
    for each in found:
        at = next((place for place, other in enumerate(exact) if _tells_more(other, each)), None)
        if at is not None:
            exact[at] = replace(exact[at], moved_from=exact[at].moved_from or each.moved_from)
            continue
        vaguer = [other for other in exact if _tells_more(each, other)]
        exact = [other for other in exact if other not in vaguer]
        old = next((other.moved_from for other in vaguer if other.moved_from), None)
        exact.append(replace(each, moved_from=each.moved_from or old))
    return exact


def _tells_more(one: Proposal, other: Proposal) -> bool:
    """Say whether one of two proposals of a release has a date within the other's."""
    first, second = one.date, other.date
    return (
        (one.title, one.type, one.territory) == (other.title, other.type, other.territory)
        and one.title is not None
        and first != second
        and None not in (first.earliest, first.latest, second.earliest, second.latest)
        and second.earliest <= first.earliest  # type: ignore[operator]
        and first.latest <= second.latest  # type: ignore[operator]
    )
