"""A TOML text as its statements, and where in them each key stands; the parser gives no positions.

`scan` takes the text apart into headers and assignments, with all of their lines. It follows
strings and brackets and understands no values, so it also reads a text that the parser refuses:
then a line that is no statement is a piece of its own, and a bracket or a text that is not closed
ends where there is what can only be the next statement. Editing is built on it: what is not edited
stays as it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from itertools import islice
from typing import NamedTuple

import tomli

KeyPath = tuple[str | int, ...]
"""Keys and, within an array, positions from 0: ("film", "la-la-land", "release", 1, "date")."""

_KEY = r"(?:[A-Za-z0-9_-]+|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*')"
_KEYS = rf"{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*"
HEADER = re.compile(
    rf"[ \t]*(?P<open>\[\[?)[ \t]*(?P<keys>{_KEYS})[ \t]*\]\]?(?=[ \t\r]*(?:\#[^\n]*)?(?:\n|\Z))"
)
_STRING = r"(?P<string>\"\"\"(?:[^\\]|\\.)*?\"{3,5}|'''.*?'{3,5}|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*')"
TOKEN = re.compile(
    rf"{_STRING}"
    r"|(?P<comment>\#[^\n]*)|(?P<newline>\n)|(?P<mark>[\[\]{}=,.])|(?P<space>[ \t\r]+)"
    r"|(?P<word>[^\s\[\]{}=,.\"'\#]+)",
    re.DOTALL,
)
"""One token."""
# At once up to what may end a value: a token after the other takes seconds for ten megabytes.
STEP = re.compile(
    rf"[^\"'\[\]{{}}#\n]*+(?:{_STRING}|#[^\n]*|(?P<newline>\n)|(?P<mark>[\[\]{{}}])|\Z)", re.DOTALL
)
"""All that goes before the next bracket or line break, and that."""
_ASSIGNMENT = re.compile(rf"[ \t]*{_KEYS}[ \t]*=")
_NOTHING = re.compile(r"[ \t]*(?:#[^\n]*)?\r?(?:\n|\Z)")
# A bare value, a text without escapes, or a list of such texts.
_ONE_LINE = re.compile(
    r"[ \t]*([A-Za-z0-9_-]+)[ \t]*="
    r"(?:[^\"'\[\]{}#\n]*"
    r"|[ \t]*\"[^\"\\\n]*\""
    r"|[ \t]*\[[^\"'\[\]{}#\n]*(?:\"[^\"\\\n]*\"[^\"'\[\]{}#\n]*)*\])"
    r"[ \t\r]*(?:\n|\Z)"
)
"""An assignment of a plain value: most lines are, and this is faster than reading their tokens."""

# [true] and the like on a line of their own are elements of an array of arrays, and no headers.
_NEXT = re.compile(
    r"[ \t]*(?:\[\[?[ \t]*(?!true\b|false\b|inf\b|nan\b)[A-Za-z_][\w-]*[ \t]*[.\]]"
    rf"|{_KEYS}[ \t]*=(?!=))"
)
"""What can only be the next statement where it begins a line within an array."""

DEEPEST = 32
"""Levels of keys and brackets that places are told for; the reader refuses far fewer."""

_EMPTY = len('""')
"""What is read of three quotes that no other three follow."""

_FILM_HEADER = re.compile(r"\n[ \t]*\[\[?[ \t]*film[ \t]*\.[^\n]*\][ \t\r]*(?=\n|\Z)")
"""What hardly stands in a text over several lines, and tells that one was not closed."""


class Kind(Enum):
    """What a statement is."""

    HEADER = "header"
    ASSIGNMENT = "assignment"
    OTHER = "other"
    """A line that is neither; only in a text that the parser refuses."""


class Statement(NamedTuple):
    """A header or an assignment, with all of its lines."""

    kind: Kind
    path: KeyPath
    """What it opens or sets."""
    table: KeyPath
    """The table that it stands in; for a header, its own path."""
    start: int
    """Where its first line begins, in characters."""
    end: int
    """Where the line after its last one begins."""
    is_closed: bool = True
    """Whether its brackets and texts end."""

    @property
    def is_header(self) -> bool:
        """Whether it opens a table."""
        return self.kind is Kind.HEADER


@dataclass(slots=True)
class _Scan:
    text: str
    is_broken: bool
    arrays: dict[KeyPath, int] = field(default_factory=dict)
    table: KeyPath = ()

    def header(self, match: re.Match[str]) -> KeyPath:
        """Return the path of a header, where each array of tables stands at its newest element."""
        # TOML 1.0: a key below an array of tables means the last of them that was opened.
        keys = split_key(match["keys"])
        path: KeyPath = ()
        for key in keys[:-1]:
            path = (*path, key)
            if path in self.arrays:
                path = (*path, self.arrays[path])
        path = (*path, keys[-1])
        if match["open"] == "[[":
            self.arrays[path] = self.arrays.get(path, -1) + 1
        if path in self.arrays:
            path = (*path, self.arrays[path])
        self.table = path
        return path

    def assignment(self, start: int) -> Statement:
        """Return the assignment at `start`, or the line there that is none."""
        at = self._equals_sign(start)
        if at is None:
            end = self._line_end(start) + 1
            return Statement(Kind.OTHER, self.table, self.table, start, end)
        path = (*self.table, *split_key(self.text[start:at]))
        end, is_closed = self._value_end(at + 1)
        return Statement(Kind.ASSIGNMENT, path, self.table, start, end, is_closed)

    def _equals_sign(self, start: int) -> int | None:
        """Return where the sign behind the key at `start` stands; None when there is no key."""
        match = _ASSIGNMENT.match(self.text, start)
        return match.end() - 1 if match else None

    def _value_end(self, at: int) -> tuple[int, bool]:
        """Return where the line after a value begins, and whether the value is closed."""
        scopes, is_closed = list[str](), True
        while at < len(self.text):
            match = STEP.match(self.text, at)
            if match is None:  # a quote without its fellow: the rest of the line belongs to it
                at, is_closed = self._line_end(at), False
                continue
            string, end = match["string"] or "", match.end()
            # Three quotes that are not closed are read as an empty text and one quote.
            if len(string) == _EMPTY and self.text[end - _EMPTY : end + 1] in {'"""', "'''"}:
                return self._next_film(at), False
            # In a text that is refused, what closes it may open another one, many films below.
            if self.is_broken and "\n" in string and _FILM_HEADER.search(string):
                return self._next_film(at), False
            at, mark = end, match["mark"]
            if match["newline"] and not scopes:
                return at, is_closed
            if match["newline"] and self._is_next(scopes, at):
                return at, False
            if mark and mark in "[{":
                scopes.append(mark)
            elif mark and mark in "]}" and scopes:
                scopes.pop()
        return at, is_closed and not scopes

    def _is_next(self, scopes: list[str], at: int) -> bool:
        """Say whether the next statement begins here, within an array that is not closed."""
        return self.is_broken and scopes[-1] == "[" and _NEXT.match(self.text, at) is not None

    def _next_film(self, at: int) -> int:
        """Return where the next film begins: the end of a text that is not closed."""
        following = _FILM_HEADER.search(self.text, at)
        return following.start() + 1 if following else len(self.text)

    def _line_end(self, at: int) -> int:
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end


def scan(text: str, *, is_broken: bool = False) -> Iterator[Statement]:
    """Yield the statements of the TOML document `text`, in order.

    `is_broken` says that the parser refuses it; only then is what is not closed looked for.
    """
    scanning = _Scan(text, is_broken)
    at = 0
    while at < len(text):
        if match := _NOTHING.match(text, at):
            at = max(match.end(), at + 1)
            continue
        start = at
        # Three quotes would pass for an empty text and the beginning of the next.
        if (match := _ONE_LINE.match(text, at)) and '"""' not in match[0]:
            path, at = (*scanning.table, match[1]), match.end()
            yield Statement(Kind.ASSIGNMENT, path, scanning.table, start, at)
        elif match := HEADER.match(text, at):
            path = scanning.header(match)
            line_break = text.find("\n", match.end())
            at = line_break + 1 if line_break >= 0 else len(text)
            yield Statement(Kind.HEADER, path, path, start, at)
        else:
            assignment = scanning.assignment(at)
            yield assignment
            at = max(assignment.end, at + 1)


def split_key(text: str) -> list[str]:
    """Return the keys of a header or dotted key; of more than any catalog has, the first."""
    if '"' not in text and "'" not in text:  # as nearly all are
        return [part.strip() for part in text.split(".")][:DEEPEST]
    parts = (match[0] for match in TOKEN.finditer(text) if match["string"] or match["word"])
    return [unquote_key(part) for part in islice(parts, DEEPEST)]


def unquote_key(text: str) -> str:
    """Return a key as it reads without its quotes; one that cannot be read is returned as it is."""
    if text[:1] not in {'"', "'"}:
        return text
    # The parser knows all the escapes of TOML.
    try:
        unquoted: str = tomli.loads(f"key = {text}")["key"]
    except tomli.TOMLDecodeError:
        return text
    return unquoted


def dotted_key(path: KeyPath) -> str:
    """Return `path` as TOML writes it, and elements counted from 1: film.x.release[1].date."""
    parts: list[str] = []
    for part in path:
        if isinstance(part, int):
            parts[-1] += f"[{part + 1}]"
        else:
            parts.append(part if re.fullmatch(r"[A-Za-z0-9_-]+", part) else f'"{part}"')
    return ".".join(parts)
