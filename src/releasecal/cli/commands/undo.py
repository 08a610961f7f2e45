"""`releasecal undo`: the last change made by a command, taken back."""

from releasecal.cli import output
from releasecal.cli.session import Session
from releasecal.cli.writing import DryRunOption, target
from releasecal.edit import catalog_file


def undo(session: Session, dry_run: DryRunOption = False) -> None:
    r"""Take back the last change that a command made.

    That is add, set, move, remove, edit or an import. Again, and it takes back the one before, up
    to twenty. A catalog that was changed by hand since then is left alone.

    \b
    Example: releasecal undo --dry-run
    """
    command, difference = catalog_file.undo(target(session), dry_run=dry_run)
    if dry_run:
        output.results(difference)
    else:
        output.results(f"Taken back: releasecal {command}\n")
