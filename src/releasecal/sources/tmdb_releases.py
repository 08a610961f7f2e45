"""TMDb's release dates as releases: what its six types and the notes of its editors mean.

The types are premiere, limited, theatrical, digital, physical and tv (developer.themoviedb.org,
"Release dates"). The top-level `release_date` of a film is another thing, and never used. Nothing
here asks anybody.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from releasecal.dates import ReleaseDate
from releasecal.model import ReleaseType
from releasecal.source import Skipped, SourceRelease
from releasecal.sources.answer import Answer
from releasecal.territories import is_territory

_LIMITED, _THEATRICAL, _DIGITAL = 2, 3, 4
_IN_THEATERS = {_LIMITED, _THEATRICAL}
_TYPES = {
    1: ReleaseType.PREMIERE,
    _LIMITED: ReleaseType.LIMITED,
    _THEATRICAL: ReleaseType.WIDE,
    _DIGITAL: ReleaseType.DIGITAL,
    5: ReleaseType.PHYSICAL,
    6: ReleaseType.TV,
}
_AGAIN_AFTER = timedelta(days=365)
"""How long after the first opening in a territory another one is a rerelease."""

_FORMATS = re.compile(
    r"\b(imax|3d|4k|4dx|screenx|dolby cinema|dolby|70 ?mm|35 ?mm|hfr|d-box)\b", re.IGNORECASE
)
_NOTES = (
    (
        re.compile(r"re-?releas|anniversar|restor|remaster|re-?issue", re.IGNORECASE),
        ReleaseType.RERELEASE,
    ),
    (re.compile(r"\bexpan(d|sion)|nationwide expansion", re.IGNORECASE), ReleaseType.EXPANSION),
    (
        re.compile(r"\b(sneak|preview|early access|advance screening)", re.IGNORECASE),
        ReleaseType.PREVIEW,
    ),
    (re.compile(r"\bpremi(e|è)re\b", re.IGNORECASE), ReleaseType.PREMIERE),
    (re.compile(r"\blimited\b", re.IGNORECASE), ReleaseType.LIMITED),
)
"""What a note makes of an opening in theaters, the first that fits."""

_THEATERS = re.compile(r"(\d{1,5}) theat(?:er|re)s?", re.IGNORECASE)
_FESTIVAL = re.compile(
    r"\b(film )?fest(ival)?\b|\b(sundance|sxsw|tiff|tribeca|cannes)\b", re.IGNORECASE
)


class _Entry(NamedTuple):
    """One entry as it stands there."""

    territory: str
    number: int
    day: ReleaseDate
    note: str
    language: str


def read_releases(film: Answer) -> tuple[tuple[SourceRelease, ...], tuple[Skipped, ...]]:
    """Return the releases of a film's answer with `release_dates`, and what has no place here."""
    entries, skipped = [], []
    # TMDb has some entries twice, to the letter; each counts once.
    for entry in dict.fromkeys(_entries(film)):
        if not is_territory(entry.territory):
            what = f'{_name(entry)} in "{entry.territory[:10]}", which is no territory'
        elif entry.number not in _TYPES:
            what = f"{_name(entry)} in {entry.territory} of the unknown type {entry.number}"
        else:
            # A festival that streams its films shows them for days: that is no digital release.
            if not (entry.number == _DIGITAL and _FESTIVAL.search(entry.note)):
                entries.append(entry)
            continue
        skipped.append(Skipped(entry.territory, what))
    releases: list[SourceRelease] = []
    for code in dict.fromkeys(entry.territory for entry in entries):
        releases += _in_territory([entry for entry in entries if entry.territory == code])
    return tuple(releases), tuple(skipped)


def _entries(film: Answer) -> Iterable[_Entry]:
    for territory in film.part("release_dates").rows("results"):
        for row in territory.rows("release_dates"):
            yield _Entry(
                territory=territory.text("iso_3166_1"),
                number=row.number("type"),
                day=row.day("release_date"),
                note=row.text("note"),
                language=row.text("iso_639_1"),
            )


def _in_territory(entries: list[_Entry]) -> list[SourceRelease]:
    """Return the releases of one territory; what an opening is depends on those before it."""
    # A language stays where it tells one entry from another of the same type, as in Belgium.
    languages: dict[int, set[str]] = {}
    for entry in entries:
        languages.setdefault(entry.number, set()).add(entry.language)
    entries = [
        entry if len(languages[entry.number]) > 1 else entry._replace(language="")
        for entry in entries
    ]
    entries.sort(key=lambda entry: (entry.day.latest or date.max, entry.number, entry.note))
    openings = [entry.day.day for entry in entries if entry.number in _IN_THEATERS]
    first = min(filter(None, openings), default=None)
    releases: list[SourceRelease] = []
    has_limited = False
    for entry in entries:
        if entry.number in _IN_THEATERS:
            release = _theatrical(entry, first, has_limited=has_limited)
        else:
            release = _other(entry)
        has_limited = has_limited or release.type is ReleaseType.LIMITED
        releases.append(release)
    return releases


def _theatrical(entry: _Entry, first: date | None, *, has_limited: bool) -> SourceRelease:
    """Return an opening in theaters; `first` is the day of the first one in the territory."""
    release = _apply_note(entry)
    for pattern, kind in _NOTES:
        if pattern.search(entry.note):
            return replace(release, type=kind)
    if first and entry.day.day and entry.day.day - first > _AGAIN_AFTER:
        kind = ReleaseType.RERELEASE
    elif entry.number == _LIMITED and has_limited:
        kind = ReleaseType.EXPANSION
    else:
        kind = _TYPES[entry.number]
    # Told by its place among the others, it may be one of these in the catalog as well.
    by_order = (
        (ReleaseType.LIMITED, ReleaseType.EXPANSION, ReleaseType.RERELEASE)
        if entry.number == _LIMITED
        else (ReleaseType.WIDE, ReleaseType.RERELEASE)
    )
    return replace(release, type=kind, others=by_order)


def _other(entry: _Entry) -> SourceRelease:
    release = _apply_note(entry)
    # The note of a digital entry names where: a service, which streams it.
    if entry.number == _DIGITAL and entry.note:
        return replace(release, type=ReleaseType.STREAMING)
    return release


def _apply_note(entry: _Entry) -> SourceRelease:
    """Return an entry as a release of its type; its note is a format, theaters, or a note."""
    theaters = _THEATERS.fullmatch(entry.note)
    form = _FORMATS.search(entry.note)
    is_form_alone = form is not None and form[0] == entry.note
    note = "" if theaters or is_form_alone else entry.note
    return SourceRelease(
        type=_TYPES[entry.number],
        territory=entry.territory,
        date=entry.day,
        theaters=int(theaters[1]) or None if theaters else None,
        format=form[0] if form else None,
        note=note or entry.language or None,
    )


def _name(entry: _Entry) -> str:
    return f"an entry of {entry.day.words}"
