"""Reading what a server answered: JSON of which nothing is believed before it has been looked at.

A value of the wrong kind is an error that says where it stands. Texts come out on one line and
without anything that could act on a terminal.
"""

from collections.abc import Iterator
from typing import Any

from releasecal.dates import ReleaseDate, parse
from releasecal.errors import Fault, ReleasecalError
from releasecal.text import plain

LONGEST_TEXT = 300
"""Characters of a title, a name or a note; what is longer is cut."""

_LARGEST_NUMBER = 10**18
"""Beyond what a TOML file may hold (64 bits), a number is nobody's."""

_DAY_LENGTH = len("2016-12-09")


class AnswerError(ReleasecalError):
    """An answer that makes no sense."""


class Answer:
    """A JSON object, and where it stands in the answer."""

    def __init__(self, value: Any, path: str = "") -> None:
        if not isinstance(value, dict):
            raise AnswerError(f"{path or 'the answer'} is {_kind(value)}, not an object")
        self._value: dict[str, Any] = value
        self._path = path

    def has(self, name: str) -> bool:
        """Say whether there is anything but null under this name."""
        return self._value.get(name) is not None

    def text(self, name: str) -> str:
        """Return a text on one line; empty when there is none."""
        value = self._value.get(name)
        if value is None:
            return ""
        if not isinstance(value, str):
            raise self._wrong(name, "text")
        return safe_text(value)

    def words(self, name: str) -> str:
        """Return a text that must be there."""
        if text := self.text(name):
            return text
        raise self._wrong(name, "a text")

    def number(self, name: str) -> int:
        """Return a whole number above 0."""
        value = self._value.get(name)
        # In Python True is a whole number too.
        if isinstance(value, int) and value is not True and 0 < value <= _LARGEST_NUMBER:
            return value
        raise self._wrong(name, "a whole number above 0")

    def amount(self, name: str) -> float:
        """Return a number; 0 when there is none."""
        value = self._value.get(name)
        if value is None:
            return 0.0
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise self._wrong(name, "a number")
        try:
            return float(value)
        except OverflowError:  # JSON knows no largest whole number
            raise self._wrong(name, "one that makes sense") from None

    def day(self, name: str) -> ReleaseDate:
        """Return the day in the first ten characters of a text, whatever stands behind them."""
        value = self._value.get(name)
        if not isinstance(value, str):
            raise self._wrong(name, "a date")
        try:
            when = parse(value[:_DAY_LENGTH])
        except Fault as fault:
            raise AnswerError(f"{self._at(name)}: {plain(fault.what)}") from None
        if when.day is None:
            raise AnswerError(f'{self._at(name)}: "{plain(value[:_DAY_LENGTH])}" is not a day')
        return when

    def part(self, name: str) -> "Answer":
        """Return an object within this one."""
        return Answer(self._value.get(name), self._at(name))

    def rows(self, name: str) -> Iterator["Answer"]:
        """Yield the objects of a list; there are none when it is missing."""
        value = self._value.get(name)
        if value is not None and not isinstance(value, list):
            raise self._wrong(name, "a list")
        for at, each in enumerate(value or ()):
            yield Answer(each, f"{self._at(name)}[{at}]")

    def _at(self, name: str) -> str:
        return f"{self._path}.{name}" if self._path else name

    def _wrong(self, name: str, wanted: str) -> AnswerError:
        value = self._value.get(name)
        return AnswerError(f"{self._at(name)} is {_kind(value)}, not {wanted}")


def safe_text(value: str) -> str:
    """Return a text from outside as it may be kept: whole, on one line, without controls."""
    # Cut before it is made plain, which takes its time, and not to the length itself, for some of
    # it goes. JSON may hold half of a surrogate pair, which no file can.
    whole = value[: 2 * LONGEST_TEXT].encode("utf-8", "replace").decode()
    text = " ".join(plain(whole).split())
    return text if len(text) <= LONGEST_TEXT else f"{text[:LONGEST_TEXT].rstrip()}…"


def _kind(value: Any) -> str:
    match value:
        case None:
            return "missing"
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case str():
            return "a text" if value else "an empty text"
        case list():
            return "a list"
        case _:
            return "an object"
