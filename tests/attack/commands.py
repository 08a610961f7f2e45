"""Every command of the program, found by asking it, with an example of each from its own help."""

import re
import shlex
from dataclasses import dataclass
from typing import Any

from releasecal.cli.app import COMMANDS, _load_command


@dataclass(frozen=True)
class Command:
    """A command, as Typer has it."""

    words: tuple[str, ...]
    made: Any

    @property
    def example(self) -> list[str]:
        """The words of the example in its help, without --dry-run; its name when it has none."""
        name = " ".join(["releasecal", *self.words])
        help_text = re.sub(r"\\\s*\n\s*", " ", self.made.help or "")  # a long line goes on
        found = re.search(rf"{name}(?: .*)?$", help_text, re.MULTILINE)
        line = re.split(r"&&|\||>|;|\)", found[0] if found else name)[0].rstrip('"')
        return [word for word in shlex.split(line)[1:] if word != "--dry-run"]

    @property
    def options(self) -> list[str]:
        """The options that take a value."""
        return [
            max(each.opts, key=len)
            for each in self.made.params
            if each.param_type_name == "option" and not each.is_flag
        ]

    def takes(self, option: str) -> bool:
        """Say whether it has an option."""
        return any(option in each.opts for each in self.made.params)

    def __str__(self) -> str:
        return " ".join(self.words)


def every_command() -> list[Command]:
    """Return the commands, those of groups among them."""
    found = []
    for name in COMMANDS:
        made = _load_command(name)
        inner = getattr(made, "commands", None)
        if inner:
            found += [Command((name, each), command) for each, command in inner.items()]
        else:
            found.append(Command((name,), made))
    return found


EVERY = every_command()
