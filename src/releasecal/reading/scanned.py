"""A sentence with all that was found in it, before anything is decided."""

from collections.abc import Sequence
from typing import NamedTuple

from releasecal.reading.context import Context
from releasecal.reading.cues import Cues
from releasecal.reading.known_titles import Title
from releasecal.reading.mention import Mention


class Scanned(NamedTuple):
    """One sentence: what its dates, titles and words are, and what stands before it."""

    text: str
    mentions: Sequence[Mention]
    titles: Sequence[Title]
    """What may be a title, in order."""
    hidden: Sequence[tuple[int, int]]
    """Where titles stand whose words tell nothing else."""
    cues: Cues
    context: Context
