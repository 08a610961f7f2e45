"""Finding the line of a key in any TOML that people write."""

from hypothesis import given
from hypothesis import strategies as st

from releasecal.tomlfile.document import Document
from releasecal.tomlfile.statements import dotted_key, scan

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
    document = Document(ODD, {})
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
    assert {path: document.line(path) for path in expected} == expected
    assert document.line(("key",)) is None


def test_a_path_is_written_as_in_toml() -> None:
    """Elements are counted from 1, and a key that needs quotes has them."""
    assert (
        dotted_key(("film", "la-la-land", "release", 1, "date"))
        == "film.la-la-land.release[2].date"
    )
    assert dotted_key(("film", "la la", "title")) == 'film."la la".title'


@given(text=st.text(alphabet="a1=\"'[]{}.,#\\ \n", max_size=80), is_broken=st.booleans())
def test_any_text_is_taken_apart_whole(text: str, *, is_broken: bool) -> None:
    """Whatever the text, it ends, and its statements follow one another without overlapping."""
    statements = list(scan(text, is_broken=is_broken))
    bounds = [place for each in statements for place in (each.start, each.end)]
    assert bounds == sorted(bounds)
    assert all(each.start < each.end <= len(text) + 1 for each in statements)
