"""`releasecal import text`: the releases that an announcement tells of."""

from collections.abc import Callable, Sequence
from enum import Enum
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from releasecal import human_dates
from releasecal.cli import complete, output
from releasecal.cli.filters import territory
from releasecal.cli.input_file import read_input
from releasecal.cli.listing import write_answer
from releasecal.cli.session import Session
from releasecal.cli.writing import DryRunOption, editing
from releasecal.config import Format
from releasecal.countdown import quantity
from releasecal.files import is_there
from releasecal.lookup import find_film
from releasecal.model import Catalog

if TYPE_CHECKING:
    from releasecal.reading.compare import Finding

_ROUNDS = 4
"""Readings with the titles that the one before gave the catalog, at most.

As often, what is left is compared with the catalog as it is with what was taken.
"""


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
        human_dates.parse_happened(published, session.today, "--published", "published")
        if published
        else None
    )
    content = read_input(file or Path("-"))
    catalog = session.catalog_to_add_to
    path = session.location.path
    if not session.location.is_sample and not is_there(path):  # perhaps it was mistyped
        output.remark(f"releasecal: there is no {path} yet; what is taken begins it")
    if film:
        find_film(catalog, film)  # an error comes before the long reading
    asks = output.can_ask() and yes is None and asked is None

    from releasecal.cli.announcements import MOST_ITEMS, Announcements
    from releasecal.reading.compare import titles_of
    from releasecal.reading.source import documents

    known = titles_of(catalog)
    found = list(islice(documents(content), MOST_ITEMS + 1))
    is_cut = len(found) > MOST_ITEMS
    texts = Announcements(found[:MOST_ITEMS], day, headline, source, film, code, is_cut)
    for _ in range(_ROUNDS):
        texts.read(known, session, asks=asks)
        findings = texts.findings(catalog)
        more = _new_titles(findings, yes, known)
        if not more:
            break
        known += more
    texts.remark()
    # What takes by itself runs from cron, and has nothing to say of a day without news.
    if yes is None and texts.says_nothing:
        output.remark("Nothing in it says when a film opens.")
    if asks:
        from releasecal.cli.questions import ask_about

        taken = ask_about(findings, catalog, session.today, session.config.date_style)
        _write(taken, catalog, session, lambda _: [], dry_run=dry_run)
    elif yes is None:
        _print(findings, session, asked)
    else:

        def findings_agreed(catalog: Catalog) -> "list[Finding]":
            return [each for each in texts.findings(catalog) if _is_agreed(each, yes)]

        after = _write(findings_agreed(catalog), catalog, session, findings_agreed, dry_run=dry_run)
        left = [each for each in texts.findings(after) if each.does.value != "known"]
        _print(left, session, asked)


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
    # By their words, for the enums are in modules that `import csv` shall not have to import.
    levels = {"sure"} if yes is Agreed.SURE else {"sure", "likely"}
    return finding.proposal.level.value in levels and finding.does.value != "contradicts"


def _print(findings: "Sequence[Finding]", session: Session, asked: Format | None) -> None:
    from releasecal.cli import proposals

    write_answer(
        lambda: [proposals.record(each) for each in findings],
        proposals.COLUMNS,
        lambda: proposals.layout(findings, session.config.date_style),
        session,
        asked,
    )


def _write(
    taken: "Sequence[Finding]",
    catalog: Catalog,
    session: Session,
    taken_next: "Callable[[Catalog], Sequence[Finding]]",
    *,
    dry_run: bool,
) -> Catalog:
    """Write what was taken, and return the catalog as it then is.

    One report may move what another one brought: `taken_next` says what is taken beside the catalog
    as it is then. All of it is one change.
    """
    if not taken:
        return catalog
    from releasecal.edit.merge import merge

    added: set[str] = set()
    updated: set[str] = set()
    moved = 0
    with editing(session, dry_run=dry_run, may_begin=True) as draft:
        for _ in range(_ROUNDS):
            merged = merge(draft, [each.row(at) for at, each in enumerate(taken, 1)], None, iter)
            added.update(merged.added)
            updated.update(merged.updated)
            moved += merged.moves
            draft.settle()
            taken = taken_next(draft.catalog)
            # Those that are known by now come again: a round that changes nothing is the last.
            if not taken or not (merged.added or merged.updated):
                break
    for problem in merged.bad:
        output.remark(f"left out: {problem.what}; {problem.instead}")
    moves = quantity(moved, "move")
    done = f"{quantity(len(added), 'film')} added, {len(updated - added):,} updated with {moves}"
    output.remark(f"{'Dry run' if dry_run else 'Import done'}: {done}.")
    return draft.catalog
