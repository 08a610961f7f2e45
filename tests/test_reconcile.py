"""The three-way merge: what the source said, what the catalog says, what the source says now."""

from datetime import date, timedelta

import pytest

from releasecal.dates import TBA
from releasecal.model import ReleaseKey, ReleaseType
from releasecal.reconcile import (
    Change,
    Memory,
    News,
    Scope,
    day_announced,
    reconcile,
)
from releasecal.source import Skipped, SourceRelease
from tests.three_way import (
    LIMITED,
    TODAY,
    WIDE,
    day,
    entry,
    film,
    look,
    said,
)


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "change", "base_after"),
    [
        ("2016-12-25", "2016-12-25", "2016-12-25", None, None),
        ("2016-12-25", "2016-12-25", "2016-12-16", Change.MOVED, "2016-12-16"),
        ("2016-12-25", "2016-12-16", "2016-12-16", None, "2016-12-16"),
        ("2016-12-25", "2017-01-06", "2016-12-16", Change.KEPT, "2016-12-16"),
        ("2016-12-25", "2017-01-06", "2016-12-25", None, None),
        (None, None, "2016-12-25", Change.ADDED, "2016-12-25"),
        (None, "2016-12-25", "2016-12-25", None, "2016-12-25"),
        (None, "2016-12-25", "2016-12-16", Change.KEPT, "2016-12-16"),
        (None, "2016-12-25", "2016-12", None, "2016-12"),
        (None, "TBA", "2016-12-16", Change.KEPT, "2016-12-16"),
        ("2016-12-25", None, "2016-12-25", None, None),
        ("2016-12-25", None, "2016-12-16", None, "2016-12-16"),
        ("2016-12-25", "2016-12-25", None, Change.GONE, None),
        ("2016-12-25", "2017-01-06", None, None, None),
        ("2016-12-25", None, None, None, None),
        ("TBA", "TBA", None, None, None),
        ("TBA", "TBA", "2016-12-25", Change.MOVED, "2016-12-25"),
    ],
)
def test_the_law(
    base: str | None,
    mine: str | None,
    theirs: str | None,
    change: Change | None,
    base_after: str | None,
) -> None:
    """Each way in which the three can differ has its one outcome."""
    before = film({WIDE: mine} if mine else {}, {WIDE: base} if base else {})
    outcome = look(before, said(*([entry(theirs)] if theirs else [])))
    assert [news.change for news in outcome.news] == ([change] if change else [])
    assert outcome.base == ({WIDE: day(base_after)} if base_after else {})


def test_a_date_that_stays_away_becomes_tba() -> None:
    """It is told at once, and taken as TBA at a second look, not before three days have gone by."""
    before = film({WIDE: "2016-12-25"}, {WIDE: "2016-12-25"})
    first = look(before, said(), Memory(last_look=TODAY))
    assert [news.change for news in first.news] == [Change.GONE]
    memory = first.memory(TODAY)
    soon = look(before, said(), memory, TODAY + timedelta(days=2))
    assert (soon.news, soon.base) == ((), {})
    later = look(before, said(), soon.memory(TODAY), TODAY + timedelta(days=3))
    assert [(news.change, news.new) for news in later.news] == [(Change.MOVED, TBA)]
    assert later.base == {WIDE: TBA}
    assert later.gone == {}


def test_a_date_that_comes_back_was_never_gone() -> None:
    """The waiting starts anew the next time."""
    before = film({WIDE: "2016-12-25"}, {WIDE: "2016-12-25"})
    memory = look(before, said(), Memory(last_look=TODAY)).memory(TODAY)
    back = look(before, said(entry("2016-12-25")), memory, TODAY + timedelta(days=1))
    assert (back.news, back.base, back.gone) == ((), {}, {})


def test_a_film_that_opened_is_never_tba() -> None:
    """A date that the source gave when it had come happened, whatever becomes of the entry."""
    before = film({WIDE: "2016-11-04"}, {WIDE: "2016-11-04"})
    memory = look(before, said(), Memory(last_look=TODAY)).memory(TODAY)
    later = look(before, said(), memory, TODAY + timedelta(days=30))
    assert (later.news, later.base) == ((), {})


@pytest.mark.parametrize(
    ("old", "new", "kind", "why"),
    [
        (None, "2018-01-01", "wide", "January 1 often stands for a year whose day is not known"),
        (
            "2016-12-25",
            "2016-12-31",
            "wide",
            "December 31 often stands for a year whose day is not known",
        ),
        (
            None,
            "2017-12-01",
            "wide",
            "the 1st of a month that far ahead often stands for the month",
        ),
        ("2016-12-25", "2018-02-09", "wide", "that is 411 days from 25 Dec 2016"),
        (None, "2018-12-26", "streaming", "that is a new home date of a film that opened in 2016"),
    ],
)  # fmt: skip
def test_what_is_doubtful_is_told_once_and_not_written(
    old: str | None, new: str, kind: str, why: str
) -> None:
    """Catalog and base stay; at the next look it is no news; with `take` it is written."""
    key = ReleaseKey(ReleaseType(kind), "US")
    others = {} if key == WIDE else {WIDE: "2016-12-25"}
    before = film(
        {**others, **({key: old} if old else {})}, {**others, **({key: old} if old else {})}
    )
    now = said(entry(new, key.type), *[entry(when) for when in others.values()])
    outcome = look(before, now)
    assert [(news.change, news.why) for news in outcome.news] == [(Change.DOUBTFUL, why)]
    assert outcome.base == {}
    assert look(before, now, outcome.memory(TODAY)).news == ()
    taken = reconcile(before, now, outcome.memory(TODAY), Scope(take=True), TODAY)
    assert [news.change for news in taken.news] == [Change.MOVED if old else Change.ADDED]
    assert taken.base == {key: day(new)}


def test_what_has_no_place_is_told_once() -> None:
    """An unknown type or territory is no news twice."""
    now = said(skipped=(Skipped("SU", "an entry in the Soviet Union"),))
    outcome = look(film({}, {}), now)
    assert outcome.news == (News(change=Change.SKIPPED, why="an entry in the Soviet Union"),)
    assert look(film({}, {}), now, outcome.memory(TODAY)).news == ()


def test_only_the_scope_is_looked_at() -> None:
    """What was not asked for neither comes nor goes."""
    before = film({WIDE: "2016-12-25"}, {WIDE: "2016-12-25"})
    now = said(
        SourceRelease(type=ReleaseType.WIDE, territory="GB", date=day("2017-01-13")),
        entry("2016-12-09", ReleaseType.LIMITED),
    )
    scope = Scope(territories=frozenset({"US"}), types=frozenset({ReleaseType.LIMITED}))
    outcome = reconcile(before, now, Memory(), scope, TODAY)
    assert [(n.change, n.release.key) for n in outcome.news if n.release] == [
        (Change.ADDED, LIMITED)
    ]
    assert outcome.gone == {}


@pytest.mark.parametrize(
    ("last", "now", "expected"),
    [
        ("2016-11-22", "2016-11-22", "2016-11-22"),
        ("2016-11-20", "2016-11-22", "2016-11-22"),
        ("2016-11-02", "2016-11-22", "2016-11"),
        ("2016-10-31", "2016-11-22", "2016-Q4"),
        ("2016-09-30", "2016-11-22", "2016-fall"),
        ("2016-07-30", "2016-11-22", "2016-H2"),
        ("2016-02-01", "2016-11-22", "2016"),
        ("2016-12-20", "2017-02-10", "2016-winter"),
        ("2016-11-20", "2017-02-10", None),
        ("2016-11-23", "2016-11-22", None),
        (None, "2016-11-22", None),
    ],
)
def test_announced_is_the_smallest_period_that_is_known(
    last: str | None, now: str, expected: str | None
) -> None:
    """No day is made up: it is the gap between two looks."""
    found = day_announced(date.fromisoformat(last) if last else None, date.fromisoformat(now))
    assert (found.notation if found else None) == expected
