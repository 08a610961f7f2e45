"""The program: its commands and its global options."""

import os
import sys
from importlib import import_module
from typing import Annotated, Any

import typer
from typer._click.exceptions import ClickException
from typer.core import TyperGroup

from releasecal import __version__
from releasecal.cli import output
from releasecal.cli.help import HelpContext, lay_out_help, what_is_wrong
from releasecal.cli.session import CatalogOption, GlobalOptions, TodayOption
from releasecal.cli.shared_options import with_bundles

COMMANDS = {
    "upcoming": "upcoming",
    "list": "list_releases",
    "calendar": "calendar",
    "timeline": "timeline",
    "show": "show",
    "next": "next_releases",
    "countdown": "countdown",
    "changes": "changes",
    "remind": "remind",
    "schedule": "schedule",
    "add": "add",
    "release": "release",
    "set": "set_key",
    "move": "move",
    "remove": "remove",
    "undo": "undo",
    "edit": "edit",
    "import": "imports",
    "sync": "sync",
    "link": "link",
    "check": "check",
    "export": "export",
    "publish": "publish",
    "init": "init",
    "paths": "paths",
}
"""Each command, and its name in the module that is called like it.

What has that name is a function, or a `typer.Typer` with commands of its own. It is
imported and made only when it is asked for: Typer takes half a millisecond for each, which a shell
prompt would pay two dozen times over.
"""

COMPLETING = "_RELEASECAL_COMPLETE"
"""The variable by which a shell asks for completion; the name is Typer's."""

_TAKEN_WORDS = {"import", "list", "set"}
"""Commands whose modules end in an underscore, since Python means something else by their names."""

# rich would draw the help and Typer's own tracebacks, and takes as long to import as a command.
_SETTINGS: dict[str, Any] = {
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
    "context_settings": {"help_option_names": ["-h", "--help"]},
}


class ReleasecalGroup(TyperGroup):
    """The group of all commands, each made when it is first asked for."""

    context_class = HelpContext

    def main(self, *args: Any, **settings: Any) -> Any:
        """Run the program, or answer a shell that completes a command line; raises `SystemExit`.

        What Typer says of a wrong command line repeats it, so that goes the way of any remark.
        """
        if COMPLETING in os.environ:
            from releasecal.cli import shells

            shells.prepare()
        # Not standalone, in which it prints errors itself, past `output`, and ends the program.
        try:
            code = super().main(*args, **settings | {"standalone_mode": False})
        except ClickException as error:
            output.remark(what_is_wrong(error))
            code = error.exit_code
        # What comes back is the code of a `typer.Exit`, or None from a command that simply ends.
        sys.exit(code if isinstance(code, int) else 0)

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - Typer passes it
        """Return the names of the commands, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return the command of that name, made now; an unknown name makes all, for suggestions."""
        for name in [cmd_name] if cmd_name in COMMANDS else COMMANDS:
            if name not in self.commands:
                self.commands[name] = _load_command(name)
        return super().get_command(ctx, cmd_name)


def _load_command(name: str) -> Any:
    module = f"{name}_" if name in _TAKEN_WORDS else name
    command = getattr(import_module(f"releasecal.cli.commands.{module}"), COMMANDS[name])
    if isinstance(command, typer.Typer):
        return lay_out_help(typer.main.get_group(command))
    # A program of one command, for Typer makes nothing less; completion belongs to the whole one.
    single = typer.Typer(add_completion=False, **_SETTINGS)
    single.command(name)(with_bundles(command))
    return lay_out_help(typer.main.get_command(single))


app = typer.Typer(
    cls=ReleasecalGroup,
    no_args_is_help=True,
    epilog="A catalog is a TOML file; `releasecal init` writes one to start from.",
    **_SETTINGS,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        output.results(f"releasecal {__version__}\n")
        raise typer.Exit


VersionOption = Annotated[
    bool,
    typer.Option(
        "--version", callback=_print_version, is_eager=True, help="Print the version and end."
    ),
]


@app.callback()
def releasecal(
    context: typer.Context,
    catalog_file: CatalogOption = None,
    today_text: TodayOption = None,
    version: VersionOption = False,  # noqa: ARG001 - its callback does the work
) -> None:
    """Release dates of films: what opens when, limited and wide, and how the dates moved."""
    context.obj = GlobalOptions(catalog_file, today_text)
