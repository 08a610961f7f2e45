"""What a command works on: catalog, configuration and day, from options, environment, files."""

import os
import shlex
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from releasecal import config, human_dates, locations, memo
from releasecal.cli import clock, output
from releasecal.config import Config
from releasecal.errors import ReleasecalError
from releasecal.files import is_pipe, is_there
from releasecal.index.films import Films
from releasecal.leftovers import sweep, sweep_edits
from releasecal.model import Catalog

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


FIRST_FILM = 'add "La La Land" --wide "next friday"'
"""What somebody may type who has no film yet; it shows something on any day."""

_MANY_PARTS = 3
"""Parts of a catalog that take more than a second to read."""


class GlobalOptions(NamedTuple):
    """The same options where they stand before the command."""

    catalog_file: Path | None = None
    today_text: str | None = None


# Python makes these methods anew at every start, a tenth of a millisecond each; nothing calls them.
@dataclass(eq=False, repr=False, match_args=False)
class Session:
    """The options that say what to work on, and what follows from them.

    Each file is read when first asked for. Both options may stand before the command as well; then
    the context carries them.
    """

    typer_context: typer.Context
    catalog_file: CatalogOption = None
    today_text: TodayOption = None

    def __post_init__(self) -> None:
        before = self.typer_context.find_object(GlobalOptions) or GlobalOptions()
        # Of two, the one nearer to the command counts.
        self.catalog_file = self.catalog_file or before.catalog_file
        self.today_text = self.today_text or before.today_text

    def refuse_wrong(self, _: "Session") -> None:
        """Raise `UsageError` for what is no day."""
        if self.today_text:
            self.start_day()

    @cached_property
    def config(self) -> Config:
        """The configuration."""
        return config.load(locations.config_file())

    @cached_property
    def location(self) -> locations.CatalogLocation:
        """Where the catalog is, and why it is that one."""
        found = locations.catalog(self.catalog_file, self.config.catalog)
        if self.config.timezone is None:  # else the memo would not know what day it is
            # With the files that are not there: one that appears makes another catalog the one.
            memo.read_from([*map(str, locations.candidates()), str(found.path)])
        _sweep(found)
        return found

    def command_line(self, command: str) -> str:
        """Return a command to type next, whole: it is for the catalog that this one is for."""
        named = self.location.named_by == locations.NAMED
        option = f" --catalog {shlex.quote(str(self.location.path))}" if named else ""
        return f"releasecal {command}{option}"

    def hint(self, command: str) -> str:
        """Return the same as it stands within a sentence."""
        return f"`{self.command_line(command)}`"

    def allow_memo(self) -> None:
        """Let the answer of this run be given again, if the command is one of those that may."""
        memo.allow(self.typer_context.info_name)

    def require_own_catalog(self) -> None:
        """See that there is a catalog of the user's own.

        What runs by itself never works on the sample. Raises `ReleasecalError` when there is
        none, or the one that there was is gone.
        """
        if self.location.is_sample:
            raise ReleasecalError(
                f"there is no catalog in {locations.own_catalog()}; `releasecal init` starts one,"
                " and --catalog names another"
            )
        self.miss_own_catalog()

    def miss_own_catalog(self) -> None:
        """Raise `ReleasecalError` when the user's own catalog was there once and is gone."""
        if self.location.named_by == locations.NAMED:  # perhaps by what comes out of a pipe
            return
        if is_pipe(self.location.path):
            raise ReleasecalError(f"{self.location.path}: this is a pipe, and no file")
        if self.location.named_by == locations.OWN and not is_there(self.location.path):
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
        # With an index, most commands never come to this.
        from releasecal import catalog

        loaded = catalog.load(self.location.path)
        if not loaded.films:
            output.remark(
                f"releasecal: there are no films in {self.location.path} yet;"
                f" {self.hint(FIRST_FILM)} adds one"
            )
        return self.as_announced(loaded)

    @cached_property
    def catalog_to_add_to(self) -> Catalog:
        """The catalog as an import finds it: without films where the import begins one."""
        self.miss_own_catalog()
        # Films of the sample are none of the user's.
        if self.location.is_sample or not is_there(self.location.path):
            return Catalog()
        from releasecal import catalog

        return catalog.load(self.location.path)

    def as_announced(self, catalog: Catalog) -> Catalog:
        """Return the catalog, or a part of it, as of the day that is asked for."""
        return catalog

    @cached_property
    def films(self) -> Films:
        """The films that a question needs; the small sample is always read whole."""
        self.miss_own_catalog()
        return Films(
            self.location.path,
            locations.index_folder(),
            lambda: self.catalog,
            self.as_announced,
            partial(output.progress, what="Reading the catalog", many=_MANY_PARTS),
        )

    @cached_property
    def real_day(self) -> date:
        """What day it really is."""
        return clock.local_day(self.config.timezone)

    @cached_property
    def today(self) -> date:
        """The day that countdowns start from."""
        return self.start_day()

    def start_day(self) -> date:
        """Return the day that --today or RELEASECAL_TODAY gives, else the real one."""
        if self.today_text:
            return human_dates.parse_day(self.today_text, self.real_day, "--today")
        variable = os.environ.get("RELEASECAL_TODAY")
        return (
            human_dates.parse_day(variable, self.real_day, "RELEASECAL_TODAY")
            if variable
            else self.real_day
        )

    @property
    def now(self) -> datetime:
        """The time of day, on the day that countdowns start from."""
        # The hour is the real one even so: looks at a source are told apart by it.
        return datetime.combine(self.today, clock.local_time(self.config.timezone).time())

    @property
    def territories(self) -> tuple[str, ...]:
        """The territories that are shown unless others are asked for, the preferred one first."""
        # No index is made for the sake of a word that the catalog, read already, says itself.
        source = self.catalog if "catalog" in vars(self) else self.films
        return self.config.territories or (source.territory,)


@dataclass(eq=False, repr=False, match_args=False)
class ScheduleSession(Session):
    """A session of what shows releases: `--as-of` takes its catalog back to an earlier day."""

    as_of_text: AsOfOption = None

    def refuse_wrong(self, session: Session) -> None:
        """Raise `UsageError` for what is no day."""
        super().refuse_wrong(session)
        _ = self.as_of

    @cached_property
    def as_of(self) -> date | None:
        """The day whose announcements are asked for; None for what holds now."""
        if self.as_of_text is None:
            return None
        return human_dates.parse_day(self.as_of_text, self.start_day(), "--as-of", past=True)

    @cached_property
    def today(self) -> date:
        """The day that countdowns start from: that of --as-of, unless --today says otherwise."""
        return self.start_day() if self.today_text else self.as_of or self.start_day()

    def as_announced(self, catalog: Catalog) -> Catalog:
        """Return the catalog as it was announced on the day of `--as-of`.

        On the real day and later that is what the catalog says itself, even where a move lacks the
        day of its announcement and cannot be told to be in force by its dates.
        """
        if self.as_of is None or self.as_of >= self.real_day:
            return catalog
        from releasecal import moves

        return moves.as_of(catalog, self.as_of)


def _sweep(location: locations.CatalogLocation) -> None:
    """Take away what runs that were killed left, whatever this one is for."""
    folders = [locations.state_folder(), locations.index_folder(), locations.memo_folder()]
    # The sample is in the package, which is not ours to clean. A link is followed, for a catalog
    # is written beside the file that it is, to take that one's place.
    if not location.is_sample:
        folders.append(Path(os.path.realpath(location.path)).parent)
    for folder in folders:
        sweep(folder)
    sweep_edits(locations.state_folder())
