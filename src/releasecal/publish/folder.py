"""A folder with one file for each event (a vdir), as khal, vdirsyncer and todoman keep them.

A file is replaced whole and only when its event differs; what is not ours is never touched.
See https://vdirsyncer.pimutils.org/en/stable/vdir.html.
"""

import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from releasecal.atomic import make_folder, replace_bytes
from releasecal.errors import ReleasecalError
from releasecal.files import read_bytes, reason
from releasecal.leftovers import sweep
from releasecal.new_files import new_files
from releasecal.publish.place import ConflictError, ReadEvent, RefusedError, Watch
from releasecal.publish.plan import Holding, Step

_LARGEST = 4 * 1024**2
"""An event that is larger is none of ours."""
_CONFLICT = "somebody else wrote its file at the same time"


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of events."""

    path: Path
    at_once: int = 100  # all of them are open, and macOS allows a process 256
    _ready: dict[str, Path] = field(default_factory=dict)
    """Where the new text of a file lies, by the file's name."""

    def read(self, _: Watch, event_in: ReadEvent) -> list[Holding]:
        """Return the events of ours in the folder; there is none in one that is not there yet."""
        sweep(self.path)
        found = []
        for path in self._files():
            # Somebody else's that may not be read is none of ours, as far as that is known; where
            # an event of ours has that name, it alone fails.
            with suppress(RefusedError):
                text = self._text(path)
                event = event_in(text) if text is not None else None
                if text is not None and event is not None:
                    found.append(Holding(path.name, text, event))
        return found

    @contextmanager
    def ready(self, writes: Sequence[tuple[Step, str]]) -> Iterator[None]:
        """Write the texts to new files, which then need nothing but their names.

        Where that fails, each event is written by itself, and fails by itself.
        """
        steps = [(step, _bytes(text)) for step, text in writes if text]
        names = [each.holding.where if each.holding else _name(each.uid) for each, _ in steps]
        # In place of a file, nobody else may read the new one until it has its permissions.
        contents = [(content, 0o600 if each.holding else 0o666) for each, content in steps]
        make_folder(self.path)
        with ExitStack() as stack:
            with suppress(OSError, ReleasecalError):
                files = stack.enter_context(new_files(self.path, contents))
                self._ready.update(zip(names, files, strict=True))
            yield
        self._ready.clear()

    def add(self, uid: str, text: str) -> None:
        """Write a new file named after the UID."""
        self._replace(self.path / _name(uid), None, text)

    def change(self, holding: Holding, text: str) -> None:
        """Replace the file."""
        self._replace(self.path / holding.where, holding.version, text)

    def remove(self, holding: Holding) -> None:
        """Take the file away."""
        path = self.path / holding.where
        # The text itself is the version: times of files are too coarse to tell two writes apart.
        if self._text(path) != holding.version:
            raise ConflictError(_CONFLICT)
        try:
            path.unlink()
        except OSError as error:
            raise RefusedError(f"its file cannot be removed: {reason(error)}") from None

    def _files(self) -> list[Path]:
        try:
            if not self.path.exists():
                return []
            with os.scandir(self.path) as found:
                # A name with a dot before it is nobody's event, says the vdir; a pipe would block.
                names = [
                    each.name
                    for each in found
                    if each.name.endswith(".ics")
                    and not each.name.startswith(".")
                    # Where it is no link, the folder itself tells.
                    and (each.is_file(follow_symlinks=False) or (self.path / each.name).is_file())
                ]
        except OSError as error:
            raise ReleasecalError(f"{self.path}: {_no_folder(error)}") from None
        return [self.path / name for name in sorted(names)]

    def _text(self, path: Path) -> str | None:
        """Return what is in a file; None when there is none, or one too large to be ours.

        Raises `RefusedError` when it cannot be read.
        """
        try:
            state = path.stat()
        except OSError:
            return None
        if not stat.S_ISREG(state.st_mode) or state.st_size > _LARGEST:
            return None
        try:
            content = read_bytes(path, limit=_LARGEST)
        except ReleasecalError as error:
            # Looked at once more before it is written, it is one event that fails, and not all.
            raise RefusedError(str(error)) from None
        # Bytes that are no text come out again as they were: only what is ours is made anew.
        return content.decode("utf-8", "surrogateescape")

    def _replace(self, path: Path, version: str | None, text: str) -> None:
        if self._text(path) != version:
            raise ConflictError(_CONFLICT)
        # Nobody may be at the other end of a pipe.
        if version is None and path.exists() and not path.is_file():
            raise RefusedError("what has its name is no file")
        try:
            # Once was enough: to look through the folder for each file is thousands squared.
            ready = self._ready.get(path.name)
            replace_bytes(path, _bytes(text), is_swept=True, ready=ready)
        except ReleasecalError as error:
            raise RefusedError(str(error)) from None


def _name(uid: str) -> str:
    return f"{uid}.ics"


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _no_folder(error: OSError) -> str:
    if isinstance(error, NotADirectoryError):
        return "this is a file; name the folder that holds the events"
    return f"cannot be read: {reason(error)}"
