"""`releasecal publish`: the releases as events in a calendar on a server, or in a folder.

Only what differs is written.
"""

from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from releasecal.cli.event_options import EventOptions
from releasecal.cli.filters import Filters
from releasecal.cli.publishing import (
    PublishOptions,
    publication_names,
    publish_caldav,
    publish_folder,
    require_publication,
)
from releasecal.cli.session import Session
from releasecal.cli.shared_options import with_bundles
from releasecal.publications import Publication

_NAME = "NAME"
"""What stands in the help for the name of a publication."""


class PublishGroup(TyperGroup):
    """The commands of `publish`, and the publications of the configuration as further ones."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of the commands; NAME stands for those of the configuration."""
        return [*super().list_commands(ctx), _NAME]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return the command of that name, or the one for what the configuration calls so."""
        # Any name, also one that the configuration lacks: then the nearest is told.
        return super().get_command(ctx, cmd_name) or _command_for(cmd_name)

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        """Complete the commands, and the names of the configuration in place of NAME."""
        # All of them, and what is typed is looked at below: NAME stands for other names.
        found = super().shell_complete(ctx, "")
        names = [*(each.value for each in found if each.value != _NAME), *publication_names()]
        known = {each.value: each for each in found}
        # Typer does not export the class of these items.
        return [
            known.get(name) or type(found[0])(name) for name in names if name.startswith(incomplete)
        ]


publish = typer.Typer(
    name="publish",
    help="Bring a calendar on a server, or a folder of events, up to date.",
    cls=PublishGroup,
    no_args_is_help=True,
    rich_markup_mode=None,
)


UserOption = Annotated[
    str | None, typer.Option("--user", metavar="NAME", help="Who you are to the server.")
]
CalendarOption = Annotated[
    str | None,
    typer.Option("--calendar", metavar="NAME", help="Which calendar, when there are several."),
]


@publish.command("caldav")
@with_bundles
def caldav(
    session: Session,
    address: Annotated[
        str,
        typer.Argument(
            metavar="URL", help="The calendar, the server, or your e-mail address there."
        ),
    ],
    filters: Filters,
    events: EventOptions,
    options: PublishOptions,
    user: UserOption = None,
    calendar: CalendarOption = None,
) -> None:
    r"""Bring a calendar on a CalDAV server up to date.

    Only events that differ are sent; those of releases that are gone or do not match are removed.
    What others put into the calendar stays, and so does an event of ours that somebody edited
    there: it is told, unless --force is given. The password is RELEASECAL_CALDAV_PASSWORD, or what
    password_command in config.toml prints, or is asked for.

    \b
    Example: releasecal publish caldav https://cloud.example.org/ --user me --calendar Films
    """
    command = session.config.password_command
    publish_caldav(
        session,
        Publication(caldav=address, user=user, calendar=calendar),
        filters,
        events,
        options,
        ("password_command", command) if command else None,
    )


@publish.command("folder")
@with_bundles
def folder(
    session: Session,
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="The folder, made if need be.")],
    filters: Filters,
    events: EventOptions,
    options: PublishOptions,
) -> None:
    r"""Bring a folder up to date that has one file for each event.

    Such a folder (a vdir) is what khal, vdirsyncer and todoman keep. Only files whose events differ
    are replaced; files that are not ours are left alone, and so is an event that was edited, which
    is told.

    \b
    Example: releasecal publish folder ~/.calendars/films --lead 1d
    """
    publish_folder(session, directory, filters, events, options)


def _command_for(name: str) -> Any:
    def publication(session: Session, options: PublishOptions) -> None:
        r"""Publish what [publish.NAME] in config.toml says.

        Its keys are the options, with _ for -: caldav or folder, user, calendar, type, territory,
        lead and so on. `releasecal schedule cron --publish NAME` prints the line that does it every
        night.

        \b
        Example: releasecal publish home --dry-run
        """
        named = require_publication(session, name)
        filters, events = _options_of(named)
        filters.refuse_wrong(session)
        events.refuse_wrong(session)
        options.keep_removed = options.keep_removed or named.keep_removed
        options.force = options.force or named.force
        if named.folder is not None:
            publish_folder(session, named.folder, filters, events, options)
            return
        command: tuple[str, str] | None = None
        if named.password_command:
            command = f"publish.{name}.password_command", named.password_command
        elif session.config.password_command:
            command = "password_command", session.config.password_command
        publish_caldav(session, named, filters, events, options, command)

    single = typer.Typer(add_completion=False, rich_markup_mode=None)
    single.command(name)(with_bundles(publication))
    return typer.main.get_command(single)


def _options_of(named: Publication) -> tuple[Filters, EventOptions]:
    """Return the options as if they had been typed."""
    # A comma within an entry of a TOML list separates nothing, as one does that is typed.
    filters = Filters(
        types=[kind.value for kind in named.type],
        territories=list(named.territory),
        tags=[tag.replace(",", "\\,") for tag in named.tag],
        distributors=[name.replace(",", "\\,") for name in named.distributor],
        statuses=[status.value for status in named.status],
        search=named.search,
        start=named.start,
        end=named.end,
        within=named.within,
    )
    leads = list(named.lead) if named.lead is not None else None
    return filters, EventOptions(leads, named.at, named.no_alarms, named.tentative)
