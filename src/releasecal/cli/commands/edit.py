"""`releasecal edit [FILM]`: the catalog in an editor, checked before it counts."""

import shutil
from pathlib import Path
from tempfile import mkdtemp
from typing import Annotated

import typer

from releasecal import catalog, locations, lookup
from releasecal.cli import complete, output
from releasecal.cli.session import Session
from releasecal.cli.writing import DryRunOption, own_command_line, target
from releasecal.edit import editor
from releasecal.edit.catalog_file import replace
from releasecal.edit.line_diff import diff
from releasecal.errors import FileProblemsError, ReleasecalError
from releasecal.files import decode, read_bytes, reason
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
    copy = _copy(path, before)
    try:
        after = _let_edit(copy, path, before, line)
        if after is None:
            output.remark("Nothing was changed.")
        elif dry_run:
            output.results(diff(path, decode(path, before), after))
        else:
            replace(path, before, after, command=own_command_line())
            if not catalog.read(after).catalog.films:
                output.remark(f"No film is in it any more; {session.hint('undo')} takes that back")
    # Typing in an editor is work: whatever ends the command, the text is not thrown away.
    except (ReleasecalError, KeyboardInterrupt):
        _say_where_it_is(copy, before)
        raise
    shutil.rmtree(copy.parent)


def _let_edit(copy: Path, path: Path, before: bytes, line: int | None) -> str | None:
    """Let the user edit the copy until it is sound; return its text, or None when unchanged."""
    while True:
        editor.run(editor.command(copy, line))
        content = read_bytes(copy, limit=catalog.LARGEST)
        if content == before:
            return None
        text, error = _read(copy, content)
        if error is None:
            return text
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


def _copy(path: Path, content: bytes) -> Path:
    """Return a copy in a folder of its own, where the editor may leave files of its own, too."""
    state = locations.state_folder()
    try:
        state.mkdir(parents=True, exist_ok=True)
        copy = Path(mkdtemp(prefix="edit-", dir=state)) / path.name
        copy.write_bytes(content)
    except OSError as error:
        raise ReleasecalError(
            f"{state}: cannot keep a copy to edit there: {reason(error)}"
        ) from None
    return copy


def _say_where_it_is(copy: Path, before: bytes) -> None:
    """Keep the copy if anything was written in it, and say where."""
    if copy.exists() and copy.read_bytes() != before:
        output.remark(f"What you wrote is kept in {copy}; the catalog is as it was.")
    else:
        shutil.rmtree(copy.parent, ignore_errors=True)
