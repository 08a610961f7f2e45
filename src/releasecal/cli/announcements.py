"""Reading an announcement for `import text`: its day, how far it is, what was left out."""

import sys
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
from releasecal.reading.sentences import Sentence

_LONG = 200_000
"""Characters from which a bar shows how far the reading is."""


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
    readings: list[tuple[Document, Reading, ReleaseDate | None]] = field(default_factory=list)
    """Each document as it was read last, with its day of publication."""

    def read(self, known: Sequence[str], session: Session, *, asks: bool) -> None:
        """Read all of them; the titles that are known are looked for first."""
        self.readings.clear()
        for document in self.documents:
            when = self.day or document.published
            reading, when = _read(document, self.headline, when, known, session, asks=asks)
            self.readings.append((document, reading, when))

    def findings(self, catalog: Catalog) -> list[Finding]:
        """Return what they propose, beside a catalog."""
        only = find_film(catalog, self.film) if self.film else None
        return [
            finding
            for document, reading, when in self.readings
            for finding in compare(
                reading.proposals,
                catalog,
                when,
                self.source or document.source,
                only=only,
                territory=self.territory,
            )
        ]

    def remark(self) -> None:
        """Tell what was left out."""
        for each in self.readings:
            _remark(*each)


def _read(
    document: Document,
    headline: str | None,
    when: ReleaseDate | None,
    known: Sequence[str],
    session: Session,
    *,
    asks: bool,
) -> tuple[Reading, ReleaseDate | None]:
    """Return what a document proposes, and its day of publication.

    That day is asked for where a date needs it.
    """
    read_as_of = partial(
        read,
        document.text,
        headline=headline or document.headline,
        known=known,
        watch=partial(show_progress, length=len(document.text)),
    )
    reading = read_as_of(published=when)
    if reading.unresolved and when is None and asks:
        from releasecal.cli.questions import publication

        when = publication(reading.unresolved[0].words, session.today)
        if when is not None:
            reading = read_as_of(published=when)
    return reading, when


def _remark(document: Document, reading: Reading, when: ReleaseDate | None) -> None:
    """Tell what was left out."""
    if reading.unresolved:
        words = ", ".join(dict.fromkeys(f'"{each.words}"' for each in reading.unresolved[:5]))
        output.remark(
            f"left out, for nothing tells the year of {words}; write --published DATE"
            if when is None
            else f"left out, for nothing tells which day is meant by {words}"
        )
    if reading.is_cut or document.is_cut:
        output.remark("The text is too long for an announcement; its end was not read.")


def show_progress(sentences: Iterable[Sentence], *, length: int) -> Iterable[Sentence]:
    """Show on the terminal how far a long reading is."""
    if length < _LONG or not output.is_watched():
        return sentences
    from releasecal.render import console

    return console.progress(list(sentences), "Reading", sys.stderr)
