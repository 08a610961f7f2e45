"""The program: its commands, its global options, and the one place where an error becomes an exit."""

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from releasecal import __version__
from releasecal.cli import output
from releasecal.cli.add import add
from releasecal.cli.bundles import with_bundles
from releasecal.cli.changes import changes
from releasecal.cli.check import check
from releasecal.cli.countdown import countdown
from releasecal.cli.edit import edit
from releasecal.cli.imports import imports
from releasecal.cli.init import init
from releasecal.cli.list import list_releases
from releasecal.cli.move import move
from releasecal.cli.paths import paths
from releasecal.cli.remove import remove
from releasecal.cli.session import CatalogOption, GlobalOptions, TodayOption
from releasecal.cli.set import set_key
from releasecal.cli.show import show
from releasecal.cli.upcoming import upcoming
from releasecal.errors import FileProblemsError, ReleasecalError


class ReleasecalGroup(TyperGroup):
    """The group of all commands, which tells the program's own errors on stderr and ends with their exit code."""

    def invoke(self, ctx: typer.Context) -> Any:  # type: ignore[override]
        """Run the command."""
        try:
            return super().invoke(ctx)
        except FileProblemsError as error:
            output.remark(str(error))
            raise typer.Exit(error.exit_code) from None
        except ReleasecalError as error:
            output.remark(f"Error: {error}")
            raise typer.Exit(error.exit_code) from None
        except KeyboardInterrupt:
            raise typer.Exit(130) from None


app = typer.Typer(
    cls=ReleasecalGroup,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="A catalog is a TOML file; `releasecal init` writes one to start from.",
)


def _print_version(wanted: bool) -> None:
    if wanted:
        output.results(f"releasecal {__version__}\n")
        raise typer.Exit


VersionOption = Annotated[
    bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and end.")
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


app.command("upcoming")(with_bundles(upcoming))
app.command("list")(with_bundles(list_releases))
app.command("show")(with_bundles(show))
app.command("countdown")(with_bundles(countdown))
app.command("changes")(with_bundles(changes))
app.command("add")(with_bundles(add))
app.command("set")(with_bundles(set_key))
app.command("move")(with_bundles(move))
app.command("remove")(with_bundles(remove))
app.command("edit")(with_bundles(edit))
app.add_typer(imports, name="import")
app.command("check")(with_bundles(check))
app.command("init")(with_bundles(init))
app.command("paths")(with_bundles(paths))
