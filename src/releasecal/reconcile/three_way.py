"""The law of the merge: base, mine and theirs.

Base is what the source said before, mine what the catalog says, theirs what the source says now.
What the owner wrote is never overwritten. Only a date that still is what the source said last
follows the source.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from releasecal import dates
from releasecal.dates import TBA, ReleaseDate
from releasecal.model import Film, Release, ReleaseKey
from releasecal.reconcile.doubts import doubt
from releasecal.reconcile.pairs import pair
from releasecal.reconcile.values import Change, Memory, News, Outcome, Scope
from releasecal.source import Skipped, SourceFilm, SourceRelease

PATIENCE = timedelta(days=3)
"""How long a date must have been gone from the source, over two looks, before it is TBA here."""

HAPPENED = date.max
"""Stands for the day of a date that went missing after it had come.

The film opened, and it is never TBA.
"""

_RECENT = timedelta(days=2)


def reconcile(film: Film, said: SourceFilm, memory: Memory, scope: Scope, today: date) -> Outcome:
    """Return what becomes of `film`, now that a source says `said` of it."""
    return _Merge(film, said, memory, scope, today).outcome()


def day_announced(last_look: date | None, today: date) -> ReleaseDate | None:
    """Return when a change was announced that was seen today and not at the last look.

    Today when that was just now, else the smallest period that holds both days; None when there is
    none.
    """
    if last_look is None or last_look > today:
        return None
    if today - last_look <= _RECENT:
        return dates.on_day(today)
    for when in _periods(last_look):
        if when.overlaps(today, today):
            return when
    return None


def _periods(day: date) -> Iterable[ReleaseDate]:
    """Return the periods that a day lies in, the smallest first."""
    quarter, half = (day.month + 2) // 3, (day.month + 5) // 6
    yield dates.in_month(day.year, day.month)
    yield dates.parse(f"{day.year:04}-Q{quarter}")
    # A winter is that of the year that it begins in: in January, that of last year.
    for year in (day.year - 1, day.year):
        for season in ("spring", "summer", "fall", "winter"):
            when = dates.parse(f"{year:04}-{season}")
            if when.overlaps(day, day):
                yield when
    yield dates.parse(f"{day.year:04}-H{half}")
    yield dates.in_year(day.year)


class _Merge:
    """The merge of one film."""

    def __init__(
        self, film: Film, said: SourceFilm, memory: Memory, scope: Scope, today: date
    ) -> None:
        self.base = film.synced.get(said.source, {})
        self.mine = {release.key: release for release in film.releases}
        self.memory, self.scope, self.day = memory, scope, today
        self.skipped = [each for each in said.skipped if scope.has_territory(each.territory)]
        self.unclear = {each.territory for each in said.skipped if each.is_unclear}
        entries = [each for each in said.releases if scope.has_territory(each.territory)]
        self.theirs = pair(entries, self.base, self.mine)
        self.openings = [
            *(each.date for each in film.releases),
            *(each.date for each in said.releases),
        ]
        self.news: list[News] = []
        self.follows: dict[ReleaseKey, ReleaseDate] = {}
        self.gone = dict(memory.gone)

    def outcome(self) -> Outcome:
        """Go through all releases that either side has."""
        for key in (key for key in {**self.base, **self.theirs} if self.scope.covers(key)):
            entry = self.theirs.get(key)
            if entry is None:
                self._miss(key)
            else:
                self.gone.pop(key, None)
                self._look_at(key, entry)
        self.news += map(_skip, self.skipped)
        told = {each.once for each in self.news if each.once}
        # After a look at all of it, what was not said again is forgotten. After a look at a part,
        # it may stand in the rest.
        kept = self.memory.told if self.scope.is_partial else frozenset()
        return Outcome(
            news=tuple(each for each in self.news if each.once not in self.memory.told),
            base={key: when for key, when in self.follows.items() if self.base.get(key) != when},
            gone={key: day for key, day in self.gone.items() if key in self.base},
            told=frozenset(told) | kept,
        )

    def _look_at(self, key: ReleaseKey, entry: SourceRelease) -> None:
        """Hold what the source says against what it said and what the catalog says."""
        base, mine = self.base.get(key), self.mine.get(key)
        # Nothing new there. What the owner made of it meanwhile, or took out, stays without a word.
        if base == entry.date:
            return
        if mine is None and base is None:
            self._write(key, entry, None)
        # Taken out by the owner, or the same on both sides: remembered, and nothing to tell.
        elif mine is None or _agrees(mine.date, entry.date, base):
            self.follows[key] = entry.date
        elif mine.date == base:
            self._write(key, entry, mine)
        else:
            self.follows[key] = entry.date
            self._tell(Change.KEPT, mine, entry.date)

    def _write(self, key: ReleaseKey, entry: SourceRelease, mine: Release | None) -> None:
        """Add or move a release, unless that is doubtful."""
        old = mine.date if mine else None
        release = mine or entry.as_release(key.id)
        why = doubt(key.type, old, entry.date, self.openings, self.day)
        # Not remembered as said: next time it is asked again, and may be taken then.
        if why and not self.scope.take:
            self._tell(Change.DOUBTFUL, release, entry.date, why)
            return
        self.follows[key] = entry.date
        self._tell(Change.MOVED if mine else Change.ADDED, release, entry.date)

    def _miss(self, key: ReleaseKey) -> None:
        """Miss a date that the source said before: tell it, and after a while take it as TBA."""
        base, mine = self.base[key], self.mine.get(key)
        # Where the source says something that has no place here, the date may be among that.
        if base == TBA or mine is None or key.territory in self.unclear:
            return
        if key not in self.gone:
            # It was there at the last look, so a date before that day had come before it went.
            last_said = self.memory.last_look or self.day
            had_come = base.latest is not None and base.latest < last_said
            self.gone[key] = HAPPENED if had_come else self.day
            if mine.date == base:
                self._tell(Change.GONE, mine, None)
        elif self.day - self.gone[key] >= PATIENCE:
            del self.gone[key]
            self.follows[key] = TBA
            if mine.date == base:
                self._tell(Change.MOVED, mine, TBA)

    def _tell(
        self, change: Change, release: Release, new: ReleaseDate | None, why: str = ""
    ) -> None:
        old = release.date if release.key in self.mine else None
        self.news.append(News(change=change, release=release, old=old, new=new, why=why))


def _agrees(mine: ReleaseDate, theirs: ReleaseDate, base: ReleaseDate | None) -> bool:
    """Say whether the catalog says what the source says.

    At the first meeting, a vaguer date is no contradiction.
    """
    if base is not None or mine == theirs:
        return mine == theirs
    # The other way round, a source that knows the day is news for an owner who did not.
    return theirs.holds(mine)


def _skip(each: Skipped) -> News:
    return News(change=Change.SKIPPED, why=each.what)
