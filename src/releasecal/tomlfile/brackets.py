"""What stands within the arrays and inline tables of an assignment, and where these are closed."""

from collections.abc import Iterator

from releasecal.tomlfile.statements import (
    DEEPEST,
    STEP,
    TOKEN,
    KeyPath,
    Statement,
    unquote_key,
)


def closing_bracket(text: str, statement: Statement) -> int | None:
    """Return where the bracket stands that closes the value of an assignment; None without one."""
    last, at = None, text.index("=", statement.start) + 1
    while at < statement.end and (match := STEP.match(text, at)):
        at = match.end()
        if match["mark"]:
            last = at - 1
    return last


def inner_places(text: str, statement: Statement) -> Iterator[tuple[KeyPath, int]]:
    """Yield what stands within the arrays and inline tables of an assignment, with its start."""
    # For each open bracket: the path of what it holds, and in an array the position of the element.
    scopes: list[tuple[KeyPath, int | None]] = []
    key: list[str] = []
    in_value = True
    at = text.index("=", statement.start) + 1
    while at < statement.end:
        match = TOKEN.match(text, at)
        start = at
        at = match.end() if match else at + 1
        if match is None or not (match["string"] or match["mark"] or match["word"]):
            continue
        base, number = scopes[-1] if scopes else (statement.path, None)
        here = (*base, *key) if number is None else (*base, number)
        if match[0] in {"[", "{"} and (in_value or number is not None):
            yield here, start
            if len(scopes) > DEEPEST:
                return
            scopes.append((here, 0 if match[0] == "[" else None))
            key, in_value = [], False
        elif match[0] in {"]", "}"} and scopes:
            scopes.pop()
            in_value = True
        elif match[0] == "," and scopes:
            scopes[-1] = (base, None if number is None else number + 1)
            key, in_value = [], False
        elif match[0] == "=" and not in_value:
            yield here, start
            in_value = True
        elif not in_value and match[0] != ".":
            if number is None:
                key.append(unquote_key(match[0]))
            else:
                yield here, start
