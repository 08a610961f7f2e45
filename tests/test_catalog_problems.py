"""What is wrong in a catalog: every problem at once, with its line and the way out."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from releasecal import catalog, dates
from releasecal.errors import FileProblemsError, ReleasecalError

Write = Callable[[str], Path]

ONE = '[film.la-la-land]\ntitle = "La La Land"\n'
FORMS = dates.FORMS

PROBLEMS = {
    "a month 13": (
        f'{ONE}limited = "2016-13-01"\n',
        "FILE:3: film.la-la-land.limited: there is no month 13; "
        'write 01 to 12 for the month, or "2016" when it is not known\n'
        '     3 | limited = "2016-13-01"',
    ),
    "a month 13 without quotes": (
        f"{ONE}limited = 2016-13-01\n",
        "FILE:3: film.la-la-land.limited: there is no month 13; "
        'write 01 to 12 for the month, or "2016" when it is not known\n'
        "     3 | limited = 2016-13-01",
    ),
    "a day that February lacks": (
        f"{ONE}limited = 2016-02-30\n",
        "FILE:3: film.la-la-land.limited: 2016-02-30 is not a real day: February 2016 has 29 days; "
        'write 2016-02-29, or "2016-02" when the day is not known\n'
        "     3 | limited = 2016-02-30",
    ),
    "a date with a time": (
        f"{ONE}limited = 2016-12-02T10:00:00Z\n",
        "FILE:3: film.la-la-land.limited: a release date has no time of day; write 2016-12-02\n"
        "     3 | limited = 2016-12-02T10:00:00Z",
    ),
    "a word for a date": (
        f'{ONE}limited = "soon"\n',
        f'FILE:3: film.la-la-land.limited: "soon" is not a release date; write {FORMS}\n'
        '     3 | limited = "soon"',
    ),
    "a number for a date": (
        f"{ONE}limited = 20161202\n",
        "FILE:3: film.la-la-land.limited: 20161202 is a number, not a date; write 2016-12-02\n"
        "     3 | limited = 20161202",
    ),
    "a very long number for a date": (
        f"{ONE}limited = 0x{'f' * 100}\n",
        "FILE:3: film.la-la-land.limited: a very long number is not a release date;"
        f" write {FORMS}\n"
        f"     3 | limited = 0x{'f' * 100}",
    ),
    "true for a date": (
        f"{ONE}limited = true\n",
        f"FILE:3: film.la-la-land.limited: true is not a release date; write {FORMS}\n"
        "     3 | limited = true",
    ),
    "a list for a date": (
        f"{ONE}limited = []\n",
        f"FILE:3: film.la-la-land.limited: a list is not a release date; write {FORMS}\n"
        "     3 | limited = []",
    ),
    "a quarter without quotes": (
        f"{ONE}limited = 2027-Q3\n",
        "FILE:3: film.la-la-land.limited: 2027-Q3 is not in quotes,"
        " as a date without its day must be; "
        'write limited = "2027-Q3"\n     3 | limited = 2027-Q3',
    ),
    "a film that is a text": (
        'film.la-la-land = "La La Land"\n',
        'FILE:1: film.la-la-land: "La La Land" stands here where a film should; '
        'write [film.la-la-land] and below it title = "..."\n'
        '     1 | film.la-la-land = "La La Land"',
    ),
    "a list of films": (
        '[[film]]\ntitle = "La La Land"\n',
        "FILE:1: film: a list stands here where films should; write [film.SLUG] for each film\n"
        "     1 | [[film]]",
    ),
    "an unknown key": (
        f'{ONE}directer = "Damien Chazelle"\n',
        "FILE:3: film.la-la-land.directer: there is no such key; did you mean directors?\n"
        '     3 | directer = "Damien Chazelle"',
    ),
    "films for film": (
        '[films.la-la-land]\ntitle = "La La Land"\n',
        "FILE:1: films: there is no such key; did you mean film?\n     1 | [films.la-la-land]",
    ),
    "a missing title": (
        "[film.la-la-land]\nlimited = 2016-12-02\n",
        'FILE:1: film.la-la-land.title: title is missing; write title = "..."\n'
        '     1 | [film.la-la-land]',
    ),
    "an empty title": (
        '[film.la-la-land]\ntitle = "  "\n',
        "FILE:2: film.la-la-land.title: the text is empty; write something, or leave the key out\n"
        '     2 | title = "  "',
    ),
    "a title that is no text": (
        "[film.la-la-land]\ntitle = 1066\n",
        'FILE:2: film.la-la-land.title: 1066 is not text; write it in quotes: "..."\n'
        '     2 | title = 1066',
    ),
    "one name that is no list": (
        f'{ONE}cast = "Emma Stone"\n',
        'FILE:3: film.la-la-land.cast: this is a list, even with a single entry;'
        ' write ["Emma Stone"]\n'
        '     3 | cast = "Emma Stone"',
    ),
    "the territory UK": (
        f'territory = "UK"\n{ONE}',
        'FILE:1: territory: "UK" is not a territory; write "GB" '
        '(United Kingdom of Great Britain and Northern Ireland)\n     1 | territory = "UK"',
    ),
    "a territory that is none": (
        f'territory = "XX"\n{ONE}',
        'FILE:1: territory: "XX" is not a territory;'
        ' write a two-letter country code of ISO 3166-1, such as "US"\n'
        '     1 | territory = "XX"',
    ),
    "two releases with the same key": (
        f'{ONE}wide = 2016-12-25\n\n'
        '[[film.la-la-land.release]]\ntype = "theatrical"\ndate = 2017-01-06\n',
        "FILE:5: film.la-la-land.release[1]: this is a second wide release in US; "
        'tell them apart: give each an id = "..."\n     5 | [[film.la-la-land.release]]',
    ),
    "a release without its date": (
        f'{ONE}\n[[film.la-la-land.release]]\ntype = "wide"\n',
        "FILE:4: film.la-la-land.release[1].date: date is missing; write date = 2016-12-25\n"
        "     4 | [[film.la-la-land.release]]",
    ),
    "a release that is no table": (
        f'{ONE}release = "wide"\n',
        'FILE:3: film.la-la-land.release: "wide" is not a list of tables; '
        'write [[film.SLUG.release]] with a type and a date below it\n     3 | release = "wide"',
    ),
    "theaters that are no number": (
        f'{ONE}\n[[film.la-la-land.release]]\n'
        'type = "wide"\ndate = 2016-12-25\ntheaters = "many"\n',
        'FILE:7: film.la-la-land.release[1].theaters: "many" is not a whole number above 0; '
        'write digits without quotes: 600\n     7 | theaters = "many"',
    ),
    "a move that goes on from another date": (
        f'{ONE}wide = 2016-12-25\n\n[[film.la-la-land.move]]\n'
        'type = "wide"\nfrom = 2016-07-15\nto = 2016-12-16\n\n'
        '[[film.la-la-land.move]]\ntype = "wide"\nfrom = 2016-12-17\nto = 2016-12-25\n',
        "FILE:12: film.la-la-land.move[2].from: this starts from 2016-12-17,"
        " but the move above ended at 2016-12-16; "
        "write from = 2016-12-16, or mend the move above\n    12 | from = 2016-12-17",
    ),
    "a last move to another date": (
        f'{ONE}wide = 2016-12-25\n\n[[film.la-la-land.move]]\n'
        'type = "wide"\nfrom = 2016-07-15\nto = "2016-12"\n',
        "FILE:8: film.la-la-land.move[1].to: the last move is to 2016-12, but wide is 2016-12-25; "
        'make the two the same\n     8 | to = "2016-12"',
    ),
    "a second move without from": (
        f'{ONE}wide = 2016-12-25\n\n[[film.la-la-land.move]]\ntype = "wide"\nto = 2016-12-16\n\n'
        '[[film.la-la-land.move]]\ntype = "wide"\nto = 2016-12-25\n',
        "FILE:9: film.la-la-land.move[2].from: from is missing;"
        " write from = 2016-12-16, where the move above ended\n"
        "     9 | [[film.la-la-land.move]]",
    ),
    "a move of no release": (
        f'{ONE}wide = 2016-12-25\n\n[[film.la-la-land.move]]\ntype = "limited"\nto = 2016-12-02\n',
        "FILE:5: film.la-la-land.move[1]: the film has no limited release in US to move; "
        "add that release, or mend the move's type, territory and id\n"
        "     5 | [[film.la-la-land.move]]",
    ),
    "a slug declared twice": (
        f"{ONE}\n{ONE}",
        "FILE:4: film.la-la-land: [film.la-la-land] stands here a second time;"
        " give each film a slug of its own\n"
        "     4 | [film.la-la-land]",
    ),
    "a key set twice": (
        f"{ONE}wide = 2016-12-25\nwide = 2016-12-16\n",
        "FILE:4: film.la-la-land.wide: this key is already set above; keep one of the two\n"
        "     4 | wide = 2016-12-16",
    ),
    "a text without its end": (
        '[film.la-la-land]\ntitle = "La La Land\n',
        'FILE:2: film.la-la-land.title: the text has no closing quote; write title = "La La Land"\n'
        '     2 | title = "La La Land',
    ),
    "a line that is nothing": (
        f"{ONE}wide: 2016-12-25\n",
        "FILE:3: film.la-la-land: this line is neither a key with a value nor a [header];"
        " write KEY = VALUE\n"
        "     3 | wide: 2016-12-25",
    ),
    "a day that February lacks, in a table on one line": (
        'film.a = { title = "A", limited = 2016-12-02, wide = 2016-02-30 }\n',
        "FILE:1: film.a: 2016-02-30 is not a real day: February 2016 has 29 days; "
        'write 2016-02-29, or "2016-02" when the day is not known\n'
        '     1 | film.a = { title = "A", limited = 2016-12-02, wide = 2016-02-30 }',
    ),
    "a list without its end": (
        f'{ONE}cast = [\n\n[film.lion]\ntitle = "Lion"\n',
        "FILE:3: film.la-la-land.cast: the bracket that opens here is not closed; close it with ]\n"
        "     3 | cast = [",
    ),
    "a list without its end before another key": (
        f'{ONE}cast = ["Emma Stone",\nwide = 2016-12-25\n',
        "FILE:3: film.la-la-land.cast: the bracket that opens here is not closed; close it with ]\n"
        '     3 | cast = ["Emma Stone",',
    ),
    "a text over several lines without its end": (
        f'{ONE}notes = """\nSee it.\n\n[film.lion]\ntitle = "Lion"\n',
        "FILE:3: film.la-la-land.notes: the text over several lines that begins here"
        " is not closed; "
        'end it with """\n     3 | notes = """',
    ),
    "such a text with another one below": (
        f'{ONE}notes = """\nSee it.\n\n[film.lion]\ntitle = "Lion"\nnotes = """\nRoar.\n"""\n',
        "FILE:3: film.la-la-land.notes: the text over several lines that begins here"
        " is not closed; "
        'end it with """\n     3 | notes = """',
    ),
    "a line without a sign, and a bad date in a later film": (
        f'{ONE}wide 2016-12-25\n[film.lion]\ntitle = "Lion"\nwide = 2016-13-01\n',
        "FILE:3: film.la-la-land: this line is neither a key with a value nor a [header]; "
        "write KEY = VALUE\n     3 | wide 2016-12-25\n"
        "FILE:6: film.lion.wide: there is no month 13; "
        'write 01 to 12 for the month, or "2016" when it is not known\n     6 | wide = 2016-13-01',
    ),
    "a header without its end": (
        f'{ONE}[film.lion\ntitle = "Lion"\n[film.sully]\ntitle = "Sully"\nwide = TBA\n',
        "FILE:3: film.la-la-land: this header cannot be read; "
        "write [film.SLUG], a slug with spaces in quotes\n     3 | [film.lion\n"
        "FILE:7: film.sully.wide: TBA is not in quotes, as a date without its day must be; "
        'write wide = "TBA"\n     7 | wide = TBA',
    ),
    "a season in words": (
        f'{ONE}wide = "summer 2027"\n',
        'FILE:3: film.la-la-land.wide: "summer 2027" is not written as a date; '
        'write "2027-summer"\n     3 | wide = "summer 2027"',
    ),
    "a date with slashes": (
        f'{ONE}wide = "12/16/2026"\n',
        'FILE:3: film.la-la-land.wide: "12/16/2026" is not written as a date; '
        'write 2026-12-16\n     3 | wide = "12/16/2026"',
    ),
    "a date with dots and without quotes": (
        f"{ONE}wide = 16.12.2016\n",
        "FILE:3: film.la-la-land.wide: 16.12.2016 is not written as a date; "
        "write wide = 2016-12-16\n     3 | wide = 16.12.2016",
    ),
    "a move to a bad date": (
        f'{ONE}wide = 2016-12-25\n[[film.la-la-land.move]]\ntype = "wide"\nto = 2027-Q3\n',
        "FILE:6: film.la-la-land.move[1].to: 2027-Q3 is not in quotes, as a date without its day "
        'must be; write to = "2027-Q3"\n     6 | to = 2027-Q3',
    ),
    "a move of a type without quotes": (
        f"{ONE}wide = 2016-12-25\n[[film.la-la-land.move]]\ntype = wide\nto = 2016-12-25\n",
        "FILE:5: film.la-la-land.move[1].type: wide is neither a date nor a text in quotes; "
        'for a text, write type = "wide"\n     5 | type = wide',
    ),
    "a status that its moves contradict": (
        f'{ONE}[[film.la-la-land.release]]\ntype = "wide"\ndate = 2016-12-25\n'
        'status = "confirmed"\n'
        '[[film.la-la-land.move]]\ntype = "wide"\nstatus = "cancelled"\n',
        "FILE:6: film.la-la-land.release[1].status: the last move makes it cancelled,"
        " but the status is "
        'confirmed; make the two the same, or leave this one out\n     6 | status = "confirmed"',
    ),
    "a move of nothing": (
        f'{ONE}wide = 2016-12-25\n[[film.la-la-land.move]]\ntype = "wide"\n',
        "FILE:4: film.la-la-land.move[1].to: to is missing; write to = 2016-12-25\n"
        "     4 | [[film.la-la-land.move]]",
    ),
    "a broken chain in a film with another problem": (
        f'{ONE}titel = "x"\nwide = 2016-12-25\n[[film.la-la-land.move]]\n'
        'type = "wide"\nto = 2016-12-24\n',
        "FILE:3: film.la-la-land.titel: there is no such key; did you mean title?\n"
        '     3 | titel = "x"\n'
        "FILE:7: film.la-la-land.move[1].to: the last move is to 2016-12-24,"
        " but wide is 2016-12-25; "
        "make the two the same\n     7 | to = 2016-12-24",
    ),
    "an unreadable value of a key that is none": (
        f"{ONE}note = ?\n",
        "FILE:3: film.la-la-land.note: ? is neither a date nor a text in quotes; "
        'for a text, write note = "?"\n     3 | note = ?',
    ),
    "an identifier of nobody": (
        f'{ONE}ids = {{ imbd = "tt3783958" }}\n',
        "FILE:3: film.la-la-land.ids: imbd is not known here; the names are imdb, tmdb, wikidata\n"
        '     3 | ids = { imbd = "tt3783958" }',
    ),
    "an identifier that is none": (
        f"{ONE}ids = {{ imdb = true }}\n",
        'FILE:3: film.la-la-land.ids: true is not an identifier; write imdb = "..."\n'
        "     3 | ids = { imdb = true }",
    ),
    "a year out of range, without quotes": (
        f"{ONE}wide = 1799-12-31\nlimited = 3000-01-01\n",
        "FILE:3: film.la-la-land.wide: the year 1799 is out of range; write 1800 to 2999\n"
        "     3 | wide = 1799-12-31\n"
        "FILE:4: film.la-la-land.limited: the year 3000 is out of range; write 1800 to 2999\n"
        "     4 | limited = 3000-01-01",
    ),
    "every bad entry of a list": (
        f'{ONE}tags = ["x", 3, true]\nleads = ["2d", "soon", ""]\n',
        "FILE:3: film.la-la-land.tags: 3 is not text, true is not text; "
        'write it in quotes: "..."\n     3 | tags = ["x", 3, true]\n'
        "FILE:4: film.la-la-land.leads: the text is empty; write something, or leave the key out\n"
        '     4 | leads = ["2d", "soon", ""]',
    ),
    "a key of a release in the film": (
        f"{ONE}theaters = 600\n",
        "FILE:3: film.la-la-land.theaters: theaters stands in the wrong place; "
        "write it below a [[film.SLUG.release]]\n     3 | theaters = 600",
    ),
    "a key of the film in a release": (
        f'{ONE}[[film.la-la-land.release]]\ntype = "wide"\ndate = 2016-12-25\ntags = ["x"]\n',
        "FILE:6: film.la-la-land.release[1].tags: tags stands in the wrong place; "
        'write it below [film.SLUG], above the first [[...]]\n     6 | tags = ["x"]',
    ),
    "brackets without end": (
        f"{ONE}cast = {'[' * 5000}\n",
        "FILE:3: film.la-la-land.cast: brackets are nested too deeply; "
        f"a catalog needs no more than three levels\n     3 | cast = {'[' * 153}…",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PROBLEMS)
def test_each_problem_is_told_once_with_its_line_and_the_way_out(
    write_catalog: Write, name: str
) -> None:
    """One mistake gives one message: where, what is wrong, what to write, and the line itself."""
    text, message = PROBLEMS[name]
    path = write_catalog(text)
    with pytest.raises(FileProblemsError) as caught:
        catalog.load(path)
    assert str(caught.value) == message.replace("FILE", str(path))


def test_all_problems_are_told_at_once(write_catalog: Write) -> None:
    """Syntax errors do not hide the rest: each of these five lines is told, in order."""
    path = write_catalog(
        f"{ONE}limited = 2016-13-01\nwide = soon\ntv = TBA\ntags = 5\n\n[film.b]\ntitle = true\n"
    )
    with pytest.raises(FileProblemsError) as caught:
        catalog.load(path)
    assert [(problem.line, problem.key) for problem in caught.value.problems] == [
        (3, "film.la-la-land.limited"),
        (4, "film.la-la-land.wide"),
        (5, "film.la-la-land.tv"),
        (6, "film.la-la-land.tags"),
        (9, "film.b.title"),
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            b'[film.a]\ntitle = "\xff"\n',
            'FILE:2: byte 0xff is not UTF-8; save the file as UTF-8 text\n'
            '     2 | title = "\ufffd"',
        ),
        (
            b'[film.a]\ntitle = "a\x00b"\n',
            'FILE:2: there is a NUL byte here; save the file as UTF-8 text\n'
            '     2 | title = "a\x00b"',
        ),
    ],
)  # fmt: skip
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes, message: str) -> None:
    """A wrong file is told as such, with the place where that shows."""
    path = tmp_path / "films.toml"
    path.write_bytes(content)
    with pytest.raises(ReleasecalError) as caught:
        catalog.load(path)
    assert str(caught.value) == message.replace("FILE", str(path))


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    """A wrong file costs no memory: its size is looked at first."""
    path = tmp_path / "films.toml"
    with path.open("wb") as stream:
        stream.truncate(catalog.LARGEST + 1)
    with pytest.raises(ReleasecalError) as caught:
        catalog.load(path)
    assert str(caught.value) == f"{path}: the file is larger than 1024 MiB; is it the right one?"


@pytest.mark.skipif(sys.platform != "linux", reason="a limit on memory that holds")
def test_a_file_takes_no_more_memory_than_it_has_bytes(tmp_path: Path) -> None:
    """On a machine with little memory, what a catalog may have at most is not asked for."""
    path = tmp_path / "films.toml"
    path.write_text('[film.f]\ntitle = "F"\n')
    code = (
        "import pathlib, resource, sys; from releasecal import files;"
        "resource.setrlimit(resource.RLIMIT_AS, (1 << 29, 1 << 29));"
        "print(len(files.read_text(pathlib.Path(sys.argv[1]), limit=files.LARGEST_CATALOG)))"
    )
    words = [sys.executable, "-c", code, str(path)]
    ended = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "21\n", "")


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    """The message says which of the two it is."""
    with pytest.raises(ReleasecalError, match="there is no such file"):
        catalog.load(tmp_path / "films.toml")
    with pytest.raises(ReleasecalError, match="this is a folder; name the file in it"):
        catalog.load(tmp_path)


@pytest.mark.parametrize(
    "content", [b'\xef\xbb\xbf[film.a]\ntitle = "A"\n', b'[film.a]\r\ntitle = "A"\r\n']
)
def test_a_byte_order_mark_and_crlf_are_fine(tmp_path: Path, content: bytes) -> None:
    """Editors on Windows write both."""
    path = tmp_path / "films.toml"
    path.write_bytes(content)
    assert [film.title for film in catalog.load(path).films] == ["A"]
