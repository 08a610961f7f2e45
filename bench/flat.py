"""What a command costs as the catalog grows: with an index, without one, and asked again.

    python bench/flat.py [--films 1000 10000 100000 1000000] [--simple] [--runs 15] > table.md

Every number is the CPU time of a whole process, user and system, interpreter start included: a busy
machine changes it less than the time on the clock. The programs take turns. There are as many films
around today in each catalog, so that each has as much to say. The films have people, tags, links, a
second territory and moves; `--simple` leaves those out.
"""

import argparse
import os
import platform
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from upcoming import PRINTS, TODAY, installed  # the bench beside this one

NEAR = 400
"""Films within a year of today, in a catalog of any size."""

MANY = 100_000
"""Films from which reading all of them takes seconds: three runs do, and beyond, one."""

SETTLED = 2.1
"""Seconds after which a file is known by its times."""

_WORDS = (
    "love",
    "night",
    "star",
    "city",
    "road",
    "blue",
    "last",
    "first",
    "dark",
    "summer",
    "house",
    "river",
)
_PEOPLE = (
    "Anna",
    "Ben",
    "Clara",
    "David",
    "Emma",
    "Felix",
    "Greta",
    "Hugo",
    "Ida",
    "Jonas",
    "Klara",
    "Lars",
)


def films(count: int, *, rich: bool) -> Iterator[str]:
    """Yield the text of a catalog in parts, always the same for the same number of films."""
    chance = random.Random(2016)  # noqa: S311 - no secret
    near = set(chance.sample(range(count), min(NEAR, count)))
    yield 'territory = "US"\n'
    for at in range(count):
        title = " ".join(word.title() for word in chance.choices(_WORDS, k=chance.randint(1, 4)))
        day = date(2025, 6, 1) - timedelta(days=chance.randrange(45_000))
        if at in near:
            day = TODAY + timedelta(days=chance.randrange(-365, 365))
        yield f'\n[film.film-{at}]\ntitle = "{title} {at}"\ndistributor = "Distributor {at % 40}"\n'
        yield f"limited = {day}\nwide = {day + timedelta(days=14)}\n"
        if rich:
            yield from _rest(at, day, chance)


def _rest(at: int, day: date, chance: random.Random) -> Iterator[str]:
    cast = ", ".join(
        f'"{name} {chance.choice(_WORDS).title()}"' for name in chance.choices(_PEOPLE, k=4)
    )
    yield f'directors = ["{chance.choice(_PEOPLE)} Miller"]\ncast = [{cast}]\n'
    yield f'tags = ["tag {at % 30}", "drama"]\nurl = "https://example.org/films/{at}"\n'
    if at % 4 == 0:
        abroad = day + timedelta(days=30)
        yield f'[[film.film-{at}.release]]\ntype = "wide"\nterritory = "GB"\ndate = {abroad}\n'
    if at % 5 == 0:
        yield (
            f'[[film.film-{at}.move]]\ntype = "limited"\n'
            f"from = {day - timedelta(days=20)}\nto = {day}\n"
            f'announced = {day - timedelta(days=90)}\nsource = "https://example.org/news/{at}"\n'
        )


def cpu_ms(command: Sequence[str], environment: dict[str, str]) -> float:
    """Return the CPU time of one run of a command, in milliseconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def medians(
    commands: Mapping[str, tuple[Sequence[str], dict[str, str]]],
    runs: int,
    before_each: Callable[[], None] = lambda: None,
) -> dict[str, float]:
    """Return the median of each command; they take turns, after one round that fills caches."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for run in range(runs + 1):
        for name, (command, environment) in commands.items():
            before_each()
            spent = cpu_ms(command, environment)
            if run:
                times[name].append(spent)
    return {name: statistics.median(each) for name, each in times.items()}


def measure(count: int, runs: int, *, rich: bool, program: str) -> dict[str, float]:
    """Return what each thing costs with a catalog of that many films."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "films.toml"
        with path.open("w") as stream:
            stream.writelines(films(count, rich=rich))
        time.sleep(SETTLED)
        usual = {"PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C.UTF-8"}
        no_cache = usual | {"XDG_CACHE_HOME": str(path)}
        base = [program, "--catalog", str(path), "--today", str(TODAY)]
        upcoming = [*base, "upcoming", "--within", "30d", "--format"]
        found = {"first run, which makes the index": cpu_ms([*upcoming, "tsv"], usual)}
        slow = runs if count < MANY else 3 if count == MANY else 1
        whole = {"upcoming, without an index": ([*upcoming, "tsv"], no_cache)}
        found |= medians(whole, slow) if count <= MANY else {}
        quick: dict[str, tuple[Sequence[str], dict[str, str]]] = {
            "upcoming, with its index": ([*upcoming, "tsv"], usual),
            "upcoming, a table": ([*upcoming, "table"], usual),
            "next, a table": ([*base, "next", "--format", "table"], usual),
            "show, a title": ([*base, "show", "film-7", "--format", "table"], usual),
            "Typer, prints hello": ([sys.executable, "-c", PRINTS], usual),
            "Python, does nothing": ([sys.executable, "-c", ""], usual),
            **peers(path, folder, count, usual),
        }
        # A question that was not asked before: its answer is forgotten each time.
        memo = folder / ".cache" / "releasecal" / "memo"
        found |= medians(quick, runs, partial(shutil.rmtree, memo, ignore_errors=True))
        found |= medians({"countdown, asked again": ([*base, "countdown"], usual)}, runs)
        with path.open("a") as stream:
            stream.write('\n[film.one-more]\ntitle = "One more"\nwide = 2026-12-02\n')
        found["one film added"] = cpu_ms([*upcoming, "tsv"], usual)
        return found


def peers(
    path: Path, folder: Path, count: int, usual: dict[str, str]
) -> dict[str, tuple[Sequence[str], dict[str, str]]]:
    """Return the commands of other calendars that are installed, each over the same releases."""
    program = shutil.which("remind")
    if program is None or count > MANY:
        return {}
    script = folder / "films.rem"
    with path.open() as lines, script.open("w") as stream:
        for line in lines:
            kind, _, when = line.partition(" = ")
            if kind in {"limited", "wide"}:
                stream.write(
                    f"REM {date.fromisoformat(when.strip()):%b %d %Y} MSG A film: {kind}\n"
                )
    return {"remind -n": ([program, "-n", str(script), *f"{TODAY:%b %d %Y}".split()], usual)}


def main() -> None:
    """Measure and print the table."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument(
        "--films", type=int, nargs="+", default=[1_000, 10_000, 100_000, 1_000_000]
    )
    options.add_argument("--simple", action="store_true")
    options.add_argument("--runs", type=int, default=15)
    asked = options.parse_args()
    program = installed()
    print(
        f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores;"
    )
    print(f"CPU time in milliseconds, medians of {asked.runs} runs where there is more than one.\n")
    columns = {
        count: measure(count, asked.runs, rich=not asked.simple, program=program)
        for count in asked.films
    }
    print(f"| | {' | '.join(f'{count:,} films' for count in columns)} |")
    print(f"|---|{'---:|' * len(columns)}")
    for each in dict.fromkeys(name for times in columns.values() for name in times):
        cells = [f"{times[each]:,.0f}" if each in times else "" for times in columns.values()]
        print(f"| {each} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
