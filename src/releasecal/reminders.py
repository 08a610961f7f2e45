"""Which reminders are due, each at most once.

Releases, a day and what the ledger holds go in, notices come out. This module never delivers
anything and keeps nothing; `ledger` does the keeping.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Protocol

from releasecal.model import Film, Listing, Release, Status, in_order
from releasecal.spans import Span

Identity = tuple[str, str, str, str]
"""What tells one release from all others: slug, type, territory and id (empty when it has none)."""

Told = tuple[str, int]
"""The date last told of a release, as in the catalog, and whether it was told as cancelled."""

_MOST_DAYS = {"d": 1, "w": 7, "m": 31, "y": 366}


class NoticeKind(Enum):
    """What a notice says of a release. The values are the words that JSON carries."""

    DUE = "due"
    MOVED = "moved"
    CANCELLED = "cancelled"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to tell of one release."""

    listing: Listing
    kind: NoticeKind
    lead: Span | None = None
    """The lead that counts; None for a notice that is not `due`."""
    falls_due: date | None = None
    """The day from which that lead counts."""
    told: str | None = None
    """The date told before, when the notice takes it back: for `moved`, `cancelled`, `back`."""

    @property
    def identity(self) -> Identity:
        """The identity of the release."""
        return identity(*self.listing)


class Held(Protocol):
    """What the ledger holds."""

    @property
    def told(self) -> Mapping[Identity, Told]:
        """What was last told of each release of which anything was."""

    def last_due(self, release: Identity, when: str) -> date | None:
        """Return the last day on which a lead sent for that release and date fell due."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How long before a release, and how long after it, there are reminders."""

    default_leads: tuple[Span, ...]
    """The configured leads, for films without leads of their own."""
    grace: Span
    asked_leads: tuple[Span, ...] | None = None
    """The leads of the command line, which stand above all others."""

    def leads(self, film: Film) -> tuple[Span, ...]:
        """Return the leads of a film that has reminders."""
        return self.asked_leads or film.leads or self.default_leads


def identity(film: Film, release: Release) -> Identity:
    """Return the identity of a release; it hangs on the slug, so a film may change its title."""
    return film.slug, release.type.value, release.territory, release.id or ""


def notices(listings: Iterable[Listing], rules: Rules, today: date, held: Held) -> list[Notice]:
    """Return what is to be told today, soonest release first.

    A move stands before the reminders of the new date.
    """
    found = [notice for listing in listings for notice in _of_release(listing, rules, today, held)]
    return sorted(found, key=lambda notice: in_order(notice.listing))


def _of_release(listing: Listing, rules: Rules, today: date, held: Held) -> Iterator[Notice]:
    film, release = listing
    # No leads at all: it has reminders off, whatever is asked.
    if film.leads == ():
        return
    told = held.told.get(identity(film, release))
    if release.status is Status.CANCELLED:
        if told and not told[1]:
            yield Notice(listing, NoticeKind.CANCELLED, told=told[0])
        return
    # "Back on" tells the new date too, so a move needs no notice of its own then.
    if told and told[1]:
        yield Notice(listing, NoticeKind.BACK, told=told[0])
    elif told and told[0] != release.date.notation:
        yield Notice(listing, NoticeKind.MOVED, told=told[0])
    day = release.date.day
    counts = _lead_that_counts(day, rules.leads(film), rules.grace, today) if day else None
    if counts is None:
        return
    falls_due, lead = counts
    reached = held.last_due(identity(film, release), release.date.notation) if told else None
    if reached is None or reached < falls_due:
        yield Notice(listing, NoticeKind.DUE, lead, falls_due)


@cache  # a catalog has hundreds of thousands of releases, on few days and with few lists of leads
def _lead_that_counts(
    day: date, leads: tuple[Span, ...], grace: Span, today: date
) -> tuple[date, Span] | None:
    """Return the lead that counts today and the day from which it does; None if none counts."""
    if day < today:
        if today > grace.after(day):
            return None
        # "In a week" is untrue once it has opened; that it opens is still worth telling.
        leads = tuple(lead for lead in leads if lead.number == 0)
    begun = [(falls_due, lead) for lead in leads if (falls_due := lead.before(day)) <= today]
    # The one that began last is the shortest: a longer one that was missed is not told late.
    return max(begun, key=lambda each: each[0], default=None)


def reach(rules: Rules) -> int:
    """Return the most days between today and a release that is reminded of today.

    A film's own leads do not count.
    """
    return max(map(most_days, (*(rules.asked_leads or rules.default_leads), rules.grace)))


def most_days(span: Span) -> int:
    """Return at least the days that a span has; a month has at most 31."""
    return span.number * _MOST_DAYS[span.unit]
