"""Records as tab-separated and comma-separated text, for scripts and spreadsheets."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from releasecal.text import one_record


def tsv(records: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> str:
    """Return one record a line, without a header; unknown values are empty.

    A space replaces each character in a value that could break the record or act on a terminal: control
    characters (tab, line feed), line and paragraph separators, bidirectional embeddings and overrides.
    """
    lines = ["\t".join([one_record(_value(record[key])) for key in columns]) for record in records]
    return "".join(f"{line}\n" for line in lines)


def comma_separated(records: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> str:
    """Return a header and one record a line as RFC 4180 has it, with CRLF; values are exact, unknown ones empty."""
    import csv
    import io

    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([_value(record[key]) for key in columns] for record in records)
    return text.getvalue()


def _value(value: Any) -> str:
    return "" if value is None else str(value)
