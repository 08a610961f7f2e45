"""The layout of one film: who made it, its runs as stages, the moves of its dates."""

from collections.abc import Iterator

from releasecal import countdown, territories
from releasecal.dates import ReleaseDate, sort_key
from releasecal.model import Film, Release, Status
from releasecal.query import run
from releasecal.render import moves
from releasecal.render.layout import Cell, Column, Grid, Layout, Look
from releasecal.render.listings import as_of_lines
from releasecal.render.view import View

_STAGES = (
    Column("Release", wraps=10),
    Column("Date", shortens=4, wraps=11),
    Column("Countdown", shortens=9),
    Column("After the one before", gives_way=1, shortens=5),
    Column("Where", gives_way=2, shortens=6),
    Column("Note", gives_way=3, wraps=20),
    Column("Distributor", gives_way=8, wraps=20),
    Column("Source", gives_way=7, wraps=24),
)


def film_layout(
    film: Film, view: View, first_territories: tuple[str, ...], shown: frozenset[str] | None
) -> Layout:
    """Return everything known of a film.

    Its runs are in the order of `first_territories`, then of their first date; `shown` limits them,
    and the notes tell what it leaves out.
    """
    order = _territories(film, first_territories)
    kept = [code for code in order if shown is None or code in shown]
    grids = [_run_grid(film, territory, view) for territory in kept]
    ledger = [
        (release, move) for code in kept for release in run(film, code) for move in release.moves
    ]
    if ledger:
        grids.append(
            Grid(
                "Moves",
                moves.COLUMNS,
                [
                    moves.move_cells(release, move, view.style, with_territory=len(kept) > 1)
                    for release, move in ledger
                ],
            )
        )
    left_out = [territories.name(code) for code in order if code not in kept]
    # Without the format: whoever reads this line reads tables.
    everywhere = view.again("--territory", "all", without=("--territory", "--format", "-f"))
    notes = [f"Also released in {', '.join(left_out)}: {everywhere}."] if left_out else []
    return Layout(
        lines=[*as_of_lines(view), *_lines(film)],
        grids=grids,
        notes=notes if film.releases else ["No release is known of it yet."],
    )


def _lines(film: Film) -> Iterator[Cell]:
    yield Cell(film.title, Look.TITLE)
    about = (
        ("Original title", film.original_title),
        ("Directed by", _and(film.directors)),
        ("With", _and(film.cast)),
        ("Distributor", film.distributor),
        ("Tags", ", ".join(film.tags)),
        ("Page", film.url),
        ("Identifiers", ", ".join(f"{name} {value}" for name, value in film.ids.items())),
        ("Reminders", None if film.leads is None else ", ".join(map(str, film.leads)) or "none"),
        ("Notes", film.notes),
        ("Slug", film.slug),
    )
    for label, value in about:
        if value:
            yield Cell(f"{label}: {value}")


def _territories(film: Film, first: tuple[str, ...]) -> list[str]:
    by_date = sorted(film.releases, key=lambda release: sort_key(release.date))
    present = list(dict.fromkeys(release.territory for release in by_date))
    return [
        *[code for code in first if code in present],
        *[code for code in present if code not in first],
    ]


def _run_grid(film: Film, territory: str, view: View) -> Grid:
    rows = []
    before: ReleaseDate | None = None
    for release in run(film, territory):
        rows.append(_stage_row(film, release, view, before))
        # What follows a cancelled stage is told from the one before that.
        if release.status is not Status.CANCELLED:
            before = release.date
    return Grid(f"{territories.name(territory)} ({territory})", _STAGES, rows)


def _stage_row(
    film: Film, release: Release, view: View, before: ReleaseDate | None
) -> tuple[Cell, ...]:
    cancelled = release.status is Status.CANCELLED
    status = [] if release.status is Status.CONFIRMED else [release.status.value]
    kind = ", ".join([release.type.value, *([release.format] if release.format else []), *status])
    when = view.style.full_words(release.date)
    moved = f" (from {view.style.words(release.moved_from)})" if release.moved_from else ""
    # A cancelled stage is no step of the run: nothing comes so many days after it.
    apart = countdown.gap(before, release.date) if before and not cancelled else None
    gap = f"{apart} later" if apart else ""
    left, left_in_short = (
        ("", "")
        if cancelled
        else (
            countdown.words(release.date, view.today),
            countdown.short_words(release.date, view.today),
        )
    )
    look = Look.CANCELLED if cancelled else Look.NORMAL if release.date.day else Look.VAGUE
    places = [countdown.quantity(release.theaters, "theater")] if release.theaters else []
    # The film's own distributor stands above; only another one is news here.
    other = release.distributor if release.distributor != film.distributor else None
    return (
        Cell(kind, Look.CANCELLED if cancelled else Look.TITLE),
        Cell(f"{when}{moved}", look, when),
        Cell(left, look, left_in_short),
        Cell(gap, Look.QUIET, countdown.in_short(gap)),
        Cell(", ".join([*places, *release.places]), short=", ".join(places or release.places)),
        Cell(release.note or ""),
        Cell(other or "", Look.QUIET),
        Cell(release.source or "", Look.QUIET),
    )


def _and(names: tuple[str, ...]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
