"""Writing pictures, the same for every command that draws.

On a terminal, as an SVG, or as the records of `list`.
"""

from collections.abc import Callable, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Annotated

import typer

from releasecal.cli import output
from releasecal.cli.listing import choose_format, write_listings
from releasecal.cli.session import Session
from releasecal.config import Format
from releasecal.errors import UsageError
from releasecal.model import Listing

if TYPE_CHECKING:
    from releasecal.render.layout import Layout
    from releasecal.render.picture import Line
    from releasecal.render.terminal import Glyphs


class PictureFormat(Enum):
    """The formats of a picture: those of every list, and svg."""

    TABLE = "table"
    SVG = "svg"
    TSV = "tsv"
    CSV = "csv"
    JSON = "json"
    MARKDOWN = "markdown"


PictureFormatOption = Annotated[
    PictureFormat | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="table (as on a terminal), svg, tsv (as elsewhere), csv, json or markdown.",
    ),
]

_ALWAYS_FITS = 120
"""Cells in which every picture fits, for an SVG where the terminal's own are too few."""

Draw = Callable[[int, "Glyphs"], "Sequence[Line] | None"]
"""Makes a picture from the terminal's width and characters; None where it does not fit."""


def write_picture(
    listings: Sequence[Listing],
    draw: Draw | None,
    layout: Callable[[], "Layout"],
    session: Session,
    asked: PictureFormat | None,
    *,
    title: str,
) -> None:
    """Write a picture in the format asked for.

    `layout` takes its place in Markdown and where it does not fit.
    Without `draw` there are only rows.
    """
    if asked is PictureFormat.SVG:
        if draw is None:
            raise UsageError("--format svg: these are rows and no picture; write table or markdown")
        _write_svg(draw, title)
        return
    chosen = choose_format(session, Format(asked.value) if asked else None)
    if chosen is Format.TABLE and draw is not None:
        from releasecal.render import picture, terminal

        stream = output.stdout()
        lines = draw(terminal.width(), terminal.glyphs_for(stream))
        if lines is not None:
            output.results(picture.draw(lines, stream), as_is=True)
            return
    write_listings(listings, layout, session, chosen)


def _write_svg(draw: Draw, title: str) -> None:
    from releasecal.render import svg, terminal

    width = terminal.width()
    # All characters, whatever the encoding here: an SVG is for a browser.
    glyphs = terminal.Glyphs()
    lines = draw(width, glyphs)
    if lines is None:
        width = _ALWAYS_FITS
        lines = draw(width, glyphs) or ()
    output.results(svg.render(lines, width, title), encoding="utf-8", as_is=True)
