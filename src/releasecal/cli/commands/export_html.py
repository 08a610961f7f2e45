"""`releasecal export html`: one web page that stands alone."""

import re
from collections.abc import Iterable
from typing import Annotated

import typer

from releasecal import query
from releasecal.cli.filters import Filters, opening_weekday
from releasecal.cli.listing import remark_elsewhere, view
from releasecal.cli.output_file import OutputOption, refuse_catalog, write_output
from releasecal.cli.session import ScheduleSession
from releasecal.countdown import quantity
from releasecal.dates import TBA
from releasecal.errors import UsageError
from releasecal.model import Listing, in_order

TitleOption = Annotated[
    str, typer.Option("--title", metavar="TEXT", help="The heading of the page.")
]
IcsOption = Annotated[
    str | None,
    typer.Option(
        "--ics", metavar="URL", help="Where the calendar file of `export ics` is, to link to it."
    ),
]
# The characters of RFC 3986 alone. Which scheme it is, if any, is looked at beside this, since
# javascript: begins an address, too.
_MAY_BE_LINKED = re.compile(
    r"(?:(?:https?|webcals?)://)?"
    r"[A-Za-z0-9._~/?#\[\]@!$&'()*+,;=%-][A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]*"
)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def export_html(
    session: ScheduleSession,
    filters: Filters,
    output_file: OutputOption = None,
    title: TitleOption = "Film releases",
    ics: IcsOption = None,
) -> None:
    r"""Write a web page.

    One file that stands alone, to open, mail or put on any server: what opens by week, the runs as
    bars, the months as grids, each film with its run and moves. It filters by text, type and
    territory, and counts down to the reader's own day; without script the dates stand alone. From
    this month on, unless --from, --to or --within say otherwise. The same catalog and the same
    --today always give the same bytes.

    \b
    Example: releasecal export html --output films.html --ics webcal://example.org/films.ics
    """
    if ics is not None:
        _check_address(ics)
    window = filters.window(session.today, default_start=session.today.replace(day=1))
    session.require_own_catalog()
    refuse_catalog(output_file, session)
    from releasecal.render import page

    catalog = session.catalog
    wanted = filters.query(session)
    found = query.listings(catalog, wanted, window)
    elsewhere = query.elsewhere(catalog, wanted, window)
    # TBA lies in no window, and belongs to one that goes on for ever.
    if window.end is None:
        found += sorted(_without_date(query.select(catalog, wanted)), key=in_order)
        elsewhere += _without_date(query.elsewhere(catalog, wanted, query.EVERYTHING))
    text = page.write(
        found,
        view(session, "export html"),
        title=title,
        calendar=ics,
        opening_weekday=opening_weekday(filters, session),
    )
    write_output(output_file, text.encode(), quantity(len(found), "release"))
    remark_elsewhere(elsewhere, session)


def _without_date(found: Iterable[Listing]) -> list[Listing]:
    return [each for each in found if each.release.date == TBA]


def _check_address(text: str) -> None:
    """Raise `UsageError` for what is neither a web address nor a path beside the page."""
    scheme = _SCHEME.match(text)
    known = scheme is None or scheme[0].lower() in {"http:", "https:", "webcal:", "webcals:"}
    if not known or not _MAY_BE_LINKED.fullmatch(text):
        raise UsageError(
            f'--ics: "{text}" is not an address; write one such as webcal://example.org/films.ics'
            " or films.ics"
        )
