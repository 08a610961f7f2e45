"""A folder with a catalog, in which a command runs, with the server that it asks if any."""

import re
import shutil
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.attack.commands import EVERY, Command
from tests.attack.starter import Done, Starter
from tests.calendar_servers import CalDav, xandikos
from tests.conftest import bare_environment
from tests.source_server import TOKEN, serving

CATALOG = """\
# mine
[film.la-la-land]
title = "La La Land"   # kept
wide = 2016-12-16
limited = 2016-12-09
ids.tmdb = 1

[film.sully]
title = "Sully"
wide = 2016-09-09
"""
FILES = {
    "films.toml": CATALOG,
    "films.csv": "title,wide\nSully,2016-09-16\nMoana,2016-11-23\n",
    "films.ics": "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Moana\n"
    "DTSTART;VALUE=DATE:20161123\nEND:VEVENT\nEND:VCALENDAR\n",
    "article.txt": "Fences opens wide on December 25.",
    "edit.sh": '#!/bin/sh\nfor file; do :; done\necho "# edited" >> "$file"\n',
}
WRITING = [
    each
    for each in EVERY
    if each.takes("--dry-run") or each.takes("--output") or str(each) == "init"
]
INSTEAD = {
    "add": ["add", "Fences", "--wide", "2016-12-25"],
    "set": ["set", "la-la-land", "distributor", "Lionsgate"],
    "init": ["init", "--catalog", "new/own.toml"],
    "undo": ["undo"],
    "import text": ["import", "text", "article.txt", "--published", "2016-12-09", "--yes", "sure"],
    "import tmdb": ["import", "tmdb", "--from", "2016-12-01", "--to", "2017-06-30"],
    "link": ["link"],
}
"""What to run where the example in the help changes nothing in this catalog."""

_FILES = (
    "openat,open,creat,write,pwrite64,pread64,read,fsync,fdatasync,rename,renameat2,link,linkat,"
    "symlink,unlink,unlinkat,mkdir,rmdir,ftruncate,chmod,fchmod,chown,fchown,fchownat,utimensat,"
    "flock,fcntl,getdents64,newfstatat,readlink,getxattr,listxattr,setxattr,lseek,close"
)
_NETWORK = ",socket,connect,sendto,recvfrom"
_LINE = re.compile(r"^(\d+) +(\w+)\((.*)$")
_CHANGING = {
    "creat", "write", "pwrite64", "fsync", "fdatasync", "rename", "renameat2", "link", "linkat",
    "symlink", "unlink", "unlinkat", "mkdir", "rmdir", "ftruncate", "chmod", "fchmod", "chown",
    "fchown", "fchownat", "utimensat", "setxattr", "sendto",
}  # fmt: skip


class Call(NamedTuple):
    """A system call of a run: its name, and which one of that name it is, from 1."""

    name: str
    number: int
    changes: bool
    """Whether it may change anything."""


class Place:
    """The folder of one command."""

    def __init__(self, folder: Path, command: Command, starter: Starter) -> None:
        self.folder, self.command, self.starter = folder, command, starter
        self.words = INSTEAD.get(str(command), command.example)
        self.variables = bare_environment(HOME=folder / "home", TZ="UTC")
        self.variables |= {"RELEASECAL_CATALOG": "films.toml", "RELEASECAL_TODAY": "2016-12-09"}
        self.variables |= {"EDITOR": str(folder / "edit.sh"), "LC_ALL": "C.UTF-8"}
        self.calendar: CalDav | None = None

    def prepare(self) -> None:
        """Make everything as it was."""
        shutil.rmtree(self.folder, ignore_errors=True)
        (self.folder / "home").mkdir(parents=True)
        for name, text in FILES.items():
            (self.folder / name).write_text(text)
        (self.folder / "films.toml").chmod(0o600)
        (self.folder / "edit.sh").chmod(0o755)
        if str(self.command) == "undo":
            self.run(["add", "Moana"])
        if self.calendar:
            for name in self.calendar.names():
                self.calendar.ask("DELETE", name)

    def run(self, words: list[str], *strace: str) -> Done:
        """Run the program here."""
        return self.starter.run(words, self.folder, self.variables, *strace)

    def files(self) -> dict[str, bytes]:
        """Return all files that are here, and the events on the server."""
        found = (path for path in self.folder.rglob("*") if path.is_file())
        files = {str(path.relative_to(self.folder)): path.read_bytes() for path in found}
        if self.calendar:
            files |= {f"server/{each}": b"" for each in self.calendar.names()}
        return files

    def calls(self) -> list[Call]:
        """Run the command to its end and return its calls that name a file of this folder."""
        log = self.folder.with_name("trace")
        self.prepare()
        names = _FILES + _NETWORK * self.asks
        self.run(self.words, "-y", "-s", "4096", "-o", str(log), "-e", f"trace={names}")
        counted: dict[tuple[str, str], int] = defaultdict(int)
        found: dict[Call, None] = {}
        for line in log.read_text(errors="replace").splitlines():
            if match := _LINE.match(line):
                process, name, rest = match.groups()
                counted[process, name] += 1  # as strace counts: each thread for itself
                told = re.sub(r"AT_FDCWD<[^>]*>", "", rest)
                if str(self.folder) in told or re.match(r'(?:, )?"[^/"]|\d+<(?:socket|TCP)', told):
                    changes = name in _CHANGING or "O_CREAT" in rest
                    found[Call(name, counted[process, name], changes)] = None
        return list(found)

    @property
    def asks(self) -> bool:
        """Whether it is a command that asks a server."""
        return self.calendar is not None or "TMDB_TOKEN" in self.variables


@contextmanager
def opened(folder: Path, command: Command, starter: Starter) -> Iterator[Place]:
    """Make a place, and start the server that its command asks."""
    place = Place(folder / "place", command, starter)
    if str(command) in {"sync", "link", "import tmdb"}:
        with serving() as server:
            server.film(1, "La La Land", US=[(3, "2016-12-25")])
            server.film(2, "Sully", US=[(3, "2016-09-09")])["release_date"] = "2016-09-09"
            server.film(3, "Fences", US=[(3, "2016-12-25")])["release_date"] = "2016-12-25"
            place.variables |= {"TMDB_TOKEN": TOKEN, "RELEASECAL_TMDB_URL": f"{server.url}/3"}
            yield place
    elif str(command) == "publish caldav":
        with xandikos(folder / "server") as place.calendar:
            place.words = ["publish", "caldav", place.calendar.address]
            yield place
    else:
        yield place
