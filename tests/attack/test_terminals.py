"""Hostile text in every field, option and path, command and format: no terminal acts on it."""

import os
import re
from pathlib import Path

import pytest

from releasecal.edit import statement
from tests.attack.commands import EVERY, Command
from tests.conftest import Releasecal

HOSTILE = "x\x1b]0;owned\x07\x1b[2J\x9b31m\x85\u202e\u2066\u200b\ufeff\u2028\x08\rend"
"""A title of the window, a cleared screen, a C1 control, reversed reading, what nobody sees."""

RAW = "x\x9b31m\x85\u202e\u2066\u200b\ufeff\u2028end"
"""As much of it as TOML allows to stand there as it is."""

OURS = re.compile(r"\x1b\[[0-9;]*m|\r(?=\n)")
"""The colours of a table, and the line breaks of CSV."""

ACTS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ud800-\udfff]"
)

FORMATS = ("table", "tsv", "csv", "spreadsheet", "json", "markdown", "text")


def hostile_film(slug: str, written: str) -> str:
    """Return a film with this in every text that it can hold; `written` is as TOML writes it."""
    date = "wide = 2030-12-02\n"
    texts = ("title", "original_title", "distributor", "url", "notes")
    lists = ("directors", "cast", "tags")
    of_release = ("id", "format", "distributor", "note", "source")
    return "".join(
        [
            f"[film.{slug}]\n{date}",
            *[f"{key} = {written}\n" for key in texts],
            *[f"{key} = [{written}]\n" for key in lists],
            f"ids = {{ imdb = {written} }}\n",
            f'[[film.{slug}.release]]\ntype = "limited"\ndate = 2030-11-02\n',
            *[f"{key} = {written}\n" for key in of_release],
            f"places = [{written}]\n",
            f'[[film.{slug}.move]]\ntype = "wide"\nfrom = 2030-12-01\nto = 2030-12-02\n',
            f"announced = 2026-01-01\nsource = {written}\nreason = {written}\n",
        ]
    )


@pytest.fixture
def catalog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write a hostile catalog in a folder of a hostile name, and hostile files to import."""
    folder = tmp_path / HOSTILE
    folder.mkdir()
    path = folder / "films.toml"
    written = statement.literal(HOSTILE)
    path.write_text(
        f"# {RAW}\n"
        f"{hostile_film('la-la-land', written)}{hostile_film('raw', f'{chr(39)}{RAW}{chr(39)}')}",
        encoding="utf-8",
    )
    monkeypatch.chdir(folder)
    event = f"BEGIN:VEVENT\nUID:{RAW}\nSUMMARY:{RAW}\nURL:{RAW}\nDTSTART;X={RAW}:2\nEND:VEVENT\n"
    Path("films.ics").write_text(f"BEGIN:VCALENDAR\n{event}END:VCALENDAR\n", encoding="utf-8")
    csv = HOSTILE.replace("\r", "")
    Path("films.csv").write_text(
        f"title,wide,{csv}\n{csv},2030-01-01,\n{csv} 2,{csv},\n", encoding="utf-8"
    )
    monkeypatch.setenv("RELEASECAL_CATALOG", "films.toml")
    monkeypatch.setenv("RELEASECAL_TODAY", "2030-12-01")
    monkeypatch.setenv("EDITOR", "true")
    return path


def acting(text: str) -> list[str]:
    """Return what in a text acts on a terminal and is not the program's own."""
    return ACTS.findall(OURS.sub("", text))


@pytest.mark.parametrize("command", EVERY, ids=str)
def test_what_a_catalog_holds(releasecal: Releasecal, catalog: Path, command: Command) -> None:
    """Each command as in its help, and with --dry-run, in every format, on a terminal and not."""
    ways: list[list[str]] = [[]]
    ways += [["--dry-run"]] * command.takes("--dry-run")
    if command.takes("--format"):
        ways += [["--format", form] for form in FORMATS]
    for way in ways:
        for terminal in (True, False):
            held = catalog.read_bytes()
            result = releasecal(*command.example, *way, terminal=terminal)
            catalog.write_bytes(held)
            assert acting(result.err) == [], way
            # CSV and a calendar that go into a file are exact.
            if terminal or "csv" not in way:
                assert acting(result.out) == [], way


@pytest.mark.parametrize("command", EVERY, ids=str)
def test_what_is_typed(releasecal: Releasecal, catalog: Path, command: Command) -> None:
    """Hostile text as an argument and as the value of every option: errors repeat it harmlessly."""
    for words in [[HOSTILE], *[[option, HOSTILE] for option in command.options]]:
        held = catalog.read_bytes()
        for terminal in (True, False):
            result = releasecal(*command.example, *words, terminal=terminal)
            assert acting(result.out + result.err) == [], words
        catalog.write_bytes(held)


@pytest.mark.parametrize("command", EVERY, ids=str)
def test_a_broken_catalog(releasecal: Releasecal, catalog: Path, command: Command) -> None:
    """What is said of a catalog that cannot be read shows its lines, and they do nothing."""
    catalog.write_text(
        f'[film."{RAW}"]\n{RAW} = 1\ntitle = "{RAW}\nwide = "{RAW}"\n', encoding="utf-8"
    )
    result = releasecal(*command.example)
    assert acting(result.out + result.err) == []


@pytest.mark.parametrize("command", EVERY, ids=str)
def test_a_path_that_is_no_text(
    releasecal: Releasecal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: Command
) -> None:
    """A catalog whose name is not UTF-8: its bytes are shown in words, and no command stumbles."""
    path = tmp_path / os.fsdecode(b"films-\xff\x9b.toml")
    try:
        path.write_text("[film.la-la-land]\ntitle = 'La La Land'\nwide = 2030-12-02\n")
    except OSError:
        pytest.skip("the file system takes no such names")
    monkeypatch.setenv("RELEASECAL_CATALOG", str(path))
    monkeypatch.setenv("EDITOR", "true")
    result = releasecal(*command.example, terminal=True)
    assert acting(result.out + result.err) == []
    assert "?" not in result.err.replace("did you mean", "")
