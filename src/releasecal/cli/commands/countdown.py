"""`releasecal countdown FILM`: one value for a shell prompt or a status bar."""

from typing import Annotated

import typer

from releasecal import countdown as counting
from releasecal import lookup
from releasecal.cli import output
from releasecal.cli.commands.show import FilmArgument
from releasecal.cli.filters import TerritoryOption, TypeOption, chosen_types, shown_territories
from releasecal.cli.session import ScheduleSession
from releasecal.errors import NothingFoundError
from releasecal.query import Query, next_release
from releasecal.text import plain

TextOption = Annotated[bool, typer.Option("--text", help="Say it in words.")]


def countdown(
    session: ScheduleSession,
    film: FilmArgument,
    types: TypeOption = None,
    territories: TerritoryOption = None,
    text: TextOption = False,
) -> None:
    r"""Print the days to the next release.

    One whole number, 0 on the day itself. For a vague date it is the days to the first possible
    day, and 0 while that period runs. Ends with 3 when
    nothing lies ahead.

    \b
    Example: releasecal countdown la-la-land --type wide
    """
    found = lookup.find_film(session.naming(film), film)
    query = Query(types=chosen_types(types), territories=shown_territories(territories, session))
    release = next_release(found, query, session.today)
    left = counting.countdown(release.date, session.today) if release else None
    if release is None or left is None:
        kinds = " or ".join(types or ())
        raise NothingFoundError(
            f"{plain(found.title)} has no {f'{kinds} ' if kinds else ''}release ahead that has a date"
        )
    if text:
        words = counting.words(release.date, session.today)
        output.results(
            f"{plain(found.title)}: {release.type.value} {words} ({release.date.words})\n"
        )
    else:
        output.results(f"{left.whole}\n")
