"""An e-mail as a document: its subject is the headline, its Date the day of publication."""

import re
from collections.abc import Sequence
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import EmailPolicy
from typing import cast

from releasecal import dates
from releasecal.dates import ReleaseDate
from releasecal.errors import Fault
from releasecal.reading.document import Document
from releasecal.reading.page import text_of

_HEADER = re.compile(rb"^[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]?", re.MULTILINE)
_OWN_HEADERS = re.compile(
    rb"^(?:return-path|received|message-id|mime-version|delivered-to|from|subject|date|to"
    rb"|content-type):",
    re.IGNORECASE | re.MULTILINE,
)
_ENOUGH_HEADERS = 3
_UNREADABLE = (
    MessageError, ValueError, IndexError, LookupError, TypeError, AttributeError, RecursionError,
)  # fmt: skip
"""What Python's parser raises for headers that are none: a comment within a thousand comments."""


_LONGEST_HEADER = 8_000
"""Characters of a header that are read; Python's parser takes half a minute for a million."""


class _ShortHeaders(EmailPolicy):
    """Reads e-mails as the default policy does, and of each header only its beginning."""

    def header_source_parse(self, sourcelines: Sequence[str]) -> tuple[str, str]:
        """Return the name of a header, and its value as far as that is read."""
        name, value = super().header_source_parse(list(sourcelines))
        return name, value[:_LONGEST_HEADER]


def is_mail(content: bytes) -> bool:
    """Say whether bytes begin with the headers of an e-mail."""
    head = content[:20_000].lstrip()
    if head.startswith(b"From "):
        head = head.partition(b"\n")[2]
    if not _HEADER.match(head):
        return False
    head = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    names = {match[0].lower() for match in _OWN_HEADERS.finditer(head)}
    return len(names) >= _ENOUGH_HEADERS


def read_mail(content: bytes) -> Document:
    """Return the document that an e-mail is. What of it cannot be read is not there."""
    read = _with_fewer_parts(content)
    is_cut = len(read) < len(content)
    try:
        message = cast(EmailMessage, message_from_bytes(read.lstrip(), policy=_ShortHeaders()))
    except _UNREADABLE:
        return Document(text="", headline=None, published=None, source=None)
    subject = re.sub(
        r"^(?:(?:re|fwd?|aw|wg)\s*:\s*)+", "", _header(message, "Subject"), flags=re.IGNORECASE
    )
    return Document(
        text=_text(message),
        headline=" ".join(subject.split()) or None,
        published=_day(message),
        is_cut=is_cut,
        source=None,
    )


def _with_fewer_parts(content: bytes) -> bytes:
    """Return an e-mail without what stands behind the lines that end its first thousand parts."""
    at = 0
    for _ in range(_MOST_PARTS):
        at = content.find(b"\n--", at) + 1
        if not at:
            return content
    return content[:at]


_MOST_PARTS = 1_000
"""Parts of an e-mail that are read; a newsletter has some dozens."""


def _header(message: EmailMessage, name: str) -> str:
    try:
        return str(message[name] or "")
    except _UNREADABLE:
        return ""


def _day(message: EmailMessage) -> ReleaseDate | None:
    from email.utils import parsedate_to_datetime

    try:
        return dates.on_day(parsedate_to_datetime(_header(message, "Date")).date())
    except (ValueError, TypeError, IndexError, OverflowError, Fault):
        return None


def _text(message: EmailMessage) -> str:
    try:
        parts = {
            kind: part
            for part in reversed(list(message.walk()))
            if (kind := part.get_content_type()) in _TEXTS
        }
    except _UNREADABLE:
        return ""
    for kind in _TEXTS:
        if kind in parts:
            text = _decode(parts[kind])
            if text.strip():
                return text_of(text) if kind == "text/html" else text.replace("\r\n", "\n")
    return ""


_TEXTS = ("text/plain", "text/html")


def _decode(part: object) -> str:
    payload = cast(EmailMessage, part).get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    try:
        charset = cast(EmailMessage, part).get_content_charset() or "utf-8"
        return content.decode(charset, "replace")
    except _UNREADABLE:
        return content.decode("utf-8", "replace")
