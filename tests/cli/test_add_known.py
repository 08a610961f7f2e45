"""`releasecal add` of a film that is there: what was probably meant is told, ready to be typed."""

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from releasecal import catalog
from tests.conftest import Releasecal

LA_LA_LAND = '[film.la-la-land]\ntitle = "La La Land"\nlimited = 2016-12-02\n'


def test_a_title_that_is_there_is_no_new_film(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """The error names the commands that were probably meant, and each of them works."""
    path = write_catalog(LA_LA_LAND)
    options = ("--limited", "2016-12-09", "--wide", "2016-12-25", "--release", "wide:GB:2017-01-13")
    result = releasecal("add", "la la LAND", *options, "--catalog", path)
    assert (result.exit_code, result.out, path.read_text()) == (1, "", LA_LA_LAND)
    first, *lines, last = result.err.splitlines()
    assert first == "Error: La La Land is in the catalog already (la-la-land); you may mean"
    assert lines == [
        f"  releasecal move la-la-land --type limited --to 2016-12-09 --catalog {path}",
        f"  releasecal release la-la-land wide 2016-12-25 --catalog {path}",
        f"  releasecal release la-la-land wide 2017-01-13 --territory GB --catalog {path}",
    ]
    assert last == "For another film of that title, say --new."
    for line in lines:
        assert releasecal(*line.split()[1:]).exit_code == 0
    (film,) = catalog.load(path).films
    assert [(each.type.value, each.territory, each.date.text) for each in film.releases] == [
        ("limited", "US", "2016-12-09"),
        ("wide", "US", "2016-12-25"),
        ("wide", "GB", "2017-01-13"),
    ]
    again = releasecal("add", "La La Land", *options, "--catalog", path).err
    assert again.count("(nothing more: ") == 3


def test_what_else_was_said_of_a_film_that_is_there_is_set(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """The error has a `set` line for each key that was typed, quoted for a shell."""
    path = write_catalog(LA_LA_LAND)
    keys = ("--director", "Damien Chazelle", "--tag", "a", "--tag", "b", "--distributor", "A & B")
    result = releasecal("add", "La La Land", *keys, "--catalog", path)
    lines = result.err.splitlines()[1:-1]
    for line in lines:
        assert releasecal(*shlex.split(line)[1:]).exit_code == 0
    (film,) = catalog.load(path).films
    assert (film.directors, film.tags, film.distributor) == (
        ("Damien Chazelle",),
        ("a", "b"),
        "A & B",
    )


def test_a_release_for_a_film_that_is_there(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """`release` adds one, with an id where there is one of its type; a second one is refused."""
    path = write_catalog(LA_LA_LAND)
    arguments = ("release", "la la", "limited", "Jan 13 2017", "--catalog", path)
    result = releasecal(*arguments)
    assert (result.exit_code, path.read_text()) == (1, LA_LA_LAND)
    move = f"releasecal move la-la-land --type limited --to 2017-01-13 --catalog {path}"
    assert result.err == (
        f"Error: La La Land has limited US already (2 Dec 2016); `{move}` moves it, and"
        " --id tells a second one from it\n"
    )
    result = releasecal(*arguments, "--id", "imax", "--format", "IMAX", "--theaters", "12")
    assert result.out == "La La Land: limited US imax: 13 Jan 2017\n"
    assert path.read_text() == (
        f'{LA_LA_LAND}\n[[film.la-la-land.release]]\ntype = "limited"\ndate = 2017-01-13\n'
        'id = "imax"\ntheaters = 12\nformat = "IMAX"\n'
    )


@pytest.mark.parametrize("title", ["Dune Part Three", "DUNE: PART THREE", "Dune – Part  Three!"])
def test_a_title_is_the_same_whatever_its_punctuation(
    releasecal: Releasecal, write_catalog: Callable[[str], Path], title: str
) -> None:
    """What a reader takes for the same title is no new film; two without any letter still are."""
    path = write_catalog('[film.dune-3]\ntitle = "Dune: Part Three"\n')
    result = releasecal("add", title, "--catalog", path)
    assert result.err.splitlines()[0] == (
        "Error: Dune: Part Three is in the catalog already (dune-3):"
        f" `releasecal show dune-3 --catalog {path}`"
    )
    assert releasecal("add", "?!", "--catalog", path).exit_code == 0
    assert releasecal("add", "!!!", "--catalog", path).exit_code == 0
