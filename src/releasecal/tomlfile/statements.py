"""A TOML text as its statements: which lines each header and each assignment takes up.

Like `lines`, it reads only text that tomllib has already accepted. It changes nothing; editing is built on it,
so that whatever is not edited stays as it is, byte for byte.
"""

import re
from dataclasses import dataclass, field

from releasecal.tomlfile.keys import KeyPath
from releasecal.tomlfile.lines import HEADER, TOKEN, header_keys, unquoted_key

_NOTHING = re.compile(r"[ \t]*(?:#[^\n]*)?\r?(?:\n|\Z)")
_ONE_LINE = re.compile(
    r"[ \t]*([A-Za-z0-9_-]+)[ \t]*="
    r"(?:[^\"'\[\]{}#\n]*|[ \t]*\"[^\"\\\n]*\"|[ \t]*\[[^\"'\[\]{}#\n]*(?:\"[^\"\\\n]*\"[^\"'\[\]{}#\n]*)*\])"
    r"[ \t\r]*(?:\n|\Z)"
)
"""An assignment of a plain value; most lines are such, and this is much faster than reading their tokens."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A header or an assignment, with all of its lines."""

    path: KeyPath
    """What it opens or sets."""
    table: KeyPath
    """The table that it stands in; for a header, its own path."""
    start: int
    """Where its first line begins, in characters."""
    end: int
    """Where the line after its last one begins."""
    is_header: bool


@dataclass(slots=True)
class _Scan:
    text: str
    arrays: dict[KeyPath, int] = field(default_factory=dict)
    table: KeyPath = ()

    def header(self, match: re.Match[str]) -> KeyPath:
        keys = header_keys(match["keys"])
        path = self.resolved(keys[:-1]) + (keys[-1],)  # noqa: RUF005 - a tuple of one kind is inferred so
        if match["open"] == "[[":
            self.arrays[path] = self.arrays.get(path, -1) + 1
        if path in self.arrays:
            path = (*path, self.arrays[path])
        self.table = path
        return path

    def resolved(self, keys: list[str]) -> KeyPath:
        path: KeyPath = ()
        for key in keys:
            path = (*path, key)
            if path in self.arrays:
                path = (*path, self.arrays[path])
        return path

    def assignment(self, start: int) -> tuple[KeyPath, int]:
        """Return the key of the assignment at `start`, and where the line after it begins."""
        keys: list[str] = []
        depth, at, in_value = 0, start, False
        while at < len(self.text):
            match = TOKEN.match(self.text, at)
            at = match.end() if match else at + 1
            if match is None:
                continue
            mark = match["mark"]
            if match["newline"] and not depth:
                break
            if not in_value and (match["string"] or match["word"]):
                keys.append(unquoted_key(match[0]))
            elif mark == "=" and not depth:
                in_value = True
            elif mark and mark in "[{":
                depth += 1
            elif mark and mark in "]}":
                depth -= 1
        return (*self.table, *keys), at


def scan(text: str) -> list[Statement]:
    """Return the statements of the TOML document `text`, in order."""
    scanning = _Scan(text)
    found = []
    at = 0
    while at < len(text):
        if match := _NOTHING.match(text, at):
            at = max(match.end(), at + 1)
            continue
        start = at
        if (match := _ONE_LINE.match(text, at)) and '"""' not in match[0]:
            path, at = (*scanning.table, match[1]), match.end()
            found.append(Statement(path, scanning.table, start, at, is_header=False))
        elif match := HEADER.match(text, at):
            path = scanning.header(match)
            at = text.find("\n", match.end()) + 1 or len(text)
            found.append(Statement(path, path, start, at, is_header=True))
        else:
            path, at = scanning.assignment(at)
            found.append(Statement(path, scanning.table, start, at, is_header=False))
    return found
