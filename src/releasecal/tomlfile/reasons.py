"""Why a statement of a TOML file cannot be read, and what to write instead.

Judged by its own text: the parser names the sign at which it stopped, and hardly ever the mistake.
A line that is proposed is one that the parser reads.
"""

import re
from typing import NamedTuple

from releasecal import dates, human_dates
from releasecal.errors import Fault
from releasecal.text import lower_first
from releasecal.tomlfile.statements import HEADER, Kind, Statement
from releasecal.tomlfile.values import TOO_DEEP, error_in

_WORD = re.compile(r"[^\s\"'\[\]{}#,=]+")
_BEGINS_LIKE_A_DATE = re.compile(r"\d{4}-\d")
_DAY = re.compile(r"(?<![\w\"'-])\d{4}-\d{1,2}-\d{1,2}")
_WITHOUT_SIGN = re.compile(r"([A-Za-z0-9_-]+)(\s*:|\s)\s*(\S.*)")
_HEADER_WITHOUT_BRACKETS = re.compile(r"\[?(film\.[A-Za-z0-9_-]+)\]?")
_TYPOGRAPHIC = re.compile(
    r"[\u2018-\u201e\xab\xbb]([^\u2018-\u201e\xab\xbb\"\\]*)[\u2018-\u201e\xab\xbb]"
)
_IN_SINGLE_QUOTES = re.compile(r"'([^\"\\]*)'")
_LIST = re.compile(r"\[([^\[\]{}]*)\]")
_PARTS = re.compile(r"\"[^\"]*\"|'[^']*'|[^,\"']+")
_LONGEST_WORD = 60


class Reason(NamedTuple):
    """What is wrong with a statement."""

    what: str
    instead: str
    """What to write."""


def reason_against(statement: Statement, source: str, error: str, header: str) -> Reason:
    """Return what is wrong with a statement, of which `source` is the text.

    `error` is what the parser says against it, and `header` what to write for a broken one.
    """
    if error == TOO_DEEP:
        return Reason("brackets are nested too deeply", "a catalog needs no more than three levels")
    if statement.kind is not Kind.ASSIGNMENT:
        return _against_line(source.strip(), error, header)
    key, _, value = source.partition("=")
    key, value = key.strip(), value.strip()
    if not statement.is_closed and (reason := _against_open(value)):
        return reason
    if value.startswith(('"', "'")):
        return _against_text(key, value, error)
    return _against_value(key, value, error)


def _against_line(line: str, error: str, header: str) -> Reason:
    """Explain a header, or a line that is neither a header nor an assignment."""
    if HEADER.match(line):
        return Reason(f"this header cannot be read ({lower_first(error)})", f"write {header}")
    if line.startswith("["):
        return Reason("this header cannot be read", f"write {header}")
    if "=" in line:
        return Reason(f"this cannot be read as TOML ({lower_first(error)})", "write KEY = VALUE")
    instead = "write KEY = VALUE"
    if named := _HEADER_WITHOUT_BRACKETS.fullmatch(line):
        instead = f"write [{named[1]}]"
    elif parts := _WITHOUT_SIGN.fullmatch(line):
        key, sign, text = parts.groups()
        # Any words are some word and others; only a colon says that a value follows.
        if value := _as_value(text, may_be_text=":" in sign):
            instead = f"write {key} = {value}"
    return Reason("this line is neither a key with a value nor a [header]", instead)


def _against_open(value: str) -> Reason | None:
    if value.startswith(('"""', "'''")):
        return Reason(
            "the text over several lines that begins here is not closed",
            f"end it with {value[:3]}",
        )
    # With an odd number of quotes, a text in it is not closed, and hides the bracket that is.
    if value.startswith(("[", "{")) and value.count('"') % 2 == 0:
        closing = "]" if value.startswith("[") else "}"
        return Reason("the bracket that opens here is not closed", f"close it with {closing}")
    return None


def _against_text(key: str, value: str, error: str) -> Reason:
    if value.count(value[0]) < 2:  # noqa: PLR2004 - an opening and a closing quote
        return Reason("the text has no closing quote", f"write {key} = {value}{value[0]}")
    if inner := _IN_SINGLE_QUOTES.fullmatch(value):
        return Reason("the text ends at the ' in it", f'write {key} = "{inner[1]}"')
    instead = 'in "..." write a quote as \\" and \\ as \\\\'
    return Reason(f"this text cannot be read ({lower_first(error)})", instead)


def _against_value(key: str, value: str, error: str) -> Reason:
    bare = value.split("#", maxsplit=1)[0].strip()
    if not bare:
        return Reason(f"{key} has no value", f'write {key} = "..."')
    if _WORD.fullmatch(bare) and not _TYPOGRAPHIC.fullmatch(bare):
        return _against_word(key, bare)
    for against in (_against_quotes, _against_days, _against_brackets, _against_date):
        if reason := against(key, bare, error):
            return reason
    text = f'"{bare}"' if _is_value(f'"{bare}"') else '"..."'
    what = f"this value cannot be read ({lower_first(error)})"
    return Reason(what, f"put text in quotes: {key} = {text}")


def _against_quotes(key: str, bare: str, _error: str) -> Reason | None:
    quoted = _TYPOGRAPHIC.fullmatch(bare)
    if quoted is None:
        return None
    return Reason("TOML knows only straight quotes", f'write {key} = "{quoted[1].strip()}"')


def _against_days(_key: str, bare: str, _error: str) -> Reason | None:
    # Within a list or an inline table: the parser says nothing of use about 2016-02-30.
    for day in _DAY.findall(bare):
        try:
            dates.parse(day)
        except Fault as fault:
            return Reason(fault.what, fault.instead)
    return None


def _against_brackets(key: str, bare: str, error: str) -> Reason | None:
    if not bare.startswith(("[", "{")):
        return None
    kind = "list" if bare.startswith("[") else "table on one line"
    texts = _as_list(bare)
    return Reason(
        f"this {kind} cannot be read ({lower_first(error)})",
        f"write {key} = {texts}"
        if texts
        else "put texts in quotes, and a comma between one part and the next",
    )


def _against_date(key: str, bare: str, _error: str) -> Reason | None:
    what = f"{bare} is not written as a date"
    if suggestion := human_dates.suggest(bare):
        return Reason(what, f"write {key} = {suggestion}")
    if human_dates.depends_on_today(bare):
        return Reason(what, f"write it with its year: {key} = 2016-12-02")
    return None


def _against_word(key: str, word: str) -> Reason:
    if len(word) > _LONGEST_WORD:
        what = "this is neither a date nor a text in quotes"
        return Reason(what, f'for a text, write {key} = "..."')
    try:
        when = dates.parse(word)
    except Fault as fault:
        if suggestion := human_dates.suggest(word):
            return Reason(f"{word} is not written as a date", f"write {key} = {suggestion}")
        if _BEGINS_LIKE_A_DATE.match(word):
            return Reason(fault.what, fault.instead)
        return Reason(
            f"{word} is neither a date nor a text in quotes",
            f'for a text, write {key} = "{word}"',
        )
    return Reason(
        f"{word} is not in quotes, as a date without its day must be",
        f"write {key} = {when.toml}",
    )


def _as_value(text: str, *, may_be_text: bool) -> str | None:
    """Return what a text may have meant as a value; None when that cannot be told."""
    if _is_value(text):
        return text
    if human_dates.depends_on_today(text):
        return None
    quoted = f'"{text}"'
    is_text = may_be_text and _is_value(quoted)
    return human_dates.suggest(text) or (quoted if is_text else None)


def _as_list(text: str) -> str | None:
    """Return a list of texts with the quotes and commas that it lacks; None for other lists."""
    inside = _LIST.fullmatch(text)
    plain = _TYPOGRAPHIC.sub(r'"\1"', inside[1]) if inside else ""
    parts = [part.strip() for part in _PARTS.findall(plain)]
    texts = [part if part[0] in "\"'" else f'"{part}"' for part in parts if part]
    written = f"[{', '.join(texts)}]"
    return written if texts and _is_value(written) else None


def _is_value(text: str) -> bool:
    return len(text) <= 2 * _LONGEST_WORD and error_in(f"key = {text}") is None
