"""Reading an announcement for `import text`: its day, how far it is, what was left out."""

import sys
from collections.abc import Iterable, Sequence
from functools import partial

from releasecal.cli import output
from releasecal.cli.session import Session
from releasecal.dates import ReleaseDate
from releasecal.reading.announcement import Reading, read
from releasecal.reading.document import Document
from releasecal.reading.sentences import Sentence

_LONG = 200_000
"""Characters from which a bar shows how far the reading is."""


def read_document(
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


def remark_on(document: Document, reading: Reading, when: ReleaseDate | None) -> None:
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
