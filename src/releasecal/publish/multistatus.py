"""What a WebDAV server answers of several things at once (RFC 4918 13), as values.

It reads trees and asks nobody.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

DAV, CALDAV = "{DAV:}", "{urn:ietf:params:xml:ns:caldav}"
_FOUND = 200


@dataclass(frozen=True, slots=True)
class Resource:
    """One thing on a server."""

    href: str
    """Its address as the server writes it, which may lack scheme and host."""
    status: int
    properties: Mapping[str, Any]
    """Its properties that could be had, by name, as elements."""

    def text(self, name: str) -> str | None:
        """Return the text of a property; None when it has none."""
        element = self.properties.get(name)
        return None if element is None else "".join(element.itertext())

    def names_in(self, name: str) -> set[str]:
        """Return the names of the elements that a property is made of, at any depth."""
        element = self.properties.get(name)
        return set() if element is None else {each.tag for each in element.iterdescendants()}

    def hrefs_in(self, name: str) -> list[str]:
        """Return the addresses in a property."""
        element = self.properties.get(name)
        if element is None:
            return []
        return [each.text.strip() for each in element.iterdescendants(f"{DAV}href") if each.text]


def resources(tree: Any) -> list[Resource] | None:
    """Return what a tree says of each thing; None when it is no such answer."""
    if tree is None or tree.tag != f"{DAV}multistatus":
        return None
    return [
        Resource(
            (each.findtext(f"{DAV}href") or "").strip(),
            _status(each.findtext(f"{DAV}status")),
            dict(_properties(each)),
        )
        for each in tree.iterfind(f"{DAV}response")
    ]


def _properties(response: Any) -> Iterator[tuple[str, Any]]:
    for propstat in response.iterfind(f"{DAV}propstat"):
        if _status(propstat.findtext(f"{DAV}status")) == _FOUND:
            for prop in propstat.iterfind(f"{DAV}prop"):
                for element in prop:
                    # A comment has a function where an element has its name.
                    if isinstance(element.tag, str):
                        yield element.tag, element


def _status(line: str | None) -> int:
    """Return the number in a line such as HTTP/1.1 404 Not Found; 200 when there is none."""
    words = (line or "").split()
    return int(words[1]) if len(words) > 1 and words[1].isdecimal() else _FOUND
