"""`releasecal changes`: the ledger of moves."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from releasecal import human_dates, moves, query
from releasecal.cli.filters import Filters
from releasecal.cli.listing import (
    ExitCodeOption,
    FormatOption,
    LimitOption,
    end_if_nothing,
    view,
    write_answer,
)
from releasecal.cli.session import Session
from releasecal.render import records

if TYPE_CHECKING:
    from releasecal.render.layout import Layout

SinceOption = Annotated[
    str | None,
    typer.Option("--since", metavar="DATE", help="Only what was announced on this day or later."),
]


def changes(
    session: Session,
    filters: Filters,
    since: SinceOption = None,
    limit: LimitOption = None,
    output_format: FormatOption = None,
    exit_code: ExitCodeOption = False,
) -> None:
    r"""List how dates moved.

    Every announced move, newest first, with how far it shifted the release and, at the end, how far
    each release came in all. --from, --to and --within look at the date that the release has now.

    \b
    Examples:
      releasecal changes --since 2026-09-01 --type wide
      releasecal changes --since "Nov 1" --limit 10
    """
    # Announcements lie behind: "Nov 1" is the last one, not the next.
    day = None
    if since:
        day, _ = human_dates.parse_period(since, session.today, "--since", past=True)
    # Before the catalog: a wrong option is told whatever is wrong in the file.
    asked, window = filters.query(session), filters.window(session.today)
    catalog = session.films.with_moves(day, window)
    listings = query.listings(catalog, asked, window)
    found = moves.changes(listings, session.today, day)

    def flat() -> list[dict[str, Any]]:
        return [records.change_record(change) for change in found[:limit]]

    def layout() -> "Layout":
        from releasecal.render.changes import changes_layout

        others = query.elsewhere(catalog, asked, window)
        elsewhere = moves.changes(others, session.today, day)
        return changes_layout(found, elsewhere, view(session, "changes"), limit)

    write_answer(flat, records.CHANGE_KEYS, layout, session, output_format)
    end_if_nothing(found, exit_code=exit_code)
