"""A saved HTML page as a document: headline, paragraphs, day of publication and address."""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from releasecal.dates import ReleaseDate
from releasecal.reading import published
from releasecal.reading.document import Document
from releasecal.reading.markup import Token, tokens

_BLOCKS = frozenset(
    (
        "p div section article main header h1 h2 h3 h4 h5 h6 li ul ol dl dt dd table tr "
        "blockquote figure figcaption pre address details summary hr fieldset center body"
    ).split()
)
_HIDDEN = frozenset("script style noscript template svg iframe textarea title".split())
_ASIDE = frozenset(["nav", "footer", "aside", "form", "button", "select"])
_TAG_RUNS = re.compile(
    r"(?:</?(?:p|div|span|a|b|strong|small|ul|li|tr|tbody|table|td|th|section|font"
    r"|center|u)\b[^<>]{0,300}>\s*){3,}",
    re.IGNORECASE,
)
"""Tags with nothing between them: one break, however many there are."""
_MOST_TOKENS = 500_000
"""Tags and texts of a page; a page that anybody reads has a hundredth of that."""
_MAIN = ("article", "main")
_MAIN_ENDS = frozenset({"/article", "/main"})
_CELL_ENDS = frozenset({"/td", "/th"})
_EMPHASIS = frozenset({"em", "i", "cite"})
_ENOUGH = 200
"""Characters in an article or main element from which the rest of the page is left aside."""


def read_page(page: str) -> Document:
    """Return the document that a page is. It never fails: what cannot be read is not there."""
    stream = tokens(_TAG_RUNS.sub("<p>", page))
    found = list(islice(stream, _MOST_TOKENS))
    facts = _Facts(found)
    lines = list(_paragraphs(_main_part(found)))
    text = "\n\n".join(lines)
    day = facts.published or published.in_byline(text)
    return Document(
        text=text,
        headline=facts.headline or None,
        published=day,
        source=facts.address,
        is_cut=next(stream, None) is not None,
    )


def text_of(fragment: str) -> str:
    """Return the text of a piece of HTML, a paragraph a line with an empty one between."""
    return "\n\n".join(_paragraphs(tokens(fragment)))


def _main_part(found: list[Token]) -> list[Token]:
    """Return the tokens of the article, where the page marks one that holds enough text."""
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for at, token in enumerate(found):
        if token.name in _MAIN:
            first.setdefault(token.name, at)
        elif token.name in _MAIN_ENDS:
            last[token.name[1:]] = at
    for name in _MAIN:
        if name in first and last.get(name, 0) > first[name]:
            part = found[first[name] : last[name]]
            if sum(len(token.text) for token in part if not token.name) >= _ENOUGH:
                return part
    return found


def _paragraphs(found: Iterable[Token]) -> Iterator[str]:
    """Yield the paragraphs that a page shows, its navigation and forms aside."""
    parts: list[str] = []
    asides = 0
    for token in _visible(found):
        name = token.name.lstrip("/")
        if name in _ASIDE:
            asides = max(0, asides - 1 if token.name.startswith("/") else asides + 1)
        if name in _BLOCKS or name in _ASIDE:
            yield from _close(parts)
        elif not asides:
            parts.append(_text_of(token))
    yield from _close(parts)


def _visible(found: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens outside scripts, styles and the like."""
    hidden = ""
    for token in found:
        if hidden:
            hidden = "" if token.name == f"/{hidden}" else hidden
        elif token.name in _HIDDEN:
            hidden = token.name
        else:
            yield token


def _text_of(token: Token) -> str:
    """Return a token within a paragraph as text: emphasis stays, since titles are set in it."""
    if not token.name:
        return re.sub(r"\s+", " ", token.text)
    if token.name in {"br", "/br"}:
        return "\n"
    if token.name in _CELL_ENDS:
        return " | "
    return "_" if token.name.lstrip("/") in _EMPHASIS else ""


def _close(parts: list[str]) -> Iterator[str]:
    text = re.sub(r"[ \t]*\n[ \t]*", "\n", "".join(parts)).strip(" \n|")
    parts.clear()
    text = re.sub(r" {2,}", " ", text)
    if text:
        yield text


class _Facts:
    """What the head of a page says of it."""

    def __init__(self, found: list[Token]) -> None:
        self.address: str | None = None
        titles: dict[str, str] = {}
        days: dict[str, ReleaseDate] = {}
        for at, token in enumerate(found):
            if token.name == "meta":
                self._meta(token.attributes, titles, days)
            elif token.name == "link" and (link := token.attributes).get("rel") == "canonical":
                self.address = self.address or link.get("href")
            elif token.name == "time":
                if day := published.day_of(token.attributes.get("datetime", "")):
                    days.setdefault("time", day)
            elif token.name in {"title", "h1"}:
                titles.setdefault(token.name, _until(found, at))
            elif token.name == "script" and "ld+json" in token.text:
                self._read_linked_data(
                    found[at + 1].text if at + 1 < len(found) else "", titles, days
                )
        self.headline = next(
            (titles[key] for key in ("og:title", "h1", "headline", "title") if titles.get(key)), ""
        )
        order = ("ld", "meta", "time")
        self.published = next((days[key] for key in order if key in days), None)

    def _meta(
        self, meta: dict[str, str], titles: dict[str, str], days: dict[str, ReleaseDate]
    ) -> None:
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        content = meta.get("content", "")
        if name == "og:title":
            titles.setdefault(name, " ".join(content.split()))
        elif name == "og:url":
            self.address = self.address or content
        elif name in _DAY_NAMES and (day := published.day_of(content)):
            days.setdefault("meta", day)

    @staticmethod
    def _read_linked_data(text: str, titles: dict[str, str], days: dict[str, ReleaseDate]) -> None:
        try:
            nodes = list(_nodes(json.loads(text)))
        except (ValueError, RecursionError):
            return
        for node in nodes:
            kind = str(node.get("@type", ""))
            if "datePublished" in node and not re.search("Movie|Review|Comment|Person", kind):
                if day := published.day_of(str(node["datePublished"])):
                    days.setdefault("ld", day)
                if isinstance(node.get("headline"), str):
                    titles.setdefault("headline", node["headline"])


_DAY_NAMES = frozenset(
    (
        "article:published_time og:published_time og:article:published_time datepublished date "
        "pubdate publishdate publish-date dc.date dc.date.issued dcterms.created dcterms.date "
        "parsely-pub-date sailthru.date article.published cxenseparse:recs:publishtime"
    ).split()
)


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    waiting = [data]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            yield node
            waiting += node.values()
        elif isinstance(node, list):
            waiting += node


def _until(found: list[Token], at: int) -> str:
    """Return the text of the element that begins at a token."""
    end = f"/{found[at].name}"
    parts = []
    for token in found[at + 1 : at + 40]:
        if token.name == end:
            break
        if not token.name:
            parts.append(token.text)
    return " ".join("".join(parts).split())
