"""`releasecal calendar`."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from rich.cells import cell_len

from tests.conftest import Releasecal
from tests.hard_titles import HARD_TITLES
from tests.pictures import FILMS, catalog, crowd

TODAY = ("--today", "2016-12-14")

Golden = Callable[[str, str], None]
Write = Callable[[str], Path]


@pytest.fixture
def films(write_catalog: Write) -> Path:
    return Path(write_catalog(FILMS).name)


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 140, 200])
def test_the_month_fits_its_terminal(
    releasecal: Releasecal,
    films: Path,
    golden: Golden,
    monkeypatch: pytest.MonkeyPatch,
    columns: int,
) -> None:
    """A grid where there is room, else an agenda; no line is wider than the terminal."""
    monkeypatch.setenv("COLUMNS", str(columns))
    arguments = ("calendar", "--catalog", films, *TODAY, "--format", "table")
    result = releasecal(*arguments)
    assert (result.exit_code, result.err) == (0, "")
    assert max(cell_len(line) for line in result.out.splitlines()) <= columns
    golden(f"calendar-{columns}.txt", result.out)


@pytest.mark.parametrize("releases", [0, 1, 30, 500])
def test_a_crowded_day_ends_in_the_number_of_the_rest(
    releasecal: Releasecal, write_catalog: Write, golden: Golden, releases: int
) -> None:
    """Whatever there is, no day has more than its lines, and nothing is left out uncounted."""
    write_catalog(crowd(releases) or "[film.x]\ntitle = 'X'\nwide = 2000-01-01\n")
    arguments = ("calendar", "--catalog", "films.toml", *TODAY, "--format", "table")
    shown = releasecal(*arguments).out
    golden(f"calendar-of-{releases}.txt", shown)
    named = len(re.findall(r"[LW] Film", shown))
    rest = sum(int(number) for number in re.findall(r"\+(\d+)", shown))
    assert named + rest == releases


def test_every_hard_title_stays_in_its_day(
    releasecal: Releasecal, write_catalog: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wide, combining, right-to-left, hostile titles: all lines equally wide, and no escape."""
    titles = [(title, date(2016, 12, at % 31 + 1)) for at, title in enumerate(HARD_TITLES)]
    path = write_catalog(catalog(titles))
    for columns in range(36, 210, 7):
        monkeypatch.setenv("COLUMNS", str(columns))
        out = releasecal("calendar", "--catalog", path, *TODAY, "--format", "table").out
        assert max(cell_len(line) for line in out.splitlines()) <= columns
        assert "\x1b" not in out
        assert "\u202e" not in out


def test_colours_add_nothing_that_is_not_said(
    releasecal: Releasecal, films: Path, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without colour, and on a dumb terminal, the text, signs and brackets are the same."""
    arguments = ("calendar", "--catalog", films, *TODAY, "--format", "table")
    monkeypatch.setenv("TERM", "xterm-256color")
    coloured = releasecal(*arguments, terminal=True).out
    golden("calendar-colours.txt", coloured)
    plain = releasecal(*arguments).out
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    for name, value in (("NO_COLOR", "1"), ("TERM", "dumb")):
        with monkeypatch.context() as patch:
            patch.setenv(name, value)
            assert releasecal(*arguments, terminal=True).out == plain


def test_a_terminal_without_the_characters_gets_others(
    releasecal_process: Callable[..., object], films: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the encoding is ASCII, lines are drawn with it, and no question mark stands for one."""
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    result = releasecal_process(
        "calendar", "--catalog", films, *TODAY, "--type", "wide", "--format", "table"
    )
    assert b"-----" in result.stdout  # type: ignore[attr-defined]
    assert b"?" not in result.stdout  # type: ignore[attr-defined]


def test_a_week_may_start_on_sunday(releasecal: Releasecal, films: Path, golden: Golden) -> None:
    """Then Sunday is the first column, and the 25th stands in it."""
    arguments = ("--week-start", "sunday", "--territory", "all", "--format", "table")
    golden(
        "calendar-sunday.txt", releasecal("calendar", "--catalog", films, *TODAY, *arguments).out
    )


def test_weekends(releasecal: Releasecal, films: Path, golden: Golden) -> None:
    """One line a weekend, the load of each counted, the films with most theaters first."""
    arguments = ("--by", "weekend", "--months", "2", "--format", "table")
    golden("weekends.txt", releasecal("calendar", "--catalog", films, *TODAY, *arguments).out)
    thursday = ("--by", "weekend", "--territory", "DE", "--format", "table")
    out = releasecal("calendar", "--catalog", films, *TODAY, *thursday).out
    assert out.startswith("Weekends, Thu-Wed\n  Thu  1 Dec 2016")


@pytest.mark.parametrize("by", ["day", "weekend"])
def test_markdown_has_rows(releasecal: Releasecal, films: Path, golden: Golden, by: str) -> None:
    """An agenda, or the weekends; no drawing."""
    arguments = ("--by", by, "--format", "markdown")
    golden(f"calendar-{by}.md", releasecal("calendar", "--catalog", films, *TODAY, *arguments).out)


@pytest.mark.parametrize(
    ("arguments", "months"),
    [
        ((), "December 2016"),
        (("next",), "January 2017"),
        (("previous",), "November 2016"),
        (("prev", "--months", "3"), "November 2016 December 2016 January 2017"),
        (("Feb",), "February 2017"),
        (("2027-02",), "February 2027"),
        (("Oct", "2017"), "October 2017"),
        (("2016-Q4",), "October 2016 November 2016 December 2016"),
        (("2016-12-25",), "December 2016"),
        (("--from", "2016-10-20", "--to", "2016-11-20"), "October 2016 November 2016"),
        (
            (
                "--within",
                "3w",
            ),
            "December 2016 January 2017",
        ),
        (
            (
                "--to",
                "2017-01",
            ),
            "December 2016 January 2017",
        ),
    ],
)
def test_which_months(
    releasecal: Releasecal, films: Path, arguments: tuple[str, ...], months: str
) -> None:
    """By name, by number, by step, by period, or by the filters that every list has."""
    out = releasecal("calendar", *arguments, "--catalog", films, *TODAY, "--format", "table").out
    found = re.findall(r"^(?:\w+ \d{4})$", out, re.MULTILINE)
    assert " ".join(found) == months


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("TBA",), "MONTH: TBA is no month; write one such as 2027-02"),
        (
            ("nxt",),
            'MONTH: "nxt" is not a date; write one such as next, previous, Dec, 2016-12,'
            ' "Dec 2016", 2027-Q3, "summer 2027", 2027-H2 or 2027',
        ),
        (
            ("Feb", "--from", "2016-12-01"),
            "MONTH and --from, --to or --within all say when; give one of them",
        ),
        (("--from", "1900", "--to", "2000"), "a calendar has up to 60 months; ask for fewer"),
        (
            ("--by", "weekend", "--format", "svg"),
            "--format svg: these are rows and no picture; write table or markdown",
        ),
    ],
)
def test_what_cannot_be_shown_is_said(
    releasecal: Releasecal, films: Path, arguments: tuple[str, ...], message: str
) -> None:
    """An error, and nothing on stdout."""
    result = releasecal("calendar", *arguments, "--catalog", films, *TODAY)
    assert (result.exit_code, result.out, result.err) == (2, "", f"Error: {message}\n")


@pytest.mark.parametrize("output_format", ["tsv", "csv", "json"])
def test_scripts_get_the_records_of_list(
    releasecal: Releasecal, films: Path, output_format: str
) -> None:
    """The same bytes as from `list` over the same days."""
    common = ("--catalog", films, *TODAY, "--format", output_format)
    days = ("--from", "2016-12-01", "--to", "2016-12-31")
    assert releasecal("calendar", *common).out == releasecal("list", *days, *common).out != ""


def test_the_past_is_shown_as_it_was_announced(releasecal: Releasecal, films: Path) -> None:
    """Before the move of 30 November, La La Land stood on the 2nd."""
    arguments = (
        "--catalog",
        films,
        *TODAY,
        "--format",
        "tsv",
        "--search",
        "la la",
        "--type",
        "limited",
    )
    now = releasecal("calendar", *arguments).out
    then = releasecal("calendar", *arguments, "--as-of", "2016-11-22").out
    assert (now.split("\t")[5], then.split("\t")[5]) == ("2016-12-09", "2016-12-02")


def test_an_svg_is_sound_and_asks_no_network(releasecal: Releasecal, write_catalog: Write) -> None:
    """Well-formed whatever a title says, each title in it, no address but its format's name."""
    titles = [(title, date(2016, 12, 1)) for title in ("</text><script>alert(1)</script>", "A & B")]
    path = write_catalog(catalog(titles))
    arguments = ("calendar", "--catalog", path, *TODAY, "--format", "svg")
    out = releasecal(*arguments).out
    tree = ET.fromstring(out)  # noqa: S314 - our own
    text = "".join(tree.itertext()).replace("\xa0", " ")
    assert "L </text><script>alert(1)</scrip" in text
    assert "W A & B" in text
    assert {each.tag.rpartition("}")[2] for each in tree.iter()} <= {
        "svg", "style", "defs", "clipPath", "rect", "g", "text", "circle",
    }  # fmt: skip
    assert re.findall(r"https?:[^\"\s]*", out) == ["http://www.w3.org/2000/svg"]
    assert out == releasecal(*arguments).out


def test_wide_characters_keep_their_width_in_an_svg(releasecal: Releasecal, films: Path) -> None:
    """A Han character takes two cells there too."""
    out = releasecal("calendar", "--catalog", films, *TODAY, "--format", "svg").out
    found = re.search(r'textLength="([0-9.]+)"[^>]*>(L&#160;\u4e71[^<]*)<', out)
    assert found
    width = cell_len(found[2].replace("&#160;", " "))
    assert float(found[1]) == pytest.approx(width * 12.2)


def test_nothing_found_can_be_told_by_the_exit_code(releasecal: Releasecal, films: Path) -> None:
    """3 with --exit-code, else 0."""
    arguments = ("calendar", "2030-01", "--catalog", films)
    assert releasecal(*arguments).exit_code == 0
    assert releasecal(*arguments, "--exit-code").exit_code == 3


def test_a_weekend_is_whole_where_a_month_ends_in_it(
    releasecal: Releasecal, write_catalog: Write
) -> None:
    """Its load is that of all its days, the first of January too, beside December's own."""
    path = write_catalog(
        '[film.x]\ntitle = "X"\nwide = 2017-01-01\n[film.y]\ntitle = "Y"\nlimited = 2016-12-30\n'
    )
    arguments = ("calendar", "2016-12", "--by", "weekend", "--catalog", path, "--format", "table")
    assert releasecal(*arguments).out == (
        "United States of America (US)\n\nWeekends, Fri-Thu\n"
        "  Fri 25 Nov 2016\n  Fri  2 Dec 2016\n  Fri  9 Dec 2016\n  Fri 16 Dec 2016\n"
        "  Fri 23 Dec 2016\n  Fri 30 Dec 2016  1 wide  1 limited  W X, L Y\n"
        "\nL limited, W wide.\n2 releases of 2 films.\n"
    )
    assert (
        "\nNothing opens in February 2016.\n"
        in releasecal("calendar", "2016-02", "--catalog", path, "--format", "table").out
    )


def test_up_to_a_day_that_has_passed(releasecal: Releasecal, write_catalog: Write) -> None:
    """The month of that day is shown, and not the way there from today."""
    path = write_catalog('[film.y]\ntitle = "Y"\nlimited = 2016-01-15\n')
    arguments = ("calendar", "--to", "2016-01-15", "--catalog", path, *TODAY)
    shown = releasecal(*arguments, "--format", "table").out
    assert "\nJanuary 2016\n" in shown
    assert "L Y" in shown
    assert [line.split("\t")[0] for line in releasecal(*arguments).out.splitlines()] == ["y"]
