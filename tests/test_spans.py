"""Spans: days, weeks, calendar months and years."""

from datetime import date

import pytest

from releasecal import spans
from releasecal.errors import Fault


@pytest.mark.parametrize(
    ("text", "after", "before"),
    [
        ("7d", date(2016, 2, 7), date(2016, 1, 24)),
        ("2w", date(2016, 2, 14), date(2016, 1, 17)),
        ("1m", date(2016, 2, 29), date(2015, 12, 31)),
        ("1 month", date(2016, 2, 29), date(2015, 12, 31)),
        ("1y", date(2017, 1, 31), date(2015, 1, 31)),
        ("0d", date(2016, 1, 31), date(2016, 1, 31)),
    ],
)
def test_a_span_moves_a_day(text: str, after: date, before: date) -> None:
    """A month is a calendar month: it ends on the last day where its own day does not exist."""
    span = spans.parse(text)
    assert (span.after(date(2016, 1, 31)), span.before(date(2016, 1, 31))) == (after, before)


@pytest.mark.parametrize(
    "text", ["", "7", "d", "-1d", "1.5d", "7x", "5minutes", "2 dinosaurs", "100000d", "٧d"]
)
def test_what_is_no_span_says_what_to_write(text: str) -> None:
    """The message shows the forms."""
    with pytest.raises(
        Fault, match=r"; write 7d, 2w, 3m or 1y \(days, weeks, calendar months, years\)$"
    ):
        spans.parse(text)


@pytest.mark.parametrize("unit", ["d", "w", "m", "y"])
def test_a_span_has_a_hundred_years_at_most(unit: str) -> None:
    """In each unit, as near as a round number of them comes."""
    most = {"d": 36_500, "w": 5_200, "m": 1_200, "y": 100}[unit]
    assert str(spans.parse(f"{most}{unit}")) == f"{most}{unit}"
    with pytest.raises(Fault) as error:
        spans.parse(f"{most + 1}{unit}")
    assert str(error.value) == (
        f'"{most + 1}{unit}" is longer than a hundred years;'
        " write 7d, 2w, 3m or 1y (days, weeks, calendar months, years)"
    )
