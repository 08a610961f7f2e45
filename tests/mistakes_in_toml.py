"""Mistakes in a catalog that TOML cannot read, each with all that is to be said of it."""

from tests.mistakes import ONE

SYNTAX = {
    "a month 13 without quotes": (
        f"{ONE}limited = 2016-13-01\n",
        "FILE:3: film.la-la-land.limited: there is no month 13; "
        'write 01 to 12 for the month, or "2016" when it is not known\n'
        "     3 | limited = 2016-13-01",
    ),
    "a quarter without quotes": (
        f"{ONE}limited = 2027-Q3\n",
        "FILE:3: film.la-la-land.limited: 2027-Q3 is not in quotes,"
        " as a date without its day must be; "
        'write limited = "2027-Q3"\n     3 | limited = 2027-Q3',
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
        " write wide = 2016-12-25\n"
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
        "write wide = 2016-12-25\n     3 | wide 2016-12-25\n"
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
    "a date with dots and without quotes": (
        f"{ONE}wide = 16.12.2016\n",
        "FILE:3: film.la-la-land.wide: 16.12.2016 is not written as a date; "
        "write wide = 2016-12-16\n     3 | wide = 16.12.2016",
    ),
    "a move of a type without quotes": (
        f"{ONE}wide = 2016-12-25\n[[film.la-la-land.move]]\ntype = wide\nto = 2016-12-25\n",
        "FILE:5: film.la-la-land.move[1].type: wide is neither a date nor a text in quotes; "
        'for a text, write type = "wide"\n     5 | type = wide',
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
    "a year out of range, without quotes": (
        f"{ONE}wide = 1799-12-31\nlimited = 3000-01-01\n",
        "FILE:3: film.la-la-land.wide: the year 1799 is out of range; write 1800 to 2999\n"
        "     3 | wide = 1799-12-31\n"
        "FILE:4: film.la-la-land.limited: the year 3000 is out of range; write 1800 to 2999\n"
        "     4 | limited = 3000-01-01",
    ),
    "what is neither a key nor a header": (
        f"{ONE}and a wide one in December\nnotes: a musical\nwide: Dec 2\n",
        "FILE:3: film.la-la-land: this line is neither a key with a value nor a [header];"
        " write KEY = VALUE\n"
        "     3 | and a wide one in December\n"
        "FILE:4: film.la-la-land: this line is neither a key with a value nor a [header];"
        ' write notes = "a musical"\n'
        "     4 | notes: a musical\n"
        "FILE:5: film.la-la-land: this line is neither a key with a value nor a [header];"
        " write KEY = VALUE\n"
        "     5 | wide: Dec 2",
    ),
    "a header without brackets": (
        'film.la-la-land\ntitle = "La La Land"\n',
        "FILE:1: this line is neither a key with a value nor a [header];"
        " write [film.la-la-land]\n"
        "     1 | film.la-la-land\n"
        "FILE:2: title: title stands in the wrong place;"
        " write it below the header of its film, [film.SLUG]\n"
        '     2 | title = "La La Land"',
    ),
    "a day without its year": (
        f"{ONE}limited = Dec 2\nwide: Dec 16 2016\n",
        "FILE:3: film.la-la-land.limited: Dec 2 is not written as a date;"
        " write it with its year: limited = 2016-12-02\n"
        "     3 | limited = Dec 2\n"
        "FILE:4: film.la-la-land: this line is neither a key with a value nor a [header];"
        " write wide = 2016-12-16\n"
        "     4 | wide: Dec 16 2016",
    ),
    "quotes of a word processor": (
        "[film.sing]\ntitle = “Sing”\ndirectors = [“Garth Jennings”]\n",
        'FILE:2: film.sing.title: TOML knows only straight quotes; write title = "Sing"\n'
        "     2 | title = “Sing”\n"
        "FILE:3: film.sing.directors: this list cannot be read (invalid value);"
        ' write directors = ["Garth Jennings"]\n'
        "     3 | directors = [“Garth Jennings”]",
    ),
    "an apostrophe that ends the text": (
        "[film.why-him]\ntitle = 'Why'd He?'\n",
        "FILE:2: film.why-him.title: the text ends at the ' in it; write title = \"Why'd He?\"\n"
        "     2 | title = 'Why'd He?'",
    ),
    "a list without commas, and one without quotes": (
        f'{ONE}cast = ["Emma Stone" "Ryan Gosling"]\ntags = [musical, los angeles]\n',
        "FILE:3: film.la-la-land.cast: this list cannot be read (unclosed array);"
        ' write cast = ["Emma Stone", "Ryan Gosling"]\n'
        '     3 | cast = ["Emma Stone" "Ryan Gosling"]\n'
        "FILE:4: film.la-la-land.tags: this list cannot be read (invalid value);"
        ' write tags = ["musical", "los angeles"]\n'
        "     4 | tags = [musical, los angeles]",
    ),
    "a table on one line without commas": (
        f'{ONE}ids = {{ imdb = "tt3783958" tmdb = 313369 }}\n',
        "FILE:3: film.la-la-land.ids: this table on one line cannot be read"
        " (unclosed inline table);"
        " put texts in quotes, and a comma between one part and the next\n"
        '     3 | ids = { imdb = "tt3783958" tmdb = 313369 }',
    ),
    "a text without quotes": (
        f"{ONE}notes = seen twice\n",
        "FILE:3: film.la-la-land.notes: this value cannot be read (invalid value);"
        ' put text in quotes: notes = "seen twice"\n'
        "     3 | notes = seen twice",
    ),
    "brackets without end": (
        f"{ONE}cast = {'[' * 5000}\n",
        "FILE:3: film.la-la-land.cast: brackets are nested too deeply; "
        f"a catalog needs no more than three levels\n     3 | cast = {'[' * 153}…",
    ),
}  # fmt: skip
