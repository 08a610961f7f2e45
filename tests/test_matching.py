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
    groups, bad, _ = match_rows(held, rows)
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


def test_a_row_without_dates_is_like_a_film_without_dates() -> None:
    """And like no other; of two such films it is not guessed."""
    undated = '[film.kid]\ntitle = "The Kid"\n'
    assert _match(KIDS + undated, _row(2)) == ({"kid": [2]}, [])
    several = f'{KIDS}{undated}[film.kid-again]\ntitle = "The Kid"\n'
    assert _match(several, _row(2)) == ({}, ["2: 4 films are called The Kid"])


def test_a_sign_that_two_films_show_is_none() -> None:
    """The same date of two films of one title tells nothing, and neither does their year."""
    again = KIDS.replace("2000-07-07", "2019-03-08")
    assert _match(again, _row(2, "2019-03-08")) == ({}, ["2: 2 films are called The Kid"])


def test_a_year_in_the_slug_is_the_surest_sign() -> None:
    """Surer than the date, by which another film of that title would be meant."""
    films = KIDS.replace("the-kid-again", "the-kid-2019").replace("2019-03-08", "2020-01-01")
    assert _match(films, _row(2, "2000-07-07", year=2019)) == ({"the-kid-2019": [2]}, [])


def test_of_two_rows_one_is_the_film_that_is_there() -> None:
    """The one with its date; the other is a film of the same title that is new."""
    one = KIDS.partition("[film.the-kid-again]")[0]
    rows = _row(2, "2019-03-08"), _row(3, "2000-07-07")
    assert _match(one, *rows) == ({"the-kid-2019": [2], "the-kid": [3]}, [])


def test_a_film_that_a_row_has_taken_is_no_other_rows() -> None:
    """Of two rows of one title and year, the second is a film of its own."""
    rows = _row(2, "2000-07-07"), _row(3, "2000-08-11")
    assert _match(KIDS, *rows) == ({"the-kid": [2], "the-kid-2000": [3]}, [])


def test_rows_for_single_releases_are_of_one_film() -> None:
    """They repeat its title and are no sign of another one, new or not."""
    rows = [
        _row(line, date)._replace(is_whole_film=False)
        for line, date in ((2, "2000-07-07"), (3, "2000-07-07"))
    ]
    assert _match("", *rows) == ({"the-kid": [2, 3]}, [])


def test_a_slug_says_which_film_it_is() -> None:
    """Any that is there; a new one may do nothing in a shell."""
    odd = '[film."the kid!"]\ntitle = "The Kid"\n'
    there, new = _row(2)._replace(slug="the kid!"), _row(3)._replace(slug="a kid!")
    said = '3: the slug "a kid!" has characters that a shell acts on, or is too long'
    assert _match(odd, there, new) == ({"the kid!": [2]}, [said])
    nameless = [
        _row(line, date)._replace(slug="kid", title=None)
        for line, date in ((2, "2000-07-07"), (3, "2019-03-08"))
    ]
    said = "3: kid has a second wide release in US, and the one of line 2 has another date"
    assert _match("", *nameless) == ({"kid": [2]}, [said])


@pytest.mark.parametrize(
    "other",
    [
        _row(2, "2010-01-01")._replace(slug="other"),
        _row(2, "2010-01-01", title="Another"),
        _row(2)._replace(is_whole_film=False),
    ],
)
def test_a_row_alone_is_the_one_film_of_its_title(other: Row) -> None:
    """Whatever its date; a row with a slug, or for a single release, makes it no less alone."""
    one = KIDS.partition("[film.the-kid-again]")[0]
    groups, bad = _match(one, other, _row(3, "2031-01-01"))
    assert (3 in groups["the-kid"], bad) == (True, [])


def test_two_rows_alike_are_one_new_film() -> None:
    """As the same list says it when it comes a second time."""
    rows = _row(2, "2019-03-08"), _row(3, "2019-03-08")
    groups, bad = _match("", *rows)
    assert (list(groups.values()), bad) == ([[2, 3]], [])
    found, bad = _match(
        f'[film.{next(iter(groups))}]\ntitle = "The Kid"\nwide = 2019-03-08\n', *rows
    )
    assert (found, bad) == (groups, [])


def test_of_two_films_of_one_year_the_date_tells() -> None:
    """And the year of a row is that of its first release."""
    films = KIDS.replace("2000-07-07", "2019-10-04")
    assert _match(films, _row(2, "2019-10-04")) == ({"the-kid": [2]}, [])
    first = _row(2, "2000-12-25")
    later = IncomingRelease(type=ReleaseType.DIGITAL, date=dates.parse("2019-03-08"))
    assert _match(KIDS, first._replace(releases=(*first.releases, later))) == (
        {"the-kid": [2]},
        [],
    )


def test_a_date_of_each_of_two_films_is_no_sign_of_either() -> None:
    """A row with the limited date of one and the wide date of the other is left to its writer."""
    text = KIDS.replace("2019-03-08", "2000-03-08\nlimited = 2000-03-01") + (
        '[film.the-kid-once-more]\ntitle = "The Kid"\nwide = 2000-09-01\nlimited = 2000-08-01\n'
    )
    releases = tuple(
        IncomingRelease(type=kind, date=dates.parse(day))
        for kind, day in ((ReleaseType.LIMITED, "2000-03-01"), (ReleaseType.WIDE, "2000-09-01"))
    )
    row = Row(line=2, title="The Kid", values={"title": "The Kid"}, releases=releases)
    assert _match(text, row) == ({}, ["2: 3 films are called The Kid"])


def test_what_contradicts_says_what_to_do() -> None:
    """Of the film by its title, and by its slug where a row has no title."""
    rows = [_row(line, date)._replace(slug="the-kid") for line, date in ((2, "2000"), (3, "2019"))]
    _, bad, _ = match_rows(catalog.read(KIDS).catalog, [*rows, _row(4)._replace(slug="a kid!")])
    assert [(each.line, each.what, each.instead) for each in bad] == [
        (
            3,
            "The Kid has a second wide release in US, and the one of line 2 has another date",
            "tell the two apart: by film, year or id",
        ),
        (
            4,
            'the slug "a kid!" has characters that a shell acts on, or is too long',
            "write letters, digits and hyphens",
        ),
    ]


def test_the_first_row_of_a_film_may_contradict_itself() -> None:
    """What it said before that is held against the rows that follow it all the same."""
    days = [("US", "2000-01-01"), (None, "2001-01-01")]
    releases = tuple(
        IncomingRelease(type=ReleaseType.WIDE, date=dates.parse(day), territory=territory)
        for territory, day in days
    )
    rows = (
        Row(line=2, slug="kid", releases=releases),
        _row(3, "2001-01-01")._replace(slug="kid"),
        _row(4, "2000-01-01")._replace(slug="kid"),
    )
    assert _match("", *rows) == (
        {"kid": [4]},
        [
            "2: kid has a second wide release in US, and the one of line 2 has another date",
            "3: The Kid has a second wide release in US, and the one of line 2 has another date",
        ],
    )


def test_films_whose_titles_give_one_slug_stay_two() -> None:
    """Another title is another film: it gets its year, or a number, in the slug."""
    rows = _row(2, "2010-01-01", title="The Kid!"), _row(3, title="The Kid?"), _row(4, title="Kid")
    one = KIDS.partition("[film.the-kid-again]")[0]
    assert _match(one, *rows) == ({"the-kid-2010": [2], "the-kid-2": [3], "kid": [4]}, [])
    assert _match("", *rows[::-1]) == ({"kid": [4], "the-kid": [3], "the-kid-2010": [2]}, [])


def test_a_film_may_have_several_rows_for_single_releases() -> None:
    """Where more films have its title, the year of each row finds it."""
    rows = [
        _row(line, year=2019)._replace(is_whole_film=False, releases=(opening,))
        for line, opening in (
            (2, IncomingRelease(type=ReleaseType.DIGITAL, date=dates.parse("2019-06-01"))),
            (3, IncomingRelease(type=ReleaseType.TV, date=dates.parse("2020-06-01"))),
        )
    ]
    assert _match(KIDS, *rows) == ({"the-kid-again": [2, 3]}, [])


def test_a_row_for_a_single_release_may_repeat_what_a_film_of_the_list_said() -> None:
    """It is about that film, and not about the last new one of that title."""
    rows = [_row(2, "2000-07-07"), _row(3, "2019-03-08")]
    again = _row(4, "2000-07-07")._replace(is_whole_film=False)
    assert _match("", *rows, again) == ({"the-kid-2000": [2, 4], "the-kid-2019": [3]}, [])


def test_of_many_films_one_has_all_the_dates_of_a_row() -> None:
    """Others of its title have one of them each, and as many have the one as the other."""
    months = ("01", "10"), ("01", "11"), ("02", "12"), ("03", "12"), ("01", "12")
    films = "".join(
        f'[film.kid{at}]\ntitle = "The Kid"\nlimited = 2000-{one}-07\nwide = 2000-{other}-01\n'
        for at, (one, other) in enumerate(months)
    )
    releases = tuple(
        IncomingRelease(type=kind, date=dates.parse(day))
        for kind, day in ((ReleaseType.LIMITED, "2000-01-07"), (ReleaseType.WIDE, "2000-12-01"))
    )
    assert _match(films, _row(2)._replace(releases=releases)) == ({"kid4": [2]}, [])


def test_of_two_films_of_one_year_the_one_that_is_left_is_meant() -> None:
    """Once another row has taken the first by its date."""
    films = KIDS.replace("2019-03-08", "2000-10-06")
    rows = _row(2, "2000-07-07"), _row(3, "2000-11-03")
    assert _match(films, *rows) == ({"the-kid": [2], "the-kid-again": [3]}, [])


def test_a_winter_is_of_the_year_in_which_it_begins() -> None:
    """A film is found by that year, and a row has it; what is TBA has none."""
    films = KIDS.replace("2019-03-08", '"2019-winter"').replace("2000-07-07", '"TBA"')
    assert _match(films, _row(2, year=2019)) == ({"the-kid-again": [2]}, [])
    assert _match(KIDS, _row(2, "2019-winter")) == ({"the-kid-again": [2]}, [])
    new = {"the-kid": [2], "the-kid-2": [3], "the-kid-2019": [4]}
    assert _match("", _row(2), _row(3, "TBA"), _row(4, "2019-winter")) == (new, [])


def test_rows_that_differ_in_title_or_year_alone_are_of_two_films() -> None:
    """Two films may open on one day, and two of one title may have no date."""
    days = ("The Kid", "2000-07-07"), ("The Kid", "2019-03-08"), ("Sully", "2000-07-07")
    rows = [_row(line, day, title=title) for line, (title, day) in enumerate(days, start=2)]
    kids = {"the-kid-2000": [2], "the-kid-2019": [3]}
    assert _match("", *rows) == ({**kids, "sully": [4]}, [])
    assert _match("", *rows, _row(5, "2016-09-09", title="Sully")) == (
        {**kids, "sully-2000": [4], "sully-2016": [5]},
        [],
    )
    undated = _row(2, year=2000), _row(3, year=2019)
    assert _match("", *undated) == ({"the-kid-2000": [2], "the-kid-2019": [3]}, [])
