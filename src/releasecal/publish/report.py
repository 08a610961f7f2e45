"""What became of a publication: as lines for people and as records for scripts."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from releasecal import dates
from releasecal.date_style import DateStyle
from releasecal.ical.own_events import HeldEvent, WantedEvent
from releasecal.ical.said import Said
from releasecal.ical.uid import release_of
from releasecal.publish.carry_out import Outcome
from releasecal.publish.plan import Deed, Step
from releasecal.text import plain

_MOST_LINES = 20
"""More events than this of one kind are counted, not named."""
_WRITTEN = (Deed.ADD, Deed.CHANGE, Deed.REMOVE)
_SAID = {"summary": "title", "description": "notes", "categories": "categories", "url": "link"}


def lines(outcome: Outcome, style: DateStyle) -> str:
    """Return what was done, a line each; nothing when nothing changed.

    What is told is always named.
    """
    return "".join(f"{line}\n" for line in _lines(outcome, style))


def failures(outcome: Outcome) -> str:
    """Return what could not be done, a line each with its reason."""
    found = [f"not {step.deed.value}: {plain(step.summary)}: {why}" for step, why in outcome.failed]
    return "\n".join(found)


def counts(outcome: Outcome) -> str:
    """Return how many events were added, changed and so on."""
    numbers = {deed.value: len(outcome.steps(deed)) for deed in Deed}
    return (
        ", ".join(f"{number:,} {word}" for word, number in numbers.items() if number) or "nothing"
    )


def has_written(outcome: Outcome) -> bool:
    """Say whether any event was written."""
    return any(outcome.steps(deed) for deed in _WRITTEN)


def records(outcome: Outcome) -> dict[str, list[dict[str, Any]]]:
    """Return the records of all events by what was done with them; those that failed come last."""
    found = {deed.value: [_record(step) for step in outcome.steps(deed)] for deed in Deed}
    return found | {"failed": [_record(step, why) for step, why in outcome.failed]}


def _lines(outcome: Outcome, style: DateStyle) -> Iterator[str]:
    for deed in _WRITTEN:
        steps = outcome.steps(deed)
        if len(steps) > _MOST_LINES:
            yield f"{deed.value}: {len(steps):,} events"
        else:
            yield from (f"{deed.value}: {_name_event(step, style)}" for step in steps)
    for step in outcome.steps(Deed.TELL):
        why = step.why.value if step.why else ""
        yield f"told: {_name_event(step, style)}: left as it is, for {why}"


def _name_event(step: Step, style: DateStyle) -> str:
    """Return the title and the day of an event, and of one that is changed what is new in it."""
    event = step.holding.event if step.holding else None
    before = _day_words(event.said, style) if event and event.said else None
    now = style.words(step.wanted.entry.listing.release.date) if step.wanted else before
    name = plain(step.summary)
    if step.deed is Deed.CHANGE and step.wanted and event and event.said:
        if step.wanted.said.start != event.said.start:
            return f"{name}, from {before} to {now}"
        if new := ", ".join(_differences(step.wanted, event, event.said)):
            return f"{name}, {now}: {new}"
    return f"{name}, {now}" if now else name


def _differences(wanted: WantedEvent, event: HeldEvent, before: Said) -> Iterator[str]:
    now = wanted.said
    if now.status != before.status:
        yield now.status.lower()
    if now.end != before.end:
        yield "last day"
    yield from (word for key, word in _SAID.items() if getattr(now, key) != getattr(before, key))
    # Ours that are missing or not wanted any more; what others added is no difference.
    if not wanted.alarms <= event.alarms or wanted.alarms != event.own_alarms:
        yield "alarms"


def _day_words(said: Said, style: DateStyle) -> str:
    try:
        return style.words(dates.on_day(date.fromisoformat(said.start)))
    except ValueError:  # somebody gave it an hour
        return said.start


def _record(step: Step, why: str | None = None) -> dict[str, Any]:
    said = step.holding.event.said if step.holding else None
    film, kind, territory, name = release_of(step.uid) or (None, None, None, None)
    if step.wanted:
        listing = step.wanted.entry.listing
        film, (release_type, territory, name) = listing.film.slug, listing.release.key
        kind = release_type.value
    return {
        "uid": step.uid,
        "film": film,
        "type": kind,
        "territory": territory,
        "id": name,
        "summary": step.summary,
        "start": step.wanted.said.start if step.wanted else said.start if said else None,
        "was": said.start if said else None,
        "why": why or (step.why.value if step.why else None),
    }
