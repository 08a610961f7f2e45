"""`releasecal show FILM`: everything known of one film."""

from typing import TYPE_CHECKING, Annotated

import typer

from releasecal import lookup, query
from releasecal.cli import complete
from releasecal.cli.filters import TerritoryOption, shown_territories
from releasecal.cli.listing import FormatOption, write_listings
from releasecal.cli.session import ScheduleSession
from releasecal.model import Catalog
from releasecal.query import Query

if TYPE_CHECKING:
    from releasecal.render.layout import Layout

FilmArgument = Annotated[
    str,
    typer.Argument(
        metavar="FILM", autocompletion=complete.films, help="A slug, a title, or a part of either."
    ),
]


def show(
    session: ScheduleSession,
    film: FilmArgument,
    territories: TerritoryOption = None,
    output_format: FormatOption = None,
) -> None:
    r"""Show one film.

    Its runs as stages with dates, countdowns and gaps, the moves of its dates, and who made it.

    \b
    Example: releasecal show "la la land" --territory all
    """
    found = lookup.find_film(session.naming(film), film)
    shown = shown_territories(territories, session)
    listings = query.listings(Catalog(films=(found,)), Query(territories=shown))

    def layout() -> "Layout":
        from releasecal.render.film import film_layout

        return film_layout(found, session.today, session.territories, shown)

    write_listings(listings, layout, session, output_format)
