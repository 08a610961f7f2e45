"""`releasecal remind`: what it prints, and what it counts as sent."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from releasecal import ledger as ledgers
from releasecal import locations
from tests.cli.remind.conftest import CATALOG, LIMITED, Remind
from tests.conftest import Releasecal

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


def test_what_is_back_on_has_its_date_before_where_that_is_another(
    remind: Remind, catalog: Path
) -> None:
    """Tentative, as it may be, is said beside its territory."""
    back = (
        "La La Land is back on: its limited release (US{}) is {}. https://example.org/la-la-land\n"
    )
    remind("2016-12-02")
    cancelled = CATALOG.replace("wide = 2016-12-25", 'status = "cancelled"')
    for now, told in (
        ("limited = 2016-12-09", ("", "Fri 9 Dec 2016")),
        (
            'status = "tentative"\nlimited = 2017-01-20',
            (", tentative", "Fri 20 Jan 2017 (was Fri 9 Dec 2016)"),
        ),
    ):
        catalog.write_text(cancelled)
        remind("2016-12-02")
        catalog.write_text(CATALOG.replace("limited = 2016-12-09", now, 1))
        assert remind("2016-12-02", "--type", "limited").out == back.format(*told)


@pytest.mark.parametrize(
    ("source", "link"),
    [("Variety, page 3", ""), ("https://example.org/x", " https://example.org/x")],
)
def test_a_source_is_told_where_it_is_an_address(
    write_catalog: Callable[[str], Path], releasecal: Releasecal, source: str, link: str
) -> None:
    """Of a film that has no page of its own."""
    path = write_catalog(
        '[film.x]\ntitle = "X"\n'
        f'[[film.x.release]]\ntype = "wide"\ndate = 2016-12-09\nsource = "{source}"\n'
    )
    told = releasecal("remind", "--catalog", path, "--today", "2016-12-09").out
    assert told == f"X opens in wide release today, Fri 9 Dec 2016 (US).{link}\n"


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


def test_several_notices_are_one_json_array(remind: Remind) -> None:
    """Half of an array is of no use: what comes is whole, or nothing is."""
    found = json.loads(remind("2016-11-23", "--territory", "all", "--lead", "30d", "-fjson").out)
    assert [(each["film"], each["date"]) for each in found] == [
        ("moana", "2016-11-23"),
        ("moana", "2016-12-02"),
        ("la-la-land", "2016-12-09"),
    ]


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


def test_the_catalog_is_never_taken_for_a_ledger(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """A mistyped --state renames nothing."""
    path = write_catalog('[film.a]\ntitle = "A"\nwide = 2016-12-02\n')
    result = releasecal("remind", "--catalog", path, "--state", path)
    assert (result.exit_code, result.out) == (2, "")
    assert path.read_text().startswith("[film.a]")
