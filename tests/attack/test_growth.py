"""What a command does grows with the catalog and not with its square, however that is written.

Counted are the lines of Python that run, of tomlkit too, so that the answer is the same on any
machine. Twice the catalog may run two and a half times the lines.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from tests.conftest import Releasecal

SMALL = 40
MOST = 2.6


def _each(line: str) -> Callable[[int], str]:
    return lambda many: "".join(line.format(number, number % 28 + 1) for number in range(many))


def _film(line: str) -> Callable[[int], str]:
    return lambda many: f'[film.f]\ntitle = "F"\n{_each(line)(many)}'


def _around(before: str, line: str, after: str) -> Callable[[int], str]:
    return lambda many: f"{before}{_each(line)(many)}{after}"


CATALOGS: dict[str, Callable[[int], str]] = {
    "films": _each('[film.f{0}]\ntitle = "Film {0}"\nwide = 2030-01-{1:02}\n\n'),
    "same titles": _each('[film.f{0}]\ntitle = "Same"\nwide = 2030-01-{1:02}\n\n'),
    "two problems each": _each('[film.f{0}]\ntitle = "F"\nwide = "2030-99"\nodd = 1\n\n'),
    "releases": _film('[[film.f.release]]\ntype = "wide"\nid = "r{0}"\ndate = 2030-01-{1:02}\n'),
    "bad releases": _film('[[film.f.release]]\ntype = "wide"\nid = "r{0}"\ndate = "2030-99"\n'),
    "wide before limited": lambda many: (
        _film('[[film.f.release]]\ntype = "wide"\nid = "w{0}"\ndate = 2030-01-{1:02}\n')(many)
        + _each('[[film.f.release]]\ntype = "limited"\nid = "l{0}"\ndate = 2031-01-{1:02}\n')(many)
    ),
    "moves": lambda many: (
        _film('[[film.f.move]]\ntype = "wide"\nto = 2030-02-01\nfrom = 2030-02-02\n')(many)
        + "[film.g]\ntitle = 'G'\n"
    ),
    "unknown keys": _film("odd{0} = 1\n"),
    "releases in one line": _around(
        '[film.f]\ntitle = "F"\nrelease = [',
        '{{type = "wide", id = "r{0}", date = "2030-99"}}, ',
        "]\n",
    ),
    "films in one line": _around(
        'film = { f = { title = "F" }', ', f{0} = {{ title = "F", odd = 1 }}', " }\n"
    ),
    "broken dates": _each('[film.f{0}]\ntitle = "Film\nwide = 2030-13-{1:02}\n\n'),
    "films twice": _each('[film.f{1}]\ntitle = "Film {0}"\n'),
    "open brackets": _film("odd{0} = [\n"),
    "deep brackets": lambda many: f"odd = {'[' * many * 8}{']' * many * 8}\n",
    "a long key": _around('[film.f]\ntitle = "F"\nodd.', "a.a.a.a.a.a.a.a.", "a = 1\n"),
    "tags": _around('[film.f]\ntitle = "F"\ntags = [', '"t{0}", ', "]\n"),
}
COMMANDS = (
    ("check",),
    ("list", "-f", "table"),
    ("list", "-f", "json"),
    ("upcoming", "-f", "table"),
    ("show", "f"),
    ("changes", "-f", "table"),
    ("remind", "--dry-run"),
    ("export", "ics"),
    ("set", "f", "distributor", "X", "--dry-run"),
    ("add", "Another", "--wide", "2030-01-01", "--dry-run"),
)


LISTS: dict[str, Callable[[int], str]] = {
    "films of one title": lambda many: (
        "title,wide\n" + "".join(f"Same,{2030 + at}-05-05\n" for at in range(many))
    ),
    "releases of one title": lambda many: (
        "title,type,date\n" + "".join(f"Same,wide,{2030 + at}-05-05\n" for at in range(many))
    ),
    "films of one title and year": lambda many: (
        "title,wide,limited\n"
        + "".join(
            f"Same,2031-05-{at // 28 + 1:02},2031-04-{at % 28 + 1:02}\n" for at in range(many)
        )
    ),
    "releases that are new": lambda many: (
        "film,type,id,date\n"
        + "".join(f"f,limited,n{at},{2030 + at}-05-05\n" for at in range(many))
    ),
    "releases that moved": lambda many: (
        "film,type,id,date\n" + "".join(f"f,wide,r{at},{2031 + at}-05-05\n" for at in range(many))
    ),
}
"""CSV files that bring films of a title of which the catalog has many, or releases of one film."""


def lines_run(releasecal: Releasecal, words: tuple[str, ...], text: str, path: Path) -> int:
    """Return how many lines a command runs."""
    path.write_text(text)
    count = 0

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        if event == "line":
            count += 1
        elif not any(name in frame.f_code.co_filename for name in ("releasecal", "tomlkit")):
            return None
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        releasecal(*words, "--catalog", path, "--today", "2029-12-30")
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("shape", CATALOGS)
def test_twice_the_catalog_is_twice_the_work(
    releasecal: Releasecal, tmp_path: Path, shape: str
) -> None:
    """Every command that reads or changes a catalog, on each of these shapes."""
    make, path = CATALOGS[shape], tmp_path / "films.toml"
    for words in COMMANDS:
        lines_run(releasecal, words, make(SMALL), path)  # what is imported or kept is so by now
        one = lines_run(releasecal, words, make(SMALL), path)
        two = lines_run(releasecal, words, make(2 * SMALL), path)
        assert two < MOST * one, f"{words}: {one} lines, then {two}"


@pytest.mark.parametrize("rows", LISTS)
def test_twice_the_list_is_twice_the_work(
    releasecal: Releasecal, tmp_path: Path, rows: str
) -> None:
    """Neither films of one title nor releases of one film are gone through again for each row."""
    csv, path, counts = tmp_path / "films.csv", tmp_path / "films.toml", []
    make = CATALOGS["releases" if rows.startswith("releases that") else "same titles"]
    for many in (SMALL, SMALL, 2 * SMALL):
        csv.write_text(LISTS[rows](many))
        words = ("import", "csv", str(csv), "--skip-bad", "--dry-run")
        counts.append(lines_run(releasecal, words, make(many), path))
    assert counts[2] < MOST * counts[1], counts


def test_twice_the_text_is_twice_the_work(releasecal: Releasecal, tmp_path: Path) -> None:
    """What a text proposes of a film is not held against what it proposes of all the others."""
    text, path, counts = tmp_path / "news.txt", tmp_path / "films.toml", []
    make = _each("“Q{0} Night” opens in theaters on May {1}, 2031.\n")
    for many in (SMALL, 4 * SMALL, 8 * SMALL):
        text.write_text(make(many))
        words = ("import", "text", str(text), "--published", "2030-01-01", "-f", "json")
        counts.append(lines_run(releasecal, words, CATALOGS["films"](SMALL), path))
    # Most of it is the reading of each sentence, beside which a square shows less.
    assert counts[2] < 2.2 * counts[1], counts


@pytest.mark.parametrize(
    "words", [("set", "f", "cast", "%"), ("add", "Another", "--cast", "%"), ("import", "csv", "%")]
)
def test_twice_the_names_in_a_list_are_twice_the_work(
    releasecal: Releasecal, tmp_path: Path, words: tuple[str, ...]
) -> None:
    """A list of a film is written at once, and not name by name."""
    csv, path, counts = tmp_path / "films.csv", tmp_path / "films.toml", []
    for many in (SMALL, 10 * SMALL, 20 * SMALL):
        names = [f"Name {at}" for at in range(many)]
        csv.write_text(f'title,cast\nF,"{"; ".join(names)}"\n')
        typed = str(csv) if words[0] == "import" else ",".join(names)
        asked = tuple(typed if word == "%" else word for word in words)
        counts.append(lines_run(releasecal, (*asked, "--dry-run"), "[film.f]\ntitle = 'F'\n", path))
    assert counts[2] < MOST * counts[1], counts
