"""Wikidata as a source: no key is needed, and it knows less and later than TMDb.

One small answer for a film (the Wikibase REST API, one property), one more where its item is not
known yet (a search, with maxlag). Asked for one film at a time, by a User-Agent that says who asks,
as its policy wants (foundation.wikimedia.org, "Policy:User-Agent policy").
"""

import re
from collections.abc import Callable, Mapping

from releasecal.errors import ReleasecalError
from releasecal.source import SourceFilm
from releasecal.sources.address import find_address
from releasecal.sources.answer import Answer, AnswerError
from releasecal.sources.client import AbsentError, Client, NotFoundError, Read
from releasecal.sources.pace import Pace
from releasecal.sources.wikidata_dates import (
    COUNTRY,
    COUNTRY_CODE,
    DATE,
    Place,
    read_statements,
    releases,
)
from releasecal.territories import is_territory

ADDRESS_VARIABLE = "RELEASECAL_WIKIDATA_URL"
_ADDRESS = "https://www.wikidata.org"
_ITEM = re.compile(r"Q[1-9][0-9]{0,11}")
_IMDB = re.compile(r"tt[0-9]{6,10}")
_MAXLAG = 5
"""Seconds that its copies may lag behind before it would rather not be asked."""

_TERRITORIES = {
    "Q30": "US", "Q145": "GB", "Q27": "IE", "Q16": "CA", "Q408": "AU", "Q664": "NZ", "Q183": "DE",
    "Q40": "AT", "Q39": "CH", "Q142": "FR", "Q31": "BE", "Q55": "NL", "Q38": "IT", "Q29": "ES",
    "Q45": "PT", "Q34": "SE", "Q20": "NO", "Q35": "DK", "Q33": "FI", "Q189": "IS", "Q36": "PL",
    "Q213": "CZ", "Q28": "HU", "Q41": "GR", "Q43": "TR", "Q159": "RU", "Q155": "BR", "Q96": "MX",
    "Q414": "AR", "Q17": "JP", "Q884": "KR", "Q148": "CN", "Q668": "IN",
}  # fmt: skip
"""The territories that films name most; all others are looked up."""


class Wikidata:
    """Wikidata as a source."""

    name = "wikidata"
    words = "Wikidata"
    at_once = 1
    """In series, as its manners want it (mediawiki.org, "API:Etiquette"); so there is no lock."""

    def __init__(self, contact: str | None = None) -> None:
        address = find_address(ADDRESS_VARIABLE, _ADDRESS)
        self._client = Client(self.words, address, {}, Pace(1), contact)
        self._places = {item: Place(code, is_whole=True) for item, code in _TERRITORIES.items()}
        self._nowhere: set[str] = set()

    def film(self, ids: Mapping[str, str]) -> SourceFilm:
        """Return what Wikidata says of the film with this item, or this number of IMDb's."""
        item = ids.get("wikidata") or self._item_of(ids.get("imdb", ""))
        if not _ITEM.fullmatch(item):
            raise ReleasecalError(
                f'"{item}" is no item of Wikidata\'s; write one such as Q20856802'
            )
        try:
            statements = self._statements(item, DATE, read_statements)
        except NotFoundError:
            raise NotFoundError(f"{self.words} has no such item (any more)") from None
        for each in statements:
            for place in each.places:
                self._find_place(place)
        found, skipped = releases(statements, self._places)
        return SourceFilm(
            source=self.name, title="", ids={"wikidata": item}, releases=found, skipped=skipped
        )

    def _item_of(self, imdb: str) -> str:
        if not _IMDB.fullmatch(imdb):
            raise ReleasecalError(
                f'"{imdb}" is not a number of IMDb\'s; write one such as tt3783958'
            )
        query: dict[str, str | int] = {
            "action": "query",
            "list": "search",
            "srsearch": f"haswbstatement:P345={imdb}",
            "format": "json",
            "maxlag": _MAXLAG,
        }
        items = self._client.get("w/api.php", query, _find_items)
        # Of two items with one number, one is a mistake, and nobody here can say which.
        if len(items) != 1:
            many = f"{len(items)} items" if items else "no item"
            raise AbsentError(f"{self.words} has {many} with this IMDb number")
        return items[0]

    def _statements(self, item: str, name: str, read: Callable[[Answer], Read]) -> Read:
        path = f"w/rest.php/wikibase/v1/entities/items/{item}/statements"
        return self._client.get(path, {"property": name}, read)

    def _find_place(self, item: str) -> None:
        """Learn which territory an item is, or is in; perhaps none."""
        if item in self._places or item in self._nowhere or not _ITEM.fullmatch(item):
            return
        place = self._territory(item, is_whole=True) or self._territory_around(item)
        # Remembered either way: hundreds of films come out in the same places.
        if place is None:
            self._nowhere.add(item)
        else:
            self._places[item] = place

    def _territory(self, item: str, *, is_whole: bool) -> Place | None:
        code = _TERRITORIES.get(item) or self._first(item, COUNTRY_CODE)
        return Place(code, is_whole) if code and is_territory(code) else None

    def _territory_around(self, item: str) -> Place | None:
        country = self._first(item, COUNTRY)
        if country is None or not _ITEM.fullmatch(country):
            return None
        return self._territory(country, is_whole=False)

    def _first(self, item: str, name: str) -> str | None:
        """Return the first value of a property of an item; None when it has none."""

        def read(answer: Answer) -> str | None:
            values = (row.part("value") for row in answer.rows(name))
            return next((value.text("content") for value in values), None) or None

        try:
            return self._statements(item, name, read)
        except NotFoundError:
            return None


def _find_items(answer: Answer) -> list[str]:
    if answer.has("error"):
        error = answer.part("error")
        raise AnswerError(f"{error.text('code')}: {error.text('info')}")
    return [row.text("title") for row in answer.part("query").rows("search")]
