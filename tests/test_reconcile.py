"""The three-way merge: what the source said, what the catalog says, what the source says now."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releasecal import dates
from releasecal.dates import TBA, ReleaseDate
from releasecal.model import Film, Move, Release, ReleaseKey, ReleaseType
from releasecal.reconcile import (
    Change,
    Memory,
    News,
    Outcome,
    Scope,
    day_announced,
    reconcile,
)
from releasecal.source import Skipped, SourceFilm, SourceRelease
from tests.strategies import RELEASE_DATES

TODAY = date(2016, 11, 22)
EVERYTHING = Scope()
WIDE = ReleaseKey(ReleaseType.WIDE, "US")
LIMITED = ReleaseKey(ReleaseType.LIMITED, "US")
EXPANSION = ReleaseKey(ReleaseType.EXPANSION, "US")


def day(text: str) -> ReleaseDate:
    return dates.parse(text)


def film(mine: Mapping[ReleaseKey, str], base: Mapping[ReleaseKey, str]) -> Film:
    return Film(
        slug="la",
        title="La",
        releases=tuple(
            Release(type=key.type, territory=key.territory, id=key.id, date=day(when))
            for key, when in mine.items()
        ),
        synced={"tmdb": {key: day(when) for key, when in base.items()}},
    )


def said(*releases: SourceRelease, skipped: tuple[Skipped, ...] = ()) -> SourceFilm:
    return SourceFilm(source="tmdb", title="La", releases=releases, skipped=skipped)


def entry(when: str, kind: ReleaseType = ReleaseType.WIDE, **more: Any) -> SourceRelease:
    return SourceRelease(type=kind, territory="US", date=day(when), **more)


def applied(before: Film, outcome: Outcome) -> Film:
    """Return the film as the catalog has it once the outcome is written."""
    releases = {release.key: release for release in before.releases}
    for news in outcome.news:
        release = news.release
        if release is None or news.new is None:
            continue
        if news.change is Change.ADDED:
            releases[release.key] = release
        if news.change is Change.MOVED:
            moves = (*release.moves, Move(start=news.old, to=news.new))
            releases[release.key] = release._replace(date=news.new, moves=moves)
    base = {**before.synced.get("tmdb", {}), **outcome.base}
    return before._replace(releases=tuple(releases.values()), synced={"tmdb": base})


def look(
    before: Film,
    now: SourceFilm,
    memory: Memory | None = None,
    today: date = TODAY,
    scope: Scope = EVERYTHING,
) -> Outcome:
    return reconcile(before, now, memory or Memory(), scope, today)


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


LIMITED_OR_MORE = (ReleaseType.LIMITED, ReleaseType.EXPANSION)


@pytest.mark.parametrize(
    ("base", "now", "moved"),
    [
        # two of one type swap their order: the one whose date is still there stays
        (
            {LIMITED: "2016-12-02", EXPANSION: "2016-12-16"},
            [
                entry("2016-12-16", ReleaseType.LIMITED, others=LIMITED_OR_MORE),
                entry("2016-12-23", ReleaseType.EXPANSION, others=LIMITED_OR_MORE),
            ],
            {LIMITED: "2016-12-23"},
        ),
        # both move: by type
        (
            {LIMITED: "2016-12-02", WIDE: "2016-12-16"},
            [entry("2016-12-09", ReleaseType.LIMITED), entry("2016-12-25")],
            {LIMITED: "2016-12-09", WIDE: "2016-12-25"},
        ),
        # one moves while another one comes: the first of its kind is the one that was there
        (
            {LIMITED: "2016-12-02"},
            [
                entry("2016-12-09", ReleaseType.LIMITED, others=LIMITED_OR_MORE),
                entry("2016-12-16", ReleaseType.EXPANSION, others=LIMITED_OR_MORE),
            ],
            {LIMITED: "2016-12-09"},
        ),
    ],
)
def test_the_one_that_moved_is_found(
    base: dict[ReleaseKey, str], now: list[SourceRelease], moved: dict[ReleaseKey, str]
) -> None:
    """Entries have no identifier, and their order means nothing."""
    for order in (now, now[::-1]):
        outcome = look(film(base, base), said(*order))
        found = {
            news.release.key: news.new
            for news in outcome.news
            if news.change is Change.MOVED and news.release
        }
        assert found == {key: day(when) for key, when in moved.items()}


def test_a_note_tells_two_of_one_type_apart() -> None:
    """The one with the same note is the same one, even when both move."""
    imax = ReleaseKey(ReleaseType.WIDE, "US", "imax")
    before = Film(
        slug="la",
        title="La",
        releases=(
            entry("2016-12-25").as_release(None),
            entry("2016-12-21", format="IMAX").as_release("imax"),
        ),
        synced={"tmdb": {WIDE: day("2016-12-25"), imax: day("2016-12-21")}},
    )
    outcome = look(before, said(entry("2017-01-06"), entry("2017-01-04", format="IMAX")))
    assert outcome.base == {WIDE: day("2017-01-06"), imax: day("2017-01-04")}


def test_the_plain_one_of_several_gets_the_plain_key() -> None:
    """Others are told apart by what their notes say, or by a number."""
    outcome = look(
        film({}, {}),
        said(
            entry("2016-12-21", format="IMAX"),
            entry("2016-12-25"),
            entry("2017-01-06"),
            entry("2016-12-23", note="70mm, New York"),
        ),
    )
    assert [news.release.key for news in outcome.news if news.release] == [
        WIDE,
        WIDE._replace(id="2"),
        WIDE._replace(id="imax"),
        WIDE._replace(id="70mm-new-york"),
    ]


TYPES = st.sampled_from([ReleaseType.LIMITED, ReleaseType.WIDE, ReleaseType.DIGITAL])
KEYS = st.builds(
    ReleaseKey, TYPES, st.sampled_from(["US", "GB"]), st.sampled_from([None, "imax", "2"])
)
DATES = st.one_of(
    RELEASE_DATES, st.sampled_from([day("2016-12-09"), day("2016-12-25"), day("2027-01-01"), TBA])
)
OTHERS = {
    ReleaseType.LIMITED: (ReleaseType.WIDE,),
    ReleaseType.WIDE: (ReleaseType.LIMITED,),
    ReleaseType.DIGITAL: (),
}
ENTRIES = st.lists(
    st.builds(
        lambda **values: SourceRelease(others=OTHERS[values["type"]], **values),
        type=TYPES,
        territory=st.sampled_from(["US", "GB"]),
        date=DATES.filter(lambda when: when != TBA),
        note=st.sampled_from([None, "IMAX", "Restored"]),
    ),
    max_size=5,
)
FILMS = st.builds(
    lambda mine, base: Film(
        slug="la",
        title="La",
        releases=tuple(
            Release(type=key.type, territory=key.territory, id=key.id, date=when)
            for key, when in mine.items()
        ),
        synced={"tmdb": base},
    ),
    st.dictionaries(KEYS, DATES, max_size=4),
    st.dictionaries(KEYS, DATES, max_size=4),
)


@given(FILMS, ENTRIES)
def test_what_the_owner_wrote_is_never_overwritten(before: Film, now: list[SourceRelease]) -> None:
    """Only a date that the source said last ever changes; what was taken out never comes back."""
    base = before.synced["tmdb"]
    after = {r.key: r.date for r in applied(before, look(before, said(*now))).releases}
    mine = {release.key: release.date for release in before.releases}
    for key, when in mine.items():
        assert after[key] == when or when == base.get(key)
    for key in base:
        assert key in mine or key not in after


@given(FILMS, ENTRIES)
def test_a_second_look_changes_nothing(before: Film, now: list[SourceRelease]) -> None:
    """What was written and remembered is enough to know that all of it is known."""
    scope = Scope(take=True)
    first = look(before, said(*now), scope=scope)
    again = look(applied(before, first), said(*now), first.memory(TODAY), scope=scope)
    assert (again.news, again.base) == ((), {})
    assert again.memory(TODAY) == first.memory(TODAY)


@given(FILMS, ENTRIES, st.randoms())
def test_the_order_of_the_entries_means_nothing(
    before: Film, now: list[SourceRelease], random: Any
) -> None:
    """Shuffled, they come to the same."""
    shuffled = list(now)
    random.shuffle(shuffled)
    one, other = look(before, said(*now)), look(before, said(*shuffled))
    assert one.base == other.base
    assert sorted(map(str, one.news)) == sorted(map(str, other.news))


@given(ENTRIES)
def test_a_new_film_has_all_that_is_said(now: list[SourceRelease]) -> None:
    """Each entry is a release of its own, but for those that are doubtful."""
    scope = Scope(take=True)
    blank = Film(slug="la", title="La")
    outcome = reconcile(blank, said(*now), Memory(), scope, TODAY)
    got = sorted(
        (r.type.value, r.territory, r.date.notation) for r in applied(blank, outcome).releases
    )
    assert got == sorted((e.type.value, e.territory, e.date.notation) for e in now)


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
