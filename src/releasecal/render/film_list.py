"""The layout of a list of films: one row a film, with the release that matters now.

Films without dates are listed too.
"""

from collections.abc import Sequence

from releasecal import countdown
from releasecal.countdown import quantity
from releasecal.model import Film, Listing, Release, Status
from releasecal.query import FilmListing
from releasecal.render.layout import Cell, Column, Grid, Layout, Look
from releasecal.render.listings import top_lines
from releasecal.render.upcoming import beyond_the_limit, fewer_filters
from releasecal.render.view import View

_COLUMNS = (
    Column("Film", wraps=12),
    Column("Slug", gives_way=3, wraps=12),
    Column("Release", wraps=10),
    Column("Date"),
    Column("Countdown", shortens=4, gives_way=1),
    Column("Directed by", gives_way=5),
    Column("Distributor", gives_way=2),
)


def films_layout(found: Sequence[FilmListing], view: View, limit: int | None) -> Layout:
    """Return the films in order of title, each with one release.

    That is its next one, else one without a date, else its last.
    """
    if not found:
        return Layout(lines=[Cell(" ".join(["No film matches.", *fewer_filters(view)]))])
    shown = found[:limit]
    listings = [Listing(film, release) for film, release in shown if release]
    several = len({release.territory for _, release in listings}) > 1
    rows = [_row(film, release, view, with_territory=several) for film, release in shown]
    # Of all that was found, as the number of films is, and not of those in sight.
    without = sum(release is None for _, release in found)
    count = quantity(len(found), "film") + (f", {without:,} without a release" if without else "")
    return Layout(
        lines=top_lines(listings, view),
        grids=[Grid("", _COLUMNS, rows)],
        notes=[f"{count}.", *beyond_the_limit(found, limit, view)],
    )


def _row(
    film: Film, release: Release | None, view: View, *, with_territory: bool
) -> tuple[Cell, ...]:
    kind = date = left = left_in_short = ""
    look = Look.NORMAL
    if release:
        cancelled = release.status is Status.CANCELLED
        kind = release.type.value + (f" {release.territory}" if with_territory else "")
        kind += f", {release.status.value}" if release.status is not Status.CONFIRMED else ""
        date = view.style.column_words(release.date, with_year=True)
        look = Look.CANCELLED if cancelled else Look.NORMAL if release.date.day else Look.VAGUE
        if not cancelled:
            left = countdown.words(release.date, view.today)
            left_in_short = countdown.short_words(release.date, view.today)
    return (
        Cell(film.title, Look.TITLE),
        Cell(film.slug, Look.QUIET),
        Cell(kind or "no release known", look if kind else Look.QUIET),
        Cell(date, look),
        Cell(left, look, left_in_short),
        Cell(", ".join(film.directors)),
        Cell(film.distributor or "", Look.QUIET),
    )
