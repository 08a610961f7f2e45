"""The terminal as rich knows it, for what rich draws whole: paragraphs, and bars of progress."""

from collections.abc import Iterable, Sequence
from typing import TextIO, TypeVar

from rich.console import Console

from releasecal.render import terminal

Entry = TypeVar("Entry")


class _Console(Console):
    """A console that hides no cursor: a run that is killed would leave none to the terminal."""

    def show_cursor(self, show: bool = True) -> bool:  # noqa: ARG002 - rich passes it
        """Do nothing, and say so."""
        return False


def console_for(stream: TextIO) -> Console:
    """Return rich's console for a stream: as wide as the terminal, and in colour where it is."""
    # A title is data: by itself rich would read [bold] and :smile: in it, and colour its numbers.
    return _Console(
        file=stream,
        highlight=False,
        markup=False,
        emoji=False,
        color_system="standard" if terminal.has_colours(stream) else None,
        width=terminal.width(),
        height=terminal.height(),
    )


def progress(entries: Sequence[Entry], what: str, stream: TextIO) -> Iterable[Entry]:
    """Pass the entries on one by one, with a bar on `stream` that goes away at the end."""
    from rich.progress import track

    return track(entries, description=what, console=console_for(stream), transient=True)
