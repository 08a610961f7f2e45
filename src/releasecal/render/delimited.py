"""Records as tab-separated and comma-separated text, for scripts and spreadsheets."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from releasecal.text import is_formula, one_record


def tsv(records: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> str:
    """Return one record a line, without a header; unknown values are empty.

    A space replaces each character in a value that could break the record or act on a terminal:
    control characters (tab, line feed), line and paragraph separators, bidirectional embeddings and
    overrides.
    """

    @lru_cache(10_000, typed=True)  # most values of a long list stand in many records
    def cell(value: Any) -> str:
        return one_record(_value(value))

    lines = ["\t".join([cell(record[key]) for key in columns]) for record in records]
    return "".join(f"{line}\n" for line in lines)


def comma_separated(
    records: Iterable[Mapping[str, Any]], columns: Sequence[str], *, for_spreadsheet: bool = False
) -> str:
    """Return a header and one record a line as RFC 4180 has it, with CRLF.

    Values are exact, unknown ones empty. A spreadsheet takes a cell that begins with one of `=+-@`
    for a formula, which may do more than calculate; `for_spreadsheet` puts a `'` before such a
    value, and then it is text.
    """
    # Here, for prompts and scripts ask for tsv, which needs neither.
    import csv
    import io

    cell = _text_cell if for_spreadsheet else _value
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([cell(record[key]) for key in columns] for record in records)
    return text.getvalue()


def _text_cell(value: Any) -> str:
    """Return a value that no spreadsheet calculates; a number stays."""
    text = _value(value)
    return f"'{text}" if isinstance(value, str) and is_formula(text) else text


def _value(value: Any) -> str:
    return "" if value is None else str(value)
