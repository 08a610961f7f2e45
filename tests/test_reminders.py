"""`reminders`: what is due, lead by lead, through moves and cancellations."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta

import pytest
from hypothesis import given
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
        (("1w", "7d"), None, ["1w"]),
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


def test_what_is_back_on_says_which_date_was_told(memory: Memory) -> None:
    """Once, with the date that it has now; no move is told besides."""
    memory.run(date(2016, 12, 8), rules(), film(opening("2016-12-09")))
    memory.run(date(2016, 12, 8), rules(), film(opening("2016-12-09", Status.CANCELLED)))
    back = film(opening("2017-01-06"))
    assert memory.run(date(2016, 12, 9), rules(), back) == [
        ("la-la-land limited", "2017-01-06", "back", None, "2016-12-09")
    ]
    assert memory.run(date(2016, 12, 9), rules(), back) == []


@pytest.mark.parametrize(
    "now", [opening("2017-01-06"), opening("2016-12-09", Status.CANCELLED), opening("2016-12-09")]
)
def test_a_film_whose_reminders_were_turned_off_is_silent(memory: Memory, now: Release) -> None:
    """Neither a move nor a cancellation of it is told, though its release was."""
    memory.run(date(2016, 12, 2), rules(), film(opening("2016-12-09")))
    assert memory.run(date(2016, 12, 9), rules(), film(now, leads=())) == []


def test_a_lead_of_a_year_may_hold_a_leap_day(memory: Memory) -> None:
    """It counts from its day on, 366 days before."""
    opens = film(opening("2016-12-31"), leads=("1y",))
    told = [leads_told(memory.run(day, rules(), opens)) for day in days("2015-12-30", "2016-01-01")]
    assert told == [[], ["1y"], []]


def test_releases_that_only_their_id_tells_apart_are_told_each(memory: Memory) -> None:
    """What was sent of one says nothing of the other."""
    one = opening("2016-12-09")
    told = [
        leads_told(memory.run(date(2016, 12, 9), rules(), film(*releases)))
        for releases in ((one,), (one, one._replace(id="imax")))
    ]
    assert told == [["0d"], ["0d"]]


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


@given(st.integers(0, 100), st.sampled_from("dwmy"), st.dates(date(1900, 1, 1), date(2800, 1, 1)))
def test_a_span_has_no_more_days_than_it_is_taken_to_have(
    number: int, unit: str, day: date
) -> None:
    """Whoever looks so far around finds every release that a lead is for."""
    span = spans.Span(number, unit)
    assert (span.after(day) - day).days <= reminders.most_days(span)
    assert (day - span.before(day)).days <= reminders.most_days(span)


@pytest.mark.parametrize(
    ("by", "days"),
    [
        (rules("7d", "1d"), 7),
        (rules("1d", grace="2w"), 14),
        (rules("2w"), 14),
        (rules("1d", asked=("1m", "3d")), 31),
        (rules("1y", asked=("3d",)), 7),
    ],
)
def test_how_far_reminders_reach(by: Rules, days: int) -> None:
    """By the longest lead that counts, or as long as a missed one is told."""
    assert reminders.reach(by) == days
