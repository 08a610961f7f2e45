"""Rows of `releasecal import csv` that cannot be used: all that is wrong with each."""

from pathlib import Path

import pytest

from tests.cli.import_.conftest import CATALOG, Bring


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("X,,US,,", "the row has a territory and no type; write a type such as wide"),
        ("X,wide,,,", "the row has a type and no date; write a date, or TBA"),
        ("X,wid,,2016-12-02,", '"wid" is not a release type; did you mean wide?'),
        ("X,wide,,Nov 20,", '"Nov 20" has no year; write 2016-11-20 or 2017-11-20'),
        (",wide,,2016-12-02,", "the row names no film; write its title"),
        ("X,wide,,2016-12-02,many", '"many" is not a whole number above 0; write digits'),
    ],
)
def test_a_row_for_a_release_that_is_none(bring: Bring, path: Path, row: str, what: str) -> None:
    """Its line, what is wrong, and what to write; nothing is written."""
    result = bring("csv", f"title,type,territory,date,theaters\n{row}\n")
    assert (result.exit_code, result.out) == (1, "")
    assert result.err.startswith(f"{path.with_name('list.csv')}:2: {what}")
    assert path.read_text() == CATALOG


HALF = "the row has a territory and no type; "


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "title,wide,territory\nX,2027-05-01,GB\n",
            f"{HALF}write the date in a column wide_gb instead of wide, or in the columns type,"
            " territory and date",
        ),
        (
            "title,wide,territory,type\nX,2027-05-01,GB,wide\n",
            "the row has a type and no date; write the date in a column wide_gb instead of wide,"
            " or in the columns type, territory and date",
        ),
        (
            "title,limited_gb,territory\nX,2027-05-01,GB\n",
            f"{HALF}leave territory out beside limited_gb, or write the columns type and date",
        ),
        (
            "title,wide,type,status\nX,2027-05-01,tv,tentative\n",
            "the row has a type and no date; leave type, status out beside wide, or write the"
            " columns type and date",
        ),
        (
            "title,id\nX,imax\n",
            "the row has an id and no type; write a type such as wide and a date",
        ),
    ],
)
def test_a_part_of_a_release_beside_a_whole_film(
    bring: Bring, path: Path, text: str, what: str
) -> None:
    """What is told to write is a row that can be read, and not the next mistake."""
    result = bring("csv", text)
    assert (result.exit_code, path.read_text()) == (1, CATALOG)
    assert result.err.startswith(f"{path.with_name('list.csv')}:2: {what}")
    assert result.err.count("\n") == 1


def test_all_that_is_wrong_in_a_row_is_told_at_once(bring: Bring, path: Path) -> None:
    """Whoever mends the first mistake does not meet the next one then."""
    result = bring(
        "csv",
        "title,year,limited,type,territory,date,theaters\n,16,someday,wdie,XX,2016-13-01,many\n",
    )
    place = f"{path.with_name('list.csv')}:2: "
    assert result.err.startswith(place)
    assert [line.removeprefix(place).split(";")[0] for line in result.err.splitlines()] == [
        "the row names no film",
        '"someday" is not a date',
        '"wdie" is not a release type',
        '"XX" is not a territory',
        '"many" is not a whole number above 0',
        "there is no month 13",
        '"16" is not a year',
    ]


def _warning(path: Path, line: int, new: str, other: str) -> str:
    return (
        f"warning: {path.with_name('list.csv')}:{line}: this makes another film of that title,"
        f" {new}, beside {other}; if the two are one, write all dates in one row, or its slug in a"
        " column film\n"
    )


def test_rows_that_make_several_films_of_one_title_are_told(bring: Bring, path: Path) -> None:
    """With both lines and slugs, once: the second time each row finds the film that it made."""
    text = "title,limited,wide\nTwo Rows,2027-05-01,\nTwo Rows,,2027-06-01\n"
    first, second = bring("csv", text), bring("csv", text)
    assert (first.exit_code, first.err) == (
        0,
        _warning(path, 3, "two-rows-2027-2", "two-rows-2027 of line 2")
        + "Import done: 2 films added, 0 updated with 0 moves.\n",
    )
    assert second.err == "Import done: 0 films added, 0 updated with 0 moves.\n"


def test_a_title_in_other_letters_beside_a_film_of_the_catalog_is_told(
    bring: Bring, path: Path
) -> None:
    """Each row that makes a film which is there already; of many rows the first are enough."""
    rows = "".join(f"{each},{2027 + at}\n" for at, each in enumerate(("LA LA LAND", "la la land")))
    done = "Dry run: 2 films added, 0 updated with 0 moves.\n"
    assert bring("csv", f"title,wide\n{rows}", "--dry-run").err == (
        _warning(path, 2, "la-la-land-2027", "la-la-land of the catalog")
        + _warning(path, 3, "la-la-land-2028", "la-la-land-2027 of line 2")
        + done
    )
    many = "".join(f"Sully,{2027 + at}\n" for at in range(6))
    told = bring("csv", f"title,wide\n{many}", "--dry-run").err.splitlines()
    assert [line[:8] for line in told] == ["warning:"] * 3 + ["and 3 wa", "Dry run:"]


def test_films_of_one_title_that_their_year_tells_apart_are_no_news(bring: Bring) -> None:
    """Whoever writes the years means two films; of one year they may be one."""
    text = "title,year,wide\nThe Kid,2000,2000-07-07\nThe Kid,2019,\n"
    assert "warning" not in bring("csv", text, "--dry-run").err
    assert "the-kid-2019-2, beside the-kid-2019 of line 3" in (
        bring("csv", f"{text}The Kid,2019,2019-03-08\n", "--dry-run").err
    )


@pytest.mark.parametrize("options", [(), ("--skip-bad",)])
def test_of_very_many_bad_rows_the_rest_is_counted(bring: Bring, options: tuple[str, ...]) -> None:
    """Nobody reads more of them at once."""
    told = bring("csv", "title,wide\n" + "A,32.13.2016\n" * 10_003, *options).err.splitlines()
    (rest,) = [line for line in told if "more problems" in line]
    assert rest.endswith(": there are 3 more problems; mend these, and they are told")
    assert sum("32.13.2016" in line for line in told) == 10_000
