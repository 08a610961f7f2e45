"""`releasecal import text`: the releases that an announcement tells of."""

import sys
from collections.abc import Sequence
from enum import Enum
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

_ROUNDS = 4
"""Readings with the titles that the one before gave the catalog, at most."""


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

    from releasecal.cli.announcements import read_document, remark_on
    from releasecal.reading.compare import compare, titles_of
    from releasecal.reading.source import documents

    known = titles_of(catalog)
    all_of_it = list(documents(content))
    for _ in range(_ROUNDS):
        findings: list[Finding] = []
        readings: list[tuple[Document, Reading, ReleaseDate | None]] = []
        for document in all_of_it:
            when = day or document.published
            reading, when = read_document(document, headline, when, known, session, asks=asks)
            readings.append((document, reading, when))
            findings += compare(
                reading.proposals,
                catalog,
                when,
                source or document.source,
                only=only,
                territory=code,
            )
        more = _new_titles(findings, yes, known)
        if not more:
            break
        known += more
    for each in readings:
        remark_on(*each)
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


def _new_titles(
    findings: "Sequence[Finding]", yes: Agreed | None, known: "Sequence[str]"
) -> list[str]:
    """Return the titles that would be the catalog's next, and so change how the text is read.

    What is read with them is what the same command reads the next time: it finds nothing new then.
    """
    taken = [each for each in findings if yes is not None and _is_agreed(each, yes)]
    titles = dict.fromkeys(each.proposal.title for each in taken if each.proposal.title)
    return [title for title in titles if title not in known]


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
