"""What pictures cost: a month's `calendar` and `timeline` beside `upcoming`, the page in Chromium.

    python bench/pictures.py [--films 5500] [--runs 15] [--rounds 5] > table.md

The commands are whole processes, which take turns. Of the page it measures its size, and from
Chromium's own trace the longest pieces of work while it opens and while its filters work, for which
it stands still: in the time that its thread had the processor, so that a busy machine does not
count, and beside it in wall time.
"""

import argparse
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from statistics import median
from typing import Any

from upcoming import TODAY, installed, measured

_SETTLE = 2.0
"""Seconds after which a page has done what it was asked."""

_SET = (
    "const field = document.querySelector('#%s'); field.value = '%s';"
    "field.dispatchEvent(new Event('input', { bubbles: true }))"
)
STEPS = (
    ("open", ""),
    ("text, a few", _SET % ("Text", "number 42")),
    ("and a type", _SET % ("Type", "D")),
    ("show all", "document.querySelector('button').click()"),
    ("type", _SET % ("Type", "W")),
    ("another territory", _SET % ("Territory", "GB")),
    ("show all again", "document.querySelector('button').click()"),
    ("text, none", _SET % ("Text", "no such film")),
    ("text away", _SET % ("Text", "")),
)
"""What is done with the page, one after the other."""
PLACES = ("", "#Runs", "#Months", "#Films")
"""What of the page is in sight."""


def catalog(films: int) -> str:
    """Return a catalog of films over two years, limited and wide, some digitally and in GB."""
    parts = []
    for at in range(films):
        limited = TODAY + timedelta(days=at % 700)
        parts.append(
            f'[film.film-number-{at}]\ntitle = "Film number {at}"\n'
            f'directors = ["Director {at % 900}"]\ndistributor = "Distributor {at % 40}"\n'
            f"limited = {limited}\nwide = {limited + timedelta(days=14)}\n"
            + ("" if at % 3 else f'digital = "{limited + timedelta(days=70):%Y-%m}"\n')
        )
        if at % 11 == 0:
            parts.append(f'[[film.film-number-{at}.release]]\ntype = "wide"\n')
            parts.append(f'territory = "GB"\ndate = {limited}\n')
    return "".join(parts)


def print_commands(program: str, path: Path, runs: int, folder: Path) -> None:
    """Print the median time of each command over one month, and its ratio to `upcoming`."""
    month = ("--from", "2027-02-01", "--to", "2027-02-28", "--format", "table")
    common = ("--catalog", str(path), "--today", str(TODAY))
    names = ("upcoming", "calendar", "timeline")
    commands: dict[str, Sequence[str]] = {name: [program, name, *common, *month] for name in names}
    times = measured(commands, runs, folder)
    print("| command | milliseconds | ratio |\n|---|---:|---:|")
    for name in names:
        print(f"| {name} | {times[name]:,.0f} | {times[name] / times['upcoming']:.2f} |")


def print_page(program: str, path: Path, rounds: int, folder: Path) -> None:
    """Print what the page weighs, and how long it stands still, with each of its parts in sight."""
    page = folder / "page.html"
    start = time.perf_counter()
    common = ("--catalog", str(path), "--today", str(TODAY), "--territory", "all")
    export = [program, "export", "html", *common, "--output", str(page)]
    subprocess.run(export, check=True, capture_output=True)
    seconds = time.perf_counter() - start
    releases = page.read_text().count("PublicationEvent")
    print(f"\nThe page: {seconds:.1f} seconds, {releases:,} releases, ", end="")
    print(f"{page.stat().st_size / releases:,.0f} bytes each.\n")
    print(f"Longest work in milliseconds, {rounds} rounds at a load of ", end="")
    print(f"{os.getloadavg()[0]:.1f}: median / most of processor time, most of wall time\n")
    print("| step |", *(f"{place or 'top'} |" for place in PLACES))
    print("|---|" + "---:|" * len(PLACES), flush=True)
    found = {place: [longest_works(page, place) for _ in range(rounds)] for place in PLACES}
    for at, (name, _) in enumerate(STEPS):
        print(f"| {name} |", end="")
        for place in PLACES:
            cpu, wall = zip(*(one[at] for one in found[place]), strict=True)
            print(f" {median(cpu):.0f} / {max(cpu):.0f}, {max(wall):.0f} |", end="")
        print()


def longest_works(page: Path, place: str) -> list[tuple[float, float]]:
    """Return for each step the longest task of the page's thread: of processor time, of wall time.

    In milliseconds. The collection of garbage counts, whenever it comes.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        browser = chromium(Path(name))
        try:
            browser.get(f"{page.as_uri()}{place}")
            for at, (_, script) in enumerate(STEPS):
                browser.execute_script(f"console.timeStamp('{at}'); {script}")
                time.sleep(_SETTLE)
            browser.get("about:blank")  # then all is told
            log = browser.get_log("performance")
        finally:
            browser.quit()
    messages = [json.loads(entry["message"])["message"] for entry in log]
    events = [each["params"] for each in messages if each["method"] == "Tracing.dataCollected"]
    marks = [event for event in events if event["name"] == "TimeStamp"]
    thread = marks[0]["pid"], marks[0]["tid"]
    tasks = [
        event
        for event in events
        if event["name"].endswith("RunTask") and (event["pid"], event["tid"]) == thread
    ]
    begins = {int(mark["args"]["data"]["message"]): mark["ts"] for mark in marks}
    ends = [begins[at] for at in range(1, len(STEPS))] + [begins[len(STEPS) - 1] + _SETTLE * 1e6]
    works = []
    for begin, end in zip([0, *ends], ends, strict=False):
        # A task that a step begins with holds its mark.
        mine = [task for task in tasks if begin <= task["ts"] + task.get("dur", 0) < end]
        cpu, wall = (max(task.get(key, 0) / 1000 for task in mine) for key in ("tdur", "dur"))
        works.append((cpu, wall))
    return works


def chromium(folder: Path) -> Any:
    """Return a driver of a Chromium without a window."""
    from selenium.webdriver import Chrome
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service

    options = Options()
    options.binary_location = shutil.which("chromium") or "chromium"
    for argument in ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
    traced = {"traceCategories": "disabled-by-default-devtools.timeline,devtools.timeline"}
    options.add_experimental_option("perfLoggingPrefs", traced)
    return Chrome(options=options, service=Service(shutil.which("chromedriver")))


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--films", type=int, default=5_500)
    options.add_argument("--runs", type=int, default=15)
    options.add_argument("--rounds", type=int, default=5)
    asked = options.parse_args()
    program = installed()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        path = folder / "films.toml"
        path.write_text(catalog(asked.films))
        print_commands(program, path, asked.runs, folder)
        print_page(program, path, asked.rounds, folder)


if __name__ == "__main__":
    main()
