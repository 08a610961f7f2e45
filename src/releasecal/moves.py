"""The ledger of moves: which of them were in force on a day, and what changed when.

A move is in force from the last day of the period in which it was announced, or from the last day
of the date that it left, whichever is sooner: an old date cannot outlive itself. With neither, it
always was. Nothing here knows the clock or a file: a catalog and a day come in.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from releasecal.dates import TBA, ReleaseDate
from releasecal.model import Catalog, Film, Move, Release, Status


class Change(NamedTuple):
    """One move with the release and the film that it belongs to."""

    film: Film
    release: Release
    move: Move


class Slip(NamedTuple):
    """How far a release came from the first date known to the day to the last."""

    film: Film
    release: Release
    days: int


def as_of(catalog: Catalog, day: date) -> Catalog:
    """Return the catalog as it was announced on `day`.

    A release whose first announcement came later is left out. A film stays, even without releases.
    """
    return catalog._replace(films=tuple(_film_as_of(film, day) for film in catalog.films))


def shift_days(move: Move) -> int | None:
    """Return by how many days a move shifted its release; None when either day is not known."""
    if move.start is None or move.to is None or move.start.day is None or move.to.day is None:
        return None
    return (move.to.day - move.start.day).days


def dates_after(release: Release) -> list[ReleaseDate]:
    """Return the date that a release had after each of its moves; TBA while it had none yet."""
    found, when = [], release.date
    for move in reversed(release.moves):
        found.append(when)
        if move.to is not None:
            when = move.start or TBA
    return found[::-1]


def changes(
    releases: Iterable[tuple[Film, Release]], today: date, since: date | None = None
) -> list[Change]:
    """Return the moves of these releases, newest first.

    Those of no known time come last, and with them those of which only a day after `today` is
    known. With `since`, a move counts when it is known to have been announced, and perhaps on that
    day or later.
    """
    found = []
    for film, release in releases:
        days = in_force_from(release.moves)
        for at, (move, in_force) in enumerate(zip(release.moves, days, strict=True)):
            if since is None or _may_be_announced_since(move, since):
                entry = _day_known(move, in_force, today), at, Change(film, release, move)
                found.append(entry)
    # Two moves of a release may hold from the same day; `at` tells which of them is the newer.
    found.sort(key=lambda entry: entry[:2], reverse=True)
    return [change for _, _, change in found]


def slips(found: Sequence[Change]) -> list[Slip]:
    """Return how far each release among these changes came in all, in their order."""
    # A release's key is its own within its film only.
    moved = {(each.film.slug, each.release.key): each for each in found}
    return [
        Slip(film, release, days)
        for film, release, _ in moved.values()
        if (days := _total(release.moves)) is not None
    ]


def in_force_from(moves: Sequence[Move]) -> list[date | None]:
    """Return the day from which each move of one release was in force, None for always.

    No move can be in force later than the one that follows it.
    """
    # Until the end, the first of all days stands for always: None cannot be compared.
    days: list[date] = []
    following = date.max
    for move in reversed(moves):
        known = [
            when.latest
            for when in (move.announced, move.start)
            if when is not None and when.latest is not None
        ]
        following = min(following, min(known, default=date.min))
        days.append(following)
    return [None if day == date.min else day for day in reversed(days)]


def _film_as_of(film: Film, day: date) -> Film:
    pairs = [(now, _release_as_of(now, day)) for now in film.releases]
    then = [(now, release) for now, release in pairs if release is not None]
    # What a source said then is the date that it moved later; else that would seem the owner's.
    synced = {
        source: {
            **said,
            **{each.key: each.date for now, each in then if _moves_next(source, now, each)},
        }
        for source, said in film.synced.items()
    }
    return film._replace(releases=tuple(release for _, release in then), synced=synced)


def _moves_next(source: str, now: Release, then: Release) -> bool:
    """Say whether a source moved the date that a release had: it moves no date but its own."""
    coming = now.moves[len(then.moves) :]
    # The first of them decides: what a later one left is not the date that the release had then.
    return next((move.source for move in coming if move.to is not None), None) == source


def _release_as_of(release: Release, day: date) -> Release | None:
    # The days never go back along the chain, so the moves in force are its beginning.
    days = [since for since in in_force_from(release.moves) if since is None or since <= day]
    if len(days) == len(release.moves):
        return release
    past, coming = release.moves[: len(days)], release.moves[len(days) :]
    when = _date_before(release, coming)
    if when is None:
        return None
    return release._replace(date=when, status=_status_between(release, past, coming), moves=past)


def _date_before(release: Release, coming: Sequence[Move]) -> ReleaseDate | None:
    """Return the date that a release had before these moves; None when it had none yet."""
    # The next move says which date it leaves. A first announcement leaves none, and so the release
    # was not known then.
    for move in coming:
        if move.to is not None:
            return move.start
    return release.date


def _status_between(release: Release, past: Sequence[Move], coming: Sequence[Move]) -> Status:
    """Return the status that a release had after some of its moves.

    Before it was cancelled it was confirmed, and before it was back on, if only tentatively, it was
    cancelled.
    """
    for move in reversed(past):
        if move.status is not None:
            return move.status
    for move in coming:
        if move.status is not None:
            return Status.CONFIRMED if move.status is Status.CANCELLED else Status.CANCELLED
    return release.status


def _may_be_announced_since(move: Move, since: date) -> bool:
    # "Announced in 2016-Q4" may be any day of the quarter, so its last one counts.
    latest = move.announced.latest if move.announced else None
    return latest is not None and latest >= since


def _day_known(move: Move, in_force: date | None, today: date) -> date:
    """Return the day by which a move was announced; the first of all days if that is unknown.

    Without an announcement, the day on which the old date would have passed says something only
    once it is there: nobody knows yet when a date ahead was given up.
    """
    if in_force is None or (move.announced is None and in_force > today):
        return date.min
    return in_force


def _total(moves: Sequence[Move]) -> int | None:
    """Return the days between the first and the last known day of the moves of one release.

    None when it has no day any more, and when it never moved.
    """
    stops = [stop for move in moves for stop in (move.start, move.to) if stop is not None]
    days = [stop.day for stop in stops if stop.day is not None]
    if len(days) < _FROM_AND_TO or stops[-1].day is None:
        return None
    return (days[-1] - days[0]).days


_FROM_AND_TO = 2
