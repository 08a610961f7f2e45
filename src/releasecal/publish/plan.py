"""What is to be done so that a calendar holds what is wanted. Pure: two lists in, steps out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from releasecal.ical.own_events import HeldEvent, WantedEvent


class Deed(Enum):
    """What is done with one event. The values are the words that JSON carries."""

    ADD = "added"
    CHANGE = "changed"
    REMOVE = "removed"
    KEEP = "kept"
    TELL = "told"


class Why(Enum):
    """Why an event is told, and left as it is."""

    EDITED = "it was edited in the calendar"
    UNMARKED = "it was not written by `publish`, or another program took its mark away"
    UNREADABLE = "it cannot be read"


@dataclass(frozen=True, slots=True)
class Holding:
    """An event of ours, and where it is."""

    where: str
    """Its address in the place: a path."""
    version: str
    """What changes whenever anybody writes it: an entity tag, or its content."""
    event: HeldEvent


@dataclass(frozen=True, slots=True)
class Step:
    """One event and what is to be done with it."""

    deed: Deed
    wanted: WantedEvent | None
    holding: Holding | None
    why: Why | None = None

    @property
    def uid(self) -> str:
        """The UID of the event."""
        if self.wanted is not None:
            return self.wanted.uid
        return self.holding.event.uid if self.holding else ""

    @property
    def summary(self) -> str:
        """What the event is called."""
        if self.wanted is not None:
            return self.wanted.entry.summary
        said = self.holding.event.said if self.holding else None
        return said.summary if said and said.summary else self.uid


def plan(
    wanted: Iterable[WantedEvent],
    held: Iterable[Holding],
    *,
    force: bool = False,
    keep_removed: bool = False,
) -> list[Step]:
    """Return one step for each event that is wanted or held.

    Those that remove come first, and make room. An event that is not as it was written is told and
    left, unless it says what is wanted anyway or `force` is set. Of several with one UID, the one
    that needs least is kept, and the others go like what is not wanted.
    """
    by_uid: dict[str, list[Holding]] = {}
    for holding in sorted(held, key=lambda each: each.where):
        by_uid.setdefault(holding.event.uid, []).append(holding)
    steps = []
    for event in wanted:
        copies = [_step_for(event, each, force=force) for each in by_uid.pop(event.uid, [])]
        if copies:
            # Two copies of one event, which some servers allow: the one that is right stays.
            best = min(copies, key=lambda step: _LEAST.index(step.deed))
            others = [step.holding for step in copies if step is not best and step.holding]
            steps += [best, *_removals(others, force=force, keep=False)]
        else:
            steps.append(Step(Deed.ADD, event, None))
    for left in by_uid.values():
        steps += _removals(left, force=force, keep=keep_removed)
    return sorted(steps, key=lambda step: _ORDER.index(step.deed))


_ORDER = (Deed.REMOVE, Deed.CHANGE, Deed.ADD, Deed.KEEP, Deed.TELL)
_LEAST = (Deed.KEEP, Deed.CHANGE, Deed.TELL)


def _step_for(wanted: WantedEvent, holding: Holding, *, force: bool) -> Step:
    held = holding.event
    if held.is_untouched:
        deed = Deed.KEEP if held.digest == wanted.digest else Deed.CHANGE
        return Step(deed, wanted, holding)
    if held.says(wanted):
        # Without a mark it may be that this calendar keeps none: then to write it would be to write
        # it every night.
        return Step(Deed.KEEP if held.digest is None else Deed.CHANGE, wanted, holding)
    if force:
        return Step(Deed.CHANGE, wanted, holding)
    return Step(Deed.TELL, wanted, holding, _why(held))


def _removals(holdings: Iterable[Holding], *, force: bool, keep: bool) -> Iterator[Step]:
    for holding in holdings:
        if keep:
            yield Step(Deed.KEEP, None, holding)
        elif force or holding.event.is_untouched:
            yield Step(Deed.REMOVE, None, holding)
        else:
            yield Step(Deed.TELL, None, holding, _why(holding.event))


def _why(held: HeldEvent) -> Why:
    if held.said is None:
        return Why.UNREADABLE
    return Why.UNMARKED if held.digest is None else Why.EDITED
