"""Edits of catalogs as people write them: what was not meant to change stays, byte for byte."""

import tomllib
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from releasecal import catalog, dates
from releasecal.dates import ReleaseDate
from releasecal.edit import slugs, statement
from releasecal.edit.draft import Draft
from releasecal.edit.film import FilmText
from releasecal.edit.toml_text import TomlText
from releasecal.model import Catalog, Film, Move, Release, ReleaseType, Status
from tests import odd_catalogs

DAYS = st.dates(date(1990, 1, 1), date(2040, 1, 1)).map(dates.on_day)
VAGUE = st.sampled_from(["2027-03", "2027-Q3", "2027-summer", "2028", "TBA"]).map(dates.parse)
WHEN = DAYS | VAGUE
TEXTS = st.text(
    st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=30
).filter(str.strip)

CATALOGS = st.sampled_from(odd_catalogs.ALL)


@dataclass
class Edits:
    """A catalog under edit."""

    text: str

    @property
    def catalog(self) -> Catalog:
        reading = catalog.read(self.text)
        assert reading.problems == (), (
            self.text,
            [problem.message("x") for problem in reading.problems],
        )
        return reading.catalog


@st.composite
def edits(draw: st.DrawFn, films: tuple[str, ...]) -> tuple[str, ...] | tuple[Any, ...]:
    kind = draw(
        st.sampled_from(
            ["set", "list", "ids", "date", "move", "status", "release", "add", "remove", "unset"]
        )
    )
    slug = draw(st.sampled_from(films))
    match kind:
        case "set":
            return (
                kind,
                slug,
                draw(st.sampled_from(["title", "distributor", "url", "notes"])),
                draw(TEXTS),
            )
        case "list":
            return (
                kind,
                slug,
                draw(st.sampled_from(["cast", "directors", "tags"])),
                draw(st.lists(TEXTS, min_size=1)),
            )
        case "ids":
            return kind, slug, draw(st.sampled_from(["imdb", "wikidata"])), draw(TEXTS)
        case "add":
            return kind, draw(TEXTS), draw(WHEN), draw(WHEN)
        case _:
            return kind, slug, draw(WHEN), draw(st.integers(0, 9))


SLUGS = ("first", "zweiter Film", "фильм")


def apply(under: Edits, edit: tuple[Any, ...]) -> None:
    """Make one edit and check all that it must and must not do."""
    before, old = under.text, under.catalog
    kind, slug, *rest = edit
    films = {film.slug: film for film in old.films}
    if kind == "add":
        slug = slugs.free(slugs.from_title(edit[1]), films)
        releases = (
            Release(type=ReleaseType.WIDE, territory="US", date=edit[2]),
            Release(
                type=ReleaseType.WIDE,
                territory="FR",
                date=edit[3],
                status=Status.TENTATIVE,
                note="x",
            ),
        )
        film = Film(slug=slug, title=edit[1], cast=("A, B",), releases=releases)
        draft = Draft(Path("films.toml"), before, old)
        draft.add(film)
        expected: Film | None = film
    elif slug not in films:
        return
    elif kind == "remove":
        expected = None
        draft = Draft(Path("films.toml"), before, old)
        draft.remove(slug)
    else:
        draft = Draft(Path("films.toml"), before, old)
        expected = changed(draft.film(slug), films[slug], kind, rest)
    under.text = draft.text
    assert draft.slugs == {slug}
    now = {film.slug: film for film in under.catalog.films}
    assert now.pop(slug, None) == expected
    films.pop(slug, None)
    assert now == films
    check_lines(before, under.text, slug, kind)


def changed(text: FilmText, film: Film, kind: str, rest: list[Any]) -> Film:
    """Make an edit of one film; return what the film ought to be."""
    if kind == "set":
        text.set(rest[0], rest[1])
        values: dict[str, Any] = {rest[0]: rest[1]}
    elif kind == "list":
        text.set(rest[0], rest[1])
        values = {rest[0]: tuple(rest[1])}
    elif kind == "ids":
        text.set(f"ids.{rest[0]}", rest[1])
        values = {"ids": {**film.ids, rest[0]: rest[1]}}
    elif kind == "unset":
        text.unset("distributor")
        values = {"distributor": None}
    elif kind == "release":
        values = {"releases": with_release(text, film, *rest)}
    else:
        values = {"releases": with_change(text, film, kind, *rest)}
    return film._replace(**values)


def with_release(text: FilmText, film: Film, when: ReleaseDate, at: int) -> tuple[Release, ...]:
    release = Release(type=ReleaseType.DIGITAL, territory="US" if at % 2 else "DE", date=when)
    if release.key in text.releases:
        return film.releases
    text.add_release(release)
    return in_order(text, [*film.releases, release])


def with_change(
    text: FilmText, film: Film, kind: str, when: ReleaseDate, at: int
) -> tuple[Release, ...]:
    release = film.releases[at % len(film.releases)]
    new = release
    if kind == "status":
        text.set_of_release(release.key, "status", "tentative")
        new = release._replace(status=Status.TENTATIVE)
    elif kind == "move" and when != release.date:
        move = Move(
            start=release.date,
            to=when,
            announced=dates.parse("2016-03"),
            source="s",
            reason='r "q"',
        )
        text.add_move(release.key, move)
        new = release._replace(date=when, moves=(*release.moves, move))
    elif kind == "date" and when != release.moved_from:
        text.set_date(release.key, when)
        moves = (*release.moves[:-1], release.moves[-1]._replace(to=when)) if release.moves else ()
        new = release._replace(date=when, moves=moves)
    return in_order(text, [new if each is release else each for each in film.releases])


def in_order(text: FilmText, releases: list[Release]) -> tuple[Release, ...]:
    """Return the releases in the order of the text, which is layout and not what is edited."""
    return tuple(sorted(releases, key=lambda release: text.releases.index(release.key)))


def check_lines(before: str, after: str, slug: str, kind: str) -> None:
    """Every line outside of the film stays in order; within, only what was edited is gone."""
    lines, owned = before.split("\n"), owned_lines(before, slug)
    new = (
        [line.rstrip("\r") for line in after.split("\n")]
        if not before.endswith("\n")
        else after.split("\n")
    )
    old = [line.rstrip("\r") for line in lines] if not before.endswith("\n") else lines
    rest = iter(new)
    for at, line in enumerate(old):
        assert at in owned or not line.strip() or any(line == each for each in rest), (
            slug,
            line,
            after,
        )
    gone = Counter(line for line in old if line.strip()) - Counter(new)
    statements = [before[each.start : each.end] for each in TomlText(before).statements]
    if kind != "remove":
        assert all(any(line.rstrip("\r") in each for each in statements) for line in gone)
        assert len(gone) <= MOST_LINES[kind], (kind, gone)


MOST_LINES = {
    "add": 1,
    "set": 3,
    "list": 4,
    "ids": 1,
    "unset": 3,
    "release": 1,
    "status": 2,
    "move": 4,
    "date": 4,
}
"""How many different lines an edit of each kind may replace, at its longest value."""


def owned_lines(text: str, slug: str) -> set[int]:
    owned: set[int] = set()
    for each in TomlText(text).statements:
        if each.path[:2] == ("film", slug) or each.path == ("film",):
            first, last = text.count("\n", 0, each.start), text.count("\n", 0, each.end - 1)
            owned |= set(range(first, last + 1))
    for start, end in TomlText(text).runs(("film", slug)):
        owned |= set(range(text.count("\n", 0, start), text.count("\n", 0, end - 1) + 1))
    return owned


@pytest.mark.parametrize("text", odd_catalogs.ALL)
def test_the_odd_catalogs_are_catalogs(text: str) -> None:
    """The catalogs that the edits are tried on are sound, and the scan finds what tomllib finds."""
    assert [film.slug for film in Edits(text).catalog.films]
    found = {each.path[1] for each in TomlText(text).statements if len(each.path) > 1}
    if not text.startswith("film = "):
        assert found == set(SLUGS) == set(tomllib.loads(text)["film"])


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(text=CATALOGS, sequence=st.lists(edits(SLUGS), min_size=1, max_size=8))
def test_random_edits_touch_nothing_else(text: str, sequence: list[tuple[Any, ...]]) -> None:
    """After each of many random edits, the catalog says what it should, and the rest stays."""
    under = Edits(text)
    for edit in sequence:
        apply(under, edit)
    assert ("\r\n" in text) == ("\r\n" in under.text) or "\n" not in text


@given(TEXTS)
def test_every_text_survives_toml(text: str) -> None:
    """A value written is the value read, whatever characters it has."""
    assert tomllib.loads(f"key = {statement.literal(text)}\n") == {"key": text}
    assert "\n" not in statement.literal(text)
