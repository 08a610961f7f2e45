"""An RSS or Atom file as documents, one for each of its items."""

import re
from collections.abc import Iterator

from releasecal.dates import ReleaseDate
from releasecal.reading import published
from releasecal.reading.document import Document
from releasecal.reading.markup import Token, tokens
from releasecal.reading.page import text_of

_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<\?[^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL
)
_TITLE = ("title",)
_BODY = ("content:encoded", "content", "description", "summary")
_DAY = ("pubdate", "published", "dc:date", "updated")


def is_feed(text: str) -> bool:
    """Say whether a text is a feed: by its first element."""
    return _START.match(text[:4000]) is not None


def read_feed(text: str) -> Iterator[Document]:
    """Yield the items of a feed. A feed that is not well-formed is read as far as it goes."""
    item: dict[str, list[str]] | None = None
    name = ""
    for token in tokens(_uncover(text)):
        if token.name in {"item", "entry"}:
            item = {}
        elif token.name in {"/item", "/entry"} and item is not None:
            yield _document(item)
            item = None
        elif item is not None:
            name = _took(token, name, item)
    if item:
        yield _document(item)


def _took(token: Token, name: str, item: dict[str, list[str]]) -> str:
    """Take a token into the item; return the element that is open."""
    if token.name in {*_TITLE, *_BODY, *_DAY, "link"}:
        if token.name == "link" and (address := token.attributes.get("href")):
            item.setdefault("link", []).append(address)
        return token.name
    if token.name.startswith("/") and token.name[1:] == name:
        return ""
    if name:
        written = token.text if not token.name else f"<{token.name}{token.text}>"
        item.setdefault(name, []).append(written)
    return name


def _uncover(text: str) -> str:
    """Take CDATA sections apart: what is in them is read as the markup that it is."""
    return text.replace("<![CDATA[", "").replace("]]>", "")


def _document(item: dict[str, list[str]]) -> Document:
    def join(names: tuple[str, ...]) -> str:
        return next(
            ("".join(item[name]) for name in names if "".join(item.get(name, ())).strip()), ""
        )

    headline = " ".join(text_of(join(_TITLE)).split())
    link = "".join(item.get("link", ())[:1]).strip()
    return Document(
        text=text_of(join(_BODY)) or headline,
        headline=headline or None,
        published=_day(join(_DAY)),
        source=link or None,
    )


def _day(text: str) -> ReleaseDate | None:
    return published.day_of(text)
