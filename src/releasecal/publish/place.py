"""What holds events: a folder or a calendar on a server; and how writing one of them can fail."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from releasecal.errors import ReleasecalError
from releasecal.ical.own_events import HeldEvent
from releasecal.publish.plan import Holding, Step

Watch = Callable[[Sequence[str], str], Iterable[str]]
"""Passes things on one by one and shows how far that is.

The second argument says what is being done.
"""
ReadEvent = Callable[[str], HeldEvent | None]
"""Returns the event of ours that a calendar of one event holds; None when there is none."""


def no_progress(entries: Sequence[str], _: str) -> Iterable[str]:
    """Show nothing."""
    return entries


class Place(Protocol):
    """Where events are.

    When an error is raised, writing has changed nothing, as far as that is known.
    """

    def read(self, watch: Watch, event_in: ReadEvent) -> list[Holding]:
        """Return all events of ours. Raises `ReleasecalError` when that cannot be known."""

    @property
    def at_once(self) -> int:
        """How many events are best made `ready` together."""

    def ready(self, writes: Sequence[tuple[Step, str]]) -> AbstractContextManager[None]:
        """Within it, these events are about to be written; "" is the text of one that goes."""

    def add(self, uid: str, text: str) -> None:
        """Put a new event there; raises `ConflictError` when there is one of its name or UID."""

    def change(self, holding: Holding, text: str) -> None:
        """Put a new text in the place of what is held.

        Raises `ConflictError` when that is not what is there.
        """

    def remove(self, holding: Holding) -> None:
        """Take the event away; raises `ConflictError` when what is held is not what is there."""


class RefusedError(ReleasecalError):
    """One event could not be written; others may be."""


class ConflictError(RefusedError):
    """Somebody else wrote the event since it was read."""


class TroubleError(RefusedError):
    """One event could not be written for a reason that may hold for all.

    Such as a broken connection, or a right that lacks.
    """


class StoppedError(ReleasecalError):
    """No further event can be written."""
