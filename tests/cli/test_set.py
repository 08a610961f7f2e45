"""`releasecal set`."""

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from releasecal import catalog
from tests.conftest import Releasecal

CATALOG = """\
[film.la-la-land]
title = "La La Land"   # the title
cast = [
  "Emma Stone", # Mia
]
limited = 2016-12-09
wide = 2016-12-25   # Christmas

[[film.la-la-land.release]]
type = "expansion"
id = "imax"
date = 2017-01-13

[[film.la-la-land.move]]
type = "limited"
from = 2016-12-02
to = 2016-12-09   # moved
"""


CORRECTION = "; a correction, which leaves no move"
CAST = 'cast = [\n  "Emma Stone", # Mia\n]\n'


@pytest.mark.parametrize(
    ("arguments", "said", "old", "new"),
    [
        (
            ("title", "La-La"),
            "title is now La-La (it was La La Land)",
            'title = "La La Land"   #',
            'title = "La-La"   #',
        ),
        (
            ("wide", "dec 26 2016"),
            "wide US is now 26 Dec 2016 (it was 25 Dec 2016)" + CORRECTION,
            "2016-12-25",
            "2016-12-26",
        ),
        (
            ("theatrical", "2016-Q4"),
            "wide US is now Q4 2016 (it was 25 Dec 2016)" + CORRECTION,
            "2016-12-25",
            '"2016-Q4"',
        ),
        (
            ("wide", "", "--yes"),
            "wide US (25 Dec 2016) is taken out",
            "wide = 2016-12-25   # Christmas\n",
            "",
        ),
        (("cast", ""), "cast is taken out (it was Emma Stone)", CAST, ""),
        (
            ("cast", "Emma S, Ryan G"),
            "cast is now Emma S, Ryan G (it was Emma Stone)",
            CAST,
            'cast = ["Emma S", "Ryan G"]\n',
        ),
        (
            ("tags", "a, b\\, d", "c"),
            "tags is a, b, d, c",
            "# Christmas\n",
            '# Christmas\ntags = ["a", "b, d", "c"]\n',
        ),
        (
            ("leads", "7d,1d"),
            "leads is 7d, 1d",
            "# Christmas\n",
            '# Christmas\nleads = ["7d", "1d"]\n',
        ),
        (("remind", "no"), "remind is false", "# Christmas\n", "# Christmas\nremind = false\n"),
        (
            ("ids.imdb", "tt1"),
            "ids.imdb is tt1",
            "# Christmas\n",
            '# Christmas\nids.imdb = "tt1"\n',
        ),
        (
            ("digital", "2017-04-11"),
            "digital US is added: 11 Apr 2017",
            "# Christmas\n",
            "# Christmas\ndigital = 2017-04-11\n",
        ),
        (
            ("expansion", "2017-01-14", "--id", "imax"),
            "expansion US imax is now 14 Jan 2017 (it was 13 Jan 2017)" + CORRECTION,
            "2017-01-13",
            "2017-01-14",
        ),
        (
            ("expansion", "2017-01-14"),
            "expansion US imax is now 14 Jan 2017 (it was 13 Jan 2017)" + CORRECTION,
            "2017-01-13",
            "2017-01-14",
        ),
        (
            ("theaters", "1850", "-t", "expansion"),
            "theaters of expansion US imax is 1850",
            "2017-01-13\n",
            "2017-01-13\ntheaters = 1850\n",
        ),
        (
            ("date", "2017", "-t", "expansion"),
            "expansion US imax is now 2017 (it was 13 Jan 2017)" + CORRECTION,
            "2017-01-13",
            '"2017"',
        ),
    ],
)
def test_only_that_key_changes(
    releasecal: Releasecal,
    write_catalog: Callable[[str], Path],
    arguments: tuple[str, ...],
    said: str,
    old: str,
    new: str,
) -> None:
    """A key is set, added or taken out where it stands; a sentence says so, the rest stays."""
    path = write_catalog(CATALOG)
    result = releasecal("set", "la-la-land", *arguments, "--catalog", path)
    assert (result.exit_code, result.out, result.err) == (0, f"La La Land: {said}\n", "")
    assert path.read_text() == CATALOG.replace(old, new)


def test_a_correction_leaves_no_move(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """A corrected date corrects the move that led to it, so the chain still ends at the date."""
    path = write_catalog(CATALOG)
    result = releasecal("set", "la-la-land", "limited", "2016-12-10", "--catalog", path)
    assert result.out == (
        "La La Land: limited US is now 10 Dec 2016 (it was 9 Dec 2016);"
        " a correction, which leaves no move\n"
    )
    assert path.read_text() == CATALOG.replace("2016-12-09", "2016-12-10")


def test_a_release_in_another_territory(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """A date for another territory adds a release in the long form, whose status can be set."""
    path = write_catalog(CATALOG)
    releasecal("set", "la-la-land", "wide", "2017-01-12", "--territory", "gb", "--catalog", path)
    releasecal(
        "set",
        "la-la-land",
        "status",
        "tentative",
        "-t",
        "wide",
        "--territory",
        "GB",
        "--catalog",
        path,
    )
    release = (
        '[[film.la-la-land.release]]\ntype = "wide"\ndate = 2017-01-12\nterritory = "GB"\n'
        'status = "tentative"\n'
    )
    assert release in path.read_text()
    assert len(catalog.load(path).films[0].releases) == 4


def test_shorthand_is_for_the_home_territory(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """A date without --territory is never that of another territory, the only one or not."""
    entry = '[[film.sully.release]]\ntype = "wide"\nterritory = "GB"\ndate = 2016-12-02\n'
    path = write_catalog(f'[film.sully]\ntitle = "Sully"\n\n{entry}')
    releasecal("set", "sully", "wide", "2016-09-09", "--catalog", path)
    assert path.read_text() == f'[film.sully]\ntitle = "Sully"\nwide = 2016-09-09\n\n{entry}'


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("wdie", "2016"), 2, 'Error: there is no key "wdie"; did you mean wide?\n'),
        (
            ("wide", "2016-02-30"),
            2,
            "Error: VALUE: 2016-02-30 is not a real day: February 2016 has 29 days",
        ),
        (("title", "a", "b"), 2, "Error: this key takes one VALUE; put it in quotes\n"),
        (
            ("theaters", "many", "-t", "wide"),
            2,
            'Error: theaters: "many" is not a whole number above 0',
        ),
        (("territory", "GB", "-t", "wide"), 2, "Error: territory tells the release from others"),
        (
            ("limited", "2016-12-02"),
            1,
            "film.la-la-land.move[1].to: this moves 2016-12-02 to the same date",
        ),
        (
            ("limited", ""),
            2,
            "Error: limited US (9 Dec 2016) is a whole release; say --yes to take it out\n",
        ),
        (("tv", ""), 1, "Error: La La Land has no such release to take out\n"),
        (("theaters", "9" * 5000, "-t", "wide"), 2, 'Error: theaters: "99999'),
        (("ids.imbd", "tt1"), 2, 'Error: there is no key "ids.imbd"; did you mean ids.imdb?\n'),
        (("theaters", "5"), 2, "Error: theaters is a key of one release; say which with --type\n"),
        (
            ("tags", "x", "-t", "wide"),
            2,
            "Error: tags is a key of the film; leave out --type, --territory and --id\n",
        ),
        (("title", ""), 2, "Error: title: a film is not without one; write it\n"),
        (
            ("wide", "2016-12-26", "--type", "limited"),
            2,
            "Error: wide is a release type itself; leave out --type limited\n",
        ),
        (
            ("wide", "2016-12-26", "--type", "wid"),
            2,
            'Error: --type: "wid" is not a release type; did you mean wide?\n',
        ),
    ],
)
def test_what_cannot_be_set(
    releasecal: Releasecal,
    write_catalog: Callable[[str], Path],
    arguments: tuple[str, ...],
    code: int,
    message: str,
) -> None:
    """A wrong key, a wrong value and an unsound result are errors that leave the file alone."""
    path = write_catalog(CATALOG)
    result = releasecal("set", "la-la-land", *arguments, "--catalog", path)
    assert (result.exit_code, result.out) == (code, "")
    assert message in result.err
    assert path.read_text() == CATALOG


def test_nothing_to_do(releasecal: Releasecal, write_catalog: Callable[[str], Path]) -> None:
    """A value that is there already is said to be, and the file is not written."""
    path = write_catalog(CATALOG)
    path.chmod(0o444)
    result = releasecal("set", "la-la-land", "wide", "2016-12-25", "--catalog", path)
    assert (result.exit_code, result.out, result.err) == (0, "", "That is how it stands already.\n")


def test_a_release_goes_with_its_moves(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """What is taken out whole leaves no move behind that would have nothing to move."""
    path = write_catalog(CATALOG)
    assert releasecal("set", "la-la-land", "limited", "", "-y", "--catalog", path).exit_code == 0
    (film,) = catalog.load(path).films
    assert [release.type.value for release in film.releases] == ["wide", "expansion"]
    assert "move" not in path.read_text()


def test_a_status_that_moves_tell_is_not_changed_in_silence(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """The film's status is set; the release that keeps its own is named with its command."""
    path = write_catalog(
        '[film."o\'x"]\ntitle = "X"\nwide = 2016-12-16\nlimited = 2016-12-02\n'
        '[[film."o\'x".move]]\ntype = "wide"\nstatus = "cancelled"\n'
    )
    result = releasecal("set", "x", "status", "confirmed", "--catalog", path)
    said, _, hint = result.err.partition("`")
    assert said == "wide US stays cancelled, as its moves say; "
    assert releasecal(*shlex.split(hint.partition("`")[0])[1:]).exit_code == 0
    (film,) = catalog.load(path).films
    assert {release.status.value for release in film.releases} == {"confirmed"}
    assert "stays" not in releasecal("set", "x", "status", "confirmed", "--catalog", path).err
    assert releasecal("set", "x", "status", "tentative", "--catalog", path).err == (
        "wide US stays confirmed, as its moves say\n"
    )


def test_a_count_may_be_written_as_it_is_read(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """With commas between thousands, and nowhere else."""
    path = write_catalog(CATALOG)
    count = ("set", "la-la-land", "theaters", "--type", "wide", "--catalog", path)
    assert releasecal(*count, "1,850").exit_code == 0
    assert "theaters = 1850\n" in path.read_text()
    assert releasecal(*count, "18,50").exit_code == 2
