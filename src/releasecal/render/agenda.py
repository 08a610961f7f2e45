"""Months as rows: an agenda by day, for narrow terminals and Markdown, and one row a weekend."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from releasecal import dates
from releasecal.model import Listing, ReleaseType, in_order
from releasecal.month import Weekend, by_day, by_period, month_end, vague_in
from releasecal.render import signs
from releasecal.render.layout import Cell, Column, Grid, Layout, Look
from releasecal.render.listings import top_lines
from releasecal.render.months import Months, span_words

_AGENDA = (Column("Date", wraps=10), Column("Film", wraps=12), Column("Release", wraps=9))
_LOADS = (Column("Weekend"), Column("Wide"), Column("Limited"))
_WEEKENDS = (*_LOADS, Column("Films", wraps=16))
_PERIODS = (Column("Period", wraps=8), Column("Films", wraps=16))


def agenda_layout(months: Months) -> Layout:
    """Return the days that have releases, month by month, then the weekends.

    A month's vague dates follow its days.
    """
    grids = [
        Grid(dates.month_words(first), _AGENDA, rows)
        for first in months.firsts
        if (rows := list(_agenda_rows(months, first)))
    ]
    loads = [_load_cells(weekend, months) for weekend in months.weekends if weekend.listings]
    if loads:
        grids.append(Grid(f"Weekends, {span_words(months.weekends)}", _LOADS, loads))
    return _whole(grids, months)


def weekends_layout(months: Months) -> Layout:
    """Return one row a weekend: how many films open wide and limited in it, and which.

    Those in most theaters come first.
    """
    rows = [
        (*_load_cells(weekend, months), Cell(_films_words(weekend.biggest_first, months)))
        for weekend in months.weekends
    ]
    grids = [Grid(f"Weekends, {span_words(months.weekends)}", _WEEKENDS, rows)]
    periods = [
        (Cell(months.view.style.words(when), Look.VAGUE), Cell(_films_words(vague, months)))
        for when, vague in by_period(months.listings).items()
    ]
    if periods:
        grids.append(Grid("Without a day", _PERIODS, periods))
    # Weekends are whole, so that what opens a day after the months is shown, and counted, as well.
    in_weekends = [each for weekend in months.weekends for each in weekend.listings]
    shown = {(each.film.slug, each.release.key): each for each in (*months.listings, *in_weekends)}
    return _whole(grids, replace(months, listings=sorted(shown.values(), key=in_order)))


def _whole(grids: list[Grid], months: Months) -> Layout:
    legend = ", ".join(
        cell.text for cell in signs.legend(listing.release for listing in months.listings)
    )
    notes = [f"{legend}."] if legend else []
    return Layout(top_lines(months.listings, months.view), grids, [*notes, *months.notes])


def _agenda_rows(months: Months, first: date) -> Iterator[tuple[Cell, ...]]:
    days = by_day(
        listing
        for listing in months.listings
        if listing.release.date.overlaps(first, month_end(first))
    )
    # Today has a row even when nothing opens on it: by that one sees where one is.
    if first <= months.today <= month_end(first):
        days.setdefault(months.today, [])
    style = months.view.style
    for day, listings in sorted(days.items()):
        words = style.column_words(dates.any_day(day), with_year=False)
        if day == months.today:
            yield Cell(words, Look.TODAY), Cell("today", Look.QUIET), Cell("")
        for listing in listings:
            yield _agenda_row(words, listing, months)
    for when, listings in vague_in(months.listings, first).items():
        for listing in listings:
            yield _agenda_row(style.words(when), listing, months)


def _agenda_row(words: str, listing: Listing, months: Months) -> tuple[Cell, ...]:
    film, release = listing
    look = signs.look(release)
    territory = release.territory if months.with_territory else ""
    kind = f"{signs.sign(release)} {release.type.value} {territory}".rstrip()
    vague = Look.NORMAL if release.date.day else Look.VAGUE
    return (
        Cell(words, vague),
        Cell(film.title, Look.CANCELLED if look is Look.CANCELLED else Look.TITLE),
        Cell(kind, look),
    )


def _load_cells(weekend: Weekend, months: Months) -> tuple[Cell, Cell, Cell]:
    start = dates.any_day(weekend.start)
    wide, limited = (weekend.count(kind) for kind in (ReleaseType.WIDE, ReleaseType.LIMITED))
    return (
        Cell(months.view.style.column_words(start, with_year=True)),
        Cell(f"{wide} wide" if wide else "", Look.WIDE),
        Cell(f"{limited} limited" if limited else "", Look.LIMITED),
    )


def _films_words(listings: tuple[Listing, ...] | list[Listing], months: Months) -> str:
    """Return the films of a weekend or period: W Rogue One (4,157), L Jackie (5)."""
    return ", ".join(
        signs.name(each, with_territory=months.with_territory)
        + (f" ({each.release.theaters:,})" if each.release.theaters else "")
        for each in listings
    )
