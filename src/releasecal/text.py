"""Text that came from a file: what it may do to a terminal, and how two texts are compared.

A title is data. It may hold escape sequences, tabs, line breaks, characters that reverse the
reading direction and characters that nobody can see; none of them may act on the reader's terminal.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

_LINE_BREAKS = "\u2028\u2029"
_BIDI_MARKS = "\u061c\u200e\u200f"
_BIDI_CONTROLS = "\u202a-\u202e\u2066-\u2069"
_INVISIBLE = "\u00ad\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff"
# Fillers of Hangul: letters to Unicode and to Python, and nothing to the eye.
_BLANK_LETTERS = "\u115f\u1160\u3164\uffa0"
_CONTROLS = "\x00-\x1f\x7f-\x9f"

_RIGHT_TO_LEFT = frozenset({"R", "AL"})

_LONGEST_WORD = 50
_C0_PICTURES = 0x2400
_DELETE = 0x7F


def plain(text: str) -> str:
    r"""Return `text` as it may be shown on a terminal: every character visible, on one line.

    Tabs and line breaks become spaces, other control characters become their pictures (U+2400 and
    on; a C1 control has none and becomes U+FFFD), and bidirectional controls and invisible
    characters go. The joiners U+200C and U+200D stay: Persian, Hindi and emoji need them.
    """
    if text.isascii() and text.isprintable():
        return text
    text = re.sub(f"[\t\n\v\f\r\x85{_LINE_BREAKS}{_BLANK_LETTERS}]", " ", text)
    text = re.sub(f"[{_BIDI_MARKS}{_BIDI_CONTROLS}{_INVISIBLE}]", "", text)
    return re.sub(f"[{_CONTROLS}]", _picture, text)


def visible(text: str) -> str:
    """Return `text` as it may be shown on a terminal; its lines and tabs stay."""
    # A carriage return that no line feed follows would write over what stands there.
    return re.sub(r"[^\t\n\r]+|\r(?!\n)", lambda match: _with_bytes(plain(match[0])), text)


def plain_lines(text: str) -> str:
    """Return `text` made plain line by line; its line feeds stay."""
    return "\n".join(_with_bytes(plain(line)) for line in text.split("\n"))


def one_record(text: str) -> str:
    """Return `text` so that it cannot break a line of tsv: one space for each character that could.

    Those are the control characters (tab, line feed and escape among them), the line and paragraph
    separators, and the bidirectional embeddings, overrides and isolates. All others stay as they
    are.
    """
    return (
        text
        if text.isprintable()
        else re.sub(f"[{_CONTROLS}{_LINE_BREAKS}{_BIDI_CONTROLS}]", " ", text)
    )


def json_safe(document: str) -> str:
    r"""Return a JSON document with what could act on a terminal written as `\uXXXX`."""
    # JSON itself has the control characters below U+0020 escaped, and no others.
    if document.isascii() and "\x7f" not in document:
        return document
    return re.sub(
        f"[\x7f-\x9f{_LINE_BREAKS}{_BIDI_MARKS}{_BIDI_CONTROLS}{_INVISIBLE}]",
        _json_escape,
        document,
    )


def anchor(text: str) -> str:
    """Return `text` with a left-to-right mark after it if any of it reads from right to left.

    Without the mark, a terminal that reorders lines would carry the next column into the title.
    """
    if text.isascii() or not any(
        unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text
    ):
        return text
    return f"{text}\u200e"


def is_formula(text: str) -> bool:
    """Say whether a spreadsheet would calculate a cell with this text.

    See owasp.org/www-community/attacks/CSV_Injection.
    """
    # As it is and as it may be shown: what cannot be seen before a sign may go on the way.
    return any(each.lstrip().startswith(_FORMULA_SIGNS) for each in (text, plain(text)))


# The second four are the full-width forms, which spreadsheets read in the same way.
_FORMULA_SIGNS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def split_list(values: Iterable[str]) -> list[str]:
    r"""Return the entries of a list as people type it.

    With commas, or a value each; `\,` is no separator.
    """
    parts = [part for value in values for part in re.split(r"(?<!\\),", value)]
    return [part.replace("\\,", ",").strip() for part in parts if part.strip()]


def harmless(text: str) -> str:
    """Return `text` with a space for each character that a shell could act on.

    What stays are letters, digits and their marks in any script, and `-_.,/+@` between them.
    """
    kept = (
        char if char in _HARMLESS_SIGNS or unicodedata.category(char)[0] in _IN_WORDS else " "
        for char in plain(text)
    )
    return " ".join("".join(kept).split())


def is_harmless(text: str) -> bool:
    """Say whether `text` does nothing in any shell, quoted or not, and looks like no option."""
    if text[:1].isalnum() and text.isascii() and text.replace("-", "").isalnum():
        return True
    # At the start, - and + make an option, and PowerShell takes @ for the variable to spread.
    return bool(text) and harmless(text) == text and not text.startswith(("-", "+", "@"))


_HARMLESS_SIGNS = frozenset("-_.,/+@")
_IN_WORDS = "LNM"
"""The categories of Unicode for letters, numbers, and the marks that belong to letters."""


def fold(text: str) -> str:
    """Return `text` for comparison: without case, accents, and differences of width and spacing."""
    if not text.isascii():
        # Each by itself: the order of marks, which takes the square of their number, is no matter.
        text = "".join(map(_without_marks, text))
    return " ".join(text.casefold().split())


@lru_cache(maxsize=4096)
def _without_marks(char: str) -> str:
    decomposed = unicodedata.normalize("NFKD", char)
    return "".join(part for part in decomposed if not unicodedata.combining(part))


def normalize(form: Literal["NFC", "NFKC"], text: str) -> str:
    """Return `text` in a normal form of Unicode; as it is where a letter has hundreds of marks.

    To put those in order takes the square of their number, and no language has them (UAX #15).
    """
    if text.isascii():
        return text
    if _MAY_BE_MARKS.search(text):
        run = 0
        for char in text:
            run = run + 1 if unicodedata.combining(char) else 0
            if run > _MOST_MARKS:
                return text
    return unicodedata.normalize(form, text)


_MOST_MARKS = 100
_MAY_BE_MARKS = re.compile(rf"[\u0300-\U0010ffff]{{{_MOST_MARKS}}}")


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code == _DELETE:
        return "␡"
    return chr(_C0_PICTURES + code) if code < _DELETE else "\ufffd"


def _with_bytes(text: str) -> str:
    r"""Return `text` with the bytes of a file's name that are not UTF-8 written as `\xNN`."""
    return text if text.isascii() else re.sub("[\ud800-\udfff]", _byte, text)


def _byte(match: re.Match[str]) -> str:
    """Return the byte that Python has a surrogate for (PEP 383)."""
    try:
        return f"\\x{match[0].encode(errors='surrogateescape').hex()}"
    except UnicodeEncodeError:  # no byte; half of a character
        return "\ufffd"


def _json_escape(match: re.Match[str]) -> str:
    # What lies beyond U+FFFF takes two escapes (RFC 8259 7).
    units = match[0].encode("utf-16-be")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def lower_first(message: str) -> str:
    """Return what somebody else says in a sentence of its own as part of one of ours."""
    return message[:1].lower() + message[1:]


def instead_of(word: str, known: Sequence[str], otherwise: str = "write one of") -> str:
    """Return what to write instead of a word that is not among those known.

    The one that it is like, or else all of them.
    """
    from difflib import get_close_matches

    # The time that difflib takes grows with the square, and nobody means a word by a paragraph.
    likely = word.lower() if len(word) <= _LONGEST_WORD else ""
    close = get_close_matches(likely, known, n=1, cutoff=0.6)
    return f"did you mean {close[0]}?" if close else f"{otherwise} {', '.join(known)}"
