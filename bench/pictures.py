"""What pictures cost: `calendar` and `timeline` of a month beside `upcoming`, and the page in Chromium.

    python bench/pictures.py [--films 5500] [--runs 15] > table.md

The commands are whole processes, which take turns. Of the page it measures its size, the time until something
is seen, and the longest frames while it opens and while its filters work: the times for which it stands still.
"""

import argparse
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

_FRAMES = """
    window.frames_ = [];
    new PerformanceObserver((list) => {
      for (const frame of list.getEntries()) window.frames_.push(frame.duration);
    }).observe({ type: "long-animation-frame", buffered: true });
"""
_TAKE_FRAMES = "return frames_.splice(0).map(Math.round).sort((one, two) => two - one).slice(0, 3)"
_SETTLE = 3.0
"""Seconds after which a page has done what it was asked."""


def catalog(films: int) -> str:
    """Return a catalog of films that open over two years, limited and wide, every third one digitally too."""
    parts = []
    for at in range(films):
        limited = TODAY + timedelta(days=at % 700)
        parts.append(
            f'[film.film-number-{at}]\ntitle = "Film number {at}"\ndirectors = ["Director {at % 900}"]\n'
            f'distributor = "Distributor {at % 40}"\nlimited = {limited}\nwide = {limited + timedelta(days=14)}\n'
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
    browser = chromium(folder)
    try:
        browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": _FRAMES})
        browser.get(page.as_uri())
        time.sleep(_SETTLE)
        seen = browser.execute_script("return performance.getEntriesByType('paint')[0].startTime")
        print(
            f"| step | longest frames, milliseconds |\n|---|---|\n| first seen after | {seen:.0f} |"
        )
        print(f"| open | {browser.execute_script(_TAKE_FRAMES)} |")
        change = (
            "const field = document.querySelector('%s'); field.value = '%s';"
            "field.dispatchEvent(new Event('input', { bubbles: true }))"
        )
        for step, script in (
            ("filter by text", change % ("#Text", "number 42")),
            ("filter by type", change % ("#Type", "D")),
            ("show all", "document.querySelector('button').click()"),
        ):
            browser.execute_script(script)
            time.sleep(_SETTLE)
            print(f"| {step} | {browser.execute_script(_TAKE_FRAMES)} |")
    finally:
        browser.quit()


def chromium(folder: Path) -> Any:
    """Return a driver of a Chromium without a window."""
    from selenium.webdriver import Chrome
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service

    options = Options()
    options.binary_location = shutil.which("chromium") or "chromium"
    for argument in ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}"):
        options.add_argument(argument)
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
