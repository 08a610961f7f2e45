"""How long `releasecal remind` takes beside `upcoming` on the same catalog, with a large ledger.

    python bench/remind.py [--releases 1000 100000] [--rows 1000000] [--runs 9] > table.md

Every number is the wall time of a whole process. The two take turns, so that a machine that slows
down slows both. The ledger holds as many notices of each release; the day is a usual one, on which
all of yesterday was sent.
"""

import argparse
import os
import platform
import sqlite3  # noqa: TID253 - a ledger that took years to fill is written at once
import subprocess
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

from upcoming import TODAY, catalog, installed, measured  # the bench beside this one


def fill(state: Path, path: Path, releases: int, rows: int) -> None:
    """Write a ledger with that many rows, spread over all releases and over older dates of each."""
    program = [sys.executable, "-m", "releasecal", "remind"]
    program += ["--catalog", str(path), "--state", str(state)]
    # Long before the first date: a run that finds nothing due makes the tables.
    subprocess.run([*program, "--today", str(TODAY - timedelta(days=3000))], check=True)
    each = max(1, rows // releases)
    with sqlite3.connect(state) as connection:
        for at in range(releases // 2):
            limited = TODAY + timedelta(days=at % 730 - 365)
            for kind, opens in (("limited", limited), ("wide", limited + timedelta(days=14))):
                identity = (f"film-{at}", kind, "US", "")
                connection.execute(
                    "INSERT INTO told VALUES (?, ?, ?, ?, ?, 0)", (*identity, str(opens))
                )
                days = [opens - timedelta(days=30 * back) for back in range(each)]
                eves = [str(day - timedelta(days=1)) for day in days]
                connection.executemany(
                    "INSERT INTO sent"
                    " (film, type, territory, id, date, notice, lead, falls_due, sent_on)"
                    " VALUES (?, ?, ?, ?, ?, 'due', '1d', ?, ?)",
                    [(*identity, str(day), eve, eve) for day, eve in zip(days, eves, strict=True)],
                )
    subprocess.run(
        [*program, "--today", str(TODAY - timedelta(days=1)), "--mark-sent"],
        check=True,
        capture_output=True,
    )


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--releases", type=int, nargs="+", default=[1_000, 100_000])
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=9)
    asked = parser.parse_args()
    program = installed()
    print(
        f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores;"
    )
    print(f"medians of {asked.runs} runs, in milliseconds; in brackets the ratio to `upcoming`.\n")
    print(
        "| releases | rows in the ledger | `upcoming -f tsv`"
        " | `remind`, what is due | `remind`, nothing new |"
    )
    print("|---:|---:|---:|---:|---:|")
    for releases in asked.releases:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            path, state = folder / "films.toml", folder / "ledger"
            path.write_text(catalog(releases // 2))
            fill(state, path, releases, asked.rows)
            options = ["--catalog", str(path), "--today", str(TODAY)]
            remind = [program, "remind", *options, "--state", str(state)]
            upcoming = [program, "upcoming", *options, "--format", "tsv"]
            due = measured(
                {"upcoming": upcoming, "due": [*remind, "--dry-run"]}, asked.runs, folder
            )
            subprocess.run([*remind, "--mark-sent"], check=True, capture_output=True)
            none = measured({"upcoming": upcoming, "none": remind}, asked.runs, folder)
            cells = (f"{due['upcoming']:,.0f}", _beside(due, "due"), _beside(none, "none"))
            print(f"| {releases:,} | {asked.rows:,} | {' | '.join(cells)} |", flush=True)


def _beside(times: dict[str, float], name: str) -> str:
    return f"{times[name]:,.0f} ({times[name] / times['upcoming']:.2f})"


if __name__ == "__main__":
    main()
