"""`releasecal countdown`: one value for a shell prompt or a status bar."""

from typing import Annotated

import typer

from releasecal import countdown as counting
from releasecal import lookup, query
from releasecal.cli import complete, output
from releasecal.cli.filters import Filters
from releasecal.cli.listing import view
from releasecal.cli.session import ScheduleSession
from releasecal.errors import NothingFoundError
from releasecal.model import Catalog, Film, Listing
from releasecal.query import Query, Window
from releasecal.text import plain

TextOption = Annotated[bool, typer.Option("--text", help="Say it in words.")]
AnyFilmArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[FILM]",
        autocompletion=complete.films,
        help="A slug, a title, or a part of either; without it, whatever opens next.",
    ),
]


def countdown(
    session: ScheduleSession,
    filters: Filters,
    film: AnyFilmArgument = None,
    text: TextOption = False,
) -> None:
    r"""Print the days to the next release.

    Of FILM, or of the whole catalog: the soonest that the filters let through. One whole number, 0
    on the day itself. For a vague date it is the days to the first possible day, and 0 while that
    period runs. Ends with 3 when nothing lies ahead. `releasecal next` shows the same as a table.

    \b
    Examples:
      releasecal countdown la-la-land --type wide
      releasecal countdown --tag musical --text
    """
    # Its one line is the same on every terminal, so it asks no format for leave.
    session.allow_memo()
    window = filters.window(session.today, default_start=session.today)
    part = session.films.for_name(film, session.hint) if film else Catalog()
    found = lookup.find_film(part, film, session.hint) if film else None
    asked = filters.query(session)

    def look(part: Catalog) -> list[Listing]:
        return query.ahead(part, asked, window)

    ahead = look(Catalog(films=(found,))) if found else session.films.ahead(window, look, 1)
    left = counting.countdown(ahead[0].release.date, session.today) if ahead else None
    if left is None:
        catalog = Catalog(films=(found,)) if found else session.films.in_window(window)
        raise NothingFoundError(_nothing(found, catalog, asked, window, session))
    output.results(f"{_words(ahead[0], session) if text else left.whole}\n")


def _words(listing: Listing, session: ScheduleSession) -> str:
    film, release = listing
    style = session.config.date_style
    words = counting.words(release.date, session.today)
    return f"{plain(film.title)}: {release.type.value} {words} ({style.words(release.date)})"


def _nothing(
    film: Film | None, catalog: Catalog, asked: Query, window: Window, session: ScheduleSession
) -> str:
    """Say that nothing lies ahead, and where something does if only the territory leaves it out."""
    kinds = " or ".join(sorted(kind.value for kind in asked.types))
    what = f"{kinds} release" if kinds else "release"
    places = f" in {', '.join(sorted(asked.territories))}" if asked.territories else ""
    narrow = asked.tags or asked.distributors or asked.statuses or asked.search
    matching = " that matches" if narrow else ""
    of_film = f" of {plain(film.title)}" if film else ""
    from releasecal.render.upcoming import opens_ahead

    opens_when = opens_ahead(window, view(session, "countdown"))
    nothing = f"No {what}{of_film} with a date{matching} {opens_when}{places}"
    abroad = query.elsewhere(catalog, query.still_planned(asked), window)
    if not abroad:
        return nothing
    first = abroad[0]
    opens = plain(first.release.words)
    name = opens if film else f"{plain(first.film.title)} ({opens})"
    when = session.config.date_style.words(first.release.date)
    everywhere = view(session, "countdown").again("--territory", "all", without=("--territory",))
    return f"{nothing}; {name}: {when}, see {everywhere}"
