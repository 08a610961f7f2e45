"""The films as data that other programs read from a page: JSON-LD in the words of schema.org."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from releasecal.dates import Precision
from releasecal.model import Film, Listing, Release, Status
from releasecal.render.page.text import visible_text, web_address
from releasecal.text import json_safe

# schema.org has no word for a plan that is tentative.
_STATUSES = {Status.CANCELLED: "https://schema.org/EventCancelled"}
_ISO_8601 = {Precision.DAY, Precision.MONTH, Precision.YEAR}
"""The precisions of which ISO 8601 has a notation that names no day that is not known."""

_IMDB = re.compile(r"tt[0-9]+")


def linked_data(listings: Iterable[Listing]) -> str:
    """Return a JSON-LD document: a Movie for each film, a PublicationEvent for each release.

    No text in it can end the script element that it stands in, or begin another.
    """
    films: dict[str, tuple[Film, list[Release]]] = {}
    for film, release in listings:
        films.setdefault(film.slug, (film, []))[1].append(release)
    movies = [_movie(film, releases) for film, releases in films.values()]
    document = {"@context": "https://schema.org", "@graph": movies}
    text = json_safe(json.dumps(document, ensure_ascii=False, separators=(",", ":")))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _movie(film: Film, releases: Sequence[Release]) -> dict[str, Any]:
    movie: dict[str, Any] = {"@type": "Movie", "name": visible_text(film.title)}
    if film.original_title:
        movie["alternateName"] = visible_text(film.original_title)
    for key, names in (("director", film.directors), ("actor", film.cast)):
        if names:
            movie[key] = [{"@type": "Person", "name": visible_text(name)} for name in names]
    if address := web_address(film.url):
        movie["url"] = address
    # Anything else would make an address that leads elsewhere.
    if _IMDB.fullmatch(imdb := film.ids.get("imdb", "")):
        movie["sameAs"] = f"https://www.imdb.com/title/{imdb}/"
    movie["releasedEvent"] = [_event(release) for release in releases]
    return movie


@lru_cache(10_000)  # in a large catalog most releases say what those of other films say
def _event(release: Release) -> Mapping[str, Any]:
    event: dict[str, Any] = {"@type": "PublicationEvent", "name": release.type.value}
    if release.date.precision in _ISO_8601:
        event["startDate"] = release.date.text
    else:
        event["description"] = release.date.words
    event["location"] = {"@type": "Country", "name": release.territory}
    if release.status in _STATUSES:
        event["eventStatus"] = _STATUSES[release.status]
    return event
