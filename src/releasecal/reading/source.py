"""What bytes are: plain text, a page, an e-mail or a feed, and the documents in them.

It takes any bytes at all.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace

from releasecal.reading import feed, layouts, mail, page, published
from releasecal.reading.document import Document
from releasecal.reading.mentions import find_mentions

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{3,30})""", re.IGNORECASE)
_PAGE = re.compile(
    r"<!doctype\s+html|<html\b|<head\b|<body\b|</p>|<p\b[^>]*>|<article\b|<h1\b", re.IGNORECASE
)
_LONGEST_HEADLINE = 250


def documents(content: bytes) -> Iterator[Document]:
    """Yield the documents in these bytes: one, or as many as a feed has items."""
    for document in _as_they_are(content):
        # Where a phrase may begin or end with blanks, a thousand are tried as often as it is long.
        yield replace(document, text=_GAP.sub(" " * _WIDEST_GAP, document.text))


_WIDEST_GAP = 8
_GAP = re.compile(rf"[^\S\n]{{{_WIDEST_GAP},}}+")


def _as_they_are(content: bytes) -> Iterator[Document]:
    if mail.is_mail(content):
        yield mail.read_mail(content)
        return
    text = decode(content)
    if feed.is_feed(text):
        yield from feed.read_feed(text)
    elif _PAGE.search(text, 0, 5000):
        yield page.read_page(text)
    else:
        yield _plain(text)


def decode(content: bytes) -> str:
    """Return the text that bytes are: in the character set they name, UTF-8 or Windows'."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        named = _CHARSET.search(content[:2000])
        encoding = named[1].decode("ascii", "replace") if named else "cp1252"
        try:
            return content.decode(encoding, "replace")
        except (LookupError, ValueError, UnicodeError):
            return content.decode("cp1252", "replace")


def _plain(text: str) -> Document:
    text = text.replace("\r\n", "\n").replace("\r", "\n")  # offsets are those of this text
    return Document(text=text, headline=_headline(text), published=published.in_byline(text))


def _headline(text: str) -> str | None:
    """Return the first line where it stands alone, is no sentence, and something follows it."""
    lines = text[: _LONGEST_HEADLINE * 4].lstrip("\n").split("\n")
    if len(lines) < _HEADLINE_AND_BODY or lines[1].strip() or len(lines[0]) > _LONGEST_HEADLINE:
        return None
    line = _FOOTNOTES.sub("", lines[0].strip())
    if not line or line.endswith((".", ":", ";")) or _is_of_a_list(line):
        return None
    return line


_FOOTNOTES = re.compile(r"(?:\[\d{1,3}\])+$")


def _is_of_a_list(line: str) -> bool:
    """Say whether a line is a date alone, or a title with its date: the first row of a list."""
    for each in find_mentions(line):
        if each.month is None and each.weekday is None:
            continue  # "The best films of 2017" heads no list of that day
        title = layouts.line_title(line, each)
        is_row = (
            title is not None
            and each.start - title[1] <= _BETWEEN
            and not line[each.end :].strip(" )]*_")
        )
        if is_row or layouts.is_heading(line, each):
            return True
    return False


_BETWEEN = 40
"""Characters between the title and the date of a row."""


_HEADLINE_AND_BODY = 3
