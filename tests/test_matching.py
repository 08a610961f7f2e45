"""Which film each row of a list is about, where titles alone do not say it."""

import pytest

from releasecal import catalog, dates
from releasecal.edit.matching import match_rows
from releasecal.incoming.row import IncomingRelease, Row
from releasecal.model import Catalog, ReleaseType

KIDS = """\
[film.the-kid]
title = "The Kid"
wide = 2000-07-07
[film.the-kid-again]
title = "The Kid"
wide = 2019-03-08
"""


def _row(
    line: int, date: str | None = None, year: int | None = None, title: str = "The Kid"
) -> Row:
    opening = IncomingRelease(type=ReleaseType.WIDE, date=dates.parse(date)) if date else None
    releases = (opening,) if opening else ()
    return Row(line=line, title=title, year=year, values={"title": title}, releases=releases)


def _match(text: str, *rows: Row) -> tuple[dict[str, list[int]], list[str]]:
    """Return the lines of the rows by the slug of their film, and what was said of the others."""
    held = catalog.read(text).catalog if text else Catalog()
    groups, bad = match_rows(held, rows)
    return (
        {slug: [row.line for row in found] for slug, found in groups.items()},
        [f"{problem.line}: {problem.what}" for problem in bad],
    )


def test_the_same_dates_find_the_film() -> None:
    """Of two films of one title, the one whose dates the row repeats is meant."""
    assert _match(KIDS, _row(2, "2019-03-08")) == ({"the-kid-again": [2]}, [])


def test_the_same_year_finds_the_film() -> None:
    """When the date moved within its year, the year still tells the two apart."""
    assert _match(KIDS, _row(2, "2000-08-11")) == ({"the-kid": [2]}, [])
    assert _match(KIDS, _row(2, year=2019)) == ({"the-kid-again": [2]}, [])


def test_nothing_finds_the_film() -> None:
    """With another year than both it is not guessed."""
    assert _match(KIDS, _row(2, "2031-01-01")) == ({}, ["2: 2 films are called The Kid"])


def test_a_row_that_says_the_same_again_is_no_new_film() -> None:
    """Three rows, two of them alike: two films, and the twin goes to its twin."""
    rows = _row(2, "2000-07-07"), _row(3, "2019-03-08"), _row(4, "2000-07-07")
    groups, bad = _match("", *rows)
    assert (groups, bad) == ({"the-kid-2000": [2, 4], "the-kid-2019": [3]}, [])


@pytest.mark.parametrize("title", ["the kid", "THE  KID", "Thé Kid"])
def test_case_and_accents_do_not_make_another_film(title: str) -> None:
    """A title is compared as people read it."""
    one = '[film.the-kid]\ntitle = "The Kid"\n'
    assert _match(one, _row(2, "2000-07-07", title=title)) == ({"the-kid": [2]}, [])
