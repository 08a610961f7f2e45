"""Shell completion of values: films, territories, types and tags as the catalog has them.

A completion never complains: with a broken catalog there is simply nothing to suggest. Nor does it
suggest what a shell could act on; `shells` sees to the rest.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import typer

from releasecal import config, locations, territories
from releasecal.dates import month_words
from releasecal.errors import ReleasecalError
from releasecal.index.films import Films
from releasecal.model import RELEASE_TYPES, Catalog, ReleaseType, Status
from releasecal.occurrences import Occurrences
from releasecal.query import EVERYTHING
from releasecal.text import fold, is_harmless

_LONGEST_HELP = 60

Answer = TypeVar("Answer")

Suggestion = tuple[str, str]
"""A value, and the help that stands beside it."""


def films(context: typer.Context, incomplete: str) -> Iterator[Suggestion]:
    """Suggest the slugs whose own start or whose title's start is typed."""
    wanted = fold(incomplete)
    for film in _ask_catalog(context, lambda films: films.with_prefix(incomplete), Catalog()).films:
        fits = fold(film.slug).startswith(wanted) or fold(film.title).startswith(wanted)
        if fits and is_harmless(film.slug):
            yield film.slug, film.title[:_LONGEST_HELP]


def release_types(context: typer.Context, incomplete: str) -> Iterator[Suggestion]:
    """Suggest the release types, with how many releases of each the catalog has."""
    found = _occurrences(context).types
    return _select(
        ((kind.value, f"{found[kind.value]} in the catalog") for kind in ReleaseType), incomplete
    )


def territory_codes(context: typer.Context, incomplete: str) -> Iterator[Suggestion]:
    """Suggest the territories of the catalog, and all."""
    codes = sorted(_occurrences(context).territories)
    named = ((code, territories.name(code)) for code in codes)
    return _select([*named, ("all", "every territory")], incomplete)


def statuses(incomplete: str) -> Iterator[Suggestion]:
    """Suggest the statuses."""
    return _select(((status.value, "") for status in Status), incomplete)


def months(incomplete: str) -> Iterator[Suggestion]:
    """Suggest the months of the year, and those beside this one."""
    names = (month_words(date(2000, month, 1)).split()[0].lower() for month in range(1, 13))
    return _select(((word, "") for word in ("next", "previous", *names)), incomplete)


def tags(context: typer.Context, incomplete: str) -> Iterator[Suggestion]:
    """Suggest the tags of the catalog."""
    return _select(((tag, "") for tag in sorted(_occurrences(context).tags)), incomplete)


def distributors(context: typer.Context, incomplete: str) -> Iterator[Suggestion]:
    """Suggest the distributors of the catalog."""
    return _select(((name, "") for name in sorted(_occurrences(context).distributors)), incomplete)


def keys(context: typer.Context, incomplete: str) -> Iterator[Suggestion]:
    """Suggest the keys that `set` takes: a film's, or with --type and the like a release's."""
    from releasecal.catalog.film import RELEASE_KEYS

    # As `WhichRelease` calls its options.
    of_release = any(context.params.get(name) for name in ("kind", "code", "release_id"))
    known = [key for key in RELEASE_KEYS if key not in _OF_THE_KEY] if of_release else _film_keys()
    return _select(((key, "") for key in known), incomplete)


def values(context: typer.Context, incomplete: str) -> Iterator[Suggestion]:
    """Suggest values for the key that `set` was given: the possible ones and the catalog's."""
    films = _catalog(context).films
    releases = [release for film in films for release in film.releases]
    known: dict[str, Iterable[str | None]] = {
        "status": [status.value for status in Status],
        "remind": ["true", "false"],
        "leads": ["1m", "2w", "7d", "1d", "0d"],
        "distributor": [
            *(film.distributor for film in films),
            *(release.distributor for release in releases),
        ],
        "format": [release.format for release in releases],
        "directors": [name for film in films for name in film.directors],
        "cast": [name for film in films for name in film.cast],
        "tags": [tag for film in films for tag in film.tags],
        "places": [place for release in releases for place in release.places],
    }
    # Each once, in the order of the catalog: what was used together stands together.
    found = known.get(context.params.get("key") or "", ())
    return _select(((value, "") for value in dict.fromkeys(found) if value), incomplete)


def release_ids(context: typer.Context, incomplete: str) -> Iterator[Suggestion]:
    """Suggest the ids by which the catalog tells releases apart."""
    releases = [release for film in _catalog(context).films for release in film.releases]
    return _select(
        ((name, "") for name in sorted({each.id for each in releases if each.id})), incomplete
    )


_OF_THE_KEY = {"type", "territory", "id"}
"""What tells a release from others, which `set` does not change."""


def _film_keys() -> list[str]:
    from releasecal.catalog.film import FILM_KEYS, ID_NAMES

    words = [kind.value for kind in ReleaseType]
    plain_keys = [key for key in FILM_KEYS if key != "ids" and key not in RELEASE_TYPES]
    return [*plain_keys, *(f"ids.{name}" for name in ID_NAMES), *words]


def _select(suggestions: Iterable[Suggestion], incomplete: str) -> Iterator[Suggestion]:
    return (
        (value, text)
        for value, text in suggestions
        if fold(value).startswith(fold(incomplete)) and is_harmless(value)
    )


def _occurrences(context: typer.Context) -> Occurrences:
    return _ask_catalog(context, lambda films: films.occurrences(), Occurrences.of())


def _catalog(context: typer.Context) -> Catalog:
    return _ask_catalog(context, lambda films: films.in_window(EVERYTHING), Catalog())


def _ask_catalog(context: typer.Context, ask: Callable[[Films], Answer], nothing: Answer) -> Answer:
    """Return what the catalog answers, or nothing when it cannot be read."""
    from releasecal.catalog import load

    # There is no session yet: the options of a line that is still being typed are texts, and
    # --catalog may be one of this command or stand before it.
    option = None
    level: Any = context
    while option is None and level is not None:
        option, level = level.params.get("catalog_file"), level.parent
    try:
        configured = config.load(locations.config_file()).catalog
        path = locations.catalog(Path(option) if option else None, configured).path
        return ask(Films(path, locations.index_folder(), partial(load, path)))
    except ReleasecalError:
        return nothing
