"""How an answer is looked at: its day, its style of dates, and the command that asked."""

import shlex
from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import NamedTuple

from releasecal.date_style import DateStyle


class Grouping(Enum):
    """What the rows of a table stand together by."""

    WEEK = "week"
    MONTH = "month"
    NONE = "none"


class View(NamedTuple):
    """What a layout needs to know besides what was found."""

    today: date
    style: DateStyle = DateStyle.DAY_FIRST
    as_of: date | None = None
    """The day whose announcements are shown; None for what holds now."""
    by: Grouping | None = None
    """None for what suits the rows."""
    command: str = ""
    """The command that asked."""
    words: tuple[str, ...] = ()
    """What was typed, the command among it, as the shell handed it over."""

    def again(self, *more: str, instead: str = "", without: Iterable[str] = ()) -> str:
        """Return what was typed with some words more, as a command line within a sentence.

        `instead` replaces the command; the options `without` are left out with their values.
        """
        words = list(self.words) or [self.command]
        for option in without:
            _drop(words, option)
        if instead and self.command in words:
            words[words.index(self.command)] = instead
        return f"`{shlex.join(['releasecal', *words, *more])}`"

    def says(self, *options: str) -> bool:
        """Say whether one of these options was typed."""
        return any(_begins(word, option) for word in self.words for option in options)


def _drop(words: list[str], option: str) -> None:
    """Take an option and its value out, in each of the ways of `_begins`."""
    # From the end, so that the places before stay what they are.
    for at in reversed(range(len(words))):
        if _begins(words[at], option):
            del words[at : at + (2 if words[at] == option else 1)]


def _begins(word: str, option: str) -> bool:
    """Say whether a word is that option, alone or with its value.

    `--limit 5`, `--limit=5`, `-n 5` and `-n5` are all the same one.
    """
    attached = f"{option}=" if option.startswith("--") else option
    return word == option or word.startswith(attached)
