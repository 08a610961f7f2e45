"""Doing what the plan says, event by event.

What can be done is done; what could not be is told with its reason.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from releasecal.countdown import quantity
from releasecal.errors import ReleasecalError
from releasecal.ical import own_events
from releasecal.ical.own_events import WantedEvent
from releasecal.publish.place import (
    ConflictError,
    Place,
    RefusedError,
    StoppedError,
    TroubleError,
    Watch,
    no_progress,
)
from releasecal.publish.plan import Deed, Step, plan

_PATIENCE = 10
"""How many events in a row may fail for a reason that may hold for all.

After that many, the rest is not tried.
"""
_QUIET = {Deed.KEEP, Deed.TELL}


@dataclass(slots=True)
class Outcome:
    """What became of a plan."""

    done: list[Step] = field(default_factory=list)
    """What was written, and what was kept or told."""
    failed: list[tuple[Step, str]] = field(default_factory=list)
    """What could not be written, and why."""
    stopped: str | None = None
    """Why the rest was not tried."""

    def steps(self, deed: Deed) -> list[Step]:
        """Return what was done of one kind, by name."""
        found = [step for step in self.done if step.deed is deed]
        return sorted(
            found, key=lambda step: (step.uid, step.holding.where if step.holding else "")
        )


def publish(
    place: Place,
    wanted: Sequence[WantedEvent],
    *,
    force: bool = False,
    keep_removed: bool = False,
    dry_run: bool = False,
    watch: Watch = no_progress,
) -> Outcome:
    """Bring the place up to date, or with `dry_run` return what would be done.

    An event that somebody else wrote in the meantime is read again and decided anew, once. Raises
    `ReleasecalError` when it cannot be known what the place holds, and when nothing at all is
    wanted where there are events: a filter with a typing error in it would remove them all.
    """
    outcome = Outcome()
    event_in = own_events.reader(wanted)
    steps = plan(wanted, place.read(watch, event_in), force=force, keep_removed=keep_removed)
    # Before the dry run too, which is to show what would happen.
    removed = sum(step.deed is Deed.REMOVE for step in steps)
    if removed and not wanted and not force:
        raise ReleasecalError(
            f"no release matches, so {quantity(removed, 'event')} would be removed;"
            " if that is meant, say --force"
        )
    if dry_run:
        outcome.done = steps
        return outcome
    conflicts = _carry_out(place, steps, outcome, watch)
    if conflicts and outcome.stopped is None:
        uids = {step.uid for step, _ in conflicts}
        try:
            held = [each for each in place.read(no_progress, event_in) if each.event.uid in uids]
        except ReleasecalError as error:
            outcome.failed += [(step, str(error)) for step, _ in conflicts]
            return outcome
        again = [event for event in wanted if event.uid in uids]
        steps = plan(again, held, force=force, keep_removed=keep_removed)
        # Once: who writes as fast as we do would keep us here for ever.
        conflicts = _carry_out(place, steps, outcome, no_progress)
    outcome.failed += [(step, str(error)) for step, error in conflicts]
    return outcome


def _carry_out(
    place: Place, steps: list[Step], outcome: Outcome, watch: Watch
) -> list[tuple[Step, ConflictError]]:
    """Do each step and note what became of it; return those for which somebody else was faster."""
    conflicts: list[tuple[Step, ConflictError]] = []
    outcome.done += [step for step in steps if step.deed in _QUIET]
    in_a_row = 0
    for step, text in _ready(place, [step for step in steps if step.deed not in _QUIET], watch):
        if outcome.stopped is not None:
            outcome.failed.append((step, "not tried"))
            continue
        try:
            _do(place, step, text)
        except StoppedError as error:
            outcome.stopped = str(error)
            outcome.failed.append((step, "not tried"))
        except ConflictError as error:
            conflicts.append((step, error))
        except RefusedError as error:
            outcome.failed.append((step, str(error)))
            # What one event is refused for says nothing of the next; trouble with the server does.
            in_a_row = in_a_row + 1 if isinstance(error, TroubleError) else 0
            if in_a_row == _PATIENCE:
                outcome.stopped = str(error)
        else:
            in_a_row = 0
            outcome.done.append(step)
    return conflicts


def _ready(place: Place, steps: Sequence[Step], watch: Watch) -> Iterator[tuple[Step, str]]:
    """Yield each step and its text, with as many of them ready as the place likes."""
    numbers = iter(watch([str(at) for at in range(len(steps))], "Publishing"))
    while part := [steps[int(number)] for number in islice(numbers, place.at_once)]:
        writes = [(step, _text(step)) for step in part]
        with place.ready(writes):
            yield from writes


def _text(step: Step) -> str:
    held = step.holding.event if step.holding else None
    return step.wanted.text(held) if step.wanted else ""


def _do(place: Place, step: Step, text: str) -> None:
    if step.holding is None:
        place.add(step.uid, text)
    elif step.wanted is not None:
        place.change(step.holding, text)
    else:
        place.remove(step.holding)
