"""The sign of each release type, with a legend: no picture tells anything by colour alone."""

from collections.abc import Iterable, Mapping

from releasecal.model import TYPE_ORDER, Listing, Release, ReleaseType, Status
from releasecal.render.layout import Cell, Look
from releasecal.text import plain

SIGNS = {
    ReleaseType.PREMIERE: "P",
    ReleaseType.PREVIEW: "V",
    ReleaseType.LIMITED: "L",
    ReleaseType.EXPANSION: "E",
    ReleaseType.WIDE: "W",
    ReleaseType.RERELEASE: "R",
    ReleaseType.DIGITAL: "D",
    ReleaseType.STREAMING: "S",
    ReleaseType.PHYSICAL: "B",
    ReleaseType.TV: "T",
}
"""One letter for each release type; B is a Blu-ray or another disc."""

_LOOKS = {
    ReleaseType.PREMIERE: Look.EARLY,
    ReleaseType.PREVIEW: Look.EARLY,
    ReleaseType.LIMITED: Look.LIMITED,
    ReleaseType.EXPANSION: Look.EXPANSION,
    ReleaseType.WIDE: Look.WIDE,
    ReleaseType.RERELEASE: Look.WIDE,
    ReleaseType.DIGITAL: Look.HOME,
    ReleaseType.STREAMING: Look.HOME,
    ReleaseType.PHYSICAL: Look.HOME,
    ReleaseType.TV: Look.HOME,
}

_MARKS = {Status.CONFIRMED: "", Status.TENTATIVE: "?", Status.CANCELLED: "x"}


def sign(release: Release) -> str:
    """Return the sign with the mark of the status: W, W? when tentative, Wx when cancelled."""
    return f"{SIGNS[release.type]}{_MARKS[release.status]}"


def look(release: Release) -> Look:
    """Return what a release looks like: its type's look, or that of what is cancelled."""
    return Look.CANCELLED if release.status is Status.CANCELLED else _LOOKS[release.type]


def name(listing: Listing, *, with_territory: bool) -> str:
    """Return a release in short, safe to show: its sign, its territory and the title.

    The territory stands there where several are shown.
    """
    film, release = listing
    parts = (sign(release), release.territory if with_territory else "", film.title)
    return plain(" ".join(part for part in parts if part))


def legend(releases: Iterable[Release], fills: Mapping[Look, str] | None = None) -> list[Cell]:
    """Return what each sign and mark among these releases means.

    `fills` are the characters of their bars.
    """
    shown = list(releases)
    # In the order of a run, and only of what is in the picture.
    kinds = sorted({release.type for release in shown}, key=TYPE_ORDER.__getitem__)
    statuses = {release.status for release in shown}
    bars = fills or {}
    entries = [
        Cell(f"{SIGNS[kind]}{bars.get(_LOOKS[kind], '')} {kind.value}", _LOOKS[kind])
        for kind in kinds
    ]
    entries += [
        Cell(f"{mark} {status.value}", Look.CANCELLED if status is Status.CANCELLED else Look.VAGUE)
        for status, mark in _MARKS.items()
        if mark and status in statuses
    ]
    return entries
