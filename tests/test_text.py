"""Text: a title cannot act on a terminal, break a record, or hide."""

import json as standard_json
import unicodedata

from hypothesis import given

from releasecal import text
from tests.strategies import TITLES


@given(TITLES)
def test_plain_text_has_nothing_that_acts(title: str) -> None:
    """No control, bidirectional or line-breaking character is left, and the line stays one line."""
    shown = text.plain(title)
    assert shown.splitlines() in ([shown], [])
    assert not any(unicodedata.category(char) in {"Cc", "Zl", "Zp"} for char in shown)
    assert not set(shown) & set(
        "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
    )


def test_plain_text_shows_what_was_there() -> None:
    """Escape sequences become visible; joiners, marks and ordinary text are untouched."""
    assert text.plain("\x1b[31mRed\x1b]0;title\x07") == "␛[31mRed␛]0;title␇"
    assert text.plain("a\tb\r\nc\x9bd\u202ee\u3164f") == "a b  c\ufffdde f"
    assert text.plain("بایسیکل\u200cران") == "بایسیکل\u200cران"
    assert text.plain("Ка́рлик [red]Нос[/red]") == "Ка́рлик [red]Нос[/red]"


@given(TITLES)
def test_a_record_stays_one_line_of_the_same_length(title: str) -> None:
    """For tsv each character that could break the line becomes one space, and no other changes."""
    recorded = text.one_record(title)
    assert len(recorded) == len(title)
    assert "\t" not in recorded
    assert len(f"{recorded}x".splitlines()) == 1
    assert all(new in (old, " ") for old, new in zip(title, recorded, strict=True))


@given(TITLES)
def test_json_stays_equal_and_harmless(title: str) -> None:
    """JSON keeps the title to the character, and shows a terminal none that acts."""
    document = text.json_safe(standard_json.dumps([title], ensure_ascii=False))
    assert standard_json.loads(document) == [title]
    assert text.plain(document) == document.replace("\u3164", " ").replace("\u115f", " ").replace(
        "\u1160", " "
    ).replace("\uffa0", " ")


def test_a_right_to_left_title_is_anchored() -> None:
    """A mark after it keeps the next column in its place; other titles get none."""
    assert text.anchor("ذيب") == "ذيب\u200e"
    assert text.anchor("夜 and day") == "夜 and day"


def test_folding_compares_without_case_accents_and_spacing() -> None:
    """Titles are found the way people type them."""
    assert text.fold("  Élan  VITAL ") == "elan vital"
    assert text.fold("Straße") == text.fold("STRASSE")


@given(TITLES)
def test_folding_is_that_of_the_whole_text(title: str) -> None:
    """Each character by itself comes to the same as all of them together."""
    marked = unicodedata.normalize("NFKD", title)
    bare = "".join(char for char in marked if not unicodedata.combining(char))
    assert text.fold(title) == " ".join(bare.casefold().split())


def test_a_letter_with_half_a_million_marks() -> None:
    """To put marks in order takes the square of their number: these would take hours."""
    marks = "\u0301\u0316" * 250_000
    assert text.fold(f"a{marks}") == "a"
    assert text.normalize("NFC", f"a{marks}") == f"a{marks}"
    assert text.normalize("NFC", "e\u0301" + "\u4e00" * 200) == "\xe9" + "\u4e00" * 200
