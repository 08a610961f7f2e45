"""From what is written to a release date: the missing year, by the day of publication.

Nothing here knows today. Without a day of publication, and without another date that carries a
year, a date stays unresolved.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from releasecal import dates
from releasecal.date_forms import real_day
from releasecal.dates import ReleaseDate
from releasecal.reading import holidays
from releasecal.reading.mention import Mention

_BACK = {dates.Precision.DAY: 45, dates.Precision.MONTH: 31}
"""Days before the publication within which a date without a year is just past."""
_BACK_COMING = 4
"""The same where the sentence tells what will happen."""
_YEAR = 365
_AHEAD = 320
"""Days after it up to which one is taken as the next."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a date without a year is seen from."""

    published: ReleaseDate | None = None
    """The day of publication, or the month or year of it."""
    near: date | None = None
    """A date of the same sentence or passage whose year is written."""
    is_past: bool = False
    """Whether the sentence tells what has happened."""
    is_coming: bool = False
    """Whether it tells what will happen."""
    is_beside: bool = False
    """Whether `near` stands in the same sentence."""
    is_after: bool = False
    """Whether `near` is of a shoot, or of what was said, which a release comes after."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A date with its year, and where the year is from."""

    when: ReleaseDate
    year_from: str
    """written, published or carried."""


def resolve(mention: Mention, anchor: Anchor) -> Resolved | None:
    """Return the date that a mention means; None where that is unknown or no day."""
    if mention.year is not None:
        when = in_year(mention, mention.year)
        return Resolved(when, "written") if when else None
    when = _relative(mention, anchor)
    if when is not None:
        return Resolved(when, "published")
    # They are counted from a day, so without one there is nothing that could be guessed.
    if mention.form in {"near", "period", "weekday", "later", "day_of_month"} or (
        mention.step is not None and anchor.published is None
    ):
        return None
    published = anchor.published
    # A sentence on 2010 that is published in 2017 means 2010 with its other dates as well.
    is_far = (
        anchor.near is not None
        and anchor.is_beside
        and published is not None
        and published.earliest is not None
        and abs(anchor.near.year - published.earliest.year) > 1
    )
    if published and published.earliest and published.latest and not is_far:
        # Of a publication known to the month or the year, any day in it is as likely.
        middle = published.earliest + (published.latest - published.earliest) / 2
        if anchor.is_past:
            low, high = middle - timedelta(days=330), published.latest + timedelta(days=3)
        else:
            back = _BACK.get(published.precision, 0) if not anchor.is_coming else _BACK_COMING
            low = published.earliest - timedelta(days=back)
            high = (
                low + timedelta(days=_YEAR - 1)
                if anchor.is_coming
                else published.latest + timedelta(days=_AHEAD)
            )
        found = _within(mention, middle.year, low, high, latest=anchor.is_past)
        return Resolved(found, "published") if found else None
    if anchor.near:
        year = anchor.near.year
        ways = [when for each in (year - 1, year, year + 1) if (when := in_year(mention, each))]
        ways = [when for when in ways if when.earliest]
        if anchor.is_after:
            ways = [when for when in ways if when.latest and when.latest >= anchor.near]
        if ways:
            nearest = min(
                ways,
                key=lambda when: abs((when.earliest - anchor.near).days),  # type: ignore[operator]
            )
            return Resolved(nearest, "carried")
    return None


def resolve_after(mention: Mention, day: date) -> ReleaseDate:
    """Return the date that "two weeks later" means behind `day`; a month for months, a year too."""
    count = mention.step or 0
    if mention.unit == "year":
        return dates.in_year(day.year + count)
    if mention.unit == "month":
        months = day.year * 12 + day.month - 1 + count
        return dates.in_month(months // 12, months % 12 + 1)
    return dates.on_day(day + timedelta(days=count * (7 if mention.unit == "week" else 1)))


def nearest(mention: Mention, day: date, *, not_before: date | None = None) -> ReleaseDate | None:
    """Return the date that a mention without a year means as the nearest to `day`."""
    ways = [
        when
        for year in (day.year - 1, day.year, day.year + 1)
        if (when := in_year(mention, year))
        and not (not_before and when.latest and when.latest < not_before)
    ]
    return min(
        ways,
        key=lambda when: abs((when.earliest - day).days) if when.earliest else 9999,
        default=None,
    )


def _within(
    mention: Mention, year: int, low: date, high: date, *, latest: bool
) -> ReleaseDate | None:
    # From the year before, for December told in January, to the one in which a window ends.
    ways = [when for each in range(year - 1, year + 3) if (when := in_year(mention, each))]
    fit = [
        when
        for when in ways
        if when.latest and when.earliest and when.latest >= low and when.earliest <= high
    ]
    if not fit:
        return None
    return fit[-1] if latest else fit[0]


def _relative(mention: Mention, anchor: Anchor) -> ReleaseDate | None:
    """Return what is counted from the publication: this Friday, December of last year."""
    published = anchor.published
    if published is None or published.earliest is None:
        return None
    base, step = published.earliest, mention.step
    if mention.unit == "year" and step is not None:
        year = base.year + step
        return dates.in_year(year) if mention.form == "period" else in_year(mention, year)
    if step is not None and mention.form in {"month", "season"}:
        return _step(mention, base)
    if mention.unit == "month" and mention.form in {"period", "day_of_month"}:
        is_exact = published.precision is not dates.Precision.YEAR
        return _month_from(mention, base) if is_exact else None
    return _of_that_week(mention, published.day, is_past=anchor.is_past) if published.day else None


def _month_from(mention: Mention, base: date) -> ReleaseDate | None:
    """Read "next month", and "the 27th of this month"."""
    months = base.year * 12 + base.month - 1 + (mention.step or 0)
    year, month = months // 12, months % 12 + 1
    if mention.day is None:
        return dates.in_month(year, month)
    day = real_day(year, month, mention.day)
    return dates.on_day(day) if day else None


def _of_that_week(mention: Mention, base: date, *, is_past: bool) -> ReleaseDate | None:
    """Read "tomorrow", and a weekday: the coming one, next week's, or in the past the last."""
    if mention.form == "near":
        return dates.on_day(base + timedelta(days=mention.step or 0))
    if mention.form == "period" and mention.unit in {"weekend", "week"}:
        return _friday(base, mention.step or 0)
    if mention.form != "weekday":
        return None
    weekday = mention.weekday or 0
    if mention.step == -1 or (is_past and mention.step is None):
        return dates.on_day(base - timedelta(days=(base.weekday() - weekday) % 7 or 7))
    ahead = (weekday - base.weekday()) % 7
    is_this_week = ahead < 7 - base.weekday()
    return dates.on_day(base + timedelta(days=ahead + 7 * (mention.step == 1 and is_this_week)))


def _friday(base: date, step: int) -> ReleaseDate:
    """Return the Friday of a weekend, on which films open: this week's, the next, or the last."""
    return dates.on_day(base + timedelta(days=_FRIDAY - base.weekday() + 7 * step))


_FRIDAY = 4


def _step(mention: Mention, base: date) -> ReleaseDate | None:
    """Read "last June", "next spring", "this fall"."""
    years = (base.year - 1, base.year, base.year + 1, base.year + 2)
    ways = [
        when for year in years if (when := in_year(mention, year)) and when.earliest and when.latest
    ]
    if mention.step == -1:
        past = [when for when in ways if when.latest < base]  # type: ignore[operator]
        return past[-1] if past else None
    coming = [when for when in ways if when.latest >= base]  # type: ignore[operator]
    if mention.step == 1:
        # "Next summer", said in May, is not the one that begins in June.
        soon = base + timedelta(days=_SOON)
        coming = [when for when in coming if when.earliest > soon]  # type: ignore[operator]
    return coming[0] if coming else None


_SOON = 45
"""Days before a month or a season in which it is "this" one, and "next" that of a year later."""


def in_year(mention: Mention, year: int) -> ReleaseDate | None:
    """Return the date that a mention without a year means in a year; None where that is no day."""
    if not dates.FIRST_YEAR <= year <= dates.LAST_YEAR:
        return None
    if mention.holiday:
        return holidays.date_of(mention, year)
    if mention.month is not None:
        if mention.day is None:
            return dates.in_month(year, mention.month)
        day = real_day(year, mention.month, mention.day)
        return dates.on_day(day) if day else None
    if mention.part:
        return dates.parse(f"{year:04}-{mention.part}")
    return dates.in_year(year)
