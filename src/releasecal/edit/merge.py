"""Rows from elsewhere merged into the text of a catalog: new films added, known ones updated, new dates as moves."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from releasecal.dates import ReleaseDate
from releasecal.edit.film import FilmText, ReleaseKey, film_spans
from releasecal.edit.matching import match_rows
from releasecal.edit.new_film import NewFilm
from releasecal.edit.toml_text import TomlText
from releasecal.errors import Problem
from releasecal.incoming.row import IncomingRelease, Row
from releasecal.model import Catalog, Film, Move, Release, Status

Progress = Callable[[list[str]], Iterable[str]]
"""Passes the slugs of films on, one by one, and shows how far it is."""


@dataclass(slots=True)
class Merged:
    """A catalog with the rows in it, and what that came to."""

    text: str
    bad: list[Problem]
    """The rows that could not be merged."""
    added: list[str] = field(default_factory=list)
    """The slugs of new films."""
    updated: list[str] = field(default_factory=list)
    """The slugs of films that changed."""
    moves: int = 0


def merge(
    text: str, catalog: Catalog, rows: Iterable[Row], announced: ReleaseDate, progress: Progress
) -> Merged:
    """Return the catalog with these rows in it. A date that differs becomes a move, announced at `announced`."""
    groups, bad = match_rows(catalog, rows)
    merged = Merged(text, bad)
    known = {film.slug: film for film in catalog.films}
    document = TomlText(text)
    spans = film_spans(document)
    pieces: list[tuple[int, int, str]] = []
    new: list[NewFilm] = []
    scattered: list[str] = []
    for slug in progress(list(groups)):
        if slug not in known:
            new.append(NewFilm(_new_film(slug, groups[slug], catalog.territory), catalog.territory))
            merged.added.append(slug)
        elif (span := spans[slug]) is None:
            scattered.append(slug)
        else:
            film = FilmText(document, slug, catalog.territory, span)
            if _update(film, known[slug], groups[slug], announced, merged):
                pieces.append((*span, film.document.text))
    merged.text = _spliced(text, pieces)
    for slug in scattered:
        film = FilmText(TomlText(merged.text), slug, catalog.territory)
        if _update(film, known[slug], groups[slug], announced, merged):
            merged.text = film.put_back()
    if new:
        document = TomlText(merged.text)
        if document.is_value(("film",)):
            for each in new:
                each.add_to(document)
        else:
            document.add_at_end("\n".join(each.text for each in new))
        merged.text = document.text
    return merged


def _spliced(text: str, pieces: list[tuple[int, int, str]]) -> str:
    parts, at = [], 0
    for start, end, piece in sorted(pieces):
        parts += [text[at:start], piece]
        at = end
    return "".join([*parts, text[at:]])


def _new_film(slug: str, rows: list[Row], territory: str) -> Film:
    film = Film(
        slug=slug, **{"title": slug, "distributor": _first_distributor(rows), **_values(rows)}
    )
    releases: dict[ReleaseKey, Release] = {}
    for incoming in _releases(rows):
        release = _new_release(incoming, territory, film.distributor)
        releases.setdefault(release.key, release)
    return replace(film, releases=tuple(releases.values()))


def _new_release(incoming: IncomingRelease, territory: str, distributor: str | None) -> Release:
    return Release(
        type=incoming.type,
        territory=incoming.territory or territory,
        id=incoming.id,
        date=incoming.date,
        status=incoming.status or Status.CONFIRMED,
        theaters=incoming.theaters,
        distributor=incoming.distributor if incoming.distributor != distributor else None,
    )


def _update(
    text: FilmText, film: Film, rows: list[Row], announced: ReleaseDate, merged: Merged
) -> bool:
    """Bring a film that is in the catalog up to the rows; say whether that changed anything."""
    before = text.document.text
    values = _values(rows)
    if film.distributor is None and (distributor := _first_distributor(rows)):
        values.setdefault("distributor", distributor)
    for name, value in values.items():
        if getattr(film, name) != value:
            text.set(name, list(value) if isinstance(value, tuple) else value)
            film = replace(film, **{name: value})
    known = {release.key: release for release in film.releases}
    for incoming in _releases(rows):
        wanted = _new_release(incoming, text.territory, film.distributor)
        release = known.get(wanted.key)
        if release is None:
            text.add_release(wanted)
        elif release != wanted:
            merged.moves += _update_release(text, release, incoming, film.distributor, announced)
        known[wanted.key] = wanted
    changed = text.document.text != before
    if changed:
        merged.updated.append(film.slug)
    return changed


def _update_release(
    text: FilmText,
    release: Release,
    incoming: IncomingRelease,
    usual: str | None,
    announced: ReleaseDate,
) -> bool:
    """Bring a release up to what came in; say whether it moved."""
    moved = incoming.date != release.date
    if moved:
        text.add_move(release.key, Move(start=release.date, to=incoming.date, announced=announced))
    status = incoming.status.value if incoming.status else None
    for name, now, value in (
        ("status", release.status.value, status),
        ("theaters", release.theaters, incoming.theaters),
        ("distributor", release.distributor or usual, incoming.distributor),
    ):
        if value is not None and value != now:
            text.set_of_release(release.key, name, value)
    return moved


def _first_distributor(rows: list[Row]) -> str | None:
    return next((release.distributor for release in _releases(rows) if release.distributor), None)


def _values(rows: list[Row]) -> dict[str, Any]:
    """Return what the rows say of the film; of two that differ, the first counts."""
    values: dict[str, Any] = {}
    for row in rows:
        for name, value in row.values.items():
            values.setdefault(name, value)
    return values


def _releases(rows: list[Row]) -> list[IncomingRelease]:
    return [release for row in rows for release in row.releases]
