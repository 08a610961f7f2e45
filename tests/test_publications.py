"""The tables [publish.NAME] of the configuration, and the `publish NAME` that follows them."""

import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import time
from pathlib import Path

import pytest

from releasecal import config
from releasecal.errors import FileProblemsError
from releasecal.model import ReleaseType, Status
from releasecal.publications import Publication
from releasecal.spans import Span
from tests.calendar_servers import PASSWORD, USER, CalDav, radicale
from tests.conftest import Releasecal, Result, bare_environment

CATALOG = """
[film.lion]
title = "Lion"
limited = 2026-11-25
wide = "2027-01"

[[film.lion.release]]
type = "wide"
territory = "GB"
date = 2027-01-20
"""


def test_every_key_is_read(tmp_path: Path) -> None:
    """The keys are the options, and their values typed."""
    path = tmp_path / "config.toml"
    path.write_text(
        'password_command = "pass show films"\n'
        '[publish.home]\ncaldav = "https://example.org/"\nuser = "me"\ncalendar = "Films"\n'
        'password_command = "pass show home"\n'
        'type = ["wide", "vod"]\nterritory = ["all"]\ntag = ["a, b"]\n'
        'distributor = ["A24"]\nstatus = ["confirmed"]\nsearch = "lion"\n'
        'from = 2026-01-01\nto = "2027-Q1"\n'
        'lead = ["7d", "0d"]\nat = "18:30"\ntentative = true\nkeep_removed = true\nforce = true\n'
        '[publish.phone]\nfolder = "films"\nwithin = "1y"\nno_alarms = true\n'
    )
    loaded = config.load(path)
    assert loaded.password_command == "pass show films"  # noqa: S105 - it is no password
    assert loaded.publications == {
        "home": Publication(
            caldav="https://example.org/",
            user="me",
            calendar="Films",
            password_command="pass show home",  # noqa: S106 - it is no password
            type=(ReleaseType.WIDE, ReleaseType.DIGITAL),
            territory=("all",),
            tag=("a, b",),
            distributor=("A24",),
            status=(Status.CONFIRMED,),
            search="lion",
            start="2026-01-01",
            end="2027-Q1",
            lead=(Span(7, "d"), Span(0, "d")),
            at=time(18, 30),
            tentative=True,
            keep_removed=True,
            force=True,
        ),
        "phone": Publication(folder=tmp_path / "films", within=Span(1, "y"), no_alarms=True),
    }


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    """With the line, and what to write instead."""
    path = tmp_path / "config.toml"
    path.write_text(
        "[publish.home]\n"
        'caldav = "https://example.org/"\nfolder = "films"\n'
        'type = ["wid"]\nterritory = ["UK"]\nleads = ["7d"]\n'
        '[publish.folder]\nfolder = "films"\n'
        '[publish.phone]\nfolder = "films"\nuser = "me"\nno_alarms = true\n'
        'at = "9"\nto = "2027"\nwithin = "1y"\n'
        "[publish.none]\ntentative = 1\n"
    )
    with pytest.raises(FileProblemsError) as caught:
        config.load(path)
    told = [problem.message("c").splitlines()[0] for problem in caught.value.problems]
    assert told == [
        'c:4: publish.home.type: "wid" is not a release type; did you mean wide?',
        'c:5: publish.home.territory: "UK" is not a territory;'
        ' write "GB" (United Kingdom of Great Britain and Northern Ireland)',
        "c:6: publish.home.leads: there is no such key; did you mean lead?",
        "c:1: publish.home: it says nowhere to publish, or twice;"
        ' write caldav = "https://..." or folder = "...", and one of them only',
        'c:7: publish.folder: "folder" cannot be the name of a publication;'
        " write another, of letters, digits and dashes: [publish.home]",
        'c:13: publish.phone.at: "9" is not a time of day; write one such as 09:00 or 18:30',
        "c:11: publish.phone.user: a folder has none; leave it out",
        "c:12: publish.phone.no_alarms: this leaves nothing for lead and at to say;"
        " leave it out, or lead and at",
        "c:15: publish.phone.within: to sets the last day as well; leave one of them out",
        "c:17: publish.none.tentative: 1 is neither true nor false;"
        " write true or false, without quotes",
        "c:16: publish.none: it says nowhere to publish, or twice;"
        ' write caldav = "https://..." or folder = "...", and one of them only',
    ]


@pytest.fixture
def configure(home: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        path = home / ".config" / "releasecal" / "config.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    return write


def test_a_comma_in_an_entry_separates_nothing(
    releasecal: Releasecal,
    write_catalog: Callable[[str], Path],
    configure: Callable[[str], Path],
) -> None:
    """A distributor or a tag of the table is one, with whatever is in its name."""
    configure('[publish.phone]\nfolder = "~/films"\ndistributor = ["Focus, LLC"]\ntag = ["a, b"]\n')
    catalog = write_catalog(
        '[film.lion]\ntitle = "Lion"\nwide = 2026-11-25\ndistributor = "Focus, LLC"\n'
        'tags = ["a, b"]\n[film.a]\ntitle = "A"\nwide = 2026-11-25\ndistributor = "Another LLC"\n'
        'tags = ["a, b"]\n'
    )
    added = releasecal("publish", "phone", "--catalog", catalog)
    assert (added.out, added.err) == ("added: Lion: wide (US), 25 Nov 2026\n", "")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CalDav]:
    with radicale(tmp_path / "server") as calendar:
        yield calendar


def test_a_folder_by_name(
    releasecal: Releasecal,
    write_catalog: Callable[[str], Path],
    configure: Callable[[str], Path],
    home: Path,
) -> None:
    """The table is done as if it had been typed; options of the command line are added."""
    configure(
        '[publish.phone]\nfolder = "~/films"\nterritory = ["all"]\n'
        "tentative = true\nno_alarms = true\n"
    )
    catalog = write_catalog(CATALOG)
    dry = releasecal("publish", "phone", "--catalog", catalog, "--dry-run")
    assert dry.err == "Dry run, nothing was written: 3 added.\n"
    assert releasecal("publish", "phone", "--catalog", catalog).out == (
        "added: Lion: limited (US), 25 Nov 2026\nadded: Lion: wide (GB), 20 Jan 2027\n"
        "added: Lion: wide (US), January 2027\n"
    )
    configure('date_style = "2016-12-09"\n[publish.phone]\nfolder = "~/films"\nforce = true\n')
    assert releasecal("publish", "phone", "--catalog", catalog).out == (
        "changed: Lion: limited (US), 2026-11-25: alarms\n"
        "removed: Lion: wide (GB), 2027-01-20\n"
        "removed: Lion: wide (US), 2027-01-01\n"
    )
    files = list((home / "films").iterdir())
    assert [path.read_bytes().count(b"BEGIN:VALARM") for path in files] == [3]


def test_a_server_by_name_from_cron(
    releasecal: Releasecal,
    write_catalog: Callable[[str], Path],
    configure: Callable[[str], Path],
    server: CalDav,
    tmp_path: Path,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Cron's line runs in cron's environment, password command and all, silent without news."""
    (tmp_path / "secret").write_text(f"{PASSWORD}\n", encoding="utf-8")
    table = (
        f'[publish.home]\ncaldav = "{server.server}/"\nuser = "{USER}"\n'
        'calendar = "films"\ntype = ["limited"]\n'
    )
    configure(table)
    catalog = write_catalog(CATALOG)
    without = releasecal("schedule", "cron", "--publish", "home", "--catalog", catalog)
    assert "There is nobody to ask for the password then: write password_command" in without.err
    configure(f'password_command = "cat {tmp_path / "secret"}"\n{table}')
    line = releasecal("schedule", "cron", "--publish", "home", "--catalog", catalog, "--at", "3:15")
    assert line.err == "Add this line with `crontab -e`. cron mails what is printed.\n"
    assert line.out.startswith("15 3 * * * ")
    assert line.out.endswith(f" publish home --catalog {catalog}\n")
    command = line.out.rstrip("\n").split(" ", 5)[5]
    if " -m releasecal " not in command:
        program = f"{shlex.quote(sys.executable)} -m releasecal"
        command = command.replace(shlex.split(command)[0], program, 1)
    bare = bare_environment(HOME=home, PATH="/usr/bin:/bin", SHELL="/bin/sh")
    said = [
        subprocess.run(
            ["/bin/sh", "-c", command], env=bare, cwd="/", capture_output=True, check=True
        )
        for _ in range(2)
    ]
    assert [(each.stdout, each.stderr) for each in said] == [
        (b"added: Lion: limited (US), 25 Nov 2026\n", b""),
        (b"", b""),
    ]
    assert server.names() == ["lion.limited.US.ics"]
    (tmp_path / "secret").write_text("another\n", encoding="utf-8")
    monkeypatch.setenv("RELEASECAL_CALDAV_PASSWORD", PASSWORD)  # given for one run, it goes first
    assert releasecal("publish", "home", "--catalog", catalog) == Result(0, "", "")


def test_the_units_have_the_name(
    releasecal: Releasecal, write_catalog: Callable[[str], Path], configure: Callable[[str], Path]
) -> None:
    """Units and property lists of several publications do not take each other's place."""
    configure('[publish.phone]\nfolder = "/films"\n')
    catalog = write_catalog(CATALOG)
    options = ("--publish", "phone", "--catalog", catalog)
    systemd = releasecal("schedule", "systemd", *options)
    assert "# ~/.config/systemd/user/releasecal-publish-phone.timer\n" in systemd.out
    assert "Description=Film releases to a calendar, daily\n" in systemd.out
    launchd = releasecal("schedule", "launchd", *options)
    assert "<string>releasecal.publish-phone</string>" in launchd.out
    assert "publish-phone.log</string>" in launchd.out
    both = releasecal("schedule", "cron", *options, "--state", "ledger")
    assert (both.exit_code, both.out) == (2, "")
    assert "--publish goes without --state and --exec" in both.err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[publish.home]\nfolder = "/f"\n', "; did you mean home?"),
        ("", "; write one there, or use `publish caldav` or `publish folder`"),
        (
            '[publish.phone]\nfolder = "/f"\n',
            "; there are: phone, or use `publish caldav` or `publish folder`",
        ),
    ],
)
def test_a_name_that_is_not_there(
    releasecal: Releasecal,
    write_catalog: Callable[[str], Path],
    configure: Callable[[str], Path],
    text: str,
    said: str,
) -> None:
    """The nearest one is named, and schedule says the same."""
    path = configure(text)
    catalog = write_catalog(CATALOG)
    expected = Result(1, "", f"Error: there is no [publish.hom] in {path}{said}\n")
    assert releasecal("publish", "hom", "--catalog", catalog) == expected
    assert releasecal("schedule", "cron", "--publish", "hom", "--catalog", catalog) == expected


def test_names_are_completed(
    releasecal_process: Callable[..., subprocess.CompletedProcess[bytes]],
    configure: Callable[[str], Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A shell completes them like commands."""
    configure('[publish.phone]\nfolder = "/films"\n[publish.pad]\nfolder = "/pad"\n')
    monkeypatch.setenv("_RELEASECAL_COMPLETE", "complete_fish")
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
    for typed, found in (("p", ["phone", "pad"]), ("", ["caldav", "folder", "phone", "pad"])):
        monkeypatch.setenv("_TYPER_COMPLETE_ARGS", f"releasecal publish {typed}")
        lines = releasecal_process().stdout.decode().splitlines()
        assert [line.split("\t")[0] for line in lines if line] == found
    configure("publish = 7\n")  # a broken one has no names, and the commands come all the same
    lines = releasecal_process().stdout.decode().splitlines()
    assert [line.split("\t")[0] for line in lines if line] == ["caldav", "folder"]


def test_what_is_gone_may_stay(
    releasecal: Releasecal,
    write_catalog: Callable[[str], Path],
    configure: Callable[[str], Path],
    home: Path,
) -> None:
    """With keep_removed, or --keep-removed, the events of releases that are gone are left."""
    table = '[publish.phone]\nfolder = "~/films"\ntype = ["limited"]\n'
    configure('[publish.phone]\nfolder = "~/films"\nterritory = ["all"]\n')
    catalog = write_catalog(CATALOG)
    releasecal("publish", "phone", "--catalog", catalog)
    before = sorted((home / "films").iterdir())
    assert len(before) == 2
    configure(f"{table}keep_removed = true\n")
    assert releasecal("publish", "phone", "--catalog", catalog) == Result(0, "", "")
    configure(table)
    given = ("publish", "phone", "--catalog", catalog)
    assert releasecal(*given, "--keep-removed") == Result(0, "", "")
    assert sorted((home / "films").iterdir()) == before
    assert releasecal(*given).out == "removed: Lion: wide (GB), 20 Jan 2027\n"
