"""Publishing, for every command that does: what is asked, what is wanted, what was done."""

import os
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from releasecal import config, locations, secret
from releasecal.cli import output
from releasecal.cli.event_options import EventOptions
from releasecal.cli.filters import Filters
from releasecal.cli.session import Session
from releasecal.countdown import quantity
from releasecal.errors import ReleasecalError
from releasecal.ical.entry import Entry
from releasecal.model import Listing
from releasecal.publications import Publication
from releasecal.text import plain

if TYPE_CHECKING:
    from releasecal.publish.place import Place

COMMANDS = ("caldav", "folder")
"""The commands that say where to publish themselves."""
_WORTH_A_BAR = 5
_PASSWORD = "RELEASECAL_CALDAV_PASSWORD"  # noqa: S105 - the name of a variable, and no password


class PublishFormat(Enum):
    """The output formats."""

    TEXT = "text"
    JSON = "json"


@dataclass
class PublishOptions:
    """How to publish, wherever that is."""

    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would change; write nothing.")
    ] = False
    keep_removed: Annotated[
        bool,
        typer.Option("--keep-removed", help="Leave the events of releases that are gone."),
    ] = False
    force: Annotated[
        bool, typer.Option("--force", help="Write over events that were edited there.")
    ] = False
    output_format: Annotated[
        PublishFormat, typer.Option("--format", "-f", help="How to say what was done.")
    ] = PublishFormat.TEXT


def require_publication(session: Session, name: str) -> Publication:
    """Return the publication of that name.

    Raises `ReleasecalError` with the nearest when there is none.
    """
    known = session.config.publications
    if name in known:
        return known[name]
    where = f"there is no [publish.{plain(name)}] in {locations.config_file()}"
    from difflib import get_close_matches

    close = get_close_matches(name, (*known, *COMMANDS), n=1)
    if close:
        raise ReleasecalError(f"{where}; did you mean {close[0]}?")
    there = f"there are: {', '.join(known)}" if known else "write one there"
    raise ReleasecalError(f"{where}; {there}, or use `publish caldav` or `publish folder`")


def publication_names() -> list[str]:
    """Return the names of the configured publications; none of a broken configuration."""
    try:
        return list(config.load(locations.config_file()).publications)
    except ReleasecalError:
        return []


def publish_caldav(
    session: Session,
    where: Publication,
    filters: Filters,
    events: EventOptions,
    options: PublishOptions,
    command: tuple[str, str] | None,
) -> None:
    """Bring the calendar that `where` names up to date.

    `command` is the key and the command for its password.
    """
    session.require_own_catalog()
    # caldav takes nearly half a second to import: what is typed is looked at before that.
    from releasecal.publish import address

    parsed = address.parse(where.caldav or "")
    # Before the password is asked for: what is wrong with the options is said first.
    found = filters.listings(session)
    entries = events.entries(session, found)
    users = (where.user,) if where.user else parsed.users
    known = _password(users[0], parsed.host, command) if users else None
    from releasecal.publish.calendar import Calendar
    from releasecal.publish.finding import find

    calendar = find(parsed, where.user, known, where.calendar)
    with closing(calendar.server):
        _publish(session, Calendar(calendar), found, entries, events, options)


def _password(user: str, host: str, command: tuple[str, str] | None) -> str:
    """Return the password of `user` at `host`, which is never printed.

    `command` is a key of the configuration and the command in it. Raises `ReleasecalError` when
    there is nothing to have it from and nobody to ask.
    """
    # First, so that it can be given for one run without touching the configuration.
    if given := os.environ.get(_PASSWORD):
        return given
    if command is not None:
        return secret.from_command(*command)
    if not output.can_ask():
        raise ReleasecalError(
            f"there is no password for {plain(user)}: set {_PASSWORD}, or write in config.toml"
            ' password_command = "..." with a command that prints it'
        )
    return output.ask(f"Password of {user} at {host}", hidden=True)


def publish_folder(
    session: Session,
    path: Path,
    filters: Filters,
    events: EventOptions,
    options: PublishOptions,
) -> None:
    """Bring a folder up to date."""
    session.require_own_catalog()
    from releasecal.publish.folder import Folder

    found = filters.listings(session)
    _publish(session, Folder(path), found, events.entries(session, found), events, options)


def _publish(
    session: Session,
    place: "Place",
    found: Sequence[Listing],
    entries: Sequence[Entry],
    events: EventOptions,
    options: PublishOptions,
) -> None:
    """Bring the place up to date with the entries made of what was found; say what was done."""
    from releasecal.ical import own_events
    from releasecal.publish import carry_out, report

    # A catalog that was emptied by mistake would empty the calendar, too.
    if not session.catalog.films:
        raise ReleasecalError(
            f"{session.location.path}: there are no films in this catalog, so nothing was published"
        )
    outcome = carry_out.publish(
        place,
        [own_events.event_for(entry) for entry in entries],
        force=options.force,
        keep_removed=options.keep_removed,
        dry_run=options.dry_run,
        watch=partial(output.progress, many=_WORTH_A_BAR),
    )
    # Where nothing was done there is nothing to list: what stopped it is all there is to say.
    if outcome.stopped and not report.has_written(outcome):
        raise ReleasecalError(outcome.stopped)
    if options.output_format is PublishFormat.JSON:
        from releasecal.render import json

        output.results(json.lists(report.records(outcome)), encoding="utf-8", as_is=True)
    else:
        output.results(report.lines(outcome, session.config.date_style), encoding="utf-8")
    if options.dry_run or output.is_watched():
        said = "Dry run, nothing was written" if options.dry_run else "Published"
        output.remark(f"{said}: {report.counts(outcome)}.")
    # To a terminal alone: in cron's mail the same line would come every night.
    left_out = len(found) - len(entries)
    if left_out and output.is_watched():
        instead = "" if events.tentative else "; --tentative publishes all but TBA"
        output.remark(f"Left out: {quantity(left_out, 'release')} without a day{instead}.")
    if outcome.failed:
        output.remark(report.failures(outcome))
        if outcome.stopped:
            output.remark(f"Error: {outcome.stopped}")
        raise typer.Exit(ReleasecalError.exit_code)
