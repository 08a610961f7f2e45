"""`releasecal export ics`: what is written to stdout, and what is said."""

import os
import re
from pathlib import Path

import pytest

from releasecal.cli import event_options
from tests.cli.export_ics.conftest import CATALOG, LEFT_OUT, Run, uids
from tests.conftest import Releasecal


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
