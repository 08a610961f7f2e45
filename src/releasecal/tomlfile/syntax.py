"""Mending TOML text that the parser refuses, one line at a time, and saying what is wrong with each such line.

The parser stops at the first error and often names the wrong thing (2016-13-01 reads "Expected newline"). Here a
line that cannot be read is set aside and the rest is parsed again, so that all such lines are found.
"""

import re
from typing import Any

import tomli

from releasecal import dates
from releasecal.errors import Problem
from releasecal.tomlfile import lines
from releasecal.tomlfile.keys import UNREADABLE

_MOST_SYNTAX_PROBLEMS = 20

_KEY = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+)"""
_ASSIGNMENT = re.compile(rf"\s*({_KEY}(?:\s*\.\s*{_KEY})*)\s*=(.*)")
_WORD = re.compile(r"[^\s\"'\[\]{}#,=]+")
_BEGINS_LIKE_A_DATE = re.compile(r"\d{4}-\d")
_HEADER = re.compile(r"\s*(?:(?P<array>\[\[)|\[)(?P<keys>[^\[\]]+)\]\]?\s*(?:#.*)?$")


def mend(text: str) -> tuple[str, dict[str, Any], list[Problem]]:
    """Return the text with its unreadable values replaced by `UNREADABLE`, what it then says, and the problems.

    When the rest cannot be made sense of either, it says nothing and only the problems count.
    """
    problems: list[Problem] = []
    while True:
        try:
            return text, tomli.loads(text), problems
        except RecursionError:
            problems.append(
                Problem(
                    "",
                    "brackets are nested too deeply",
                    "a catalog needs no more than three levels",
                )
            )
            return text, {}, problems
        except ValueError as error:
            number, message = _position(text, error)
            line = lines.text_of(text, number)
            problems.append(Problem(_key(text, number), *_explain(line, message), number, line))
            shorter = (
                _without_line(text, number)
                if _is_repeated(message)
                else _without_value(text, number)
            )
            if shorter is None or len(problems) >= _MOST_SYNTAX_PROBLEMS:
                return text, {}, problems
            text = shorter


def _key(text: str, number: int) -> str:
    """Return the key on that line, below the nearest header above it: all that can be told of broken text."""
    above = text.split("\n", number)[:number]
    headers = [match for line in above if (match := _HEADER.match(line))]
    assignment = _ASSIGNMENT.match(above[-1])
    parts = []
    if headers:
        name = headers[-1]["keys"].strip()
        at = sum(header["keys"].strip() == name for header in headers)
        parts.append(f"{name}[{at}]" if headers[-1]["array"] else name)
    if assignment:
        parts.append(assignment[1])
    return ".".join(parts)


def _position(text: str, error: ValueError) -> tuple[int, str]:
    """Return the line and the parser's own message; a number too long for Python has no position."""
    at_end = text.rstrip().count("\n") + 1
    if isinstance(error, tomli.TOMLDecodeError):
        return min(error.lineno, at_end), error.msg
    return at_end, str(error)


def _without_value(text: str, number: int) -> str | None:
    """Return the text with the value on that line replaced, or None when the line is no plain assignment."""
    parts = text.split("\n", number)
    match = _ASSIGNMENT.match(parts[number - 1])
    if match is None or UNREADABLE in match[2]:
        return None
    parts[number - 1] = f'{parts[number - 1][: match.start(2)]} "{UNREADABLE}"'
    shorter = "\n".join(parts)
    return shorter if shorter != text else None


def _without_line(text: str, number: int) -> str | None:
    """Return the text with that assignment left out, or None when the line is a header: what is below it stays."""
    parts = text.split("\n", number)
    if not _ASSIGNMENT.match(parts[number - 1]):
        return None
    parts[number - 1] = ""
    return "\n".join(parts)


def _is_repeated(message: str) -> bool:
    return bool(
        re.search(r"Cannot (?:declare|overwrite|mutate|redefine)|Duplicate|already", message)
    )


def _explain(line: str, message: str) -> tuple[str, str]:
    """Return what is wrong with the line and what to write, from the line rather than from the parser."""
    if _is_repeated(message):
        if line.lstrip().startswith("["):
            return f"{line.strip()} stands here a second time", "give each film a slug of its own"
        return "this key is already set above", "keep one of the two"
    assignment = _ASSIGNMENT.match(line)
    if assignment is None:
        if "=" not in line and not line.lstrip().startswith("["):
            return "this line is neither a key with a value nor a [header]", "write KEY = VALUE"
        if _HEADER.match(line):
            return "a bracket that was opened above this line is not closed", "close it with ] or }"
        return (
            f"this cannot be read as TOML ({_lower(message)})",
            "write KEY = VALUE or [film.SLUG]",
        )
    return _explain_value(assignment[1], assignment[2].strip(), message)


def _explain_value(key: str, value: str, message: str) -> tuple[str, str]:
    if value.startswith(('"', "'")):
        if value.count(value[0]) < 2:  # noqa: PLR2004 - an opening and a closing quote
            return "the text has no closing quote", f"write {key} = {value}{value[0]}"
        return (
            f"this text cannot be read ({_lower(message)})",
            'in "..." write a quote as \\" and \\ as \\\\',
        )
    written = value.split("#", maxsplit=1)[0].strip()
    if not written:
        return f"{key} has no value", f'write {key} = "..."'
    if not _WORD.fullmatch(written):
        for day in re.findall(r"(?<![\w\"'-])\d{4}-\d{1,2}-\d{1,2}", written):
            try:
                dates.parse(day)
            except dates.DateError as error:
                return error.what, error.instead
        return (
            f"this value cannot be read ({_lower(message)})",
            f'put text in quotes: {key} = "..."',
        )
    return _explain_word(key, written)


def _explain_word(key: str, word: str) -> tuple[str, str]:
    try:
        when = dates.parse(word)
    except dates.DateError as error:
        if _BEGINS_LIKE_A_DATE.match(word):
            return error.what, error.instead
        return (
            f"{word} is neither a date nor a text in quotes",
            f'for a text, write {key} = "{word}"',
        )
    return (
        f"{word} is not in quotes, as a date without its day must be",
        f'write {key} = "{when.text or "TBA"}"',
    )


def _lower(message: str) -> str:
    return message[:1].lower() + message[1:]
