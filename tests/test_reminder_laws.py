"""`reminders` beside a second model, written from the laws alone: both say the same."""

import calendar
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from releasecal import spans
from releasecal.model import Status
from releasecal.reminders import Rules
from tests.test_reminders import START, Memory, Told, film, opening


class Entry(NamedTuple):
    """A release as the model has it; `when` is a number of days from START, or a vague date."""

    when: int | str
    cancelled: bool

    @property
    def text(self) -> str:
        return (
            self.when
            if isinstance(self.when, str)
            else (START + timedelta(days=self.when)).isoformat()
        )


def length(lead: str, before: date) -> int:
    """Return the days of a lead before a date."""
    number, unit = int(lead[:-1]), lead[-1]
    if unit == "m":
        year, month = divmod(before.year * 12 + before.month - 1 - number, 12)
        last = calendar.monthrange(year, month + 1)[1]
        return (before - date(year, month + 1, min(before.day, last))).days
    return number * {"d": 1, "w": 7}[unit]


@dataclass
class Model:
    sent: set[tuple[int, str, int]] = field(default_factory=set)
    """Release, date and length of the lead."""
    known: dict[int, tuple[str, bool]] = field(default_factory=dict)

    def wanted(
        self, at: int, entry: Entry, leads: tuple[str, ...], grace: int, today: date
    ) -> list[Told]:
        name, known = f"film-{at} limited", self.known.get(at)
        if entry.cancelled:
            return (
                [(name, entry.text, "cancelled", None, known[0])] if known and not known[1] else []
            )
        moved: list[Told] = []
        if known and known[1]:
            moved = [(name, entry.text, "back", None, known[0])]
        elif known and known[0] != entry.text:
            moved = [(name, entry.text, "moved", None, known[0])]
        if isinstance(entry.when, str):
            return moved
        opens = START + timedelta(days=entry.when)
        left = (opens - today).days
        lengths = {length(lead, opens): lead for lead in reversed(leads)}
        possible = (
            [each for each in lengths if each >= left]
            if left >= 0
            else [0] * (0 in lengths and -left <= grace)
        )
        if not possible or any(
            (at, entry.text, shorter) in self.sent for shorter in range(min(possible) + 1)
        ):
            return moved
        return [*moved, (name, entry.text, "due", lengths[min(possible)], None)]

    def take(self, found: list[Told], told: list[Told], entries: list[Entry]) -> None:
        """Take note of those of the notices that were told."""
        for name, when, kind, lead, was in found:
            if (name, when, kind, lead, was) not in told:
                continue
            at = int(name.removeprefix("film-").split()[0])
            if kind == "cancelled" and was:
                self.known[at] = was, True
                continue
            self.known[at] = when, False
            opens = entries[at].when
            if lead and isinstance(opens, int):
                self.sent.add((at, when, length(lead, START + timedelta(days=opens))))


LEADS = st.lists(
    st.sampled_from(["0d", "0w", "1d", "3d", "7d", "1w", "2w", "30d", "1m"]),
    unique=True,
    max_size=4,
)
ENTRIES = st.builds(
    Entry,
    st.one_of(st.integers(-10, 40), st.sampled_from(["TBA", "2017-Q1", "2016-12"])),
    st.sampled_from([False] * 4 + [True]),
)
STEPS = st.tuples(
    st.sampled_from([0, 0, 1, 1, 1, 2, 7, 30, -1, -5]),
    st.dictionaries(st.integers(0, 2), ENTRIES, max_size=2),
    st.one_of(st.none(), st.integers(0, 3)),
)
"""Days to go on (or back), what changes in the catalog, how many notices get through."""


@settings(max_examples=300)
@given(
    entries=st.lists(ENTRIES, min_size=3, max_size=3),
    leads=LEADS,
    own=st.one_of(st.none(), LEADS),
    grace=st.integers(0, 10),
    steps=st.lists(STEPS, min_size=1, max_size=25),
)
def test_the_laws_hold_over_random_histories(
    entries: list[Entry],
    leads: list[str],
    own: list[str] | None,
    grace: int,
    steps: list[tuple[int, dict[int, Entry], int | None]],
) -> None:
    """Program and model tell the same on every day of any history, with runs that die."""
    memory, model, today, entries = Memory(), Model(), START, list(entries)
    by = Rules(tuple(map(spans.parse, leads)), spans.Span(grace, "d"))
    with closing(memory.connection):
        for forward, changes, delivered in steps:
            today += timedelta(days=forward)
            for at, entry in changes.items():
                entries[at] = entry
            films = [
                film(
                    opening(entry.text, Status.CANCELLED if entry.cancelled else Status.CONFIRMED),
                    slug=f"film-{at}",
                    leads=tuple(own) if at == 0 and own is not None else None,
                )
                for at, entry in enumerate(entries)
            ]
            wanted = [
                told
                for at, entry in enumerate(entries)
                if not (at == 0 and own == [])
                for told in model.wanted(
                    at, entry, tuple(own) if at == 0 and own else tuple(leads), grace, today
                )
            ]
            found = memory.run(today, by, *films, delivered=delivered)
            assert set(found) <= set(wanted)
            assert len(found) == (len(wanted) if delivered is None else min(delivered, len(wanted)))
            model.take(wanted, found, entries)
