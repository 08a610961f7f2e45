"""Catalogs as people may write them: the same three films in every shape that TOML allows."""

HEADERS = """\
territory = "US"   # home

# about the first
[film . first]  # header
title='First'   # literal
  directors = [
    "A",   # one
    "B"
  ]
ids = {imdb="tt1", tmdb = 3 }   # inline
limited   =   2016-12-02 # spaced
wide = 2016-12-16

  # before a release
  [[film.first.release]]   # opening
  type = "wide"
  territory = "GB"
  date = 2017-01-12

[[film.first.move]]
type = "limited"
from = 2016-12-01
to = 2016-12-02   # here

# about the second
# two lines
[film."zweiter Film"]
title = \"\"\"
Second
[film.no]\"\"\"
wide = "TBA"
# under the second

# above the third

[film."фильм"]
"title" = "Третий" # quoted key
wide = 2017-05-05
"""

DOTTED = """\
# dotted
film.first.title = "First" # t
film.first.limited = 2016-12-02
film.first.wide   =   2016-12-16   # w
film.first.ids.imdb = "tt1"

film."zweiter Film".title = 'x # y'
film."zweiter Film".wide = "TBA"
# end
film."фильм".title = "Третий"
film."фильм".wide = 2017-05-05
"""

UNDER_FILM = """\
[film] # all
first.title = "First"
first.limited = 2016-12-02   # l
first.wide = 2016-12-16
first.move = [
  {type="limited", from=2016-12-01, to = 2016-12-02 }, # one
]
# between
"zweiter Film" = { title = "Second",  wide="TBA" } # inline

"фильм".title = "Третий"
"фильм".wide = 2017-05-05
"""

OUT_OF_ORDER = """\
[[film.first.release]] # before its film
type = "limited"
date = 2016-12-02

[film."фильм"]
title = "Третий"
wide = 2017-05-05

# the head
[film.first]
title = "First"

# second
["film"."zweiter Film"]
title = "Second"
wide = "TBA"

[[film.first.release]]
type = "wide" # w
date = 2016-12-16
"""

ONE_TABLE = (
    'film = { first = { title = "First", limited = 2016-12-02, wide = 2016-12-16 }, '
    '"zweiter Film" = { title = "x", wide = "TBA" }, '
    '"фильм" = { title = "y", wide = 2017-05-05 } } # all\n'
)

SHAPES = [HEADERS, DOTTED, UNDER_FILM, OUT_OF_ORDER, ONE_TABLE]


def variants(text: str) -> list[str]:
    """Return a catalog with both kinds of line breaks, and without the last of them."""
    return [
        text,
        text.replace("\n", "\r\n"),
        text.rstrip("\n"),
        text.replace("\n", "\r\n").rstrip("\r\n"),
    ]


ALL = [variant for shape in SHAPES for variant in variants(shape)]
"""Every shape in every variant."""
