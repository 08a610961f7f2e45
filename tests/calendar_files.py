"""Calendar files of a catalog, and their events as icalendar reads them."""

from datetime import time
from typing import Any

from icalendar import Calendar as IcalCalendar

from releasecal.catalog import read
from releasecal.ical import ics_text
from releasecal.ical.entry import Client, Entry, Settings, entries
from releasecal.model import Catalog
from releasecal.query import Query, listings
from releasecal.spans import Span

SETTINGS: dict[str, Any] = {
    "client": Client.GENERIC,
    "asked_leads": None,
    "usual_leads": (Span(7, "d"), Span(0, "d")),
    "alarm_time": time(9),
    "tentative": False,
    "made": None,
}


HARD_TITLE = (
    r'千と千尋の神隠し, "Spirited; Away": C:\North\new 👩‍👩‍👧'
    " and so on until the line must be folded 🎬🎬🎬🎬"
)
EVERY_KIND = rf"""
[film.la-la-land]
title = "La La Land"
directors = ["Damien Chazelle"]
distributor = "Lionsgate"
tags = ["musical", "a, b; c"]
url = "https://example.org/la-la-land?a=1,2;b"
limited = 2016-12-09
wide = 2016-12-25

[[film.la-la-land.release]]
type = "wide"
territory = "GB"
date = 2017-01-12
theaters = 600
places = ["London", "Leeds"]
distributor = "A British Distributor"
note = '''two
lines'''

[[film.la-la-land.move]]
type = "limited"
from = 2016-07-15
to = 2016-12-02
announced = "2016-02"
[[film.la-la-land.move]]
type = "limited"
from = 2016-12-02
to = 2016-12-09
announced = 2016-09-14
source = "https://example.org/news"

[film."千と千尋_é"]
title = '{HARD_TITLE}'
url = "https://example.org/千と千尋"
leads = ["1m", "2w", "14d"]
wide = 2026-03-31

[[film."千と千尋_é".release]]
type = "wide"
id = "second print"
format = "70mm"
date = 2026-04-02
status = "tentative"

[film.no-reminders]
title = "No Reminders"
remind = false
url = "not a url"
wide = 1999-12-31

[film.gone]
title = "Gone"
status = "cancelled"
wide = 2027-02-28

[film.vague]
title = "Vague"
preview = "2027-02"
limited = "2027-Q3"
wide = "2027-winter"
digital = "2028"
tv = "TBA"
"""


def made(films: str | Catalog, **changes: Any) -> list[Entry]:
    """Return the entries of a catalog."""
    held = read(films).catalog if isinstance(films, str) else films
    return entries(listings(held, Query()), Settings(**SETTINGS | changes))


def calendar(films: str | Catalog, **changes: Any) -> bytes:
    return ics_text.write("Film releases", made(films, **changes))


def events(content: bytes) -> dict[str, Any]:
    """Return the events of a calendar by UID, as icalendar reads them."""
    return {str(event["UID"]): event for event in IcalCalendar.from_ical(content).events}
