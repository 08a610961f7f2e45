"""How long an export takes, against what icalendar needs to build and print as many bare events.

    python bench/ics.py [FILMS]

prints a markdown table. Reading the catalog is a row of its own; reading the file back is part of
the export. Ratios are what counts: both sides run on the same machine, one after the other, each in
a process of its own.
"""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

FILMS = 10_000

# Each in a process of its own: the peak of memory is one of the whole process and never falls.
_MEASURE = """
import resource, sys, time
sys.path.insert(0, {here!r})
import ics
work = ics.{work}({films}, {folder!r})
before = time.perf_counter()
events = work()
seconds = time.perf_counter() - before
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(seconds, memory, events)
"""


def bare(films: int, folder: str) -> Callable[[], int]:
    """Build and print two bare events for each film, with icalendar alone."""
    from datetime import UTC, date, datetime, timedelta

    from icalendar import Calendar, Event

    def work() -> int:
        calendar = Calendar()
        calendar.add("version", "2.0")
        calendar.add("prodid", "-//bench//bench//EN")
        for number in range(films * 2):
            event = Event()
            event.add("uid", f"film-{number}@bench")
            event.add("dtstamp", datetime(2000, 1, 1, tzinfo=UTC))
            event.add("dtstart", date(2026, 1, 1))
            event.add("dtend", date(2026, 1, 1) + timedelta(days=1))
            event.add("summary", f"Film {number}: limited (US)")
            calendar.add_component(event)
        content: bytes = calendar.to_ical()
        Path(folder, "bare.ics").write_bytes(content)
        return content.count(b"BEGIN:VEVENT")

    return work


def reading(films: int, folder: str) -> Callable[[], int]:
    """Read the catalog, and nothing more."""
    from releasecal import catalog

    path = _catalog(films, folder)
    return lambda: sum(len(film.releases) for film in catalog.load(path).films)


def entries(films: int, folder: str) -> Callable[[], int]:
    """Make the entries of a catalog that has been read, print them and read them back."""
    from datetime import time

    from releasecal import catalog, query
    from releasecal.ical import ics_text
    from releasecal.ical.entry import Client, Settings
    from releasecal.ical.entry import entries as entries_of
    from releasecal.spans import Span

    held = catalog.load(_catalog(films, folder))
    settings = Settings(
        client=Client.GENERIC,
        asked_leads=(Span(7, "d"), Span(0, "d")),
        usual_leads=(),
        alarm_time=time(9),
        tentative=False,
        made=None,
    )

    def work() -> int:
        listings = query.listings(held, query.Query())
        return ics_text.write("Bench", entries_of(listings, settings)).count(b"BEGIN:VEVENT")

    return work


def command(films: int, folder: str) -> Callable[[], int]:
    """Run the whole command: start, read the catalog, write the file."""
    path = _catalog(films, folder)
    output = Path(folder, "films.ics")
    line = [
        sys.executable,
        "-m",
        "releasecal",
        "export",
        "ics",
        "--catalog",
        str(path),
        "--output",
        str(output),
    ]

    def work() -> int:
        output.unlink(missing_ok=True)
        subprocess.run(
            [*line, "--lead", "7d", "--lead", "0d"], check=True, stderr=subprocess.DEVNULL
        )
        return output.read_bytes().count(b"BEGIN:VEVENT")

    return work


def _catalog(films: int, folder: str) -> Path:
    path = Path(folder, f"films-{films}.toml")
    if not path.exists():
        path.write_text("".join(_film(number) for number in range(films)), encoding="utf-8")
    return path


def _film(number: int) -> str:
    year, month, day = 1990 + number % 50, number % 12 + 1, number % 14 + 1
    moved = f"""
[[film.film-{number}.move]]
type = "limited"
from = {year}-{month:02}-{day + 14}
to = {year}-{month:02}-{day:02}
announced = "{year - 1}-05"
""".lstrip()
    return f"""
[film.film-{number}]
title = "The Film of the Number {number}, in Two Parts"
directors = ["Somebody Or-Other"]
distributor = "A Distributor"
tags = ["drama"]
url = "https://example.org/film-{number}"
limited = {year}-{month:02}-{day:02}
wide = {year}-{month:02}-{day + 7:02}
{moved if number % 4 == 0 else ""}"""


def _measured(work: str, films: int, folder: str) -> tuple[float, float, int]:
    script = _MEASURE.format(here=str(Path(__file__).parent), work=work, films=films, folder=folder)
    ended = subprocess.run(
        [sys.executable, "-c", script], check=True, stdout=subprocess.PIPE, text=True
    )
    seconds, memory, events = ended.stdout.split()
    return float(seconds), float(memory), int(events)


def main() -> None:
    """Print the table, and how memory grows with the number of films."""
    films = int(sys.argv[1]) if len(sys.argv) > 1 else FILMS
    rows = (
        ("icalendar: build and print bare events", "bare"),
        ("read the catalog", "reading"),
        ("make, print and read back full events with two alarms", "entries"),
        ("the whole command, reading the catalog included", "command"),
    )
    with tempfile.TemporaryDirectory() as folder:
        print(f"{films:,} films, Python {sys.version.split()[0]}\n")
        print("| what | events | seconds | times bare |")
        print("|---|---:|---:|---:|")
        floor = 0.0
        for label, work in rows:
            seconds, _, events = _measured(work, films, folder)
            floor = floor or seconds
            print(f"| {label} | {events:,} | {seconds:.2f} | {seconds / floor:.1f} |", flush=True)
        print("\n| films | peak memory of make, print and read back (MiB) |")
        print("|---:|---:|")
        for number in (films // 4, films // 2, films):
            print(f"| {number:,} | {_measured('entries', number, folder)[1]:.0f} |", flush=True)


if __name__ == "__main__":
    main()
