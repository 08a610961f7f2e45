"""`sync`: what becomes of the dates of a catalog as a source changes its own."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from releasecal.catalog import load
from tests.cli.sync.conftest import CATALOG
from tests.conftest import Releasecal
from tests.source_server import SourceServer


def test_a_change_is_a_move_and_nothing_else_is_touched(
    releasecal: Releasecal, catalog: Path
) -> None:
    """The date follows, the move stands in the ledger, and every other line is as it was."""
    result = releasecal("sync")
    assert result.out == "La La Land: wide US moved from 16 to 25 Dec 2016, 9 days later\n"
    assert (result.exit_code, result.err) == (0, "")
    after = CATALOG.replace(
        "wide = 2016-12-16                    # keep", "wide = 2016-12-25                    # keep"
    ).replace(
        "synced.tmdb.wide.US = 2016-12-16\n",
        "synced.tmdb.wide.US = 2016-12-25\n\n[[film.la-la-land.move]]\n"
        'type = "wide"\nfrom = 2016-12-16\nto = 2016-12-25\nsource = "tmdb"\n',
    )
    assert catalog.read_text() == f"{after}synced.tmdb.wide.US = 2017-01-06\n"


def test_a_date_that_is_gone_is_null_in_a_record(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """As in every other record: TBA is a word for people, and for the catalog."""
    server.film(1, "La La Land")
    days = ("2016-11-22", "2016-11-24", "2016-11-26", "2016-11-28")
    told = [releasecal("sync", "--format", "json", "--today", day).out for day in days]
    records = [each for out in told for each in json.loads(out or "[]")]
    assert 'wide = "TBA"' in catalog.read_text()
    (moved,) = [each for each in records if each["change"] == "moved"]
    assert (moved["from"], moved["to"]) == ("2016-12-16", None)


def test_a_second_run_within_the_day_asks_nobody(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """It prints nothing and changes no byte; the next day, or for a named film, it asks again."""
    releasecal("sync")
    before = catalog.read_bytes()
    server.requests.clear()
    again = releasecal("sync")
    assert (again.exit_code, again.out, again.err, server.requests) == (0, "", "", [])
    releasecal("sync", "lion")
    assert len(server.requests) == 1
    releasecal("sync", "--today", "2016-11-23")
    assert len(server.requests) == 3
    assert releasecal("sync", "--exit-code").exit_code == 3
    assert catalog.read_bytes() == before


def test_each_change_is_announced_as_exactly_as_it_is_known(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """The day after a look it is that day; after a month away it is the period in between."""
    releasecal("sync")
    server.film(1, "La La Land", US=[(3, "2017-01-06")])
    releasecal("sync", "--today", "2016-11-23")
    server.film(1, "La La Land", US=[(3, "2017-01-13")])
    releasecal("sync", "--today", "2016-12-20")
    film = load(catalog).films[0]
    announced = [move.announced and move.announced.notation for move in film.releases[0].moves]
    assert announced == [None, "2016-11-23", "2016-Q4"]
    lines = releasecal("changes", "--format", "tsv").out.splitlines()
    assert [line.split("\t")[5:7] for line in lines] == [
        ["2017-01-06", "2017-01-13"],
        ["2016-12-25", "2017-01-06"],
        ["2016-12-16", "2016-12-25"],
    ]


def test_what_was_written_by_hand_stays(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """Two dates that differ are told once, with a line that takes the other one and works."""
    releasecal("sync")
    releasecal("set", "lion", "wide", "2017-01-20")
    server.film(2, "Lion", US=[(3, "2017-01-13")])
    told = releasecal("sync", "lion").out
    command = "releasecal move lion --type wide --territory US --to 2017-01-13"
    assert told == (
        "Lion: wide US stays at 20 Jan 2017, which is yours; TMDb says 13 Jan 2017;"
        f" `{command}` takes that\n"
    )
    assert releasecal("sync", "lion").out == ""
    releasecal(*command.split()[1:])
    assert releasecal("sync", "lion").out == ""
    assert load(catalog).films[1].releases[0].date.notation == "2017-01-13"


def test_what_was_taken_out_stays_out(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """The base remembers that it was there once, whatever the source comes to say."""
    releasecal("sync")
    releasecal("set", "lion", "wide", "", "--yes")
    server.film(2, "Lion", US=[(3, "2017-02-03")])
    assert releasecal("sync", "lion").out == ""
    assert load(catalog).films[1].releases == ()


def test_what_is_doubtful_waits_for_take(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """It is told once and not written; `--take` finds it in a film that was just looked at."""
    server.film(2, "Lion", US=[(3, "2018-01-01")])
    releasecal("set", "lion", "wide", "", "--yes")
    assert "Lion: not taken: wide US 1 Jan 2018, for January 1" in releasecal("sync").out
    assert releasecal("sync", "--today", "2016-11-23").out == ""
    assert load(catalog).films[1].releases == ()
    taken = releasecal("sync", "--take", "--today", "2016-11-23")
    assert taken.out == "Lion: wide US added: 1 Jan 2018\n"


def test_a_date_that_is_gone_is_tba_after_a_while(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """Told at once, kept for three days, and back when the source has it again."""
    releasecal("sync")
    server.film(1, "La La Land")
    told = [releasecal("sync", "--today", f"2016-11-{day}").out for day in (23, 25, 26, 27)]
    assert told == [
        "La La Land: TMDb does not say wide US (25 Dec 2016) any more;"
        " it stays, unless that lasts\n",
        "",
        "La La Land: wide US moved from 25 Dec 2016 to TBA\n",
        "",
    ]
    server.film(1, "La La Land", US=[(3, "2017-01-06")])
    back = releasecal("sync", "--today", "2016-11-28").out
    assert back == "La La Land: wide US moved from TBA to 6 Jan 2017\n"


def test_a_dry_run_shows_the_difference_and_keeps_nothing(
    releasecal: Releasecal, catalog: Path
) -> None:
    """Neither the catalog changes nor what is remembered: the real run tells the same."""
    before = catalog.read_bytes()
    result = releasecal("sync", "--dry-run")
    added = [line for line in result.out.splitlines() if line.startswith("+")]
    assert "+wide = 2016-12-25                    # keep this comment" in added
    assert result.err == "La La Land: wide US moved from 16 to 25 Dec 2016, 9 days later\n"
    assert catalog.read_bytes() == before
    assert releasecal("sync").out == result.err


def test_people_and_numbers_are_filled_in_once(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """What is there stays, and what the owner takes out later is not filled in again."""
    film = server.film(2, "Lion", US=[(3, "2017-01-06")])
    film["credits"] = {
        "cast": [{"name": f"Actor {number}"} for number in range(9)],
        "crew": [{"name": "Garth Davis", "job": "Director"}, {"name": "X", "job": "Editor"}],
    }
    film["external_ids"] = {"imdb_id": "tt3741834", "wikidata_id": None}
    told = releasecal("sync", "lion").out
    assert told == "Lion: filled in: directors, cast, ids.imdb\n"
    lion = load(catalog).films[1]
    assert (lion.directors, len(lion.cast)) == (("Garth Davis",), 5)
    assert lion.ids == {"tmdb": "2", "imdb": "tt3741834"}
    releasecal("set", "lion", "directors", "")
    assert releasecal("sync", "lion").out == ""


def test_scripts_get_records(releasecal: Releasecal, catalog: Path) -> None:
    """JSON is one array of flat records, empty when there is nothing."""
    [record] = json.loads(releasecal("sync", "--format", "json").out)
    text = record.pop("text")
    assert text == "La La Land: wide US moved from 16 to 25 Dec 2016, 9 days later"
    assert record == {
        "film": "la-la-land",
        "title": "La La Land",
        "change": "moved",
        "type": "wide",
        "territory": "US",
        "id": None,
        "from": "2016-12-16",
        "to": "2016-12-25",
        "source": "tmdb",
        "reason": None,
    }
    assert releasecal("sync", "--all", "--format", "json").out == "[]\n"


def test_a_run_that_is_over_is_left_alone(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """A year after its last release a film is only asked for by name, or with --all."""
    releasecal("sync", "--today", "2018-06-01")
    assert server.requests == []
    releasecal("sync", "--today", "2018-06-01", "--all")
    assert len(server.requests) == 2


def test_a_walk_through_two_years(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """Whatever day it is, the catalog says what the source says, but for what the owner wrote."""
    catalog.write_text('[film.la]\ntitle = "La"   # mine\nids.tmdb = 1\n')
    told = ["2016-12-16", "2016-12-16", "2017-01-06", "2017-01-27", "2017-01-06", "2017-03-03"]
    today = date(2015, 11, 20)
    for at, day in enumerate(told):
        server.film(1, "La", US=[(2, "2016-12-09"), (3, day)], GB=[(3, "2017-01-13")])
        today += timedelta(days=60)
        assert releasecal("sync", "--today", today, "--territory", "all").exit_code == 0
        dates = {r.key[:2]: r.date.notation for r in load(catalog).films[0].releases}
        assert [dates[key] for key in sorted(dates, key=str)] == (
            ["2016-12-09" if at < 2 else "2016-12-02", "2017-01-13", day]
        )
        if at == 1:
            releasecal("set", "la", "limited", "2016-12-02")
        assert 'title = "La"   # mine\n' in catalog.read_text()
        before = catalog.read_bytes()
        assert releasecal("sync", "la", "--today", today, "--territory", "all").out == ""
        assert catalog.read_bytes() == before
    moves = next(r.moves for r in load(catalog).films[0].releases if r.moves)
    assert [move.to.notation for move in moves if move.to] == told[2:]


@pytest.mark.parametrize(
    "layout",
    [
        '[film]\nla.title = "La"\nla.ids.tmdb = 1\nlo.title = "Lo"\nla.wide = 2016-12-16\n'
        "la.synced.tmdb.wide.US = 2016-12-16\n",
        '[film]\nla = { title = "La", ids = { tmdb = 1 }, wide = 2016-12-16,'
        " synced = { tmdb = { wide = { US = 2016-12-16 } } } }\n",
        '[film.la]\ntitle = "La"\nids = { tmdb = 1 }\nwide = 2016-12-16\n'
        "[film.la.synced.tmdb]\nwide.US = 2016-12-16   # told\n[film.lo]\ntitle = 'Lo'\n",
        'film.la = { title = "La", ids.tmdb = 1, wide = 2016-12-16,'
        " synced.tmdb.wide.US = 2016-12-16 }\n",
        '[film.la]\r\ntitle = "La"\r\nids.tmdb = 1\r\ntheatrical = 2016-12-16\r\n'
        "synced.tmdb.theatrical.US = 2016-12-16\r\n",
    ],
)
def test_any_way_to_write_a_film_will_do(
    releasecal: Releasecal, catalog: Path, server: SourceServer, layout: str
) -> None:
    """Moves, new releases and what the source said are written as the film is written, once."""
    catalog.write_bytes(layout.encode())
    server.film(1, "La", US=[(3, "2016-12-25"), (3, "2017-01-13", "IMAX"), (2, "2016-12-09")])
    result = releasecal("sync")
    assert result.err == ""
    assert result.out.count("\n") == 3
    film = load(catalog).films[0]
    dates = {release.words: release.date.notation for release in film.releases}
    assert dates == {
        "wide US": "2016-12-25",
        "wide US imax": "2017-01-13",
        "limited US": "2016-12-09",
    }
    assert film.synced["tmdb"] == {release.key: release.date for release in film.releases}
    before = catalog.read_bytes()
    assert (releasecal("sync", "la").out, catalog.read_bytes()) == ("", before)


def test_a_territory_that_dates_came_from_is_followed_wherever_one_looks(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """Also when it is not among those shown; asked for by name, territories are those alone."""
    catalog.write_text(
        '[film.x]\ntitle = "X"\nids.tmdb = 1\nsynced.tmdb.wide.GB = 2016-12-16\n'
        '[[film.x.release]]\ntype = "wide"\nterritory = "GB"\ndate = 2016-12-16\n'
    )
    server.film(1, "X", GB=[(3, "2016-12-23")], FR=[(3, "2016-12-21")])
    assert releasecal("sync", "x", "--territory", "US").out == ""
    told = releasecal("sync", "x").out
    assert told == "X: wide GB moved from 16 to 23 Dec 2016, 7 days later\n"
