"""What completion hands to a shell: nothing that it could run, whatever the catalog says.

Suggestions come from catalogs, and catalogs come from other people. A value with a character that a
shell acts on is left out, for a shell may evaluate it more than once, and within quotes that are
open already; spaces are quoted for the shell that asks. The help beside a value is in plain words.
"""

import os
import re
from typing import Any

from typer import _completion_classes as typers
from typer._click.shell_completion import ShellComplete, add_completion_class

from releasecal.text import harmless

_FILES = {"file", "dir"}


class _Harmless(ShellComplete):
    def get_completions(self, args: list[str], incomplete: str) -> list[Any]:
        """Return the suggestions that are safe on a command line; a shell completes files."""
        found = super().get_completions(args, incomplete)
        return [
            item
            for item in found
            if item.type not in _FILES and harmless(str(item.value)) == item.value
        ]


class Bash(_Harmless, typers.BashComplete):
    """For bash, which puts a suggestion on the command line as it is."""

    def format_completion(self, item: Any) -> str:
        """Return the value, its spaces quoted unless that has been done by what is typed."""
        # Typer's script hands the words over with line breaks between them.
        typed = os.environ["COMP_WORDS"].split("\n")[int(os.environ["COMP_CWORD"])]
        value = str(item.value)
        return value if typed.startswith(("'", '"')) else value.replace(" ", "\\ ")


class Zsh(_Harmless, typers.ZshComplete):
    """For zsh, which evaluates suggestions and quotes what it puts on the command line."""

    def format_completion(self, item: Any) -> str:
        """Return the value and its help, each as one word."""
        return f'"{item.value}":"{words(item.help)}"' if words(item.help) else f'"{item.value}"'


class Fish(_Harmless, typers.FishComplete):
    """For fish, which quotes what it puts on the command line."""

    def format_completion(self, item: Any) -> str:
        """Return the value and its help."""
        return f"{item.value}\t{words(item.help)}"


class PowerShell(_Harmless, typers.PowerShellComplete):
    """For PowerShell, which puts a suggestion on the command line as it is."""

    def format_completion(self, item: Any) -> str:
        """Return the value, in quotes where it has spaces, and its help."""
        value = f"'{item.value}'" if " " in item.value else item.value
        return f"{value}:::{words(item.help) or ' '}"


def prepare() -> None:
    """Have Typer answer each shell in this way."""
    add_completion_class(Bash, "bash")
    add_completion_class(Zsh, "zsh")
    add_completion_class(Fish, "fish")
    add_completion_class(PowerShell, "powershell")
    add_completion_class(PowerShell, "pwsh")


def words(text: str | None) -> str:
    """Return help as nothing but words, with apostrophes that no shell takes for quotes."""
    return "\u2019".join(map(harmless, re.split("['\u2019]", text or "")))
