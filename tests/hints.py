"""The commands that the program tells people to type, held against what it understands."""

import re
import shlex
from typing import Any

import typer

from releasecal.cli.app import app

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_HINT = re.compile(r"(?<!\\)`releasecal ([^`\\]*)`")


def check(text: str) -> None:
    """Parse each command that `text` names, as the program itself would; raise what it would.

    That an argument is still to be given is no fault of a hint.
    """
    for hint in _HINT.findall(_COLOUR.sub("", text)):
        _parse(typer.main.get_command(app), shlex.split(hint))


def _parse(command: Any, words: list[str], name: str = "releasecal", above: Any = None) -> None:
    is_group = hasattr(command, "resolve_command")
    if is_group and not words:
        return
    try:
        context = command.make_context(name, words, parent=above)
    except typer.Exit:  # --help and --version are all that is asked for
        return
    except typer.BadParameter as error:
        if type(error).__name__ != "MissingParameter":
            raise
        return
    if is_group:
        rest = [*context._protected_args, *context.args]
        inner, subcommand, rest = command.resolve_command(context, rest)
        _parse(subcommand, rest, inner, context)
