"""The configuration file."""

from datetime import time
from pathlib import Path

import pytest

from releasecal import config
from releasecal.config import Config, Format
from releasecal.date_style import DateStyle
from releasecal.errors import FileProblemsError
from releasecal.spans import Span
from tests.conftest import Releasecal


def test_every_key_is_read(tmp_path: Path) -> None:
    """All keys become typed values; the catalog's path is relative to the file."""
    path = tmp_path / "config.toml"
    path.write_text(
        'catalog = "films.toml"\nterritories = ["GB", "US", "GB"]\n'
        'timezone = "Europe/London"\nformat = "json"\ndate_style = "Dec 9"\n'
        'within = "6w"\nleads = ["1m", "0d"]\ngrace = "3d"\nalarm_time = "18:30"\n'
        'token_command = "pass show tmdb"\ncontact = "me@example.org"\n'
    )
    assert config.load(path) == Config(
        catalog=tmp_path / "films.toml",
        territories=("GB", "US"),
        timezone="Europe/London",
        format=Format.JSON,
        date_style=DateStyle.MONTH_FIRST,
        within=Span(6, "w"),
        leads=(Span(1, "m"), Span(0, "d")),
        grace=Span(3, "d"),
        alarm_time=time(18, 30),
        token_command="pass show tmdb",  # noqa: S106 - a command
        contact="me@example.org",
    )


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    """Nobody has to write one."""
    assert config.load(tmp_path / "config.toml") == Config()


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    """The configuration's errors are as good as the catalog's."""
    path = tmp_path / "config.toml"
    path.write_text(
        'catalogue = "films.toml"\nterritories = "UK"\n'
        'timezone = "Mars/Olympus"\nformat = "xml"\nwithin = 90\n'
        'leads = ["soon"]\nalarm_time = "09:00+02:00"\ncontact = "Zoë"\n'
    )
    with pytest.raises(FileProblemsError) as caught:
        config.load(path)
    told = [problem.message("config.toml").splitlines()[0] for problem in caught.value.problems]
    assert told == [
        "config.toml:1: catalogue: there is no such key; did you mean catalog?",
        'config.toml:2: territories: this is a list, even with a single entry; write ["UK"]',
        'config.toml:3: timezone: "Mars/Olympus" is not a time zone;'
        ' write one such as "Europe/Berlin"',
        'config.toml:4: format: "xml" is not a format;'
        " write one of table, tsv, csv, spreadsheet, json, markdown",
        'config.toml:5: within: 90 is not text; write it in quotes: "..."',
        'config.toml:6: leads: "soon" is not a span of time; '
        "write 7d, 2w, 3m or 1y (days, weeks, calendar months, years)",
        'config.toml:7: alarm_time: "09:00+02:00" is not a time of day;'
        " write one such as 09:00 or 18:30",
        'config.toml:8: contact: "Zoë" is no address; write one such as "me@example.org"',
    ]


@pytest.mark.parametrize("key", ["catalog", "token_command", "password_command"])
def test_a_nul_is_a_problem_of_the_key(releasecal: Releasecal, home: Path, key: str) -> None:
    """No system takes one in a path or a command, so every command names the line and the key."""
    path = home / ".config" / "releasecal" / "config.toml"
    path.parent.mkdir(parents=True)
    path.write_text(f'{key} = "a\\u0000b"\n')
    for words in (("paths",), ("list",), ("check",), ("remind",), ("add", "Moana")):
        ended = releasecal(*words)
        told = f"{path}:1: {key}: there is a NUL character in it; leave it out\n"
        assert (ended.exit_code, ended.out) == (1, ""), words
        assert told in ended.err, words


def test_what_to_write_is_meant_for_this_file(tmp_path: Path) -> None:
    """A header that cannot be read or comes twice is that of a publication, not of a film."""
    path = tmp_path / "config.toml"
    table = '[publish.home]\nfolder = "f"\n'
    path.write_text(f'{table}\n[publish.work\nfolder = "g"\n\n{table}')
    with pytest.raises(FileProblemsError) as caught:
        config.load(path)
    told = [problem.message("config.toml").splitlines()[0] for problem in caught.value.problems]
    assert told == [
        "config.toml:4: publish.home: this header cannot be read; write [publish.NAME]",
        "config.toml:7: publish.home: [publish.home] stands here a second time;"
        " write the keys of both below the first",
    ]
