"""Finding the line of a key in any TOML that people write."""

from hypothesis import given
from hypothesis import strategies as st

from releasecal.tomlfile import keys, lines

ODD = '''\
# a comment with [brackets] and key = "value"
territory = "US" # [film.x]
a.b . "c d" = 1
list = [ # one
  "x # no comment", [1, 2],
  { inner = 1, "other" = """
two lines""" },
]
text = """
[not.a.header]
key = 1
"""

  [film."La La Land"]   # odd
title = 'La La Land'
limited=2016-12-02

[[film."La La Land".release]]
type = "wide"
[[film."La La Land".release]]
date = 2016-12-16
[film."La La Land".ids]
imdb = "tt"
'''


def test_every_key_is_found_on_its_line() -> None:
    """Comments, quotes, dots, nested brackets and text over several lines do not mislead it."""
    found = lines.find(ODD)
    film = ("film", "La La Land")
    expected = {
        ("territory",): 2,
        ("a", "b", "c d"): 3,
        ("list",): 4,
        ("list", 0): 5,
        ("list", 1): 5,
        ("list", 1, 1): 5,
        ("list", 2): 6,
        ("list", 2, "inner"): 6,
        ("list", 2, "other"): 6,
        ("text",): 9,
        film: 14,
        (*film, "title"): 15,
        (*film, "limited"): 16,
        (*film, "release", 0): 18,
        (*film, "release", 0, "type"): 19,
        (*film, "release", 1): 20,
        (*film, "release", 1, "date"): 21,
        (*film, "ids", "imdb"): 23,
    }
    assert {path: found.get(path) for path in expected} == expected
    assert ("key",) not in found


def test_a_path_is_written_as_in_toml() -> None:
    """Elements are counted from 1, and a key that needs quotes has them."""
    assert (
        keys.dotted(("film", "la-la-land", "release", 1, "date"))
        == "film.la-la-land.release[2].date"
    )
    assert keys.dotted(("film", "la la", "title")) == 'film."la la".title'


@given(st.text(max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    """Whatever the text, it ends, and every line it names is there."""
    assert all(1 <= line <= text.count("\n") + 1 for line in lines.find(text).values())
