"""One parsed TOML file: its values, and the problems in its syntax."""

from dataclasses import dataclass, field
from typing import Any

import tomli

from releasecal.errors import Problem
from releasecal.tomlfile.keys import KeyPath, dotted


@dataclass(slots=True)
class Document:
    """A parsed file, with what was wrong in its syntax."""

    text: str
    values: dict[str, Any]
    problems: list[Problem] = field(default_factory=list)
    _lines: dict[KeyPath, int] | None = None

    def problem(self, path: KeyPath, what: str, instead: str) -> Problem:
        """Return a problem with the key at `path`, with the line it stands on or, if absent, its table's."""
        from releasecal.tomlfile import lines

        if self._lines is None:
            self._lines = lines.find(self.text)
        parts = path
        while parts and parts not in self._lines:
            parts = parts[:-1]
        number = self._lines.get(parts)
        return Problem(dotted(path), what, instead, number, lines.text_of(self.text, number))


def parse(text: str) -> Document:
    """Return the document that `text` holds, less the lines that could not be read, and those problems."""
    try:
        return Document(text, tomli.loads(text))
    except (ValueError, RecursionError):
        from releasecal.tomlfile import syntax

        return Document(*syntax.mend(text))
