"""Writing a result to a file that `--output` names, whole or not at all, or to stdout."""

from pathlib import Path
from typing import Annotated

import typer

from releasecal.atomic import replace_bytes
from releasecal.cli import output
from releasecal.cli.session import Session
from releasecal.errors import UsageError
from releasecal.files import is_same_file

OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="The file to write or to bring up to date; else stdout.",
    ),
]


def refuse_catalog(output_file: Path | None, session: Session) -> None:
    """Raise `UsageError` when the file to write is the catalog itself."""
    if output_file and is_same_file(output_file, session.location.path):
        raise UsageError(f"--output: {output_file} is the catalog itself; name another file")


def write_output(output_file: Path | None, content: bytes, what: str) -> None:
    """Write to stdout, or bring the file up to date and remark whether that changed it.

    `what` is what it holds.
    """
    if output_file is None:
        output.results(content.decode(), encoding="utf-8", as_is=not output.is_terminal())
        return
    changed = replace_bytes(output_file, content)
    done = f"{what} written" if changed else f"unchanged, {what}"
    output.remark(f"{output_file}: {done}")
