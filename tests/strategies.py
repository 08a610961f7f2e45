"""What hypothesis draws from: titles that act on a terminal, dates of every precision."""

from datetime import date

from hypothesis import strategies as st

from releasecal import dates
from releasecal.dates import ReleaseDate

DAYS = st.dates(date(dates.FIRST_YEAR, 1, 1), date(dates.LAST_YEAR, 12, 31))

_ODD = (
    "\t\n\r\x00\x07\x1b\x7f\x85\x9b\u2028\u2029\u202e\u2066\u200b\u200d\u200f\ufeff"
    "\u3164夜е́ذ[/]|#=\"'\\,;{}"
)
TITLES = st.text(
    st.one_of(st.sampled_from(_ODD), st.characters(exclude_categories=["Cs"])), min_size=1
).filter(str.strip)
"""Any text that TOML can hold and that is not blank."""

_YEARS = st.integers(dates.FIRST_YEAR, dates.LAST_YEAR)
RELEASE_DATES: st.SearchStrategy[ReleaseDate] = st.one_of(
    DAYS.map(dates.on_day),
    st.builds(dates.in_month, _YEARS, st.integers(1, 12)),
    st.builds(lambda year, quarter: dates.parse(f"{year}-Q{quarter}"), _YEARS, st.integers(1, 4)),
    st.builds(
        lambda year, season: dates.parse(f"{year}-{season}"),
        _YEARS,
        st.sampled_from(["spring", "summer", "fall", "winter"]),
    ),
    st.builds(lambda year, half: dates.parse(f"{year}-H{half}"), _YEARS, st.integers(1, 2)),
    st.builds(dates.in_year, _YEARS),
    st.just(dates.TBA),
)


def toml_text(value: str) -> str:
    """Return a TOML basic string that holds `value`, everything unusual escaped."""
    escaped = (char if char.isalnum() or char == " " else f"\\U{ord(char):08x}" for char in value)
    return f'"{"".join(escaped)}"'


def toml_date(when: ReleaseDate) -> str:
    """Return the date as the catalog writes it."""
    return str(when.day) if when.day else f'"{when.text or "TBA"}"'
