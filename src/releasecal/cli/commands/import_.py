"""`releasecal import csv FILE` and `releasecal import ics FILE`: lists of films from elsewhere."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from releasecal import dates
from releasecal.cli import output
from releasecal.cli.commands.import_text import from_text
from releasecal.cli.commands.import_tmdb import from_tmdb
from releasecal.cli.filters import release_type
from releasecal.cli.input_file import read_input_text
from releasecal.cli.session import Session
from releasecal.cli.shared_options import with_bundles
from releasecal.cli.writing import DryRunOption, editing
from releasecal.countdown import quantity
from releasecal.errors import FileProblemsError, most_of
from releasecal.incoming.row import Rows

_LONG = 200
"""Films from which a bar shows how far the import is."""
_MOST_WARNINGS = 3
"""So many are shown: of a list that has them, each row may have one."""

FileArgument = Annotated[
    Path, typer.Argument(metavar="FILE", help="The file to read; - reads stdin.")
]
SkipBadOption = Annotated[
    bool, typer.Option("--skip-bad", help="Import the good rows even if others are bad.")
]

imports = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help=(
        "Import films from elsewhere. A film that is in the catalog is updated,"
        " and a new date becomes a move."
    ),
)


def from_csv(
    session: Session,
    file: FileArgument,
    skip_bad: SkipBadOption = False,
    dry_run: DryRunOption = False,
) -> None:
    r"""Import a CSV file.

    Its first line names the columns: title, limited, wide, distributor, directors and so on for a
    row a film, or those that `releasecal list --format csv` writes for a row a release. Bad rows
    are listed, and nothing is written unless all are good or --skip-bad is given.

    \b
    Example: releasecal import csv films.csv --dry-run
    """
    from releasecal.incoming import csv_file

    name, text = read_input_text(file)
    _import(
        session,
        name,
        csv_file.read(name, text, session.today),
        skip_bad=skip_bad,
        dry_run=dry_run,
    )


def from_ics(
    session: Session,
    file: FileArgument,
    kind: Annotated[
        str,
        typer.Option(
            "--type",
            "-t",
            metavar="TYPE",
            help="What an event is that does not say.",
        ),
    ] = "wide",
    skip_bad: SkipBadOption = False,
    dry_run: DryRunOption = False,
) -> None:
    r"""Import an iCalendar file.

    Each event is a release: its name is the film's title, or TITLE: TYPE (TERRITORY) as releasecal
    writes it. Bad events are listed, and nothing is written unless all are good or --skip-bad is
    given.

    \b
    Example: releasecal import ics films.ics --dry-run
    """
    from releasecal.incoming import ics_file

    usual = release_type(kind, "--type")
    name, text = read_input_text(file)
    _import(
        session, name, ics_file.read(name, text, usual=usual), skip_bad=skip_bad, dry_run=dry_run
    )


imports.command("csv")(with_bundles(from_csv))
imports.command("ics")(with_bundles(from_ics))
imports.command("text")(with_bundles(from_text))
imports.command("tmdb")(with_bundles(from_tmdb))


def _import(session: Session, name: str, rows: Rows, *, skip_bad: bool, dry_run: bool) -> None:
    from releasecal.edit.merge import merge

    for column in rows.left_out:
        output.remark(f"left out: {column.message(name)}")
    with editing(session, dry_run=dry_run, may_begin=True) as draft:
        # Nothing in a list tells when its dates were announced, so a move is one of today.
        progress = partial(output.progress, what="Importing", many=_LONG)
        merged = merge(draft, rows.rows, dates.on_day(session.today), progress)
        # Those that cannot be read and those that fit no film, as they stand in the file.
        found = sorted([*rows.bad, *merged.bad], key=lambda problem: problem.line or 0)
        bad = most_of(found)
        if bad and not skip_bad:
            raise FileProblemsError(name, bad)
        for problem in bad:
            output.remark(f"skipped: {problem.message(name)}")
        # Of a long list they take a quarter of all memory, which the reader of the result can use.
        del rows
    for odd in merged.odd[:_MOST_WARNINGS]:
        output.remark(f"warning: {odd.message(name)}")
    more = len(merged.odd) - _MOST_WARNINGS
    if more > 0:
        output.remark(f"and {quantity(more, 'warning')} more")
    moves = quantity(merged.moves, "move")
    done = (
        f"{quantity(len(merged.added), 'film')} added, {len(merged.updated):,} updated with {moves}"
    )
    output.remark(f"{'Dry run' if dry_run else 'Import done'}: {done}.")
