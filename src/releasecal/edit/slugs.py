"""Slugs out of titles: letters and digits of any script, lower case, with hyphens between words."""

import unicodedata
from collections.abc import Container

from releasecal.text import is_harmless, normalize

NAMELESS = "film"
"""The slug of a title that no slug can be made of."""

_LONGEST = 80
_LONGEST_GIVEN = 200
_APART = {code: " " for code in range(128) if not chr(code).isalnum()}
# Apostrophes and what is typed for them: "Ocean's" is one word.
_JOINED = dict.fromkeys(map(ord, "'\u2019\u2018`\u00b4\u02bc"))
_TRANSLATED = _APART | _JOINED
_KEPT = "LNM"
"""Letters, numbers, and marks: without those, most words of Hindi fall apart."""


def from_title(title: str) -> str:
    """Return the slug of a title: "Amélie & Co." gives amélie-and-co, or `NAMELESS`."""
    text = normalize("NFKC", title).lower().replace("&", " and ")
    # Some letters are one character in lower case only, such as j with a caron.
    text = normalize("NFC", text)
    text = text.translate(_TRANSLATED)
    if not text.isascii():
        # To ask for the category takes longer, and is needed for few.
        text = "".join(
            char if char.isalnum() or unicodedata.category(char)[0] in _KEPT else " "
            for char in text
        )
    slug = "-".join(text.split())
    if len(slug) > _LONGEST:
        # At a hyphen; one character more is looked at, for it may be the hyphen.
        slug = slug[: _LONGEST + 1].rpartition("-")[0] or slug[:_LONGEST]
    return slug or NAMELESS


def is_slug(text: str) -> bool:
    """Say whether a new film may be called this.

    Nothing in it is for a shell to act on, and it is not too long.
    """
    return len(text) <= _LONGEST_GIVEN and is_harmless(text)


def free(slug: str, taken: Container[str], numbers: dict[str, int] | None = None) -> str:
    """Return the slug, with -2 or the next number behind it when it is taken.

    Whoever asks for many gives a dictionary, in which the numbers that were reached are kept.
    """
    if slug not in taken:
        return slug
    number = (numbers or {}).get(slug, 2)
    while f"{slug}-{number}" in taken:
        number += 1
    if numbers is not None:
        numbers[slug] = number
    return f"{slug}-{number}"
