"""`releasecal link`: numbers for films, only where there is no doubt."""

from collections.abc import Callable
from pathlib import Path

import pytest

from releasecal.catalog import load
from tests.conftest import Releasecal
from tests.source_server import SourceServer, only, status


@pytest.fixture
def catalog(
    write_catalog: Callable[[str], Path], server: SourceServer, monkeypatch: pytest.MonkeyPatch
) -> Path:
    for number, title, day in (
        (1, "La La Land", "2016-07-15"),
        (2, "Twin", "2026-12-25"),
        (3, "Twin", "2026-03-06"),
        (4, "Lion", "2016-11-25"),
        (5, "Lion", "2001-01-01"),
    ):
        server.film(number, title)["release_date"] = day
    server.films[4]["external_ids"]["imdb_id"] = "tt3741834"
    path = write_catalog(
        '[film.la-la-land]\ntitle = "La La Land"   # mine\nwide = 2016-12-25\n\n'
        '[film.twin]\ntitle = "Twin"\nwide = 2026-12-25\n\n'
        '[film.lion]\ntitle = "Another title"\nids.imdb = "tt3741834"\n\n'
        '[film.nothing]\ntitle = "Nothing"\n\n'
        '[film.undated]\ntitle = "La La Land"\n\n'
        '[film.done]\ntitle = "Done"\nids.tmdb = 9\n'
    )
    monkeypatch.setenv("RELEASECAL_CATALOG", str(path))
    return path


TOLD = """\
La La Land: tmdb 1
Twin: not clear; `releasecal set twin ids.tmdb NUMBER` with one of
  2  Twin (25 Dec 2026)
  3  Twin (6 Mar 2026)
Another title: tmdb 4
Nothing: TMDb finds nothing of that title
La La Land: not clear; `releasecal set undated ids.tmdb NUMBER` with one of
  1  La La Land (15 Jul 2016)
"""


def test_only_what_is_clear_is_written(releasecal: Releasecal, catalog: Path) -> None:
    """One film of that title and year, or IMDb number; for others the candidates are listed."""
    result = releasecal("link")
    assert (result.exit_code, result.out, result.err) == (0, TOLD, "")
    numbers = {film.slug: film.ids.get("tmdb") for film in load(catalog).films}
    assert numbers == {
        "la-la-land": "1",
        "twin": None,
        "lion": "4",
        "nothing": None,
        "undated": None,
        "done": "9",
    }
    assert 'title = "La La Land"   # mine\n' in catalog.read_text()


def test_the_line_that_is_shown_works(releasecal: Releasecal, catalog: Path) -> None:
    """Once it is typed, the film is not asked for again."""
    releasecal("link")
    releasecal("set", "twin", "ids.tmdb", "2")
    assert "Twin" not in releasecal("link").out


def test_a_dry_run_shows_the_difference(releasecal: Releasecal, catalog: Path) -> None:
    """And writes nothing."""
    before = catalog.read_bytes()
    assert "+ids.tmdb = 1\n" in releasecal("link", "la-la-land", "--dry-run").out
    assert catalog.read_bytes() == before


def test_a_failure_names_its_film(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """The others are linked all the same."""
    server.faults = [only("/find/", status(418))]
    result = releasecal("link")
    assert (result.exit_code, result.err) == (
        1,
        "Error: TMDb answers with an error (status 418): lion\n",
    )
    assert result.out.startswith("La La Land: tmdb 1\n")


def test_two_names_of_one_film(releasecal: Releasecal, catalog: Path) -> None:
    """A slug and a title of the same film are one question, and one answer."""
    assert releasecal("link", "lion", "Another title").out == "Another title: tmdb 4\n"


def test_a_source_that_is_down_is_told_once(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """As long as nothing was found there is nothing to lose: the others are not tried."""
    server.faults = [only("/3/", status(418))]
    before = catalog.read_bytes()
    result = releasecal("link")
    assert (result.exit_code, result.out) == (1, "")
    assert result.err == "Error: TMDb answers with an error (status 418)\n"
    assert (catalog.read_bytes(), len(server.requests)) == (before, 1)


def test_where_every_film_has_a_number_nobody_is_asked(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """There is nothing to do, and nothing to say."""
    catalog.write_text('[film.done]\ntitle = "Done"\nids.tmdb = 9\n')
    result = releasecal("link")
    assert (result.exit_code, result.out, result.err) == (0, "", "")
    assert server.requests == []
