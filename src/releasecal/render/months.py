"""What a calendar shows: months, their releases, and the words for their weekends.

Nothing here draws.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from releasecal import dates
from releasecal.countdown import quantity
from releasecal.model import Listing, ReleaseType
from releasecal.month import Weekend
from releasecal.render import signs
from releasecal.render.upcoming import other_territories
from releasecal.render.view import View

MOST_A_DAY = 6
"""Lines of a day; when there are more releases, the last line counts the rest."""


# Without slots, which would leave no place to cache a property.
@dataclass(frozen=True, kw_only=True)
class Months:
    """Months and the releases in them."""

    firsts: Sequence[date]
    """The first day of each month."""
    listings: Sequence[Listing]
    """The releases to show, in order."""
    weekends: Sequence[Weekend]
    """All weekends of these months, whole even where they reach beyond them."""
    view: View
    elsewhere: Sequence[Listing] = ()
    """Those that only their territory leaves out."""
    week_start: int = 0
    """The first weekday of a week, counted from Monday."""

    @cached_property
    def with_territory(self) -> bool:
        """Whether releases need to say their territory, since there are several."""
        return len({listing.release.territory for listing in self.listings}) > 1

    @property
    def today(self) -> date:
        """The day that is marked."""
        return self.view.today

    @property
    def notes(self) -> list[str]:
        """How many releases there are, and how many elsewhere."""
        return [self._summary(), *other_territories(self.elsewhere, self.view)]

    def _summary(self) -> str:
        if not self.listings:
            # By name, for a weekend that reaches beyond the months may show what opens there.
            first, last = (dates.month_words(self.firsts[at]) for at in (0, -1))
            return (
                f"Nothing opens in {first}."
                if first == last
                else f"Nothing opens from {first} to {last}."
            )
        vague = sum(listing.release.date.day is None for listing in self.listings)
        films = quantity(len({listing.film.slug for listing in self.listings}), "film")
        rest = f", {vague:,} without a day" if vague else ""
        return f"{quantity(len(self.listings), 'release')} of {films}{rest}."


def load_words(weekend: Weekend) -> str:
    """Return how many films open wide and limited in a weekend: 3W 2L."""
    counts = (
        (weekend.count(kind), signs.SIGNS[kind]) for kind in (ReleaseType.WIDE, ReleaseType.LIMITED)
    )
    return " ".join(f"{number}{letter}" for number, letter in counts if number)


def span_words(weekends: Sequence[Weekend]) -> str:
    """Return the days that a weekend takes, the same for all: Fri-Thu."""
    first = weekends[0]
    return f"{dates.weekday(first.start)}-{dates.weekday(first.end)}"
