"""The three-way merge, whatever the three say."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from releasecal.dates import TBA
from releasecal.model import Film, Release, ReleaseKey, ReleaseType
from releasecal.reconcile import (
    Memory,
    Scope,
    reconcile,
)
from releasecal.source import SourceRelease
from tests.strategies import RELEASE_DATES
from tests.three_way import TODAY, applied, day, look, said

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
