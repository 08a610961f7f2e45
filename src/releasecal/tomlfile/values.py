"""The values of a TOML text, from a parser that is compiled and yet ends at a signal."""

from typing import Any

import tomli

_LONG = 500_000
"""Characters that take the parser a tenth of a second."""
TOO_DEEP = "too deep"


def values_of(text: str) -> dict[str, Any]:
    """Return what a document holds. Raises `ValueError` and `RecursionError` when it is none."""
    if len(text) < _LONG:
        return tomli.loads(text)
    from releasecal.interrupts import ending_at_once

    # The parser is compiled, and would let signals wait until it is through.
    with ending_at_once():
        return tomli.loads(text)


def error_in(source: str) -> str | None:
    """Return what the parser says against a piece of text; None when it can be read."""
    try:
        tomli.loads(source)
    except tomli.TOMLDecodeError as error:
        return error.msg
    except ValueError as error:  # a number with more digits than Python reads
        return str(error)
    except RecursionError:
        return TOO_DEEP
    return None
