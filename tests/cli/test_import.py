"""`releasecal import csv` and `releasecal import ics`."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from releasecal import catalog, dates, locations
from releasecal.model import Status
from tests.conftest import Releasecal

CATALOG = """\
# mine
[film.la-la-land]
title = "La La Land"
limited = 2016-12-02   # spaced
wide = 2016-12-16

# next
[film.sully]
title = "Sully"
wide = 2016-09-09
"""


@pytest.fixture
def path(write_catalog: Callable[[str], Path]) -> Path:
    return write_catalog(CATALOG)


@pytest.fixture
def bring(releasecal: Releasecal, tmp_path: Path, path: Path) -> Callable[..., Any]:
    """Import a text into the catalog, on the founding day."""

    def run(kind: str, text: str, *arguments: str) -> Any:
        file = tmp_path / f"list.{kind}"
        file.write_text(text, encoding="utf-8", newline="")
        return releasecal(
            "import", kind, file, "--catalog", path, "--today", "2016-11-22", *arguments
        )

    return run


NEW_AND_MOVED = """\
title,limited,wide,distributor,directors,wide_gb
la la land,2016-12-09,2016-12-16,Lionsgate,,
Fences,2016-12-16,2016-12-25,Paramount,Denzel Washington; A B,2017-02-10
"""
MERGED = """\
# mine
[film.la-la-land]
title = "La La Land"
limited = 2016-12-09   # spaced
wide = 2016-12-16
distributor = "Lionsgate"

[[film.la-la-land.move]]
type = "limited"
from = 2016-12-02
to = 2016-12-09
announced = 2016-11-22

# next
[film.sully]
title = "Sully"
wide = 2016-09-09

[film.fences]
title = "Fences"
directors = ["Denzel Washington", "A B"]
distributor = "Paramount"
limited = 2016-12-16
wide = 2016-12-25

[[film.fences.release]]
type = "wide"
date = 2017-02-10
territory = "GB"
"""


def test_new_films_are_added_and_known_ones_updated(bring: Callable[..., Any], path: Path) -> None:
    """A date that differs becomes a move announced today; a second time, nothing changes."""
    text = NEW_AND_MOVED
    result = bring("csv", text)
    assert (result.exit_code, result.out) == (0, "")
    assert result.err == "Import done: 1 film added, 1 updated with 1 move.\n"
    assert path.read_text() == MERGED
    path.chmod(0o444)
    again = bring("csv", text)
    assert (again.exit_code, again.err) == (
        0,
        "Import done: 0 films added, 0 updated with 0 moves.\n",
    )


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators_and_a_byte_order_mark(
    bring: Callable[..., Any], path: Path, separator: str
) -> None:
    """What a spreadsheet saves is read as well."""
    text = NEW_AND_MOVED.replace("; A B", "").replace(",", separator)
    bring("csv", f"\ufeff{text}".replace("\n", "\r\n"))
    assert path.read_text() == MERGED.replace(', "A B"', "")


BAD = """\
title,wide,type,date
Fences,2016-12-25,,
Moana,2016-13-01,,
,2016,,
Jackie,,wdie,2016-12-02
Allied,2016-11-23
"Two
lines",2016,,
Lion,,wide,
Sully,,wide,2016-09-09
Sully,,wide,2016-09-10
"""
REASONS = """\
FILE:3: there is no month 13; write 01 to 12 for the month, or "2016" when it is not known
FILE:4: the row names no film; write its title
FILE:5: "wdie" is not a release type; did you mean wide?
FILE:6: the row has 2 values for 4 columns; put a value that has the separator in it in quotes
FILE:9: the row has a type and no date; write a date, or TBA
FILE:11: Sully has a second wide release in US, and the one of line 10 has another date; \
tell the two apart: by film, year or id
"""


def test_dates_and_numbers_of_a_spreadsheet(bring: Callable[..., Any], path: Path) -> None:
    """Cells hold dates as people type them; a number that nobody means is a bad row."""
    bring("csv", "title,wide,type,date,theaters\nSully,9/30/2016,,,\nMoana,,limited,summer 2027,\n")
    assert [(film.slug, film.releases[0].date.text) for film in catalog.load(path).films] == [
        ("la-la-land", "2016-12-02"),
        ("sully", "2016-09-30"),
        ("moana", "2027-summer"),
    ]
    long = "9" * 5000
    result = bring("csv", f"title,year,type,date,theaters\nA,{long},,,\nB,,wide,2016,{long}\n")
    assert [line.split(" ")[1][:12] for line in result.err.splitlines()] == ['"99999999999'] * 2


def test_bad_rows_are_listed_and_nothing_is_written(
    bring: Callable[..., Any], path: Path, tmp_path: Path
) -> None:
    """Every bad row is told with its line and the reason."""
    result = bring("csv", BAD)
    assert (result.exit_code, result.out) == (1, "")
    assert result.err == REASONS.replace("FILE", str(tmp_path / "list.csv"))
    assert path.read_text() == CATALOG


def test_skip_bad_imports_the_rest(bring: Callable[..., Any], path: Path) -> None:
    """--skip-bad still tells them, and imports the good rows."""
    result = bring("csv", BAD, "--skip-bad")
    assert result.exit_code == 0
    assert result.err.count("skipped: ") == 6
    assert [film.slug for film in catalog.load(path).films] == [
        "la-la-land",
        "sully",
        "fences",
        "two-lines",
    ]


def test_dry_run(bring: Callable[..., Any], path: Path) -> None:
    """A dry run shows the diff and writes nothing."""
    result = bring("csv", "title,wide\nSully,2016-09-16\n", "--dry-run")
    assert "-wide = 2016-09-09\n+wide = 2016-09-16\n" in result.out
    assert result.err == "Dry run: 0 films added, 1 updated with 1 move.\n"
    assert path.read_text() == CATALOG


def test_unknown_columns_are_named(bring: Callable[..., Any]) -> None:
    """A column that means nothing is left out, and said to be."""
    result = bring("csv", "title,wdie,year\nFences,2016,2016\n")
    assert "left out, for they mean nothing here: the columns wdie\n" in result.err


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the first line names no column title or film"),
        ("name,wide\nx,2016\n", "the first line names no column title or film"),
        ("title,wide,wide\nx,2016,2016\n", "the column wide is there twice"),
        ('title,wide\n"x,2016\n', "this is not CSV"),
    ],
)
def test_what_is_no_list(bring: Callable[..., Any], path: Path, text: str, message: str) -> None:
    """A file that is no such list is one error."""
    result = bring("csv", text)
    assert result.exit_code == 1
    assert message in result.err
    assert path.read_text() == CATALOG


def test_remakes_are_told_apart(bring: Callable[..., Any], path: Path) -> None:
    """Rows of one title are different films, and find their own film again."""
    text = "title,year,wide\nThe Kid,2000,2000-07-07\nThe Kid,2019,\nThe Kid,2021,2021-03-05\n"
    bring("csv", text)
    slugs = [film.slug for film in catalog.load(path).films][2:]
    assert slugs == ["the-kid-2000", "the-kid-2019", "the-kid-2021"]
    before = path.read_bytes()
    bring("csv", text)
    assert path.read_bytes() == before
    bring("csv", "title,year,wide\nThe Kid,2021,2021-04-01\n")
    assert [
        film.slug for film in catalog.load(path).films if film.releases and film.releases[0].moves
    ] == [slugs[2]]
    ambiguous = bring("csv", "title,wide\nThe Kid,2031-01-01\n")
    assert "3 films are called The Kid; write which in a column film, or its year" in ambiguous.err


def test_reads_what_list_writes(releasecal: Releasecal, tmp_path: Path) -> None:
    """The sample, listed as CSV and imported into a new catalog, lists as the same CSV."""
    listed = releasecal("list", "--territory", "all", "-f", "csv").out
    file = tmp_path / "list.csv"
    file.write_text(listed, encoding="utf-8", newline="")
    assert releasecal("import", "csv", file).exit_code == 0
    assert locations.own_catalog().exists()
    assert releasecal("list", "--territory", "all", "-f", "csv").out == listed
    before = locations.own_catalog().read_bytes()
    assert releasecal("import", "csv", file).exit_code == 0
    assert locations.own_catalog().read_bytes() == before


def test_thousands_at_once(bring: Callable[..., Any], path: Path) -> None:
    """A long list is imported whole, and a second time changes nothing; then each date moves."""
    rows = "".join(
        f"Film {number},{2000 + number % 30}-05-{number % 28 + 1:02}\n" for number in range(3000)
    )
    bring("csv", f"title,wide\n{rows}")
    before = path.read_bytes()
    assert len(catalog.load(path).films) == 3002
    bring("csv", f"title,wide\n{rows}")
    assert path.read_bytes() == before
    result = bring("csv", f"title,wide\n{rows.replace('-05-', '-06-')}")
    assert result.err == "Import done: 0 films added, 3,000 updated with 3,000 moves.\n"


ICS = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//EN
BEGIN:VEVENT
UID:la-la-land.limited.US@releasecal
DTSTART;VALUE=DATE:20161209
DTEND;VALUE=DATE:20161210
SUMMARY:La La Land: limited (US)
END:VEVENT
BEGIN:VEVENT
UID:am_e9_lie.expansion.FR.im_2e_ax@releasecal
DTSTART;VALUE=DATE:20170101
DTEND;VALUE=DATE:20170401
STATUS:TENTATIVE
SUMMARY:Amélie: expansion (FR\\, IMAX)
END:VEVENT
BEGIN:VEVENT
UID:1
DTSTART:20161225T200000Z
SUMMARY:Fences\\, the film
URL:https://example.org/fences
END:VEVENT
BEGIN:VEVENT
UID:2
SUMMARY:No day
END:VEVENT
END:VCALENDAR
"""


def test_a_calendar(bring: Callable[..., Any], path: Path, releasecal: Releasecal) -> None:
    """Events of releasecal find their release, others open wide; exact periods stay periods."""
    refused = bring("ics", ICS)
    assert refused.exit_code == 1
    assert "list.ics:23: the event has no DTSTART that is a date" in refused.err
    assert path.read_text() == CATALOG
    assert bring("ics", ICS, "--skip-bad").exit_code == 0
    found = json.loads(
        releasecal("list", "--territory", "all", "-f", "json", "--catalog", path).out
    )
    keys = ("film", "title", "type", "territory", "id", "date", "status", "moved_from")
    assert [tuple(each[key] for key in keys) for each in found] == [
        ("sully", "Sully", "wide", "US", None, "2016-09-09", "confirmed", None),
        (
            "la-la-land",
            "La La Land",
            "limited",
            "US",
            None,
            "2016-12-09",
            "confirmed",
            "2016-12-02",
        ),
        ("la-la-land", "La La Land", "wide", "US", None, "2016-12-16", "confirmed", None),
        (
            "fences-the-film",
            "Fences, the film",
            "wide",
            "US",
            None,
            "2016-12-25",
            "confirmed",
            None,
        ),
        ("amélie", "Amélie", "expansion", "FR", "im.ax", "2017-Q1", "tentative", None),
    ]
    before = path.read_bytes()
    bring("ics", ICS, "--skip-bad")
    assert path.read_bytes() == before


@pytest.mark.parametrize("text", ["", "hello\n", "BEGIN:VEVENT\nEND:VEVENT\n"])
def test_what_is_no_calendar(bring: Callable[..., Any], path: Path, text: str) -> None:
    """A file that is no calendar is one error."""
    result = bring("ics", text)
    assert result.exit_code == 1
    assert "this is not an iCalendar file" in result.err
    assert path.read_text() == CATALOG


def _event(*lines: str) -> str:
    return "\n".join(["BEGIN:VEVENT", "UID:1", "SUMMARY:Odd", *lines, "END:VEVENT", ""])


DAY = "DTSTART;VALUE=DATE:20161225"


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (_event("DTSTART:nonsense"), "DTSTART cannot be read; write it as RFC 5545 says, or leave"),
        (_event("DTSTART;VALUE=DATE:20161302"), "DTSTART cannot be read"),
        (_event("DTSTART;VALUE=DURATION:P1D"), "DTSTART is not a date; write one such as DTSTART"),
        (_event(DAY, "DTEND:20161226,20161227"), "DTEND cannot be read"),
        (_event("DTSTART;VALUE=DATE:00010101"), "the year 0001 is out of range"),
        (_event("DTSTART;VALUE=DATE:99991231"), "the year 9999 is out of range"),
        ("BEGIN:VEVENT\nSUMMARY:Odd\n", "the event has no end; write END:VEVENT"),
        (
            _event(DAY).replace("UID:1", "UID:x_3b_touch_20_y.wide.US@releasecal"),
            'the slug "x;touch y" has characters that a shell acts on',
        ),
        (
            _event(DAY).replace("UID:1", "UID:x_1b_.wide.US@releasecal"),
            'the slug "x\N{SYMBOL FOR ESCAPE}" has characters',
        ),
    ],
)
def test_a_bad_event_is_no_matter_of_the_others(
    bring: Callable[..., Any], path: Path, releasecal: Releasecal, event: str, said: str
) -> None:
    """What is wrong in one event is told with its line; --skip-bad brings in those around it."""
    good = _event(DAY).replace("Odd", "Good")
    text = f"BEGIN:VCALENDAR\n{event}{good}END:VCALENDAR\n"
    refused = bring("ics", text)
    assert refused.exit_code == 1
    assert f"list.ics:2: {said}" in refused.err
    assert path.read_text() == CATALOG
    assert bring("ics", text, "--skip-bad").exit_code == 0
    assert '"Good"' in releasecal("show", "good", "-f", "json", "--catalog", path).out


@pytest.mark.parametrize(
    "event",
    [
        _event(DAY, "DTEND;VALUE=DATE:00010101"),
        _event(DAY, "SUMMARY:Again", "URL:https://example.org/", "URL:https://example.net/"),
        _event(DAY).replace("UID:1", "UID:x_ffffff_.wide.US@releasecal"),
        _event(DAY, "BEGIN:VALARM", "TRIGGER:nonsense", "END:VALARM", "RRULE:FREQ=NEVER"),
        _event("DTSTART;TZID=Nowhere/Here:20161225T100000"),
        f"BEGIN:VTIMEZONE\nTZID:Nowhere\nDTSTART:bad\nEND:VTIMEZONE\n{_event(DAY)}",
    ],
)
def test_odd_events_are_read(
    bring: Callable[..., Any], path: Path, releasecal: Releasecal, event: str
) -> None:
    """Doubled properties, a year 1, unreadable alarms and time zones: film and day are read."""
    result = bring("ics", f"BEGIN:VCALENDAR\n{event}END:VCALENDAR\n")
    assert (result.exit_code, result.out) == (0, "")
    shown = json.loads(releasecal("list", "--search", "odd", "-f", "json", "--catalog", path).out)
    assert [(each["title"], each["date"]) for each in shown] == [("Odd", "2016-12-25")]


def test_a_csv_with_a_slug_that_a_shell_acts_on(bring: Callable[..., Any], path: Path) -> None:
    """The line of the CSV file is told, not one of the catalog."""
    result = bring("csv", "film,title,wide\nx;touch y,X,2016-12-25\n\x1by,Y,2016-12-25\n")
    assert result.exit_code == 1
    assert 'list.csv:2: the slug "x;touch y" has characters that a shell acts on' in result.err
    assert "list.csv:3: the slug " in result.err
    assert "\x1b" not in result.err
    assert path.read_text() == CATALOG


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


def test_uk_is_gb_in_lists_as_on_the_command_line(bring: Callable[..., Any], path: Path) -> None:
    """In a cell, and in the name of a column."""
    assert bring("csv", "title,wide_uk\nCoco,2017-01-19\n").exit_code == 0
    assert bring("csv", "title,type,territory,date\nCoco,tv,UK,2018\n").exit_code == 0
    coco = catalog.load(path).films[-1]
    assert [release.words for release in coco.releases] == ["wide GB", "tv GB"]


def test_a_list_that_was_read_in_december_moves_nothing_in_january(
    bring: Callable[..., Any], path: Path
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
