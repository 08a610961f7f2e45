"""Which film each row of a list from elsewhere is about: one that the catalog has, or a new one.

A slug says it outright. A title does when one film has it. Films of the same title, remakes above
all, are told apart by their dates and years. The same list gives the same answer when it comes a
second time.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from releasecal.dates import ReleaseDate
from releasecal.edit import slugs
from releasecal.errors import Fault, Problem
from releasecal.incoming.row import Row
from releasecal.model import Catalog, Film, ReleaseKey
from releasecal.text import fold
from releasecal.tomlfile.checks import quote


class Matched(NamedTuple):
    """The films of rows."""

    rows: dict[str, list[Row]]
    """The rows by the slug of their film, in order."""
    bad: list[Problem]
    """Those whose film is not clear."""
    odd: list[Problem]
    """Those that begin another film of a title, which may not have been meant."""


def match_rows(catalog: Catalog, rows: Sequence[Row]) -> Matched:
    """Return the rows by their films."""
    finding = _Finding(catalog)
    names = [fold(row.title or "") for row in rows]
    finding.rows.update(names)
    # Rows for single releases repeat the title of their film and are no sign of another one.
    finding.same_title.update(
        name
        for name, row in zip(names, rows, strict=True)
        if finding.rows[name] > 1 and row.is_whole_film and not row.slug
    )
    bad = []
    for name, row in zip(names, rows, strict=True):
        try:
            slug = finding.own_slug(row) or finding.slug(name, row)
            finding.take(slug, name, row)
        except Fault as fault:
            bad.append(Problem("", fault.what, fault.instead, row.line))
    return Matched(dict(finding.groups), bad, finding.odd)


_Sign = tuple[ReleaseKey, ReleaseDate] | int | str
"""A date of a release, a year, or the end of a slug."""

_NO_DATES = "no dates"
_SEVERAL = 2


class _Finding:
    def __init__(self, catalog: Catalog) -> None:
        self.territory = catalog.territory
        self.groups: defaultdict[str, list[Row]] = defaultdict(list)
        self.rows = Counter[str]()
        self.same_title = Counter[str]()
        self.taken = {film.slug for film in catalog.films}
        self.dates: dict[str, dict[ReleaseKey, tuple[ReleaseDate, int]]] = {}
        self.said: dict[tuple[object, ...], str] = {}
        self.films: defaultdict[str, list[Film]] = defaultdict(list)
        self.new: dict[str, str] = {}
        self.found: dict[str, tuple[str, Row]] = {}
        """By title, the last row that is all of a film, and its slug."""
        self.odd: list[Problem] = []
        self.numbers: dict[str, int] = {}
        self.signs: dict[tuple[str, bool], defaultdict[_Sign, deque[tuple[str, set[_Sign]]]]] = {}
        """By title, and whether a film may be found that was found before."""
        for film in catalog.films:
            self.films[fold(film.title)].append(film)

    def own_slug(self, row: Row) -> str | None:
        """Return the slug that a row has of its own; a new one may do nothing in a shell."""
        slug = row.slug
        if slug and slug not in self.taken and not slugs.is_slug(slug):
            what = f"the slug {quote(slug)} has characters that a shell acts on, or is too long"
            raise Fault(what, "write letters, digits and hyphens")
        return slug

    def slug(self, name: str, row: Row) -> str:
        """Return the slug of the film that a row without one is about; `name` is its title."""
        # Only rows that are all of a film can mean several films of one title.
        only = self.rows[name] == 1
        alone = only or not row.is_whole_film or self.same_title[name] == 1
        # An earlier row that says the very same is no second film, but the same one again. The only
        # row of its title has none, and to look for it takes longer than all else here.
        twin = None if only else self.said.get(_says(row))
        if twin is not None:
            return twin
        # Of several rows of one title, each takes a film that none before it has taken.
        films = self.films.get(name, ())
        if alone and len(films) == 1:
            return films[0].slug
        # Another release of a film that an earlier row began.
        if not row.is_whole_film and name in self.new:
            return self.new[name]
        if films and (slug := self._by_signs(name, row, alone=alone)):
            return slug
        if films and alone:
            raise Fault(
                f"{len(films)} films are called {row.title}",
                "write which in a column film, or its year",
            )
        return self._new_slug(name, row, alone=alone)

    def take(self, slug: str, name: str, row: Row) -> None:
        """Count the row to a film, unless it contradicts one that came before."""
        if slug in self.groups and slug not in self.dates:
            self._note_dates(slug, self.groups[slug][0])
        # The first row of a film contradicts nothing, unless it has two releases of one type.
        if slug in self.dates or len({each.type for each in row.releases}) < len(row.releases):
            self._note_dates(slug, row)
        self.groups[slug].append(row)
        if self.rows[name] > 1:  # else nobody asks
            self.said.setdefault(_says(row), slug)
            self.found[name] = slug, row

    def _note_dates(self, slug: str, row: Row) -> None:
        """Note the dates of a film that a row says. Raises `Fault` where one said another."""
        said = self.dates.setdefault(slug, {})
        for release in row.releases:
            key = release.key(self.territory)
            when, line = said.setdefault(key, (release.date, row.line))
            if when != release.date:
                kind = f"{release.type.value} release in {key.territory}"
                what = (
                    f"{row.title or slug} has a second {kind},"
                    f" and the one of line {line} has another date"
                )
                raise Fault(what, "tell the two apart: by film, year or id")

    def _new_slug(self, name: str, row: Row, *, alone: bool) -> str:
        """Return a slug for a new film, with its year where there are more of that title."""
        slug = slugs.from_title(row.title or "")
        if (slug in self.taken or not alone) and (year := _year(row)) is not None:
            slug = f"{slug}-{year}"
        slug = slugs.free(slug, self.taken, self.numbers)
        self.taken.add(slug)
        self.new[name] = slug
        self._note_another(name, slug, row)
        return slug

    def _note_another(self, name: str, slug: str, row: Row) -> None:
        """Note that a row begins another film of a title, unless its own year tells them apart."""
        known = self.films.get(name)
        if name in self.found:
            other, before = self.found[name]
            place, year = f"line {before.line}", before.year
        elif known:
            other, place, year = known[0].slug, "the catalog", None
        else:
            return
        if row.year is None or row.year == year:
            what = f"this makes another film of that title, {slug}, beside {other} of {place}"
            instead = "if the two are one, write all dates in one row, or its slug in a column film"
            self.odd.append(Problem("", what, instead, row.line))

    def _by_signs(self, name: str, row: Row, *, alone: bool) -> str | None:
        """Return the slug of the one film of that title which shows the surest sign that any does.

        Of several rows of one title, each takes a film that none before it has taken.
        """
        if (name, alone) not in self.signs:
            by_sign = self.signs[name, alone] = defaultdict(deque)
            for film in self.films[name]:
                shown = _signs_of_film(film)
                for sign in shown:
                    by_sign[sign].append((film.slug, shown))
        by_sign = self.signs[name, alone]
        for wanted in _signs_of_row(row, self.territory):
            # By the rarest sign, and to the second film at most: there may be thousands of a title.
            films = min((by_sign[sign] for sign in wanted), key=len)
            found: list[str] = []
            at = 0
            while at < len(films) and len(found) < _SEVERAL:
                slug, shown = films[at]
                if not alone and slug in self.groups:
                    del films[at]
                    continue
                if wanted <= shown:
                    found.append(slug)
                at += 1
            if len(found) == 1:
                return found[0]
        return None


def _signs_of_film(film: Film) -> set[_Sign]:
    """Return by what the film may be told from others of its title."""
    dates: set[_Sign] = {(release.key, release.date) for release in film.releases}
    years = {release.date.earliest.year for release in film.releases if release.date.earliest}
    _, hyphen, end = film.slug.rpartition("-")
    # A row without dates is like a film without dates, and like no other.
    return (dates or {_NO_DATES}) | years | ({f"{hyphen}{end}"} if hyphen else set())


def _signs_of_row(row: Row, territory: str) -> Iterator[set[_Sign]]:
    """Yield the signs by which the row may know its film, the surest first."""
    year = _year(row)
    if year is not None:
        yield {f"-{year}"}  # dune-2021: a slug gets its year where another film has the title
    dates = {each.key(territory): each.date for each in row.releases}
    yield set(dates.items()) or {_NO_DATES}
    if year is not None:
        yield {year}


def _says(row: Row) -> tuple[object, ...]:
    return row.title, row.year, row.releases


def _year(row: Row) -> int | None:
    days = [release.date.earliest for release in row.releases if release.date.earliest]
    return row.year or (min(days).year if days else None)
