"""`releasecal remind`: what it prints, runs and records, with real files, processes and signals."""

import json
import os
import random
import resource
import select
import shlex
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from releasecal import ledger as ledgers
from releasecal import locations
from tests.conftest import Releasecal, Result

CATALOG = """
[film.la-la-land]
title = "La La Land"
url = "https://example.org/la-la-land"
limited = 2016-12-09
wide = 2016-12-25

[film.moana]
title = "Mo\\u001b[31mana \\u00e9"
wide = 2016-11-23

[[film.moana.release]]
type = "limited"
territory = "GB"
date = 2016-12-02
"""

LIMITED = (
    "La La Land opens in limited release in 7 days, on Fri 9 Dec 2016 (US)."
    " https://example.org/la-la-land"
)
OF_EACH_TYPE = {
    "premiere": "premieres",
    "preview": "opens in previews",
    "limited": "opens in limited release",
    "expansion": "expands to more theaters",
    "wide": "opens in wide release",
    "rerelease": "returns to theaters",
    "digital": "comes out digitally",
    "streaming": "starts streaming",
    "physical": "comes out on disc",
    "tv": "airs on TV",
}


@pytest.fixture
def catalog(write_catalog: Callable[[str], Path]) -> Path:
    return write_catalog(CATALOG)


@pytest.fixture
def remind(releasecal: Releasecal, catalog: Path) -> Callable[..., Result]:
    """Run `remind` with the catalog on a day."""

    def run(today: str, *arguments: object) -> Result:
        return releasecal("remind", "--catalog", catalog, "--today", today, *arguments)

    return run


@pytest.fixture
def ledger(home: Path) -> Path:
    return home / ".local" / "state" / "releasecal" / "ledger.sqlite3"


Remind = Callable[..., Result]


def test_a_reminder_is_printed_once(remind: Remind, ledger: Path) -> None:
    """One sentence with its link, then silence; the ledger lies in the state folder."""
    first, second = remind("2016-12-02"), remind("2016-12-02")
    assert (first.exit_code, first.out, first.err) == (0, f"{LIMITED}\n", "")
    assert (second.exit_code, second.out, second.err) == (0, "", "")
    assert [each.name for each in ledger.parent.iterdir()] == ["ledger.sqlite3"]


@pytest.mark.parametrize(("kind", "says"), OF_EACH_TYPE.items())
def test_every_release_type_has_its_own_sentence(
    write_catalog: Callable[[str], Path], releasecal: Releasecal, kind: str, says: str
) -> None:
    """A sentence says how the film comes out."""
    path = write_catalog(f'[film.x]\ntitle = "Arrival"\n{kind} = 2016-12-09\n')
    result = releasecal("remind", "--catalog", path, "--today", "2016-12-08")
    assert result.out == f"Arrival {says} tomorrow, on Fri 9 Dec 2016 (US).\n"


@pytest.mark.parametrize(
    ("today", "says"),
    [
        ("2016-12-08", "opens in limited release tomorrow, on Fri 9 Dec 2016"),
        ("2016-12-09", "opens in limited release today, Fri 9 Dec 2016"),
        ("2016-12-10", "opened in limited release yesterday, on Fri 9 Dec 2016"),
        ("2016-12-11", "opened in limited release 2 days ago, on Fri 9 Dec 2016"),
    ],
)
def test_the_sentence_counts_from_today(remind: Remind, today: str, says: str) -> None:
    """Tomorrow, today, yesterday and days ago read as people say them."""
    assert (
        remind(today, "--search", "la la").out
        == f"La La Land {says} (US). https://example.org/la-la-land\n"
    )


def test_moves_and_cancellations_are_told_once(remind: Remind, catalog: Path) -> None:
    """A new date is told before it is reminded of; a cancelled release is told, then quiet."""
    remind("2016-12-02")
    catalog.write_text(CATALOG.replace("limited = 2016-12-09", "limited = 2016-12-03"))
    link = "https://example.org/la-la-land"
    was = "(was Fri 9 Dec 2016)"
    assert remind("2016-12-02").out == (
        f"La La Land moved: its limited release (US) is now Sat 3 Dec 2016 {was}. {link}\n"
        f"La La Land opens in limited release tomorrow, on Sat 3 Dec 2016 (US). {link}\n"
    )
    assert remind("2016-12-02").out == ""
    catalog.write_text(
        CATALOG.replace("wide = 2016-12-25", 'status = "cancelled"').replace("-09", "-03")
    )
    cancelled = f"La La Land is cancelled: its limited release (US) was Sat 3 Dec 2016. {link}\n"
    assert [remind("2016-12-03", "--search", "la la").out for _ in range(2)] == [cancelled, ""]


def test_a_title_cannot_act_on_a_terminal(remind: Remind) -> None:
    """Control characters of a title become visible; other letters stay as they are."""
    said = "Mo␛[31mana é opens in limited release today, Fri 2 Dec 2016 (GB).\n"
    assert remind("2016-12-02", "--territory", "GB").out == said


def test_scripts_get_the_record_of_the_release_and_the_notice(remind: Remind) -> None:
    """JSON has every key of a release and four of the notice; tsv the columns of both."""
    (record,) = json.loads(remind("2016-12-02", "--dry-run", "--format", "json").out)
    (row,) = remind("2016-12-02", "--dry-run", "--format", "tsv").out.splitlines()
    said = {
        "film": "la-la-land", "type": "limited", "days": 7,
        "notice": "due", "lead": "7d", "told": None, "text": LIMITED,
    }  # fmt: skip
    assert {key: record[key] for key in said} == said
    assert list(record)[-5:] == ["moves", "notice", "lead", "told", "text"]
    assert row.split("\t") == [
        "la-la-land", "La La Land", "limited", "US", "",
        "2016-12-09", "day", "2016-12-09", "2016-12-09", "7", "7",
        "confirmed", "", "", "due", "7d", "", LIMITED,
    ]  # fmt: skip
    assert remind("2016-12-02", "--format", "json").out.count("La La Land") == 2
    assert remind("2016-12-02", "--format", "json").out == ""


def test_a_dry_run_writes_nothing(remind: Remind, ledger: Path) -> None:
    """It prints what is due as often as it is asked, and leaves no ledger."""
    assert [remind("2016-12-02", "--dry-run", "--exec", "false").out for _ in range(2)] == [
        f"{LIMITED}\n"
    ] * 2
    assert not ledger.parent.exists()


def test_what_is_marked_as_sent_is_not_sent(remind: Remind) -> None:
    """Marking is silent on stdout and says how many on stderr."""
    marked = remind("2016-12-02", "--mark-sent")
    assert (marked.exit_code, marked.out, marked.err) == (
        0,
        "",
        "1 reminder now counted as sent.\n",
    )
    assert remind("2016-12-02").out == ""


def test_a_forgotten_film_is_reminded_of_again(remind: Remind) -> None:
    """Forgetting concerns the one film, which may be named by a part of its title."""
    remind("2016-12-02", "--territory", "all")
    forgot = remind("2016-12-02", "--forget", "la la")
    assert (forgot.exit_code, forgot.out, forgot.err) == (
        0,
        "",
        "la-la-land: forgot what was sent of 1 release.\n",
    )
    assert remind("2016-12-02", "--territory", "all").out == f"{LIMITED}\n"


def test_history_tells_what_was_sent(remind: Remind) -> None:
    """Oldest first, as text, tsv or JSON; with --exit-code an empty one is 3."""
    assert remind("2016-12-02", "--history", "--exit-code").exit_code == 3
    remind("2016-12-02")
    remind("2016-12-08")
    assert remind("2017-01-01", "--history").out == (
        "2016-12-02  due 7d: la-la-land limited US, 2016-12-09\n"
        "2016-12-08  due 1d: la-la-land limited US, 2016-12-09\n"
    )
    assert remind("2017-01-01", "--history", "-f", "tsv").out.splitlines()[1] == (
        "2016-12-08\tla-la-land\tlimited\tUS\t\t2016-12-09\tdue\t1d\t"
    )
    assert [
        each["lead"] for each in json.loads(remind("2017-01-01", "--history", "-f", "json").out)
    ] == ["7d", "1d"]


def test_exit_code_3_when_nothing_is_due(remind: Remind) -> None:
    """Only when it is asked for."""
    assert [remind("2016-12-02", "--exit-code").exit_code for _ in range(2)] == [0, 3]
    assert remind("2016-12-02").exit_code == 0


def test_options_that_exclude_each_other(remind: Remind) -> None:
    """Two ways of sending nothing at once are wrong usage."""
    result = remind("2016-12-02", "--dry-run", "--history")
    assert (result.exit_code, result.err) == (
        2,
        "Error: --dry-run, --mark-sent, --forget and --history exclude each other\n",
    )


def test_another_catalog_forgets_nothing(
    releasecal: Releasecal, remind: Remind, tmp_path: Path
) -> None:
    """One ledger may serve two catalogs: a run for one repeats nothing of the other."""
    assert remind("2016-12-03", "--grace", "1w").out
    other = tmp_path / "other.toml"
    other.write_text('[film.coco]\ntitle = "Coco"\nwide = 2017-11-22\n')
    for day in ("2016-12-05", "2016-12-30", "2018-01-01"):
        releasecal("remind", "--catalog", other, "--today", day, "--grace", "0d")
    assert remind("2016-12-05", "--grace", "1w").out == ""


def test_the_catalog_is_read_under_the_lock(
    releasecal: Releasecal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that waits for another one reads the catalog after that, so its dates are new."""
    state, bad = tmp_path / "ledger", tmp_path / "films.toml"
    bad.write_text("not a catalog")
    open_ledger = ledgers.open_ledger
    monkeypatch.setattr(ledgers, "open_ledger", partial(ledgers.open_ledger, wait=0.01))
    with open_ledger(state):
        result = releasecal("remind", "--catalog", bad, "--state", state)
    assert (
        result.err == f"Error: {state}: another run has the ledger; try again when it has ended\n"
    )


def test_the_sample_reminds_nobody(releasecal: Releasecal, home: Path) -> None:
    """Without a catalog of one's own, and when it is gone or hidden, cron's commands fail."""
    own = locations.own_catalog()
    for arguments in (("remind",), ("export", "ics"), ("schedule", "cron")):
        result = releasecal(*arguments)
        assert (result.exit_code, result.out) == (1, "")
        assert result.err == (
            f"Error: there is no catalog in {own}; `releasecal init` starts one,"
            " and --catalog names another\n"
        )
    assert releasecal("init").exit_code == 0
    own.unlink()
    for arguments in (("remind",), ("upcoming",), ("add", "Coco")):
        result = releasecal(*arguments)
        assert (result.exit_code, result.out) == (1, "")
        assert result.err == (
            f"Error: {own} is gone, where your catalog was; bring it back, or start a new one with"
            " `releasecal init`\n"
        )
    assert releasecal("init").exit_code == 0


def script(folder: Path, body: str) -> str:
    """Return a command line that runs a Python script with this body."""
    path = folder / "tell me.py"
    path.write_text(body)
    return shlex.join([sys.executable, str(path)])


def test_a_command_gets_the_reminder(remind: Remind, tmp_path: Path) -> None:
    """The record on stdin, the values in the environment, and no shell in between."""
    command = script(
        tmp_path,
        "import json, os, sys\n"
        "own = {name: value for name, value"
        " in os.environ.items() if name.startswith('RELEASECAL_')}\n"
        "json.dump([sys.argv[1:], json.load(sys.stdin), own], open('got.json', 'w'))\n",
    )
    result = remind("2016-12-02", "--exec", f"{command} '$HOME' ';ls'")
    assert (result.exit_code, result.out, result.err) == (0, "", "")
    arguments, record, environment = json.loads((tmp_path / "got.json").read_text())
    assert arguments == ["$HOME", ";ls"]
    assert (record["film"], record["text"]) == ("la-la-land", LIMITED)
    assert environment == {
        "RELEASECAL_TITLE": "La La Land", "RELEASECAL_DATE": "2016-12-09", "RELEASECAL_DAYS": "7",
        "RELEASECAL_TYPE": "limited", "RELEASECAL_TERRITORY": "US", "RELEASECAL_TEXT": LIMITED,
        "RELEASECAL_URL": "https://example.org/la-la-land",
    }  # fmt: skip
    assert remind("2016-12-02").out == ""


def test_what_a_command_fails_to_send_stays_due(remind: Remind, tmp_path: Path) -> None:
    """One failure is told and ends with 1; the others are sent, and the failed one comes again."""
    command = script(
        tmp_path,
        "import os, sys\nprint(1)\n"
        "sys.exit(7 if os.environ['RELEASECAL_TITLE'].startswith('La') else 0)\n",
    )
    result = remind("2016-12-02", "--territory", "all", "--exec", command)
    assert (result.exit_code, result.err) == (1, f"Not sent, still due (exit code 7): {LIMITED}\n")
    assert remind("2016-12-02", "--territory", "all").out == f"{LIMITED}\n"


def test_a_command_that_hangs_is_ended_with_its_children(remind: Remind, tmp_path: Path) -> None:
    """After the time limit the whole process group is gone, and the reminder stays due."""
    command = script(
        tmp_path,
        "import os, signal, subprocess\n"
        "child = subprocess.Popen(['sleep', '1000'])\n"
        "open('pids', 'w').write(str(child.pid))\nsignal.pause()\n",
    )
    result = remind("2016-12-02", "--exec", command, "--exec-timeout", "1.5")
    assert (result.exit_code, result.err) == (
        1,
        f"Not sent, still due (not done after 1.5 seconds): {LIMITED}\n",
    )
    child = int((tmp_path / "pids").read_text())
    with suppress(ProcessLookupError):  # it may have been buried already
        ended = select.poll()  # which takes descriptors of any number, as select does not
        ended.register(os.pidfd_open(child), select.POLLIN)
        assert ended.poll(30_000), "the child is still running"
    assert remind("2016-12-02").out == f"{LIMITED}\n"


def test_a_moved_reminder_that_failed_holds_back_those_of_the_new_date(
    remind: Remind, catalog: Path
) -> None:
    """The new date is not reminded of before its move has been told."""
    remind("2016-12-02")
    catalog.write_text(CATALOG.replace("limited = 2016-12-09", "limited = 2016-12-03"))
    assert remind("2016-12-02", "--exec", "false").err.count("Not sent") == 1
    assert len(remind("2016-12-02").out.splitlines()) == 2


@pytest.mark.parametrize(
    ("command", "code", "message"),
    [
        (
            "no-such-command-here x",
            1,
            "--exec: there is no command no-such-command-here; write its whole path",
        ),
        ("echo 'x", 2, "--exec: echo 'x cannot be read: no closing quotation"),
        (" ", 2, "--exec: name a command"),
    ],
)
def test_a_command_that_cannot_be_run(
    remind: Remind, command: str, code: int, message: str
) -> None:
    """It is an error before anything is sent, even when nothing is due."""
    result = remind("2016-01-01", "--exec", command)
    assert (result.exit_code, result.out, result.err) == (code, "", f"Error: {message}\n")


def many(films: int) -> str:
    return "".join(
        f'[film.f{at}]\ntitle = "Film {at}"\nwide = 2016-12-{9 + at % 5:02}\n'
        for at in range(films)
    )


def started(catalog: Path, state: Path, *more: str, **options: Any) -> "subprocess.Popen[bytes]":
    # -B: byte code that a limit on files cut short would break every later run.
    program = [sys.executable, "-B", "-m", "releasecal", "remind", "--catalog", str(catalog)]
    return subprocess.Popen(
        [*program, "--today", "2016-12-08", "--state", str(state), *more],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **options,
    )


def test_twenty_runs_at_once_send_each_reminder_once(
    write_catalog: Callable[[str], Path], tmp_path: Path
) -> None:
    """Started together without a ledger, they make one and share the work: no repeat, no loss."""
    catalog = write_catalog(many(12))
    runs = [started(catalog, tmp_path / "ledger") for _ in range(20)]
    ended = [run.communicate() for run in runs]
    told = Counter(line for out, _ in ended for line in out.splitlines())
    assert [(run.returncode, err) for run, (_, err) in zip(runs, ended, strict=True)] == [
        (0, b"")
    ] * 20
    assert (len(told), set(told.values())) == (12, {1})
    assert [each.name for each in tmp_path.glob("*ledger*")] == ["ledger"]


def killed_after(lines: int, catalog: Path, state: Path) -> list[bytes]:
    """Return what a run told that was killed after so many lines, or a little later."""
    run = started(catalog, state, bufsize=0)
    assert run.stdout
    assert run.stderr
    told = [run.stdout.readline() for _ in range(lines)]
    run.send_signal(signal.SIGKILL)
    told += run.stdout.read().splitlines(keepends=True)
    run.stdout.close()
    run.stderr.close()
    run.wait()
    return [line for line in told if line]


def test_a_killed_run_loses_nothing_and_repeats_one(
    write_catalog: Callable[[str], Path], tmp_path: Path
) -> None:
    """Thirty kills at random moments: all comes, and again only the last one before a kill."""
    catalog, chance = write_catalog(many(12)), random.Random(2016)  # noqa: S311 - no secret
    for history in range(6):
        state = tmp_path / f"ledger-{history}"
        runs = [killed_after(chance.randrange(4), catalog, state) for _ in range(5)]
        last = started(catalog, state)
        out, err = last.communicate()
        assert (last.returncode, err) == (0, b"")
        told: list[bytes] = []
        for lines in [*runs, out.splitlines(keepends=True)]:
            assert not set(lines[1:]) & set(told)
            assert lines[:1] == told[-1:] or not set(lines[:1]) & set(told)
            told += lines
        assert len(set(told)) == 12


def test_an_output_that_takes_nothing_records_nothing(
    remind: Remind, catalog: Path, tmp_path: Path
) -> None:
    """A full disk behind stdout is an error, and what was not written stays due."""
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path("/dev/full").open("wb") as full:
        command = [
            sys.executable,
            "-m",
            "releasecal",
            "remind",
            "--catalog",
            str(catalog),
            "--today",
            "2016-12-02",
        ]
        result = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert (result.returncode, result.stderr) == (
        1,
        b"Error: cannot write to standard output: no space left on device\n",
    )
    assert remind("2016-12-02").out == f"{LIMITED}\n"


@pytest.mark.parametrize("blocks", [1, 8, 16, 40, 60, 70, 80, 100])
def test_a_ledger_that_cannot_grow_says_so_before_it_sends(
    write_catalog: Callable[[str], Path], tmp_path: Path, blocks: int
) -> None:
    """Whatever the room (in KiB) on a full disk: what is told is recorded, or nothing is told."""
    catalog, state = write_catalog(many(40)), tmp_path / "ledger"

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (blocks * 1024, blocks * 1024))

    run = started(catalog, state, preexec_fn=limited)
    out, err = run.communicate()
    told = out.splitlines()
    assert len(told) in {0, 40}
    assert (run.returncode, err == b"") == ((0, True) if told else (1, False))
    if err:
        assert err.startswith(f"Error: {state}: the ledger cannot be used: ".encode())
    again, _ = started(catalog, state).communicate()
    assert not set(again.splitlines()) & set(told)
    assert len(told) + len(again.splitlines()) == 40


def without_rights(command: Sequence[str]) -> list[str]:
    """Return the command so that it obeys permissions even when root runs the tests."""
    if os.geteuid() != 0:
        return list(command)
    if shutil.which("setpriv") is None:
        pytest.skip("root obeys no permissions, and there is no setpriv")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search", *command]


def test_a_folder_that_may_not_be_written(catalog: Path, tmp_path: Path) -> None:
    """A new ledger cannot be made, an old one cannot be used: errors, and nothing is told."""
    folder = tmp_path / "state"
    folder.mkdir()
    state = folder / "ledger"
    program = [
        sys.executable,
        "-m",
        "releasecal",
        "remind",
        "--catalog",
        str(catalog),
        "--state",
        str(state),
    ]
    try:
        folder.chmod(0o555)
        command = without_rights([*program, "--today", "2016-12-02"])
        made = subprocess.run(command, capture_output=True, check=False)
        folder.chmod(0o755)
        subprocess.run([*program, "--today", "2016-01-01"], check=True)
        folder.chmod(0o555)
        used = subprocess.run(command, capture_output=True, check=False)
        looked = subprocess.run([*command, "--dry-run"], capture_output=True, check=False)
    finally:
        folder.chmod(0o755)
    assert (made.returncode, made.stdout) == (1, b"")
    assert made.stderr == f"Error: {state}: the ledger cannot be used: permission denied\n".encode()
    assert (used.returncode, used.stdout) == (1, b"")
    why = "attempt to write a readonly database"
    assert used.stderr == f"Error: {state}: the ledger cannot be used: {why}\n".encode()
    assert (looked.returncode, looked.stdout) == (0, f"{LIMITED}\n".encode())


def test_titles_come_in_utf_8_from_a_bare_environment(
    write_catalog: Callable[[str], Path], tmp_path: Path
) -> None:
    """Without a locale, or with one of another encoding, text and what a command gets are UTF-8."""
    catalog = write_catalog('[film.amelie]\ntitle = "Amélie 天"\nwide = 2016-12-09\n')
    wanted = "Amélie 天 opens in wide release tomorrow, on Fri 9 Dec 2016 (US).".encode()
    for name, environment in enumerate([{}, {"LC_ALL": "C"}, {"PYTHONIOENCODING": "latin-1"}]):
        out, _ = started(catalog, tmp_path / f"{name}", env=environment).communicate()
        assert out == wanted + b"\n"
        command = script(
            tmp_path, "import os, sys\nsys.stdout.buffer.write(os.environb[b'RELEASECAL_TEXT'])\n"
        )
        out, _ = started(
            catalog, tmp_path / f"{name}-exec", "--exec", command, env=environment
        ).communicate()
        assert out == wanted


@pytest.mark.parametrize("seconds", ["nan", "inf", "1e300", "0", "-1"])
def test_a_time_limit_that_is_none_is_wrong_usage(
    releasecal: Releasecal, home: Path, seconds: str
) -> None:
    """No command is started with it."""
    marker = home / "started"
    result = releasecal(
        "remind", "--exec", f"touch {marker}", "--exec-timeout", seconds, "--today", "2026-11-24"
    )
    assert (result.exit_code, result.out, marker.exists()) == (2, "", False)


def test_the_catalog_is_never_taken_for_a_ledger(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """A mistyped --state renames nothing."""
    path = write_catalog('[film.a]\ntitle = "A"\nwide = 2016-12-02\n')
    result = releasecal("remind", "--catalog", path, "--state", path)
    assert (result.exit_code, result.out) == (2, "")
    assert path.read_text().startswith("[film.a]")


def test_a_command_that_cannot_be_started_leaves_its_reminder_due(
    releasecal: Releasecal, write_catalog: Callable[[str], Path], tmp_path: Path
) -> None:
    """Each of the two films is tried, each is told on stderr, and neither is recorded."""
    script = tmp_path / "script"
    script.write_text("no interpreter is named here\n")
    script.chmod(0o755)
    catalog = write_catalog(
        '[film.a]\ntitle = "A"\nwide = 2016-12-02\n[film.b]\ntitle = "B"\nwide = 2016-12-02\n'
    )
    arguments = ("remind", "--catalog", catalog, "--today", "2016-12-02")
    result = releasecal(*arguments, "--exec", script)
    assert (result.exit_code, result.out) == (1, "")
    assert result.err.count("Not sent, still due") == 2
    assert len(releasecal(*arguments).out.splitlines()) == 2
