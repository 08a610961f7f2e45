"""TMDb, The Movie Database: its addresses, and what its answers mean."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from releasecal import dates
from releasecal.dates import ReleaseDate
from releasecal.errors import Fault, ReleasecalError
from releasecal.model import ReleaseType
from releasecal.source import Candidate, SourceFilm
from releasecal.sources.address import find_address
from releasecal.sources.answer import Answer
from releasecal.sources.client import Client, NotFoundError, Read, RefusedError
from releasecal.sources.pace import Pace
from releasecal.sources.tmdb_releases import read_releases

ADDRESS_VARIABLE = "RELEASECAL_TMDB_URL"
_ADDRESS = "https://api.themoviedb.org/3"
_PATH = "/3"

# With the film itself in one request, where three would count three times.
_DETAILS = "release_dates,credits,external_ids"
_MOST_CAST = 5
_MOST_PAGES = 25
# TMDb knows no previews, expansions and rereleases: they are openings in theaters with a note.
_KINDS = {
    ReleaseType.PREMIERE: (1,),
    ReleaseType.PREVIEW: (2, 3),
    ReleaseType.LIMITED: (2, 3),
    ReleaseType.EXPANSION: (2, 3),
    ReleaseType.WIDE: (3,),
    ReleaseType.RERELEASE: (2, 3),
    ReleaseType.DIGITAL: (4,),
    ReleaseType.STREAMING: (4,),
    ReleaseType.PHYSICAL: (5,),
    ReleaseType.TV: (6,),
}
_NUMBER = re.compile(r"[0-9]{1,18}")
_IMDB = re.compile(r"tt[0-9]{6,10}")
_OTHER_IDS = {"imdb": _IMDB, "wikidata": re.compile(r"Q[1-9][0-9]{0,11}")}
"""What numbers elsewhere look like; anything else is not taken into a catalog."""

_V3_KEY = re.compile(r"[0-9a-f]{32}", re.IGNORECASE)


class Tmdb:
    """TMDb as a source."""

    name = "tmdb"
    words = "TMDb"
    at_once = 8

    def __init__(self, token: str, films: int = 1, contact: str | None = None) -> None:
        """Expect to be asked for so many films.

        Raises `ReleasecalError` for a token that cannot be one.
        """
        check_token(token)
        address = find_address(ADDRESS_VARIABLE, _ADDRESS)
        # A host alone, as of a proxy or a test, has the API where TMDb has it.
        if address.count("/") == len("//"):
            address += _PATH
        headers = {"Authorization": f"Bearer {token}"}
        self._client = Client(self.words, address, headers, Pace(films), contact)

    def log_in(self) -> None:
        """See that the token is taken. Raises `RefusedError` when it is not."""
        self._get("authentication", None, lambda answer: answer)

    def film(self, ids: Mapping[str, str]) -> SourceFilm:
        """Return what TMDb says of the film with this number, or this one of IMDb's."""
        number = ids.get("tmdb") or self._number_of(ids.get("imdb", ""))
        if not _NUMBER.fullmatch(number):
            raise ReleasecalError(f'"{number}" is not a number of TMDb\'s; write digits')
        try:
            query = {"append_to_response": _DETAILS}
            # As a number, for 007 would be another address than 7.
            return self._get(f"movie/{int(number)}", query, self._read)
        except NotFoundError:
            raise NotFoundError(
                f"{self.words} has no film with this number (any more); `releasecal link` finds it"
            ) from None

    def search(self, title: str) -> list[Candidate]:
        """Return the films that a search for a title finds first."""
        query = {"query": title, "include_adult": "false"}
        return self._get("search/movie", query, lambda answer: _candidates(answer, "results"))

    def by_imdb(self, number: str) -> list[Candidate]:
        """Return the films with a number of IMDb's: one, or none."""
        if not _IMDB.fullmatch(number):
            raise ReleasecalError(
                f'"{number}" is not a number of IMDb\'s; write one such as tt3783958'
            )
        query = {"external_source": "imdb_id"}
        return self._get(
            f"find/{number}", query, lambda answer: _candidates(answer, "movie_results")
        )

    def discover(
        self, start: date, end: date, territory: str, kinds: frozenset[ReleaseType]
    ) -> Iterator[Candidate]:
        """Yield the films with such a release in a territory and window, the best known first."""
        query: dict[str, str | int] = {
            "region": territory,
            "release_date.gte": start.isoformat(),
            "release_date.lte": end.isoformat(),
            "sort_by": "popularity.desc",
            "include_adult": "false",
            "with_release_type": "|".join(
                sorted({str(number) for kind in kinds for number in _KINDS[kind]})
            ),
        }
        for page in range(1, _MOST_PAGES + 1):
            found, pages = self._get("discover/movie", {**query, "page": page}, _page)
            yield from found
            if page >= pages:
                return

    def _get(
        self, path: str, query: Mapping[str, str | int] | None, read: Callable[[Answer], Read]
    ) -> Read:
        try:
            return self._client.get(path, query, read)
        except RefusedError:
            raise RefusedError(
                "TMDb does not take the token; `releasecal sync --login` stores another one"
            ) from None

    def _number_of(self, imdb: str) -> str:
        found = self.by_imdb(imdb)
        if not found:
            raise NotFoundError(f"{self.words} has no film with this IMDb number")
        return found[0].number

    def _read(self, film: Answer) -> SourceFilm:
        releases, skipped = read_releases(film)
        people = film.part("credits")
        cast = [row.text("name") for row in people.rows("cast")]
        crew = list(people.rows("crew"))
        directors = [row.text("name") for row in crew if row.text("job") == "Director"]
        return SourceFilm(
            source=self.name,
            title=film.words("title"),
            original_title=film.text("original_title") or None,
            directors=tuple(dict.fromkeys(filter(None, directors))),
            cast=tuple(dict.fromkeys(filter(None, cast)))[:_MOST_CAST],
            ids={"tmdb": str(film.number("id")), **_other_ids(film.part("external_ids"))},
            releases=releases,
            skipped=skipped,
        )


def check_token(token: str) -> None:
    """Raise `ReleasecalError` for what cannot be a token; the error holds nothing of it."""
    if _V3_KEY.fullmatch(token):
        raise ReleasecalError(
            "that is a v3 API key; TMDb's settings show a longer API Read Access Token"
            " beside it (themoviedb.org/settings/api), and that is what is needed"
        )
    if not token.isascii() or not token.isprintable() or " " in token or not token:
        raise ReleasecalError("the token for TMDb has characters that no token has; copy it anew")


def _other_ids(ids: Answer) -> dict[str, str]:
    found = {name: ids.text(f"{name}_id") for name in _OTHER_IDS}
    return {name: told for name, told in found.items() if _OTHER_IDS[name].fullmatch(told)}


def _candidates(answer: Answer, name: str) -> list[Candidate]:
    return [_candidate(row) for row in answer.rows(name)]


def _page(answer: Answer) -> tuple[list[Candidate], float]:
    return _candidates(answer, "results"), answer.amount("total_pages")


def _candidate(row: Answer) -> Candidate:
    shown = row.text("release_date")
    try:
        when: ReleaseDate | None = dates.parse(shown[:10]) if shown else None
    except Fault:
        when = None
    return Candidate(
        number=str(row.number("id")),
        title=row.text("title") or "(without a title)",
        original_title=row.text("original_title") or None,
        date=when,
        popularity=row.amount("popularity"),
    )
