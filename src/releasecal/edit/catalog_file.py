"""The one way to the catalog on the disk: lock, read, change, check with the reader, compare, replace.

The old file stays in force until the new one is known to be sound; nothing is ever half written.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from releasecal import catalog
from releasecal.edit.lock import lock
from releasecal.errors import FileProblemsError, ReleasecalError
from releasecal.files import BOM, create_text, decode, make_folder, read_bytes, replace_bytes
from releasecal.model import Catalog

STARTER = 'territory = "US"\n'
"""The first line of a catalog that `add` begins."""


@dataclass(frozen=True, slots=True)
class Edited:
    """The new text of a catalog, and the slugs of the films that were meant to change."""

    text: str
    slugs: frozenset[str]


Work = Callable[[str, Catalog], Edited]
"""Takes the text of a catalog and what it says; returns what it becomes."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a change did, or would do."""

    path: Path
    before: str
    after: str

    @property
    def diff(self) -> str:
        """The change as a unified diff; empty when there is none."""
        from difflib import unified_diff

        before, after = _lines(self.before), _lines(self.after)
        lines = unified_diff(before, after, f"{self.path} (now)", f"{self.path} (new)", n=2)
        return "".join(
            line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
            for line in lines
        )


def change(path: Path, work: Work, *, dry_run: bool, begin: bool = False) -> Written:
    """Change the catalog at `path` by `work`, and return what that did.

    With `begin`, a catalog that does not exist is begun. Raises `ReleasecalError` when the catalog cannot be
    read, the changed one could not be, or it cannot be written; then, and with `dry_run`, the file is not touched.
    """
    if begin and not dry_run:
        make_folder(path.parent)
    with lock(path):
        is_new = begin and not path.exists()
        if is_new and not dry_run:
            create_text(path, STARTER)
        content = STARTER.encode() if is_new else read_bytes(path, limit=catalog.LARGEST)
        text = decode(path, content)
        reading = check_text(path, text)
        edited = work(text, reading)
        if edited.text != text:
            _check_rest(reading, _sound(path, edited.text), edited.slugs)
            if not dry_run:
                _replace(path, content, edited.text)
    return Written(path, text, edited.text)


def replace(path: Path, before: bytes, after: str) -> None:
    """Replace the catalog at `path`, if it still is `before`, with the text `after`.

    Raises `ReleasecalError` when the file was changed meanwhile, and `FileProblemsError` when the text is no
    catalog; then nothing is written.
    """
    check_text(path, after)
    with lock(path):
        _replace(path, before, after)


def check_text(path: Path, text: str) -> Catalog:
    """Return what the text of a catalog says. Raises `FileProblemsError` when it has problems."""
    reading = catalog.read(text)
    if reading.problems:
        raise FileProblemsError(str(path), reading.problems)
    return reading.catalog


def _sound(path: Path, text: str) -> Catalog:
    try:
        return check_text(path, text)
    except FileProblemsError as error:
        raise ReleasecalError(
            f"the catalog would not be sound any more, so nothing was written\n{error}"
        ) from None


def _check_rest(before: Catalog, after: Catalog, slugs: frozenset[str]) -> None:
    """Refuse an edit that reached a film it was not meant for, whatever the reason."""
    old, new = ([film for film in each.films if film.slug not in slugs] for each in (before, after))
    if old != new or before.territory != after.territory:
        raise ReleasecalError(
            "the catalog is written in a way that this change would do damage to; use `releasecal edit`"
        )


def _replace(path: Path, before: bytes, after: str) -> None:
    if read_bytes(path, limit=catalog.LARGEST) != before:
        raise ReleasecalError(
            f"{path}: somebody else changed the file just now; nothing was written, so try again"
        )
    mark = BOM if before.startswith(BOM) else b""
    try:
        content = mark + after.encode()
    except UnicodeEncodeError as error:
        character = error.object[error.start]
        raise ReleasecalError(
            f"{path}: {character!r} is no character of Unicode; nothing was written"
        ) from None
    replace_bytes(path, content)


def _lines(text: str) -> list[str]:
    """Return the lines with their line feeds; unlike `splitlines`, nothing else ends a line."""
    return text.replace("\n", "\n\0").removesuffix("\0").split("\0") if text else []
