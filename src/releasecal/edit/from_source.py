"""What became of a film once a source was asked, brought into the text of the catalog.

What becomes of it is decided in `reconcile`; here it is written: releases added, dates moved, and
what the source says now beside the film. Titles, people and identifiers are filled in where there
are none, and only when the film meets the source for the first time.
"""

from collections.abc import Mapping

from releasecal.dates import ReleaseDate
from releasecal.edit.draft import Draft
from releasecal.edit.film import FilmText
from releasecal.edit.statement import Value
from releasecal.edit.toml_values import identifier_value
from releasecal.model import Film, Move
from releasecal.reconcile import Change, Outcome
from releasecal.source import SourceFilm


def bring_up(
    draft: Draft,
    film: Film,
    said: SourceFilm,
    outcome: Outcome,
    announced: ReleaseDate | None,
) -> list[str]:
    """Bring a film of the draft up to what became of it; return the keys that were filled in.

    A move was announced at `announced`. A film to which nothing happened is not opened.
    """
    # Only at the first meeting: what the owner takes out later is not to come back every night.
    missing = {} if said.source in film.synced else _missing(film, said)
    if not missing and not outcome.base:
        return []
    text = draft.film(film.slug)
    for key, value in missing.items():
        text.set(key, value)
    _write_news(text, said.source, outcome, announced)
    for release_key, when in outcome.base.items():
        text.set_synced(said.source, release_key, when)
    return list(missing)


def _write_news(
    text: FilmText, source: str, outcome: Outcome, announced: ReleaseDate | None
) -> None:
    for news in outcome.news:
        release = news.release
        if release is None or news.new is None:
            continue
        if news.change is Change.ADDED:
            text.add_release(release)
        elif news.change is Change.MOVED:
            move = Move(start=news.old, to=news.new, announced=announced, source=source)
            text.add_move(release.key, move)


def new_film(slug: str, said: SourceFilm, outcome: Outcome) -> Film:
    """Return a film that is not in the catalog yet, as the source says it."""
    added = [news.release for news in outcome.news if news.change is Change.ADDED and news.release]
    film = Film(
        slug=slug,
        title=said.title,
        directors=said.directors,
        cast=said.cast,
        ids=said.ids,
        releases=tuple(added),
        synced={said.source: outcome.base},
    )
    # TMDb repeats the title as the original one of every film that was made in English.
    if said.original_title and said.original_title != said.title:
        return film._replace(original_title=said.original_title)
    return film


def _missing(film: Film, said: SourceFilm) -> Mapping[str, Value]:
    """Return what the source knows of the film and the catalog does not say."""
    values: dict[str, Value] = {}
    titles = {film.title, film.original_title, said.title}
    if not film.original_title and said.original_title and said.original_title not in titles:
        values["original_title"] = said.original_title
    if not film.directors and said.directors:
        values["directors"] = list(said.directors)
    if not film.cast and said.cast:
        values["cast"] = list(said.cast)
    for name, identifier in said.ids.items():
        if name not in film.ids:
            values[f"ids.{name}"] = identifier_value(identifier)
    return values
