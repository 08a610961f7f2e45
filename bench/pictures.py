"""What pictures cost: a month's `calendar` and `timeline` beside `upcoming`, the page in Chromium.

    python bench/pictures.py [--films 5500] [--runs 15] > table.md

The commands are whole processes, which take turns. Of the page it measures its size, and the
longest pieces of work while it opens and while its filters work, for which it stands still: in the
time that its thread had the processor, so that a busy machine does not count.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from upcoming import TODAY, measured

_SETTLE = 5.0
"""Seconds after which a page has done what it was asked."""


def catalog(films: int) -> str:
    """Return a catalog of films over two years, limited and wide, every third digitally too."""
    parts = []
    for at in range(films):
        limited = TODAY + timedelta(days=at % 700)
        parts.append(
            f'[film.film-number-{at}]\ntitle = "Film number {at}"\n'
            f'directors = ["Director {at % 900}"]\ndistributor = "Distributor {at % 40}"\n'
            f"limited = {limited}\nwide = {limited + timedelta(days=14)}\n"
            + ("" if at % 3 else f'digital = "{limited + timedelta(days=70):%Y-%m}"\n')
        )
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


def print_page(program: str, path: Path, folder: Path) -> None:
    """Print what the page weighs, and how long it stands still."""
    page = folder / "page.html"
    start = time.perf_counter()
    common = ("--catalog", str(path), "--today", str(TODAY))
    export = [program, "export", "html", *common, "--output", str(page)]
    subprocess.run(export, check=True, capture_output=True)
    seconds = time.perf_counter() - start
    releases = page.read_text().count("PublicationEvent")
    print(f"\nThe page: {seconds:.1f} seconds, {releases:,} releases, ", end="")
    print(f"{page.stat().st_size / releases:,.0f} bytes each.\n")
    field = (
        "const field = document.querySelector('%s'); field.value = '%s';"
        "field.dispatchEvent(new Event('input', { bubbles: true }))"
    )
    steps = (
        field % ("#Text", "number 42"),
        field % ("#Type", "D"),
        "document.querySelector('button').click()",
    )
    browser = chromium(folder)
    try:
        browser.get(page.as_uri())
        print("| step | longest work, milliseconds |\n|---|---:|")
        print(f"| open | {longest_work(browser):.0f} |")
        browser.get(page.as_uri())
        time.sleep(_SETTLE)
        browser.get_log("performance")
        for script in steps:
            browser.execute_script(script)
            time.sleep(_SETTLE)
        print(f"| filter by text and type, show all | {longest_work(browser):.0f} |")
    finally:
        browser.quit()


def longest_work(browser: Any) -> float:
    """Return the longest task since this was asked last, in milliseconds of processor time."""
    time.sleep(_SETTLE)
    browser.get("about:blank")  # then all is told
    messages = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    events = [each["params"] for each in messages if each["method"] == "Tracing.dataCollected"]
    tasks = [event for event in events if event["name"].endswith("RunTask")]
    return max(float(task.get("tdur", 0)) / 1000 for task in tasks)


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
    traced = {"traceCategories": "disabled-by-default-devtools.timeline,devtools.timeline,toplevel"}
    options.add_experimental_option("perfLoggingPrefs", traced)
    return Chrome(options=options, service=Service(shutil.which("chromedriver")))


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--films", type=int, default=5_500)
    options.add_argument("--runs", type=int, default=15)
    asked = options.parse_args()
    program = shutil.which("releasecal", path=str(Path(sys.executable).parent))
    if program is None:
        sys.exit("releasecal is not installed beside this Python")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        path = folder / "films.toml"
        path.write_text(catalog(asked.films))
        print_commands(program, path, asked.runs, folder)
        print_page(program, path, folder)


if __name__ == "__main__":
    main()
