"""Writing the catalog, the same for every command that does: which file, `--dry-run`, and asking first."""

from pathlib import Path
from typing import Annotated

import typer

from releasecal import locations
from releasecal.cli import output
from releasecal.cli.session import Session
from releasecal.edit.catalog_file import Work, Written, change
from releasecal.errors import ReleasecalError

DryRunOption = Annotated[
    bool, typer.Option("--dry-run", help="Print what would change as a diff; write nothing.")
]
YesOption = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]


def target(session: Session, *, may_begin: bool = False) -> Path:
    """Return the catalog to write: never the sample. Raises `ReleasecalError` when there is none yet.

    With `may_begin`, that is where the user's own catalog goes.
    """
    if not session.location.is_sample:
        return session.location.path
    if may_begin:
        return locations.own_catalog()
    raise ReleasecalError(
        "the sample catalog cannot be changed; `releasecal init` or `releasecal add` starts your own"
    )


def write(session: Session, work: Work, *, dry_run: bool, may_begin: bool = False) -> Written:
    """Change the catalog by `work`; with `dry_run`, print the diff instead."""
    written = change(target(session, may_begin=may_begin), work, dry_run=dry_run, begin=may_begin)
    if dry_run:
        output.results(written.diff)
    return written
