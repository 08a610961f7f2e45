"""`releasecal move`, and the same moves in `changes` and with `--as-of`."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.conftest import Releasecal

BOTH = "  limited US  (2 Dec 2016)\n  wide US  (16 Dec 2016)\n"
SHORT = """\
[film.la-la-land] # 2016
title = "La La Land"
limited = 2016-12-02   # spaced
wide   = 2016-12-16

# the next one
[film.sully]
title = "Sully"
"""


def test_date_and_ledger_in_one_write(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """The date changes where it stands, the move goes behind the film's lines, and the comments stay."""
    path = write_catalog(SHORT)
    result = releasecal(
        "move", "la la", "--type", "limited", "--to", "Dec 9 2016", "--announced", "2016-fall",
        "--source", "https://example.org", "--reason", 'a "better" day', "--catalog", path,
    )  # fmt: skip
    assert (result.exit_code, result.err) == (0, "")
    assert result.out == "La La Land: limited US: 9 Dec 2016 (from 2 Dec 2016)\n"
    assert (
        path.read_text()
        == """\
[film.la-la-land] # 2016
title = "La La Land"
limited = 2016-12-09   # spaced
wide   = 2016-12-16

[[film.la-la-land.move]]
type = "limited"
from = 2016-12-02
to = 2016-12-09
announced = "2016-fall"
source = "https://example.org"
reason = "a \\"better\\" day"

# the next one
[film.sully]
title = "Sully"
"""
    )


def test_announced_is_today_when_not_said(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """Without --announced, the move was announced today."""
    path = write_catalog(SHORT)
    releasecal(
        "move",
        "la la",
        "-t",
        "wide",
        "--to",
        "2016-12-25",
        "--today",
        "2016-11-22",
        "--catalog",
        path,
    )
    assert "to = 2016-12-25\nannounced = 2016-11-22\n" in path.read_text()


def test_cancel_keeps_the_date_and_the_comment(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """A cancelled release is written out with its status; the comment behind the shorthand stays."""
    path = write_catalog(SHORT)
    result = releasecal(
        "move", "la la", "-t", "limited", "--cancel", "--reason", "sold", "--catalog", path
    )
    assert result.out == "La La Land: limited US: cancelled\n"
    assert (
        path.read_text()
        == """\
[film.la-la-land] # 2016
title = "La La Land"
# spaced
wide   = 2016-12-16

[[film.la-la-land.release]]
type = "limited"
date = 2016-12-02
status = "cancelled"
note = "sold"

# the next one
[film.sully]
title = "Sully"
"""
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("la la", "-t", "wide"), "Error: say either --to DATE or --cancel\n"),
        (
            ("la la", "-t", "wide", "--to", "2017", "--cancel"),
            "Error: say either --to DATE or --cancel\n",
        ),
        (
            ("la la", "-t", "wide", "--to", "2016-12-16"),
            "Error: wide US is on that date already: 16 Dec 2016\n",
        ),
        (
            ("la la", "--to", "2017"),
            f"Error: La La Land has more than one release; say which with --type, --territory and --id:\n{BOTH}",
        ),
        (
            ("la la", "-t", "digital", "--to", "2017"),
            f"Error: La La Land has no digital release; `releasecal set` adds one. It has:\n{BOTH}",
        ),
        (("sully", "--to", "2017"), "Error: Sully has no release; `releasecal set` adds one\n"),
    ],
)
def test_what_cannot_be_moved(
    releasecal: Releasecal,
    write_catalog: Callable[[str], Path],
    arguments: tuple[str, ...],
    message: str,
) -> None:
    """The error says why and what there is; nothing is written."""
    path = write_catalog(SHORT)
    result = releasecal("move", *arguments, "--catalog", path)
    assert result.exit_code in {1, 2}
    assert result.err == message
    assert path.read_text() == SHORT


def test_the_sample_is_never_moved(releasecal: Releasecal) -> None:
    """The sample catalog is nobody's to change; the error names the way to a catalog of one's own."""
    result = releasecal("move", "la-la-land", "-t", "wide", "--to", "2017")
    assert result.exit_code == 1
    assert "`releasecal init`" in result.err


CHAINS = {
    # film: type, territory, first date, then (announced, date) as the studios announced them
    "The Batman": ("wide", "US", "2021-06-25", [("2020-04-20", "2021-10-01"), ("2020-10-06", "2022-03-04")]),
    "Blade": (
        "wide", "US", "2023-11-03",
        [("2022-10-11", "2024-09-06"), ("2023-06-13", "2025-02-14"), ("2024", "2025-11-07"), ("2025-05", "TBA")],
    ),
    "Mulan": ("wide", "DE", "2020-03-26", [("2020-04", "2020-07-23"), ("2020-07-01", "2020-08-20")]),
    "White Bird": ("wide", "US", "2023-08-25", [("2023-07", "2023-Q4"), ("2023-12-01", "2024-10-04")]),
    "No Time to Die": ("wide", "GB", "2020-04", [("2020-03-04", "2020-11"), ("2020-10-02", "2021-04-02")]),
}  # fmt: skip


@pytest.mark.parametrize("title", CHAINS)
def test_real_chains_replayed(
    releasecal: Releasecal, write_catalog: Callable[[str], Path], title: str
) -> None:
    """Moves made one by one are the chain that `changes` shows, and --as-of gives the date in force between them."""
    kind, territory, first, moves = CHAINS[title]
    path = write_catalog('territory = "US"\n')
    releasecal("add", title, "--release", f"{kind}:{territory}:{first}", "--catalog", path)
    for announced, to in moves:
        done = releasecal(
            "move", title, "-t", kind, "--to", to, "--announced", announced, "--catalog", path
        )
        assert done.exit_code == 0, done.err
    shown = json.loads(
        releasecal("changes", "--territory", "all", "-f", "json", "--catalog", path).out
    )
    stops = [None if stop == "TBA" else stop for stop in (first, *(to for _, to in moves))]
    newest_first = list(
        zip(stops[:-1], stops[1:], [announced for announced, _ in moves], strict=True)
    )[::-1]
    assert [(each["from"], each["to"], each["announced"]) for each in shown] == newest_first
    for (announced, to), before in zip(moves, stops[:-1], strict=True):
        if len(announced) == len("2020-04-20"):
            day = date.fromisoformat(announced)
            assert as_of(releasecal, path, day) == (None if to == "TBA" else to)
            assert as_of(releasecal, path, day - timedelta(days=1)) == before


def as_of(releasecal: Releasecal, path: Path, day: date) -> str | None:
    """Return the date that the one release of the catalog had on that day."""
    out = releasecal(
        "list", "--territory", "all", "--as-of", day, "-f", "json", "--catalog", path
    ).out
    (record,) = json.loads(out)
    when: str | None = record["date"]
    return when
