"""Texts of the catalog as a page may show them, and addresses that lead only to the web."""

import re

from releasecal.text import plain

_NO_CHARACTERS = re.compile(
    "[\ufdd0-\ufdef"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
    )
    + "]"
)
"""Code points that are no characters, which HTML does not allow (Unicode 23.7)."""

_WEB_ADDRESS = re.compile(
    r"https?://[A-Za-z0-9.-]+(?::[0-9]+)?"
    r"(?:[/?#](?:[A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?"
)
"""An address with the characters of RFC 3986 alone, in which no second # and no bracket can be."""


def visible_text(text: str) -> str:
    """Return a text for a page: each character visible, and allowed there."""
    text = plain(text)
    return text if text.isascii() else _NO_CHARACTERS.sub("\ufffd", text)


def web_address(text: str | None) -> str | None:
    """Return the address when a page may link to it: well-formed, https or http; else None."""
    return text if text and _WEB_ADDRESS.fullmatch(text) and text.count("#") <= 1 else None


def host(address: str) -> str:
    """Return the site that a web address leads to."""
    return address.split("/")[2]
