"""The token for TMDb: where it is found, and the one file that it is kept in.

It goes into a request's header and nowhere else: no error, no address, no other file ever holds it.
"""

import os
import stat
from pathlib import Path

from releasecal import locations, secret
from releasecal.atomic import replace_bytes
from releasecal.errors import ReleasecalError
from releasecal.files import is_pipe, reason
from releasecal.folders import make_folders

VARIABLE = "TMDB_TOKEN"
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_LARGEST = 64 * 1024


def find_token(command: str | None) -> str:
    """Return the token: of TMDB_TOKEN, else of the configured command, else of the file.

    Raises `ReleasecalError` when there is none, or others may read the file.
    """
    if token := os.environ.get(VARIABLE, "").strip():
        return token
    if command is not None:
        return secret.from_command("token_command", command)
    kept = _from_file(locations.token_file())
    if kept is None:
        raise ReleasecalError(
            "TMDb answers only to those who have a token; it is free: docs/sync.md says how to"
            f" get one, `releasecal sync --login` stores it, or set {VARIABLE} or token_command"
            " in config.toml"
        )
    return kept


def keep_token(token: str) -> Path:
    """Keep a token in its file, for its owner alone; return where that is."""
    path = locations.token_file()
    try:
        make_folders(path.parent)
        path.chmod(0o600)  # or what others may read would be filled anew
    except FileNotFoundError:
        pass
    except OSError as error:
        raise ReleasecalError(f"{path}: cannot be made private: {reason(error)}") from None
    replace_bytes(path, f"{token}\n".encode(), mode=0o600)
    return path


def _from_file(path: Path) -> str | None:
    if is_pipe(path):
        raise ReleasecalError(f"{path}: this is a pipe, and no file; remove it")
    try:
        with path.open("rb") as stream:
            # Of what was opened: by now another file may have that name.
            mode = os.fstat(stream.fileno()).st_mode
            content = stream.read(_LARGEST)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ReleasecalError(f"{path}: cannot be read: {reason(error)}") from None
    if os.name != "nt" and mode & _OTHERS:
        raise ReleasecalError(
            f"{path}: others can read this token; `chmod 600` the file, and get a new token if"
            " somebody may have read it"
        )
    return content.decode("ascii", "replace").strip()
