"""HTML as a stream of tags and texts, in time that grows with its length whatever it is.

Not html.parser, which is quadratic in Python 3.11: 80 kB of unfinished comments take it six
seconds. What is shown of a page is all that is wanted here, so no tree is built and nothing nests.
"""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

_TAG = re.compile(r"</?([a-zA-Z][\w:-]*)")
_MARK = re.compile(r"<(?=[a-zA-Z!?]|/[a-zA-Z])")
_ATTRIBUTE = re.compile(r"""(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_RAW = frozenset({"script", "style", "textarea", "title", "noscript", "template", "svg", "iframe"})
"""Elements whose inside is one text, up to the tag that ends them."""


class Token(NamedTuple):
    """A tag, or the text between two tags."""

    name: str
    """The tag in lower case, with a slash before it when it ends one; empty for text."""
    text: str
    """The text, or the inside of the tag as it is written."""

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes of a tag, by name in lower case."""
        return {
            match[1].lower(): html.unescape(match[2] or match[3] or match[4] or "")
            for match in _ATTRIBUTE.finditer(self.text)
        }


def tokens(page: str) -> Iterator[Token]:
    """Return the tags and texts of a page, in order; comments are left out, entities are read."""
    at, ends = 0, _Ends(page)
    while at < len(page):
        mark = _MARK.search(page, at)
        if mark is None:
            yield Token("", html.unescape(page[at:]))
            return
        start = mark.start()
        if start > at:
            yield Token("", html.unescape(page[at:start]))
        if page.startswith("<!--", start):
            at = ends.after("-->", start + 4)
            continue
        if page.startswith(("<!", "<?"), start):
            at = _after_declaration(page, start, ends)
            continue
        match = _TAG.match(page, start)
        end = ends.after(">", start)
        if match is None or page[end - 1] != ">":
            yield Token("", html.unescape(page[start:]))
            return
        name = match[1].lower()
        closes = page[start + 1] == "/"
        yield Token(f"/{name}" if closes else name, page[match.end() : end - 1])
        at = end
        if name in _RAW and not closes and page[end - 2] != "/":
            close = ends.before(f"</{name}", end)
            yield Token("", html.unescape(page[end:close]) if name != "script" else page[end:close])
            at = close


def _after_declaration(page: str, start: int, ends: "_Ends") -> int:
    if page.startswith("<![CDATA[", start):
        return start + len("<![CDATA[")
    return ends.after(">", start)


class _Ends:
    """Where marks come next; one that comes no more is not looked for again."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._folded: str | None = None
        self._none_from: dict[str, int] = {}

    def after(self, mark: str, at: int) -> int:
        """Return the place behind the next `mark`; the end of the page when there is none."""
        if at >= self._none_from.get(mark, len(self._page) + 1):
            return len(self._page)
        found = self._page.find(mark, at)
        if found < 0:
            self._none_from[mark] = at
            return len(self._page)
        return found + len(mark)

    def before(self, mark: str, at: int) -> int:
        """Return the place of the next `mark` in either case, else the end of the page."""
        if at >= self._none_from.get(mark, len(self._page) + 1):
            return len(self._page)
        if self._folded is None:
            self._folded = (
                "".join(char.lower() if char.isascii() else char for char in self._page)
                if not self._page.isascii()
                else self._page.lower()
            )
        found = self._folded.find(mark, at)
        if found < 0:
            self._none_from[mark] = at
            return len(self._page)
        return found
