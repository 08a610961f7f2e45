"""One web page of the catalog that stands alone.

It needs no network and no framework, and is safe whatever a title says. Jinja2 is imported here
alone, escaping by itself. The same releases and the same day make the same bytes.
"""

import base64
import hashlib
from collections.abc import Sequence
from importlib.resources import files

from releasecal.model import Listing
from releasecal.render.page.contents import contents
from releasecal.render.page.linked_data import linked_data
from releasecal.render.page.text import host, visible_text
from releasecal.render.view import View
from releasecal.source import attributions


def write(
    listings: Sequence[Listing],
    view: View,
    *,
    title: str,
    calendar: str | None = None,
    opening_weekday: int,
) -> str:
    """Return the page of these releases, which are in order.

    `calendar` is the address of a calendar file. The page is made from the day of the view and in
    its style of dates; the reader's own day counts for the countdowns.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined

    # Left to itself, Jinja2 escapes nothing, and takes a name that does not exist for nothing.
    environment = Environment(
        loader=PackageLoader("releasecal.render", "page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["shown"] = visible_text
    environment.filters["host"] = host
    style, script = (_part(name) for name in ("page.css", "page.js"))
    data = linked_data(listings)
    return environment.get_template("page.html.j2").render(
        page=contents(listings, view, opening_weekday),
        title=visible_text(title),
        calendar=calendar,
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
        data_hash=_hash(data),
        linked_data=data,
        attributions=attributions(listings),
    )


def _part(name: str) -> str:
    # Stripped, for its hash is that of all that stands between the tags.
    return files("releasecal.render.page").joinpath(name).read_text(encoding="utf-8").strip()


def _hash(text: str) -> str:
    """Return how a Content-Security-Policy names a script or style (W3C CSP 3, 2.3.1)."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
