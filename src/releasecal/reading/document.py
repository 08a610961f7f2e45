"""An announcement as it is read: its text, and what is told about it."""

from dataclasses import dataclass

from releasecal.dates import ReleaseDate


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """One article, message or item."""

    text: str
    """Its paragraphs, with empty lines between; what offsets of proposals count in."""
    headline: str | None = None
    published: ReleaseDate | None = None
    """The day of its publication, or the month or year where only that is known."""
    is_cut: bool = False
    """Whether it is so long that its end was left out."""
    source: str | None = None
    """Its address, where it has one."""
