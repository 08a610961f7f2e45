"""The filters, the same on every command that lists, and the query and window that they make."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import Annotated

import typer

from releasecal import human_dates, query, spans, territories
from releasecal.cli import complete
from releasecal.cli.session import Session
from releasecal.errors import Fault, UsageError
from releasecal.model import RELEASE_TYPES, Listing, ReleaseType, Status
from releasecal.query import Query, Window
from releasecal.spans import Span
from releasecal.text import instead_of, split_list

EVERY_TERRITORY = "ALL"


def release_type(text: str, option: str) -> ReleaseType:
    """Return the release type that an option names. Raises `UsageError`."""
    kind = RELEASE_TYPES.get(text.strip().lower())
    if kind is None:
        instead = instead_of(text, [kind.value for kind in ReleaseType])
        raise UsageError(f'{option}: "{text}" is not a release type; {instead}')
    return kind


def territory(text: str, option: str) -> str:
    """Return the territory that an option names, in either case; UK is GB. Raises `UsageError`."""
    code = territories.parse_code(text)
    if territories.is_territory(code):
        return code
    meant = territories.guess_code(text)
    instead = f"write {meant}" if meant else "write a two-letter country code such as US"
    raise UsageError(f'{option}: "{text}" is not a territory; {instead}')


def span(text: str) -> Span:
    """Return the span of days that an option names."""
    # Typer shows what a BadParameter says; of a ValueError from a parser it shows nothing.
    try:
        return spans.parse(text)
    except Fault as error:
        raise typer.BadParameter(str(error)) from None


def time_of_day(text: str) -> time:
    """Return the hour and minute that an option names."""
    try:
        return human_dates.time_of_day(text)
    except Fault as error:
        raise typer.BadParameter(str(error)) from None


# Texts, where Typer could read enums: in one of them several may stand, with commas between them,
# and release types have other names as well (theatrical, vod).
TypeOption = Annotated[
    list[str] | None,
    typer.Option(
        "--type", "-t", metavar="TYPE", autocompletion=complete.release_types,
        help="Only this release type: limited, wide, ... With commas, or repeat, for more.",
    ),
]  # fmt: skip
TerritoryOption = Annotated[
    list[str] | None,
    typer.Option(
        "--territory", metavar="CODE", autocompletion=complete.territory_codes,
        help="Only this territory (US, GB, ...), or all. With commas, or repeat, for more.",
    ),
]  # fmt: skip
WithinOption = Annotated[
    Span | None,
    typer.Option(
        "--within", parser=span, metavar="SPAN", help="As far ahead as this: 90d, 6w, 3m, 1y."
    ),
]


@dataclass(eq=False, repr=False, match_args=False)
class Filters:
    """The filters of one command line."""

    types: TypeOption = None
    territories: TerritoryOption = None
    tags: Annotated[
        list[str] | None,
        typer.Option(
            "--tag",
            metavar="TAG",
            autocompletion=complete.tags,
            help="Only films with this tag. With commas, or repeat, for any of several.",
        ),
    ] = None
    distributors: Annotated[
        list[str] | None,
        typer.Option(
            "--distributor",
            metavar="NAME",
            autocompletion=complete.distributors,
            help="Only this distributor; a part of the name will do."
            " With commas, or repeat, for more.",
        ),
    ] = None
    statuses: Annotated[
        list[str] | None,
        typer.Option(
            "--status",
            metavar="STATUS",
            autocompletion=complete.statuses,
            help="Only confirmed, tentative or cancelled releases."
            " With commas, or repeat, for more.",
        ),
    ] = None
    search: Annotated[
        str | None,
        typer.Option(
            "--search",
            metavar="TEXT",
            help="Only films with this in a title, a name, the distributor or a tag.",
        ),
    ] = None
    start: Annotated[
        str | None,
        typer.Option(
            "--from", metavar="DATE", help='From this day on: 2016-12-02, "Dec 2", 2027-Q3.'
        ),
    ] = None
    end: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Up to this day.")] = None
    within: WithinOption = None

    def refuse_wrong(self, session: Session) -> None:
        """Raise `UsageError` for what is no type, territory, status or window."""
        parse_types(self.types)
        parse_territories(self.territories)
        parse_statuses(self.statuses)
        self.window(session.today)

    def query(self, session: Session, *, every_territory: bool = False) -> Query:
        """Return what the filters ask for.

        Without --territory that is the preferred ones, or all of them with `every_territory`.
        """
        everywhere = every_territory and not self.territories
        return Query(
            types=parse_types(self.types),
            territories=None if everywhere else territories_to_show(self.territories, session),
            tags=tuple(split_list(self.tags or ())),
            distributors=tuple(split_list(self.distributors or ())),
            statuses=parse_statuses(self.statuses),
            search=self.search,
        )

    def listings(self, session: Session) -> list[Listing]:
        """Return what the filters let through of the whole catalog, the past included."""
        window = self.window(session.today)
        return query.listings(session.catalog, self.query(session), window)

    def window(
        self, today: date, *, default_start: date | None = None, default_within: Span | None = None
    ) -> Window:
        """Return the days that the filters ask for; the defaults fill in what they leave open."""
        if self.end and self.within:
            raise UsageError("--to and --within both set the last day; give one of them")
        start = default_start
        if self.start:
            start = human_dates.parse_period(self.start, today, "--from")[0]
        within = self.within or default_within
        # "--within 3m" counts from today; an open start would show all that is past.
        if self.within and start is None:
            start = today
        end = within.after(start or today) if within else None
        if self.end:
            end = human_dates.parse_period(self.end, today, "--to")[1]
        if start and end and start > end:
            raise UsageError(
                f"the window from {start} to {end} is empty; --from must not be after --to"
            )
        return Window(start, end)


def parse_types(texts: Iterable[str] | None) -> frozenset[ReleaseType]:
    """Return the release types that `--type` names."""
    return frozenset(release_type(text, "--type") for text in split_list(texts or ()))


def parse_statuses(texts: Iterable[str] | None) -> frozenset[Status]:
    """Return the statuses that `--status` names. Raises `UsageError`."""
    return frozenset(_status(text) for text in split_list(texts or ()))


def _status(text: str) -> Status:
    try:
        return Status(text.lower())
    except ValueError:
        instead = instead_of(text, [status.value for status in Status])
        raise UsageError(f'--status: "{text}" is not a status; {instead}') from None


def territories_to_show(asked: Iterable[str] | None, session: Session) -> frozenset[str] | None:
    """Return the territories to show: those asked for, else the preferred ones; None for all."""
    codes = parse_territories(asked)
    return frozenset(session.territories) if codes is not None and not codes else codes


def parse_territories(texts: Iterable[str] | None) -> frozenset[str] | None:
    """Return the territories that `--territory` names; None for all of them."""
    asked = split_list(texts or ())
    if any(text.upper() == EVERY_TERRITORY for text in asked):
        return None
    return frozenset(territory(text, "--territory") for text in asked)


def opening_weekday(filters: Filters, session: Session) -> int:
    """Return the weekday on which films open in the first of the territories shown."""
    from releasecal import month

    # A calendar has one kind of weekend, so the territory that comes first decides.
    shown = territories_to_show(filters.territories, session)
    first = [code for code in session.territories if shown is None or code in shown]
    return month.opening_weekday(first[0] if first else min(shown or session.territories))
