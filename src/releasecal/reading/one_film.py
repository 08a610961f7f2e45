"""The proposals of a text whose film is named beside it, as `import text --film` does."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from releasecal.dates import ReleaseDate
from releasecal.model import ReleaseType
from releasecal.reading.levels import KNOWN_YEARS, NO_TITLE
from releasecal.reading.proposal import Level, Proposal


def of_one_film(proposals: Sequence[Proposal]) -> Iterator[Proposal]:
    """Yield the proposals of one film: that the text gives no title is no doubt then.

    What told two films apart so far may be two days of one release.
    """
    days: defaultdict[tuple[ReleaseType, str | None], set[ReleaseDate]] = defaultdict(set)
    for each in proposals:
        days[each.type, each.territory].add(each.date)
    for each in proposals:
        if NO_TITLE not in each.why:
            yield each
            continue
        why = tuple(reason for reason in each.why if reason != NO_TITLE)
        doubts = [reason for reason in why if reason not in KNOWN_YEARS.values()]
        if not doubts and len(days[each.type, each.territory]) > 1:
            doubts = ["another day is told too"]
            why += tuple(doubts)
        # As a doubt alone makes a proposal likely; of two, one may be grave.
        level = Level.CHECK if len(doubts) > 1 else Level.LIKELY if doubts else Level.SURE
        yield replace(each, why=why, level=level)
