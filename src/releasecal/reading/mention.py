"""One date as it is written: nothing is filled in, what is not written is None."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, kw_only=True, slots=True)
class Mention:
    """One date as it is written; None for what is not."""

    start: int
    end: int
    form: str
    """How it is written: a key of the grammar's forms."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str | None = None
    """A part of the year as the catalog writes it: summer, Q4, H1."""
    holiday: str | None = None
    weekday: int | None = None
    step: int | None = None
    """-1, 0 or 1 for last, this and next of `form` or `unit`; how many units for "later"."""
    unit: str | None = None
    is_rough: bool = False
    """Said with "early", "late", "mid"."""
    is_turned: bool = False
    """Written in numbers that may also be read the other way round: 3/4/2017, 3.4.17."""
    is_range: bool = False
    """From one day to another, which a release is not."""


def swap_day_and_month(mention: Mention) -> Mention:
    """Return a date in numbers read the other way round."""
    return replace(mention, month=mention.day, day=mention.month, is_turned=False)
