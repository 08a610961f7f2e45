"""What is not imported costs nothing: each heavy library waits behind the module that owns it."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest

from releasecal.folders import xdg_folder

pytestmark = pytest.mark.usefixtures("unmeasured")  # coverage imports half of it itself

HEAVY = (
    "caldav", "jinja2", "rich.console", "tomlkit", "icalendar", "sqlite3", "dateutil",
    "importlib.metadata", "urllib3",
)  # fmt: skip

PROBE = """
import sys
from releasecal.cli import main
sys.argv = ["releasecal", *sys.argv[1:]]
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
print(*sorted(set(%r) & set(sys.modules)), file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("upcoming", "--format", "tsv"), ""),
        (("upcoming", "--format", "json"), ""),
        (("list", "--format", "csv"), ""),
        (("show", "la", "--format", "json"), ""),
        (("countdown", "la"), ""),
        (("check",), ""),
        (("changes",), ""),
        (("list", "--as-of", "2016-11-22"), ""),
        (("set", "la", "notes", "x"), ""),
        (("set", "la", "tags", "a,b"), ""),
        (("set", "la", "notes", 'a "b"'), "tomlkit"),
        (("sync",), ""),
        (("--help",), ""),
        (("list", "--from", "Dec 2", "--format", "tsv"), ""),
        (("list", "--format", "table"), ""),
        (("calendar", "--format", "tsv"), ""),
        (("calendar", "--format", "markdown"), ""),
        (("timeline", "--from", "2016-12-01", "--to", "2016-12-31", "--format", "json"), ""),
        (("timeline", "--from", "2016-12-01", "--to", "2016-12-31", "--format", "table"), ""),
        (("calendar", "--format", "table"), ""),
        (("calendar", "--format", "svg"), "rich.console"),
        (("export", "html"), "jinja2"),
    ],
)
def test_heavy_libraries_are_imported_only_where_they_are_used(
    write_catalog: Callable[[str], Path],
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    expected: str,
) -> None:
    """A fresh interpreter, one command, and a look at what it loaded."""
    monkeypatch.setenv(
        "RELEASECAL_CATALOG", str(write_catalog('[film.la]\ntitle = "La"\nwide = 2016-12-02\n'))
    )
    monkeypatch.setenv("RELEASECAL_TODAY", "2016-11-22")
    command = [sys.executable, "-c", PROBE % (HEAVY,), *arguments]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    assert result.stderr.split("\n")[-2] == expected


def test_listing_needs_none_of_what_writing_does(write_catalog: Callable[[str], Path]) -> None:
    """The frequent commands load neither what writes, reads in or sends, nor layouts for people."""
    catalog = write_catalog('[film.la]\ntitle = "La"\nwide = 2016-12-02\n')
    unneeded = (
        "hashlib", "jinja2", "releasecal.edit", "releasecal.ical", "releasecal.incoming",
        "releasecal.ledger", "releasecal.month", "releasecal.publish", "releasecal.reading",
        "releasecal.reminders", "releasecal.render.layout", "releasecal.sources",
    )  # fmt: skip
    command = [
        sys.executable,
        "-c",
        PROBE % (unneeded,),
        "upcoming",
        "--catalog",
        str(catalog),
        "--format",
        "tsv",
    ]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stderr == "\n"


def test_a_run_with_an_index_reads_no_catalog(write_catalog: Callable[[str], Path]) -> None:
    """Neither TOML nor territories, nor what makes an index; of the folders only their names."""
    catalog = write_catalog('[film.la]\ntitle = "La"\nwide = 2016-12-02\n' + "# comment\n" * 7000)
    unneeded = (
        "tomli", "iso3166", "hashlib", "dateutil", "rich",
        "releasecal.catalog.reader", "releasecal.lookup", "releasecal.index.build",
        "releasecal.moves", "releasecal.config.keys",
    )  # fmt: skip
    words = ("upcoming", "--today", "2016-11-22", "--catalog", str(catalog), "--format", "tsv")
    made = [sys.executable, "-m", "releasecal", *words]
    assert subprocess.run(made, capture_output=True, check=True).stdout
    # As if the file had been written long ago, when its times say enough.
    settled = f"from releasecal.index import trust\ntrust.SETTLED_NS = 0\n{PROBE % (unneeded,)}"
    command = [sys.executable, "-c", settled, *words]
    subprocess.run(command, capture_output=True, check=True)
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (result.stdout.count("\n"), result.stderr) == (1, "\n")


@pytest.mark.skipif(sys.platform != "linux", reason="only there XDG's variables say it all")
@pytest.mark.parametrize(
    "variables",
    [
        {}, {"XDG_CACHE_HOME": "/x/y"}, {"XDG_STATE_HOME": "relative"}, {"XDG_DATA_HOME": ""},
        {"XDG_CONFIG_HOME": "/x/"}, {"HOME": "/"}, {"HOME": "/home/somebody/"},
    ],
)  # fmt: skip
def test_folders_are_those_of_platformdirs(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str]
) -> None:
    """The short way finds what the library would."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    for kind in ("config", "data", "state", "cache"):
        usual = getattr(platformdirs, f"user_{kind}_path")("releasecal", appauthor=False)
        known = xdg_folder(kind)
        assert known is not None
        assert Path(known) == usual
