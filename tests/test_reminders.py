"""`reminders`: what is due. A second model, written from the laws alone, says the same."""

import calendar
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from releasecal import dates, query, reminders, spans
from releasecal.ledger import Ledger, tables
from releasecal.model import Catalog, Film, Release, ReleaseType, Status
from releasecal.query import Query
from releasecal.reminders import Rules

START = date(2016, 12, 1)
DEFAULT_LEADS = ("7d", "1d", "0d")

Told = tuple[str, str, str, str | None, str | None]
"""A notice as the model tells it: release, date, kind, lead, the date told before."""


def rules(*leads: str, grace: str = "7d", asked: tuple[str, ...] | None = None) -> Rules:
    chosen = tuple(map(spans.parse, asked)) if asked else None
    return Rules(tuple(map(spans.parse, leads or DEFAULT_LEADS)), spans.parse(grace), chosen)


def opening(
    when: str, status: Status = Status.CONFIRMED, kind: ReleaseType = ReleaseType.LIMITED
) -> Release:
    return Release(type=kind, territory="US", date=dates.parse(when), status=status)


def film(
    *releases: Release, slug: str = "la-la-land", leads: tuple[str, ...] | None = None
) -> Film:
    own = None if leads is None else tuple(map(spans.parse, leads))
    return Film(slug=slug, title=slug.title(), releases=releases, leads=own)


class Memory:
    """A ledger that lasts as long as the test, over the real tables."""

    def __init__(self) -> None:
        self.connection = sqlite3.connect(":memory:", isolation_level=None)
        tables.take_steps(self.connection, 0)

    def run(self, today: date, by: Rules, *films: Film, delivered: int | None = None) -> list[Told]:
        """Return what is told on a day; only the first `delivered` get through."""
        held = Ledger(self.connection)
        listings = query.select(Catalog(films=films), Query())
        found = reminders.notices(listings, by, today, held)[:delivered]
        for notice in found:
            held.record([notice], today)
        return [
            (
                f"{notice.listing.film.slug} {notice.listing.release.type.value}",
                notice.listing.release.date.notation,
                notice.kind.value,
                str(notice.lead) if notice.lead else None,
                notice.told,
            )
            for notice in found
        ]


def days(first: str, last: str) -> list[date]:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return [start + timedelta(days=at) for at in range((end - start).days + 1)]


def leads_told(found: list[Told]) -> list[str | None]:
    return [lead for *_, lead, _ in found]


@pytest.fixture
def memory() -> Iterator[Memory]:
    memory = Memory()
    with closing(memory.connection):
        yield memory


def test_each_lead_comes_once_on_its_day(memory: Memory) -> None:
    """Run four times a day, each lead comes on its own day and once."""
    told = [
        (day.isoformat(), lead)
        for day in days("2016-11-25", "2016-12-20")
        for _ in range(4)
        for lead in leads_told(memory.run(day, rules(), film(opening("2016-12-09"))))
    ]
    assert told == [("2016-12-02", "7d"), ("2016-12-08", "1d"), ("2016-12-09", "0d")]


@pytest.mark.parametrize(
    ("today", "lead"),
    [("2016-12-01", None), ("2016-12-05", "7d"), ("2016-12-16", "0d"), ("2016-12-17", None)],
)
def test_what_was_missed_comes_late_by_its_shortest_lead(
    memory: Memory, today: str, lead: str | None
) -> None:
    """A first run between two leads tells the last one begun; afterwards the grace counts."""
    found = memory.run(date.fromisoformat(today), rules(), film(opening("2016-12-09")))
    assert leads_told(found) == ([lead] if lead else [])


def test_without_the_day_itself_nothing_comes_after_it(memory: Memory) -> None:
    """The grace is for those who asked for 0d."""
    assert memory.run(date(2016, 12, 10), rules("7d", "1d"), film(opening("2016-12-09"))) == []


def test_a_calendar_month_is_no_number_of_days(memory: Memory) -> None:
    """1m before 31 March is the last day of February."""
    opens = film(opening("2017-03-31"))
    told = [day for day in days("2017-02-20", "2017-03-05") if memory.run(day, rules("1m"), opens)]
    assert told == [date(2017, 2, 28)]


@pytest.mark.parametrize(
    ("own", "asked", "leads"),
    [
        (None, None, ["7d"]),
        (("14d",), None, ["14d"]),
        (("14d",), ("2w",), ["2w"]),
        ((), None, []),
        ((), ("2w",), []),
    ],
)
def test_whose_leads_count(
    memory: Memory, own: tuple[str, ...] | None, asked: tuple[str, ...] | None, leads: list[str]
) -> None:
    """Those of the command line, film or configuration; a film without reminders is silent."""
    found = memory.run(
        date(2016, 12, 3), rules("7d", asked=asked), film(opening("2016-12-09"), leads=own)
    )
    assert leads_told(found) == leads


def test_a_moved_date_is_told_before_the_reminders_of_the_new_one(memory: Memory) -> None:
    """The move comes first and once, the new date is armed anew, its way back is a move alone."""
    before, after = film(opening("2016-12-02")), film(opening("2016-12-09"))
    name, day = "la-la-land limited", date(2016, 12, 2)
    assert memory.run(day, rules(), before) == [(name, "2016-12-02", "due", "0d", None)]
    assert memory.run(day, rules(), after) == [
        (name, "2016-12-09", "moved", None, "2016-12-02"),
        (name, "2016-12-09", "due", "7d", None),
    ]
    assert memory.run(day, rules(), after) == []
    assert memory.run(day, rules(), before) == [(name, "2016-12-02", "moved", None, "2016-12-09")]


def test_a_date_that_becomes_vague_is_a_move(memory: Memory) -> None:
    """From a day to TBA and back to a day: two moves, each told once."""
    memory.run(START, rules(), film(opening("2016-12-02")))
    told = [
        memory.run(START, rules(), film(opening(when)))
        for when in ("TBA", "TBA", "2017-Q1", "2017-03-03")
    ]
    assert [[(when, was) for _, when, _, _, was in found] for found in told] == [
        [("TBA", "2016-12-02")],
        [],
        [("2017-Q1", "TBA")],
        [("2017-03-03", "2017-Q1")],
    ]


def test_a_cancelled_release_is_told_once_and_only_when_it_was_known(memory: Memory) -> None:
    """Nobody is told that what they never heard of is cancelled; nothing else follows."""
    gone = film(opening("2016-12-09", Status.CANCELLED))
    assert memory.run(START, rules(), gone) == []
    assert leads_told(memory.run(date(2016, 12, 2), rules(), film(opening("2016-12-09")))) == ["7d"]
    told = [memory.run(day, rules(), gone) for day in days("2016-12-02", "2016-12-12")]
    assert [found for found in told if found] == [
        [("la-la-land limited", "2016-12-09", "cancelled", None, "2016-12-09")]
    ]


def test_a_clock_set_back_repeats_nothing(memory: Memory) -> None:
    """After a run on the day itself, the days before it tell nothing."""
    opens = film(opening("2016-12-09"))
    assert leads_told(memory.run(date(2016, 12, 9), rules(), opens)) == ["0d"]
    assert [
        memory.run(day, rules(), opens) for day in reversed(days("2016-11-25", "2016-12-08"))
    ] == [[]] * 14


def test_the_soonest_release_comes_first(memory: Memory) -> None:
    """Notices stand in order of date, then of title, whatever the order of the catalog."""
    films = (
        film(opening("2016-12-09"), slug="b"),
        film(opening("2016-12-09"), slug="a"),
        film(opening("2016-12-08"), slug="c"),
    )
    assert [name for name, *_ in memory.run(date(2016, 12, 7), rules(), *films)] == [
        "c limited",
        "a limited",
        "b limited",
    ]


# The second model. It knows the five laws and nothing of the program's ways: no ledger, no horizon,
# no listings.


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
