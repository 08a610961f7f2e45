"""The difference of two texts as a unified diff.

Its time grows with what differs and not with the whole. The standard library compares each line
with all that read the same, and most lines of a catalog do. Lines that stand once in both texts,
such as the headers of films, hold them together here; only what lies between two of these is
compared in that way.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile
from pathlib import Path
from typing import Any

_CONTEXT = 2
_MOST_PAIRS = 1_000_000


def diff(path: Path, before: str, after: str) -> str:
    """Return the change of the file at `path` as a unified diff; empty when there is none."""
    if before == after:
        return ""
    old, new = _lines(before), _lines(after)
    matcher = _Matcher(old, new)
    parts = [f"--- {path} (now)\n", f"+++ {path} (new)\n"]
    for group in matcher.get_grouped_opcodes(_CONTEXT):
        first, last = group[0], group[-1]
        parts.append(f"@@ -{_range(first[1], last[2])} +{_range(first[3], last[4])} @@\n")
        for tag, old_start, old_end, new_start, new_end in group:
            if tag == "equal":
                parts += [_format(" ", line) for line in old[old_start:old_end]]
                continue
            parts += [_format("-", line) for line in old[old_start:old_end]]
            parts += [_format("+", line) for line in new[new_start:new_end]]
    return "".join(parts)


class _Matcher(SequenceMatcher[str]):
    """A matcher that compares piece by piece."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        super().__init__()  # and no sequences: what it prepares for them is what takes the time
        self._old, self._new = old, new
        self.opcodes = None

    def get_matching_blocks(self) -> list[Any]:
        """Return the runs of equal lines: where in the old text, where in the new, how many."""
        blocks: list[tuple[int, int, int]] = []
        for block in self._blocks():
            start, there, size = block
            # Runs that touch are told as one, as the matcher of difflib tells them.
            if (
                blocks
                and blocks[-1][0] + blocks[-1][2] == start
                and blocks[-1][1] + blocks[-1][2] == there
            ):
                blocks[-1] = (blocks[-1][0], blocks[-1][1], blocks[-1][2] + size)
            elif size:
                blocks.append(block)
        return [*blocks, (len(self._old), len(self._new), 0)]

    def _blocks(self) -> Iterator[tuple[int, int, int]]:
        old, new = self._old, self._new
        at, there = 0, 0
        for start, its in [*_anchors(old, new), (len(old), len(new))]:
            if old[at:start] == new[there:its]:
                yield at, there, start - at
            elif at < start and there < its:
                # What both end with goes together first, so that an empty line stays below.
                same = _alike(reversed(old[at:start]), reversed(new[there:its]))
                end, its_end = start - same, its - same
                head = _alike(old[at:end], new[there:its_end])
                yield at, there, head
                yield from _blocks_between(old, at + head, end, new, there + head, its_end)
                yield end, its_end, same
            if start < len(old):
                yield start, its, 1
            at, there = start + 1, its + 1


def _alike(one: Iterable[str], other: Iterable[str]) -> int:
    """Return how many lines both begin with."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _blocks_between(
    old: Sequence[str], at: int, end: int, new: Sequence[str], there: int, its_end: int
) -> Iterator[tuple[int, int, int]]:
    """Yield the runs of equal lines between these places."""
    rest, its_rest = old[at:end], new[there:its_end]
    places = defaultdict[str, list[int]](list)
    for place, line in enumerate(its_rest, there):
        places[line].append(place)
    if sum(len(places.get(line, ())) for line in rest) <= _MOST_PAIRS:
        piece = SequenceMatcher(None, rest, its_rest, autojunk=False)
        for block in piece.get_matching_blocks():
            yield at + block.a, there + block.b, block.size
        return
    # Too many to look at each pair: every line goes with the next one like it.
    for place, line in enumerate(rest, at):
        alike = places.get(line, [])
        if (number := bisect_left(alike, there)) < len(alike):
            yield place, alike[number], 1
            there = alike[number] + 1


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of lines that stand once in both.

    As many of them as are in the same order (patience sorting).
    """
    counts, places = Counter(old), {line: at for at, line in enumerate(new)}
    once = {line for line, many in Counter(new).items() if many == 1 and counts[line] == 1}
    # Each line goes on the first pile whose top lies further down in the new text, and remembers
    # the top of the pile before: followed back from the last pile, that is the longest order.
    tops: list[int] = []
    piles: list[tuple[int, int, int | None]] = []
    ends: list[int] = []
    for at, line in enumerate(old):
        if line not in once:
            continue
        there = places[line]
        pile = bisect_left(tops, there)
        piles.append((at, there, ends[pile - 1] if pile else None))
        if pile == len(tops):
            tops.append(there)
            ends.append(len(piles) - 1)
        else:
            tops[pile], ends[pile] = there, len(piles) - 1
    found = []
    step = ends[-1] if ends else None
    while step is not None:
        at, there, step = piles[step]
        found.append((at, there))
    return found[::-1]


def _range(start: int, end: int) -> str:
    """Return a range of lines as a diff has it.

    It is counted from 1, an empty one by the line before it.
    """
    length = end - start
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"


def _format(mark: str, line: str) -> str:
    return (
        f"{mark}{line}" if line.endswith("\n") else f"{mark}{line}\n\\ No newline at end of file\n"
    )


def _lines(text: str) -> list[str]:
    """Return the lines with their line feeds; unlike `splitlines`, nothing else ends a line."""
    return text.replace("\n", "\n\0").removesuffix("\0").split("\0") if text else []
