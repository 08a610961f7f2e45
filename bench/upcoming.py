"""How fast `releasecal upcoming` is, beside programs that do less: medians and ratios.

    python bench/upcoming.py [--films 10 1000 10000 100000] [--runs 15] > table.md

Every number is the wall time of a whole process, interpreter start included. The programs take
turns, so that a machine that slows down slows them all.
"""

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

MANY = 10_000
"""Films from which a third of the runs is enough, and beyond which other calendars take minutes."""

KHAL_TO = 2_000
"""Releases up to which khal is measured: each is a file, and its first run reads them all."""

TODAY = date(2026, 11, 22)

PRINTS = 'import typer\napp = typer.Typer()\n@app.command()\ndef main(): print("hello")\napp()\n'
PARSES = (
    "import sys, tomllib\nimport typer\napp = typer.Typer()\n@app.command()\n"
    'def main(path: str):\n    tomllib.load(open(path, "rb"))\n    print("hello")\napp()\n'
)


def catalog(films: int) -> str:
    """Return a catalog of that many films, each with a limited and a wide date around today."""
    parts = ['territory = "US"\n']
    for at in range(films):
        limited = TODAY + timedelta(days=at % 730 - 365)
        parts.append(
            f'\n[film.film-{at}]\ntitle = "Film number {at}"\n'
            f'distributor = "Distributor {at % 40}"\n'
            f"limited = {limited}\nwide = {limited + timedelta(days=14)}\n"
        )
    return "".join(parts)


def measured(commands: dict[str, Sequence[str]], runs: int, folder: Path) -> dict[str, float]:
    """Return the median wall time of each command, in milliseconds; the commands take turns."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "COLUMNS": "100",
        "LANG": "C.UTF-8",
        "XDG_CACHE_HOME": os.devnull,  # without an index or a memo; flat.py is about those
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for run in range(runs + 1):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(
                command,
                env=environment,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                check=True,
            )
            if run:  # the first round fills caches
                times[name].append((time.perf_counter() - start) * 1000)
    return {name: statistics.median(each) for name, each in times.items()}


def others(path: Path, folder: Path) -> dict[str, Sequence[str]]:
    """Return the commands of other calendars that are installed, each over the same releases."""
    import tomllib

    films = tomllib.loads(path.read_text())["film"].values()
    releases = [(film["title"], kind, film[kind]) for film in films for kind in ("limited", "wide")]
    found: dict[str, Sequence[str]] = {}
    if len(films) > MANY:
        return found
    if remind := shutil.which("remind"):
        script = folder / "films.rem"
        script.write_text(
            "".join(f"REM {when:%b %d %Y} MSG {title}: {kind}\n" for title, kind, when in releases)
        )
        found["remind -n"] = [remind, "-n", str(script), *f"{TODAY:%b %d %Y}".split()]
    if calcurse := shutil.which("calcurse"):
        data = folder / "calcurse"
        data.mkdir(exist_ok=True)
        (data / "apts").write_text(
            "".join(f"{when:%m/%d/%Y} [1] {title}: {kind}\n" for title, kind, when in releases)
        )
        for name in ("conf", "keys", "todo"):
            (data / name).touch()
        found["calcurse -Q"] = [calcurse, "-D", str(data), "-Q", "-s11/22/2026", "-d90"]
    return found | khal(releases, folder)


def khal(releases: Sequence[tuple[str, str, date]], folder: Path) -> dict[str, Sequence[str]]:
    """Return the command of khal over a vdir with one event a release; the first run caches."""
    program = shutil.which("khal")
    if program is None or len(releases) > KHAL_TO:
        return {}
    vdir = folder / "vdir"
    vdir.mkdir(exist_ok=True)
    for at, (title, kind, when) in enumerate(releases):
        (vdir / f"{at}.ics").write_text(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//EN\r\nBEGIN:VEVENT\r\n"
            f"UID:{at}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:{when:%Y%m%d}\r\n"
            f"DTEND;VALUE=DATE:{when + timedelta(days=1):%Y%m%d}\r\nSUMMARY:{title}: {kind}\r\n"
            "END:VEVENT\r\nEND:VCALENDAR\r\n"
        )
    settings = folder / "khal.conf"
    settings.write_text(
        f"[calendars]\n[[films]]\npath = {vdir}\n[sqlite]\npath = {folder / 'khal.db'}\n"
        "[locale]\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ntimeformat = %H:%M\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
    )
    return {"khal list": [program, "-c", str(settings), "list", "2026-11-22", "90d"]}


def installed() -> str:
    """Return the program that is installed beside this Python; end where there is none."""
    program = shutil.which("releasecal", path=str(Path(sys.executable).parent))
    if program is None:
        sys.exit("releasecal is not installed beside this Python")
    return program


def main() -> None:
    """Measure and print the table."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--films", type=int, nargs="+", default=[10, 1_000, 10_000, 100_000])
    options.add_argument("--runs", type=int, default=15)
    asked = options.parse_args()
    program = installed()
    print(
        f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores;"
    )
    print(f"medians of {asked.runs} runs, in milliseconds; in brackets the ratio to (b).\n")
    rows: dict[str, dict[int, str]] = {}
    for films in asked.films:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            path = folder / "films.toml"
            path.write_text(catalog(films))
            upcoming = [program, "upcoming", "--catalog", str(path), "--today", str(TODAY)]
            upcoming.append("--format")
            parses = "(b) Typer, parses the file"
            commands: dict[str, Sequence[str]] = {
                "releasecal, tsv": [*upcoming, "tsv"],
                "releasecal, json": [*upcoming, "json"],
                "releasecal, table": [*upcoming, "table"],
                "(a) Typer, only prints": [sys.executable, "-c", PRINTS],
                parses: [sys.executable, "-c", PARSES, str(path)],
                "(c) import rich": [sys.executable, "-c", "import rich.console, rich.table"],
                **{f"(d) {each}": command for each, command in others(path, folder).items()},
            }
            runs = max(3, asked.runs if films < MANY else asked.runs // 3)
            times = measured(commands, runs, folder)
            for each, median in times.items():
                rows.setdefault(each, {})[films] = f"{median:,.0f} ({median / times[parses]:.2f})"
    print(f"| | {' | '.join(f'{films:,} films' for films in asked.films)} |")
    print(f"|---|{'---:|' * len(asked.films)}")
    for each, cells in rows.items():
        print(f"| {each} | {' | '.join(cells.get(films, '') for films in asked.films)} |")


if __name__ == "__main__":
    main()
