"""The lines that run a command once a day: for cron, systemd and launchd.

Nothing here reads the system.
"""

import plistlib
import re
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time
from pathlib import Path

from releasecal.errors import ReleasecalError
from releasecal.text import plain


@dataclass(frozen=True, slots=True)
class Job:
    """A command and the time of day at which it runs."""

    arguments: Sequence[str]
    """The program with its whole path, and its arguments."""
    at: time
    name: str
    """What the job is called in files and units: remind, or publish-home."""
    what: str
    """What it does, in words."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """What it needs of the environment that a bare one lacks."""

    @property
    def label(self) -> str:
        """The name of the job for launchd."""
        return f"releasecal.{self.name}"

    @property
    def unit(self) -> str:
        """The name of its units for systemd."""
        return f"releasecal-{self.name}"

    def __post_init__(self) -> None:
        # No quoting helps here: a line of a crontab ends at its line feed, whatever is around it.
        for word in (*self.arguments, *self.environment.values()):
            if any(char < " " or char == "\x7f" for char in word):
                raise ReleasecalError(
                    f"{word}: this has a control character, which no schedule can carry; rename it"
                )
            if any("\ud800" <= char <= "\udfff" for char in word):
                raise ReleasecalError(
                    f"{word}: this is not UTF-8, which no schedule can carry; rename it"
                )
            # A line that is shown, or pasted, would be without it, and name another file.
            if plain(word) != word:
                raise ReleasecalError(
                    f"{word}: this has a character that cannot be seen, which gets lost on the way"
                    " to a schedule; rename it"
                )


def crontab(job: Job) -> str:
    r"""Return the line of a crontab.

    cron would read a % as the end of the command, hence \% (crontab(5)); some read \\ as one
    backslash as well, so within its quotes each backslash before another one, or before a %, is
    quoted apart.
    """
    words = [f"{name}={shlex.quote(value)}" for name, value in job.environment.items()]
    command = " ".join([*words, shlex.join(job.arguments)])
    command = re.sub(r"\\(?=[\\%])", r"\\''", command).replace("%", "\\%")
    return f"{job.at.minute} {job.at.hour} * * * {command}\n"


def systemd_service(job: Job) -> str:
    """Return the service unit that runs the command once (systemd.service(5))."""
    environment = [
        f"Environment={_unit_word(f'{name}={value}')}\n" for name, value in job.environment.items()
    ]
    # systemd takes no quotes and no backslash in the program's own path; of env it takes them, as
    # arguments.
    odd = any(char in job.arguments[0] for char in "'\"\\")
    program, *rest = map(_unit_word, ["/usr/bin/env", *job.arguments] if odd else job.arguments)
    # In an argument a $ begins a variable; in the program's path it is a character like any other.
    command = " ".join([program, *(word.replace("$", "$$") for word in rest)])
    return (
        f"[Unit]\nDescription={job.what}\n\n"
        f"[Service]\nType=oneshot\n{''.join(environment)}ExecStart={command}\n"
    )


def systemd_timer(job: Job) -> str:
    """Return the timer unit, which makes up for a run that was missed (systemd.timer(5))."""
    return (
        f"[Unit]\nDescription={job.what}, daily\n\n"
        f"[Timer]\nOnCalendar=*-*-* {job.at:%H:%M}:00\nPersistent=true\n\n"
        "[Install]\nWantedBy=timers.target\n"
    )


def launchd_plist(job: Job, log: Path) -> str:
    """Return the property list of the job (launchd.plist(5)); what it prints goes to `log`."""
    values = {
        "Label": job.label,
        "ProgramArguments": list(job.arguments),
        "StartCalendarInterval": {"Hour": job.at.hour, "Minute": job.at.minute},
        "StandardOutPath": str(log),
        "StandardErrorPath": str(log),
        **({"EnvironmentVariables": dict(job.environment)} if job.environment else {}),
    }
    return plistlib.dumps(values, sort_keys=False).decode()


def _unit_word(word: str) -> str:
    # A % begins a specifier (systemd.unit(5)), within quotes, too.
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped}"' if any(char in escaped for char in " '\"\\;") else escaped
