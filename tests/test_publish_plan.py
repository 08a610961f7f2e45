"""What must be done so that a calendar holds what is wanted: laws for whatever both hold."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from releasecal.ical import own_events
from releasecal.ical.own_events import WantedEvent
from releasecal.publish.plan import Deed, Holding, Step, plan
from tests.test_own_events import wanted

SLUGS = ("a", "b", "c")
DAYS = (date(2026, 11, 25), date(2027, 1, 8))


def event(slug: str, day: date) -> WantedEvent:
    """Return the event of one of three films on one of two days."""
    entry = wanted(slug, day).entry
    film = entry.listing.film._replace(slug=slug)
    listing = entry.listing._replace(film=film)
    return own_events.event_for(replace(entry, listing=listing, uid=f"{slug}.wide.US@releasecal"))


EVENTS = {(slug, day): event(slug, day) for slug in SLUGS for day in DAYS}
STATES = ("written", "edited", "unmarked", "broken")


def holding(slug: str, day: date, state: str, copy: int) -> Holding:
    """Return an event as a calendar may hold it."""
    text = EVENTS[slug, day].text()
    match state:
        case "edited":
            text = text.replace(f"SUMMARY:{slug}: wide", "SUMMARY:Mine: wide", 1)
        case "unmarked":
            text = text.replace("X-RELEASECAL-", "X-OTHER-")
        case "broken":
            text = text.replace("END:VEVENT\r\n", "")
    found = own_events.event_in(text)
    assert found is not None
    return Holding(f"{copy}-{slug}.ics", state, found)


WANTED = st.dictionaries(st.sampled_from(SLUGS), st.sampled_from(DAYS)).map(
    lambda chosen: [EVENTS[each] for each in chosen.items()]
)
HELD = st.lists(
    st.tuples(st.sampled_from(SLUGS), st.sampled_from(DAYS), st.sampled_from(STATES)), max_size=6
).map(lambda rows: [holding(*row, copy) for copy, row in enumerate(rows)])


def apply(steps: list[Step], held: list[Holding]) -> list[Holding]:
    """Return what a calendar holds when the steps are done."""
    left = {each.where: each for each in held}
    for step in steps:
        if step.deed is Deed.REMOVE:
            assert step.holding is not None
            del left[step.holding.where]
        elif step.deed in {Deed.ADD, Deed.CHANGE}:
            assert step.wanted is not None
            where = step.holding.where if step.holding else f"new-{step.uid}"
            now = own_events.event_in(
                step.wanted.text(step.holding.event if step.holding else None)
            )
            assert now is not None
            left[where] = Holding(where, "written", now)
    return list(left.values())


@given(WANTED, HELD, st.booleans(), st.booleans())
def test_every_event_has_one_step(
    wanted: list[WantedEvent], held: list[Holding], force: bool, keep_removed: bool
) -> None:
    """Nothing is forgotten and nothing done twice."""
    steps = plan(wanted, held, force=force, keep_removed=keep_removed)
    assert sorted(step.holding.where for step in steps if step.holding) == sorted(
        each.where for each in held
    )
    assert sorted(step.uid for step in steps if step.wanted) == sorted(each.uid for each in wanted)


@given(WANTED, HELD, st.booleans(), st.booleans())
def test_a_second_run_has_nothing_to_do(
    wanted: list[WantedEvent], held: list[Holding], force: bool, keep_removed: bool
) -> None:
    """Once it is done, only keeping and telling is left."""
    after = apply(plan(wanted, held, force=force, keep_removed=keep_removed), held)
    again = plan(wanted, after, force=force, keep_removed=keep_removed)
    assert {step.deed for step in again} <= {Deed.KEEP, Deed.TELL}


@given(WANTED, HELD)
def test_no_edit_is_lost(wanted: list[WantedEvent], held: list[Holding]) -> None:
    """Without --force, only what is untouched or as wanted anyway is written or removed."""
    for step in plan(wanted, held):
        if step.deed in {Deed.CHANGE, Deed.REMOVE}:
            assert step.holding is not None
            agrees = step.wanted is not None and step.holding.event.says(step.wanted)
            assert step.holding.event.is_untouched or agrees


@given(WANTED, HELD)
def test_what_is_there_is_not_written(wanted: list[WantedEvent], held: list[Holding]) -> None:
    """When one of several copies is as wanted, it is the one that stays."""
    current = {
        each.event.uid
        for each in held
        if each.event.is_untouched and any(each.event.digest == event.digest for event in wanted)
    }
    for step in plan(wanted, held):
        if step.wanted is not None and step.uid in current:
            assert step.deed is Deed.KEEP


@given(WANTED, HELD)
def test_by_force_the_calendar_is_what_is_wanted(
    wanted: list[WantedEvent], held: list[Holding]
) -> None:
    """With --force each event is there once, says what is wanted, and nothing else is there."""
    after = apply(plan(wanted, held, force=True), held)
    found = {each.event.uid: each.event for each in after}
    assert len(found) == len(after) == len(wanted)
    assert all(found[each.uid].says(each) for each in wanted)


@given(WANTED, HELD)
def test_keep_removed_removes_no_release(wanted: list[WantedEvent], held: list[Holding]) -> None:
    """It leaves the events that nobody wants; only second copies of what is wanted go."""
    uids = {each.uid for each in wanted}
    for step in plan(wanted, held, keep_removed=True):
        assert step.deed is not Deed.REMOVE or step.uid in uids
