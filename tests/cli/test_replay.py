"""Films whose dates really moved, told event by event, with a cancellation and a return.

Every view must tell the same story: `changes`, `--as-of` on any day, `remind`, and the SEQUENCE of
the calendar.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from releasecal import dates
from tests.conftest import Releasecal

FIRST_DAY = date(2001, 3, 1)
"""Before all of the dates, so that every one of them lies ahead when it is announced."""
BETWEEN = timedelta(days=9)

CHAINS = {
    "A Quiet Place Part II": ("2020-03-20", "2020-09-04", "2021-04-23", "2021-09-17", "2021-05-28"),
    "Black Adam": ("2021-12-22", "TBA", "2022-07-29", "2022-10-21"),
    "No Time to Die": ("2019-11-08", "2020-02-14", "2020-04-08", "2020-11-20", "2021-10-08"),
    "Barb and Star Go to Vista Del Mar": ("2020", "2020-07-31", "2021-07-16", "2021-02-12"),
    "Avengers: Secret Wars": ("2025-11-07", "2026-05-01", "2027-05-07", "2027-12-17"),
}


@dataclass(frozen=True)
class State:
    """What is announced of the release after an event, and what that event added to its moves."""

    since: date
    when: str
    status: str
    moves: int


class Life:
    """One release, kept by commands on the days on which its dates were announced."""

    def __init__(self, releasecal: Releasecal, path: Path, title: str, first: str) -> None:
        self.releasecal, self.path, self.today = releasecal, path, FIRST_DAY
        self.run("add", title, "--wide", first)
        self.states = [State(FIRST_DAY, first, "confirmed", 0)]
        self.told: tuple[str, bool] | None = None
        self.sent: set[str] = set()
        self.remind()

    def run(self, *arguments: str) -> str:
        """Run a command on the day that it is now, and return what it printed."""
        result = self.releasecal(*arguments, "--catalog", self.path, "--today", str(self.today))
        assert (result.exit_code, result.err.replace("Began a catalog", "")[:9]) in {
            (0, ""),
            (0, " of your "),
        }, result
        return result.out

    def move(self, *options: str, when: str | None = None, status: str = "confirmed") -> None:
        """Announce a move on the next day of news."""
        self.today += BETWEEN
        self.run("move", self.slug, *options)
        last = self.states[-1]
        self.states.append(State(self.today, when or last.when, status, last.moves + 1))
        self.remind()

    @property
    def slug(self) -> str:
        """The film's slug."""
        (record,) = json.loads(self.run("list", "--format", "json"))
        return str(record["film"])

    def remind(self) -> None:
        """Let cron run twice, and hold what comes against the laws of reminders."""
        expected = list(self.notices())
        for wanted in (expected, []):
            found = json.loads(self.run("remind", "--lead", "100y", "--format", "json") or "[]")
            assert [(each["notice"], each["date"] or "TBA") for each in found] == wanted

    def notices(self) -> Iterator[tuple[str, str]]:
        """Yield what is to be told after the last event, and count it as told."""
        last = self.states[-1]
        if last.status == "cancelled":
            if self.told and not self.told[1]:
                yield "cancelled", last.when
                self.told = (self.told[0], True)
            return
        if self.told and self.told[1]:
            yield "back", last.when
            self.told = (last.when, False)
        elif self.told and self.told[0] != last.when:
            yield "moved", last.when
            self.told = (last.when, False)
        if dates.parse(last.when).day and last.when not in self.sent:
            yield "due", last.when
            self.sent.add(last.when)
            self.told = (last.when, False)


def live(releasecal: Releasecal, path: Path, title: str, chain: Sequence[str], cut: int) -> Life:
    """Let a release live through its dates; before the one at `cut` it is cancelled and back."""
    life = Life(releasecal, path, title, chain[0])
    for at, when in enumerate(chain[1:], start=1):
        if at == cut:
            life.move("--cancel", status="cancelled")
            life.move("--reinstate", "--reason", "talks went well")
        life.move("--to", when, when=when)
    life.move("--cancel", status="cancelled")
    life.move("--reinstate", "--to", "2028-01-07", when="2028-01-07")
    return life


@pytest.mark.parametrize("cut", [1, 2])
@pytest.mark.parametrize("title", CHAINS)
def test_all_views_tell_one_story(
    releasecal: Releasecal, tmp_path: Path, title: str, cut: int
) -> None:
    """On every day dates and status are those announced by then; each move counts once."""
    life = live(releasecal, tmp_path / "films.toml", title, CHAINS[title], cut)
    for state, following in zip(life.states, [*life.states[1:], None], strict=True):
        days = {state.since, state.since + timedelta(days=4)}
        if following is not None:
            days.add(following.since - timedelta(days=1))
        for day in days:
            (seen,) = json.loads(life.run("list", "--as-of", str(day), "--format", "json"))
            assert (seen["date"] or "TBA", seen["status"]) == (state.when, state.status)
    changes = json.loads(life.run("changes", "--format", "json"))
    assert len(changes) == life.states[-1].moves
    assert [each["announced"] for each in changes] == [
        str(state.since) for state in reversed(life.states[1:])
    ]
    calendar = life.run("export", "ics", "--tentative")
    assert f"SEQUENCE:{life.states[-1].moves}\r\n" in calendar


ANNOUNCED = {
    # film: type, territory, first date, then (announced, date) as the studios announced them
    "The Batman": (
        "wide", "US", "2021-06-25",
        [("2020-04-20", "2021-10-01"), ("2020-10-06", "2022-03-04")],
    ),
    "Blade": (
        "wide", "US", "2023-11-03",
        [
            ("2022-10-11", "2024-09-06"), ("2023-06-13", "2025-02-14"),
            ("2024", "2025-11-07"), ("2025-05", "TBA"),
        ],
    ),
    "Mulan": (
        "wide", "DE", "2020-03-26",
        [("2020-04", "2020-07-23"), ("2020-07-01", "2020-08-20")],
    ),
    "White Bird": (
        "wide", "US", "2023-08-25",
        [("2023-07", "2023-Q4"), ("2023-12-01", "2024-10-04")],
    ),
    "No Time to Die": (
        "wide", "GB", "2020-04",
        [("2020-03-04", "2020-11"), ("2020-10-02", "2021-04-02")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("title", ANNOUNCED)
def test_real_chains_replayed(
    releasecal: Releasecal, write_catalog: Callable[[str], Path], title: str
) -> None:
    """Moves made one by one are the chain of `changes`, and --as-of gives the dates between."""
    kind, territory, first, moves = ANNOUNCED[title]
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
