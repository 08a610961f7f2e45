"""`releasecal import csv`: lists of films, of spreadsheets above all."""

from pathlib import Path

import pytest

from releasecal import catalog, locations
from tests.cli.import_.conftest import CATALOG, Bring
from tests.conftest import Releasecal

NEW_AND_MOVED = """\
title,limited,wide,distributor,directors,wide_gb
la la land,2016-12-09,2016-12-16,Lionsgate,,
Fences,2016-12-16,2016-12-25,Paramount,Denzel Washington; A B,2017-02-10
"""
MERGED = """\
# mine
[film.la-la-land]
title = "La La Land"
limited = 2016-12-09   # spaced
wide = 2016-12-16
distributor = "Lionsgate"

[[film.la-la-land.move]]
type = "limited"
from = 2016-12-02
to = 2016-12-09
announced = 2016-11-22

# next
[film.sully]
title = "Sully"
wide = 2016-09-09

[film.fences]
title = "Fences"
directors = ["Denzel Washington", "A B"]
distributor = "Paramount"
limited = 2016-12-16
wide = 2016-12-25

[[film.fences.release]]
type = "wide"
date = 2017-02-10
territory = "GB"
"""


def test_new_films_are_added_and_known_ones_updated(bring: Bring, path: Path) -> None:
    """A date that differs becomes a move announced today; a second time, nothing changes."""
    text = NEW_AND_MOVED
    result = bring("csv", text)
    assert (result.exit_code, result.out) == (0, "")
    assert result.err == "Import done: 1 film added, 1 updated with 1 move.\n"
    assert path.read_text() == MERGED
    path.chmod(0o444)
    again = bring("csv", text)
    assert (again.exit_code, again.err) == (
        0,
        "Import done: 0 films added, 0 updated with 0 moves.\n",
    )


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators_and_a_byte_order_mark(bring: Bring, path: Path, separator: str) -> None:
    """What a spreadsheet saves is read as well."""
    text = NEW_AND_MOVED.replace("; A B", "").replace(",", separator)
    bring("csv", f"\ufeff{text}".replace("\n", "\r\n"))
    assert path.read_text() == MERGED.replace(', "A B"', "")


BAD = """\
title,wide,type,date
Fences,2016-12-25,,
Moana,2016-13-01,,
,2016,,
Jackie,,wdie,2016-12-02
Allied,2016-11-23
"Two
lines",2016,,
Lion,,wide,
Sully,,wide,2016-09-09
Sully,,wide,2016-09-10
"""
REASONS = """\
FILE:3: there is no month 13; write 01 to 12 for the month, or "2016" when it is not known
FILE:4: the row names no film; write its title
FILE:5: "wdie" is not a release type; did you mean wide?
FILE:6: the row has 2 values for 4 columns; put a value that has the separator in it in quotes
FILE:9: the row has a type and no date; write a date, or TBA
FILE:11: Sully has a second wide release in US, and the one of line 10 has another date; \
tell the two apart: by film, year or id
"""


def test_dates_and_numbers_of_a_spreadsheet(bring: Bring, path: Path) -> None:
    """Cells hold dates as people type them; a number that nobody means is a bad row."""
    bring("csv", "title,wide,type,date,theaters\nSully,9/30/2016,,,\nMoana,,limited,summer 2027,\n")
    assert [(film.slug, film.releases[0].date.text) for film in catalog.load(path).films] == [
        ("la-la-land", "2016-12-02"),
        ("sully", "2016-09-30"),
        ("moana", "2027-summer"),
    ]
    long = "9" * 5000
    result = bring("csv", f"title,year,type,date,theaters\nA,{long},,,\nB,,wide,2016,{long}\n")
    assert [line.split(" ")[1][:12] for line in result.err.splitlines()] == ['"99999999999'] * 2


def test_what_was_written_for_a_spreadsheet_changes_nothing(
    bring: Bring, releasecal: Releasecal, path: Path
) -> None:
    """The sign that keeps a title from being calculated does not become a part of it."""
    text = "".join(
        f'[film.f{at}]\ntitle = "{title}"\nwide = 2016-12-25\n\n'
        for at, title in enumerate(("=1+1", "-", "@x", "+1", "'Tis", "'71", "\uff1d1"))
    )
    path.write_text(text)
    written = releasecal("list", "--catalog", path, "--format", "spreadsheet").out
    assert written.count("'") == 7
    result = bring("csv", written)
    assert (result.exit_code, path.read_text()) == (0, text)


def test_bad_rows_are_listed_and_nothing_is_written(
    bring: Bring, path: Path, tmp_path: Path
) -> None:
    """Every bad row is told with its line and the reason."""
    result = bring("csv", BAD)
    assert (result.exit_code, result.out) == (1, "")
    assert result.err == REASONS.replace("FILE", str(tmp_path / "list.csv"))
    assert path.read_text() == CATALOG


def test_skip_bad_imports_the_rest(bring: Bring, path: Path) -> None:
    """--skip-bad still tells them, and imports the good rows."""
    result = bring("csv", BAD, "--skip-bad")
    assert result.exit_code == 0
    assert result.err.count("skipped: ") == 6
    assert [film.slug for film in catalog.load(path).films] == [
        "la-la-land",
        "sully",
        "fences",
        "two-lines",
    ]


def test_dry_run(bring: Bring, path: Path) -> None:
    """A dry run shows the diff and writes nothing."""
    result = bring("csv", "title,wide\nSully,2016-09-16\n", "--dry-run")
    assert "-wide = 2016-09-09\n+wide = 2016-09-16\n" in result.out
    assert result.err == "Dry run: 0 films added, 1 updated with 1 move.\n"
    assert path.read_text() == CATALOG


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the first line names no column title or film"),
        ("name,wide\nx,2016\n", "the first line names no column title or film"),
        ("title,wide,wide\nx,2016,2016\n", "the column wide is there twice"),
        ('title,wide\n"x,2016\n', "this is not CSV"),
    ],
)
def test_what_is_no_list(bring: Bring, path: Path, text: str, message: str) -> None:
    """A file that is no such list is one error."""
    result = bring("csv", text)
    assert result.exit_code == 1
    assert message in result.err
    assert path.read_text() == CATALOG


def test_remakes_are_told_apart(bring: Bring, path: Path) -> None:
    """Rows of one title are different films, and find their own film again."""
    text = "title,year,wide\nThe Kid,2000,2000-07-07\nThe Kid,2019,\nThe Kid,2021,2021-03-05\n"
    bring("csv", text)
    slugs = [film.slug for film in catalog.load(path).films][2:]
    assert slugs == ["the-kid-2000", "the-kid-2019", "the-kid-2021"]
    before = path.read_bytes()
    bring("csv", text)
    assert path.read_bytes() == before
    bring("csv", "title,year,wide\nThe Kid,2021,2021-04-01\n")
    assert [
        film.slug for film in catalog.load(path).films if film.releases and film.releases[0].moves
    ] == [slugs[2]]
    ambiguous = bring("csv", "title,wide\nThe Kid,2031-01-01\n")
    assert "3 films are called The Kid; write which in a column film, or its year" in ambiguous.err


def test_reads_what_list_writes(releasecal: Releasecal, tmp_path: Path) -> None:
    """The sample, listed as CSV and imported into a new catalog, lists as the same CSV."""
    listed = releasecal("list", "--territory", "all", "-f", "csv").out
    file = tmp_path / "list.csv"
    file.write_text(listed, encoding="utf-8", newline="")
    assert releasecal("import", "csv", file).exit_code == 0
    assert locations.own_catalog().exists()
    assert releasecal("list", "--territory", "all", "-f", "csv").out == listed
    before = locations.own_catalog().read_bytes()
    assert releasecal("import", "csv", file).exit_code == 0
    assert locations.own_catalog().read_bytes() == before


def test_thousands_at_once(bring: Bring, path: Path) -> None:
    """A long list is imported whole, and a second time changes nothing; then each date moves."""
    rows = "".join(
        f"Film {number},{2000 + number % 30}-05-{number % 28 + 1:02}\n" for number in range(3000)
    )
    bring("csv", f"title,wide\n{rows}")
    before = path.read_bytes()
    assert len(catalog.load(path).films) == 3002
    bring("csv", f"title,wide\n{rows}")
    assert path.read_bytes() == before
    result = bring("csv", f"title,wide\n{rows.replace('-05-', '-06-')}")
    assert result.err == "Import done: 0 films added, 3,000 updated with 3,000 moves.\n"


def test_a_csv_with_a_slug_that_a_shell_acts_on(bring: Bring, path: Path) -> None:
    """The line of the CSV file is told, not one of the catalog."""
    result = bring("csv", "film,title,wide\nx;touch y,X,2016-12-25\n\x1by,Y,2016-12-25\n")
    assert result.exit_code == 1
    assert 'list.csv:2: the slug "x;touch y" has characters that a shell acts on' in result.err
    assert "list.csv:3: the slug " in result.err
    assert "\x1b" not in result.err
    assert path.read_text() == CATALOG
