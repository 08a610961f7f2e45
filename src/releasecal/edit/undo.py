"""The last changes that commands made to a catalog, each with the text before, to take them back.

Kept in the state folder, for its owner alone. It is a convenience: a change that cannot be
remembered is made all the same.
"""

import json
import zlib
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from releasecal import locations
from releasecal.atomic import replace_bytes
from releasecal.errors import ReleasecalError
from releasecal.folders import make_folders

_MOST = 20


class Step(NamedTuple):
    """One change that a command made."""

    place: Path
    """Where it is remembered."""
    command: str
    """What was typed."""
    before: bytes | None
    """The file before; None when there was none."""
    digest: str
    """The digest of the file after."""


def remember(path: Path, command: str, before: bytes | None, after: bytes) -> Path | None:
    """Remember that `command` makes the catalog at `path` something else; forget old ones.

    Return where that is remembered, if it can be.
    """
    folder = _folder(path)
    # A change that cannot be taken back is better than one that cannot be made.
    with suppress(OSError, ReleasecalError):
        make_folders(folder)
        places = _places(folder)
        number = int(places[-1].stem) + 1 if places else 1
        head = {"command": command, "new": before is None, "digest": digest_of(after)}
        # The least packing: every change pays for it, and few are taken back.
        content = json.dumps(head).encode() + b"\n" + zlib.compress(before or b"", 1)
        # Padded, so that the names sort in the order of the changes.
        place = folder / f"{number:08}.step"
        # By way of the state folder, which every run sweeps.
        replace_bytes(place, content, mode=0o600, by_way_of=locations.state_folder())
        # The new one is not among these places, and counts.
        for old in places[: max(0, len(places) + 1 - _MOST)]:
            old.unlink()
        return place
    return None


def last_step(path: Path) -> Step | None:
    """Return the last change of the catalog at `path`; None when none can be read."""
    places = _places(_folder(path))
    if not places:
        return None
    try:
        line, _, packed = places[-1].read_bytes().partition(b"\n")
        head = json.loads(line)
        before = None if head["new"] else zlib.decompress(packed)
        return Step(places[-1], str(head["command"]), before, str(head["digest"]))
    except (OSError, ValueError, KeyError, TypeError, zlib.error):
        return None


def forget(place: Path) -> None:
    """Forget the change that is remembered there, once it has been taken back."""
    with suppress(OSError):
        place.unlink()


def digest_of(content: bytes) -> str:
    """Return the digest by which the text of a catalog is known again."""
    return blake2b(content, digest_size=20).hexdigest()


def _folder(path: Path) -> Path:
    return locations.folder_of_catalog(path) / "changes"


def _places(folder: Path) -> list[Path]:
    try:
        found = (each for each in folder.glob("*.step") if each.stem.isdecimal())
        return sorted(each for each in found if each.is_file())
    except OSError:
        return []
