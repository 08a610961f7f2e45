"""Slugs out of titles."""

import unicodedata

import hypothesis.strategies as st
import pytest
from hypothesis import given

from releasecal.edit import slugs


@given(st.text(min_size=1))
def test_every_title_has_a_slug(title: str) -> None:
    """A slug is printable, lower case and has no spaces, whatever the title."""
    slug = slugs.from_title(title)
    assert slug.isprintable()
    assert slug == slug.strip() == "".join(slug.split())
    assert slug


def test_every_sign_of_a_keyboard_stands_between_words() -> None:
    """But for apostrophes, which stand within one, and the word that & is."""
    others = {"&": "a-and-b", "'": "ab", "`": "ab"}
    signs = [chr(code) for code in range(128) if not chr(code).isalnum()]
    assert {sign: slugs.from_title(f"A{sign}B") for sign in signs} == {
        sign: others.get(sign, "a-b") for sign in signs
    }


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("La La Land", "la-la-land"),
        ("Ocean's Eleven", "oceans-eleven"),
        ("Lilo & Stitch 2", "lilo-and-stitch-2"),
        ("Amélie", "amélie"),
        ("Левиафан", "левиафан"),
        ("千と千尋の神隠し", "千と千尋の神隠し"),
        (
            "कभी ख़ुशी कभी ग़म",
            "कभी-ख़ुशी-कभी-ग़म",
        ),
        ("???", "film"),
        ("word " * 16, "-".join(["word"] * 16)),
        ("word " * 17, "-".join(["word"] * 16)),
        ("word " * 40, "-".join(["word"] * 16)),
        ("word " * 15 + "words", "word-" * 15 + "words"),
        ("word " * 15 + "words more", "word-" * 15 + "words"),
        ("word " * 15 + "wordly more", "-".join(["word"] * 15)),
        ("x" * 81, "x" * 80),
        ("\uff26\uff55\uff4c\uff4c", "full"),
    ],
)
def test_slugs(title: str, slug: str) -> None:
    """Letters and digits of any script, lower case, hyphens between words."""
    assert slugs.from_title(title) == unicodedata.normalize("NFC", slug)
    assert slugs.free(slug, {slug, f"{slug}-2"}) == f"{slug}-3"


@pytest.mark.parametrize(("text", "may_be"), [("x" * 200, True), ("x" * 201, False), ("$x", False)])
def test_what_a_new_film_may_be_called(text: str, may_be: bool) -> None:
    """What somebody types is longer than what is made of a title, and does nothing in a shell."""
    assert slugs.is_slug(text) is may_be
