"""`releasecal import text`: the releases that an announcement tells of."""

import sys
from collections.abc import Iterable, Sequence
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from releasecal import human_dates
from releasecal.catalog import LARGEST
from releasecal.cli import complete, output
from releasecal.cli.filters import territory
from releasecal.cli.listing import write_answer
from releasecal.cli.session import Session
from releasecal.cli.writing import DryRunOption, editing
from releasecal.config import Format
from releasecal.countdown import quantity
from releasecal.dates import ReleaseDate
from releasecal.errors import ReleasecalError
from releasecal.files import read_bytes
from releasecal.lookup import find_film
from releasecal.model import Catalog

if TYPE_CHECKING:
    from releasecal.reading.announcement import Reading
    from releasecal.reading.compare import Finding
    from releasecal.reading.document import Document
    from releasecal.reading.sentences import Sentence

_LONG = 200_000
"""Characters from which a bar shows how far the reading is."""


class Agreed(Enum):
    """Which proposals are agreed to without a question."""

    SURE = "sure"
    LIKELY = "likely"
    ALL = "all"


def from_text(
    session: Session,
    file: Annotated[
        Path | None,
        typer.Argument(metavar="[FILE]", help="What to read; - or nothing reads stdin."),
    ] = None,
    published: Annotated[
        str | None,
        typer.Option("--published", metavar="DATE", help="When it was published."),
    ] = None,
    headline: Annotated[
        str | None, typer.Option("--headline", metavar="TEXT", help="Its headline.")
    ] = None,
    source: Annotated[
        str | None,
        typer.Option("--source", metavar="TEXT", help="Where it is from, for the moves."),
    ] = None,
    film: Annotated[
        str | None,
        typer.Option(
            "--film",
            metavar="FILM",
            autocompletion=complete.films,
            help="The film in the catalog that all of it is about.",
        ),
    ] = None,
    territory_code: Annotated[
        str | None,
        typer.Option(
            "--territory",
            metavar="CODE",
            autocompletion=complete.territory_codes,
            help="Where a release is of which that is not told.",
        ),
    ] = None,
    yes: Annotated[
        Agreed | None,
        typer.Option("--yes", help="Take these without a question; print the others."),
    ] = None,
    dry_run: DryRunOption = False,
    asked: Annotated[
        Format | None,
        typer.Option("--format", "-f", help="How to write the proposals; ask nothing."),
    ] = None,
) -> None:
    r"""Import what an announcement says.

    FILE is plain text, a saved HTML page, an e-mail, or an RSS or Atom feed. On a terminal each
    proposal is shown with the sentence that says it, and you are asked; elsewhere the proposals are
    printed, and nothing is written without --yes.

    \b
    Example: releasecal import text article.txt --published 2016-11-22
    """
    code = territory(territory_code, "--territory") if territory_code else None
    day = (
        human_dates.parse(published, session.today, "--published", past=True) if published else None
    )
    content = _content(file)
    catalog = Catalog() if session.location.is_sample else session.catalog
    only = find_film(catalog, film) if film else None
    asks = output.can_ask() and yes is None and asked is None

    from releasecal.reading.compare import compare
    from releasecal.reading.source import documents

    findings: list[Finding] = []
    for document in documents(content):
        when = day or document.published
        reading, when = _read(document, headline, when, catalog, session, asks=asks)
        findings += compare(
            reading.proposals, catalog, when, source or document.source, only=only, territory=code
        )
    if not asks and yes is None:
        _print(findings, session, asked)
        return
    if asks:
        from releasecal.cli.questions import ask_about

        if not findings:
            output.remark("Nothing in it says when a film opens.")
        taken = ask_about(findings, catalog, session.today, session.config.date_style)
    else:
        assert yes is not None  # noqa: S101 - one of the two is what the caller checked
        taken = [each for each in findings if _is_agreed(each, yes)]
    _write(taken, session, dry_run=dry_run)
    if yes is not None and not dry_run:
        _print(_not_taken(findings, taken), session, asked)


def _content(file: Path | None) -> bytes:
    if file is not None and str(file) != "-":
        return read_bytes(file, limit=LARGEST)
    if sys.stdin is None or sys.stdin.closed:
        raise ReleasecalError("there is nothing to read: standard input is closed; name a file")
    if output.can_ask():
        output.remark("Paste the text, then press Ctrl-D on a line of its own.")
    content = sys.stdin.buffer.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise ReleasecalError(f"standard input: the text is larger than {LARGEST // 1024**2} MiB")
    return content


def _read(
    document: "Document",
    headline: str | None,
    when: ReleaseDate | None,
    catalog: Catalog,
    session: Session,
    *,
    asks: bool,
) -> tuple["Reading", ReleaseDate | None]:
    """Return what a document proposes, and its day of publication.

    That day is asked for where a date needs it.
    """
    from releasecal.reading.announcement import read
    from releasecal.reading.compare import titles_of

    read_as_of = partial(
        read,
        document.text,
        headline=headline or document.headline,
        known=titles_of(catalog),
        watch=partial(_show_progress, length=len(document.text)),
    )
    reading = read_as_of(published=when)
    if reading.unresolved and when is None and asks:
        from releasecal.cli.questions import publication

        when = publication(reading.unresolved[0].words, session.today)
        if when is not None:
            reading = read_as_of(published=when)
    if reading.unresolved:
        words = ", ".join(dict.fromkeys(f'"{each.words}"' for each in reading.unresolved[:5]))
        output.remark(
            f"left out, for nothing tells the year of {words}; write --published DATE"
            if when is None
            else f"left out, for nothing tells which day is meant by {words}"
        )
    if reading.is_cut or document.is_cut:
        output.remark("The text is too long for an announcement; its end was not read.")
    return reading, when


def _show_progress(sentences: "Iterable[Sentence]", *, length: int) -> "Iterable[Sentence]":
    """Show on the terminal how far a long reading is."""
    if length < _LONG or not output.is_watched():
        return sentences
    from releasecal.render import console

    return console.progress(list(sentences), "Reading", sys.stderr)


def _is_agreed(finding: "Finding", yes: Agreed) -> bool:
    """Say whether a proposal is taken without a question: a contradiction only when all are."""
    if not finding.is_usable:
        return False
    if yes is Agreed.ALL:
        return True
    levels = {"sure"} if yes is Agreed.SURE else {"sure", "likely"}
    return finding.proposal.level.value in levels and finding.does.value != "contradicts"


def _not_taken(findings: "Sequence[Finding]", taken: "Sequence[Finding]") -> "list[Finding]":
    return [
        each
        for each in findings
        if each.does.value != "known" and not any(each is other for other in taken)
    ]


def _print(findings: "Sequence[Finding]", session: Session, asked: Format | None) -> None:
    from releasecal.cli import proposals

    write_answer(
        lambda: [proposals.record(each) for each in findings],
        proposals.COLUMNS,
        lambda: proposals.layout(findings, session.config.date_style),
        session,
        asked,
    )


def _write(taken: "Sequence[Finding]", session: Session, *, dry_run: bool) -> None:
    if not taken:
        return
    from releasecal.edit.merge import merge

    rows = [each.row(at) for at, each in enumerate(taken, 1)]
    with editing(session, dry_run=dry_run, may_begin=True) as draft:
        merged = merge(draft, rows, None, iter)
    for problem in merged.bad:
        output.remark(f"left out: {problem.what}; {problem.instead}")
    moves = quantity(merged.moves, "move")
    done = (
        f"{quantity(len(merged.added), 'film')} added, {len(merged.updated):,} updated with {moves}"
    )
    output.remark(f"{'Dry run' if dry_run else 'Import done'}: {done}.")
