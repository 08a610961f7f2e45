"""Reading an announcement for `import text`: its day, how far it is, what was left out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial

from releasecal.cli import output
from releasecal.cli.session import Session
from releasecal.dates import ReleaseDate
from releasecal.lookup import find_film
from releasecal.model import Catalog
from releasecal.reading.announcement import Reading, read
from releasecal.reading.compare import Finding, compare
from releasecal.reading.document import Document
from releasecal.reading.one_film import of_one_film
from releasecal.reading.sentences import Sentence

_LONG = 200_000
"""Characters from which a bar shows how far the reading is."""

MOST_ITEMS = 2_000
"""Items of a feed that are read; one has some dozens, the newest first."""
_MANY_ITEMS = 200
"""Items from which a bar shows how far the reading is."""
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
                of_one_film(reading.proposals) if only else reading.proposals,
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


def _show_progress(sentences: Iterable[Sentence]) -> Iterable[Sentence]:
    # As a list: how far it is can be said only of what has been counted.
    return output.progress(list(sentences), "Reading")
