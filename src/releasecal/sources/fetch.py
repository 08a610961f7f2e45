"""Asking a source for many films at once, without asking for ever when it is down."""

import threading
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from releasecal.errors import ReleasecalError
from releasecal.source import Source, SourceFilm
from releasecal.sources.client import AbsentError, NotFoundError, RefusedError, UnreachableError

Progress = Callable[[list[str]], Iterable[str]]
"""Passes the slugs of films on, one by one, and shows how far it is."""

_PATIENCE = 24
"""How many films in a row may fail before the others are not asked for."""

_UNREACHABLE_COUNTS = 3
"""How many failures it is when there is no way to the server: each takes seconds to be sure."""


class Fetched(NamedTuple):
    """What a source said."""

    films: dict[str, SourceFilm]
    """By the slug."""
    failed: dict[str, str]
    """Why a film could not be fetched, by its slug."""
    absent: dict[str, str]
    """Likewise for films that the source does not have, which is no failure."""


def fetch(source: Source, films: Mapping[str, Mapping[str, str]], progress: Progress) -> Fetched:
    """Return what a source says of the films with these slugs and identifiers.

    Raises `ReleasecalError` when all of them fail for the same reason, and for a token that is
    refused.
    """
    asking = _Asking(source)
    executor = ThreadPoolExecutor(source.at_once)
    found: dict[str, SourceFilm] = {}
    failed: dict[str, ReleasecalError] = {}
    try:
        answers = executor.map(asking.ask, films.values())
        # The answers come in the order of the films, whichever is there first.
        for slug in progress(list(films)):
            answer = next(answers)
            if isinstance(answer, SourceFilm):
                found[slug] = answer
            else:
                failed[slug] = answer
    finally:  # an interrupt does not wait for those that are under way
        executor.shutdown(wait=False, cancel_futures=True)
    absent = {slug: error for slug, error in failed.items() if isinstance(error, AbsentError)}
    failed = {slug: error for slug, error in failed.items() if slug not in absent}
    # One sentence for all, where each film would say the same.
    if not found:
        refused = [error for error in failed.values() if isinstance(error, RefusedError)]
        reasons = {str(error) for error in failed.values()}
        if refused or (len(reasons) == 1 and len(failed) > 1):
            raise refused[0] if refused else next(iter(failed.values()))
    return Fetched(found, _words(failed), _words(absent))


def _words(errors: Mapping[str, ReleasecalError]) -> dict[str, str]:
    return {slug: str(error) for slug, error in errors.items()}


class _Asking:
    """The state of one round of asking, shared by its threads."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._guard = threading.Lock()
        self._has_answered = False
        self._failures = 0
        self._why: ReleasecalError | None = None

    def ask(self, ids: Mapping[str, str]) -> SourceFilm | ReleasecalError:
        """Return what the source says of one film, or why it does not."""
        # Not under the lock: at worst one more film is asked for.
        if self._why is not None:
            return self._why
        try:
            film = self._source.film(ids)
        except NotFoundError as error:
            self._note(None)
            return error
        except ReleasecalError as error:
            self._note(error)
            return error
        self._note(None)
        return film

    def _note(self, error: ReleasecalError | None) -> None:
        """Note how one film went; after too many failures the source counts as down."""
        with self._guard:
            if error is None:
                self._has_answered, self._failures = True, 0
                return
            self._failures += _UNREACHABLE_COUNTS if isinstance(error, UnreachableError) else 1
            is_refused = isinstance(error, RefusedError) and not self._has_answered
            if is_refused or self._failures >= _PATIENCE:
                self._why = error
