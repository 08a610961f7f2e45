"""Which film somebody means, and which release of it.

A film is named by a slug, a title, an unambiguous part of either, or an id.
"""

import re
import shlex
from collections.abc import Callable, Sequence

from releasecal import spelling
from releasecal.errors import ReleasecalError
from releasecal.model import Catalog, Film, Release, ReleaseType
from releasecal.text import fold, plain

_MOST_CANDIDATES = 10
# It is held against folded text, which has no upper case.
_ADDRESS = re.compile(
    r"https?://(?:\w+\.)?"
    r"(imdb\.com/title|themoviedb\.org/movie|wikidata\.org/wiki)/([a-z]*[0-9]+).*"
)
_SITES = {"imdb.com/title": "imdb", "themoviedb.org/movie": "tmdb", "wikidata.org/wiki": "wikidata"}


Hint = Callable[[str], str]
"""Makes a command to type next, as it stands within a sentence."""


def bare_hint(command: str) -> str:
    """Return a command for the catalog that is used when none is named."""
    return f"`releasecal {command}`"


def find_film(catalog: Catalog, asked: str, hint: Hint = bare_hint) -> Film:
    """Return the film that `asked` names.

    A slug counts before a whole title, a whole title before an identifier (tt3783958, tmdb:313369,
    or the address of its page), that before the start of a title and that before any part; case and
    accents do not matter, nor, at last, do spaces, punctuation, the order of words and how a number
    is written. A number alone is an identifier of tmdb when no title has it. Raises
    `ReleasecalError` with the candidates when several films fit equally well, and with the nearest
    names when none does.
    """
    wanted = fold(asked)
    # A slug as it is written wins over all that case and accents would make the same.
    for film in catalog.films:
        if film.slug == asked:
            return film
    words = spelling.words(wanted)
    # Each way is tried on all films before the next: a vague fit never hides an exact one.
    ways: tuple[Callable[[Film, tuple[str, ...]], bool], ...] = (
        lambda _, known: wanted in known,
        # Digits alone may begin a title (2001: A Space Odyssey), and are an identifier at last.
        lambda film, _: not wanted.isdigit() and has_id(film, wanted),
        lambda _, known: any(name.startswith(wanted) for name in known),
        lambda _, known: any(wanted in name for name in known),
        lambda _, known: any(_squeeze(wanted) in _squeeze(name) for name in known),
        lambda _, known: any(_has_words(spelling.words(name), words) for name in known),
        lambda film, _: has_id(film, wanted),
    )
    known_as = [(film, names(film)) for film in catalog.films]
    for fits in ways if wanted else ():
        found = [film for film, known in known_as if fits(film, known)]
        if len(found) == 1:
            return found[0]
        if found:
            raise ReleasecalError(
                f'"{asked}" may be any of these films; name one:\n{_list_films(found)}'
            )
    raise ReleasecalError(_unknown(asked, spelling.nearest(wanted, known_as), hint))


def name_test(asked: str) -> Callable[[str], bool]:
    """Return a quick test that every name passes by which `find_film` finds or suggests a film."""
    # `find_film` must find nothing that this does not pass: an index shows it nothing else.
    wanted = fold(asked)
    squeezed, words = _squeeze(wanted), spelling.words(wanted)
    may_be_near = spelling.near_test(wanted)

    def may_do(name: str) -> bool:
        if wanted in name or squeezed in _squeeze(name):
            return True
        known = spelling.words(name)
        return may_be_near(name, known) or _has_words(known, words)

    return may_do


def names(film: Film) -> tuple[str, ...]:
    """Return what a film is called: its slug and its titles, as they are compared."""
    titles = (film.title, film.original_title) if film.original_title else (film.title,)
    return (fold(film.slug), *(fold(title) for title in titles))


def identifiers(film: Film) -> list[str]:
    """Return the identifiers of a film, as they are compared."""
    return [fold(known) for known in film.ids.values()]


def identifier(wanted: str) -> str:
    """Return the identifier in a folded text, if any: alone, behind its site, or in an address."""
    return _site_and_identifier(wanted)[1]


def find_release(
    film: Film,
    kind: ReleaseType | None,
    territory: str | None,
    name: str | None,
    home: str,
    hint: Hint = bare_hint,
) -> Release:
    """Return the release of `film` with this type, territory and id, each None if not said.

    Of several, one in `home` counts first, and one without an id before those that have one. Raises
    `ReleasecalError` with the candidates when it is not clear, and when there is none.
    """
    found = [
        release
        for release in film.releases
        if (kind is None or release.type is kind)
        and (territory is None or release.territory == territory)
        and (name is None or release.id == name)
    ]
    if len(found) > 1:
        # "or found": where none is at home, the question stays open among all of them.
        found = [release for release in found if release.territory == (territory or home)] or found
    if len(found) > 1 and kind and name is None:
        found = [release for release in found if release.id is None] or found
    if len(found) == 1:
        return found[0]
    raise ReleasecalError(_unclear(film, kind, territory, name, found, hint))


def _squeeze(name: str) -> str:
    if name.isalnum():
        return name
    # Signs alone would leave nothing, which is a part of every name.
    return "".join(filter(str.isalnum, name)) or name


def _list_films(films: list[Film]) -> str:
    shown = [f"  {plain(film.slug)}  ({plain(film.title)})" for film in films[:_MOST_CANDIDATES]]
    more = len(films) - _MOST_CANDIDATES
    return "\n".join([*shown, f"  and {more} more"] if more > 0 else shown)


def has_id(film: Film, wanted: str) -> bool:
    """Say whether a folded text names an identifier of the film."""
    site, value = _site_and_identifier(wanted)
    return any(fold(known) == value and site in {"", name} for name, known in film.ids.items())


def _site_and_identifier(wanted: str) -> tuple[str, str]:
    if address := _ADDRESS.fullmatch(wanted):
        return _SITES[address[1]], address[2]
    site, _, value = wanted.rpartition(":")
    return site, value


def _has_words(known: Sequence[str], asked: Sequence[str]) -> bool:
    # The beginning of a word will do, but 2 is not the beginning of 2049.
    line = f" {' '.join(known)} "
    found = [f" {word} " in line if word.isdigit() else f" {word}" in line for word in asked]
    return bool(found) and all(found)


def _unknown(asked: str, near: list[Film], hint: Hint) -> str:
    message = f'no film in the catalog is called "{asked}"'
    if near:
        return f"{message}; did you mean\n{_list_films(near)}"
    return f"{message}; {hint('list --films')} shows what is there"


def _unclear(
    film: Film,
    kind: ReleaseType | None,
    territory: str | None,
    name: str | None,
    found: list[Release],
    hint: Hint,
) -> str:
    asked = " ".join(
        part
        for part in (
            kind.value if kind else "",
            "release",
            f"in {territory}" if territory else "",
            f"with the id {name}" if name else "",
        )
        if part
    )
    if found:
        return (
            f"{plain(film.title)} has more than one {asked};"
            f" say which with --type, --territory and --id:{_list_releases(found)}"
        )
    there = f". It has:{_list_releases(film.releases)}" if film.releases else ""
    words = ["release", shlex.quote(plain(film.slug)), kind.value if kind else "TYPE", "DATE"]
    words += ["--territory", territory] if territory else []
    words += ["--id", shlex.quote(plain(name))] if name else []
    adds = f"{hint(' '.join(words))} adds one"
    return f"{plain(film.title)} has no {asked}; {adds}{there}"


def _list_releases(releases: Sequence[Release]) -> str:
    return "".join(f"\n  {plain(each.words)}  ({each.date.words})" for each in releases)
