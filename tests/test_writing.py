"""What every command that changes the catalog says of the change."""

from collections.abc import Callable
from pathlib import Path

from tests.conftest import Releasecal

SWAPPED = (
    "warning: film.{slug}: wide in US (16 Dec 2016) comes before limited (23 Dec 2016);"
    " see whether the two are swapped\n"
)


def test_what_may_not_be_meant_is_said_at_once(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """By `add`, `set` and a dry run, on standard error; never again by later changes."""
    path = write_catalog('[film.y]\ntitle = "Y"\nlimited = 2016-12-23\n')
    add = ("add", "X", "--limited", "2016-12-23", "--wide", "2016-12-16", "--catalog", path)
    assert releasecal(*add, "--dry-run").err == SWAPPED.format(slug="x")
    assert releasecal(*add).err == SWAPPED.format(slug="x")
    assert releasecal("set", "x", "url", "https://a.org", "--catalog", path).err == ""
    given = releasecal("set", "y", "wide", "2016-12-16", "--catalog", path)
    assert (given.exit_code, given.err) == (0, SWAPPED.format(slug="y"))
    assert "wide = 2016-12-16" in path.read_text().partition("[film.x]")[0]


def test_of_many_warnings_the_first_are_said(
    releasecal: Releasecal, write_catalog: Callable[[str], Path], tmp_path: Path
) -> None:
    """An import says three, and where the others are told."""
    path, films = write_catalog(""), tmp_path / "films.csv"
    rows = [
        f"{slug},{slug},limited,2016-12-23\n{slug},{slug},wide,2016-12-16\n" for slug in "abcde"
    ]
    films.write_text("slug,title,type,date\n" + "".join(rows))
    said = releasecal("import", "csv", films, "--catalog", path).err
    assert said.startswith("".join(SWAPPED.format(slug=slug) for slug in "abc"))
    assert f"and 2 warnings more; `releasecal check --catalog {path}` shows them\n" in said
