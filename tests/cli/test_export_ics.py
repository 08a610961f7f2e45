"""`releasecal export ics`: the file, what is said, and a CalDAV server that follows a move."""

import os
import random
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from releasecal.cli import event_options
from tests.calendar_servers import CalDav, radicale
from tests.conftest import Releasecal

CATALOG = """
[film.la-la-land]
title = "La La Land"
limited = 2016-12-09
wide = 2016-12-25
digital = "2017-04"
tv = "TBA"

[[film.la-la-land.release]]
type = "wide"
territory = "GB"
date = 2017-01-12
"""

MOVED = CATALOG.replace("wide = 2016-12-25", "wide = 2017-01-06") + (
    '[[film.la-la-land.move]]\ntype = "wide"\nfrom = 2016-12-25\n'
    "to = 2017-01-06\nannounced = 2016-11-02\n"
)

LEFT_OUT = (
    "Left out: 2 releases without a day; --tentative writes all but TBA.\n"
    "Left out: 1 release in another territory (GB): `releasecal export ics {} --territory all`.\n"
)

EVENT = re.compile(r"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", re.DOTALL)

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def catalog(write_catalog: Callable[[str], Path]) -> Path:
    return write_catalog(CATALOG)


def uids(text: str) -> list[str]:
    return re.findall(r"UID:(.*)@releasecal\r\n", text)


def test_the_calendar_goes_to_stdout(releasecal: Releasecal, catalog: Path) -> None:
    """Without --output the calendar is the whole of stdout; what was left out is said on stderr."""
    result = releasecal("export", "ics", "--catalog", catalog)
    assert (result.exit_code, result.err) == (0, LEFT_OUT.format(f"--catalog {catalog}"))
    assert uids(result.out) == ["la-la-land.limited.US", "la-la-land.wide.US"]
    assert result.out.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert result.out.endswith("END:VEVENT\r\nEND:VCALENDAR\r\n")


@pytest.mark.parametrize(
    ("arguments", "written"),
    [
        (
            ("--territory", "all"),
            ["la-la-land.limited.US", "la-la-land.wide.GB", "la-la-land.wide.US"],
        ),
        (("--territory", "gb"), ["la-la-land.wide.GB"]),
        (("--type", "limited"), ["la-la-land.limited.US"]),
        (("--from", "2016-12-10"), ["la-la-land.wide.US"]),
        (
            ("--tentative",),
            ["la-la-land.limited.US", "la-la-land.wide.US", "la-la-land.digital.US"],
        ),
        (("--search", "nothing"), []),
    ],
)
def test_the_filters_are_those_of_list(
    releasecal: Releasecal, catalog: Path, arguments: tuple[str, ...], written: list[str]
) -> None:
    """Territory, type, window and words choose events as they choose lines of `list`."""
    assert uids(releasecal("export", "ics", "--catalog", catalog, *arguments).out) == written


@pytest.mark.parametrize(
    ("arguments", "triggers"),
    [
        ((), ["-P6DT15H", "-PT15H", "PT9H"]),
        (("--lead", "2w", "--lead", "0d", "--at", "18:30"), ["-P13DT5H30M", "PT18H30M"]),
        (("--for", "outlook"), ["-PT15H"]),
        (("--for", "outlook", "--lead", "0d"), []),
        (("--no-alarms",), []),
    ],
)
def test_alarms(
    releasecal: Releasecal, catalog: Path, arguments: tuple[str, ...], triggers: list[str]
) -> None:
    """By default a week, a day and no day ahead at nine; other leads and hours, one, or none."""
    result = releasecal("export", "ics", "--catalog", catalog, "--type", "wide", *arguments)
    assert re.findall(r"TRIGGER:(.*)\r\n", result.out) == triggers


def test_alarms_of_the_configuration(releasecal: Releasecal, catalog: Path, home: Path) -> None:
    """`leads` and `alarm_time` of config.toml are the defaults, and options come before them."""
    config = home / ".config" / "releasecal" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text('leads = ["3d"]\nalarm_time = "20:00"\n')
    wide = ("export", "ics", "--catalog", catalog, "--type", "wide")
    assert "TRIGGER:-P2DT4H\r\n" in releasecal(*wide).out
    assert "TRIGGER:-P2DT14H\r\n" in releasecal(*wide, "--at", "10:00").out
    assert "TRIGGER:PT20H\r\n" in releasecal(*wide, "--lead", "0d").out


@pytest.mark.parametrize(
    ("client", "said"),
    [
        ("generic", ""),
        (
            "apple",
            "Apple Calendar keeps these alarms on import;"
            " a subscription offers to remove them (Remove Alerts).\n",
        ),
        (
            "google",
            "Google Calendar drops the alarms of a file, imported or subscribed;"
            " it rings by its own settings.\n",
        ),
        (
            "outlook",
            "Outlook keeps one alarm an event, so only the last one before the day is written.\n",
        ),
        (
            "thunderbird",
            "Thunderbird keeps these alarms on import;"
            " a subscription rings only if its properties say so.\n",
        ),
    ],
)
def test_what_a_client_will_not_do_is_said_once(
    releasecal: Releasecal, catalog: Path, client: str, said: str
) -> None:
    """One line on stderr, however many events; none when there is no alarm to honor."""
    export = (
        "export",
        "ics",
        "--catalog",
        catalog,
        "--type",
        "wide",
        "--territory",
        "all",
        "--for",
        client,
    )
    assert releasecal(*export).err == said
    assert releasecal(*export, "--no-alarms").err == ""


def test_the_name(releasecal: Releasecal, catalog: Path) -> None:
    """--name is what calendars call it, escaped, in both properties that they look at."""
    out = releasecal("export", "ics", "--catalog", catalog, "--name", "Films, mine").out
    assert "\r\nNAME:Films\\, mine\r\nX-WR-CALNAME:Films\\, mine\r\n" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--at", "25:00"), '"25:00" is not a time of day; write one such as 09:00 or 18:30'),
        (("--lead", "soon"), '"soon" is not a span of time; write 7d, 2w, 3m or 1y'),
        (("--no-alarms", "--lead", "7d"), "--no-alarms leaves nothing for --lead and --at to say"),
        (
            ("--output", "films.toml"),
            "--output: films.toml is the catalog itself; name another file",
        ),
    ],
)
def test_wrong_usage(
    releasecal: Releasecal, catalog: Path, arguments: tuple[str, ...], said: str
) -> None:
    """What cannot be is refused with exit code 2, and the catalog is never written over."""
    result = releasecal("export", "ics", "--catalog", catalog, *arguments)
    assert (result.exit_code, result.out) == (2, "")
    assert said in " ".join(result.err.split())
    assert catalog.read_text() == CATALOG


def test_a_bad_source_date_is_refused(
    releasecal: Releasecal, catalog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SOURCE_DATE_EPOCH stamps every event, and is an error when it is no number."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1480550400")
    assert set(
        re.findall(r"DTSTAMP:(.*)\r\n", releasecal("export", "ics", "--catalog", catalog).out)
    ) == {"20161201T000000Z"}
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    result = releasecal("export", "ics", "--catalog", catalog)
    assert (result.exit_code, result.err) == (
        2,
        'Error: SOURCE_DATE_EPOCH: "yesterday" is not a number of seconds since 1970\n',
    )


def test_more_than_a_calendar_takes_is_refused_before_the_work(
    releasecal: Releasecal, catalog: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Beyond a hundred thousand the error says how to choose; a window brings it below."""
    monkeypatch.setattr(event_options, "MOST_EVENTS", 3)
    output = tmp_path / "films.ics"
    words = ("export", "ics", "--output", output, "--catalog", catalog)
    refused = releasecal(*words)
    assert (refused.exit_code, refused.out, output.exists()) == (1, "", False)
    assert refused.err == (
        "Error: 4 releases are more than the 3 that a calendar takes; choose some of them,"
        " for example with --from, --to, --type or --tag\n"
    )
    assert releasecal(*words, "--to", "2016").exit_code == 0
    assert output.read_text().count("BEGIN:VEVENT") == 2


def test_the_same_bytes_anywhere(releasecal_process: Run, catalog: Path) -> None:
    """Another day, time zone, hash seed, locale or terminal width changes nothing."""
    surroundings = [
        ({}, ()),
        ({"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "1"}, ("--today", "2016-12-08")),
        (
            {"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "2", "COLUMNS": "20"},
            ("--today", "2031-01-01"),
        ),
        ({"LC_ALL": "C", "PYTHONHASHSEED": "3", "PYTHONUTF8": "0"}, ("--today", "1999-12-31")),
    ]
    export = ("export", "ics", "--catalog", catalog, "--territory", "all", "--tentative")
    written = {
        releasecal_process(*export, *arguments, env={**os.environ, **changes}).stdout
        for changes, arguments in surroundings
    }
    assert len(written) == 1
    assert written.pop().count(b"BEGIN:VEVENT") == 4


def test_the_file_is_brought_up_to_date(
    releasecal: Releasecal, catalog: Path, tmp_path: Path
) -> None:
    """Written, left alone while nothing changed, and written anew when a date moved."""
    file = tmp_path / "films.ics"
    export = ("export", "ics", "--catalog", catalog, "--output", file)
    left_out = LEFT_OUT.format(f"--catalog {catalog} --output {file}")
    first = releasecal(*export)
    assert (first.exit_code, first.out, first.err) == (
        0,
        "",
        f"{file}: 2 events written\n{left_out}",
    )
    os.utime(file, ns=(1, 1))
    again = releasecal(*export)
    assert (again.exit_code, again.err) == (0, f"{file}: unchanged, 2 events\n{left_out}")
    assert file.stat().st_mtime_ns == 1
    catalog.write_text(MOVED)
    assert releasecal(*export).err == f"{file}: 2 events written\n{left_out}"
    assert b"DTSTART;VALUE=DATE:20170106\r\n" in file.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["films.ics", "films.toml", "home"]


def test_a_broken_catalog_leaves_the_file_alone(
    releasecal: Releasecal, catalog: Path, tmp_path: Path
) -> None:
    """Problems in the catalog are told, and the calendar of yesterday stays."""
    file = tmp_path / "films.ics"
    file.write_bytes(b"old")
    catalog.write_text('[film.f]\ntitle = "F"\nwide = 2016-13-01\n')
    result = releasecal("export", "ics", "--catalog", catalog, "--output", file)
    assert (result.exit_code, result.out) == (1, "")
    assert file.read_bytes() == b"old"


# Runs the export; where it would write the file, one child after another does, each killed one step
# later than the one before: at any call or return of a function, of Python's own too. Prints what
# the file held after each child, the last of which has finished.
KILLED_AT_EACH_STEP = """
import os, signal, sys
from pathlib import Path
from releasecal.cli import main
from releasecal.cli import output_file

replace_bytes = output_file.replace_bytes

def in_a_child_that_is_killed(step, path, content):
    left = step
    def at_each_step(frame, event, argument):
        nonlocal left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
    sys.setprofile(at_each_step)
    replace_bytes(path, content)
    os._exit(0)

def killed_at_each_step(path, content):
    status, step = signal.SIGKILL, 0
    while os.WIFSIGNALED(status):
        path.write_bytes(b"old")
        child = os.fork()
        if not child:
            in_a_child_that_is_killed(step, path, content)
        _, status = os.waitpid(child, 0)
        print(path.read_bytes().hex())
        step += 1

output_file.replace_bytes = killed_at_each_step
main()
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_killed_at_any_step_the_file_is_whole(catalog: Path, tmp_path: Path) -> None:
    """After kill -9 at each single step of writing, the file is the old one or the new one."""
    export = [
        "export",
        "ics",
        "--catalog",
        str(catalog),
        "--type",
        "limited",
        "--output",
        str(tmp_path / "films.ics"),
    ]
    line = [sys.executable, "-c", KILLED_AT_EACH_STEP, *export]
    ended = subprocess.run(line, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    held = [bytes.fromhex(each) for each in ended.stdout.decode().splitlines()]
    assert uids(held[-1].decode()) == ["la-la-land.limited.US"]
    assert set(held) == {b"old", held[-1]}
    assert held == sorted(held, key=lambda content: content != b"old")


def test_killed_while_replacing_again_and_again(tmp_path: Path) -> None:
    """The same at moments that nobody chose, while large files take turns without end."""
    file = tmp_path / "films.ics"
    script = f"""
from pathlib import Path
from releasecal.atomic import replace_bytes
contents = [bytes([number]) * 20_000_000 for number in (1, 2)]
while True:
    for content in contents:
        replace_bytes(Path({str(file)!r}), content)
    print(flush=True)
"""
    whole = [bytes([number]) * 20_000_000 for number in (1, 2)]
    for _ in range(8):
        with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as process:
            assert process.stdout
            process.stdout.readline()
            with suppress(subprocess.TimeoutExpired):
                process.wait(random.uniform(0, 0.2))  # noqa: S311 - any moment will do
            process.kill()
        assert file.read_bytes() in whole, "neither the old file nor the new one"


# -- a real CalDAV server --------------------------------------------------------------------------


@pytest.fixture
def caldav(tmp_path: Path) -> Iterator[CalDav]:
    with radicale(tmp_path / "radicale") as calendar:
        yield calendar


def put_event(caldav: CalDav, name: str, event: str) -> int:
    return caldav.put(
        name,
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//test//EN\r\n{event}END:VCALENDAR\r\n",
    )


def put(caldav: CalDav, calendar: str) -> list[int]:
    """Do what a client does with a file: put each event under the name of its UID."""
    return [put_event(caldav, f"{uids(event)[0]}.ics", event) for event in EVENT.findall(calendar)]


def test_a_moved_date_follows_on_a_caldav_server(
    releasecal: Releasecal, catalog: Path, caldav: CalDav
) -> None:
    """Put again, nothing doubles; after a move, the event has its new day, a higher SEQUENCE."""
    export = ("export", "ics", "--catalog", catalog, "--territory", "all")
    calendar = releasecal(*export).out
    assert put(caldav, calendar) == [201, 201, 201]
    assert put(caldav, calendar) == [204, 204, 204]
    days = "DTSTART;VALUE=DATE:(.*)\r\n"
    assert sorted(re.findall(days, caldav.ask("GET")[1])) == ["20161209", "20161225", "20170112"]
    catalog.write_text(MOVED)
    put(caldav, releasecal(*export).out)
    held = caldav.ask("GET")[1]
    assert sorted(re.findall(days, held)) == ["20161209", "20170106", "20170112"]
    assert sorted(re.findall("SEQUENCE:(.*)\r\n", held)) == ["0", "0", "1"]
    assert held.count("BEGIN:VALARM") == 9
    _, moved = caldav.ask("GET", "la-la-land.wide.US.ics")
    assert "DTSTART;VALUE=DATE:20170106\r\n" in moved


def test_a_caldav_server_knows_the_event_by_its_uid(
    releasecal: Releasecal, catalog: Path, caldav: CalDav
) -> None:
    """The same release under another file name is refused as the one that is there already."""
    put(caldav, releasecal("export", "ics", "--catalog", catalog, "--type", "wide").out)
    catalog.write_text(MOVED)
    (event,) = EVENT.findall(
        releasecal("export", "ics", "--catalog", catalog, "--type", "wide").out
    )
    assert put_event(caldav, "another-name.ics", event) == 409
