"""Shell completion of values: films, territories, types and tags as the catalog has them.

A completion never complains: with a broken catalog there is simply nothing to suggest. Nor does it
suggest what a shell could act on; `shells` sees to the rest.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import typer

from releasecal import catalog, config, locations
from releasecal.errors import ReleasecalError
from releasecal.model import Catalog, ReleaseType
from releasecal.territories import name
from releasecal.text import fold, is_harmless

_LONGEST_HELP = 60

Suggestion = tuple[str, str]
"""A value, and the help that stands beside it."""


def films(context: typer.Context, incomplete: str) -> Iterator[Suggestion]:
    """Suggest the slugs whose own start or whose title's start is typed."""
    wanted = fold(incomplete)
    for film in _catalog(context).films:
        fits = fold(film.slug).startswith(wanted) or fold(film.title).startswith(wanted)
        if fits and is_harmless(film.slug):
            yield film.slug, film.title[:_LONGEST_HELP]


def release_types(context: typer.Context, incomplete: str) -> Iterator[Suggestion]:
    """Suggest the release types, with how many releases of each the catalog has."""
    releases = [release.type for film in _catalog(context).films for release in film.releases]
    return _matching(
        ((kind.value, f"{releases.count(kind)} in the catalog") for kind in ReleaseType), incomplete
    )


def territory_codes(context: typer.Context, incomplete: str) -> Iterator[Suggestion]:
    """Suggest the territories of the catalog, and all."""
    codes = {release.territory for film in _catalog(context).films for release in film.releases}
    return _matching(
        [*((code, name(code)) for code in sorted(codes)), ("all", "every territory")], incomplete
    )


def tags(context: typer.Context, incomplete: str) -> Iterator[Suggestion]:
    """Suggest the tags of the catalog."""
    return _matching(
        (
            (tag, "")
            for tag in sorted({tag for film in _catalog(context).films for tag in film.tags})
        ),
        incomplete,
    )


def distributors(context: typer.Context, incomplete: str) -> Iterator[Suggestion]:
    """Suggest the distributors of the catalog."""
    names = {film.distributor for film in _catalog(context).films if film.distributor}
    return _matching(((name, "") for name in sorted(names)), incomplete)


def _matching(suggestions: Iterable[Suggestion], incomplete: str) -> Iterator[Suggestion]:
    return (
        (value, text)
        for value, text in suggestions
        if fold(value).startswith(fold(incomplete)) and is_harmless(value)
    )


def _catalog(context: typer.Context) -> Catalog:
    option = None
    level: Any = context
    while option is None and level is not None:
        option, level = level.params.get("catalog_file"), level.parent
    try:
        configured = config.load(locations.config_file()).catalog
        return catalog.load(locations.catalog(Path(option) if option else None, configured).path)
    except ReleasecalError:
        return Catalog()
