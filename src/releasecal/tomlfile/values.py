"""The values of a TOML text, from a parser that is compiled and yet ends at a signal."""

from typing import Any

import tomli

_LONG = 500_000
"""Characters that take the parser a tenth of a second."""


def values_of(text: str) -> dict[str, Any]:
    """Return what a document holds. Raises `ValueError` and `RecursionError` when it is none."""
    if len(text) < _LONG:
        return tomli.loads(text)
    from releasecal.interrupts import ending_at_once

    # The parser is compiled, and would let signals wait until it is through.
    with ending_at_once():
        return tomli.loads(text)
