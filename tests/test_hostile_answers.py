"""Answers where anything may be of the wrong kind: a clear error, or a film that is sound."""

import copy
from typing import Any

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from releasecal import catalog
from releasecal.edit.from_source import new_film
from releasecal.edit.new_film import NewFilm
from releasecal.model import Film
from releasecal.reconcile import Memory, Scope, reconcile
from releasecal.sources.answer import Answer, AnswerError
from releasecal.sources.tmdb import Tmdb
from releasecal.sources.wikidata_dates import Place, read_statements, releases
from releasecal.text import plain
from tests.source_server import TOKEN, dated
from tests.strategies import DAYS

FILM: dict[str, Any] = {
    "id": 1,
    "title": "La La Land",
    "original_title": "La La Land",
    "release_dates": {
        "results": [
            {
                "iso_3166_1": "US",
                "release_dates": [
                    {"type": 3, "note": "IMAX", "release_date": "2016-12-25T00:00:00.000Z"},
                    {"type": 2, "note": None, "iso_639_1": "", "release_date": "2016-12-09"},
                ],
            }
        ]
    },
    "credits": {"cast": [{"name": "Emma Stone"}], "crew": [{"name": "D", "job": "Director"}]},
    "external_ids": {"imdb_id": "tt3783958", "wikidata_id": "Q20856802"},
}
ITEM: dict[str, Any] = {
    "P577": [dated("2016-12-25", P291="Q30 Q1"), dated("2016-12-09", P291="Q30")]
}

JSON = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.text(max_size=3),
        st.sampled_from(["\x1b[2J", "\ud800", "2016-02-30", "+0000-00-00T00:00:00Z", "Q1", "US"]),
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)  # fmt: skip


def places_in(node: Any) -> list[tuple[Any, Any]]:
    """Return every place in a document: its container and its key."""
    keys = (
        list(node) if isinstance(node, dict) else range(len(node) if isinstance(node, list) else 0)
    )
    found = []
    for key in keys:
        found += [(node, key), *places_in(node[key])]
    return found


@st.composite
def spoilt(draw: st.DrawFn, document: dict[str, Any]) -> dict[str, Any]:
    """Draw the document with something else in one or two of its places."""
    whole = copy.deepcopy(document)
    for _ in range(draw(st.integers(1, 2))):
        container, key = draw(st.sampled_from(places_in(whole)))
        container[key] = draw(JSON)
    return whole


def _shown(error: AnswerError) -> str:
    """Return what an error says, which must be safe to show."""
    assert plain(str(error)) == str(error)
    return str(error)


@given(spoilt(FILM), DAYS)
def test_a_film_of_tmdb_is_sound_or_refused(value: dict[str, Any], today: Any) -> None:
    """Whatever is left of it can be written, and is read back as it was."""
    try:
        said = Tmdb(TOKEN)._read(Answer(value))
    except AnswerError as error:
        event(f"refused: {_shown(error)}")
        return
    blank = Film(slug="la", title=said.title)
    outcome = reconcile(blank, said, Memory(), Scope(take=True), today)
    film = new_film("la", said, outcome)
    new = NewFilm(film, "US")
    for text in (new.text, f"film = {{ la = {new.inline} }}\n"):
        reading = catalog.read(text)
        assert reading.problems == ()
        (read,) = reading.catalog.films
        assert sorted(map(str, read.releases)) == sorted(map(str, film.releases))
        assert read.synced == ({"tmdb": dict(outcome.base)} if outcome.base else {})
        assert (read.ids, read.title) == (film.ids, film.title)
    assert plain(film.title) == film.title


@given(spoilt(ITEM))
def test_an_item_of_wikidata_is_sound_or_refused(value: dict[str, Any]) -> None:
    """Nothing but an error of the answer ever comes of it."""
    try:
        found, _ = releases(read_statements(Answer(value)), {"Q30": Place("US", is_whole=True)})
    except AnswerError as error:
        event(f"refused: {_shown(error)}")
        return
    assert {each.territory for each in found} <= {"US"}


def test_a_number_larger_than_any() -> None:
    """JSON has whole numbers that no float holds: they are refused like any other nonsense."""
    with pytest.raises(AnswerError, match=r"^popularity is a number, not one that makes sense$"):
        Answer({"popularity": 10**400}).amount("popularity")


@pytest.mark.parametrize("value", [None, 3, "x", [], True])
def test_an_answer_is_an_object(value: Any) -> None:
    """Anything else is none."""
    with pytest.raises(AnswerError, match=r"^the answer is .*, not an object$"):
        Answer(value)
