"""The formats for scripts: every title comes back, whatever it is made of."""

import csv
import io
import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from releasecal.render import records
from tests.conftest import Releasecal
from tests.hard_titles import HARD_TITLES
from tests.strategies import toml_text

TWO_LINES = """
[film.la-la-land]
title = "La La Land"
limited = 2016-12-02
wide = 2016-12-16
"""


@pytest.fixture
def hard_catalog(write_catalog: Callable[[str], Path]) -> Path:
    return write_catalog(
        "".join(
            f"[film.f{at:02}]\ntitle = {toml_text(title)}\nwide = 2016-12-{1 + at % 28:02}\n"
            for at, title in enumerate(HARD_TITLES)
        )
    )


def _by_film(rows: list[dict[str, str]]) -> dict[str, str]:
    return {row["film"]: row["title"] for row in rows}


def _on_one_line(title: str) -> str:
    """Return a title as tsv holds it, by the properties that Unicode gives its characters."""
    return "".join(" " if _ends_a_line(char) or _turns_a_line(char) else char for char in title)


def _ends_a_line(char: str) -> bool:
    return unicodedata.category(char) in {"Cc", "Zl", "Zp"}


def _turns_a_line(char: str) -> bool:
    embeddings, isolates = {"LRE", "RLE", "LRO", "RLO", "PDF"}, {"LRI", "RLI", "FSI", "PDI"}
    return unicodedata.bidirectional(char) in embeddings | isolates


EXPECTED = {f"f{at:02}": title for at, title in enumerate(HARD_TITLES)}


def test_json_is_an_array_of_flat_records(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """Two dates of one film are two records with every key, and the days count from today."""
    catalog = write_catalog(TWO_LINES)
    result = releasecal(
        "upcoming", "--catalog", catalog, "--today", "2016-11-22", "--format", "json"
    )
    shared: dict[str, object] = {
        "film": "la-la-land", "title": "La La Land", "territory": "US", "id": None,
        "precision": "day", "status": "confirmed", "distributor": None, "theaters": None,
        "tags": [], "url": None, "moved_from": None, "moves": 0,
    }  # fmt: skip
    limited = {
        "type": "limited",
        "date": "2016-12-02",
        "earliest": "2016-12-02",
        "latest": "2016-12-02",
    }
    wide = {"type": "wide", "date": "2016-12-16", "earliest": "2016-12-16", "latest": "2016-12-16"}
    assert json.loads(result.out) == [
        shared | limited | {"days": 10, "days_latest": 10},
        shared | wide | {"days": 24, "days_latest": 24},
    ]
    assert all(tuple(record) == records.KEYS for record in json.loads(result.out))


def test_unknown_is_null_in_json_and_empty_in_tsv(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """A date to be announced has no day to make up."""
    catalog = write_catalog('[film.gatto]\ntitle = "Gatto"\nwide = "TBA"\nlimited = "2027-Q1"\n')
    arguments = ("list", "--catalog", catalog, "--today", "2026-11-22", "--format")
    quarter, tba = json.loads(releasecal(*arguments, "json").out)
    assert tba["precision"] == "tba"
    unknown = ("date", "earliest", "latest", "days", "days_latest")
    assert [tba[key] for key in unknown] == [None] * len(unknown)
    assert [quarter[key] for key in ("date", "precision", "days", "days_latest")] == [
        "2027-Q1",
        "quarter",
        40,
        129,
    ]
    assert releasecal(*arguments, "tsv").out == (
        "gatto\tGatto\tlimited\tUS\t\t2027-Q1\t"
        "quarter\t2027-01-01\t2027-03-31\t40\t129\tconfirmed\t\t\n"
        "gatto\tGatto\twide\tUS\t\t\ttba\t\t\t\t\tconfirmed\t\t\n"
    )


def test_each_precision_has_its_word_and_its_days(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """The words of `precision` are a promise, and the days follow from the date alone."""
    dates = {
        "2027-03-05": ("day", "2027-03-05", "2027-03-05"),
        "2027-03": ("month", "2027-03-01", "2027-03-31"),
        "2027-Q3": ("quarter", "2027-07-01", "2027-09-30"),
        "2027-winter": ("season", "2027-12-01", "2028-02-29"),
        "2027-H2": ("half", "2027-07-01", "2027-12-31"),
        "2027": ("year", "2027-01-01", "2027-12-31"),
        "TBA": ("tba", None, None),
    }
    films = (f'[film.f{at}]\ntitle = "F"\nwide = "{date}"\n' for at, date in enumerate(dates))
    catalog = write_catalog("".join(films))
    records_of = json.loads(releasecal("list", "--catalog", catalog, "--format", "json").out)
    assert {
        each["date"] or "TBA": (each["precision"], each["earliest"], each["latest"])
        for each in records_of
    } == dates


def test_titles_come_back_from_json(releasecal: Releasecal, hard_catalog: Path) -> None:
    """JSON keeps every title to the character."""
    out = releasecal("list", "--catalog", hard_catalog, "--format", "json").out
    assert _by_film(json.loads(out)) == EXPECTED


def test_titles_come_back_from_csv(releasecal: Releasecal, hard_catalog: Path) -> None:
    """RFC 4180 keeps every title to the character too, behind a header."""
    out = releasecal("list", "--catalog", hard_catalog, "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(out, newline="")))
    assert _by_film(rows) == EXPECTED
    assert tuple(rows[0]) == records.COLUMNS


def test_titles_come_back_from_tsv(releasecal: Releasecal, hard_catalog: Path) -> None:
    """Tsv replaces what could break a record, one space for each character; the rest stays."""
    out = releasecal("list", "--catalog", hard_catalog, "--format", "tsv").out
    rows = [dict(zip(records.COLUMNS, line.split("\t"), strict=True)) for line in out.splitlines()]
    assert _by_film(rows) == {film: _on_one_line(title) for film, title in EXPECTED.items()}


@pytest.mark.parametrize("output_format", ["table", "tsv", "csv", "json", "markdown"])
def test_no_title_acts_on_a_terminal(
    releasecal: Releasecal, hard_catalog: Path, output_format: str
) -> None:
    """On a terminal no format lets a control character or a reordering through."""
    out = releasecal(
        "list", "--catalog", hard_catalog, "--format", output_format, terminal=True
    ).out
    written = set(out.replace("\r\n", "\n")) - set("\n\t")
    if output_format == "table":
        written -= {"\x1b"}  # the table's own colours
        assert "\x1b]" not in out
    acting = {
        char
        for char in written
        if ord(char) < 0x20 or 0x7F <= ord(char) < 0xA0 or char in "\u2028\u2029\u202e"
    }
    assert acting == set()


@pytest.mark.parametrize(("terminal", "golden_format"), [(True, "table"), (False, "tsv")])
def test_the_format_follows_the_stream(
    releasecal: Releasecal,
    write_catalog: Callable[[str], Path],
    monkeypatch: pytest.MonkeyPatch,
    terminal: bool,
    golden_format: str,
) -> None:
    """A table on a terminal, tsv elsewhere, and what config.toml says before both."""
    monkeypatch.setenv("NO_COLOR", "1")
    arguments = ("upcoming", "--catalog", write_catalog(TWO_LINES), "--today", "2016-11-22")
    by_itself = releasecal(*arguments, terminal=terminal)
    assert by_itself == releasecal(*arguments, "--format", golden_format, terminal=terminal)
    config = Path(releasecal("paths", "config").out.strip())
    config.parent.mkdir(parents=True)
    config.write_text('format = "json"\n')
    assert releasecal(*arguments, terminal=terminal) == releasecal(
        *arguments, "--format", "json", terminal=terminal
    )


def test_markdown_makes_no_character_of_a_title(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """A title that looks like an entity is shown as it is; an & in any other one stays plain."""
    path = write_catalog(
        '[film.a]\ntitle = "Tom &amp; Jerry"\nwide = 2016-12-02\n'
        '[film.b]\ntitle = "Fast & Furious"\nwide = 2016-12-02\n'
    )
    arguments = ("--catalog", path, "--today", "2016-11-22", "--format", "markdown")
    shown = releasecal("upcoming", *arguments).out
    assert "| Tom \\&amp; Jerry |" in shown
    assert "| Fast & Furious |" in shown
