"""`releasecal move`, and the same moves in `changes` and with `--as-of`."""

import json
import shlex
from collections.abc import Callable
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
    """The date changes where it stands, the move goes behind the film's lines, comments stay."""
    path = write_catalog(SHORT)
    result = releasecal(
        "move", "la la", "--type", "limited", "--to", "Dec 9 2016", "--announced", "2016-fall",
        "--source", "https://example.org", "--reason", 'a "better" day', "--catalog", path,
    )  # fmt: skip
    assert (result.exit_code, result.err) == (0, "")
    assert result.out == (
        "La La Land: limited US moved from 2 to 9 Dec 2016, 7 days later, announced fall 2016\n"
    )
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


CANCELLED = """\

[[film.la-la-land.move]]
type = "limited"
status = "cancelled"
announced = 2016-11-22
reason = "sold"
"""


def test_cancelled_and_back_on_are_moves(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """A cancellation keeps the line of the date; a return may bring a new one. Views agree."""
    path = write_catalog(SHORT)
    options = ("--type", "limited", "--catalog", path)
    out = releasecal(
        "move", "la la", *options, "--cancel", "--reason", "sold", "--today", "2016-11-22"
    ).out
    assert out == "La La Land: limited US is cancelled: 2 Dec 2016\n"
    assert path.read_text() == SHORT.replace("\n# the next one", f"{CANCELLED}\n# the next one")
    out = releasecal(
        "move", "la la", *options, "--reinstate", "--to", "Dec 9", "--today", "2016-11-24"
    ).out
    assert out == "La La Land: limited US is back on and moved from 2 to 9 Dec 2016, 7 days later\n"
    statuses = []
    for day in ("2016-11-21", "2016-11-22", "2016-11-23", "2016-11-24"):
        seen = releasecal("list", *options, "--as-of", day, "--today", "2016-11-25", "-f", "json")
        statuses += [(each["status"], each["date"]) for each in json.loads(seen.out)]
    assert statuses == [
        ("confirmed", "2016-12-02"),
        ("cancelled", "2016-12-02"),
        ("cancelled", "2016-12-02"),
        ("confirmed", "2016-12-09"),
    ]
    told = json.loads(releasecal("changes", *options, "-f", "json", "--since", "2016-11-22").out)
    assert [(each["status"], each["from"], each["to"], each["reason"]) for each in told] == [
        ("confirmed", "2016-12-02", "2016-12-09", None),
        ("cancelled", None, None, "sold"),
    ]
    assert "SEQUENCE:2\n" in releasecal("export", "ics", *options).out.replace("\r", "")


def test_a_status_in_the_long_form_follows(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """A release that says its status itself goes on saying the right one; its note is told."""
    long = '[film.x]\ntitle = "X"\n[[film.x.release]]\ntype = "wide"\ndate = 2016-12-02\n'
    path = write_catalog(f'{long}status = "cancelled"\nnote = "Strike"\n')
    result = releasecal("move", "x", "--reinstate", "--catalog", path, "--today", "2016-11-22")
    assert result.out == "X: wide US is back on: 2 Dec 2016\n"
    hint = f'releasecal set x note "" --type wide --catalog {path}'
    assert result.err == f'Its note still says "Strike"; to take that out: `{hint}`\n'
    assert path.read_text() == (
        f'{long}status = "confirmed"\nnote = "Strike"\n\n[[film.x.move]]\ntype = "wide"\n'
        'status = "confirmed"\nannounced = 2016-11-22\n'
    )
    assert releasecal(*shlex.split(hint)[1:]).exit_code == 0
    assert "Strike" not in path.read_text()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("la la", "-t", "wide"),
            "Error: say what happened: --to DATE, --cancel or --reinstate\n",
        ),
        (
            ("la la", "-t", "wide", "--to", "2017", "--cancel"),
            "Error: --cancel keeps the date; leave out --to and --reinstate\n",
        ),
        (("la la", "-t", "wide", "--reinstate"), "Error: wide US is not cancelled\n"),
        (
            ("la la", "-t", "wide", "--to", "2016-12-16"),
            "Error: wide US is on that date already: 16 Dec 2016\n",
        ),
        (
            ("la la", "--to", "2017"),
            "Error: La La Land has more than one release; say which with"
            f" --type, --territory and --id:\n{BOTH}",
        ),
        (
            ("la la", "-t", "digital", "--to", "2017"),
            "Error: La La Land has no digital release;"
            " `releasecal release la-la-land digital DATE --catalog films.toml`"
            f" adds one. It has:\n{BOTH}",
        ),
        (
            ("la la", "-t", "wide", "--territory", "uk", "--id", "a b", "--to", "2017"),
            "Error: La La Land has no wide release in GB with the id a b; `releasecal release"
            " la-la-land wide DATE --territory GB --id 'a b' --catalog films.toml` adds one."
            f" It has:\n{BOTH}",
        ),
        (
            ("sully", "--to", "2017"),
            "Error: Sully has no release;"
            " `releasecal release sully TYPE DATE --catalog films.toml` adds one\n",
        ),
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
    result = releasecal("move", *arguments, "--catalog", path.name)
    assert result.exit_code in {1, 2}
    assert result.err == message
    assert path.read_text() == SHORT


def test_the_sample_is_never_moved(releasecal: Releasecal) -> None:
    """The sample catalog is nobody's to change; the error names the way to one's own."""
    result = releasecal("move", "la-la-land", "-t", "wide", "--to", "2017")
    assert result.exit_code == 1
    assert "`releasecal init`" in result.err


def test_what_is_hinted_names_the_very_release(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """Of several releases of one type, the line to type next means the one that was moved."""
    gb = 'territory = "GB"\nid = "imax"\nstatus = "cancelled"\n'
    one = '[[film.x.release]]\ntype = "wide"\ndate = 2016-12-02\n'
    path = write_catalog(f'[film.x]\ntitle = "X"\n{one}{one}{gb}')
    options = ("--territory", "GB", "--to", "2016-12-09", "--catalog", path)
    result = releasecal("move", "x", *options, "--today", "2016-11-22")
    hint = f"releasecal move x --type wide --territory GB --id imax --reinstate --catalog {path}"
    assert result.err == f"It is still cancelled; if it is back on: `{hint}`\n"
    assert releasecal(*shlex.split(hint)[1:]).out == "X: wide GB imax is back on: 9 Dec 2016\n"


@pytest.mark.parametrize(
    ("announced", "wrong"), [("2016-12-20", "20 Dec 2016 lies ahead"), ("tba", "TBA is no day")]
)
def test_nobody_can_have_announced_it_yet(
    releasecal: Releasecal, write_catalog: Callable[[str], Path], announced: str, wrong: str
) -> None:
    """A day of announcement that lies ahead is refused, and nothing is written."""
    text = '[film.x]\ntitle = "X"\nwide = 2016-12-16\n'
    path = write_catalog(text)
    options = ("--to", "2017", "--announced", announced, "--today", "2016-11-22")
    result = releasecal("move", "x", *options, "--catalog", path)
    assert (result.exit_code, path.read_text()) == (2, text)
    assert result.err == (f"Error: --announced: {wrong}; write the day on which it was announced\n")


def test_a_move_that_was_announced_earlier_is_a_warning(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """It is written all the same, and `check` tells it too."""
    path = write_catalog('[film.x]\ntitle = "X"\nwide = 2016-12-16\n')
    move = ("move", "x", "--catalog", path, "--today", "2016-11-22", "--to")
    assert releasecal(*move, "2016-12-23").err == ""
    assert releasecal(*move, "2016-12-30", "--announced", "2016-11-21").err == (
        "warning: film.x.move[2].announced: announced 21 Nov 2016, before the move above it"
        " (22 Nov 2016); put the moves in order, the oldest first\n"
    )
    assert (
        "announced 21 Nov 2016, before the move above it"
        in releasecal("check", "--catalog", path).err
    )


def test_what_is_cancelled_is_not_cancelled_again(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """There would be nothing to tell; the catalog stays as it is."""
    text = '[film.x]\ntitle = "X"\nwide = 2016-12-16\nstatus = "cancelled"\n'
    path = write_catalog(text)
    result = releasecal("move", "x", "--cancel", "--catalog", path)
    assert (result.exit_code, result.err) == (1, "Error: wide US is cancelled already\n")
    assert path.read_text() == text
