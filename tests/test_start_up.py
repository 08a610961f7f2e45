"""What is not imported costs nothing: each heavy library waits behind the module that owns it."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

HEAVY = (
    "caldav", "jinja2", "rich", "tomlkit", "icalendar", "sqlite3", "dateutil", "importlib.metadata",
    "urllib3",
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
        (("set", "la", "url", "x"), "tomlkit"),
        (("sync",), ""),
        (("--help",), ""),
        (("list", "--from", "Dec 2", "--format", "tsv"), ""),
        (("list", "--format", "table"), "rich"),
        (("calendar", "--format", "tsv"), ""),
        (("calendar", "--format", "markdown"), ""),
        (("timeline", "--from", "2016-12-01", "--to", "2016-12-31", "--format", "json"), ""),
        (("timeline", "--from", "2016-12-01", "--to", "2016-12-31", "--format", "table"), "rich"),
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
    """The most frequent commands load neither file replacing nor the layouts for people."""
    catalog = write_catalog('[film.la]\ntitle = "La"\nwide = 2016-12-02\n')
    unneeded = (
        "hashlib",
        "releasecal.render.layout",
        "releasecal.edit",
        "releasecal.ical",
        "releasecal.ledger",
    )
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
