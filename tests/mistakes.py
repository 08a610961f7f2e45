"""Mistakes in a catalog, each with all that is to be said of it: where, what, what to write."""

FORMS = 'a day such as 2016-12-02, or "2016-12", "2016-Q4", "2016-fall", "2016-H2", "2016" or "TBA"'
ONE = '[film.la-la-land]\ntitle = "La La Land"\n'

LONG = f"0x{'f' * 4000}"
"""A number whose decimal digits Python refuses to write."""

VALUES = {
    "a month 13": (
        f'{ONE}limited = "2016-13-01"\n',
        "FILE:3: film.la-la-land.limited: there is no month 13; "
        'write 01 to 12 for the month, or "2016" when it is not known\n'
        '     3 | limited = "2016-13-01"',
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
    "a slug of nothing": (
        '[film." "]\ntitle = "X"\n',
        'FILE:1: film." ": this slug is empty or has characters that cannot be seen;'
        " write letters and digits\n"
        '     1 | [film." "]',
    ),
    "a slug that cannot be seen": (
        '[film."a\u200bb"]\ntitle = "X"\n',
        'FILE:1: film."a\u200bb": this slug is empty or has characters that cannot be seen;'
        " write letters and digits\n"
        '     1 | [film."a\u200bb"]',
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
    "a move to a bad date": (
        f'{ONE}wide = 2016-12-25\n[[film.la-la-land.move]]\ntype = "wide"\nto = 2027-Q3\n',
        "FILE:6: film.la-la-land.move[1].to: 2027-Q3 is not in quotes, as a date without its day "
        'must be; write to = "2027-Q3"\n     6 | to = 2027-Q3',
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
    "an identifier with more digits than Python writes": (
        f"{ONE}ids.imdb = {LONG}\n",
        "FILE:3: film.la-la-land.ids: a very long number is not an identifier;"
        f' write imdb = "..."\n     3 | ids.imdb = {LONG[:149]}…',
    ),
    "a status with more digits than Python writes": (
        f"{ONE}status = {LONG}\n",
        "FILE:3: film.la-la-land.status: a very long number is not a status;"
        f" write one of confirmed, tentative, cancelled\n     3 | status = {LONG[:151]}…",
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
}  # fmt: skip
"""What TOML reads and no catalog says."""
