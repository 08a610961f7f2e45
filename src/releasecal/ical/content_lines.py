"""The content lines of a calendar (RFC 5545 3.1), as they were written.

What is not ours passes through unchanged. A line here is a logical one: with the breaks in it where
it was folded, without the break at its end.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# A break before a space or a tab is a fold (RFC 5545 3.1); many files have \n where it wants \r\n.
_BREAK = re.compile(r"\r?\n(?![ \t])")
_FOLD = re.compile(r"\r?\n[ \t]")
# Seconds are passed over: alarms are told apart by their minutes.
_TRIGGER = re.compile(
    r"(?P<sign>[+-]?)P(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:\d+S)?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Block:
    """One component: the lines between its BEGIN and its END, and the components among them."""

    name: str
    lines: tuple[str, ...]
    blocks: "tuple[Block, ...]"

    def values_of(self, name: str) -> Iterator[str]:
        """Yield the values of the properties of this name."""
        return (value_of(line) for line in self.lines if name_of(line) == name)

    def __str__(self) -> str:
        inside = [*(f"{line}\r\n" for line in self.lines), *map(str, self.blocks)]
        return f"BEGIN:{self.name}\r\n{''.join(inside)}END:{self.name}\r\n"


def read(text: str) -> list[Block]:
    """Return the components of a text, each with its properties before its components.

    Raises `ValueError` when their BEGIN and END do not match.
    """
    # Empty lines and a byte order mark are against the RFC, and in files all the same.
    return _blocks(iter(filter(str.strip, _BREAK.split(text.lstrip("\ufeff")))), None)[1]


def unfold(line: str) -> str:
    """Return a line without the breaks where it was folded."""
    return _FOLD.sub("", line) if "\n" in line else line


def name_of(line: str) -> str:
    """Return the name of the property in a line, in upper case."""
    return unfold(line).partition(":")[0].partition(";")[0].strip().upper()


def value_of(line: str) -> str:
    """Return what stands after the colon that ends the parameters."""
    quoted = False
    text = unfold(line)
    for at, char in enumerate(text):
        # A parameter in quotes may hold a colon: ALTREP="http://...".
        quoted ^= char == '"'
        if char == ":" and not quoted:
            return text[at + 1 :].strip()
    return ""


def minutes(alarm: Block) -> int | None:
    """Return how many minutes after the start an alarm is shown, negative before it.

    None when it is another kind. So it is for one that sends a mail, rings at a moment of its own
    or counts from the end, and for what is no alarm.
    """
    triggers = [line for line in alarm.lines if name_of(line) == "TRIGGER"]
    actions = [action.upper() for action in alarm.values_of("ACTION")]
    if alarm.name != "VALARM" or actions != ["DISPLAY"] or len(triggers) != 1:
        return None
    written = _TRIGGER.fullmatch(value_of(triggers[0]))
    if written is None or "RELATED=END" in unfold(triggers[0]).upper():
        return None
    weeks, days, hours, rest = (
        int(written[part] or 0) for part in ("weeks", "days", "hours", "minutes")
    )
    distance = ((weeks * 7 + days) * 24 + hours) * 60 + rest
    return -distance if written["sign"] == "-" else distance


def _blocks(lines: Iterator[str], inside: str | None) -> tuple[list[str], list[Block]]:
    properties: list[str] = []
    blocks: list[Block] = []
    for line in lines:
        match name_of(line):
            case "BEGIN":
                name = value_of(line).upper()
                own, inner = _blocks(lines, name)
                blocks.append(Block(name, tuple(own), tuple(inner)))
            case "END":
                if value_of(line).upper() != inside:
                    raise ValueError(f"{unfold(line)} ends nothing")
                return properties, blocks
            case _:
                properties.append(line)
    if inside is not None:
        raise ValueError(f"there is no END:{inside}")
    return properties, blocks


def without(lines: Iterable[str], names: Iterable[str]) -> list[str]:
    """Return the lines whose properties are none of these."""
    left_out = frozenset(names)
    return [line for line in lines if name_of(line) not in left_out]
