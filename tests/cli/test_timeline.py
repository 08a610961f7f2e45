"""`releasecal timeline`."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from rich.cells import cell_len

from tests.conftest import Releasecal
from tests.hard_titles import HARD_TITLES
from tests.pictures import FILMS, WINDOW, catalog, crowd

TODAY = ("--today", "2016-12-14")

Golden = Callable[[str, str], None]
Write = Callable[[str], Path]


@pytest.fixture
def films(write_catalog: Write) -> Path:
    return Path(write_catalog(FILMS).name)


@pytest.mark.parametrize("columns", [30, 40, 60, 80, 100, 140, 200])
def test_the_bars_fit_their_terminal(
    releasecal: Releasecal,
    films: Path,
    golden: Golden,
    monkeypatch: pytest.MonkeyPatch,
    columns: int,
) -> None:
    """Scaled to the width; in words where there is no room for a bar."""
    monkeypatch.setenv("COLUMNS", str(columns))
    arguments = ("--moves", "--territory", "all", "--format", "table")
    result = releasecal("timeline", "--catalog", films, *TODAY, *WINDOW, *arguments)
    assert (result.exit_code, result.err) == (0, "")
    assert max(cell_len(line) for line in result.out.splitlines()) <= columns
    golden(f"timeline-{columns}.txt", result.out)


def test_today_and_the_months_stand_in_one_column_on_every_row(
    releasecal: Releasecal, write_catalog: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the titles are made of, a month begins below its name."""
    titles = [(title, date(2017, 1, 20)) for title in HARD_TITLES]
    path = write_catalog(catalog(titles))
    for columns in range(36, 210, 7):
        monkeypatch.setenv("COLUMNS", str(columns))
        arguments = ("--today", "2016-12-01", "--within", "60d", "--format", "table")
        lines = releasecal("timeline", "--catalog", path, *arguments).out.splitlines()
        assert [line for line in lines if cell_len(line) > columns] == []
        rows = lines[2 : 2 + len(HARD_TITLES)]
        places = {cell_len(row[: row.index("│")]) for row in rows}
        assert len(places) == 1
        assert "\x1b" not in "".join(lines)


def test_every_stage_is_signed_even_where_signs_are_narrow(
    releasecal: Releasecal, films: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Limited, expansion, wide and digital of one run stand there in their order at every width."""
    for columns in range(40, 200, 5):
        monkeypatch.setenv("COLUMNS", str(columns))
        arguments = ("--search", "la la", "--format", "table")
        out = releasecal("timeline", "--catalog", films, *TODAY, *WINDOW, *arguments).out
        row = next(line for line in out.splitlines() if line.startswith("La La Land"))
        assert "".join(re.findall(r"[LEWD](?=\W|\d)", row.removeprefix("La La Land"))) == "LEWD"


def test_colours_add_nothing_that_is_not_said(
    releasecal: Releasecal, films: Path, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without colour, and on a dumb terminal, the same text stands there."""
    arguments = ("timeline", "--catalog", films, *TODAY, *WINDOW, "--format", "table")
    monkeypatch.setenv("TERM", "xterm-256color")
    coloured = releasecal(*arguments, terminal=True).out
    golden("timeline-colours.txt", coloured)
    plain = releasecal(*arguments).out
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    for name, value in (("NO_COLOR", "1"), ("TERM", "dumb")):
        with monkeypatch.context() as patch:
            patch.setenv(name, value)
            assert releasecal(*arguments, terminal=True).out == plain


def test_what_does_not_fit_is_counted(releasecal: Releasecal, write_catalog: Write) -> None:
    """Runs beyond the rows, releases before and after the days, releases without a date."""
    path = write_catalog(crowd(500))
    arguments = ("timeline", "--catalog", path, *TODAY, "--format", "table")
    out = releasecal(*arguments).out
    assert out.count("\nFilm number") == 60
    assert "And 440 runs more: `--rows` draws more of them.\n" in out
    assert releasecal(*arguments, "--rows", "500").out.count("\nFilm number") == 500
    run = 'limited = 2016-12-09\nwide = 2017-12-25\npreview = 2015-01-01\ndigital = "TBA"\n'
    path = write_catalog(f'[film.a]\ntitle = "A"\n{run}')
    assert "Not in sight: 1 release before, 1 release after, 1 without a date.\n" in (
        releasecal("timeline", "--catalog", path, *TODAY, "--format", "table").out
    )


def test_without_asking_it_shows_four_weeks_back_and_the_usual_time_ahead(
    releasecal: Releasecal, films: Path
) -> None:
    """90 days unless --within says otherwise; --from and --to are taken as they are."""
    command = ("timeline", "--catalog", films, *TODAY, "--format", "table")
    for arguments, span in (
        ((), "16 Nov 2016 to 14 Mar 2017"),
        (("--within", "2w"), "16 Nov 2016 to 28 Dec 2016"),
        (("--from", "2016-12-01", "--to", "2017-Q1"), "1 Dec 2016 to 31 Mar 2017"),
        (("--to", "2016-12-09"), "11 Nov 2016 to 9 Dec 2016"),
    ):
        assert f"runs, {span}.\n" in releasecal(*command, *arguments).out


def test_nothing_in_sight_is_said(releasecal: Releasecal, films: Path) -> None:
    """One line, and 3 where it is asked for."""
    arguments = ("timeline", "--catalog", films, "--today", "2030-01-01", "--format", "table")
    result = releasecal(*arguments, "--exit-code")
    words = "Nothing opens from 4 Dec 2029 to 1 Apr 2030.\n"
    assert (result.exit_code, result.out) == (3, words)


def test_markdown_has_the_runs_in_words(
    releasecal: Releasecal, films: Path, golden: Golden
) -> None:
    """One row a run, the old dates among them."""
    arguments = ("--moves", "--format", "markdown")
    golden(
        "timeline.md", releasecal("timeline", "--catalog", films, *TODAY, *WINDOW, *arguments).out
    )


@pytest.mark.parametrize("output_format", ["tsv", "csv", "json"])
def test_scripts_get_the_records_of_list(
    releasecal: Releasecal, films: Path, output_format: str
) -> None:
    """The same bytes as from `list` over the same days."""
    common = ("--catalog", films, *TODAY, *WINDOW, "--format", output_format)
    assert releasecal("timeline", *common).out == releasecal("list", *common).out != ""


def test_an_svg_is_sound(releasecal: Releasecal, films: Path, write_catalog: Write) -> None:
    """Well-formed, the same each time, and whatever a title says, it is text."""
    path = write_catalog(f'{FILMS}\n[film.x]\ntitle = "</svg><b>"\nwide = 2016-12-16\n')
    arguments = ("timeline", "--catalog", path, *TODAY, *WINDOW, "--format", "svg")
    out = releasecal(*arguments).out
    tree = ET.fromstring(out)  # noqa: S314 - our own
    assert "</svg><b>" in "".join(tree.itertext())
    assert out == releasecal(*arguments).out


def test_dates_are_written_in_the_style_of_the_configuration(
    releasecal: Releasecal, films: Path, home: Path
) -> None:
    """In the words around the bars, and on the line of today."""
    config = home / ".config" / "releasecal" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text('date_style = "Dec 9"\n', encoding="utf-8")
    out = releasecal("timeline", "--catalog", films, *TODAY, *WINDOW, "--format", "table").out
    assert "│Dec 14─" in out
    assert "9 runs, Nov 20, 2016 to Feb 10, 2017.\n" in out


def test_what_other_territories_have_is_said(releasecal: Releasecal, films: Path) -> None:
    """With the whole command line that shows it."""
    arguments = ("timeline", "--catalog", films, *TODAY, *WINDOW, "--format", "table")
    assert "1 release in another territory (GB): `releasecal timeline" in (
        " ".join(releasecal(*arguments).out.split())
    )
