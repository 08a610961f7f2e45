"""Any value of any key replaced by junk ends in messages, never in a traceback."""

import random
from pathlib import Path

import pytest

from releasecal import catalog
from releasecal.tomlfile.statements import scan
from tests.conftest import Releasecal

WHOLE = """\
territory = "US"

[film.one]
title = "One"
original_title = "Uno"
directors = ["A", "B"]
cast = ["C"]
distributor = "D"
tags = ["t"]
url = "https://example.org/"
notes = \"\"\"
Two
lines\"\"\"
status = "confirmed"
leads = ["7d"]
ids = { imdb = "tt1", tmdb = 2, wikidata = "Q3" }
limited = 2016-12-02
wide = "2016-12"
digital = "TBA"

[[film.one.release]]
type = "wide"
date = 2017-01-12
territory = "GB"
status = "tentative"
id = "x"
theaters = 12
places = ["P"]
format = "IMAX"
distributor = "E"
note = "N"
source = "S"

[[film.one.move]]
type = "wide"
territory = "GB"
id = "x"
from = 2016-12-01
to = 2017-01-12
announced = "2016-fall"
source = "S"
reason = "R"

[film.two]
title = "Two"
remind = false
wide = 2016-12-02
"""

JUNK = (
    *("", "?", "TBA", "2027-Q3", "16.12.2027", "2027-01-32", "2027-13-01", "wide", "Dec 2", "12/2"),
    *("true", "1", "-1", "0", "1.5", "1e999", "nan", "inf", "9" * 5000, "2016", "20161202", "0x1F"),
    *(
        '""',
        '" "',
        '"x"',
        "'x'",
        '"',
        "'",
        '"""',
        "'''",
        '"\\q"',
        '"\\u0000"',
        '"\\u202e"',
        '"x" "y"',
    ),
    *(
        "[]",
        "[[]]",
        "[1]",
        '["x"]',
        "[",
        "[" * 2000,
        "[{}]",
        "{",
        "{}",
        "{ a = 1 }",
        "{ type = 1 }",
    ),
    *("2016-12-02T10:00:00", "2016-12-02 10:00:00Z", "10:00:00", "0001-01-01", "9999-12-31"),
    *('"2016-02-30"', '"2027-Q5"', '"9999"', '"99999d"', '"summer 2027"', f'"{"x" * 5000}"'),
    *("= 1", "# nothing", ",", "]", "}", "\\", "\x00", "\u2028", "\ufeff", "\x1b[31m"),
)


def replaced(text: str, places: list[int], values: list[str]) -> str:
    """Return the text with the values of these assignments replaced."""
    keys = [each for each in scan(text) if not each.is_header]
    for place, value in sorted(zip(places, values, strict=True), reverse=True):
        each = keys[place % len(keys)]
        key = text[each.start : each.end].split("=", 1)[0]
        text = f"{text[: each.start]}{key}= {value}\n{text[each.end :]}"
    return text


COUNT = sum(not each.is_header for each in scan(WHOLE))


@pytest.mark.parametrize("value", JUNK, ids=range(len(JUNK)))
def test_junk_in_any_key_ends_in_messages(value: str) -> None:
    """Each key in turn: what is wrong is told with a line that is there, and the rest is read."""
    for place in range(COUNT):
        text = replaced(WHOLE, [place], [value])
        reading = catalog.read(text)
        for problem in (*reading.problems, *reading.warnings):
            assert problem.what
            assert problem.line is None or 1 <= problem.line <= text.count("\n") + 1
        if not reading.problems:
            assert [film.slug for film in reading.catalog.films] == ["one", "two"]


@pytest.mark.parametrize("seed", range(60))
def test_junk_in_several_keys_ends_in_messages(seed: int) -> None:
    """Two to five keys at once, in thousands of catalogs."""
    chance = random.Random(seed)  # noqa: S311 - nothing here is secret
    for _ in range(60):
        many = chance.randint(2, 5)
        places = chance.sample(range(COUNT), many)
        reading = catalog.read(replaced(WHOLE, places, chance.choices(JUNK, k=many)))
        assert all(problem.what for problem in (*reading.problems, *reading.warnings))


@pytest.mark.parametrize("seed", range(40))
def test_lines_cut_out_and_put_together_end_in_messages(seed: int) -> None:
    """Lines lost, doubled and cut short: each command that reads says what is wrong."""
    chance = random.Random(seed)  # noqa: S311
    for _ in range(50):
        lines = WHOLE.split("\n")
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(lines))
            line = lines[at]
            lines[at : at + 1] = chance.choice(
                [[], [line, line], [line[: chance.randrange(len(line) + 1)]], [line + line]]
            )
        reading = catalog.read("\n".join(lines))
        assert all(problem.what for problem in (*reading.problems, *reading.warnings))


@pytest.mark.parametrize("command", ["check", "upcoming", "changes", "list", "remind"])
def test_every_command_tells_them(releasecal: Releasecal, tmp_path: Path, command: str) -> None:
    """An unreadable date in a move is one message and exit code 1, whoever reads it."""
    path = tmp_path / "films.toml"
    path.write_text(WHOLE.replace("to = 2017-01-12", "to = 2027-Q3"))
    result = releasecal(command, "--catalog", path)
    assert (result.exit_code, result.out) == (1, "")
    assert result.err == (
        f"{path}:39: film.one.move[1].to: 2027-Q3 is not in quotes, as a date without its day "
        'must be; write to = "2027-Q3"\n    39 | to = 2027-Q3\n'
    )
