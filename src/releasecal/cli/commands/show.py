"""`releasecal show FILM`: everything known of one film."""

from typing import TYPE_CHECKING, Annotated

import typer

from releasecal import lookup, query
from releasecal.cli import complete, output
from releasecal.cli.filters import TerritoryOption, parse_territories, territories_to_show
from releasecal.cli.listing import FormatOption, choose_format, view, write_listings
from releasecal.cli.session import ScheduleSession
from releasecal.config import Format
from releasecal.model import Catalog, Film
from releasecal.query import Query
from releasecal.render import records

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
    --format json has everything as one object.

    \b
    Examples:
      releasecal show "la la land" --territory all
      releasecal show tt3783958 --format json
    """
    parse_territories(territories)  # before the catalog, which says which ones are its own
    found = lookup.find_film(session.films.for_name(film, session.hint), film, session.hint)
    # One film is one object; a list would leave out what is told of the film itself.
    if choose_format(session, output_format) is Format.JSON:
        _write_object(found, session, territories)
        return
    shown = territories_to_show(territories, session)
    listings = query.listings(Catalog(films=(found,)), Query(territories=shown))

    def layout() -> "Layout":
        from releasecal.render.film import film_layout

        return film_layout(found, view(session, "show"), session.territories, shown)

    write_listings(listings, layout, session, output_format)


def _write_object(film: Film, session: ScheduleSession, territories: list[str] | None) -> None:
    """Write everything known of a film as one JSON object.

    It holds every release, unless territories are asked for.
    """
    from releasecal.render import json

    asked = Query(territories=territories_to_show(territories, session) if territories else None)
    catalog = Catalog(films=(film,))
    releases = [listing.release for listing in query.listings(catalog, asked)]
    # As `list --films` has it, whose keys these are; without filters it is there always.
    now = query.films(catalog, Query(), query.EVERYTHING, session.today, session.territories)
    record = records.film_record(film, now[0].release, releases, session.today)
    output.results(json.single(record), encoding="utf-8", as_is=True)
