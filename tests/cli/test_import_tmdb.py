"""`releasecal import tmdb` and `add --tmdb`: films as TMDb says them."""

from pathlib import Path

import pytest

from releasecal.catalog import load
from tests.conftest import Releasecal
from tests.source_server import SourceServer, only, status

WINDOW = ("import", "tmdb", "--from", "2027-01-01", "--to", "2027-06-30")


@pytest.fixture
def catalog(server: SourceServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    film = server.film(1, "Félicité & Co.", US=[(2, "2027-03-05"), (3, "2027-03-12", "IMAX")])
    film["original_title"] = "Félicité"
    film["credits"] = {
        "cast": [{"name": "Véro Tshanda"}],
        "crew": [{"name": "Alain Gomis", "job": "Director"}],
    }
    film["external_ids"] = {"imdb_id": "tt5777628", "wikidata_id": "Q28447411"}
    server.film(2, "Pendulum", US=[(3, "2027-01-01")], GB=[(3, "2027-01-08")])
    path = tmp_path / "films.toml"
    monkeypatch.setenv("RELEASECAL_CATALOG", str(path))
    monkeypatch.setenv("RELEASECAL_TODAY", "2026-11-24")
    return path


FELICITE = """\
[film.félicité-and-co]
title = "Félicité & Co."
original_title = "Félicité"
directors = ["Alain Gomis"]
cast = ["Véro Tshanda"]
limited = 2027-03-05
ids.tmdb = 1
ids.imdb = "tt5777628"
ids.wikidata = "Q28447411"
synced.tmdb.limited.US = 2027-03-05
synced.tmdb.wide.US = 2027-03-12

[[film.félicité-and-co.release]]
type = "wide"
date = 2027-03-12
format = "IMAX"
"""


@pytest.mark.parametrize("numbers", [("--tmdb", "1"), ("--imdb", "tt5777628")])
def test_one_film_by_its_number(
    releasecal: Releasecal, catalog: Path, server: SourceServer, numbers: tuple[str, str]
) -> None:
    """Title, people and dates come along; another look the same day asks and changes nothing."""
    result = releasecal("add", *numbers)
    text = FELICITE.replace("[film.félicité-and-co]", '[film."félicité-and-co"]').replace(
        "[[film.félicité-and-co.release]]", '[[film."félicité-and-co".release]]'
    )
    assert (result.exit_code, result.out) == (0, text)
    before = catalog.read_bytes()
    server.requests.clear()
    assert (releasecal("sync").out, server.requests) == ("", [])
    assert (releasecal("sync", "felicite").out, catalog.read_bytes()) == ("", before)


def test_what_is_said_by_hand_counts_first(releasecal: Releasecal, catalog: Path) -> None:
    """A distributor, a tag or a date of one's own stands with what TMDb says."""
    releasecal(
        "add", "Félicité", "--tmdb", "1", "--distributor", "Strand", "--limited", "2027-03-04"
    )
    [film] = load(catalog).films
    assert (film.title, film.distributor, film.directors) == (
        "Félicité",
        "Strand",
        ("Alain Gomis",),
    )
    assert [r.date.notation for r in film.releases] == ["2027-03-04", "2027-03-12"]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (
            ("--tmdb", "9"),
            1,
            "TMDb has no film with this number (any more); `releasecal link` finds it",
        ),
        (("--tmdb", "one"), 1, '"one" is not a number of TMDb\'s; write digits'),
        (("--imdb", "1"), 1, '"1" is not a number of IMDb\'s; write one such as tt3783958'),
        ((), 2, "name the film: TITLE, --tmdb NUMBER or --imdb ttNUMBER"),
    ],
)  # fmt: skip
def test_a_number_that_leads_nowhere_is_told(
    releasecal: Releasecal, catalog: Path, arguments: tuple[str, ...], code: int, message: str
) -> None:
    """And no catalog is begun."""
    result = releasecal("add", *arguments)
    assert (result.exit_code, result.err) == (code, f"Error: {message}\n")
    assert not catalog.exists()


def test_a_film_that_is_there_is_not_added_twice(releasecal: Releasecal, catalog: Path) -> None:
    """Its number says so, whatever it is called."""
    releasecal("add", "--tmdb", "1")
    releasecal("set", "felicite", "title", "Another")
    before = catalog.read_bytes()
    result = releasecal("add", "--tmdb", "1", "--new")
    assert (result.exit_code, catalog.read_bytes()) == (1, before)
    assert result.err.startswith("Error: Another is in the catalog already (félicité-and-co);")


def test_a_window_is_listed_first(releasecal: Releasecal, catalog: Path) -> None:
    """Where nobody can be asked, nothing is added without --yes."""
    result = releasecal(*WINDOW)
    assert result.out == "   1  Félicité & Co. (9 Sep 1999)\n   2  Pendulum (9 Sep 1999)\n"
    assert result.err == "2 films new, 0 there already; nothing is added; --yes adds them all.\n"
    assert not catalog.exists()


def test_all_of_a_window(releasecal: Releasecal, catalog: Path, server: SourceServer) -> None:
    """A stranger has the next half year with one command, doubts told; again, nothing is new."""
    result = releasecal(*WINDOW, "--yes", "--type", "wide", "--min-popularity", "50")
    assert result.err == (
        "Pendulum: not taken: wide US 1 Jan 2027,"
        " for January 1 often stands for a year whose day is not known;"
        " `releasecal sync pendulum --take` takes it\n"
        f"Import done: 2 films added to {catalog}.\n"
    )
    query = server.requests[0][0]
    assert "region=US" in query
    assert "with_release_type=3" in query
    assert "release_date.gte=2027-01-01" in query
    assert [film.slug for film in load(catalog).films] == ["félicité-and-co", "pendulum"]
    before = catalog.read_bytes()
    again = releasecal(*WINDOW, "--yes")
    assert again.err == "0 films new, 2 there already; nothing is added.\n"
    assert catalog.read_bytes() == before
    assert releasecal("sync", "pendulum", "--take").out == "Pendulum: wide US added: 1 Jan 2027\n"


def test_exports_say_where_their_dates_come_from(releasecal: Releasecal, catalog: Path) -> None:
    """TMDb's sentence stands there when there are dates of TMDb's in it, and not otherwise."""
    releasecal("add", "--tmdb", "1")
    sentence = "This product uses the TMDB API but is not endorsed or certified by TMDB."
    calendar = releasecal("export", "ics").out.replace("\r\n ", "")
    assert f"DESCRIPTION:{sentence}\r\nX-WR-CALDESC:{sentence}\r\n" in calendar
    page = releasecal("export", "html").out
    assert f"<footer>{sentence}</footer>" in page
    releasecal("set", "felicite", "limited", "2027-03-04")
    releasecal("set", "felicite", "wide", "2027-03-11")
    assert sentence not in releasecal("export", "ics").out.replace("\r\n ", "")
    assert sentence not in releasecal("export", "html").out


TAKEN_OVER = """
[film.harbor-mist]
title = "Harbor Mist"
wide = 2027-03-12
synced.tmdb.wide.US = 2027-03-05

[[film.harbor-mist.move]]
type = "wide"
from = 2027-02-05
to = 2027-03-05
announced = 2026-05-04
source = "tmdb"

[[film.harbor-mist.move]]
type = "wide"
from = 2027-03-05
to = 2027-03-12
announced = 2026-07-01
"""


@pytest.mark.parametrize("day", [None, "2026-05-03", "2026-06-01", "2026-08-01"])
@pytest.mark.parametrize("kind", ["ics", "html"])
def test_dates_of_before_have_a_source_too(
    releasecal: Releasecal, catalog: Path, kind: str, day: str | None
) -> None:
    """A date that TMDb or the owner moved is TMDb's in the moves shown and as of an earlier day."""
    catalog.write_text(TAKEN_OVER)
    exported = releasecal("export", kind, *(("--as-of", day) if day else ())).out
    assert "This product uses the TMDB API" in exported.replace("\r\n ", "")


def test_an_earlier_date_of_the_owner_has_no_source(releasecal: Releasecal, catalog: Path) -> None:
    """What the owner moved before TMDb said anything is not TMDb's as of that time."""
    own = TAKEN_OVER.replace('source = "tmdb"\n', "")
    catalog.write_text(own.replace("synced.tmdb.wide.US = 2027-03-05\n", ""))
    assert "TMDB" not in releasecal("export", "html").out
    assert "TMDB" not in releasecal("export", "html", "--as-of", "2026-05-03").out


def test_a_film_of_two_pages_comes_once(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """A film that changes its place while pages are read is listed and counted once."""
    server.films[1_000] = next(iter(server.films.values()))
    listed = releasecal(*WINDOW)
    assert listed.out.count("F\u00e9licit\u00e9 & Co.") == 1
    assert listed.err.startswith("2 films new, ")


def test_a_window_that_is_empty_is_refused(releasecal: Releasecal, catalog: Path) -> None:
    """Before anybody is asked."""
    result = releasecal("import", "tmdb", "--from", "2027-06-30", "--to", "2027-01-01")
    assert (result.exit_code, result.out) == (2, "")
    assert result.err == (
        "Error: the window from 2027-06-30 to 2027-01-01 is empty; --from must not be after --to\n"
    )


def test_a_film_that_fails_is_named_and_the_others_are_added(
    releasecal: Releasecal, catalog: Path, server: SourceServer
) -> None:
    """One line for it, exit code 1; a title that is there without a number is left to `link`."""
    catalog.write_text('[film.felicite]\ntitle = "Félicité & Co."\n')
    server.film(3, "Salt Road", US=[(3, "2027-02-05")])
    server.faults = [only("/movie/2?", status(418))]
    result = releasecal(*WINDOW, "--yes")
    assert result.exit_code == 1
    assert result.err == (
        f"Félicité & Co. may be in the catalog; `releasecal link felicite` tells\n"
        f"Import done: 1 film added to {catalog}.\n"
        "Error: TMDb answers with an error (status 418): 2\n"
    )
    assert [film.title for film in load(catalog).films] == ["Félicité & Co.", "Salt Road"]
