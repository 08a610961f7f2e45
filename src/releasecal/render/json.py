"""Records as JSON, one a line, so that it can be compared line by line; or one object."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from releasecal.text import json_safe


def array(records: Iterable[Mapping[str, Any]]) -> str:
    r"""Return the records as a JSON array with one record a line.

    Text is written as it is, but for characters that could act on a terminal: those are `\uXXXX`.
    """
    encode = json.JSONEncoder(ensure_ascii=False).encode  # one, where `dumps` makes one each time
    lines = [encode(record) for record in records]
    return json_safe("[\n" + ",\n".join(lines) + "\n]\n") if lines else "[]\n"


def lists(named: Mapping[str, Iterable[Mapping[str, Any]]]) -> str:
    """Return a JSON object that has an array of records under each name."""
    members = [f"{json.dumps(name)}: {array(records).rstrip()}" for name, records in named.items()]
    return "{\n" + ",\n".join(members) + "\n}\n"


def single(record: Mapping[str, Any]) -> str:
    """Return one record as a JSON object, a key a line; text is written as `array` writes it."""
    return json_safe(json.dumps(record, ensure_ascii=False, indent=2) + "\n")
