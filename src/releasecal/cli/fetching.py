"""Asking a source, the same for every command that does.

That is which one, how far it is, and what could not be fetched.
"""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from releasecal.cli import output
from releasecal.cli.session import Session
from releasecal.source import Source
from releasecal.text import plain

if TYPE_CHECKING:
    from releasecal.sources.fetch import Fetched
    from releasecal.sources.tmdb import Tmdb

_LONG = 4
"""Films from which a bar shows how far it is: each takes a tenth of a second or so."""

_MOST_NAMED = 20


def tmdb(session: Session, films: int = 1) -> "Tmdb":
    """Return TMDb, to be asked for so many films.

    Raises `ReleasecalError` when there is no token.
    """
    from releasecal.sources.tmdb import Tmdb
    from releasecal.sources.token import find_token

    return Tmdb(find_token(session.config.token_command), films, session.config.contact)


def fetch(source: Source, films: Mapping[str, Mapping[str, str]]) -> "Fetched":
    """Return what a source says of the films with these slugs and identifiers."""
    from releasecal.sources.fetch import fetch

    progress = partial(output.progress, what=f"Asking {source.words}", many=_LONG)
    return fetch(source, films, progress)


def tell_failures(failed: Mapping[str, str]) -> None:
    """Name the films that could not be fetched, those of one reason together."""
    # A source that is down fails for hundreds of films with the same words.
    for why in dict.fromkeys(failed.values()):
        slugs = [slug for slug, each in failed.items() if each == why]
        more = f" and {len(slugs) - _MOST_NAMED:,} more" if len(slugs) > _MOST_NAMED else ""
        output.remark(f"Error: {why}: {plain(', '.join(slugs[:_MOST_NAMED]))}{more}")
