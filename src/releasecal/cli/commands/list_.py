"""`releasecal list`: the whole catalog, past included; its releases, or with --films its films."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from releasecal import query
from releasecal.cli.filters import Filters
from releasecal.cli.listing import (
    ByOption,
    ExitCodeOption,
    FormatOption,
    LimitOption,
    end_if_nothing,
    view,
    write_answer,
    write_listings,
)
from releasecal.cli.session import ScheduleSession
from releasecal.config import Format
from releasecal.render import records

if TYPE_CHECKING:
    from releasecal.render.layout import Layout

FilmsOption = Annotated[
    bool,
    typer.Option(
        "--films", help="List films: those without a date or a release too, wherever they open."
    ),
]


def list_releases(
    session: ScheduleSession,
    filters: Filters,
    films: FilmsOption = False,
    limit: LimitOption = None,
    by: ByOption = None,
    output_format: FormatOption = None,
    exit_code: ExitCodeOption = False,
) -> None:
    r"""List every release in your territories, past included.

    The last lines tell what other territories have. With --films it is a line for each film of the
    catalog.

    \b
    Examples:
      releasecal list --search "la la land" --territory all
      releasecal list --films --tag musical
      releasecal list --status cancelled,tentative --from 2026
    """
    if films:
        _list_films(session, filters, limit, output_format, exit_code=exit_code)
        return
    window = filters.window(session.today)
    # Before the query, which needs the territory: a catalog that is read whole says that itself.
    catalog = session.films.in_window(window)
    asked = filters.query(session)
    found = query.listings(catalog, asked, window)

    def layout() -> "Layout":
        from releasecal.render.upcoming import list_layout

        elsewhere = query.elsewhere(catalog, asked, window)
        # Where days are asked for, what has no date is not missed.
        everything = window == query.EVERYTHING
        bare = query.without_release(catalog, asked) if everything else 0
        return list_layout(found, elsewhere, bare, view(session, "list", by), limit)

    write_listings(found[:limit], layout, session, output_format)
    end_if_nothing(found, exit_code=exit_code)


def _list_films(
    session: ScheduleSession,
    filters: Filters,
    limit: int | None,
    output_format: Format | None,
    *,
    exit_code: bool,
) -> None:
    window = filters.window(session.today)
    found = query.films(
        session.films.in_window(window),
        filters.query(session, every_territory=True),
        window,
        session.today,
        session.territories,
    )

    def flat() -> list[dict[str, Any]]:
        return [
            records.film_record(film, now, film.releases, session.today)
            for film, now in found[:limit]
        ]

    def layout() -> "Layout":
        from releasecal.render.film_list import films_layout

        return films_layout(found, view(session, "list"), limit)

    write_answer(flat, records.FILM_COLUMNS, layout, session, output_format)
    end_if_nothing(found, exit_code=exit_code)
