"""`releasecal remove FILM`: a film out of the catalog."""

from releasecal import lookup
from releasecal.cli import output
from releasecal.cli.commands.show import FilmArgument
from releasecal.cli.session import Session
from releasecal.cli.writing import DryRunOption, YesOption, editing, target
from releasecal.countdown import quantity
from releasecal.errors import UsageError
from releasecal.text import plain


def remove(
    session: Session, film: FilmArgument, yes: YesOption = False, dry_run: DryRunOption = False
) -> None:
    r"""Remove a film.

    Its releases and moves go with it, and so do comments among its lines. A comment above it or
    below it stays. It asks first; --yes answers. One release alone is taken out with
    `releasecal set` and an empty date.

    \b
    Example: releasecal remove la-la-land --yes
             releasecal set la-la-land limited ""
    """
    target(session)
    found = lookup.find_film(session.catalog, film, session.hint)
    name = plain(found.title)
    held = quantity(len(found.releases), "release")
    question = f"Remove {name} ({plain(found.slug)}) with {held}?"
    if not (yes or dry_run or output.confirm(question)):
        raise UsageError(f"{name} was not removed; say --yes to remove it")

    # Only now is the catalog locked: the film is looked up again, for it may have gone meanwhile.
    with editing(session, dry_run=dry_run) as draft:
        draft.remove(lookup.find_film(draft.catalog, found.slug).slug)
    if not dry_run:
        output.remark(f"Removed {name} with {held}.")
