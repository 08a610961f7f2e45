"""Which film somebody means: a slug, a title, or an unambiguous part of either; and which release of it."""

from collections.abc import Callable, Iterable, Sequence

from releasecal.errors import ReleasecalError
from releasecal.model import Catalog, Film, Release, ReleaseType
from releasecal.text import fold, plain

_MOST_CANDIDATES = 10
_NEAR = 0.6


def find_film(catalog: Catalog, asked: str) -> Film:
    """Return the film that `asked` names.

    A slug counts before a whole title, a whole title before the start of one, and that before any part;
    case and accents do not matter, nor, at last, do spaces and punctuation. Raises `ReleasecalError` with the
    candidates when several films fit equally well, and with the nearest names when none does.
    """
    wanted = fold(asked)
    for film in catalog.films:
        if film.slug == asked:
            return film
    ways: tuple[Callable[[str], bool], ...] = (
        lambda name: name == wanted,
        lambda name: name.startswith(wanted),
        lambda name: wanted in name,
        lambda name: fits_squeezed(wanted, name),
    )
    known_as = [(film, names(film)) for film in catalog.films]
    for fits in ways if wanted else ():
        found = [film for film, known in known_as if any(fits(name) for name in known)]
        if len(found) == 1:
            return found[0]
        if found:
            raise ReleasecalError(
                f'"{asked}" may be any of these films; name one:\n{_list_films(found)}'
            )
    raise ReleasecalError(_unknown(asked, wanted, known_as))


def names(film: Film) -> tuple[str, ...]:
    """Return what a film is called: its slug and its titles, as they are compared."""
    titles = (film.title, film.original_title) if film.original_title else (film.title,)
    return (fold(film.slug), *(fold(title) for title in titles))


def fits_squeezed(wanted: str, name: str) -> bool:
    """Say whether `wanted` is a part of `name` when spaces and punctuation do not matter."""
    return _squeezed(wanted) in _squeezed(name)


def near_names(wanted: str, known: Iterable[str]) -> list[str]:
    """Return the names that are most like `wanted`, the nearest first, at most three."""
    from difflib import get_close_matches

    return get_close_matches(wanted, known, n=3, cutoff=_NEAR)


def find_release(
    film: Film, kind: ReleaseType | None, territory: str | None, name: str | None, home: str
) -> Release:
    """Return the release of `film` with this type, territory and id, each None where it was not said.

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
        found = [release for release in found if release.territory == (territory or home)] or found
    if len(found) > 1 and kind and name is None:
        found = [release for release in found if release.id is None] or found
    if len(found) == 1:
        return found[0]
    raise ReleasecalError(_unclear(film, kind, territory, name, found))


def _squeezed(name: str) -> str:
    return "".join(char for char in name if char.isalnum()) or name


def _list_films(films: list[Film]) -> str:
    shown = [f"  {plain(film.slug)}  ({plain(film.title)})" for film in films[:_MOST_CANDIDATES]]
    more = len(films) - _MOST_CANDIDATES
    return "\n".join([*shown, f"  and {more} more"] if more > 0 else shown)


def _unknown(asked: str, wanted: str, known_as: list[tuple[Film, tuple[str, ...]]]) -> str:
    by_name = {name: film for film, known in known_as for name in known}
    near = {by_name[name].slug: by_name[name] for name in near_names(wanted, by_name)}
    message = f'no film in the catalog is called "{asked}"'
    if near:
        return f"{message}; did you mean\n{_list_films(list(near.values()))}"
    return f"{message}; `releasecal list` shows what is there"


def _unclear(
    film: Film,
    kind: ReleaseType | None,
    territory: str | None,
    name: str | None,
    found: list[Release],
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
    adds = f"`releasecal release {plain(film.slug)} TYPE DATE` adds one"
    return f"{plain(film.title)} has no {asked}; {adds}{there}"


def _list_releases(releases: Sequence[Release]) -> str:
    return "".join(f"\n  {plain(each.words)}  ({each.date.words})" for each in releases)
