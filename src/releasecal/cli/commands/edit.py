"""`releasecal edit [FILM]`: the catalog in an editor, checked before it counts."""

from pathlib import Path
from typing import Annotated

import typer

from releasecal import catalog, lookup
from releasecal.cli import complete, output
from releasecal.cli.session import Session
from releasecal.cli.writing import DryRunOption, own_command_line, target
from releasecal.edit import editor, working_copy
from releasecal.edit.catalog_file import replace
from releasecal.edit.line_diff import diff
from releasecal.edit.working_copy import WorkingCopy
from releasecal.errors import FileProblemsError, ReleasecalError
from releasecal.files import decode, read_bytes
from releasecal.text import plain

OptionalFilm = Annotated[
    str | None,
    typer.Argument(
        metavar="[FILM]",
        autocompletion=complete.films,
        help="Open the catalog at the line of this film.",
    ),
]


def edit(session: Session, film: OptionalFilm = None, dry_run: DryRunOption = False) -> None:
    r"""Edit the catalog in your editor.

    VISUAL or EDITOR name it. It works on a copy; the copy replaces the catalog when you close it
    and it is sound. When it is not, the problems are shown and you can edit it again; what you
    wrote is kept either way.

    \b
    Example: releasecal edit la-la-land
    """
    path = target(session)
    before = read_bytes(path, limit=catalog.LARGEST)
    line = _line(path, before, film, session.hint)
    _tell_of_others(before)
    copy = working_copy.make(path, before)
    is_done = False
    try:
        after = _let_edit(copy, path, line)
        if after is None:
            output.remark("Nothing was changed.")
        elif dry_run:
            output.results(diff(path, decode(path, before), after))
        else:
            replace(path, before, after, command=own_command_line())
            if not catalog.read(after).catalog.films:
                output.remark(f"No film is in it any more; {session.hint('undo')} takes that back")
        # Typing in an editor is work: whatever ends the command, the text is not thrown away.
        is_done = True
    finally:
        if not is_done and copy.is_work:
            output.remark(f"What you wrote is kept in {copy.place}; the catalog is as it was.")
        else:
            copy.remove()


def _tell_of_others(content: bytes) -> None:
    """Tell of copies that a killed run left; one that the catalog is like is no loss."""
    for each in working_copy.leftover_copies():
        try:
            if each.is_file() and each.read_bytes() == content:
                each.unlink()
                continue
        except FileNotFoundError:  # another run was faster
            continue
        except OSError:  # in doubt it is told, and no reason not to edit
            pass
        output.remark(f"What was written in an edit that was broken off is in {each}")


def _let_edit(copy: WorkingCopy, path: Path, line: int | None) -> str | None:
    """Let the user edit the copy until it is sound; return its text, or None when unchanged."""
    while True:
        editor.run(editor.command(copy.place, line), copy.handle)
        content = read_bytes(copy.place, limit=catalog.LARGEST)
        if content == copy.before:
            return None
        text, error = _read(copy.place, content)
        if error is None:
            return text
        # Without a terminal the next round would open the same editor for ever.
        if not output.can_ask():
            raise error
        output.remark(str(error))
        if not output.confirm(
            f"That cannot be read, so {plain(str(path))} is as it was. Edit it again?"
        ):
            raise ReleasecalError("the catalog was not changed")
        line = error.problems[0].line


def _read(copy: Path, content: bytes) -> tuple[str, FileProblemsError | None]:
    """Return the text of the copy, and what keeps it from being a catalog, if anything."""
    try:
        text = decode(copy, content)
    except FileProblemsError as error:
        return "", error
    problems = catalog.read(text).problems
    return text, FileProblemsError(str(copy), problems) if problems else None


def _line(path: Path, content: bytes, film: str | None, hint: lookup.Hint) -> int | None:
    """Return the line of the film, or of the first problem in a catalog that cannot be read."""
    reading = catalog.read(decode(path, content))
    if reading.problems:
        return reading.problems[0].line
    if film is None:
        return None
    return reading.line_of_film(lookup.find_film(reading.catalog, film, hint).slug)
