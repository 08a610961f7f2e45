"""Wikidata's publication dates (P577) as releases: precision, places and ranks.

Nothing here asks anybody.

A statement has a date of some precision, perhaps a place or several (P291), perhaps how the film
came out (P437). What an editor marked as deprecated is left out, and where some statements are
preferred, only they count.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from releasecal import dates
from releasecal.dates import ReleaseDate
from releasecal.errors import Fault
from releasecal.model import ReleaseType, Status
from releasecal.source import Skipped, SourceRelease
from releasecal.sources.answer import Answer, AnswerError

DATE, COUNTRY_CODE, COUNTRY = "P577", "P297", "P17"
_PLACE, _KIND = "P291", "P437"
_YEAR, _MONTH, _DAY = 9, 10, 11
"""Wikibase's precisions of a time (docs/topics/json.md)."""

_KINDS = {"Q3491297": ReleaseType.LIMITED, "Q723685": ReleaseType.DIGITAL}
_ANY_OPENING = (
    ReleaseType.WIDE,
    ReleaseType.LIMITED,
    ReleaseType.PREMIERE,
    ReleaseType.RERELEASE,
    ReleaseType.STREAMING,
    ReleaseType.DIGITAL,
)
"""What a date without a kind may be the date of."""

_IN_STEPS = (ReleaseType.LIMITED, ReleaseType.EXPANSION)
_OTHERS = {None: _ANY_OPENING, ReleaseType.LIMITED: _IN_STEPS, ReleaseType.EXPANSION: _IN_STEPS}


class Place(NamedTuple):
    """A place as a territory."""

    territory: str
    is_whole: bool
    """Whether it is the country, and not a city in it."""


class Statement(NamedTuple):
    """A date that counts."""

    when: ReleaseDate
    places: tuple[str, ...]
    """Items: Q30."""
    kinds: tuple[str, ...]


def read_statements(answer: Answer) -> list[Statement]:
    """Return the dates of an answer that count."""
    rows = list(answer.rows(DATE))
    ranks = {row.text("rank") for row in rows}
    counts = "preferred" if "preferred" in ranks else "normal"
    found = []
    for row in rows:
        value = row.part("value")
        if row.text("rank") == counts and value.text("type") == "value":
            when = _time(value.part("content"))
            if when is not None:
                found.append(Statement(when, _qualifiers(row, _PLACE), _qualifiers(row, _KIND)))
    return found


def releases(
    statements: Iterable[Statement], places: Mapping[str, Place]
) -> tuple[tuple[SourceRelease, ...], tuple[Skipped, ...]]:
    """Return the statements as releases; `places` are the territories of known items.

    What names no territory is left out. Of several dates of one territory that do not say which is
    which, none is taken.
    """
    told: dict[tuple[str, ReleaseType | None], list[ReleaseDate]] = {}
    for statement in statements:
        kind = next((_KINDS[each] for each in statement.kinds if each in _KINDS), None)
        # It says of what kind the date is, and that is none of our release types.
        if statement.kinds and kind is None:
            continue
        for item in statement.places:
            if item in places:
                place = places[item]
                # A date in a city is that of a festival or a gala.
                slot = (place.territory, kind if place.is_whole else ReleaseType.PREMIERE)
                told.setdefault(slot, []).append(statement.when)
    found, skipped = [], []
    for (territory, kind), days in told.items():
        exact = _without_vaguer(days)
        if len(exact) > 1 and kind is None:
            words = " and ".join(when.words for when in exact)
            what = f"Wikidata says {words} for {territory}, and not which is which"
            skipped.append(Skipped(territory, what, is_unclear=True))
        elif kind is ReleaseType.LIMITED:
            # A limited run has one start; a later date of it is an expansion.
            found.append(_release(territory, kind, exact[0]))
            found += [_release(territory, ReleaseType.EXPANSION, when) for when in exact[1:]]
        else:
            found += [_release(territory, kind, when) for when in exact]
    return tuple(found), tuple(skipped)


def _release(territory: str, kind: ReleaseType | None, when: ReleaseDate) -> SourceRelease:
    return SourceRelease(
        type=kind or ReleaseType.WIDE,
        others=_OTHERS.get(kind, ()),
        territory=territory,
        date=when,
        status=Status.TENTATIVE,  # anybody can write there, and few follow a date that moves
    )


def _without_vaguer(days: list[ReleaseDate]) -> list[ReleaseDate]:
    """Return the dates in order, less those that another one says more exactly."""
    days = sorted(set(days), key=dates.sort_key)
    return [
        when
        for when in days
        if not any(
            other != when and other.earliest and when.overlaps(other.earliest, other.latest)
            and _length(other) < _length(when)
            for other in days
        )
    ]  # fmt: skip


def _length(when: ReleaseDate) -> int:
    return (when.latest - when.earliest).days if when.earliest and when.latest else 0


def _qualifiers(row: Answer, name: str) -> tuple[str, ...]:
    return tuple(
        each.part("value").text("content")
        for each in row.rows("qualifiers")
        if each.part("property").text("id") == name and each.part("value").text("type") == "value"
    )


def _time(content: Answer) -> ReleaseDate | None:
    """Return a time as a date; None for one before our years, or vaguer than a year."""
    written, precision = content.text("time"), content.number("precision")
    if precision not in {_YEAR, _MONTH, _DAY} or not written.startswith("+"):
        return None
    try:
        year, month, day = (int(part) for part in written[1:].partition("T")[0].split("-"))
        if precision == _YEAR:  # its month and day are 00
            return dates.parse(f"{year:04}")
        if precision == _MONTH:
            return dates.parse(f"{year:04}-{month:02}")
        return dates.on_day(date(year, month, day))
    except (Fault, ValueError):
        raise AnswerError(f'"{written[:40]}" is no date') from None
