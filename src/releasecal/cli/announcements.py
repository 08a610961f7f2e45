"""Reading an announcement for `import text`: its day, how far it is, what was left out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from releasecal.cli import output
from releasecal.cli.session import Session
from releasecal.dates import ReleaseDate
from releasecal.lookup import find_film
from releasecal.model import Catalog, ReleaseType
from releasecal.reading.announcement import Reading, read
from releasecal.reading.compare import Finding, compare
from releasecal.reading.document import Document
from releasecal.reading.levels import NO_TITLE
from releasecal.reading.proposal import Level, Proposal
from releasecal.reading.sentences import Sentence

_LONG = 200_000
"""Characters from which a bar shows how far the reading is."""

MOST_ITEMS = 2_000
"""Items of a feed that are read; one has some dozens, the newest first."""
_MANY_ITEMS = 200
"""Items from which a bar shows how far the reading is."""
_NO_DOUBTS = {"its year is written", "its year follows from the day of publication"}
"""The reasons of a proposal that speak for it."""
_MOST_TOLD = 5
"""Dates of a document that are named when their year is not known: the rest is like them."""


@dataclass(eq=False)
class Announcements:
    """The documents of one import, and what is said of all of them."""

    documents: Sequence[Document]
    day: ReleaseDate | None
    """When they were published, where that is not theirs to say."""
    headline: str | None
    source: str | None
    film: str | None
    """The film that all of it is about, as it was asked for."""
    territory: str | None
    """Where a release is of which that is not told."""
    is_cut: bool = False
    """Whether there are more documents than are read."""
    readings: list[tuple[Document, Reading, ReleaseDate | None]] = field(default_factory=list)
    """Each document as it was read last, with its day of publication."""

    def read(self, known: Sequence[str], session: Session, *, asks: bool) -> None:
        """Read all of them; the titles that are known are looked for first."""
        watched = output.progress(self.documents, "Reading", many=_MANY_ITEMS)
        self.readings = [self._read(each, known, session, asks=asks) for each in watched]

    def _read(
        self, document: Document, known: Sequence[str], session: Session, *, asks: bool
    ) -> tuple[Document, Reading, ReleaseDate | None]:
        """Read one, and ask for its day of publication where a date needs that."""
        read_as_of = partial(
            read,
            document.text,
            headline=self.headline or document.headline,
            known=known,
            watch=_show_progress if len(document.text) >= _LONG else iter,
        )
        when = self.day or document.published
        reading = read_as_of(published=when)
        if reading.unresolved and when is None and asks:
            from releasecal.cli.questions import publication

            when = publication(reading.unresolved[0].words, session.today)
            # Read anew, since a day of publication settles more than the date that was asked about.
            if when is not None:
                reading = read_as_of(published=when)
        return document, reading, when

    def findings(self, catalog: Catalog) -> list[Finding]:
        """Return what they propose, beside a catalog."""
        only = find_film(catalog, self.film) if self.film else None
        return [
            finding
            for document, reading, when in self.readings
            for finding in compare(
                _of_one_film(reading.proposals) if only else reading.proposals,
                catalog,
                when,
                self.source or document.source,
                only=only,
                territory=self.territory,
            )
        ]

    @property
    def says_nothing(self) -> bool:
        """Whether none of them has a date of a release, be it one that was left out."""
        is_read = not self.is_cut and not any(each.is_cut for _, each, _ in self.readings)
        return is_read and not any(
            each.proposals or each.unresolved for _, each, _ in self.readings
        )

    def remark(self) -> None:
        """Tell what was left out."""
        for document, reading, when in self.readings:
            if reading.unresolved:
                first = dict.fromkeys(f'"{each.words}"' for each in reading.unresolved[:_MOST_TOLD])
                words = ", ".join(first)
                output.remark(
                    f"left out, for nothing tells the year of {words}; write --published DATE"
                    if when is None
                    else f"left out, for nothing tells which day is meant by {words}"
                )
            if reading.is_cut or document.is_cut:
                output.remark("The text is too long for an announcement; its end was not read.")
        if self.is_cut:
            output.remark(
                f"The feed is too long: after {MOST_ITEMS:,} items the rest was not read."
            )


def _of_one_film(proposals: Sequence[Proposal]) -> Iterator[Proposal]:
    """Yield the proposals of a text whose film is named: that it gives no title is no doubt then.

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
        doubts = [reason for reason in why if reason not in _NO_DOUBTS]
        if not doubts and len(days[each.type, each.territory]) > 1:
            doubts = ["another day is told too"]
            why += tuple(doubts)
        # As a doubt alone makes a proposal likely; of two, one may be grave.
        level = Level.CHECK if len(doubts) > 1 else Level.LIKELY if doubts else Level.SURE
        yield replace(each, why=why, level=level)


def _show_progress(sentences: Iterable[Sentence]) -> Iterable[Sentence]:
    # As a list: how far it is can be said only of what has been counted.
    return output.progress(list(sentences), "Reading")
