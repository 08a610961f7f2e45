"""`releasecal schedule`: what has cron, systemd or launchd run a command daily.

It installs nothing.
"""

import os
import shlex
import shutil
import sys
from datetime import time
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from releasecal import locations
from releasecal.cli import output
from releasecal.cli.commands.remind import ExecOption, StateOption
from releasecal.cli.filters import time_of_day
from releasecal.cli.publishing import publication_names, require_publication
from releasecal.cli.session import Session
from releasecal.cli.shared_options import with_bundles
from releasecal.delivery import command_words
from releasecal.errors import UsageError
from releasecal.render import daily_jobs
from releasecal.render.daily_jobs import Job

schedule = typer.Typer(
    help="Have `remind` or `publish NAME` run daily.",
    no_args_is_help=True,
    rich_markup_mode=None,
    add_completion=False,
)

_KEPT = ("XDG_CONFIG_HOME",)
"""What a bare environment lacks of the one that says where the configuration is."""


class Unit(Enum):
    """The two units that systemd wants."""

    SERVICE = "service"
    TIMER = "timer"


AtOption = Annotated[
    time,
    typer.Option(
        "--at",
        parser=time_of_day,
        metavar="HH:MM",
        help="When to run; at 08:00 unless this says so.",
        show_default=False,
    ),
]
# A text, for Typer hands a default to the parser as well.
_AT = "08:00"
PublishOption = Annotated[
    str | None,
    typer.Option(
        "--publish",
        metavar="NAME",
        autocompletion=publication_names,
        help="Run `publish NAME` instead of `remind`.",
    ),
]
UnitArgument = Annotated[
    Unit | None, typer.Argument(help="Only this unit, to write it to its file.")
]


def cron(
    session: Session,
    at: AtOption = _AT,  # type: ignore[assignment]
    state: StateOption = None,
    command: ExecOption = None,
    publication: PublishOption = None,
) -> None:
    r"""Print a line for crontab.

    Add it with `crontab -e`. cron mails what `remind` or `publish` prints, so a quiet day sends no
    mail.

    \b
    Example: (crontab -l; releasecal schedule cron --at 08:00) | crontab -
    """
    output.results(
        daily_jobs.crontab(_job(session, at, state, command, publication)), encoding="utf-8"
    )
    output.remark("Add this line with `crontab -e`. cron mails what is printed.")


def systemd(
    session: Session,
    unit: UnitArgument = None,
    at: AtOption = _AT,  # type: ignore[assignment]
    state: StateOption = None,
    command: ExecOption = None,
    publication: PublishOption = None,
) -> None:
    r"""Print a systemd service and timer.

    The timer makes up for a run that was missed while the machine slept. What is printed is in the
    journal; --exec brings reminders to you.

    \b
    Example: releasecal schedule systemd timer > ~/.config/systemd/user/releasecal-remind.timer
    """
    job = _job(session, at, state, command, publication)
    units = {
        Unit.SERVICE: daily_jobs.systemd_service(job),
        Unit.TIMER: daily_jobs.systemd_timer(job),
    }
    folder = "~/.config/systemd/user"
    if unit:
        output.results(units[unit], encoding="utf-8")
    else:
        shown = [f"# {folder}/{job.unit}.{each.value}\n{text}" for each, text in units.items()]
        output.results("\n".join(shown), encoding="utf-8")
    output.remark(
        f"Write the two to {folder}/{job.unit}.service and .timer, then run\n"
        f"systemctl --user daemon-reload && systemctl --user enable --now {job.unit}.timer"
    )


def launchd(
    session: Session,
    at: AtOption = _AT,  # type: ignore[assignment]
    state: StateOption = None,
    command: ExecOption = None,
    publication: PublishOption = None,
) -> None:
    r"""Print a property list for launchd.

    What is printed goes to a file in the state folder; --exec brings reminders to you.

    \b
    Example: releasecal schedule launchd > ~/Library/LaunchAgents/releasecal.remind.plist
    """
    job = _job(session, at, state, command, publication)
    log = locations.state_folder() / f"{job.name}.log"
    output.results(daily_jobs.launchd_plist(job, log), encoding="utf-8")
    file = f"~/Library/LaunchAgents/{job.label}.plist"
    made = f"mkdir -p {shlex.quote(str(log.parent))}"
    output.remark(
        f"Write this to {file}, then run\n{made} && launchctl bootstrap gui/$(id -u) {file}"
    )


def _job(
    session: Session, at: time, state: Path | None, command: str | None, publication: str | None
) -> Job:
    """Return the job with every path as it resolves now."""
    # A scheduler knows neither the current folder nor the environment of this shell.
    session.require_own_catalog()
    catalog = ["--catalog", str(session.location.path.absolute())]
    kept = {name: os.environ[name] for name in _KEPT if os.environ.get(name)}
    if publication is not None:
        if state is not None or command is not None:
            raise UsageError("--publish goes without --state and --exec, which are for `remind`")
        named = require_publication(session, publication)
        if named.caldav and not (named.password_command or session.config.password_command):
            output.remark(
                "There is nobody to ask for the password then:"
                ' write password_command = "..." in config.toml.'
            )
        arguments = [*_program(), "publish", publication, *catalog]
        return Job(arguments, at, f"publish-{publication}", "Film releases to a calendar", kept)
    arguments = [*_program(), "remind", *catalog]
    arguments += ["--state", str(locations.ledger(state).absolute())]
    if command is not None:
        arguments += ["--exec", shlex.join(command_words(command))]
    return Job(arguments, at, "remind", "Reminders of film releases", kept)


def _program() -> list[str]:
    """Return how this program was called, with its whole path."""
    called = shutil.which(sys.argv[0])
    # `python -m releasecal` names the file __main__.py, which does not run by itself.
    if called is None or Path(called).suffix == ".py":
        return [sys.executable, "-m", "releasecal"]
    return [str(Path(called).absolute())]


for _command in (cron, systemd, launchd):
    schedule.command(_command.__name__)(with_bundles(_command))
