"""Slugs out of titles: letters and digits of any script, lower case, with hyphens between words."""

import unicodedata
from collections.abc import Container

NAMELESS = "film"
"""The slug of a title that no slug can be made of."""

_LONGEST = 80
_JOINED = "'\u2019\u2018`\u00b4\u02bc"
_KEPT = "LNM"
"""Letters, numbers, and the marks that belong to letters: without them, most words of Hindi fall apart."""


def from_title(title: str) -> str:
    """Return the slug of a title: "Amélie & Co." gives amélie-and-co. A title without any letter gives `NAMELESS`."""
    text = unicodedata.normalize("NFKC", title).lower().replace("&", " and ")
    text = unicodedata.normalize("NFC", text)
    kept = [
        "" if char in _JOINED else char if unicodedata.category(char)[0] in _KEPT else " "
        for char in text
    ]
    words = "".join(kept).split()
    slug = "-".join(words)
    if len(slug) > _LONGEST:
        slug = slug[: _LONGEST + 1].rpartition("-")[0] or slug[:_LONGEST]
    return slug if slug.isprintable() and slug else NAMELESS


def free(slug: str, taken: Container[str]) -> str:
    """Return the slug, with -2 or the next number behind it when it is taken."""
    if slug not in taken:
        return slug
    number = 2
    while f"{slug}-{number}" in taken:
        number += 1
    return f"{slug}-{number}"
