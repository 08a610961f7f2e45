"""A folder with one file for each event (a vdir), as khal, vdirsyncer and todoman keep them.

A file is replaced whole and only when its event differs; what is not ours is never touched.
See https://vdirsyncer.pimutils.org/en/stable/vdir.html.
"""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from releasecal.atomic import make_folder, replace_bytes
from releasecal.errors import ReleasecalError
from releasecal.files import read_bytes, reason
from releasecal.ical import own_events
from releasecal.leftovers import sweep
from releasecal.publish.place import ConflictError, RefusedError, Watch
from releasecal.publish.plan import Holding

_LARGEST = 4 * 1024**2
"""An event that is larger is none of ours."""
_CONFLICT = "somebody else wrote its file at the same time"


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of events."""

    path: Path

    def read(self, _: Watch) -> list[Holding]:
        """Return the events of ours in the folder; there is none in one that is not there yet."""
        sweep(self.path)
        found = []
        for path in self._files():
            # Somebody else's that may not be read is none of ours, as far as that is known; where
            # an event of ours has that name, it alone fails.
            with suppress(RefusedError):
                text = self._text(path)
                event = own_events.event_in(text) if text is not None else None
                if text is not None and event is not None:
                    found.append(Holding(path.name, text, event))
        return found

    def add(self, uid: str, text: str) -> None:
        """Write a new file named after the UID."""
        make_folder(self.path)
        self._replace(self.path / f"{uid}.ics", None, text)

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
            found = sorted(self.path.iterdir()) if self.path.exists() else []
            # A name with a dot before it is nobody's event, says the vdir; a pipe would block.
            return [
                path
                for path in found
                if path.suffix == ".ics" and not path.name.startswith(".") and path.is_file()
            ]
        except OSError as error:
            raise ReleasecalError(f"{self.path}: {_no_folder(error)}") from None

    def _text(self, path: Path) -> str | None:
        """Return what is in a file; None when there is none, or one too large to be ours.

        Raises `RefusedError` when it cannot be read.
        """
        try:
            if not path.is_file() or path.stat().st_size > _LARGEST:
                return None
        except OSError:
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
        try:
            # Once was enough: to look through the folder for each file is thousands squared.
            replace_bytes(path, text.encode("utf-8", "surrogateescape"), is_swept=True)
        except ReleasecalError as error:
            raise RefusedError(str(error)) from None


def _no_folder(error: OSError) -> str:
    if isinstance(error, NotADirectoryError):
        return "this is a file; name the folder that holds the events"
    return f"cannot be read: {reason(error)}"
