"""What the rows of an index hold beside films and months: names, and some of the whole."""

import zlib
from collections.abc import Iterator
from enum import IntEnum

from releasecal.index import packing

ID_MARK = b"\x1e"
"""Stands before an identifier; no folded name has it."""


class Whole(IntEnum):
    """The rows that concern the whole catalog."""

    ABOUT = 0
    """What it is the index of."""
    OCCURRENCES = 1
    """Every type, territory, tag and distributor, and how often."""
    LEADS = 2
    """The films with leads of their own, each with the days of the longest."""
    MOVES = 3
    """The films with moves, each with the last day on which one may have been announced."""
    TEXTS = 4
    """The digest of each film's text, in order; empty when the text was read as a whole."""
    PLACES = 5
    """The place of each film, in order."""
    BARE = 6
    """The films without a release, each with 0."""


def bucket_of(name: bytes, buckets: int) -> int:
    """Return the row in which a name stands."""
    return zlib.crc32(name) % buckets


def line_of(name: bytes, place: int) -> bytes:
    """Return a name and its film as a line; a folded name has neither tabs nor line breaks."""
    return b"\n%b\t%d" % (name, place)


def lines_in(bucket: bytes) -> Iterator[tuple[bytes, int]]:
    """Yield the names and films of a row."""
    for line in bucket.split(b"\n")[1:]:
        name, _, place = line.partition(b"\t")
        yield name, int(place)


def name_bytes(name: str) -> bytes:
    """Return a name as the index has it; what a command line has that is no text is in no index."""
    return name.encode() if name.isascii() else name.encode("utf-8", "surrogatepass")


def name_in(line: bytes) -> str:
    """Return the name that `name_bytes` made these bytes of."""
    return line.decode("utf-8", "surrogatepass")


def id_bytes(value: str) -> bytes:
    """Return an identifier as the index has it, unlike any name."""
    return ID_MARK + name_bytes(value)


def read_pairs(row: bytes) -> dict[int, int]:
    """Return a row that has a number for each of some films."""
    numbers = packing.unpack(row)
    return dict(zip(numbers[::2], numbers[1::2], strict=True))
