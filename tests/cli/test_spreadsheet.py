"""`--format spreadsheet`: csv in which no cell is a formula."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

from releasecal.edit import statement
from tests.conftest import Releasecal

TITLES = (
    "=1+1",
    "+1",
    "-1",
    "@x",
    " =1+1",
    "\uff1d1",
    "\t=1",
    "\u200b=1",
    "\ufeff@x",
    "1066",
    "a = b",
)


def test_no_cell_is_a_formula(releasecal: Releasecal, write_catalog: Callable[[str], Path]) -> None:
    """Titles that a spreadsheet would calculate are text, numbers stay; csv stays exact."""
    path = write_catalog(
        "".join(
            f"[film.f{number:02}]\n{statement.assignment(('title',), title)}\nwide = 2016-12-02\n"
            for number, title in enumerate(TITLES)
        )
    )
    titles = {}
    for form in ("spreadsheet", "csv"):
        options = ("--catalog", path, "--today", "2016-12-09", "-f", form)
        rows = list(csv.DictReader(io.StringIO(releasecal("list", *options).out, newline="")))
        titles[form] = {row["film"]: row["title"] for row in rows}
        assert {row["days"] for row in rows} == {"-7"}
    assert list(dict(sorted(titles["csv"].items())).values()) == list(TITLES)
    assert list(dict(sorted(titles["spreadsheet"].items())).values()) == [
        *["'=1+1", "'+1", "'-1", "'@x", "' =1+1", "'\uff1d1", "' =1", "'=1", "'@x", "1066", "a = b"]
    ]
