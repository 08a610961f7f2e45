"""The errors that a user can meet, each with its exit code. Nothing prints here."""

from collections.abc import Sequence
from typing import NamedTuple


class ReleasecalError(Exception):
    """An error of the program's own making: shown on stderr as it is, never with a traceback."""

    exit_code = 1


class UsageError(ReleasecalError):
    """The command line asked for something that cannot be: exit code 2."""

    exit_code = 2


class NothingFoundError(ReleasecalError):
    """Nothing was found, and the caller asked to be told: exit code 3."""

    exit_code = 3


class Fault(ValueError):  # noqa: N818 - it is the fault of a text, before anybody raises it
    """A text or a value that cannot be used: what is wrong with it, and what to write instead.

    `for_a_day` is what to write where nothing less precise than a day will do.
    """

    def __init__(self, what: str, instead: str, or_vaguer: str = "") -> None:
        self.what = what
        self.for_a_day = instead
        self.instead = f"{instead}, or {or_vaguer}" if or_vaguer else instead
        super().__init__(f"{what}; {self.instead}")


class Problem(NamedTuple):
    """One thing wrong in a file, and what to write instead."""

    key: str
    """Where in the document, such as `film.la-la-land.wide`; empty for the file as a whole."""
    what: str
    """What is wrong."""
    instead: str
    """What to write; empty when the first part says it all."""
    line: int | None = None
    """The line in the file, counted from 1."""
    source: str = ""
    """That line's own text."""

    def message(self, path: str) -> str:
        """Return the problem as `FILE:LINE: KEY: WHAT; INSTEAD`, with that line below it."""
        place = path if self.line is None else f"{path}:{self.line}"
        key = f"{self.key}: " if self.key else ""
        instead = f"; {self.instead}" if self.instead else ""
        message = f"{place}: {key}{self.what}{instead}"
        if self.line is None or not self.source.strip():
            return message
        return f"{message}\n  {self.line:>4} | {_shorten(self.source)}"


MOST_TOLD = 10_000
"""Problems that are told one by one; nobody reads more of them at once."""


def most_of(problems: Sequence[Problem]) -> list[Problem]:
    """Return the problems that are told of so many, and how many more there are."""
    told, untold = list(problems[:MOST_TOLD]), len(problems) - MOST_TOLD
    return [*told, rest_of(untold)] if untold > 0 else told


def rest_of(untold: int) -> Problem:
    """Return what is said of the problems that are not told."""
    return Problem("", f"there are {untold:,} more problems", "mend these, and they are told")


class FileProblemsError(ReleasecalError):
    """A file that cannot be used, with all of its problems at once."""

    def __init__(self, path: str, problems: Sequence[Problem]) -> None:
        self.path = path
        self.problems = tuple(problems)
        super().__init__("\n".join(problem.message(path) for problem in problems))


_LINE_WIDTH = 160


def _shorten(line: str) -> str:
    line = line.strip()
    return line if len(line) <= _LINE_WIDTH else f"{line[:_LINE_WIDTH]}…"
