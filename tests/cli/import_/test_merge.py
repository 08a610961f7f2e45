"""What an import makes of films that the catalog has, wherever their lines stand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from releasecal import catalog
from tests.conftest import Releasecal

SCATTERED = """\
[film.one]
title = "One"
[film.two]
title = "Two"
wide = 2017-02-02
[[film.one.release]]   # far from its film
type = "wide"
date = 2017-01-01
[film.three]
title = "Three"
[[film.two.release]]
type = "wide"
territory = "GB"
date = 2017-03-03
"""


def test_films_whose_lines_stand_apart_are_all_updated(
    releasecal: Releasecal, tmp_path: Path, write_catalog: Callable[[str], Path]
) -> None:
    """Each of them is opened alone, and none is lost; every other line stays."""
    path = write_catalog(SCATTERED)
    file = tmp_path / "list.csv"
    file.write_text(
        "title,wide,limited\nOne,2017-01-08,\nTwo,2017-02-09,\nThree,,2017-04-04\nFour,2018,\n"
    )
    options = ("--catalog", path, "--today", "2016-11-22")
    result = releasecal("import", "csv", file, *options)
    assert result.err == "Import done: 1 film added, 3 updated with 2 moves.\n"
    films = catalog.load(path).films
    assert [
        (film.slug, [(each.type.value, each.date.text) for each in film.releases]) for film in films
    ] == [
        ("one", [("wide", "2017-01-08")]),
        ("two", [("wide", "2017-02-09"), ("wide", "2017-03-03")]),
        ("three", [("limited", "2017-04-04")]),
        ("four", [("wide", "2018")]),
    ]
    assert "[[film.one.release]]   # far from its film\n" in path.read_text()


def test_into_a_table_of_films_in_one_line(
    releasecal: Releasecal, tmp_path: Path, write_catalog: Callable[[str], Path]
) -> None:
    """Where all films are one inline table, new and known ones are added and updated there."""
    path = write_catalog('film = { sully = { title = "Sully", wide = 2016-09-09 } } # mine\n')
    file = tmp_path / "list.csv"
    file.write_text("title,wide\nSully,2016-09-16\nMoana,2016-11-23\n")
    result = releasecal("import", "csv", file, "--catalog", path, "--today", "2016-11-22")
    assert (result.exit_code, result.err) == (
        0,
        "Import done: 1 film added, 1 updated with 1 move.\n",
    )
    assert [(film.title, film.releases[0].date.text) for film in catalog.load(path).films] == [
        ("Sully", "2016-09-16"),
        ("Moana", "2016-11-23"),
    ]
    assert path.read_text().endswith(" # mine\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("film = {}", "film = {%s}"),
        ('film = { a = {title = "}"} } # { }', 'film = { a = {title = "}"}, %s } # { }'),
        ('film={a={title="A"}}\nterritory="US"\n', 'film={a={title="A"}, %s}\nterritory="US"\n'),
    ],
)
def test_new_films_stand_at_the_end_of_a_table_in_one_line(
    releasecal: Releasecal,
    tmp_path: Path,
    write_catalog: Callable[[str], Path],
    before: str,
    after: str,
) -> None:
    """All that is known of them is in it, and nothing else changes, not a blank."""
    path, file = write_catalog(before), tmp_path / "list.csv"
    file.write_text(
        "film,title,type,territory,date,directors\n"
        "moana,Moana,wide,US,2016-11-23,Ron Clements\nmoana,Moana,wide,FR,2016-11-30,\n"
        "lion,Lion,limited,US,2016-11-25,\n"
    )
    assert releasecal("import", "csv", file, "--catalog", path).exit_code == 0
    added = (
        'moana = {title = "Moana", directors = ["Ron Clements"], wide = 2016-11-23, '
        'release = [{type = "wide", date = 2016-11-30, territory = "FR"}]}, '
        'lion = {title = "Lion", limited = 2016-11-25}'
    )
    assert path.read_text() == after % added


def test_a_new_film_in_a_table_of_several_lines(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """TOML 1.1 allows one, with comments in it, behind which nothing may be put."""
    path = write_catalog('film = {\n  a = {title = "A"} # mine\n}\n')
    result = releasecal("add", "Moana", "--wide", "2016-11-23", "--catalog", path)
    assert result.exit_code == 0
    assert [film.title for film in catalog.load(path).films] == ["A", "Moana"]
    assert "# mine\n" in path.read_text()


def test_a_long_import_shows_how_far_it_is(
    releasecal: Releasecal, tmp_path: Path, path: Path
) -> None:
    """On a terminal a bar counts the films; elsewhere, and for a short list, there is none."""
    long, short = tmp_path / "long.csv", tmp_path / "short.csv"
    long.write_text("title\n" + "".join(f"Film {number}\n" for number in range(300)))
    short.write_text("title\nFences\n")
    options = ("--catalog", path, "--dry-run")
    assert "Importing" in releasecal("import", "csv", long, *options, terminal=True).err
    assert "Importing" not in releasecal("import", "csv", short, *options, terminal=True).err
    assert "Importing" not in releasecal("import", "csv", long, *options).err
