"""How `--help` is laid out, and what is said of a wrong command line.

As wide as the terminal up to 80 columns, with no word broken.
"""

import io
import shutil
import textwrap
from collections.abc import Sequence
from typing import Any

import typer
from typer._click.exceptions import ClickException, NoSuchOption, UsageError
from typer.core import TyperGroup

_WIDEST = 80
_LEAST = 28
_SIDE_BY_SIDE = 60
"""From so many cells on, an option and its help stand side by side, else one below the other."""
_INDENT = 6
_HYPHEN = "\u2011"
"""Stands for a hyphen until the lines are made."""

_QUOTED = "a title of several words stands in quotes"
_SEARCHED = "films are found with --search"
_LISTED = f"{_SEARCHED}, days with --from and --to"
_PLACES = {
    "add": f"{_QUOTED}, a date behind its type: --wide DATE",
    "show": _QUOTED,
    "countdown": _QUOTED,
    "remove": _QUOTED,
    "edit": _QUOTED,
    "move": f"{_QUOTED}, the release behind --type, the new date behind --to",
    "release": f"{_QUOTED}, the date behind the type, a territory behind --territory",
    "upcoming": _LISTED,
    "list": _LISTED,
    "next": _LISTED,
    "changes": f"{_SEARCHED}, announcements with --since",
    "remind": _SEARCHED,
    "timeline": _LISTED,
}
"""Where words go that are typed behind a command which takes no more of them."""

_MEANT = {
    "releasecal": {
        **dict.fromkeys(("delete", "del", "rm"), "remove"),
        **dict.fromkeys(("search", "find"), "list --search TEXT"),
        **dict.fromkeys(("new", "create"), "add"),
        "ls": "list",
        "help": "--help",
        "version": "--version",
    },
    "export": {
        name: f"list --format {name}" for name in ("csv", "json", "markdown", "spreadsheet", "tsv")
    },
}
"""What to type for the names that other programs have for a command, within each group."""


class _Formatter(typer.Context.formatter_class):  # type: ignore[valid-type,misc]
    """Typer's formatter, for narrow terminals too.

    Its own never goes below 50 columns, and cuts what is longer than its column.
    """

    def __init__(
        self, indent_increment: int = 2, width: int | None = None, max_width: int | None = None
    ) -> None:
        # Two cells are left free, as in the formatter that this one stands on.
        room = min(shutil.get_terminal_size().columns, max_width or _WIDEST)
        super().__init__(indent_increment, width or max(room - 2, _LEAST), max_width)

    def write_dl(
        self, rows: Sequence[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Write options or commands with their help."""
        # Click breaks a line below each name that is longer than `col_max`: with next to nothing
        # allowed, all help stands below its option, at the indentation that is left.
        narrow = self.width < _SIDE_BY_SIDE
        longest = max(len(name) for name, _ in rows)
        beside = longest + _LEAST <= self.width
        super().write_dl(
            [(name, _unbroken(text)) for name, text in rows],
            _INDENT - col_spacing if narrow and not beside else col_max,
            col_spacing,
        )

    def write_text(self, text: str) -> None:
        """Write a paragraph."""
        super().write_text(_unbroken(text))

    def getvalue(self) -> str:
        """Return the help; examples that are too long for the terminal go on in a second line."""
        return "".join(
            f"{self._fold(line)}\n"
            for line in super().getvalue().replace(_HYPHEN, "-").splitlines()
        )

    def _fold(self, line: str) -> str:
        if len(line) <= self.width:
            return line
        indent = line[: len(line) - len(line.lstrip())]
        return "\n".join(
            textwrap.wrap(
                line, self.width, subsequent_indent=f"{indent}  ", break_long_words=False,
                break_on_hyphens=False,
            )
        )  # fmt: skip


def _unbroken(text: str) -> str:
    """Return a text that lines break in at spaces alone: the options in it are words."""
    return text.replace("-", _HYPHEN)


class HelpContext(typer.Context):
    """The context of a command whose help is laid out so."""

    formatter_class = _Formatter


def lay_out_help(command: Any) -> Any:
    """Have `command`, and the commands in it, lay out their help in this way; return it."""
    command.context_class = HelpContext
    for inner in getattr(command, "commands", {}).values():
        lay_out_help(inner)
    return command


def what_is_wrong(error: ClickException) -> str:
    """Return what Typer says of a wrong command line, and what to type instead."""
    context = error.ctx if isinstance(error, UsageError) else None
    place = _PLACES.get(context.info_name or "") if context else None
    group = context.command if context and context.parent else None
    is_date = isinstance(error, NoSuchOption) and error.option_name.endswith("-date")
    more = ""
    # Most errors have no kind of their own, so Typer's words are all there is to know them by.
    if context and isinstance(error, NoSuchOption) and _is_format(error.option_name, context):
        more = f"; write --format {error.option_name.removeprefix('--')}"
    elif place and (is_date or "extra argument" in error.message):
        more = f"; {place}"
    elif context and error.message.startswith("No such command"):
        name = error.message.partition("'")[2].partition("'")[0]
        if meant := _MEANT.get(context.info_name or "", {}).get(name):
            error.message = f"No such command '{name}'. Did you mean `releasecal {meant}`?"
        if isinstance(group, TyperGroup):
            more = f" `{context.command_path}` has {', '.join(group.list_commands(context))}."
    if more and isinstance(error, NoSuchOption):
        error.possibilities = None  # none that is spelled alike is meant
    said = io.StringIO()
    error.show(said)
    return said.getvalue().rstrip("\n") + more


def _is_format(option_name: str, context: Any) -> bool:
    """Say whether an option that a command has not is called like one of its output formats."""
    choices = [
        # The format of `release` is a film's, and any text.
        getattr(option.type, "choices", ())
        for option in context.command.params
        if "--format" in option.opts
    ]
    return any(option_name.removeprefix("--") in names for names in choices)
