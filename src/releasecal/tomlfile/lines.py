"""Finding the line on which a key stands. The parser gives no positions, so this reads the text once more.

It runs only when there is a problem to show, and only on text that the parser has already accepted; hence it
may be simple: it follows strings, brackets and headers, and understands no values.
"""

import re
from dataclasses import dataclass, field

import tomli

from releasecal.tomlfile.keys import KeyPath

TOKEN = re.compile(
    r'(?P<string>"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\')'
    r"|(?P<comment>\#[^\n]*)|(?P<newline>\n)|(?P<mark>[\[\]{}=,.])|(?P<space>[ \t\r]+)"
    r"|(?P<word>[^\s\[\]{}=,.\"'\#]+)",
    re.DOTALL,
)


@dataclass(slots=True)
class _Scope:
    """An open bracket of a value: an inline table or an array, with the path of what stands in it."""

    path: KeyPath
    is_array: bool
    at: int = 0


@dataclass(slots=True)
class _Reader:
    found: dict[KeyPath, int] = field(default_factory=dict)
    arrays: dict[KeyPath, int] = field(default_factory=dict)
    table: KeyPath = ()
    key: list[str] = field(default_factory=list)
    scopes: list[_Scope] = field(default_factory=list)
    in_value: bool = False

    def note(self, path: KeyPath, line: int) -> None:
        for depth in range(1, len(path) + 1):
            self.found.setdefault(path[:depth], line)

    def resolve(self, keys: list[str]) -> KeyPath:
        """Return the path of a header's keys, where each array of tables stands at its newest element."""
        path: KeyPath = ()
        for key in keys:
            path = (*path, key)
            if path in self.arrays:
                path = (*path, self.arrays[path])
        return path

    def header(self, keys: list[str], line: int, *, is_array: bool) -> None:
        if is_array:
            path = (*self.resolve(keys[:-1]), keys[-1])
            self.arrays[path] = self.arrays.get(path, -1) + 1
            self.table = (*path, self.arrays[path])
        else:
            self.table = self.resolve(keys)
        self.note(self.table, line)

    def token(self, mark: str, line: int) -> None:
        """Take one token of a key or a value."""
        scope = self.scopes[-1] if self.scopes else None
        if mark == "=" and not self.in_value:
            self.note(self.here(), line)
            self.in_value = True
        elif mark in "[{" and (self.in_value or (scope and scope.is_array)):
            path = (*scope.path, scope.at) if scope and scope.is_array else self.here()
            self.note(path, line)
            self.scopes.append(_Scope(path, is_array=mark == "["))
            self.key, self.in_value = [], False
        elif mark in "]}" and self.scopes:
            self.scopes.pop()
            self.in_value = True
        elif mark == "," and scope:
            scope.at += 1
            self.key, self.in_value = [], False
        elif not self.in_value and mark != ".":
            if scope and scope.is_array:
                self.note((*scope.path, scope.at), line)
            else:
                self.key.append(unquoted_key(mark))

    def here(self) -> KeyPath:
        """Return the path of the key that has been read last."""
        return (*(self.scopes[-1].path if self.scopes else self.table), *self.key)


def find(text: str) -> dict[KeyPath, int]:
    """Return the line, counted from 1, on which each key of the TOML document `text` first stands."""
    reader = _Reader()
    line, at, header = 1, 0, HEADER
    while at < len(text):
        if (
            not reader.scopes
            and not reader.in_value
            and not reader.key
            and (match := header.match(text, at))
        ):
            reader.header(header_keys(match["keys"]), line, is_array=match["open"] == "[[")
        elif match := TOKEN.match(text, at):
            if match["newline"] and not reader.scopes:
                reader.key, reader.in_value = [], False
            elif match["string"] or match["mark"] or match["word"]:
                reader.token(match[0], line)
        line += text.count("\n", at, match.end() if match else at + 1)
        at = match.end() if match else at + 1
    return reader.found


HEADER = re.compile(
    r"(?<![^\n])[ \t]*(?P<open>\[\[?)(?P<keys>(?:\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'|[^\"'\]\n])*)\]\]?"
)


def text_of(text: str, number: int | None) -> str:
    """Return the line of that number, counted from 1; empty for None."""
    return "" if number is None else text.split("\n", number)[number - 1]


def header_keys(text: str) -> list[str]:
    """Return the keys of a header, or of any dotted key."""
    return [
        unquoted_key(match[0]) for match in TOKEN.finditer(text) if match["string"] or match["word"]
    ]


def unquoted_key(text: str) -> str:
    """Return a key as it reads without its quotes."""
    if text[:1] not in "\"'":
        return text
    unquoted: str = tomli.loads(f"key = {text}")["key"]
    return unquoted
