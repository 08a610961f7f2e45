"""The columns of `releasecal import csv`: what is said of those that mean nothing."""

from pathlib import Path

import pytest

from tests.cli.import_.conftest import CATALOG, Bring

ALL = (
    "the columns of films are film, slug, title, year, distributor, original_title, url, notes,"
    " directors, director, cast, tags, premiere, preview, limited, expansion, wide, rerelease,"
    " digital, streaming, physical, tv, wide_gb and the like; those of one release are type,"
    " territory, id, date, status, theaters"
)


@pytest.mark.parametrize(
    ("name", "instead"),
    [
        ("wides", "did you mean wide?"),
        ("Original Title", "did you mean original_title?"),
        ("wide GB", "did you mean wide_gb?"),
        ("streaming date", "did you mean streaming?"),
        ("Release Date", "did you mean wide, or date beside a column type?"),
        ("opening", "did you mean wide, or date beside a column type?"),
        ("release_country", "did you mean territory?"),
        ("imdb_id", ALL),
        ("genre", ALL),
    ],
)
def test_a_column_that_means_nothing_is_left_out(
    bring: Bring, path: Path, name: str, instead: str
) -> None:
    """With the one that is probably meant, or all that there are; the others are imported."""
    result = bring("csv", f"title,tv,{name}\nFences,2016,x\n")
    assert (result.exit_code, result.err) == (
        0,
        f"left out: {path.with_name('list.csv')}:1: the column {name.lower()} means nothing here;"
        f" {instead}\nImport done: 1 film added, 0 updated with 0 moves.\n",
    )


def test_columns_like_no_other_are_told_together(bring: Bring, path: Path) -> None:
    """The long list of what there is stands once; a list of titles has no dates, which is fine."""
    result = bring("csv", "title,genre,rank,runtime\nFences,drama,7,139 min\n")
    assert (result.exit_code, result.err) == (
        0,
        f"left out: {path.with_name('list.csv')}:1: the columns genre, rank, runtime mean nothing"
        f" here; {ALL}\nImport done: 1 film added, 0 updated with 0 moves.\n",
    )


@pytest.mark.parametrize(
    ("name", "cell", "instead"),
    [
        ("release_date", "2016-12-16", "did you mean wide, or date beside a column type?"),
        ("wdie", "2016", "did you mean wide?"),
        ("Kinostart", "16.12.2016", "call it as the release type is called, such as wide."),
    ],
)
def test_dates_in_no_known_column_are_an_error(
    bring: Bring, path: Path, name: str, cell: str, instead: str
) -> None:
    """Films are not added without the dates that the list has for them."""
    result = bring("csv", f"title,{name}\nMoana,\nFences,{cell}\n")
    assert (result.exit_code, result.err) == (
        1,
        f"{path.with_name('list.csv')}:1: the column {name.lower()} means nothing here, and no"
        f" other one has dates; {instead} Leave it out to import films without dates\n",
    )
    assert path.read_text() == CATALOG


def test_beside_a_type_a_date_needs_no_more_words(bring: Bring) -> None:
    """The column date is all that is missing then."""
    result = bring("csv", "title,type,release_date\nFences,wide,2016-12-16\n")
    assert "and no other one has dates; did you mean date? Leave it out" in result.err
