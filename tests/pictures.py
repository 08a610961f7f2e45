"""Catalogs to draw: one with every kind of release and of title, and crowded ones."""

import json
from collections.abc import Iterable
from datetime import date, timedelta

FILMS = """
[film.la-la-land]
title = "La La Land"
directors = ["Damien Chazelle"]
tags = ["musical"]
limited = 2016-12-09
wide = 2016-12-25
digital = "2017-Q1"
[[film.la-la-land.release]]
type = "expansion"
date = 2016-12-16
theaters = 200
[[film.la-la-land.release]]
type = "wide"
territory = "GB"
date = 2017-01-13
[[film.la-la-land.move]]
type = "limited"
from = 2016-12-02
to = 2016-12-09
announced = 2016-11-30
reason = "more screens"

[film.rogue-one]
title = "Rogue One: A Star Wars Story"
[[film.rogue-one.release]]
type = "wide"
date = 2016-12-16
theaters = 4157
[[film.rogue-one.release]]
type = "premiere"
date = 2016-12-10

[film.silence]
title = "Silence"
wide = "2016-12"
limited = 2016-12-23

[film.passengers]
title = "Passengers"
status = "cancelled"
wide = 2016-12-21

[film.avventura]
title = "L'Avventura"
status = "tentative"
rerelease = 2016-12-21

[film.ran]
title = "\u4e71 \u5287\u5834\u7248\
\u300c\u9b3c\u6ec5\u306e\u5203\u300d\u7121\u9650\u5217\u8eca\u7de8"
limited = 2016-12-16

[film.waltz]
title = "\u05d5\u05d0\u05dc\u05e1 \u05e2\u05dd \u05d1\u05d0\u05e9\u05d9\u05e8"
limited = 2016-12-16

[film.nose]
title = "\u041a\u0430\u0301\u0440\u043b\u0438\u043a \u041d\u043e\u0441"
streaming = 2017-01-06

[film.gatto]
title = "Gatto"
wide = "TBA"
physical = "2017"

[film.moonlight]
title = "Moonlight"
limited = 2016-10-21
wide = 2016-11-18
"""
"""December 2016, with all that is hard to draw.

Wide and combining and right-to-left titles, vague dates, a move, a cancelled and a tentative one.
"""

WINDOW = ("--from", "2016-11-20", "--to", "2017-02-10")


def crowd(releases: int, days: int = 31, first: date = date(2016, 12, 1)) -> str:
    """Return a catalog with so many releases, as evenly as they go over that many days."""
    return catalog(
        (f"Film number {at}", first + timedelta(days=at % days)) for at in range(releases)
    )


def catalog(films: Iterable[tuple[str, date]]) -> str:
    """Return a catalog of these titles, each limited on a day and wide two weeks later."""
    return "".join(
        f"[film.f{at}]\ntitle = {toml(title)}\n{'wide' if at % 2 else 'limited'} = {day}\n"
        for at, (title, day) in enumerate(films)
    )


def toml(text: str) -> str:
    """Return a text as a string of a TOML file."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
