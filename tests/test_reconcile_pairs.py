"""Which entry of a source is which release: entries have no identifier."""

import pytest

from releasecal.model import Film, ReleaseKey, ReleaseType
from releasecal.reconcile import (
    Change,
)
from releasecal.source import SourceRelease
from tests.three_way import EXPANSION, LIMITED, WIDE, day, entry, film, look, said

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
