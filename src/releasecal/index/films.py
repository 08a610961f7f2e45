"""The films that a question needs: from the index of a catalog, or all where there is none.

An index that turns out to be damaged is thrown away, and the catalog is read as if there had been
none.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from releasecal.index.file import discard, open_index
from releasecal.index.paths import Watch
from releasecal.index.store import DoubtError
from releasecal.model import Catalog, Listing
from releasecal.query import EVERYTHING, Upcoming, Window

if TYPE_CHECKING:
    from releasecal.index.answers import Index
    from releasecal.lookup import Hint
    from releasecal.occurrences import Occurrences

Answer = TypeVar("Answer")


class Films:
    """The films of the catalog at one path.

    Every answer is a part of the catalog and as good as the whole: more films would change nothing.
    """

    def __init__(
        self,
        path: Path,
        folder: Path,
        whole: Callable[[], Catalog],
        as_announced: Callable[[Catalog], Catalog] = lambda catalog: catalog,
        watch: Watch = iter,
    ) -> None:
        """`whole` reads the catalog; `as_announced` takes a part of it back to an earlier day."""
        self._path = path
        self._folder = folder
        self._whole = whole
        self._as_announced = as_announced
        self._watch = watch

    @cached_property
    def _index(self) -> "Index | None":
        return open_index(self._path, self._folder, self._watch)

    @property
    def territory(self) -> str:
        """The catalog's own territory."""
        return self._index.territory if self._index else self._whole().territory

    @property
    def is_empty(self) -> bool:
        """Whether there is no film in the catalog; such a catalog has no index."""
        return self._index is None and not self._whole().films

    def in_window(self, window: Window) -> Catalog:
        """Return at least the films that have a date in the window, or had one."""
        # The index is slower than the file for what needs all films, and TBA is in no month.
        if window == EVERYTHING:
            return self._whole()
        return self._part(lambda index: index.open_between(*window))

    def for_name(self, asked: str, hint: "Hint") -> Catalog:
        """Return at least the films that `asked` may name.

        May raise the error of `lookup.find_film`, with such hints.
        """
        return self._part(lambda index: index.for_name(asked, hint))

    def with_prefix(self, text: str) -> Catalog:
        """Return at least the films of which a name begins with `text`."""
        return self._part(lambda index: index.with_prefix(text))

    def without_release(self, *, earlier: bool) -> Catalog:
        """Return at least the films without any release, or with `earlier` once without."""

        def places(index: "Index") -> set[int]:
            # Before it was first announced, which is a move, a release was not there.
            return index.without_release() | (index.with_moves(None) if earlier else set())

        return self._part(places)

    def with_moves(self, since: date | None, window: Window) -> Catalog:
        """Return at least the films in the window with a move perhaps announced `since`."""

        def places(index: "Index") -> set[int]:
            found = index.with_moves(since)
            return found if window == EVERYTHING else found & index.open_between(*window)

        return self._part(places)

    def for_reminders(self, window: Window, days: int, slugs: Iterable[str]) -> Catalog:
        """Return at least the films of the window, of the slugs, and with longer own leads."""

        def places(index: "Index") -> set[int]:
            near = index.open_between(*window)
            return near | index.with_leads_beyond(days) | index.with_slugs(slugs)

        return self._part(places)

    def around(self, window: Window, look: Callable[[Catalog], Upcoming]) -> Upcoming:
        """Return what `look` finds in the whole catalog, as far as an `Upcoming` tells it."""

        def answer(index: "Index") -> Upcoming:
            from releasecal.index.near_window import look_around

            return look_around(index, window, lambda part: look(self._as_announced(part)))

        return self._answer(answer, lambda: look(self._whole()))

    def ahead(
        self, window: Window, look: Callable[[Catalog], Sequence[Listing]], wanted: int
    ) -> Sequence[Listing]:
        """Return at least the first `wanted` that `look` finds, with all of the same date."""

        def answer(index: "Index") -> Sequence[Listing]:
            from releasecal.index.near_window import look_ahead

            return look_ahead(index, window, lambda part: look(self._as_announced(part)), wanted)

        return self._answer(answer, lambda: look(self._whole()))

    def occurrences(self) -> "Occurrences":
        """Return what occurs in the catalog."""
        from releasecal.occurrences import Occurrences

        return self._answer(
            lambda index: index.occurrences(), lambda: Occurrences.of(self._whole().films)
        )

    def _part(self, places: "Callable[[Index], Iterable[int]]") -> Catalog:
        return self._answer(
            lambda index: self._as_announced(index.catalog(places(index))), self._whole
        )

    def _answer(
        self, from_index: "Callable[[Index], Answer]", from_whole: Callable[[], Answer]
    ) -> Answer:
        if self._index is not None:
            try:
                return from_index(self._index)
            except DoubtError:
                discard(self._path, self._folder)
                # Nor is it asked again in this run: one damaged row is seldom the only one.
                self._index = None
        return from_whole()
