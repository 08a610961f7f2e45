"""`releasecal changes`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Releasecal

CATALOG = """\
[film.la-la-land]
title = "La La Land"
limited = 2016-12-09
wide = 2016-12-25

[[film.la-la-land.move]]
type = "limited"
to = 2016-12-02
announced = "2016-03"

[[film.la-la-land.move]]
type = "limited"
from = 2016-12-02
to = 2016-12-09
announced = 2016-09-12
source = "https://example.org"
reason = "Oscars"

[[film.la-la-land.move]]
type = "wide"
from = 2016-07-15
to = 2016-12-16
announced = "2016-03"

[[film.la-la-land.move]]
type = "wide"
from = 2016-12-16
to = 2016-12-25

[film.blade]
title = "Blade"
wide = "TBA"

[[film.blade.move]]
type = "wide"
from = 2025-11-07
to = "TBA"
announced = 2024-10-22

[film.unmoved]
title = "Unmoved"
wide = 2020-01-01
"""


@pytest.fixture
def path(write_catalog: Callable[[str], Path]) -> Path:
    return write_catalog(CATALOG)


def moves(releasecal: Releasecal, path: Path, *arguments: str) -> list[tuple[str, str, str | None]]:
    found = json.loads(releasecal("changes", "-f", "json", "--catalog", path, *arguments).out)
    return [(each["film"], each["type"], each["to"]) for each in found]


NEWEST_FIRST = [
    ("blade", "wide", None),
    ("la-la-land", "wide", "2016-12-25"),
    ("la-la-land", "limited", "2016-12-09"),
    ("la-la-land", "limited", "2016-12-02"),
    ("la-la-land", "wide", "2016-12-16"),
]


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ((), NEWEST_FIRST),
        (("--since", "2016-09-12"), [NEWEST_FIRST[0], NEWEST_FIRST[2]]),
        (("--since", "2016-09-13"), NEWEST_FIRST[:1]),
        (("--since", "2016-03-31"), [NEWEST_FIRST[0], *NEWEST_FIRST[2:]]),
        (("--since", "2024-10-23"), []),
        (("--since", "Sep 1", "--today", "2016-09-20"), [NEWEST_FIRST[0], NEWEST_FIRST[2]]),
        (("--type", "limited"), [NEWEST_FIRST[2], NEWEST_FIRST[3]]),
        (("--search", "blade"), NEWEST_FIRST[:1]),
        (("--limit", "2"), NEWEST_FIRST[:2]),
        (("--territory", "GB"), []),
        (("--from", "2016-12-10", "--to", "2016-12-31"), [NEWEST_FIRST[1], NEWEST_FIRST[4]]),
    ],
)
def test_newest_first(
    releasecal: Releasecal,
    path: Path,
    arguments: tuple[str, ...],
    found: list[tuple[str, str, str | None]],
) -> None:
    """Moves are in the order of their announcement; one without is as old as the date that it left.

    With --since, a move that nobody knows the day of is left out.
    """
    assert moves(releasecal, path, *arguments) == found


def test_json_keys(releasecal: Releasecal, path: Path) -> None:
    """Every key is always there: null for TBA, for no date before, and for a vague shift."""
    found = json.loads(releasecal("changes", "-f", "json", "--catalog", path).out)
    assert found[0] == {
        "film": "blade", "title": "Blade", "type": "wide", "territory": "US", "id": None,
        "from": "2025-11-07", "to": None, "announced": "2024-10-22",
        "shift_days": None, "source": None, "reason": None,
        "status": None,
    }  # fmt: skip
    values = [
        tuple(each[key] for key in ("from", "announced", "shift_days", "source", "reason"))
        for each in found
    ]
    assert values[1:] == [
        ("2016-12-16", None, 9, None, None),
        ("2016-12-02", "2016-09-12", 7, "https://example.org", "Oscars"),
        (None, "2016-03", None, None, None),
        ("2016-07-15", "2016-03", 154, None, None),
    ]


def test_for_people(releasecal: Releasecal, path: Path, golden: Callable[[str, str], None]) -> None:
    """The table shows each move with its shift, and how far each film slipped in all."""
    golden("changes.txt", releasecal("changes", "-f", "table", "--catalog", path).out)


@pytest.mark.parametrize(
    ("arguments", "note"),
    [
        (("--since", "2016-10-01"), ""),
        (
            ("--limit", "1"),
            "\nThe first 1 of 2: `releasecal changes --catalog films.toml --limit 2`.\n",
        ),
    ],
)
def test_in_all_is_the_whole_way_of_what_is_shown(
    releasecal: Releasecal,
    write_catalog: Callable[[str], Path],
    arguments: tuple[str, str],
    note: str,
) -> None:
    """Also where a move of the release is older than --since, or beyond --limit."""
    path = write_catalog(
        '[film.fences]\ntitle = "Fences"\nwide = 2016-12-25\n'
        '[[film.fences.move]]\ntype = "wide"\nfrom = 2016-11-01\nto = 2016-12-16\n'
        "announced = 2016-09-01\n"
        '[[film.fences.move]]\ntype = "wide"\nfrom = 2016-12-16\nto = 2016-12-25\n'
        "announced = 2016-10-11\n"
    )
    result = releasecal("changes", "-f", "table", "--catalog", path.name, *arguments)
    assert result.out == (
        "United States of America (US)\n"
        "\n"
        "Moves, newest first\n"
        "  Fences  wide  25 Dec 2016 (from 16 Dec 2016)  9 days later  announced 11 Oct 2016\n"
        "\n"
        "In all\n"
        f"  Fences  wide 54 days later\n{note}"
    )


def test_exit_code(releasecal: Releasecal, path: Path) -> None:
    """Finding nothing fails only when asked to; people are told what to try."""
    assert releasecal("changes", "--territory", "GB", "--catalog", path).exit_code == 0
    result = releasecal(
        "changes", "--territory", "GB", "--exit-code", "-f", "table", "--catalog", path
    )
    assert result.exit_code == 3
    assert result.out.startswith("No move matches.")


def test_filters_are_checked(releasecal: Releasecal, path: Path) -> None:
    """--since wants a day or a period."""
    result = releasecal("changes", "--since", "TBA", "--catalog", path)
    assert (result.exit_code, result.err) == (
        2,
        "Error: --since: TBA is no day; write a day or a period\n",
    )
