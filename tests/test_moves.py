"""The ledger of moves, and the catalog as it was announced on a day."""

from datetime import date

import pytest

from releasecal import catalog, dates
from releasecal.model import Film, Move, Release, ReleaseType, Status
from releasecal.moves import changes, in_force_from, shift_days, slips


def chain(*moves: tuple[str | None, str, str | None]) -> Release:
    made = tuple(
        Move(
            start=dates.parse(start) if start else None,
            to=dates.parse(to),
            announced=dates.parse(announced) if announced else None,
        )
        for start, to, announced in moves
    )
    return Release(
        type=ReleaseType.WIDE, territory="US", date=dates.parse(moves[-1][1]), moves=made
    )


def test_a_move_of_unknown_time_comes_last_and_still_counts() -> None:
    """Nobody knows when a date far ahead was given up; the total does not suffer."""
    (film,) = catalog.read(
        '[film.gatto]\ntitle = "Gatto"\nwide = 2027-03-05\n'
        '[[film.gatto.move]]\ntype = "wide"\nfrom = 2027-06-18\n'
        "to = 2027-04-02\nannounced = 2025-12-23\n"
        '[[film.gatto.move]]\ntype = "wide"\nfrom = 2027-04-02\nto = 2027-03-05\n'
    ).catalog.films
    found = changes([(film, film.releases[0])], date(2026, 11, 22))
    assert [change.move.to and change.move.to.text for change in found] == [
        "2027-04-02",
        "2027-03-05",
    ]
    assert [slip.days for slip in slips(found)] == [-105]


def test_a_film_without_a_date_came_no_number_of_days() -> None:
    """How far a release came is told while it has a day, and not of one that is TBA again."""
    release = chain(("2027-01-01", "2027-06-01", "2026-01"), ("2027-06-01", "TBA", "2026-02"))
    film = Film(slug="x", title="X", releases=(release,))
    assert slips(changes([(film, release)], date(2026, 11, 22))) == []


def test_a_release_came_as_far_whatever_of_its_moves_is_told() -> None:
    """The total of a release is that of all its moves, told while one of them is."""
    release = chain(
        ("2027-01-01", "2027-02-01", "2026-01-05"),
        ("2027-02-01", "2027-02-11", "2026-02-05"),
        ("2027-02-11", "2027-02-12", "2026-03-05"),
    )
    film = Film(slug="x", title="X", releases=(release,))
    told = {
        since: [slip.days for slip in slips(changes([(film, release)], date(2026, 11, 22), since))]
        for since in (date(2026, 1, 5), date(2026, 1, 6), date(2026, 2, 6), date(2026, 3, 6))
    }
    assert list(told.values()) == [[42], [42], [42], []]


def test_what_nobody_dated_was_always_in_force() -> None:
    """A move without a day, from a date without one, has no day from which it held: None."""
    release = chain(("TBA", "2027-02-01", ""), ("2027-02-01", "2027-03-01", "2026-02"))
    assert in_force_from(release.moves) == [None, date(2026, 2, 28)]


@pytest.mark.parametrize(
    ("move", "total"),
    [
        ((None, "2027-01-01", "2026-01"), []),
        (("TBA", "2027-01-01", None), []),
        (("2027-01-01", "2027-01-01", "2026-01"), [0]),
    ],
)
def test_a_first_date_is_no_slip(
    move: tuple[str | None, str, str | None], total: list[int]
) -> None:
    """It is a move like any other, of unknown time too, but nothing came later by it."""
    film = Film(slug="x", title="X", releases=(chain(move),))
    found = changes([(film, film.releases[0])], date(2026, 11, 22))
    assert [change.move for change in found] == list(film.releases[0].moves)
    assert [slip.days for slip in slips(found)] == total


def test_of_moves_that_one_day_brought_into_force_the_last_is_the_newest() -> None:
    """Also when it is announced for a day ahead, or what it left was to open today."""
    release = chain(
        ("2026-11-22", "2027-02-01", None),
        ("2027-02-01", "2027-03-01", "2026-11-24"),
        ("2027-03-01", "2027-04-01", "2026-11-24"),
        ("2027-04-01", "2027-05-01", None),
    )
    film = Film(slug="x", title="X", releases=(release,))
    found = changes([(film, release)], date(2026, 11, 22))
    assert [change.move.to and change.move.to.text for change in found] == [
        "2027-04-01",
        "2027-03-01",
        "2027-02-01",
        "2027-05-01",
    ]


@pytest.mark.parametrize(
    ("start", "to", "days"),
    [
        ("2016-12-02", "2016-12-09", 7),
        ("2016-12-09", "2016-12-02", -7),
        ("2016-12", "2016-12-09", None),
        ("2016-12-09", "2016-12", None),
        ("TBA", "2016-12-09", None),
        ("2016-12-09", "TBA", None),
        (None, "2016-12-09", None),
    ],
)
def test_a_shift_has_days_between_days_alone(start: str | None, to: str, days: int | None) -> None:
    """From a vague date, or to one, there is no number that would be true."""
    assert shift_days(chain((start, to, None)).moves[0]) == days
    assert shift_days(Move(status=Status.CANCELLED)) is None


def test_moves_of_one_day_stand_in_the_order_of_the_catalog() -> None:
    """Whatever their films are called."""
    release = chain(("2027-01-01", "2027-02-01", "2026-01-05"))
    films = [Film(slug=slug, title=slug, releases=(release,)) for slug in ("b", "c", "a")]
    found = changes([(film, release) for film in films], date(2026, 11, 22))
    assert [change.film.slug for change in found] == ["b", "c", "a"]
