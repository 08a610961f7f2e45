"""The one way to the catalog on the disk: lock, read, change, check with the reader, replace.

The old file stays in force until the new one is known to be sound; nothing is ever half written.
"""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from releasecal import catalog, locations
from releasecal.atomic import CHANGED_MEANWHILE, make_folder, remove_file, replace_bytes
from releasecal.catalog.reader import CatalogReading
from releasecal.edit import undo as undo_steps
from releasecal.edit.draft import Draft
from releasecal.edit.line_diff import diff
from releasecal.edit.lock import lock
from releasecal.errors import FileProblemsError, ReleasecalError
from releasecal.files import BOM, decode, is_same_file, is_there, read_bytes, reason
from releasecal.model import Catalog

STARTER = 'territory = "US"\n'
"""The first line of a catalog that a command begins."""


@contextmanager
def open_draft(
    path: Path, *, command: str, dry_run: bool, may_begin: bool = False
) -> Iterator[Draft]:
    """Lock and read the catalog at `path`; at the end of the block write what became of it.

    `command` is what was typed, which `undo` will name. With `may_begin`, a catalog that does not
    exist is begun, and made when the block ends well. Raises `ReleasecalError` when the catalog
    cannot be read, the changed one could not be, or it cannot be written; then, when the block
    raises, and with `dry_run`, no file is touched.
    """
    if may_begin and not dry_run:
        make_folder(path.parent)
    with nullcontext() if dry_run else lock(path):
        # Under the lock, or two commands would each begin a catalog.
        is_new = may_begin and not is_there(path)
        content = STARTER.encode() if is_new else read_bytes(path, limit=catalog.LARGEST)
        text = decode(path, content)
        before = _read_sound(path, text)
        draft = Draft(path, text, before.catalog)
        yield draft
        # In a dry run as well: a diff of what would be refused would promise too much.
        if draft.text != draft.before:
            after = _read_result(path, draft.text)
            _check_rest(draft, before.catalog, after.catalog)
            draft.warnings = after.reading.warnings_beside(before.reading)
        if not dry_run and (is_new or draft.text != draft.before):
            _replace(path, None if is_new else content, draft.text, command)


def replace(path: Path, before: bytes, after: str, *, command: str) -> None:
    """Replace the catalog at `path`, if it still is `before`, with the text `after`.

    Raises `ReleasecalError` when the file was changed meanwhile, and `FileProblemsError` when the
    text is no catalog; then nothing is written.
    """
    # Before the lock, and with the problems themselves: the user can mend this text.
    _read_sound(path, after)
    with lock(path):
        _replace(path, before, after, command)


def undo(path: Path, *, dry_run: bool) -> tuple[str, str]:
    """Take back the last change that a command made to the catalog at `path`.

    Return that command and, with `dry_run`, the difference, which is empty where a run that was
    killed had taken it back already, or had not made it yet. Raises `ReleasecalError` when there is
    none, or the file is not as that command left it; then, and with `dry_run`, nothing is written.
    """
    with nullcontext() if dry_run else lock(path):
        step = undo_steps.last_step(path)
        if step is None:
            raise ReleasecalError(f"{path}: there is no change by a command to take back")
        is_gone = step.before is None and not is_there(path)
        now = None if is_gone else read_bytes(path, limit=catalog.LARGEST)
        difference = ""
        if now is not None and undo_steps.digest_of(now) == step.digest:
            if dry_run:
                difference = diff(path, decode(path, now), decode(path, step.before or b""))
            else:
                _put_back(path, now, step.before)
        elif now != step.before:
            raise ReleasecalError(
                f"{path}: the catalog was changed since `releasecal {step.command}`, by hand or by"
                " another program, so that is not taken back"
            )
        if not dry_run:
            undo_steps.forget(step.place)
    return step.command, difference


def _put_back(path: Path, now: bytes, before: bytes | None) -> None:
    """Give the catalog that is `now` its old content, or take it away where there was none."""
    if before is not None:
        replace_bytes(path, before, is_swept=True, if_still=now)
        return
    try:
        # Before the catalog: a run that is killed in between leaves none to be missed.
        if is_same_file(path, locations.own_catalog()):
            locations.own_catalog_mark().unlink(missing_ok=True)
        remove_file(path, now)
    except OSError as error:
        raise ReleasecalError(f"{path}: cannot be removed: {reason(error)}") from None


def _read_sound(path: Path, text: str) -> CatalogReading:
    """Read the text of a catalog. Raises `FileProblemsError` when it has problems."""
    reading = catalog.read(text)
    if reading.problems:
        raise FileProblemsError(str(path), reading.problems)
    return reading


def _read_result(path: Path, text: str) -> CatalogReading:
    try:
        return _read_sound(path, text)
    except FileProblemsError as error:
        # Without lines, which would be those of a file that nobody has.
        problems = "\n".join(each._replace(line=None).message(str(path)) for each in error.problems)
        raise ReleasecalError(
            f"the catalog would not be sound any more, so nothing was written\n{problems}"
        ) from None


def _check_rest(draft: Draft, before: Catalog, after: Catalog) -> None:
    """Refuse an edit that reached a film it was not meant for, whatever the reason."""
    old = [film for film in before.films if film.slug not in draft.slugs]
    new = [film for film in after.films if film.slug not in draft.slugs]
    if old != new or before.territory != after.territory:
        raise ReleasecalError(
            "the catalog is written in a way that this change would do damage to;"
            " use `releasecal edit`"
        )


def _replace(path: Path, before: bytes | None, after: str, command: str) -> None:
    """Write the text, if the file still is `before`, or still is not there."""
    has_file = before is not None or is_there(path)
    now = read_bytes(path, limit=catalog.LARGEST) if has_file else None
    if now != before:
        raise ReleasecalError(f"{path}: {CHANGED_MEANWHILE}")
    # The draft has no mark, and whatever editor put it there wants it back.
    mark = BOM if before is not None and before.startswith(BOM) else b""
    # An argument that is no UTF-8 arrives as surrogates, which no file can hold.
    try:
        content = mark + after.encode()
    except UnicodeEncodeError as error:
        character = error.object[error.start]
        raise ReleasecalError(
            f"{path}: {character!r} is no character of Unicode; nothing was written"
        ) from None
    # First: `undo` tells a change that was not made after all from one that was made by hand.
    place = undo_steps.remember(path, command, before, content)
    try:
        # Swept by the session, which knew where the catalog is.
        replace_bytes(path, content, is_swept=True, if_still=before, if_absent=before is None)
    except ReleasecalError:
        if place is not None:
            undo_steps.forget(place)
        raise
