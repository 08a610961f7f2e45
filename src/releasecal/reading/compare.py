"""Proposals beside a catalog: the film of each, what it would do, and the row that would.

What the catalog has by another date is a move only where the text tells of one from that very date;
otherwise the two contradict each other, and somebody has to say which holds.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from releasecal.dates import Precision, ReleaseDate
from releasecal.incoming.row import IncomingRelease, Row
from releasecal.model import Catalog, Film, Release, ReleaseKey, ReleaseType, Status
from releasecal.reading.known_titles import squeeze
from releasecal.reading.proposal import Proposal

_IN_CINEMAS = (ReleaseType.WIDE, ReleaseType.LIMITED, ReleaseType.EXPANSION)


class Does(Enum):
    """What a proposal would do to the catalog; the values are the words of JSON."""

    NEW = "new"
    """A film that is not there yet."""
    RELEASE = "release"
    """A release that its film does not have yet."""
    MOVE = "move"
    KNOWN = "known"
    """The catalog says so already, or more exactly."""
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True)
class Finding:
    """A proposal with what it would do to a catalog."""

    proposal: Proposal
    film: Film | None
    release: Release | None
    """The release that the catalog has."""
    does: Does
    published: ReleaseDate | None
    source: str | None

    @property
    def is_usable(self) -> bool:
        """Whether accepting it would change anything: it has a title, and says something new."""
        return self.does is not Does.KNOWN and bool(self.proposal.title or self.film)

    def row(self, line: int) -> Row:
        """Return what a merge takes: one release of one film."""
        proposal = self.proposal
        title = proposal.title or (self.film.title if self.film else None)
        release = IncomingRelease(
            type=self.release.type if self.release else proposal.type,
            territory=proposal.territory,
            id=self.release.id if self.release else None,
            date=proposal.date,
            status=Status.TENTATIVE if proposal.status is Status.TENTATIVE else None,
            moved_from=proposal.moved_from,
            announced=self.published,
            source=self.source,
        )
        return Row(
            line=line,
            slug=self.film.slug if self.film else None,
            title=title,
            values={} if self.film else {"title": title},
            releases=(release,),
            is_whole_film=False,
        )


def compare(
    proposals: Iterable[Proposal],
    catalog: Catalog,
    published: ReleaseDate | None,
    source: str | None,
    *,
    only: Film | None = None,
    territory: str | None = None,
) -> list[Finding]:
    """Return what each proposal would do to the catalog.

    With `only`, all of them are of that film; `territory` is where a release is of which that is
    not told.
    """
    films = {} if only else _films_by_title(catalog)
    found: list[Finding] = []
    said: dict[tuple[str, ReleaseKey], ReleaseDate] = {}
    for each in proposals:
        proposal = replace(each, territory=each.territory or territory)
        film = only or films.get(squeeze(proposal.title or ""))
        release = _release(film, proposal, catalog.territory) if film else None
        does = _does(film, release, proposal, published)
        name = film.slug if film else squeeze(proposal.title or "")
        key = ReleaseKey(proposal.type, proposal.territory or catalog.territory)
        # Of two that name no film nobody knows whether they are of one.
        if name and does is not Does.KNOWN and said.setdefault((name, key), each.date) != each.date:
            does = Does.CONTRADICTS
        if film:
            proposal = replace(proposal, title=film.title)
        found.append(Finding(proposal, film, release, does, published, source))
    return found


def titles_of(catalog: Catalog) -> list[str]:
    """Return the titles that the catalog knows its films by."""
    return [title for film in catalog.films for title in (film.title, film.original_title) if title]


def _films_by_title(catalog: Catalog) -> dict[str, Film]:
    """Return the films by their titles; of two with the same title, neither counts."""
    films: dict[str, list[Film]] = {}
    for film in catalog.films:
        names = {squeeze(title) for title in (film.title, film.original_title) if title}
        for name in names | {squeeze(film.slug)}:
            films.setdefault(name, []).append(film)
    return {name: found[0] for name, found in films.items() if name and len(found) == 1}


def _release(film: Film, proposal: Proposal, home: str) -> Release | None:
    """Return the release that a proposal is of; without a breadth, any in cinemas."""
    territory = proposal.territory or home
    here = [each for each in film.releases if each.territory == territory]
    same_type = [each for each in here if each.type is proposal.type]
    if not proposal.type_stated:
        for kind in _IN_CINEMAS:
            for each in here:
                if each.type is kind and each.date in {proposal.date, proposal.moved_from}:
                    return each
    for each in same_type:
        if each.date in {proposal.date, proposal.moved_from}:
            return each
    return same_type[0] if same_type else None


def _does(
    film: Film | None, release: Release | None, proposal: Proposal, published: ReleaseDate | None
) -> Does:
    if film is None:
        return Does.NEW
    if release is None:
        return Does.RELEASE
    if release.date == proposal.date or _is_vaguer(proposal.date, release.date):
        return Does.KNOWN
    if published and _has_moved_since(release, proposal.date, published):
        return Does.KNOWN
    left = proposal.moved_from
    if left is not None and (left == release.date or _is_vaguer(left, release.date)):
        return Does.MOVE
    is_closer = release.date.precision is Precision.TBA or _is_vaguer(release.date, proposal.date)
    return Does.MOVE if is_closer else Does.CONTRADICTS


def _has_moved_since(release: Release, date: ReleaseDate, published: ReleaseDate) -> bool:
    """Say whether a release left a date on the day of publication or later: old news, then."""
    since = published.earliest
    days = [
        move.announced.earliest for move in release.moves if move.announced and move.start == date
    ]
    return since is not None and any(day is not None and since <= day for day in days)


def _is_vaguer(one: ReleaseDate, other: ReleaseDate) -> bool:
    """Say whether the first date is a longer period with the other in it: a month and a day."""
    return one != other and one.holds(other)
