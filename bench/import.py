"""How fast `releasecal import csv` is, beside a listing of the same catalog: medians and ratios.

    python bench/import.py [--films 1000 5500] [--runs 5] > table.md

Every number is the wall time of a whole process, interpreter start included.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RELEASECAL = (sys.executable, "-m", "releasecal")
TERRITORY = 'territory = "US"\n'


def rows(films: int, year: int) -> str:
    """Return a list of that many films, all with dates in one year."""
    lines = [
        f"Film {at},{year}-05-{at % 28 + 1:02},{year}-06-{at % 28 + 1:02},Studio {at % 40}\n"
        for at in range(films)
    ]
    return "".join(["title,limited,wide,distributor\n", *lines])


def seconds(folder: Path, *arguments: object) -> float:
    """Return the wall time of one run over the catalog in `folder`."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "RELEASECAL_CATALOG": str(folder / "films.toml"),
    }
    start = time.perf_counter()
    subprocess.run(
        [*RELEASECAL, *map(str, arguments)], env=environment, check=True, capture_output=True
    )
    return time.perf_counter() - start


def measured(films: int, folder: Path) -> dict[str, float]:
    """Return the wall times of a round: all films new, nothing new, all moved, and a listing."""
    first, moved = folder / "first.csv", folder / "moved.csv"
    first.write_text(rows(films, 2027))
    moved.write_text(rows(films, 2028))
    (folder / "films.toml").write_text(TERRITORY)
    return {
        "all new": seconds(folder, "import", "csv", first),
        "nothing new": seconds(folder, "import", "csv", first),
        "list": seconds(folder, "list", "--format", "tsv"),
        "all moved": seconds(folder, "import", "csv", moved),
    }


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--films", type=int, nargs="+", default=[1000, 5500])
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    print("| films | import | seconds | beside `list` |\n|---|---|---|---|")
    for films in options.films:
        with tempfile.TemporaryDirectory() as folder:
            rounds = [measured(films, Path(folder)) for _ in range(options.runs)]
        medians = {name: statistics.median(each[name] for each in rounds) for name in rounds[0]}
        for name in ("all new", "nothing new", "all moved"):
            ratio = medians[name] / medians["list"]
            print(f"| {films:,} | {name} | {medians[name]:.2f} | {ratio:.1f} |")


if __name__ == "__main__":
    main()
