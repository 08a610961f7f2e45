"""The catalog as it was announced on a day: its dates, its statuses, what sources said."""

import json
from datetime import date, timedelta
from itertools import pairwise

import hypothesis.strategies as st
import pytest
from hypothesis import given

from releasecal import catalog, dates
from releasecal.model import Catalog, Film, Move, Release, ReleaseType, Status
from releasecal.moves import as_of
from tests.conftest import Releasecal
from tests.test_moves import chain

DAYS = st.dates(date(2014, 1, 1), date(2020, 1, 1))


def in_force(release: Release, day: str) -> str | None:
    """Return the date in force on a day; "left out" when the release was not announced yet."""
    catalog = Catalog(films=(Film(slug="x", title="X", releases=(release,)),))
    (film,) = as_of(catalog, date.fromisoformat(day)).films
    return (film.releases[0].date.text or "TBA") if film.releases else "left out"


@pytest.mark.parametrize(
    ("moves", "days"),
    [
        # from the day of the announcement on
        (
            [("2020-03-20", "2020-09-04", "2020-03-12")],
            [("2020-03-11", "2020-03-20"), ("2020-03-12", "2020-09-04")],
        ),
        # a vague announcement counts from the last day of its period
        (
            [("2024-10-18", "2024-11-01", "2024-08")],
            [("2024-08-30", "2024-10-18"), ("2024-08-31", "2024-11-01")],
        ),
        # but an old date cannot outlive itself
        (
            [("2016-07-15", "2016-12-02", "2016")],
            [("2016-07-14", "2016-07-15"), ("2016-07-15", "2016-12-02")],
        ),
        (
            [("2016-07-15", "2016-12-02", None)],
            [("2016-07-14", "2016-07-15"), ("2016-07-15", "2016-12-02")],
        ),
        # with neither, always
        ([("TBA", "2016-12-02", None)], [("1990-01-01", "2016-12-02")]),
        # a first announcement: before it, there was no release
        (
            [(None, "2027-07-23", "2025-09-29")],
            [("2025-09-28", "left out"), ("2025-09-29", "2027-07-23")],
        ),
        ([(None, "2027-07-23", None)], [("1990-01-01", "2027-07-23")]),
        # what comes later in the chain brings what came before into force
        (
            [("2017", "2016-12-16", "2016"), ("2016-12-16", "2016-12-25", "2016-03-01")],
            [("2016-02-29", "2017"), ("2016-03-01", "2016-12-25")],
        ),
        # to and from TBA
        (
            [("2022-03-04", "TBA", "2020-10"), ("TBA", "2025-04-04", "2023-04-18")],
            [("2020-10-30", "2022-03-04"), ("2020-10-31", "TBA"), ("2023-04-18", "2025-04-04")],
        ),
    ],
)
def test_what_was_in_force(
    moves: list[tuple[str | None, str, str | None]], days: list[tuple[str, str]]
) -> None:
    """A move is in force from the last day of its announcement or old date, the sooner one."""
    release = chain(*moves)
    assert [(day, in_force(release, day)) for day, _ in days] == days


@given(
    st.lists(st.tuples(DAYS, st.none() | DAYS), min_size=2, max_size=6),
    st.dates(date(2013, 1, 1), date(2021, 1, 1)),
)
def test_time_only_adds_moves(stops: list[tuple[date, date | None]], day: date) -> None:
    """The moves in force are a beginning of the chain, never shorter; the date is its end."""
    moves = [
        (before[0].isoformat(), after[0].isoformat(), after[1].isoformat() if after[1] else None)
        for before, after in pairwise(stops)
    ]
    release = chain(*moves)
    catalog = Catalog(films=(Film(slug="x", title="X", releases=(release,)),))
    earlier, later = (
        as_of(catalog, each).films[0].releases[0] for each in (day, day + timedelta(days=40))
    )
    assert later.moves[: len(earlier.moves)] == earlier.moves
    assert release.moves[: len(later.moves)] == later.moves
    assert earlier.date == (earlier.moves[-1].to if earlier.moves else release.moves[0].start)


def test_the_founding_example(releasecal: Releasecal) -> None:
    """In November 2016, La La Land was announced for December 2, limited, and December 16, wide."""
    arguments = ("--as-of", "2016-11-22", "-t", "limited", "-t", "wide", "-f", "json")
    for command in (("list", "--search", "la la land"), ("upcoming", "--today", "2016-11-22")):
        found = json.loads(releasecal(*command, *arguments).out)
        dates_of = {each["type"]: each["date"] for each in found if each["film"] == "la-la-land"}
        assert dates_of == {"limited": "2016-12-02", "wide": "2016-12-16"}
    shown = json.loads(releasecal("show", "la-la-land", "--as-of", "2016-11-22", "-f", "json").out)
    assert {"2016-12-02", "2016-12-16"} <= {each["date"] for each in shown["releases"]}
    counted = releasecal(
        "countdown", "la-la-land", "--as-of", "2016-11-22", "--today", "2016-11-22", "-t", "wide"
    )
    assert counted.out == "24\n"


def test_today_is_what_the_catalog_says(releasecal: Releasecal) -> None:
    """As of the real day or later, dates are the catalog's, even after a move of unknown day."""
    arguments = ("list", "--territory", "all", "-f", "json", "--today", "2016-11-22")
    now = releasecal(*arguments).out
    assert releasecal(*arguments, "--as-of", "2990-01-01").out == now
    real = releasecal("list", "--territory", "all", "-f", "json")
    assert releasecal("list", "--territory", "all", "-f", "json", "--as-of", "today") == real


def test_as_of_wants_one_day(releasecal: Releasecal) -> None:
    """A period is no day to go back to."""
    result = releasecal("list", "--as-of", "2016-11")
    assert result.exit_code == 2
    assert '--as-of: "2016-11" is not one day' in result.err


def test_a_cancellation_is_known_only_from_its_day() -> None:
    """Before it was cancelled it was confirmed, then cancelled, and its date moved meanwhile."""
    when = dates.parse("2017-01-01")
    release = Release(
        type=ReleaseType.WIDE,
        territory="US",
        date=when,
        moves=(
            Move(status=Status.CANCELLED, announced=dates.parse("2016-03-01")),
            Move(start=dates.parse("2016-12-01"), to=when, announced=dates.parse("2016-04-01")),
            Move(status=Status.CONFIRMED, announced=dates.parse("2016-05-01")),
        ),
    )
    held = Catalog(films=(Film(slug="x", title="X", releases=(release,)),))

    def then(day: str) -> tuple[Status, str | None]:
        seen = as_of(held, date.fromisoformat(day)).films[0].releases[0]
        return seen.status, seen.date.text

    assert [then(day) for day in ("2016-02-29", "2016-03-01", "2016-04-01", "2016-05-01")] == [
        (Status.CONFIRMED, "2016-12-01"),
        (Status.CANCELLED, "2016-12-01"),
        (Status.CANCELLED, "2017-01-01"),
        (Status.CONFIRMED, "2017-01-01"),
    ]


def test_the_status_before_the_moves_that_tell_it() -> None:
    """Before it was cancelled it was confirmed; between a move of its date and that, too."""
    when, later = dates.parse("2027-01-01"), dates.parse("2027-03-01")
    moves = (
        Move(start=when, to=later, announced=dates.parse("2026-02-01")),
        Move(status=Status.CANCELLED, announced=dates.parse("2026-04-01")),
        Move(status=Status.CONFIRMED, announced=dates.parse("2026-06-01")),
    )
    release = Release(type=ReleaseType.WIDE, territory="US", date=later, moves=moves)
    held = Catalog(films=(Film(slug="x", title="X", releases=(release,)),))
    seen = []
    for month in (1, 2, 4, 6):
        (film,) = as_of(held, date(2026, month, 15)).films
        seen.append((film.releases[0].date.text, film.releases[0].status.value))
    assert seen == [
        ("2027-01-01", "confirmed"),
        ("2027-03-01", "confirmed"),
        ("2027-03-01", "cancelled"),
        ("2027-03-01", "confirmed"),
    ]


@pytest.mark.parametrize("status", [Status.CONFIRMED, Status.TENTATIVE])
def test_what_is_back_on_was_cancelled_before(status: Status) -> None:
    """A release whose only move says that it is confirmed again was cancelled until then."""
    when = dates.parse("2027-01-01")
    back = Move(status=status, announced=dates.parse("2026-06-01"))
    release = Release(
        type=ReleaseType.WIDE, territory="US", date=when, status=status, moves=(back,)
    )
    held = Catalog(films=(Film(slug="x", title="X", releases=(release,)),))
    days = date(2026, 5, 31), date(2026, 6, 1)
    seen = [as_of(held, day).films[0].releases[0].status.value for day in days]
    assert seen == ["cancelled", status.value]


def test_what_a_source_said_then_is_the_date_that_it_moved() -> None:
    """The date that it left later was its own then; what the owner left later was the owner's."""
    film = """\
[film.x]
title = "X"
limited = 2017-01-01
wide = 2017-02-01
synced.tmdb.limited.US = 2017-01-01
synced.tmdb.wide.US = 2017-02-01
[[film.x.move]]
type = "limited"
status = "cancelled"
announced = 2016-10-20
[[film.x.move]]
type = "limited"
status = "confirmed"
announced = 2016-10-21
"""
    for kind, start, to, announced in (
        ("limited", "2016-12-01", "2017-01-01", '2016-11-01\nsource = "tmdb"'),
        ("wide", "2016-12-05", "2017-01-05", "2016-10-10"),
        ("wide", "2017-01-05", "2017-02-01", '2016-11-01\nsource = "tmdb"'),
    ):
        film += f'[[film.x.move]]\ntype = "{kind}"\nfrom = {start}\nto = {to}\n'
        film += f"announced = {announced}\n"
    held = catalog.read(film).catalog

    def said(day: date) -> list[str | None]:
        (then,) = as_of(held, day).films
        return [when.text for when in then.synced["tmdb"].values()]

    assert said(date(2016, 11, 1)) == ["2017-01-01", "2017-02-01"]
    assert said(date(2016, 10, 15)) == ["2016-12-01", "2017-01-05"]
    assert said(date(2016, 10, 9)) == ["2016-12-01", "2017-02-01"]


def test_what_was_back_on_tentatively_was_so_until_it_was_cancelled_again() -> None:
    """The last move that told a status counts, not what the next one leaves to be guessed."""
    told = (Status.CANCELLED, Status.TENTATIVE, Status.CANCELLED)
    moves = tuple(
        Move(status=status, announced=dates.parse(f"2026-0{month}-01"))
        for month, status in enumerate(told, start=2)
    )
    when = dates.parse("2027-01-01")
    release = Release(
        type=ReleaseType.WIDE, territory="US", date=when, status=told[-1], moves=moves
    )
    held = Catalog(films=(Film(slug="x", title="X", releases=(release,)),))
    days = (date(2026, month, 15) for month in (1, 2, 3, 4))
    seen = [as_of(held, day).films[0].releases[0].status.value for day in days]
    assert seen == ["confirmed", "cancelled", "tentative", "cancelled"]
