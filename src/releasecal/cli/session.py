"""What a command works on: the catalog, the configuration and the day, from options, environment and files."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from releasecal import catalog, config, human_dates, locations
from releasecal.cli import clock, output
from releasecal.config import Config
from releasecal.errors import ReleasecalError
from releasecal.model import Catalog
from releasecal.query import EVERYTHING, Upcoming, Window

if TYPE_CHECKING:
    from releasecal.index import Index

CatalogOption = Annotated[
    Path | None,
    typer.Option(
        "--catalog",
        metavar="FILE",
        readable=False,
        help="The catalog to read (or RELEASECAL_CATALOG).",
    ),
]
TodayOption = Annotated[
    str | None,
    typer.Option("--today", metavar="DATE", help="The day to count from (or RELEASECAL_TODAY)."),
]


AsOfOption = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="The dates as they were announced on this day."),
]


@dataclass(frozen=True, slots=True)
class GlobalOptions:
    """The same options where they stand before the command."""

    catalog_file: Path | None = None
    today_text: str | None = None


@dataclass
class Session:
    """The options that say what to work on, and what follows from them; each file is read when first asked for.

    Both options may stand before the command as well; then the context carries them.
    """

    typer_context: typer.Context
    catalog_file: CatalogOption = None
    today_text: TodayOption = None

    def __post_init__(self) -> None:
        before = self.typer_context.find_object(GlobalOptions) or GlobalOptions()
        self.catalog_file = self.catalog_file or before.catalog_file
        self.today_text = self.today_text or before.today_text

    @cached_property
    def config(self) -> Config:
        """The configuration."""
        return config.load(locations.config_file())

    @cached_property
    def location(self) -> locations.CatalogLocation:
        """Where the catalog is, and why it is that one."""
        return locations.catalog(self.catalog_file, self.config.catalog)

    def require_own_catalog(self) -> None:
        """See that there is a catalog of the user's own: what runs by itself never works on the sample.

        Raises `ReleasecalError` when there is none, or the one that there was is gone.
        """
        if self.location.is_sample:
            raise ReleasecalError(
                f"there is no catalog in {locations.own_catalog()}; `releasecal init` starts one,"
                " and --catalog names another"
            )
        self.miss_own_catalog()

    def miss_own_catalog(self) -> None:
        """Raise `ReleasecalError` when the user's own catalog was there once and is gone."""
        if self.location.named_by == locations.OWN and not self.location.path.exists():
            raise ReleasecalError(
                f"{self.location.path} is gone, where your catalog was; bring it back, or start"
                " a new one with `releasecal init`"
            )

    @cached_property
    def catalog(self) -> Catalog:
        """The whole catalog. When it is the sample, a remark says so."""
        self.miss_own_catalog()
        if self.location.is_sample:
            output.remark(
                "releasecal: showing the sample catalog; `releasecal init` starts your own"
            )
        loaded = catalog.load(self.location.path)
        if not loaded.films:
            output.remark(
                f"releasecal: there are no films in {self.location.path} yet;"
                ' `releasecal add "La La Land" --wide 2016-12-25` adds one'
            )
        return self.as_announced(loaded)

    def as_announced(self, catalog: Catalog) -> Catalog:
        """Return the catalog, or a part of it, as of the day that is asked for."""
        return catalog

    @cached_property
    def index(self) -> "Index | None":
        """The index of the catalog, if it is large enough to have one and that can be written."""
        if self.location.is_sample:
            return None
        self.miss_own_catalog()
        from releasecal.index import open_index

        return open_index(self.location.path, locations.index_folder(), _watch)

    def part(self, films: "Callable[[Index], Iterable[int]]") -> Catalog:
        """Return a catalog of the films that `films` finds in the index; the whole one where there is no index.

        An index that turns out to be damaged is thrown away, and the catalog is read.
        """
        if self.index is not None:
            from releasecal.index import DoubtError

            try:
                return self.as_announced(self.index.catalog(films(self.index)))
            except DoubtError:
                self._drop_index()
        return self.catalog

    def touching(self, window: Window) -> Catalog:
        """Return at least the films that have a date in the window, or had one."""
        if window == EVERYTHING:
            return self.catalog
        return self.part(lambda index: index.touching(*window))

    def around(self, window: Window, look: Callable[[Catalog], Upcoming]) -> Upcoming:
        """Return what `look` finds in the whole catalog, counted as far as that is told."""
        if self.index is not None:
            from releasecal.index import DoubtError, look_around

            try:
                return look_around(self.index, window, lambda part: look(self.as_announced(part)))
            except DoubtError:
                self._drop_index()
        return look(self.catalog)

    def naming(self, asked: str) -> Catalog:
        """Return at least the films that `asked` may name, or is near to."""
        return self.part(lambda index: index.naming(asked))

    def _drop_index(self) -> None:
        """Throw the index away, which is damaged."""
        from releasecal.index import discard

        discard(self.location.path, locations.index_folder())
        self.index = None

    @property
    def has_films(self) -> bool:
        """Whether there is any film in the catalog."""
        return self.index is not None or bool(self.catalog.films)

    @cached_property
    def real_day(self) -> date:
        """What day it really is."""
        return clock.local_day(self.config.timezone)

    @cached_property
    def today(self) -> date:
        """The day that countdowns start from."""
        if self.today_text:
            return human_dates.parse_day(self.today_text, self.real_day, "--today")
        variable = os.environ.get("RELEASECAL_TODAY")
        return (
            human_dates.parse_day(variable, self.real_day, "RELEASECAL_TODAY")
            if variable
            else self.real_day
        )

    @property
    def territories(self) -> tuple[str, ...]:
        """The territories that are shown unless others are asked for, the preferred one first."""
        return self.config.territories or (self.home,)

    @property
    def home(self) -> str:
        """The catalog's own territory."""
        return self.index.territory if self.index else self.catalog.territory


@dataclass
class ScheduleSession(Session):
    """A session of a command that shows releases: `--as-of` takes its catalog back to an earlier day."""

    as_of_text: AsOfOption = None

    def as_announced(self, catalog: Catalog) -> Catalog:
        """Return the catalog as it was announced on the day of `--as-of`.

        On the real day and later that is what the catalog says itself, even where a move lacks the day of its
        announcement and cannot be told to be in force by its dates.
        """
        if self.as_of_text is None:
            return catalog
        day = human_dates.parse_day(self.as_of_text, self.today, "--as-of", past=True)
        if day >= self.real_day:
            return catalog
        from releasecal import moves

        return moves.as_of(catalog, day)


def _watch(parts: Sequence[range]) -> Iterable[range]:
    """Pass on the parts of a catalog that are to be read, with a bar on a terminal when there are many."""
    if len(parts) <= _FEW_PARTS or not output.is_watched():
        return parts
    from releasecal.render import table

    return table.progress(parts, "Reading the catalog", sys.stderr)


_FEW_PARTS = 2
"""Parts that are read within a second."""
