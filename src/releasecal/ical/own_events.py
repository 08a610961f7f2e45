"""One event as a calendar of its own, which says itself whether it is as it was written.

It carries a digest of what it said when it was written, and which of its alarms are ours. An event
that still says that is untouched; servers and clients may reorder, fold and add to it as they like.
What they or their people added, alarms too, is kept when the event is written again. Nothing here
knows where events are kept.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import lru_cache
from typing import Any

from releasecal.ical import content_lines, event_lines, ics_text
from releasecal.ical.content_lines import Block
from releasecal.ical.entry import Entry
from releasecal.ical.said import Said
from releasecal.ical.uid import is_ours

DIGEST = "X-RELEASECAL-DIGEST"
ALARMS = "X-RELEASECAL-ALARMS"
"""The alarms that are ours, as minutes after the start of the first day."""

_OURS = frozenset(
    "UID DTSTAMP LAST-MODIFIED SEQUENCE DTSTART DTEND DURATION"
    " SUMMARY DESCRIPTION URL CATEGORIES STATUS TRANSP"
    f" X-MICROSOFT-CDO-BUSYSTATUS {DIGEST} {ALARMS}".split()
)
"""The properties that are written anew; all others are somebody else's."""
# In lines of our own no text is taken for these: where one is folded, it goes on after a space.
_SEQUENCE, _ALARM, _END = "\r\nSEQUENCE:", "\r\nBEGIN:VALARM", "\r\nEND:VEVENT"
_UID = re.compile(r"^UID[:;].*@releasecal\s*$", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class WantedEvent:
    """An event as it should be."""

    entry: Entry
    said: Said
    alarms: frozenset[int]
    digest: str
    """The digest that it carries."""
    _new: str = field(repr=False)
    """The whole calendar where there is none yet."""

    @property
    def uid(self) -> str:
        """What tells it from all others."""
        return self.entry.uid

    def text(self, held: "HeldEvent | None" = None) -> str:
        """Return the whole calendar to send, with all that others added to the one that is held.

        Its SEQUENCE is above that of the one that is held, which a program that reads it takes for
        older otherwise (RFC 5546 2.1.4).
        """
        if held is None:
            return self._new
        sequence = max(self.entry.sequence, held.sequence + 1)
        above, below = _around_sequence(self._new)
        new = f"{above}{_SEQUENCE}{sequence}{below}"
        if held.text is None:
            return new
        (calendar,) = content_lines.read(held.text)
        before = _master(calendar)
        own = _master(*content_lines.read(new))
        # What others wrote into the event stays: attendees, a color, alarms of their own.
        # Alarms are told apart by their distance alone: of an event without our mark, those at the
        # distances that are wanted count as ours, or each would be there twice.
        event = Block(
            "VEVENT",
            (*own.lines, *content_lines.without(before.lines, _OURS)),
            (
                *own.blocks,
                *_foreign(before, held.own_alarms if held.digest else self.alarms),
            ),
        )
        others = (event if block is before else block for block in calendar.blocks)
        return str(replace(calendar, blocks=tuple(others)))


@dataclass(frozen=True, kw_only=True, slots=True)
class HeldEvent:
    """An event of ours as a calendar holds it."""

    uid: str
    said: Said | None
    """None when it cannot be read."""
    alarms: frozenset[int]
    """All of its alarms that count from the start, whoever made them."""
    sequence: int
    digest: str | None
    """The digest that it carries; None when it was not written by `publish`."""
    is_untouched: bool
    """Whether it still says what it said when it was written."""
    own_alarms: frozenset[int]
    """Those that it says are ours."""
    text: str | None = field(repr=False)
    """The calendar, for what others added; None when that is nothing, or it cannot be read."""

    def says(self, wanted: WantedEvent) -> bool:
        """Say whether it says what is wanted, whoever wrote that."""
        # Alarms of others are no change of ours, so only those that are meant are looked at.
        return (
            self.said is not None and self.said.digest(wanted.alarms & self.alarms) == wanted.digest
        )


def event_for(entry: Entry) -> WantedEvent:
    """Return the event for an entry. Raises `ReleasecalError` when it cannot be written."""
    return _event_of(entry, ics_text.event_text(entry))


def _event_of(entry: Entry, lines: str) -> WantedEvent:
    said = Said.of_entry(entry)
    alarms = _in_minutes(entry.alarms)
    digest = said.digest(alarms)
    marks = (
        f"{_SEQUENCE}{entry.sequence}"
        f"\r\n{DIGEST}:{digest}"
        f"\r\n{ALARMS}:{' '.join(map(str, sorted(alarms)))}"
    )
    lines = "".join(_around_sequence(lines))
    end = lines.find(_ALARM)
    if end < 0:
        end = lines.find(_END)
    # Without a METHOD, which nothing that is kept on a server may have (RFC 4791 4.1).
    new = (
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:{ics_text.MAKER}\r\n"
        f"{lines[:end]}{marks}{lines[end:]}END:VCALENDAR\r\n"
    )
    return WantedEvent(entry=entry, said=said, alarms=alarms, digest=digest, _new=new)


@lru_cache(maxsize=1_000)  # thousands of events have the same alarms
def _in_minutes(alarms: tuple[timedelta, ...]) -> frozenset[int]:
    return frozenset(alarm // timedelta(minutes=1) for alarm in alarms)


def _around_sequence(lines: str) -> tuple[str, str]:
    """Return what stands above the SEQUENCE of lines of our own, and what below it."""
    above, _, rest = lines.partition(_SEQUENCE)
    return above, rest[rest.find("\r\n") :]


def reader(wanted: Iterable[WantedEvent]) -> Callable[[str], HeldEvent | None]:
    """Return an `event_in` that knows these by their texts: most nights all are as they were."""
    known = {event.text(): event for event in wanted}
    return lambda text: _as_held(known[text]) if text in known else event_in(text)


def _as_held(event: WantedEvent) -> HeldEvent:
    """Return the event as it is held in its own text, to which nobody added anything."""
    return HeldEvent(
        uid=event.uid,
        said=event.said,
        alarms=event.alarms,
        sequence=event.entry.sequence,
        digest=event.digest,
        is_untouched=True,
        own_alarms=event.alarms,
        text=None,
    )


def _event_written_as(text: str) -> WantedEvent | None:
    """Return the event that was written as this very text; None when there is none."""
    try:
        entry = event_lines.entry_in(text)
        event = _event_of(entry, event_lines.write(entry).decode())
    except (ValueError, KeyError, TypeError, AttributeError, AssertionError, OverflowError):
        return None
    return event if event.text() == text else None


def event_in(text: str) -> HeldEvent | None:
    """Return the event of ours that a calendar of one event holds; None when there is none."""
    # What nobody changed is read in a thirtieth of the time that any program's event takes.
    if DIGEST in text and (event := _event_written_as(text)) and is_ours(event.uid):
        return _as_held(event)
    uids = _UID.findall(content_lines.unfold(text))
    if not uids:
        return None
    uid = content_lines.value_of(uids[0])
    try:
        (calendar,) = content_lines.read(text)
        block = _master(calendar)
        said = Said.of_event(_event_in(text))
    # Any program may have written it: a repeated property is a list where one value is expected, a
    # span may end after the year 9999, and components may stand a thousand deep in one another.
    except (ValueError, KeyError, AttributeError, TypeError, OverflowError, RecursionError):
        return HeldEvent(
            uid=uid,
            said=None,
            alarms=frozenset(),
            sequence=0,
            digest=None,
            is_untouched=False,
            own_alarms=frozenset(),
            text=None,
        )
    # What looked like a line of ours may be one of a description.
    if not is_ours(said.uid):
        return None
    alarms, own_alarms = _alarms(block), frozenset(_numbers(block, ALARMS))
    digest = next(block.values_of(DIGEST), None)
    return HeldEvent(
        uid=said.uid,
        said=said,
        alarms=alarms,
        sequence=max(_numbers(block, "SEQUENCE"), default=0),
        digest=digest,
        is_untouched=digest is not None and said.digest(own_alarms & alarms) == digest,
        own_alarms=own_alarms,
        text=text,
    )


def _event_in(text: str) -> Any:
    for event in ics_text.events_in(text):
        if "RECURRENCE-ID" not in event:
            return event
    raise ValueError("there is no event in it")


def _master(calendar: Block) -> Block:
    """Return the event itself, not a single day of a repeated one. Raises `ValueError`."""
    for block in calendar.blocks:
        if block.name == "VEVENT" and not any(block.values_of("RECURRENCE-ID")):
            return block
    raise ValueError("there is no event in it")


def _alarms(block: Block) -> frozenset[int]:
    found = map(content_lines.minutes, block.blocks)
    return frozenset(each for each in found if each is not None)


def _foreign(block: Block, own: frozenset[int]) -> list[Block]:
    """Return what is in an event besides our own alarms.

    Of those there is one for each distance.
    """
    left, foreign = set(own), []
    for inner in block.blocks:
        distance = content_lines.minutes(inner)
        if distance in left:
            left.remove(distance)
        else:
            foreign.append(inner)
    return foreign


def _numbers(block: Block, name: str) -> list[int]:
    return [
        int(word) for value in block.values_of(name) for word in re.findall(r"-?\d{1,9}\b", value)
    ]
