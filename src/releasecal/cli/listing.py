"""Writing releases in the format that was asked for, the same for every command that lists."""

import sys
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from releasecal.cli import output
from releasecal.cli.session import ScheduleSession, Session
from releasecal.config import Format
from releasecal.errors import NothingFoundError
from releasecal.model import Listing
from releasecal.render import records
from releasecal.render.view import Grouping, View
from releasecal.text import plain_lines

if TYPE_CHECKING:
    from releasecal.render.layout import Layout


class SentenceFormat(Enum):
    """The output formats of commands that speak in sentences."""

    TEXT = "text"
    JSON = "json"
    TSV = "tsv"

    @property
    def for_scripts(self) -> Format | None:
        """The same among the formats of all commands; None for sentences."""
        return None if self is SentenceFormat.TEXT else Format(self.value)


FOR_PEOPLE = frozenset({Format.TABLE, Format.MARKDOWN})
"""The formats that lay an answer out, with notes about what is not in it."""

FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="table (as on a terminal), tsv (as elsewhere), csv, json or markdown.",
    ),
]
ExitCodeOption = Annotated[
    bool, typer.Option("--exit-code", help="End with 3 when nothing is found.")
]
LimitOption = Annotated[
    int | None,
    typer.Option("--limit", "-n", metavar="N", min=1, help="At most so many, the first ones."),
]
ByOption = Annotated[
    Grouping | None,
    typer.Option(
        "--by",
        metavar="GROUP",
        help="What stands together in a table: week, month or none. Otherwise what suits the rows.",
    ),
]


def view(session: Session, command: str, by: Grouping | None = None) -> View:
    """Return how the answer of a command is looked at."""
    return View(
        today=session.today,
        style=session.config.date_style,
        as_of=session.as_of if isinstance(session, ScheduleSession) else None,
        by=by,
        command=command,
        words=tuple(sys.argv[1:]),
    )


def write_listings(
    listings: Sequence[Listing],
    layout: Callable[[], "Layout"],
    session: Session,
    asked: Format | None,
) -> None:
    """Write the listings in the format asked for; `layout` lays them out for people."""

    def flat() -> list[dict[str, Any]]:
        return [records.record(listing, session.today) for listing in listings]

    write_answer(flat, records.COLUMNS, layout, session, asked)


def write_answer(
    flat: Callable[[], Sequence[Mapping[str, Any]]],
    columns: Sequence[str],
    layout: Callable[[], "Layout"],
    session: Session,
    asked: Format | None,
) -> None:
    """Write an answer in the format asked for: `flat` is for scripts, `layout` for people."""
    # Both are functions, since one of the two is never wanted and costs as much as the other.
    match choose_format(session, asked):
        case Format.TABLE:
            from releasecal.render import table

            output.results(table.render(layout(), output.stdout()), as_is=True)
        case Format.MARKDOWN:
            from releasecal.render import markdown

            output.results(markdown.render(layout()), encoding="utf-8", as_is=True)
        case script_format:
            write_records(flat(), columns, script_format)


def write_records(
    found: Sequence[Mapping[str, Any]], columns: Sequence[str], script_format: Format
) -> None:
    """Write records as tsv, csv or JSON, always in UTF-8; on a terminal csv is made safe."""
    match script_format:
        case Format.JSON:
            from releasecal.render import json

            text = json.array(found)
        case Format.SPREADSHEET:
            from releasecal.render import delimited

            text = plain_lines(delimited.comma_separated(found, columns, for_spreadsheet=True))
        case Format.CSV:
            from releasecal.render import delimited

            text = delimited.comma_separated(found, columns)
            # In a file the values are exact; a terminal would act on what is in them.
            text = plain_lines(text) if output.is_terminal() else text
        case _:
            from releasecal.render import delimited

            text = delimited.tsv(found, columns)
    output.results(text, encoding="utf-8", as_is=True)


def choose_format(session: Session, asked: Format | None) -> Format:
    """Return the format: as asked, else as configured, else table on a terminal or tsv."""
    default = session.config.format or (Format.TABLE if output.is_terminal() else Format.TSV)
    chosen = asked or default
    # What people see depends on the width of their terminal, which the memo knows nothing of.
    if chosen not in FOR_PEOPLE:
        session.allow_memo()
    return chosen


def remark_elsewhere(elsewhere: Sequence[Listing], session: Session) -> None:
    """Say what only its territory leaves out of a file, and the command that writes it too."""
    from releasecal.render.upcoming import other_territories

    for line in other_territories(elsewhere, view(session, "export")):
        output.remark(f"Left out: {line}")


def end_if_nothing(found: Sequence[object], *, exit_code: bool) -> None:
    """End with exit code 3 when nothing was found and `--exit-code` asked to be told."""
    if exit_code and not found:
        raise typer.Exit(NothingFoundError.exit_code)
