"""`releasecal init`: a catalog to start from."""

from releasecal import locations
from releasecal.atomic import create_text
from releasecal.catalog import LARGEST
from releasecal.cli import output
from releasecal.cli.session import FIRST_FILM, Session
from releasecal.cli.writing import mark_own_catalog
from releasecal.errors import ReleasecalError
from releasecal.files import is_there, read_text


def init(session: Session) -> None:
    r"""Write a starter catalog.

    Its comments show how films are written. It goes into your data folder, or where --catalog says;
    a file that is already there is left alone.

    \b
    Example: releasecal init
    """
    path = locations.own_catalog() if session.location.is_sample else session.location.path
    starter = read_text(locations.starter_catalog(), limit=LARGEST)
    try:
        create_text(path, starter)
    except FileExistsError:
        # A link is followed: one that leads nowhere is in the way all the same.
        if not is_there(path):
            raise ReleasecalError(
                f"{path}: this is a link to a file that is not there;"
                " remove the link, or write that file"
            ) from None
        raise ReleasecalError(f"{path}: there is a file already; it was left as it is") from None
    if path == locations.own_catalog():
        mark_own_catalog()
    output.path(path)
    first, edit = session.hint(FIRST_FILM), session.hint("edit")
    output.remark(f"Wrote a starter catalog. Next, a film: {first}, or {edit}")
