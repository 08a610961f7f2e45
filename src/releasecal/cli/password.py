"""The password for a calendar server, which is never printed.

It comes from the environment or from a command, or is asked for.
"""

import os

from releasecal import secret
from releasecal.cli import output
from releasecal.errors import ReleasecalError
from releasecal.text import plain

VARIABLE = "RELEASECAL_CALDAV_PASSWORD"


def password(user: str, host: str, command: tuple[str, str] | None) -> str:
    """Return the password of `user` at `host`.

    `command` is a key of the configuration and the command in it. Raises `ReleasecalError` when
    there is nothing to have it from and nobody to ask.
    """
    # First, so that it can be given for one run without touching the configuration.
    if given := os.environ.get(VARIABLE):
        return given
    if command is not None:
        return secret.from_command(*command)
    if not output.can_ask():
        raise ReleasecalError(
            f"there is no password for {plain(user)}: set {VARIABLE}, or write in config.toml"
            ' password_command = "..." with a command that prints it'
        )
    return output.ask(f"Password of {user} at {host}", hidden=True)
