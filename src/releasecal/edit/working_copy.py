"""The copy of a catalog that somebody edits, in a folder where the editor may leave files, too.

It is the user's work from the moment something is written in it, and is not taken away then. Until
that moment it has a time of its own, so that any later run can tell (`leftovers`).
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from releasecal import locations
from releasecal.errors import ReleasecalError
from releasecal.files import reason
from releasecal.folders import make_folders
from releasecal.leftovers import EDIT, UNTOUCHED, hold, sweep_edits
from releasecal.new_files import new_file


class WorkingCopy(NamedTuple):
    """A copy, open to be edited."""

    place: Path
    before: bytes
    """What was in it at first."""
    handle: int | None
    """Its folder, locked for as long as somebody edits it; None where folders cannot be opened."""

    @property
    def is_work(self) -> bool:
        """Whether anything was written in it; in doubt it was."""
        try:
            return self.place.read_bytes() != self.before
        except FileNotFoundError:
            return False
        except OSError:
            return True

    def remove(self) -> None:
        """Take it away."""
        _remove(self.place.parent)
        if self.handle is not None:
            os.close(self.handle)


def make(path: Path, content: bytes) -> WorkingCopy:
    """Return a copy of the catalog at `path`. Raises `ReleasecalError` when there can be none."""
    state, made = locations.state_folder(), None
    try:
        make_folders(state)
        # Written elsewhere and moved in: if this run were killed in between, a file that has not
        # got its mark yet would pass for somebody's work for ever.
        with new_file(state, 0o600) as (handle, temporary):
            # With the random end of that name: two containers may share a home and a number.
            folder = state / f"{EDIT}{os.getpid()}-{temporary.stem[-8:]}"
            made = folder
            folder.mkdir(mode=0o700)
            lock = None if os.name == "nt" else os.open(folder, os.O_RDONLY)
            if lock is not None:
                hold(lock)
            with open(handle, "wb", closefd=False) as stream:
                stream.write(content)
            os.utime(temporary, (UNTOUCHED, UNTOUCHED))
            temporary.replace(folder / path.name)
        made = None
    except OSError as error:
        raise ReleasecalError(
            f"{state}: cannot keep a copy to edit there: {reason(error)}"
        ) from None
    finally:
        if made:
            _remove(made)
    return WorkingCopy(folder / path.name, content, lock)


def _remove(folder: Path) -> None:
    try:
        # Marked before it is removed: what cannot go now is nobody's work to a later run.
        with suppress(OSError):
            for each in folder.iterdir():
                os.utime(each, (UNTOUCHED, UNTOUCHED))
        shutil.rmtree(folder, ignore_errors=True)
    # A signal that ends the run: it comes once, so what is left to do is not broken off again.
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def leftover_copies() -> Iterator[Path]:
    """Yield the copies that runs which were killed left with somebody's work in them."""
    yield from sweep_edits(locations.state_folder())
