"""TOML text that the parser refuses: what is wrong with each statement, and what the others say.

The parser stops at the first error and often names the wrong thing (2016-13-01 reads "Expected
newline"). Here each statement is read for itself, so that all that are wrong are found, each with a
reason of its own; the rest is read as if they were not there.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import Any

import tomli

from releasecal.errors import MOST_TOLD, Problem
from releasecal.text import lower_first
from releasecal.tomlfile.reasons import Reason, reason_against
from releasecal.tomlfile.statements import KeyPath, Kind, Statement, dotted_key, scan
from releasecal.tomlfile.values import error_in, values_of

_MOST_CONFLICTS = 50
"""Contradictions that only the parser sees. It stops at each, so each costs a reading of all."""


@dataclass
class Mended:
    """What can be read of a broken text."""

    values: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    untold: int = 0
    skipped: set[KeyPath] = field(default_factory=set)
    """The keys whose values could not be read; the empty one when nothing could be."""


def mend(text: str, header: str) -> Mended:
    """Return what a text that the parser refuses says, less the statements that cannot be read.

    `header` says what to write for a header that cannot be read.
    """
    return _Mending(text, header).run()


class _Mending:
    def __init__(self, text: str, header: str) -> None:
        self._text = text
        self._header = header
        self._statements = list(scan(text, is_broken=True))
        self._line_starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
        self._left_out: set[int] = set()
        self._result = Mended()

    def run(self) -> Mended:
        # Most sections are sound, and one reading of all their lines says so.
        for section in self._sections():
            if not self._is_readable(section):
                self._look_at_each(section)
        # Each section was read alone: what contradicts another one comes to light only now. What is
        # set twice is common, and found here for all at once.
        self._leave_out_repeated()
        for _ in range(_MOST_CONFLICTS):
            try:
                self._result.values = values_of(self._remaining_text())
            except (ValueError, RecursionError) as error:
                if not self._leave_out_conflict(error):
                    break
            else:
                return self._result
        # Nothing more can be said of it: the whole document counts as unread.
        self._result.skipped.add(())
        return self._result

    def _sections(self) -> list[range]:
        """Return the numbers of the statements below each header, the header included."""
        starts = [at for at, each in enumerate(self._statements) if each.is_header]
        bounds = sorted({0, *starts, len(self._statements)})
        return [range(start, end) for start, end in pairwise(bounds)]

    def _is_readable(self, section: range) -> bool:
        first, last = self._statements[section[0]], self._statements[section[-1]]
        return error_in(self._text[first.start : last.end]) is None

    def _look_at_each(self, section: range) -> None:
        is_below_broken_header = False
        for at in section:
            each = self._statements[at]
            source = self._text[each.start : each.end]
            is_told_enough = len(self._result.problems) >= MOST_TOLD
            is_open = each.kind is Kind.OTHER or not each.is_closed
            # What shows by itself needs the parser for its words alone, and those are not told.
            error = None if is_open and is_told_enough else error_in(source)
            # Below a header that cannot be read, its keys would fall to the table above it. Its own
            # problem is enough to tell.
            if is_below_broken_header:
                self._left_out.add(at)
            elif is_open or error is not None:
                reason = Reason("", "")
                if not is_told_enough:
                    reason = reason_against(each, source, error or "", self._header)
                self._leave_out(at, reason)
                is_below_broken_header = each.kind is Kind.OTHER and source.lstrip().startswith("[")

    def _leave_out_repeated(self) -> None:
        seen: set[KeyPath] = set()
        for section in self._sections():
            header = self._statements[section[0]]
            # A header of [[...]] may come again: its path ends with the number of the element.
            if header.is_header and not isinstance(header.path[-1], int):
                if header.path in seen:
                    match header.path:
                        case ("film", _):
                            instead = "give each film a slug of its own"
                        case _:
                            instead = "write the keys of both below the first"
                    what = f"{self._source(header)} stands here a second time"
                    self._leave_out(section[0], Reason(what, instead))
                    self._left_out.update(section)
                    continue
                seen.add(header.path)
            for at in section:
                each = self._statements[at]
                if each.kind is Kind.ASSIGNMENT and at not in self._left_out:
                    if each.path in seen:
                        reason = Reason("this key is already set above", "keep one of the two")
                        self._leave_out(at, reason)
                        # The first of the two is read, so the key does have a value.
                        self._result.skipped.discard(each.path)
                    seen.add(each.path)

    def _leave_out_conflict(self, error: Exception) -> bool:
        """Leave out the statement at which the parser stops; say whether there is one."""
        if not isinstance(error, tomli.TOMLDecodeError):
            return False
        line = bisect_right([each.start for each in self._statements], error.pos) - 1
        # Where the parser stops at what is left out already, the reason lies elsewhere.
        if line < 0 or line in self._left_out:
            return False
        what = f"this contradicts what stands above ({lower_first(error.msg)})"
        self._leave_out(line, Reason(what, ""))
        return True

    def _leave_out(self, at: int, reason: Reason) -> None:
        each, told = self._statements[at], self._result.problems
        if len(told) < MOST_TOLD:
            number = bisect_right(self._line_starts, each.start)
            told.append(Problem(dotted_key(each.path), *reason, number, self._source(each)))
        else:
            self._result.untold += 1
        self._left_out.add(at)
        if each.kind is not Kind.OTHER:
            self._result.skipped.add(each.path)

    def _source(self, each: Statement) -> str:
        return self._text[each.start : each.end].strip("\r\n").split("\n")[0].strip()

    def _remaining_text(self) -> str:
        """Return the text with blanks for what was left out, so that the rest keeps its place."""
        parts, at = [], 0
        for number in sorted(self._left_out):
            each = self._statements[number]
            lines = self._text[each.start : each.end].split("\n")
            blank = "\n".join([" " * len(line) for line in lines])
            parts += [self._text[at : each.start], blank]
            at = each.end
        return "".join([*parts, self._text[at:]])
