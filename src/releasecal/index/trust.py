"""Whether an index is still that of a file: by what the system says of it, or its bytes.

Beside an index lies a note of the file as it was when its bytes were last compared. A file that was
written a moment ago leaves none: it may be written once more without the system's saying so.
"""

import os
import time
from typing import NamedTuple

SETTLED_NS = 2_000_000_000
"""Nanoseconds after which a file written again has another time; FAT counts in two seconds."""

_DIGEST = 32


class State(NamedTuple):
    """What the system says of a file that changes whenever the file does."""

    device: int
    number: int
    size: int
    modified_ns: int
    changed_ns: int

    @property
    def is_settled(self) -> bool:
        """Whether the file is old enough; one from the future is not: the clock was set back."""
        return time.time_ns() - max(self.modified_ns, self.changed_ns) >= SETTLED_NS


def state_of(handle: int) -> State:
    """Return the state of an open file. Raises `OSError`."""
    found = os.fstat(handle)
    return State(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)


def note(state: State, digest: str) -> bytes:
    """Return the note that a file of this state has the bytes of this digest."""
    return f"{' '.join(map(str, state))} {digest}\n".encode()


def digest_of(content: bytes) -> str:
    """Return the digest of a catalog's bytes."""
    from hashlib import blake2b

    return blake2b(content, digest_size=_DIGEST).hexdigest()
