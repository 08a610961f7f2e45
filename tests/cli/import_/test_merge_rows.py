"""What the rows of a list say of a film and its releases, once and again."""

from collections.abc import Callable
from pathlib import Path

import pytest

from releasecal import catalog, dates
from releasecal.edit.catalog_file import open_draft
from releasecal.edit.merge import merge
from releasecal.incoming.row import IncomingRelease, Row
from releasecal.model import ReleaseType, Status
from tests.cli.import_.conftest import Bring
from tests.conftest import Releasecal

KEPT = """\
[film.coco]
title = "Coco"
limited = 2017-10-27
wide = 2017-11-22

[[film.coco.release]]
type = "digital"
date = 2018-02-13
status = "cancelled"

[film.up]
title = "Up"
distributor = "Disney"
wide = 2009-05-29
"""
ROWS = """\
film,title,type,territory,date,status,theaters,distributor,tags
coco,Coco,limited,,2017-10-28,cancelled,12,Pixar,family;music
coco,Coco,wide,US,2017-11-24,tentative,"3,987",Disney,
coco,Coco,digital,US,2018-02-13,confirmed,,Pixar,
up,Up,wide,US,2009-05-29,,3766,Disney,
up,Up,digital,GB,2009-11-10,,,Fox,
new,New,wide,US,2018-01-01,,,Sony,
new,New,wide,GB,2018-01-02,,,Fox,
"""


def test_all_that_a_row_says_of_a_release(
    releasecal: Releasecal, tmp_path: Path, write_catalog: Callable[[str], Path]
) -> None:
    """Status, theaters and distributor arrive, and a second time nothing changes."""
    path = write_catalog(KEPT)
    file = tmp_path / "list.csv"
    file.write_text(ROWS)
    options = ("import", "csv", file, "--catalog", path, "--today", "2016-11-22")
    result = releasecal(*options)
    assert result.err == "Import done: 1 film added, 2 updated with 2 moves.\n"
    text = path.read_text()
    after = {film.slug: film for film in catalog.load(path).films}
    assert {
        (each.type.value, each.date.text, each.status.value, each.theaters, each.distributor)
        for each in after["coco"].releases
    } == {
        ("limited", "2017-10-28", "cancelled", 12, None),
        ("wide", "2017-11-24", "tentative", 3987, "Disney"),
        ("digital", "2018-02-13", "confirmed", None, None),
    }
    assert (after["coco"].distributor, after["coco"].tags) == ("Pixar", ("family", "music"))
    moves = [move for release in after["coco"].releases for move in release.moves]
    assert {(move.start, move.to, move.status) for move in moves} == {
        (dates.parse("2017-10-27"), dates.parse("2017-10-28"), Status.CANCELLED),
        (dates.parse("2017-11-22"), dates.parse("2017-11-24"), None),
        (None, None, Status.CONFIRMED),
    }
    assert [(each.theaters, each.distributor) for each in after["up"].releases] == [
        (3766, None),
        (None, "Fox"),
    ]
    assert after["new"].distributor == "Sony"
    assert [each.distributor for each in after["new"].releases] == [None, "Fox"]
    releasecal(*options)
    assert path.read_text() == text


def test_a_later_row_that_puts_a_release_back_on_counts(
    releasecal: Releasecal, tmp_path: Path, write_catalog: Callable[[str], Path]
) -> None:
    """Of two rows of one release, a first without a status does not hide the second."""
    path = write_catalog('[film.x]\ntitle = "X"\nstatus = "cancelled"\nwide = 2017-01-01\n')
    file = tmp_path / "list.csv"
    row = "X,wide,2017-01-01"
    file.write_text(f"title,type,date,status\n{row},\n{row},confirmed\n")
    releasecal("import", "csv", file, "--catalog", path)
    assert "\tconfirmed\t" in releasecal("list", "--catalog", path).out


def test_uk_is_gb_in_lists_as_on_the_command_line(bring: Bring, path: Path) -> None:
    """In a cell, and in the name of a column."""
    assert bring("csv", "title,wide_uk\nCoco,2017-01-19\n").exit_code == 0
    assert bring("csv", "title,type,territory,date\nCoco,tv,UK,2018\n").exit_code == 0
    coco = catalog.load(path).films[-1]
    assert [release.words for release in coco.releases] == ["wide GB", "tv GB"]


def test_a_list_that_was_read_in_december_moves_nothing_in_january(
    bring: Bring, path: Path
) -> None:
    """A day without a year is refused once it is over: it would be a year later by then."""
    text = "title,wide,type,date\nCoco,Dec 25,,\nMoana,,tv,Dec 26\n"
    assert bring("csv", text).exit_code == 0
    before = path.read_text()
    later = bring("csv", text, "--today", "2017-01-05")
    assert (later.exit_code, path.read_text()) == (1, before)
    assert [line.partition(": ")[2] for line in later.err.splitlines()] == [
        '"Dec 25" has no year; write 2016-12-25 or 2017-12-25',
        '"Dec 26" has no year; write 2016-12-26 or 2017-12-26',
    ]


def test_a_title_is_news_only_where_the_slug_says_which_film_it_is(
    bring: Bring, path: Path
) -> None:
    """Else it is what found the film, however it is written."""
    assert bring("csv", "slug,title\nsully,Sully: The Film\n").exit_code == 0
    assert bring("csv", "title,wide\nLA LA LAND,2016-12-16\n").exit_code == 0
    titles = [film.title for film in catalog.load(path).films]
    assert titles == ["La La Land", "Sully: The Film"]


def test_a_title_that_found_a_film_is_no_news_beside_a_row_with_its_slug(
    bring: Bring, path: Path
) -> None:
    """Of two rows of one film, the title of the one with the slug counts, whichever comes first."""
    bring("csv", "slug,title,wide\n,SULLY,2016-09-09\nsully,Sully: The Film,\n")
    assert catalog.load(path).films[1].title == "Sully: The Film"
    bring("csv", "slug,title,wide\nsully,Sully,\n,SULLY: the film,2016-09-09\n")
    assert catalog.load(path).films[1].title == "Sully"


def test_a_new_film_without_a_title_is_called_by_its_slug(bring: Bring, path: Path) -> None:
    """And its distributor is the first that a row names."""
    rows = "coco,limited,2017-10-27,\ncoco,wide,2017-11-22,Disney\ncoco,tv,2018,Netflix\n"
    assert bring("csv", f"slug,type,date,distributor\n{rows}").exit_code == 0
    coco = catalog.load(path).films[-1]
    assert (coco.title, coco.distributor) == ("coco", "Disney")
    assert [release.distributor for release in coco.releases] == [None, None, "Netflix"]


def test_what_a_row_says_again_stays_as_it_was_written(
    bring: Bring, write_catalog: Callable[[str], Path]
) -> None:
    """Quotes and blanks of the owner's are no difference."""
    text = "[film.up]\ntitle = 'Up'\ntags = [ 'a',\n 'b' ]\nwide = '2009-05-29'\n"
    path = write_catalog(text)
    assert bring("csv", "slug,title,tags,wide\nup,Up,a;b,2009-05-29\n").exit_code == 0
    assert path.read_text() == text
    assert bring("csv", "slug,title,tags\nup,Up,a;c\n").exit_code == 0
    assert path.read_text() == text.replace("[ 'a',\n 'b' ]", '["a", "c"]')


def test_the_distributor_of_a_film_may_take_over_a_release(bring: Bring, path: Path) -> None:
    """What a row names counts for its release, though it is the film's own."""
    head = "slug,type,territory,date,distributor\n"
    bring("csv", f"{head}sully,wide,US,2016-09-09,Warner\nsully,tv,US,2018,HBO\n")
    assert [each.distributor for each in catalog.load(path).films[1].releases] == [None, "HBO"]
    bring("csv", f"{head}sully,tv,US,2018,Warner\n")
    assert [each.distributor for each in catalog.load(path).films[1].releases] == [None, "Warner"]


@pytest.mark.parametrize("kind", ["wide", "tv"])
def test_a_cancellation_that_two_rows_tell_is_told_once(
    bring: Bring, path: Path, kind: str
) -> None:
    """Of a release that the catalog has, and of one that the first of the rows brings."""
    row = f"sully,{kind},US,2016-09-09,cancelled\n"
    bring("csv", f"slug,type,territory,date,status\n{row}{row}")
    release = catalog.load(path).films[1].releases[-1]
    assert release.status is Status.CANCELLED
    assert [move.status for move in release.moves] == [Status.CANCELLED] * (kind == "wide")


def test_a_release_that_two_rows_cancel_and_bring_back_has_both_moves(
    bring: Bring, path: Path
) -> None:
    """The second is held against the first."""
    rows = "".join(f"sully,wide,US,2016-09-09,{status}\n" for status in ("cancelled", "confirmed"))
    bring("csv", f"slug,type,territory,date,status\n{rows}")
    (release,) = catalog.load(path).films[1].releases
    assert release.status is Status.CONFIRMED
    assert [move.status for move in release.moves] == [Status.CANCELLED, Status.CONFIRMED]


def test_what_a_row_does_not_say_stays(bring: Bring, path: Path) -> None:
    """A status, theaters and a distributor of a release are set, and left where a list has none."""
    head = "film,type,territory,date,status,theaters,distributor\n"
    rows = f"{head}sully,wide,US,2016-09-09,tentative,3525,Warner\n"
    assert bring("csv", rows).err == "Import done: 0 films added, 1 updated with 0 moves.\n"
    after = path.read_text()
    again = f"{head}sully,wide,US,2016-09-09,,,\n"
    assert bring("csv", again).err == "Import done: 0 films added, 0 updated with 0 moves.\n"
    assert path.read_text() == after
    film = catalog.load(path).films[1]
    (release,) = film.releases
    assert (film.distributor, release.distributor) == ("Warner", None)
    assert (release.status, release.theaters) == (Status.TENTATIVE, 3525)
    other = f"{head}sully,wide,US,2016-09-09,,,Universal\n"
    assert bring("csv", other).err == "Import done: 0 films added, 1 updated with 0 moves.\n"
    film = catalog.load(path).films[1]
    assert (film.distributor, film.releases[0].distributor) == ("Warner", "Universal")
    cancelled = f"{head}sully,wide,US,2016-09-16,cancelled,,\n"
    assert bring("csv", cancelled).err == "Import done: 0 films added, 1 updated with 1 move.\n"
    (release,) = catalog.load(path).films[1].releases
    (move,) = release.moves
    assert (release.status, move.status, move.to, move.announced) == (
        Status.CANCELLED, Status.CANCELLED, dates.parse("2016-09-16"), dates.parse("2016-11-22"),
    )  # fmt: skip


def test_two_rows_of_one_new_release_are_one(bring: Bring, path: Path) -> None:
    """The second is held against the first: what it says again is not written twice."""
    rows = "sully,tv,US,2017-01-01,,\nsully,tv,US,2017-01-01,confirmed,\n"
    more = "sully,tv,US,2017-01-01,,7\n"
    said = bring("csv", f"film,type,territory,date,status,theaters\n{rows}{more}").err
    assert said == "Import done: 0 films added, 1 updated with 0 moves.\n"
    assert path.read_text().count("status") == 0
    assert [(each.type.value, each.theaters) for each in catalog.load(path).films[1].releases] == [
        ("wide", None),
        ("tv", 7),
    ]


def test_a_new_release_that_left_the_date_it_has_made_no_move(path: Path) -> None:
    """Whoever makes the row need not look whether the two are one."""
    when = dates.parse("2017-11-22")
    release = IncomingRelease(type=ReleaseType.WIDE, date=when, moved_from=when)
    row = Row(line=1, title="Coco", values={"title": "Coco"}, releases=(release,))
    with open_draft(path, command="import", dry_run=False) as draft:
        merge(draft, [row], None, iter)
    assert path.read_text().endswith('[film.coco]\ntitle = "Coco"\nwide = 2017-11-22\n')


def test_a_cancellation_alone_moves_no_date(bring: Bring, path: Path) -> None:
    """It is news, and told as such, with no day that it comes from or goes to."""
    rows = "film,type,territory,date,status\nsully,wide,US,2016-09-09,cancelled\n"
    assert bring("csv", rows).err == "Import done: 0 films added, 1 updated with 0 moves.\n"
    assert path.read_text().endswith(
        'wide = 2016-09-09\n\n[[film.sully.move]]\ntype = "wide"\nstatus = "cancelled"\n'
        "announced = 2016-11-22\n"
    )
