"""Rows from elsewhere merged into the text of a catalog: films added, updated and moved."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from releasecal.dates import ReleaseDate
from releasecal.edit.draft import Draft
from releasecal.edit.film import FilmText
from releasecal.edit.matching import match_rows
from releasecal.errors import Problem
from releasecal.incoming.row import IncomingRelease, Row
from releasecal.model import Film, Move, Release, ReleaseKey, Status

Progress = Callable[[list[str]], Iterable[str]]
"""Passes the slugs of films on, one by one, and shows how far it is."""


class Merged(NamedTuple):
    """What the rows came to."""

    bad: list[Problem]
    """The rows that could not be merged."""
    added: list[str]
    """The slugs of new films."""
    updated: list[str]
    """The slugs of films that changed."""
    moves: int
    odd: list[Problem]
    """Rows that can be merged, and may not have been meant so."""


def merge(
    draft: Draft, rows: Sequence[Row], announced: ReleaseDate | None, progress: Progress
) -> Merged:
    """Bring these rows into the draft. A date that differs becomes a move.

    It was announced when its row says, else at `announced`, else nobody knows when.
    """
    groups, bad, odd = match_rows(draft.catalog, rows)
    known = {film.slug: film for film in draft.catalog.films}
    added, updated, moves = [], [], 0
    # Films whose lines stand apart come last: each of them is opened alone.
    slugs = sorted(groups, key=lambda slug: slug in known and not draft.is_in_one_piece(slug))
    for slug in progress(slugs):
        if slug not in known:
            draft.add(_new_film(slug, groups[slug], draft.catalog.territory))
            added.append(slug)
            continue
        film = draft.film(slug)
        before = film.document.text
        moves += _update(film, known[slug], groups[slug], announced)
        if film.document.text != before:
            updated.append(slug)
    return Merged(bad, added, updated, moves, odd)


def _new_film(slug: str, rows: list[Row], territory: str) -> Film:
    # What the rows say of the film itself stands above what follows from its releases.
    said = _releases(rows)
    values = {"title": slug, "distributor": _first_distributor(said), **_values(rows)}
    # Rows of one release agree on its date, or they would be bad rows by now; the first counts.
    releases: dict[ReleaseKey, Release] = {}
    for incoming in said:
        release = _new_release(incoming, territory, values["distributor"])
        releases.setdefault(release.key, release)
    return Film(slug=slug, releases=tuple(releases.values()), **values)


def _new_release(incoming: IncomingRelease, territory: str, distributor: str | None) -> Release:
    # The film's distributor releases it unless the release names another.
    own_distributor = incoming.distributor if incoming.distributor != distributor else None
    return Release(
        type=incoming.type,
        territory=incoming.territory or territory,
        id=incoming.id,
        date=incoming.date,
        status=incoming.status or Status.CONFIRMED,
        theaters=incoming.theaters,
        distributor=own_distributor,
        moves=_moves_before(incoming),
    )


def _moves_before(incoming: IncomingRelease) -> tuple[Move, ...]:
    """Return the move that a release which is new here has behind it already, as its row tells."""
    if incoming.moved_from is None or incoming.moved_from == incoming.date:
        return ()
    move = Move(
        start=incoming.moved_from,
        to=incoming.date,
        announced=incoming.announced,
        source=incoming.source,
    )
    return (move,)


def _update(text: FilmText, film: Film, rows: list[Row], announced: ReleaseDate | None) -> int:
    """Bring a film that is in the catalog up to the rows; return how many of its dates moved."""
    values = _values(rows)
    # The title of a row without a slug found the film, so it is no news about it.
    titles = (row.values.get("title") for row in rows if row.slug)
    values["title"] = next(filter(None, titles), film.title)
    said = _releases(rows)
    if film.distributor is None and (distributor := _first_distributor(said)):
        values.setdefault("distributor", distributor)
    for name, value in values.items():
        if getattr(film, name) != value:
            text.set(name, value)
            # The releases below are held against the film as it is now, its distributor above all.
            film = film._replace(**{name: value})
    moves = 0
    known = {release.key: release for release in film.releases}
    for incoming in said:
        wanted = _new_release(incoming, text.territory, film.distributor)
        release = known.get(wanted.key)
        if release is None:
            text.add_release(wanted)
            for move in wanted.moves:
                text.add_move(wanted.key, move)
        elif _update_release(text, release, incoming, film.distributor, announced):
            moves += 1
        # A second row of a release is held against the first, and what that did not say stays.
        known[wanted.key] = wanted._replace(status=_status(incoming, release))
    return moves


def _status(incoming: IncomingRelease, release: Release | None) -> Status:
    if incoming.status is not None or release is None:
        return incoming.status or Status.CONFIRMED
    return release.status


def _update_release(
    text: FilmText,
    release: Release,
    incoming: IncomingRelease,
    usual: str | None,
    announced: ReleaseDate | None,
) -> bool:
    """Bring a release up to what came in; say whether it moved."""
    moved = incoming.date != release.date
    status = incoming.status if incoming.status is not release.status else None
    # A cancellation and its end are news and go into the ledger of moves; that a release is
    # tentative is no news, and is set like any key.
    is_news = Status.CANCELLED in {status, release.status}
    told = status if is_news else None
    if moved or told:
        move = Move(
            start=release.date if moved else None,
            to=incoming.date if moved else None,
            status=told,
            announced=incoming.announced or announced,
            source=incoming.source,
        )
        text.add_move(release.key, move)
    for name, now, value in (
        ("status", release.status.value, status.value if status and not told else None),
        ("theaters", release.theaters, incoming.theaters),
        ("distributor", release.distributor or usual, incoming.distributor),
    ):
        if value is not None and value != now:
            text.set_of_release(release.key, name, value)
    return moved


def _first_distributor(releases: list[IncomingRelease]) -> str | None:
    for release in releases:
        if release.distributor:
            return release.distributor
    return None


def _values(rows: list[Row]) -> dict[str, Any]:
    """Return what the rows say of the film; of two that differ, the first counts."""
    values = dict(rows[0].values)
    for row in rows[1:]:
        for name, value in row.values.items():
            values.setdefault(name, value)
    return values


def _releases(rows: list[Row]) -> list[IncomingRelease]:
    return [release for row in rows for release in row.releases]
