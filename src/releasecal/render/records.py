"""The flat records of a release and of a move: what scripts are promised.

Keys are added, never renamed or removed.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from releasecal.countdown import countdown
from releasecal.dates import ReleaseDate
from releasecal.model import Film, Listing, Release

if TYPE_CHECKING:
    from releasecal.moves import Change

KEYS = (
    "film", "title", "type", "territory", "id",
    "date", "precision", "earliest", "latest", "days", "days_latest",
    "status", "distributor", "theaters", "tags", "url", "moved_from", "moves",
)  # fmt: skip
"""Every key of a record, in order."""

COLUMNS = KEYS[: KEYS.index("tags")]
"""The columns of tsv and csv: the first of the keys, all but lists, links and moves."""


def record(listing: Listing, today: date) -> dict[str, Any]:
    """Return the record of one release.

    Every key is there always, None where unknown; dates are text, days are numbers.
    """
    film, release = listing
    moved_from = release.moved_from
    return {
        "film": film.slug,
        "title": film.title,
        "type": release.type.value,
        "territory": release.territory,
        "id": release.id,
        **_date_record(release.date, today),
        "status": release.status.value,
        "distributor": listing.distributor,
        "theaters": release.theaters,
        "tags": list(film.tags),
        "url": film.url,
        "moved_from": moved_from.text if moved_from else None,
        "moves": release.times_moved,
    }


@lru_cache(10_000)  # a long list has few days and many releases
def _date_record(when: ReleaseDate, today: date) -> Mapping[str, Any]:
    left = countdown(when, today)
    return {
        "date": when.text,
        "precision": when.precision.value,
        "earliest": when.earliest.isoformat() if when.earliest else None,
        "latest": when.latest.isoformat() if when.latest else None,
        "days": left.days if left else None,
        "days_latest": left.days_latest if left else None,
    }


FILM_KEYS = (
    "film", "title", "original_title", "distributor", "url",
    "next_type", "next_territory", "next_date", "next_days",
    "directors", "cast", "tags", "notes", "leads", "ids", "releases",
)  # fmt: skip
"""Every key of a record of a film, in order."""

FILM_COLUMNS = FILM_KEYS[: FILM_KEYS.index("directors")]
"""The columns of tsv and csv for films: the first of the keys, all but lists."""


def film_record(
    film: Film, following: Release | None, releases: Sequence[Release], today: date
) -> dict[str, Any]:
    """Return everything known of a film.

    `following` is the release that `next_` tells, `releases` are all to tell. A release has every
    key of `record`, then its format, places, note, source and its moves, oldest first.
    """
    left = countdown(following.date, today) if following else None
    return {
        "film": film.slug,
        "title": film.title,
        "original_title": film.original_title,
        "distributor": film.distributor,
        "url": film.url,
        "next_type": following.type.value if following else None,
        "next_territory": following.territory if following else None,
        "next_date": following.date.text if following else None,
        "next_days": left.days if left else None,
        "directors": list(film.directors),
        "cast": list(film.cast),
        "tags": list(film.tags),
        "notes": film.notes,
        "leads": None if film.leads is None else [str(lead) for lead in film.leads],
        "ids": dict(film.ids),
        "releases": [_whole_record(Listing(film, release), today) for release in releases],
    }


def _whole_record(listing: Listing, today: date) -> dict[str, Any]:
    # Only a whole film comes to this; what prompts ask for needs no moves.
    from releasecal.moves import Change

    film, release = listing
    moves = [change_record(Change(film, release, move)) for move in release.moves]
    return record(listing, today) | {
        "format": release.format,
        "places": list(release.places),
        "note": release.note,
        "source": release.source,
        # `moves` was taken: that is how many there are, and keys are never renamed.
        "history": [{key: move[key] for key in _MOVE_KEYS} for move in moves],
    }


CHANGE_KEYS = (
    "film", "title", "type", "territory", "id",
    "from", "to", "announced", "shift_days", "source", "reason", "status",
)  # fmt: skip
"""Every key of a record of `changes`, in order; its tsv and csv have them all as columns."""
_MOVE_KEYS = CHANGE_KEYS[CHANGE_KEYS.index("from") :]


def change_record(change: "Change") -> dict[str, Any]:
    """Return the record of one move.

    Every key is there always, None where unknown; `from` is None for TBA and at first.
    """
    from releasecal.moves import shift_days

    film, release, move = change
    return {
        "film": film.slug,
        "title": film.title,
        "type": release.type.value,
        "territory": release.territory,
        "id": release.id,
        "from": move.start.text if move.start else None,
        "to": move.to.text if move.to else None,
        "announced": move.announced.text if move.announced else None,
        "shift_days": shift_days(move),
        "source": move.source,
        "reason": move.reason,
        "status": move.status.value if move.status else None,
    }
