"""Writing the catalog, alike in every command: which file, `--dry-run`, and asking first."""

import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated

import typer

from releasecal import locations
from releasecal.cli import output
from releasecal.cli.session import Session
from releasecal.countdown import quantity
from releasecal.edit.catalog_file import open_draft
from releasecal.edit.draft import Draft
from releasecal.errors import ReleasecalError
from releasecal.files import is_pipe
from releasecal.folders import make_folders

DryRunOption = Annotated[
    bool, typer.Option("--dry-run", help="Print what would change as a diff; write nothing.")
]
YesOption = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]

_MOST_WARNINGS = 3
"""So many are shown: an import may bring hundreds."""


def target(session: Session, *, may_begin: bool = False) -> Path:
    """Return the catalog to write, which is never the sample.

    Raises `ReleasecalError` when there is none yet; with `may_begin`, that is no error, and the
    path is where the user's own catalog goes.
    """
    # A catalog that is gone is not begun anew without a word.
    session.miss_own_catalog()
    if is_pipe(session.location.path):
        raise ReleasecalError(
            f"{session.location.path}: this is a pipe; a catalog to change is a file"
        )
    if not session.location.is_sample:
        return session.location.path
    if may_begin:
        return locations.own_catalog()
    raise ReleasecalError(
        "the sample catalog cannot be changed;"
        " `releasecal init` or `releasecal add` starts your own"
    )


@contextmanager
def editing(session: Session, *, dry_run: bool, may_begin: bool = False) -> Iterator[Draft]:
    """Open the catalog to change it; at the end of the block it is written, or shown as a diff.

    When the block raises, nothing is written. With `may_begin`, a catalog that does not exist is
    begun.
    """
    path = target(session, may_begin=may_begin)
    with open_draft(
        path, command=own_command_line(), dry_run=dry_run, may_begin=may_begin
    ) as draft:
        yield draft
    if dry_run:
        output.results(draft.diff)
    elif path == locations.own_catalog():
        mark_own_catalog()
    _warn(session, draft)


def _warn(session: Session, draft: Draft) -> None:
    """Say what may not have been meant, which `check` would say too."""
    for warning in draft.warnings[:_MOST_WARNINGS]:
        output.remark(f"warning: {warning.key}: {warning.what}; {warning.instead}")
    more = len(draft.warnings) - _MOST_WARNINGS
    if more > 0:
        output.remark(f"and {quantity(more, 'warning')} more; {session.hint('check')} shows them")


def report(text: str) -> None:
    """Write what was done to stdout. When that fails, the error says that it was done anyway."""
    try:
        output.results(text, encoding="utf-8")
    except ReleasecalError as error:
        raise ReleasecalError(f"the catalog was changed, but {error}") from None


def own_command_line() -> str:
    """Return what was typed, as `undo` names it."""
    return shlex.join(sys.argv[1:])


def mark_own_catalog() -> None:
    """Remember that there is a catalog in the data folder, to be missed when it is gone."""
    mark = locations.own_catalog_mark()
    with suppress(OSError):
        make_folders(mark.parent)
        mark.touch(exist_ok=True)
