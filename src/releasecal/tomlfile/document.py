"""Parsing TOML text, with errors that a person can act on.

tomllib stops at the first error and often names the wrong thing (2016-13-01 reads "Expected newline").
Here a line that cannot be read is set aside and the rest is parsed again, so that all such lines are found.
"""

import re
import tomllib
from dataclasses import dataclass, field, replace
from typing import Any

from releasecal import dates
from releasecal.errors import Problem
from releasecal.tomlfile import lines

UNREADABLE = "\ue000unreadable\ue000"
"""What stands in for a value that could not be read and has been reported; nothing else is said of it."""

_MOST_SYNTAX_PROBLEMS = 20

_POSITION = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_KEY = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+)"""
_ASSIGNMENT = re.compile(rf"\s*({_KEY}(?:\s*\.\s*{_KEY})*)\s*=(.*)")
_WORD = re.compile(r"[^\s\"'\[\]{}#,=]+")
_BEGINS_LIKE_A_DATE = re.compile(r"\d{4}-\d")
_DECLARED_TWICE = re.compile(r"Cannot (?:declare|overwrite|mutate|redefine)|Duplicate|already")


@dataclass(slots=True)
class Document:
    """A parsed file, with what was wrong in its syntax."""

    text: str
    values: dict[str, Any]
    problems: list[Problem] = field(default_factory=list)
    _lines: dict[lines.Path, int] | None = None

    def problem(self, path: lines.Path, what: str, instead: str) -> Problem:
        """Return a problem with the key at `path`, with the line it stands on or, if absent, its table's."""
        if self._lines is None:
            self._lines = lines.find(self.text)
        parts = path
        while parts and parts not in self._lines:
            parts = parts[:-1]
        number = self._lines.get(parts)
        return Problem(dotted(path), what, instead, number, _line(self.text, number))


def parse(text: str) -> Document:
    """Return the document that `text` holds, less the lines that could not be read, and those problems.

    When the rest cannot be made sense of either, the values are empty and only the problems count.
    """
    problems: list[Problem] = []
    while True:
        try:
            values = tomllib.loads(text)
            return Document(text, values, _with_keys(problems, text))
        except RecursionError:
            problems.append(Problem("", "brackets are nested too deeply", "a catalog needs no more than three levels"))
            return Document(text, {}, problems)
        except ValueError as error:
            number, message = _position(text, str(error))
            line = _line(text, number)
            problems.append(Problem("", *_explained(line, message), number, line))
            mended = _without_value(text, number)
            if mended is None or len(problems) >= _MOST_SYNTAX_PROBLEMS:
                return Document(text, {}, problems)
            text = mended


def _with_keys(problems: list[Problem], text: str) -> list[Problem]:
    """Return the problems with the keys of their lines, which can be told now that the text is mended."""
    keys = {line: dotted(path) for path, line in lines.find(text).items()} if problems else {}
    return [replace(problem, key=keys.get(problem.line or 0, "")) for problem in problems]


def dotted(path: lines.Path) -> str:
    """Return `path` as TOML writes it; elements of an array are counted from 1: film.x.release[1].date."""
    parts: list[str] = []
    for part in path:
        if isinstance(part, int):
            parts[-1] += f"[{part + 1}]"
        else:
            parts.append(part if re.fullmatch(r"[A-Za-z0-9_-]+", part) else f'"{part}"')
    return ".".join(parts)


def _line(text: str, number: int | None) -> str:
    return "" if number is None else text.split("\n", number)[number - 1]


def _position(text: str, message: str) -> tuple[int, str]:
    match = _POSITION.search(message)
    if match is None or match[1] is None:
        at_end = text.rstrip().count("\n") + 1
        return at_end, message if match is None else message[: match.start()]
    return int(match[1]), message[: match.start()]


def _without_value(text: str, number: int) -> str | None:
    """Return the text with the value on that line replaced, or None when the line is no plain assignment."""
    parts = text.split("\n", number)
    match = _ASSIGNMENT.match(parts[number - 1])
    if match is None or UNREADABLE in match[2]:
        return None
    parts[number - 1] = f'{parts[number - 1][: match.start(2)]} "{UNREADABLE}"'
    mended = "\n".join(parts)
    return mended if mended != text else None


def _explained(line: str, message: str) -> tuple[str, str]:
    """Return what is wrong with the line and what to write, from the line rather than from tomllib."""
    if _DECLARED_TWICE.search(message):
        if line.lstrip().startswith("["):
            return f"{line.strip()} stands here a second time", "give each film a slug of its own"
        return "this key is already set above", "keep one of the two"
    assignment = _ASSIGNMENT.match(line)
    if assignment is None:
        if "=" not in line and not line.lstrip().startswith("["):
            return "this line is neither a key with a value nor a [header]", "write KEY = VALUE"
        return f"this cannot be read as TOML ({_lower(message)})", "write KEY = VALUE or [film.SLUG]"
    return _explained_value(assignment[1], assignment[2].strip(), message)


def _explained_value(key: str, value: str, message: str) -> tuple[str, str]:
    if value.startswith(('"', "'")):
        if value.count(value[0]) < 2:  # noqa: PLR2004 - an opening and a closing quote
            return "the text has no closing quote", f"write {key} = {value}{value[0]}"
        return f"this text cannot be read ({_lower(message)})", 'in "..." write a quote as \\" and \\ as \\\\'
    written = value.split("#", maxsplit=1)[0].strip()
    if not written:
        return f"{key} has no value", f'write {key} = "..."'
    if not _WORD.fullmatch(written):
        return f"this value cannot be read ({_lower(message)})", f'put text in quotes: {key} = "..."'
    return _explained_word(key, written)


def _explained_word(key: str, word: str) -> tuple[str, str]:
    try:
        when = dates.parse(word)
    except dates.DateError as error:
        if _BEGINS_LIKE_A_DATE.match(word):
            return error.what, error.instead
        return f"{word} is neither a date nor a text in quotes", f'for a text, write {key} = "{word}"'
    return (
        f"{word} is not in quotes, as a date without its day must be",
        f'write {key} = "{when.text or "TBA"}"',
    )


def _lower(message: str) -> str:
    return message[:1].lower() + message[1:]
