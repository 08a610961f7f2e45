"""Reminders as sentences, one a line, made to be read in a mail or a notification."""

from datetime import date
from functools import cache

from releasecal import countdown, dates
from releasecal.date_style import DateStyle
from releasecal.dates import ReleaseDate
from releasecal.model import Listing, Release, ReleaseType, Status
from releasecal.reminders import Notice, NoticeKind
from releasecal.text import plain

_OPENS = {
    ReleaseType.PREMIERE: ("premieres", "premiered"),
    ReleaseType.PREVIEW: ("opens in previews", "opened in previews"),
    ReleaseType.LIMITED: ("opens in limited release", "opened in limited release"),
    ReleaseType.EXPANSION: ("expands to more theaters", "expanded to more theaters"),
    ReleaseType.WIDE: ("opens in wide release", "opened in wide release"),
    ReleaseType.RERELEASE: ("returns to theaters", "returned to theaters"),
    ReleaseType.DIGITAL: ("comes out digitally", "came out digitally"),
    ReleaseType.STREAMING: ("starts streaming", "started streaming"),
    ReleaseType.PHYSICAL: ("comes out on disc", "came out on disc"),
    ReleaseType.TV: ("airs on TV", "aired on TV"),
}
_NAMES = {
    ReleaseType.PREVIEW: "preview",
    ReleaseType.LIMITED: "limited release",
    ReleaseType.WIDE: "wide release",
    ReleaseType.RERELEASE: "return to theaters",
    ReleaseType.DIGITAL: "digital release",
    ReleaseType.STREAMING: "streaming release",
    ReleaseType.PHYSICAL: "release on disc",
    ReleaseType.TV: "TV release",
}


def line(notice: Notice, today: date, style: DateStyle) -> str:
    """Return a notice as one line that is safe to show.

    It is its sentence, and where to read more if that is known.
    """
    return plain(
        " ".join(part for part in (_sentence(notice, today, style), url(notice.listing)) if part)
    )


def url(listing: Listing) -> str | None:
    """Return where to read more: the film's page, else the release's source.

    A source counts when it is a web address.
    """
    source = listing.release.source
    return listing.film.url or (
        source if source and source.startswith(("https://", "http://")) else None
    )


def day_words(when: ReleaseDate, style: DateStyle) -> str:
    """Return a date as it stands in a sentence: Fri 9 Dec 2016; or the vague date's own words."""
    return "to be announced" if when.earliest is None else style.full_words(when)


def _sentence(notice: Notice, today: date, style: DateStyle) -> str:
    film, release = notice.listing
    if notice.kind is NoticeKind.DUE:
        opening = _opening(release.type, release.date, today, style)
        return f"{film.title} {opening} ({_marks(release)})."
    name = _NAMES.get(release.type, release.type.value)
    was = day_words(dates.parse(notice.told or "TBA"), style)
    now = day_words(release.date, style)
    match notice.kind:
        case NoticeKind.MOVED:
            return f"{film.title} moved: its {name} ({_marks(release)}) is now {now} (was {was})."
        case NoticeKind.CANCELLED:
            return f"{film.title} is cancelled: its {name} ({_marks(release)}) was {was}."
    before = "" if now == was else f" (was {was})"
    return f"{film.title} is back on: its {name} ({_marks(release)}) is {now}{before}."


@cache  # of thousands that are due at once, most open on the same few days
def _opening(kind: ReleaseType, when: ReleaseDate, today: date, style: DateStyle) -> str:
    opens, opened = _OPENS[kind]
    # What a sleeping machine missed is told late, and then lies behind.
    past = when.day is not None and when.day < today
    # "today, Fri 9 Dec 2016", but "in 7 days, on Fri 9 Dec 2016".
    link = ", " if when.day == today else ", on "
    left = countdown.words(when, today)
    return f"{opened if past else opens} {left}{link}{day_words(when, style)}"


def _marks(release: Release) -> str:
    tentative = "tentative" if release.status is Status.TENTATIVE else None
    return ", ".join(mark for mark in (release.territory, release.id, tentative) if mark)
