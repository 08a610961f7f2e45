"""Which command takes longer than ten seconds on a catalog of 10 MB, and how soon Ctrl-C ends it.

    python bench/limits.py [--shapes films tags] [--commands check list-table] [--megabytes 10]
    python bench/limits.py --interrupt [--shapes films]

Catalogs of all the shapes that have been slow, or might be, each filled up to that size, always
the same. Every command runs on each, without a cache, in a process of its own. Printed is its
CPU time in seconds, user and system, and in brackets the time on the clock; whose CPU time is over
the bound comes again at the end. With `--interrupt`, it is the longest time from SIGINT to the end
over several moments of the run, in seconds on the clock; a run that left something behind is named.
"""

import argparse
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

BOUND = 10
"""Seconds of CPU time that a command may take."""
AT_ONCE = 0.5
"""Seconds on the clock in which it ends after Ctrl-C, on a machine that does other things too."""
PATIENCE = 40
"""Seconds of CPU time after which a run is ended."""
MOMENTS = (0.2, 0.5, 0.9, 1.3, 1.7, 2.2, 3.0, 4.5, 6.0)
"""Seconds after the start at which a run is interrupted."""
TODAY = "2026-11-25"

Lines = Iterator[str]


def _numbered(text: str) -> Lines:
    """Yield a text again and again: $ is a number from 0, % a day of the month."""
    return (text.replace("$", str(at)).replace("%", f"{at % 28 + 1:02}") for at in count())


def _film(text: str, before: str = "") -> Lines:
    yield f'[film.first]\ntitle = "The First"\nwide = 2026-12-18\n{before}'
    yield from _numbered(text)


def _random(letters: str, length: int) -> Lines:
    chance = random.Random(2016)  # noqa: S311 - no secret
    while True:
        yield "".join(chance.choices(letters, k=length))


FILM = '[film.f$]\ntitle = "Film $"\nlimited = 2026-12-%\nwide = 2027-01-%\n\n'

SHAPES: dict[str, tuple[Callable[[], Lines], str]] = {
    "films": (lambda: _film(FILM), ""),
    "films of one line each": (lambda: _numbered("film.$={title='$',wide=2026-12-%}\n"), ""),
    "films without releases": (lambda: _film('[film.f$]\ntitle = "$"\n'), ""),
    "films with people": (
        lambda: _film(
            '[film.f$]\ntitle = "The Film of Number $"\ndirectors = ["Anna $"]\n'
            'cast = ["Ben $", "D"]\ndistributor = "D $"\ntags = ["drama"]\n'
            'url = "https://example.org/$"\nwide = 2026-12-%\n'
        ),
        "",
    ),
    "films that moved": (
        lambda: _film(
            '[film.f$]\ntitle = "$"\nwide = 2026-12-%\n[[film.f$.move]]\ntype = "wide"\n'
            'from = 2026-11-%\nto = 2026-12-%\nannounced = "2026-05"\n'
        ),
        "",
    ),
    "all types": (
        lambda: _numbered(
            "[film.f$]\ntitle='$'\npremiere=2026-10-%\npreview=2026-11-01\nlimited=2026-12-%\n"
            "expansion=2027-01-05\nwide=2027-01-%\nrerelease=2027-02-%\ndigital=2027-03-%\n"
            "streaming=2027-04-%\nphysical=2027-05-%\ntv=2027-06-%\n"
        ),
        "",
    ),
    "the same title": (lambda: _numbered('[film.f$]\ntitle = "Same"\nwide = 2026-12-%\n\n'), ""),
    "titles of 5,000 letters": (
        lambda: _numbered(f'[film.f$]\ntitle = "{"word " * 1000}$"\nwide = 2026-12-%\n\n'),
        "",
    ),
    "wide characters": (
        lambda: _numbered('[film.f$]\ntitle = "電影 $ é"\ntags = ["電"]\nwide = 2026-12-%\n\n'),
        "",
    ),
    "vague dates": (lambda: _numbered('[film.f$]\ntitle = "Film $"\nwide = "2027-Q1"\n\n'), ""),
    "one day": (lambda: _numbered('[film.f$]\ntitle = "Film $"\nwide = 2026-12-18\n\n'), ""),
    "releases in one film": (
        lambda: _film(
            '[[film.first.release]]\ntype = "limited"\nid = "r$"\ndate = 2026-12-%\n',
        ),
        "",
    ),
    "moves of one release": (
        lambda: _film(
            '[[film.first.move]]\ntype = "wide"\nfrom = 2026-12-18\nto = 2026-12-18\n'
            'announced = "2026-01-%"\n'
        ),
        "",
    ),
    "tags of one film": (lambda: _film('"tag $",', "tags = ["), "]\n"),
    "directors of one film": (lambda: _film('"Anna $",', "directors = ["), "]\n"),
    "one long title": (lambda: _numbered("words and "), '"\nwide = 2026-12-18\n'),
    "one long word": (lambda: _random("abc", 1000), '"\nwide = 2026-12-18\n'),
    "one long note": (lambda: _film("line $\n", 'notes = """'), '"""\n'),
    "comments": (lambda: _film("# a remark\n"), ""),
    "blank lines": (lambda: _film("\n"), ""),
    "two problems each": (
        lambda: _numbered('[film.f$]\ntitle = "F"\nwide = "2030-99"\nodd = 1\n\n'),
        "",
    ),
    "unknown keys": (lambda: _film("odd$ = 1\n"), ""),
    "unknown tables": (lambda: _numbered("[odd$]\n"), ""),
    "broken dates": (lambda: _numbered('[film.f$]\ntitle = "Film $"\nwide = 2026-13-%\n\n'), ""),
    "open quotes": (lambda: _numbered('[film.f$]\ntitle = "Film\nwide = 2026-12-%\n\n'), ""),
    "open brackets": (lambda: _film("odd$ = [\n"), ""),
    "broken at the end": (lambda: _film(FILM), "[film.last\n"),
    "films twice": (lambda: _numbered('[film.f%]\ntitle = "Film $"\n'), ""),
    "keys twice": (lambda: _film('distributor = "D $"\n'), ""),
    "nested brackets": (lambda: _film("[", "odd = "), "\n"),
    "nested and closed": (lambda: _film("[[[[]]]],", "odd = ["), "]\n"),
    "nested tables": (lambda: _film("{a=", "odd = "), "\n"),
    "one long key": (lambda: _film("a.", ""), "a = 1\n"),
    "one film in one line": (
        lambda: _film('{type="limited",id="r$",date=2026-12-%},', "release = ["),
        "]\n",
    ),
    "films in one table": (lambda: _numbered("f$={title='$',wide=2026-12-%},"), "z={title='z'}}\n"),
    "wide before limited": (
        lambda: _numbered("[film.f$]\ntitle='$'\nlimited=2026-12-20\nwide=2026-12-01\n"),
        "",
    ),
    "no TOML at all": (lambda: _random("abc=[]{}\"'\n#. 19-", 1000), ""),
    "one line of words": (lambda: _random("abc ", 1000), ""),
    "only quotes": (lambda: _numbered('"'), ""),
}
"""What a catalog is filled with, and what stands at its end."""

HEADS = {
    "one long title": '[film.first]\ntitle = "',
    "one long word": '[film.first]\ntitle = "',
    "films in one table": "film = {",
}

COMMANDS: dict[str, list[str]] = {
    "list-table": ["list", "-f", "table"],
    "list-tsv": ["list", "-f", "tsv"],
    "list-csv": ["list", "-f", "csv"],
    "list-json": ["list", "-f", "json"],
    "list-markdown": ["list", "-f", "markdown"],
    "list-films": ["list", "--films", "-f", "table"],
    "search": ["list", "--search", "film 7 zzz", "-f", "table"],
    "upcoming": ["upcoming", "-f", "tsv"],
    "upcoming-table": ["upcoming", "--within", "2y", "-f", "table"],
    "next": ["next", "-f", "table"],
    "countdown": ["countdown"],
    "show": ["show", "first", "-f", "table"],
    "show-unknown": ["show", "quite unknown"],
    "calendar": ["calendar", "2026-12", "-f", "table"],
    "calendar-svg": ["calendar", "2026-12", "-f", "svg"],
    "timeline": ["timeline", "--from", "2026", "--to", "2028", "-f", "table"],
    "timeline-svg": ["timeline", "--from", "2026", "--to", "2028", "-f", "svg"],
    "changes": ["changes", "-f", "table"],
    "changes-json": ["changes", "-f", "json"],
    "remind-dry": ["remind", "--dry-run", "--lead", "60d"],
    "remind": ["remind", "--lead", "60d"],
    "check": ["check"],
    "add": ["add", "Another Film", "--wide", "2030-01-01"],
    "add-dry": ["add", "Another Film", "--wide", "2030-01-01", "--dry-run"],
    "set": ["set", "first", "distributor", "X"],
    "set-dry": ["set", "first", "distributor", "X", "--dry-run"],
    "move": ["move", "first", "--type", "wide", "--to", "2027-02-02"],
    "release": ["release", "first", "digital", "2027-03-03"],
    "remove": ["remove", "first", "--yes"],
    "undo": ["undo"],
    "export-ics": ["export", "ics", "--output", "OUT.ics"],
    "export-html": ["export", "html", "--output", "OUT.html"],
    "publish-folder": ["publish", "folder", "FOLDER"],
    "publish-again": ["AGAIN", "publish", "folder", "FOLDER"],
    "import-csv": ["import", "csv", "IN.csv"],
    "import-ics": ["import", "ics", "IN.ics"],
    "complete": ["COMPLETE"],
}
"""The words of each command. OUT, IN and FOLDER stand for files of the run's own.

What is to be done AGAIN was done before it is measured.
"""


def catalog_of(shape: str, size: int) -> str:
    """Return a catalog of that shape, of about that many bytes."""
    fill, end = SHAPES[shape]
    parts = [HEADS.get(shape, "")]
    made = 0
    for part in fill():
        parts.append(part)
        made += len(part.encode())
        if made >= size:
            break
    return "".join([*parts, end])


def rows(size: int) -> str:
    """Return a CSV file of that many bytes with a film a row."""
    lines = ["title,wide,limited\n"]
    lines += [f"Row {at},2027-03-{at % 28 + 1:02},2027-02-01\n" for at in range(size // 33)]
    return "".join(lines)


def events(size: int) -> str:
    """Return an iCalendar file of that many bytes with a film an event."""
    lines = ["BEGIN:VCALENDAR\r\n"]
    lines += [
        f"BEGIN:VEVENT\r\nUID:{at}@example.org\r\nSUMMARY:Event {at}\r\n"
        f"DTSTART;VALUE=DATE:202703{at % 28 + 1:02}\r\nEND:VEVENT\r\n"
        for at in range(size // 105)
    ]
    return "".join([*lines, "END:VCALENDAR\r\n"])


class Run:
    """One run of a command in a home of its own."""

    def __init__(self, folder: Path, catalog: str, words: list[str]) -> None:
        self.home = Path(tempfile.mkdtemp(dir=folder))
        self.path = self.home / "films.toml"
        self.path.write_text(catalog, encoding="utf-8")
        limit = f'ulimit -t {PATIENCE}; exec "$@"'
        program = ["sh", "-c", limit, "sh", sys.executable, "-m", "releasecal"]
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.home), "LANG": "C.UTF-8"}
        self.environment = environment | {"COLUMNS": "100", "RELEASECAL_TODAY": TODAY}
        self.environment["RELEASECAL_CATALOG"] = str(self.path)
        if words == ["COMPLETE"]:
            self.environment["_RELEASECAL_COMPLETE"] = "complete_bash"
            self.environment |= {"COMP_WORDS": "releasecal\nshow\nf", "COMP_CWORD": "2"}
            words = []
        self.command = [*program, *(self._named(word) for word in words if word != "AGAIN")]
        if words[:1] == ["AGAIN"]:
            self._spawn(self.command).wait()
        if words[:1] == ["undo"]:
            self._spawn([*program, "add", "Another Film", "--wide", "2030-01-01"]).wait()

    def _named(self, word: str) -> str:
        if word.startswith(("OUT.", "IN.")):
            path = self.home / word
            size = self.path.stat().st_size
            if word == "IN.csv":
                path.write_text(rows(size))
            elif word == "IN.ics":
                path.write_text(events(size))
            return str(path)
        if word == "FOLDER":
            (self.home / "events").mkdir()
            return str(self.home / "events")
        return word

    def _spawn(self, command: list[str]) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            command,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def seconds(self) -> tuple[float, float]:
        """Return the CPU time of the run, and the time on the clock."""
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        self._spawn(self.command).wait()
        after, took = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - start
        return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, took

    def interrupt(self, moment: float) -> tuple[float | None, str]:
        """Return how long it takes to end after SIGINT, and what is left; None: it had ended."""
        before = set(_files(self.home))
        content = self.path.read_bytes()
        process = self._spawn(self.command)
        time.sleep(moment)
        if process.poll() is not None:
            return None, ""
        start = time.perf_counter()
        process.send_signal(signal.SIGINT)
        process.wait()
        took = time.perf_counter() - start
        if process.returncode not in {128 + signal.SIGINT, -signal.SIGINT}:
            return took, "" if process.returncode in {0, 1} else f"code {process.returncode}"
        left = sorted(
            str(path.relative_to(self.home))
            for path in set(_files(self.home)) - before
            if not {".cache", ".local"} & set(path.relative_to(self.home).parts)
            or ".tmp" in path.name
        )
        if self.path.read_bytes() != content:
            left.append("another catalog")
        return took, ", ".join(left[:3])


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def measure(folder: Path, text: str, name: str, *, interrupt: bool) -> tuple[float, str]:
    """Return the figure of one command on one catalog, and what there is to say of it."""
    if not interrupt:
        run = Run(folder, text, COMMANDS[name])
        spent, clock = run.seconds()
        shutil.rmtree(run.home)
        return spent, f"({clock:.1f})"
    worst, remarks = 0.0, ""
    for moment in MOMENTS:
        run = Run(folder, text, COMMANDS[name])
        took, left = run.interrupt(moment)
        shutil.rmtree(run.home)
        if took is None:
            break
        if took > worst:
            worst = took
            remarks = f"at {moment} s"
        if left:
            remarks += f"; left: {left}"
    return worst, remarks


def main() -> None:
    """Measure and print the table, and what is over the bound."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--shapes", nargs="+", default=list(SHAPES), metavar="SHAPE")
    options.add_argument("--commands", nargs="+", default=list(COMMANDS), metavar="COMMAND")
    options.add_argument("--megabytes", type=float, default=10)
    options.add_argument("--interrupt", action="store_true")
    asked = options.parse_args()
    bound = AT_ONCE if asked.interrupt else BOUND
    over = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(f"| | {' | '.join(asked.commands)} |\n|---|{'---:|' * len(asked.commands)}")
        for shape in asked.shapes:
            text = catalog_of(shape, int(asked.megabytes * 1_000_000))
            cells = []
            for command in asked.commands:
                found, remarks = measure(folder, text, command, interrupt=asked.interrupt)
                cells.append(f"{found:.2f}" if asked.interrupt else f"{found:.1f} {remarks}")
                if found > bound or "left" in remarks:
                    over.append(f"{shape}, {command}: {found:.1f} {remarks}".rstrip())
                    print("  over:", over[-1], file=sys.stderr, flush=True)
            print(f"| {shape} | {' | '.join(cells)} |", flush=True)
    print("\n".join(["", f"Over {bound} s:" if over else f"None over {bound} s.", *over]))


if __name__ == "__main__":
    main()
